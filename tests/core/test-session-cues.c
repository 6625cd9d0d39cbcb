/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What BrSession foretells of its cues: each is known before, and none that is foretold stays out, as long as nobody intervenes. */

#include "session-fixture.h"

typedef struct
{
  guint n;
  BrCue cue;
  gint64 due;
} Heard;

static void
cue_cb (BrSession *session,
        BrCue      cue,
        gint64     due,
        Heard     *heard)
{
  heard->n++;
  heard->cue = cue;
  heard->due = due;
}

static BrSession *
make_session (BrProgram  *program,
              BrClock    *clock,
              const char *exercises)
{
  g_autoptr (BrPrescription) prescription = fixture_prescribe (program, exercises);

  return br_session_new (prescription, clock, br_day_new (2026, 11, 22), 3, BR_PAIN_ACHE);
}

/* A quarter of a second passes; cues are further apart than that. Returns: whether one was foretold */
static gboolean
pass_a_quarter (BrSession     *session,
                BrManualClock *manual,
                Heard         *heard)
{
  BrClock *clock = BR_CLOCK (manual);
  BrCue cue = 0;
  gint64 left = 0;
  gboolean foretold = br_session_get_next_cue (session, &cue, &left);
  gint64 due = br_clock_get_time (clock) + left;

  if (foretold)
    g_assert_cmpint (left, >, 0);

  *heard = (Heard) { 0 };
  br_manual_clock_advance (manual, SECOND / 4);
  g_assert_cmpuint (heard->n, <=, 1);
  if (heard->n == 1)
    {
      g_assert_true (foretold);
      g_assert_cmpint (cue, ==, heard->cue);
      g_assert_cmpint (due, ==, heard->due);
    }
  else if (foretold)
    {
      g_assert_cmpint (due, >, br_clock_get_time (clock));
    }

  return foretold;
}

static void
test_whole (void)
{
  g_autoptr (BrProgram) program = fixture_load_program ();
  g_autoptr (BrManualClock) manual = br_manual_clock_new ();
  g_autoptr (BrSession) session = make_session (program, BR_CLOCK (manual), "plain sides long turns weight");
  guint n_heard[BR_N_CUES] = { 0 };
  Heard heard = { 0 };
  BrCue cue;
  gint64 left;

  g_assert_false (br_session_get_next_cue (session, &cue, &left));
  g_signal_connect (session, "cue", G_CALLBACK (cue_cb), &heard);
  br_session_start (session);
  while (br_session_get_state (session) != BR_SESSION_FINISHED)
    {
      pass_a_quarter (session, manual, &heard);
      if (heard.n > 0)
        n_heard[heard.cue]++;
    }

  for (guint i = 0; i < BR_N_CUES; i++)
    g_assert_cmpuint (n_heard[i], >, 0);
  g_assert_false (br_session_get_next_cue (session, &cue, &left));
}

/* While it stands nothing is to be heard; what was foretold comes as much later as it stood. */
static void
test_pause (void)
{
  g_autoptr (BrProgram) program = fixture_load_program ();
  g_autoptr (BrManualClock) manual = br_manual_clock_new ();
  g_autoptr (BrSession) session = make_session (program, BR_CLOCK (manual), "plain*1");
  BrCue cue, cue_after;
  gint64 left, left_after;

  br_session_start (session);
  br_manual_clock_advance (manual, SECOND / 2);
  g_assert_true (br_session_get_next_cue (session, &cue, &left));
  br_session_pause (session);
  g_assert_false (br_session_get_next_cue (session, &cue_after, &left_after));
  br_manual_clock_advance (manual, 100 * SECOND);
  br_session_resume (session);
  g_assert_true (br_session_get_next_cue (session, &cue_after, &left_after));
  g_assert_cmpint (cue_after, ==, cue);
  g_assert_cmpint (left_after, ==, left);

  br_session_hurt (session);
  g_assert_false (br_session_get_next_cue (session, &cue, &left));
}

/* PAIN-1: after the set it is asked again, and nothing sounds. */
static void
test_question (void)
{
  g_autoptr (BrProgram) program = fixture_load_program ();
  g_autoptr (BrManualClock) manual = br_manual_clock_new ();
  g_autoptr (BrSession) session = make_session (program, BR_CLOCK (manual), "plain*1 sides*1");
  Heard heard = { 0 };

  g_signal_connect (session, "cue", G_CALLBACK (cue_cb), &heard);
  br_session_start (session);
  br_session_next (session);
  br_session_hurt (session);
  g_assert_cmpint (br_session_report_pain (session, BR_PAIN_ACHE, 5), ==, BR_RESPONSE_EASIER);
  while (br_session_get_state (session) == BR_SESSION_RUNNING)
    pass_a_quarter (session, manual, &heard);
  g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_HURTS);
  g_assert_cmpuint (heard.n, ==, 0);
}

static void
test_random_person (void)
{
  g_autoptr (BrProgram) program = fixture_load_program ();
  guint n_foretold = 0;

  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (BrManualClock) manual = br_manual_clock_new ();
      g_autoptr (BrSession) session = make_session (program, BR_CLOCK (manual), "plain sides long turns weight");
      Heard heard = { 0 };

      g_signal_connect (session, "cue", G_CALLBACK (cue_cb), &heard);
      br_session_start (session);
      for (guint i = 0; i < 400 && br_session_get_state (session) != BR_SESSION_FINISHED; i++)
        {
          n_foretold += pass_a_quarter (session, manual, &heard) ? 1 : 0;
          if (g_test_rand_int_range (0, 4) == 0)
            fixture_act_at_random (session);
        }
    }
  g_assert_cmpuint (n_foretold, >, 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session-cues/whole", test_whole);
  g_test_add_func ("/session-cues/pause", test_pause);
  g_test_add_func ("/session-cues/question", test_question);
  g_test_add_func ("/session-cues/random-person", test_random_person);

  return g_test_run ();
}
