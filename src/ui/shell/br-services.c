/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the shared objects, connects them, and loads them: journal and program, then the state that follows from both. */

#include "config.h"

#include "ui/shell/br-services.h"

#include "core/rules/br-unusable.h"
#include "core/storage/br-fault-list.h"
#include "ui/program/br-program-switch.h"

struct _BrServices
{
  GObject parent_instance;

  BrStore *store;
  BrDayWatch *day_watch;
  BrAdvisor *advisor;
  BrClock *clock;
  BrSessionFile *session_file;
  BrClipLibrary *clips;
  BrCuePlayer *cues;
  GSettings *settings;
  BrBackground *background;

  GListStore *session_faults;
  BrFaultList *unusable;
  GListModel *faults;
  GPtrArray *loading; /* GTask: who waits for the files that are being read */
  BrProgram *program; /* read, while the journal is not yet */
  gboolean journal_read;
  gboolean loaded;
};

typedef enum
{
  PROP_LOADED = 1,
} BrServicesProperty;

static GParamSpec *properties[PROP_LOADED + 1];

G_DEFINE_FINAL_TYPE (BrServices, br_services, G_TYPE_OBJECT)

static void
session_fault_changed_cb (BrServices *self)
{
  BrFault *fault = br_session_file_get_fault (self->session_file);

  g_list_store_splice (self->session_faults, 0, g_list_model_get_n_items (G_LIST_MODEL (self->session_faults)),
                       (gpointer *) &fault, fault != NULL ? 1 : 0);
}

/* Once for many changes: the advisor tells in an idle moment. */
static void
state_changed_cb (BrServices *self)
{
  BrProgram *program = br_advisor_get_program (self->advisor);
  BrDay today = br_advisor_get_today (self->advisor);
  g_autoptr (GPtrArray) unusable = NULL;

  if (program == NULL)
    return;

  unusable = br_unusable_list (br_store_get_journal (self->store), program, today);
  br_fault_list_set (self->unusable, "journal", unusable);
}

static void
br_services_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  BrServices *self = BR_SERVICES (object);

  switch ((BrServicesProperty) property_id)
    {
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_services_dispose (GObject *object)
{
  BrServices *self = BR_SERVICES (object);

  g_clear_pointer (&self->loading, g_ptr_array_unref);
  g_clear_object (&self->program);
  g_clear_object (&self->faults);
  g_clear_object (&self->session_faults);
  g_clear_object (&self->unusable);
  g_clear_object (&self->cues);
  g_clear_object (&self->clips);
  g_clear_object (&self->session_file);
  g_clear_object (&self->advisor);
  g_clear_object (&self->day_watch);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  g_clear_object (&self->background);

  G_OBJECT_CLASS (br_services_parent_class)->dispose (object);
}

static void
br_services_class_init (BrServicesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = br_services_get_property;
  object_class->dispose = br_services_dispose;

  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
br_services_init (BrServices *self)
{
  self->loading = g_ptr_array_new_with_free_func (g_object_unref);
}

BrServices *
br_services_new (GFile *data_folder,
                 GFile *shipped_clips)
{
  g_autoptr (GFile) own_clips = NULL;
  g_autoptr (GListStore) fault_models = NULL;
  BrServices *self;

  g_return_val_if_fail (G_IS_FILE (data_folder), NULL);
  g_return_val_if_fail (G_IS_FILE (shipped_clips), NULL);

  self = g_object_new (BR_TYPE_SERVICES, NULL);
  own_clips = g_file_get_child (data_folder, "clips");

  self->settings = g_settings_new (APPLICATION_ID);
  self->background = br_background_new ();
  self->clock = br_clock_new ();
  self->store = br_store_new (data_folder);
  self->advisor = br_advisor_new (br_store_get_journal (self->store));
  self->day_watch = br_day_watch_new ();
  g_object_bind_property (self->day_watch, "today", self->advisor, "today", G_BINDING_SYNC_CREATE);
  self->session_file = br_session_file_new (data_folder);
  self->clips = br_clip_library_new (own_clips, shipped_clips);
  self->cues = br_cue_player_new ();
  g_settings_bind (self->settings, "sound-volume", self->cues, "volume", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "sound-muted", self->cues, "muted", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "earcons", self->cues, "earcons", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "voice", self->cues, "voice", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "voice-counting", self->cues, "counting", G_SETTINGS_BIND_DEFAULT);

  self->session_faults = g_list_store_new (BR_TYPE_FAULT);
  self->unusable = br_fault_list_new ();
  fault_models = g_list_store_new (G_TYPE_LIST_MODEL);
  g_list_store_append (fault_models, br_store_get_faults (self->store));
  g_list_store_append (fault_models, self->unusable);
  g_list_store_append (fault_models, self->session_faults);
  self->faults = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&fault_models))));
  g_signal_connect_object (self->advisor, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session_file, "notify::fault", G_CALLBACK (session_fault_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

static void
finish_loading (BrServices *self,
                GError     *error)
{
  g_autoptr (GPtrArray) tasks = g_steal_pointer (&self->loading);

  self->loading = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < tasks->len; i++)
    {
      if (error != NULL)
        g_task_return_error (g_ptr_array_index (tasks, i), g_error_copy (error));
      else
        g_task_return_boolean (g_ptr_array_index (tasks, i), TRUE);
    }
}

/* The rules are asked once, when there is everything to ask them about. */
static void
take_loaded (BrServices *self)
{
  g_autoptr (BrProgram) program = NULL;

  if (self->program == NULL || !self->journal_read)
    return;

  program = g_steal_pointer (&self->program);
  br_advisor_set_program (self->advisor, program);
  self->loaded = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
  finish_loading (self, NULL);
}

static void
program_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (BrServices) self = BR_SERVICES (user_data);
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->program);
  self->program = br_store_load_program_finish (BR_STORE (source), result, &error);
  if (self->program != NULL)
    take_loaded (self);
  else
    finish_loading (self, error);
}

static void
journal_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (BrServices) self = BR_SERVICES (user_data);
  g_autoptr (GError) error = NULL;

  self->journal_read = br_store_load_finish (BR_STORE (source), result, &error);
  if (self->journal_read)
    take_loaded (self);
  else
    finish_loading (self, error);
}

void
br_services_load_async (BrServices          *self,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GBytes) builtin = NULL;

  g_return_if_fail (BR_IS_SERVICES (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, br_services_load_async);
  g_ptr_array_add (self->loading, g_steal_pointer (&task));
  if (self->loading->len > 1)
    return;

  self->journal_read = FALSE;
  builtin = br_program_switch_dup_builtin ();
  br_store_load_async (self->store, NULL, journal_loaded_cb, g_object_ref (self));
  br_store_load_program_async (self->store, builtin, NULL, program_loaded_cb, g_object_ref (self));
}

gboolean
br_services_load_finish (BrServices    *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
br_services_get_loaded (BrServices *self)
{
  g_return_val_if_fail (BR_IS_SERVICES (self), FALSE);

  return self->loaded;
}

BrStore *
br_services_get_store (BrServices *self)
{
  g_return_val_if_fail (BR_IS_SERVICES (self), NULL);

  return self->store;
}

BrAdvisor *
br_services_get_advisor (BrServices *self)
{
  g_return_val_if_fail (BR_IS_SERVICES (self), NULL);

  return self->advisor;
}

BrSessionFile *
br_services_get_session_file (BrServices *self)
{
  g_return_val_if_fail (BR_IS_SERVICES (self), NULL);

  return self->session_file;
}

BrClipLibrary *
br_services_get_clips (BrServices *self)
{
  g_return_val_if_fail (BR_IS_SERVICES (self), NULL);

  return self->clips;
}

BrCuePlayer *
br_services_get_cues (BrServices *self)
{
  g_return_val_if_fail (BR_IS_SERVICES (self), NULL);

  return self->cues;
}

BrClock *
br_services_get_clock (BrServices *self)
{
  g_return_val_if_fail (BR_IS_SERVICES (self), NULL);

  return self->clock;
}

GSettings *
br_services_get_settings (BrServices *self)
{
  g_return_val_if_fail (BR_IS_SERVICES (self), NULL);

  return self->settings;
}

GListModel *
br_services_get_faults (BrServices *self)
{
  g_return_val_if_fail (BR_IS_SERVICES (self), NULL);

  return self->faults;
}

BrDayWatch *
br_services_get_day_watch (BrServices *self)
{
  g_return_val_if_fail (BR_IS_SERVICES (self), NULL);

  return self->day_watch;
}

BrBackground *
br_services_get_background (BrServices *self)
{
  g_return_val_if_fail (BR_IS_SERVICES (self), NULL);

  return self->background;
}
