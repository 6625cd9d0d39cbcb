/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The gates to the next phase. */

#include "config.h"

#include "core/rules/br-gates.h"

#include <glib/gi18n-lib.h>

#include "core/rules/br-pain-gate.h"
#include "core/rules/br-wording.h"

/* The first of the last 7 days: today and the six days before it. */
static BrDay
get_week_start (BrDay today)
{
  return today - (BR_GATE_DAYS - 1);
}

static BrGateResult
judge_days (const BrFacts *facts,
            BrDay          today)
{
  guint days = today - facts->entered;

  return (BrGateResult) { days >= BR_GATE_DAYS, days, BR_GATE_DAYS };
}

static char *
describe_days (const BrFacts *facts,
               BrDay          today,
               BrEvidence    *evidence)
{
  guint days = today - facts->entered;
  g_autofree char *seventh = br_wording_day (facts->entered + BR_GATE_DAYS, today);

  if (days >= BR_GATE_DAYS)
    return g_strdup_printf (ngettext ("%u full day in this phase; 7 are needed.",
                                      "%u full days in this phase; 7 are needed.", days), days);

  /* Translators: %s is a day, such as "Friday" or "tomorrow" */
  return g_strdup_printf (ngettext ("%u of 7 full days in this phase. The 7th is %s.",
                                    "%u of 7 full days in this phase. The 7th is %s.", days), days, seventh);
}

static gboolean
counts (const BrFacts       *facts,
        const BrSessionFact *session)
{
  return session->kind == BR_SESSION_FULL && !session->extra &&
         session->phase == facts->phase && session->date >= facts->entered;
}

/* The full sessions of this stay from @from on; their ids into @evidence unless it is NULL. */
static guint
count_sessions (const BrFacts *facts,
                BrDay          from,
                BrEvidence    *evidence)
{
  guint n = 0;

  for (guint i = facts->sessions->len; i > 0; i--)
    {
      const BrSessionFact *session = &g_array_index (facts->sessions, BrSessionFact, i - 1);

      if (session->date < from)
        break;
      if (!counts (facts, session))
        continue;

      n++;
      if (evidence != NULL)
        br_evidence_add_entry (evidence, session->entry);
    }

  return n;
}

static BrGateResult
judge_sessions (const BrFacts *facts,
                BrDay          today)
{
  guint n = count_sessions (facts, get_week_start (today), NULL);

  return (BrGateResult) { n >= BR_GATE_SESSIONS, n, BR_GATE_SESSIONS };
}

static char *
describe_sessions (const BrFacts *facts,
                   BrDay          today,
                   BrEvidence    *evidence)
{
  guint n = count_sessions (facts, get_week_start (today), evidence);

  if (n >= BR_GATE_SESSIONS)
    return g_strdup_printf (ngettext ("%u full session in the last 7 days; 3 are needed.",
                                      "%u full sessions in the last 7 days; 3 are needed.", n), n);

  return g_strdup_printf (ngettext ("%u of 3 full sessions in the last 7 days.",
                                    "%u of 3 full sessions in the last 7 days.", n), n);
}

/* The days of the last 7 with a sharp, radiating or numb pain event. */
static guint
count_pain_days (const BrFacts *facts,
                 BrDay          today,
                 BrEvidence    *evidence)
{
  BrDay previous = BR_DAY_NONE;
  guint n = 0;

  for (guint i = facts->pains->len; i > 0; i--)
    {
      const BrPainFact *pain = &g_array_index (facts->pains, BrPainFact, i - 1);

      if (pain->date < get_week_start (today))
        break;

      if (pain->date != previous)
        n++;
      previous = pain->date;
      if (evidence != NULL)
        br_evidence_add_entry (evidence, pain->entry);
    }

  return n;
}

static BrDay
get_last_pain_day (const BrFacts *facts)
{
  if (facts->pains->len == 0)
    return BR_DAY_NONE;

  return g_array_index (facts->pains, BrPainFact, facts->pains->len - 1).date;
}

static BrGateResult
judge_pains (const BrFacts *facts,
             BrDay          today)
{
  guint n = count_pain_days (facts, today, NULL);

  return (BrGateResult) { n == 0, n, 0 };
}

static char *
describe_pains (const BrFacts *facts,
                BrDay          today,
                BrEvidence    *evidence)
{
  guint n = count_pain_days (facts, today, evidence);
  BrDay last_day = get_last_pain_day (facts);
  g_autofree char *last = NULL;
  g_autofree char *clear = NULL;

  br_evidence_add_number (evidence, "pain_free_days", last_day == BR_DAY_NONE ? BR_GATE_DAYS : MIN (today - last_day, BR_GATE_DAYS));

  if (n == 0)
    return g_strdup (_("No sharp, radiating or numb pain in the last 7 days."));

  last = br_wording_day (last_day, today);
  clear = br_wording_day (last_day + BR_GATE_DAYS, today);

  /* Translators: the first %s is a day such as "yesterday", the second one such as "Friday" */
  return g_strdup_printf (ngettext ("Sharp, radiating or numb pain on %u of the last 7 days, most recently %s. "
                                    "The 7 days are clear of it %s if it stays away.",
                                    "Sharp, radiating or numb pain on %u of the last 7 days, most recently %s. "
                                    "The 7 days are clear of it %s if it stays away.", n), n, last, clear);
}

/* The next-day checks of the last two dates of this stay that have a session and lie before @today, the newest first. Two sessions on
 * one date have one check, which counts once. */
static guint
get_checks (const BrFacts *facts,
            BrDay          today,
            BrCheck        checks[BR_GATE_CHECKS],
            BrEvidence    *evidence)
{
  BrDay previous = BR_DAY_NONE;
  guint n = 0;

  for (guint i = facts->sessions->len; i > 0 && n < BR_GATE_CHECKS; i--)
    {
      const BrSessionFact *session = &g_array_index (facts->sessions, BrSessionFact, i - 1);

      if (session->date < facts->entered)
        break;
      if (session->date >= today || session->date == previous || session->phase != facts->phase)
        continue;

      checks[n++] = session->check;
      previous = session->date;
      if (evidence != NULL)
        br_evidence_add_entry (evidence, session->entry);
    }

  return n;
}

static BrGateResult
judge_checks (const BrFacts *facts,
              BrDay          today)
{
  BrCheck checks[BR_GATE_CHECKS];
  guint n = get_checks (facts, today, checks, NULL);
  guint n_usual = 0;

  for (guint i = 0; i < n; i++)
    n_usual += checks[i] == BR_CHECK_USUAL ? 1 : 0;

  return (BrGateResult) { n_usual == BR_GATE_CHECKS, n_usual, BR_GATE_CHECKS };
}

static char *
describe_checks (const BrFacts *facts,
                 BrDay          today,
                 BrEvidence    *evidence)
{
  BrCheck checks[BR_GATE_CHECKS];
  guint n = get_checks (facts, today, checks, evidence);
  guint n_usual = 0, n_open = 0;
  g_autofree char *seen = NULL;

  for (guint i = 0; i < n; i++)
    {
      n_usual += checks[i] == BR_CHECK_USUAL ? 1 : 0;
      n_open += checks[i] == BR_CHECK_NONE ? 1 : 0;
    }

  if (n < BR_GATE_CHECKS)
    return g_strdup_printf (ngettext ("This looks at the last 2 sessions before today; so far there is %u.",
                                      "This looks at the last 2 sessions before today; so far there are %u.", n), n);

  if (n_usual == BR_GATE_CHECKS)
    return g_strdup (_("After both of your last 2 sessions you were back to your usual by the day after."));

  seen = g_strdup_printf (ngettext ("After %u of your last 2 sessions you were back to your usual by the day after.",
                                    "After %u of your last 2 sessions you were back to your usual by the day after.",
                                    n_usual), n_usual);

  if (n_open == 0)
    return g_steal_pointer (&seen);

  /* Translators: added to a sentence about the last 2 sessions; %u of them */
  return g_strdup_printf (ngettext ("%s %u has no answer.", "%s %u have no answer.", n_open), seen, n_open);
}

static const BrGate gates[] = {
  { { "GATE-1", N_("At least 7 full days in this phase."), "seed" }, judge_days, describe_days },
  { { "GATE-2", N_("At least 3 full sessions of this phase in the last 7 days. Short, partial and extra ones do not count."), "seed" },
    judge_sessions, describe_sessions },
  { { "GATE-3", N_("No sharp, radiating or numb pain in the last 7 days."), "seed" }, judge_pains, describe_pains },
  { { "GATE-4", N_("After each of the last two sessions your back was back to its usual by the day after."), "ev" },
    judge_checks, describe_checks },
  { { "GATE-5", N_("Pain is low enough on average, and the exercises that lead on to the next phase go well."), "own" },
    br_pain_gate_judge, br_pain_gate_describe },
};

const BrGate *
br_gates_get_all (guint *n_gates)
{
  g_return_val_if_fail (n_gates != NULL, NULL);

  *n_gates = G_N_ELEMENTS (gates);
  return gates;
}

static gboolean
has_gates (const BrFacts *facts)
{
  return facts->phase >= 1 && facts->phase < facts->n_phases;
}

gboolean
br_gates_are_met (const BrFacts *facts,
                  BrDay          today)
{
  if (!has_gates (facts))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (gates); i++)
    {
      if (!gates[i].judge (facts, today).met)
        return FALSE;
    }

  return TRUE;
}

GListModel *
br_gates_dup_model (const BrFacts *facts,
                    BrDay          today)
{
  g_autoptr (GListStore) model = g_list_store_new (BR_TYPE_VERDICT);

  if (!has_gates (facts))
    return G_LIST_MODEL (g_steal_pointer (&model));

  for (gsize i = 0; i < G_N_ELEMENTS (gates); i++)
    {
      g_auto (BrEvidence) evidence = { 0 };
      BrGateResult result = gates[i].judge (facts, today);
      g_autofree char *text = NULL;
      g_autoptr (BrVerdict) verdict = NULL;

      br_evidence_init (&evidence);
      text = gates[i].describe (facts, today, &evidence);
      verdict = br_verdict_new (gates[i].rule.id, result.met, result.value, result.needed, text, &evidence);
      g_list_store_append (model, verdict);
    }

  return G_LIST_MODEL (g_steal_pointer (&model));
}

void
br_gates_describe_all (const BrFacts *facts,
                       BrDay          today,
                       GString       *text,
                       BrEvidence    *evidence)
{
  for (gsize i = 0; i < G_N_ELEMENTS (gates); i++)
    {
      g_autofree char *verdict = gates[i].describe (facts, today, evidence);

      g_string_append_printf (text, "\n• %s", verdict);
    }
}

/* Whether GATE-4 will hold on @day, by which there are the three sessions of GATE-2, two of them before it: the newest are planned ones,
 * all fine, then those that took place. The check of the very last session may still be given, and then is fine. */
static gboolean
will_checks_hold (const BrFacts *facts,
                  BrDay          today,
                  BrDay          day,
                  GArray        *plan)
{
  BrCheck checks[BR_GATE_CHECKS];
  guint n_planned = 0;
  guint n;

  while (n_planned < plan->len && g_array_index (plan, BrDay, n_planned) < day)
    n_planned++;

  if (n_planned >= BR_GATE_CHECKS)
    return TRUE;

  n = get_checks (facts, day, checks, NULL);
  g_return_val_if_fail (n + n_planned >= BR_GATE_CHECKS, FALSE);

  for (guint i = 0; i + n_planned < BR_GATE_CHECKS; i++)
    {
      gboolean may_be_given = i == 0 && checks[i] == BR_CHECK_NONE &&
                              (day > today || br_facts_get_last_session_day (facts) < today);

      if (checks[i] != BR_CHECK_USUAL && !may_be_given)
        return FALSE;
    }

  return TRUE;
}

BrDay
br_gates_get_earliest (const BrFacts *facts,
                       BrDay          today,
                       GArray        *plan)
{
  BrDay last_pain = get_last_pain_day (facts);
  BrDay first;

  if (!has_gates (facts) || br_flags_get_lock (&facts->flags) != BR_LOCK_NONE || !br_pain_gate_judge (facts, today).met)
    return BR_DAY_NONE;

  first = MAX (today, facts->entered + BR_GATE_DAYS);
  if (last_pain != BR_DAY_NONE)
    first = MAX (first, last_pain + BR_GATE_DAYS);

  for (BrDay day = first; day < today + BR_PLAN_DAYS; day++)
    {
      guint n = count_sessions (facts, get_week_start (day), NULL);

      for (guint i = 0; i < plan->len && g_array_index (plan, BrDay, i) <= day; i++)
        n += g_array_index (plan, BrDay, i) >= get_week_start (day) ? 1 : 0;

      if (n >= BR_GATE_SESSIONS && will_checks_hold (facts, today, day, plan))
        return day;
    }

  return BR_DAY_NONE;
}

char *
br_gates_describe_earliest (const BrFacts *facts,
                            BrDay          today,
                            BrDay          earliest)
{
  g_auto (BrEvidence) evidence = { 0 };
  g_autofree char *day = NULL;
  g_autofree char *pain = NULL;

  if (!has_gates (facts))
    return NULL;

  if (earliest == today)
    return g_strdup (_("Every condition is met today."));

  if (earliest != BR_DAY_NONE)
    {
      day = br_wording_day (earliest, today);

      /* Translators: the number of a phase, and a day such as "tomorrow" or "Friday" */
      return g_strdup_printf (_("Phase %u can come %s at the earliest: if you do every planned session in full, without sharp pain, and "
                                "your back is back to its usual by the day after each."), facts->phase + 1, day);
    }

  if (br_flags_get_lock (&facts->flags) != BR_LOCK_NONE)
    return g_strdup (_("There is no date for the next phase while training is locked."));

  if (!br_pain_gate_judge (facts, today).met)
    {
      br_evidence_init (&evidence);
      pain = br_pain_gate_describe (facts, today, &evidence);

      /* Translators: %s is a condition that is not met, one sentence or more */
      return g_strdup_printf (_("There is no date for the next phase yet. First this has to change: %s"), pain);
    }

  return g_strdup (_("There is no date for the next phase: with the days that are planned now, the conditions are not met together."));
}
