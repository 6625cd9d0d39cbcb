/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loading and keeping program.json, with a backup of whatever it replaces. */

#include "config.h"

#include "core/storage/br-program-file.h"

#include <glib/gi18n-lib.h>

#include "core/storage/br-keep-file.h"
#include "core/storage/br-private-folder.h"

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

static gboolean
back_up (GFile   *folder,
         GFile   *file,
         GError **error)
{
  g_autoptr (GFile) backups = g_file_get_child (folder, "backups");
  g_autoptr (GFile) like = g_file_get_child (backups, "program.json");
  g_autoptr (GFile) backup = NULL;

  if (!is_there (file))
    return TRUE;

  if (!br_private_folder_make (backups, error))
    return FALSE;

  backup = br_keep_file (file, like, "-", BR_KEEP_BOTH, error);

  return backup != NULL;
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

  if (!br_private_folder_make (folder, error))
    return FALSE;

  bytes = br_program_get_bytes (program);
  data = g_bytes_get_data (bytes, &length);

  return g_file_set_contents_full (g_file_peek_path (file), data, (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error);
}
