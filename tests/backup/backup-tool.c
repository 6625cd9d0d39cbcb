/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Backs up and restores for test-backup.py, which looks at the files with code of its own.
 *
 *     backup-tool write DATA_FOLDER FILE [NAME=VALUE...]
 *     backup-tool restore DATA_FOLDER FILE        prints when it was made, settings and faults
 *
 * Exits with 1 and the message on stderr when that fails. What a disk or another program may do at a bad moment is asked for by variables:
 *
 *     TOOL_BREAK=FOLDER   the folder of that name cannot be read any further after the first of its files
 *     TOOL_LISTED=COMMAND runs a shell command as soon as the last folder, clips/, was listed for the first time
 *     TOOL_SYNCED=COMMAND runs a shell command as soon as a file was synced for the first time
 *     TOOL_FULL=write     there is no room for what is written
 *     TOOL_FULL=fsync     the same, noticed only when it is to be made durable */

#define _GNU_SOURCE
/* Both kinds of each function are wanted under their own names. */
#undef _FILE_OFFSET_BITS
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "backup/br-backup-restore.h"
#include "backup/br-backup-writer.h"
#include "core/json/br-fault.h"

#define REAL(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))

static void
run_once (const char *variable)
{
  g_autofree char *command = g_strdup (g_getenv (variable));

  g_unsetenv (variable);
  if (command != NULL)
    g_assert_cmpint (system (command), ==, 0);
}

static gboolean
is_folder (DIR        *dir,
           const char *name)
{
  g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", dirfd (dir));
  g_autofree char *path = g_file_read_link (link, NULL);
  g_autofree char *basename = g_path_get_basename (path);

  return g_strcmp0 (basename, name) == 0;
}

/* Returns: whether reading goes on */
static gboolean
may_read (DIR        *dir,
          const char *entry)
{
  static gboolean seen;

  if (entry == NULL && is_folder (dir, "clips"))
    run_once ("TOOL_LISTED");

  if (seen && is_folder (dir, g_getenv ("TOOL_BREAK")))
    {
      errno = EIO;
      return FALSE;
    }

  seen = seen || (entry != NULL && entry[0] != '.' && is_folder (dir, g_getenv ("TOOL_BREAK")));

  return TRUE;
}

struct dirent *
readdir (DIR *dir)
{
  struct dirent *entry = REAL (readdir) (dir);

  return may_read (dir, entry != NULL ? entry->d_name : NULL) ? entry : NULL;
}

struct dirent64 *
readdir64 (DIR *dir)
{
  struct dirent64 *entry = REAL (readdir64) (dir);

  return may_read (dir, entry != NULL ? entry->d_name : NULL) ? entry : NULL;
}

static gboolean
is_full (const char *operation)
{
  if (g_strcmp0 (g_getenv ("TOOL_FULL"), operation) != 0)
    return FALSE;

  errno = ENOSPC;

  return TRUE;
}

ssize_t
write (int         fd,
       const void *data,
       size_t      size)
{
  struct stat info;

  /* The main loop writes, too, to wake up. */
  return fstat (fd, &info) == 0 && S_ISREG (info.st_mode) && is_full ("write") ? -1 : REAL (write) (fd, data, size);
}

int
fsync (int fd)
{
  const int result = is_full ("fsync") ? -1 : REAL (fsync) (fd);

  run_once ("TOOL_SYNCED");

  return result;
}

static void
on_ready (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static int
fail (const GError *error)
{
  g_printerr ("%s\n", error->message);

  return 1;
}

static int
write_backup (GFile  *data_folder,
              GFile  *file,
              char  **settings)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  for (; *settings != NULL; settings++)
    {
      g_auto (GStrv) pair = g_strsplit (*settings, "=", 2);

      g_variant_builder_add (&builder, "{ss}", pair[0], pair[1]);
    }

  br_backup_write_async (data_folder, g_variant_builder_end (&builder), file, NULL, on_ready, &result);

  return br_backup_write_finish (wait_for (&result), &error) ? 0 : fail (error);
}

static int
restore_backup (GFile *data_folder,
                GFile *file)
{
  g_autoptr (GAsyncResult) read = NULL;
  g_autoptr (GAsyncResult) restored = NULL;
  g_autoptr (BrBackup) backup = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *made = NULL;
  g_autofree char *settings = NULL;

  br_backup_read_async (file, NULL, on_ready, &read);
  backup = br_backup_read_finish (wait_for (&read), &error);
  if (backup == NULL)
    return fail (error);

  made = g_date_time_format_iso8601 (br_backup_get_made (backup));
  settings = g_variant_print (br_backup_get_settings (backup), FALSE);
  g_print ("made %s\nsettings %s\nentries %u\nprogram %s\n", made, settings, br_backup_get_entries (backup)->len,
           br_backup_get_program (backup) != NULL ? br_program_get_id (br_backup_get_program (backup)) : "none");
  for (guint i = 0; i < br_backup_get_faults (backup)->len; i++)
    g_print ("fault %s\n", br_fault_get_message (g_ptr_array_index (br_backup_get_faults (backup), i)));

  br_backup_restore_async (backup, data_folder, NULL, on_ready, &restored);

  return br_backup_restore_finish (backup, wait_for (&restored), &error) ? 0 : fail (error);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GFile) data_folder = NULL;
  g_autoptr (GFile) file = NULL;

  setlocale (LC_ALL, "");
  g_assert_cmpint (argc, >=, 4);
  data_folder = g_file_new_for_path (argv[2]);
  file = g_file_new_for_path (argv[3]);

  return g_str_equal (argv[1], "write") ? write_backup (data_folder, file, argv + 4) : restore_backup (data_folder, file);
}
