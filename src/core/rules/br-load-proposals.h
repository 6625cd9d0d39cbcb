/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a step up or down is proposed (LOAD-2, LOAD-3). */

#pragma once

#include "core/rules/br-finding.h"

G_BEGIN_DECLS

/** LOAD-2: sessions in a row that have to go well */
#define BR_LOAD_SESSIONS   2
/** LOAD-2: pain after a session, at most */
#define BR_LOAD_MAX_PAIN   3
/** Sessions that are older say nothing of an exercise any more; our choice */
#define BR_LOAD_DAYS      28

/**
 * br_load_find_proposals:
 * @findings: (element-type BrFinding): the steps down are added, then those up, each by exercise id
 *
 * LOAD-2: raise-load, while in the last two sessions with the exercise all sets were done at the present dose, form held, pain after was
 * at most 3 and the next-day check is fine; not while the easier variants are prescribed. Refused, it returns after 7 days.
 *
 * LOAD-3: lower-load, while the last session with the exercise had sharp pain in it. Refused, it returns with the next such session.
 *
 * Both only for the exercises that the present phase prescribes, from sessions of the last 28 days, after the last break (BREAK-1) and
 * after the last change of that dose. Sessions of every kind count, extra ones too. An exercise that was prescribed and not reached was
 * not done. Without an answer form did not hold, and pain after is not known to be low.
 */
void br_load_find_proposals    (const BrFacts   *facts,
                                BrDay            today,
                                GArray          *findings);

/** br_load_describe_proposal: see #BrProposer */
void br_load_describe_proposal (const BrFacts   *facts,
                                BrDay            today,
                                const BrFinding *finding,
                                BrWords         *words);

G_END_DECLS
