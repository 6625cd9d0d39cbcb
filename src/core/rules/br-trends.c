/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core/rules/br-trends.h"

#include "core/journal/br-review-entry.h"
#include "core/journal/br-session-entry.h"

#define WEEK_DAYS 7

struct _BrTrends
{
  GObject     parent_instance;

  GPtrArray  *exercises;
  GHashTable *exercises_by_id; /* borrowed from exercises */
  GPtrArray  *activities;
  GArray     *weeks;
};

G_DEFINE_FINAL_TYPE (BrTrends, br_trends, G_TYPE_OBJECT)

static void
exercise_trend_free (gpointer data)
{
  BrExerciseTrend *trend = data;

  g_clear_pointer (&trend->id, g_free);
  g_clear_pointer (&trend->sessions, g_array_unref);
  g_free (trend);
}

static void
activity_trend_free (gpointer data)
{
  BrActivityTrend *trend = data;

  g_clear_pointer (&trend->name, g_free);
  g_clear_pointer (&trend->ratings, g_array_unref);
  g_free (trend);
}

static BrExerciseTrend *
get_exercise (BrTrends   *self,
              const char *id)
{
  BrExerciseTrend *trend = g_hash_table_lookup (self->exercises_by_id, id);

  if (trend == NULL)
    {
      trend = g_new0 (BrExerciseTrend, 1);
      trend->id = g_strdup (id);
      trend->sessions = g_array_new (FALSE, FALSE, sizeof (BrExerciseDone));
      g_ptr_array_add (self->exercises, trend);
      g_hash_table_insert (self->exercises_by_id, trend->id, trend);
    }

  return trend;
}

static void
add_record (BrTrends         *self,
            BrDay             day,
            BrExerciseRecord *record)
{
  GArray *sets = br_exercise_record_get_sets (record);
  BrExerciseDone done = { .day = day };

  /* Of a set that was stopped, what was done before counts, too. */
  for (guint i = 0; i < sets->len; i++)
    {
      const BrSetRecord *set = &g_array_index (sets, BrSetRecord, i);

      if (set->outcome != BR_SET_DONE && set->outcome != BR_SET_STOPPED)
        continue;

      done.values[BR_MEASURE_HOLD] = MAX (done.values[BR_MEASURE_HOLD], set->hold_s);
      done.values[BR_MEASURE_REPETITIONS] += set->repetitions;
      if (set->repetitions > 0)
        done.values[BR_MEASURE_LOAD] = MAX (done.values[BR_MEASURE_LOAD], set->load_g);
    }

  if (done.values[BR_MEASURE_HOLD] > 0 || done.values[BR_MEASURE_REPETITIONS] > 0)
    g_array_append_val (get_exercise (self, br_exercise_record_get_id (record))->sessions, done);
}

static void
add_session (BrTrends       *self,
             BrSessionEntry *session)
{
  GPtrArray *exercises = br_session_entry_get_exercises (session);
  BrDay day = br_entry_get_date (BR_ENTRY (session));

  g_array_index (self->weeks, BrTrendPoint, self->weeks->len - 1).value++;
  for (guint i = 0; i < exercises->len; i++)
    add_record (self, day, g_ptr_array_index (exercises, i));
}

static BrActivityTrend *
get_activity (BrTrends   *self,
              const char *name)
{
  BrActivityTrend *trend;

  for (guint i = 0; i < self->activities->len; i++)
    {
      trend = g_ptr_array_index (self->activities, i);
      if (g_str_equal (trend->name, name))
        return trend;
    }

  trend = g_new0 (BrActivityTrend, 1);
  trend->name = g_strdup (name);
  trend->ratings = g_array_new (FALSE, FALSE, sizeof (BrTrendPoint));
  g_ptr_array_add (self->activities, trend);

  return trend;
}

static void
add_activities (BrTrends         *self,
                BrDay             day,
                const BrActivity *activities,
                guint             n_activities)
{
  for (guint i = 0; i < n_activities; i++)
    {
      BrTrendPoint rating = { day, (guint) activities[i].ability };

      g_array_append_val (get_activity (self, activities[i].name)->ratings, rating);
    }
}

/* Weeks count from the start, as those of the pain ratings do; what was recorded of the time before it lies in weeks before. */
static BrDay
find_first_week (BrEntry **entries,
                 guint     n_entries)
{
  BrDay first = br_entry_get_date (entries[0]);

  for (guint i = 0; i < n_entries; i++)
    {
      BrDay day = br_entry_get_date (entries[i]);

      if (BR_IS_START_ENTRY (entries[i]))
        return day - (day - first + WEEK_DAYS - 1) / WEEK_DAYS * WEEK_DAYS;
    }

  return first;
}

/* Weeks up to the one of @day, which is not before the last one. */
static void
add_weeks_until (BrTrends *self,
                 BrDay     day)
{
  BrTrendPoint week = g_array_index (self->weeks, BrTrendPoint, self->weeks->len - 1);

  for (week.day += WEEK_DAYS, week.value = 0; week.day <= day; week.day += WEEK_DAYS)
    g_array_append_val (self->weeks, week);
}

BrTrends *
br_trends_new (BrJournal *journal,
               BrDay      today)
{
  g_autoptr (BrTrends) self = g_object_new (BR_TYPE_TRENDS, NULL);
  BrEntry **entries;
  guint n_entries;

  g_return_val_if_fail (BR_IS_JOURNAL (journal), NULL);

  entries = br_journal_peek (journal, &n_entries);
  if (n_entries > 0 && br_entry_get_date (entries[0]) <= today)
    {
      BrTrendPoint first = { .day = find_first_week (entries, n_entries) };

      g_array_append_val (self->weeks, first);
    }

  for (guint i = 0; i < n_entries && br_entry_get_date (entries[i]) <= today; i++)
    {
      BrDay day = br_entry_get_date (entries[i]);
      const BrActivity *activities;
      guint n_activities;

      add_weeks_until (self, day);
      if (BR_IS_SESSION_ENTRY (entries[i]))
        {
          add_session (self, BR_SESSION_ENTRY (entries[i]));
        }
      else if (BR_IS_START_ENTRY (entries[i]))
        {
          activities = br_start_entry_get_activities (BR_START_ENTRY (entries[i]), &n_activities);
          add_activities (self, day, activities, n_activities);
        }
      else if (BR_IS_REVIEW_ENTRY (entries[i]))
        {
          activities = br_review_entry_get_activities (BR_REVIEW_ENTRY (entries[i]), &n_activities);
          add_activities (self, day, activities, n_activities);
        }
    }
  if (self->weeks->len > 0)
    add_weeks_until (self, today);

  return g_steal_pointer (&self);
}

GPtrArray *
br_trends_get_exercises (BrTrends *self)
{
  g_return_val_if_fail (BR_IS_TRENDS (self), NULL);

  return self->exercises;
}

GPtrArray *
br_trends_get_activities (BrTrends *self)
{
  g_return_val_if_fail (BR_IS_TRENDS (self), NULL);

  return self->activities;
}

GArray *
br_trends_get_weeks (BrTrends *self)
{
  g_return_val_if_fail (BR_IS_TRENDS (self), NULL);

  return self->weeks;
}

GArray *
br_trend_dup_measure (const BrExerciseTrend *trend,
                      BrMeasure              measure)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (BrTrendPoint));
  gboolean measured = FALSE;

  for (guint i = 0; i < trend->sessions->len; i++)
    {
      const BrExerciseDone *done = &g_array_index (trend->sessions, BrExerciseDone, i);
      BrTrendPoint point = { done->day, done->values[measure] };

      measured = measured || point.value > 0;
      g_array_append_val (points, point);
    }
  if (!measured)
    g_array_set_size (points, 0);

  return points;
}

static void
br_trends_finalize (GObject *object)
{
  BrTrends *self = BR_TRENDS (object);

  g_hash_table_unref (self->exercises_by_id);
  g_ptr_array_unref (self->exercises);
  g_ptr_array_unref (self->activities);
  g_array_unref (self->weeks);

  G_OBJECT_CLASS (br_trends_parent_class)->finalize (object);
}

static void
br_trends_class_init (BrTrendsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = br_trends_finalize;
}

static void
br_trends_init (BrTrends *self)
{
  self->exercises = g_ptr_array_new_with_free_func (exercise_trend_free);
  self->exercises_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->activities = g_ptr_array_new_with_free_func (activity_trend_free);
  self->weeks = g_array_new (FALSE, FALSE, sizeof (BrTrendPoint));
}
