/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/br-progress-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ui/calendar/br-entry-words.h"
#include "ui/progress/br-pain-chart.h"
#include "ui/widgets/br-day-words.h"

static const char *
get_moment_label (BrPainMoment moment)
{
  switch (moment)
    {
    case BR_PAIN_AT_START:
      return _("At the start");
    case BR_PAIN_AT_CHECK_IN:
      return _("Check-in");
    case BR_PAIN_BEFORE_SESSION:
      return _("Before the session");
    case BR_PAIN_AFTER_SESSION:
      return _("After the session");
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
br_progress_words_dup_day (BrPainSeries *series,
                           BrDay         day)
{
  GArray *points = br_pain_series_get_points (series);
  GArray *events = br_pain_series_get_events (series);
  GArray *weeks = br_pain_series_get_weeks (series);
  g_autofree char *date = br_day_words_dup (day, br_pain_series_get_today (series));
  g_autoptr (GString) text = g_string_new (date);

  for (guint i = 0; i < points->len; i++)
    {
      const BrPainPoint *point = &g_array_index (points, BrPainPoint, i);

      if (point->day != day)
        continue;

      g_string_append_c (text, '\n');
      /* Translators: when a pain rating was given, and the rating */
      g_string_append_printf (text, _("%s: %d"), get_moment_label (point->moment), point->rating);
    }
  for (guint i = 0; i < events->len; i++)
    {
      const BrPainEvent *event = &g_array_index (events, BrPainEvent, i);

      if (event->day != day)
        continue;

      g_string_append_c (text, '\n');
      /* Translators: the gravest kind of pain of a day: "Sharp", "Down the leg", "Numb or weak" */
      g_string_append_printf (text, _("Kind of pain: %s"), br_pain_kind_get_label (event->kind));
    }
  for (guint i = 0; i < weeks->len; i++)
    {
      const BrPainWeek *week = &g_array_index (weeks, BrPainWeek, i);

      if (day < week->day || day >= week->day + 7)
        continue;

      g_string_append_c (text, '\n');
      g_string_append_printf (text, _("Mean of the week: %.1f"), week->mean);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Rounded towards nothing, as the review does it; but what falls short of a whole number only in the binary fraction is that number. */
static void
append_comparison (GString *text,
                   double   mean,
                   double   baseline)
{
  const double percent = trunc ((baseline - mean) / baseline * 100 + copysign (1e-9, baseline - mean));

  if (percent > 0)
    g_string_append_printf (text, _("That is %.0f\u00a0%% less than your baseline of %.1f."), percent, baseline);
  else if (percent < 0)
    g_string_append_printf (text, _("That is %.0f\u00a0%% more than your baseline of %.1f."), -percent, baseline);
  else
    g_string_append_printf (text, _("That is about your baseline of %.1f."), baseline);
  g_string_append_c (text, ' ');
  g_string_append_printf (text, _("The goal, 30\u00a0%% less, is %.1f."), baseline * BR_PAIN_CHART_GOAL);
}

char *
br_progress_words_dup_summary (BrPainSeries *series,
                               double        baseline)
{
  GArray *weeks = br_pain_series_get_weeks (series);
  const BrPainWeek *week;
  g_autoptr (GString) text = NULL;

  if (weeks->len == 0)
    return g_strdup (_("No rating yet that counts for the weekly mean."));

  week = &g_array_index (weeks, BrPainWeek, weeks->len - 1);
  text = g_string_new (NULL);
  if (br_pain_series_get_today (series) < week->day + 7)
    g_string_append_printf (text, ngettext ("Mean of this week: %.1f of 10, from %u rating.",
                                            "Mean of this week: %.1f of 10, from %u ratings.", week->n_ratings),
                            week->mean, week->n_ratings);
  else
    g_string_append_printf (text, ngettext ("Mean of the last week with a rating: %.1f of 10, from %u rating.",
                                            "Mean of the last week with ratings: %.1f of 10, from %u ratings.", week->n_ratings),
                            week->mean, week->n_ratings);
  if (baseline > 0)
    {
      g_string_append_c (text, ' ');
      append_comparison (text, week->mean, baseline);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

const char *
br_progress_words_get_exercise (BrProgram  *program,
                                const char *id)
{
  BrExercise *exercise = program != NULL ? br_program_get_exercise (program, id) : NULL;

  return exercise != NULL ? br_exercise_get_name (exercise) : id;
}

const char *
br_progress_words_get_measure (BrMeasure measure)
{
  switch (measure)
    {
    case BR_MEASURE_HOLD:
      return _("Longest hold");
    case BR_MEASURE_REPETITIONS:
      return _("Repetitions");
    case BR_MEASURE_LOAD:
      return _("Weight");
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
br_progress_words_dup_value (BrMeasure    measure,
                             guint        value,
                             BrWeightUnit unit)
{
  switch (measure)
    {
    case BR_MEASURE_HOLD:
      /* Translators: seconds */
      return g_strdup_printf (_("%u s"), value);
    case BR_MEASURE_REPETITIONS:
      return g_strdup_printf ("%u", value);
    case BR_MEASURE_LOAD:
      return br_entry_words_dup_weight (value, unit);
    default:
      g_return_val_if_reached (NULL);
    }
}
