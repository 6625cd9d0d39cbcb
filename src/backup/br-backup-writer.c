/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The archive is made beside the target and takes its place only when it is whole. A backup without something that could not be read is none. */

#include "config.h"

#include "backup/br-backup-writer.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "backup/br-backup-contents.h"
#include "core/storage/br-file-error.h"

#define CHUNK_SIZE (128 * 1024)

typedef struct archive Archive;
typedef struct archive_entry ArchiveEntry;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_write_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ArchiveEntry, archive_entry_free)

typedef struct
{
  GFile    *data_folder;
  GVariant *settings;
  GFile    *target;
  char     *unreadable; /* what was to be read when it failed, if it failed in reading */
} WriteData;

static void
write_data_free (WriteData *data)
{
  g_clear_object (&data->data_folder);
  g_clear_pointer (&data->settings, g_variant_unref);
  g_clear_object (&data->target);
  g_free (data->unreadable);
  g_free (data);
}

static gboolean
set_archive_error (Archive  *archive,
                   GError  **error)
{
  const int saved_errno = archive_errno (archive);

  if (saved_errno > 0)
    return br_file_error_set (error, saved_errno);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, archive_error_string (archive));

  return FALSE;
}

static char *
make_contents (GVariant  *settings,
               GPtrArray *paths)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *made = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");
  GVariantIter iter;
  const char *name, *value;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, BR_BACKUP_FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, BR_BACKUP_VERSION);
  json_builder_set_member_name (builder, "app_version");
  json_builder_add_string_value (builder, PACKAGE_VERSION);
  json_builder_set_member_name (builder, "made");
  json_builder_add_string_value (builder, made);
  json_builder_set_member_name (builder, "files");
  json_builder_add_int_value (builder, paths->len);
  json_builder_set_member_name (builder, "names");
  json_builder_begin_array (builder);
  for (guint i = 0; i < paths->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (paths, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "settings");
  json_builder_begin_object (builder);
  if (settings != NULL)
    {
      g_variant_iter_init (&iter, settings);
      while (g_variant_iter_next (&iter, "{&s&s}", &name, &value))
        {
          json_builder_set_member_name (builder, name);
          json_builder_add_string_value (builder, value);
        }
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, TRUE);
}

static gboolean
begin_entry (Archive      *archive,
             const char   *path,
             gint64        size,
             gint64        time,
             GError      **error)
{
  g_autoptr (ArchiveEntry) entry = archive_entry_new ();

  archive_entry_set_pathname_utf8 (entry, path);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0600);
  archive_entry_set_size (entry, size);
  archive_entry_set_mtime (entry, time, 0);

  return archive_write_header (archive, entry) == ARCHIVE_OK || set_archive_error (archive, error);
}

static gboolean
add_text (Archive     *archive,
          const char  *path,
          const char  *text,
          GError     **error)
{
  const gsize length = strlen (text);

  if (!begin_entry (archive, path, (gint64) length, g_get_real_time () / G_USEC_PER_SEC, error))
    return FALSE;

  return archive_write_data (archive, text, length) == (la_ssize_t) length || set_archive_error (archive, error);
}

static gboolean
set_reading_error (WriteData   *data,
                   const char  *path,
                   int          saved_errno,
                   GError     **error)
{
  g_set_str (&data->unreadable, path);

  return br_file_error_set (error, saved_errno);
}

/* @name: in the backup. A file that is replaced meanwhile is read to its end as it was: it is open. One that is no longer there is left out, and not @added. */
static gboolean
add_file (Archive       *archive,
          WriteData     *data,
          const char    *path,
          const char    *name,
          gboolean      *added,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autofree char *full = g_build_filename (g_file_peek_path (data->data_folder), path, NULL);
  g_autofd int fd = g_open (full, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  g_autofree char *chunk = g_malloc (CHUNK_SIZE);
  struct stat info;
  gint64 left;

  *added = FALSE;
  if (fd < 0 && errno == ENOENT)
    return TRUE;

  if (fd < 0 || fstat (fd, &info) != 0)
    return set_reading_error (data, path, errno, error);

  if (!S_ISREG (info.st_mode))
    return TRUE;

  if (!begin_entry (archive, name, info.st_size, info.st_mtime, error))
    return FALSE;

  for (left = info.st_size; left > 0;)
    {
      const gssize n = read (fd, chunk, (gsize) MIN (left, CHUNK_SIZE));

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      if (n <= 0)
        return set_reading_error (data, path, n < 0 ? errno : EIO, error);

      if (archive_write_data (archive, chunk, (gsize) n) != n)
        return set_archive_error (archive, error);

      left -= n;
    }

  *added = TRUE;

  return TRUE;
}

/* What was listed and is not there any more, such as a session that ended, may be there under another name: it is looked for once more. */
static gboolean
add_files (Archive       *archive,
           WriteData     *data,
           GPtrArray     *names,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func (g_free);
  gboolean vanished;

  do
    {
      g_autoptr (GPtrArray) paths = br_backup_contents_list (data->data_folder, &data->unreadable, error);

      if (paths == NULL)
        return FALSE;

      vanished = FALSE;
      for (guint i = 0; i < paths->len; i++)
        {
          const char *path = g_ptr_array_index (paths, i);
          g_autofree char *name = NULL;
          gboolean added;

          if (g_ptr_array_find_with_equal_func (done, path, g_str_equal, NULL))
            continue;

          name = br_backup_contents_make_name (path, names);
          if (!add_file (archive, data, path, name, &added, cancellable, error))
            return FALSE;

          if (!added)
            {
              vanished = TRUE;
              continue;
            }

          g_ptr_array_add (done, g_strdup (path));
          g_ptr_array_add (names, g_steal_pointer (&name));
        }
    }
  while (vanished && !g_cancellable_set_error_if_cancelled (cancellable, error));

  return !vanished;
}

static gboolean
write_archive (WriteData     *data,
               int            fd,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (Archive) archive = archive_write_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *contents = NULL;

  if (archive_write_set_format_zip (archive) != ARCHIVE_OK || archive_write_open_fd (archive, fd) != ARCHIVE_OK)
    return set_archive_error (archive, error);

  if (!add_files (archive, data, names, cancellable, error))
    return FALSE;

  /* Last: only now is it known what was there. */
  contents = make_contents (data->settings, names);
  if (!add_text (archive, BR_BACKUP_CONTENTS, contents, error))
    return FALSE;

  if (archive_write_close (archive) != ARCHIVE_OK)
    return set_archive_error (archive, error);

  return fsync (fd) == 0 || br_file_error_set (error, errno);
}

static gboolean
write_beside (WriteData     *data,
              GCancellable  *cancellable,
              GError       **error)
{
  const char *target = g_file_peek_path (data->target);
  g_autofree char *fresh = g_strconcat (target, ".XXXXXX", NULL);
  g_autofd int fd = g_mkstemp_full (fresh, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    return br_file_error_set (error, errno);

  if (write_archive (data, fd, cancellable, error))
    {
      if (g_rename (fresh, target) == 0)
        return TRUE;

      br_file_error_set (error, errno);
    }

  g_unlink (fresh);

  return FALSE;
}

static void
write_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  WriteData *data = task_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (write_beside (data, cancellable, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (data->unreadable != NULL)
    {
      g_autoptr (GFile) file = g_file_resolve_relative_path (data->data_folder, data->unreadable);
      g_autofree char *shown = g_filename_display_name (data->unreadable);

      g_task_return_new_error (task, error->domain, error->code,
                               /* Translators: file or folder, reason */
                               _("No backup was made, as it would not be complete: “%s” could not be read (%s). Your data is as it was. "
                                 "Please see to this file or folder, then try again."),
                               shown, br_file_error_get_reading_words (error, file));
      return;
    }

  name = g_file_get_parse_name (data->target);
  g_task_return_new_error (task, error->domain, error->code,
                           /* Translators: file, reason */
                           _("The backup could not be saved as “%s” (%s). Your data is as it was. Please choose another place."),
                           name, br_file_error_get_words (error));
}

char *
br_backup_dup_name (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "back-rehab-%Y-%m-%d.zip");
}

void
br_backup_write_async (GFile               *data_folder,
                       GVariant            *settings,
                       GFile               *target,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  WriteData *data;

  g_return_if_fail (G_IS_FILE (data_folder));
  g_return_if_fail (settings == NULL || g_variant_is_of_type (settings, G_VARIANT_TYPE ("a{ss}")));
  g_return_if_fail (G_IS_FILE (target) && g_file_peek_path (target) != NULL);

  data = g_new0 (WriteData, 1);
  data->data_folder = g_object_ref (data_folder);
  data->settings = settings != NULL ? g_variant_ref_sink (settings) : NULL;
  data->target = g_object_ref (target);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, br_backup_write_async);
  g_task_set_task_data (task, data, (GDestroyNotify) write_data_free);
  g_task_run_in_thread (task, write_in_thread);
}

gboolean
br_backup_write_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
