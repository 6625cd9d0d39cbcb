/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Setting aside is keeping under a name that says why; the newest backup is the one that was changed last. */

#include "config.h"

#include "core/storage/br-set-aside.h"

#include "core/storage/br-keep-file.h"

GFile *
br_set_aside (GFile   *file,
              GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return br_keep_file (file, file, BR_SET_ASIDE_MARK, BR_KEEP_MOVE, error);
}

char *
br_find_newest_backup (GFile *folder)
{
  g_autoptr (GFile) backups = NULL;
  g_autoptr (GFileEnumerator) enumerator = NULL;
  g_autoptr (GDateTime) newest_time = NULL;
  g_autofree char *newest = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  backups = g_file_get_child (folder, "backups");
  enumerator = g_file_enumerate_children (backups,
                                          G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME ","
                                          G_FILE_ATTRIBUTE_TIME_MODIFIED,
                                          G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  if (enumerator == NULL)
    return NULL;

  while (TRUE)
    {
      g_autoptr (GDateTime) time = NULL;
      GFileInfo *info;

      if (!g_file_enumerator_iterate (enumerator, &info, NULL, NULL, NULL) || info == NULL)
        break;

      /* Programs that were replaced lie there too. */
      if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR || !g_str_has_suffix (g_file_info_get_display_name (info), ".zip"))
        continue;

      time = g_file_info_get_modification_date_time (info);
      if (time == NULL || (newest_time != NULL && g_date_time_compare (time, newest_time) <= 0))
        continue;

      g_set_str (&newest, g_file_info_get_display_name (info));
      g_clear_pointer (&newest_time, g_date_time_unref);
      newest_time = g_steal_pointer (&time);
    }

  return g_steal_pointer (&newest);
}
