/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All changes are renames within one folder, after everything that can fail slowly is done. */

#include "config.h"

#include "media/br-own-clip.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "core/storage/br-private-folder.h"
#include "media/br-clip-check.h"
#include "media/br-clip-library.h"
#include "media/br-clip-trial.h"
#include "media/br-media-init.h"

#define ASIDE ".earlier-"
#define NEW   ".new-"

typedef struct
{
  GFile *folder;
  GFile *source;
  char *name;
} Job;

static void
job_free (Job *self)
{
  g_clear_object (&self->folder);
  g_clear_object (&self->source);
  g_clear_pointer (&self->name, g_free);
  g_free (self);
}

static GTask *
begin (GFile               *folder,
       const char          *name,
       GFile               *source,
       GCancellable        *cancellable,
       gpointer             tag,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->folder = g_object_ref (folder);
  g_set_object (&job->source, source);
  job->name = g_strdup (name);
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);

  return task;
}

static char *
dup_path (Job        *job,
          const char *prefix,
          const char *ending)
{
  g_autofree char *name = g_strconcat (prefix, job->name, ending, NULL);

  return g_build_filename (g_file_peek_path (job->folder), name, NULL);
}

/* Renames what is called @from to @to, in each of the endings where there is one. */
static gboolean
rename_all (Job         *job,
            const char  *from,
            const char  *to,
            GError     **error)
{
  for (const char * const *ending = br_clip_library_get_endings (); *ending != NULL; ending++)
    {
      g_autofree char *old_path = dup_path (job, from, *ending);
      g_autofree char *new_path = dup_path (job, to, *ending);

      if (g_rename (old_path, new_path) != 0 && errno != ENOENT)
        return br_file_error_set (error, errno);
    }

  return TRUE;
}

static gboolean
delete_all (Job         *job,
            const char  *prefix,
            GError     **error)
{
  for (const char * const *ending = br_clip_library_get_endings (); *ending != NULL; ending++)
    {
      g_autofree char *path = dup_path (job, prefix, *ending);

      if (g_unlink (path) != 0 && errno != ENOENT)
        return br_file_error_set (error, errno);
    }

  return TRUE;
}

static gboolean
sync_path (const char  *path,
           GError     **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean done = fd >= 0 && fsync (fd) == 0;

  if (!done)
    br_file_error_set (error, errno);
  if (fd >= 0)
    g_close (fd, NULL);

  return done;
}

/* ---- Adding ---- */

static gboolean
copy (Job           *job,
      const char    *path,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (GFile) target = g_file_new_for_path (path);

  if (!br_private_folder_make (job->folder, error))
    return FALSE;
  if (!g_file_copy (job->source, target, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, cancellable, NULL, NULL, error))
    return FALSE;
  if (g_chmod (path, 0600) != 0)
    return br_file_error_set (error, errno);

  return sync_path (path, error);
}

/* The copy takes its place; the clip before it goes aside, and comes back if that fails. */
static gboolean
put_in_place (Job         *job,
              const char  *path,
              const char  *ending,
              GError     **error)
{
  g_autofree char *place = dup_path (job, "", ending);

  if (!delete_all (job, ASIDE, error) || !rename_all (job, "", ASIDE, error))
    return FALSE;
  if (g_rename (path, place) != 0)
    {
      br_file_error_set (error, errno);
      rename_all (job, ASIDE, "", NULL);
      return FALSE;
    }

  return sync_path (g_file_peek_path (job->folder), error);
}

/* Says in a sentence what failed, unless it was cancelled. */
static void
return_kept_error (GTask      *task,
                   const char *format,
                   GError     *error)
{
  g_autoptr (GError) owned = error;
  g_autoptr (GString) message = g_string_new (format);

  g_string_replace (message, "%s", owned->message, 1);
  g_task_return_new_error_literal (task, owned->domain, owned->code, message->str);
}

static void
add_in_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GFile) copied = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *source_name = g_file_get_basename (job->source);
  g_autofree char *path = NULL;
  GError *error = NULL;
  const char *ending = br_clip_check (job->source, cancellable, &error);

  if (ending == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  info = g_file_query_info (job->source, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  if (info != NULL && g_file_info_get_size (info) > BR_OWN_CLIP_MAX_BYTES)
    {
      g_autofree char *size = g_format_size ((guint64) g_file_info_get_size (info));
      g_autofree char *most = g_format_size (BR_OWN_CLIP_MAX_BYTES);

      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                               /* Translators: name of a file, its size, the greatest allowed size ("256.0 MB") */
                               _("The clip “%s” has %s. Up to %s can be kept. Please make it shorter."), source_name, size, most);
      return;
    }

  path = dup_path (job, NEW, ending);
  if (!copy (job, path, cancellable, &error))
    {
      g_unlink (path);
      /* Translators: %s is what the system said */
      return_kept_error (task, _("The clip could not be copied into the app’s folder: %s"), error);
      return;
    }

  /* What is played is what is kept, whatever happens to the source meanwhile. */
  copied = g_file_new_for_path (path);
  if (br_clip_check (copied, cancellable, &error) == NULL || !br_clip_trial (copied, source_name, cancellable, &error))
    {
      g_unlink (path);
      g_task_return_error (task, error);
      return;
    }

  if (!put_in_place (job, path, ending, &error))
    {
      g_unlink (path);
      return_kept_error (task, _("The clip could not be copied into the app’s folder: %s"), error);
      return;
    }

  g_task_return_boolean (task, TRUE);
}

static void
media_ready_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;

  if (!br_media_init_finish (result, &error))
    g_task_return_error (task, error);
  else
    g_task_run_in_thread (task, add_in_thread);
}

void
br_own_clip_add_async (GFile               *folder,
                       const char          *name,
                       GFile               *source,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_return_if_fail (G_IS_FILE (folder));
  g_return_if_fail (name != NULL && *name != '\0' && strchr (name, G_DIR_SEPARATOR) == NULL);
  g_return_if_fail (G_IS_FILE (source));

  br_media_init_async (cancellable, media_ready_cb,
                       begin (folder, name, source, cancellable, br_own_clip_add_async, callback, user_data));
}

gboolean
br_own_clip_add_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, br_own_clip_add_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- Removing, taking back, forgetting ---- */

static void
remove_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  GError *error = NULL;

  if (delete_all (task_data, ASIDE, &error) && rename_all (task_data, "", ASIDE, &error))
    g_task_return_boolean (task, TRUE);
  else
    /* Translators: %s is what the system said */
    return_kept_error (task, _("The clip could not be removed: %s"), error);
}

void
br_own_clip_remove_async (GFile               *folder,
                          const char          *name,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (folder));
  g_return_if_fail (name != NULL);

  task = begin (folder, name, NULL, NULL, br_own_clip_remove_async, callback, user_data);
  g_task_run_in_thread (task, remove_in_thread);
}

gboolean
br_own_clip_remove_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, br_own_clip_remove_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
take_back_in_thread (GTask        *task,
                     gpointer      source_object,
                     gpointer      task_data,
                     GCancellable *cancellable)
{
  GError *error = NULL;

  if (delete_all (task_data, "", &error) && rename_all (task_data, ASIDE, "", &error))
    g_task_return_boolean (task, TRUE);
  else
    /* Translators: %s is what the system said */
    return_kept_error (task, _("The clip of before could not be brought back: %s"), error);
}

void
br_own_clip_take_back_async (GFile               *folder,
                             const char          *name,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (folder));
  g_return_if_fail (name != NULL);

  task = begin (folder, name, NULL, NULL, br_own_clip_take_back_async, callback, user_data);
  g_task_run_in_thread (task, take_back_in_thread);
}

gboolean
br_own_clip_take_back_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, br_own_clip_take_back_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
forget_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  delete_all (task_data, ASIDE, NULL);
  g_task_return_boolean (task, TRUE);
}

void
br_own_clip_forget (GFile      *folder,
                    const char *name)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (folder));
  g_return_if_fail (name != NULL);

  task = begin (folder, name, NULL, NULL, br_own_clip_forget, NULL, NULL);
  g_task_run_in_thread (task, forget_in_thread);
}
