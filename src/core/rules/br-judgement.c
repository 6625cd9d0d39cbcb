/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules say on one day as plain data. */

#include "config.h"

#include "core/rules/br-judgement.h"

#include "core/rules/br-gates.h"
#include "core/rules/br-plan.h"
#include "core/rules/br-proposals.h"
#include "core/rules/br-situation.h"

void
br_judgement_init (BrJudgement *judgement)
{
  *judgement = (BrJudgement) {
    .plan = g_array_new (FALSE, FALSE, sizeof (BrDay)),
    .findings = g_array_new (FALSE, FALSE, sizeof (BrFinding)),
  };
}

void
br_judgement_clear (BrJudgement *judgement)
{
  g_clear_pointer (&judgement->plan, g_array_unref);
  g_clear_pointer (&judgement->findings, g_array_unref);
}

void
br_judgement_make (BrJudgement   *judgement,
                   const BrFacts *facts,
                   BrDay          today)
{
  judgement->today = today;
  br_plan_ahead (facts, today, judgement->plan);
  judgement->situation = br_situation_judge (facts, today, judgement->plan);
  br_proposals_find (facts, today, judgement->findings);
  judgement->earliest = br_gates_get_earliest (facts, today, judgement->plan);
}
