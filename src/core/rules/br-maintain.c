/* SPDX-License-Identifier: GPL-3.0-or-later */
/* FREQ-6. */

#include "config.h"

#include "core/rules/br-maintain.h"

#include <glib/gi18n-lib.h>

#include "core/rules/br-plan.h"

gboolean
br_maintain_decide (BrFacts  *facts,
                    gboolean  accepted,
                    BrDay     date)
{
  g_autoptr (GArray) plan = NULL;

  facts->reviews.n_maintain_answered = facts->reviews.done->len;

  if (!accepted || facts->phase != BR_MAINTAIN_PHASE || facts->schedule.is_maintaining)
    return FALSE;

  plan = g_array_new (FALSE, FALSE, sizeof (BrDay));
  br_plan_ahead (facts, date, plan);
  br_schedule_maintain (&facts->schedule, date, plan->len > 0 ? g_array_index (plan, BrDay, 0) : BR_DAY_NONE);

  return TRUE;
}

void
br_maintain_find (const BrFacts *facts,
                  BrDay          today,
                  GArray        *findings)
{
  const BrReviewResult *review = br_reviews_get_last (&facts->reviews);
  BrFinding finding = {
    .kind = BR_PROPOSAL_MAINTAIN,
    .rule = "FREQ-6",
    .value = today - facts->entered,
    .needed = BR_MAINTAIN_DAYS,
  };

  if (facts->phase == BR_MAINTAIN_PHASE && today >= facts->entered + BR_MAINTAIN_DAYS &&
      review != NULL && review->verdict == BR_REVIEW_ON_TRACK &&
      !facts->schedule.is_maintaining && facts->reviews.n_maintain_answered < facts->reviews.done->len)
    g_array_append_val (findings, finding);
}

void
br_maintain_describe (const BrFacts   *facts,
                      BrDay            today,
                      const BrFinding *finding,
                      BrWords         *words)
{
  const BrReviewResult *review = br_reviews_get_last (&facts->reviews);
  guint days = today - facts->entered;

  words->title = g_strdup (_("Keep what you gained with two days a week?"));
  words->reason = g_strdup_printf (ngettext ("You have been in phase %u for %u day, and your last review was on track. "
                                             "Two fixed days a week that do not touch are enough to keep what you gained. "
                                             "If you go back a phase later, your earlier days come back. It is your decision.",
                                             "You have been in phase %u for %u days, and your last review was on track. "
                                             "Two fixed days a week that do not touch are enough to keep what you gained. "
                                             "If you go back a phase later, your earlier days come back. It is your decision.", days),
                                   facts->phase, days);
  br_evidence_add_entry (&words->evidence, review->entry);
  br_evidence_add_number (&words->evidence, "days", days);
}
