/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the person decided about the days, folded from the journal: patterns, moves, pauses, and the two days a week that keep what was
 * gained (FREQ-2, FREQ-5, FREQ-6). */

#pragma once

#include "core/journal/br-plan-entry.h"
#include "core/rules/br-span.h"

G_BEGIN_DECLS

/** BrPatternFact: the pattern of days from @date on. */
typedef struct
{
  BrDay      date;
  BrWeekdays weekdays;
} BrPatternFact;

/** BrMoveFact: a session planned on @from that takes place on @to (FREQ-5). */
typedef struct
{
  BrDay from;
  BrDay to;
} BrMoveFact;

/**
 * BrSchedule:
 * @patterns: #BrPatternFact by date
 * @pending_moves: #BrMoveFact that may still be used, in the order in which they were recorded; those whose date has passed are void
 * @used_moves: #BrMoveFact on whose new date a session took place, by that date
 * @vacated: #BrSpan of days whose session took place on another one, by a move; fixed ones among them do not come back
 * @pauses: #BrSpan ascending, joined
 * @is_maintaining: whether two days a week keep what was gained
 * @earlier: the pattern that a revert goes back to then
 * @pair: two days that were named before they were allowed
 * @pair_named: when, or %BR_DAY_NONE
 *
 * Plain data; rules/br-facts.h owns one.
 */
typedef struct
{
  GArray     *patterns;
  GArray     *pending_moves;
  GArray     *used_moves;
  GArray     *vacated;
  GArray     *pauses;
  BrWeekdays  earlier;
  BrWeekdays  pair;
  BrDay       pair_named;
  gboolean    is_maintaining;
} BrSchedule;

void       br_schedule_init         (BrSchedule       *schedule);
void       br_schedule_clear        (BrSchedule       *schedule);

/** br_schedule_get_weekdays: Returns: the pattern in force; 0 for every other day, which is the default (FREQ-2) */
BrWeekdays br_schedule_get_weekdays (const BrSchedule *schedule);

/** br_schedule_add_pattern: FREQ-2: @weekdays from @date on, which ends pending moves; two days only count while they keep what was gained (FREQ-6) */
void       br_schedule_add_pattern  (BrSchedule       *schedule,
                                     BrWeekdays        weekdays,
                                     BrDay             date);

/** br_schedule_add_move: FREQ-5: takes in a move recorded on @date that is allowed */
void       br_schedule_add_move     (BrSchedule       *schedule,
                                     const BrMoveFact *move,
                                     BrDay             date);

/** br_schedule_add_pause: FREQ-5: nothing from @from to @to, which ends the moves into it */
void       br_schedule_add_pause    (BrSchedule       *schedule,
                                     BrDay             from,
                                     BrDay             to);

/** br_schedule_add_session: FREQ-5: a session on @date uses the move to it, and ends those that it touches or comes after */
void       br_schedule_add_session  (BrSchedule       *schedule,
                                     BrDay             date);

/**
 * br_schedule_maintain:
 * @next: the date of the next planned session, %BR_DAY_NONE if there is none
 *
 * FREQ-6, accepted on @date: two days a week from then on. Those that the person named on that date; else, of three fixed days the two
 * that are the furthest apart, and of every other day the weekday of the next session and the third day after it.
 */
void       br_schedule_maintain     (BrSchedule       *schedule,
                                     BrDay             date,
                                     BrDay             next);

/** br_schedule_revert: FREQ-6: a revert on @date brings back the pattern from before the two days */
void       br_schedule_revert       (BrSchedule       *schedule,
                                     BrDay             date);

G_END_DECLS
