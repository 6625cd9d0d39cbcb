/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the store that runs in a worker. */

#include "config.h"

#include "core/storage/br-store-job.h"

#include "core/storage/br-erase.h"
#include "core/storage/br-program-file.h"

BrStoreJob *
br_store_job_new (BrStoreJobKind   kind,
                  GFile           *data_folder,
                  BrJournalFolder *folder)
{
  BrStoreJob *job = g_new0 (BrStoreJob, 1);

  job->kind = kind;
  job->data_folder = g_object_ref (data_folder);
  job->folder = g_object_ref (folder);

  return job;
}

void
br_store_job_free (BrStoreJob *job)
{
  g_return_if_fail (job != NULL);

  g_clear_object (&job->data_folder);
  g_clear_object (&job->folder);
  g_clear_object (&job->task);
  g_clear_pointer (&job->month, g_free);
  g_clear_pointer (&job->entries, g_ptr_array_unref);
  g_clear_pointer (&job->fallback, g_bytes_unref);
  g_clear_object (&job->program);
  g_clear_pointer (&job->report, br_journal_report_free);
  g_clear_pointer (&job->faults, g_ptr_array_unref);
  g_clear_error (&job->error);
  g_free (job);
}

void
br_store_job_run (BrStoreJob *job)
{
  GCancellable *cancellable = job->task != NULL ? g_task_get_cancellable (job->task) : NULL;

  switch (job->kind)
    {
    case BR_STORE_JOB_LOAD:
      job->report = br_journal_folder_read_all (job->folder, cancellable, &job->error);
      break;
    case BR_STORE_JOB_LOOK:
      job->report = br_journal_folder_find_changed (job->folder);
      break;
    case BR_STORE_JOB_REREAD:
      job->report = br_journal_folder_read_month (job->folder, job->month, job->set_aside);
      break;
    case BR_STORE_JOB_WRITE:
      br_journal_folder_write (job->folder, job->month, job->entries, &job->report, &job->error);
      break;
    case BR_STORE_JOB_LOAD_PROGRAM:
      job->program = br_program_file_load (job->data_folder, job->fallback, &job->faults);
      break;
    case BR_STORE_JOB_SAVE_PROGRAM:
      br_program_file_save (job->data_folder, job->program, &job->error);
      break;
    case BR_STORE_JOB_ERASE:
      if (!br_erase (job->data_folder, &job->error))
        job->report = br_journal_folder_read_all (job->folder, NULL, NULL);
      break;
    default:
      g_assert_not_reached ();
    }
}
