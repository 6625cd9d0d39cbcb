/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder is locked for as long as it is in use, so that what a crash left behind is told from it. */

#include "config.h"

#include "backup/br-backup-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>

#include "backup/br-backup-contents.h"
#include "core/storage/br-file-error.h"

#define PREFIX "restore-"

static void
remove_child (GFile      *folder,
              const char *path)
{
  g_autofree char *full = g_build_filename (g_file_peek_path (folder), path, NULL);

  g_remove (full);
}

gboolean
br_backup_folder_remove (GFile   *folder,
                         GError **error)
{
  g_autoptr (GPtrArray) paths = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), FALSE);

  paths = br_backup_contents_list (folder, NULL, NULL);
  for (guint i = 0; paths != NULL && i < paths->len; i++)
    remove_child (folder, g_ptr_array_index (paths, i));

  for (const char * const *name = (const char *[]) { BR_BACKUP_CONTENTS, "journal", "clips", NULL }; *name != NULL; name++)
    remove_child (folder, *name);

  /* Which fails if anything of it could not be removed. */
  return g_file_delete (folder, NULL, error);
}

char *
br_backup_folder_dup_parent (void)
{
  return g_build_filename (g_get_user_cache_dir (), "back-rehab", NULL);
}

/* Returns: a descriptor that holds the folder until it is closed; -1 if it is in use, or gone */
static int
lock_folder (const char *path)
{
  g_autofd int fd = g_open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW, 0);

  return fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) == 0 ? g_steal_fd (&fd) : -1;
}

/* Goes on after a failure. Returns: whether there was none */
static gboolean
remove_leftovers (const char  *parent,
                  GError     **error)
{
  g_autoptr (GDir) dir = g_dir_open (parent, 0, NULL);
  g_autoptr (GError) first = NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (parent, name, NULL);
      g_autofd int lock = g_str_has_prefix (name, PREFIX) ? lock_folder (path) : -1;
      g_autoptr (GFile) folder = g_file_new_for_path (path);

      if (lock >= 0)
        br_backup_folder_remove (folder, first == NULL ? &first : NULL);
    }

  if (first == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&first));

  return FALSE;
}

GFile *
br_backup_folder_make (int     *lock,
                       GError **error)
{
  g_autofree char *parent = br_backup_folder_dup_parent ();
  g_autofree char *path = g_build_filename (parent, PREFIX "XXXXXX", NULL);
  g_autoptr (GFile) folder = NULL;

  g_return_val_if_fail (lock != NULL, NULL);

  *lock = -1;
  remove_leftovers (parent, NULL);

  if (g_mkdir_with_parents (parent, 0700) != 0 || g_mkdtemp_full (path, 0700) == NULL)
    {
      br_file_error_set (error, errno);
      return NULL;
    }

  folder = g_file_new_for_path (path);
  *lock = lock_folder (path);

  for (const char * const *name = (const char *[]) { "journal", "clips", NULL }; *name != NULL; name++)
    {
      g_autofree char *child = g_build_filename (path, *name, NULL);

      if (g_mkdir (child, 0700) != 0)
        {
          br_file_error_set (error, errno);
          br_backup_folder_remove (folder, NULL);
          g_clear_fd (lock, NULL);
          return NULL;
        }
    }

  return g_steal_pointer (&folder);
}

static void
clean_up_in_thread (GTask        *task,
                    gpointer      source_object,
                    gpointer      task_data,
                    GCancellable *cancellable)
{
  g_autofree char *parent = br_backup_folder_dup_parent ();
  GError *error = NULL;

  if (remove_leftovers (parent, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
br_backup_folder_clean_up_async (GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, br_backup_folder_clean_up_async);
  g_task_run_in_thread (task, clean_up_in_thread);
}

gboolean
br_backup_folder_clean_up_finish (GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
