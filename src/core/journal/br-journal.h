/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that counts: a #GListModel of the newest revision of every entry that is not deleted, in the order of
 * br_entry_compare(), with one items-changed per batch. A revision of another kind than the first one counts for nothing. Main thread only. */

#pragma once

#include <gio/gio.h>

#include "core/journal/br-entry.h"

G_BEGIN_DECLS

#define BR_TYPE_JOURNAL (br_journal_get_type ())
G_DECLARE_FINAL_TYPE (BrJournal, br_journal, BR, JOURNAL, GObject)

/** br_journal_new: Returns: (transfer full): an empty journal */
BrJournal *br_journal_new       (void);

/**
 * br_journal_add:
 * @entry: (transfer none): an entry, a correction or a deletion
 *
 * Publishes @entry unless a revision that supersedes it is already known. To keep it on disk, add it to the #BrStore.
 */
void       br_journal_add       (BrJournal *self,
                                 BrEntry   *entry);

/** br_journal_add_batch: the same for many @entries (element-type BrEntry), with a single items-changed */
void       br_journal_add_batch (BrJournal *self,
                                 GPtrArray *entries);

/** br_journal_clear: forgets every entry, deletions included; what is on disk is the #BrStore's affair */
void       br_journal_clear     (BrJournal *self);

/** br_journal_lookup: Returns: (transfer none) (nullable): the entry that counts under @id */
BrEntry   *br_journal_lookup    (BrJournal  *self,
                                 const char *id);

/** br_journal_get_newest_between: Returns: (transfer full) (element-type BrEntry): the newest revisions dated @from to @to, both included, tombstones too, in no order */
GPtrArray *br_journal_get_newest_between (BrJournal *self,
                                          BrDay      from,
                                          BrDay      to);

/**
 * br_journal_get_misfits:
 *
 * Returns: (transfer full) (element-type BrEntry): revisions that would count if they were of the kind that the first one is, a check-in that is
 *   to correct a session for example; the first one, or the newest of its kind, stands instead
 */
GPtrArray *br_journal_get_misfits (BrJournal *self);

/**
 * br_journal_peek:
 *
 * Returns: (transfer none) (array length=n_entries): the entries in order, for the rules; valid until the journal changes
 */
BrEntry  **br_journal_peek      (BrJournal *self,
                                 guint     *n_entries);

G_END_DECLS
