/* SPDX-License-Identifier: GPL-3.0-or-later */
/* FREQ-5: which moves are allowed. */

#include "config.h"

#include "core/rules/br-move.h"

#include <glib/gi18n-lib.h>

#include "core/rules/br-plan.h"
#include "core/rules/br-wording.h"

static gboolean
is_planned (GArray *plan,
            BrDay   day)
{
  for (guint i = 0; i < plan->len; i++)
    {
      if (g_array_index (plan, BrDay, i) == day)
        return TRUE;
    }

  return FALSE;
}

/* The session planned before the moved one that its new date touches, or %BR_DAY_NONE. */
static BrDay
find_touched (GArray           *plan,
              const BrMoveFact *move)
{
  for (guint i = 0; i < plan->len && g_array_index (plan, BrDay, i) < move->from; i++)
    {
      BrDay day = g_array_index (plan, BrDay, i);

      if (move->to < day + BR_PLAN_APART && day < move->to + BR_PLAN_APART)
        return day;
    }

  return BR_DAY_NONE;
}

BrMoveRefusal
br_move_judge (const BrMoveRules *rules,
               const BrMoveFact  *move,
               BrDay             *touched)
{
  const BrSpan *pause = br_span_find (rules->pauses, move->to);
  BrDay day = BR_DAY_NONE;
  BrMoveRefusal refusal = BR_MOVE_ALLOWED;

  if (move->to < rules->today)
    {
      refusal = BR_MOVE_PAST;
    }
  else if (pause != NULL)
    {
      refusal = BR_MOVE_PAUSED;
      day = pause->to;
    }
  else if (rules->last_session != BR_DAY_NONE && move->to < rules->last_session + BR_PLAN_APART)
    {
      refusal = BR_MOVE_TOUCHES_SESSION;
      day = rules->last_session;
    }
  else if ((day = find_touched (rules->plan, move)) != BR_DAY_NONE)
    {
      refusal = BR_MOVE_TOUCHES_PLANNED;
    }
  else if (!is_planned (rules->plan, move->from))
    {
      refusal = BR_MOVE_NOT_PLANNED;
    }
  else if (move->to == move->from)
    {
      refusal = BR_MOVE_SAME;
    }

  if (touched != NULL)
    *touched = day;

  return refusal;
}

static BrMoveRefusal
judge_fact (const BrFacts    *facts,
            const BrMoveFact *move,
            BrDay             date,
            BrDay            *touched)
{
  g_autoptr (GArray) plan = g_array_new (FALSE, FALSE, sizeof (BrDay));
  BrMoveRules rules = {
    .today = date,
    .last_session = br_facts_get_last_session_day (facts),
    .plan = plan,
    .pauses = facts->schedule.pauses,
  };

  br_plan_ahead (facts, date, plan);

  return br_move_judge (&rules, move, touched);
}

BrMoveRefusal
br_move_judge_fact (const BrFacts    *facts,
                    const BrMoveFact *move,
                    BrDay             date)
{
  return judge_fact (facts, move, date, NULL);
}

char *
br_move_describe_fact (const BrFacts    *facts,
                       const BrMoveFact *move,
                       BrDay             date,
                       BrDay             today)
{
  BrDay touched;
  BrMoveRefusal refusal = judge_fact (facts, move, date, &touched);

  return br_move_describe (refusal, touched, today);
}

char *
br_move_describe (BrMoveRefusal refusal,
                  BrDay         touched,
                  BrDay         today)
{
  g_autofree char *day = touched != BR_DAY_NONE ? br_wording_day (touched, today) : NULL;

  switch (refusal)
    {
    case BR_MOVE_NOT_PLANNED:
      return g_strdup (_("No session is planned on that day."));

    case BR_MOVE_SAME:
      return g_strdup (_("The session is planned for that day already."));

    case BR_MOVE_PAST:
      return g_strdup (_("That day has passed. A session can be moved to today or later."));

    case BR_MOVE_PAUSED:
      /* Translators: %s is the last day of a pause, such as "Friday" */
      return g_strdup_printf (_("That day is in a pause. Its last day is %s."), day);

    case BR_MOVE_TOUCHES_SESSION:
      /* Translators: %s is the day of the last session, such as "yesterday" */
      return g_strdup_printf (_("Your back needs a day of rest after the session of %s."), day);

    case BR_MOVE_TOUCHES_PLANNED:
      /* Translators: %s is the day of a planned session, such as "Friday" */
      return g_strdup_printf (_("There has to be a day of rest between it and the session planned for %s."), day);

    case BR_MOVE_ALLOWED:
    default:
      return NULL;
    }
}
