/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Skipping an exercise: it is asked why, nothing happens without an answer, and what hurts is noted. */

#include "ui-harness.h"

#include "routine-page-fixture.h"

#include "ui/routine/br-pain-dialog.h"

static BrExerciseRecord *
get_record (PageFixture *fixture)
{
  return g_ptr_array_index (br_session_get_records (fixture->session), 0);
}

/* Asked why; without an answer nothing has happened. */
static void
test_skip (PageFixture   *fixture,
           gconstpointer  data)
{
  br_session_start (fixture->session);
  page_press (fixture, GDK_KEY_s);
  ui_harness_settle ();
  ui_harness_capture (GTK_WIDGET (fixture->window), "skip");
  adw_dialog_close (ADW_DIALOG (page_get_dialog (fixture)));
  ui_harness_settle ();
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_RUNNING);
  g_assert_cmpuint (br_step_get_exercise_index (br_session_get_step (fixture->session)), ==, 0);

  page_answer_skip (fixture, "no-time");
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_RUNNING);
  g_assert_cmpuint (br_step_get_exercise_index (br_session_get_step (fixture->session)), ==, 1);
  g_assert_cmpint (br_exercise_record_get_skip_reason (get_record (fixture)), ==, BR_SKIP_NO_TIME);
  g_assert_cmpuint (br_exercise_record_get_pains (get_record (fixture))->len, ==, 0);
}

/* "It hurts" as the reason is a report of pain, whose answer counts; a light ache would let one go on, but that is not what was asked. */
static void
test_skip_hurts (PageFixture   *fixture,
                 gconstpointer  data)
{
  br_session_start (fixture->session);
  page_answer_skip (fixture, "hurts");
  g_assert_true (BR_IS_PAIN_DIALOG (page_get_dialog (fixture)));
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_HURTS);
  ui_harness_press_key (page_get_dialog (fixture), GDK_KEY_1);
  ui_harness_settle ();
  ui_harness_press_key (page_get_dialog (fixture), GDK_KEY_2);
  ui_harness_settle ();
  g_assert_cmpuint (br_exercise_record_get_pains (get_record (fixture))->len, ==, 1);
  g_assert_cmpint (br_exercise_record_get_skip_reason (get_record (fixture)), ==, BR_SKIP_HURTS);
  g_assert_cmpuint (br_step_get_exercise_index (br_session_get_step (fixture->session)), ==, 1);
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_RUNNING);
}

static void
activate (PageFixture *fixture,
          const char  *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, NULL));
  ui_harness_settle ();
}

/* A remote moves the session while it is asked: nothing is skipped but what the person skipped there. */
static void
test_skip_by_remote (PageFixture   *fixture,
                     gconstpointer  data)
{
  BrExerciseRecord *sides = g_ptr_array_index (br_session_get_records (fixture->session), 1);

  /* Next, in the last set of the exercise that is named. */
  br_session_start (fixture->session);
  page_advance (fixture, 20 + 10.5 + 30 + 1);
  page_press (fixture, GDK_KEY_s);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (page_get_dialog (fixture))), ==, "Skip “Plain”?");
  activate (fixture, "routine.next");
  g_assert_null (page_get_dialog (fixture));
  page_assert_state (fixture, BR_SESSION_RUNNING);
  page_assert_step (fixture, "rest 10 Sides left 1/2 1/2");

  /* Play, and previous in a session that was paused before. */
  page_press (fixture, GDK_KEY_s);
  activate (fixture, "routine.pause");
  g_assert_null (page_get_dialog (fixture));
  page_assert_state (fixture, BR_SESSION_RUNNING);
  page_press (fixture, GDK_KEY_space);
  page_press (fixture, GDK_KEY_s);
  activate (fixture, "routine.back");
  g_assert_null (page_get_dialog (fixture));
  page_assert_state (fixture, BR_SESSION_PAUSED);
  page_assert_step (fixture, "get-ready 20 Plain both 2/2 1/3");
  g_assert_cmpint (g_array_index (br_exercise_record_get_sets (sides), BrSetRecord, 0).outcome, ==, BR_SET_OPEN);
}

/* In the rest the pain is that of the exercise before, which it stops; the one that was to be skipped is skipped all the same. */
static void
test_skip_hurts_before (PageFixture   *fixture,
                        gconstpointer  data)
{
  BrExerciseRecord *sides = g_ptr_array_index (br_session_get_records (fixture->session), 1);
  GArray *pains = br_exercise_record_get_pains (get_record (fixture));

  br_session_start (fixture->session);
  page_advance (fixture, 20 + 10.5 + 30 + 10.5 + 2);
  page_assert_step (fixture, "rest 10 Sides left 1/2 1/2");
  page_answer_skip (fixture, "hurts");
  ui_harness_press_key (page_get_dialog (fixture), GDK_KEY_1);
  ui_harness_settle ();
  ui_harness_press_key (page_get_dialog (fixture), GDK_KEY_6);
  ui_harness_settle ();
  page_assert_state (fixture, BR_SESSION_RUNNING);
  page_assert_step (fixture, "get-ready 20 Long both 1/1 1/1");
  page_assert_label (fixture, "cue_label", "Skipped. That it hurt is noted.");
  g_assert_cmpuint (pains->len, ==, 1);
  g_assert_cmpint (g_array_index (pains, BrPainRecord, 0).strength, ==, 6);
  g_assert_cmpint (br_exercise_record_get_skip_reason (sides), ==, BR_SKIP_HURTS);
  g_assert_cmpuint (br_exercise_record_get_pains (sides)->len, ==, 0);
}

/* What pain stops need not be skipped, and the one after it is not meant. */
static void
test_skip_hurts_stopped (PageFixture   *fixture,
                         gconstpointer  data)
{
  br_session_start (fixture->session);
  page_advance (fixture, 21);
  page_answer_skip (fixture, "hurts");
  ui_harness_press_key (page_get_dialog (fixture), GDK_KEY_1);
  ui_harness_settle ();
  ui_harness_press_key (page_get_dialog (fixture), GDK_KEY_6);
  ui_harness_settle ();
  page_assert_step (fixture, "get-ready 20 Sides left 1/2 1/2");
  page_assert_label (fixture, "cue_label", "That exercise is over for today. The next one follows.");
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

#define ADD(path, exercises, test) \
  g_test_add ("/routine-skip/" path, PageFixture, exercises, page_fixture_set_up, test, page_fixture_tear_down)
  ADD ("skip", "plain sides", test_skip);
  ADD ("skip-hurts", "plain sides", test_skip_hurts);
  ADD ("skip/by-remote", "plain sides", test_skip_by_remote);
  ADD ("skip-hurts/before", "plain sides long", test_skip_hurts_before);
  ADD ("skip-hurts/stopped", "plain sides long", test_skip_hurts_stopped);
#undef ADD

  return g_test_run ();
}
