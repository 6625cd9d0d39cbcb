/* SPDX-License-Identifier: GPL-3.0-or-later */
/* br_replace_file(): the file that was meant is replaced, another one never, and nothing is left lying about. */

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "core/storage/br-replace-file.h"
#include "journal-fixture.h"

static void
assert_text (JournalFixture *fixture,
             const char     *name,
             const char     *expected)
{
  g_autofree char *text = journal_fixture_read (fixture, name);

  g_assert_cmpstr (text, ==, expected);
}

static GFile *
get_file (JournalFixture *fixture)
{
  g_autofree char *path = journal_fixture_get_path (fixture, "journal/a.json");

  return g_file_new_for_path (path);
}

static void
test_replace (JournalFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (GFile) file = get_file (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *first_identity = NULL;
  g_autofree char *second = NULL;
  g_autofree char *second_identity = NULL;
  GStatBuf buf;

  g_assert_null (br_file_identify (file));
  first = br_replace_file (file, "first", NULL, FALSE, &error);
  g_assert_no_error (error);
  assert_text (fixture, "journal/a.json", "first");
  g_assert_cmpint (g_stat (g_file_peek_path (file), &buf), ==, 0);
  g_assert_cmpint (buf.st_mode & 0777, ==, 0600);

  first_identity = br_file_identify (file);
  g_assert_cmpstr (first, ==, first_identity);

  second = br_replace_file (file, "second", first, FALSE, &error);
  g_assert_no_error (error);
  second_identity = br_file_identify (file);
  g_assert_cmpstr (second, ==, second_identity);
  g_assert_cmpstr (second, !=, first);
  assert_text (fixture, "journal/a.json", "second");
  g_assert_cmpuint (journal_fixture_count (fixture, ""), ==, 1);
}

static void
test_changed (JournalFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (GFile) file = get_file (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *identity = NULL;

  /* It was not there when it was read. */
  journal_fixture_write (fixture, "journal/a.json", "theirs");
  g_assert_null (br_replace_file (file, "ours", NULL, TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  g_clear_error (&error);

  /* It was another one. */
  identity = br_file_identify (file);
  journal_fixture_write (fixture, "journal/a.json", "later!");
  g_assert_null (br_replace_file (file, "ours", identity, TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  g_clear_error (&error);

  /* It is gone. */
  g_clear_pointer (&identity, g_free);
  identity = br_file_identify (file);
  g_assert_cmpint (g_unlink (g_file_peek_path (file)), ==, 0);
  g_assert_null (br_replace_file (file, "ours", identity, TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  g_assert_cmpuint (journal_fixture_count (fixture, ""), ==, 0);
}

/* Written into from outside, without a new file. */
static void
test_changed_in_place (JournalFixture *fixture,
                       gconstpointer   data)
{
  g_autoptr (GFile) file = get_file (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *identity = NULL;
  FILE *stream;

  journal_fixture_write (fixture, "journal/a.json", "theirs");
  identity = br_file_identify (file);
  stream = g_fopen (g_file_peek_path (file), "a");
  fputs (" and more", stream);
  fclose (stream);

  g_assert_null (br_replace_file (file, "ours", identity, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  assert_text (fixture, "journal/a.json", "theirs and more");
}

/* After a power cut in the moment of the exchange, the other version waits under the name of the new one. */
static void
test_left_over (JournalFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (GFile) file = get_file (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *replacement = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  journal_fixture_write (fixture, "journal/.a.json.new", "theirs");
  replacement = br_replace_file (file, "ours", NULL, FALSE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (replacement);
  assert_text (fixture, "journal/a.json", "ours");

  name = journal_fixture_find (fixture, "a.other-20");
  path = g_build_filename ("journal", name, NULL);
  assert_text (fixture, path, "theirs");
  g_assert_cmpuint (journal_fixture_count (fixture, ""), ==, 2);
}

static void
test_no_folder (JournalFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "a.json");
  g_autoptr (GError) error = NULL;

  g_assert_null (br_replace_file (file, "ours", NULL, FALSE, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, function) \
  g_test_add ("/replace-file/" name, JournalFixture, NULL, journal_fixture_set_up, function, journal_fixture_tear_down)

  ADD ("replace", test_replace);
  ADD ("changed", test_changed);
  ADD ("changed-in-place", test_changed_in_place);
  ADD ("left-over", test_left_over);
  ADD ("no-folder", test_no_folder);

  return g_test_run ();
}
