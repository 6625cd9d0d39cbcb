/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What today is, and the sentence that says why. */

#pragma once

#include "core/rules/br-facts.h"

G_BEGIN_DECLS

/**
 * br_situation_judge:
 * @plan: (element-type BrDay): what br_plan_ahead() says
 *
 * Returns: rules, "Today": the first that holds of locked, paused, done, workout, rest
 */
BrSituation br_situation_judge    (const BrFacts *facts,
                                   BrDay          today,
                                   GArray        *plan);

/** br_situation_describe: Returns: (transfer full): why today is @situation, and when the next session is */
char       *br_situation_describe (const BrFacts *facts,
                                   BrDay          today,
                                   GArray        *plan,
                                   BrSituation    situation);

G_END_DECLS
