/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/rules/br-pain-series.h"

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-decision-entry.h"
#include "core/journal/br-session-entry.h"
#include "core/journal/br-start-entry.h"

struct _BrPainSeries
{
  GObject parent_instance;

  BrDay   today;
  BrDay   started;
  GArray *points;
  GArray *weeks;
  GArray *events;
  GArray *phases;
};

G_DEFINE_FINAL_TYPE (BrPainSeries, br_pain_series, G_TYPE_OBJECT)

static void
add_point (BrPainSeries *self,
           BrDay         day,
           int           rating,
           BrPainMoment  moment)
{
  BrPainPoint point = { day, rating, moment };

  if (rating != BR_PAIN_UNRATED)
    g_array_append_val (self->points, point);
}

static void
add_event (BrPainSeries *self,
           BrDay         day,
           BrPainKind    kind)
{
  BrPainEvent event = { day, kind };
  BrPainEvent *last = self->events->len > 0 ? &g_array_index (self->events, BrPainEvent, self->events->len - 1) : NULL;

  if (!br_pain_kind_is_event (kind))
    return;

  /* Kinds are in the order of gravity. */
  if (last != NULL && last->day == day)
    last->kind = MAX (last->kind, kind);
  else
    g_array_append_val (self->events, event);
}

/* The new phase counts from the day of the decision, the old one up to the day before. */
static void
enter_phase (BrPainSeries *self,
             BrDay         day,
             guint         phase)
{
  BrPhaseSpan span = { phase, day, day };

  if (self->phases->len > 0)
    {
      BrPhaseSpan *last = &g_array_index (self->phases, BrPhaseSpan, self->phases->len - 1);

      if (last->from == day)
        g_array_set_size (self->phases, self->phases->len - 1);
      else
        last->to = day - 1;
    }

  g_array_append_val (self->phases, span);
}

static void
add_decision (BrPainSeries    *self,
              BrDecisionEntry *decision)
{
  guint phase = br_decision_entry_get_phase (decision);
  const BrPhaseSpan *last;

  if (self->phases->len == 0 || !br_decision_entry_get_accepted (decision))
    return;

  /* In another phase than the one it leaves, a decision has no effect (rules, "A decision"). */
  last = &g_array_index (self->phases, BrPhaseSpan, self->phases->len - 1);
  if (phase != last->phase)
    return;

  if (br_decision_entry_get_kind (decision) == BR_PROPOSAL_ADVANCE)
    enter_phase (self, br_entry_get_date (BR_ENTRY (decision)), phase + 1);
  else if (br_decision_entry_get_kind (decision) == BR_PROPOSAL_REVERT && phase > 1)
    enter_phase (self, br_entry_get_date (BR_ENTRY (decision)), phase - 1);
}

static void
add_weeks (BrPainSeries *self)
{
  BrDay first = BR_DAY_NONE;
  BrPainWeek week = { 0 };
  double sum = 0;

  for (guint i = 0; i < self->points->len; i++)
    {
      const BrPainPoint *point = &g_array_index (self->points, BrPainPoint, i);
      BrDay day;

      if (point->moment == BR_PAIN_AFTER_SESSION || point->day < self->started)
        continue;

      if (first == BR_DAY_NONE)
        first = point->day;
      day = point->day - (point->day - first) % 7;
      if (day != week.day)
        {
          if (week.n_ratings > 0)
            g_array_append_val (self->weeks, week);
          week = (BrPainWeek) { .day = day };
          sum = 0;
        }
      sum += point->rating;
      week.n_ratings++;
      week.mean = sum / week.n_ratings;
    }

  if (week.n_ratings > 0)
    g_array_append_val (self->weeks, week);
}

/* Entries of one moment stand side by side, in whatever order. */
static gboolean
repeats_start (BrEntry **entries,
               guint     n_entries,
               guint     place)
{
  BrEntry *entry = entries[place];
  guint first = place;

  while (first > 0 && g_date_time_equal (br_entry_get_at (entries[first - 1]), br_entry_get_at (entry)))
    first--;

  for (guint i = first; i < n_entries && g_date_time_equal (br_entry_get_at (entries[i]), br_entry_get_at (entry)); i++)
    {
      if (BR_IS_START_ENTRY (entries[i]) && br_start_entry_is_repeated_by (BR_START_ENTRY (entries[i]), entry))
        return TRUE;
    }

  return FALSE;
}

BrPainSeries *
br_pain_series_new (BrJournal *journal,
                    BrDay      today)
{
  g_autoptr (BrPainSeries) self = g_object_new (BR_TYPE_PAIN_SERIES, NULL);
  BrEntry **entries;
  guint n_entries;

  g_return_val_if_fail (BR_IS_JOURNAL (journal), NULL);

  self->today = today;
  entries = br_journal_peek (journal, &n_entries);
  for (guint i = 0; i < n_entries; i++)
    {
      BrEntry *entry = entries[i];
      BrDay day = br_entry_get_date (entry);

      if (day > today)
        break;

      if (BR_IS_START_ENTRY (entry))
        {
          /* The program begins once. */
          if (self->started != BR_DAY_NONE)
            continue;

          self->started = day;
          add_point (self, day, br_start_entry_get_pain_now (BR_START_ENTRY (entry)), BR_PAIN_AT_START);
          add_event (self, day, br_start_entry_get_kind (BR_START_ENTRY (entry)));
          enter_phase (self, day, 1);
        }
      else if (BR_IS_CHECK_IN_ENTRY (entry))
        {
          if (!repeats_start (entries, n_entries, i))
            add_point (self, day, br_check_in_entry_get_pain (BR_CHECK_IN_ENTRY (entry)), BR_PAIN_AT_CHECK_IN);
          add_event (self, day, br_check_in_entry_get_kind (BR_CHECK_IN_ENTRY (entry)));
        }
      else if (BR_IS_SESSION_ENTRY (entry))
        {
          const BrSessionSummary *summary = br_session_entry_get_summary (BR_SESSION_ENTRY (entry));

          add_point (self, day, summary->pain_before, BR_PAIN_BEFORE_SESSION);
          add_point (self, day, summary->pain_after, BR_PAIN_AFTER_SESSION);
          add_event (self, day, br_session_entry_get_worst_pain_kind (BR_SESSION_ENTRY (entry)));
        }
      else if (BR_IS_DECISION_ENTRY (entry))
        add_decision (self, BR_DECISION_ENTRY (entry));
    }

  if (self->phases->len > 0)
    g_array_index (self->phases, BrPhaseSpan, self->phases->len - 1).to = today;
  add_weeks (self);

  return g_steal_pointer (&self);
}

BrDay
br_pain_series_get_today (BrPainSeries *self)
{
  g_return_val_if_fail (BR_IS_PAIN_SERIES (self), BR_DAY_NONE);

  return self->today;
}

GArray *
br_pain_series_get_points (BrPainSeries *self)
{
  g_return_val_if_fail (BR_IS_PAIN_SERIES (self), NULL);

  return self->points;
}

GArray *
br_pain_series_get_weeks (BrPainSeries *self)
{
  g_return_val_if_fail (BR_IS_PAIN_SERIES (self), NULL);

  return self->weeks;
}

GArray *
br_pain_series_get_events (BrPainSeries *self)
{
  g_return_val_if_fail (BR_IS_PAIN_SERIES (self), NULL);

  return self->events;
}

GArray *
br_pain_series_get_phases (BrPainSeries *self)
{
  g_return_val_if_fail (BR_IS_PAIN_SERIES (self), NULL);

  return self->phases;
}

static void
br_pain_series_finalize (GObject *object)
{
  BrPainSeries *self = BR_PAIN_SERIES (object);

  g_array_unref (self->points);
  g_array_unref (self->weeks);
  g_array_unref (self->events);
  g_array_unref (self->phases);

  G_OBJECT_CLASS (br_pain_series_parent_class)->finalize (object);
}

static void
br_pain_series_class_init (BrPainSeriesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = br_pain_series_finalize;
}

static void
br_pain_series_init (BrPainSeries *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (BrPainPoint));
  self->weeks = g_array_new (FALSE, FALSE, sizeof (BrPainWeek));
  self->events = g_array_new (FALSE, FALSE, sizeof (BrPainEvent));
  self->phases = g_array_new (FALSE, FALSE, sizeof (BrPhaseSpan));
}
