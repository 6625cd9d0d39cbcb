/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The proposals that stand today, in the rules' order. */

#pragma once

#include <gio/gio.h>

#include "core/rules/br-facts.h"

G_BEGIN_DECLS

/**
 * br_proposals_is_advance_open:
 *
 * GATE-6: the advance is proposed while every gate holds; one that was refused comes back after 7 days.
 *
 * Returns: whether it stands
 */
gboolean    br_proposals_is_advance_open (const BrFacts *facts,
                                          BrDay          today);

/**
 * br_proposals_dup_model:
 * @gates: #BrVerdict of the present phase, for the reason
 *
 * Returns: (transfer full): #BrProposal
 */
GListModel *br_proposals_dup_model       (const BrFacts *facts,
                                          BrDay          today,
                                          GListModel    *gates);

G_END_DECLS
