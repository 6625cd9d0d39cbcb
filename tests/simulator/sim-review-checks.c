/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The invariants of reviews. */

#include "simulator/sim-review-checks.h"

#include <string.h>

/* REVIEW-3: due on every 28th day from the start, until one is done. */
SimOutcome
sim_check_due (SimDay *day)
{
  const SimFold *fold = day->fold;
  BrDay due = sim_judge_latest_due (fold, day->said->today);
  BrDay next = due != BR_DAY_NONE ? due + 28 : fold->started != BR_DAY_NONE ? fold->started + 28 : BR_DAY_NONE;

  if (due != BR_DAY_NONE && fold->reviews->len > 0 && g_array_index (fold->reviews, SimReviewDone, fold->reviews->len - 1).date >= due)
    due = BR_DAY_NONE;

  if (!sim_check_same (day, "the due date", day->said->review_due, due) || !sim_check_same (day, "the next due date", day->said->next_review, next))
    return SIM_BROKEN;

  return sim_check_proposed (day, BR_PROPOSAL_REVIEW, "REVIEW-1", due != BR_DAY_NONE) == SIM_BROKEN ? SIM_BROKEN : SIM_HOLDS;
}

static SimOutcome
compare_verdict (SimDay          *day,
                 BrReviewVerdict  seen,
                 const char      *expected)
{
  static const char * const names[] = {
    [BR_REVIEW_NONE] = "none", [BR_REVIEW_NEEDS_RATING] = "needs-rating", [BR_REVIEW_TOO_FEW] = "too-few",
    [BR_REVIEW_ON_TRACK] = "on-track", [BR_REVIEW_SOME] = "some", [BR_REVIEW_SEE_PROFESSIONAL] = "see-professional",
  };

  if (strcmp (names[seen], expected) == 0)
    return SIM_HOLDS;

  g_string_append_printf (day->why, "the verdict is %s, expected %s", names[seen], expected);

  return SIM_BROKEN;
}

/* REVIEW-1, REVIEW-2: what a review done today would say */
SimOutcome
sim_check_review (SimDay *day)
{
  if (day->fold->phase == 0)
    return SIM_IDLE;

  return compare_verdict (day, day->said->review.verdict, sim_judge_review (day->fold, day->said->today));
}

/* REVIEW-1: the last review done says what it said then */
SimOutcome
sim_check_frozen (SimDay *day)
{
  const SimReviewDone *last;

  if (day->fold->reviews->len == 0)
    return SIM_IDLE;

  last = &g_array_index (day->fold->reviews, SimReviewDone, day->fold->reviews->len - 1);
  if (!sim_check_same (day, "the review's date", day->said->last_review.date, last->date))
    return SIM_BROKEN;

  return compare_verdict (day, day->said->last_review.verdict, last->verdict);
}

/* REVIEW-1: (baseline - current) / baseline */
SimOutcome
sim_check_arithmetic (SimDay *day)
{
  const SimFold *fold = day->fold;
  SimJudged week = sim_judge_gate (fold, 5, day->said->today);
  double baseline = fold->baseline_n > 0 ? (double) fold->baseline_sum / fold->baseline_n : -1;
  double percent = 0;

  if (fold->phase == 0)
    return SIM_IDLE;

  if (baseline > 0 && week.value >= 0)
    percent = (baseline - week.value) / baseline * 100;

  if (ABS (percent - day->said->review.percent) > 1e-9)
    {
      g_string_append_printf (day->why, "improvement is %.12g percent, expected %.12g. ", day->said->review.percent, percent);
      return SIM_BROKEN;
    }

  return sim_check_same (day, "the baseline", day->said->review.baseline, baseline) &&
         sim_check_same (day, "the current mean", day->said->review.current, week.value) &&
         sim_check_same (day, "the state's baseline", day->said->baseline, baseline) ? SIM_HOLDS : SIM_BROKEN;
}
