/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One job at a time runs in a worker: a write or a removal. What comes meanwhile waits, and of several states only the newest. */

#include "config.h"

#include "core/session/br-session-file.h"

#include <glib/gi18n-lib.h>

#include "core/json/br-json-document.h"
#include "core/json/br-json-members.h"
#include "core/storage/br-file-error.h"
#include "core/storage/br-private-folder.h"
#include "core/storage/br-set-aside.h"

#define FILE_MODE     0600

struct _BrSessionFile
{
  GObject parent_instance;

  GFile     *folder;
  GFile     *file;
  BrSession *session;
  BrFault   *fault;
  GError    *error;        /* of the last write */
  GBytes    *waiting;      /* the newest state, not yet on its way */
  GBytes    *unwritten;    /* the newest state, which could not be written; nobody may be left who follows its session */
  GPtrArray *removals;     /* tasks that end when the file is gone */
  GPtrArray *flushes;      /* tasks that end when nothing is left to do */
  GPtrArray *restores;     /* tasks that read when nothing is left to do: the file on disk may be older than what is known */
  gulong     changed_id;
  gboolean   busy;
  gboolean   blocked;      /* a file is there that must not be written over */
};

typedef enum
{
  PROP_FAULT = 1,
} BrSessionFileProperty;

static GParamSpec *properties[PROP_FAULT + 1];

G_DEFINE_FINAL_TYPE (BrSessionFile, br_session_file, G_TYPE_OBJECT)

static void
stop_following (BrSessionFile *self)
{
  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, self->session);

  g_clear_object (&self->session);
}

static void
br_session_file_dispose (GObject *object)
{
  BrSessionFile *self = BR_SESSION_FILE (object);

  stop_following (self);
  g_clear_object (&self->folder);
  g_clear_object (&self->file);
  g_clear_object (&self->fault);
  g_clear_error (&self->error);
  g_clear_pointer (&self->waiting, g_bytes_unref);
  g_clear_pointer (&self->unwritten, g_bytes_unref);
  g_clear_pointer (&self->removals, g_ptr_array_unref);
  g_clear_pointer (&self->flushes, g_ptr_array_unref);
  g_clear_pointer (&self->restores, g_ptr_array_unref);

  G_OBJECT_CLASS (br_session_file_parent_class)->dispose (object);
}

static void
br_session_file_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  BrSessionFile *self = BR_SESSION_FILE (object);

  switch ((BrSessionFileProperty) property_id)
    {
    case PROP_FAULT:
      g_value_set_object (value, self->fault);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_session_file_class_init (BrSessionFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = br_session_file_dispose;
  object_class->get_property = br_session_file_get_property;

  properties[PROP_FAULT] =
    g_param_spec_object ("fault", NULL, NULL, BR_TYPE_FAULT,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
br_session_file_init (BrSessionFile *self)
{
  self->removals = g_ptr_array_new_with_free_func (g_object_unref);
  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
  self->restores = g_ptr_array_new_with_free_func (g_object_unref);
}

BrSessionFile *
br_session_file_new (GFile *folder)
{
  BrSessionFile *self;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  self = g_object_new (BR_TYPE_SESSION_FILE, NULL);
  self->folder = g_object_ref (folder);
  self->file = g_file_get_child (folder, "session.json");

  return self;
}

/* ---- Writing and removing --------------------------------------------------------------------------------------------- */

/* Takes @error (nullable) as what became of the last write. */
static void
take_error (BrSessionFile *self,
            GError        *error)
{
  g_clear_error (&self->error);
  self->error = error;

  if (error == NULL && self->fault == NULL)
    return;

  g_clear_object (&self->fault);
  if (error != NULL)
    {
      g_autofree char *path = g_file_get_path (self->file);

      self->fault = br_fault_new (path, 0, NULL, NULL, error->message);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAULT]);
}

static gboolean
write_bytes (BrSessionFile  *self,
             GBytes         *bytes,
             GError        **error)
{
  g_autoptr (GError) local_error = NULL;

  if (br_private_folder_make (self->folder, &local_error) &&
      g_file_set_contents_full (g_file_peek_path (self->file), g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, FILE_MODE, &local_error))
    return TRUE;

  /* The cause as far as it is known: the message no longer has the system's words. */
  g_set_error (error, G_FILE_ERROR, br_file_error_get_code (local_error),
               _("This session could not be saved on the way: %s. You can go on; it is tried again after the next step."),
               br_file_error_get_words (local_error));

  return FALSE;
}

static void
write_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_bytes (BR_SESSION_FILE (source_object), task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
remove_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  BrSessionFile *self = BR_SESSION_FILE (source_object);
  g_autoptr (GError) error = NULL;

  if (g_file_delete (self->file, NULL, &error) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void on_done (GObject      *source_object,
                     GAsyncResult *result,
                     gpointer      user_data);

static void restore_thread (GTask        *task,
                            gpointer      source_object,
                            gpointer      task_data,
                            GCancellable *cancellable);

static void
work (BrSessionFile  *self,
      GTaskThreadFunc thread,
      GBytes         *bytes)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_done, NULL);

  g_task_set_source_tag (task, thread);
  if (bytes != NULL)
    g_task_set_task_data (task, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);

  self->busy = TRUE;
  g_task_run_in_thread (task, thread);
}

static void
end_flushes (BrSessionFile *self)
{
  g_autoptr (GPtrArray) flushes = g_steal_pointer (&self->flushes);

  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < flushes->len; i++)
    {
      GTask *task = g_ptr_array_index (flushes, i);

      if (self->error != NULL)
        g_task_return_error (task, g_error_copy (self->error));
      else
        g_task_return_boolean (task, TRUE);
    }
}

/* Takes @error (nullable) as what became of the removal. */
static void
end_removals (BrSessionFile *self,
              const GError  *error)
{
  g_autoptr (GPtrArray) removals = g_steal_pointer (&self->removals);

  self->removals = g_ptr_array_new_with_free_func (g_object_unref);
  take_error (self, NULL);

  for (guint i = 0; i < removals->len; i++)
    {
      GTask *task = g_ptr_array_index (removals, i);

      if (error != NULL)
        g_task_return_error (task, g_error_copy (error));
      else
        g_task_return_boolean (task, TRUE);
    }
}

static void
begin_restores (BrSessionFile *self)
{
  g_autoptr (GPtrArray) restores = g_steal_pointer (&self->restores);

  self->restores = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < restores->len; i++)
    g_task_run_in_thread (g_ptr_array_index (restores, i), restore_thread);
}

static void
work_on (BrSessionFile *self)
{
  if (self->busy)
    return;

  if (self->removals->len > 0)
    {
      work (self, remove_thread, NULL);
    }
  else if (self->waiting != NULL)
    {
      g_autoptr (GBytes) bytes = g_steal_pointer (&self->waiting);

      work (self, write_thread, bytes);
    }
  else
    {
      end_flushes (self);
      begin_restores (self);
    }
}

static void
on_done (GObject      *source_object,
         GAsyncResult *result,
         gpointer      user_data)
{
  BrSessionFile *self = BR_SESSION_FILE (source_object);
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  self->busy = FALSE;

  if (g_task_get_source_tag (G_TASK (result)) == remove_thread)
    {
      end_removals (self, error);
    }
  else
    {
      if (error != NULL && self->waiting == NULL && self->removals->len == 0)
        self->unwritten = g_bytes_ref (g_task_get_task_data (G_TASK (result)));
      take_error (self, g_steal_pointer (&error));
    }

  work_on (self);
}

/* What failed is tried once more. */
static void
try_again (BrSessionFile *self)
{
  if (!self->blocked && self->waiting == NULL)
    self->waiting = g_steal_pointer (&self->unwritten);

  work_on (self);
}

static void
write_session (BrSessionFile *self)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (self->blocked)
    return;

  node = br_session_to_json (self->session);
  text = json_to_string (node, TRUE);
  length = strlen (text);

  g_clear_pointer (&self->unwritten, g_bytes_unref);
  g_clear_pointer (&self->waiting, g_bytes_unref);
  self->waiting = g_bytes_new_take (g_steal_pointer (&text), length);
  work_on (self);
}

BrSession *
br_session_file_get_session (BrSessionFile *self)
{
  g_return_val_if_fail (BR_IS_SESSION_FILE (self), NULL);

  return self->session;
}

void
br_session_file_follow (BrSessionFile *self,
                        BrSession     *session)
{
  g_return_if_fail (BR_IS_SESSION_FILE (self));
  g_return_if_fail (session == NULL || BR_IS_SESSION (session));

  stop_following (self);
  if (session == NULL)
    return;

  self->session = g_object_ref (session);
  self->changed_id = g_signal_connect_swapped (session, "changed", G_CALLBACK (write_session), self);
  write_session (self);
}

void
br_session_file_flush_async (BrSessionFile       *self,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (BR_IS_SESSION_FILE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, br_session_file_flush_async);
  g_ptr_array_add (self->flushes, g_steal_pointer (&task));
  try_again (self);
}

gboolean
br_session_file_flush_finish (BrSessionFile  *self,
                              GAsyncResult   *result,
                              GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
br_session_file_remove_async (BrSessionFile       *self,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (BR_IS_SESSION_FILE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, br_session_file_remove_async);

  stop_following (self);
  g_clear_pointer (&self->waiting, g_bytes_unref);
  g_clear_pointer (&self->unwritten, g_bytes_unref);

  if (self->blocked)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  g_ptr_array_add (self->removals, g_steal_pointer (&task));
  work_on (self);
}

gboolean
br_session_file_remove_finish (BrSessionFile  *self,
                               GAsyncResult   *result,
                               GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

BrFault *
br_session_file_get_fault (BrSessionFile *self)
{
  g_return_val_if_fail (BR_IS_SESSION_FILE (self), NULL);

  return self->fault;
}

/* ---- Reading ---------------------------------------------------------------------------------------------------------- */

typedef struct
{
  BrProgram *program;
  BrClock   *clock;
  BrDay      from;
  BrDay      to;
  gboolean   stuck;        /* what could not be used could not be set aside either */
} RestoreData;

static void
restore_data_free (RestoreData *data)
{
  g_clear_object (&data->program);
  g_clear_object (&data->clock);
  g_free (data);
}

static BrSession *
read_session (BrSessionFile  *self,
              RestoreData    *data,
              GCancellable   *cancellable,
              GError        **error)
{
  g_autoptr (BrJsonDocument) document = NULL;
  g_autoptr (BrSession) session = NULL;

  document = br_json_document_new_from_file (self->file, BR_SESSION_FORMAT, BR_SESSION_VERSION, cancellable, error);
  if (document == NULL)
    return NULL;

  session = br_session_new_from_json (br_json_document_get_root (document), data->program, data->clock, error);
  if (session == NULL)
    return NULL;

  if (br_session_get_date (session) < data->from || br_session_get_date (session) > data->to)
    {
      br_json_set_invalid (error, "date", _("is before you began with the program, or has not come yet"));
      return NULL;
    }

  return g_steal_pointer (&session);
}

/* Whether the person loaded a program that is not the one in force: it cannot be used at present. */
static gboolean
is_program_missed (BrSessionFile *self,
                   BrProgram     *program)
{
  g_autoptr (GFile) file = g_file_get_child (self->folder, "program.json");
  g_autoptr (GBytes) bytes = NULL;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) == G_FILE_TYPE_UNKNOWN)
    return FALSE;

  bytes = br_json_document_load_bytes (file, NULL, NULL);

  return bytes == NULL || !g_bytes_equal (bytes, br_program_get_bytes (program));
}

static void
restore_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  BrSessionFile *self = BR_SESSION_FILE (source_object);
  RestoreData *data = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) aside_error = NULL;
  g_autoptr (GFile) aside = NULL;
  BrSession *session = read_session (self, data, cancellable, &error);

  if (session != NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_task_return_pointer (task, session, g_object_unref);
      return;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  /* It is of use to whoever wrote it. */
  if (g_error_matches (error, BR_JSON_ERROR, BR_JSON_ERROR_NEWER))
    {
      data->stuck = TRUE;
      g_task_return_new_error (task, error->domain, error->code,
                               _("A newer version of this app wrote down the session that you left. It stays as it is for that version, "
                                 "and until then no other session is saved on the way. Please update the app."));
      return;
    }

  /* It may be of use once the program is mended. */
  if (error->domain != BR_JSON_ERROR && is_program_missed (self, data->program))
    {
      data->stuck = TRUE;
      g_task_return_new_error (task, error->domain, error->code,
                               _("The exercise program that you loaded cannot be used at present, so the session that you left cannot be taken up "
                                 "again. It stays as it is until the program is mended, and until then no other session is saved on the way. (%s)"),
                               error->message);
      return;
    }

  aside = br_set_aside (self->file, &aside_error);
  if (aside != NULL)
    {
      g_autofree char *name = g_file_get_basename (aside);

      g_task_return_new_error (task, error->domain, error->code,
                               _("The session that you left cannot be taken up again. Its file is kept as “%s”. "
                                 "(%s)"),
                               name, br_file_error_get_reading_words (error, self->file));
    }
  else
    {
      data->stuck = TRUE;
      g_task_return_new_error (task, error->domain, error->code,
                               _("The session that you left cannot be taken up again. Its file stays where it is, and until "
                                 "you move it away no other session is saved on the way. (%s; %s)"),
                               br_file_error_get_reading_words (error, self->file), br_file_error_get_words (aside_error));
    }
}

void
br_session_file_restore_async (BrSessionFile       *self,
                               BrProgram           *program,
                               BrClock             *clock,
                               BrDay                from,
                               BrDay                to,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  RestoreData *data;

  g_return_if_fail (BR_IS_SESSION_FILE (self));
  g_return_if_fail (BR_IS_PROGRAM (program));
  g_return_if_fail (BR_IS_CLOCK (clock));

  data = g_new0 (RestoreData, 1);
  data->program = g_object_ref (program);
  data->clock = g_object_ref (clock);
  data->from = from;
  data->to = to;

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, br_session_file_restore_async);
  g_task_set_task_data (task, data, (GDestroyNotify) restore_data_free);
  g_ptr_array_add (self->restores, g_steal_pointer (&task));
  try_again (self);
}

BrSession *
br_session_file_restore_finish (BrSessionFile  *self,
                                GAsyncResult   *result,
                                GError        **error)
{
  g_autoptr (GError) local_error = NULL;
  BrSession *session;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  session = g_task_propagate_pointer (G_TASK (result), &local_error);

  /* Who was cancelled has not looked. */
  if (!g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->blocked = ((const RestoreData *) g_task_get_task_data (G_TASK (result)))->stuck;

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return session;
}
