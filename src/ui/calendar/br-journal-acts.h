/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the person can do to the journal from the calendar: move, pause, log, correct, delete, and take the last of it back. Each act is one
 * record in the journal and one message with Undo; the views follow from the journal. */

#pragma once

#include <adwaita.h>

#include "core/rules/br-advisor.h"
#include "core/storage/br-store.h"

G_BEGIN_DECLS

/**
 * BrJournalActs:
 *
 * Properties, all nullable until the window is loaded: "advisor" (#BrAdvisor), "store" (#BrStore), "settings" (#GSettings).
 *
 * Actions, with the prefix "entry" on the widget: "correct" (s: id), "delete" (s), "log" (u: the day to begin with), "pause" (u), "end-pause",
 * "undo". None is enabled while nothing can be recorded.
 */
#define BR_TYPE_JOURNAL_ACTS (br_journal_acts_get_type ())
G_DECLARE_FINAL_TYPE (BrJournalActs, br_journal_acts, BR, JOURNAL_ACTS, GObject)

/** br_journal_acts_new: Returns: (transfer full): acts whose dialogs and messages belong to @widget, which outlives them, and which gets the actions */
BrJournalActs *br_journal_acts_new    (GtkWidget     *widget);

/** br_journal_acts_record: keeps @entries (element-type BrEntry) as one act, says @text, and offers Undo */
void           br_journal_acts_record (BrJournalActs *self,
                                       GPtrArray     *entries,
                                       const char    *text);

/** br_journal_acts_move: FREQ-5: the session planned on @from is to take place on @to */
void           br_journal_acts_move   (BrJournalActs *self,
                                       BrDay          from,
                                       BrDay          to);

G_END_DECLS
