/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What today is. */

#include "config.h"

#include "core/rules/br-situation.h"

#include <glib/gi18n-lib.h>

#include "core/rules/br-wording.h"

static BrDay
get_next (GArray *plan)
{
  return plan->len > 0 ? g_array_index (plan, BrDay, 0) : BR_DAY_NONE;
}

BrSituation
br_situation_judge (const BrFacts *facts,
                    BrDay          today,
                    GArray        *plan)
{
  if (facts->phase == 0)
    return BR_SITUATION_NEW;

  if (br_flags_get_lock (&facts->flags) != BR_LOCK_NONE)
    return BR_SITUATION_LOCKED;

  if (br_span_find (facts->schedule.pauses, today) != NULL)
    return BR_SITUATION_PAUSED;

  if (br_facts_get_last_session_day (facts) == today)
    return BR_SITUATION_DONE;

  return get_next (plan) == today ? BR_SITUATION_WORKOUT : BR_SITUATION_REST;
}

static const char *
describe_lock (BrLock lock)
{
  switch (lock)
    {
    case BR_LOCK_EMERGENCY:
      return _("Please get medical help now: you said yes to something that must not wait. "
               "Training stays stopped until a professional says that you may go on.");

    case BR_LOCK_CLINICIAN:
      return _("Please talk to a doctor or physiotherapist first: you said yes to something that they should look at. "
               "Training waits until a professional says that you may go on.");

    case BR_LOCK_UNANSWERED:
    case BR_LOCK_NONE:
    default:
      return _("Please answer the safety questions first. Training waits until they are answered.");
    }
}

static char *
describe_workout (const BrFacts *facts,
                  BrDay          today)
{
  g_autofree char *last = NULL;

  if (facts->sessions->len == 0)
    return g_strdup (_("Your first session is planned for today."));

  last = br_wording_day (br_facts_get_last_session_day (facts), today);

  /* Translators: %s is a day such as "Friday" */
  return g_strdup_printf (_("A session is planned for today. The last one was %s."), last);
}

static char *
describe_today (const BrFacts *facts,
                BrDay          today,
                BrSituation    situation)
{
  const BrSpan *pause = br_span_find (facts->schedule.pauses, today);

  if (pause != NULL)
    {
      g_autofree char *until = br_wording_day (pause->to, today);

      /* Translators: %s is the last day of the pause, such as "Friday" */
      return g_strdup_printf (_("The plan is paused; the last day of the pause is %s."), until);
    }

  if (situation == BR_SITUATION_DONE)
    return g_strdup (_("Today’s session is done."));

  if (br_facts_get_last_session_day (facts) + 1 == today)
    return g_strdup (_("Your back rests after yesterday’s session."));

  return g_strdup (_("No session is planned for today."));
}

char *
br_situation_describe (const BrFacts *facts,
                       BrDay          today,
                       GArray        *plan,
                       BrSituation    situation)
{
  g_autofree char *why = NULL;
  g_autofree char *next = NULL;

  if (situation == BR_SITUATION_NEW)
    return g_strdup (_("A few questions come first."));
  if (situation == BR_SITUATION_LOCKED)
    return g_strdup (describe_lock (br_flags_get_lock (&facts->flags)));
  if (situation == BR_SITUATION_WORKOUT)
    return describe_workout (facts, today);

  why = describe_today (facts, today, situation);
  if (plan->len == 0)
    return g_steal_pointer (&why);

  next = br_wording_day (get_next (plan), today);

  /* Translators: the first %s is a sentence about today, the second a day such as "Friday" */
  return g_strdup_printf (_("%s The next session is %s."), why, next);
}
