/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The four-week review as plain arithmetic. */

#include "config.h"

#include "core/rules/br-review-verdict.h"

#include "core/rules/br-facts.h"

/* REVIEW-1 */
#define CURRENT_DAYS       7
#define ON_TRACK_POINTS    2
/* REVIEW-2 */
#define MIN_BASELINE       3
#define ACTIVITY_POINTS    2
#define SINGLE_POINTS      3

G_DEFINE_ENUM_TYPE (BrReviewVerdict, br_review_verdict,
                    G_DEFINE_ENUM_VALUE (BR_REVIEW_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (BR_REVIEW_NEEDS_RATING, "needs-rating"),
                    G_DEFINE_ENUM_VALUE (BR_REVIEW_TOO_FEW, "too-few"),
                    G_DEFINE_ENUM_VALUE (BR_REVIEW_ON_TRACK, "on-track"),
                    G_DEFINE_ENUM_VALUE (BR_REVIEW_SOME, "some"),
                    G_DEFINE_ENUM_VALUE (BR_REVIEW_SEE_PROFESSIONAL, "see-professional"))

void
br_reviews_init (BrReviews *reviews)
{
  *reviews = (BrReviews) {
    .done = g_array_new (FALSE, FALSE, sizeof (BrReviewResult)),
    .activities = g_array_new (FALSE, FALSE, sizeof (BrActivityFact)),
  };
}

void
br_reviews_clear (BrReviews *reviews)
{
  g_clear_pointer (&reviews->done, g_array_unref);
  g_clear_pointer (&reviews->activities, g_array_unref);
}

static const BrActivityFact *
find_activity (const BrReviews *reviews,
               const char      *name)
{
  for (guint i = 0; i < reviews->activities->len; i++)
    {
      const BrActivityFact *activity = &g_array_index (reviews->activities, BrActivityFact, i);

      if (g_str_equal (activity->name, name))
        return activity;
    }

  return NULL;
}

void
br_reviews_add_activities (BrReviews        *reviews,
                           const BrActivity *activities,
                           guint             n_activities,
                           BrDay             date)
{
  if (n_activities == 0)
    return;

  for (guint i = 0; i < n_activities; i++)
    {
      BrActivityFact activity = { activities[i].name, activities[i].ability, date };

      if (find_activity (reviews, activities[i].name) == NULL)
        g_array_append_val (reviews->activities, activity);
    }

  reviews->latest = activities;
  reviews->n_latest = n_activities;
  reviews->rated = date;
}

void
br_reviews_add_done (BrFacts       *facts,
                     BrReviewEntry *entry)
{
  BrDay date = br_entry_get_date (BR_ENTRY (entry));
  guint n_activities;
  const BrActivity *activities = br_review_entry_get_activities (entry, &n_activities);
  BrReviewResult result;

  br_reviews_add_activities (&facts->reviews, activities, n_activities, date);

  result = br_reviews_judge (facts, date);
  result.entry = entry;
  g_array_append_val (facts->reviews.done, result);

  if (result.verdict == BR_REVIEW_SEE_PROFESSIONAL)
    br_going_back_add_review (facts, BR_ENTRY (entry));
}

const BrReviewResult *
br_reviews_get_last (const BrReviews *reviews)
{
  if (reviews->done->len == 0)
    return NULL;

  return &g_array_index (reviews->done, BrReviewResult, reviews->done->len - 1);
}

const BrReviewResult *
br_reviews_find (const BrReviews *reviews,
                 BrEntry         *entry)
{
  for (guint i = reviews->done->len; i > 0; i--)
    {
      const BrReviewResult *result = &g_array_index (reviews->done, BrReviewResult, i - 1);

      if (BR_ENTRY (result->entry) == entry)
        return result;
    }

  return NULL;
}

/* The latest due date up to @today, done or not; %BR_DAY_NONE if none was due yet. */
static BrDay
get_latest_due (const BrFacts *facts,
                BrDay          today)
{
  guint n_due;

  if (facts->started == BR_DAY_NONE || today < facts->started + BR_REVIEW_DAYS)
    return BR_DAY_NONE;

  n_due = (today - facts->started) / BR_REVIEW_DAYS;

  return facts->started + n_due * BR_REVIEW_DAYS;
}

BrDay
br_reviews_get_due (const BrFacts *facts,
                   BrDay          today)
{
  const BrReviewResult *last = br_reviews_get_last (&facts->reviews);
  BrDay due = get_latest_due (facts, today);

  return last == NULL || last->date < due ? due : BR_DAY_NONE;
}

BrDay
br_reviews_get_next (const BrFacts *facts,
                    BrDay          today)
{
  if (facts->started == BR_DAY_NONE)
    return BR_DAY_NONE;

  return facts->started + ((today - facts->started) / BR_REVIEW_DAYS + 1) * BR_REVIEW_DAYS;
}

/* Full sessions, extra ones included, in the 28 days before @due. */
static guint
count_sessions (const BrFacts *facts,
                BrDay          due)
{
  guint n = 0;

  for (guint i = facts->sessions->len; i > 0; i--)
    {
      const BrSessionFact *session = &g_array_index (facts->sessions, BrSessionFact, i - 1);

      if (session->date + BR_REVIEW_DAYS < due)
        break;

      n += session->date < due && session->kind == BR_SESSION_FULL ? 1 : 0;
    }

  return n;
}

/* The own activities that were rated within the 7 days up to @today, and on an earlier date for the first time. */
static void
compare_activities (const BrFacts  *facts,
                    BrDay           today,
                    BrReviewResult *result)
{
  const BrReviews *reviews = &facts->reviews;

  if (reviews->rated + (CURRENT_DAYS - 1) < today)
    return;

  for (guint i = 0; i < reviews->n_latest; i++)
    {
      const BrActivityFact *first = find_activity (reviews, reviews->latest[i].name);

      if (first->date == reviews->rated)
        continue;

      result->first.sum += (guint) first->ability;
      result->first.n++;
      result->latest.sum += (guint) reviews->latest[i].ability;
      result->latest.n++;
    }
}

static BrReviewVerdict
judge_activities (const BrReviewResult *result)
{
  guint n = result->latest.n;
  guint needed = n == 1 ? SINGLE_POINTS : ACTIVITY_POINTS;

  if (n == 0)
    return BR_REVIEW_NONE;

  return result->latest.sum >= result->first.sum + needed * n ? BR_REVIEW_ON_TRACK : BR_REVIEW_SOME;
}

/* Baseline less current, and baseline, both in the same whole unit: each mean times the ratings of both. */
static gint64
get_down (const BrReviewResult *result,
          gint64               *baseline)
{
  *baseline = (gint64) result->baseline.sum * result->current.n;

  return *baseline - (gint64) result->current.sum * result->baseline.n;
}

static BrReviewVerdict
judge_pain (const BrReviewResult *result)
{
  gint64 baseline;
  gint64 down = get_down (result, &baseline);
  gint64 point = (gint64) result->baseline.n * result->current.n;

  if (down * 100 >= baseline * BR_REVIEW_ON_TRACK_PERCENT || down >= point * ON_TRACK_POINTS)
    return BR_REVIEW_ON_TRACK;

  return down * 100 >= baseline * BR_REVIEW_SOME_PERCENT ? BR_REVIEW_SOME : BR_REVIEW_SEE_PROFESSIONAL;
}

BrReviewResult
br_reviews_judge (const BrFacts *facts,
                 BrDay          today)
{
  BrDay due = get_latest_due (facts, today);
  BrReviewResult result = {
    .date = today,
    .due = due != BR_DAY_NONE ? due : today,
    .baseline = facts->baseline,
    .current = br_facts_tally (facts, today - (CURRENT_DAYS - 1), today),
  };

  result.n_sessions = count_sessions (facts, result.due);

  if (result.current.n == 0 || result.baseline.n == 0)
    {
      result.verdict = BR_REVIEW_NEEDS_RATING;
    }
  else if (result.n_sessions < BR_REVIEW_SESSIONS)
    {
      result.verdict = BR_REVIEW_TOO_FEW;
    }
  else if (result.baseline.sum < MIN_BASELINE * result.baseline.n)
    {
      compare_activities (facts, today, &result);
      result.verdict = judge_activities (&result);
      result.by_activities = result.latest.n > 0;
    }
  else
    {
      result.verdict = judge_pain (&result);
    }

  return result;
}

double
br_review_result_get_improvement (const BrReviewResult *result)
{
  gint64 baseline;
  gint64 down = get_down (result, &baseline);

  return baseline > 0 ? 100.0 * (double) down / (double) baseline : 0;
}
