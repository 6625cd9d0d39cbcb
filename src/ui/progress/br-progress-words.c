/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/br-progress-words.h"

#include <glib/gi18n.h>

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
      if (g_array_index (events, BrDay, i) == day)
        g_string_append_printf (text, "\n%s", _("Sharp, radiating or numb pain"));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
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
      g_string_append_printf (text, _("Your baseline is %.1f; 30 %% less would be %.1f."), baseline, baseline * BR_PAIN_CHART_GOAL);
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
