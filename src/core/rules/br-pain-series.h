/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The course of pain as a chart shows it: ratings, weekly means, pain events and phases, taken from the journal once. */

#pragma once

#include "core/journal/br-journal.h"
#include "core/journal/br-pain.h"

G_BEGIN_DECLS

/** BrPainMoment: when a rating was given; rules, "Pain ratings". The ones after a session are shown, not averaged. */
typedef enum
{
  BR_PAIN_AT_START,
  BR_PAIN_AT_CHECK_IN,
  BR_PAIN_BEFORE_SESSION,
  BR_PAIN_AFTER_SESSION,
} BrPainMoment;

/** BrPainPoint: one @rating from 0 to 10, the @day it counts for and its @moment. */
typedef struct
{
  BrDay        day;
  int          rating;
  BrPainMoment moment;
} BrPainPoint;

/** BrPainWeek: the mean of the @n_ratings in the seven days from @day; weeks count from the first rating since the start, so that the first is the baseline's. */
typedef struct
{
  BrDay  day;
  double mean;
  guint  n_ratings;
} BrPainWeek;

/** BrPainEvent: a @day with sharp, radiating or numb pain, and the gravest @kind of it on that day. */
typedef struct
{
  BrDay      day;
  BrPainKind kind;
} BrPainEvent;

/** BrPhaseSpan: a stay in @phase from its entry on @from to @to, both included. */
typedef struct
{
  guint phase;
  BrDay from;
  BrDay to;
} BrPhaseSpan;

#define BR_TYPE_PAIN_SERIES (br_pain_series_get_type ())
G_DECLARE_FINAL_TYPE (BrPainSeries, br_pain_series, BR, PAIN_SERIES, GObject)

/** br_pain_series_new: Returns: (transfer full): the course up to and including @today */
BrPainSeries *br_pain_series_new        (BrJournal    *journal,
                                         BrDay         today);

BrDay         br_pain_series_get_today  (BrPainSeries *self);

/** br_pain_series_get_points: Returns: (transfer none) (element-type BrPainPoint): by day, those from before the start, too */
GArray       *br_pain_series_get_points (BrPainSeries *self);
/** br_pain_series_get_weeks: Returns: (transfer none) (element-type BrPainWeek): weeks with at least one rating */
GArray       *br_pain_series_get_weeks  (BrPainSeries *self);
/** br_pain_series_get_events: Returns: (transfer none) (element-type BrPainEvent): by day, each day once */
GArray       *br_pain_series_get_events (BrPainSeries *self);
/** br_pain_series_get_phases: Returns: (transfer none) (element-type BrPhaseSpan) */
GArray       *br_pain_series_get_phases (BrPainSeries *self);

G_END_DECLS
