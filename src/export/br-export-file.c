/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing a file that is not ours, in a place that the person chose. */

#include "config.h"

#include "export/br-export-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>

#include "core/storage/br-file-error.h"

/* Returns: (transfer full) (type filename): @path without links, as far as it exists; a new file is named by its folder */
static char *
resolve (const char *path)
{
  char *whole = realpath (path, NULL);
  g_autofree char *folder = NULL;
  g_autofree char *basename = NULL;
  char *real_folder;
  char *resolved;

  if (whole != NULL)
    {
      resolved = g_strdup (whole);
      free (whole);
      return resolved;
    }

  folder = g_path_get_dirname (path);
  basename = g_path_get_basename (path);
  real_folder = realpath (folder, NULL);
  resolved = g_build_filename (real_folder != NULL ? real_folder : folder, basename, NULL);
  free (real_folder);

  return resolved;
}

static gboolean
is_within (const char *path,
           GFile      *folder)
{
  g_autofree char *resolved_folder = resolve (g_file_peek_path (folder));
  g_autoptr (GFile) outer = g_file_new_for_path (resolved_folder);
  g_autoptr (GFile) inner = g_file_new_for_path (path);

  return g_file_has_prefix (inner, outer) || g_file_equal (inner, outer);
}

gboolean
br_export_file_check (const char  *path,
                      GFile       *data_folder,
                      GError     **error)
{
  g_autofree char *resolved = NULL;
  g_autofree char *name = NULL;
  GStatBuf buf;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (data_folder), FALSE);

  resolved = resolve (path);
  name = g_filename_display_name (path);

  if (is_within (resolved, data_folder))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   /* Translators: %s is a file name */
                   _("“%s” lies in the folder of your records, in which nothing is changed. Please choose another place."), name);
      return FALSE;
    }

  if (g_stat (resolved, &buf) == 0 && !S_ISREG (buf.st_mode))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                   /* Translators: %s is a file name */
                   _("“%s” is there and is not an ordinary file. It was left as it is. Please choose another name."), name);
      return FALSE;
    }

  return TRUE;
}

gboolean
br_export_file_write (const char  *path,
                      GBytes      *content,
                      GError     **error)
{
  g_autofree char *resolved = NULL;
  g_autoptr (GError) local_error = NULL;
  const char *data;
  gsize length;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (content != NULL, FALSE);

  resolved = resolve (path);
  data = g_bytes_get_data (content, &length);

  if (!g_file_set_contents_full (resolved, length > 0 ? data : "", (gssize) length,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &local_error))
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, local_error->domain, local_error->code,
                   /* Translators: a file name, then a technical reason */
                   _("“%s” could not be written (%s). Nothing was changed there. Please choose a place where you may write."),
                   name, br_file_error_get_words (local_error));
      return FALSE;
    }

  return TRUE;
}
