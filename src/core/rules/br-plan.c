/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The planner. */

#include "config.h"

#include "core/rules/br-plan.h"

static BrDay
get_date (GArray *dates,
          guint   index)
{
  return g_array_index (dates, BrDay, index);
}

/* The first day from @span's first on that does not touch the last session. */
static BrDay
get_first (const BrPlanSpan *span)
{
  if (span->last_session == BR_DAY_NONE)
    return span->first;

  return MAX (span->first, span->last_session + BR_PLAN_APART);
}

/* FREQ-4, every other day: every second day from @day on; a day within a pause waits for the day after it. */
static void
append_every_other_day (const BrFacts *facts,
                        BrDay          day,
                        BrDay          until,
                        GArray        *dates)
{
  while (day <= until)
    {
      const BrSpan *pause = br_span_find (facts->schedule.pauses, day);

      if (pause != NULL)
        {
          day = pause->to + 1;
          continue;
        }

      g_array_append_val (dates, day);
      day += BR_PLAN_APART;
    }
}

static gboolean
touches (BrDay a,
         BrDay b)
{
  return a < b + BR_PLAN_APART && b < a + BR_PLAN_APART;
}

/* Keeps @dates ascending. */
static void
insert_date (GArray *dates,
             BrDay   day)
{
  guint place = dates->len;

  while (place > 0 && get_date (dates, place - 1) > day)
    place--;

  g_array_insert_val (dates, place, day);
}

/* FREQ-5, every other day: what comes before the moved session stays, what comes after it flows from its new date; or, if it was moved
 * past others, from the last of those. */
static void
move_every_other_day (const BrFacts    *facts,
                      const BrPlanSpan *span,
                      const BrMoveFact *move,
                      GArray           *dates)
{
  guint n_before = 0;
  BrDay last;

  for (guint i = 0; i < dates->len && get_date (dates, i) < move->from; i++)
    {
      if (!touches (get_date (dates, i), move->to))
        g_array_index (dates, BrDay, n_before++) = get_date (dates, i);
    }

  g_array_set_size (dates, n_before);
  insert_date (dates, move->to);
  last = get_date (dates, n_before);
  append_every_other_day (facts, last + BR_PLAN_APART, span->until, dates);

  if (last > span->until)
    g_array_set_size (dates, n_before);
}

/* FREQ-4, fixed days: the chosen weekdays outside pauses that no session was moved away from and done. */
static void
append_fixed_days (const BrFacts    *facts,
                   const BrPlanSpan *span,
                   GArray           *dates)
{
  BrDay day = get_first (span);
  guint weekday;

  if (day > span->until)
    return;

  weekday = (guint) br_day_get_weekday (day) - G_DATE_MONDAY;

  for (; day <= span->until; day++, weekday = (weekday + 1) % 7)
    {
      if ((span->weekdays & (1u << weekday)) == 0 || br_span_find (facts->schedule.pauses, day) != NULL ||
          br_span_find (facts->schedule.vacated, day) != NULL)
        continue;

      g_array_append_val (dates, day);
    }
}

/* FREQ-5, fixed days: the moved session takes its new date, and those that touch it are dropped. */
static void
move_fixed_day (const BrPlanSpan *span,
                const BrMoveFact *move,
                GArray           *dates)
{
  for (guint i = dates->len; i > 0; i--)
    {
      if (get_date (dates, i - 1) == move->from || touches (get_date (dates, i - 1), move->to))
        g_array_remove_index (dates, i - 1);
    }

  if (move->to <= span->until)
    insert_date (dates, move->to);
}

static void
apply_moves (const BrFacts    *facts,
             const BrPlanSpan *span,
             GArray           *moves,
             BrDay             not_before,
             GArray           *dates)
{
  for (guint i = 0; i < moves->len; i++)
    {
      const BrMoveFact *move = &g_array_index (moves, BrMoveFact, i);

      if (move->to < not_before || move->to < get_first (span))
        continue;

      if (span->weekdays == 0)
        move_every_other_day (facts, span, move, dates);
      else
        move_fixed_day (span, move, dates);
    }
}

static void
plan_pattern (const BrFacts    *facts,
              const BrPlanSpan *span,
              GArray           *dates)
{
  g_array_set_size (dates, 0);

  if (span->weekdays == 0)
    append_every_other_day (facts, get_first (span), span->until, dates);
  else
    append_fixed_days (facts, span, dates);
}

void
br_plan_ahead (const BrFacts *facts,
               BrDay          today,
               GArray        *dates)
{
  BrPlanSpan span = {
    .first = today,
    .until = today + BR_PLAN_DAYS - 1,
    .last_session = br_facts_get_last_session_day (facts),
    .weekdays = br_schedule_get_weekdays (&facts->schedule),
  };

  g_array_set_size (dates, 0);

  if (facts->phase == 0)
    return;

  plan_pattern (facts, &span, dates);
  apply_moves (facts, &span, facts->schedule.pending_moves, today, dates);
}

/* Adds the missed dates of @span, all under one pattern. */
static void
append_missed (const BrFacts    *facts,
               const BrPlanSpan *span,
               BrDay             today,
               GArray           *scratch,
               GArray           *dates)
{
  plan_pattern (facts, span, scratch);
  apply_moves (facts, span, facts->schedule.used_moves, span->first, scratch);
  apply_moves (facts, span, facts->schedule.pending_moves, today, scratch);

  for (guint i = 0; i < scratch->len; i++)
    {
      BrDay day = get_date (scratch, i);

      if (day <= span->until && !br_flags_was_locked (&facts->flags, day))
        g_array_append_val (dates, day);
    }
}

/* Adds the missed dates after the session on @last and before @end, the next session or today. */
static void
append_missed_between (const BrFacts *facts,
                       BrDay          last,
                       BrDay          end,
                       BrDay          today,
                       GArray        *scratch,
                       GArray        *dates)
{
  BrPlanSpan span = { .first = last, .last_session = last, .weekdays = 0 };
  GArray *patterns = facts->schedule.patterns;
  guint next = patterns->len;

  while (next > 0 && g_array_index (patterns, BrPatternFact, next - 1).date > last)
    next--;

  if (next > 0)
    span.weekdays = g_array_index (patterns, BrPatternFact, next - 1).weekdays;

  for (;; next++)
    {
      const BrPatternFact *pattern = NULL;

      if (next < patterns->len)
        pattern = &g_array_index (patterns, BrPatternFact, next);

      span.until = (pattern != NULL ? MIN (pattern->date, end) : end) - 1;
      append_missed (facts, &span, today, scratch, dates);

      if (pattern == NULL || pattern->date >= end)
        break;

      span.first = pattern->date;
      span.weekdays = pattern->weekdays;
    }
}

void
br_plan_missed (const BrFacts *facts,
                BrDay          today,
                GArray        *dates)
{
  g_autoptr (GArray) scratch = g_array_new (FALSE, FALSE, sizeof (BrDay));
  GArray *sessions = facts->sessions;

  g_array_set_size (dates, 0);

  for (guint i = 0; i < sessions->len; i++)
    {
      BrDay last = g_array_index (sessions, BrSessionFact, i).date;
      BrDay end = i + 1 < sessions->len ? g_array_index (sessions, BrSessionFact, i + 1).date : today;

      if (facts->started == BR_DAY_NONE || last < facts->started)
        continue;

      if (end > last + BR_PLAN_APART)
        append_missed_between (facts, last, end, today, scratch, dates);
    }
}
