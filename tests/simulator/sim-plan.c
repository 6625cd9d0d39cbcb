/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The referee's planner: FREQ-1 to FREQ-6, as plainly as it can be written. */

#include "simulator/sim-fold.h"

#define APART 2
/* How far beyond what is asked for the plan is flowed, so that the end does not matter. */
#define BEYOND 60

static BrDay
get (GArray *dates,
     guint   i)
{
  return g_array_index (dates, BrDay, i);
}

static gboolean
touches (BrDay a,
         BrDay b)
{
  return MAX (a, b) - MIN (a, b) < APART;
}

static gboolean
is_chosen (BrWeekdays weekdays,
           BrDay      day)
{
  return (weekdays & (1u << ((guint) br_day_get_weekday (day) - G_DATE_MONDAY))) != 0;
}

gboolean
sim_plan_is_paused (const SimFold *fold,
                    BrDay          day)
{
  for (guint i = fold->pauses->len; i > 0; i--)
    {
      const SimSpan *pause = &g_array_index (fold->pauses, SimSpan, i - 1);

      if (day >= pause->from && day <= pause->to)
        return TRUE;
    }

  return FALSE;
}

static BrDay
get_first (const SimFold *fold,
           BrDay          today)
{
  BrDay last = sim_fold_get_last_day (fold);

  return last != BR_DAY_NONE ? MAX (today, last + APART) : today;
}

/* Every second day from @day on; "every other day resumes on the day after" a pause. */
static void
flow (const SimFold *fold,
      BrDay          day,
      BrDay          until,
      GArray        *dates)
{
  while (day <= until)
    {
      if (fold->pauses->len > 0 && sim_plan_is_paused (fold, day))
        {
          day++;
          continue;
        }

      g_array_append_val (dates, day);
      day += APART;
    }
}

static void
insert (GArray *dates,
        BrDay   day)
{
  guint place = 0;

  while (place < dates->len && get (dates, place) < day)
    place++;

  g_array_insert_val (dates, place, day);
}

/* "The ones after it re-flow (every other day: from the new date; fixed days: those that touch it are dropped)." */
static void
move (const SimFold *fold,
      const SimSpan *span,
      BrDay          until,
      GArray        *dates)
{
  for (guint i = dates->len; i > 0; i--)
    {
      BrDay day = get (dates, i - 1);

      if (touches (day, span->to) || day == span->from || (fold->weekdays == 0 && day > span->from))
        g_array_remove_index (dates, i - 1);
    }

  insert (dates, span->to);
  if (fold->weekdays == 0)
    flow (fold, get (dates, dates->len - 1) + APART, until, dates);
}

void
sim_plan_make (const SimFold *fold,
               BrDay          today,
               guint          n_days,
               GArray        *dates)
{
  BrDay first = get_first (fold, today);
  BrDay until = today + n_days + BEYOND;

  g_array_set_size (dates, 0);
  if (fold->phase == 0)
    return;

  if (fold->moves->len == 0)
    until = today + n_days - 1;

  if (fold->weekdays == 0)
    {
      flow (fold, first, until, dates);
    }
  else
    {
      guint weekday = (guint) br_day_get_weekday (first) - G_DATE_MONDAY;

      for (BrDay day = first; day <= until; day++, weekday = (weekday + 1) % 7)
        {
          gboolean is_vacated = FALSE;

          if ((fold->weekdays & (1u << weekday)) == 0)
            continue;

          for (guint i = 0; i < fold->vacated->len; i++)
            is_vacated = is_vacated || get (fold->vacated, i) == day;

          if (!is_vacated && !sim_plan_is_paused (fold, day))
            g_array_append_val (dates, day);
        }
    }

  for (guint i = 0; i < fold->moves->len; i++)
    {
      const SimSpan *span = &g_array_index (fold->moves, SimSpan, i);

      if (span->to >= first)
        move (fold, span, until, dates);
    }

  while (dates->len > 0 && get (dates, dates->len - 1) >= today + n_days)
    g_array_set_size (dates, dates->len - 1);
}

gboolean
sim_plan_may_move (const SimFold *fold,
                   GArray        *plan,
                   BrDay          today,
                   BrDay          from,
                   BrDay          to)
{
  gboolean is_planned = FALSE;

  if (to < get_first (fold, today) || to == from || sim_plan_is_paused (fold, to))
    return FALSE;

  for (guint i = 0; i < plan->len; i++)
    {
      is_planned = is_planned || get (plan, i) == from;
      if (get (plan, i) < from && touches (get (plan, i), to))
        return FALSE;
    }

  return is_planned;
}

static void
set_pattern (SimFold    *fold,
             BrWeekdays  weekdays)
{
  fold->weekdays = weekdays;
  g_array_set_size (fold->moves, 0);
  g_array_set_size (fold->vacated, 0);
}

static void
add_pattern (SimFold       *fold,
             const SimFact *fact)
{
  gboolean is_pair = __builtin_popcount (fact->weekdays) == 2;

  if (is_pair && !fold->is_maintaining)
    {
      fold->pair = fact->weekdays;
      fold->pair_day = fact->date;
      return;
    }

  fold->is_maintaining = is_pair;
  set_pattern (fold, fact->weekdays);
}

static void
add_move (SimFold       *fold,
          const SimFact *fact)
{
  g_autoptr (GArray) plan = g_array_new (FALSE, FALSE, sizeof (BrDay));
  SimSpan added = { fact->from, fact->to };

  sim_plan_make (fold, fact->date, 84, plan);
  if (!sim_plan_may_move (fold, plan, fact->date, fact->from, fact->to))
    return;

  for (guint i = fold->moves->len; i > 0; i--)
    {
      SimSpan old = g_array_index (fold->moves, SimSpan, i - 1);

      if (old.to == fact->from)
        added.from = old.from;
      if (old.to == fact->from || old.to < fact->date || (fold->weekdays == 0 && old.to > fact->from))
        g_array_remove_index (fold->moves, i - 1);
    }

  g_array_append_val (fold->moves, added);
}

static void
add_pause (SimFold       *fold,
           const SimFact *fact)
{
  SimSpan pause = { fact->from, fact->to };

  for (guint i = fold->moves->len; i > 0; i--)
    {
      BrDay to = g_array_index (fold->moves, SimSpan, i - 1).to;

      if (to >= pause.from && to <= pause.to)
        g_array_remove_index (fold->moves, i - 1);
    }

  g_array_append_val (fold->pauses, pause);
}

void
sim_plan_add (SimFold       *fold,
              const SimFact *fact)
{
  if (fact->change == BR_PLAN_PATTERN)
    add_pattern (fold, fact);
  else if (fact->change == BR_PLAN_MOVE)
    add_move (fold, fact);
  else
    add_pause (fold, fact);
}

/* "A moved date that passes unused, that a later session touches [...] is as if never moved." A fixed day that was moved to an earlier
 * date and done there is done. */
void
sim_plan_add_session (SimFold *fold,
                      BrDay    date)
{
  for (guint i = fold->moves->len; i > 0; i--)
    {
      SimSpan span = g_array_index (fold->moves, SimSpan, i - 1);

      if (span.to >= date + APART)
        continue;

      if (span.to == date && span.from > date && fold->weekdays != 0)
        g_array_append_val (fold->vacated, span.from);

      g_array_remove_index (fold->moves, i - 1);
    }
}

void
sim_plan_maintain (SimFold *fold,
                   BrDay    date)
{
  BrWeekdays pair = 0;

  fold->earlier = fold->weekdays;
  fold->is_maintaining = TRUE;

  if (fold->pair_day == date)
    {
      pair = fold->pair;
    }
  else if (fold->weekdays != 0)
    {
      for (BrDay day = date; pair == 0; day++)
        {
          if (is_chosen (fold->weekdays, day) && is_chosen (fold->weekdays, day + 3))
            pair = 1u << ((guint) br_day_get_weekday (day) - 1) | 1u << ((guint) br_day_get_weekday (day + 3) - 1);
        }
    }
  else
    {
      g_autoptr (GArray) plan = g_array_new (FALSE, FALSE, sizeof (BrDay));
      BrDay next;

      sim_plan_make (fold, date, 84, plan);
      next = plan->len > 0 ? get (plan, 0) : date;
      pair = 1u << ((guint) br_day_get_weekday (next) - 1) | 1u << ((guint) br_day_get_weekday (next + 3) - 1);
    }

  set_pattern (fold, pair);
}

void
sim_plan_revert (SimFold *fold)
{
  if (!fold->is_maintaining)
    return;

  fold->is_maintaining = FALSE;
  set_pattern (fold, fold->earlier);
}
