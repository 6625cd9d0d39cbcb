/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several proposals on the dose as one row, which opens to their cards: after a good week there may be one for each exercise, and Start is not
 * to be looked for below them. */

#pragma once

#include <adwaita.h>

#include "ui/decisions/br-proposal-card.h"

G_BEGIN_DECLS

/** BrProposalGroup: property "expanded" (boolean): whether the cards show. */
#define BR_TYPE_PROPOSAL_GROUP (br_proposal_group_get_type ())
G_DECLARE_FINAL_TYPE (BrProposalGroup, br_proposal_group, BR, PROPOSAL_GROUP, AdwBin)

/** br_proposal_group_new: Returns: (transfer floating): a group without cards */
GtkWidget *br_proposal_group_new (void);

/** br_proposal_group_add: @card is added below the others; @name is the exercise that it is about, for the words of the row */
void       br_proposal_group_add (BrProposalGroup *self,
                                  BrProposalCard  *card,
                                  const char      *name);

G_END_DECLS
