/* SPDX-License-Identifier: GPL-3.0-or-later */
/* START-1, START-2, FLAG-2 and FLAG-3: what follows from the answers before a session. */

#include "core/br-test-journal.h"

#include "core/rules/br-start-answer.h"

typedef struct
{
  const char    *path;
  BrStartAnswer  answer;
  BrStartAdvice  advice;
  const char    *rule;
} AnswerCase;

static const AnswerCase answers[] = {
  { "/start/no-pain", { TRUE, FALSE, 0, BR_PAIN_NONE }, BR_START_GO, "START-1" },
  { "/start/ache-of-6", { TRUE, FALSE, 6, BR_PAIN_ACHE }, BR_START_GO, "START-1" },
  { "/start/ache-of-7", { TRUE, FALSE, 7, BR_PAIN_ACHE }, BR_START_EASY, "START-2" },
  { "/start/ache-of-10", { TRUE, FALSE, 10, BR_PAIN_ACHE }, BR_START_EASY, "START-2" },
  { "/start/sharp-of-1", { TRUE, FALSE, 1, BR_PAIN_SHARP }, BR_START_REST, "START-2" },
  { "/start/sharp-of-9-is-rest-not-easy", { TRUE, FALSE, 9, BR_PAIN_SHARP }, BR_START_REST, "START-2" },
  { "/start/radiating", { TRUE, FALSE, 1, BR_PAIN_RADIATING }, BR_START_PAIN, "FLAG-3" },
  { "/start/numb", { TRUE, FALSE, 9, BR_PAIN_NUMB }, BR_START_PAIN, "FLAG-3" },
  { "/start/anything-new", { TRUE, TRUE, 0, BR_PAIN_NONE }, BR_START_ANYTHING_NEW, "FLAG-2" },
  { "/start/anything-new-before-sharp", { TRUE, TRUE, 8, BR_PAIN_SHARP }, BR_START_ANYTHING_NEW, "FLAG-2" },
  { "/start/radiating-before-anything-new", { TRUE, TRUE, 3, BR_PAIN_RADIATING }, BR_START_PAIN, "FLAG-3" },
  { "/start/bad-night-alone-is-no-reason", { FALSE, FALSE, 3, BR_PAIN_ACHE }, BR_START_GO, "START-1" },
};

static void
test_answer (gconstpointer data)
{
  const AnswerCase *expected = data;
  BrStartAdvice advice = br_start_answer_judge (&expected->answer);

  g_assert_cmpint (advice, ==, expected->advice);
  g_assert_cmpstr (br_start_advice_get_rule (advice), ==, expected->rule);
}

/* START-2: breathing and the easy walk, as a short session of the present phase. */
static void
test_easy (void)
{
  g_autoptr (BrPrescription) easy = br_start_answer_create_easy (br_test_program (), 2);

  g_assert_true (br_prescription_get_short (easy));
  g_assert_cmpuint (br_prescription_get_phase (easy), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (easy)), ==, 2);

  for (guint i = 0; i < 2; i++)
    {
      BrExercise *exercise = br_prescribed_exercise_get_exercise (br_prescription_get_exercise (easy, i));

      g_assert_cmpstr (br_exercise_get_id (exercise), ==, i == 0 ? "crook_breathing" : "easy_walk");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    g_test_add_data_func (answers[i].path, &answers[i], test_answer);

  g_test_add_func ("/start/easy-session", test_easy);

  return g_test_run ();
}
