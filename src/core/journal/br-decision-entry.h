/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The person's answer to a proposal (rules, "A decision"). */

#pragma once

#include "core/journal/br-entry.h"

G_BEGIN_DECLS

/** BrProposalKind: on disk "advance", "revert", "stay-easier", "see-professional", "review", "raise-load", "lower-load", "maintain". */
typedef enum
{
  BR_PROPOSAL_ADVANCE,
  BR_PROPOSAL_REVERT,
  BR_PROPOSAL_STAY_EASIER,
  BR_PROPOSAL_SEE_PROFESSIONAL,
  BR_PROPOSAL_REVIEW,
  BR_PROPOSAL_RAISE_LOAD,
  BR_PROPOSAL_LOWER_LOAD,
  BR_PROPOSAL_MAINTAIN,
} BrProposalKind;

#define BR_TYPE_PROPOSAL_KIND (br_proposal_kind_get_type ())
GType br_proposal_kind_get_type (void);

#define BR_TYPE_DECISION_ENTRY (br_decision_entry_get_type ())
G_DECLARE_FINAL_TYPE (BrDecisionEntry, br_decision_entry, BR, DECISION_ENTRY, BrEntry)

/**
 * br_decision_entry_new:
 * @rule: the rule that proposed it ("GATE-6")
 * @phase: the phase in which it was decided; a change of phase leaves this one
 * @exercise_id: (nullable): the exercise, for decisions on load
 * @accepted: whether the person accepted
 * @reason: (nullable): the sentence that the person read, so that history stays true
 */
BrEntry        *br_decision_entry_new             (BrDay           date,
                                                   GDateTime      *at,
                                                   BrProposalKind  kind,
                                                   const char     *rule,
                                                   guint           phase,
                                                   const char     *exercise_id,
                                                   gboolean        accepted,
                                                   const char     *reason);
/** br_decision_entry_get_kind: Returns: what was proposed */
BrProposalKind  br_decision_entry_get_kind        (BrDecisionEntry *self);
/** br_decision_entry_get_rule: Returns: (transfer none): the rule that proposed it */
const char     *br_decision_entry_get_rule        (BrDecisionEntry *self);
/** br_decision_entry_get_phase: Returns: the phase in which it was decided, from 1 */
guint           br_decision_entry_get_phase       (BrDecisionEntry *self);
/** br_decision_entry_get_exercise_id: Returns: (transfer none) (nullable): the exercise, for decisions on load */
const char     *br_decision_entry_get_exercise_id (BrDecisionEntry *self);
/** br_decision_entry_get_accepted: Returns: whether the person accepted; else they refused */
gboolean        br_decision_entry_get_accepted    (BrDecisionEntry *self);
/** br_decision_entry_get_reason: Returns: (transfer none) (nullable): the sentence that the person read */
const char     *br_decision_entry_get_reason      (BrDecisionEntry *self);

G_END_DECLS
