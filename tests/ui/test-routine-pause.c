/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pause lasts as long as it takes; after a long one the person is asked how to go on, and a remote is never shut out by a question. */

#include "ui-harness.h"

#include "br-manual-clock.h"
#include "routine-keys.h"
#include "session-fixture.h"

#include "ui/routine/br-routine-page.h"
#include "ui/routine/br-step-view.h"

typedef struct
{
  BrProgram *program;
  BrPrescription *prescription;
  BrManualClock *clock;
  BrSession *session;
  BrRoutinePage *page;
  GtkWindow *window;
} Fixture;

/* In the hold of the second repetition, in the first set of "Sides". */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->program = fixture_load_program ();
  fixture->prescription = fixture_prescribe (fixture->program, "sides plain");
  fixture->clock = br_manual_clock_new ();
  fixture->session = br_session_new (fixture->prescription, BR_CLOCK (fixture->clock), br_day_new (2026, 11, 23), 2, BR_PAIN_ACHE);
  fixture->page = br_routine_page_new (fixture->session, NULL, NULL);
  fixture->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (fixture->window);
  br_session_start (fixture->session);
  br_manual_clock_advance (fixture->clock, (20 + 12 + 2 + 3) * SECOND);
  ui_harness_settle ();
  g_assert_cmpint (br_step_get_kind (br_session_get_step (fixture->session)), ==, BR_STEP_HOLD);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  ui_harness_settle ();
  g_assert_finalize_object (fixture->session);
  g_clear_object (&fixture->clock);
  g_clear_object (&fixture->prescription);
  g_clear_object (&fixture->program);
}

static void
press (Fixture *fixture,
       guint    keyval)
{
  routine_press (ui_harness_find (GTK_WIDGET (fixture->page), BR_TYPE_STEP_VIEW, NULL), keyval);
  ui_harness_settle ();
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
}

static void
answer (Fixture    *fixture,
        const char *answer)
{
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (get_dialog (fixture)), answer);
  adw_dialog_close (get_dialog (fixture));
  ui_harness_settle ();
}

static void
assert_hold (Fixture *fixture)
{
  BrStep *step = br_session_get_step (fixture->session);

  g_assert_cmpint (br_step_get_kind (step), ==, BR_STEP_HOLD);
  g_assert_cmpuint (br_step_get_repetition (step), ==, 2);
  g_assert_cmpint (br_session_get_elapsed (fixture->session), ==, 3 * SECOND);
}

static void
stay_paused (Fixture *fixture,
             gint64   seconds)
{
  press (fixture, GDK_KEY_space);
  br_manual_clock_advance (fixture->clock, seconds * SECOND);
  ui_harness_settle ();
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_PAUSED);
}

static void
test_short (Fixture       *fixture,
            gconstpointer  data)
{
  stay_paused (fixture, 9 * 60 + 59);
  g_assert_null (get_dialog (fixture));
  press (fixture, GDK_KEY_space);
  g_assert_null (get_dialog (fixture));
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_RUNNING);
  assert_hold (fixture);
}

/* Nobody is asked before they come back. */
static void
test_go_on (Fixture       *fixture,
            gconstpointer  data)
{
  stay_paused (fixture, 25 * 60);
  g_assert_null (get_dialog (fixture));
  press (fixture, GDK_KEY_space);
  g_assert_true (ADW_IS_ALERT_DIALOG (get_dialog (fixture)));
  g_assert_cmpstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (get_dialog (fixture))), ==,
                   "You paused for 25 minutes.\n\nSides: Set 1 of 2 · Left side");
  ui_harness_capture (GTK_WIDGET (fixture->window), "long-pause");
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_PAUSED);
  answer (fixture, "keep");
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_PAUSED);
  assert_hold (fixture);

  press (fixture, GDK_KEY_space);
  answer (fixture, "go-on");
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_RUNNING);
  assert_hold (fixture);
}

/* Whoever keeps going where they are asked whether to end it is not asked again, while the time runs. */
static void
test_goes_on (Fixture       *fixture,
              gconstpointer  data)
{
  stay_paused (fixture, 25 * 60);
  press (fixture, GDK_KEY_space);
  g_assert_nonnull (get_dialog (fixture));
  br_session_resume (fixture->session);
  ui_harness_settle ();
  g_assert_null (get_dialog (fixture));
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_RUNNING);
  assert_hold (fixture);
}

static void
test_repeat (Fixture       *fixture,
             gconstpointer  data)
{
  BrStep *step;

  stay_paused (fixture, 10 * 60);
  press (fixture, GDK_KEY_space);
  answer (fixture, "repeat");
  step = br_session_get_step (fixture->session);
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_RUNNING);
  g_assert_cmpint (br_step_get_kind (step), ==, BR_STEP_GET_READY);
  g_assert_cmpuint (br_step_get_exercise_index (step), ==, 0);
  g_assert_cmpuint (br_step_get_set (step), ==, 1);
  g_assert_cmpint (br_step_get_side (step), ==, BR_SIDE_LEFT);
}

/* The lid was closed while it ran. */
static void
test_suspend (Fixture       *fixture,
              gconstpointer  data)
{
  br_manual_clock_suspend (fixture->clock, 2 * 60 * 60 * SECOND);
  br_manual_clock_advance (fixture->clock, SECOND);
  ui_harness_settle ();
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_PAUSED);
  press (fixture, GDK_KEY_space);
  g_assert_true (ADW_IS_ALERT_DIALOG (get_dialog (fixture)));
  answer (fixture, "go-on");
  assert_hold (fixture);
}

/* Between sets there is nothing to begin again; and whoever wants to go on once more, from the floor, has answered. */
static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  br_session_back (fixture->session);
  stay_paused (fixture, 15 * 60);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "routine.pause", NULL);
  ui_harness_settle ();
  g_assert_false (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (get_dialog (fixture)), "repeat"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "routine.pause", NULL);
  ui_harness_settle ();
  g_assert_null (get_dialog (fixture));
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_RUNNING);
  g_assert_cmpint (br_session_get_elapsed (fixture->session), ==, 0);
}

/* While it is asked whether to repeat a set, a remote goes on to the next one: that is not repeated, nor is it asked about the one before. */
static void
test_by_remote (Fixture       *fixture,
                gconstpointer  data)
{
  BrStep *step;

  stay_paused (fixture, 15 * 60);
  press (fixture, GDK_KEY_space);
  g_assert_true (ADW_IS_ALERT_DIALOG (get_dialog (fixture)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "routine.next", NULL);
  ui_harness_settle ();
  g_assert_null (get_dialog (fixture));
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_PAUSED);
  step = br_session_get_step (fixture->session);
  g_assert_cmpint (br_step_get_kind (step), ==, BR_STEP_CHANGE_SIDES);
  g_assert_cmpint (br_step_get_side (step), ==, BR_SIDE_RIGHT);
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/routine-pause/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("short", test_short);
  ADD ("go-on", test_go_on);
  ADD ("goes-on", test_goes_on);
  ADD ("repeat", test_repeat);
  ADD ("suspend", test_suspend);
  ADD ("twice", test_twice);
  ADD ("by-remote", test_by_remote);
#undef ADD

  return g_test_run ();
}
