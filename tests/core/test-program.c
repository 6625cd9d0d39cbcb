/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrProgram: what a good file becomes, what the default program holds, and which faults a bad file gets, where. */

#include <string.h>

#include "core/program/br-prescription.h"
#include "core/program/br-program.h"

static char *
load_text (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  g_assert_no_error (error);

  return text;
}

static BrProgram *
read_text (const char  *text,
           GPtrArray  **faults)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  BrProgram *program = br_program_new_from_bytes (bytes, "program.json", faults);

  g_assert_nonnull (*faults);
  g_assert_true ((program != NULL) == ((*faults)->len == 0));

  return program;
}

static void
print_faults (GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *string = br_fault_to_string (g_ptr_array_index (faults, i));

      g_test_message ("%s", string);
    }
}

static BrProgram *
load_small (void)
{
  g_autofree char *text = load_text ("two-exercises.json");
  g_autoptr (GPtrArray) faults = NULL;
  BrProgram *program = read_text (text, &faults);

  print_faults (faults);
  g_assert_nonnull (program);

  return program;
}

static BrProgram *
load_default (void)
{
  g_autoptr (GPtrArray) faults = NULL;
  BrProgram *program = br_program_new_default (&faults);

  print_faults (faults);
  g_assert_nonnull (program);

  return program;
}

static void
test_content (void)
{
  g_autoptr (BrProgram) program = load_small ();
  const BrEquipment *equipment;
  BrExercise *bird_dog;
  BrVariant *ordinary, *easier;
  BrPhase *phase;
  BrDose dose;
  guint n_equipment;
  g_auto (GStrv) steps = NULL;
  g_auto (GStrv) mistakes = NULL;
  g_auto (GStrv) sources = NULL;
  g_auto (GStrv) needs = NULL;

  g_assert_cmpstr (br_program_get_id (program), ==, "two-exercises");
  g_assert_cmpuint (br_program_get_revision (program), ==, 1);
  g_assert_cmpstr (br_program_get_title (program), ==, "Two short exercises");
  g_assert_cmpuint (g_list_model_get_n_items (br_program_get_phases (program)), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (br_program_get_exercises (program)), ==, 2);

  equipment = br_program_get_equipment (program, &n_equipment);
  g_assert_cmpuint (n_equipment, ==, 1);
  g_assert_cmpstr (equipment[0].id, ==, "weight");
  g_assert_cmpstr (equipment[0].name, ==, "Weight");

  g_assert_null (br_program_get_phase (program, 0));
  g_assert_null (br_program_get_phase (program, 4));
  phase = br_program_get_phase (program, 1);
  g_assert_cmpuint (br_phase_get_number (phase), ==, 1);
  g_assert_cmpstr (br_phase_get_name (phase), ==, "First phase");
  g_assert_cmpstr (br_phase_get_purpose (phase), ==, "Begin.");
  g_assert_cmpuint (g_list_model_get_n_items (br_phase_get_routines (phase)), ==, 2);
  g_assert_cmpstr (br_routine_get_id (br_phase_get_short_routine (phase)), ==, "1S");
  g_assert_true (br_program_get_routine (program, "1S") == br_phase_get_short_routine (phase));
  g_assert_cmpstr (br_routine_get_name (br_program_get_routine (program, "1B")), ==, "Routine B");
  g_assert_null (br_program_get_routine (program, "9Z"));

  g_assert_null (br_program_get_exercise (program, "sit_up"));
  bird_dog = br_program_get_exercise (program, "bird_dog");
  g_assert_cmpstr (br_exercise_get_name (bird_dog), ==, "Bird dog");
  g_assert_cmpstr (br_exercise_get_position (bird_dog), ==, "On hands and knees");
  g_assert_cmpuint (br_exercise_get_phase (bird_dog), ==, 1);
  g_assert_cmpuint (br_exercise_get_primary (bird_dog), ==, BR_MUSCLE_MULTIFIDUS | BR_MUSCLE_GLUTEUS_MAXIMUS);
  g_assert_cmpuint (br_exercise_get_secondary (bird_dog), ==, BR_MUSCLE_TRANSVERSE_ABDOMINIS | BR_MUSCLE_OBLIQUES);
  g_assert_cmpint (br_exercise_get_spine_movement (bird_dog), ==, BR_SPINE_STILL);
  g_assert_cmpint (br_exercise_get_spine_load (bird_dog), ==, BR_SPINE_LOAD_OWN_WEIGHT);
  g_assert_true (br_exercise_get_per_side (bird_dog));
  g_assert_cmpuint (br_exercise_get_rest_s (bird_dog), ==, 1);
  g_assert_null (br_exercise_get_equipment (bird_dog)[0]);
  g_assert_null (br_exercise_get_stand_in (bird_dog));

  needs = br_exercise_dup_needs (bird_dog);
  g_assert_cmpstrv (needs, ((const char *[]) { "Mat", NULL }));
  mistakes = br_exercise_dup_mistakes (bird_dog);
  g_assert_cmpuint (g_strv_length (mistakes), ==, 2);
  sources = br_exercise_dup_sources (bird_dog);
  g_assert_cmpstrv (sources, ((const char *[]) { "Made up for tests", NULL }));

  ordinary = br_exercise_get_variant (bird_dog, BR_VARIANT_ORDINARY);
  g_assert_cmpint (br_variant_get_kind (ordinary), ==, BR_VARIANT_ORDINARY);
  g_assert_cmpuint (br_variant_get_sets (ordinary), ==, 2);
  g_assert_cmpuint (br_variant_get_repetitions (ordinary).from, ==, 1);
  g_assert_cmpuint (br_variant_get_repetitions (ordinary).to, ==, 3);
  g_assert_cmpuint (br_variant_get_hold_s (ordinary).to, ==, 11);
  g_assert_cmpuint (br_variant_get_load_g (ordinary).to, ==, 0);
  g_assert_cmpuint (br_variant_get_contacts (ordinary), ==, BR_CONTACT_HAND | BR_CONTACT_KNEE);
  g_assert_cmpuint (br_variant_get_n_parts (ordinary), ==, 3);
  g_assert_cmpfloat (br_variant_get_part (ordinary, 0)->seconds, ==, 0.5);
  g_assert_true (br_variant_get_part (ordinary, 1)->hold);
  g_assert_cmpfloat (br_variant_get_part (ordinary, 1)->seconds, ==, 1.0);
  g_assert_cmpstr (br_variant_get_part_name (ordinary, 1), ==, "Hold");
  g_assert_cmpstr (br_variant_get_part_cue (ordinary, 1), ==, "Heel pushes back");
  g_assert_null (br_variant_get_part_cue (ordinary, 2));
  g_assert_cmpstr (br_variant_get_clip (ordinary), ==, "bird_dog");
  steps = br_variant_dup_steps (ordinary);
  g_assert_cmpuint (g_strv_length (steps), ==, 3);
  g_assert_cmpstr (steps[1], ==, "Reach one leg back.");

  dose = br_variant_get_start_dose (ordinary);
  g_assert_cmpuint (dose.sets, ==, 2);
  g_assert_cmpuint (dose.repetitions, ==, 1);
  g_assert_cmpuint (dose.hold_s, ==, 1);
  g_assert_cmpuint (dose.load_g, ==, 0);

  easier = br_exercise_get_variant (bird_dog, BR_VARIANT_EASIER);
  g_assert_cmpint (br_variant_get_kind (easier), ==, BR_VARIANT_EASIER);
  g_assert_cmpstr (br_variant_get_name (easier), ==, "Bird dog, leg only");
}

static void
test_muscle_names (void)
{
  g_autofree char *two = br_muscle_dup_names (BR_MUSCLE_OBLIQUES | BR_MUSCLE_GLUTEUS_MAXIMUS);
  g_autofree char *places = br_muscle_dup_places (BR_MUSCLE_ERECTOR_SPINAE | BR_MUSCLE_MULTIFIDUS | BR_MUSCLE_GLUTEUS_MAXIMUS);
  g_autofree char *none = br_muscle_dup_names (BR_MUSCLE_NONE);

  g_assert_cmpstr (two, ==, "buttocks (gluteus maximus), sides of the belly (obliques)");
  g_assert_cmpstr (places, ==, "buttocks, lower back");
  g_assert_cmpstr (none, ==, "");
}

/* The catalogue's plans, the short ones with one or two sets of each exercise. */
static const struct
{
  const char *id;
  const char *exercises;
} default_routines[] = {
  { "1A", "easy_walk crook_breathing pelvic_tilt brace_heel_slide cat_camel knee_rolls glute_bridge" },
  { "1B", "easy_walk crook_breathing cat_camel rock_back pelvic_tilt brace_heel_slide glute_bridge" },
  { "1S", "pelvic_tilt glute_bridge" },
  { "2A", "cat_camel glute_bridge bird_dog side_plank_knees clamshell hip_hinge_dowel" },
  { "2B", "cat_camel dead_bug front_plank bridge_march pallof_press hip_hinge_dowel" },
  { "2S", "bird_dog glute_bridge" },
  { "3A", "cat_camel bird_dog goblet_box_squat suitcase_carry supported_row" },
  { "3B", "cat_camel side_plank_knees db_rdl loaded_step_up farmer_carry" },
  { "3C", "cat_camel dead_bug raised_lift split_squat suitcase_carry" },
  { "3S", "goblet_box_squat suitcase_carry" },
};

static void
test_default_routines (void)
{
  g_autoptr (BrProgram) program = load_default ();

  g_assert_cmpstr (br_program_get_id (program), ==, "default");
  g_assert_cmpuint (g_list_model_get_n_items (br_program_get_exercises (program)), ==, 24);
  g_assert_cmpuint (g_list_model_get_n_items (br_program_get_phases (program)), ==, 3);

  for (gsize i = 0; i < G_N_ELEMENTS (default_routines); i++)
    {
      BrRoutine *routine = br_program_get_routine (program, default_routines[i].id);
      g_auto (GStrv) ids = g_strsplit (default_routines[i].exercises, " ", -1);
      BrMuscle trained = BR_MUSCLE_NONE;

      g_assert_nonnull (routine);
      g_assert_cmpuint (g_list_model_get_n_items (br_routine_get_exercises (routine)), ==, g_strv_length (ids));

      for (guint j = 0; ids[j] != NULL; j++)
        {
          g_autoptr (BrExercise) exercise = g_list_model_get_item (br_routine_get_exercises (routine), j);

          g_assert_cmpstr (br_exercise_get_id (exercise), ==, ids[j]);
          trained |= br_exercise_get_primary (exercise) | br_exercise_get_secondary (exercise);
        }

      if (default_routines[i].id[1] != 'S')
        {
          g_assert_cmpuint (trained & BR_MUSCLES_GLUTEALS, !=, 0);
          g_assert_cmpuint (trained & BR_MUSCLE_TRANSVERSE_ABDOMINIS, !=, 0);
          g_assert_cmpuint (trained & BR_MUSCLE_OBLIQUES, !=, 0);
        }
    }
}

static gboolean
is_one_of (const char *id,
           const char *list)
{
  g_auto (GStrv) ids = g_strsplit (list, " ", -1);

  return g_strv_contains ((const char * const *) ids, id);
}

static void
assert_variant (BrExercise    *exercise,
                BrVariantKind  kind)
{
  const char *id = br_exercise_get_id (exercise);
  BrVariant *variant = br_exercise_get_variant (exercise, kind);
  BrRange repetitions = br_variant_get_repetitions (variant);
  BrRange load = br_variant_get_load_g (variant);
  g_auto (GStrv) steps = br_variant_dup_steps (variant);
  g_autofree char *clip = g_strconcat (id, kind == BR_VARIANT_EASIER ? "-easier" : "", NULL);
  gboolean held = FALSE;

  g_test_message ("%s, %d", id, kind);
  g_assert_cmpuint (g_strv_length (steps), >=, 3);
  g_assert_cmpstr (br_variant_get_clip (variant), ==, clip);
  g_assert_cmpuint (br_variant_get_contacts (variant), !=, 0);

  /* What is held once a set counts its seconds, not its repetitions. */
  if (is_one_of (id, "easy_walk side_plank_knees front_plank suitcase_carry farmer_carry"))
    {
      g_assert_cmpuint (repetitions.from, ==, 1);
      g_assert_cmpuint (repetitions.to, ==, 1);
    }
  else
    g_assert_cmpuint (repetitions.to, >, repetitions.from);

  for (guint i = 0; i < br_variant_get_n_parts (variant); i++)
    {
      g_assert_nonnull (br_variant_get_part_cue (variant, i));
      g_assert_cmpint (g_utf8_strlen (br_variant_get_part_cue (variant, i), -1), <=, 40);
      held = held || br_variant_get_part (variant, i)->hold;
    }

  g_assert_true (held == (br_variant_get_hold_s (variant).from > 0));

  /* LOAD-1 */
  g_assert_cmpuint (load.to, <=, 11300);
  if (kind == BR_VARIANT_ORDINARY && load.to > 0)
    g_assert_cmpuint (load.from, >=, 4500);
}

static void
test_default_cards (void)
{
  g_autoptr (BrProgram) program = load_default ();
  GListModel *exercises = br_program_get_exercises (program);

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BrExercise) exercise = g_list_model_get_item (exercises, i);
      const char *id = br_exercise_get_id (exercise);
      BrRange load = br_variant_get_load_g (br_exercise_get_variant (exercise, BR_VARIANT_ORDINARY));

      assert_variant (exercise, BR_VARIANT_ORDINARY);
      assert_variant (exercise, BR_VARIANT_EASIER);

      g_assert_true ((br_exercise_get_spine_movement (exercise) == BR_SPINE_FLEXION) ==
                     is_one_of (id, "cat_camel pelvic_tilt"));
      g_assert_true ((load.to > 0) == (br_exercise_get_phase (exercise) == 3));
      g_assert_true (br_exercise_get_per_side (exercise) ==
                     is_one_of (id, "brace_heel_slide bird_dog dead_bug side_plank_knees clamshell bridge_march pallof_press "
                                    "suitcase_carry loaded_step_up split_squat supported_row"));

      /* The easier variant is done within the same sets, so that a set can be changed to it. */
      g_assert_cmpuint (br_variant_get_sets (br_exercise_get_variant (exercise, BR_VARIANT_EASIER)), ==,
                        br_variant_get_sets (br_exercise_get_variant (exercise, BR_VARIANT_ORDINARY)));

      if (br_exercise_get_equipment (exercise)[0] != NULL)
        g_assert_nonnull (br_program_get_exercise (program, br_exercise_get_stand_in (exercise)));
    }
}

static void
test_default_lengths (void)
{
  g_autoptr (BrProgram) program = load_default ();

  for (gsize i = 0; i < G_N_ELEMENTS (default_routines); i++)
    {
      BrRoutine *routine = br_program_get_routine (program, default_routines[i].id);
      gboolean is_short = default_routines[i].id[1] == 'S';
      g_autoptr (GPtrArray) prescribed = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (BrPrescription) prescription = NULL;

      for (guint j = 0; j < g_list_model_get_n_items (br_routine_get_exercises (routine)); j++)
        {
          g_autoptr (BrExercise) exercise = g_list_model_get_item (br_routine_get_exercises (routine), j);
          BrDose dose = br_variant_get_start_dose (br_exercise_get_variant (exercise, BR_VARIANT_ORDINARY));

          if (is_short)
            dose.sets = MIN (dose.sets, 2);

          g_ptr_array_add (prescribed, br_prescribed_exercise_new (exercise, BR_VARIANT_ORDINARY, &dose));
        }

      prescription = br_prescription_new (program, (guint) (default_routines[i].id[0] - '0'), routine, is_short,
                                          prescribed);
      g_test_message ("%s: %u s", default_routines[i].id, br_prescription_get_length_s (prescription));
      g_assert_cmpuint (br_prescription_get_length_s (prescription), >=, is_short ? 5 * 60 : 15 * 60);
      g_assert_cmpuint (br_prescription_get_length_s (prescription), <=, is_short ? 8 * 60 : 30 * 60);
    }
}

typedef struct
{
  const char *from;
  const char *to;
  const char *subject;
  const char *field;
  const char *in_message;
} Change;

/* Each is the only thing wrong with the file. A change begins in its first line that is wrong. */
static const Change changes[] = {
  /* CONTENT-1 */
  { "\"spine\": { \"movement\": \"still\", \"load\": \"own-weight\" }", "\"spine\": { \"movement\": \"flexion\", \"load\": \"own-weight\" }",
    "glute_bridge", "spine", "CONTENT-1" },
  { "\"spine\": { \"movement\": \"still\", \"load\": \"own-weight\" }", "\"spine\": { \"movement\": \"flexion\", \"load\": \"external\" }",
    "glute_bridge", "spine", "CONTENT-1" },
  { "\"spine\": { \"movement\": \"still\", \"load\": \"own-weight\" }", "\"spine\": { \"movement\": \"still\" }",
    "glute_bridge", "spine.load", "missing" },
  { "\"spine\": { \"movement\": \"still\", \"load\": \"own-weight\" }", "\"spine\": { \"load\": \"own-weight\" }",
    "glute_bridge", "spine.movement", "missing" },
  { "\"spine\": { \"movement\": \"still\", \"load\": \"own-weight\" }", "\"spine\": { \"movement\": \"bend\", \"load\": \"own-weight\" }",
    "glute_bridge", "spine.movement", "\"side-bend\"" },
  { "\"sets\": 1,", "\"load_g\": { \"from\": 4500, \"to\": 5000 }, \"sets\": 1,", "glute_bridge", "ordinary.load_g", "external" },
  /* CONTENT-2 */
  { "\"steps\": [\"Lie on your back.\", \"Lift your hips.\", \"Lower them.\"]", "\"steps\": [\"Lie on your back.\", \"Lift your hips.\"]",
    "glute_bridge", "ordinary.steps", "3" },
  { "\"mistakes\": [\"Arching the back.\", \"Pushing with the toes.\"]", "\"mistakes\": [\"Arching the back.\"]",
    "glute_bridge", "mistakes", "2" },
  { "\"sources\": [\"tests\"]", "\"sources\": []", "glute_bridge", "sources", "1" },
  { "\"sources\": [\"tests\"]", "\"sources\": [\"hearsay\"]", "glute_bridge", "sources[0]", "source" },
  { "\"equipment\": [\"mat\"]", "\"equipment\": [\"mat\", \"rope\"]", "glute_bridge", "equipment[1]", "equipment" },
  { "\"equipment\": [\"mat\"]", "\"equipment\": [\"weight\"], \"stand_in\": \"sit_up\"", "glute_bridge", "stand_in", "no exercise" },
  { "\"equipment\": [\"mat\"]", "\"equipment\": [\"weight\"], \"stand_in\": \"glute_bridge\"", "glute_bridge", "stand_in", "itself" },
  { "\"care\": \"Keep breathing.\"", "\"care\": \" \"", "glute_bridge", "care", "empty" },
  { "\"care\": \"Keep breathing.\"", "\"care\": \"Keep\\u001b[2Jbreathing.\"", "glute_bridge", "care", "control" },
  { "\"contacts\": [\"head\", \"shoulders\", \"feet\"]", "\"contacts\": []", "glute_bridge", "ordinary.contacts", "1" },
  { "\"contacts\": [\"head\", \"shoulders\", \"feet\"]", "\"contacts\": [\"head\", \"wings\"]", "glute_bridge", "ordinary.contacts[1]", "words" },
  { "\"contacts\": [\"head\", \"shoulders\", \"feet\"]", "\"contacts\": [\"head\", \"head\"]", "glute_bridge", "ordinary.contacts[1]", "twice" },
  { "\"primary\": [\"gluteus-maximus\"]", "\"primary\": [\"none\"]", "glute_bridge", "primary[0]", "words" },
  { "\"secondary\": [\"hamstrings\"]", "\"secondary\": [\"gluteus-maximus\"]", "glute_bridge", "secondary", "primary" },
  { "\"clip\": \"glute_bridge\"", "\"clip\": \"../../etc/passwd\"", "glute_bridge", "ordinary.clip", "letters" },
  { "{ \"name\": \"Lift\", \"seconds\": 1, \"cue\": \"Squeeze first\" }", "{ \"name\": \"Lift\", \"cue\": \"Squeeze first\" }",
    "glute_bridge", "ordinary.parts[0].seconds", "missing" },
  { "{ \"name\": \"Lift\", \"seconds\": 1, \"cue\": \"Squeeze first\" }", "{ \"name\": \"Lift\", \"seconds\": 0 }",
    "glute_bridge", "ordinary.parts[0].seconds", "3600" },
  { "{ \"name\": \"Lift\", \"seconds\": 1, \"cue\": \"Squeeze first\" }", "{ \"name\": \"Lift\", \"seconds\": 3601 }",
    "glute_bridge", "ordinary.parts[0].seconds", "3600" },
  { "\"cue\": \"Squeeze first\"", "\"cue\": \"Squeeze your buttocks first, then lift them\"", "glute_bridge",
    "ordinary.parts[0].cue", "43" },
  { "{ \"name\": \"Hold\", \"hold\": true, \"cue\": \"Heel pushes back\" }", "{ \"name\": \"Hold\", \"hold\": true, \"seconds\": 3 }",
    "bird_dog", "ordinary.parts[1].seconds", "hold_s" },
  { "{ \"name\": \"Return\", \"seconds\": 0.5 }", "{ \"name\": \"Return\", \"hold\": true }", "bird_dog", "ordinary.parts[2].hold",
    "Only one" },
  { "\"hold_s\": { \"from\": 1, \"to\": 11 },", " ", "bird_dog", "ordinary.hold_s", "missing" },
  { "\"repetitions\": { \"from\": 2, \"to\": 4 },", "\"repetitions\": { \"from\": 2, \"to\": 4 }, \"hold_s\": { \"from\": 1, \"to\": 2 },",
    "glute_bridge", "ordinary.hold_s", "No part" },
  { "\"repetitions\": { \"from\": 2, \"to\": 4 }", "\"repetitions\": { \"from\": 4, \"to\": 2 }", "glute_bridge", "ordinary.repetitions",
    "larger" },
  { "\"repetitions\": { \"from\": 2, \"to\": 4 }", "\"repetitions\": { \"from\": 2, \"to\": 101 }", "glute_bridge",
    "ordinary.repetitions.to", "100" },
  { "\"repetitions\": { \"from\": 2, \"to\": 4 }", "\"repetitions\": 3", "glute_bridge", "ordinary.repetitions", "braces" },
  { "\"sets\": 1,", "\"sets\": 0,", "glute_bridge", "ordinary.sets", "10" },
  { "\"sets\": 1,", "\"sets\": 11,", "glute_bridge", "ordinary.sets", "10" },
  { "\"sets\": 1,", "\"sets\": -1,", "glute_bridge", "ordinary.sets", "10" },
  { "\"sets\": 1,", "\"sets\": 1.5,", "glute_bridge", "ordinary.sets", "whole" },
  { "\"sets\": 1,", "\"sets\": \"1\",", "glute_bridge", "ordinary.sets", "whole" },
  { "\"per_side\": false", "\"per_side\": 0", "glute_bridge", "per_side", "true or false" },
  { "\"rest_s\": 1,", "\"rest_s\": 601,", "glute_bridge", "rest_s", "600" },
  { "\"phase\": 1,", "\"phase\": 4,", "glute_bridge", "phase", "3" },
  { "\"harder\": \"Hold longer.\"", "\"harder\": null", "glute_bridge", "harder", "quotation" },
  /* CONTENT-3 */
  { "\"secondary\": [\"hamstrings\"]", "\"secondary\": [\"hamstring\"]", "glute_bridge", "secondary[0]", "words" },
  /* The rest of the file */
  { "\"per_side\": false", "\"persides\": true, \"per_side\": false", "glute_bridge", "persides", "misspelled" },
  { "\"revision\": 1,", "\"revision\": 1, \"\\u001bevil\": 1,", NULL, "\\033evil", "misspelled" },
  { "\"revision\": 1,", "\"revision\": 0,", NULL, "revision", "1000000" },
  { "\"number\": 2,", "\"number\": 3,", NULL, "phases[1].number", "2" },
  { "\"id\": \"1B\"", "\"id\": \"1A\"", "1A", "id", "same id" },
  { "\"exercises\": [\"glute_bridge\", \"bird_dog\"]", "\"exercises\": [\"glute_bridge\", \"bird_dog\", \"bird_dog\"]", "1A",
    "exercises[2]", "twice" },
  { "\"exercises\": [\"glute_bridge\", \"bird_dog\"]", "\"exercises\": [\"glute_bridge\", \"bird_dog\", \"sit_up\"]", "1A",
    "exercises[2]", "no exercise" },
  { "\"exercises\": [\"glute_bridge\", \"bird_dog\"]", "\"exercises\": [\"glute_bridge\", \"bird_dog\", 3]", "1A",
    "exercises[2]", "quotation" },
  { "\"id\": \"weight\"", "\"id\": \"mat\"", NULL, "equipment[1].id", "same id" },
  { "\"id\": \"tests\", ", "\"id\": \"tests\", \"url\": \"https://example.com/\", ", NULL, "sources[0].url", "misspelled" },
};

/* Returns: (transfer full): the text after the change, and the line on which the change begins */
static char *
apply (const char   *text,
       const Change *change,
       guint        *line)
{
  const char *at = strstr (text, change->from);
  GString *changed;

  if (at == NULL)
    g_error ("not in the file: %s", change->from);

  *line = 1;
  for (const char *p = text; p < at; p++)
    *line += *p == '\n';

  changed = g_string_new_len (text, at - text);
  g_string_append (changed, change->to);
  g_string_append (changed, at + strlen (change->from));

  return g_string_free (changed, FALSE);
}

static gboolean
is_missing (const Change *change)
{
  return g_str_equal (change->in_message, "missing");
}

static void
test_faults (void)
{
  g_autofree char *text = load_text ("two-exercises.json");

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *changed = NULL;
      g_autoptr (GPtrArray) faults = NULL;
      g_autoptr (BrProgram) program = NULL;
      BrFault *fault;
      guint line;

      changed = apply (text, &changes[i], &line);
      program = read_text (changed, &faults);

      g_test_message ("%s -> %s", changes[i].from, changes[i].to);
      print_faults (faults);
      g_assert_cmpuint (faults->len, ==, 1);

      fault = g_ptr_array_index (faults, 0);
      g_assert_cmpstr (br_fault_get_file (fault), ==, "program.json");
      g_assert_cmpstr (br_fault_get_subject (fault), ==, changes[i].subject);
      g_assert_cmpstr (br_fault_get_field (fault), ==, changes[i].field);
      g_assert_nonnull (strstr (br_fault_get_message (fault), changes[i].in_message));

      /* What is not there has no line: its object's counts, which is the same line or an earlier one. */
      if (is_missing (&changes[i]))
        g_assert_cmpuint (br_fault_get_line (fault), <=, line);
      else
        g_assert_cmpuint (br_fault_get_line (fault), ==, line);
      g_assert_cmpuint (br_fault_get_line (fault), >, 0);
    }
}

static guint
count_faults (GPtrArray  *faults,
              const char *subject,
              const char *field,
              const char *in_message)
{
  guint count = 0;

  for (guint i = 0; i < faults->len; i++)
    {
      BrFault *fault = g_ptr_array_index (faults, i);

      if (g_strcmp0 (br_fault_get_subject (fault), subject) == 0 && g_strcmp0 (br_fault_get_field (fault), field) == 0 &&
          strstr (br_fault_get_message (fault), in_message) != NULL)
        count++;
    }

  return count;
}

static GPtrArray *
faults_after (const Change *steps,
              gsize         n_steps)
{
  g_autofree char *text = load_text ("two-exercises.json");
  g_autoptr (BrProgram) program = NULL;
  GPtrArray *faults = NULL;
  guint line;

  for (gsize i = 0; i < n_steps; i++)
    {
      g_autofree char *before = g_steal_pointer (&text);

      text = apply (before, &steps[i], &line);
    }

  program = read_text (text, &faults);
  g_assert_null (program);
  print_faults (faults);

  return faults;
}

/* CONTENT-3: every full routine, no short one. */
static void
test_corset (void)
{
  static const struct
  {
    Change      change;
    const char *in_message;
  } lacking[] = {
    { { "\"transverse-abdominis\", \"obliques\"", "\"transverse-abdominis\"" }, "obliques" },
    { { "\"transverse-abdominis\", \"obliques\"", "\"obliques\"" }, "transverse abdominis" },
    { { "\"multifidus\", \"gluteus-maximus\"", "\"multifidus\"" }, "gluteals" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lacking); i++)
    {
      const Change steps[] = { lacking[i].change, { "\"primary\": [\"gluteus-maximus\"]", "\"primary\": [\"quadriceps\"]" } };
      /* Without the second change the bridge still trains the gluteals. */
      g_autoptr (GPtrArray) faults = faults_after (steps, i == 2 ? 2 : 1);

      g_assert_cmpuint (faults->len, ==, 4);
      g_assert_cmpuint (count_faults (faults, "1A", "exercises", lacking[i].in_message), ==, 1);
      g_assert_cmpuint (count_faults (faults, "1B", "exercises", lacking[i].in_message), ==, 1);
      g_assert_cmpuint (count_faults (faults, "2A", "exercises", lacking[i].in_message), ==, 1);
      g_assert_cmpuint (count_faults (faults, "3A", "exercises", lacking[i].in_message), ==, 1);
    }
}

/* A person without the equipment trains the corset too, and does no exercise twice. */
static void
test_stand_in_in_routine (void)
{
  static const Change steps[] = {
    { "\"spine\": { \"movement\": \"still\", \"load\": \"own-weight\" },\n      \"equipment\": [\"mat\"],\n      \"per_side\": true",
      "\"spine\": { \"movement\": \"still\", \"load\": \"own-weight\" },\n      \"equipment\": [\"weight\"],\n"
      "      \"stand_in\": \"glute_bridge\",\n      \"per_side\": true" },
  };
  g_autoptr (GPtrArray) faults = faults_after (steps, G_N_ELEMENTS (steps));

  /* 1A, 2A and 3A have the bridge first, 1B after. */
  g_assert_cmpuint (count_faults (faults, "1A", "exercises[1]", "already"), ==, 1);
  g_assert_cmpuint (count_faults (faults, "1B", "exercises[1]", "twice"), ==, 1);
  g_assert_cmpuint (count_faults (faults, "2A", "exercises", "obliques"), ==, 1);
  g_assert_cmpuint (count_faults (faults, "2A", "exercises", "transverse abdominis"), ==, 1);
  g_assert_cmpuint (count_faults (faults, "2A", "exercises", "gluteals"), ==, 0);
}

static void
test_needs_stand_in (void)
{
  static const Change steps[] = { { "\"equipment\": [\"mat\"]", "\"equipment\": [\"mat\", \"weight\"]" } };
  static const Change both[] = {
    { "\"equipment\": [\"mat\"]", "\"equipment\": [\"weight\"], \"stand_in\": \"bird_dog\"" },
    { "\"equipment\": [\"mat\"]", "\"equipment\": [\"weight\"], \"stand_in\": \"glute_bridge\"" },
  };
  g_autoptr (GPtrArray) none = faults_after (steps, G_N_ELEMENTS (steps));
  g_autoptr (GPtrArray) circle = faults_after (both, G_N_ELEMENTS (both));

  g_assert_cmpuint (none->len, ==, 1);
  g_assert_cmpuint (count_faults (none, "glute_bridge", "stand_in", "instead"), ==, 1);
  g_assert_cmpuint (count_faults (circle, "glute_bridge", "stand_in", "every home"), ==, 1);
  g_assert_cmpuint (count_faults (circle, "bird_dog", "stand_in", "every home"), ==, 1);
}

/* LOAD-1: the ordinary variant from 4.5 to 11.3 kg, the easier one from nothing. */
static void
test_load (void)
{
  static const Change external = { "\"movement\": \"still\", \"load\": \"own-weight\"", "\"movement\": \"still\", \"load\": \"external\"" };
  static const struct
  {
    Change      change;
    const char *field;
  } loads[] = {
    { { "\"sets\": 1,", "\"load_g\": { \"from\": 4499, \"to\": 11300 }, \"sets\": 1," }, "ordinary.load_g.from" },
    { { "\"sets\": 1,", "\"load_g\": { \"from\": 4500, \"to\": 11301 }, \"sets\": 1," }, "ordinary.load_g.to" },
    { { "\"name\": \"Glute bridge, small lift\",", "\"name\": \"Glute bridge, small lift\", \"load_g\": { \"from\": 0, \"to\": 11301 }," },
      "easier.load_g.to" },
  };
  static const Change good[] = {
    { "\"sets\": 1,", "\"load_g\": { \"from\": 4500, \"to\": 11300 }, \"sets\": 1," },
    { "\"name\": \"Glute bridge, small lift\",", "\"name\": \"Glute bridge, small lift\", \"load_g\": { \"from\": 0, \"to\": 2000 }," },
  };
  g_autofree char *text = load_text ("two-exercises.json");
  g_autofree char *loaded = NULL;
  g_autofree char *more_loaded = NULL;
  g_autofree char *declared = NULL;
  g_autoptr (GPtrArray) no_faults = NULL;
  g_autoptr (BrProgram) program = NULL;
  BrExercise *bridge;
  guint line;

  for (gsize i = 0; i < G_N_ELEMENTS (loads); i++)
    {
      const Change steps[] = { loads[i].change, external };
      g_autoptr (GPtrArray) faults = faults_after (steps, G_N_ELEMENTS (steps));

      g_assert_cmpuint (faults->len, ==, 1);
      g_assert_cmpuint (count_faults (faults, "glute_bridge", loads[i].field, "11300"), ==, 1);
    }

  declared = apply (text, &external, &line);
  loaded = apply (declared, &good[0], &line);
  more_loaded = apply (loaded, &good[1], &line);
  program = read_text (more_loaded, &no_faults);
  g_assert_nonnull (program);
  bridge = br_program_get_exercise (program, "glute_bridge");
  g_assert_cmpuint (br_variant_get_start_dose (br_exercise_get_variant (bridge, BR_VARIANT_ORDINARY)).load_g, ==, 4500);
  g_assert_cmpuint (br_variant_get_load_g (br_exercise_get_variant (bridge, BR_VARIANT_ORDINARY)).to, ==, 11300);
  g_assert_cmpuint (br_variant_get_start_dose (br_exercise_get_variant (bridge, BR_VARIANT_EASIER)).load_g, ==, 0);
}

/* GATE-6: no exercise before its phase. */
static void
test_later_phase (void)
{
  static const Change steps[] = { { "\"phase\": 1,", "\"phase\": 2," } };
  g_autoptr (GPtrArray) faults = faults_after (steps, G_N_ELEMENTS (steps));

  g_assert_cmpuint (faults->len, ==, 3);
  g_assert_cmpuint (count_faults (faults, "1A", "exercises[0]", "later phase"), ==, 1);
  g_assert_cmpuint (count_faults (faults, "1B", "exercises[1]", "later phase"), ==, 1);
  g_assert_cmpuint (count_faults (faults, "1S", "exercises[0]", "later phase"), ==, 1);
}

static void
test_every_fault (void)
{
  static const Change steps[] = {
    { "\"care\": \"Keep breathing.\",", "" },
    { "\"spine\": { \"movement\": \"still\", \"load\": \"own-weight\" },\n", "\n" },
    { "\"summary\": \"Reach one leg back.\"", "\"summary\": 5" },
    { "\"title\"", "\"titel\"" },
  };
  g_autoptr (GPtrArray) faults = faults_after (steps, G_N_ELEMENTS (steps));

  g_assert_cmpuint (faults->len, ==, 5);
  g_assert_cmpuint (count_faults (faults, "glute_bridge", "care", "missing"), ==, 1);
  g_assert_cmpuint (count_faults (faults, "glute_bridge", "spine", "missing"), ==, 1);
  g_assert_cmpuint (count_faults (faults, "bird_dog", "summary", "text"), ==, 1);
  g_assert_cmpuint (count_faults (faults, NULL, "title", "missing"), ==, 1);
  g_assert_cmpuint (count_faults (faults, NULL, "titel", "misspelled"), ==, 1);

  for (guint i = 1; i < faults->len; i++)
    g_assert_cmpuint (br_fault_get_line (g_ptr_array_index (faults, i - 1)), <=,
                      br_fault_get_line (g_ptr_array_index (faults, i)));
}

static void
test_no_program (void)
{
  static const struct
  {
    const char *text;
    const char *in_message;
  } texts[] = {
    { "", "empty" },
    { "GIF89a", "line 1" },
    { "{}", "back-rehab-program" },
    { "{\"format\":\"back-rehab-journal\",\"version\":1}", "back-rehab-program" },
    { "{\"format\":\"back-rehab-program\",\"version\":2}", "newer" },
  };
  g_autoptr (GFile) absent = g_file_new_for_path ("/nonexistent/program.json");
  g_autoptr (GPtrArray) absent_faults = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) faults = NULL;
      g_autoptr (BrProgram) program = read_text (texts[i].text, &faults);

      g_assert_null (program);
      g_assert_cmpuint (faults->len, ==, 1);
      g_assert_nonnull (strstr (br_fault_get_message (g_ptr_array_index (faults, 0)), texts[i].in_message));
      g_assert_nonnull (strstr (br_fault_get_message (g_ptr_array_index (faults, 0)), "program.json"));
    }

  g_assert_null (br_program_new_from_file (absent, &absent_faults));
  g_assert_cmpuint (absent_faults->len, ==, 1);
  g_assert_cmpstr (br_fault_get_file (g_ptr_array_index (absent_faults, 0)), ==, "/nonexistent/program.json");
}

/* Whatever line is gone or swapped for another value: faults or a program, no crash and no warning. */
static void
test_mangled (void)
{
  static const char * const values[] = { "null", "[]", "{}", "[[]]", "[{}]", "-1", "1e300", "\"\"", "true" };
  g_autofree char *text = load_text ("two-exercises.json");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *colon = strstr (lines[i], ": ");

      for (gsize v = 0; colon != NULL && v < G_N_ELEMENTS (values); v++)
        {
          g_autofree char *original = lines[i];
          g_autofree char *mangled = NULL;
          g_autoptr (GPtrArray) faults = NULL;
          g_autoptr (BrProgram) program = NULL;

          lines[i] = g_strdup_printf ("%.*s: %s,", (int) (colon - original), original, values[v]);
          mangled = g_strjoinv ("\n", lines);
          program = read_text (mangled, &faults);

          g_free (lines[i]);
          lines[i] = g_steal_pointer (&original);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/program/content", test_content);
  g_test_add_func ("/program/muscle-names", test_muscle_names);
  g_test_add_func ("/program/default/routines", test_default_routines);
  g_test_add_func ("/program/default/cards", test_default_cards);
  g_test_add_func ("/program/default/lengths", test_default_lengths);
  g_test_add_func ("/program/faults", test_faults);
  g_test_add_func ("/program/corset", test_corset);
  g_test_add_func ("/program/stand-in-in-routine", test_stand_in_in_routine);
  g_test_add_func ("/program/needs-stand-in", test_needs_stand_in);
  g_test_add_func ("/program/load", test_load);
  g_test_add_func ("/program/later-phase", test_later_phase);
  g_test_add_func ("/program/every-fault", test_every_fault);
  g_test_add_func ("/program/no-program", test_no_program);
  g_test_add_func ("/program/mangled", test_mangled);

  return g_test_run ();
}
