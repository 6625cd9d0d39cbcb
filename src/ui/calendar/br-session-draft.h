/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session that is being written down after the fact: its exercises as records, each done or not, and what kind of session that makes.
 * Knows no widget. */

#pragma once

#include "core/journal/br-session-entry.h"
#include "core/program/br-prescription.h"

G_BEGIN_DECLS

#define BR_TYPE_SESSION_DRAFT (br_session_draft_get_type ())
G_DECLARE_FINAL_TYPE (BrSessionDraft, br_session_draft, BR, SESSION_DRAFT, GObject)

/** br_session_draft_new: Returns: (transfer full): all that @prescription asked for, done */
BrSessionDraft    *br_session_draft_new             (BrPrescription *prescription);
/** br_session_draft_new_from_entry: Returns: (transfer full): @entry as it was recorded; @short_routine says whether its routine is a short one */
BrSessionDraft    *br_session_draft_new_from_entry  (BrSessionEntry *entry,
                                                     gboolean        short_routine);

/** br_session_draft_get_n_exercises: Returns: how many there are */
guint              br_session_draft_get_n_exercises (BrSessionDraft *self);
/** br_session_draft_get_record: Returns: (transfer none): the exercise at @index */
BrExerciseRecord  *br_session_draft_get_record      (BrSessionDraft *self,
                                                     guint           index);
/** br_session_draft_get_done: Returns: whether each set of the exercise at @index was done, or was stopped under PAIN */
gboolean           br_session_draft_get_done        (BrSessionDraft *self,
                                                     guint           index);
/**
 * br_session_draft_set_done:
 *
 * Done: the sets that were not are, as prescribed; not done: none was. Set back to what it was recorded as, an exercise has its own record
 * again.
 */
void               br_session_draft_set_done        (BrSessionDraft *self,
                                                     guint           index,
                                                     gboolean        done);
/** br_session_draft_get_kind: Returns: rules, "Session kinds"; what was recorded while no exercise differs from it */
BrSessionKind      br_session_draft_get_kind        (BrSessionDraft *self);
/** br_session_draft_dup_exercises: Returns: (transfer full) (element-type BrExerciseRecord): for the entry */
GPtrArray         *br_session_draft_dup_exercises   (BrSessionDraft *self);

G_END_DECLS
