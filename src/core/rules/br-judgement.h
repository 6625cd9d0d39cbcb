/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules say on one day as plain data, without a word or an object: what a state is made of, and what a simulation of many lives
 * asks for day by day. */

#pragma once

#include "core/rules/br-finding.h"
#include "core/rules/br-state.h"

G_BEGIN_DECLS

/**
 * BrJudgement:
 * @today: the day that it speaks of
 * @situation: what it is
 * @plan: (element-type BrDay): the planned dates from then on, BR_PLAN_DAYS ahead
 * @findings: (element-type BrFinding): what is proposed, in the rules' order
 * @earliest: the earliest next phase, or %BR_DAY_NONE
 *
 * One is enough for a whole life: making it anew reuses what it holds.
 */
typedef struct
{
  BrDay        today;
  BrSituation  situation;
  GArray      *plan;
  GArray      *findings;
  BrDay        earliest;
} BrJudgement;

void br_judgement_init  (BrJudgement   *judgement);
void br_judgement_clear (BrJudgement   *judgement);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BrJudgement, br_judgement_clear)

/** br_judgement_make: sets @judgement to what the rules say of @facts on @today, up to which they have to be taken in (br_facts_advance()) */
void br_judgement_make  (BrJudgement   *judgement,
                         const BrFacts *facts,
                         BrDay          today);

G_END_DECLS
