/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names are compared as they are: whatever could lead out of the folder, or hide in it, matches nothing. */

#include "config.h"

#include "backup/br-backup-contents.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "core/storage/br-file-error.h"
#include "core/storage/br-journal-folder.h"
#include "core/storage/br-list-folder.h"

#define MONTHS "journal/"

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

  if (g_str_has_prefix (path, MONTHS))
    {
      name = path + strlen (MONTHS);

      return is_plain_name (name) && g_str_has_suffix (name, ".json");
    }

  return g_str_has_prefix (path, "clips/") && is_plain_name (path + strlen ("clips/"));
}

/* The journal reads it, whatever its name is made of. */
static gboolean
is_month (const char *path)
{
  return g_str_has_prefix (path, MONTHS) && br_journal_folder_match (path + strlen (MONTHS), NULL);
}

char *
br_backup_contents_make_name (const char *path,
                              GPtrArray  *taken)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL && taken != NULL, NULL);

  text = g_utf8_make_valid (path, -1);
  g_strdelimit (text, "\\", '_');
  name = g_strdup (text);
  for (guint number = 2; g_ptr_array_find_with_equal_func (taken, name, g_str_equal, NULL); number++)
    {
      g_free (name);
      name = g_strdup_printf ("%.*s-%u.json", (int) (strlen (text) - strlen (".json")), text, number);
    }

  return g_steal_pointer (&name);
}

/* Returns: what @path leads to, a link's target included; 0 if nothing is there any more, -1 with errno if that is not known */
static int
get_kind (const char *path)
{
  struct stat info;

  if (stat (path, &info) == 0)
    return (int) (info.st_mode & S_IFMT);

  /* A link that leads nowhere at present, to a disk that is not there, may stand for years of records. */
  if (errno != ENOENT || lstat (path, &info) == 0)
    return -1;

  return errno == ENOENT ? 0 : -1;
}

/* Returns: %FALSE */
static gboolean
note_unreadable (char       **unreadable,
                 const char  *path)
{
  if (unreadable != NULL)
    *unreadable = g_strdup (path);

  return FALSE;
}

static gboolean
list_folder (const char  *data_folder,
             const char  *name,
             GPtrArray   *paths,
             char       **unreadable,
             GError     **error)
{
  g_autofree char *folder = g_build_filename (data_folder, name, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *shown = *name != '\0' ? name : folder;
  const int kind = get_kind (folder);

  if (kind == 0)
    return TRUE;

  if (kind < 0)
    {
      br_file_error_set (error, errno);
      return note_unreadable (unreadable, shown);
    }

  if (!br_list_folder (folder, names, error))
    return note_unreadable (unreadable, shown);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (name, g_ptr_array_index (names, i), NULL);
      g_autofree char *full = g_build_filename (data_folder, path, NULL);
      int file_kind;

      if (!br_backup_contents_match (path) && !is_month (path))
        continue;

      file_kind = get_kind (full);
      if (file_kind < 0)
        {
          br_file_error_set (error, errno);
          return note_unreadable (unreadable, path);
        }

      if (file_kind == S_IFREG)
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }

  return TRUE;
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return strcmp (a, b);
}

GPtrArray *
br_backup_contents_list (GFile   *data_folder,
                         char   **unreadable,
                         GError **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (G_IS_FILE (data_folder) && g_file_peek_path (data_folder) != NULL, NULL);

  for (const char * const *name = (const char *[]) { "", "journal", "clips", NULL }; *name != NULL; name++)
    {
      if (!list_folder (g_file_peek_path (data_folder), *name, paths, unreadable, error))
        return NULL;
    }

  g_ptr_array_sort_values (paths, compare_paths);

  return g_steal_pointer (&paths);
}
