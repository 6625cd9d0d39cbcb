/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrStore when writing fails half way: on a disk that is really full, where the machine lets us mount one, and with files
 * that may not grow, everywhere. The file stays as it was, the entry is kept, and is written as soon as that is possible. */

#define _GNU_SOURCE
#include <errno.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include "core/storage/br-store.h"
#include "journal-fixture.h"

/* Where the small disk is mounted; NULL if that was not allowed. */
static char *small_disk;

static void
on_ready (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static gboolean
try_flush (BrStore  *store,
           GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  br_store_flush_async (store, NULL, on_ready, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return br_store_flush_finish (store, result, error);
}

static void
assert_only_fault (BrStore    *store,
                   const char *part)
{
  g_autoptr (BrFault) fault = g_list_model_get_item (br_store_get_faults (store), 0);

  g_assert_cmpuint (g_list_model_get_n_items (br_store_get_faults (store)), ==, 1);
  g_assert_nonnull (strstr (br_fault_get_message (fault), "could not be saved"));
  g_assert_nonnull (strstr (br_fault_get_message (fault), part));
}

static void
add_pains (BrStore *store,
           guint    from,
           guint    to)
{
  for (guint i = from; i < to; i++)
    {
      g_autoptr (BrEntry) entry = journal_fixture_check_in ("2026-11-20", i, 4);

      br_store_add (store, entry);
    }
}

/* Writes, fails to write while @obstruct has made it impossible, and writes again after @clear. */
static void
check_failing_write (GFile       *folder,
                     void       (*obstruct) (GFile *folder),
                     void       (*clear) (GFile *folder),
                     const char  *advice)
{
  g_autoptr (BrStore) store = br_store_new (folder);
  g_autoptr (BrStore) again = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_resolve_relative_path (folder, "journal/2026-11.json");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  add_pains (store, 0, 2);
  g_assert_true (try_flush (store, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &before, NULL, NULL));

  obstruct (folder);
  add_pains (store, 2, 40);
  g_assert_false (try_flush (store, &error));
  clear (folder);
  g_assert_nonnull (error);
  g_clear_error (&error);
  assert_only_fault (store, advice);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (br_store_get_journal (store))), ==, 40);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &after, NULL, NULL));
  g_assert_cmpstr (after, ==, before);

  g_assert_true (try_flush (store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (br_store_get_faults (store)), ==, 0);

  again = br_store_new (folder);
  br_store_load_async (again, NULL, on_ready, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (br_store_get_journal (again))), ==, 40);
  g_assert_cmpuint (g_list_model_get_n_items (br_store_get_faults (again)), ==, 0);
}

static void
fill_disk (GFile *folder)
{
  g_autoptr (GFile) filler = g_file_get_child (folder, "filler");
  FILE *file = g_fopen (g_file_peek_path (filler), "w");

  g_assert_nonnull (file);
  while (fputc ('x', file) != EOF && fflush (file) == 0)
    ;
  g_assert_cmpint (errno, ==, ENOSPC);
  fclose (file);
}

static void
empty_disk (GFile *folder)
{
  g_autoptr (GFile) filler = g_file_get_child (folder, "filler");

  g_assert_cmpint (g_unlink (g_file_peek_path (filler)), ==, 0);
}

static void
test_full_disk (void)
{
  g_autoptr (GFile) root = NULL;
  g_autoptr (GFile) folder = NULL;

  if (small_disk == NULL)
    {
      g_test_skip ("no small disk can be mounted here");
      return;
    }

  root = g_file_new_for_path (small_disk);
  folder = g_file_get_child (root, "back-rehab");
  check_failing_write (folder, fill_disk, empty_disk, "room on the disk");
}

/* Nothing can be made at all: not even the folder. */
static void
test_disk_full_from_the_start (void)
{
  g_autoptr (GFile) root = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (BrStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (small_disk == NULL)
    {
      g_test_skip ("no small disk can be mounted here");
      return;
    }

  root = g_file_new_for_path (small_disk);
  folder = g_file_get_child (root, "other");
  store = br_store_new (folder);
  fill_disk (root);
  add_pains (store, 0, 2);
  g_assert_false (try_flush (store, &error));
  assert_only_fault (store, "room on the disk");
  empty_disk (root);

  g_clear_error (&error);
  g_assert_true (try_flush (store, &error));
  g_assert_no_error (error);
}

static void
forbid_growth (GFile *folder)
{
  const struct rlimit limit = { .rlim_cur = 500, .rlim_max = RLIM_INFINITY };

  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
allow_growth (GFile *folder)
{
  const struct rlimit limit = { .rlim_cur = RLIM_INFINITY, .rlim_max = RLIM_INFINITY };

  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
test_file_too_large (JournalFixture *fixture,
                     gconstpointer   data)
{
  check_failing_write (fixture->folder, forbid_growth, allow_growth, "write to this folder");
}

/* In a world of mounts of our own, before there is a second thread. */
static void
mount_small_disk (void)
{
  char path[] = "/tmp/back-rehab-disk-XXXXXX";

  if (unshare (CLONE_NEWNS) != 0 && unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0)
    return;

  if (mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 || g_mkdtemp (path) == NULL)
    return;

  if (mount ("tmpfs", path, "tmpfs", MS_NOSUID | MS_NODEV, "size=64k,nr_inodes=32") == 0)
    small_disk = g_strdup (path);
  else
    g_rmdir (path);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  signal (SIGXFSZ, SIG_IGN);
  mount_small_disk ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store-full/full-disk", test_full_disk);
  g_test_add_func ("/store-full/full-from-the-start", test_disk_full_from_the_start);
  g_test_add ("/store-full/file-too-large", JournalFixture, NULL,
              journal_fixture_set_up, test_file_too_large, journal_fixture_tear_down);

  status = g_test_run ();

  if (small_disk != NULL)
    {
      umount (small_disk);
      g_rmdir (small_disk);
      g_clear_pointer (&small_disk, g_free);
    }

  return status;
}
