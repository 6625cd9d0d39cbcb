/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A four-week review with its arithmetic, as an immutable object that views bind to: one that is due, or one that was done. */

#pragma once

#include "core/rules/br-review-verdict.h"

G_BEGIN_DECLS

/** BrReview: properties, all read-only: "date", "due", "is-done", "baseline", "current", "improvement-percent", "n-sessions", "verdict", "text". */
#define BR_TYPE_REVIEW (br_review_get_type ())
G_DECLARE_FINAL_TYPE (BrReview, br_review, BR, REVIEW, GObject)

/** br_review_new: Returns: (transfer full): @result in words */
BrReview        *br_review_new                     (const BrReviewResult *result);

/** br_review_get_date: Returns: the day that it speaks of: the day it was done, or today */
BrDay            br_review_get_date                (BrReview             *self);
/** br_review_get_due_date: Returns: the latest due date up to then, or that day itself if none was due yet */
BrDay            br_review_get_due_date            (BrReview             *self);
/** br_review_get_entry_id: Returns: (transfer none) (nullable): id of the review entry; %NULL if it was not done yet */
const char      *br_review_get_entry_id            (BrReview             *self);
/** br_review_get_baseline: Returns: mean pain of the 7 days from the first rating, -1 without a rating */
double           br_review_get_baseline            (BrReview             *self);
/** br_review_get_n_baseline: Returns: how many ratings that is the mean of */
guint            br_review_get_n_baseline          (BrReview             *self);
/** br_review_get_current: Returns: mean pain of the 7 days up to the review, -1 without a rating */
double           br_review_get_current             (BrReview             *self);
/** br_review_get_n_current: Returns: how many ratings that is the mean of */
guint            br_review_get_n_current           (BrReview             *self);
/** br_review_get_improvement_percent: Returns: of pain; negative if it got worse; 0 if the baseline is 0 or a mean is not known */
double           br_review_get_improvement_percent (BrReview             *self);
/** br_review_get_n_sessions: Returns: full sessions in the 28 days before it was due */
guint            br_review_get_n_sessions          (BrReview             *self);
/** br_review_get_verdict: Returns: what follows (REVIEW-1, REVIEW-2) */
BrReviewVerdict  br_review_get_verdict             (BrReview             *self);
/** br_review_get_by_activities: Returns: whether the own activities decided */
gboolean         br_review_get_by_activities       (BrReview             *self);
/** br_review_get_text: Returns: (transfer none): the translated arithmetic and what follows from it */
const char      *br_review_get_text                (BrReview             *self);

/** br_review_describe: Returns: (transfer full): the translated arithmetic of @result and what follows from it */
char            *br_review_describe                (const BrReviewResult *result);

G_END_DECLS
