/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names are compared as they are: whatever could lead out of the folder, or hide in it, matches nothing. */

#include "config.h"

#include "backup/br-backup-contents.h"

#include <string.h>

static gboolean
is_plain_name (const char *name)
{
  return name[0] != '\0' && name[0] != '.' && strpbrk (name, "/\\") == NULL && g_utf8_validate (name, -1, NULL);
}

gboolean
br_backup_contents_match (const char *path)
{
  const char *name;

  g_return_val_if_fail (path != NULL, FALSE);

  if (g_str_equal (path, "program.json") || g_str_equal (path, "session.json"))
    return TRUE;

  if (g_str_has_prefix (path, "journal/"))
    {
      name = path + strlen ("journal/");

      return is_plain_name (name) && g_str_has_suffix (name, ".json");
    }

  return g_str_has_prefix (path, "clips/") && is_plain_name (path + strlen ("clips/"));
}

static void
list_folder (GFile      *data_folder,
             const char *name,
             GPtrArray  *paths)
{
  g_autoptr (GFile) folder = *name != '\0' ? g_file_get_child (data_folder, name) : g_object_ref (data_folder);
  g_autoptr (GFileEnumerator) enumerator = NULL;
  GFileInfo *info;

  enumerator = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                          G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  if (enumerator == NULL)
    return;

  while (g_file_enumerator_iterate (enumerator, &info, NULL, NULL, NULL) && info != NULL)
    {
      g_autofree char *path = *name != '\0' ? g_build_filename (name, g_file_info_get_name (info), NULL)
                                            : g_strdup (g_file_info_get_name (info));

      if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR && br_backup_contents_match (path))
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return strcmp (a, b);
}

GPtrArray *
br_backup_contents_list (GFile *data_folder)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (G_IS_FILE (data_folder), NULL);

  list_folder (data_folder, "", paths);
  list_folder (data_folder, "journal", paths);
  list_folder (data_folder, "clips", paths);
  g_ptr_array_sort_values (paths, compare_paths);

  return g_steal_pointer (&paths);
}
