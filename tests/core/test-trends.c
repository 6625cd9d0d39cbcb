/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the small charts are drawn from: what of a session counts for an exercise, ratings of activities, sessions week by week. */

#include "config.h"

#include "br-test-journal.h"

#include "core/journal/br-session-entry.h"
#include "core/rules/br-trends.h"

static const BrExerciseTrend *
find_exercise (BrTrends   *trends,
               const char *id)
{
  GPtrArray *exercises = br_trends_get_exercises (trends);

  for (guint i = 0; i < exercises->len; i++)
    {
      const BrExerciseTrend *trend = g_ptr_array_index (exercises, i);

      if (g_str_equal (trend->id, id))
        return trend;
    }

  return NULL;
}

static char *
dup_points (GArray *points)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < points->len; i++)
    {
      const BrTrendPoint *point = &g_array_index (points, BrTrendPoint, i);
      g_autofree char *day = br_day_to_string (point->day);

      g_string_append_printf (text, "%s%s:%u", i > 0 ? " " : "", day, point->value);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
dup_measure (BrTrends   *trends,
             const char *id,
             BrMeasure   measure)
{
  g_autoptr (GArray) points = br_trend_dup_measure (find_exercise (trends, id), measure);

  return dup_points (points);
}

static BrExerciseRecord *
make_record (const char   *id,
             const BrDose *dose,
             gboolean      per_side)
{
  BrExerciseRecord *record = br_exercise_record_new (id, BR_VARIANT_ORDINARY, dose, per_side);
  GArray *sets = br_exercise_record_get_sets (record);

  for (guint i = 0; i < sets->len; i++)
    {
      BrSetRecord *set = &g_array_index (sets, BrSetRecord, i);

      set->outcome = BR_SET_DONE;
      set->repetitions = dose->repetitions;
      set->hold_s = dose->hold_s;
      set->load_g = dose->load_g;
    }

  return record;
}

/* A session with @record (transfer full). */
static void
add_session (BrJournal        *journal,
             const char       *date,
             BrExerciseRecord *record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 6, 10, 0, 0);
  BrSessionSummary summary = {
    .kind = BR_SESSION_FULL, .program_id = "test", .program_revision = 1, .phase = 1, .routine_id = "A",
    .pain_before = BR_PAIN_UNRATED, .pain_after = BR_PAIN_UNRATED, .effort = -1,
  };
  g_autoptr (BrEntry) session = NULL;

  g_ptr_array_add (records, record);
  session = br_session_entry_new (br_day_parse (date), at, &summary, records);
  br_journal_add (journal, session);
}

/* The bird dog has two sides: 3x4 are 24 repetitions. The squat holds nothing. */
static void
test_measures (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-11-02 09:00 start 6 5\n");
  g_autoptr (BrTrends) trends = NULL;
  g_autofree char *hold = NULL, *repetitions = NULL, *nothing = NULL;
  g_autofree char *load = NULL, *squats = NULL, *not_held = NULL;

  add_session (journal, "2026-11-02", make_record ("bird_dog", &(BrDose) { 3, 4, 8, 0 }, TRUE));
  add_session (journal, "2026-11-04", make_record ("bird_dog", &(BrDose) { 3, 5, 10, 0 }, TRUE));
  add_session (journal, "2026-11-06", make_record ("goblet_box_squat", &(BrDose) { 3, 8, 0, 4500 }, FALSE));
  trends = br_trends_new (journal, br_day_parse ("2026-11-20"));

  hold = dup_measure (trends, "bird_dog", BR_MEASURE_HOLD);
  repetitions = dup_measure (trends, "bird_dog", BR_MEASURE_REPETITIONS);
  nothing = dup_measure (trends, "bird_dog", BR_MEASURE_LOAD);
  load = dup_measure (trends, "goblet_box_squat", BR_MEASURE_LOAD);
  squats = dup_measure (trends, "goblet_box_squat", BR_MEASURE_REPETITIONS);
  not_held = dup_measure (trends, "goblet_box_squat", BR_MEASURE_HOLD);
  g_assert_cmpstr (hold, ==, "2026-11-02:8 2026-11-04:10");
  g_assert_cmpstr (repetitions, ==, "2026-11-02:24 2026-11-04:30");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (load, ==, "2026-11-06:4500");
  g_assert_cmpstr (squats, ==, "2026-11-06:24");
  g_assert_cmpstr (not_held, ==, "");
}

/* Skipped and open sets are not what somebody can do; a set that was stopped is, as far as it went. */
static void
test_outcomes (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-11-02 09:00 start 6 5\n");
  g_autoptr (BrTrends) trends = NULL;
  BrDose dose = { .sets = 4, .repetitions = 8, .hold_s = 3 };
  BrExerciseRecord *skipped = make_record ("pelvic_tilt", &dose, FALSE);
  BrExerciseRecord *mixed = make_record ("glute_bridge", &dose, FALSE);
  GArray *sets = br_exercise_record_get_sets (mixed);
  g_autofree char *repetitions = NULL;
  g_autofree char *hold = NULL;

  for (guint i = 0; i < dose.sets; i++)
    g_array_index (br_exercise_record_get_sets (skipped), BrSetRecord, i).outcome = BR_SET_SKIPPED;
  g_array_index (sets, BrSetRecord, 1) = (BrSetRecord) { .outcome = BR_SET_STOPPED, .repetitions = 2, .hold_s = 2 };
  g_array_index (sets, BrSetRecord, 2).outcome = BR_SET_OPEN;
  g_array_index (sets, BrSetRecord, 3).outcome = BR_SET_SKIPPED;
  add_session (journal, "2026-11-04", skipped);
  add_session (journal, "2026-11-06", mixed);
  trends = br_trends_new (journal, br_day_parse ("2026-11-20"));

  g_assert_null (find_exercise (trends, "pelvic_tilt"));
  repetitions = dup_measure (trends, "glute_bridge", BR_MEASURE_REPETITIONS);
  hold = dup_measure (trends, "glute_bridge", BR_MEASURE_HOLD);
  g_assert_cmpstr (repetitions, ==, "2026-11-06:10");
  g_assert_cmpstr (hold, ==, "2026-11-06:3");
}

/* One repetition and one second are something; a weight that was not lifted once is nothing. */
static void
test_least (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-11-02 09:00 start 6 5\n");
  g_autoptr (BrTrends) trends = NULL;
  BrExerciseRecord *held = make_record ("side_plank_knees", &(BrDose) { 1, 1, 1, 4500 }, FALSE);
  g_autofree char *seconds = NULL, *repetitions = NULL, *load = NULL, *not_lifted = NULL;

  g_array_index (br_exercise_record_get_sets (held), BrSetRecord, 0).repetitions = 0;
  add_session (journal, "2026-11-02", held);
  add_session (journal, "2026-11-04", make_record ("goblet_box_squat", &(BrDose) { 1, 1, 0, 4500 }, FALSE));
  trends = br_trends_new (journal, br_day_parse ("2026-11-20"));

  seconds = dup_measure (trends, "side_plank_knees", BR_MEASURE_HOLD);
  not_lifted = dup_measure (trends, "side_plank_knees", BR_MEASURE_LOAD);
  repetitions = dup_measure (trends, "goblet_box_squat", BR_MEASURE_REPETITIONS);
  load = dup_measure (trends, "goblet_box_squat", BR_MEASURE_LOAD);
  g_assert_cmpstr (seconds, ==, "2026-11-02:1");
  g_assert_cmpstr (not_lifted, ==, "");
  g_assert_cmpstr (repetitions, ==, "2026-11-04:1");
  g_assert_cmpstr (load, ==, "2026-11-04:4500");
}

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  const char *weeks;
} WeeksCase;

static const WeeksCase weeks_cases[] = {
  { "/trends/weeks/first-day", "2026-11-02 09:00 start 6 5\n", "2026-11-02", "2026-11-02:0" },
  { "/trends/weeks/nothing-since", "2026-11-02 09:00 start 6 5\n", "2026-11-24", "2026-11-02:0 2026-11-09:0 2026-11-16:0 2026-11-23:0" },
  { "/trends/weeks/session-of-today", "2026-11-02 09:00 start 6 5\n2026-11-04 10:00 full 1\n", "2026-11-04", "2026-11-02:1" },
  { "/trends/weeks/session-to-come", "2026-11-02 09:00 start 6 5\n2026-11-09 10:00 full 1\n", "2026-11-05", "2026-11-02:0" },
  { "/trends/weeks/no-start", "2026-11-03 10:00 full 1\n", "2026-11-05", "2026-11-03:1" },
  { "/trends/weeks/day-before-the-start", "2026-11-01 10:00 full 1\n2026-11-02 09:00 start 6 5\n", "2026-11-02", "2026-10-26:1 2026-11-02:0" },
  { "/trends/weeks/eight-days-before-the-start", "2026-10-25 10:00 full 1\n2026-11-02 09:00 start 6 5\n", "2026-11-02",
    "2026-10-19:1 2026-10-26:0 2026-11-02:0" },
};

static void
test_weeks_case (gconstpointer data)
{
  const WeeksCase *test = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (test->script);
  g_autoptr (BrTrends) trends = br_trends_new (journal, br_day_parse (test->today));
  g_autofree char *weeks = dup_points (br_trends_get_weeks (trends));

  g_assert_cmpstr (weeks, ==, test->weeks);
}

/* Weeks begin on the day of the start, here a Monday; the last one has no session, and what lies in the future does not count. */
static void
test_weeks (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-11-02 09:00 start 6 5\n"
                                                        "2026-11-02 10:00 full 1\n"
                                                        "2026-11-08 10:00 short 1\n"
                                                        "2026-11-09 10:00 partial 1\n"
                                                        "2026-11-28 10:00 full 1\n");
  g_autoptr (BrTrends) trends = br_trends_new (journal, br_day_parse ("2026-11-22"));
  g_autofree char *weeks = dup_points (br_trends_get_weeks (trends));

  g_assert_cmpstr (weeks, ==, "2026-11-02:2 2026-11-09:1 2026-11-16:0");
}

/* A session that was logged for the Thursday before the start lies in the week before: weeks still count from the start. */
static void
test_before_the_start (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-10-29 10:00 full 1\n"
                                                        "2026-11-02 09:00 start 6 5\n"
                                                        "2026-11-09 10:00 full 1\n");
  g_autoptr (BrTrends) trends = br_trends_new (journal, br_day_parse ("2026-11-10"));
  g_autofree char *weeks = dup_points (br_trends_get_weeks (trends));

  g_assert_cmpstr (weeks, ==, "2026-10-26:1 2026-11-02:0 2026-11-09:1");
}

static void
test_activities (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-11-02 09:00 start 6 5 garden=4 stairs=2\n"
                                                        "2026-11-30 09:00 review garden=6 dance=1\n");
  g_autoptr (BrTrends) trends = br_trends_new (journal, br_day_parse ("2026-12-01"));
  GPtrArray *activities = br_trends_get_activities (trends);
  const BrActivityTrend *garden = g_ptr_array_index (activities, 0);
  const BrActivityTrend *stairs = g_ptr_array_index (activities, 1);
  const BrActivityTrend *dance = g_ptr_array_index (activities, 2);
  g_autofree char *garden_ratings = dup_points (garden->ratings);
  g_autofree char *stairs_ratings = dup_points (stairs->ratings);

  g_assert_cmpuint (activities->len, ==, 3);
  g_assert_cmpstr (garden->name, ==, "garden");
  g_assert_cmpstr (garden_ratings, ==, "2026-11-02:4 2026-11-30:6");
  g_assert_cmpstr (stairs_ratings, ==, "2026-11-02:2");
  g_assert_cmpstr (dance->name, ==, "dance");
}

static void
test_nothing (void)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (BrTrends) trends = br_trends_new (journal, br_day_parse ("2026-11-20"));

  g_assert_cmpuint (br_trends_get_exercises (trends)->len, ==, 0);
  g_assert_cmpuint (br_trends_get_activities (trends)->len, ==, 0);
  g_assert_cmpuint (br_trends_get_weeks (trends)->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trends/measures", test_measures);
  g_test_add_func ("/trends/outcomes", test_outcomes);
  g_test_add_func ("/trends/least", test_least);
  g_test_add_func ("/trends/weeks", test_weeks);
  for (gsize i = 0; i < G_N_ELEMENTS (weeks_cases); i++)
    g_test_add_data_func (weeks_cases[i].path, &weeks_cases[i], test_weeks_case);
  g_test_add_func ("/trends/before-the-start", test_before_the_start);
  g_test_add_func ("/trends/activities", test_activities);
  g_test_add_func ("/trends/nothing", test_nothing);

  return g_test_run ();
}
