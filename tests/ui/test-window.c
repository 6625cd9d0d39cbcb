/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole window in the application: the first start comes before the places, the places answer to their keys and fit a narrow
 * window, and what is asked for from anywhere in it comes, when it may. */

#include "ui-harness.h"
#include "window-fixture.h"

#include "core/journal/br-start-entry.h"
#include "ui/calendar/br-calendar-page.h"
#include "ui/calendar/br-day-detail.h"
#include "ui/calendar/br-month-grid.h"
#include "ui/calendar/br-move-bar.h"
#include "ui/preferences/br-preferences-dialog.h"
#include "ui/safety/br-safety-dialog.h"
#include "ui/shell/br-about.h"
#include "ui/shell/br-window.h"
#include "ui/start/br-plan-dialog.h"
#include "ui/start/br-start-page.h"
#include "ui/today/br-today-page.h"

static gboolean
is_read_only (gpointer store)
{
  return br_store_get_read_only (BR_STORE (store));
}

static gboolean
is_writable (gpointer store)
{
  return !is_read_only (store);
}

static void
test_first_start (void)
{
  View view = view_new ();
  AdwNavigationView *navigation;

  view_present (&view);
  navigation = view_get_child (&view, "navigation");
  g_assert_true (BR_IS_START_PAGE (adw_navigation_view_get_visible_page (navigation)));
  /* Only the answers lead out of it. */
  g_assert_false (adw_navigation_page_get_can_pop (adw_navigation_view_get_visible_page (navigation)));

  view_add_start (&view);
  g_assert_true (adw_navigation_view_get_visible_page (navigation) == view_get_child (&view, "places_page"));
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (view_get_child (&view, "view_stack")), ==, "today");

  view_close (&view);
}

static void
test_places (void)
{
  const char *names[] = { "calendar", "progress", "program", "today" };
  const char *spoken[] = { "Calendar", "Progress", "Program", "Today" };
  View view = view_new ();

  view_present (&view);
  /* Not while the first start is shown. */
  gtk_widget_activate_action (GTK_WIDGET (view.window), "win.show-place", "s", "calendar");
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (view_get_child (&view, "view_stack")), ==, "today");

  view_add_start (&view);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *shot = g_strdup_printf ("window-%s", names[i]);
      AdwViewStack *stack = view_get_child (&view, "view_stack");
      AdwViewStackPage *page = adw_view_stack_get_page (stack, adw_view_stack_get_child_by_name (stack, names[i]));
      g_autofree char *problem = gtk_test_accessible_check_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken[i]);

      g_assert_cmpstr (problem, ==, NULL);

      gtk_widget_activate_action (GTK_WIDGET (view.window), "win.show-place", "s", names[i]);
      g_assert_cmpstr (adw_view_stack_get_visible_child_name (view_get_child (&view, "view_stack")), ==, names[i]);
      ui_harness_capture (GTK_WIDGET (view.window), shot);
    }

  view_close (&view);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (GTK_WIDGET (widget));
}

/* Nobody sees a window that is still empty, and only what is seen is made. */
static void
test_first_sight (void)
{
  View view = view_new ();

  view_create_window (&view);
  br_window_present (BR_WINDOW (view.window));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (view.window)));

  ui_harness_wait (is_mapped, view.window);
  g_assert_true (br_services_get_loaded (view.services));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (view_get_child (&view, "stack")), ==, "places");
  g_assert_true (BR_IS_TODAY_PAGE (adw_bin_get_child (view_get_child (&view, "today_place"))));
  g_assert_null (adw_bin_get_child (view_get_child (&view, "calendar_place")));

  view_add_start (&view);
  gtk_widget_activate_action (GTK_WIDGET (view.window), "win.show-place", "s", "calendar");
  g_assert_true (BR_IS_CALENDAR_PAGE (adw_bin_get_child (view_get_child (&view, "calendar_place"))));
  g_assert_null (adw_bin_get_child (view_get_child (&view, "program_place")));

  view_close (&view);
}

/* As with reminders, which load before there is a window. */
static void
test_loaded_before (void)
{
  View view = view_new ();

  br_services_load_async (view.services, NULL, NULL, NULL);
  ui_harness_wait (view_is_loaded, view.services);

  view_create_window (&view);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (view_get_child (&view, "stack")), ==, "places");
  br_window_present (BR_WINDOW (view.window));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (view.window)));
  ui_harness_settle ();
  g_assert_true (BR_IS_START_PAGE (adw_navigation_view_get_visible_page (view_get_child (&view, "navigation"))));

  view_close (&view);
}

static GtkAdjustment *
show_and_get_scroll (View       *view,
                     const char *place)
{
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (view->window), "win.show-place", "s", place);
  ui_harness_settle ();
  page = adw_view_stack_get_visible_child (view_get_child (view, "view_stack"));

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (ui_harness_find (page, GTK_TYPE_SCROLLED_WINDOW, NULL)));
}

/* Whoever looks something up elsewhere comes back to where they were. */
static void
test_places_remember (void)
{
  View view = view_new ();
  BrMonthGrid *grid;

  view_present (&view);
  view_add_start (&view);
  gtk_adjustment_set_value (show_and_get_scroll (&view, "program"), 150);
  gtk_adjustment_set_value (show_and_get_scroll (&view, "today"), 40);
  show_and_get_scroll (&view, "calendar");
  grid = BR_MONTH_GRID (ui_harness_find (view_get_child (&view, "calendar_place"), BR_TYPE_MONTH_GRID, NULL));
  br_month_grid_set_selected (grid, br_day_parse ("2024-02-29"));

  g_assert_cmpfloat (gtk_adjustment_get_value (show_and_get_scroll (&view, "program")), ==, 150);
  g_assert_cmpfloat (gtk_adjustment_get_value (show_and_get_scroll (&view, "today")), ==, 40);
  show_and_get_scroll (&view, "calendar");
  g_assert_cmpuint (br_month_grid_get_selected (grid), ==, br_day_parse ("2024-02-29"));

  view_close (&view);
}

static void
test_narrow (void)
{
  View view = view_new ();
  g_autoptr (GSettings) settings = g_object_ref (br_services_get_settings (view.services));
  GtkWidget *bar;

  g_settings_set_int (settings, "window-width", 360);
  g_settings_set_int (settings, "window-height", 720);
  view_present (&view);
  view_add_start (&view);
  /* Without a compositor the frame takes some of it. */
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (view.window)), <=, 360);
  bar = ui_harness_find (GTK_WIDGET (view.window), ADW_TYPE_VIEW_SWITCHER_BAR, NULL);
  g_assert_true (adw_view_switcher_bar_get_reveal (ADW_VIEW_SWITCHER_BAR (bar)));
  ui_harness_capture (GTK_WIDGET (view.window), "window-narrow");
  view_close (&view);
  g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, 360);

  g_settings_reset (settings, "window-width");
  g_settings_reset (settings, "window-height");
}

static void
resize (View *view,
        int   width)
{
  GtkWidget *window = GTK_WIDGET (view->window);
  int old = gtk_widget_get_width (window);

  gtk_window_set_default_size (view->window, width, 720);
  for (guint i = 0; i < 50 && gtk_widget_get_width (window) == old; i++)
    ui_harness_settle ();
  ui_harness_settle ();
  /* Without a compositor the frame takes some of it. */
  g_assert_cmpint (ABS (gtk_widget_get_width (window) - width), <, 60);
}

/* Whoever works with the keyboard goes on where they were when the window gets another layout. */
static void
test_narrowed (void)
{
  const char *names[] = { "today", "calendar", "progress", "program" };
  View view = view_new ();

  view_present (&view);
  view_add_start (&view);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const int widths[] = { 640, 360, 1000 };
      GtkWidget *focus;

      resize (&view, 1000);
      gtk_widget_activate_action (GTK_WIDGET (view.window), "win.show-place", "s", names[i]);
      ui_harness_settle ();
      g_assert_true (gtk_widget_child_focus (adw_view_stack_get_visible_child (view_get_child (&view, "view_stack")), GTK_DIR_TAB_FORWARD));
      focus = gtk_window_get_focus (view.window);
      for (gsize j = 0; j < G_N_ELEMENTS (widths); j++)
        {
          resize (&view, widths[j]);
          g_assert_true (gtk_window_get_focus (view.window) == focus);
        }
    }

  view_close (&view);
}

/* What lay in the pane beside the month is not shown any more: then the keyboard is in the month, as it is for whoever moves a session. */
static void
test_narrowed_calendar (void)
{
  View view = view_new ();
  BrMonthGrid *grid;
  BrDay today;

  view_present (&view);
  view_add_start (&view);
  today = br_advisor_get_today (br_services_get_advisor (view.services));
  resize (&view, 1000);
  gtk_widget_activate_action (GTK_WIDGET (view.window), "win.show-place", "s", "calendar");
  ui_harness_settle ();
  grid = BR_MONTH_GRID (ui_harness_find (view_get_child (&view, "calendar_place"), BR_TYPE_MONTH_GRID, NULL));

  g_assert_true (gtk_widget_child_focus (ui_harness_find (view_get_child (&view, "calendar_place"), BR_TYPE_DAY_DETAIL, NULL), GTK_DIR_TAB_FORWARD));
  resize (&view, 640);
  g_assert_true (gtk_window_get_focus (view.window) == br_month_grid_get_selected_cell (grid));

  resize (&view, 1000);
  gtk_widget_activate_action (GTK_WIDGET (view.window), "win.move-session", "u", today);
  ui_harness_settle ();
  g_assert_cmpuint (br_session_mover_get_from (br_month_grid_get_mover (grid)), ==, today);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (view.window), GTK_WIDGET (grid)));
  for (guint i = 0; i < 2; i++)
    {
      resize (&view, i == 0 ? 640 : 1000);
      g_assert_true (gtk_window_get_focus (view.window) == br_month_grid_get_selected_cell (grid));
    }

  view_close (&view);
}

static void
test_get_help (void)
{
  View view = view_new ();
  GtkWidget *button;
  g_autoptr (GMenuModel) section = NULL;
  g_autofree char *action = NULL, *target = NULL;

  view_present (&view);
  view_add_start (&view);
  ui_harness_click (GTK_WIDGET (view.window), "Get Help");
  g_assert_true (BR_IS_SAFETY_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (view.window))));
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (view.window)));

  /* And in the menu, with the occasion that the action asks for: without it the item could not be chosen. */
  button = ui_harness_find (view_get_child (&view, "places_page"), GTK_TYPE_MENU_BUTTON, NULL);
  section = g_menu_model_get_item_link (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)), 0, G_MENU_LINK_SECTION);
  g_assert_true (g_menu_model_get_item_attribute (section, 0, G_MENU_ATTRIBUTE_ACTION, "s", &action));
  g_assert_cmpstr (action, ==, "win.get-help");
  g_assert_true (g_menu_model_get_item_attribute (section, 0, G_MENU_ATTRIBUTE_TARGET, "s", &target));
  g_assert_cmpstr (target, ==, "self");

  view_close (&view);
}

/* From Today straight to where the session can go. */
static void
test_not_today (void)
{
  View view = view_new ();

  view_present (&view);
  view_add_start (&view);
  ui_harness_settle ();
  ui_harness_click (view_get_child (&view, "today_place"), "_Not Today…");
  ui_harness_settle ();
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (view_get_child (&view, "view_stack")), ==, "calendar");
  g_assert_nonnull (ui_harness_find (view_get_child (&view, "calendar_place"), BR_TYPE_MOVE_BAR, NULL));
  ui_harness_capture (GTK_WIDGET (view.window), "window-not-today");

  view_close (&view);
}

static guint
count_rows (GtkWidget *root)
{
  guint n = 0;

  if (ADW_IS_ACTION_ROW (root))
    {
      g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), !=, "");
      /* Each has keys that the toolkit knows. */
      g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (root)), !=, "");
      return 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);

  return n;
}

static void
test_shortcuts (void)
{
  View view = view_new ();
  GtkWidget *dialog;

  view_present (&view);
  /* On the first start, too. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view.window), "win.show-shortcuts", NULL));
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (view.window)));
  ui_harness_wait_shown (dialog);
  g_assert_cmpuint (count_rows (dialog), >, 25);
  g_assert_nonnull (ui_harness_find (dialog, GTK_TYPE_LABEL, "Ctrl+Page Up / Ctrl+Page Down"));
  ui_harness_capture (GTK_WIDGET (view.window), "window-shortcuts");
  adw_dialog_force_close (ADW_DIALOG (dialog));

  view_close (&view);
}

static gboolean
can_switch (GtkWidget  *dialog,
            const char *title)
{
  return gtk_widget_is_sensitive (ui_harness_find (dialog, ADW_TYPE_SWITCH_ROW, title));
}

/* What is a part of something that is off cannot be switched. */
static void
test_sounds (void)
{
  View view = view_new ();
  g_autoptr (GSettings) settings = g_object_ref (br_services_get_settings (view.services));
  GtkWidget *dialog;

  view_present (&view);
  view_add_start (&view);
  g_settings_set_boolean (settings, "sound-muted", FALSE);
  g_settings_set_boolean (settings, "voice", TRUE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view.window), "win.preferences", NULL));
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (view.window)));
  ui_harness_wait_shown (dialog);
  g_assert_true (can_switch (dialog, "S_ignals") && can_switch (dialog, "V_oice") && can_switch (dialog, "_Counting"));
  g_settings_set_boolean (settings, "voice", FALSE);
  g_assert_true (can_switch (dialog, "S_ignals") && can_switch (dialog, "V_oice"));
  g_assert_false (can_switch (dialog, "_Counting"));
  g_settings_set_boolean (settings, "voice", TRUE);
  g_settings_set_boolean (settings, "sound-muted", TRUE);
  g_assert_false (can_switch (dialog, "S_ignals") || can_switch (dialog, "V_oice") || can_switch (dialog, "_Counting"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  g_settings_reset (settings, "sound-muted");
  g_settings_reset (settings, "voice");

  view_close (&view);
}

/* Asks for days and equipment as the menu does; whether the dialog came. */
static gboolean
can_edit_plan (View *view)
{
  gboolean came;

  gtk_widget_activate_action (GTK_WIDGET (view->window), "win.edit-plan", NULL);
  ui_harness_settle ();
  came = BR_IS_PLAN_DIALOG (view_get_dialog (view));
  if (came)
    adw_dialog_force_close (view_get_dialog (view));
  ui_harness_settle ();

  return came;
}

/* Days and equipment: neither before the first start nor while a session runs. */
static void
test_edit_plan (void)
{
  View view = view_new ();

  view_present (&view);
  g_assert_false (can_edit_plan (&view));

  view_add_start (&view);
  gtk_widget_activate_action (GTK_WIDGET (view.window), "win.edit-plan", NULL);
  g_assert_true (BR_IS_PLAN_DIALOG (view_get_dialog (&view)));
  ui_harness_wait_shown (GTK_WIDGET (view_get_dialog (&view)));
  ui_harness_click (GTK_WIDGET (view_get_dialog (&view)), "_Cancel");
  g_assert_null (view_get_dialog (&view));
  g_assert_true (can_edit_plan (&view));

  view_start_session (&view);
  g_assert_false (can_edit_plan (&view));

  gtk_window_destroy (view.window);
  ui_harness_settle ();
  g_clear_object (&view.services);
  g_clear_object (&view.folder);
}

/* Nothing that could not be kept is asked for. */
static void
test_edit_plan_read_only (void)
{
  View view = view_new ();
  g_autoptr (GFile) months = g_file_get_child (view.folder, "journal");
  g_autoptr (GFile) month = g_file_get_child (months, "2026-01.json");
  const char newer[] = "{\"format\":\"back-rehab-journal\",\"version\":2,\"entries\":[]}";
  BrStore *store = br_services_get_store (view.services);

  view_present (&view);
  view_add_start (&view);
  g_assert_true (can_edit_plan (&view));
  g_assert_true (g_file_make_directory_with_parents (months, NULL, NULL) || g_file_query_exists (months, NULL));
  g_assert_true (g_file_replace_contents (month, newer, strlen (newer), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
  br_store_load_async (store, NULL, NULL, NULL);
  ui_harness_wait (is_read_only, store);
  g_assert_false (can_edit_plan (&view));

  g_assert_true (g_file_delete (month, NULL, NULL));
  br_store_load_async (store, NULL, NULL, NULL);
  ui_harness_wait (is_writable, store);
  g_assert_true (can_edit_plan (&view));
  view_close (&view);
}

/* A review is due, and cannot be kept: it is not begun. */
static void
test_review_read_only (void)
{
  View view = view_new ();
  g_autoptr (GFile) months = g_file_get_child (view.folder, "journal");
  g_autoptr (GFile) month = g_file_get_child (months, "2020-01.json");
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 1, 2, 8, 0, 0);
  const char newer[] = "{\"format\":\"back-rehab-journal\",\"version\":2,\"entries\":[]}";
  BrStore *store = br_services_get_store (view.services);
  GtkWidget *row;

  view_present (&view);
  /* Long before today, whenever that is. */
  g_object_set (br_services_get_advisor (view.services), "today", br_day_parse ("2026-02-20"), NULL);
  {
    g_autoptr (BrEntry) start = br_start_entry_new (br_day_parse ("2026-01-02"), at, 5, BR_PAIN_ACHE, 5, NULL, 0);

    br_store_add (store, start);
  }
  ui_harness_settle ();
  gtk_widget_activate_action (GTK_WIDGET (view.window), "win.show-place", "s", "progress");
  ui_harness_settle ();
  row = ui_harness_find (GTK_WIDGET (view.window), ADW_TYPE_BUTTON_ROW, "_Begin the Review");
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_is_sensitive (row));

  g_assert_true (g_file_make_directory_with_parents (months, NULL, NULL) || g_file_query_exists (months, NULL));
  g_assert_true (g_file_replace_contents (month, newer, strlen (newer), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
  br_store_load_async (store, NULL, NULL, NULL);
  ui_harness_wait (is_read_only, store);
  ui_harness_settle ();
  row = ui_harness_find (GTK_WIDGET (view.window), ADW_TYPE_BUTTON_ROW, "_Begin the Review");
  g_assert_nonnull (row);
  g_assert_false (gtk_widget_is_sensitive (row));

  g_assert_true (g_file_delete (month, NULL, NULL));
  br_store_load_async (store, NULL, NULL, NULL);
  ui_harness_wait (is_writable, store);
  view_close (&view);
}

/* Whoever decides against deleting everything is where they were, with the keyboard, too. */
static void
test_keyboard_in_preferences (void)
{
  View view = view_new ();
  AdwDialog *preferences;
  GtkWidget *row;

  view_present (&view);
  view_add_start (&view);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view.window), "win.preferences", NULL));
  preferences = view_get_dialog (&view);
  ui_harness_wait_shown (GTK_WIDGET (preferences));
  adw_preferences_dialog_set_visible_page (ADW_PREFERENCES_DIALOG (preferences),
                                           ADW_PREFERENCES_PAGE (gtk_widget_get_template_child (GTK_WIDGET (preferences), BR_TYPE_PREFERENCES_DIALOG,
                                                                                                "data_page")));
  ui_harness_settle ();
  row = ui_harness_find (GTK_WIDGET (preferences), ADW_TYPE_BUTTON_ROW, "_Delete All Data…");
  g_assert_true (gtk_widget_grab_focus (row));
  g_assert_true (gtk_widget_activate (row));
  ui_harness_settle ();
  g_assert_true (ADW_IS_ALERT_DIALOG (view_get_dialog (&view)));
  ui_harness_wait_shown (GTK_WIDGET (view_get_dialog (&view)));
  ui_harness_click (GTK_WIDGET (view_get_dialog (&view)), "_Cancel");
  ui_harness_settle ();
  g_assert_true (view_get_dialog (&view) == preferences);
  g_assert_true (gtk_widget_is_sensitive (row));
  g_assert_true (gtk_window_get_focus (view.window) == row);

  adw_dialog_force_close (preferences);
  view_close (&view);
}

/* The disclaimer and the sources of the program in use are said. */
static void
test_about (void)
{
  View view = view_new ();
  AdwDialog *dialog;

  view_present (&view);
  view_add_start (&view);
  dialog = br_about_dialog_new (br_advisor_get_program (br_services_get_advisor (view.services)));
  g_assert_nonnull (strstr (adw_about_dialog_get_comments (ADW_ABOUT_DIALOG (dialog)), "not medical advice"));
  adw_dialog_present (dialog, GTK_WIDGET (view.window));
  ui_harness_wait_shown (GTK_WIDGET (dialog));
  ui_harness_capture (GTK_WIDGET (view.window), "window-about");
  adw_dialog_force_close (dialog);

  view_close (&view);
}

int
main (int    argc,
      char **argv)
{
  window_fixture_init (&argc, &argv);

  g_test_add_func ("/window/first-start", test_first_start);
  g_test_add_func ("/window/places", test_places);
  g_test_add_func ("/window/first-sight", test_first_sight);
  g_test_add_func ("/window/loaded-before", test_loaded_before);
  g_test_add_func ("/window/places-remember", test_places_remember);
  g_test_add_func ("/window/narrow", test_narrow);
  g_test_add_func ("/window/narrowed/places", test_narrowed);
  g_test_add_func ("/window/narrowed/calendar", test_narrowed_calendar);
  g_test_add_func ("/window/not-today", test_not_today);
  g_test_add_func ("/window/shortcuts", test_shortcuts);
  g_test_add_func ("/window/sounds", test_sounds);
  g_test_add_func ("/window/get-help", test_get_help);
  g_test_add_func ("/window/edit-plan", test_edit_plan);
  g_test_add_func ("/window/edit-plan-read-only", test_edit_plan_read_only);
  g_test_add_func ("/window/keyboard-in-preferences", test_keyboard_in_preferences);
  g_test_add_func ("/window/review-read-only", test_review_read_only);
  g_test_add_func ("/window/about", test_about);

  return window_fixture_run ();
}
