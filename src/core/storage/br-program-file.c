/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loading and keeping program.json, with a backup of whatever it replaces. */

#include "config.h"

#include "core/storage/br-program-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Names tried before giving up, should several backups be made within one second. */
#define MAX_NAMES 100

static gboolean
is_there (GFile *file)
{
  return g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) != G_FILE_TYPE_UNKNOWN;
}

BrProgram *
br_program_file_load (GFile      *folder,
                      GBytes     *fallback,
                      GPtrArray **faults)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) own_faults = NULL;
  g_autoptr (BrProgram) program = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (fallback != NULL && faults != NULL, NULL);

  file = g_file_get_child (folder, "program.json");
  if (!is_there (file))
    return br_program_new_from_bytes (fallback, _("the built-in program"), faults);

  program = br_program_new_from_file (file, &own_faults);
  if (program != NULL)
    {
      *faults = g_steal_pointer (&own_faults);
      return g_steal_pointer (&program);
    }

  program = br_program_new_from_bytes (fallback, _("the built-in program"), faults);
  if (program != NULL)
    {
      name = g_file_get_parse_name (file);
      g_ptr_array_insert (own_faults, 0,
                          br_fault_new (name, 0, NULL, NULL,
                                        _("The exercise program that you loaded cannot be used, so the built-in one is used "
                                          "instead. The file is kept as it is. Please have it mended, or load another one.")));
      g_clear_pointer (faults, g_ptr_array_unref);
      *faults = g_steal_pointer (&own_faults);
    }

  return g_steal_pointer (&program);
}

/* Gives what is at @file a second name, which costs nothing and cannot fail half way; copies or moves where links do not exist. */
static gboolean
keep_as (GFile   *file,
         GFile   *backup,
         GError **error)
{
  if (link (g_file_peek_path (file), g_file_peek_path (backup)) == 0)
    return TRUE;

  if (errno == EEXIST)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS, g_strerror (EEXIST));
      return FALSE;
    }

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) == G_FILE_TYPE_REGULAR)
    return g_file_copy (file, backup, G_FILE_COPY_NOFOLLOW_SYMLINKS, NULL, NULL, NULL, error);

  return g_file_move (file, backup, G_FILE_COPY_NOFOLLOW_SYMLINKS | G_FILE_COPY_NO_FALLBACK_FOR_MOVE,
                      NULL, NULL, NULL, error);
}

static gboolean
make_folder (GFile   *folder,
             GError **error)
{
  if (g_mkdir_with_parents (g_file_peek_path (folder), 0700) != 0)
    {
      int saved_errno = errno;

      g_set_error_literal (error, G_FILE_ERROR, (int) g_file_error_from_errno (saved_errno), g_strerror (saved_errno));
      return FALSE;
    }

  return TRUE;
}

static gboolean
back_up (GFile   *folder,
         GFile   *file,
         GError **error)
{
  g_autoptr (GFile) backups = g_file_get_child (folder, "backups");
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%dT%H%M%S");

  if (!is_there (file))
    return TRUE;

  if (!make_folder (backups, error))
    return FALSE;

  for (guint number = 1;; number++)
    {
      g_autofree char *name = number > 1 ? g_strdup_printf ("program-%s-%u.json", time, number)
                                         : g_strdup_printf ("program-%s.json", time);
      g_autoptr (GFile) backup = g_file_get_child (backups, name);
      g_autoptr (GError) local_error = NULL;

      if (keep_as (file, backup, &local_error))
        return TRUE;

      if (number == MAX_NAMES || !g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }
}

gboolean
br_program_file_save (GFile      *folder,
                      BrProgram  *program,
                      GError    **error)
{
  g_autoptr (GFile) file = NULL;
  GBytes *bytes;
  gsize length;
  const char *data;

  g_return_val_if_fail (G_IS_FILE (folder), FALSE);

  file = g_file_get_child (folder, "program.json");

  if (!back_up (folder, file, error))
    return FALSE;

  if (program == NULL)
    return !is_there (file) || g_file_delete (file, NULL, error);

  if (!make_folder (folder, error))
    return FALSE;

  bytes = br_program_get_bytes (program);
  data = g_bytes_get_data (bytes, &length);

  return g_file_set_contents_full (g_file_peek_path (file), data, (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error);
}
