/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walks through the facts once for each table, from the oldest to the newest, and turns the lines round at the end. */

#include "config.h"

#include "ui/progress/br-progress-table.h"

#include <glib/gi18n.h>

#include "ui/progress/br-progress-words.h"
#include "ui/progress/br-table-row.h"

#define WEEK_DAYS 7

/* The columns of BR_TABLE_DAYS between the date and the events, by moment. */
#define N_RATING_COLUMNS 3

const char *
br_progress_table_get_title (BrTableSubject subject)
{
  switch (subject)
    {
    case BR_TABLE_DAYS:
      return _("Pain, Day by Day");
    case BR_TABLE_WEEKS:
      return _("Weeks");
    case BR_TABLE_EXERCISES:
      return _("Exercises");
    case BR_TABLE_ACTIVITIES:
      return _("Own Activities");
    default:
      g_return_val_if_reached (NULL);
    }
}

GStrv
br_progress_table_dup_headings (BrTableSubject subject)
{
  const char *headings[BR_N_TABLES][7] = {
    [BR_TABLE_DAYS] = { _("Date"), _("Check-In"), _("Before"), _("After"), _("Kind of Pain"), _("Phase"), NULL },
    [BR_TABLE_WEEKS] = { _("Week From"), _("Mean Pain"), _("Ratings"), _("Sessions"), NULL },
    [BR_TABLE_EXERCISES] = { _("Date"), _("Exercise"), _("Longest Hold"), _("Repetitions"), _("Weight"), NULL },
    [BR_TABLE_ACTIVITIES] = { _("Date"), _("Activity"), _("0 to 10"), NULL },
  };

  g_return_val_if_fail (subject < BR_N_TABLES, NULL);

  return g_strdupv ((GStrv) headings[subject]);
}

static char *
format_day (BrDay day)
{
  /* Translators: a date in a table, as for g_date_time_format(): "Nov 22, 2026" */
  return br_day_format (day, _("%b %-e, %Y"));
}

/* @builder gives the cells, without an end. */
static void
add_row (GPtrArray    *rows,
         GStrvBuilder *builder)
{
  g_ptr_array_add (rows, br_table_row_new (g_strv_builder_end (builder)));
}

static guint
get_column (BrPainMoment moment)
{
  switch (moment)
    {
    case BR_PAIN_BEFORE_SESSION:
      return 1;
    case BR_PAIN_AFTER_SESSION:
      return 2;
    case BR_PAIN_AT_START:
    case BR_PAIN_AT_CHECK_IN:
    default:
      return 0;
    }
}

/* Two ratings of a day stand in one cell. */
static void
add_rating (GString *cell,
            int      rating)
{
  if (cell->len > 0)
    g_string_append (cell, ", ");
  g_string_append_printf (cell, "%d", rating);
}

static char *
dup_phase (GArray *phases,
           BrDay   day)
{
  for (guint i = 0; i < phases->len; i++)
    {
      const BrPhaseSpan *span = &g_array_index (phases, BrPhaseSpan, i);

      if (span->from <= day && day <= span->to)
        return g_strdup_printf ("%u", span->phase);
    }

  return g_strdup ("");
}

/* The next day after @day with a rating or an event, or %BR_DAY_NONE. */
static BrDay
find_next_day (GArray *points,
               guint   point,
               GArray *events,
               guint   event)
{
  BrDay rated = point < points->len ? g_array_index (points, BrPainPoint, point).day : BR_DAY_NONE;
  BrDay hurt = event < events->len ? g_array_index (events, BrPainEvent, event).day : BR_DAY_NONE;

  return rated == BR_DAY_NONE || (hurt != BR_DAY_NONE && hurt < rated) ? hurt : rated;
}

static void
gather_days (GPtrArray             *rows,
             const BrProgressFacts *facts)
{
  GArray *points = br_pain_series_get_points (facts->series);
  GArray *events = br_pain_series_get_events (facts->series);
  GArray *phases = br_pain_series_get_phases (facts->series);
  guint point = 0, event = 0;
  BrDay day;

  while ((day = find_next_day (points, point, events, event)) != BR_DAY_NONE)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      GString *cells[N_RATING_COLUMNS] = { g_string_new (NULL), g_string_new (NULL), g_string_new (NULL) };
      const char *kind = "";

      for (; point < points->len && g_array_index (points, BrPainPoint, point).day == day; point++)
        {
          const BrPainPoint *rated = &g_array_index (points, BrPainPoint, point);

          add_rating (cells[get_column (rated->moment)], rated->rating);
        }
      if (event < events->len && g_array_index (events, BrPainEvent, event).day == day)
        kind = br_pain_kind_get_label (g_array_index (events, BrPainEvent, event++).kind);

      g_strv_builder_take (builder, format_day (day));
      for (guint i = 0; i < N_RATING_COLUMNS; i++)
        g_strv_builder_take (builder, g_string_free_and_steal (cells[i]));
      g_strv_builder_add (builder, kind);
      g_strv_builder_take (builder, dup_phase (phases, day));
      if (day >= facts->first)
        add_row (rows, builder);
    }
}

static void
gather_weeks (GPtrArray             *rows,
              const BrProgressFacts *facts)
{
  GArray *weeks = br_trends_get_weeks (facts->trends);
  GArray *means = br_pain_series_get_weeks (facts->series);
  guint mean = 0;

  for (guint i = 0; i < weeks->len; i++)
    {
      const BrTrendPoint *week = &g_array_index (weeks, BrTrendPoint, i);
      const BrPainWeek *rated = NULL;
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

      while (mean < means->len && g_array_index (means, BrPainWeek, mean).day < week->day)
        mean++;
      if (mean < means->len && g_array_index (means, BrPainWeek, mean).day < week->day + WEEK_DAYS)
        rated = &g_array_index (means, BrPainWeek, mean);
      if (week->day + WEEK_DAYS <= facts->first)
        continue;

      g_strv_builder_take (builder, format_day (week->day));
      g_strv_builder_take (builder, rated != NULL ? g_strdup_printf ("%.1f", rated->mean) : g_strdup (""));
      g_strv_builder_take (builder, g_strdup_printf ("%u", rated != NULL ? rated->n_ratings : 0));
      g_strv_builder_take (builder, g_strdup_printf ("%u", week->value));
      add_row (rows, builder);
    }
}

/* A session of an exercise, while they are being sorted. */
typedef struct
{
  const char           *id;
  const BrExerciseDone *done;
  guint                 place;
} Done;

static int
compare_done (gconstpointer a,
              gconstpointer b)
{
  const Done *first = a;
  const Done *second = b;

  if (first->done->day != second->done->day)
    return first->done->day < second->done->day ? -1 : 1;

  /* They are turned round: of one day, what was first done comes first. */
  return first->place < second->place ? 1 : -1;
}

static void
gather_exercises (GPtrArray             *rows,
                  const BrProgressFacts *facts)
{
  GPtrArray *exercises = br_trends_get_exercises (facts->trends);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Done));

  for (guint i = 0; i < exercises->len; i++)
    {
      const BrExerciseTrend *trend = g_ptr_array_index (exercises, i);

      for (guint j = 0; j < trend->sessions->len; j++)
        {
          Done done = { trend->id, &g_array_index (trend->sessions, BrExerciseDone, j), all->len };

          if (done.done->day >= facts->first)
            g_array_append_val (all, done);
        }
    }
  g_array_sort (all, compare_done);

  for (guint i = 0; i < all->len; i++)
    {
      const Done *done = &g_array_index (all, Done, i);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

      g_strv_builder_take (builder, format_day (done->done->day));
      g_strv_builder_add (builder, br_progress_words_get_exercise (facts->program, done->id));
      for (BrMeasure measure = BR_MEASURE_HOLD; measure < BR_N_MEASURES; measure++)
        g_strv_builder_take (builder, done->done->values[measure] > 0
                                      ? br_progress_words_dup_value (measure, done->done->values[measure], facts->unit)
                                      : g_strdup (""));
      add_row (rows, builder);
    }
}

static int
compare_ratings (gconstpointer a,
                 gconstpointer b)
{
  const BrTrendPoint *first = *(const BrTrendPoint * const *) a;
  const BrTrendPoint *second = *(const BrTrendPoint * const *) b;

  return (first->day > second->day) - (first->day < second->day);
}

static void
gather_activities (GPtrArray             *rows,
                   const BrProgressFacts *facts)
{
  GPtrArray *activities = br_trends_get_activities (facts->trends);
  g_autoptr (GPtrArray) ratings = g_ptr_array_new ();
  g_autoptr (GHashTable) names = g_hash_table_new (NULL, NULL);

  for (guint i = activities->len; i > 0; i--)
    {
      const BrActivityTrend *trend = g_ptr_array_index (activities, i - 1);

      for (guint j = 0; j < trend->ratings->len; j++)
        {
          BrTrendPoint *rating = &g_array_index (trend->ratings, BrTrendPoint, j);

          if (rating->day < facts->first)
            continue;

          g_ptr_array_add (ratings, rating);
          g_hash_table_insert (names, rating, trend->name);
        }
    }
  g_ptr_array_sort (ratings, compare_ratings);

  for (guint i = 0; i < ratings->len; i++)
    {
      const BrTrendPoint *rating = g_ptr_array_index (ratings, i);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

      g_strv_builder_take (builder, format_day (rating->day));
      g_strv_builder_add (builder, g_hash_table_lookup (names, rating));
      g_strv_builder_take (builder, g_strdup_printf ("%u", rating->value));
      add_row (rows, builder);
    }
}

GListModel *
br_progress_table_new_rows (BrTableSubject         subject,
                            const BrProgressFacts *facts)
{
  static void (*const gather[BR_N_TABLES]) (GPtrArray *, const BrProgressFacts *) = {
    [BR_TABLE_DAYS] = gather_days,
    [BR_TABLE_WEEKS] = gather_weeks,
    [BR_TABLE_EXERCISES] = gather_exercises,
    [BR_TABLE_ACTIVITIES] = gather_activities,
  };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) newest_first = g_ptr_array_new ();
  GListStore *store = g_list_store_new (BR_TYPE_TABLE_ROW);

  g_return_val_if_fail (subject < BR_N_TABLES, G_LIST_MODEL (store));
  g_return_val_if_fail (facts != NULL, G_LIST_MODEL (store));

  gather[subject] (rows, facts);
  for (guint i = rows->len; i > 0; i--)
    g_ptr_array_add (newest_first, g_ptr_array_index (rows, i - 1));
  g_list_store_splice (store, 0, 0, newest_first->pdata, newest_first->len);

  return G_LIST_MODEL (store);
}

/* What a person wrote must not begin another cell. */
static void
append_cell (GString    *text,
             const char *cell)
{
  g_autofree char *plain = g_strdelimit (g_strdup (cell), "\t\r\n", ' ');

  g_string_append (text, plain);
}

char *
br_progress_table_dup_text (BrTableSubject  subject,
                            GListModel     *rows)
{
  g_auto (GStrv) headings = br_progress_table_dup_headings (subject);
  g_autofree char *first_line = g_strjoinv ("\t", headings);
  g_autoptr (GString) text = g_string_new (first_line);
  guint n_columns = g_strv_length (headings);

  g_string_append_c (text, '\n');
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (BrTableRow) row = g_list_model_get_item (rows, i);

      for (guint column = 0; column < n_columns; column++)
        {
          if (column > 0)
            g_string_append_c (text, '\t');
          append_cell (text, br_table_row_get_cell (row, column));
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
