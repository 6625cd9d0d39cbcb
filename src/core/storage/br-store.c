/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The main thread's side of the data folder. One job at a time goes to a worker, except that the program may be read while the journal
 * is; what it found comes back here and is published. Entries wait in "unsaved", by month, until the worker says that they are on disk. */

#include "config.h"

#include "core/storage/br-store.h"

#include <glib/gi18n-lib.h>

#include "core/json/br-json-document.h"
#include "core/storage/br-fault-list.h"
#include "core/storage/br-folder-watch.h"
#include "core/storage/br-journal-folder.h"
#include "core/storage/br-recall.h"
#include "core/storage/br-save-queue.h"
#include "core/storage/br-saving-fault.h"
#include "core/storage/br-store-job.h"

/* How long until a write that failed is tried again by itself. */
#define RETRY_S 30

#define PLACE_SAVING  "saving"
#define PLACE_PROGRAM "program"

struct _BrStore
{
  GObject parent_instance;

  GFile           *data_folder;
  BrJournal       *journal;
  BrFaultList     *faults;
  BrJournalFolder *folder;

  /* (element-type BrStoreJob): reading and programs; they go before writes. */
  GQueue          *jobs;
  BrSaveQueue     *unsaved;
  BrStoreJob      *running; /* not owned; NULL if there is none */
  /* Why the last write failed, NULL when all is well. */
  GError          *write_error;
  /* (element-type GTask): flushes that wait for all that is unsaved. */
  GPtrArray       *flushes;
  guint            retry_id;

  /* (element-type utf8): names of files that a newer version wrote. */
  GHashTable      *newer;
  BrRecall        *recall;

  BrFolderWatch   *watch;
};

G_DEFINE_FINAL_TYPE (BrStore, br_store, G_TYPE_OBJECT)

typedef enum
{
  PROP_FOLDER = 1,
  PROP_JOURNAL,
  PROP_FAULTS,
  PROP_READ_ONLY,
} BrStoreProperty;

static GParamSpec *properties[PROP_READ_ONLY + 1];

static void work_on (BrStore *self);
static void queue_reread (BrStore    *self,
                          const char *month,
                          gboolean    patient);

static void
br_store_dispose (GObject *object)
{
  BrStore *self = BR_STORE (object);

  /* Jobs hold a reference, so that what is under way ends as usual; only what comes from outside is cut off here. */
  g_clear_handle_id (&self->retry_id, g_source_remove);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (br_store_parent_class)->dispose (object);
}

static void
br_store_finalize (GObject *object)
{
  BrStore *self = BR_STORE (object);

  g_clear_object (&self->data_folder);
  g_clear_object (&self->journal);
  g_clear_object (&self->faults);
  g_clear_object (&self->folder);
  g_queue_free_full (self->jobs, (GDestroyNotify) br_store_job_free);
  g_clear_object (&self->unsaved);
  g_clear_error (&self->write_error);
  g_clear_pointer (&self->flushes, g_ptr_array_unref);
  g_clear_pointer (&self->newer, g_hash_table_unref);
  g_clear_object (&self->recall);

  G_OBJECT_CLASS (br_store_parent_class)->finalize (object);
}

static void
br_store_constructed (GObject *object)
{
  BrStore *self = BR_STORE (object);

  G_OBJECT_CLASS (br_store_parent_class)->constructed (object);

  self->folder = br_journal_folder_new (self->data_folder);
}

static void
br_store_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  BrStore *self = BR_STORE (object);

  switch ((BrStoreProperty) property_id)
    {
    case PROP_FOLDER:
      g_value_set_object (value, self->data_folder);
      break;
    case PROP_JOURNAL:
      g_value_set_object (value, self->journal);
      break;
    case PROP_FAULTS:
      g_value_set_object (value, self->faults);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, br_store_get_read_only (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_store_set_property (GObject      *object,
                       guint         property_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  BrStore *self = BR_STORE (object);

  switch ((BrStoreProperty) property_id)
    {
    case PROP_FOLDER:
      self->data_folder = g_value_dup_object (value);
      break;
    case PROP_JOURNAL:
    case PROP_FAULTS:
    case PROP_READ_ONLY:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_store_class_init (BrStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = br_store_dispose;
  object_class->finalize = br_store_finalize;
  object_class->constructed = br_store_constructed;
  object_class->get_property = br_store_get_property;
  object_class->set_property = br_store_set_property;

  properties[PROP_FOLDER] = g_param_spec_object ("folder", NULL, NULL, G_TYPE_FILE,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_JOURNAL] = g_param_spec_object ("journal", NULL, NULL, BR_TYPE_JOURNAL, readable);
  properties[PROP_FAULTS] = g_param_spec_object ("faults", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, readable);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
br_store_init (BrStore *self)
{
  self->journal = br_journal_new ();
  self->faults = br_fault_list_new ();
  self->jobs = g_queue_new ();
  self->unsaved = br_save_queue_new ();
  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
  self->newer = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->recall = br_recall_new (self->journal);
}

BrStore *
br_store_new (GFile *folder)
{
  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (g_file_peek_path (folder) != NULL, NULL);

  return g_object_new (BR_TYPE_STORE, "folder", folder, NULL);
}

GFile *
br_store_get_folder (BrStore *self)
{
  g_return_val_if_fail (BR_IS_STORE (self), NULL);

  return self->data_folder;
}

BrJournal *
br_store_get_journal (BrStore *self)
{
  g_return_val_if_fail (BR_IS_STORE (self), NULL);

  return self->journal;
}

GListModel *
br_store_get_faults (BrStore *self)
{
  g_return_val_if_fail (BR_IS_STORE (self), NULL);

  return G_LIST_MODEL (self->faults);
}

gboolean
br_store_get_read_only (BrStore *self)
{
  g_return_val_if_fail (BR_IS_STORE (self), FALSE);

  return g_hash_table_size (self->newer) > 0;
}

/* --- Saving --- */

static void
try_all_again (BrStore *self)
{
  g_clear_handle_id (&self->retry_id, g_source_remove);

  g_clear_error (&self->write_error);
  br_save_queue_set_resting (self->unsaved, FALSE);
  work_on (self);
}

static void
on_retry (gpointer user_data)
{
  BrStore *self = user_data;

  self->retry_id = 0;
  try_all_again (self);
}

/* Says what the last write came to, or takes it back. */
static void
update_saving_fault (BrStore *self)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->write_error != NULL)
    g_ptr_array_add (faults, br_saving_fault_new (self->data_folder, self->write_error));

  br_fault_list_set (self->faults, PLACE_SAVING, faults);
}

/* Nothing is left that could be tried: those who wait are told how it stands. */
static void
end_round (BrStore *self)
{
  g_autoptr (GPtrArray) flushes = g_steal_pointer (&self->flushes);

  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);

  if (br_save_queue_is_empty (self->unsaved))
    g_clear_error (&self->write_error);
  else if (self->retry_id == 0)
    self->retry_id = g_timeout_add_seconds_once (RETRY_S, on_retry, self);

  update_saving_fault (self);

  for (guint i = 0; i < flushes->len; i++)
    {
      GTask *task = g_ptr_array_index (flushes, i);

      if (self->write_error != NULL)
        g_task_return_error (task, g_error_copy (self->write_error));
      else
        g_task_return_boolean (task, TRUE);
    }
}

/* --- What workers found --- */

static void
take_report (BrStore         *self,
             BrJournalReport *report)
{
  const gboolean was_read_only = br_store_get_read_only (self);
  GHashTableIter iter;
  gpointer name, faults;

  g_hash_table_iter_init (&iter, report->faults);
  while (g_hash_table_iter_next (&iter, &name, &faults))
    {
      br_fault_list_set (self->faults, name, faults);

      if (g_hash_table_contains (report->newer, name))
        g_hash_table_add (self->newer, g_strdup (name));
      else
        g_hash_table_remove (self->newer, name);
    }

  br_recall_take_report (self->recall, report);
  if (report->entries->len > 0)
    br_journal_add_batch (self->journal, report->entries);

  g_hash_table_iter_init (&iter, report->changed);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    queue_reread (self, name, FALSE);

  if (was_read_only != br_store_get_read_only (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

/* Somebody put another version of the month there. */
static void
bring_back_missing (BrStore    *self,
                    BrStoreJob *job)
{
  g_autoptr (GPtrArray) missing = br_recall_find_missing (self->recall, job->month, job->report);

  for (guint i = 0; i < missing->len; i++)
    br_save_queue_add (self->unsaved, g_ptr_array_index (missing, i));
}

static void
finish_reread (BrStore    *self,
               BrStoreJob *job)
{
  if (job->report == NULL)
    return;

  take_report (self, job->report);
  bring_back_missing (self, job);

  if (job->report->n_unreadable > 0 && self->watch != NULL)
    br_folder_watch_wait (self->watch, job->month);
}

static void
finish_look (BrStore    *self,
             BrStoreJob *job)
{
  take_report (self, job->report);

  /* The folder is there now. */
  if (self->watch != NULL && !job->report->no_folder && br_folder_watch_is_blind (self->watch))
    br_folder_watch_renew (self->watch);
}

static void
finish_write (BrStore    *self,
              BrStoreJob *job)
{
  take_report (self, job->report);

  /* Another instance may have made the folder. */
  if (self->watch != NULL && (job->report->no_folder || br_folder_watch_is_blind (self->watch)))
    br_folder_watch_renew (self->watch);

  if (job->error != NULL)
    {
      br_save_queue_put_back (self->unsaved, job->entries);
      g_clear_error (&self->write_error);
      self->write_error = g_steal_pointer (&job->error);
      return;
    }

  br_recall_take_written (self->recall, job->entries);
  for (guint i = 0; i < job->entries->len; i++)
    br_entry_set_file (g_ptr_array_index (job->entries, i), job->report->written);
}

static void
finish_load (BrStore    *self,
             BrStoreJob *job)
{
  if (job->report == NULL)
    {
      g_task_return_error (job->task, g_steal_pointer (&job->error));
      return;
    }

  take_report (self, job->report);
  g_task_return_boolean (job->task, TRUE);
}

static void
finish_load_program (BrStore    *self,
                     BrStoreJob *job)
{
  br_fault_list_set (self->faults, PLACE_PROGRAM, job->faults);

  if (job->program != NULL)
    g_task_return_pointer (job->task, g_steal_pointer (&job->program), g_object_unref);
  else
    g_task_return_new_error_literal (job->task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                                     _("The built-in exercise program cannot be used. Please install the app again."));
}

static void
finish_save_program (BrStore    *self,
                     BrStoreJob *job)
{
  if (job->error != NULL)
    {
      g_task_return_error (job->task, g_steal_pointer (&job->error));
      return;
    }

  /* Whatever was wrong with the one before: it is not there any more. */
  br_fault_list_set (self->faults, PLACE_PROGRAM, NULL);
  g_task_return_boolean (job->task, TRUE);
}

/* Whatever waited to be written is not to be written any more. What is left, should there be something, is read again. */
static void
finish_erase (BrStore    *self,
              BrStoreJob *job)
{
  g_clear_object (&self->unsaved);
  self->unsaved = br_save_queue_new ();
  g_clear_error (&self->write_error);
  g_hash_table_remove_all (self->newer);
  br_recall_clear (self->recall);
  br_fault_list_clear (self->faults);
  br_journal_clear (self->journal);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);

  if (job->report != NULL)
    take_report (self, job->report);

  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else
    g_task_return_boolean (job->task, TRUE);
}

/* --- One job at a time --- */

static void
run_in_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  br_store_job_run (task_data);
  g_task_return_boolean (task, TRUE);
}

static void
on_job_done (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  BrStore *self = BR_STORE (source);
  BrStoreJob *job = g_task_get_task_data (G_TASK (result));

  if (self->running == job)
    self->running = NULL;

  switch (job->kind)
    {
    case BR_STORE_JOB_LOAD:
      finish_load (self, job);
      break;
    case BR_STORE_JOB_LOOK:
      finish_look (self, job);
      break;
    case BR_STORE_JOB_REREAD:
      finish_reread (self, job);
      break;
    case BR_STORE_JOB_WRITE:
      finish_write (self, job);
      break;
    case BR_STORE_JOB_LOAD_PROGRAM:
      finish_load_program (self, job);
      break;
    case BR_STORE_JOB_SAVE_PROGRAM:
      finish_save_program (self, job);
      break;
    case BR_STORE_JOB_ERASE:
      finish_erase (self, job);
      break;
    default:
      g_assert_not_reached ();
    }

  work_on (self);
}

static BrStoreJob *
new_job (BrStore        *self,
         BrStoreJobKind  kind)
{
  return br_store_job_new (kind, self->data_folder, self->folder);
}

/* Returns: (transfer full) (nullable): a write of some month that waits */
static BrStoreJob *
next_write (BrStore *self)
{
  g_autoptr (GPtrArray) entries = NULL;
  BrStoreJob *job;
  char *month;

  /* A store that a newer version has written to writes nothing at all. */
  if (br_store_get_read_only (self) && !br_save_queue_is_empty (self->unsaved))
    {
      br_save_queue_set_resting (self->unsaved, TRUE);
      g_clear_error (&self->write_error);
      g_set_error_literal (&self->write_error, BR_JSON_ERROR, BR_JSON_ERROR_NEWER,
                           _("a newer version of this app wrote there"));
    }

  entries = br_save_queue_take (self->unsaved, &month);
  if (entries == NULL)
    return NULL;

  job = new_job (self, BR_STORE_JOB_WRITE);
  job->month = month;
  job->entries = g_steal_pointer (&entries);

  return job;
}

static void
start_job (BrStore    *self,
           BrStoreJob *job)
{
  /* The task holds the store until the job is done. */
  g_autoptr (GTask) task = g_task_new (self, NULL, on_job_done, NULL);

  g_task_set_source_tag (task, start_job);
  g_task_set_task_data (task, job, (GDestroyNotify) br_store_job_free);
  g_task_run_in_thread (task, run_in_thread);
}

static void
work_on (BrStore *self)
{
  BrStoreJob *job;

  if (self->running != NULL)
    return;

  job = g_queue_pop_head (self->jobs);
  if (job == NULL)
    job = next_write (self);

  if (job == NULL)
    {
      end_round (self);
      return;
    }

  self->running = job;
  start_job (self, job);
}

static void
push_job (BrStore    *self,
          BrStoreJob *job)
{
  g_queue_push_tail (self->jobs, job);
  work_on (self);
}

static void
queue_reread (BrStore    *self,
              const char *month,
              gboolean    patient)
{
  BrStoreJob *job = new_job (self, BR_STORE_JOB_REREAD);

  job->month = g_strdup (month);
  job->set_aside = patient;
  g_queue_push_tail (self->jobs, job);
}

static void
on_month_changed (BrStore    *self,
                  const char *month,
                  gboolean    patient)
{
  queue_reread (self, month, patient);
  work_on (self);
}

/* --- Calls --- */

void
br_store_load_async (BrStore             *self,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  BrStoreJob *job;

  g_return_if_fail (BR_IS_STORE (self));

  job = new_job (self, BR_STORE_JOB_LOAD);
  job->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (job->task, br_store_load_async);
  /* First, so that no change falls between reading and watching. */
  if (self->watch == NULL)
    {
      self->watch = br_folder_watch_new (br_journal_folder_get_file (self->folder));
      g_signal_connect_swapped (self->watch, "changed", G_CALLBACK (on_month_changed), self);
    }
  push_job (self, job);
}

gboolean
br_store_load_finish (BrStore       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Returns: 0 if @job is a look, for g_queue_find_custom() */
static int
compare_with_look (gconstpointer job,
                   gconstpointer user_data)
{
  return ((const BrStoreJob *) job)->kind == BR_STORE_JOB_LOOK ? 0 : 1;
}

void
br_store_look (BrStore *self)
{
  g_return_if_fail (BR_IS_STORE (self));

  /* Whoever reads everything sees it all. */
  if (self->watch == NULL || (self->running != NULL && self->running->kind == BR_STORE_JOB_LOAD) ||
      g_queue_find_custom (self->jobs, NULL, compare_with_look) != NULL)
    return;

  push_job (self, new_job (self, BR_STORE_JOB_LOOK));
}

void
br_store_add (BrStore *self,
              BrEntry *entry)
{
  g_return_if_fail (BR_IS_STORE (self));
  g_return_if_fail (BR_IS_ENTRY (entry));

  br_journal_add (self->journal, entry);
  br_save_queue_add (self->unsaved, entry);
  try_all_again (self);
}

void
br_store_add_batch (BrStore   *self,
                    GPtrArray *entries)
{
  g_return_if_fail (BR_IS_STORE (self));
  g_return_if_fail (entries != NULL);

  br_journal_add_batch (self->journal, entries);
  for (guint i = 0; i < entries->len; i++)
    br_save_queue_add (self->unsaved, g_ptr_array_index (entries, i));
  try_all_again (self);
}

void
br_store_flush_async (BrStore             *self,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (BR_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, br_store_flush_async);
  g_ptr_array_add (self->flushes, task);
  try_all_again (self);
}

gboolean
br_store_flush_finish (BrStore       *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
br_store_load_program_async (BrStore             *self,
                             GBytes              *fallback,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  BrStoreJob *job;

  g_return_if_fail (BR_IS_STORE (self));
  g_return_if_fail (fallback != NULL);

  job = new_job (self, BR_STORE_JOB_LOAD_PROGRAM);
  job->fallback = g_bytes_ref (fallback);
  job->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (job->task, br_store_load_program_async);

  /* It is a file that reading the journal does not touch. */
  if (self->running != NULL && self->running->kind == BR_STORE_JOB_LOAD && g_queue_is_empty (self->jobs))
    start_job (self, job);
  else
    push_job (self, job);
}

BrProgram *
br_store_load_program_finish (BrStore       *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
br_store_set_program_async (BrStore             *self,
                            BrProgram           *program,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  BrStoreJob *job;

  g_return_if_fail (BR_IS_STORE (self));
  g_return_if_fail (program == NULL || BR_IS_PROGRAM (program));

  job = new_job (self, BR_STORE_JOB_SAVE_PROGRAM);
  g_set_object (&job->program, program);
  job->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (job->task, br_store_set_program_async);
  push_job (self, job);
}

gboolean
br_store_set_program_finish (BrStore       *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
br_store_erase_async (BrStore             *self,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  BrStoreJob *job;

  g_return_if_fail (BR_IS_STORE (self));

  job = new_job (self, BR_STORE_JOB_ERASE);
  job->task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (job->task, br_store_erase_async);
  push_job (self, job);
}

gboolean
br_store_erase_finish (BrStore       *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
