/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file may come from anywhere: only names that we know leave it, in sizes that we allow, and only as ordinary files. */

#include "config.h"

#include "backup/br-backup.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "backup/br-backup-contents.h"
#include "backup/br-backup-folder.h"
#include "core/json/br-json-document.h"
#include "core/storage/br-file-error.h"
#include "core/storage/br-journal-folder.h"

#define CHUNK_SIZE (16 * 1024)
/* Far beyond what a lifetime of training and a clip of one's own for each exercise come to. */
#define MAX_BYTES  (4 * G_GINT64_CONSTANT (1024) * 1024 * 1024)
#define MAX_FILES  10000

typedef struct archive Archive;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_read_free)

struct _BrBackup
{
  GObject parent_instance;

  GFile     *folder;
  int        lock; /* of the folder */
  GDateTime *made;
  GVariant  *settings;
  GPtrArray *entries;
  GPtrArray *faults;
  BrProgram *program;
};

G_DEFINE_FINAL_TYPE (BrBackup, br_backup, G_TYPE_OBJECT)

static void
br_backup_finalize (GObject *object)
{
  BrBackup *self = BR_BACKUP (object);

  if (self->folder != NULL)
    br_backup_folder_remove (self->folder, NULL);
  g_clear_object (&self->folder);
  g_clear_fd (&self->lock, NULL);
  g_clear_pointer (&self->made, g_date_time_unref);
  g_clear_pointer (&self->settings, g_variant_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_clear_object (&self->program);

  G_OBJECT_CLASS (br_backup_parent_class)->finalize (object);
}

static void
br_backup_class_init (BrBackupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = br_backup_finalize;
}

static void
br_backup_init (BrBackup *self)
{
  self->lock = -1;
  self->faults = g_ptr_array_new_with_free_func (g_object_unref);
}

/* ---- Taking out -------------------------------------------------------------------------------------------------------------- */

static gboolean
set_archive_error (Archive  *archive,
                   GError  **error)
{
  const char *message = archive_error_string (archive);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, message != NULL ? message : "?");

  return FALSE;
}

static gboolean
set_invalid (GError     **error,
             const char  *message)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, message);

  return FALSE;
}

static gboolean
write_all (int           fd,
           const char   *data,
           gsize         size,
           GError      **error)
{
  for (gsize done = 0; done < size;)
    {
      const gssize n = write (fd, data + done, size - done);

      if (n < 0 && errno != EINTR)
        return br_file_error_set (error, errno);

      done += n > 0 ? (gsize) n : 0;
    }

  return TRUE;
}

/* Takes out one file by way of @chunk, of at most @left bytes, and takes its size off @left. */
static gboolean
take_out (BrBackup      *self,
          Archive       *archive,
          const char    *path,
          char          *chunk,
          gint64        *left,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autofree char *full = g_build_filename (g_file_peek_path (self->folder), path, NULL);
  g_autofd int fd = g_open (full, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);

  /* Which of the two is right nobody knows. */
  if (fd < 0 && errno == EEXIST)
    return set_invalid (error, _("it is damaged: two files in it have the same name"));

  if (fd < 0)
    return br_file_error_set (error, errno);

  while (TRUE)
    {
      const la_ssize_t n = archive_read_data (archive, chunk, CHUNK_SIZE);

      if (n == 0)
        return TRUE;

      if (n < 0)
        return set_archive_error (archive, error);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      *left -= n;
      if (*left < 0)
        return set_invalid (error, _("it is too large"));

      if (!write_all (fd, chunk, (gsize) n, error))
        return FALSE;
    }
}

/* Returns: whether all went well; then @n_files is the number of files besides the list of contents */
static gboolean
take_out_all (BrBackup      *self,
              GFile         *file,
              guint         *n_files,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autofd int fd = g_open (g_file_peek_path (file), O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  g_autoptr (Archive) archive = archive_read_new ();
  g_autofree char *chunk = g_malloc (CHUNK_SIZE);
  gint64 left = MAX_BYTES;
  struct stat info;

  if (fd < 0 || fstat (fd, &info) != 0)
    return br_file_error_set (error, errno);

  if (!S_ISREG (info.st_mode))
    return set_invalid (error, _("it is no ordinary file"));

  if (archive_read_support_format_zip (archive) != ARCHIVE_OK || archive_read_open_fd (archive, fd, CHUNK_SIZE) != ARCHIVE_OK)
    return set_archive_error (archive, error);

  for (*n_files = 0; *n_files <= MAX_FILES;)
    {
      struct archive_entry *entry;
      const char *path;
      int result = archive_read_next_header (archive, &entry);

      if (result == ARCHIVE_EOF)
        return TRUE;

      if (result != ARCHIVE_OK && result != ARCHIVE_WARN)
        return set_archive_error (archive, error);

      path = archive_entry_pathname_utf8 (entry);
      if (path == NULL || archive_entry_filetype (entry) == AE_IFDIR)
        continue;

      if (archive_entry_filetype (entry) != AE_IFREG || archive_entry_is_encrypted (entry))
        return set_invalid (error, _("it holds something else than ordinary files"));

      if (g_str_equal (path, BR_BACKUP_CONTENTS))
        {
          if (!take_out (self, archive, path, chunk, &left, cancellable, error))
            return FALSE;
        }
      else if (br_backup_contents_match (path))
        {
          if (!take_out (self, archive, path, chunk, &left, cancellable, error))
            return FALSE;
          ++*n_files;
        }
    }

  return set_invalid (error, _("it holds too many files"));
}

/* ---- Reading ----------------------------------------------------------------------------------------------------------------- */

static void
read_settings (BrBackup     *self,
               const BrJson *settings)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  for (guint i = 0; i < br_json_get_length (settings); i++)
    {
      const BrJson *value = br_json_get_element (settings, i);

      if (br_json_is_string (value))
        g_variant_builder_add (&builder, "{ss}", br_json_get_name (value), br_json_get_string (value));
    }

  self->settings = g_variant_ref_sink (g_variant_builder_end (&builder));
}

/* The zip protects what is in the files and not their names: a single flipped bit could put a month under another one. The first version had no list. */
static gboolean
check_names (BrBackup      *self,
             const BrJson  *root,
             guint          n_files,
             GError       **error)
{
  const BrJson *names = br_json_get_member (root, "names");

  if (names == NULL)
    return TRUE;
  if (!br_json_is_array (names))
    return set_invalid (error, _("its list of contents is damaged"));

  if (br_json_get_length (names) != n_files)
    return set_invalid (error, _("it is not complete"));

  for (guint i = 0; i < n_files; i++)
    {
      const BrJson *element = br_json_get_element (names, i);
      const char *name = br_json_is_string (element) ? br_json_get_string (element) : "";
      g_autoptr (GFile) file = NULL;

      if (!br_backup_contents_match (name))
        return set_invalid (error, _("its list of contents is damaged"));

      file = g_file_resolve_relative_path (self->folder, name);
      if (!g_file_query_exists (file, NULL))
        return set_invalid (error, _("it is not complete"));
    }

  return TRUE;
}

static gboolean
read_contents (BrBackup      *self,
               guint          n_files,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (GFile) file = g_file_get_child (self->folder, BR_BACKUP_CONTENTS);
  g_autoptr (BrJsonDocument) document = NULL;
  const BrJson *root, *made, *files, *settings;

  document = br_json_document_new_from_file (file, BR_BACKUP_FORMAT, BR_BACKUP_VERSION, cancellable, error);
  if (document == NULL)
    return FALSE;

  root = br_json_document_get_root (document);
  made = br_json_get_member (root, "made");
  files = br_json_get_member (root, "files");
  settings = br_json_get_member (root, "settings");

  if (made != NULL && br_json_is_string (made))
    self->made = g_date_time_new_from_iso8601 (br_json_get_string (made), NULL);
  if (self->made == NULL || settings == NULL || !br_json_is_object (settings) || files == NULL || !br_json_is_integer (files))
    return set_invalid (error, _("its list of contents is damaged"));

  if ((gint64) br_json_get_number (files) != n_files)
    return set_invalid (error, _("it is not complete"));

  if (!check_names (self, root, n_files, error))
    return FALSE;

  read_settings (self, settings);

  return TRUE;
}

static void
add_faults (BrBackup  *self,
            GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    g_ptr_array_add (self->faults, g_object_ref (g_ptr_array_index (faults, i)));
}

static gboolean
read_journal (BrBackup      *self,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (BrJournalFolder) folder = br_journal_folder_new (self->folder);
  g_autoptr (BrJournalReport) report = br_journal_folder_read_all (folder, cancellable, error);
  GHashTableIter iter;
  gpointer faults;

  if (report == NULL)
    return FALSE;

  if (g_hash_table_size (report->newer) > 0)
    {
      g_set_error_literal (error, BR_JSON_ERROR, BR_JSON_ERROR_NEWER, _("a newer version of this app wrote it; please update the app"));
      return FALSE;
    }

  self->entries = g_ptr_array_ref (report->entries);
  g_hash_table_iter_init (&iter, report->faults);
  while (g_hash_table_iter_next (&iter, NULL, &faults))
    add_faults (self, faults);

  return TRUE;
}

static void
read_program (BrBackup *self)
{
  g_autoptr (GFile) file = g_file_get_child (self->folder, "program.json");
  g_autoptr (GPtrArray) faults = NULL;

  if (!g_file_query_exists (file, NULL))
    return;

  self->program = br_program_new_from_file (file, &faults);
  if (self->program == NULL)
    add_faults (self, faults);
}

BrBackup *
br_backup_read (GFile         *file,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (BrBackup) self = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *name = NULL;
  guint n_files = 0;

  g_return_val_if_fail (G_IS_FILE (file) && g_file_peek_path (file) != NULL, NULL);

  self = g_object_new (BR_TYPE_BACKUP, NULL);
  self->folder = br_backup_folder_make (&self->lock, &local_error);
  if (self->folder != NULL &&
      take_out_all (self, file, &n_files, cancellable, &local_error) &&
      read_contents (self, n_files, cancellable, &local_error) &&
      read_journal (self, cancellable, &local_error))
    {
      read_program (self);
      return g_steal_pointer (&self);
    }

  name = g_file_get_parse_name (file);
  /* There may be nothing wrong with it. */
  if (br_file_error_get_code (local_error) == G_FILE_ERROR_NOSPC)
    g_set_error (error, local_error->domain, local_error->code,
                 /* Translators: file */
                 _("“%s” cannot be looked into, as the disk is full. Your data is as it was. Please make some room on the disk, "
                   "then try again."), name);
  else
    g_set_error (error, local_error->domain, local_error->code,
                 /* Translators: file, reason */
                 _("“%s” cannot be restored (%s). Your data is as it was. Please choose another backup."), name,
                 br_file_error_get_reading_words (local_error, file));

  return NULL;
}

static void
read_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  BrBackup *backup = br_backup_read (task_data, cancellable, &error);

  /* If that failed, what was taken out is gone before anybody hears of it. */
  if (backup != NULL)
    g_task_return_pointer (task, backup, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
br_backup_read_async (GFile               *file,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file) && g_file_peek_path (file) != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, br_backup_read_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

BrBackup *
br_backup_read_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

GFile *
br_backup_get_folder (BrBackup *self)
{
  g_return_val_if_fail (BR_IS_BACKUP (self), NULL);

  return self->folder;
}

GDateTime *
br_backup_get_made (BrBackup *self)
{
  g_return_val_if_fail (BR_IS_BACKUP (self), NULL);

  return self->made;
}

GVariant *
br_backup_get_settings (BrBackup *self)
{
  g_return_val_if_fail (BR_IS_BACKUP (self), NULL);

  return self->settings;
}

GPtrArray *
br_backup_get_entries (BrBackup *self)
{
  g_return_val_if_fail (BR_IS_BACKUP (self), NULL);

  return self->entries;
}

GPtrArray *
br_backup_get_faults (BrBackup *self)
{
  g_return_val_if_fail (BR_IS_BACKUP (self), NULL);

  return self->faults;
}

BrProgram *
br_backup_get_program (BrBackup *self)
{
  g_return_val_if_fail (BR_IS_BACKUP (self), NULL);

  return self->program;
}
