/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kernel is asked to rename or link only if the new name is free; where it cannot promise that, GIO looks first. */

#define _GNU_SOURCE
#include "config.h"

#include "core/storage/br-keep-file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "core/storage/br-file-error.h"

/* Names tried before giving up, should several files be kept within one second. */
#define MAX_NAMES 100

static GFile *
make_name (GFile      *like,
           const char *mark,
           const char *time,
           guint       number)
{
  g_autoptr (GFile) folder = g_file_get_parent (like);
  g_autofree char *basename = g_file_get_basename (like);
  g_autofree char *suffix = number > 1 ? g_strdup_printf ("-%u", number) : g_strdup ("");
  g_autofree char *name = NULL;
  const char *dot = strrchr (basename, '.');
  gsize stem = dot != NULL && dot != basename ? (gsize) (dot - basename) : strlen (basename);

  name = g_strdup_printf ("%.*s%s%s%s%s", (int) stem, basename, mark, time, suffix, basename + stem);

  return g_file_get_child (folder, name);
}

gboolean
br_move_file (GFile   *file,
              GFile   *target,
              GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (G_IS_FILE (target), FALSE);

  if (renameat2 (AT_FDCWD, g_file_peek_path (file), AT_FDCWD, g_file_peek_path (target), RENAME_NOREPLACE) == 0)
    return TRUE;

  if (errno != EINVAL && errno != ENOSYS)
    return br_file_error_set (error, errno);

  return g_file_move (file, target, G_FILE_COPY_NOFOLLOW_SYMLINKS | G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL, NULL, NULL, error);
}

static gboolean
give_both (GFile   *file,
           GFile   *kept,
           GError **error)
{
  if (link (g_file_peek_path (file), g_file_peek_path (kept)) == 0)
    return TRUE;

  if (errno == EEXIST)
    return br_file_error_set (error, errno);

  /* What is no file can be neither linked nor copied. */
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) != G_FILE_TYPE_REGULAR)
    return br_move_file (file, kept, error);

  return g_file_copy (file, kept, G_FILE_COPY_NOFOLLOW_SYMLINKS, NULL, NULL, NULL, error);
}

gboolean
br_is_taken (const GError *error)
{
  return g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_EXIST) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
}

GFile *
br_keep_file (GFile       *file,
              GFile       *like,
              const char  *mark,
              BrKeep       how,
              GError     **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%dT%H%M%S");

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (G_IS_FILE (like), NULL);
  g_return_val_if_fail (mark != NULL, NULL);

  for (guint number = 1;; number++)
    {
      g_autoptr (GFile) kept = make_name (like, mark, time, number);
      g_autoptr (GError) local_error = NULL;

      if (how == BR_KEEP_MOVE ? br_move_file (file, kept, &local_error) : give_both (file, kept, &local_error))
        return g_steal_pointer (&kept);

      if (number == MAX_NAMES || !br_is_taken (local_error))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }
}
