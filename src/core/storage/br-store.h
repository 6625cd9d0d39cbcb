/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The person's data folder: loads the journal off the main thread, keeps it on disk, and never loses or overwrites what it
 * cannot read.
 *
 * A month file only ever grows: a write reads the file again in a worker, unites what stands there with what is new by id,
 * revision and time, and replaces the file atomically and durably. What other software or another machine's synchroniser
 * put there is thus merged, and members that this version does not know stay where they are.
 *
 *     journal/2026-11.json   {"format": "back-rehab-journal", "version": 1, "entries": [...]}
 *     program.json           another program, if one was loaded
 *     session.json           see BrSessionFile */

#pragma once

#include "core/journal/br-journal.h"
#include "core/json/br-fault.h"
#include "core/program/br-program.h"

G_BEGIN_DECLS

#define BR_JOURNAL_FORMAT  "back-rehab-journal"
#define BR_JOURNAL_VERSION 1

/**
 * BrStore:
 *
 * Properties: "journal" (#BrJournal), "faults" (#GListModel of #BrFault: everything that went wrong and still matters to the
 * person, also written to stderr once), "read-only" (a newer version wrote here).
 */
#define BR_TYPE_STORE (br_store_get_type ())
G_DECLARE_FINAL_TYPE (BrStore, br_store, BR, STORE, GObject)

/** br_store_new: @folder need not exist yet; it is made 0700 with files 0600 at the first write */
BrStore    *br_store_new          (GFile               *folder);
/** br_store_get_folder: Returns: (transfer none): the data folder */
GFile      *br_store_get_folder   (BrStore             *self);
/** br_store_get_journal: Returns: (transfer none): the journal, empty until it is loaded */
BrJournal  *br_store_get_journal  (BrStore             *self);
/** br_store_get_faults: Returns: (transfer none): #BrFault, what is wrong now; each goes when it is mended */
GListModel *br_store_get_faults   (BrStore             *self);
/** br_store_get_read_only: Returns: whether a newer version of the app wrote here, so that nothing is written */
gboolean    br_store_get_read_only (BrStore            *self);

/** br_store_load_async: may be called again when others have put files there; reads every month in workers and publishes the journal in one batch; unreadable files become faults, not errors */
void        br_store_load_async   (BrStore             *self,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);
/** br_store_load_finish: Returns: %TRUE unless it was cancelled */
gboolean    br_store_load_finish  (BrStore             *self,
                                   GAsyncResult        *result,
                                   GError             **error);

/**
 * br_store_look:
 *
 * Looks whether others changed something that nobody has told of: not every file system tells, a network's least of all. What did change is read
 * in workers. To be called when the person comes back; does nothing before the journal is loaded.
 */
void        br_store_look         (BrStore             *self);

/**
 * br_store_add:
 * @entry: (transfer none): an entry, correction or deletion
 *
 * Publishes @entry in the journal at once and writes its month in a worker. A write that fails stays queued, is said in "faults",
 * and is tried again with the next one, every half minute, and by br_store_flush_async(). In a read-only store it cannot but fail:
 * offer nothing there that would add entries.
 */
void        br_store_add          (BrStore             *self,
                                   BrEntry             *entry);

/** br_store_add_batch: several @entries (element-type BrEntry) at once, one write a month */
void        br_store_add_batch    (BrStore             *self,
                                   GPtrArray           *entries);

/** br_store_flush_async: ends when all that was added is on disk, or with the error that prevents it */
void        br_store_flush_async  (BrStore             *self,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);
/** br_store_flush_finish: Returns: whether all is on disk; else @error is #GFileError, #GIOErrorEnum or %BR_JSON_ERROR_NEWER */
gboolean    br_store_flush_finish (BrStore             *self,
                                   GAsyncResult        *result,
                                   GError             **error);

/** br_store_load_program_async: reads program.json if there is one, else @fallback; a program.json that is at fault is kept, said in "faults", and @fallback is used */
void        br_store_load_program_async  (BrStore              *self,
                                          GBytes               *fallback,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
/** br_store_load_program_finish: Returns: (transfer full) (nullable) */
BrProgram  *br_store_load_program_finish (BrStore              *self,
                                          GAsyncResult         *result,
                                          GError              **error);

/** br_store_set_program_async: keeps a copy of @program as program.json, or with %NULL removes it, so that the built-in one is used at the next load; a program.json already there is first copied into backups/ */
void        br_store_set_program_async   (BrStore              *self,
                                          BrProgram            *program,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
/** br_store_set_program_finish: Returns: whether it is done; on failure program.json is as it was */
gboolean    br_store_set_program_finish  (BrStore              *self,
                                          GAsyncResult         *result,
                                          GError              **error);

/**
 * br_store_erase_async:
 *
 * Deletes everything of the app's from the data folder (br_erase()) and empties the journal. The program in force stays in memory until
 * the next br_store_load_program_async(). When something could not be deleted, the journal is as what is left on disk.
 */
void        br_store_erase_async         (BrStore              *self,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
/** br_store_erase_finish: Returns: whether nothing is left */
gboolean    br_store_erase_finish        (BrStore              *self,
                                          GAsyncResult         *result,
                                          GError              **error);

G_END_DECLS
