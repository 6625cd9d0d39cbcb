/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the media layer share: waiting, and files to play. */

#include "br-media-test.h"

static gboolean
on_tick (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static gboolean
never (gpointer user_data)
{
  return FALSE;
}

gboolean
br_media_test_wait (BrMediaTestCondition condition,
                    gpointer             user_data,
                    double               seconds)
{
  gint64 end = g_get_monotonic_time () + (gint64) (seconds * G_USEC_PER_SEC);
  guint tick_id = g_timeout_add (5, on_tick, NULL);
  gboolean met;

  while (!(met = condition (user_data)) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick_id);

  return met;
}

void
br_media_test_run (double seconds)
{
  br_media_test_wait (never, NULL, seconds);
}

GFile *
br_media_test_folder (const char *name)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);

  g_assert_no_errno (g_mkdir_with_parents (path, 0700));

  return g_file_new_for_path (path);
}

GFile *
br_media_test_write (GFile      *folder,
                     const char *name,
                     const void *data,
                     gsize       size)
{
  g_autoptr (GError) error = NULL;
  GFile *file = g_file_get_child (folder, name);

  g_file_set_contents (g_file_peek_path (file), data, (gssize) size, &error);
  g_assert_no_error (error);

  return file;
}

GFile *
br_media_test_data_file (const char *path)
{
  g_autofree char *full = g_test_build_filename (G_TEST_DIST, "..", "data", path, NULL);
  g_autofree char *canonical = g_canonicalize_filename (full, NULL);

  return g_file_new_for_path (canonical);
}
