/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person can do over time: seconds held, repetitions and weight of every exercise, own activities, sessions a week; taken from the
 * journal once. */

#pragma once

#include "core/journal/br-journal.h"

G_BEGIN_DECLS

/**
 * BrMeasure:
 * @BR_MEASURE_HOLD: seconds of the longest hold of a session
 * @BR_MEASURE_REPETITIONS: repetitions of all sets of a session, both sides together
 * @BR_MEASURE_LOAD: grams of its heaviest set
 */
typedef enum
{
  BR_MEASURE_HOLD,
  BR_MEASURE_REPETITIONS,
  BR_MEASURE_LOAD,
} BrMeasure;

#define BR_N_MEASURES (BR_MEASURE_LOAD + 1)

/** BrTrendPoint: @value on @day, or in the seven days from it. */
typedef struct
{
  BrDay day;
  guint value;
} BrTrendPoint;

/** BrExerciseDone: what was done of an exercise in one session, by #BrMeasure. */
typedef struct
{
  BrDay day;
  guint values[BR_N_MEASURES];
} BrExerciseDone;

/**
 * BrExerciseTrend:
 * @id: the exercise's
 * @sessions: (element-type BrExerciseDone): the sessions in which a set of it was done, by day
 */
typedef struct
{
  char   *id;
  GArray *sessions;
} BrExerciseTrend;

/**
 * BrActivityTrend:
 * @name: in the person's words
 * @ratings: (element-type BrTrendPoint): from 0 (unable) to 10 (as before), by day
 */
typedef struct
{
  char   *name;
  GArray *ratings;
} BrActivityTrend;

#define BR_TYPE_TRENDS (br_trends_get_type ())
G_DECLARE_FINAL_TYPE (BrTrends, br_trends, BR, TRENDS, GObject)

/** br_trends_new: Returns: (transfer full): all up to and including @today; weeks count from the start, as those of the pain ratings do */
BrTrends  *br_trends_new            (BrJournal *journal,
                                     BrDay      today);

/** br_trends_get_exercises: Returns: (transfer none) (element-type BrExerciseTrend): in the order in which they were first done */
GPtrArray *br_trends_get_exercises  (BrTrends  *self);
/** br_trends_get_activities: Returns: (transfer none) (element-type BrActivityTrend): in the order in which they were first rated (REVIEW-2) */
GPtrArray *br_trends_get_activities (BrTrends  *self);
/** br_trends_get_weeks: Returns: (transfer none) (element-type BrTrendPoint): sessions of every kind in each week, those without one included */
GArray    *br_trends_get_weeks      (BrTrends  *self);

/** br_trend_dup_measure: Returns: (transfer full) (element-type BrTrendPoint): @measure of @trend, session by session; empty where it is always 0 */
GArray    *br_trend_dup_measure     (const BrExerciseTrend *trend,
                                     BrMeasure              measure);

G_END_DECLS
