/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One piece of work that a BrStore hands to a worker, and what came of it. */

#pragma once

#include "core/program/br-program.h"
#include "core/storage/br-journal-folder.h"

G_BEGIN_DECLS

/**
 * BrStoreJobKind:
 * @BR_STORE_JOB_LOAD: read every month
 * @BR_STORE_JOB_LOOK: find out which months changed on disk
 * @BR_STORE_JOB_REREAD: read one month again if it changed on disk
 * @BR_STORE_JOB_WRITE: unite entries with their month
 * @BR_STORE_JOB_LOAD_PROGRAM: read program.json, or else the built-in program
 * @BR_STORE_JOB_SAVE_PROGRAM: keep another program, or none
 * @BR_STORE_JOB_ERASE: delete everything
 */
typedef enum
{
  BR_STORE_JOB_LOAD,
  BR_STORE_JOB_LOOK,
  BR_STORE_JOB_REREAD,
  BR_STORE_JOB_WRITE,
  BR_STORE_JOB_LOAD_PROGRAM,
  BR_STORE_JOB_SAVE_PROGRAM,
  BR_STORE_JOB_ERASE,
} BrStoreJobKind;

/**
 * BrStoreJob:
 * @kind: what to do
 * @data_folder: the data folder
 * @folder: the journal folder
 * @task: (nullable): the caller's task that ends with it
 * @month: the month to read again or to write
 * @set_aside: whether rereading may set files aside
 * @entries: (element-type BrEntry): what to write
 * @fallback: the built-in program
 * @program: (nullable): the program to keep, or the one that was loaded
 * @report: (nullable): what was found in the journal
 * @faults: (nullable): what was found in program.json
 * @error: (nullable): why it failed
 */
typedef struct
{
  BrStoreJobKind   kind;
  GFile           *data_folder;
  BrJournalFolder *folder;
  GTask           *task;

  char            *month;
  gboolean         set_aside;
  GPtrArray       *entries;
  GBytes          *fallback;
  BrProgram       *program;

  BrJournalReport *report;
  GPtrArray       *faults;
  GError          *error;
} BrStoreJob;

/** br_store_job_new: Returns: (transfer full): a job; the caller sets what its @kind needs */
BrStoreJob *br_store_job_new  (BrStoreJobKind   kind,
                               GFile           *data_folder,
                               BrJournalFolder *folder);
/** br_store_job_free: frees @job and what it holds */
void        br_store_job_free (BrStoreJob      *job);

/** br_store_job_run: does it, in this thread */
void        br_store_job_run  (BrStoreJob      *job);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BrStoreJob, br_store_job_free)

G_END_DECLS
