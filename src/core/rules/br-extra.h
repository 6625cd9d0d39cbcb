/* SPDX-License-Identifier: GPL-3.0-or-later */
/* FREQ-3: what a session on a day of rest would be. */

#pragma once

#include "core/rules/br-facts.h"
#include "core/rules/br-verdict.h"

G_BEGIN_DECLS

/**
 * br_extra_judge:
 * @plan: (element-type BrDay): what br_plan_ahead() says
 *
 * FREQ-3: on a day after a session, or the day of one, another is extra. The app says why not, and when the next one is; the person may
 * insist. A day of rest that touches no session is another thing: a session then is not extra.
 *
 * Returns: (transfer full) (nullable): why not to start today; its value is the days since the last session, of which 2 are needed. %NULL
 *   if a session today would not be extra
 */
BrVerdict *br_extra_judge (const BrFacts *facts,
                           BrDay          today,
                           GArray        *plan);

G_END_DECLS
