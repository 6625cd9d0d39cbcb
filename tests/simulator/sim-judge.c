/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The referee's gates, reviews and lock. */

#include "simulator/sim-fold.h"

#include <string.h>

#define REVIEW_DAYS      28
#define REVIEW_SESSIONS   9

/* In the order in which the program asks them: yes to one of these is an emergency (FLAG-1). */
static const char * const emergencies[] = {
  "saddle-numbness", "bladder-trouble", "bowel-trouble", "sexual-feeling-loss", "both-legs", "growing-weakness",
};

static SimJudged
count_full (const SimFold *fold,
            BrDay          today)
{
  guint n = 0;

  for (guint i = fold->sessions->len; i > 0; i--)
    {
      const SimSession *session = &g_array_index (fold->sessions, SimSession, i - 1);

      if (session->fact->date + SIM_WEEK <= today)
        break;
      if (session->fact->session == BR_SESSION_FULL && !session->is_extra && session->fact->phase == fold->phase &&
          session->fact->date >= fold->entered)
        n++;
    }

  return (SimJudged) { n >= 3, n };
}

static SimJudged
count_pain_dates (const SimFold *fold,
                  BrDay          today)
{
  BrDay previous = BR_DAY_NONE;
  guint n = 0;

  for (guint i = fold->pains->len; i > 0; i--)
    {
      BrDay date = g_array_index (fold->pains, SimPain, i - 1).date;

      if (date + SIM_WEEK <= today)
        break;

      n += date != previous ? 1 : 0;
      previous = date;
    }

  return (SimJudged) { n == 0, n };
}

static SimJudged
count_usual (const SimFold *fold,
             BrDay          today)
{
  BrDay previous = BR_DAY_NONE;
  guint n_dates = 0, n_usual = 0;

  for (guint i = fold->sessions->len; i > 0 && n_dates < 2; i--)
    {
      const SimSession *session = &g_array_index (fold->sessions, SimSession, i - 1);

      if (session->fact->date < fold->entered)
        break;
      if (session->fact->date >= today || session->fact->phase != fold->phase || session->fact->date == previous)
        continue;

      previous = session->fact->date;
      n_dates++;
      n_usual += session->check == SIM_CHECK_USUAL ? 1 : 0;
    }

  return (SimJudged) { n_usual == 2, n_usual };
}

static void
sum_week (const SimFold *fold,
          BrDay          today,
          guint         *sum,
          guint         *n)
{
  *sum = *n = 0;

  for (guint i = fold->ratings->len; i > 0; i--)
    {
      const SimRating *rating = &g_array_index (fold->ratings, SimRating, i - 1);

      if (rating->date + SIM_WEEK <= today)
        break;

      *sum += (guint) rating->value;
      (*n)++;
    }
}

static SimJudged
judge_pain (const SimFold *fold,
            BrDay          today)
{
  guint sum, n;
  SimJudged judged = { FALSE, -1 };

  sum_week (fold, today, &sum, &n);
  if (n == 0)
    return judged;

  judged.value = (double) sum / n;
  if (fold->phase == 1)
    judged.met = sum <= 5 * n && sum * fold->baseline_n <= fold->baseline_sum * n;
  else
    judged.met = sum <= 3 * n && fold->hinge != NULL && fold->hinge->is_ordinary && fold->plank != NULL &&
                 MIN (fold->plank->left_s, fold->plank->right_s) >= 20;

  return judged;
}

SimJudged
sim_judge_gate (const SimFold *fold,
                guint          number,
                BrDay          today)
{
  switch (number)
    {
    case 1:
      return (SimJudged) { today >= fold->entered + SIM_WEEK, today - fold->entered };
    case 2:
      return count_full (fold, today);
    case 3:
      return count_pain_dates (fold, today);
    case 4:
      return count_usual (fold, today);
    default:
      return judge_pain (fold, today);
    }
}

static gboolean
has_emergency (const SimFold *fold)
{
  for (guint i = 0; i < fold->yes->len; i++)
    {
      if (g_array_index (fold->yes, SimYes, i).is_emergency)
        return TRUE;
    }

  return FALSE;
}

const char *
sim_judge_lock (const SimFold *fold,
                BrDay         *since)
{
  gboolean emergency = has_emergency (fold);

  *since = BR_DAY_NONE;

  if (emergency || (!fold->list_open && fold->yes->len > 0))
    {
      *since = g_array_index (fold->yes, SimYes, 0).since;
      return emergency ? "emergency" : "clinician";
    }

  if (!fold->list_open)
    return "none";

  *since = fold->list_open_since;
  return "unanswered";
}

void
sim_judge_open_list (SimFold       *fold,
                     const SimFact *fact)
{
  if (fact->at > fold->asked_at || !fold->is_asked)
    fold->asked_at = fact->at;
  fold->is_asked = TRUE;

  /* A list that was gone through at that moment or later holds good, whatever date it has. */
  if (fold->is_answered && fold->list_at >= fact->at)
    return;

  if (!fold->list_open)
    fold->list_open_since = fact->date;
  fold->list_open = TRUE;
}

/* A sign of the emergency list is of the day on which it was last said; anything else is of the day on which it was first said, and what the
 * very first list says besides is of any day before. */
static void
stand (SimFold       *fold,
       const SimFact *fact,
       const char    *id)
{
  SimYes yes = { id, fact->date, fact->date, FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (emergencies); i++)
    yes.is_emergency = yes.is_emergency || strcmp (emergencies[i], id) == 0;

  if (fact->occasion == BR_FLAGS_START && !yes.is_emergency)
    yes.looked = 0;

  for (guint i = 0; i < fold->yes->len; i++)
    {
      SimYes *other = &g_array_index (fold->yes, SimYes, i);

      if (strcmp (other->id, id) != 0)
        continue;
      if (yes.is_emergency)
        other->looked = yes.looked;
      return;
    }

  g_array_append_val (fold->yes, yes);
}

/* "The day on which a professional cleared" what had been said by then. */
static void
take_clearance (SimFold       *fold,
                const SimFact *fact)
{
  g_autoptr (GArray) before = g_steal_pointer (&fold->yes);

  fold->yes = g_array_new (FALSE, FALSE, sizeof (SimYes));
  for (guint i = 0; i < before->len; i++)
    {
      SimYes yes = g_array_index (before, SimYes, i);

      if (yes.looked > fact->from)
        g_array_append_val (fold->yes, yes);
    }
}

static void
answer_list (SimFold       *fold,
             const SimFact *fact)
{
  if (fact->at > fold->list_at || !fold->is_answered)
    fold->list_at = fact->at;
  fold->is_answered = TRUE;

  if (!fold->is_asked || fold->list_at >= fold->asked_at)
    fold->list_open = FALSE;

  for (guint i = 0; fact->ids[i] != NULL; i++)
    stand (fold, fact, fact->ids[i]);
}

void
sim_judge_add_flags (SimFold       *fold,
                     const SimFact *fact)
{
  if (fact->occasion == BR_FLAGS_OPENED)
    {
      sim_judge_open_list (fold, fact);
    }
  else if (fact->occasion == BR_FLAGS_CLEARANCE)
    {
      take_clearance (fold, fact);
    }
  else
    {
      answer_list (fold, fact);
    }
}

BrDay
sim_judge_latest_due (const SimFold *fold,
                      BrDay          today)
{
  BrDay due = BR_DAY_NONE;

  if (fold->started == BR_DAY_NONE)
    return BR_DAY_NONE;

  for (BrDay day = fold->started + REVIEW_DAYS; day <= today; day += REVIEW_DAYS)
    due = day;

  return due;
}

static const SimActivity *
find_activity (const SimFold *fold,
               const char    *name)
{
  for (guint i = 0; i < fold->activities->len; i++)
    {
      const SimActivity *activity = &g_array_index (fold->activities, SimActivity, i);

      if (strcmp (activity->name, name) == 0)
        return activity;
    }

  return NULL;
}

/* REVIEW-2: "first ratings against the latest within 7 days, mean of the own activities up by 2 points or more, 3 if the latest has a single one". */
static const char *
judge_activities (const SimFold *fold,
                  BrDay          today)
{
  int up = 0, n = 0;

  if (fold->rated == NULL || fold->rated->date + SIM_WEEK <= today)
    return "none";

  for (guint i = 0; i < fold->rated->n_activities; i++)
    {
      const BrActivity *latest = &fold->rated->activities[i];
      const SimActivity *first = find_activity (fold, latest->name);

      if (first->date == fold->rated->date)
        continue;

      up += latest->ability - first->ability;
      n++;
    }

  if (n == 0)
    return "none";

  return up >= (n == 1 ? 3 : 2 * n) ? "on-track" : "some";
}

const char *
sim_judge_review (const SimFold *fold,
                  BrDay          today)
{
  BrDay due = sim_judge_latest_due (fold, today);
  guint sum, n, n_full = 0;
  gint64 before, after;

  if (due == BR_DAY_NONE)
    due = today;

  for (guint i = fold->sessions->len; i > 0; i--)
    {
      const SimFact *fact = g_array_index (fold->sessions, SimSession, i - 1).fact;

      if (fact->date + REVIEW_DAYS < due)
        break;
      n_full += fact->date < due && fact->session == BR_SESSION_FULL ? 1 : 0;
    }

  sum_week (fold, today, &sum, &n);
  if (n == 0 || fold->baseline_n == 0)
    return "needs-rating";
  if (n_full < REVIEW_SESSIONS)
    return "too-few";
  if (fold->baseline_sum < 3 * fold->baseline_n)
    return judge_activities (fold, today);

  /* Both means over one denominator; improvement is (before - after) / before. */
  before = (gint64) fold->baseline_sum * n;
  after = (gint64) sum * fold->baseline_n;

  if (10 * (before - after) >= 3 * before || before - after >= 2 * (gint64) fold->baseline_n * n)
    return "on-track";

  return 5 * (before - after) >= before ? "some" : "see-professional";
}

void
sim_judge_add_activities (SimFold       *fold,
                          const SimFact *fact)
{
  if (fact->n_activities == 0)
    return;

  for (guint i = 0; i < fact->n_activities; i++)
    {
      SimActivity activity = { fact->activities[i].name, fact->activities[i].ability, fact->date };

      if (find_activity (fold, activity.name) == NULL)
        g_array_append_val (fold->activities, activity);
    }

  fold->rated = fact;
}

void
sim_judge_add_review (SimFold       *fold,
                      const SimFact *fact)
{
  SimReviewDone done = { fact->date, NULL };

  sim_judge_add_activities (fold, fact);
  done.verdict = sim_judge_review (fold, fact->date);
  g_array_append_val (fold->reviews, done);

  if (strcmp (done.verdict, "see-professional") == 0)
    fold->open[SIM_OPEN_SEE_REVIEW] = TRUE;
}

gboolean
sim_judge_offers_maintain (const SimFold *fold,
                           BrDay          today)
{
  const SimReviewDone *last = NULL;

  if (fold->reviews->len > 0)
    last = &g_array_index (fold->reviews, SimReviewDone, fold->reviews->len - 1);

  return fold->phase == SIM_PHASES && today >= fold->entered + 28 && !fold->is_maintaining && last != NULL &&
         strcmp (last->verdict, "on-track") == 0 && fold->n_maintain_answered < fold->reviews->len;
}
