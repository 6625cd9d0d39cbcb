/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Closing the window waits until everything is on disk, asks where that cannot be, and answers no question in the person's place. */

#include "ui-harness.h"
#include "window-fixture.h"

#include "ui/routine/br-pain-dialog.h"
#include "ui/safety/br-safety-dialog.h"
#include "ui/shell/br-faults-dialog.h"
#include "ui/shell/br-window.h"

/* What was entered in the last moment is on disk when the window is gone, and the next start finds it. */
static void
test_close_saves (void)
{
  View view = view_new ();
  g_autoptr (GFile) folder = g_object_ref (view.folder);
  g_autoptr (GFile) clips = g_file_get_child (folder, "none");
  View again = { .folder = g_object_ref (folder) };

  view_present (&view);
  view_add_start (&view);
  view_close (&view);

  again.services = br_services_new (folder, clips);
  view_present (&again);
  g_assert_true (adw_navigation_view_get_visible_page (view_get_child (&again, "navigation")) == view_get_child (&again, "places_page"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (br_store_get_journal (br_services_get_store (again.services)))), ==, 2);
  view_close (&again);
}

static gboolean
has_close_question (gpointer view)
{
  return ADW_IS_ALERT_DIALOG (view_get_dialog (view))
         && g_str_equal (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (view_get_dialog (view))), "Not Everything Is Saved");
}

/* Fails unless the window asks, in sentences: what happened, what is kept, what to do. */
static void
assert_close_question (View       *view,
                       const char *body)
{
  ui_harness_wait (has_close_question, view);
  g_assert_cmpstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (view_get_dialog (view))), ==, body);
  ui_harness_wait_shown (GTK_WIDGET (view_get_dialog (view)));
}

static void
test_close_unsaved (void)
{
  View view = view_new ();
  g_autoptr (GFile) journal = g_file_get_child (view.folder, "journal");

  view_present (&view);
  g_assert_true (g_file_make_directory_with_parents (view.folder, NULL, NULL) || g_file_query_exists (view.folder, NULL));
  g_assert_true (g_file_set_contents (g_file_peek_path (journal), "in the way", -1, NULL));
  view_add_start (&view);
  gtk_window_close (view.window);
  assert_close_question (&view, "What you entered last could not be saved (something that is no folder is in the way). It is kept for as long as "
                                "the app is open, and is lost if you close it now. Something that is no folder stands in its place: please move it "
                                "away. Then try again.");
  ui_harness_capture (GTK_WIDGET (view.window), "window-close-unsaved");

  g_assert_true (g_file_delete (journal, NULL, NULL));
  ui_harness_click (GTK_WIDGET (view_get_dialog (&view)), "_Try Again");
  ui_harness_wait (view_is_gone, &view.window);
  g_assert_true (g_file_query_exists (journal, NULL));
  g_clear_object (&view.services);
  g_clear_object (&view.folder);
}

static void
test_close_newer (void)
{
  View view = view_new ();
  g_autoptr (GFile) months = g_file_get_child (view.folder, "journal");
  g_autoptr (GFile) month = g_file_get_child (months, "2026-01.json");
  const char newer[] = "{\"format\":\"back-rehab-journal\",\"version\":2,\"entries\":[]}";

  g_assert_true (g_file_make_directory_with_parents (months, NULL, NULL));
  g_assert_true (g_file_set_contents (g_file_peek_path (month), newer, -1, NULL));
  view_present (&view);
  g_assert_true (BR_IS_FAULTS_DIALOG (view_get_dialog (&view)));
  adw_dialog_force_close (view_get_dialog (&view));
  ui_harness_settle ();
  view_add_start (&view);
  gtk_window_close (view.window);
  assert_close_question (&view, "A newer version of this app wrote to your records, and this version must not change them. What you entered last "
                                "cannot be saved, and is lost when you close the app. Please note it down, update the app, and enter it again.");
  ui_harness_click (GTK_WIDGET (view_get_dialog (&view)), "_Close Anyway");
  ui_harness_wait (view_is_gone, &view.window);
  g_clear_object (&view.services);
  g_clear_object (&view.folder);
}

/* Ctrl+Q in front of a dialog, and of a dialog in front of that: both are closed, and what is on disk is all that there was. */
static void
test_quit_with_dialogs (void)
{
  View view = view_new ();

  view_present (&view);
  view_add_start (&view);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view.window), "win.preferences", NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view.window), "win.get-help", "s", "self"));
  ui_harness_settle ();
  g_assert_true (BR_IS_SAFETY_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (view.window))));

  g_assert_true (br_window_quit (BR_WINDOW (view.window)));
  ui_harness_wait (view_is_gone, &view.window);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (br_store_get_journal (br_services_get_store (view.services)))), ==, 2);
  g_clear_object (&view.services);
  g_clear_object (&view.folder);
}

static gboolean
has_offer (gpointer view)
{
  return ADW_IS_ALERT_DIALOG (view_get_dialog (view)) && ui_harness_find (GTK_WIDGET (view_get_dialog (view)), GTK_TYPE_BUTTON, "_Go On") != NULL;
}

static gboolean
has_pain_question (gpointer view)
{
  return BR_IS_PAIN_DIALOG (view_get_dialog (view));
}

static void
act (View       *view,
     const char *action)
{
  GtkWidget *page = GTK_WIDGET (adw_navigation_view_get_visible_page (view_get_child (view, "navigation")));

  g_assert_true (gtk_widget_activate_action (page, action, NULL));
  ui_harness_settle ();
}

/* The first exercise hurts by 4, so that it is done in the easier version, and the set after which it is asked again is over. */
static void
ease_a_set (View *view)
{
  act (view, "routine.hurt");
  ui_harness_press_key (GTK_WIDGET (view_get_dialog (view)), GDK_KEY_1);
  ui_harness_settle ();
  ui_harness_press_key (GTK_WIDGET (view_get_dialog (view)), GDK_KEY_4);
  ui_harness_settle ();
  act (view, "routine.next");
  act (view, "routine.next");
}

/* Ctrl+Q in front of the question how it hurts, the first one and the one after an eased set: nobody answered it, so it stands in session.json, and
 * is asked when the session goes on. */
static void
test_quit_with_question (gconstpointer data)
{
  gboolean again = GPOINTER_TO_INT (data);
  View view = view_new ();
  g_autoptr (GFile) folder = g_object_ref (view.folder);
  g_autoptr (GFile) clips = g_file_get_child (folder, "none");
  g_autoptr (GFile) file = g_file_get_child (folder, "session.json");
  g_autofree char *kept = NULL;
  View next = { .folder = g_object_ref (folder) };

  view_present (&view);
  view_add_start (&view);
  view_start_session (&view);
  if (again)
    ease_a_set (&view);
  else
    act (&view, "routine.hurt");
  g_assert_true (has_pain_question (&view));
  g_assert_true (br_window_quit (BR_WINDOW (view.window)));
  ui_harness_wait (view_is_gone, &view.window);
  g_clear_object (&view.services);
  g_clear_object (&view.folder);

  g_assert_true (g_file_load_contents (file, NULL, &kept, NULL, NULL, NULL));
  g_assert_nonnull (strstr (kept, "\"question\" : \"pain\""));
  /* The 4 is all that was said. */
  g_assert_cmpint (strstr (kept, "\"strength\" : 4") != NULL, ==, again);
  g_assert_null (strstr (kept, "\"strength\" : 0"));

  next.services = br_services_new (folder, clips);
  view_present (&next);
  ui_harness_wait (has_offer, &next);
  ui_harness_click (GTK_WIDGET (view_get_dialog (&next)), "_Go On");
  ui_harness_wait (has_pain_question, &next);
  g_assert_true (br_window_quit (BR_WINDOW (next.window)));
  ui_harness_wait (view_is_gone, &next.window);
  g_clear_object (&next.services);
  g_clear_object (&next.folder);
}

/* Nobody is told to go on who is about to close. */
static void
test_close_session_unsaved (void)
{
  View view = view_new ();
  g_autoptr (GFile) file = g_file_get_child (view.folder, "session.json");

  view_present (&view);
  view_add_start (&view);
  view_start_session (&view);
  g_file_delete (file, NULL, NULL);
  g_assert_true (g_file_make_directory (file, NULL, NULL));
  act (&view, "routine.hurt");
  g_assert_true (br_window_quit (BR_WINDOW (view.window)));
  assert_close_question (&view, "How far you have come in your session could not be saved (a folder of that name is there). It is kept for as long "
                                "as the app is open, and is lost if you close it now. Please check that you may write to this folder. Then try again.");
  ui_harness_click (GTK_WIDGET (view_get_dialog (&view)), "_Close Anyway");
  ui_harness_wait (view_is_gone, &view.window);
  g_clear_object (&view.services);
  g_clear_object (&view.folder);
}

int
main (int    argc,
      char **argv)
{
  window_fixture_init (&argc, &argv);

  g_test_add_func ("/window-closing/close-saves", test_close_saves);
  g_test_add_func ("/window-closing/close-unsaved", test_close_unsaved);
  g_test_add_func ("/window-closing/close-newer", test_close_newer);
  g_test_add_func ("/window-closing/close-session-unsaved", test_close_session_unsaved);
  g_test_add_func ("/window-closing/quit-with-dialogs", test_quit_with_dialogs);
  g_test_add_data_func ("/window-closing/quit-with-question", GINT_TO_POINTER (FALSE), test_quit_with_question);
  g_test_add_data_func ("/window-closing/quit-with-question/again", GINT_TO_POINTER (TRUE), test_quit_with_question);

  return window_fixture_run ();
}
