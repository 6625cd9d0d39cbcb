/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "routine-page-fixture.h"

#include "routine-keys.h"
#include "session-fixture.h"
#include "ui-harness.h"

#include "ui/routine/br-countdown.h"
#include "ui/routine/br-routine-controls.h"
#include "ui/routine/br-step-view.h"

static void
ended_cb (PageFixture    *fixture,
          BrPainResponse  why)
{
  fixture->ended = why;
  fixture->n_ended++;
}

static void
leave_cb (PageFixture *fixture)
{
  fixture->n_leave++;
}

void
page_fixture_set_up (PageFixture   *fixture,
                     gconstpointer  data)
{
  GtkWidget *navigation = adw_navigation_view_new ();

  fixture->program = fixture_load_program ();
  fixture->prescription = fixture_prescribe (fixture->program, data);
  fixture->clock = br_manual_clock_new ();
  fixture->session = br_session_new (fixture->prescription, BR_CLOCK (fixture->clock), br_day_new (2026, 11, 23), 2, BR_PAIN_ACHE);
  fixture->cues = br_cue_player_new ();
  fixture->page = br_routine_page_new (fixture->session, NULL, fixture->cues);
  g_signal_connect_swapped (fixture->page, "ended", G_CALLBACK (ended_cb), fixture);
  g_signal_connect_swapped (fixture->page, "leave", G_CALLBACK (leave_cb), fixture);

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (navigation), ADW_NAVIGATION_PAGE (fixture->page));
  fixture->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), navigation);
  gtk_window_set_default_size (fixture->window, 1280, 800);
  gtk_window_present (fixture->window);
  ui_harness_settle ();
  g_free (ui_harness_take_announcement ());
}

void
page_fixture_tear_down (PageFixture   *fixture,
                        gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  ui_harness_settle ();
  g_assert_finalize_object (fixture->session);
  g_clear_object (&fixture->cues);
  g_clear_object (&fixture->clock);
  g_clear_object (&fixture->prescription);
  g_clear_object (&fixture->program);
}

void
page_advance (PageFixture *fixture,
              double       seconds)
{
  br_manual_clock_advance (fixture->clock, (gint64) (seconds * G_USEC_PER_SEC));
  ui_harness_settle ();
}

gpointer
page_get_child (PageFixture *fixture,
                const char  *name)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);
  GObject *child = gtk_widget_get_template_child (page, BR_TYPE_ROUTINE_PAGE, name);

  if (child == NULL)
    child = gtk_widget_get_template_child (ui_harness_find (page, BR_TYPE_STEP_VIEW, NULL), BR_TYPE_STEP_VIEW, name);
  g_assert_nonnull (child);

  return child;
}

GtkWidget *
page_find_button (PageFixture *fixture,
                  const char  *name)
{
  GtkWidget *controls = ui_harness_find (GTK_WIDGET (fixture->page), BR_TYPE_ROUTINE_CONTROLS, NULL);

  return GTK_WIDGET (gtk_widget_get_template_child (controls, BR_TYPE_ROUTINE_CONTROLS, name));
}

void
page_press (PageFixture *fixture,
            guint        keyval)
{
  routine_press (page_get_child (fixture, "step_view"), keyval);
  ui_harness_settle ();
}

void
page_assert_label (PageFixture *fixture,
                   const char  *name,
                   const char  *text)
{
  g_assert_cmpstr (gtk_label_get_label (page_get_child (fixture, name)), ==, text);
}

void
page_assert_number (PageFixture *fixture,
                    const char  *text)
{
  GtkWidget *countdown = ui_harness_find (GTK_WIDGET (fixture->page), BR_TYPE_COUNTDOWN, NULL);

  g_assert_cmpstr (br_countdown_get_text (BR_COUNTDOWN (countdown)), ==, text);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (countdown), GTK_ACCESSIBLE_PROPERTY_LABEL, text);
}

void
page_assert_state (PageFixture    *fixture,
                   BrSessionState  state)
{
  g_assert_cmpint (br_session_get_state (fixture->session), ==, state);
}

GtkWidget *
page_get_dialog (PageFixture *fixture)
{
  return GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
}

void
page_assert_step (PageFixture *fixture,
                  const char  *expected)
{
  g_autofree char *step = fixture_describe_step (br_session_get_step (fixture->session));

  g_assert_cmpstr (step, ==, expected);
}

void
page_answer_skip (PageFixture *fixture,
                  const char  *answer)
{
  GtkWidget *alert;

  page_press (fixture, GDK_KEY_s);
  ui_harness_settle ();
  alert = page_get_dialog (fixture);
  g_assert_true (ADW_IS_ALERT_DIALOG (alert));
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_PAUSED);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), answer);
  adw_dialog_close (ADW_DIALOG (alert));
  ui_harness_settle ();
}
