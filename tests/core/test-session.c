/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrSession: that it keeps the time, whatever the main loop, the machine and the person do, and counts each set once. */

#include "session-fixture.h"

/* Everything that is said of a whole session, with the second at which it is said. */
static void
test_whole (SessionFixture *fixture,
            gconstpointer   exercises)
{
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_READY);
  g_assert_null (br_session_get_step (fixture->session));
  g_assert_cmpfloat (br_session_get_progress (fixture->session), ==, 0);

  br_session_start (fixture->session);
  session_advance (fixture, 1000);

  g_assert_cmpstr (fixture->log->str, ==,
                   "0 get-ready\n"
                   "0 > get-ready 20 Plain both 1/1 1/3\n"
                   "0 = running\n"
                   "17 last-seconds\n18 last-seconds\n19 last-seconds\n"
                   "20 start\n"
                   "20 > move 2 Plain both 1/1 1/3\n"
                   "22 > move 1.5 Plain both 1/1 1/3\n"
                   "23.5 > move 2 Plain both 1/1 2/3\n"
                   "25.5 > move 1.5 Plain both 1/1 2/3\n"
                   "27 > move 2 Plain both 1/1 3/3\n"
                   "29 > move 1.5 Plain both 1/1 3/3\n"
                   "30.5 rest\n"
                   "30.5 > rest 10 Sides left 1/1 1/2\n"
                   "40.5 get-ready\n"
                   "40.5 > get-ready 20 Sides left 1/1 1/2\n"
                   "57.5 last-seconds\n58.5 last-seconds\n59.5 last-seconds\n"
                   "60.5 start\n"
                   "60.5 > move 2 Sides left 1/1 1/2\n"
                   "62.5 > hold 8 Sides left 1/1 1/2\n"
                   "67.5 last-seconds\n68.5 last-seconds\n69.5 last-seconds\n"
                   "70.5 > move 2 Sides left 1/1 1/2\n"
                   "72.5 > move 2 Sides left 1/1 2/2\n"
                   "74.5 > hold 8 Sides left 1/1 2/2\n"
                   "79.5 last-seconds\n80.5 last-seconds\n81.5 last-seconds\n"
                   "82.5 > move 2 Sides left 1/1 2/2\n"
                   "84.5 change-sides\n"
                   "84.5 > change-sides 5 Sides right 1/1 1/2\n"
                   "89.5 start\n"
                   "89.5 > move 2 Sides right 1/1 1/2\n"
                   "91.5 > hold 8 Sides right 1/1 1/2\n"
                   "96.5 last-seconds\n97.5 last-seconds\n98.5 last-seconds\n"
                   "99.5 > move 2 Sides right 1/1 1/2\n"
                   "101.5 > move 2 Sides right 1/1 2/2\n"
                   "103.5 > hold 8 Sides right 1/1 2/2\n"
                   "108.5 last-seconds\n109.5 last-seconds\n110.5 last-seconds\n"
                   "111.5 > move 2 Sides right 1/1 2/2\n"
                   "113.5 rest\n"
                   "113.5 > get-ready 20 Long both 1/1 1/1\n"
                   "130.5 last-seconds\n131.5 last-seconds\n132.5 last-seconds\n"
                   "133.5 start\n"
                   "133.5 > hold 25 Long both 1/1 1/1\n"
                   "146 half-way\n"
                   "155.5 last-seconds\n156.5 last-seconds\n157.5 last-seconds\n"
                   "158.5 all-done\n"
                   "158.5 = finished\n"
                   "158.5 > none\n");

  session_assert_sets (fixture, "plain done:3; sides done:2/8 done:2/8; long done:1/25");
  g_assert_cmpint (br_session_get_kind (fixture->session), ==, BR_SESSION_FULL);
  g_assert_cmpfloat (br_session_get_progress (fixture->session), ==, 1);
  g_assert_cmpuint (fixture_get_active_s (fixture->session), ==, 158);
}

/* However late the main loop is, steps begin when they begin, sets are counted, and cues that would mislead are dropped. */
static void
test_late (SessionFixture *fixture,
           gconstpointer   exercises)
{
  br_session_start (fixture->session);
  g_string_truncate (fixture->log, 0);

  /* In the middle of the rest after the first exercise: all that was passed over is counted, none of it is said. */
  br_manual_clock_jump (fixture->manual, 35 * SECOND);
  session_assert_step (fixture, "rest 10 Sides left 1/1 1/2", 4.5);
  session_assert_sets (fixture, "plain done:3; sides open:0 open:0; long open:0");
  g_assert_cmpstr (fixture->log->str, ==, "30.5 > rest 10 Sides left 1/1 1/2\n");

  /* 0.4 s late is soon enough for a cue, 0.6 s is not. */
  g_string_truncate (fixture->log, 0);
  br_manual_clock_jump (fixture->manual, (gint64) (5.9 * (double) SECOND));
  g_assert_cmpstr (fixture->log->str, ==, "40.5 get-ready\n40.5 > get-ready 20 Sides left 1/1 1/2\n");
  g_string_truncate (fixture->log, 0);
  br_manual_clock_jump (fixture->manual, (gint64) (18.2 * (double) SECOND));
  g_assert_cmpstr (fixture->log->str, ==, "");
  br_manual_clock_jump (fixture->manual, (gint64) (0.8 * (double) SECOND));
  g_assert_cmpstr (fixture->log->str, ==, "59.5 last-seconds\n");

  /* Past the end. */
  g_string_truncate (fixture->log, 0);
  br_manual_clock_jump (fixture->manual, 3600 * SECOND);
  g_assert_cmpstr (fixture->log->str, ==, "3659.9 = finished\n3659.9 > none\n");
  session_assert_sets (fixture, "plain done:3; sides done:2/8 done:2/8; long done:1/25");
  g_assert_cmpuint (fixture_get_active_s (fixture->session), ==, 158);
}

/* The same session by a main loop that comes by at random. */
static void
test_random_main_loop (SessionFixture *fixture,
                       gconstpointer   exercises)
{
  gint64 end = br_clock_get_time (fixture->clock) + (gint64) (158.5 * (double) SECOND);

  br_session_start (fixture->session);

  while (br_session_get_state (fixture->session) == BR_SESSION_RUNNING)
    {
      gint64 now;

      br_manual_clock_jump (fixture->manual, g_test_rand_int_range (0, 4 * G_USEC_PER_SEC));
      now = br_clock_get_time (fixture->clock);
      g_assert_true ((now >= end) == (br_session_get_state (fixture->session) == BR_SESSION_FINISHED));
      /* What is left of the session, down to the µs (progress is a fraction of 158.5 s). */
      g_assert_cmpfloat_with_epsilon (br_session_get_progress (fixture->session),
                                      MIN (1, 1 - (double) (end - now) / (158.5 * (double) SECOND)), 1e-9);
    }

  session_assert_sets (fixture, "plain done:3; sides done:2/8 done:2/8; long done:1/25");
  g_assert_cmpuint (fixture_get_active_s (fixture->session), ==, 158);
}

static void
test_pause (SessionFixture *fixture,
            gconstpointer   exercises)
{
  br_session_start (fixture->session);
  session_advance (fixture, 65.25);
  br_session_pause (fixture->session);
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_PAUSED);
  session_assert_step (fixture, "hold 8 Sides left 1/1 1/2", 2.75);
  g_assert_cmpint (br_session_get_remaining (fixture->session), ==, (gint64) (5.25 * (double) SECOND));

  session_advance (fixture, 4000);
  session_assert_step (fixture, "hold 8 Sides left 1/1 1/2", 2.75);
  br_session_pause (fixture->session);
  session_assert_step (fixture, "hold 8 Sides left 1/1 1/2", 2.75);

  g_string_truncate (fixture->log, 0);
  br_session_resume (fixture->session);
  session_advance (fixture, 5.25);
  g_assert_cmpstr (fixture->log->str, ==,
                   "4065.25 = running\n"
                   "4067.5 last-seconds\n4068.5 last-seconds\n4069.5 last-seconds\n"
                   "4070.5 > move 2 Sides left 1/1 1/2\n");

  /* A cue that has sounded does not sound again. */
  session_advance (fixture, 72.5 + 14);
  g_string_truncate (fixture->log, 0);
  br_session_pause (fixture->session);
  br_session_resume (fixture->session);
  session_advance (fixture, 0.5);
  g_assert_cmpstr (fixture->log->str, ==, "4157 = paused\n4157 = running\n4157.5 last-seconds\n");
  g_assert_cmpuint (fixture_get_active_s (fixture->session), ==, 157);
}

/* For how long it has been standing, with what it was suspended. */
static void
test_standing (SessionFixture *fixture,
               gconstpointer   exercises)
{
  br_session_start (fixture->session);
  session_advance (fixture, 30);
  g_assert_cmpint (br_session_get_standing (fixture->session), ==, 0);
  br_session_pause (fixture->session);
  session_advance (fixture, 90);
  br_manual_clock_suspend (fixture->manual, G_TIME_SPAN_HOUR);
  g_assert_cmpint (br_session_get_standing (fixture->session), ==, 90 * SECOND + G_TIME_SPAN_HOUR);
  br_session_resume (fixture->session);
  g_assert_cmpint (br_session_get_standing (fixture->session), ==, 0);

  /* From the last beat before it was suspended. */
  session_advance (fixture, 1);
  br_manual_clock_suspend (fixture->manual, G_TIME_SPAN_HOUR);
  session_advance (fixture, 0.25);
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_PAUSED);
  g_assert_cmpint (br_session_get_standing (fixture->session), ==, G_TIME_SPAN_HOUR + SECOND / 4);
}

static void
test_suspend (SessionFixture *fixture,
              gconstpointer   exercises)
{
  br_session_start (fixture->session);
  session_advance (fixture, 65.25);
  br_manual_clock_suspend (fixture->manual, 2 * G_TIME_SPAN_HOUR);

  /* Noticed at the next beat, and dated back to the last one before it. */
  session_advance (fixture, 0.25);
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_PAUSED);
  session_assert_step (fixture, "hold 8 Sides left 1/1 1/2", 2.75);
  session_advance (fixture, 60);
  session_assert_step (fixture, "hold 8 Sides left 1/1 1/2", 2.75);

  br_session_resume (fixture->session);
  session_advance (fixture, 1);
  session_assert_step (fixture, "hold 8 Sides left 1/1 1/2", 3.75);

  /* Noticed too when a key is the first to come by, or a main loop that is late. */
  br_manual_clock_suspend (fixture->manual, 2 * SECOND);
  br_session_pause (fixture->session);
  session_assert_step (fixture, "hold 8 Sides left 1/1 1/2", 3.75);
  br_session_resume (fixture->session);
  br_manual_clock_suspend (fixture->manual, 2 * SECOND);
  br_manual_clock_jump (fixture->manual, 100 * SECOND);
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_PAUSED);
  session_assert_step (fixture, "hold 8 Sides left 1/1 1/2", 3.75);

  /* While it is paused anyway, a suspend is nothing; and less than a second is none. */
  br_manual_clock_suspend (fixture->manual, G_TIME_SPAN_HOUR);
  br_session_resume (fixture->session);
  br_manual_clock_suspend (fixture->manual, SECOND - 1);
  session_advance (fixture, 1);
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_RUNNING);
  session_assert_step (fixture, "hold 8 Sides left 1/1 1/2", 4.75);
  g_assert_cmpuint (fixture_get_active_s (fixture->session), ==, 67);
}

static void
test_next (SessionFixture *fixture,
           gconstpointer   exercises)
{
  br_session_start (fixture->session);
  session_advance (fixture, 5);

  /* A get-ready ends at once, and the set begins now. */
  br_session_next (fixture->session);
  session_assert_step (fixture, "move 2 Plain both 1/1 1/3", 0);

  /* The rest of a set is skipped; what was done of it stays. */
  session_advance (fixture, 4.5);
  session_assert_step (fixture, "move 2 Plain both 1/1 2/3", 1);
  br_session_next (fixture->session);
  session_assert_sets (fixture, "plain skipped:1; sides open:0 open:0; long open:0");

  /* A rest ends in the get-ready that was its tail. */
  session_assert_step (fixture, "rest 10 Sides left 1/1 1/2", 0);
  br_session_next (fixture->session);
  session_assert_step (fixture, "get-ready 20 Sides left 1/1 1/2", 0);
  br_session_next (fixture->session);
  session_advance (fixture, 7.9);
  br_session_next (fixture->session);
  session_assert_sets (fixture, "plain skipped:1; sides skipped:0/5 open:0; long open:0");
  session_assert_step (fixture, "change-sides 5 Sides right 1/1 1/2", 0);

  /* Paused it stays paused. */
  br_session_pause (fixture->session);
  br_session_next (fixture->session);
  session_advance (fixture, 60);
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_PAUSED);
  session_assert_step (fixture, "move 2 Sides right 1/1 1/2", 0);

  br_session_resume (fixture->session);
  session_advance (fixture, 24);
  br_session_next (fixture->session);
  br_session_next (fixture->session);
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_FINISHED);
  session_assert_sets (fixture, "plain skipped:1; sides skipped:0/5 done:2/8; long skipped:0");
  g_assert_cmpint (br_session_get_kind (fixture->session), ==, BR_SESSION_PARTIAL);
}

static void
test_back (SessionFixture *fixture,
           gconstpointer   exercises)
{
  br_session_start (fixture->session);

  /* Nothing is before the first set. */
  session_advance (fixture, 5);
  br_session_back (fixture->session);
  session_assert_step (fixture, "get-ready 20 Plain both 1/1 1/3", 0);

  /* Later in a set: to its beginning. */
  br_session_next (fixture->session);
  session_advance (fixture, 3.6);
  session_assert_sets (fixture, "plain open:1; sides open:0 open:0; long open:0");
  br_session_back (fixture->session);
  session_assert_step (fixture, "get-ready 20 Plain both 1/1 1/3", 0);
  session_assert_sets (fixture, "plain open:0; sides open:0 open:0; long open:0");

  /* From a rest: to the set before it, which counts until its first part, of 2 s, is over anew. */
  br_session_next (fixture->session);
  session_advance (fixture, 10.5 + 2);
  session_assert_sets (fixture, "plain done:3; sides open:0 open:0; long open:0");
  br_session_back (fixture->session);
  session_assert_step (fixture, "get-ready 20 Plain both 1/1 1/3", 0);
  session_assert_sets (fixture, "plain done:3; sides open:0 open:0; long open:0");
  br_session_next (fixture->session);
  session_advance (fixture, 1.75);
  session_assert_sets (fixture, "plain done:3; sides open:0 open:0; long open:0");
  session_advance (fixture, 0.25);
  session_assert_sets (fixture, "plain open:0; sides open:0 open:0; long open:0");

  /* Within the first three seconds, over to the other side and back. */
  session_advance (fixture, 8.5 + 30 + 24 + 5 + 3);
  session_assert_step (fixture, "hold 8 Sides right 1/1 1/2", 1);
  br_session_back (fixture->session);
  session_assert_step (fixture, "get-ready 20 Sides left 1/1 1/2", 0);
  session_assert_sets (fixture, "plain done:3; sides done:2/8 open:0; long open:0");
  session_advance (fixture, 20 + 24 + 5 + 3.25);
  br_session_back (fixture->session);
  session_assert_step (fixture, "get-ready 20 Sides right 1/1 1/2", 0);
  session_assert_sets (fixture, "plain done:3; sides done:2/8 open:0; long open:0");

  session_advance (fixture, 1000);
  session_assert_sets (fixture, "plain done:3; sides done:2/8 done:2/8; long done:1/25");
  g_assert_cmpint (br_session_get_kind (fixture->session), ==, BR_SESSION_FULL);
}

/* Back and at once forward again: nothing that was done is lost, however far it goes. */
static void
test_back_by_mistake (SessionFixture *fixture,
                      gconstpointer   exercises)
{
  br_session_start (fixture->session);
  session_advance (fixture, 20 + 10.5 + 30 + 24 + 5 + 24 + 1);
  session_assert_step (fixture, "get-ready 20 Long both 1/1 1/1", 1);

  for (guint i = 0; i < 3; i++)
    br_session_back (fixture->session);
  session_assert_step (fixture, "get-ready 20 Plain both 1/1 1/3", 0);
  /* The set, and what leads to the next one. */
  for (guint i = 0; i < 2 + 3 + 2; i++)
    br_session_next (fixture->session);
  session_assert_step (fixture, "get-ready 20 Long both 1/1 1/1", 0);
  session_assert_sets (fixture, "plain done:3; sides done:2/8 done:2/8; long open:0");
  g_assert_cmpuint (fixture_get_active_s (fixture->session), ==, 114);

  /* A set that is left later was begun anew, and is not done. */
  br_session_back (fixture->session);
  br_session_next (fixture->session);
  session_advance (fixture, 2.5);
  br_session_next (fixture->session);
  session_assert_sets (fixture, "plain done:3; sides done:2/8 skipped:0; long open:0");

  /* In the get-ready before it nothing has begun. */
  br_session_back (fixture->session);
  br_session_back (fixture->session);
  br_session_finish (fixture->session);
  session_assert_sets (fixture, "plain done:3; sides done:2/8 skipped:0; long open:0");
}

/* Skipped, stopped or made easier before its first part is over anew, it stays what it was. */
static void
test_back_and_leave (SessionFixture *fixture,
                     gconstpointer   exercises)
{
  br_session_start (fixture->session);
  session_advance (fixture, 20 + 10.5 + 2);
  br_session_back (fixture->session);
  session_advance (fixture, 20 + 1);
  br_session_use_easier (fixture->session);
  session_assert_step (fixture, "get-ready 20 Plain, easier both 1/1 1/2", 0);
  session_assert_sets (fixture, "plain done:3; sides open:0 open:0; long open:0");
  br_session_skip_exercise (fixture->session, BR_SKIP_OTHER);
  session_assert_step (fixture, "get-ready 20 Sides left 1/1 1/2", 0);
  session_assert_sets (fixture, "plain done:3; sides open:0 open:0; long open:0");

  /* In the easier variant it is done in that one. */
  br_session_back (fixture->session);
  session_advance (fixture, 20 + 4);
  session_assert_sets (fixture, "plain done:2e; sides open:0 open:0; long open:0");
}

/* Whatever of the set was done is to be done again, and nothing else. */
static void
test_repeat_set (SessionFixture *fixture,
                 gconstpointer   exercises)
{
  br_session_start (fixture->session);
  session_advance (fixture, 20 + 10.5 + 30 + 13);
  session_assert_sets (fixture, "plain done:3; sides open:1/8 open:0; long open:0");
  br_session_pause (fixture->session);
  br_session_repeat_set (fixture->session);
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_PAUSED);
  session_assert_step (fixture, "get-ready 20 Sides left 1/1 1/2", 0);
  session_assert_sets (fixture, "plain done:3; sides open:0 open:0; long open:0");
  br_session_resume (fixture->session);

  /* So early in a set, too, where "Back" would mean the one before. */
  session_advance (fixture, 21);
  br_session_repeat_set (fixture->session);
  session_assert_step (fixture, "get-ready 20 Sides left 1/1 1/2", 0);
  session_assert_sets (fixture, "plain done:3; sides open:0 open:0; long open:0");
}

static void
test_next_step (SessionFixture *fixture,
                gconstpointer   exercises)
{
  static const struct
  {
    double      at;
    const char *next;
  } cases[] = {
    { 0, "move 2 Plain both 1/1 1/3" },
    { 20, "rest 10 Sides left 1/1 1/2" },
    { 31, "move 2 Sides left 1/1 1/2" },
    { 41, "move 2 Sides left 1/1 1/2" },
    { 61, "change-sides 5 Sides right 1/1 1/2" },
    { 85, "move 2 Sides right 1/1 1/2" },
    { 90, "get-ready 20 Long both 1/1 1/1" },
    { 114, "hold 25 Long both 1/1 1/1" },
    { 140, "none" },
    { 200, "none" },
  };
  double now = 0;

  br_session_start (fixture->session);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *next = NULL;

      session_advance (fixture, cases[i].at - now);
      now = cases[i].at;
      next = fixture_describe_step (br_session_get_next_step (fixture->session));
      g_assert_cmpstr (next, ==, cases[i].next);
    }
}

/* "E": the easier variant takes over in this set and in those that are left, with its own dose. */
static void
test_easier (SessionFixture *fixture,
             gconstpointer   exercises)
{
  br_session_start (fixture->session);

  /* Before a set the time goes on. */
  session_advance (fixture, 5);
  br_session_use_easier (fixture->session);
  session_assert_step (fixture, "get-ready 20 Plain, easier both 1/1 1/2", 5);

  /* A second time changes nothing. */
  br_session_use_easier (fixture->session);
  session_assert_step (fixture, "get-ready 20 Plain, easier both 1/1 1/2", 5);
  session_advance (fixture, 15 + 4 + 30);
  session_assert_sets (fixture, "plain done:2e; sides open:0 open:0; long open:0");

  /* In a set it begins anew. */
  session_advance (fixture, 13);
  session_assert_step (fixture, "move 2 Sides left 1/1 2/2", 1);
  br_session_use_easier (fixture->session);
  session_assert_step (fixture, "get-ready 20 Sides, easier left 1/1 1/1", 0);
  session_assert_sets (fixture, "plain done:2e; sides open:0e open:0; long open:0");
  session_advance (fixture, 20 + 7.5 + 5 + 7.5);
  session_assert_sets (fixture, "plain done:2e; sides done:1/5e done:1/5e; long open:0");

  /* Nobody asks how it is: it was no pain. */
  session_advance (fixture, 1000);
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_FINISHED);
  g_assert_cmpint (br_session_get_kind (fixture->session), ==, BR_SESSION_FULL);
}

static void
assert_reason (SessionFixture *fixture,
               guint           exercise,
               BrSkipReason    reason)
{
  BrExerciseRecord *record = g_ptr_array_index (br_session_get_records (fixture->session), exercise);

  g_assert_cmpint (br_exercise_record_get_skip_reason (record), ==, reason);
}

static void
test_skip_exercise (SessionFixture *fixture,
                    gconstpointer   exercises)
{
  br_session_start (fixture->session);
  session_advance (fixture, 90.5);
  br_session_skip_exercise (fixture->session, BR_SKIP_NO_TIME);
  session_assert_step (fixture, "get-ready 20 Long both 1/1 1/1", 0);
  session_assert_sets (fixture, "plain done:3; sides done:2/8 skipped:0; long open:0");
  br_session_skip_exercise (fixture->session, BR_SKIP_NO_EQUIPMENT);
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_FINISHED);
  g_assert_cmpint (br_session_get_kind (fixture->session), ==, BR_SESSION_PARTIAL);
  assert_reason (fixture, 0, BR_SKIP_UNKNOWN);
  assert_reason (fixture, 1, BR_SKIP_NO_TIME);
  assert_reason (fixture, 2, BR_SKIP_NO_EQUIPMENT);
}

/* Whoever goes back and does it after all has skipped nothing; and the word alone is no report of pain. */
static void
test_skip_undone (SessionFixture *fixture,
                  gconstpointer   exercises)
{
  br_session_start (fixture->session);
  br_session_skip_exercise (fixture->session, BR_SKIP_HURTS);
  session_assert_sets (fixture, "plain skipped:0; sides open:0 open:0; long open:0");
  assert_reason (fixture, 0, BR_SKIP_HURTS);
  g_assert_cmpuint (br_exercise_record_get_pains (g_ptr_array_index (br_session_get_records (fixture->session), 0))->len, ==, 0);

  br_session_back (fixture->session);
  session_assert_sets (fixture, "plain skipped:0; sides open:0 open:0; long open:0");
  assert_reason (fixture, 0, BR_SKIP_HURTS);
  session_advance (fixture, 20 + 2);
  session_assert_sets (fixture, "plain open:0; sides open:0 open:0; long open:0");
  assert_reason (fixture, 0, BR_SKIP_UNKNOWN);
}

/* A get-ready of 20 s becomes one of 35 and of 50 s; the set after it is as long as ever, and all of it is time of the session. */
static void
test_more_rest (SessionFixture *fixture,
                gconstpointer   exercises)
{
  gint64 position, length, length_before;
  double progress;

  br_session_start (fixture->session);
  session_advance (fixture, 5);
  br_session_get_set_time (fixture->session, &position, &length_before);
  progress = br_session_get_progress (fixture->session);

  br_session_add_rest (fixture->session);
  session_assert_step (fixture, "get-ready 35 Plain both 1/1 1/3", 5);
  g_assert_cmpint (br_session_get_remaining (fixture->session), ==, 30 * SECOND);
  br_session_get_set_time (fixture->session, &position, &length);
  g_assert_cmpint (position, ==, 5 * SECOND);
  g_assert_cmpint (length, ==, length_before + 15 * SECOND);
  g_assert_cmpfloat (br_session_get_progress (fixture->session), <=, progress);

  /* Paused, too. */
  br_session_pause (fixture->session);
  br_session_add_rest (fixture->session);
  session_assert_step (fixture, "get-ready 50 Plain both 1/1 1/3", 5);
  br_session_resume (fixture->session);

  session_advance (fixture, 45);
  g_assert_true (BR_STEP_KIND_IS_WORK (br_step_get_kind (br_session_get_step (fixture->session))));
  g_assert_cmpint (br_session_get_elapsed (fixture->session), ==, 0);
  br_session_get_set_time (fixture->session, &position, &length);
  g_assert_cmpint (position, ==, 50 * SECOND);
  g_assert_cmpint (length, ==, length_before + 30 * SECOND);
  g_assert_cmpuint (fixture_get_active_s (fixture->session), ==, 50);

  /* In a set there is nothing to make longer. */
  length = br_session_get_remaining (fixture->session);
  br_session_add_rest (fixture->session);
  g_assert_cmpint (br_session_get_remaining (fixture->session), ==, length);
  br_session_next (fixture->session);
  br_session_get_set_time (fixture->session, &position, &length);
  g_assert_cmpint (position, ==, 0);
}

static void
count_last_seconds (BrSession *session,
                    BrCue      cue,
                    gint64     due,
                    guint     *n_counted)
{
  if (cue == BR_CUE_LAST_SECONDS)
    ++*n_counted;
}

/* Asked for while "three, two" is counted: it is counted again, when the time has come. */
static void
test_more_rest_late (SessionFixture *fixture,
                     gconstpointer   exercises)
{
  guint n_counted = 0;

  g_signal_connect (fixture->session, "cue", G_CALLBACK (count_last_seconds), &n_counted);
  br_session_start (fixture->session);
  for (guint i = 0; i < 37; i++)
    session_advance (fixture, 0.5);
  g_assert_cmpuint (n_counted, ==, 2);
  br_session_add_rest (fixture->session);
  for (guint i = 0; i < 26; i++)
    session_advance (fixture, 0.5);
  g_assert_cmpuint (n_counted, ==, 2);
  for (guint i = 0; i < 6; i++)
    session_advance (fixture, 0.5);
  g_assert_cmpuint (n_counted, ==, 5);
}

static void
test_finish (SessionFixture *fixture,
             gconstpointer   exercises)
{
  br_session_start (fixture->session);
  session_advance (fixture, 76);
  br_session_finish (fixture->session);
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_FINISHED);
  g_assert_null (br_session_get_step (fixture->session));
  g_assert_null (br_session_get_next_step (fixture->session));
  session_assert_sets (fixture, "plain done:3; sides open:1/8 open:0; long open:0");
  g_assert_cmpint (br_session_get_kind (fixture->session), ==, BR_SESSION_PARTIAL);

  /* Nothing moves it any more. */
  br_session_next (fixture->session);
  br_session_back (fixture->session);
  br_session_resume (fixture->session);
  br_session_hurt (fixture->session);
  br_session_finish (fixture->session);
  session_advance (fixture, 100);
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_FINISHED);
  g_assert_cmpuint (fixture_get_active_s (fixture->session), ==, 76);
  g_assert_null (strstr (fixture->log->str, "all-done"));
}

static void
test_entry (SessionFixture *fixture,
            gconstpointer   exercises)
{
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 22, 23, 30, 0);
  g_autoptr (BrEntry) entry = NULL;
  g_autoptr (BrEntry) again = NULL;
  const BrSessionSummary *summary;
  BrExerciseRecord *record;

  br_session_start (fixture->session);
  session_advance (fixture, 1000);
  entry = br_session_make_entry (fixture->session, at, 2, 4, BR_FORM_LOST, "Went well");
  again = br_session_make_entry (fixture->session, at, 2, 4, BR_FORM_LOST, "Went well");

  g_assert_true (g_uuid_string_is_valid (br_entry_get_id (entry)));
  g_assert_cmpstr (br_entry_get_id (entry), ==, br_entry_get_id (again));
  g_assert_cmpuint (br_entry_get_date (entry), ==, br_day_new (2026, 11, 22));

  summary = br_session_entry_get_summary (BR_SESSION_ENTRY (entry));
  g_assert_cmpint (summary->kind, ==, BR_SESSION_FULL);
  g_assert_cmpstr (summary->program_id, ==, "session-engine");
  g_assert_cmpuint (summary->program_revision, ==, 3);
  g_assert_cmpuint (summary->phase, ==, 1);
  g_assert_cmpstr (summary->routine_id, ==, "1A");
  g_assert_cmpuint (summary->active_s, ==, 158);
  g_assert_cmpint (summary->pain_before, ==, 3);
  g_assert_cmpint (summary->pain_before_kind, ==, BR_PAIN_ACHE);
  g_assert_cmpint (summary->pain_after, ==, 2);
  g_assert_cmpint (summary->effort, ==, 4);
  g_assert_cmpint (summary->form, ==, BR_FORM_LOST);
  g_assert_cmpstr (summary->note, ==, "Went well");

  g_assert_cmpuint (br_session_entry_get_exercises (BR_SESSION_ENTRY (entry))->len, ==, 3);
  record = g_ptr_array_index (br_session_entry_get_exercises (BR_SESSION_ENTRY (entry)), 1);
  g_assert_cmpstr (br_exercise_record_get_id (record), ==, "sides");
  g_assert_cmpuint (br_exercise_record_get_sets (record)->len, ==, 2);
  g_assert_cmpuint (g_array_index (br_exercise_record_get_sets (record), BrSetRecord, 0).hold_s, ==, 8);
}

/* The short one is short however far it went, unless pain ended it. */
static void
test_short (void)
{
  g_autoptr (BrProgram) program = fixture_load_program ();
  g_autoptr (BrManualClock) manual = br_manual_clock_new ();
  g_autoptr (GPtrArray) exercises = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BrPrescription) prescription = NULL;
  g_autoptr (BrSession) session = NULL;
  const BrDose dose = { .sets = 1, .repetitions = 1, .hold_s = 25 };

  g_ptr_array_add (exercises, br_prescribed_exercise_new (br_program_get_exercise (program, "long"),
                                                          BR_VARIANT_ORDINARY, &dose));
  prescription = br_prescription_new (program, 1, br_program_get_routine (program, "1S"), TRUE, exercises);
  session = br_session_new (prescription, BR_CLOCK (manual), br_day_new (2026, 11, 22), BR_PAIN_UNRATED, BR_PAIN_NONE);
  g_assert_cmpint (br_session_get_kind (session), ==, BR_SESSION_SHORT);
  br_session_start (session);
  br_manual_clock_advance (manual, 30 * SECOND);
  br_session_hurt (session);
  g_assert_cmpint (br_session_get_kind (session), ==, BR_SESSION_SHORT);
  br_session_report_pain (session, BR_PAIN_RADIATING, BR_PAIN_UNRATED);
  g_assert_cmpint (br_session_get_kind (session), ==, BR_SESSION_PARTIAL);
}

/* A listener may act on the session while it is told something. */
static void
pause_at_start (BrSession *session,
                BrCue      cue,
                gint64     due,
                gpointer   user_data)
{
  if (cue == BR_CUE_START)
    br_session_pause (session);
}

static void
test_listener_acts (SessionFixture *fixture,
                    gconstpointer   exercises)
{
  g_signal_connect (fixture->session, "cue", G_CALLBACK (pause_at_start), NULL);
  br_session_start (fixture->session);
  br_manual_clock_jump (fixture->manual, (gint64) (20.25 * (double) SECOND));
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_PAUSED);
  session_assert_step (fixture, "move 2 Plain both 1/1 1/3", 0.25);
  br_session_resume (fixture->session);
  session_advance (fixture, 10.25);
  session_assert_sets (fixture, "plain done:3; sides open:0 open:0; long open:0");
}

#define ADD(path, function) \
  g_test_add (path, SessionFixture, "plain*1 sides*1 long", session_fixture_set_up, function, session_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/session/whole", test_whole);
  ADD ("/session/late", test_late);
  ADD ("/session/random-main-loop", test_random_main_loop);
  ADD ("/session/pause", test_pause);
  ADD ("/session/standing", test_standing);
  ADD ("/session/suspend", test_suspend);
  ADD ("/session/next", test_next);
  ADD ("/session/back", test_back);
  ADD ("/session/back/by-mistake", test_back_by_mistake);
  ADD ("/session/back/and-leave", test_back_and_leave);
  ADD ("/session/repeat-set", test_repeat_set);
  ADD ("/session/next-step", test_next_step);
  ADD ("/session/easier", test_easier);
  ADD ("/session/skip-exercise", test_skip_exercise);
  ADD ("/session/skip-undone", test_skip_undone);
  ADD ("/session/more-rest", test_more_rest);
  ADD ("/session/more-rest-late", test_more_rest_late);
  ADD ("/session/finish", test_finish);
  ADD ("/session/entry", test_entry);
  ADD ("/session/listener-acts", test_listener_acts);
  g_test_add_func ("/session/short", test_short);

  return g_test_run ();
}
