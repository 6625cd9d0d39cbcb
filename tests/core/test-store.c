/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrStore: what is added is on disk, whoever else writes there; what goes wrong is said, kept, and tried again. */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/journal/br-check-in-entry.h"
#include "core/json/br-json-document.h"
#include "core/storage/br-store.h"
#include "journal-fixture.h"

#define HEAD "{\"format\":\"back-rehab-journal\",\"version\":1,"

/* A version of November that another machine wrote. */
#define THEIRS HEAD "\"entries\":[{\"id\":\"00000000-0000-4000-8000-000000000001\",\"rev\":1,\"date\":\"2026-11-10\"," \
               "\"at\":\"2026-11-10T12:00:00Z\",\"type\":\"check-in\",\"pain\":1,\"kind\":\"ache\"}]}"

/* How long to wait for what a file monitor or a timer brings. */
#define PATIENCE_US (20 * G_USEC_PER_SEC)

static void
on_ready (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static void
load (BrStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  br_store_load_async (store, NULL, on_ready, &result);
  g_assert_true (br_store_load_finish (store, wait_for (&result), &error));
  g_assert_no_error (error);
}

static BrStore *
open_store (JournalFixture *fixture)
{
  BrStore *store = br_store_new (fixture->folder);

  load (store);

  return store;
}

static gboolean
try_flush (BrStore  *store,
           GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  br_store_flush_async (store, NULL, on_ready, &result);

  return br_store_flush_finish (store, wait_for (&result), error);
}

static void
flush (BrStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (try_flush (store, &error));
  g_assert_no_error (error);
}

static guint
count_entries (BrStore *store)
{
  return g_list_model_get_n_items (G_LIST_MODEL (br_store_get_journal (store)));
}

static guint
count_faults (BrStore *store)
{
  return g_list_model_get_n_items (br_store_get_faults (store));
}

static void
assert_fault (BrStore    *store,
              const char *part)
{
  for (guint i = 0; i < count_faults (store); i++)
    {
      g_autoptr (BrFault) fault = g_list_model_get_item (br_store_get_faults (store), i);

      if (strstr (br_fault_get_message (fault), part) != NULL)
        return;
    }

  g_error ("no fault says \"%s\"", part);
}

static gboolean
wake_up (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* Lets the main loop run until @condition holds; fails when it does not in time. */
#define WAIT_UNTIL(condition)                                          \
  G_STMT_START {                                                       \
    const gint64 deadline_ = g_get_monotonic_time () + PATIENCE_US;    \
    const guint waker_ = g_timeout_add (50, wake_up, NULL);            \
    while (!(condition) && g_get_monotonic_time () < deadline_)        \
      g_main_context_iteration (NULL, TRUE);                           \
    g_source_remove (waker_);                                          \
    g_assert_true (condition);                                         \
  } G_STMT_END

static gboolean
file_has (JournalFixture *fixture,
          const char     *name,
          BrEntry        *entry)
{
  g_autofree char *path = g_build_filename (fixture->path, name, NULL);
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && strstr (text, br_entry_get_id (entry)) != NULL;
}

static void
test_first_start (JournalFixture *fixture,
                  gconstpointer   data)
{
  g_autoptr (BrStore) store = open_store (fixture);

  g_assert_cmpuint (count_entries (store), ==, 0);
  g_assert_cmpuint (count_faults (store), ==, 0);
  g_assert_false (br_store_get_read_only (store));
  flush (store);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_add (JournalFixture *fixture,
          gconstpointer   data)
{
  g_autoptr (BrStore) store = open_store (fixture);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autoptr (BrStore) again = NULL;
  BrEntry *read;

  br_store_add (store, entry);
  g_assert_cmpuint (count_entries (store), ==, 1);
  flush (store);
  g_assert_true (file_has (fixture, "journal/2026-11.json", entry));

  again = open_store (fixture);
  read = br_journal_lookup (br_store_get_journal (again), br_entry_get_id (entry));
  g_assert_cmpint (br_check_in_entry_get_pain (BR_CHECK_IN_ENTRY (read)), ==, 4);
  g_assert_cmpuint (count_faults (again), ==, 0);
}

/* Each entry knows where it stands, wherever its date belongs. */
static void
test_file_names (JournalFixture *fixture,
                 gconstpointer   data)
{
  g_autoptr (BrStore) store = open_store (fixture);
  g_autoptr (BrStore) again = NULL;
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autofree char *from = journal_fixture_get_path (fixture, "journal/2026-11.json");
  g_autofree char *to = journal_fixture_get_path (fixture, "journal/2026-10-copy.json");

  g_assert_null (br_entry_get_file (entry));
  br_store_add (store, entry);
  flush (store);
  g_assert_cmpstr (br_entry_get_file (entry), ==, from);
  g_clear_object (&store);

  g_assert_cmpint (g_rename (from, to), ==, 0);
  again = open_store (fixture);
  g_assert_cmpstr (br_entry_get_file (br_journal_lookup (br_store_get_journal (again), br_entry_get_id (entry))), ==, to);
}

static void
test_corrections (JournalFixture *fixture,
                  gconstpointer   data)
{
  g_autoptr (BrStore) store = open_store (fixture);
  g_autoptr (BrStore) again = NULL;
  g_autoptr (BrEntry) first = journal_fixture_check_in ("2026-11-30", 0, 4);
  g_autoptr (BrEntry) second = journal_fixture_check_in ("2026-11-30", 1, 5);
  g_autoptr (BrEntry) content = journal_fixture_check_in ("2026-12-01", 2, 6);
  g_autoptr (BrEntry) corrected = br_entry_new_correction (first, content);
  g_autoptr (BrEntry) tombstone = br_entry_new_deletion (second, br_entry_get_at (content));
  guint n_entries;
  BrEntry **entries;

  br_store_add (store, first);
  br_store_add (store, second);
  flush (store);
  br_store_add (store, corrected);
  br_store_add (store, tombstone);
  flush (store);

  /* The correction stands in its own month; every revision is kept. */
  g_assert_true (file_has (fixture, "journal/2026-11.json", first));
  g_assert_true (file_has (fixture, "journal/2026-12.json", corrected));

  again = open_store (fixture);
  entries = br_journal_peek (br_store_get_journal (again), &n_entries);
  g_assert_cmpuint (n_entries, ==, 1);
  g_assert_cmpuint (br_entry_get_revision (entries[0]), ==, 2);
  g_assert_cmpuint (br_entry_get_date (entries[0]), ==, br_day_parse ("2026-12-01"));
  g_assert_cmpint (br_check_in_entry_get_pain (BR_CHECK_IN_ENTRY (entries[0])), ==, 6);
}

/* What a later version wrote goes along with a correction made by this one. */
static void
test_unknown_members (JournalFixture *fixture,
                      gconstpointer   data)
{
  const char text[] = HEAD "\"zone\":{\"a\":[1]},\"entries\":[{\"id\":\"00000000-0000-4000-8000-000000000001\",\"rev\":1,"
                      "\"date\":\"2026-11-10\",\"at\":\"2026-11-10T12:00:00Z\",\"type\":\"check-in\",\"pain\":1,\"kind\":\"ache\","
                      "\"mood\":\"fine\"}]}";
  g_autoptr (BrStore) store = NULL;
  g_autoptr (BrEntry) content = journal_fixture_check_in ("2026-11-10", 2, 6);
  g_autoptr (BrEntry) corrected = NULL;
  g_autofree char *written = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonArray *entries;

  journal_fixture_write (fixture, "journal/2026-11.json", text);
  store = open_store (fixture);
  corrected = br_entry_new_correction (br_journal_lookup (br_store_get_journal (store),
                                                          "00000000-0000-4000-8000-000000000001"), content);
  br_store_add (store, corrected);
  flush (store);

  written = journal_fixture_read (fixture, "journal/2026-11.json");
  root = json_from_string (written, NULL);
  g_assert_true (json_object_has_member (json_node_get_object (root), "zone"));
  entries = json_object_get_array_member (json_node_get_object (root), "entries");
  g_assert_cmpuint (json_array_get_length (entries), ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (entries, i), "mood"), ==, "fine");
}

/* Saving touches the one month that it concerns, whatever else there is. */
static void
test_one_month (JournalFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (BrStore) store = NULL;
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-12-20", 0, 4);
  g_autoptr (GPtrArray) batch = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *path = journal_fixture_get_path (fixture, "journal/2026-11.json");
  GStatBuf before, after;

  store = open_store (fixture);
  g_ptr_array_add (batch, journal_fixture_check_in ("2026-11-20", 0, 4));
  g_ptr_array_add (batch, journal_fixture_check_in ("2026-12-19", 0, 4));
  br_store_add_batch (store, batch);
  flush (store);
  g_assert_cmpint (g_stat (path, &before), ==, 0);

  br_store_add (store, entry);
  flush (store);
  g_assert_cmpint (g_stat (path, &after), ==, 0);
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);
  g_assert_true (file_has (fixture, "journal/2026-12.json", entry));
}

/* Two instances write the same month at the same time, two hundred times. */
static void
test_two_stores (JournalFixture *fixture,
                 gconstpointer   data)
{
  g_autoptr (BrStore) a = open_store (fixture);
  g_autoptr (BrStore) b = open_store (fixture);
  g_autoptr (BrStore) c = NULL;

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GAsyncResult) result_a = NULL;
      g_autoptr (GAsyncResult) result_b = NULL;
      g_autoptr (BrEntry) entry_a = journal_fixture_check_in ("2026-11-20", round % 60, 1);
      g_autoptr (BrEntry) entry_b = journal_fixture_check_in ("2026-11-20", round % 60, 2);

      br_store_add (a, entry_a);
      br_store_add (b, entry_b);
      br_store_flush_async (a, NULL, on_ready, &result_a);
      br_store_flush_async (b, NULL, on_ready, &result_b);
      g_assert_true (br_store_flush_finish (a, wait_for (&result_a), NULL));
      g_assert_true (br_store_flush_finish (b, wait_for (&result_b), NULL));
    }

  c = open_store (fixture);
  g_assert_cmpuint (count_entries (c), ==, 400);
  g_assert_cmpuint (count_faults (c), ==, 0);

  /* And each learns of the other's. */
  WAIT_UNTIL (count_entries (a) == 400 && count_entries (b) == 400);
  g_assert_cmpuint (journal_fixture_count (fixture, ""), ==, 1);
}

/* The folder is made by another instance, after both looked for it: whoever did not make it learns of what is put there. */
static void
test_folder_by_another (JournalFixture *fixture,
                        gconstpointer   data)
{
  g_autoptr (BrStore) maker = open_store (fixture);
  g_autoptr (BrStore) reader = open_store (fixture);
  g_autoptr (BrStore) writer = open_store (fixture);
  g_autoptr (BrEntry) first = journal_fixture_check_in ("2026-11-20", 0, 1);
  g_autoptr (BrEntry) second = journal_fixture_check_in ("2026-11-20", 1, 2);
  g_autoptr (BrEntry) third = journal_fixture_check_in ("2026-11-20", 2, 3);

  br_store_add (maker, first);
  flush (maker);
  br_store_add (writer, second);
  flush (writer);
  br_store_add (maker, third);
  flush (maker);

  WAIT_UNTIL (count_entries (maker) == 3);
  WAIT_UNTIL (count_entries (writer) == 3);
  WAIT_UNTIL (count_entries (reader) == 3);
}

static void
test_foreign_change (JournalFixture *fixture,
                     gconstpointer   data)
{
  g_autoptr (BrStore) store = open_store (fixture);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);

  br_store_add (store, entry);
  flush (store);

  /* A synchroniser brings a copy from another machine. */
  journal_fixture_write (fixture, "journal/2026-11 (conflict copy).json", THEIRS);
  WAIT_UNTIL (count_entries (store) == 2);
  g_assert_cmpuint (count_faults (store), ==, 0);
}

/* Another machine's older version of the month takes the place of ours: what we know is written again. */
static void
test_foreign_overwrite (JournalFixture *fixture,
                        gconstpointer   data)
{
  g_autoptr (BrStore) store = open_store (fixture);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autoptr (BrEntry) deleted = journal_fixture_check_in ("2026-11-21", 0, 4);
  g_autoptr (BrEntry) tombstone = br_entry_new_deletion (deleted, br_entry_get_at (entry));
  g_autoptr (BrStore) again = NULL;

  br_store_add (store, entry);
  br_store_add (store, deleted);
  br_store_add (store, tombstone);
  flush (store);

  journal_fixture_write (fixture, "journal/2026-11.json", THEIRS);
  WAIT_UNTIL (count_entries (store) == 2 && file_has (fixture, "journal/2026-11.json", entry) &&
              file_has (fixture, "journal/2026-11.json", tombstone));
  flush (store);

  again = open_store (fixture);
  g_assert_cmpuint (count_entries (again), ==, 2);
}

/* @data takes the place of the month, and whatever is saved next is what notices it first. */
static void
test_foreign_overwrite_and_add (JournalFixture *fixture,
                                gconstpointer   data)
{
  g_autoptr (BrStore) store = open_store (fixture);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autoptr (BrEntry) next = journal_fixture_check_in ("2026-11-20", 1, 4);

  br_store_add (store, entry);
  flush (store);
  journal_fixture_write (fixture, "journal/2026-11.json", data);
  br_store_add (store, next);
  flush (store);

  g_assert_true (file_has (fixture, "journal/2026-11.json", entry));
  g_assert_true (file_has (fixture, "journal/2026-11.json", next));
}

/* The same, noticed first when everything is read again. */
static void
test_foreign_overwrite_and_load (JournalFixture *fixture,
                                 gconstpointer   data)
{
  g_autoptr (BrStore) store = open_store (fixture);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);

  br_store_add (store, entry);
  flush (store);
  journal_fixture_write (fixture, "journal/2026-11.json", data);
  load (store);

  WAIT_UNTIL (file_has (fixture, "journal/2026-11.json", entry));
  flush (store);
}

/* Two machines correct the same entry: of the two, the later one counts, on disk as well. */
static void
test_foreign_correction (JournalFixture *fixture,
                         gconstpointer   data)
{
  g_autoptr (BrStore) store = open_store (fixture);
  g_autoptr (BrStore) again = NULL;
  g_autoptr (BrEntry) first = journal_fixture_check_in ("2026-11-20", 0, 1);
  g_autoptr (BrEntry) content = journal_fixture_check_in ("2026-11-20", 30, 7);
  g_autoptr (BrEntry) corrected = br_entry_new_correction (first, content);
  g_autofree char *text = NULL;
  g_autoptr (GString) theirs = NULL;
  BrEntry *read;

  br_store_add (store, first);
  br_store_add (store, corrected);
  flush (store);
  text = journal_fixture_read (fixture, "journal/2026-11.json");
  theirs = g_string_new (text);
  g_assert_cmpuint (g_string_replace (theirs, "\"pain\" : 7", "\"pain\" : 5", 0), ==, 1);
  g_assert_cmpuint (g_string_replace (theirs, "T12:30:00", "T12:15:00", 0), ==, 1);
  journal_fixture_write (fixture, "journal/2026-11.json", theirs->str);
  load (store);
  flush (store);

  again = open_store (fixture);
  read = br_journal_lookup (br_store_get_journal (again), br_entry_get_id (first));
  g_assert_cmpint (br_check_in_entry_get_pain (BR_CHECK_IN_ENTRY (read)), ==, 7);
}

/* A file that is half written when it is looked at is not set aside. */
static void
test_foreign_in_two_steps (JournalFixture *fixture,
                           gconstpointer   data)
{
  const char text[] = THEIRS;
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autoptr (BrStore) store = NULL;
  g_autofree char *path = journal_fixture_get_path (fixture, "journal/2026-11-2.json");
  FILE *file;

  store = open_store (fixture);
  br_store_add (store, entry);
  flush (store);

  file = g_fopen (path, "w");
  fwrite (text, 1, 100, file);
  fflush (file);
  for (gint64 start = g_get_monotonic_time (); g_get_monotonic_time () < start + 1500 * 1000;)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (10 * 1000);
    }
  fwrite (text + 100, 1, strlen (text) - 100, file);
  fclose (file);

  WAIT_UNTIL (count_entries (store) == 2);
  g_assert_cmpuint (journal_fixture_count (fixture, "unreadable"), ==, 0);
  g_assert_cmpuint (count_faults (store), ==, 0);
}

/* The month is spoilt while the app runs: set aside, said, and written anew from memory. */
static void
test_foreign_rubbish (JournalFixture *fixture,
                      gconstpointer   data)
{
  g_autoptr (BrStore) store = open_store (fixture);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autofree char *aside = NULL;
  g_autofree char *aside_path = NULL;

  br_store_add (store, entry);
  flush (store);
  journal_fixture_write (fixture, "journal/2026-11.json", "rubbish");

  WAIT_UNTIL (file_has (fixture, "journal/2026-11.json", entry));
  assert_fault (store, "November 2026");

  /* The fault ends when the person takes the file away. */
  aside = journal_fixture_find (fixture, "unreadable");
  aside_path = g_build_filename (fixture->path, "journal", aside, NULL);
  g_assert_cmpint (g_unlink (aside_path), ==, 0);
  WAIT_UNTIL (count_faults (store) == 0);
}

#define RACE_ROUNDS 150

/* Software that knows of no locks: reads the month, adds an entry, and puts its version in place. */
static gpointer
race (gpointer data)
{
  const char *path = data;

  for (guint i = 0; i < RACE_ROUNDS; i++)
    {
      g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-10", i % 60, 1);
      g_autoptr (JsonNode) root = NULL;
      g_autofree char *text = NULL;
      g_autofree char *changed = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      root = json_from_string (text, NULL);
      json_array_add_element (json_object_get_array_member (json_node_get_object (root), "entries"),
                              br_entry_to_json (entry));
      changed = json_to_string (root, FALSE);
      g_assert_true (g_file_set_contents (path, changed, -1, NULL));
      g_usleep ((gulong) g_random_int_range (0, 5000));
    }

  return NULL;
}

/* Whoever replaces the other's file in whatever moment: what either wrote is there in the end. */
static void
test_foreign_race (JournalFixture *fixture,
                   gconstpointer   data)
{
  g_autoptr (BrStore) store = NULL;
  g_autoptr (BrStore) again = NULL;
  g_autofree char *path = journal_fixture_get_path (fixture, "journal/2026-11.json");
  GThread *thread;

  journal_fixture_write (fixture, "journal/2026-11.json", HEAD "\"entries\":[]}");
  store = open_store (fixture);

  thread = g_thread_new ("race", race, path);
  for (guint i = 0; i < RACE_ROUNDS; i++)
    {
      g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", i % 60, 1);

      br_store_add (store, entry);
      flush (store);
    }
  g_thread_join (thread);

  WAIT_UNTIL (count_entries (store) == 2 * RACE_ROUNDS);
  flush (store);
  again = open_store (fixture);
  g_test_message ("%u versions kept beside", journal_fixture_count (fixture, ".other-"));
  g_assert_cmpuint (count_entries (again), ==, 2 * RACE_ROUNDS);
  g_assert_cmpuint (count_faults (again), ==, 0);
}

/* What a person removes on purpose stays removed while the app runs. */
static void
test_foreign_removal (JournalFixture *fixture,
                      gconstpointer   data)
{
  g_autoptr (BrStore) store = open_store (fixture);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autofree char *path = journal_fixture_get_path (fixture, "journal/2026-11.json");

  br_store_add (store, entry);
  flush (store);
  g_assert_cmpint (g_unlink (path), ==, 0);
  for (gint64 start = g_get_monotonic_time (); g_get_monotonic_time () < start + 1500 * 1000;)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (10 * 1000);
    }
  flush (store);
  g_assert_false (journal_fixture_exists (fixture, "journal/2026-11.json"));
}

/* The whole folder is taken away and made anew by somebody else: what happens in the new one is noticed as well. */
static void
test_folder_made_again (JournalFixture *fixture,
                        gconstpointer   data)
{
  g_autoptr (BrStore) store = open_store (fixture);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autofree char *file = journal_fixture_get_path (fixture, "journal/2026-11.json");
  g_autofree char *folder = journal_fixture_get_path (fixture, "journal");

  br_store_add (store, entry);
  flush (store);
  g_assert_cmpint (g_unlink (file), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  journal_fixture_write (fixture, "journal/2026-11.json", THEIRS);

  WAIT_UNTIL (count_entries (store) == 2);

  journal_fixture_write (fixture, "journal/2026-12.json",
                         HEAD "\"entries\":[{\"id\":\"00000000-0000-4000-8000-000000000002\",\"rev\":1,\"date\":\"2026-12-10\","
                         "\"at\":\"2026-12-10T12:00:00Z\",\"type\":\"check-in\",\"pain\":1,\"kind\":\"ache\"}]}");
  WAIT_UNTIL (count_entries (store) == 3);
  flush (store);
}

static void
test_bad_entries (JournalFixture *fixture,
                  gconstpointer   data)
{
  g_autoptr (BrStore) store = NULL;

  journal_fixture_write (fixture, "journal/2026-11.json",
                         HEAD "\"entries\":[{\"id\":\"00000000-0000-4000-8000-000000000001\",\"rev\":1,\"date\":\"2026-11-10\","
                         "\"at\":\"2026-11-10T12:00:00Z\",\"type\":\"check-in\",\"pain\":11,\"kind\":\"ache\"},3]}");
  store = open_store (fixture);
  g_assert_cmpuint (count_entries (store), ==, 0);
  g_assert_cmpuint (count_faults (store), ==, 2);
  assert_fault (store, "pain:");
  assert_fault (store, "stays in the file");
}

static void
test_newer (JournalFixture *fixture,
            gconstpointer   data)
{
  const char text[] = "{\"format\":\"back-rehab-journal\",\"version\":2,\"entries\":[{\"id\":\"00000000-0000-4000-8000-000000000001\","
                      "\"rev\":1,\"date\":\"2026-11-10\",\"at\":\"2026-11-10T12:00:00Z\",\"type\":\"check-in\",\"pain\":1,\"kind\":\"ache\"}]}";
  g_autoptr (BrStore) store = NULL;
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-12-20", 0, 4);
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;

  journal_fixture_write (fixture, "journal/2026-11.json", text);
  store = open_store (fixture);
  g_assert_true (br_store_get_read_only (store));
  g_assert_cmpuint (count_entries (store), ==, 1);
  assert_fault (store, "newer version");

  /* Not even another month is written. */
  br_store_add (store, entry);
  g_assert_false (try_flush (store, &error));
  g_assert_error (error, BR_JSON_ERROR, BR_JSON_ERROR_NEWER);
  assert_fault (store, "could not be saved");
  after = journal_fixture_read (fixture, "journal/2026-11.json");
  g_assert_cmpstr (after, ==, text);
  g_assert_cmpuint (journal_fixture_count (fixture, ""), ==, 1);
}

/* A newer version takes over a month while the app runs. What it made of the entries is not understood; none of them is said to be unsaved. */
static void
test_newer_meanwhile (JournalFixture *fixture,
                      gconstpointer   data)
{
  g_autoptr (BrStore) store = open_store (fixture);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);

  br_store_add (store, entry);
  flush (store);
  journal_fixture_write (fixture, "journal/2026-11.json", "{\"format\":\"back-rehab-journal\",\"version\":2,\"records\":{}}");
  load (store);
  flush (store);
  g_assert_true (br_store_get_read_only (store));
  g_assert_cmpuint (count_entries (store), ==, 1);
  g_assert_cmpuint (count_faults (store), ==, 1);
  assert_fault (store, "newer version");
}

/* Something in the way of the data folder: said, kept, and on disk as soon as it is gone. */
static void
test_in_the_way (JournalFixture *fixture,
                 gconstpointer   data)
{
  g_autoptr (BrStore) store = NULL;
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autoptr (BrEntry) other = journal_fixture_check_in ("2026-12-20", 0, 4);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "in the way", -1, NULL));
  store = open_store (fixture);
  assert_fault (store, "cannot be opened");

  br_store_add (store, entry);
  g_assert_false (try_flush (store, &error));
  g_assert_nonnull (error);
  assert_fault (store, "could not be saved");
  g_assert_cmpuint (count_entries (store), ==, 1);

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  br_store_add (store, other);
  flush (store);
  g_assert_cmpuint (count_faults (store), ==, 0);
  g_assert_true (file_has (fixture, "journal/2026-11.json", entry));
  g_assert_true (file_has (fixture, "journal/2026-12.json", other));
}

static void
on_gone (gpointer  data,
         GObject  *object)
{
  *(gboolean *) data = TRUE;
}

/* The last reference goes while a write is under way and another waits. */
static void
test_let_go (JournalFixture *fixture,
             gconstpointer   data)
{
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autoptr (BrEntry) other = journal_fixture_check_in ("2026-12-20", 0, 4);
  BrStore *store = open_store (fixture);
  gboolean gone = FALSE;

  g_object_weak_ref (G_OBJECT (store), on_gone, &gone);
  br_store_add (store, entry);
  br_store_add (store, other);
  g_object_unref (store);
  g_assert_false (gone);

  WAIT_UNTIL (gone);
  g_assert_true (file_has (fixture, "journal/2026-11.json", entry));
  g_assert_true (file_has (fixture, "journal/2026-12.json", other));
}

/* Somebody disposes of it by force. */
static void
test_dispose (JournalFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  BrStore *store = open_store (fixture);
  gboolean gone = FALSE;

  br_store_add (store, entry);
  g_object_run_dispose (G_OBJECT (store));
  g_object_weak_ref (G_OBJECT (store), on_gone, &gone);
  g_object_unref (store);

  WAIT_UNTIL (gone);
  g_assert_true (file_has (fixture, "journal/2026-11.json", entry));
}

static void
test_cancelled_load (JournalFixture *fixture,
                     gconstpointer   data)
{
  g_autoptr (BrStore) store = br_store_new (fixture->folder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  journal_fixture_write (fixture, "journal/2026-11.json", HEAD "\"entries\":[]}");
  g_cancellable_cancel (cancellable);
  br_store_load_async (store, cancellable, on_ready, &result);
  g_assert_false (br_store_load_finish (store, wait_for (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static GBytes *
get_small_program (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "two-exercises.json", NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, length);
}

static BrProgram *
load_program (BrStore *store,
              GBytes  *fallback)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  BrProgram *program;

  br_store_load_program_async (store, fallback, NULL, on_ready, &result);
  program = br_store_load_program_finish (store, wait_for (&result), &error);
  g_assert_no_error (error);

  return program;
}

static void
set_program (BrStore   *store,
             BrProgram *program)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  br_store_set_program_async (store, program, NULL, on_ready, &result);
  g_assert_true (br_store_set_program_finish (store, wait_for (&result), &error));
  g_assert_no_error (error);
}

static guint
count_backups (JournalFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->path, "backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n_backups = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n_backups++;

  return n_backups;
}

static void
test_program (JournalFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (BrStore) store = br_store_new (fixture->folder);
  g_autoptr (GBytes) bytes = get_small_program ();
  g_autoptr (BrProgram) built_in = load_program (store, bytes);
  g_autoptr (BrProgram) own = NULL;
  g_autoptr (BrProgram) after_fault = NULL;
  g_autofree char *text = NULL;
  g_autofree char *kept = NULL;

  g_assert_cmpuint (count_faults (store), ==, 0);

  set_program (store, built_in);
  text = journal_fixture_read (fixture, "program.json");
  g_assert_cmpmem (text, strlen (text), g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpuint (count_backups (fixture), ==, 0);
  own = load_program (store, bytes);
  g_assert_cmpuint (count_faults (store), ==, 0);

  /* At fault: kept as it is, said, and the built-in one is there. */
  journal_fixture_write (fixture, "program.json", "{\"format\":\"back-rehab-program\",\"version\":1}");
  after_fault = load_program (store, bytes);
  g_assert_nonnull (after_fault);
  assert_fault (store, "built-in one is used");
  kept = journal_fixture_read (fixture, "program.json");
  g_assert_cmpstr (kept, ==, "{\"format\":\"back-rehab-program\",\"version\":1}");

  set_program (store, built_in);
  g_assert_cmpuint (count_faults (store), ==, 0);
  g_assert_cmpuint (count_backups (fixture), ==, 1);
  g_clear_object (&after_fault);
  after_fault = load_program (store, bytes);
  g_assert_cmpuint (count_faults (store), ==, 0);

  set_program (store, NULL);
  g_assert_false (journal_fixture_exists (fixture, "program.json"));
  g_assert_cmpuint (count_backups (fixture), ==, 2);
  set_program (store, NULL);
  g_assert_cmpuint (count_backups (fixture), ==, 2);
}

/* A folder and a pipe in the place of program.json. */
static void
test_program_no_file (JournalFixture *fixture,
                      gconstpointer   data)
{
  g_autoptr (BrStore) store = br_store_new (fixture->folder);
  g_autoptr (GBytes) bytes = get_small_program ();
  g_autofree char *path = journal_fixture_get_path (fixture, "program.json");
  g_autoptr (BrProgram) with_folder = NULL;
  g_autoptr (BrProgram) with_pipe = NULL;

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  with_folder = load_program (store, bytes);
  g_assert_nonnull (with_folder);
  assert_fault (store, "built-in one is used");
  set_program (store, with_folder);
  g_assert_cmpuint (count_backups (fixture), ==, 1);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  with_pipe = load_program (store, bytes);
  g_assert_nonnull (with_pipe);
  assert_fault (store, "built-in one is used");
  set_program (store, NULL);
  g_assert_false (journal_fixture_exists (fixture, "program.json"));
}

static gboolean
erase (BrStore  *store,
       GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  br_store_erase_async (store, on_ready, &result);

  return br_store_erase_finish (store, wait_for (&result), error);
}

/* All of ours goes, what waits to be written and what was set aside included; what is not ours stays. */
static void
test_erase (JournalFixture *fixture,
            gconstpointer   data)
{
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autoptr (BrEntry) waiting = journal_fixture_check_in ("2026-12-01", 0, 4);
  g_autoptr (BrEntry) later = journal_fixture_check_in ("2026-12-02", 0, 4);
  g_autoptr (BrStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  const char * const ours[] = {
    "journal/2026-10.json", "journal/2026-10.conflict.json", "program.json", "session.json", "session.unreadable-20261101T000000.json",
    ".program.json.new", "backups/program-20261101T000000.json", "clips/bird_dog.webm",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ours); i++)
    journal_fixture_write (fixture, ours[i], "half a fi");
  journal_fixture_write (fixture, "notes.txt", "mine");
  store = open_store (fixture);
  g_assert_cmpuint (count_faults (store), >, 0);
  br_store_add (store, entry);
  flush (store);
  br_store_add (store, waiting);

  g_assert_true (erase (store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_entries (store), ==, 0);
  g_assert_cmpuint (count_faults (store), ==, 0);
  flush (store);
  for (guint i = 0; i < G_N_ELEMENTS (ours); i++)
    g_assert_false (journal_fixture_exists (fixture, ours[i]));
  g_assert_false (journal_fixture_exists (fixture, "journal"));
  g_assert_false (journal_fixture_exists (fixture, "backups"));
  g_assert_false (journal_fixture_exists (fixture, "clips"));
  kept = journal_fixture_read (fixture, "notes.txt");
  g_assert_cmpstr (kept, ==, "mine");

  /* What was known is no longer known, a deletion neither; and life goes on. */
  br_store_add (store, later);
  flush (store);
  g_assert_cmpuint (count_entries (store), ==, 1);
  g_assert_true (file_has (fixture, "journal/2026-12.json", later));
  g_assert_false (file_has (fixture, "journal/2026-12.json", waiting));
}

/* A link leads to what is not ours. */
static void
test_erase_link (JournalFixture *fixture,
                 gconstpointer   data)
{
  g_autofree char *target = journal_fixture_get_path (fixture, "elsewhere");
  g_autofree char *link = journal_fixture_get_path (fixture, "clips");
  g_autoptr (BrStore) store = NULL;
  g_autoptr (GError) error = NULL;

  journal_fixture_write (fixture, "elsewhere/film.webm", "mine");
  g_assert_no_errno (symlink (target, link));
  store = open_store (fixture);
  g_assert_true (erase (store, &error));
  g_assert_no_error (error);
  g_assert_false (journal_fixture_exists (fixture, "clips"));
  g_assert_true (journal_fixture_exists (fixture, "elsewhere/film.webm"));
}

/* Whoever keeps the data folder elsewhere and has linked it goes on doing so. */
static void
test_erase_linked_folder (JournalFixture *fixture,
                          gconstpointer   data)
{
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autoptr (BrEntry) later = journal_fixture_check_in ("2026-11-21", 0, 4);
  g_autofree char *synced = g_strconcat (g_file_peek_path (fixture->folder), "-synced", NULL);
  g_autofree char *month = g_build_filename (synced, "journal", "2026-11.json", NULL);
  g_autoptr (BrStore) store = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_mkdir (synced, 0700));
  g_assert_no_errno (symlink (synced, g_file_peek_path (fixture->folder)));
  store = open_store (fixture);
  br_store_add (store, entry);
  flush (store);
  g_assert_true (g_file_test (month, G_FILE_TEST_EXISTS));

  g_assert_true (erase (store, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (month, G_FILE_TEST_EXISTS));

  br_store_add (store, later);
  flush (store);
  g_assert_true (g_file_test (month, G_FILE_TEST_EXISTS));
}

/* What could not be deleted is said, and shown as it is. */
static void
test_erase_half (JournalFixture *fixture,
                 gconstpointer   data)
{
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autoptr (BrStore) store = open_store (fixture);
  g_autoptr (GError) error = NULL;

  br_store_add (store, entry);
  flush (store);
  journal_fixture_write (fixture, "program.json/inside", "x");
  g_assert_false (erase (store, &error));
  g_assert_nonnull (error);
  g_assert_false (journal_fixture_exists (fixture, "journal"));
  g_assert_true (journal_fixture_exists (fixture, "program.json/inside"));
  g_assert_cmpuint (count_entries (store), ==, 0);
}

/* What one instance has erased does not come back from another that still knows it, until somebody puts it there again. */
static void
test_erase_elsewhere (JournalFixture *fixture,
                      gconstpointer   data)
{
  g_autoptr (BrStore) eraser = open_store (fixture);
  g_autoptr (BrStore) other = NULL;
  g_autoptr (BrEntry) erased = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autoptr (BrEntry) later = journal_fixture_check_in ("2026-11-21", 0, 4);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  br_store_add (eraser, erased);
  flush (eraser);
  text = journal_fixture_read (fixture, "journal/2026-11.json");
  other = open_store (fixture);

  g_assert_true (erase (eraser, &error));
  load (other);
  br_store_add (eraser, later);
  flush (eraser);
  load (other);
  flush (other);
  g_assert_cmpuint (count_entries (other), ==, 2);
  g_assert_true (file_has (fixture, "journal/2026-11.json", later));
  g_assert_false (file_has (fixture, "journal/2026-11.json", erased));

  journal_fixture_write (fixture, "journal/2026-11.json", text);
  load (other);
  flush (other);
  journal_fixture_write (fixture, "journal/2026-11.json", THEIRS);
  load (other);
  flush (other);
  g_assert_true (file_has (fixture, "journal/2026-11.json", erased));
}

/* The same, noticed only by the next saving. */
static void
test_erase_elsewhere_and_add (JournalFixture *fixture,
                              gconstpointer   data)
{
  g_autoptr (BrStore) eraser = open_store (fixture);
  g_autoptr (BrStore) other = NULL;
  g_autoptr (BrEntry) erased = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autoptr (BrEntry) later = journal_fixture_check_in ("2026-11-21", 0, 4);
  g_autoptr (GError) error = NULL;

  br_store_add (eraser, erased);
  flush (eraser);
  other = open_store (fixture);

  g_assert_true (erase (eraser, &error));
  br_store_add (other, later);
  flush (other);
  journal_fixture_write (fixture, "journal/2026-11.json", THEIRS);
  load (other);
  flush (other);
  g_assert_true (file_has (fixture, "journal/2026-11.json", later));
  g_assert_false (file_has (fixture, "journal/2026-11.json", erased));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD_WITH(name, data, function) \
  g_test_add ("/store/" name, JournalFixture, data, journal_fixture_set_up, function, journal_fixture_tear_down)
#define ADD(name, function) \
  ADD_WITH (name, NULL, function)

  ADD ("first-start", test_first_start);
  ADD ("add", test_add);
  ADD ("file-names", test_file_names);
  ADD ("corrections", test_corrections);
  ADD ("unknown-members", test_unknown_members);
  ADD ("one-month", test_one_month);
  ADD ("two-stores", test_two_stores);
  ADD ("folder-by-another", test_folder_by_another);
  ADD ("foreign-change", test_foreign_change);
  ADD ("foreign-overwrite", test_foreign_overwrite);
  ADD_WITH ("foreign-overwrite-and-add", THEIRS, test_foreign_overwrite_and_add);
  ADD_WITH ("foreign-rubbish-and-add", "rubbish", test_foreign_overwrite_and_add);
  ADD_WITH ("foreign-overwrite-and-load", THEIRS, test_foreign_overwrite_and_load);
  ADD_WITH ("foreign-rubbish-and-load", "rubbish", test_foreign_overwrite_and_load);
  ADD ("foreign-correction", test_foreign_correction);
  ADD ("foreign-in-two-steps", test_foreign_in_two_steps);
  ADD ("foreign-rubbish", test_foreign_rubbish);
  ADD ("foreign-race", test_foreign_race);
  ADD ("foreign-removal", test_foreign_removal);
  ADD ("folder-made-again", test_folder_made_again);
  ADD ("bad-entries", test_bad_entries);
  ADD ("newer", test_newer);
  ADD ("newer-meanwhile", test_newer_meanwhile);
  ADD ("in-the-way", test_in_the_way);
  ADD ("let-go", test_let_go);
  ADD ("dispose", test_dispose);
  ADD ("cancelled-load", test_cancelled_load);
  ADD ("program", test_program);
  ADD ("program-no-file", test_program_no_file);
  ADD ("erase", test_erase);
  ADD ("erase-link", test_erase_link);
  ADD ("erase-linked-folder", test_erase_linked_folder);
  ADD ("erase-half", test_erase_half);
  ADD ("erase-elsewhere", test_erase_elsewhere);
  ADD ("erase-elsewhere-and-add", test_erase_elsewhere_and_add);

  return g_test_run ();
}
