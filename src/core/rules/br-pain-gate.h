/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GATE-5: mean pain, and the exercises that phase 3 builds on. Its parts are several, so it has a file of its own. */

#pragma once

#include "core/rules/br-gates.h"

G_BEGIN_DECLS

/**
 * br_pain_gate_judge:
 *
 * GATE-5. Into phase 2: the mean of the last 7 days at most 5 and not above the baseline. Into phase 3: at most 3, and the last time
 * each was done in phase 2, all sets of the stick hinge and 20 s of side plank on each side, in the ordinary variant. Exact
 * fractions decide. An exercise that no routine of the program's phase 2 has is not asked for, or another program would never lead on.
 *
 * Returns: the mean (-1 without a rating) and the highest that is allowed
 */
BrGateResult br_pain_gate_judge    (const BrFacts *facts,
                                    BrDay          today);

/** br_pain_gate_describe: Returns: (transfer full): the same in words */
char        *br_pain_gate_describe (const BrFacts *facts,
                                    BrDay          today,
                                    BrEvidence    *evidence);

G_END_DECLS
