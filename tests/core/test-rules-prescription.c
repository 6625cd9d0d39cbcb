/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is prescribed: whose turn it is, equipment and weights, and how long it takes (START-3, LOAD-1, br-pace.h). */

#include <string.h>

#include "core/br-test-journal.h"

#define START   "2026-11-02 09:00 start 5 5\n"
#define PHASE_2 START "2026-11-03 09:00 accept advance 1\n"
#define PHASE_3 PHASE_2 "2026-11-04 09:00 accept advance 2\n"
#define TODAY   "2026-11-20"

/* The exercises of a prescription as in "pelvic_tilt 2x8 glute_bridge 2x8"; "*" after the easier variant, then the weight. */
static char *
dup_text (BrPrescription *prescription)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (prescription)); i++)
    {
      BrPrescribedExercise *prescribed = br_prescription_get_exercise (prescription, i);
      BrDose dose = br_prescribed_exercise_get_dose (prescribed);

      g_string_append_printf (text, "%s%s %ux%u", i > 0 ? " " : "",
                              br_exercise_get_id (br_prescribed_exercise_get_exercise (prescribed)),
                              dose.sets, dose.repetitions);
      if (br_prescribed_exercise_get_variant_kind (prescribed) == BR_VARIANT_EASIER)
        g_string_append_c (text, '*');
      if (dose.load_g > 0)
        g_string_append_printf (text, " %ug", dose.load_g);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

typedef struct
{
  const char *path;
  const char *script;
  const char *routine;
} TurnCase;

static const TurnCase turns[] = {
  { "/turns/first", START, "1A" },
  { "/turns/after-a-full-one", START "2026-11-02 10:00 full 1", "1B" },
  { "/turns/after-a-partial-one", START "2026-11-02 10:00 partial 1", "1B" },
  { "/turns/short-leaves-the-turn", START "2026-11-02 10:00 full 1\n2026-11-04 10:00 short 1", "1B" },
  { "/turns/round", START "2026-11-02 10:00 full 1\n2026-11-04 10:00 full 1", "1A" },
  { "/turns/each-phase-has-its-own", PHASE_2 "2026-11-02 10:00 full 1", "2A" },
  { "/turns/kept-across-reverts",
    START "2026-11-02 10:00 full 1\n2026-11-03 09:00 accept advance 1\n2026-11-04 10:00 full 2\n2026-11-05 09:00 accept revert 2", "1B" },
  { "/turns/and-back-again",
    START "2026-11-02 10:00 full 1\n2026-11-03 09:00 accept advance 1\n2026-11-04 10:00 full 2\n2026-11-05 09:00 accept revert 2\n"
    "2026-11-06 10:00 full 1\n2026-11-07 09:00 accept advance 1", "2B" },
  { "/turns/three", PHASE_3 "2026-11-05 10:00 full 3\n2026-11-07 10:00 full 3", "3C" },
};

static void
test_turn (gconstpointer data)
{
  const TurnCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, TODAY);
  BrPrescription *prescription = br_state_get_prescription (state);

  g_assert_cmpstr (br_routine_get_id (br_prescription_get_routine (prescription)), ==, expected->routine);
  g_assert_cmpuint (br_prescription_get_phase (prescription), ==, br_state_get_phase (state));
  g_assert_true (br_prescription_get_program (prescription) == br_test_program ());
  g_assert_false (br_prescription_get_short (prescription));
  g_assert_true (br_prescription_get_short (br_state_get_short_prescription (state)));
}

typedef struct
{
  const char *path;
  const char *script;
  gboolean    is_short;
  const char *expected;
} PrescriptionCase;

static const PrescriptionCase prescriptions[] = {
  { "/prescription/bottom-of-the-ranges", START, FALSE,
    "easy_walk 1x1 crook_breathing 1x6 pelvic_tilt 2x8 brace_heel_slide 2x6 cat_camel 1x6 knee_rolls 1x8 glute_bridge 2x8" },
  { "/prescription/short", START, TRUE, "pelvic_tilt 2x8 glute_bridge 2x8" },

  /* START-3: the stand-in takes the place; chairs and the like nobody is asked for */
  { "/prescription/band", PHASE_2 "2026-11-02 09:05 own band\n2026-11-05 10:00 full 2", FALSE,
    "cat_camel 1x6 dead_bug 3x6 front_plank 3x1 bridge_march 3x6 pallof_press 3x8 hip_hinge_dowel 2x8" },
  { "/prescription/no-band", PHASE_2 "2026-11-02 09:05 own\n2026-11-05 10:00 full 2", FALSE,
    "cat_camel 1x6 dead_bug 3x6 front_plank 3x1 bridge_march 3x6 side_plank_knees 3x1 hip_hinge_dowel 2x8" },
  { "/prescription/equipment-not-told", PHASE_2 "2026-11-05 10:00 full 2", FALSE,
    "cat_camel 1x6 dead_bug 3x6 front_plank 3x1 bridge_march 3x6 side_plank_knees 3x1 hip_hinge_dowel 2x8" },
  { "/prescription/newest-statement-counts", PHASE_2 "2026-11-02 09:05 own band\n2026-11-05 09:00 own\n2026-11-05 10:00 full 2", FALSE,
    "cat_camel 1x6 dead_bug 3x6 front_plank 3x1 bridge_march 3x6 side_plank_knees 3x1 hip_hinge_dowel 2x8" },
  { "/prescription/all-stand-ins", PHASE_3, FALSE,
    "cat_camel 1x6 bird_dog 3x4 hip_hinge_dowel 2x8 side_plank_knees 3x1 dead_bug 3x6" },
  { "/prescription/stand-ins-of-the-short-one", PHASE_3, TRUE, "hip_hinge_dowel 2x8 side_plank_knees 3x1" },
  /* 3B: db_rdl, loaded_step_up and farmer_carry give way to three different ones */
  { "/prescription/stand-ins-differ", PHASE_3 "2026-11-05 10:00 full 3", FALSE,
    "cat_camel 1x6 side_plank_knees 3x1 hip_hinge_dowel 2x8 bridge_march 3x6 front_plank 3x1" },

  /* LOAD-1: the lightest weight owned within the card's range */
  { "/prescription/weight-not-told", PHASE_3 "2026-11-02 09:05 own weight", FALSE,
    "cat_camel 1x6 bird_dog 3x4 goblet_box_squat 3x8 4500g suitcase_carry 3x1 4500g supported_row 3x8 4500g" },
  { "/prescription/lightest-in-range", PHASE_3 "2026-11-02 09:05 own weight 2000 6800 9100", FALSE,
    "cat_camel 1x6 bird_dog 3x4 goblet_box_squat 3x8 6800g suitcase_carry 3x1 6800g supported_row 3x8 6800g" },
  { "/prescription/lighter-is-the-easier-variant", PHASE_3 "2026-11-02 09:05 own weight 2500", FALSE,
    "cat_camel 1x6 bird_dog 3x4 goblet_box_squat 3x6* suitcase_carry 3x1* 2500g supported_row 3x6* 2500g" },
  { "/prescription/too-heavy-is-the-stand-in", PHASE_3 "2026-11-02 09:05 own weight 15000", FALSE,
    "cat_camel 1x6 bird_dog 3x4 goblet_box_squat 3x6* side_plank_knees 3x1 dead_bug 3x6" },
};

static void
test_prescription (gconstpointer data)
{
  const PrescriptionCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, TODAY);
  g_autofree char *seen = dup_text (expected->is_short ? br_state_get_short_prescription (state) : br_state_get_prescription (state));

  g_assert_cmpstr (seen, ==, expected->expected);
}

static void
test_none_before_start (void)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (BrState) state = br_test_evaluate (journal, TODAY);

  g_assert_null (br_state_get_prescription (state));
  g_assert_null (br_state_get_short_prescription (state));
}

/* In seconds. 1A: get ready 20; walk 300; 20; breathing 60; 20; tilt 2 x 8 x 7 + rest 30; 30; heel slide 4 x 36 + changes 2 x 5 +
 * rest 30; 30; cat-camel 36; 20; knee rolls 48; 20; bridge 2 x 48 + rest 45. 1S: 20; tilt 142; 30; bridge 141. */
static void
test_length (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (START);
  g_autoptr (BrState) state = br_test_evaluate (journal, TODAY);

  g_assert_cmpuint (br_prescription_get_length_s (br_state_get_prescription (state)), ==, 1071);
  g_assert_cmpuint (br_prescription_get_length_s (br_state_get_short_prescription (state)), ==, 333);
}

static char *
replace (const char *text,
         const char *from,
         const char *to)
{
  g_auto (GStrv) parts = g_strsplit (text, from, -1);

  g_assert_cmpuint (g_strv_length (parts), >, 1);
  return g_strjoinv (to, parts);
}

typedef struct
{
  const char *path;
  const char *walk_s;
  const char *expected;
  guint       length_s;
} ShortenCase;

/* START-3: the walk of 300 s made longer. From the last exercise forward each drops a set until 30 minutes are enough: the bridge saves
 * 48 + 45, the heel slide 72 + 5 + 30, the tilt 56 + 30. */
static const ShortenCase shortened[] = {
  { "/prescription/thirty-minutes-fit", "1029",
    "easy_walk 1x1 crook_breathing 1x6 pelvic_tilt 2x8 brace_heel_slide 2x6 cat_camel 1x6 knee_rolls 1x8 glute_bridge 2x8", 1800 },
  { "/prescription/last-one-drops-a-set", "1030",
    "easy_walk 1x1 crook_breathing 1x6 pelvic_tilt 2x8 brace_heel_slide 2x6 cat_camel 1x6 knee_rolls 1x8 glute_bridge 1x8", 1708 },
  { "/prescription/then-the-one-before", "1200",
    "easy_walk 1x1 crook_breathing 1x6 pelvic_tilt 2x8 brace_heel_slide 1x6 cat_camel 1x6 knee_rolls 1x8 glute_bridge 1x8", 1771 },
  { "/prescription/never-below-one-set", "3000",
    "easy_walk 1x1 crook_breathing 1x6 pelvic_tilt 1x8 brace_heel_slide 1x6 cat_camel 1x6 knee_rolls 1x8 glute_bridge 1x8", 3485 },
};

static void
test_shorten (gconstpointer data)
{
  const ShortenCase *expected = data;
  g_autofree char *range = g_strdup_printf ("\"from\": %s,", expected->walk_s);
  g_autofree char *changed = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (BrProgram) program = NULL;
  g_autoptr (BrJournal) journal = br_test_journal_read (START);
  g_autoptr (BrState) state = NULL;
  g_autofree char *seen = NULL;
  GBytes *original = br_program_get_bytes (br_test_program ());
  g_autofree char *text = g_strndup (g_bytes_get_data (original, NULL), g_bytes_get_size (original));
  g_autofree char *longer = replace (text, "\"to\": 600", "\"to\": 3600");

  changed = replace (longer, "\"from\": 300,", range);
  bytes = g_bytes_new (changed, strlen (changed));
  program = br_program_new_from_bytes (bytes, "long-walk.json", &faults);
  g_assert_nonnull (program);

  state = br_rules_evaluate (program, journal, br_day_parse (TODAY));
  seen = dup_text (br_state_get_prescription (state));

  g_assert_cmpstr (seen, ==, expected->expected);
  g_assert_cmpuint (br_prescription_get_length_s (br_state_get_prescription (state)), ==, expected->length_s);
}

/* Any routine of the phase of that day, not only the one whose turn it is; none of another phase. */
static void
test_of_a_day (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-11-02 09:00 start 5 5\n2026-11-02 10:00 full 1\n2026-11-12 09:00 accept advance 1\n");
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-11-04");
  BrRoutine *turn = br_prescription_get_routine (br_state_get_prescription (state));
  BrRoutine *short_routine = br_prescription_get_routine (br_state_get_short_prescription (state));
  g_autoptr (BrJournal) started = br_test_journal_read (START);
  g_autoptr (BrState) start = br_test_evaluate (started, "2026-11-02");
  BrRoutine *routine_a = br_prescription_get_routine (br_state_get_prescription (start));
  g_autoptr (BrPrescription) first = br_rules_prescribe (br_test_program (), journal, routine_a, br_day_parse ("2026-11-04"));
  g_autoptr (BrPrescription) same = br_rules_prescribe (br_test_program (), journal, turn, br_day_parse ("2026-11-04"));
  g_autoptr (BrPrescription) shorter = br_rules_prescribe (br_test_program (), journal, short_routine, br_day_parse ("2026-11-04"));
  g_autofree char *expected = br_test_dup_prescription (br_state_get_prescription (state));
  g_autofree char *found = br_test_dup_prescription (same);

  g_assert_cmpstr (found, ==, expected);
  g_assert_true (br_prescription_get_short (shorter));
  g_assert_false (br_prescription_get_short (same));
  g_assert_cmpstr (br_routine_get_id (br_prescription_get_routine (first)), ==, "1A");
  g_assert_null (br_rules_prescribe (br_test_program (), journal, turn, br_day_parse ("2026-11-12")));
  g_assert_null (br_rules_prescribe (br_test_program (), journal, turn, br_day_parse ("2026-11-01")));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    g_test_add_data_func (turns[i].path, &turns[i], test_turn);

  for (gsize i = 0; i < G_N_ELEMENTS (prescriptions); i++)
    g_test_add_data_func (prescriptions[i].path, &prescriptions[i], test_prescription);

  for (gsize i = 0; i < G_N_ELEMENTS (shortened); i++)
    g_test_add_data_func (shortened[i].path, &shortened[i], test_shorten);

  g_test_add_func ("/prescription/none-before-start", test_none_before_start);
  g_test_add_func ("/prescription/length", test_length);

  g_test_add_func ("/prescription/of-a-day", test_of_a_day);

  return g_test_run ();
}
