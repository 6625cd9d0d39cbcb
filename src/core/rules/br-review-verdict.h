/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The four-week review as plain arithmetic: when it is due, what it compares, and what follows (REVIEW-1 to REVIEW-3). */

#pragma once

#include "core/journal/br-review-entry.h"

G_BEGIN_DECLS

typedef struct _BrFacts BrFacts;

/** REVIEW-1: reviews are due this many days apart, from the start on */
#define BR_REVIEW_DAYS     28
/** REVIEW-1: improvement in percent from which on there is some, and from which on it is on track */
#define BR_REVIEW_SOME_PERCENT     20
#define BR_REVIEW_ON_TRACK_PERCENT 30
/** REVIEW-2: full sessions that a verdict needs */
#define BR_REVIEW_SESSIONS  9

/** BrReviewVerdict: "none", "needs-rating", "too-few", "on-track", "some" (some improvement), "see-professional". */
typedef enum
{
  BR_REVIEW_NONE,
  BR_REVIEW_NEEDS_RATING,
  BR_REVIEW_TOO_FEW,
  BR_REVIEW_ON_TRACK,
  BR_REVIEW_SOME,
  BR_REVIEW_SEE_PROFESSIONAL,
} BrReviewVerdict;

#define BR_TYPE_REVIEW_VERDICT (br_review_verdict_get_type ())
GType br_review_verdict_get_type (void);

/** BrTally: a sum of ratings, kept exact. */
typedef struct
{
  guint sum;
  guint n;
} BrTally;

/**
 * BrReviewResult:
 * @date: the day that it speaks of
 * @due: the latest due date up to then, or @date if none was due yet
 * @verdict: what follows
 * @baseline: the ratings of the 7 days from the first
 * @current: the ratings of the 7 days up to @date
 * @n_sessions: full sessions in the 28 days before it was due
 * @by_activities: whether the own activities decided rather than pain (REVIEW-2)
 * @first: the first ratings of the own activities that were rated within the last 7 days and before that
 * @latest: their latest ratings
 * @entry: (nullable): the review that was done
 */
typedef struct
{
  BrDay            date;
  BrDay            due;
  BrReviewVerdict  verdict;
  BrTally          baseline;
  BrTally          current;
  guint            n_sessions;
  gboolean         by_activities;
  BrTally          first;
  BrTally          latest;
  BrReviewEntry   *entry;
} BrReviewResult;

/** BrActivityFact: an own activity, when it was rated first, and how. @name is borrowed from the entry. */
typedef struct
{
  const char *name;
  int         ability;
  BrDay       date;
} BrActivityFact;

/**
 * BrReviews:
 * @done: #BrReviewResult of each review done, frozen at it
 * @activities: #BrActivityFact
 * @latest: (nullable): what the person rated last of them, borrowed from the entry
 * @n_latest: how many those are
 * @rated: when that was
 * @n_maintain_answered: reviews that had been done when FREQ-6 was last answered
 *
 * Plain data; rules/br-facts.h owns one.
 */
typedef struct
{
  GArray           *done;
  GArray           *activities;
  const BrActivity *latest;
  guint             n_latest;
  BrDay             rated;
  guint             n_maintain_answered;
} BrReviews;

void                  br_reviews_init           (BrReviews        *reviews);
void                  br_reviews_clear          (BrReviews        *reviews);

/** br_reviews_add_activities: REVIEW-2: what the person rated of their own activities on @date */
void                  br_reviews_add_activities (BrReviews        *reviews,
                                                 const BrActivity *activities,
                                                 guint             n_activities,
                                                 BrDay             date);

/** br_reviews_add_done: takes in a review; its verdict is computed from the facts up to it */
void                  br_reviews_add_done       (BrFacts          *facts,
                                                 BrReviewEntry    *entry);

/** br_reviews_get_last: Returns: (transfer none) (nullable): the last review done */
const BrReviewResult *br_reviews_get_last       (const BrReviews  *reviews);

/** br_reviews_find: Returns: (transfer none) (nullable): what the review @entry said */
const BrReviewResult *br_reviews_find           (const BrReviews  *reviews,
                                                 BrEntry          *entry);

/** br_reviews_get_due: REVIEW-3: Returns: the latest due date up to @today if its review has not been done, else %BR_DAY_NONE; several missed ones are one */
BrDay                 br_reviews_get_due         (const BrFacts    *facts,
                                                 BrDay             today);

/** br_reviews_get_next: Returns: the first due date after @today, %BR_DAY_NONE before the first start */
BrDay                 br_reviews_get_next        (const BrFacts    *facts,
                                                 BrDay             today);

/**
 * br_reviews_judge:
 *
 * REVIEW-1, REVIEW-2. Exact fractions decide. Own activities are compared by name, each with its own first rating; one that was never
 * rated before says nothing. Three points are needed where only one can be compared.
 *
 * Returns: what a review done on @today would say
 */
BrReviewResult        br_reviews_judge           (const BrFacts    *facts,
                                                 BrDay             today);

/** br_review_result_get_improvement: Returns: of pain in percent, exact where a whole percent is; 0 unless both means are known and the baseline is not 0 */
double                br_review_result_get_improvement (const BrReviewResult *result);

G_END_DECLS
