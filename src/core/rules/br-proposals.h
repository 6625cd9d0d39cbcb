/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The proposals that stand today, in the rules' order: first as plain findings, then in words. */

#pragma once

#include <gio/gio.h>

#include "core/rules/br-finding.h"

G_BEGIN_DECLS

/**
 * BrProposer:
 * @find: adds what is proposed today to a #GArray of #BrFinding; allocates nothing else that lasts
 * @describe: puts one of those into words; @words is initialized
 *
 * A rule, or two that are each other's reverse, that proposes something.
 */
typedef struct
{
  void (*find)     (const BrFacts   *facts,
                    BrDay            today,
                    GArray          *findings);
  void (*describe) (const BrFacts   *facts,
                    BrDay            today,
                    const BrFinding *finding,
                    BrWords         *words);
} BrProposer;

/**
 * br_proposals_find:
 * @findings: (element-type BrFinding): set to what is proposed on @today, in order: revert or stay-easier, see-professional, review, advance,
 *   lower-load, raise-load, maintain; of one kind in rule order, then by exercise id
 *
 * GATE-6: the advance is proposed while every gate holds; one that was refused comes back after 7 days. An open revert or stay-easier
 * hides it. A lock hides nothing.
 */
void        br_proposals_find      (const BrFacts *facts,
                                    BrDay          today,
                                    GArray        *findings);

/** br_proposals_dup_model: Returns: (transfer full): a #BrProposal for each of @findings */
GListModel *br_proposals_dup_model (const BrFacts *facts,
                                    BrDay          today,
                                    GArray        *findings);

G_END_DECLS
