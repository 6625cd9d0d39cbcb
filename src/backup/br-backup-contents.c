/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names are compared as they are: whatever could lead out of the folder, or hide in it, matches nothing. The folders are read without GIO, which
 * takes a fault of the disk half way through one for its end. */

#include "config.h"

#include "backup/br-backup-contents.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "core/storage/br-file-error.h"

typedef DIR Dir;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Dir, closedir)

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

static gboolean
set_unreadable (char       **unreadable,
                const char  *path,
                int          saved_errno,
                GError     **error)
{
  if (unreadable != NULL)
    *unreadable = g_strdup (path);

  return br_file_error_set (error, saved_errno);
}

static gboolean
list_folder (const char  *data_folder,
             const char  *name,
             GPtrArray   *paths,
             char       **unreadable,
             GError     **error)
{
  g_autofree char *folder = g_build_filename (data_folder, name, NULL);
  g_autoptr (Dir) dir = NULL;
  const struct dirent *entry;
  const int kind = get_kind (folder);

  if (kind == 0)
    return TRUE;

  dir = kind > 0 ? opendir (folder) : NULL;
  if (dir == NULL)
    return set_unreadable (unreadable, *name != '\0' ? name : folder, errno, error);

  while (errno = 0, (entry = readdir (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (name, entry->d_name, NULL);
      g_autofree char *full = g_build_filename (data_folder, path, NULL);
      int file_kind;

      if (!br_backup_contents_match (path))
        continue;

      file_kind = get_kind (full);
      if (file_kind < 0)
        return set_unreadable (unreadable, path, errno, error);

      if (file_kind == S_IFREG)
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }

  return errno == 0 || set_unreadable (unreadable, *name != '\0' ? name : folder, errno, error);
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
