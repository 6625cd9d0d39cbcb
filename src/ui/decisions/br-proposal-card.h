/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A calm card that asks whether the plan is to change: what is proposed, why and with which numbers, the rule in words and the entries that
 * it rests on, and two answers of equal weight (GATE-6: the person decides). For a review, the way to it. */

#pragma once

#include <adwaita.h>

#include "core/journal/br-journal.h"
#include "core/rules/br-proposal.h"

G_BEGIN_DECLS

/** BrProposalCard: signals "answered" (gboolean accepted), and "begin" () for one that is answered by a review. */
#define BR_TYPE_PROPOSAL_CARD (br_proposal_card_get_type ())
G_DECLARE_FINAL_TYPE (BrProposalCard, br_proposal_card, BR, PROPOSAL_CARD, AdwBin)

/**
 * br_proposal_card_new:
 * @journal: knows the entries that @proposal rests on
 * @today: for the words of days
 *
 * Returns: (transfer floating): the card
 */
GtkWidget  *br_proposal_card_new          (BrProposal     *proposal,
                                           BrJournal      *journal,
                                           BrDay           today);

/** br_proposal_card_get_proposal: Returns: (transfer none): what it proposes */
BrProposal *br_proposal_card_get_proposal (BrProposalCard *self);

G_END_DECLS
