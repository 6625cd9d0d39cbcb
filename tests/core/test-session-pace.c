/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrSession at the person's own pace: a set lasts until the person says so, what is held stays timed, and nothing is counted twice. */

#include "session-fixture.h"

/* The repetitions are not counted by time: the set lasts until the person says so, and then it is done with its dose. */
static void
test_own_pace (SessionFixture *fixture,
               gconstpointer   exercises)
{
  gint64 position, length;

  g_assert_true (br_session_can_own_pace (fixture->session, 0));
  br_session_set_own_pace (fixture->session, 0, TRUE);
  br_session_start (fixture->session);
  session_advance (fixture, 20 + 25);
  session_assert_step (fixture, "move 10.5 Plain both 1/1 1/3", 25);
  g_assert_true (br_step_get_own_pace (br_session_get_step (fixture->session)));
  g_assert_cmpint (br_session_get_remaining (fixture->session), ==, 0);
  br_session_get_set_time (fixture->session, &position, &length);
  g_assert_cmpint (length, ==, 30.5 * SECOND);
  g_assert_cmpint (position, ==, length);

  /* A pause is no time in the set. */
  br_session_pause (fixture->session);
  session_advance (fixture, 100);
  session_assert_step (fixture, "move 10.5 Plain both 1/1 1/3", 25);
  br_session_resume (fixture->session);
  session_advance (fixture, 15);
  session_assert_step (fixture, "move 10.5 Plain both 1/1 1/3", 40);
  session_assert_sets (fixture, "plain open:0; sides open:0 open:0; long open:0");

  br_session_next (fixture->session);
  session_assert_sets (fixture, "plain done:3; sides open:0 open:0; long open:0");
  session_assert_step (fixture, "rest 10 Sides left 1/1 1/2", 0);
  g_assert_cmpuint (fixture_get_active_s (fixture->session), ==, 60);
  g_assert_cmpstr (fixture->log->str, ==,
                   "0 get-ready\n"
                   "0 > get-ready 20 Plain both 1/1 1/3\n"
                   "0 = running\n"
                   "17 last-seconds\n18 last-seconds\n19 last-seconds\n"
                   "20 start\n"
                   "20 > move 10.5 Plain both 1/1 1/3\n"
                   "45 = paused\n"
                   "145 = running\n"
                   "160 rest\n"
                   "160 > rest 10 Sides left 1/1 1/2\n");

  /* It can be done once more, in the easier variant, too: what counts is the last time that it was done. */
  br_session_back (fixture->session);
  session_assert_sets (fixture, "plain done:3; sides open:0 open:0; long open:0");
  br_session_use_easier (fixture->session);
  session_advance (fixture, 20 + 10);
  session_assert_sets (fixture, "plain done:3; sides open:0 open:0; long open:0");
  br_session_next (fixture->session);
  session_assert_sets (fixture, "plain done:2e; sides open:0 open:0; long open:0");
}

/* A set that was reached in a pause was not begun, so it cannot be done; nor can one that stands in its first two seconds. */
static void
test_own_pace_not_begun (SessionFixture *fixture,
                         gconstpointer   exercises)
{
  br_session_set_own_pace (fixture->session, 0, TRUE);
  br_session_start (fixture->session);
  for (guint i = 0; i < 2; i++)
    {
      br_session_pause (fixture->session);
      br_session_next (fixture->session);
      br_session_next (fixture->session);
      session_assert_sets (fixture, "plain skipped:0; sides open:0 open:0; long open:0");

      br_session_back (fixture->session);
      br_session_resume (fixture->session);
      session_advance (fixture, 20 + 1.75);
    }
}

/* Pressed twice at the end of the get-ready: the set goes on, and is done when the person says so. */
static void
test_own_pace_pressed_twice (SessionFixture *fixture,
                             gconstpointer   exercises)
{
  br_session_set_own_pace (fixture->session, 0, TRUE);
  br_session_start (fixture->session);
  session_advance (fixture, 19);
  for (guint i = 0; i < 8; i++)
    {
      br_session_next (fixture->session);
      session_advance (fixture, 0.25);
    }
  session_assert_step (fixture, "move 10.5 Plain both 1/1 1/3", 2);
  session_assert_sets (fixture, "plain open:0; sides open:0 open:0; long open:0");

  br_session_next (fixture->session);
  session_assert_sets (fixture, "plain done:3; sides open:0 open:0; long open:0");
  session_assert_step (fixture, "rest 10 Sides left 1/1 1/2", 0);
}

/* What is held stays timed, and so does a single movement. */
static void
test_own_pace_holds (SessionFixture *fixture,
                     gconstpointer   exercises)
{
  g_assert_false (br_session_can_own_pace (fixture->session, 1));
  g_assert_false (br_session_can_own_pace (fixture->session, 2));
  for (guint i = 0; i < 3; i++)
    br_session_set_own_pace (fixture->session, i, i > 0);

  br_session_start (fixture->session);
  session_advance (fixture, 1000);
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_FINISHED);
  session_assert_sets (fixture, "plain done:3; sides done:2/8 done:2/8; long done:1/25");
  g_assert_cmpuint (fixture_get_active_s (fixture->session), ==, 158);
}

/* Chosen in the middle of a set, that set goes on; given up again, it begins anew. */
static void
test_own_pace_in_set (SessionFixture *fixture,
                      gconstpointer   exercises)
{
  const char *start;

  br_session_start (fixture->session);
  session_advance (fixture, 20 + 4.5);
  session_assert_step (fixture, "move 2 Plain both 1/1 2/3", 1);

  br_session_set_own_pace (fixture->session, 0, TRUE);
  session_assert_step (fixture, "move 10.5 Plain both 1/1 1/3", 4.5);
  session_assert_sets (fixture, "plain open:0; sides open:0 open:0; long open:0");
  session_advance (fixture, 20);
  session_assert_step (fixture, "move 10.5 Plain both 1/1 1/3", 24.5);
  start = strstr (fixture->log->str, " start\n");
  g_assert_nonnull (start);
  g_assert_null (strstr (start + 1, " start\n"));

  br_session_set_own_pace (fixture->session, 0, FALSE);
  session_assert_step (fixture, "get-ready 20 Plain both 1/1 1/3", 0);
  session_assert_sets (fixture, "plain open:0; sides open:0 open:0; long open:0");
  g_assert_cmpuint (fixture_get_active_s (fixture->session), ==, 44);

  /* While it hurts there is something else to answer. */
  br_session_hurt (fixture->session);
  br_session_set_own_pace (fixture->session, 0, TRUE);
  g_assert_false (br_session_get_own_pace (fixture->session, 0));
  br_session_dismiss_pain (fixture->session);

  /* Before a set its time does not change, and the easier version keeps the choice. */
  session_advance (fixture, 0);
  br_session_resume (fixture->session);
  session_advance (fixture, 5);
  br_session_set_own_pace (fixture->session, 0, TRUE);
  session_assert_step (fixture, "get-ready 20 Plain both 1/1 1/3", 5);
  br_session_use_easier (fixture->session);
  session_advance (fixture, 15 + 30);
  session_assert_step (fixture, "move 4 Plain, easier both 1/1 1/2", 30);
  br_session_hurt (fixture->session);
  session_advance (fixture, 10);
  g_assert_cmpint (br_session_report_pain (fixture->session, BR_PAIN_ACHE, 2), ==, BR_RESPONSE_GO_ON);
  session_advance (fixture, 1);
  session_assert_step (fixture, "move 4 Plain, easier both 1/1 1/2", 31);
  br_session_next (fixture->session);
  session_assert_sets (fixture, "plain done:2e; sides open:0 open:0; long open:0");
}

static void
count_start_cb (BrSession *session,
                BrCue      cue,
                gint64     due,
                guint     *n_starts)
{
  *n_starts += cue == BR_CUE_START ? 1 : 0;
}

/* A set that is reached in a pause begins, with its signal, when the pause ends: choosing the pace meanwhile takes nothing away. */
static void
test_own_pace_in_pause (SessionFixture *fixture,
                        gconstpointer   exercises)
{
  guint n_starts = 0;

  g_signal_connect (fixture->session, "cue", G_CALLBACK (count_start_cb), &n_starts);
  br_session_start (fixture->session);
  session_advance (fixture, 1);
  br_session_pause (fixture->session);
  br_session_next (fixture->session);
  br_session_set_own_pace (fixture->session, 0, TRUE);
  g_assert_cmpuint (n_starts, ==, 0);

  br_session_resume (fixture->session);
  session_advance (fixture, 0.25);
  g_assert_cmpuint (n_starts, ==, 1);
}

#define ADD(path, function) \
  g_test_add (path, SessionFixture, "plain*1 sides*1 long", session_fixture_set_up, function, session_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/session/own-pace", test_own_pace);
  ADD ("/session/own-pace/not-begun", test_own_pace_not_begun);
  ADD ("/session/own-pace/pressed-twice", test_own_pace_pressed_twice);
  ADD ("/session/own-pace/holds", test_own_pace_holds);
  ADD ("/session/own-pace/in-set", test_own_pace_in_set);
  ADD ("/session/own-pace/in-pause", test_own_pace_in_pause);

  return g_test_run ();
}
