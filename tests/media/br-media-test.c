/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the media layer share: waiting, and files to play. */

#include "br-media-test.h"

#include <string.h>

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

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
br_media_test_list_clips (void)
{
  g_autoptr (GFile) folder = br_media_test_data_file ("clips");
  g_autoptr (GDir) files = g_dir_open (g_file_peek_path (folder), 0, NULL);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (files)) != NULL)
    if (g_str_has_suffix (name, ".webm"))
      g_ptr_array_add (paths, g_strconcat ("clips/", name, NULL));
  g_assert_cmpuint (paths->len, >, 0);
  g_ptr_array_sort (paths, compare_names);

  return paths;
}

gint64
br_media_test_get_duration (const char *path)
{
  g_autoptr (GFile) file = br_media_test_data_file ("clips/marks.json");
  g_autoptr (GHashTable) table = br_clip_marks_read (file, NULL, NULL);
  g_autofree char *name = g_path_get_basename (path);
  BrClipMarks *marks;

  *strrchr (name, '.') = '\0';
  g_assert_nonnull (table);
  marks = g_hash_table_lookup (table, name);

  return marks != NULL ? br_clip_marks_get_duration (marks) : 5 * G_USEC_PER_SEC;
}

BrClipCourse *
br_media_test_make_course (gint64 duration)
{
  g_autoptr (GFile) folder = br_media_test_folder ("whole");
  gint64 n_frames = duration * 24 / G_USEC_PER_SEC;
  char seconds[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *text = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GHashTable) table = NULL;

  g_ascii_formatd (seconds, sizeof seconds, "%.6f", (double) duration / G_USEC_PER_SEC);
  text = g_strdup_printf ("{ \"format\": \"clip-marks\", \"version\": 1, \"clips\": { \"a\": {"
                          " \"fps\": 24, \"frames\": %" G_GINT64_FORMAT ", \"still_frame\": 0, \"mirrored\": false, \"parts\": ["
                          "{ \"part\": \"All\", \"start_s\": 0, \"seconds\": %s, \"hold\": false, \"loops\": false }"
                          "] } } }", n_frames, seconds);
  file = br_media_test_write (folder, "marks.json", text, strlen (text));
  table = br_clip_marks_read (file, NULL, NULL);
  g_assert_nonnull (table);

  return br_clip_course_new (g_hash_table_lookup (table, "a"), &duration, 1);
}
