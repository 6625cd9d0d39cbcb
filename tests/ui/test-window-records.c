/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window finds at the start beside what it expects: files with problems and records ahead of the date are said, and what a
 * killed restoring left is removed. */

#include "ui-harness.h"
#include "window-fixture.h"

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-start-entry.h"
#include "ui/shell/br-date-question.h"
#include "ui/shell/br-faults-dialog.h"
#include "ui/start/br-start-page.h"

static gboolean
is_removed (gpointer file)
{
  return !g_file_query_exists (G_FILE (file), NULL);
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (GTK_WINDOW (window));
}

static void
on_flushed (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_assert_true (br_store_flush_finish (BR_STORE (source), result, NULL));
  *(gboolean *) user_data = TRUE;
}

static gboolean
is_set (gpointer flag)
{
  return *(const gboolean *) flag;
}

/* Until the store has nothing left to do. */
static void
flush (BrStore *store)
{
  gboolean done = FALSE;

  br_store_flush_async (store, NULL, on_flushed, &done);
  ui_harness_wait (is_set, &done);
}

/* Not every disk tells what other computers put there: whoever comes back to the window finds it. */
static void
test_coming_back (void)
{
  View view = view_new ();
  g_autoptr (GFile) months = g_file_get_child (view.folder, "journal");
  g_autoptr (GFile) month = g_file_get_child (months, "2026-01.json");
  const char content[] = "{\"format\":\"back-rehab-journal\",\"version\":1,\"entries\":[{\"id\":\"00000000-0000-4000-8000-000000000001\",\"rev\":1,"
                         "\"date\":\"2026-01-10\",\"at\":\"2026-01-10T12:00:00Z\",\"type\":\"check-in\",\"pain\":1,\"kind\":\"ache\"}]}";
  BrStore *store = br_services_get_store (view.services);
  GListModel *journal = G_LIST_MODEL (br_store_get_journal (store));

  view_add_start (&view);
  view_present (&view);
  gtk_window_present (view.window);
  ui_harness_wait (is_active, view.window);
  flush (store);
  g_assert_cmpuint (g_list_model_get_n_items (journal), ==, 2);

  g_assert_true (g_file_set_contents (g_file_peek_path (month), content, -1, NULL));
  g_object_notify (G_OBJECT (view.window), "is-active");
  flush (store);
  g_assert_cmpuint (g_list_model_get_n_items (journal), ==, 3);
  view_close (&view);
}

/* What is left of a backup that was being restored when the app was killed holds all records: nobody knows of it. */
static void
test_leftovers (void)
{
  View view = view_new ();
  g_autoptr (GFile) cache = g_file_new_build_filename (g_get_user_cache_dir (), "back-rehab", NULL);
  g_autoptr (GFile) left = g_file_get_child (cache, "restore-ABCDEF");
  g_autoptr (GFile) months = g_file_get_child (left, "journal");
  g_autoptr (GFile) month = g_file_get_child (months, "2026-11.json");
  g_autoptr (GFile) other = g_file_get_child (cache, "something");

  g_assert_true (g_file_make_directory_with_parents (months, NULL, NULL));
  g_assert_true (g_file_make_directory_with_parents (other, NULL, NULL));
  g_assert_true (g_file_set_contents (g_file_peek_path (month), "{}", -1, NULL));
  view_present (&view);
  ui_harness_wait (is_removed, left);
  g_assert_true (g_file_query_exists (other, NULL));
  view_close (&view);
}

static void
test_faults (void)
{
  View view = view_new ();
  g_autoptr (GFile) months = g_file_get_child (view.folder, "journal");
  g_autoptr (GFile) month = g_file_get_child (months, "2026-01.json");
  GtkWidget *dialog, *banner;

  g_assert_true (g_file_make_directory_with_parents (months, NULL, NULL));
  g_assert_true (g_file_replace_contents (month, "{ broken", 8, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));

  view_present (&view);

  /* Nobody is to begin anew unaware that there were records. */
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (view.window)));
  g_assert_true (BR_IS_FAULTS_DIALOG (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));

  /* Closed, it is still at hand on the first start, which covers the window's own banner. */
  ui_harness_settle ();
  banner = ui_harness_find (GTK_WIDGET (adw_navigation_view_get_visible_page (view_get_child (&view, "navigation"))), ADW_TYPE_BANNER, NULL);
  g_assert_cmpstr (adw_banner_get_title (ADW_BANNER (banner)), ==, "1 problem with your files");
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  ui_harness_capture (GTK_WIDGET (view.window), "window-start-faults");
  ui_harness_click (banner, "Details");
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (view.window)));
  g_assert_true (BR_IS_FAULTS_DIALOG (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));

  view_add_start (&view);
  g_assert_true (adw_banner_get_revealed (view_get_child (&view, "fault_banner")));
  ui_harness_click (view_get_child (&view, "fault_banner"), "Details");
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (view.window)));
  ui_harness_wait_shown (dialog);
  g_assert_nonnull (ui_harness_find (dialog, ADW_TYPE_ACTION_ROW, NULL));
  g_assert_null (ui_harness_find (dialog, GTK_TYPE_LABEL, "Unreadable Entries"));

  /* The second beginning can be read but not used: it is named among the entries, while the dialog is open, too. */
  view_add_start (&view);
  ui_harness_settle ();
  g_assert_nonnull (ui_harness_find (dialog, GTK_TYPE_LABEL, "Unreadable Entries"));
  g_assert_nonnull (ui_harness_find (dialog, ADW_TYPE_ACTION_ROW,
                                     "The program can only begin once, and it began before. The entry is left out, and stays in the file as it is."));
  ui_harness_capture (GTK_WIDGET (view.window), "window-faults");
  adw_dialog_force_close (ADW_DIALOG (dialog));

  view_close (&view);
}

/* Records that begin 30 days after today, as if the clock had been set back since; the window is open on them. */
static void
open_with_future (View *view)
{
  View first = view_new ();
  g_autoptr (GFile) folder = g_object_ref (first.folder);
  g_autoptr (GFile) clips = g_file_get_child (folder, "none");
  g_autoptr (BrEntry) start = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  BrDay later;

  view_present (&first);
  later = br_advisor_get_today (br_services_get_advisor (first.services)) + 30;
  start = br_start_entry_new (later, now, 5, BR_PAIN_NONE, 5, NULL, 0);
  br_store_add (br_services_get_store (first.services), start);
  ui_harness_settle ();
  view_close (&first);

  *view = (View) { .folder = g_object_ref (folder), .services = br_services_new (folder, clips) };
  view_present (view);
  ui_harness_settle ();
}

static GtkWidget *
get_date_question (View *view)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (view->window));

  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==, "Is the Date Right?");
  /* Its answers stand nowhere before it has its size. */
  ui_harness_wait_shown (GTK_WIDGET (dialog));

  return GTK_WIDGET (dialog);
}

/* The one that there is. */
static gpointer
dup_entry (View *view)
{
  return g_list_model_get_item (G_LIST_MODEL (br_store_get_journal (br_services_get_store (view->services))), 0);
}

/* No second history without a word: what was found is said, and what each answer does. */
static void
test_date_begin (void)
{
  g_autoptr (BrEntry) found = NULL;
  g_autofree char *day = NULL;
  g_autofree char *one_day = NULL;
  g_autofree char *span = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (BrEntry) check_in = NULL;
  g_autoptr (AdwDialog) longer = NULL;
  View view;
  BrStore *store;
  GtkWidget *dialog;

  open_with_future (&view);
  found = dup_entry (&view);
  day = br_day_format (br_entry_get_date (found), "%B %-e, %Y");
  dialog = get_date_question (&view);
  ui_harness_capture (GTK_WIDGET (view.window), "window-date-question");
  one_day = g_strdup_printf ("there are records of yours from %s. Nothing is lost.", day);
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), one_day));

  /* Of more than one day both ends are said. */
  store = br_services_get_store (view.services);
  check_in = br_check_in_entry_new (br_entry_get_date (found) + 9, now, 4, BR_PAIN_ACHE);
  br_store_add (store, check_in);
  longer = g_object_ref_sink (br_date_question_new (br_store_get_journal (store), br_advisor_get_today (br_services_get_advisor (view.services))));
  span = br_day_format (br_entry_get_date (found) + 9, " to %B %-e, %Y. Nothing is lost.");
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (longer)), day));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (longer)), span));

  ui_harness_click (dialog, "_Begin Anew");
  g_assert_true (BR_IS_START_PAGE (adw_navigation_view_get_visible_page (view_get_child (&view, "navigation"))));
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (view.window)));
  view_close (&view);
}

static void
test_date_close (void)
{
  View view;

  open_with_future (&view);
  ui_harness_click (get_date_question (&view), "_Close the App");
  ui_harness_wait (view_is_gone, &view.window);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (br_store_get_journal (br_services_get_store (view.services)))), ==, 1);
  g_clear_object (&view.services);
  g_clear_object (&view.folder);
}

/* The date is set while the question stands: it is answered by that. */
static void
test_date_comes_right (void)
{
  g_autoptr (BrEntry) found = NULL;
  View view;

  open_with_future (&view);
  found = dup_entry (&view);
  get_date_question (&view);
  g_object_set (br_services_get_advisor (view.services), "today", br_entry_get_date (found), NULL);
  ui_harness_settle ();
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (view.window)));
  g_assert_true (adw_navigation_view_get_visible_page (view_get_child (&view, "navigation")) == view_get_child (&view, "places_page"));
  view_close (&view);
}

static void
test_date_without_future (void)
{
  g_autoptr (BrJournal) journal = br_journal_new ();

  g_assert_null (br_date_question_new (journal, br_day_parse ("2026-11-02")));
}

int
main (int    argc,
      char **argv)
{
  window_fixture_init (&argc, &argv);

  g_test_add_func ("/window-records/coming-back", test_coming_back);
  g_test_add_func ("/window-records/leftovers", test_leftovers);
  g_test_add_func ("/window-records/faults", test_faults);
  g_test_add_func ("/window-records/date/begin-anew", test_date_begin);
  g_test_add_func ("/window-records/date/close", test_date_close);
  g_test_add_func ("/window-records/date/comes-right-meanwhile", test_date_comes_right);
  g_test_add_func ("/window-records/date/nothing-ahead", test_date_without_future);

  return window_fixture_run ();
}
