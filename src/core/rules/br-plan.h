/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The planner: from facts, pattern and day to planned dates (FREQ-1, 2, 4, 5). No two that it returns are ever consecutive. */

#pragma once

#include "core/rules/br-facts.h"

G_BEGIN_DECLS

/** FREQ-1: sessions are at least this many days apart */
#define BR_PLAN_APART 2

/**
 * BrPlanSpan:
 * @first: the first day that may be planned
 * @until: the last one
 * @last_session: the last session before @first, or %BR_DAY_NONE
 * @weekdays: the pattern
 */
typedef struct
{
  BrDay      first;
  BrDay      until;
  BrDay      last_session;
  BrWeekdays weekdays;
} BrPlanSpan;

/**
 * br_plan_ahead:
 * @dates: (element-type BrDay): set to the planned dates from @today on, BR_PLAN_DAYS ahead, ascending; none before the first start
 *
 * Every other day: from the later of today and two days after the last session, then every second day, resuming on the day after a
 * pause. Fixed days: the chosen weekdays that do not touch the last session. Then what was moved.
 */
void br_plan_ahead (const BrFacts *facts,
                    BrDay          today,
                    GArray        *dates);

/**
 * br_plan_missed:
 * @dates: (element-type BrDay): set to the dates before @today on which a session was planned and none took place, ascending
 *
 * Missed is a date that was planned when the last session before it was over, as pattern, moves and pauses were on that date, and
 * that passed without a session. Of every other day these are every second day from that session on: the plan that offers each
 * waiting day anew ("the later of today...") does not make every one of them a missed one. Before the first session nothing is
 * missed, nor while training was locked.
 */
void br_plan_missed (const BrFacts *facts,
                     BrDay          today,
                     GArray        *dates);

G_END_DECLS
