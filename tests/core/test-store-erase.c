/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Erasing all data: all of ours goes and does not come back, and nothing else goes. */

#include <glib/gstdio.h>
#include <unistd.h>

#include "store-fixture.h"

static gboolean
erase (BrStore  *store,
       GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  br_store_erase_async (store, store_fixture_on_ready, &result);

  return br_store_erase_finish (store, store_fixture_wait (&result), error);
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
  store = store_fixture_open (fixture);
  g_assert_cmpuint (store_fixture_count_faults (store), >, 0);
  br_store_add (store, entry);
  store_fixture_flush (store);
  br_store_add (store, waiting);

  g_assert_true (erase (store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (store_fixture_count_entries (store), ==, 0);
  g_assert_cmpuint (store_fixture_count_faults (store), ==, 0);
  store_fixture_flush (store);
  for (guint i = 0; i < G_N_ELEMENTS (ours); i++)
    g_assert_false (journal_fixture_exists (fixture, ours[i]));
  g_assert_false (journal_fixture_exists (fixture, "journal"));
  g_assert_false (journal_fixture_exists (fixture, "backups"));
  g_assert_false (journal_fixture_exists (fixture, "clips"));
  kept = journal_fixture_read (fixture, "notes.txt");
  g_assert_cmpstr (kept, ==, "mine");

  /* What was known is no longer known, a deletion neither; and life goes on. */
  br_store_add (store, later);
  store_fixture_flush (store);
  g_assert_cmpuint (store_fixture_count_entries (store), ==, 1);
  g_assert_true (store_fixture_file_has (fixture, "journal/2026-12.json", later));
  g_assert_false (store_fixture_file_has (fixture, "journal/2026-12.json", waiting));
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
  store = store_fixture_open (fixture);
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
  store = store_fixture_open (fixture);
  br_store_add (store, entry);
  store_fixture_flush (store);
  g_assert_true (g_file_test (month, G_FILE_TEST_EXISTS));

  g_assert_true (erase (store, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (month, G_FILE_TEST_EXISTS));

  br_store_add (store, later);
  store_fixture_flush (store);
  g_assert_true (g_file_test (month, G_FILE_TEST_EXISTS));
}

/* What could not be deleted is said, and shown as it is. */
static void
test_erase_half (JournalFixture *fixture,
                 gconstpointer   data)
{
  g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autoptr (BrStore) store = store_fixture_open (fixture);
  g_autoptr (GError) error = NULL;

  br_store_add (store, entry);
  store_fixture_flush (store);
  journal_fixture_write (fixture, "program.json/inside", "x");
  g_assert_false (erase (store, &error));
  g_assert_nonnull (error);
  g_assert_false (journal_fixture_exists (fixture, "journal"));
  g_assert_true (journal_fixture_exists (fixture, "program.json/inside"));
  g_assert_cmpuint (store_fixture_count_entries (store), ==, 0);
}

/* What one instance has erased does not come back from another that still knows it, until somebody puts it there again. */
static void
test_erase_elsewhere (JournalFixture *fixture,
                      gconstpointer   data)
{
  g_autoptr (BrStore) eraser = store_fixture_open (fixture);
  g_autoptr (BrStore) other = NULL;
  g_autoptr (BrEntry) erased = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autoptr (BrEntry) later = journal_fixture_check_in ("2026-11-21", 0, 4);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  br_store_add (eraser, erased);
  store_fixture_flush (eraser);
  text = journal_fixture_read (fixture, "journal/2026-11.json");
  other = store_fixture_open (fixture);

  g_assert_true (erase (eraser, &error));
  store_fixture_load (other);
  br_store_add (eraser, later);
  store_fixture_flush (eraser);
  store_fixture_load (other);
  store_fixture_flush (other);
  g_assert_cmpuint (store_fixture_count_entries (other), ==, 2);
  g_assert_true (store_fixture_file_has (fixture, "journal/2026-11.json", later));
  g_assert_false (store_fixture_file_has (fixture, "journal/2026-11.json", erased));

  journal_fixture_write (fixture, "journal/2026-11.json", text);
  store_fixture_load (other);
  store_fixture_flush (other);
  journal_fixture_write (fixture, "journal/2026-11.json", STORE_THEIRS);
  store_fixture_load (other);
  store_fixture_flush (other);
  g_assert_true (store_fixture_file_has (fixture, "journal/2026-11.json", erased));
}

/* The same, noticed only by the next saving. */
static void
test_erase_elsewhere_and_add (JournalFixture *fixture,
                              gconstpointer   data)
{
  g_autoptr (BrStore) eraser = store_fixture_open (fixture);
  g_autoptr (BrStore) other = NULL;
  g_autoptr (BrEntry) erased = journal_fixture_check_in ("2026-11-20", 0, 4);
  g_autoptr (BrEntry) later = journal_fixture_check_in ("2026-11-21", 0, 4);
  g_autoptr (GError) error = NULL;

  br_store_add (eraser, erased);
  store_fixture_flush (eraser);
  other = store_fixture_open (fixture);

  g_assert_true (erase (eraser, &error));
  br_store_add (other, later);
  store_fixture_flush (other);
  journal_fixture_write (fixture, "journal/2026-11.json", STORE_THEIRS);
  store_fixture_load (other);
  store_fixture_flush (other);
  g_assert_true (store_fixture_file_has (fixture, "journal/2026-11.json", later));
  g_assert_false (store_fixture_file_has (fixture, "journal/2026-11.json", erased));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, function) \
  g_test_add ("/store-erase/" name, JournalFixture, NULL, journal_fixture_set_up, function, journal_fixture_tear_down)

  ADD ("erase", test_erase);
  ADD ("erase-link", test_erase_link);
  ADD ("erase-linked-folder", test_erase_linked_folder);
  ADD ("erase-half", test_erase_half);
  ADD ("erase-elsewhere", test_erase_elsewhere);
  ADD ("erase-elsewhere-and-add", test_erase_elsewhere_and_add);

  return g_test_run ();
}
