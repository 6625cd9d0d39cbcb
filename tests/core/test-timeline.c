/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrTimeline: whole timelines against tables that were worked out by hand from tests/data/session-engine.json and br-pace.h. */

#include "core/session/br-timeline.h"

#include "session-fixture.h"

static void
assert_place (BrTimeline         *timeline,
              guint               place,
              BrLead              lead,
              const char * const *expected)
{
  guint n_steps = br_timeline_get_n_steps (timeline, place, lead);

  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr (BrStep) step = br_timeline_get_step (timeline, place, lead, i);
      g_autofree char *text = fixture_describe_step (step);

      g_assert_cmpstr (text, ==, expected[i]);
    }

  g_assert_null (expected[n_steps]);
}

/* Each exercise of the program in its lightest dose:
 *
 *   plain   2 sets of 3 repetitions of 2 + 1.5 s        20 ready + 10.5 + 30 rest + 10.5               =  71
 *   sides   2 sets a side of 2 of 2 + 8 + 2 s           10 rest + 20 ready + 4 * 24 + 2 * 5 + 10 rest   = 146
 *   long    1 of 25 s                                   20 ready (its tail of 10 rest) + 25            =  45
 *   turns   2 sets a side of 1 of 4 s, no rest          20 ready + 4 * 4 + 3 * 5                       =  51
 *   weight  3 sets of 2 of 1 + 6 + 1 s                  20 ready + 3 * 16 + 2 * 60 rest                = 188 */
#define ALL        "plain sides long turns weight"
#define ALL_LENGTH (71 + 146 + 45 + 51 + 188)

static const char * const places[][9] = {
  { "get-ready 20 Plain both 1/2 1/3",
    "move 2 Plain both 1/2 1/3", "move 1.5 Plain both 1/2 1/3",
    "move 2 Plain both 1/2 2/3", "move 1.5 Plain both 1/2 2/3",
    "move 2 Plain both 1/2 3/3", "move 1.5 Plain both 1/2 3/3", NULL },
  { "rest 30 Plain both 2/2 1/3",
    "move 2 Plain both 2/2 1/3", "move 1.5 Plain both 2/2 1/3",
    "move 2 Plain both 2/2 2/3", "move 1.5 Plain both 2/2 2/3",
    "move 2 Plain both 2/2 3/3", "move 1.5 Plain both 2/2 3/3", NULL },
  { "rest 10 Sides left 1/2 1/2", "get-ready 20 Sides left 1/2 1/2",
    "move 2 Sides left 1/2 1/2", "hold 8 Sides left 1/2 1/2", "move 2 Sides left 1/2 1/2",
    "move 2 Sides left 1/2 2/2", "hold 8 Sides left 1/2 2/2", "move 2 Sides left 1/2 2/2", NULL },
  { "change-sides 5 Sides right 1/2 1/2",
    "move 2 Sides right 1/2 1/2", "hold 8 Sides right 1/2 1/2", "move 2 Sides right 1/2 1/2",
    "move 2 Sides right 1/2 2/2", "hold 8 Sides right 1/2 2/2", "move 2 Sides right 1/2 2/2", NULL },
  { "rest 10 Sides left 2/2 1/2",
    "move 2 Sides left 2/2 1/2", "hold 8 Sides left 2/2 1/2", "move 2 Sides left 2/2 1/2",
    "move 2 Sides left 2/2 2/2", "hold 8 Sides left 2/2 2/2", "move 2 Sides left 2/2 2/2", NULL },
  { "change-sides 5 Sides right 2/2 1/2",
    "move 2 Sides right 2/2 1/2", "hold 8 Sides right 2/2 1/2", "move 2 Sides right 2/2 1/2",
    "move 2 Sides right 2/2 2/2", "hold 8 Sides right 2/2 2/2", "move 2 Sides right 2/2 2/2", NULL },
  { "get-ready 20 Long both 1/1 1/1", "hold 25 Long both 1/1 1/1", NULL },
  { "get-ready 20 Turns left 1/2 1/1", "move 4 Turns left 1/2 1/1", NULL },
  { "change-sides 5 Turns right 1/2 1/1", "move 4 Turns right 1/2 1/1", NULL },
  { "change-sides 5 Turns left 2/2 1/1", "move 4 Turns left 2/2 1/1", NULL },
  { "change-sides 5 Turns right 2/2 1/1", "move 4 Turns right 2/2 1/1", NULL },
  { "get-ready 20 Weight both 1/3 1/2",
    "move 1 Weight both 1/3 1/2", "hold 6 Weight both 1/3 1/2", "move 1 Weight both 1/3 1/2",
    "move 1 Weight both 1/3 2/2", "hold 6 Weight both 1/3 2/2", "move 1 Weight both 1/3 2/2", NULL },
  { "rest 60 Weight both 2/3 1/2",
    "move 1 Weight both 2/3 1/2", "hold 6 Weight both 2/3 1/2", "move 1 Weight both 2/3 1/2",
    "move 1 Weight both 2/3 2/2", "hold 6 Weight both 2/3 2/2", "move 1 Weight both 2/3 2/2", NULL },
  { "rest 60 Weight both 3/3 1/2",
    "move 1 Weight both 3/3 1/2", "hold 6 Weight both 3/3 1/2", "move 1 Weight both 3/3 1/2",
    "move 1 Weight both 3/3 2/2", "hold 6 Weight both 3/3 2/2", "move 1 Weight both 3/3 2/2", NULL },
};

static void
test_steps (void)
{
  g_autoptr (BrProgram) program = fixture_load_program ();
  g_autoptr (BrPrescription) prescription = fixture_prescribe (program, ALL);
  g_autoptr (BrTimeline) timeline = br_timeline_new (prescription);

  g_assert_cmpuint (br_timeline_get_n_places (timeline), ==, G_N_ELEMENTS (places));

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    assert_place (timeline, i, BR_LEAD_USUAL, places[i]);
}

static void
test_places (void)
{
  g_autoptr (BrProgram) program = fixture_load_program ();
  g_autoptr (BrPrescription) prescription = fixture_prescribe (program, ALL);
  g_autoptr (BrTimeline) timeline = br_timeline_new (prescription);
  const BrTimelinePlace *place = br_timeline_get_place (timeline, 5);

  g_assert_cmpuint (place->exercise, ==, 1);
  g_assert_cmpuint (place->set, ==, 1);
  g_assert_cmpint (place->side, ==, BR_SIDE_RIGHT);
  g_assert_cmpuint (place->record, ==, 3);

  g_assert_cmpuint (br_timeline_find_place (timeline, 1, 1, BR_SIDE_RIGHT), ==, 5);
  g_assert_cmpuint (br_timeline_find_place (timeline, 1, 1, BR_SIDE_BOTH), ==, G_N_ELEMENTS (places));
  g_assert_cmpuint (br_timeline_find_place (timeline, 0, 2, BR_SIDE_BOTH), ==, G_N_ELEMENTS (places));
  g_assert_cmpuint (br_timeline_find_place (timeline, 7, 0, BR_SIDE_BOTH), ==, G_N_ELEMENTS (places));
}

/* Coming from elsewhere there is always a get-ready, and nothing else. */
static void
test_ready_lead (void)
{
  static const char * const expected[] = { "get-ready 20 Turns right 1/2 1/1", "move 4 Turns right 1/2 1/1", NULL };
  g_autoptr (BrProgram) program = fixture_load_program ();
  g_autoptr (BrPrescription) prescription = fixture_prescribe (program, ALL);
  g_autoptr (BrTimeline) timeline = br_timeline_new (prescription);

  assert_place (timeline, 8, BR_LEAD_READY, expected);
}

/* The easier variant has its own parts and dose, but not more sets or weight than were prescribed. */
static void
test_easier (void)
{
  static const char * const sides[] = {
    "change-sides 5 Sides, easier right 2/2 1/1",
    "move 1.5 Sides, easier right 2/2 1/1", "hold 5 Sides, easier right 2/2 1/1", "move 1 Sides, easier right 2/2 1/1", NULL
  };
  g_autoptr (BrProgram) program = fixture_load_program ();
  g_autoptr (BrPrescription) prescription = fixture_prescribe (program, ALL);
  g_autoptr (BrTimeline) timeline = br_timeline_new (prescription);
  BrDose dose;

  br_timeline_use_easier (timeline, 1);
  assert_place (timeline, 5, BR_LEAD_USUAL, sides);
  assert_place (timeline, 1, BR_LEAD_USUAL, places[1]);
  g_assert_cmpuint (br_timeline_get_n_places (timeline), ==, G_N_ELEMENTS (places));
  /* 4 sets of 7.5 s instead of 24 s */
  g_assert_cmpint (br_timeline_get_length (timeline, 0, BR_LEAD_USUAL, 0), ==, (ALL_LENGTH - 66) * SECOND);

  dose = br_timeline_get_dose (timeline, 4);
  g_assert_cmpuint (dose.load_g, ==, 4500);
  br_timeline_use_easier (timeline, 4);
  dose = br_timeline_get_dose (timeline, 4);
  g_assert_cmpuint (dose.load_g, ==, 2000);
  g_assert_cmpuint (dose.sets, ==, 3);
  g_assert_cmpuint (dose.repetitions, ==, 1);
  g_assert_cmpuint (dose.hold_s, ==, 3);
}

/* Someone who was to lift less than the easier variant begins with goes on with that. */
static void
test_easier_load (void)
{
  const BrDose dose = { .sets = 1, .repetitions = 2, .hold_s = 6, .load_g = 1500 };
  g_autoptr (BrProgram) program = fixture_load_program ();
  g_autoptr (GPtrArray) exercises = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BrPrescription) prescription = NULL;
  g_autoptr (BrTimeline) timeline = NULL;

  g_ptr_array_add (exercises, br_prescribed_exercise_new (br_program_get_exercise (program, "weight"),
                                                          BR_VARIANT_ORDINARY, &dose));
  prescription = br_prescription_new (program, 1, br_program_get_routine (program, "1A"), FALSE, exercises);
  timeline = br_timeline_new (prescription);
  br_timeline_use_easier (timeline, 0);
  g_assert_cmpuint (br_timeline_get_dose (timeline, 0).load_g, ==, 1500);
}

/* A part that takes no time is passed over. */
static void
test_no_length (void)
{
  static const char * const expected[] = {
    "get-ready 20 Weight both 1/1 1/2",
    "move 1 Weight both 1/1 1/2", "move 1 Weight both 1/1 1/2",
    "move 1 Weight both 1/1 2/2", "move 1 Weight both 1/1 2/2", NULL
  };
  const BrDose dose = { .sets = 1, .repetitions = 2 };
  g_autoptr (BrProgram) program = fixture_load_program ();
  g_autoptr (GPtrArray) exercises = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BrPrescription) prescription = NULL;
  g_autoptr (BrTimeline) timeline = NULL;
  g_autoptr (BrStep) step = NULL;

  g_ptr_array_add (exercises, br_prescribed_exercise_new (br_program_get_exercise (program, "weight"),
                                                          BR_VARIANT_ORDINARY, &dose));
  prescription = br_prescription_new (program, 1, br_program_get_routine (program, "1A"), FALSE, exercises);
  timeline = br_timeline_new (prescription);
  assert_place (timeline, 0, BR_LEAD_USUAL, expected);

  /* The part keeps its number. */
  step = br_timeline_get_step (timeline, 0, BR_LEAD_USUAL, 2);
  g_assert_cmpuint (br_step_get_part (step), ==, 2);
  g_assert_cmpint (br_timeline_get_length (timeline, 0, BR_LEAD_USUAL, 0), ==, 24 * SECOND);
}

/* The length that is promised is the length that is led through. */
static void
test_length (void)
{
  static const struct
  {
    const char *exercises;
    guint       length_s;
  } cases[] = {
    { ALL, ALL_LENGTH },
    { "plain", 71 },
    { "plain*1", 31 },                       /* 20 + 10.5, rounded up */
    { "turns", 51 },
    { "long long", 45 + 45 },
    { "weight plain", 188 + 60 + 51 },       /* 40 rest and 20 ready, then 10.5 + 30 + 10.5 */
    { "sides:easier sides*1", 20 + 2 * 7 + 1 + 5 + 20 + 53 },
  };
  g_autoptr (BrProgram) program = fixture_load_program ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BrPrescription) prescription = fixture_prescribe (program, cases[i].exercises);
      g_autoptr (BrTimeline) timeline = br_timeline_new (prescription);
      gint64 length = br_timeline_get_length (timeline, 0, BR_LEAD_USUAL, 0);

      g_assert_cmpint ((length + SECOND - 1) / SECOND, ==, cases[i].length_s);
      g_assert_cmpuint (br_prescription_get_length_s (prescription), ==, cases[i].length_s);
    }
}

/* The same for every routine that the app comes with, in both variants. */
static void
test_length_default (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "programs", "default.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (BrProgram) program = br_program_new_from_file (file, &faults);
  GListModel *phases;

  g_assert_nonnull (program);
  phases = br_program_get_phases (program);

  for (guint i = 0; i < g_list_model_get_n_items (phases); i++)
    {
      g_autoptr (BrPhase) phase = g_list_model_get_item (phases, i);
      GListModel *routines = br_phase_get_routines (phase);

      for (guint j = 0; j < 2 * g_list_model_get_n_items (routines); j++)
        {
          g_autoptr (BrRoutine) routine = g_list_model_get_item (routines, j / 2);
          BrVariantKind kind = j % 2 == 0 ? BR_VARIANT_ORDINARY : BR_VARIANT_EASIER;
          g_autoptr (GPtrArray) prescribed = g_ptr_array_new_with_free_func (g_object_unref);
          g_autoptr (BrPrescription) prescription = NULL;
          g_autoptr (BrTimeline) timeline = NULL;
          GListModel *exercises = br_routine_get_exercises (routine);
          gint64 length;

          for (guint k = 0; k < g_list_model_get_n_items (exercises); k++)
            {
              g_autoptr (BrExercise) exercise = g_list_model_get_item (exercises, k);
              BrDose dose = br_variant_get_start_dose (br_exercise_get_variant (exercise, kind));

              g_ptr_array_add (prescribed, br_prescribed_exercise_new (exercise, kind, &dose));
            }

          prescription = br_prescription_new (program, i + 1, routine, FALSE, prescribed);
          timeline = br_timeline_new (prescription);
          length = br_timeline_get_length (timeline, 0, BR_LEAD_USUAL, 0);
          g_test_message ("%s %s: %g min", br_routine_get_id (routine), j % 2 == 0 ? "ordinary" : "easier",
                          (double) length / (double) (60 * SECOND));
          g_assert_cmpuint (br_prescription_get_length_s (prescription), ==, (length + SECOND - 1) / SECOND);
        }
    }
}

/* What is left from each step on is the sum of the steps from there. */
static void
test_length_from (void)
{
  g_autoptr (BrProgram) program = fixture_load_program ();
  g_autoptr (BrPrescription) prescription = fixture_prescribe (program, ALL);
  g_autoptr (BrTimeline) timeline = br_timeline_new (prescription);
  gint64 left = 0;

  for (guint place = br_timeline_get_n_places (timeline); place-- > 0; )
    {
      for (guint i = br_timeline_get_n_steps (timeline, place, BR_LEAD_USUAL); i-- > 0; )
        {
          g_autoptr (BrStep) step = br_timeline_get_step (timeline, place, BR_LEAD_USUAL, i);

          left += br_step_get_duration (step);
          g_assert_cmpint (br_timeline_get_length (timeline, place, BR_LEAD_USUAL, i), ==, left);
        }
    }

  g_assert_cmpint (left, ==, ALL_LENGTH * SECOND);
  g_assert_cmpint (br_timeline_get_length (timeline, G_N_ELEMENTS (places), BR_LEAD_USUAL, 0), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/timeline/steps", test_steps);
  g_test_add_func ("/timeline/places", test_places);
  g_test_add_func ("/timeline/ready-lead", test_ready_lead);
  g_test_add_func ("/timeline/easier", test_easier);
  g_test_add_func ("/timeline/easier/load", test_easier_load);
  g_test_add_func ("/timeline/no-length", test_no_length);
  g_test_add_func ("/timeline/length", test_length);
  g_test_add_func ("/timeline/length/default-program", test_length_default);
  g_test_add_func ("/timeline/length-from", test_length_from);

  return g_test_run ();
}
