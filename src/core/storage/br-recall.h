/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known here and is missing on disk, because another program put its version of a month there. Main thread only. */

#pragma once

#include "core/journal/br-journal.h"
#include "core/storage/br-journal-report.h"

G_BEGIN_DECLS

#define BR_TYPE_RECALL (br_recall_get_type ())
G_DECLARE_FINAL_TYPE (BrRecall, br_recall, BR, RECALL, GObject)

/** br_recall_new: Returns: (transfer full): one that knows what is in @journal */
BrRecall  *br_recall_new          (BrJournal       *journal);

/**
 * br_recall_take_report:
 *
 * Whoever removes the whole folder means it: if @report says that it was not there, what is known until now counts as removed.
 * What @report has read does not, or no longer.
 */
void       br_recall_take_report  (BrRecall        *self,
                                   BrJournalReport *report);

/** br_recall_take_written: @entries (element-type BrEntry) are on disk: they do not count as removed any more */
void       br_recall_take_written (BrRecall        *self,
                                   GPtrArray       *entries);

/** br_recall_clear: nothing counts as removed any more */
void       br_recall_clear        (BrRecall        *self);

/**
 * br_recall_find_missing:
 * @month: "2026-11"
 * @report: what was read of all its files
 *
 * Without a tombstone nothing leaves the journal, except by the person's own hand: a month whose files were removed altogether is left
 * alone, and so is what counts as removed. What a newer version has taken over may be there in words not understood here.
 *
 * Returns: (transfer full) (element-type BrEntry): what is to be written again
 */
GPtrArray *br_recall_find_missing (BrRecall        *self,
                                   const char      *month,
                                   BrJournalReport *report);

G_END_DECLS
