/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Setting aside is a rename: it needs no space, and takes whatever stands there. */

#include "config.h"

#include "core/storage/br-set-aside.h"

/* Names tried before giving up, should several files be set aside within one second. */
#define MAX_NAMES 100

static char *
make_name (const char *basename,
           const char *time,
           guint       number)
{
  const char *dot = strrchr (basename, '.');
  gsize stem = dot != NULL && dot != basename ? (gsize) (dot - basename) : strlen (basename);
  g_autofree char *suffix = number > 1 ? g_strdup_printf ("-%u", number) : g_strdup ("");

  return g_strdup_printf ("%.*s" BR_SET_ASIDE_MARK "%s%s%s", (int) stem, basename, time, suffix, basename + stem);
}

GFile *
br_set_aside (GFile   *file,
              GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GFile) parent = NULL;
  g_autofree char *time = g_date_time_format (now, "%Y%m%dT%H%M%S");
  g_autofree char *basename = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  parent = g_file_get_parent (file);
  basename = g_file_get_basename (file);

  for (guint number = 1; number <= MAX_NAMES; number++)
    {
      g_autofree char *name = make_name (basename, time, number);
      g_autoptr (GFile) aside = g_file_get_child (parent, name);
      g_autoptr (GError) local_error = NULL;

      if (g_file_move (file, aside, G_FILE_COPY_NOFOLLOW_SYMLINKS | G_FILE_COPY_NO_FALLBACK_FOR_MOVE,
                       NULL, NULL, NULL, &local_error))
        return g_steal_pointer (&aside);

      if (number == MAX_NAMES || !g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          break;
        }
    }

  return NULL;
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

      if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
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
