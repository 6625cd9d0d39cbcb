/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "It hurts": PAIN-1 to PAIN-5 as a table, then the ways in which the questions meet the rest of a session. */

#include "session-fixture.h"

#define SESSION(name, exercises) \
  g_autoptr (BrProgram) program = fixture_load_program (); \
  g_autoptr (BrManualClock) manual = br_manual_clock_new (); \
  g_autoptr (BrPrescription) prescription = fixture_prescribe (program, exercises); \
  g_autoptr (BrSession) name = \
    br_session_new (prescription, BR_CLOCK (manual), br_day_new (2026, 11, 22), BR_PAIN_UNRATED, BR_PAIN_NONE)

static void
advance (BrManualClock *manual,
         double         seconds)
{
  br_manual_clock_advance (manual, (gint64) (seconds * (double) SECOND));
}

static void
assert_is (BrSession      *session,
           BrSessionState  state,
           const char     *expected_step,
           double          elapsed,
           const char     *expected_sets)
{
  g_autofree char *step = fixture_describe_step (br_session_get_step (session));
  g_autofree char *sets = fixture_describe_sets (session);

  g_assert_cmpint (br_session_get_state (session), ==, state);
  g_assert_cmpstr (step, ==, expected_step);
  g_assert_cmpint (br_session_get_elapsed (session), ==, (gint64) (elapsed * (double) SECOND));
  g_assert_cmpstr (sets, ==, expected_sets);
}

static BrPainResponse
hurt (BrSession  *session,
      BrPainKind  kind,
      int         strength)
{
  br_session_hurt (session);
  g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_HURTS);
  g_assert_nonnull (br_session_get_hurting_exercise (session));

  return br_session_report_pain (session, kind, strength);
}

static void
count (gpointer  instance,
       guint    *n_calls)
{
  ++*n_calls;
}

/* One report in the first set (26 s into the session: in the second repetition), in either variant. */
static void
test_table (void)
{
#define SECOND_EXERCISE "get-ready 20 Long both 1/1 1/1"
  static const struct
  {
    const char     *exercises;
    BrPainKind      kind;
    int             strength;
    BrPainResponse  response;
    BrSessionState  state;
    const char     *step;
    double          elapsed;
    const char     *sets;
  } cases[] = {
    /* PAIN-1 */
    { "plain long", BR_PAIN_ACHE, 0, BR_RESPONSE_GO_ON, BR_SESSION_RUNNING,
      "move 1.5 Plain both 1/2 2/3", 0.5, "plain open:1 open:0; long open:0" },
    { "plain long", BR_PAIN_ACHE, 3, BR_RESPONSE_GO_ON, BR_SESSION_RUNNING,
      "move 1.5 Plain both 1/2 2/3", 0.5, "plain open:1 open:0; long open:0" },
    { "plain long", BR_PAIN_ACHE, 4, BR_RESPONSE_EASIER, BR_SESSION_RUNNING,
      "get-ready 20 Plain, easier both 1/2 1/2", 0, "plain open:0e open:0; long open:0" },
    { "plain long", BR_PAIN_ACHE, 5, BR_RESPONSE_EASIER, BR_SESSION_RUNNING,
      "get-ready 20 Plain, easier both 1/2 1/2", 0, "plain open:0e open:0; long open:0" },
    { "plain long", BR_PAIN_ACHE, 6, BR_RESPONSE_EXERCISE_STOPPED, BR_SESSION_RUNNING,
      SECOND_EXERCISE, 0, "plain stopped:1 stopped:0; long open:0" },
    { "plain long", BR_PAIN_ACHE, 10, BR_RESPONSE_EXERCISE_STOPPED, BR_SESSION_RUNNING,
      SECOND_EXERCISE, 0, "plain stopped:1 stopped:0; long open:0" },
    /* Prescribed easier: 20 s, then 2 repetitions of 2 s and the rest of 30 s; nothing is easier than that. */
    { "plain:easier long", BR_PAIN_ACHE, 5, BR_RESPONSE_GO_ON, BR_SESSION_RUNNING,
      "rest 30 Plain, easier both 2/2 1/2", 2, "plain done:2e open:0e; long open:0" },
    /* PAIN-2 */
    { "plain long", BR_PAIN_SHARP, BR_PAIN_UNRATED, BR_RESPONSE_CHOOSE, BR_SESSION_CHOOSING,
      "move 1.5 Plain both 1/2 2/3", 0.5, "plain open:1 open:0; long open:0" },
    { "plain long", BR_PAIN_SHARP, 2, BR_RESPONSE_CHOOSE, BR_SESSION_CHOOSING,
      "move 1.5 Plain both 1/2 2/3", 0.5, "plain open:1 open:0; long open:0" },
    /* PAIN-3 */
    { "plain:easier long", BR_PAIN_SHARP, BR_PAIN_UNRATED, BR_RESPONSE_EXERCISE_STOPPED, BR_SESSION_RUNNING,
      SECOND_EXERCISE, 0, "plain done:2e stopped:0e; long open:0" },
    /* PAIN-4, PAIN-5 */
    { "plain long", BR_PAIN_RADIATING, BR_PAIN_UNRATED, BR_RESPONSE_ENDED_RADIATING, BR_SESSION_FINISHED,
      "none", 0, "plain stopped:1 stopped:0; long open:0" },
    { "plain long", BR_PAIN_NUMB, 9, BR_RESPONSE_ENDED_NUMB, BR_SESSION_FINISHED,
      "none", 0, "plain stopped:1 stopped:0; long open:0" },
  };
#undef SECOND_EXERCISE

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SESSION (session, cases[i].exercises);
      const BrPainRecord *pain;
      GArray *pains;

      br_session_start (session);
      advance (manual, 26);
      g_assert_cmpint (hurt (session, cases[i].kind, cases[i].strength), ==, cases[i].response);
      assert_is (session, cases[i].state, cases[i].step, cases[i].elapsed, cases[i].sets);

      pains = br_exercise_record_get_pains (g_ptr_array_index (br_session_get_records (session), 0));
      g_assert_cmpuint (pains->len, ==, 1);
      pain = &g_array_index (pains, BrPainRecord, 0);
      g_assert_cmpint (pain->kind, ==, cases[i].kind);
      g_assert_cmpint (pain->strength, ==, cases[i].strength);
      g_assert_cmpint (pain->variant, ==,
                       strchr (cases[i].exercises, ':') != NULL ? BR_VARIANT_EASIER : BR_VARIANT_ORDINARY);

      if (cases[i].state == BR_SESSION_FINISHED)
        g_assert_cmpint (br_session_get_kind (session), ==, BR_SESSION_PARTIAL);
    }
}

/* The clock stands from the key on, however long the answer takes; a mistake leaves it paused. */
static void
test_stands (void)
{
  SESSION (session, "sides*1 long");

  br_session_start (session);
  advance (manual, 25.5);
  br_session_hurt (session);
  advance (manual, 500);
  assert_is (session, BR_SESSION_HURTS, "hold 8 Sides left 1/1 1/2", 3.5, "sides open:0 open:0; long open:0");
  g_assert_cmpstr (br_exercise_get_id (br_session_get_hurting_exercise (session)), ==, "sides");

  /* Nothing else moves it meanwhile. */
  br_session_next (session);
  br_session_back (session);
  br_session_resume (session);
  br_session_pause (session);
  br_session_use_easier (session);
  br_session_skip_exercise (session, BR_SKIP_HURTS);
  br_session_hurt (session);
  assert_is (session, BR_SESSION_HURTS, "hold 8 Sides left 1/1 1/2", 3.5, "sides open:0 open:0; long open:0");

  br_session_dismiss_pain (session);
  assert_is (session, BR_SESSION_PAUSED, "hold 8 Sides left 1/1 1/2", 3.5, "sides open:0 open:0; long open:0");
  g_assert_null (br_session_get_hurting_exercise (session));

  /* Paused it can hurt, too; going on then means to run. */
  g_assert_cmpint (hurt (session, BR_PAIN_ACHE, 1), ==, BR_RESPONSE_GO_ON);
  advance (manual, 1);
  assert_is (session, BR_SESSION_RUNNING, "hold 8 Sides left 1/1 1/2", 4.5, "sides open:0 open:0; long open:0");
}

/* PAIN-1: asked again after the set in the easier variant, set after set as long as it is 4 or 5. */
static void
test_ask_again (void)
{
  SESSION (session, "plain long");
  guint n_asked = 0;

  g_signal_connect (session, "ask-again", G_CALLBACK (count), &n_asked);
  br_session_start (session);
  advance (manual, 26);
  g_assert_cmpint (hurt (session, BR_PAIN_ACHE, 4), ==, BR_RESPONSE_EASIER);

  /* 20 s and 2 repetitions of 2 s */
  advance (manual, 23.9);
  g_assert_cmpuint (n_asked, ==, 0);
  advance (manual, 100);
  g_assert_cmpuint (n_asked, ==, 1);
  assert_is (session, BR_SESSION_HURTS, "rest 30 Plain, easier both 2/2 1/2", 0,
             "plain done:2e open:0; long open:0");
  g_assert_cmpint (br_session_report_pain (session, BR_PAIN_ACHE, 5), ==, BR_RESPONSE_GO_ON);
  g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_RUNNING);

  /* The question is about the exercise that was done, not about the one that comes. */
  advance (manual, 30 + 4);
  g_assert_cmpuint (n_asked, ==, 2);
  assert_is (session, BR_SESSION_HURTS, "rest 10 Long both 1/1 1/1", 0, "plain done:2e done:2e; long open:0");
  g_assert_cmpstr (br_exercise_get_id (br_session_get_hurting_exercise (session)), ==, "plain");
  g_assert_cmpint (br_session_report_pain (session, BR_PAIN_ACHE, 5), ==, BR_RESPONSE_GO_ON);

  advance (manual, 1000);
  g_assert_cmpuint (n_asked, ==, 2);
  assert_is (session, BR_SESSION_FINISHED, "none", 0, "plain done:2e done:2e; long done:1/25");
  g_assert_cmpint (br_session_get_kind (session), ==, BR_SESSION_FULL);
}

/* Better after the set: not asked any more. Worse: the exercise is out. */
static void
test_ask_again_answers (void)
{
  for (int strength = 0; strength <= BR_PAIN_MAX; strength++)
    {
      SESSION (session, "plain long");
      guint n_asked = 0;

      g_signal_connect (session, "ask-again", G_CALLBACK (count), &n_asked);
      br_session_start (session);
      advance (manual, 26);
      hurt (session, BR_PAIN_ACHE, 5);
      advance (manual, 24);
      g_assert_cmpuint (n_asked, ==, 1);
      g_assert_cmpint (br_session_report_pain (session, BR_PAIN_ACHE, strength), ==,
                       strength <= 5 ? BR_RESPONSE_GO_ON : BR_RESPONSE_EXERCISE_STOPPED);
      advance (manual, 30 + 4);
      g_assert_cmpuint (n_asked, ==, strength == 4 || strength == 5 ? 2 : 1);
      if (strength > 5)
        assert_is (session, BR_SESSION_RUNNING, "hold 25 Long both 1/1 1/1", 14,
                   "plain done:2e stopped:0e; long open:0");
    }
}

/* The last set of all: the session is over when the question is answered. */
static void
test_ask_again_at_end (void)
{
  SESSION (session, "long");

  br_session_start (session);
  advance (manual, 30);
  g_assert_cmpint (hurt (session, BR_PAIN_ACHE, 4), ==, BR_RESPONSE_EASIER);
  assert_is (session, BR_SESSION_RUNNING, "get-ready 20 Long, easier both 1/1 1/1", 0, "long open:0e");
  advance (manual, 30);
  assert_is (session, BR_SESSION_HURTS, "none", 0, "long done:1/10e");
  br_session_report_pain (session, BR_PAIN_ACHE, 2);
  assert_is (session, BR_SESSION_FINISHED, "none", 0, "long done:1/10e");
  g_assert_cmpint (br_session_get_kind (session), ==, BR_SESSION_FULL);
}

static void
test_ask_again_skipped (void)
{
  SESSION (session, "plain long");
  guint n_asked = 0;

  g_signal_connect (session, "ask-again", G_CALLBACK (count), &n_asked);
  br_session_start (session);
  advance (manual, 26);
  hurt (session, BR_PAIN_ACHE, 5);
  br_session_next (session);
  br_session_next (session);
  g_assert_cmpuint (n_asked, ==, 1);
  br_session_dismiss_pain (session);
  assert_is (session, BR_SESSION_PAUSED, "rest 30 Plain, easier both 2/2 1/2", 0,
             "plain skipped:0e open:0; long open:0");

  /* Left altogether, nobody asks. */
  hurt (session, BR_PAIN_ACHE, 5);
  br_session_skip_exercise (session, BR_SKIP_HURTS);
  advance (manual, 1000);
  g_assert_cmpuint (n_asked, ==, 1);
  g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_FINISHED);
}

/* PAIN-2: the easier variant, once. PAIN-3: sharp again, and the exercise is out. */
static void
test_sharp_easier (void)
{
  SESSION (session, "sides*1 long");

  br_session_start (session);
  advance (manual, 25.5);
  g_assert_cmpint (hurt (session, BR_PAIN_SHARP, BR_PAIN_UNRATED), ==, BR_RESPONSE_CHOOSE);
  g_assert_cmpstr (br_exercise_get_id (br_session_get_hurting_exercise (session)), ==, "sides");

  /* Only a choice goes on. */
  br_session_resume (session);
  br_session_next (session);
  br_session_back (session);
  br_session_hurt (session);
  advance (manual, 100);
  assert_is (session, BR_SESSION_CHOOSING, "hold 8 Sides left 1/1 1/2", 3.5, "sides open:0 open:0; long open:0");

  br_session_use_easier (session);
  assert_is (session, BR_SESSION_RUNNING, "get-ready 20 Sides, easier left 1/1 1/1", 0,
             "sides open:0e open:0; long open:0");
  advance (manual, 20 + 7.5 + 5 + 3);
  g_assert_cmpint (hurt (session, BR_PAIN_SHARP, BR_PAIN_UNRATED), ==, BR_RESPONSE_EXERCISE_STOPPED);
  assert_is (session, BR_SESSION_RUNNING, "get-ready 20 Long both 1/1 1/1", 0,
             "sides done:1/5e stopped:0/1e; long open:0");

  /* Made easier or stopped under PAIN is done as far as the kind goes. */
  advance (manual, 45);
  g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_FINISHED);
  g_assert_cmpint (br_session_get_kind (session), ==, BR_SESSION_FULL);
}

static void
test_sharp_skip (void)
{
  SESSION (session, "plain long turns");

  br_session_start (session);
  advance (manual, 26);
  hurt (session, BR_PAIN_SHARP, BR_PAIN_UNRATED);
  br_session_skip_exercise (session, BR_SKIP_HURTS);
  assert_is (session, BR_SESSION_RUNNING, "get-ready 20 Long both 1/1 1/1", 0,
             "plain stopped:1 stopped:0; long open:0; turns open:0 open:0 open:0 open:0");

  /* There is no way back into an exercise that is out. */
  br_session_back (session);
  assert_is (session, BR_SESSION_RUNNING, "get-ready 20 Long both 1/1 1/1", 0,
             "plain stopped:1 stopped:0; long open:0; turns open:0 open:0 open:0 open:0");

  /* PAIN-3: the second one ends the session, also when the person skips it. */
  advance (manual, 25);
  g_assert_cmpint (hurt (session, BR_PAIN_SHARP, BR_PAIN_UNRATED), ==, BR_RESPONSE_CHOOSE);
  br_session_skip_exercise (session, BR_SKIP_HURTS);
  assert_is (session, BR_SESSION_FINISHED, "none", 0,
             "plain stopped:1 stopped:0; long stopped:0/5; turns open:0 open:0 open:0 open:0");
  g_assert_cmpint (br_session_get_kind (session), ==, BR_SESSION_PARTIAL);
}

static void
test_sharp_finish (void)
{
  SESSION (session, "plain long");

  br_session_start (session);
  advance (manual, 26);
  hurt (session, BR_PAIN_SHARP, BR_PAIN_UNRATED);
  br_session_finish (session);
  assert_is (session, BR_SESSION_FINISHED, "none", 0, "plain stopped:1 stopped:0; long open:0");
  g_assert_cmpint (br_session_get_kind (session), ==, BR_SESSION_PARTIAL);
}

/* PAIN-3, also where every set was stopped or done, so that it would else be full. */
static void
test_two_stopped (void)
{
  SESSION (session, "plain long");

  br_session_start (session);
  advance (manual, 26);
  g_assert_cmpint (hurt (session, BR_PAIN_ACHE, 6), ==, BR_RESPONSE_EXERCISE_STOPPED);
  advance (manual, 25);
  g_assert_cmpint (hurt (session, BR_PAIN_ACHE, 7), ==, BR_RESPONSE_SESSION_ENDED);
  assert_is (session, BR_SESSION_FINISHED, "none", 0, "plain stopped:1 stopped:0; long stopped:0/5");
  g_assert_cmpint (br_session_get_kind (session), ==, BR_SESSION_PARTIAL);
}

/* The only exercise is out: nothing is left, and nothing was ended before its time. */
static void
test_last_stopped (void)
{
  SESSION (session, "plain");
  g_autoptr (GString) log = g_string_new (NULL);

  br_session_start (session);
  advance (manual, 26);
  fixture_log (session, BR_CLOCK (manual), log);
  g_assert_cmpint (hurt (session, BR_PAIN_ACHE, 6), ==, BR_RESPONSE_EXERCISE_STOPPED);
  assert_is (session, BR_SESSION_FINISHED, "none", 0, "plain stopped:1 stopped:0");
  g_assert_cmpint (br_session_get_kind (session), ==, BR_SESSION_FULL);
  g_assert_null (strstr (log->str, "all-done"));
}

static guint
count_pains (BrSession *session,
             guint      exercise)
{
  return br_exercise_record_get_pains (g_ptr_array_index (br_session_get_records (session), exercise))->len;
}

/* A get-ready that is all of the rest belongs to the exercise that was done; so it does after a pause in it. */
static void
test_short_rest (void)
{
  SESSION (session, "sides*1 long");

  /* 20 s, two sides of 24 s with 5 s between, and a rest that would be 10 s */
  br_session_start (session);
  advance (manual, 73 + 1);
  g_assert_cmpint (hurt (session, BR_PAIN_ACHE, 5), ==, BR_RESPONSE_GO_ON);
  assert_is (session, BR_SESSION_RUNNING, "get-ready 20 Long both 1/1 1/1", 1, "sides done:2/8 done:2/8; long open:0");
  br_session_pause (session);
  advance (manual, 60);
  g_assert_cmpint (hurt (session, BR_PAIN_ACHE, 2), ==, BR_RESPONSE_GO_ON);
  g_assert_cmpuint (count_pains (session, 0), ==, 2);

  /* Nothing of it is left to be made easier: it is out. */
  g_assert_cmpint (hurt (session, BR_PAIN_SHARP, BR_PAIN_UNRATED), ==, BR_RESPONSE_EXERCISE_STOPPED);
  assert_is (session, BR_SESSION_RUNNING, "get-ready 20 Long both 1/1 1/1", 1, "sides done:2/8 done:2/8; long open:0");
  g_assert_cmpuint (count_pains (session, 0), ==, 3);
  g_assert_cmpuint (count_pains (session, 1), ==, 0);
}

/* A get-ready that somebody came to from elsewhere is no rest: back from the set after it, or back to the set before. */
static void
test_get_ready_again (void)
{
  SESSION (session, "sides*1 long");

  br_session_start (session);
  advance (manual, 73 + 20 + 4);
  br_session_back (session);
  assert_is (session, BR_SESSION_RUNNING, "get-ready 20 Long both 1/1 1/1", 0, "sides done:2/8 done:2/8; long open:0");
  g_assert_cmpint (hurt (session, BR_PAIN_ACHE, 2), ==, BR_RESPONSE_GO_ON);
  g_assert_cmpuint (count_pains (session, 0), ==, 0);
  g_assert_cmpuint (count_pains (session, 1), ==, 1);

  br_session_back (session);
  g_assert_cmpint (hurt (session, BR_PAIN_ACHE, 2), ==, BR_RESPONSE_GO_ON);
  g_assert_cmpuint (count_pains (session, 0), ==, 1);
  g_assert_cmpuint (count_pains (session, 1), ==, 1);
}

/* Back before a set that was done it is to be done again, so that there is something to make easier (PAIN-2); what was done stays done. */
static void
test_back_again (void)
{
  SESSION (session, "plain*1 long");

  br_session_start (session);
  advance (manual, 20 + 10.5 + 1);
  br_session_back (session);
  g_assert_cmpint (hurt (session, BR_PAIN_SHARP, BR_PAIN_UNRATED), ==, BR_RESPONSE_CHOOSE);
  br_session_skip_exercise (session, BR_SKIP_HURTS);
  assert_is (session, BR_SESSION_RUNNING, "get-ready 20 Long both 1/1 1/1", 0, "plain done:3; long open:0");
}

/* The rest belongs to the exercise that was done, the get-ready at its end to the one that comes. */
static void
test_between (void)
{
  {
    SESSION (session, "plain*1 sides*1 long");

    br_session_start (session);
    advance (manual, 35);
    g_assert_cmpint (hurt (session, BR_PAIN_ACHE, 5), ==, BR_RESPONSE_GO_ON);
    assert_is (session, BR_SESSION_RUNNING, "rest 10 Sides left 1/1 1/2", 4.5,
               "plain done:3; sides open:0 open:0; long open:0");
    g_assert_cmpint (hurt (session, BR_PAIN_SHARP, BR_PAIN_UNRATED), ==, BR_RESPONSE_EXERCISE_STOPPED);
    assert_is (session, BR_SESSION_RUNNING, "rest 10 Sides left 1/1 1/2", 4.5,
               "plain done:3; sides open:0 open:0; long open:0");

    advance (manual, 10);
    g_assert_cmpint (hurt (session, BR_PAIN_ACHE, 4), ==, BR_RESPONSE_EASIER);
    assert_is (session, BR_SESSION_RUNNING, "get-ready 20 Sides, easier left 1/1 1/1", 4.5,
               "plain done:3; sides open:0 open:0; long open:0");
    /* The exercise before it counts as stopped, so that this is the second. */
    g_assert_cmpint (hurt (session, BR_PAIN_SHARP, BR_PAIN_UNRATED), ==, BR_RESPONSE_SESSION_ENDED);
  }

  {
    SESSION (session, "plain long");

    br_session_start (session);
    advance (manual, 35);
    g_assert_cmpint (hurt (session, BR_PAIN_SHARP, BR_PAIN_UNRATED), ==, BR_RESPONSE_CHOOSE);
    br_session_use_easier (session);
    assert_is (session, BR_SESSION_RUNNING, "rest 30 Plain, easier both 2/2 1/2", 4.5,
               "plain done:3 open:0; long open:0");
  }
}

/* "It hurts" after a suspend that nobody has noticed yet: the clock stands as of the suspend. */
static void
test_after_suspend (void)
{
  SESSION (session, "sides*1 long");

  br_session_start (session);
  advance (manual, 25.5);
  br_manual_clock_suspend (manual, 600 * SECOND);
  br_session_hurt (session);
  assert_is (session, BR_SESSION_HURTS, "hold 8 Sides left 1/1 1/2", 3.5, "sides open:0 open:0; long open:0");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/pain/table", test_table);
  g_test_add_func ("/session/pain/stands", test_stands);
  g_test_add_func ("/session/pain/ask-again", test_ask_again);
  g_test_add_func ("/session/pain/ask-again/answers", test_ask_again_answers);
  g_test_add_func ("/session/pain/ask-again/at-end", test_ask_again_at_end);
  g_test_add_func ("/session/pain/ask-again/skipped", test_ask_again_skipped);
  g_test_add_func ("/session/pain/sharp/easier", test_sharp_easier);
  g_test_add_func ("/session/pain/sharp/skip", test_sharp_skip);
  g_test_add_func ("/session/pain/sharp/finish", test_sharp_finish);
  g_test_add_func ("/session/pain/two-stopped", test_two_stopped);
  g_test_add_func ("/session/pain/last-stopped", test_last_stopped);
  g_test_add_func ("/session/pain/between", test_between);
  g_test_add_func ("/session/pain/short-rest", test_short_rest);
  g_test_add_func ("/session/pain/back-again", test_back_again);
  g_test_add_func ("/session/pain/get-ready-again", test_get_ready_again);
  g_test_add_func ("/session/pain/after-suspend", test_after_suspend);

  return g_test_run ();
}
