/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrStep and its cues: what a step says of itself, and which sounds belong to it. */

#include "core/session/br-step-cues.h"
#include "core/session/br-timeline.h"

#include "session-fixture.h"

static BrStep *
make_step (BrProgram  *program,
           BrStepKind  kind,
           gint64      duration)
{
  BrExercise *exercise = br_program_get_exercise (program, "sides");
  const BrStepContent content = {
    .kind = kind,
    .exercise_index = 3,
    .exercise = exercise,
    .variant = br_exercise_get_variant (exercise, BR_VARIANT_ORDINARY),
    .side = BR_SIDE_RIGHT,
    .set = 1,
    .n_sets = 2,
    .repetition = 3,
    .n_repetitions = 4,
    .load_g = 5000,
    .part = BR_STEP_KIND_IS_WORK (kind) ? 1 : 0,
    .duration = duration,
  };

  return br_step_new (&content);
}

static void
test_content (void)
{
  g_autoptr (BrProgram) program = fixture_load_program ();
  g_autoptr (BrStep) step = make_step (program, BR_STEP_HOLD, 8 * SECOND);

  g_assert_cmpint (br_step_get_kind (step), ==, BR_STEP_HOLD);
  g_assert_cmpuint (br_step_get_exercise_index (step), ==, 3);
  g_assert_true (br_step_get_exercise (step) == br_program_get_exercise (program, "sides"));
  g_assert_cmpint (br_variant_get_kind (br_step_get_variant (step)), ==, BR_VARIANT_ORDINARY);
  g_assert_cmpint (br_step_get_side (step), ==, BR_SIDE_RIGHT);
  g_assert_cmpuint (br_step_get_set (step), ==, 1);
  g_assert_cmpuint (br_step_get_n_sets (step), ==, 2);
  g_assert_cmpuint (br_step_get_repetition (step), ==, 3);
  g_assert_cmpuint (br_step_get_n_repetitions (step), ==, 4);
  g_assert_cmpuint (br_step_get_load_g (step), ==, 5000);
  g_assert_cmpuint (br_step_get_part (step), ==, 1);
  g_assert_cmpint (br_step_get_duration (step), ==, 8 * SECOND);
}

static void
test_words (void)
{
  static const struct
  {
    BrStepKind  kind;
    const char *label;
    const char *cue;
  } cases[] = {
    { BR_STEP_GET_READY, "Get ready", "Position of sides" },
    { BR_STEP_REST, "Rest", "Position of sides" },
    { BR_STEP_CHANGE_SIDES, "Change sides", "Now the right side" },
    { BR_STEP_HOLD, "Hold", "Stay long" },
  };
  g_autoptr (BrProgram) program = fixture_load_program ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BrStep) step = make_step (program, cases[i].kind, SECOND);

      g_assert_cmpstr (br_step_get_label (step), ==, cases[i].label);
      g_assert_cmpstr (br_step_get_cue (step), ==, cases[i].cue);
    }
}

static void
test_cues (void)
{
  static const struct
  {
    BrStepKind  kind;
    double      seconds;
    BrStepFlags flags;
    const char *cues;
  } cases[] = {
    { BR_STEP_GET_READY, 20, BR_STEP_FLAG_NONE, "get-ready 0, last-seconds 17, last-seconds 18, last-seconds 19" },
    { BR_STEP_GET_READY, 20, BR_STEP_FLAG_IS_REST, "rest 0, last-seconds 17, last-seconds 18, last-seconds 19" },
    { BR_STEP_REST, 30, BR_STEP_FLAG_IS_REST, "rest 0, last-seconds 27, last-seconds 28, last-seconds 29" },
    { BR_STEP_REST, 30, BR_STEP_FLAG_NONE, "rest 0, last-seconds 27, last-seconds 28, last-seconds 29" },
    { BR_STEP_REST, 30, BR_STEP_FLAG_BEFORE_GET_READY, "rest 0" },
    { BR_STEP_REST, 2, BR_STEP_FLAG_NONE, "rest 0, last-seconds 1" },
    { BR_STEP_REST, 1, BR_STEP_FLAG_NONE, "rest 0" },
    { BR_STEP_CHANGE_SIDES, 5, BR_STEP_FLAG_NONE, "change-sides 0" },
    { BR_STEP_MOVE, 4, BR_STEP_FLAG_NONE, "" },
    { BR_STEP_MOVE, 4, BR_STEP_FLAG_BEGINS_SET, "start 0" },
    { BR_STEP_HOLD, 5, BR_STEP_FLAG_NONE, "" },
    { BR_STEP_HOLD, 6, BR_STEP_FLAG_NONE, "last-seconds 3, last-seconds 4, last-seconds 5" },
    { BR_STEP_HOLD, 19, BR_STEP_FLAG_NONE, "last-seconds 16, last-seconds 17, last-seconds 18" },
    { BR_STEP_HOLD, 20, BR_STEP_FLAG_NONE, "half-way 10, last-seconds 17, last-seconds 18, last-seconds 19" },
    { BR_STEP_HOLD, 25, BR_STEP_FLAG_BEGINS_SET,
      "start 0, half-way 12.5, last-seconds 22, last-seconds 23, last-seconds 24" },
  };
  g_autoptr (BrProgram) program = fixture_load_program ();
  g_autoptr (GEnumClass) klass = g_type_class_ref (BR_TYPE_CUE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BrStep) step = make_step (program, cases[i].kind, (gint64) (cases[i].seconds * (double) SECOND));
      g_autoptr (GString) text = g_string_new (NULL);
      BrStepCue cues[BR_STEP_MAX_CUES];
      guint n_cues = br_step_list_cues (step, cases[i].flags, cues);

      for (guint j = 0; j < n_cues; j++)
        g_string_append_printf (text, "%s%s %g", j > 0 ? ", " : "",
                                g_enum_get_value (klass, (int) cues[j].cue)->value_nick,
                                (double) cues[j].offset / (double) SECOND);

      g_assert_cmpstr (text->str, ==, cases[i].cues);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/step/content", test_content);
  g_test_add_func ("/step/words", test_words);
  g_test_add_func ("/step/cues", test_cues);

  return g_test_run ();
}
