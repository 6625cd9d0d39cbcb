/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every day of the calendar shows. */

#include "config.h"

#include "core/rules/br-marks.h"

#include "core/rules/br-plan.h"

static void
mark (BrMarks    *marks,
      BrDay       day,
      BrDayMarks  what)
{
  /* A day before the first one wraps around, far beyond the last. */
  guint index = day - marks->first;

  if (index >= marks->marks->len)
    return;

  g_array_index (marks->marks, guint16, index) |= (guint16) what;
}

static void
mark_days (BrMarks    *marks,
           GArray     *days,
           BrDayMarks  what)
{
  for (guint i = 0; i < days->len; i++)
    mark (marks, g_array_index (days, BrDay, i), what);
}

static void
mark_sessions (BrMarks       *marks,
               const BrFacts *facts)
{
  static const BrDayMarks of_kind[] = {
    [BR_SESSION_FULL] = BR_DAY_MARK_FULL,
    [BR_SESSION_SHORT] = BR_DAY_MARK_SHORT,
    [BR_SESSION_PARTIAL] = BR_DAY_MARK_PARTIAL,
  };

  for (guint i = 0; i < facts->sessions->len; i++)
    {
      const BrSessionFact *session = &g_array_index (facts->sessions, BrSessionFact, i);

      mark (marks, session->date, of_kind[session->kind]);
      if (session->extra)
        mark (marks, session->date, BR_DAY_MARK_EXTRA);
    }
}

static void
mark_moves (BrMarks *marks,
            GArray  *moves,
            BrDay    from)
{
  for (guint i = 0; i < moves->len; i++)
    {
      BrDay to = g_array_index (moves, BrMoveFact, i).to;

      if (to >= from)
        mark (marks, to, BR_DAY_MARK_MOVED);
    }
}

static void
mark_pauses (BrMarks       *marks,
             const BrFacts *facts)
{
  BrDay last = marks->first + marks->marks->len - 1;

  for (guint i = 0; i < facts->schedule.pauses->len; i++)
    {
      const BrSpan *pause = &g_array_index (facts->schedule.pauses, BrSpan, i);

      for (BrDay day = MAX (pause->from, marks->first); day <= MIN (pause->to, last); day++)
        mark (marks, day, BR_DAY_MARK_PAUSED);
    }
}

/* The first day that has anything to show. */
static BrDay
find_first (const BrFacts *facts,
            BrDay          today)
{
  BrDay first = today;

  if (facts->started != BR_DAY_NONE)
    first = MIN (first, facts->started);
  if (facts->sessions->len > 0)
    first = MIN (first, g_array_index (facts->sessions, BrSessionFact, 0).date);
  if (facts->pains->len > 0)
    first = MIN (first, g_array_index (facts->pains, BrPainFact, 0).date);
  if (facts->reviews.done->len > 0)
    first = MIN (first, g_array_index (facts->reviews.done, BrReviewResult, 0).date);

  return first;
}

void
br_marks_init (BrMarks       *marks,
               const BrFacts *facts,
               BrDay          today,
               GArray        *plan)
{
  g_autoptr (GArray) missed = g_array_new (FALSE, FALSE, sizeof (BrDay));

  marks->first = find_first (facts, today);
  marks->marks = g_array_new (FALSE, TRUE, sizeof (guint16));
  g_array_set_size (marks->marks, today + BR_PLAN_DAYS - marks->first);

  br_plan_missed (facts, today, missed);
  mark_days (marks, missed, BR_DAY_MARK_MISSED);
  mark_days (marks, plan, BR_DAY_MARK_PLANNED);
  mark_sessions (marks, facts);
  mark_moves (marks, facts->schedule.used_moves, marks->first);
  mark_moves (marks, facts->schedule.pending_moves, today);
  mark_pauses (marks, facts);

  for (guint i = 0; i < facts->reviews.done->len; i++)
    mark (marks, g_array_index (facts->reviews.done, BrReviewResult, i).date, BR_DAY_MARK_REVIEW);

  for (guint i = 0; i < facts->pains->len; i++)
    mark (marks, g_array_index (facts->pains, BrPainFact, i).date, BR_DAY_MARK_PAIN);
}

void
br_marks_clear (BrMarks *marks)
{
  g_clear_pointer (&marks->marks, g_array_unref);
}

BrDayMarks
br_marks_get (const BrMarks *marks,
              BrDay          day)
{
  guint index = day - marks->first;

  if (index >= marks->marks->len)
    return BR_DAY_MARK_NONE;

  return g_array_index (marks->marks, guint16, index);
}
