/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session that was left, cut off or closed: nothing of it is lost, and it is offered again. */

#include "session-fixture.h"
#include "session-flow-fixture.h"
#include "ui-harness.h"

#include "core/journal/br-check-in-entry.h"
#include "ui/routine/br-after-page.h"
#include "ui/routine/br-pain-dialog.h"
#include "ui/routine/br-routine-page.h"
#include "ui/widgets/br-pain-scale.h"

#define LARGE_DPI (2 * 96 * 1024) /* as a factor of 2 for text makes it */

/* ---- Leaving and coming back ------------------------------------------------------------------------------------------------------ */

static void
test_leave (FlowFixture   *fixture,
            gconstpointer  data)
{
  BrSession *session = flow_start_and_work (fixture);
  BrEntry *entry;

  flow_press (fixture, GDK_KEY_Escape);
  flow_wait_for_dialog (fixture);
  g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_PAUSED);
  ui_harness_capture (GTK_WIDGET (fixture->window), "leave");
  ui_harness_click (flow_get_dialog (fixture), "_Keep Going");
  g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_RUNNING);
  ui_harness_wait (flow_has_no_dialog, fixture);
  ui_harness_settle ();
  g_assert_true (GTK_WIDGET (gtk_widget_get_template_child (flow_get_page (fixture), BR_TYPE_ROUTINE_PAGE, "step_view"))
                 == gtk_window_get_focus (fixture->window));

  /* Whoever had paused and goes back without an answer finds it paused; one that ran goes on. */
  for (guint i = 0; i < 2; i++)
    {
      gboolean running = i == 0;

      if (!running)
        br_session_pause (session);
      flow_press (fixture, GDK_KEY_Escape);
      flow_wait_for_dialog (fixture);
      adw_dialog_close (ADW_DIALOG (flow_get_dialog (fixture)));
      ui_harness_wait (flow_has_no_dialog, fixture);
      g_assert_cmpint (br_session_get_state (session), ==, running ? BR_SESSION_RUNNING : BR_SESSION_PAUSED);
    }

  flow_press (fixture, GDK_KEY_Escape);
  flow_wait_for_dialog (fixture);
  ui_harness_click (flow_get_dialog (fixture), "_End Now");
  g_assert_true (BR_IS_AFTER_PAGE (flow_get_page (fixture)));
  ui_harness_click (flow_get_page (fixture), "_Done");
  flow_assert_at_base (fixture);
  entry = flow_find_entry (fixture, BR_TYPE_SESSION_ENTRY, NULL);
  g_assert_cmpint (br_session_entry_get_summary (BR_SESSION_ENTRY (entry))->kind, ==, BR_SESSION_PARTIAL);
}

/* From the floor, the play key of a remote means to go on: the question, which nobody there can reach, goes away. */
static void
test_leave_remote (FlowFixture   *fixture,
                   gconstpointer  data)
{
  BrSession *session = flow_start_and_work (fixture);
  BrStep *step = br_session_get_step (session);

  for (guint i = 0; i < 2; i++)
    {
      /* Whether it ran or had been paused before. */
      if (i == 1)
        br_session_pause (session);
      flow_press (fixture, GDK_KEY_Escape);
      flow_wait_for_dialog (fixture);
      gtk_widget_activate_action (flow_get_page (fixture), "routine.pause", NULL);
      ui_harness_wait (flow_has_no_dialog, fixture);
      g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_RUNNING);
      g_assert_true (br_session_get_step (session) == step);
      g_assert_true (BR_IS_ROUTINE_PAGE (flow_get_page (fixture)));
    }

  /* And to the end with its next key: what follows is asked, and no other question stands over it. */
  flow_press (fixture, GDK_KEY_Escape);
  flow_wait_for_dialog (fixture);
  while (br_session_get_state (session) != BR_SESSION_FINISHED)
    br_session_next (session);
  ui_harness_wait (flow_is_after, fixture);
  ui_harness_wait (flow_has_no_dialog, fixture);
  ui_harness_click (flow_get_page (fixture), "_Done");
  flow_assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 1);
}

/* Nothing was tried: no session that would move the plan, but the rating is kept. */
static void
test_leave_at_once (FlowFixture   *fixture,
                    gconstpointer  data)
{
  flow_start (fixture);
  flow_advance (fixture, 3);
  flow_press (fixture, GDK_KEY_Escape);
  flow_wait_for_dialog (fixture);
  ui_harness_click (flow_get_dialog (fixture), "_End Now");
  flow_assert_at_base (fixture);
  flow_assert_check_in (fixture, 2, BR_PAIN_ACHE);
  ui_harness_wait (flow_has_no_session_file, fixture);
}

static void
test_later (FlowFixture   *fixture,
            gconstpointer  data)
{
  flow_start_and_work (fixture);
  flow_press (fixture, GDK_KEY_Escape);
  flow_wait_for_dialog (fixture);
  ui_harness_click (flow_get_dialog (fixture), "Go On _Later");
  flow_assert_at_base (fixture);
  flow_assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 0);
  ui_harness_wait (flow_has_session_file, fixture);

  /* Another start does not write over it. */
  br_session_flow_start (fixture->flow, FALSE);
  flow_wait_for_dialog (fixture);
  g_assert_true (ADW_IS_ALERT_DIALOG (flow_get_dialog (fixture)));
  ui_harness_capture (GTK_WIDGET (fixture->window), "resume");
  ui_harness_click (flow_get_dialog (fixture), "_Later");
  flow_assert_at_base (fixture);
  g_assert_true (flow_has_session_file (fixture));

  /* The next start of the app. */
  g_clear_object (&fixture->flow);
  g_clear_object (&fixture->session_file);
  fixture->session_file = br_session_file_new (br_store_get_folder (fixture->person->store));
  fixture->flow = flow_fixture_create_flow (fixture);
  br_session_flow_offer_resume (fixture->flow);
  flow_wait_for_dialog (fixture);
  ui_harness_click (flow_get_dialog (fixture), "_Go On");
  g_assert_true (BR_IS_ROUTINE_PAGE (flow_get_page (fixture)));
  flow_advance (fixture, 2 * 60 * 60);
  g_assert_true (BR_IS_AFTER_PAGE (flow_get_page (fixture)));
  ui_harness_click (flow_get_page (fixture), "_Done");
  flow_assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 1);
  ui_harness_wait (flow_has_no_session_file, fixture);

  /* Nothing is left to offer. */
  br_session_flow_offer_resume (fixture->flow);
  ui_harness_settle ();
  g_assert_null (flow_get_dialog (fixture));
}

static void
test_resume_save (FlowFixture   *fixture,
                  gconstpointer  data)
{
  flow_start_and_work (fixture);
  flow_press (fixture, GDK_KEY_Escape);
  flow_wait_for_dialog (fixture);
  ui_harness_click (flow_get_dialog (fixture), "Go On _Later");
  br_session_flow_offer_resume (fixture->flow);
  flow_wait_for_dialog (fixture);
  ui_harness_click (flow_get_dialog (fixture), "_Save and End");
  g_assert_true (BR_IS_AFTER_PAGE (flow_get_page (fixture)));
  ui_harness_click (flow_get_page (fixture), "_Done");
  flow_assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 1);
  flow_assert_at_base (fixture);
}

/* Both questions are whole on a phone with text of twice the size. */
static void
test_large_text (FlowFixture   *fixture,
                 gconstpointer  data)
{
  /* Libadwaita measures the larger of two headings, of which it shows the smaller one, in less room than that needs, and GTK warns. */
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", LARGE_DPI, NULL);
  gtk_window_set_default_size (fixture->window, 360, 720);
  flow_start_and_work (fixture);
  flow_press (fixture, GDK_KEY_Escape);
  flow_wait_for_dialog (fixture);
  ui_harness_wait_shown (flow_get_dialog (fixture));
  ui_harness_capture (GTK_WIDGET (fixture->window), "leave-large");
  g_assert_nonnull (ui_harness_find (flow_get_dialog (fixture), GTK_TYPE_BUTTON, "_End Now"));
  g_assert_cmpuint (ui_harness_count_cut (flow_get_dialog (fixture)), ==, 0);
  ui_harness_click (flow_get_dialog (fixture), "Go On _Later");

  br_session_flow_offer_resume (fixture->flow);
  flow_wait_for_dialog (fixture);
  ui_harness_wait_shown (flow_get_dialog (fixture));
  ui_harness_capture (GTK_WIDGET (fixture->window), "resume-large");
  g_assert_nonnull (ui_harness_find (flow_get_dialog (fixture), GTK_TYPE_BUTTON, "_Save and End"));
  g_assert_cmpuint (ui_harness_count_cut (flow_get_dialog (fixture)), ==, 0);
  ui_harness_click (flow_get_dialog (fixture), "_Later");
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
  g_log_set_always_fatal (fatal);
}

static void
assert_offer (FlowFixture *fixture,
              const char  *body,
              const char  *suggested)
{
  AdwAlertDialog *alert;

  br_session_flow_offer_resume (fixture->flow);
  flow_wait_for_dialog (fixture);
  alert = ADW_ALERT_DIALOG (flow_get_dialog (fixture));
  g_assert_cmpstr (adw_alert_dialog_get_body (alert), ==, body);
  g_assert_cmpstr (adw_alert_dialog_get_default_response (alert), ==, suggested);
  g_assert_cmpint (adw_alert_dialog_get_response_appearance (alert, suggested), ==, ADW_RESPONSE_SUGGESTED);
  g_assert_true (adw_alert_dialog_has_response (alert, "go-on"));
  ui_harness_capture (GTK_WIDGET (fixture->window), suggested);
  ui_harness_click (GTK_WIDGET (alert), "_Later");
  ui_harness_wait (flow_has_no_dialog, fixture);
}

/* It says what goes on. Today's is gone on with; one of another day is better kept as it is, and the year is said where it is another one. */
static void
test_offer_by_age (FlowFixture   *fixture,
                   gconstpointer  data)
{
  flow_start_and_work (fixture);
  flow_press (fixture, GDK_KEY_Escape);
  flow_wait_for_dialog (fixture);
  ui_harness_click (flow_get_dialog (fixture), "Go On _Later");
  ui_harness_wait (flow_has_session_file, fixture);

  assert_offer (fixture, "Your session of today was not finished. Nothing of it is lost.\n\nPelvic tilt: Set 2 of 2", "go-on");
  g_object_set (fixture->person->advisor, "today", br_day_parse (FLOW_TODAY) + 1, NULL);
  assert_offer (fixture, "Your session of yesterday was not finished. Nothing of it is lost.\n\nPelvic tilt: Set 2 of 2", "finish");
  g_object_set (fixture->person->advisor, "today", br_day_parse ("2027-03-01"), NULL);
  assert_offer (fixture, "Your session of Monday, November 23, 2026 was not finished. Nothing of it is lost.\n\nPelvic tilt: Set 2 of 2", "finish");
}

static void
test_offer_pounds (FlowFixture   *fixture,
                   gconstpointer  data)
{
  g_autoptr (BrPrescription) prescription = fixture_prescribe (br_advisor_get_program (fixture->person->advisor), "goblet_box_squat");
  g_autoptr (BrSession) session = br_session_new (prescription, BR_CLOCK (fixture->clock), br_day_parse (FLOW_TODAY), 2, BR_PAIN_ACHE);
  const char *body;

  br_session_file_follow (fixture->session_file, session);
  br_session_start (session);
  br_session_pause (session);
  ui_harness_wait (flow_has_session_file, fixture);
  br_session_file_follow (fixture->session_file, NULL);

  /* 4500 g are 9.92 lb. */
  g_object_set (fixture->flow, "pounds", TRUE, NULL);
  br_session_flow_offer_resume (fixture->flow);
  flow_wait_for_dialog (fixture);
  body = adw_alert_dialog_get_body (ADW_ALERT_DIALOG (flow_get_dialog (fixture)));
  g_assert_true (g_str_has_suffix (body, " · 9.9 lb"));
  ui_harness_click (flow_get_dialog (fixture), "_Later");
  ui_harness_wait (flow_has_no_dialog, fixture);
}

/* Cut off as soon as it was there, before its first step. */
static void
test_not_begun (FlowFixture   *fixture,
                gconstpointer  data)
{
  BrPrescription *prescription = br_state_get_prescription (br_advisor_get_state (fixture->person->advisor));
  g_autoptr (BrSession) session = br_session_new (prescription, BR_CLOCK (fixture->clock), br_day_parse (FLOW_TODAY), 2, BR_PAIN_ACHE);
  BrSession *restored;

  br_session_file_follow (fixture->session_file, session);
  ui_harness_wait (flow_has_session_file, fixture);
  br_session_file_follow (fixture->session_file, NULL);

  br_session_flow_offer_resume (fixture->flow);
  flow_wait_for_dialog (fixture);
  ui_harness_click (flow_get_dialog (fixture), "_Go On");
  ui_harness_wait (flow_has_no_dialog, fixture);
  g_object_get (flow_get_page (fixture), "session", &restored, NULL);
  g_object_unref (restored);
  g_assert_cmpint (br_session_get_state (restored), ==, BR_SESSION_RUNNING);
  g_assert_cmpint (br_step_get_kind (br_session_get_step (restored)), ==, BR_STEP_GET_READY);
}

/* A clock that was wrong: nothing is offered that would be saved on a day that has not come. */
static void
test_impossible_date (FlowFixture   *fixture,
                      gconstpointer  data)
{
  flow_start_and_work (fixture);
  flow_press (fixture, GDK_KEY_Escape);
  flow_wait_for_dialog (fixture);
  ui_harness_click (flow_get_dialog (fixture), "Go On _Later");
  ui_harness_wait (flow_has_session_file, fixture);

  g_object_set (fixture->person->advisor, "today", br_day_parse (FLOW_TODAY) - 2, NULL);
  br_session_flow_offer_resume (fixture->flow);
  flow_wait_for_dialog (fixture);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (flow_get_dialog (fixture))), ==, "Session Not Restored");
  ui_harness_click (flow_get_dialog (fixture), "_Close");
  g_assert_false (flow_has_session_file (fixture));
  flow_assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 0);
}

/* The app ended on the page after the session: it comes back to it. */
static void
test_finished_unsaved (FlowFixture   *fixture,
                       gconstpointer  data)
{
  flow_start (fixture);
  flow_advance (fixture, 2 * 60 * 60);
  g_assert_true (BR_IS_AFTER_PAGE (flow_get_page (fixture)));
  ui_harness_wait (flow_has_session_file, fixture);
  ui_harness_settle ();

  g_clear_object (&fixture->flow);
  g_clear_object (&fixture->session_file);
  adw_navigation_view_pop_to_page (fixture->navigation, fixture->base);
  fixture->session_file = br_session_file_new (br_store_get_folder (fixture->person->store));
  fixture->flow = flow_fixture_create_flow (fixture);
  br_session_flow_offer_resume (fixture->flow);
  ui_harness_wait (flow_is_after, fixture);
  ui_harness_click (flow_get_page (fixture), "_Done");
  flow_assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 1);
  flow_assert_at_base (fixture);
}

static void
test_broken_file (FlowFixture   *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = flow_dup_session_path (fixture);

  g_assert_cmpint (g_mkdir_with_parents (g_file_peek_path (br_store_get_folder (fixture->person->store)), 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "{\"format\":", -1, NULL));
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*");
  br_session_flow_offer_resume (fixture->flow);
  flow_wait_for_dialog (fixture);
  g_assert_true (ADW_IS_ALERT_DIALOG (flow_get_dialog (fixture)));
  ui_harness_click (flow_get_dialog (fixture), "_Close");

  /* It was set aside, and the app goes on. */
  g_assert_false (flow_has_session_file (fixture));
  g_assert_null (flow_get_dialog (fixture));
  flow_start (fixture);
}

/* What a newer version left stays where it is, and whoever wants to train can, after having read it. */
static void
test_start_all_the_same (FlowFixture   *fixture,
                         gconstpointer  data)
{
  const char text[] = "{\"format\":\"back-rehab-session\",\"version\":2}";
  g_autofree char *path = flow_dup_session_path (fixture);
  g_autofree char *after = NULL;

  g_assert_cmpint (g_mkdir_with_parents (g_file_peek_path (br_store_get_folder (fixture->person->store)), 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  br_session_flow_start (fixture->flow, FALSE);
  flow_wait_for_dialog (fixture);
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (flow_get_dialog (fixture))), ==, "Session Not Restored");
  ui_harness_click (flow_get_dialog (fixture), "_Close");

  ui_harness_wait (flow_has_questions, fixture);
  flow_answer (fixture, FALSE, 2, BR_PAIN_ACHE);
  flow_advance (fixture, 2 * 60 * 60);
  g_assert_true (BR_IS_AFTER_PAGE (flow_get_page (fixture)));
  ui_harness_click (flow_get_page (fixture), "_Done");
  flow_assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 1);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, text);
}

/* A reminder that is pressed meanwhile asks for nothing that is not asked already, and is not forgotten either. */
static void
test_start_twice (FlowFixture   *fixture,
                  gconstpointer  data)
{
  BrSession *session = flow_start_and_work (fixture);

  flow_press (fixture, GDK_KEY_Escape);
  flow_wait_for_dialog (fixture);
  ui_harness_click (flow_get_dialog (fixture), "Go On _Later");
  ui_harness_wait (flow_has_no_dialog, fixture);

  br_session_flow_offer_resume (fixture->flow);
  flow_wait_for_dialog (fixture);
  br_session_flow_start (fixture->flow, FALSE);
  ui_harness_settle ();
  ui_harness_click (flow_get_dialog (fixture), "_Go On");
  ui_harness_wait (flow_has_no_dialog, fixture);
  g_object_get (flow_get_page (fixture), "session", &session, NULL);
  g_object_unref (session);
  g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_RUNNING);
  flow_press (fixture, GDK_KEY_Escape);
  flow_wait_for_dialog (fixture);
  ui_harness_click (flow_get_dialog (fixture), "_End Now");
  ui_harness_wait (flow_is_after, fixture);
  ui_harness_click (flow_get_page (fixture), "_Done");
  ui_harness_wait (flow_has_no_session_file, fixture);

  /* Looked for still, and nothing is there. */
  br_session_flow_offer_resume (fixture->flow);
  br_session_flow_start (fixture->flow, FALSE);
  ui_harness_wait (flow_has_dialog, fixture);
}

static gboolean
has_pain_question (gpointer fixture)
{
  return BR_IS_PAIN_DIALOG (flow_get_dialog (fixture));
}

/* ---- Closing the window -------------------------------------------------------------------------------------------------------------- */

typedef struct
{
  gboolean done;
  gboolean may_close;
} Closing;

static void
closing_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Closing *closing = user_data;

  closing->done = TRUE;
  closing->may_close = br_session_flow_confirm_close_finish (BR_SESSION_FLOW (source), result);
}

static gboolean
is_done (gpointer closing)
{
  return ((Closing *) closing)->done;
}

static gboolean
may_close (FlowFixture *fixture,
           const char  *answer_label)
{
  Closing closing = { FALSE, FALSE };

  br_session_flow_confirm_close_async (fixture->flow, closing_cb, &closing);
  ui_harness_settle ();
  if (answer_label != NULL)
    ui_harness_click (flow_get_dialog (fixture), answer_label);
  else if (flow_get_dialog (fixture) != NULL)
    adw_dialog_close (ADW_DIALOG (flow_get_dialog (fixture)));
  ui_harness_wait (is_done, &closing);

  return closing.may_close;
}

static void
test_close (FlowFixture   *fixture,
            gconstpointer  data)
{
  Closing closing = { FALSE, FALSE };
  BrSession *session;

  g_assert_true (may_close (fixture, NULL));

  session = flow_start_and_work (fixture);
  /* By a remote: whoever goes on does not close the window. */
  br_session_flow_confirm_close_async (fixture->flow, closing_cb, &closing);
  flow_wait_for_dialog (fixture);
  gtk_widget_activate_action (flow_get_page (fixture), "routine.pause", NULL);
  ui_harness_wait (is_done, &closing);
  g_assert_false (closing.may_close);
  g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_RUNNING);
  ui_harness_wait (flow_has_no_dialog, fixture);

  /* Asked already in the session itself, the person is asked once. */
  flow_press (fixture, GDK_KEY_Escape);
  flow_wait_for_dialog (fixture);
  g_assert_false (may_close (fixture, "_Keep Going"));
  g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_RUNNING);
  ui_harness_wait (flow_has_no_dialog, fixture);

  g_assert_false (may_close (fixture, "_Keep Going"));
  g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_RUNNING);
  br_session_pause (session);
  ui_harness_wait (flow_has_no_dialog, fixture);
  g_assert_false (may_close (fixture, NULL));
  g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_PAUSED);
  ui_harness_wait (flow_has_no_dialog, fixture);
  g_assert_true (may_close (fixture, "Go On _Later"));
  flow_assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 0);
  g_assert_true (flow_has_session_file (fixture));

  br_session_flow_offer_resume (fixture->flow);
  flow_wait_for_dialog (fixture);
  ui_harness_click (flow_get_dialog (fixture), "_Go On");
  g_assert_true (may_close (fixture, "_End Now"));
  flow_assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 1);
  g_assert_false (flow_has_session_file (fixture));
  flow_assert_at_base (fixture);
}

/* Keeps the session, and closes the dialogs over it, as the window does when the app quits. */
static void
keep (FlowFixture *fixture)
{
  br_session_flow_keep (fixture->flow);
  while (flow_has_dialog (fixture))
    adw_dialog_force_close (ADW_DIALOG (flow_get_dialog (fixture)));
  ui_harness_settle ();
  flow_assert_at_base (fixture);
}

/* Quitting while the person is asked how it hurts: nothing is asked about the session, nothing of it is lost, and the question stands. */
static void
test_keep (FlowFixture   *fixture,
           gconstpointer  data)
{
  flow_start_and_work (fixture);
  flow_press (fixture, GDK_KEY_h);
  flow_wait_for_dialog (fixture);
  keep (fixture);
  flow_assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 0);
  g_assert_true (flow_has_session_file (fixture));

  br_session_flow_offer_resume (fixture->flow);
  flow_wait_for_dialog (fixture);
  ui_harness_click (flow_get_dialog (fixture), "_Go On");
  ui_harness_wait (has_pain_question, fixture);
  ui_harness_settle ();
  ui_harness_press_key (flow_get_dialog (fixture), GDK_KEY_1);
  ui_harness_settle ();
  ui_harness_press_key (flow_get_dialog (fixture), GDK_KEY_2);
  ui_harness_wait (flow_has_no_dialog, fixture);
  flow_advance (fixture, 2 * 60 * 60);
  g_assert_true (flow_is_after (fixture));
  br_session_flow_keep (fixture->flow);
  flow_assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 1);
  ui_harness_wait (flow_has_no_session_file, fixture);
}

/* PAIN-1: asked how the set in the easier version was, the person is asked that after a restart, too. */
static void
test_keep_eased (FlowFixture   *fixture,
                 gconstpointer  data)
{
  flow_start_and_work (fixture);
  flow_press (fixture, GDK_KEY_h);
  flow_wait_for_dialog (fixture);
  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (flow_get_dialog (fixture))), !=, "The Easier Version");
  ui_harness_press_key (flow_get_dialog (fixture), GDK_KEY_1);
  ui_harness_settle ();
  ui_harness_press_key (flow_get_dialog (fixture), GDK_KEY_5);
  ui_harness_wait (flow_has_no_dialog, fixture);
  flow_advance (fixture, 30 * 60);
  ui_harness_wait (has_pain_question, fixture);
  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (flow_get_dialog (fixture))), ==, "The Easier Version");
  keep (fixture);

  br_session_flow_offer_resume (fixture->flow);
  flow_wait_for_dialog (fixture);
  ui_harness_click (flow_get_dialog (fixture), "_Go On");
  ui_harness_wait (has_pain_question, fixture);
  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (flow_get_dialog (fixture))), ==, "The Easier Version");
  g_assert_nonnull (ui_harness_find (flow_get_dialog (fixture), GTK_TYPE_LABEL, "How was that set?"));
  keep (fixture);
}

/* PAIN-5: the emergency list is being read. The session is over, in the journal, and locked. */
static void
test_keep_ended (FlowFixture   *fixture,
                 gconstpointer  data)
{
  flow_start_and_work (fixture);
  flow_press (fixture, GDK_KEY_h);
  flow_wait_for_dialog (fixture);
  ui_harness_press_key (flow_get_dialog (fixture), GDK_KEY_4);
  ui_harness_settle ();
  g_assert_true (BR_IS_PAIN_DIALOG (flow_get_dialog (fixture)));
  keep (fixture);
  flow_assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 1);
  g_assert_cmpint (flow_get_lock (fixture), ==, BR_LOCK_UNANSWERED);
  ui_harness_wait (flow_has_no_session_file, fixture);
}

static void
test_close_after (FlowFixture   *fixture,
                  gconstpointer  data)
{
  BrEntry *entry;

  flow_start (fixture);
  flow_advance (fixture, 2 * 60 * 60);
  br_pain_scale_set_rating (BR_PAIN_SCALE (ui_harness_find (flow_get_page (fixture), BR_TYPE_PAIN_SCALE, NULL)), 4);
  g_assert_true (may_close (fixture, NULL));
  entry = flow_find_entry (fixture, BR_TYPE_SESSION_ENTRY, NULL);
  g_assert_cmpint (br_session_entry_get_summary (BR_SESSION_ENTRY (entry))->pain_after, ==, 4);
  g_assert_false (flow_has_session_file (fixture));
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

#define ADD(path, data, test) \
  g_test_add ("/session-return/" path, FlowFixture, data, flow_fixture_set_up, test, flow_fixture_tear_down)
  ADD ("leave", NULL, test_leave);
  ADD ("leave-at-once", NULL, test_leave_at_once);
  ADD ("leave-remote", NULL, test_leave_remote);
  ADD ("later", NULL, test_later);
  ADD ("resume-save", NULL, test_resume_save);
  ADD ("large-text", NULL, test_large_text);
  ADD ("offer-by-age", NULL, test_offer_by_age);
  ADD ("offer-pounds", NULL, test_offer_pounds);
  ADD ("not-begun", NULL, test_not_begun);
  ADD ("impossible-date", NULL, test_impossible_date);
  ADD ("finished-unsaved", NULL, test_finished_unsaved);
  ADD ("broken-file", NULL, test_broken_file);
  ADD ("start-all-the-same", NULL, test_start_all_the_same);
  ADD ("start-twice", NULL, test_start_twice);
  ADD ("close", NULL, test_close);
  ADD ("keep", NULL, test_keep);
  ADD ("keep/eased", NULL, test_keep_eased);
  ADD ("keep/ended", NULL, test_keep_ended);
  ADD ("close-after", NULL, test_close_after);
#undef ADD

  return g_test_run ();
}
