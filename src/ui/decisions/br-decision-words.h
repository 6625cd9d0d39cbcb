/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Proposals and decisions in the person's words: what the two answers are called, and what was decided. */

#pragma once

#include "core/journal/br-decision-entry.h"
#include "core/program/br-program.h"
#include "core/rules/br-proposal.h"

G_BEGIN_DECLS

/**
 * br_decision_words_dup_answers:
 * @yes: (out) (transfer full): the label of the button that accepts, with a mnemonic
 * @no: (out) (transfer full): of the one that refuses
 *
 * Each says what then happens, for every kind but the review, which is answered by doing it.
 */
void  br_decision_words_dup_answers (BrProposal       *proposal,
                                     char            **yes,
                                     char            **no);

/** br_decision_words_dup_title: Returns: (transfer full): what was decided: "You moved on to phase 2"; @program (nullable) knows the exercises */
char *br_decision_words_dup_title   (BrDecisionEntry  *entry,
                                     BrProgram        *program);

/** br_decision_words_dup_rule: Returns: (transfer full): the rule that proposes @kind in words and by its id, or the id alone if this version does not know it */
char *br_decision_words_dup_rule    (const char       *rule,
                                     BrProposalKind    kind);

G_END_DECLS
