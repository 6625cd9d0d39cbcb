/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every step either happens whole or not at all, and none replaces a file: the order does not matter. */

#include "config.h"

#include "backup/br-backup-restore.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "backup/br-backup-contents.h"
#include "core/storage/br-file-error.h"
#include "core/storage/br-journal-file.h"
#include "core/storage/br-journal-folder.h"
#include "core/storage/br-keep-file.h"
#include "core/storage/br-private-folder.h"
#include "core/storage/br-program-file.h"
#include "core/storage/br-saving-fault.h"

#define CHUNK_SIZE (128 * 1024)
#define MARK       ".from-backup-"

static gboolean
sync_file (GFile   *file,
           GError **error)
{
  g_autofd int fd = g_open (g_file_peek_path (file), O_RDONLY | O_CLOEXEC, 0);

  return (fd >= 0 && fsync (fd) == 0) || br_file_error_set (error, errno);
}

/* Copies @source to @target so that it appears there at once and whole; fails if something has that name, see br_is_taken(). */
static gboolean
put (GFile         *source,
     GFile         *target,
     GCancellable  *cancellable,
     GError       **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (target);
  g_autofree char *basename = g_file_get_basename (target);
  g_autofree char *hidden = g_strdup_printf (".%s.restored", basename);
  g_autoptr (GFile) fresh = g_file_get_child (folder, hidden);

  if (!br_private_folder_make (folder, error))
    return FALSE;

  if (g_file_copy (source, fresh, G_FILE_COPY_OVERWRITE | G_FILE_COPY_NOFOLLOW_SYMLINKS, cancellable, NULL, NULL, error) &&
      sync_file (fresh, error) &&
      br_move_file (fresh, target, error))
    return TRUE;

  g_file_delete (fresh, NULL, NULL);

  return FALSE;
}

/* Reads both, which may be films: what is mapped into memory and cut short meanwhile by another program would end the app. */
static gboolean
has_same_content (GFile        *a,
                  GFile        *b,
                  GCancellable *cancellable)
{
  g_autoptr (GFileInputStream) stream_a = g_file_read (a, cancellable, NULL);
  g_autoptr (GFileInputStream) stream_b = g_file_read (b, cancellable, NULL);
  g_autofree char *chunk_a = g_malloc (CHUNK_SIZE);
  g_autofree char *chunk_b = g_malloc (CHUNK_SIZE);
  gsize n_a, n_b;

  if (stream_a == NULL || stream_b == NULL)
    return FALSE;

  do
    {
      if (!g_input_stream_read_all (G_INPUT_STREAM (stream_a), chunk_a, CHUNK_SIZE, &n_a, cancellable, NULL) ||
          !g_input_stream_read_all (G_INPUT_STREAM (stream_b), chunk_b, CHUNK_SIZE, &n_b, cancellable, NULL) ||
          n_a != n_b || memcmp (chunk_a, chunk_b, n_a) != 0)
        return FALSE;
    }
  while (n_a == CHUNK_SIZE);

  return TRUE;
}

/* Whether an earlier restoring has put @source beside @target already. */
static gboolean
is_beside (GFile        *source,
           GFile        *target,
           GCancellable *cancellable)
{
  g_autoptr (GFile) folder = g_file_get_parent (target);
  g_autofree char *basename = g_file_get_basename (target);
  g_autofree char *stem = g_strndup (basename, strlen (basename) - strlen (".json"));
  g_autofree char *prefix = g_strconcat (stem, MARK, NULL);
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (folder), 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, name);

      if (g_str_has_prefix (name, prefix) && has_same_content (source, file, cancellable))
        return TRUE;
    }

  return FALSE;
}

/* Both have the month: the entries are united; what is no entry to us is put beside. */
static gboolean
restore_month (GFile         *source,
               GFile         *target,
               GFile         *data_folder,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (BrJournalFile) file = br_journal_file_read (source, cancellable, NULL);
  g_autofree char *basename = g_file_get_basename (source);
  g_autofree char *month = NULL;

  if (file != NULL && br_journal_file_get_faults (file)->len == 0 && br_journal_folder_match (basename, &month))
    {
      g_autoptr (BrJournalFolder) folder = br_journal_folder_new (data_folder);
      g_autoptr (BrJournalReport) report = NULL;

      return br_journal_folder_write (folder, month, br_journal_file_get_entries (file), &report, error);
    }
  else if (is_beside (source, target, cancellable))
    {
      return TRUE;
    }
  else
    {
      g_autoptr (GFile) copy = g_file_new_build_filename (g_file_peek_path (data_folder), "journal", ".from-backup", NULL);
      g_autoptr (GFile) kept = NULL;

      if (!g_file_copy (source, copy, G_FILE_COPY_OVERWRITE, cancellable, NULL, NULL, error) || !sync_file (copy, error))
        return FALSE;

      kept = br_keep_file (copy, target, MARK, BR_KEEP_MOVE, error);

      return kept != NULL;
    }
}

static gboolean
restore_file (BrBackup      *self,
              const char    *path,
              GFile         *data_folder,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GFile) source = g_file_resolve_relative_path (br_backup_get_folder (self), path);
  g_autoptr (GFile) target = g_file_resolve_relative_path (data_folder, path);
  g_autoptr (GError) local_error = NULL;

  if (!g_file_query_exists (target, NULL))
    {
      if (put (source, target, cancellable, &local_error))
        return TRUE;

      /* The app, or another program, may have begun the month meanwhile. */
      if (!br_is_taken (local_error))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }

  if (has_same_content (source, target, cancellable))
    return TRUE;

  if (g_str_has_prefix (path, "journal/"))
    return restore_month (source, target, data_folder, cancellable, error);

  if (g_str_equal (path, "program.json") && br_backup_get_program (self) != NULL)
    return br_program_file_save (data_folder, br_backup_get_program (self), error);

  /* What the person has now stays. */
  return TRUE;
}

static void
return_error (GTask        *task,
              const char   *path,
              const GError *error)
{
  g_task_return_new_error (task, error->domain, error->code,
                           /* Translators: file name, reason, what to do */
                           _("“%s” could not be restored (%s). Nothing of what you had is lost. %s Then try again."),
                           path, br_file_error_get_words (error), br_saving_fault_get_advice (error));
}

static void
restore_in_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  BrBackup *self = BR_BACKUP (source_object);
  GFile *data_folder = task_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *unreadable = NULL;
  g_autoptr (GPtrArray) paths = br_backup_contents_list (br_backup_get_folder (self), &unreadable, &error);

  if (paths == NULL)
    {
      return_error (task, unreadable, error);
      return;
    }

  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);

      if (!restore_file (self, path, data_folder, cancellable, &error))
        {
          return_error (task, path, error);
          return;
        }
    }

  g_task_return_boolean (task, TRUE);
}

void
br_backup_restore_async (BrBackup            *self,
                         GFile               *data_folder,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (BR_IS_BACKUP (self));
  g_return_if_fail (G_IS_FILE (data_folder));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, br_backup_restore_async);
  g_task_set_task_data (task, g_object_ref (data_folder), g_object_unref);
  g_task_run_in_thread (task, restore_in_thread);
}

gboolean
br_backup_restore_finish (BrBackup      *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
