/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrStore beside other programs and other instances: whatever they do to the folder, what was added is there in the end, and what
 * they bring is learned of. */

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "core/journal/br-check-in-entry.h"
#include "store-fixture.h"

/* Two instances write the same month at the same time, two hundred times. */
static void
test_two_stores (JournalFixture *fixture,
                 gconstpointer   data)
{
  g_autoptr (BrStore) a = store_fixture_open (fixture);
  g_autoptr (BrStore) b = store_fixture_open (fixture);
  g_autoptr (BrStore) c = NULL;

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GAsyncResult) result_a = NULL;
      g_autoptr (GAsyncResult) result_b = NULL;
      g_autoptr (BrEntry) entry_a = journal_fixture_check_in ("2026-11-20", round % 60, 1);
      g_autoptr (BrEntry) entry_b = journal_fixture_check_in ("2026-11-20", round % 60, 2);

      br_store_add (a, entry_a);
      br_store_add (b, entry_b);
      br_store_flush_async (a, NULL, store_fixture_on_ready, &result_a);
      br_store_flush_async (b, NULL, store_fixture_on_ready, &result_b);
      g_assert_true (br_store_flush_finish (a, store_fixture_wait (&result_a), NULL));
      g_assert_true (br_store_flush_finish (b, store_fixture_wait (&result_b), NULL));
    }

  c = store_fixture_open (fixture);
  g_assert_cmpuint (store_fixture_count_entries (c), ==, 400);
  g_assert_cmpuint (store_fixture_count_faults (c), ==, 0);

  /* And each learns of the other's. */
  STORE_WAIT_UNTIL (store_fixture_count_entries (a) == 400 && store_fixture_count_entries (b) == 400);
  g_assert_cmpuint (journal_fixture_count (fixture, ""), ==, 1);
}

/* The folder is made by another instance, after both looked for it: whoever did not make it learns of what is put there. */
static void
test_folder_by_another (JournalFixture *fixture,
                        gconstpointer   data)
{
  g_autoptr (BrStore) maker = store_fixture_open (fixture);
  g_autoptr (BrStore) reader = store_fixture_open (fixture);
  g_autoptr (BrStore) writer = store_fixture_open (fixture);
  g_autoptr (BrEntry) first = journal_fixture_check_in ("2026-11-20", 0, 1);
  g_autoptr (BrEntry) second = journal_fixture_check_in ("2026-11-20", 1, 2);
  g_autoptr (BrEntry) third = journal_fixture_check_in ("2026-11-20", 2, 3);

  br_store_add (maker, first);
  store_fixture_flush (maker);
  br_store_add (writer, second);
  store_fixture_flush (writer);
  br_store_add (maker, third);
  store_fixture_flush (maker);

  STORE_WAIT_UNTIL (store_fixture_count_entries (maker) == 3);
  STORE_WAIT_UNTIL (store_fixture_count_entries (writer) == 3);
  STORE_WAIT_UNTIL (store_fixture_count_entries (reader) == 3);
}

static void
test_foreign_change (JournalFixture *fixture,
                     gconstpointer   data)
{
  g_autoptr (BrStore) store = store_fixture_open (fixture);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);

  br_store_add (store, entry);
  store_fixture_flush (store);

  /* A synchroniser brings a copy from another machine. */
  journal_fixture_write (fixture, "journal/2026-11 (conflict copy).json", STORE_THEIRS);
  STORE_WAIT_UNTIL (store_fixture_count_entries (store) == 2);
  g_assert_cmpuint (store_fixture_count_faults (store), ==, 0);
}

/* Another machine's older version of the month takes the place of ours: what we know is written again. */
static void
test_foreign_overwrite (JournalFixture *fixture,
                        gconstpointer   data)
{
  g_autoptr (BrStore) store = store_fixture_open (fixture);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autoptr (BrEntry) deleted = journal_fixture_check_in ("2026-11-21", 0, 4);
  g_autoptr (BrEntry) tombstone = br_entry_new_deletion (deleted, br_entry_get_at (entry));
  g_autoptr (BrStore) again = NULL;

  br_store_add (store, entry);
  br_store_add (store, deleted);
  br_store_add (store, tombstone);
  store_fixture_flush (store);

  journal_fixture_write (fixture, "journal/2026-11.json", STORE_THEIRS);
  STORE_WAIT_UNTIL (store_fixture_count_entries (store) == 2 && store_fixture_file_has (fixture, "journal/2026-11.json", entry) &&
                    store_fixture_file_has (fixture, "journal/2026-11.json", tombstone));
  store_fixture_flush (store);

  again = store_fixture_open (fixture);
  g_assert_cmpuint (store_fixture_count_entries (again), ==, 2);
}

/* @data takes the place of the month, and whatever is saved next is what notices it first. */
static void
test_foreign_overwrite_and_add (JournalFixture *fixture,
                                gconstpointer   data)
{
  g_autoptr (BrStore) store = store_fixture_open (fixture);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autoptr (BrEntry) next = journal_fixture_check_in ("2026-11-20", 1, 4);

  br_store_add (store, entry);
  store_fixture_flush (store);
  journal_fixture_write (fixture, "journal/2026-11.json", data);
  br_store_add (store, next);
  store_fixture_flush (store);

  g_assert_true (store_fixture_file_has (fixture, "journal/2026-11.json", entry));
  g_assert_true (store_fixture_file_has (fixture, "journal/2026-11.json", next));
}

/* The same, noticed first when everything is read again. */
static void
test_foreign_overwrite_and_load (JournalFixture *fixture,
                                 gconstpointer   data)
{
  g_autoptr (BrStore) store = store_fixture_open (fixture);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);

  br_store_add (store, entry);
  store_fixture_flush (store);
  journal_fixture_write (fixture, "journal/2026-11.json", data);
  store_fixture_load (store);

  STORE_WAIT_UNTIL (store_fixture_file_has (fixture, "journal/2026-11.json", entry));
  store_fixture_flush (store);
}

/* Two machines correct the same entry: of the two, the later one counts, on disk as well. */
static void
test_foreign_correction (JournalFixture *fixture,
                         gconstpointer   data)
{
  g_autoptr (BrStore) store = store_fixture_open (fixture);
  g_autoptr (BrStore) again = NULL;
  g_autoptr (BrEntry) first = journal_fixture_check_in ("2026-11-20", 0, 1);
  g_autoptr (BrEntry) content = journal_fixture_check_in ("2026-11-20", 30, 7);
  g_autoptr (BrEntry) corrected = br_entry_new_correction (first, content);
  g_autofree char *text = NULL;
  g_autoptr (GString) theirs = NULL;
  BrEntry *read;

  br_store_add (store, first);
  br_store_add (store, corrected);
  store_fixture_flush (store);
  text = journal_fixture_read (fixture, "journal/2026-11.json");
  theirs = g_string_new (text);
  g_assert_cmpuint (g_string_replace (theirs, "\"pain\" : 7", "\"pain\" : 5", 0), ==, 1);
  g_assert_cmpuint (g_string_replace (theirs, "T12:30:00", "T12:15:00", 0), ==, 1);
  journal_fixture_write (fixture, "journal/2026-11.json", theirs->str);
  store_fixture_load (store);
  store_fixture_flush (store);

  again = store_fixture_open (fixture);
  read = br_journal_lookup (br_store_get_journal (again), br_entry_get_id (first));
  g_assert_cmpint (br_check_in_entry_get_pain (BR_CHECK_IN_ENTRY (read)), ==, 7);
}

/* Nobody tells of what a synchronizer brings on some disks, or not yet: whoever looks sees it, and brings back what is missing. */
static void
test_look (JournalFixture *fixture,
           gconstpointer   data)
{
  g_autoptr (BrStore) store = br_store_new (fixture->folder);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);

  /* Before anything is read there is nothing to compare. */
  br_store_look (store);
  store_fixture_flush (store);
  store_fixture_load (store);
  br_store_add (store, entry);
  store_fixture_flush (store);

  journal_fixture_write (fixture, "journal/2026-11.json", STORE_THEIRS);
  br_store_look (store);
  br_store_look (store);
  store_fixture_flush (store);
  g_assert_cmpuint (store_fixture_count_entries (store), ==, 2);
  g_assert_true (store_fixture_file_has (fixture, "journal/2026-11.json", entry));
}

/* The same where the folder itself was taken away, which somebody did on purpose, and is there again. */
static void
test_look_for_folder (JournalFixture *fixture,
                      gconstpointer   data)
{
  g_autoptr (BrStore) store = store_fixture_open (fixture);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autofree char *file = journal_fixture_get_path (fixture, "journal/2026-11.json");
  g_autofree char *folder = journal_fixture_get_path (fixture, "journal");

  br_store_add (store, entry);
  store_fixture_flush (store);
  g_assert_cmpint (g_unlink (file), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  br_store_look (store);
  store_fixture_flush (store);

  journal_fixture_write (fixture, "journal/2026-11.json", STORE_THEIRS);
  br_store_look (store);
  store_fixture_flush (store);
  g_assert_cmpuint (store_fixture_count_entries (store), ==, 2);
  g_assert_false (store_fixture_file_has (fixture, "journal/2026-11.json", entry));
}

/* A file that is half written when it is looked at is not set aside. */
static void
test_foreign_in_two_steps (JournalFixture *fixture,
                           gconstpointer   data)
{
  const char text[] = STORE_THEIRS;
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autoptr (BrStore) store = NULL;
  g_autofree char *path = journal_fixture_get_path (fixture, "journal/2026-11-2.json");
  FILE *file;

  store = store_fixture_open (fixture);
  br_store_add (store, entry);
  store_fixture_flush (store);

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

  STORE_WAIT_UNTIL (store_fixture_count_entries (store) == 2);
  g_assert_cmpuint (journal_fixture_count (fixture, "unreadable"), ==, 0);
  g_assert_cmpuint (store_fixture_count_faults (store), ==, 0);
}

/* The month is spoilt while the app runs: set aside, said, and written anew from memory. */
static void
test_foreign_rubbish (JournalFixture *fixture,
                      gconstpointer   data)
{
  g_autoptr (BrStore) store = store_fixture_open (fixture);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autofree char *aside = NULL;
  g_autofree char *aside_path = NULL;

  br_store_add (store, entry);
  store_fixture_flush (store);
  journal_fixture_write (fixture, "journal/2026-11.json", "rubbish");

  STORE_WAIT_UNTIL (store_fixture_file_has (fixture, "journal/2026-11.json", entry));
  store_fixture_assert_fault (store, "November 2026");

  /* The fault ends when the person takes the file away. */
  aside = journal_fixture_find (fixture, "unreadable");
  aside_path = g_build_filename (fixture->path, "journal", aside, NULL);
  g_assert_cmpint (g_unlink (aside_path), ==, 0);
  STORE_WAIT_UNTIL (store_fixture_count_faults (store) == 0);
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

  journal_fixture_write (fixture, "journal/2026-11.json", STORE_HEAD "\"entries\":[]}");
  store = store_fixture_open (fixture);

  thread = g_thread_new ("race", race, path);
  for (guint i = 0; i < RACE_ROUNDS; i++)
    {
      g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", i % 60, 1);

      br_store_add (store, entry);
      store_fixture_flush (store);
    }
  g_thread_join (thread);

  STORE_WAIT_UNTIL (store_fixture_count_entries (store) == 2 * RACE_ROUNDS);
  store_fixture_flush (store);
  again = store_fixture_open (fixture);
  g_test_message ("%u versions kept beside", journal_fixture_count (fixture, ".other-"));
  g_assert_cmpuint (store_fixture_count_entries (again), ==, 2 * RACE_ROUNDS);
  g_assert_cmpuint (store_fixture_count_faults (again), ==, 0);
}

/* What a person removes on purpose stays removed while the app runs. */
static void
test_foreign_removal (JournalFixture *fixture,
                      gconstpointer   data)
{
  g_autoptr (BrStore) store = store_fixture_open (fixture);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autofree char *path = journal_fixture_get_path (fixture, "journal/2026-11.json");

  br_store_add (store, entry);
  store_fixture_flush (store);
  g_assert_cmpint (g_unlink (path), ==, 0);
  for (gint64 start = g_get_monotonic_time (); g_get_monotonic_time () < start + 1500 * 1000;)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (10 * 1000);
    }
  store_fixture_flush (store);
  g_assert_false (journal_fixture_exists (fixture, "journal/2026-11.json"));
}

/* The whole folder is taken away and made anew by somebody else: what happens in the new one is noticed as well. */
static void
test_folder_made_again (JournalFixture *fixture,
                        gconstpointer   data)
{
  g_autoptr (BrStore) store = store_fixture_open (fixture);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autofree char *file = journal_fixture_get_path (fixture, "journal/2026-11.json");
  g_autofree char *folder = journal_fixture_get_path (fixture, "journal");

  br_store_add (store, entry);
  store_fixture_flush (store);
  g_assert_cmpint (g_unlink (file), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  journal_fixture_write (fixture, "journal/2026-11.json", STORE_THEIRS);

  STORE_WAIT_UNTIL (store_fixture_count_entries (store) == 2);

  journal_fixture_write (fixture, "journal/2026-12.json",
                         STORE_HEAD "\"entries\":[{\"id\":\"00000000-0000-4000-8000-000000000002\",\"rev\":1,\"date\":\"2026-12-10\","
                         "\"at\":\"2026-12-10T12:00:00Z\",\"type\":\"check-in\",\"pain\":1,\"kind\":\"ache\"}]}");
  STORE_WAIT_UNTIL (store_fixture_count_entries (store) == 3);
  store_fixture_flush (store);
}

/* A newer version takes over a month while the app runs. What it made of the entries is not understood; none of them is said to be unsaved. */
static void
test_newer_meanwhile (JournalFixture *fixture,
                      gconstpointer   data)
{
  g_autoptr (BrStore) store = store_fixture_open (fixture);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);

  br_store_add (store, entry);
  store_fixture_flush (store);
  journal_fixture_write (fixture, "journal/2026-11.json", "{\"format\":\"back-rehab-journal\",\"version\":2,\"records\":{}}");
  store_fixture_load (store);
  store_fixture_flush (store);
  g_assert_true (br_store_get_read_only (store));
  g_assert_cmpuint (store_fixture_count_entries (store), ==, 1);
  g_assert_cmpuint (store_fixture_count_faults (store), ==, 1);
  store_fixture_assert_fault (store, "newer version");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD_WITH(name, data, function) \
  g_test_add ("/store-foreign/" name, JournalFixture, data, journal_fixture_set_up, function, journal_fixture_tear_down)
#define ADD(name, function) \
  ADD_WITH (name, NULL, function)

  ADD ("two-stores", test_two_stores);
  ADD ("folder-by-another", test_folder_by_another);
  ADD ("foreign-change", test_foreign_change);
  ADD ("foreign-overwrite", test_foreign_overwrite);
  ADD_WITH ("foreign-overwrite-and-add", STORE_THEIRS, test_foreign_overwrite_and_add);
  ADD_WITH ("foreign-rubbish-and-add", "rubbish", test_foreign_overwrite_and_add);
  ADD_WITH ("foreign-overwrite-and-load", STORE_THEIRS, test_foreign_overwrite_and_load);
  ADD_WITH ("foreign-rubbish-and-load", "rubbish", test_foreign_overwrite_and_load);
  ADD ("foreign-correction", test_foreign_correction);
  ADD ("look", test_look);
  ADD ("look-for-folder", test_look_for_folder);
  ADD ("foreign-in-two-steps", test_foreign_in_two_steps);
  ADD ("foreign-rubbish", test_foreign_rubbish);
  ADD ("foreign-race", test_foreign_race);
  ADD ("foreign-removal", test_foreign_removal);
  ADD ("folder-made-again", test_folder_made_again);
  ADD ("newer-meanwhile", test_newer_meanwhile);

  return g_test_run ();
}
