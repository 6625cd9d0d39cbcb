/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrStore: what is added is on disk and read again; what goes wrong is said, kept, and tried again. */

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/stat.h>

#include "core/journal/br-check-in-entry.h"
#include "core/json/br-json-document.h"
#include "store-fixture.h"

static void
test_first_start (JournalFixture *fixture,
                  gconstpointer   data)
{
  g_autoptr (BrStore) store = store_fixture_open (fixture);

  g_assert_cmpuint (store_fixture_count_entries (store), ==, 0);
  g_assert_cmpuint (store_fixture_count_faults (store), ==, 0);
  g_assert_false (br_store_get_read_only (store));
  store_fixture_flush (store);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_add (JournalFixture *fixture,
          gconstpointer   data)
{
  g_autoptr (BrStore) store = store_fixture_open (fixture);
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autoptr (BrStore) again = NULL;
  BrEntry *read;

  br_store_add (store, entry);
  g_assert_cmpuint (store_fixture_count_entries (store), ==, 1);
  store_fixture_flush (store);
  g_assert_true (store_fixture_file_has (fixture, "journal/2026-11.json", entry));

  again = store_fixture_open (fixture);
  read = br_journal_lookup (br_store_get_journal (again), br_entry_get_id (entry));
  g_assert_cmpint (br_check_in_entry_get_pain (BR_CHECK_IN_ENTRY (read)), ==, 4);
  g_assert_cmpuint (store_fixture_count_faults (again), ==, 0);
}

/* Each entry knows where it stands, wherever its date belongs. */
static void
test_file_names (JournalFixture *fixture,
                 gconstpointer   data)
{
  g_autoptr (BrStore) store = store_fixture_open (fixture);
  g_autoptr (BrStore) again = NULL;
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autofree char *from = journal_fixture_get_path (fixture, "journal/2026-11.json");
  g_autofree char *to = journal_fixture_get_path (fixture, "journal/2026-10-copy.json");

  g_assert_null (br_entry_get_file (entry));
  br_store_add (store, entry);
  store_fixture_flush (store);
  g_assert_cmpstr (br_entry_get_file (entry), ==, from);
  g_clear_object (&store);

  g_assert_cmpint (g_rename (from, to), ==, 0);
  again = store_fixture_open (fixture);
  g_assert_cmpstr (br_entry_get_file (br_journal_lookup (br_store_get_journal (again), br_entry_get_id (entry))), ==, to);
}

static void
test_corrections (JournalFixture *fixture,
                  gconstpointer   data)
{
  g_autoptr (BrStore) store = store_fixture_open (fixture);
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
  store_fixture_flush (store);
  br_store_add (store, corrected);
  br_store_add (store, tombstone);
  store_fixture_flush (store);

  /* The correction stands in its own month; every revision is kept. */
  g_assert_true (store_fixture_file_has (fixture, "journal/2026-11.json", first));
  g_assert_true (store_fixture_file_has (fixture, "journal/2026-12.json", corrected));

  again = store_fixture_open (fixture);
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
  const char text[] = STORE_HEAD "\"zone\":{\"a\":[1]},\"entries\":[{\"id\":\"00000000-0000-4000-8000-000000000001\",\"rev\":1,"
                      "\"date\":\"2026-11-10\",\"at\":\"2026-11-10T12:00:00Z\",\"type\":\"check-in\",\"pain\":1,\"kind\":\"ache\","
                      "\"mood\":\"fine\"}]}";
  g_autoptr (BrStore) store = NULL;
  g_autoptr (BrEntry) content = journal_fixture_check_in ("2026-11-10", 2, 6);
  g_autoptr (BrEntry) corrected = NULL;
  g_autofree char *written = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonArray *entries;

  journal_fixture_write (fixture, "journal/2026-11.json", text);
  store = store_fixture_open (fixture);
  corrected = br_entry_new_correction (br_journal_lookup (br_store_get_journal (store),
                                                          "00000000-0000-4000-8000-000000000001"), content);
  br_store_add (store, corrected);
  store_fixture_flush (store);

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

  store = store_fixture_open (fixture);
  g_ptr_array_add (batch, journal_fixture_check_in ("2026-11-20", 0, 4));
  g_ptr_array_add (batch, journal_fixture_check_in ("2026-12-19", 0, 4));
  br_store_add_batch (store, batch);
  store_fixture_flush (store);
  g_assert_cmpint (g_stat (path, &before), ==, 0);

  br_store_add (store, entry);
  store_fixture_flush (store);
  g_assert_cmpint (g_stat (path, &after), ==, 0);
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);
  g_assert_true (store_fixture_file_has (fixture, "journal/2026-12.json", entry));
}

static void
test_bad_entries (JournalFixture *fixture,
                  gconstpointer   data)
{
  g_autoptr (BrStore) store = NULL;

  journal_fixture_write (fixture, "journal/2026-11.json",
                         STORE_HEAD "\"entries\":[{\"id\":\"00000000-0000-4000-8000-000000000001\",\"rev\":1,\"date\":\"2026-11-10\","
                         "\"at\":\"2026-11-10T12:00:00Z\",\"type\":\"check-in\",\"pain\":11,\"kind\":\"ache\"},3]}");
  store = store_fixture_open (fixture);
  g_assert_cmpuint (store_fixture_count_entries (store), ==, 0);
  g_assert_cmpuint (store_fixture_count_faults (store), ==, 2);
  store_fixture_assert_fault (store, "pain:");
  store_fixture_assert_fault (store, "stays in the file");
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
  store = store_fixture_open (fixture);
  g_assert_true (br_store_get_read_only (store));
  g_assert_cmpuint (store_fixture_count_entries (store), ==, 1);
  store_fixture_assert_fault (store, "newer version");

  /* Not even another month is written. */
  br_store_add (store, entry);
  g_assert_false (store_fixture_try_flush (store, &error));
  g_assert_error (error, BR_JSON_ERROR, BR_JSON_ERROR_NEWER);
  store_fixture_assert_fault (store, "could not be saved");
  after = journal_fixture_read (fixture, "journal/2026-11.json");
  g_assert_cmpstr (after, ==, text);
  g_assert_cmpuint (journal_fixture_count (fixture, ""), ==, 1);
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
  store = store_fixture_open (fixture);
  store_fixture_assert_fault (store, "cannot be opened");

  br_store_add (store, entry);
  g_assert_false (store_fixture_try_flush (store, &error));
  g_assert_nonnull (error);
  store_fixture_assert_fault (store, "could not be saved");
  g_assert_cmpuint (store_fixture_count_entries (store), ==, 1);

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  br_store_add (store, other);
  store_fixture_flush (store);
  g_assert_cmpuint (store_fixture_count_faults (store), ==, 0);
  g_assert_true (store_fixture_file_has (fixture, "journal/2026-11.json", entry));
  g_assert_true (store_fixture_file_has (fixture, "journal/2026-12.json", other));
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
  BrStore *store = store_fixture_open (fixture);
  gboolean gone = FALSE;

  g_object_weak_ref (G_OBJECT (store), on_gone, &gone);
  br_store_add (store, entry);
  br_store_add (store, other);
  g_object_unref (store);
  g_assert_false (gone);

  STORE_WAIT_UNTIL (gone);
  g_assert_true (store_fixture_file_has (fixture, "journal/2026-11.json", entry));
  g_assert_true (store_fixture_file_has (fixture, "journal/2026-12.json", other));
}

/* Somebody disposes of it by force. */
static void
test_dispose (JournalFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  BrStore *store = store_fixture_open (fixture);
  gboolean gone = FALSE;

  br_store_add (store, entry);
  g_object_run_dispose (G_OBJECT (store));
  g_object_weak_ref (G_OBJECT (store), on_gone, &gone);
  g_object_unref (store);

  STORE_WAIT_UNTIL (gone);
  g_assert_true (store_fixture_file_has (fixture, "journal/2026-11.json", entry));
}

static void
test_cancelled_load (JournalFixture *fixture,
                     gconstpointer   data)
{
  g_autoptr (BrStore) store = br_store_new (fixture->folder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  journal_fixture_write (fixture, "journal/2026-11.json", STORE_HEAD "\"entries\":[]}");
  g_cancellable_cancel (cancellable);
  br_store_load_async (store, cancellable, store_fixture_on_ready, &result);
  g_assert_false (br_store_load_finish (store, store_fixture_wait (&result), &error));
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

  br_store_load_program_async (store, fallback, NULL, store_fixture_on_ready, &result);
  program = br_store_load_program_finish (store, store_fixture_wait (&result), &error);
  g_assert_no_error (error);

  return program;
}

static void
set_program (BrStore   *store,
             BrProgram *program)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  br_store_set_program_async (store, program, NULL, store_fixture_on_ready, &result);
  g_assert_true (br_store_set_program_finish (store, store_fixture_wait (&result), &error));
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

  g_assert_cmpuint (store_fixture_count_faults (store), ==, 0);

  set_program (store, built_in);
  text = journal_fixture_read (fixture, "program.json");
  g_assert_cmpmem (text, strlen (text), g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpuint (count_backups (fixture), ==, 0);
  own = load_program (store, bytes);
  g_assert_cmpuint (store_fixture_count_faults (store), ==, 0);

  /* At fault: kept as it is, said, and the built-in one is there. */
  journal_fixture_write (fixture, "program.json", "{\"format\":\"back-rehab-program\",\"version\":1}");
  after_fault = load_program (store, bytes);
  g_assert_nonnull (after_fault);
  store_fixture_assert_fault (store, "built-in one is used");
  kept = journal_fixture_read (fixture, "program.json");
  g_assert_cmpstr (kept, ==, "{\"format\":\"back-rehab-program\",\"version\":1}");

  set_program (store, built_in);
  g_assert_cmpuint (store_fixture_count_faults (store), ==, 0);
  g_assert_cmpuint (count_backups (fixture), ==, 1);
  g_clear_object (&after_fault);
  after_fault = load_program (store, bytes);
  g_assert_cmpuint (store_fixture_count_faults (store), ==, 0);

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
  store_fixture_assert_fault (store, "built-in one is used");
  set_program (store, with_folder);
  g_assert_cmpuint (count_backups (fixture), ==, 1);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  with_pipe = load_program (store, bytes);
  g_assert_nonnull (with_pipe);
  store_fixture_assert_fault (store, "built-in one is used");
  set_program (store, NULL);
  g_assert_false (journal_fixture_exists (fixture, "program.json"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, function) \
  g_test_add ("/store/" name, JournalFixture, NULL, journal_fixture_set_up, function, journal_fixture_tear_down)

  ADD ("first-start", test_first_start);
  ADD ("add", test_add);
  ADD ("file-names", test_file_names);
  ADD ("corrections", test_corrections);
  ADD ("unknown-members", test_unknown_members);
  ADD ("one-month", test_one_month);
  ADD ("bad-entries", test_bad_entries);
  ADD ("newer", test_newer);
  ADD ("in-the-way", test_in_the_way);
  ADD ("let-go", test_let_go);
  ADD ("dispose", test_dispose);
  ADD ("cancelled-load", test_cancelled_load);
  ADD ("program", test_program);
  ADD ("program-no-file", test_program_no_file);

  return g_test_run ();
}
