/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Patterns, moves and pauses. */

#include "config.h"

#include "core/rules/br-schedule.h"

#define DAYS_PER_WEEK  7
#define MAINTAIN_DAYS  2

void
br_schedule_init (BrSchedule *schedule)
{
  *schedule = (BrSchedule) {
    .patterns = g_array_new (FALSE, FALSE, sizeof (BrPatternFact)),
    .pending_moves = g_array_new (FALSE, FALSE, sizeof (BrMoveFact)),
    .used_moves = g_array_new (FALSE, FALSE, sizeof (BrMoveFact)),
    .vacated = g_array_new (FALSE, FALSE, sizeof (BrSpan)),
    .pauses = g_array_new (FALSE, FALSE, sizeof (BrSpan)),
  };
}

void
br_schedule_clear (BrSchedule *schedule)
{
  g_clear_pointer (&schedule->patterns, g_array_unref);
  g_clear_pointer (&schedule->pending_moves, g_array_unref);
  g_clear_pointer (&schedule->used_moves, g_array_unref);
  g_clear_pointer (&schedule->vacated, g_array_unref);
  g_clear_pointer (&schedule->pauses, g_array_unref);
}

BrWeekdays
br_schedule_get_weekdays (const BrSchedule *schedule)
{
  if (schedule->patterns->len == 0)
    return 0;

  return g_array_index (schedule->patterns, BrPatternFact, schedule->patterns->len - 1).weekdays;
}

/* A change of pattern ends pending moves, and its days are all its own. */
static void
change_pattern (BrSchedule *schedule,
                BrWeekdays  weekdays,
                BrDay       date)
{
  BrPatternFact pattern = { date, weekdays };

  g_array_set_size (schedule->pending_moves, 0);
  br_span_cut (schedule->vacated, date);
  g_array_append_val (schedule->patterns, pattern);
}

void
br_schedule_add_pattern (BrSchedule *schedule,
                         BrWeekdays  weekdays,
                         BrDay       date)
{
  gboolean is_pair = br_weekdays_get_n_days (weekdays) == MAINTAIN_DAYS;

  if (is_pair && !schedule->is_maintaining)
    {
      schedule->pair = weekdays;
      schedule->pair_named = date;
      return;
    }

  if (!is_pair)
    schedule->is_maintaining = FALSE;

  change_pattern (schedule, weekdays, date);
}

/* Moving on what was moved before is one move; of every other day those that come after it in the plan flow anew, which ends theirs. */
void
br_schedule_add_move (BrSchedule       *schedule,
                      const BrMoveFact *move,
                      BrDay             date)
{
  BrMoveFact added = *move;

  for (guint i = schedule->pending_moves->len; i > 0; i--)
    {
      BrMoveFact earlier = g_array_index (schedule->pending_moves, BrMoveFact, i - 1);

      if (earlier.to == move->from)
        added.from = earlier.from;

      if (earlier.to < date || earlier.to == move->from ||
          (br_schedule_get_weekdays (schedule) == 0 && earlier.to > move->from))
        g_array_remove_index (schedule->pending_moves, i - 1);
    }

  g_array_append_val (schedule->pending_moves, added);
}

void
br_schedule_add_pause (BrSchedule *schedule,
                       BrDay       from,
                       BrDay       to)
{
  for (guint i = schedule->pending_moves->len; i > 0; i--)
    {
      const BrMoveFact *move = &g_array_index (schedule->pending_moves, BrMoveFact, i - 1);

      if (move->to >= from && move->to <= to)
        g_array_remove_index (schedule->pending_moves, i - 1);
    }

  br_span_insert (schedule->pauses, from, to);
}

/* A fixed day whose session took place before it does not come back. */
void
br_schedule_add_session (BrSchedule *schedule,
                         BrDay       date)
{
  for (guint i = schedule->pending_moves->len; i > 0; i--)
    {
      BrMoveFact move = g_array_index (schedule->pending_moves, BrMoveFact, i - 1);

      if (move.to > date + 1)
        continue;

      if (move.to == date)
        {
          g_array_append_val (schedule->used_moves, move);
          br_span_insert (schedule->vacated, move.from, move.from);
        }

      g_array_remove_index (schedule->pending_moves, i - 1);
    }
}

/* Of three days that do not touch, two gaps are of two days and one is of three: the days at both ends of that one are the furthest apart. */
static BrWeekdays
choose_furthest (BrWeekdays weekdays)
{
  for (guint bit = 0; bit < DAYS_PER_WEEK; bit++)
    {
      BrWeekdays pair = 1u << bit | 1u << ((bit + 3) % DAYS_PER_WEEK);

      if ((weekdays & pair) == pair)
        return pair;
    }

  g_return_val_if_reached (weekdays);
}

static BrWeekdays
choose_pair (const BrSchedule *schedule,
             BrDay             date,
             BrDay             next)
{
  BrWeekdays weekdays = br_schedule_get_weekdays (schedule);
  guint bit;

  if (schedule->pair_named == date)
    return schedule->pair;

  if (weekdays != 0)
    return choose_furthest (weekdays);

  bit = (guint) br_day_get_weekday (next != BR_DAY_NONE ? next : date) - G_DATE_MONDAY;

  return 1u << bit | 1u << ((bit + 3) % DAYS_PER_WEEK);
}

void
br_schedule_maintain (BrSchedule *schedule,
                      BrDay       date,
                      BrDay       next)
{
  if (schedule->is_maintaining)
    return;

  schedule->is_maintaining = TRUE;
  schedule->earlier = br_schedule_get_weekdays (schedule);
  change_pattern (schedule, choose_pair (schedule, date, next), date);
}

void
br_schedule_revert (BrSchedule *schedule,
                    BrDay       date)
{
  if (!schedule->is_maintaining)
    return;

  schedule->is_maintaining = FALSE;
  change_pattern (schedule, schedule->earlier, date);
}
