/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules with other programs than the default one: it is theirs to say how long a session takes, and what phase 2 asks for. */

#include <string.h>

#include "core/br-test-journal.h"
#include "core/rules/br-start-answer.h"

#define START   "2026-11-02 09:00 start 3 3\n"
#define PHASE_2 START "2026-11-02 09:10 accept advance 1\n"

/* What the default program says, and what it says instead; blanks and line ends do not matter. */
typedef struct
{
  const char *from;
  const char *to;
} Change;

static char *
dup_without_blanks (GBytes *bytes)
{
  g_autoptr (GString) dense = g_string_new (NULL);
  gboolean in_string = FALSE;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < size; i++)
    {
      if (text[i] == '"' && text[i - 1] != '\\')
        in_string = !in_string;
      if (in_string || !g_ascii_isspace (text[i]))
        g_string_append_c (dense, text[i]);
    }

  return g_string_free_and_steal (g_steal_pointer (&dense));
}

static BrProgram *
change_program (const Change *changes,
                guint         n_changes)
{
  g_autofree char *text = dup_without_blanks (br_program_get_bytes (br_test_program ()));
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  BrProgram *program;

  for (guint i = 0; i < n_changes && changes[i].from != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (text, changes[i].from, -1);

      if (g_strv_length (parts) != 2)
        g_error ("\"%s\" is not there once", changes[i].from);
      g_free (text);
      text = g_strjoinv (changes[i].to, parts);
    }

  bytes = g_bytes_new (text, strlen (text));
  program = br_program_new_from_bytes (bytes, "changed.json", &faults);
  for (guint i = 0; faults != NULL && i < faults->len; i++)
    {
      g_autofree char *fault = br_fault_to_string (g_ptr_array_index (faults, i));

      g_test_message ("%s", fault);
    }
  g_assert_nonnull (program);

  return program;
}

typedef struct
{
  const char *path;
  Change      changes[3];
  const char *script;
  gboolean    is_short;
  const char *prescription;
  const char *announced;
} PrescriptionCase;

#define ROUTINE_1A "\"easy_walk\",\"crook_breathing\",\"pelvic_tilt\",\"brace_heel_slide\",\"cat_camel\",\"knee_rolls\",\"glute_bridge\""

static const PrescriptionCase prescriptions[] = {
  /* START-3: the first exercise drops sets, too, when nothing else can. The walk of 3000 s. */
  { "/programs/first-one-drops-a-set",
    { { ROUTINE_1A, "\"pelvic_tilt\",\"easy_walk\",\"crook_breathing\",\"brace_heel_slide\",\"cat_camel\",\"knee_rolls\",\"glute_bridge\"" },
      { "{\"from\":300,\"to\":600}", "{\"from\":3000,\"to\":3600}" } }, START, FALSE,
    "pelvic_tilt 1x8 3s easy_walk 1x1 3000s crook_breathing 1x6 brace_heel_slide 1x6 cat_camel 1x6 knee_rolls 1x8 2s glute_bridge 1x8 2s",
    "To stay within 30 minutes, the last exercises have 3 sets less in all." },
  /* As test-rules-prescription.c works out, 1A takes 1071 s with a walk of 300 s: 1030 s are one second too long */
  { "/programs/one-set-less", { { "{\"from\":300,\"to\":600}", "{\"from\":1030,\"to\":3600}" } }, START, FALSE,
    "easy_walk 1x1 1030s crook_breathing 1x6 pelvic_tilt 2x8 3s brace_heel_slide 2x6 cat_camel 1x6 knee_rolls 1x8 2s glute_bridge 1x8 2s",
    "To stay within 30 minutes, the last exercise has 1 set less." },

  /* The short session takes at most 8 minutes: get ready 20 s, the walk, 20, tilt 142, rest 30, bridge 141 */
  { "/programs/eight-minutes-fit",
    { { "\"exercises\":[\"pelvic_tilt\",\"glute_bridge\"]", "\"exercises\":[\"easy_walk\",\"pelvic_tilt\",\"glute_bridge\"]" },
      { "{\"from\":300,\"to\":600}", "{\"from\":127,\"to\":600}" } }, START, TRUE,
    "easy_walk 1x1 127s pelvic_tilt 2x8 3s glute_bridge 2x8 2s", "" },
  { "/programs/a-second-over-eight-minutes",
    { { "\"exercises\":[\"pelvic_tilt\",\"glute_bridge\"]", "\"exercises\":[\"easy_walk\",\"pelvic_tilt\",\"glute_bridge\"]" },
      { "{\"from\":300,\"to\":600}", "{\"from\":128,\"to\":600}" } }, START, TRUE,
    "easy_walk 1x1 128s pelvic_tilt 2x8 3s glute_bridge 1x8 2s", "" },
};

static void
test_prescription (gconstpointer data)
{
  const PrescriptionCase *expected = data;
  g_autoptr (BrProgram) program = change_program (expected->changes, G_N_ELEMENTS (expected->changes));
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_rules_evaluate (program, journal, br_day_parse ("2026-11-03"));
  BrPrescription *prescription = expected->is_short ? br_state_get_short_prescription (state) : br_state_get_prescription (state);
  g_autofree char *seen = br_test_dup_prescription (prescription);
  GListModel *announcements = br_state_get_announcements (state);
  g_autoptr (GString) announced = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (announcements); i++)
    {
      g_autoptr (BrVerdict) verdict = g_list_model_get_item (announcements, i);

      g_string_append_printf (announced, "%s%s", i > 0 ? "\n" : "", br_verdict_get_text (verdict));
      if (g_str_has_prefix (br_verdict_get_text (verdict), "To stay"))
        g_assert_cmpfloat (br_verdict_get_needed (verdict), ==, 0);
    }

  g_assert_cmpstr (seen, ==, expected->prescription);
  if (!expected->is_short)
    g_assert_cmpstr (announced->str, ==, expected->announced);
}

typedef struct
{
  const char *path;
  Change      changes[3];
  gboolean    is_met;
} GateCase;

#define ROUTINE_2A "\"cat_camel\",\"glute_bridge\",\"bird_dog\",\"side_plank_knees\",\"clamshell\",\"hip_hinge_dowel\""
#define ROUTINE_2B "\"cat_camel\",\"dead_bug\",\"front_plank\",\"bridge_march\",\"pallof_press\",\"hip_hinge_dowel\""

/* GATE-5 with the hinge done and never a side plank: it is asked for where phase 2 has it, first, last, or only in the second routine. */
static const GateCase gates[] = {
  { "/programs/gate-5/default", { { NULL, NULL } }, FALSE },
  { "/programs/gate-5/side-plank-first",
    { { ROUTINE_2A, "\"side_plank_knees\",\"cat_camel\",\"glute_bridge\",\"bird_dog\",\"clamshell\",\"hip_hinge_dowel\"" } }, FALSE },
  { "/programs/gate-5/side-plank-last",
    { { ROUTINE_2A, "\"cat_camel\",\"glute_bridge\",\"bird_dog\",\"clamshell\",\"hip_hinge_dowel\",\"side_plank_knees\"" } }, FALSE },
  { "/programs/gate-5/side-plank-in-the-other-routine",
    { { ROUTINE_2A, "\"cat_camel\",\"glute_bridge\",\"bird_dog\",\"dead_bug\",\"clamshell\",\"hip_hinge_dowel\"" },
      { ROUTINE_2B, "\"cat_camel\",\"side_plank_knees\",\"front_plank\",\"bridge_march\",\"hip_hinge_dowel\"" } }, FALSE },
  { "/programs/gate-5/no-side-plank",
    { { ROUTINE_2A, "\"cat_camel\",\"glute_bridge\",\"bird_dog\",\"dead_bug\",\"clamshell\",\"hip_hinge_dowel\"" } }, TRUE },
};

static void
test_gate (gconstpointer data)
{
  const GateCase *expected = data;
  g_autoptr (BrProgram) program = change_program (expected->changes, G_N_ELEMENTS (expected->changes));
  g_autoptr (BrJournal) journal = br_test_journal_read (PHASE_2 "2026-11-03 10:00 full 2 before=3 hinge=done\n");
  g_autoptr (BrState) state = br_rules_evaluate (program, journal, br_day_parse ("2026-11-04"));
  g_autoptr (BrVerdict) verdict = g_list_model_get_item (br_state_get_gates (state), 4);

  g_assert_true (br_verdict_get_met (verdict) == expected->is_met);
}

typedef struct
{
  const char *path;
  Change      changes[2];
  const char *script;
  const char *today;
  const char *exercise;
  const char *reason;
} ProposalCase;

#define WELL " after=2 form=held did="

/* As little as there can be: a hold of a second, a weight of a gram, and equipment in phase 1 that was told on the way. */
#define ONE_SECOND { { "\"hold_s\":{\"from\":3,\"to\":3}", "\"hold_s\":{\"from\":1,\"to\":1}" } }
#define ONE_GRAM { { "\"repetitions\":{\"from\":6,\"to\":10},\"load_g\":{\"from\":2200,\"to\":4500}", \
                     "\"repetitions\":{\"from\":10,\"to\":10},\"load_g\":{\"from\":0,\"to\":1}" } }
#define WITH_BAND { { "\"spine\":{\"movement\":\"rotation\",\"load\":\"none\"},\"equipment\":[\"mat\"],\"per_side\":false,\"rest_s\":20", \
                      "\"spine\":{\"movement\":\"rotation\",\"load\":\"none\"},\"equipment\":[\"band\"],\"stand_in\":\"rock_back\"," \
                      "\"per_side\":false,\"rest_s\":20" } }
#define ROWS START "2026-11-02 09:05 own weight chair 1\n2026-11-02 09:10 accept advance 1\n2026-11-02 09:20 accept advance 2\n" \
             "2026-11-03 10:00 full 3" WELL "supported_row,3x10,easier\n2026-11-04 09:00 usual 2026-11-03\n" \
             "2026-11-05 10:00 full 3" WELL "supported_row,3x10,easier\n2026-11-06 09:00 usual 2026-11-05\n"

static const ProposalCase proposals[] = {
  { "/programs/one-second", ONE_SECOND,
    START "2026-11-03 10:00 full 1" WELL "pelvic_tilt,2x8,1s\n2026-11-04 09:00 usual 2026-11-03\n"
    "2026-11-05 10:00 full 1" WELL "pelvic_tilt,2x8,1s\n2026-11-06 09:00 usual 2026-11-05\n", "2026-11-06",
    "pelvic_tilt", "From 8 repetitions, 1 s hold to 10 repetitions, 1 s hold." },
  { "/programs/one-gram-more", ONE_GRAM, ROWS, "2026-11-06", "supported_row", "From 10 repetitions to 10 repetitions, 0.0 kg (0 lb)." },
  { "/programs/one-gram-less", ONE_GRAM,
    ROWS "2026-11-06 10:00 accept raise-load 3 LOAD-2 supported_row\n2026-11-07 10:00 partial 3 did=supported_row,3x10,1g,easier,stopped,sharp\n",
    "2026-11-07", "supported_row", "From 10 repetitions, 0.0 kg (0 lb) to 10 repetitions." },
  { "/programs/band-told-in-phase-1", WITH_BAND,
    START "2026-11-02 12:00 own band\n2026-11-03 10:00 full 1" WELL "knee_rolls,1x8,2s\n2026-11-04 09:00 usual 2026-11-03\n"
    "2026-11-05 10:00 full 1" WELL "knee_rolls,1x8,2s\n2026-11-06 09:00 usual 2026-11-05\n", "2026-11-06",
    "knee_rolls", "From 8 repetitions, 2 s hold to 10 repetitions, 2 s hold." },
};

static void
test_proposal (gconstpointer data)
{
  const ProposalCase *expected = data;
  g_autoptr (BrProgram) program = change_program (expected->changes, G_N_ELEMENTS (expected->changes));
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_rules_evaluate (program, journal, br_day_parse (expected->today));
  GListModel *model = br_state_get_proposals (state);
  gboolean is_there = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (BrProposal) proposal = g_list_model_get_item (model, i);

      if (g_strcmp0 (br_proposal_get_exercise_id (proposal), expected->exercise) != 0)
        continue;

      is_there = TRUE;
      if (strstr (br_proposal_get_reason (proposal), expected->reason) == NULL)
        g_error ("\"%s\" does not say \"%s\"", br_proposal_get_reason (proposal), expected->reason);
    }

  g_assert_true (is_there);
}

/* START-2: without both of the easy exercises there is no easy session; one of them is enough, in a phase that there is. */
static void
test_easy (void)
{
  static const Change changes[] = {
    { "\"id\":\"easy_walk\"", "\"id\":\"slow_walk\"" },
    { "\"id\":\"crook_breathing\"", "\"id\":\"deep_breathing\"" },
    { ROUTINE_1A, "\"slow_walk\",\"deep_breathing\",\"pelvic_tilt\",\"brace_heel_slide\",\"cat_camel\",\"knee_rolls\",\"glute_bridge\"" },
    { "\"easy_walk\",\"crook_breathing\",\"cat_camel\",\"rock_back\"", "\"slow_walk\",\"deep_breathing\",\"cat_camel\",\"rock_back\"" },
  };
  static const Change one[] = {
    { "\"id\":\"easy_walk\"", "\"id\":\"slow_walk\"" },
    { ROUTINE_1A, "\"slow_walk\",\"crook_breathing\",\"pelvic_tilt\",\"brace_heel_slide\",\"cat_camel\",\"knee_rolls\",\"glute_bridge\"" },
    { "\"easy_walk\",\"crook_breathing\",\"cat_camel\",\"rock_back\"", "\"slow_walk\",\"crook_breathing\",\"cat_camel\",\"rock_back\"" },
  };
  g_autoptr (BrProgram) without = change_program (changes, G_N_ELEMENTS (changes));
  g_autoptr (BrProgram) with_one = change_program (one, G_N_ELEMENTS (one));
  g_autoptr (BrPrescription) none = br_start_answer_create_easy (without, 1);
  g_autoptr (BrPrescription) breathing = br_start_answer_create_easy (with_one, 1);

  g_assert_null (none);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (breathing)), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (prescriptions); i++)
    g_test_add_data_func (prescriptions[i].path, &prescriptions[i], test_prescription);

  for (gsize i = 0; i < G_N_ELEMENTS (gates); i++)
    g_test_add_data_func (gates[i].path, &gates[i], test_gate);

  for (gsize i = 0; i < G_N_ELEMENTS (proposals); i++)
    g_test_add_data_func (proposals[i].path, &proposals[i], test_proposal);

  g_test_add_func ("/programs/easy-session", test_easy);

  return g_test_run ();
}
