/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/storage/br-list-folder.h"

#include <dirent.h>
#include <errno.h>

#include "core/storage/br-file-error.h"

typedef DIR Dir;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Dir, closedir)

gboolean
br_list_folder (const char  *path,
                GPtrArray   *names,
                GError     **error)
{
  g_autoptr (Dir) dir = NULL;
  const struct dirent *entry;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (names != NULL, FALSE);

  dir = opendir (path);
  if (dir == NULL)
    return br_file_error_set (error, errno);

  while (errno = 0, (entry = readdir (dir)) != NULL)
    {
      if (!g_str_equal (entry->d_name, ".") && !g_str_equal (entry->d_name, ".."))
        g_ptr_array_add (names, g_strdup (entry->d_name));
    }

  return errno == 0 || br_file_error_set (error, errno);
}
