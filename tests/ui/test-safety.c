/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The safety questions: an untouched list is no answer, a yes locks and says what to do, a clearance unlocks, and a cleared item is asked
 * for only if it is new. */

#include "config.h"

#include "ui-fixture.h"
#include "ui-harness.h"

#include "ui/safety/br-safety-checklist.h"
#include "ui/safety/br-safety-dialog.h"
#include "ui/widgets/br-date-row.h"

#include <glib/gstdio.h>

#define TODAY "2026-11-23"

#define CANCER "Cancer, now or in the past"
#define FEVER  "Fever, chills or an infection at the moment or shortly before the pain began"
#define WATER  "New trouble urinating: hard to start, hard to hold, or no feeling of it"

typedef struct
{
  GtkWindow *window;
  GtkWidget *dialog;
} View;

static View
show (UiFixture       *fixture,
      BrFlagsOccasion  occasion)
{
  View view = { .window = GTK_WINDOW (adw_window_new ()) };

  adw_window_set_content (ADW_WINDOW (view.window), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_window_set_default_size (view.window, 900, 800);
  gtk_window_present (view.window);
  ui_harness_wait_shown (GTK_WIDGET (view.window));
  view.dialog = GTK_WIDGET (br_safety_dialog_new (fixture->advisor, fixture->store, occasion));
  adw_dialog_present (ADW_DIALOG (view.dialog), GTK_WIDGET (view.window));
  ui_harness_wait_shown (view.dialog);

  return view;
}

static gpointer
get_child (View       *view,
           const char *name)
{
  return gtk_widget_get_template_child (view->dialog, BR_TYPE_SAFETY_DIALOG, name);
}

static gboolean
is_open (View *view)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (view->window)) == ADW_DIALOG (view->dialog);
}

static BrLock
get_lock (UiFixture *fixture)
{
  return br_state_get_lock (br_advisor_get_state (fixture->advisor));
}

static BrFlagsEntry *
get_newest (UiFixture *fixture)
{
  guint n_entries;
  BrEntry **entries = br_journal_peek (br_store_get_journal (fixture->store), &n_entries);

  g_assert_cmpuint (n_entries, >, 0);

  return BR_FLAGS_ENTRY (entries[n_entries - 1]);
}

static void
test_no (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new (TODAY);
  View view;

  ui_fixture_start (fixture, "2026-11-20");
  view = show (fixture, BR_FLAGS_SELF);
  ui_harness_capture (GTK_WIDGET (view.window), "safety");

  g_assert_false (gtk_widget_get_sensitive (get_child (&view, "save_button")));
  ui_harness_click (view.dialog, CANCER);
  g_assert_true (gtk_widget_get_sensitive (get_child (&view, "save_button")));
  ui_harness_click (view.dialog, CANCER);
  g_assert_false (gtk_widget_get_sensitive (get_child (&view, "save_button")));
  ui_harness_click (view.dialog, "None of these");
  ui_harness_click (view.dialog, "_Save Answers");

  g_assert_false (is_open (&view));
  g_assert_cmpint (br_flags_entry_get_occasion (get_newest (fixture)), ==, BR_FLAGS_SELF);
  g_assert_null (br_flags_entry_get_yes (get_newest (fixture))[0]);
  g_assert_cmpint (get_lock (fixture), ==, BR_LOCK_NONE);

  gtk_window_destroy (view.window);
}

static void
test_yes (const char *item,
          const char *id,
          BrLock      lock,
          const char *advice)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new (TODAY);
  View view;

  ui_fixture_start (fixture, "2026-11-20");
  view = show (fixture, BR_FLAGS_PAIN);
  ui_harness_click (view.dialog, "None of these");
  ui_harness_click (view.dialog, item);
  ui_harness_click (view.dialog, "_Save Answers");

  g_assert_true (is_open (&view));
  g_assert_nonnull (ui_harness_find (view.dialog, ADW_TYPE_STATUS_PAGE, advice));
  ui_harness_capture (GTK_WIDGET (view.window), id);
  g_assert_cmpint (br_flags_entry_get_occasion (get_newest (fixture)), ==, BR_FLAGS_PAIN);
  g_assert_cmpstr (br_flags_entry_get_yes (get_newest (fixture))[0], ==, id);
  g_assert_null (br_flags_entry_get_yes (get_newest (fixture))[1]);
  g_assert_cmpint (get_lock (fixture), ==, lock);
  ui_harness_click (view.dialog, "_Close");
  g_assert_false (is_open (&view));

  gtk_window_destroy (view.window);
}

static void
test_clinician (void)
{
  test_yes (FEVER, "fever-or-infection", BR_LOCK_CLINICIAN, "See a Professional First");
}

static void
test_emergency (void)
{
  test_yes (WATER, "bladder-trouble", BR_LOCK_EMERGENCY, "Go to an Emergency Department Now");
}

static void
test_clearance (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new (TODAY);
  const char *yes[] = { "cancer", NULL };
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 21, 12, 0, 0);
  View view;
  GtkWidget *row;
  BrDay earliest, latest;

  ui_fixture_start (fixture, "2026-11-20");
  ui_fixture_add (fixture, br_flags_entry_new (br_day_parse ("2026-11-21"), at, BR_FLAGS_SELF, yes));
  g_assert_cmpint (get_lock (fixture), ==, BR_LOCK_CLINICIAN);

  view = show (fixture, BR_FLAGS_SELF);
  ui_harness_capture (GTK_WIDGET (view.window), "safety-locked");
  g_assert_false (gtk_widget_get_sensitive (get_child (&view, "cleared_row")));
  /* A look from before the yes is not offered, and the row says so. */
  g_object_get (get_child (&view, "date_row"), "earliest", &earliest, "latest", &latest, NULL);
  g_assert_cmpuint (earliest, ==, br_day_parse ("2026-11-21"));
  g_assert_cmpuint (latest, ==, br_day_parse (TODAY));
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (get_child (&view, "date_row")), "On November 21, 2026 or later"));
  br_date_row_set_day (get_child (&view, "date_row"), br_day_parse ("2026-11-22"));
  ui_harness_click (view.dialog, "I Am Cleared for Training");
  g_assert_false (is_open (&view));
  g_assert_cmpint (br_flags_entry_get_occasion (get_newest (fixture)), ==, BR_FLAGS_CLEARANCE);
  g_assert_cmpuint (br_flags_entry_get_cleared_on (get_newest (fixture)), ==, br_day_parse ("2026-11-22"));
  g_assert_cmpint (get_lock (fixture), ==, BR_LOCK_NONE);
  gtk_window_destroy (view.window);

  view = show (fixture, BR_FLAGS_SELF);
  g_assert_false (gtk_widget_get_visible (get_child (&view, "lock_group")));
  row = ui_harness_find (view.dialog, ADW_TYPE_ACTION_ROW, CANCER);
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Cleared by a professional"));
  row = ui_harness_find (view.dialog, ADW_TYPE_ACTION_ROW, FEVER);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "");
  gtk_window_destroy (view.window);
}

/* What was told at the first start may have been looked at long ago. */
static void
test_history (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new (TODAY);
  const char *yes[] = { "cancer", NULL };
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 20, 12, 0, 0);
  View view;
  BrDay earliest;

  ui_fixture_start (fixture, "2026-11-20");
  ui_fixture_add (fixture, br_flags_entry_new (br_day_parse ("2026-11-20"), at, BR_FLAGS_START, yes));
  view = show (fixture, BR_FLAGS_SELF);
  g_object_get (get_child (&view, "date_row"), "earliest", &earliest, NULL);
  g_assert_cmpuint (earliest, ==, BR_DAY_NONE);
  br_date_row_set_day (get_child (&view, "date_row"), br_day_parse ("2026-09-01"));
  ui_harness_click (view.dialog, "I Am Cleared for Training");
  g_assert_cmpint (get_lock (fixture), ==, BR_LOCK_NONE);
  gtk_window_destroy (view.window);
}

/* Before the first start there is nothing to answer, only to read. */
static void
test_before_start (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new (TODAY);
  View view = show (fixture, BR_FLAGS_SELF);

  g_assert_nonnull (ui_harness_find (view.dialog, ADW_TYPE_ACTION_ROW, WATER));
  g_assert_null (ui_harness_find (view.dialog, GTK_TYPE_CHECK_BUTTON, NULL));
  g_assert_null (ui_harness_find (view.dialog, GTK_TYPE_BUTTON, "_Save Answers"));

  gtk_window_destroy (view.window);
}

static gboolean
is_read_only (gpointer store)
{
  return br_store_get_read_only (BR_STORE (store));
}

/* Nor is what could not be kept, because a newer version writes here: what is asked goes away, what to look for stays (FLAG-4). */
static void
test_read_only (void)
{
  const char *yes[] = { "cancer", NULL };
  const char newer[] = "{\"format\":\"back-rehab-journal\",\"version\":2,\"entries\":[]}";
  g_autoptr (UiFixture) fixture = ui_fixture_new (TODAY);
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 21, 8, 0, 0);
  g_autoptr (GFile) months = g_file_get_child (br_store_get_folder (fixture->store), "journal");
  g_autofree char *path = g_build_filename (g_file_peek_path (months), "2026-10.json", NULL);
  View view;

  ui_fixture_start (fixture, "2026-11-20");
  ui_fixture_add (fixture, br_flags_entry_new (br_day_parse ("2026-11-21"), at, BR_FLAGS_SELF, yes));
  view = show (fixture, BR_FLAGS_SELF);
  g_assert_nonnull (ui_harness_find (view.dialog, BR_TYPE_DATE_ROW, NULL));
  g_assert_nonnull (ui_harness_find (view.dialog, GTK_TYPE_BUTTON, "_Save Answers"));

  g_mkdir_with_parents (g_file_peek_path (months), 0700);
  g_assert_true (g_file_set_contents (path, newer, -1, NULL));
  br_store_load_async (fixture->store, NULL, NULL, NULL);
  ui_harness_wait (is_read_only, fixture->store);
  ui_harness_settle ();
  g_assert_nonnull (ui_harness_find (view.dialog, ADW_TYPE_ACTION_ROW, WATER));
  g_assert_null (ui_harness_find (view.dialog, GTK_TYPE_CHECK_BUTTON, NULL));
  g_assert_null (ui_harness_find (view.dialog, GTK_TYPE_BUTTON, "_Save Answers"));
  g_assert_null (ui_harness_find (view.dialog, BR_TYPE_DATE_ROW, NULL));
  g_assert_nonnull (ui_harness_find (view.dialog, GTK_TYPE_LABEL,
                                     "Your records cannot be changed at present, so nothing is asked here. "
                                     "What to look for, and what to do then, stays the same."));
  ui_harness_capture (GTK_WIDGET (view.window), "safety-read-only");

  gtk_window_destroy (view.window);
  g_remove (path);
  br_store_load_async (fixture->store, NULL, NULL, NULL);
  ui_harness_settle ();
}

int
main (int    argc,
      char **argv)
{
  ui_harness_init (&argc, &argv);

  g_test_add_func ("/safety/no", test_no);
  g_test_add_func ("/safety/clinician", test_clinician);
  g_test_add_func ("/safety/emergency", test_emergency);
  g_test_add_func ("/safety/clearance", test_clearance);
  g_test_add_func ("/safety/history-told-at-the-start", test_history);
  g_test_add_func ("/safety/before-start", test_before_start);
  g_test_add_func ("/safety/read-only", test_read_only);

  return g_test_run ();
}
