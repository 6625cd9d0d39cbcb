/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole window in the application: the first start comes before the places, the places answer to their keys and fit a narrow
 * window, files with problems are said, and closing waits until everything is on disk. */

#include "config.h"

#include "ui-harness.h"

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-flags-entry.h"
#include "core/journal/br-start-entry.h"
#include "ui/calendar/br-calendar-page.h"
#include "ui/calendar/br-day-detail.h"
#include "ui/calendar/br-month-grid.h"
#include "ui/calendar/br-move-bar.h"
#include "ui/routine/br-before-dialog.h"
#include "ui/routine/br-pain-dialog.h"
#include "ui/routine/br-routine-page.h"
#include "ui/safety/br-safety-dialog.h"
#include "ui/shell/br-about.h"
#include "ui/shell/br-date-question.h"
#include "ui/shell/br-services.h"
#include "ui/shell/br-faults-dialog.h"
#include "ui/shell/br-window.h"
#include "ui/start/br-plan-dialog.h"
#include "ui/start/br-start-page.h"
#include "ui/today/br-today-page.h"
#include "ui/widgets/br-pain-scale.h"

typedef struct
{
  GFile *folder;
  BrServices *services;
  GtkWindow *window;
} View;

static GtkApplication *application;

static View
view_new (void)
{
  g_autofree char *path = g_dir_make_tmp ("back-rehab-XXXXXX", NULL);
  g_autoptr (GFile) clips = g_file_new_build_filename (path, "shipped", NULL);
  View view = { .folder = g_file_new_build_filename (path, "back-rehab", NULL) };

  view.services = br_services_new (view.folder, clips);

  return view;
}

static gboolean
is_loaded (gpointer user_data)
{
  return br_services_get_loaded (BR_SERVICES (user_data));
}

static void
present (View *view)
{
  view->window = br_window_new (application, view->services);
  g_object_add_weak_pointer (G_OBJECT (view->window), (gpointer *) &view->window);
  gtk_window_present (view->window);
  ui_harness_wait (is_loaded, view->services);
  ui_harness_settle ();
}

static gboolean
is_gone (gpointer user_data)
{
  return *(GtkWindow **) user_data == NULL;
}

static void
view_close (View *view)
{
  gtk_window_close (view->window);
  ui_harness_wait (is_gone, &view->window);
  g_clear_object (&view->services);
  g_clear_object (&view->folder);
}

static void
add_start (View *view)
{
  const char *none[] = { NULL };
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  BrDay today = br_advisor_get_today (br_services_get_advisor (view->services));

  g_ptr_array_add (entries, br_start_entry_new (today, now, 5, BR_PAIN_NONE, 5, NULL, 0));
  g_ptr_array_add (entries, br_flags_entry_new (today, now, BR_FLAGS_START, none));
  br_store_add_batch (br_services_get_store (view->services), entries);
  ui_harness_settle ();
}

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

static gpointer
get_child (View       *view,
           const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (view->window), BR_TYPE_WINDOW, name);
}

static void
test_first_start (void)
{
  View view = view_new ();
  AdwNavigationView *navigation;

  present (&view);
  navigation = get_child (&view, "navigation");
  g_assert_true (BR_IS_START_PAGE (adw_navigation_view_get_visible_page (navigation)));
  /* Only the answers lead out of it. */
  g_assert_false (adw_navigation_page_get_can_pop (adw_navigation_view_get_visible_page (navigation)));

  add_start (&view);
  g_assert_true (adw_navigation_view_get_visible_page (navigation) == get_child (&view, "places_page"));
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (get_child (&view, "view_stack")), ==, "today");

  view_close (&view);
}

static void
test_places (void)
{
  const char *names[] = { "calendar", "progress", "program", "today" };
  const char *spoken[] = { "Calendar", "Progress", "Program", "Today" };
  View view = view_new ();

  present (&view);
  /* Not while the first start is shown. */
  gtk_widget_activate_action (GTK_WIDGET (view.window), "win.show-place", "s", "calendar");
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (get_child (&view, "view_stack")), ==, "today");

  add_start (&view);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *shot = g_strdup_printf ("window-%s", names[i]);
      AdwViewStack *stack = get_child (&view, "view_stack");
      AdwViewStackPage *page = adw_view_stack_get_page (stack, adw_view_stack_get_child_by_name (stack, names[i]));
      g_autofree char *problem = gtk_test_accessible_check_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken[i]);

      g_assert_cmpstr (problem, ==, NULL);

      gtk_widget_activate_action (GTK_WIDGET (view.window), "win.show-place", "s", names[i]);
      g_assert_cmpstr (adw_view_stack_get_visible_child_name (get_child (&view, "view_stack")), ==, names[i]);
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

  view.window = br_window_new (application, view.services);
  g_object_add_weak_pointer (G_OBJECT (view.window), (gpointer *) &view.window);
  br_window_present (BR_WINDOW (view.window));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (view.window)));

  ui_harness_wait (is_mapped, view.window);
  g_assert_true (br_services_get_loaded (view.services));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_child (&view, "stack")), ==, "places");
  g_assert_true (BR_IS_TODAY_PAGE (adw_bin_get_child (get_child (&view, "today_place"))));
  g_assert_null (adw_bin_get_child (get_child (&view, "calendar_place")));

  add_start (&view);
  gtk_widget_activate_action (GTK_WIDGET (view.window), "win.show-place", "s", "calendar");
  g_assert_true (BR_IS_CALENDAR_PAGE (adw_bin_get_child (get_child (&view, "calendar_place"))));
  g_assert_null (adw_bin_get_child (get_child (&view, "program_place")));

  view_close (&view);
}

/* As with reminders, which load before there is a window. */
static void
test_loaded_before (void)
{
  View view = view_new ();

  br_services_load_async (view.services, NULL, NULL, NULL);
  ui_harness_wait (is_loaded, view.services);

  view.window = br_window_new (application, view.services);
  g_object_add_weak_pointer (G_OBJECT (view.window), (gpointer *) &view.window);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_child (&view, "stack")), ==, "places");
  br_window_present (BR_WINDOW (view.window));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (view.window)));
  ui_harness_settle ();
  g_assert_true (BR_IS_START_PAGE (adw_navigation_view_get_visible_page (get_child (&view, "navigation"))));

  view_close (&view);
}

static GtkAdjustment *
show_and_get_scroll (View       *view,
                     const char *place)
{
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (view->window), "win.show-place", "s", place);
  ui_harness_settle ();
  page = adw_view_stack_get_visible_child (get_child (view, "view_stack"));

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (ui_harness_find (page, GTK_TYPE_SCROLLED_WINDOW, NULL)));
}

/* Whoever looks something up elsewhere comes back to where they were. */
static void
test_places_remember (void)
{
  View view = view_new ();
  BrMonthGrid *grid;

  present (&view);
  add_start (&view);
  gtk_adjustment_set_value (show_and_get_scroll (&view, "program"), 150);
  gtk_adjustment_set_value (show_and_get_scroll (&view, "today"), 40);
  show_and_get_scroll (&view, "calendar");
  grid = BR_MONTH_GRID (ui_harness_find (get_child (&view, "calendar_place"), BR_TYPE_MONTH_GRID, NULL));
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
  present (&view);
  add_start (&view);
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

  present (&view);
  add_start (&view);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const int widths[] = { 640, 360, 1000 };
      GtkWidget *focus;

      resize (&view, 1000);
      gtk_widget_activate_action (GTK_WIDGET (view.window), "win.show-place", "s", names[i]);
      ui_harness_settle ();
      g_assert_true (gtk_widget_child_focus (adw_view_stack_get_visible_child (get_child (&view, "view_stack")), GTK_DIR_TAB_FORWARD));
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

  present (&view);
  add_start (&view);
  today = br_advisor_get_today (br_services_get_advisor (view.services));
  resize (&view, 1000);
  gtk_widget_activate_action (GTK_WIDGET (view.window), "win.show-place", "s", "calendar");
  ui_harness_settle ();
  grid = BR_MONTH_GRID (ui_harness_find (get_child (&view, "calendar_place"), BR_TYPE_MONTH_GRID, NULL));

  g_assert_true (gtk_widget_child_focus (ui_harness_find (get_child (&view, "calendar_place"), BR_TYPE_DAY_DETAIL, NULL), GTK_DIR_TAB_FORWARD));
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

  present (&view);
  add_start (&view);
  ui_harness_click (GTK_WIDGET (view.window), "Get Help");
  g_assert_true (BR_IS_SAFETY_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (view.window))));
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (view.window)));

  /* And in the menu, with the occasion that the action asks for: without it the item could not be chosen. */
  button = ui_harness_find (get_child (&view, "places_page"), GTK_TYPE_MENU_BUTTON, NULL);
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

  present (&view);
  add_start (&view);
  ui_harness_settle ();
  ui_harness_click (get_child (&view, "today_place"), "_Not Today…");
  ui_harness_settle ();
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (get_child (&view, "view_stack")), ==, "calendar");
  g_assert_nonnull (ui_harness_find (get_child (&view, "calendar_place"), BR_TYPE_MOVE_BAR, NULL));
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

  present (&view);
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

  present (&view);
  add_start (&view);
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

static AdwDialog *
get_dialog (View *view)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (view->window));
}

/* Asks for days and equipment as the menu does; whether the dialog came. */
static gboolean
can_edit_plan (View *view)
{
  gboolean came;

  gtk_widget_activate_action (GTK_WIDGET (view->window), "win.edit-plan", NULL);
  ui_harness_settle ();
  came = BR_IS_PLAN_DIALOG (get_dialog (view));
  if (came)
    adw_dialog_force_close (get_dialog (view));
  ui_harness_settle ();

  return came;
}

static gboolean
has_questions (gpointer user_data)
{
  View *view = user_data;

  return BR_IS_BEFORE_DIALOG (get_dialog (view))
         && ui_harness_find (GTK_WIDGET (get_dialog (view)), BR_TYPE_PAIN_SCALE, NULL) != NULL;
}

static gboolean
has_session (gpointer user_data)
{
  return BR_IS_ROUTINE_PAGE (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (user_data)));
}

static void
start_session (View *view)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (view->window), "win.start-session", "b", FALSE);
  ui_harness_wait (has_questions, view);
  dialog = GTK_WIDGET (get_dialog (view));
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (gtk_widget_get_template_child (dialog, BR_TYPE_BEFORE_DIALOG, "new_group")), 0);
  br_pain_scale_set_rating (BR_PAIN_SCALE (ui_harness_find (dialog, BR_TYPE_PAIN_SCALE, NULL)), 0);
  ui_harness_settle ();
  ui_harness_click (dialog, "_Start");
  ui_harness_wait (has_session, get_child (view, "navigation"));
}

/* Days and equipment: neither before the first start nor while a session runs. */
static void
test_edit_plan (void)
{
  View view = view_new ();

  present (&view);
  g_assert_false (can_edit_plan (&view));

  add_start (&view);
  gtk_widget_activate_action (GTK_WIDGET (view.window), "win.edit-plan", NULL);
  g_assert_true (BR_IS_PLAN_DIALOG (get_dialog (&view)));
  ui_harness_wait_shown (GTK_WIDGET (get_dialog (&view)));
  ui_harness_click (GTK_WIDGET (get_dialog (&view)), "_Cancel");
  g_assert_null (get_dialog (&view));
  g_assert_true (can_edit_plan (&view));

  start_session (&view);
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

  present (&view);
  add_start (&view);
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

static gboolean
is_removed (gpointer file)
{
  return !g_file_query_exists (G_FILE (file), NULL);
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
  present (&view);
  ui_harness_wait (is_removed, left);
  g_assert_true (g_file_query_exists (other, NULL));
  view_close (&view);
}

/* What was entered in the last moment is on disk when the window is gone, and the next start finds it. */
static void
test_close_saves (void)
{
  View view = view_new ();
  g_autoptr (GFile) folder = g_object_ref (view.folder);
  g_autoptr (GFile) clips = g_file_get_child (folder, "none");
  View again = { .folder = g_object_ref (folder) };

  present (&view);
  add_start (&view);
  view_close (&view);

  again.services = br_services_new (folder, clips);
  present (&again);
  g_assert_true (adw_navigation_view_get_visible_page (get_child (&again, "navigation")) == get_child (&again, "places_page"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (br_store_get_journal (br_services_get_store (again.services)))), ==, 2);
  view_close (&again);
}

static gboolean
has_close_question (gpointer view)
{
  return ADW_IS_ALERT_DIALOG (get_dialog (view))
         && g_str_equal (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (get_dialog (view))), "Not Everything Is Saved");
}

/* Fails unless the window asks, in sentences: what happened, what is kept, what to do. */
static void
assert_close_question (View       *view,
                       const char *body)
{
  ui_harness_wait (has_close_question, view);
  g_assert_cmpstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (get_dialog (view))), ==, body);
  ui_harness_wait_shown (GTK_WIDGET (get_dialog (view)));
}

static void
test_close_unsaved (void)
{
  View view = view_new ();
  g_autoptr (GFile) journal = g_file_get_child (view.folder, "journal");

  present (&view);
  g_assert_true (g_file_make_directory_with_parents (view.folder, NULL, NULL) || g_file_query_exists (view.folder, NULL));
  g_assert_true (g_file_set_contents (g_file_peek_path (journal), "in the way", -1, NULL));
  add_start (&view);
  gtk_window_close (view.window);
  assert_close_question (&view, "What you entered last could not be saved (something that is no folder is in the way). It is kept for as long as "
                                "the app is open, and is lost if you close it now. Something that is no folder stands in its place: please move it "
                                "away. Then try again.");
  ui_harness_capture (GTK_WIDGET (view.window), "window-close-unsaved");

  g_assert_true (g_file_delete (journal, NULL, NULL));
  ui_harness_click (GTK_WIDGET (get_dialog (&view)), "_Try Again");
  ui_harness_wait (is_gone, &view.window);
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
  present (&view);
  g_assert_true (BR_IS_FAULTS_DIALOG (get_dialog (&view)));
  adw_dialog_force_close (get_dialog (&view));
  ui_harness_settle ();
  add_start (&view);
  gtk_window_close (view.window);
  assert_close_question (&view, "A newer version of this app wrote to your records, and this version must not change them. What you entered last "
                                "cannot be saved, and is lost when you close the app. Please note it down, update the app, and enter it again.");
  ui_harness_click (GTK_WIDGET (get_dialog (&view)), "_Close Anyway");
  ui_harness_wait (is_gone, &view.window);
  g_clear_object (&view.services);
  g_clear_object (&view.folder);
}

/* Ctrl+Q in front of a dialog, and of a dialog in front of that: both are closed, and what is on disk is all that there was. */
static void
test_quit_with_dialogs (void)
{
  View view = view_new ();

  present (&view);
  add_start (&view);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view.window), "win.preferences", NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view.window), "win.get-help", "s", "self"));
  ui_harness_settle ();
  g_assert_true (BR_IS_SAFETY_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (view.window))));

  g_assert_true (br_window_quit (BR_WINDOW (view.window)));
  ui_harness_wait (is_gone, &view.window);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (br_store_get_journal (br_services_get_store (view.services)))), ==, 2);
  g_clear_object (&view.services);
  g_clear_object (&view.folder);
}

static gboolean
has_offer (gpointer view)
{
  return ADW_IS_ALERT_DIALOG (get_dialog (view)) && ui_harness_find (GTK_WIDGET (get_dialog (view)), GTK_TYPE_BUTTON, "_Go On") != NULL;
}

static gboolean
has_pain_question (gpointer view)
{
  return BR_IS_PAIN_DIALOG (get_dialog (view));
}

static void
act (View       *view,
     const char *action)
{
  GtkWidget *page = GTK_WIDGET (adw_navigation_view_get_visible_page (get_child (view, "navigation")));

  g_assert_true (gtk_widget_activate_action (page, action, NULL));
  ui_harness_settle ();
}

/* The first exercise hurts by 4, so that it is done in the easier version, and the set after which it is asked again is over. */
static void
ease_a_set (View *view)
{
  act (view, "routine.hurt");
  ui_harness_press_key (GTK_WIDGET (get_dialog (view)), GDK_KEY_1);
  ui_harness_settle ();
  ui_harness_press_key (GTK_WIDGET (get_dialog (view)), GDK_KEY_4);
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

  present (&view);
  add_start (&view);
  start_session (&view);
  if (again)
    ease_a_set (&view);
  else
    act (&view, "routine.hurt");
  g_assert_true (has_pain_question (&view));
  g_assert_true (br_window_quit (BR_WINDOW (view.window)));
  ui_harness_wait (is_gone, &view.window);
  g_clear_object (&view.services);
  g_clear_object (&view.folder);

  g_assert_true (g_file_load_contents (file, NULL, &kept, NULL, NULL, NULL));
  g_assert_nonnull (strstr (kept, "\"question\" : \"pain\""));
  /* The 4 is all that was said. */
  g_assert_cmpint (strstr (kept, "\"strength\" : 4") != NULL, ==, again);
  g_assert_null (strstr (kept, "\"strength\" : 0"));

  next.services = br_services_new (folder, clips);
  present (&next);
  ui_harness_wait (has_offer, &next);
  ui_harness_click (GTK_WIDGET (get_dialog (&next)), "_Go On");
  ui_harness_wait (has_pain_question, &next);
  g_assert_true (br_window_quit (BR_WINDOW (next.window)));
  ui_harness_wait (is_gone, &next.window);
  g_clear_object (&next.services);
  g_clear_object (&next.folder);
}

/* Nobody is told to go on who is about to close. */
static void
test_close_session_unsaved (void)
{
  View view = view_new ();
  g_autoptr (GFile) file = g_file_get_child (view.folder, "session.json");

  present (&view);
  add_start (&view);
  start_session (&view);
  g_file_delete (file, NULL, NULL);
  g_assert_true (g_file_make_directory (file, NULL, NULL));
  act (&view, "routine.hurt");
  g_assert_true (br_window_quit (BR_WINDOW (view.window)));
  assert_close_question (&view, "How far you have come in your session could not be saved (a folder of that name is there). It is kept for as long "
                                "as the app is open, and is lost if you close it now. Please check that you may write to this folder. Then try again.");
  ui_harness_click (GTK_WIDGET (get_dialog (&view)), "_Close Anyway");
  ui_harness_wait (is_gone, &view.window);
  g_clear_object (&view.services);
  g_clear_object (&view.folder);
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

  present (&view);

  /* Nobody is to begin anew unaware that there were records. */
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (view.window)));
  g_assert_true (BR_IS_FAULTS_DIALOG (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));

  /* Closed, it is still at hand on the first start, which covers the window's own banner. */
  ui_harness_settle ();
  banner = ui_harness_find (GTK_WIDGET (adw_navigation_view_get_visible_page (get_child (&view, "navigation"))), ADW_TYPE_BANNER, NULL);
  g_assert_cmpstr (adw_banner_get_title (ADW_BANNER (banner)), ==, "1 problem with your files");
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  ui_harness_capture (GTK_WIDGET (view.window), "window-start-faults");
  ui_harness_click (banner, "Details");
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (view.window)));
  g_assert_true (BR_IS_FAULTS_DIALOG (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));

  add_start (&view);
  g_assert_true (adw_banner_get_revealed (get_child (&view, "fault_banner")));
  ui_harness_click (get_child (&view, "fault_banner"), "Details");
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (view.window)));
  ui_harness_wait_shown (dialog);
  g_assert_nonnull (ui_harness_find (dialog, ADW_TYPE_ACTION_ROW, NULL));
  g_assert_null (ui_harness_find (dialog, GTK_TYPE_LABEL, "Unreadable Entries"));

  /* The second beginning can be read but not used: it is named among the entries, while the dialog is open, too. */
  add_start (&view);
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

  present (&first);
  later = br_advisor_get_today (br_services_get_advisor (first.services)) + 30;
  start = br_start_entry_new (later, now, 5, BR_PAIN_NONE, 5, NULL, 0);
  br_store_add (br_services_get_store (first.services), start);
  ui_harness_settle ();
  view_close (&first);

  *view = (View) { .folder = g_object_ref (folder), .services = br_services_new (folder, clips) };
  present (view);
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
  g_assert_true (BR_IS_START_PAGE (adw_navigation_view_get_visible_page (get_child (&view, "navigation"))));
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (view.window)));
  view_close (&view);
}

static void
test_date_close (void)
{
  View view;

  open_with_future (&view);
  ui_harness_click (get_date_question (&view), "_Close the App");
  ui_harness_wait (is_gone, &view.window);
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
  g_assert_true (adw_navigation_view_get_visible_page (get_child (&view, "navigation")) == get_child (&view, "places_page"));
  view_close (&view);
}

static void
test_date_without_future (void)
{
  g_autoptr (BrJournal) journal = br_journal_new ();

  g_assert_null (br_date_question_new (journal, br_day_parse ("2026-11-02")));
}

/* The disclaimer and the sources of the program in use are said. */
static void
test_about (void)
{
  View view = view_new ();
  AdwDialog *dialog;

  present (&view);
  add_start (&view);
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
  int status;

  ui_harness_init (&argc, &argv);
  application = GTK_APPLICATION (adw_application_new (APPLICATION_ID ".Test", G_APPLICATION_NON_UNIQUE));
  g_application_set_default (G_APPLICATION (application));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

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
  g_test_add_func ("/window/leftovers", test_leftovers);
  g_test_add_func ("/window/close-saves", test_close_saves);
  g_test_add_func ("/window/close-unsaved", test_close_unsaved);
  g_test_add_func ("/window/close-newer", test_close_newer);
  g_test_add_func ("/window/close-session-unsaved", test_close_session_unsaved);
  g_test_add_func ("/window/quit-with-dialogs", test_quit_with_dialogs);
  g_test_add_data_func ("/window/quit-with-question", GINT_TO_POINTER (FALSE), test_quit_with_question);
  g_test_add_data_func ("/window/quit-with-question/again", GINT_TO_POINTER (TRUE), test_quit_with_question);
  g_test_add_func ("/window/faults", test_faults);
  g_test_add_func ("/window/date/begin-anew", test_date_begin);
  g_test_add_func ("/window/date/close", test_date_close);
  g_test_add_func ("/window/date/comes-right-meanwhile", test_date_comes_right);
  g_test_add_func ("/window/date/nothing-ahead", test_date_without_future);
  g_test_add_func ("/window/about", test_about);

  status = g_test_run ();
  g_clear_object (&application);

  return status;
}
