/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A change of the plan that a rule proposes. The person decides (GATE-6): the answer is a BrDecisionEntry. */

#pragma once

#include "core/journal/br-decision-entry.h"
#include "core/rules/br-evidence.h"

G_BEGIN_DECLS

/** BrProposal: immutable; properties "kind", "rule", "title", "reason", "value", "needed". */
#define BR_TYPE_PROPOSAL (br_proposal_get_type ())
G_DECLARE_FINAL_TYPE (BrProposal, br_proposal, BR, PROPOSAL, GObject)

/**
 * br_proposal_new:
 * @rule: the rule that proposes it; static
 * @phase: the phase in which it stands
 * @exercise_id: (nullable): for load proposals
 * @title: what is proposed ("Move on to phase 2?")
 * @reason: the rule in words with its numbers
 * @value: the number that decided
 * @needed: what it had to be, in the same unit
 * @evidence: (nullable): what it rests on, copied
 *
 * Returns: (transfer full): the proposal
 */
BrProposal     *br_proposal_new             (BrProposalKind    kind,
                                             const char       *rule,
                                             guint             phase,
                                             const char       *exercise_id,
                                             const char       *title,
                                             const char       *reason,
                                             double            value,
                                             double            needed,
                                             const BrEvidence *evidence);
/** br_proposal_get_kind: Returns: what is proposed */
BrProposalKind  br_proposal_get_kind        (BrProposal *self);
/** br_proposal_get_rule: Returns: the rule's id ("GATE-6") */
const char     *br_proposal_get_rule        (BrProposal *self);
/** br_proposal_get_phase: Returns: the phase in which it stands; an advance or a revert leaves it */
guint           br_proposal_get_phase       (BrProposal *self);
/** br_proposal_get_exercise_id: Returns: (transfer none) (nullable): for proposals on load */
const char     *br_proposal_get_exercise_id (BrProposal *self);
/** br_proposal_get_title: Returns: (transfer none): translated, a short question */
const char     *br_proposal_get_title       (BrProposal *self);
/** br_proposal_get_reason: Returns: (transfer none): translated, with the numbers */
const char     *br_proposal_get_reason      (BrProposal *self);

/** br_proposal_get_value: Returns: the number that decided: gates met, days with pain, checks, days without a session, days since the start, sessions, improvement in percent */
double          br_proposal_get_value       (BrProposal *self);
/** br_proposal_get_needed: Returns: what it had to be, in the same unit */
double          br_proposal_get_needed      (BrProposal *self);
/** br_proposal_get_entries: Returns: (transfer none) (array zero-terminated=1): ids of the journal entries it rests on */
const char * const *br_proposal_get_entries (BrProposal *self);
/** br_proposal_get_numbers: Returns: (transfer none) (array length=n_numbers): the numbers that it saw, by name */
const BrNumber *br_proposal_get_numbers     (BrProposal *self,
                                             guint      *n_numbers);

/** br_proposal_is_answered_by_review: Returns: whether a #BrReviewEntry is the answer (REVIEW-1), not yes or no */
gboolean        br_proposal_is_answered_by_review (BrProposal *self);

/** br_proposal_answer: Returns: (transfer full): the decision to record; never for one that is answered by a review */
BrEntry        *br_proposal_answer          (BrProposal *self,
                                             gboolean    accepted,
                                             BrDay       date,
                                             GDateTime  *at);

G_END_DECLS
