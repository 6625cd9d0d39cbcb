/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders of ours are emptied of files one level deep, which is as deep as we ever write. */

#include "config.h"

#include "core/storage/br-erase.h"

/* Keeps the first of several errors. Returns: whether there was none this time */
static gboolean
take_error (GError  *fresh,
            GError **error)
{
  if (fresh == NULL)
    return TRUE;

  if (error != NULL && *error == NULL)
    *error = fresh;
  else
    g_error_free (fresh);

  return FALSE;
}

static gboolean
delete (GFile   *file,
        GError **error)
{
  GError *local_error = NULL;

  g_file_delete (file, NULL, &local_error);
  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_clear_error (&local_error);

  return take_error (local_error, error);
}

static gboolean
is_real_folder (GFile *file)
{
  return g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) == G_FILE_TYPE_DIRECTORY;
}

/* In the data folder itself: program.json and session.json, what was set aside of them, and what was being written. */
static gboolean
is_ours (const char *name)
{
  const char *bare = name[0] == '.' ? name + 1 : name;

  return g_str_has_prefix (bare, "program.") || g_str_has_prefix (bare, "session.");
}

/* Deletes the files in @folder for which @filter (nullable) says so. */
static gboolean
empty (GFile     *folder,
       gboolean (*filter) (const char *name),
       GError   **error)
{
  g_autoptr (GFileEnumerator) enumerator = NULL;
  gboolean done = TRUE;
  GError *local_error = NULL;
  GFile *file;

  enumerator = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS,
                                          NULL, &local_error);
  if (enumerator == NULL)
    {
      if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        g_clear_error (&local_error);
      return take_error (local_error, error);
    }

  while (g_file_enumerator_iterate (enumerator, NULL, &file, NULL, &local_error) && file != NULL)
    {
      g_autofree char *name = g_file_get_basename (file);

      if (filter == NULL || filter (name))
        done = delete (file, error) && done;
    }

  return take_error (local_error, error) && done;
}

gboolean
br_erase (GFile   *data_folder,
          GError **error)
{
  const char * const folders[] = { "journal", "backups", "clips" };
  g_autoptr (GError) first = NULL;

  g_return_val_if_fail (G_IS_FILE (data_folder), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr (GFile) folder = g_file_get_child (data_folder, folders[i]);

      /* What is a link here leads to a folder that is not ours. */
      if (is_real_folder (folder))
        empty (folder, NULL, &first);
      delete (folder, &first);
    }

  empty (data_folder, is_ours, &first);

  /* A link says where the person wants the data, on a disk or in a folder that is synced: what comes next goes there too. */
  if (is_real_folder (data_folder))
    g_file_delete (data_folder, NULL, NULL);

  if (first != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&first));
      return FALSE;
    }

  return TRUE;
}
