/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the person's answers to proposals change (rules, "A decision"). */

#pragma once

#include "core/rules/br-facts.h"

G_BEGIN_DECLS

/** br_decisions_find_fault: Returns: (nullable): translated, a sentence: why @entry, whatever the day, can be no answer to a proposal; %NULL if it can */
const char *br_decisions_find_fault (BrDecisionEntry *entry);

/**
 * br_decisions_add:
 *
 * Takes in an answer given on @date. An advance or a revert names the phase that it leaves, and has no effect in another one; a
 * stay-easier has one in phase 1 only, and a maintain in phase 3. What was accepted holds whether or not the entries that it rested on
 * were corrected afterwards: the person decided. One that can be no answer counts for nothing.
 */
void        br_decisions_add        (BrFacts         *facts,
                                     BrDecisionEntry *entry,
                                     BrDay            date);

G_END_DECLS
