/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two days a week to keep what was gained (FREQ-6). */

#pragma once

#include "core/rules/br-finding.h"

G_BEGIN_DECLS

/** FREQ-6: the phase in which it is offered, and after how many days in it */
#define BR_MAINTAIN_PHASE  3
#define BR_MAINTAIN_DAYS  28

/** br_maintain_decide: Returns: whether the pattern changed */
gboolean br_maintain_decide   (BrFacts         *facts,
                               gboolean         accepted,
                               BrDay            date);

/**
 * br_maintain_find:
 *
 * FREQ-6: offered while 28 days in phase 3 have passed and the last review done was on track, unless two days a week are the pattern
 * already, or it was answered since that review: accepted and given up again, it returns with the next such review, too.
 */
void     br_maintain_find     (const BrFacts   *facts,
                               BrDay            today,
                               GArray          *findings);

/** br_maintain_describe: see #BrProposer */
void     br_maintain_describe (const BrFacts   *facts,
                               BrDay            today,
                               const BrFinding *finding,
                               BrWords         *words);

/**
 * br_maintain_dup_conditions:
 *
 * FREQ-6 as a checklist: what the last phase asks for before two days a week are offered.
 *
 * Returns: (transfer full): a #BrVerdict for each condition; a single one once it is the pattern; none in the phases before
 */
GListModel *br_maintain_dup_conditions (const BrFacts *facts,
                                        BrDay          today);

G_END_DECLS
