/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules' counts over again. */

#include "core/naive-rules.h"

static gint
compare_facts (gconstpointer a,
               gconstpointer b)
{
  const Fact *fact_a = *(Fact * const *) a;
  const Fact *fact_b = *(Fact * const *) b;

  if (fact_a->date != fact_b->date)
    return fact_a->date < fact_b->date ? -1 : 1;

  return (int) fact_a->minute - (int) fact_b->minute;
}

GPtrArray *
naive_sort (GPtrArray *facts,
            BrDay      today)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < facts->len; i++)
    {
      Fact *fact = g_ptr_array_index (facts, i);

      if (!fact->deleted && fact->date <= today)
        g_ptr_array_add (sorted, fact);
    }

  g_ptr_array_sort (sorted, compare_facts);

  return sorted;
}

guint
naive_get_phase (GPtrArray *sorted,
                 BrDay     *entered)
{
  guint phase = 0;

  for (guint i = 0; i < sorted->len; i++)
    {
      const Fact *fact = g_ptr_array_index (sorted, i);
      guint next = phase;

      if (fact->kind == FACT_START && phase == 0)
        next = 1;
      else if (fact->kind == FACT_DECISION && fact->accepted && fact->phase == phase)
        {
          if (fact->decision == BR_PROPOSAL_ADVANCE && phase > 0 && phase < 3)
            next = phase + 1;
          else if (fact->decision == BR_PROPOSAL_REVERT && phase > 1)
            next = phase - 1;
        }

      if (next != phase)
        *entered = fact->date;
      phase = next;
    }

  return phase;
}

gboolean
naive_is_advance_refused (GPtrArray *sorted,
                          BrDay      today)
{
  BrDay entered = 0;
  guint phase = naive_get_phase (sorted, &entered);

  for (guint i = 0; i < sorted->len; i++)
    {
      const Fact *fact = g_ptr_array_index (sorted, i);

      if (fact->kind == FACT_DECISION && fact->decision == BR_PROPOSAL_ADVANCE && !fact->accepted &&
          fact->phase == phase && fact->date >= entered && today < fact->date + 7)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_session (GPtrArray *sorted,
             BrDay      date,
             guint      before_minute)
{
  for (guint i = 0; i < sorted->len; i++)
    {
      const Fact *fact = g_ptr_array_index (sorted, i);

      if (fact->kind == FACT_SESSION && fact->date == date && fact->minute < before_minute)
        return TRUE;
    }

  return FALSE;
}

BrDay
naive_get_last_session (GPtrArray *sorted)
{
  BrDay last = 0;

  for (guint i = 0; i < sorted->len; i++)
    {
      const Fact *fact = g_ptr_array_index (sorted, i);

      if (fact->kind == FACT_SESSION)
        last = MAX (last, fact->date);
    }

  return last;
}

guint
naive_count_full (GPtrArray *sorted,
                  BrDay      today)
{
  BrDay entered = 0;
  guint phase = naive_get_phase (sorted, &entered);
  guint n = 0;

  for (guint i = 0; i < sorted->len; i++)
    {
      const Fact *fact = g_ptr_array_index (sorted, i);

      if (fact->kind == FACT_SESSION && fact->session_kind == BR_SESSION_FULL && fact->phase == phase &&
          fact->date >= entered && fact->date + 7 > today &&
          !has_session (sorted, fact->date, fact->minute) && !has_session (sorted, fact->date - 1, G_MAXUINT))
        n++;
    }

  return n;
}

guint
naive_count_pain_days (GPtrArray *sorted,
                       BrDay      today)
{
  guint n = 0;

  for (BrDay day = today - 6; day <= today; day++)
    {
      gboolean hurt = FALSE;

      for (guint i = 0; i < sorted->len; i++)
        {
          const Fact *fact = g_ptr_array_index (sorted, i);

          if ((fact->kind == FACT_SESSION || fact->kind == FACT_CHECK_IN) && fact->date == day && fact->pain >= BR_PAIN_SHARP)
            hurt = TRUE;
        }

      n += hurt ? 1 : 0;
    }

  return n;
}

/* The check of the sessions on @date; NULL if it was not given. */
static const Fact *
get_check (GPtrArray *sorted,
           BrDay      date)
{
  const Fact *check = NULL;

  for (guint i = 0; i < sorted->len; i++)
    {
      const Fact *fact = g_ptr_array_index (sorted, i);

      if (fact->kind == FACT_NEXT_DAY && !fact->session->deleted && fact->session->date == date)
        check = fact;
    }

  return check;
}

guint
naive_count_usual (GPtrArray *sorted,
                   BrDay      today)
{
  BrDay entered = 0;
  guint phase = naive_get_phase (sorted, &entered);
  guint n_dates = 0, n_usual = 0;

  for (BrDay day = today - 1; day >= entered && n_dates < 2; day--)
    {
      gboolean trained = FALSE;

      for (guint i = 0; i < sorted->len; i++)
        {
          const Fact *fact = g_ptr_array_index (sorted, i);

          if (fact->kind == FACT_SESSION && fact->date == day && fact->phase == phase)
            trained = TRUE;
        }

      if (trained)
        {
          const Fact *check = get_check (sorted, day);

          n_dates++;
          n_usual += check != NULL && check->usual ? 1 : 0;
        }
    }

  return n_usual;
}

gboolean
naive_is_pain_low (GPtrArray *sorted,
                   BrDay      today)
{
  BrDay first = 0, started = 0;
  double week = 0, baseline = 0;
  guint n_week = 0, n_baseline = 0;

  for (guint i = 0; i < sorted->len; i++)
    {
      const Fact *fact = g_ptr_array_index (sorted, i);

      if (fact->kind == FACT_START && started == 0)
        started = fact->date;
    }

  for (guint i = 0; i < sorted->len; i++)
    {
      const Fact *fact = g_ptr_array_index (sorted, i);

      if (fact->date < started || (fact->kind != FACT_START && fact->kind != FACT_SESSION && fact->kind != FACT_CHECK_IN) ||
          fact->rating == BR_PAIN_UNRATED)
        continue;

      if (first == 0)
        first = fact->date;

      if (fact->date < first + 7)
        {
          baseline += fact->rating;
          n_baseline++;
        }
      if (fact->date + 7 > today)
        {
          week += fact->rating;
          n_week++;
        }
    }

  if (n_week == 0)
    return FALSE;

  /* Sums this small are exact, and so are their products. */
  return week <= 5.0 * n_week && week * n_baseline <= baseline * n_week;
}

const char *
naive_get_lock (GPtrArray *sorted)
{
  BrDay standing[NAIVE_N_YES] = { 0 };
  gboolean open = FALSE;

  for (guint i = 0; i < sorted->len; i++)
    {
      const Fact *fact = g_ptr_array_index (sorted, i);

      if (fact->kind == FACT_LIST_ANSWERED)
        {
          open = FALSE;
          for (guint j = 0; j < NAIVE_N_YES; j++)
            {
              /* The first is the emergency sign: of the day on which it was last said. */
              if ((fact->yes & 1u << j) != 0 && (j == 0 || standing[j] == 0))
                standing[j] = fact->date;
            }
        }
      else if (fact->kind == FACT_CLEARANCE)
        {
          for (guint j = 0; j < NAIVE_N_YES; j++)
            {
              if (standing[j] <= fact->from)
                standing[j] = 0;
            }
        }
      else if (fact->kind == FACT_LIST_OPENED ||
               ((fact->kind == FACT_SESSION || fact->kind == FACT_CHECK_IN) && fact->pain >= BR_PAIN_RADIATING))
        {
          open = TRUE;
        }
    }

  if (standing[0] != 0)
    return "emergency";
  if (open)
    return "unanswered";

  return standing[1] != 0 || standing[2] != 0 ? "clinician" : "none";
}

guint
naive_count_turns (GPtrArray *sorted,
                   guint      phase)
{
  guint n = 0;

  for (guint i = 0; i < sorted->len; i++)
    {
      const Fact *fact = g_ptr_array_index (sorted, i);

      if (fact->kind == FACT_SESSION && fact->session_kind != BR_SESSION_SHORT && fact->phase == phase)
        n++;
    }

  return n;
}

Fact *
naive_get_unanswered (GPtrArray *sorted,
                      BrDay      today)
{
  BrDay last = naive_get_last_session (sorted);

  if (last == 0 || last == today || get_check (sorted, last) != NULL)
    return NULL;

  for (guint i = 0; i < sorted->len; i++)
    {
      Fact *fact = g_ptr_array_index (sorted, i);

      if (fact->kind == FACT_SESSION && fact->date == last)
        return fact;
    }

  return NULL;
}

BrWeekdays
naive_get_weekdays (GPtrArray *sorted)
{
  BrWeekdays weekdays = 0;

  for (guint i = 0; i < sorted->len; i++)
    {
      const Fact *fact = g_ptr_array_index (sorted, i);

      if (fact->kind == FACT_PATTERN)
        weekdays = fact->weekdays;
    }

  return weekdays;
}

gboolean
naive_is_paused (GPtrArray *sorted,
                 BrDay      day)
{
  for (guint i = 0; i < sorted->len; i++)
    {
      const Fact *fact = g_ptr_array_index (sorted, i);

      if (fact->kind == FACT_PAUSE && day >= fact->from && day <= fact->to)
        return TRUE;
    }

  return FALSE;
}

gboolean
naive_has_moves (GPtrArray *sorted,
                 BrDay      today)
{
  gboolean has = FALSE;

  for (guint i = 0; i < sorted->len; i++)
    {
      const Fact *fact = g_ptr_array_index (sorted, i);

      if (fact->kind == FACT_PATTERN)
        has = FALSE;
      else if (fact->kind == FACT_MOVE && MAX (fact->from, fact->to) >= today)
        has = TRUE;
    }

  return has;
}

void
naive_flow (GPtrArray *sorted,
            BrDay      day,
            BrDay      until,
            GArray    *dates)
{
  while (day <= until)
    {
      if (naive_is_paused (sorted, day))
        {
          day++;
        }
      else
        {
          g_array_append_val (dates, day);
          day += 2;
        }
    }
}

GArray *
naive_plan (GPtrArray *sorted,
            BrDay      today,
            BrDay      until)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (BrDay));
  BrDay last = naive_get_last_session (sorted);
  BrDay first = last != 0 ? MAX (today, last + 2) : today;
  BrWeekdays weekdays = naive_get_weekdays (sorted);

  if (weekdays == 0)
    {
      naive_flow (sorted, first, until, dates);
      return dates;
    }

  for (BrDay day = first; day <= until; day++)
    {
      guint bit = (guint) br_day_get_weekday (day) - G_DATE_MONDAY;

      if ((weekdays & (1u << bit)) != 0 && !naive_is_paused (sorted, day))
        g_array_append_val (dates, day);
    }

  return dates;
}
