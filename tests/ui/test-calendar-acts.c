/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done in the calendar becomes one record, what is refused none, and everything can be taken back. */

#include "config.h"

#include "ui-fixture.h"
#include "ui-harness.h"

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-decision-entry.h"
#include "core/journal/br-flags-entry.h"
#include "core/journal/br-next-day-entry.h"
#include "core/journal/br-plan-entry.h"
#include "core/journal/br-start-entry.h"
#include "ui/calendar/br-calendar-page.h"
#include "ui/calendar/br-correct-dialog.h"
#include "ui/calendar/br-day-cell.h"
#include "ui/calendar/br-day-detail.h"
#include "ui/calendar/br-log-dialog.h"
#include "ui/calendar/br-month-grid.h"
#include "ui/calendar/br-pause-dialog.h"
#include "ui/calendar/br-session-mover.h"
#include "ui/calendar/br-year-view.h"
#include "ui/widgets/br-date-row.h"
#include "ui/widgets/br-pain-kind-row.h"
#include "ui/widgets/br-pain-scale.h"

#include <glib/gstdio.h>

/* A Monday with a session; every other day from then on: the 11th, 13th, 15th... Today is the 11th. */
#define MONDAY "2026-03-09"
#define TODAY  "2026-03-11"

typedef struct
{
  UiFixture *fixture;
  GSettings *settings;
  AdwWindow *window;
  GtkWidget *page;
  BrMonthGrid *grid;
  BrEntry *session;
} View;

static View
view_new (int width)
{
  View view = { .fixture = ui_fixture_new (TODAY), .settings = g_settings_new (APPLICATION_ID) };
  GtkWidget *overlay = adw_toast_overlay_new ();

  ui_fixture_start (view.fixture, MONDAY);
  view.session = ui_fixture_add_session (view.fixture, MONDAY, BR_SESSION_FULL, 5, 3);
  view.page = g_object_new (BR_TYPE_CALENDAR_PAGE, "advisor", view.fixture->advisor, "store", view.fixture->store,
                            "settings", view.settings, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), view.page);
  view.window = ADW_WINDOW (adw_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (view.window), width, 800);
  adw_window_set_content (view.window, overlay);
  gtk_window_present (GTK_WINDOW (view.window));
  ui_harness_wait_shown (view.page);
  view.grid = BR_MONTH_GRID (ui_harness_find (view.page, BR_TYPE_MONTH_GRID, NULL));
  g_free (ui_harness_take_announcement ());

  return view;
}

static void
view_free (View *view)
{
  gtk_window_destroy (GTK_WINDOW (view->window));
  ui_fixture_free (view->fixture);
  g_clear_object (&view->settings);
}

static void
select_day (View       *view,
            const char *date)
{
  br_month_grid_set_selected (view->grid, br_day_parse (date));
  ui_harness_settle ();
}

static void
press (View  *view,
       guint  keyval)
{
  ui_harness_press_key (GTK_WIDGET (view->grid), keyval);
  ui_harness_settle ();
}

static BrJournal *
get_journal (View *view)
{
  return br_store_get_journal (view->fixture->store);
}

/* How many entries of @type count. */
static guint
count (View  *view,
       GType  type)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (get_journal (view))); i++)
    {
      g_autoptr (BrEntry) entry = g_list_model_get_item (G_LIST_MODEL (get_journal (view)), i);

      n += G_OBJECT_TYPE (entry) == type;
    }

  return n;
}

/* The last of them. */
static gpointer
find (View  *view,
      GType  type)
{
  BrEntry *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (get_journal (view))); i++)
    {
      g_autoptr (BrEntry) entry = g_list_model_get_item (G_LIST_MODEL (get_journal (view)), i);

      if (G_OBJECT_TYPE (entry) == type)
        found = entry;
    }
  g_assert_nonnull (found);

  return found;
}

static GtkWidget *
open_dialog (View       *view,
             GType       type,
             const char *action,
             GVariant   *parameter)
{
  AdwDialog *dialog;

  g_assert_true (gtk_widget_activate_action_variant (view->page, action, parameter));
  dialog = adw_window_get_visible_dialog (view->window);
  g_assert_nonnull (dialog);
  g_assert_true (G_OBJECT_TYPE (dialog) == type);
  ui_harness_wait_shown (GTK_WIDGET (dialog));

  return GTK_WIDGET (dialog);
}

static gpointer
get_child (GtkWidget  *widget,
           const char *name)
{
  return gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);
}

static void
save (View      *view,
      GtkWidget *dialog)
{
  ui_harness_click (dialog, "_Save");
  ui_harness_settle ();
  g_assert_null (adw_window_get_visible_dialog (view->window));
}

static void
undo (View *view)
{
  g_assert_true (gtk_widget_activate_action (view->page, "entry.undo", NULL));
  ui_harness_settle ();
}

static void
assert_announced (const char *part)
{
  g_autofree char *announced = ui_harness_take_announcement ();

  g_assert_nonnull (announced);
  if (strstr (announced, part) == NULL)
    g_error ("Announced was \"%s\" instead of \"%s\"", announced, part);
}

static void
find_cell (GtkWidget  *root,
           BrDay       day,
           GtkWidget **found)
{
  if (BR_IS_DAY_CELL (root) && br_day_cell_get_day (BR_DAY_CELL (root)) == day)
    *found = root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    find_cell (child, day, found);
}

static void
assert_described (View       *view,
                  const char *date,
                  const char *words)
{
  GtkWidget *cell = NULL;
  g_autofree char *problem = NULL;

  find_cell (GTK_WIDGET (view->grid), br_day_parse (date), &cell);
  problem = gtk_test_accessible_check_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
  g_assert_cmpstr (problem, ==, NULL);
}

/* FREQ-5 by keys: refused next to the session before it, allowed elsewhere. */
static void
test_move_by_keys (void)
{
  View view = view_new (1000);
  BrPlanEntry *move;

  select_day (&view, "2026-03-12");
  press (&view, GDK_KEY_m);
  assert_announced ("No session is planned");

  select_day (&view, "2026-03-13");
  press (&view, GDK_KEY_m);
  assert_announced ("picked up");
  assert_described (&view, "2026-03-10", "That day has passed. A session can be moved to today or later.");
  assert_described (&view, "2026-03-12", "There has to be a day of rest between it and the session planned for today.");
  assert_described (&view, "2026-03-13", "The session that is being moved");
  assert_described (&view, "2026-03-14", "The session can be moved here");
  ui_harness_capture (GTK_WIDGET (view.window), "calendar-moving");

  press (&view, GDK_KEY_Left);
  assert_announced ("day of rest");
  press (&view, GDK_KEY_Return);
  assert_announced ("day of rest");
  g_assert_cmpuint (count (&view, BR_TYPE_PLAN_ENTRY), ==, 0);

  press (&view, GDK_KEY_Right);
  press (&view, GDK_KEY_Right);
  assert_announced ("can be moved");
  press (&view, GDK_KEY_Return);
  g_assert_cmpuint (count (&view, BR_TYPE_PLAN_ENTRY), ==, 1);
  move = find (&view, BR_TYPE_PLAN_ENTRY);
  g_assert_cmpint (br_plan_entry_get_change (move), ==, BR_PLAN_MOVE);
  g_assert_cmpuint (br_plan_entry_get_from (move), ==, br_day_parse ("2026-03-13"));
  g_assert_cmpuint (br_plan_entry_get_to (move), ==, br_day_parse ("2026-03-14"));
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_LABEL, "Session moved"));
  ui_harness_capture (GTK_WIDGET (view.window), "calendar-moved");

  undo (&view);
  g_assert_cmpuint (count (&view, BR_TYPE_PLAN_ENTRY), ==, 0);

  view_free (&view);
}

static void
test_move_cancelled (void)
{
  View view = view_new (1000);

  select_day (&view, "2026-03-13");
  press (&view, GDK_KEY_m);
  press (&view, GDK_KEY_Right);
  press (&view, GDK_KEY_Escape);
  assert_announced ("stays where it was");
  g_assert_cmpuint (br_session_mover_get_from (br_month_grid_get_mover (view.grid)), ==, BR_DAY_NONE);
  press (&view, GDK_KEY_Return);
  g_assert_cmpuint (count (&view, BR_TYPE_PLAN_ENTRY), ==, 0);

  view_free (&view);
}

static void
focus (View      *view,
       GtkWidget *widget)
{
  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_grab_focus (widget));
  ui_harness_wait_shown (view->page);
}

/* As Enter does on a button that Tab led to. */
static void
click_focused (View       *view,
               const char *text)
{
  focus (view, ui_harness_find (GTK_WIDGET (view->window), GTK_TYPE_BUTTON, text));
  ui_harness_click (GTK_WIDGET (view->window), text);
  ui_harness_wait_shown (view->page);
}

static void
assert_focus_within (View      *view,
                     GtkWidget *widget)
{
  GtkWidget *focused;

  ui_harness_wait_shown (view->page);
  focused = gtk_window_get_focus (GTK_WINDOW (view->window));
  g_assert_nonnull (focused);
  g_assert_true (gtk_widget_get_mapped (focused));
  if (!gtk_widget_is_ancestor (focused, widget))
    g_error ("The keyboard is at a %s", G_OBJECT_TYPE_NAME (focused));
}

/* Whatever goes away under the keyboard, the person stays in the month, or in the day beside it. */
static void
test_focus_stays (void)
{
  View view = view_new (1000);
  GtkWidget *grid = GTK_WIDGET (view.grid);
  GtkWidget *detail = get_child (view.page, "detail");
  GtkWidget *dialog;

  /* Moved by keys and taken back by the message's button, which goes away with it. */
  select_day (&view, "2026-03-13");
  focus (&view, grid);
  press (&view, GDK_KEY_m);
  press (&view, GDK_KEY_Right);
  press (&view, GDK_KEY_Return);
  g_assert_cmpuint (count (&view, BR_TYPE_PLAN_ENTRY), ==, 1);
  assert_focus_within (&view, grid);
  click_focused (&view, "_Undo");
  g_assert_cmpuint (count (&view, BR_TYPE_PLAN_ENTRY), ==, 0);
  assert_focus_within (&view, grid);

  /* By buttons that give way to others. */
  select_day (&view, "2026-03-13");
  ui_harness_wait_shown (view.page);
  click_focused (&view, "_Move…");
  assert_focus_within (&view, grid);
  select_day (&view, "2026-03-16");
  click_focused (&view, "_Move Here");
  g_assert_cmpuint (count (&view, BR_TYPE_PLAN_ENTRY), ==, 1);
  assert_focus_within (&view, grid);
  undo (&view);
  assert_focus_within (&view, grid);

  /* A pause, whose button is of no use on a day that is paused. */
  select_day (&view, "2026-03-13");
  click_focused (&view, "_Pause From Here…");
  dialog = GTK_WIDGET (adw_window_get_visible_dialog (view.window));
  g_assert_true (BR_IS_PAUSE_DIALOG (dialog));
  ui_harness_wait_shown (dialog);
  click_focused (&view, "_Save");
  g_assert_cmpuint (count (&view, BR_TYPE_PLAN_ENTRY), ==, 1);
  assert_focus_within (&view, detail);
  click_focused (&view, "_Undo");
  g_assert_cmpuint (count (&view, BR_TYPE_PLAN_ENTRY), ==, 0);
  assert_focus_within (&view, grid);

  view_free (&view);
}

/* The rows of an entry are made anew after each act. */
static void
test_focus_stays_at_day (void)
{
  View view = view_new (1000);
  GtkWidget *detail = get_child (view.page, "detail");
  GtkWidget *dialog;
  const char *id = br_entry_get_id (view.session);

  select_day (&view, MONDAY);
  press (&view, GDK_KEY_Return);
  focus (&view, ui_harness_find (detail, GTK_TYPE_MENU_BUTTON, NULL));
  dialog = open_dialog (&view, BR_TYPE_LOG_DIALOG, "entry.correct", g_variant_new_string (id));
  gtk_editable_set_text (GTK_EDITABLE (get_child (dialog, "note_row")), "In the garden");
  click_focused (&view, "_Save");
  g_assert_null (adw_window_get_visible_dialog (view.window));
  g_assert_cmpuint (br_entry_get_revision (br_journal_lookup (get_journal (&view), id)), ==, 2);
  assert_focus_within (&view, detail);

  focus (&view, ui_harness_find (detail, GTK_TYPE_MENU_BUTTON, NULL));
  g_assert_true (gtk_widget_activate_action (view.page, "entry.delete", "s", id));
  g_assert_cmpuint (count (&view, BR_TYPE_SESSION_ENTRY), ==, 0);
  assert_focus_within (&view, detail);

  view_free (&view);
}

/* By the button beside the day, and the bar below the month. */
static void
test_move_by_buttons (void)
{
  View view = view_new (1000);

  select_day (&view, "2026-03-13");
  ui_harness_click (view.page, "_Move…");
  select_day (&view, "2026-03-12");
  g_assert_false (gtk_widget_is_sensitive (ui_harness_find (view.page, GTK_TYPE_BUTTON, "_Move Here")));
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_LABEL,
                                     "There has to be a day of rest between it and the session planned for today."));
  select_day (&view, "2026-03-16");
  ui_harness_click (view.page, "_Move Here");
  g_assert_cmpuint (br_plan_entry_get_to (find (&view, BR_TYPE_PLAN_ENTRY)), ==, br_day_parse ("2026-03-16"));

  view_free (&view);
}

/* What a drag does: the mover is the same for all three ways. */
static void
test_mover (void)
{
  View view = view_new (1000);
  g_autoptr (BrSessionMover) mover = br_session_mover_new ();
  g_autofree char *reason = NULL;

  g_assert_false (br_session_mover_pick_up (mover, br_day_parse ("2026-03-13")));
  g_object_set (mover, "state", br_advisor_get_state (view.fixture->advisor), NULL);
  g_assert_false (br_session_mover_pick_up (mover, br_day_parse ("2026-03-12")));
  g_assert_true (br_session_mover_pick_up (mover, br_day_parse ("2026-03-13")));
  g_assert_false (br_session_mover_allows (mover, br_day_parse ("2026-03-08"), &reason));
  g_assert_nonnull (reason);
  g_assert_false (br_session_mover_look_at (mover, br_day_parse ("2026-03-12")));
  g_assert_false (br_session_mover_drop (mover));
  g_assert_true (br_session_mover_look_at (mover, br_day_parse ("2026-03-15")));
  g_assert_true (br_session_mover_drop (mover));
  g_assert_null (br_session_mover_get_verdict (mover));

  view_free (&view);
}

static void
test_pause (void)
{
  View view = view_new (1000);
  GtkWidget *dialog = open_dialog (&view, BR_TYPE_PAUSE_DIALOG, "entry.pause", g_variant_new_uint32 (br_day_parse ("2026-03-14")));
  BrPlanEntry *pause;
  g_autofree char *id = NULL;

  /* Of 11, 13, 15, 17, 19, 21 two lie in it; every other day goes on the day after. */
  br_date_row_set_day (get_child (dialog, "to_row"), br_day_parse ("2026-03-18"));
  g_assert_cmpstr (gtk_label_get_label (get_child (dialog, "words")), ==,
                   "The pause takes 5 days. 2 sessions are planned in it now and will not be. The next session after it is planned for Thursday, March 19.");
  ui_harness_capture (GTK_WIDGET (view.window), "calendar-pause");
  br_date_row_set_day (get_child (dialog, "to_row"), br_day_parse ("2026-03-13"));
  g_assert_false (gtk_widget_is_sensitive (get_child (dialog, "save_button")));
  br_date_row_set_day (get_child (dialog, "to_row"), br_day_parse ("2026-03-18"));
  save (&view, dialog);
  pause = find (&view, BR_TYPE_PLAN_ENTRY);
  g_assert_cmpuint (br_plan_entry_get_from (pause), ==, br_day_parse ("2026-03-14"));
  g_assert_cmpuint (br_plan_entry_get_to (pause), ==, br_day_parse ("2026-03-18"));

  /* Changed, on a day within it, and changed back. */
  select_day (&view, "2026-03-16");
  g_assert_nonnull (ui_harness_find (view.page, ADW_TYPE_PREFERENCES_GROUP, "Pause"));
  id = g_strdup (br_entry_get_id (BR_ENTRY (pause)));
  dialog = open_dialog (&view, BR_TYPE_PAUSE_DIALOG, "entry.correct", g_variant_new_string (id));
  br_date_row_set_day (get_child (dialog, "to_row"), br_day_parse ("2026-03-20"));
  save (&view, dialog);
  g_assert_cmpuint (br_plan_entry_get_to (BR_PLAN_ENTRY (br_journal_lookup (get_journal (&view), id))), ==, br_day_parse ("2026-03-20"));
  g_assert_cmpuint (br_entry_get_revision (br_journal_lookup (get_journal (&view), id)), ==, 2);
  undo (&view);
  g_assert_cmpuint (br_plan_entry_get_to (BR_PLAN_ENTRY (br_journal_lookup (get_journal (&view), id))), ==, br_day_parse ("2026-03-18"));
  g_assert_cmpuint (br_entry_get_revision (br_journal_lookup (get_journal (&view), id)), ==, 3);

  /* Today is the 15th: it ends early, and yesterday stays a part of it. */
  g_object_set (view.fixture->advisor, "today", br_day_parse ("2026-03-15"), NULL);
  ui_harness_settle ();
  g_assert_true (gtk_widget_activate_action (view.page, "entry.end-pause", NULL));
  g_assert_cmpuint (br_plan_entry_get_to (BR_PLAN_ENTRY (br_journal_lookup (get_journal (&view), id))), ==, br_day_parse ("2026-03-14"));

  view_free (&view);
}

static gboolean
says (GtkWidget  *dialog,
      const char *part)
{
  return strstr (gtk_label_get_label (get_child (dialog, "words")), part) != NULL;
}

/* BREAK-1: days without a session begin at the last one, not with the pause; and from phase 1 there is no way back. */
static void
test_pause_long (void)
{
  View view = view_new (1000);
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 3, 11, 8, 0, 0);
  GtkWidget *dialog;

  /* From today, the 11th, on; the last session was on the 9th. Every other day goes on the day after: 14 days from the 9th are the 23rd. */
  dialog = open_dialog (&view, BR_TYPE_PAUSE_DIALOG, "entry.pause", g_variant_new_uint32 (br_day_parse (TODAY)));
  br_date_row_set_day (get_child (dialog, "to_row"), br_day_parse ("2026-03-21"));
  g_assert_false (says (dialog, "two weeks"));
  br_date_row_set_day (get_child (dialog, "to_row"), br_day_parse ("2026-03-22"));
  g_assert_true (says (dialog, "two weeks"));
  /* 28 days from the 9th: April 6. */
  br_date_row_set_day (get_child (dialog, "to_row"), br_day_parse ("2026-04-12"));
  g_assert_true (says (dialog, "two weeks"));
  g_assert_false (says (dialog, "go back a phase"));
  adw_dialog_force_close (ADW_DIALOG (dialog));

  ui_fixture_add (view.fixture, br_decision_entry_new (br_day_parse (TODAY), at, BR_PROPOSAL_ADVANCE, "GATE-6", 1, NULL, TRUE, NULL));
  dialog = open_dialog (&view, BR_TYPE_PAUSE_DIALOG, "entry.pause", g_variant_new_uint32 (br_day_parse (TODAY)));
  br_date_row_set_day (get_child (dialog, "to_row"), br_day_parse ("2026-04-04"));
  g_assert_false (says (dialog, "go back a phase"));
  br_date_row_set_day (get_child (dialog, "to_row"), br_day_parse ("2026-04-05"));
  g_assert_true (says (dialog, "go back a phase"));
  adw_dialog_force_close (ADW_DIALOG (dialog));

  view_free (&view);
}

/* Whether the menu of the pause on the selected day offers to end it. */
static gboolean
offers_to_end (View *view)
{
  GtkWidget *group = ui_harness_find (view->page, ADW_TYPE_PREFERENCES_GROUP, "Pause");
  GMenuModel *menu;
  gboolean offered = FALSE;

  g_assert_nonnull (group);
  menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (ui_harness_find (group, GTK_TYPE_MENU_BUTTON, NULL)));
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GVariant) action = g_menu_model_get_item_attribute_value (menu, i, G_MENU_ATTRIBUTE_ACTION, G_VARIANT_TYPE_STRING);

      offered |= g_str_equal (g_variant_get_string (action, NULL), "entry.end-pause");
    }

  return offered;
}

/* And waits for what the day holds. */
static void
stay_on_day (View       *view,
             const char *date)
{
  select_day (view, date);
  br_day_detail_settle (BR_DAY_DETAIL (ui_harness_find (view->page, BR_TYPE_DAY_DETAIL, NULL)));
}

/* What ends is the pause of today: the menu of another one does not offer it. */
static void
test_end_pause (void)
{
  View view = view_new (1000);
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 3, 11, 8, 0, 0);

  ui_fixture_add (view.fixture, br_plan_entry_new_pause (br_day_parse (MONDAY), at, br_day_parse ("2026-03-10"), br_day_parse ("2026-03-12")));
  ui_fixture_add (view.fixture, br_plan_entry_new_pause (br_day_parse (MONDAY), at, br_day_parse ("2026-03-20"), br_day_parse ("2026-03-22")));
  ui_harness_settle ();
  stay_on_day (&view, TODAY);
  g_assert_true (offers_to_end (&view));
  stay_on_day (&view, "2026-03-21");
  g_assert_false (offers_to_end (&view));

  view_free (&view);
}

static void
test_correct_check_in (void)
{
  View view = view_new (1000);
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 3, 10, 8, 0, 0);
  BrEntry *entry = br_check_in_entry_new (br_day_parse ("2026-03-10"), at, 7, BR_PAIN_SHARP);
  g_autofree char *id = g_strdup (br_entry_get_id (entry));
  GtkWidget *dialog;

  ui_fixture_add (view.fixture, entry);
  select_day (&view, "2026-03-10");
  dialog = open_dialog (&view, BR_TYPE_CORRECT_DIALOG, "entry.correct", g_variant_new_string (id));
  br_pain_scale_set_rating (BR_PAIN_SCALE (ui_harness_find (dialog, BR_TYPE_PAIN_SCALE, NULL)), 4);
  ui_harness_capture (GTK_WIDGET (view.window), "calendar-correct");
  save (&view, dialog);
  g_assert_cmpint (br_check_in_entry_get_pain (find (&view, BR_TYPE_CHECK_IN_ENTRY)), ==, 4);
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_LABEL, "4 of 10, Sharp"));

  g_assert_true (gtk_widget_activate_action (view.page, "entry.delete", "s", id));
  ui_harness_settle ();
  g_assert_cmpuint (count (&view, BR_TYPE_CHECK_IN_ENTRY), ==, 0);
  undo (&view);
  g_assert_cmpint (br_check_in_entry_get_pain (find (&view, BR_TYPE_CHECK_IN_ENTRY)), ==, 4);

  view_free (&view);
}

/* Another machine corrected the same entry twice while the dialog was open: what is saved here counts, and can be taken back. */
static void
test_correct_meanwhile (void)
{
  View view = view_new (1000);
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 3, 10, 8, 0, 0);
  BrEntry *entry = br_check_in_entry_new (br_day_parse ("2026-03-10"), at, 7, BR_PAIN_ACHE);
  g_autofree char *id = g_strdup (br_entry_get_id (entry));
  GtkWidget *dialog;

  ui_fixture_add (view.fixture, entry);
  dialog = open_dialog (&view, BR_TYPE_CORRECT_DIALOG, "entry.correct", g_variant_new_string (id));
  for (int pain = 5; pain <= 6; pain++)
    {
      g_autoptr (BrEntry) other = br_check_in_entry_new (br_day_parse ("2026-03-10"), at, pain, BR_PAIN_ACHE);

      ui_fixture_add (view.fixture, br_entry_new_correction (br_journal_lookup (get_journal (&view), id), other));
    }
  br_pain_scale_set_rating (BR_PAIN_SCALE (ui_harness_find (dialog, BR_TYPE_PAIN_SCALE, NULL)), 2);
  save (&view, dialog);
  g_assert_cmpint (br_check_in_entry_get_pain (find (&view, BR_TYPE_CHECK_IN_ENTRY)), ==, 2);
  undo (&view);
  g_assert_cmpint (br_check_in_entry_get_pain (find (&view, BR_TYPE_CHECK_IN_ENTRY)), ==, 6);

  view_free (&view);
}

static void
erased_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (br_store_erase_finish (BR_STORE (source), result, &error));
  g_assert_no_error (error);
  br_store_load_async (BR_STORE (source), NULL, NULL, NULL);
}

static gboolean
is_new (gpointer advisor)
{
  return br_state_get_situation (br_advisor_get_state (advisor)) == BR_SITUATION_NEW;
}

/* "Delete All": an entry that was deleted before by itself does not come back to whoever begins anew. */
static void
test_undo_after_all_was_deleted (void)
{
  View view = view_new (1000);
  g_autofree char *id = g_strdup (br_entry_get_id (view.session));

  g_assert_true (gtk_widget_activate_action (view.page, "entry.delete", "s", id));
  ui_harness_settle ();
  g_assert_cmpuint (count (&view, BR_TYPE_SESSION_ENTRY), ==, 0);

  br_store_erase_async (view.fixture->store, erased_cb, NULL);
  ui_harness_wait (is_new, view.fixture->advisor);
  ui_harness_settle ();
  ui_fixture_start (view.fixture, TODAY);
  ui_harness_settle ();
  g_assert_null (ui_harness_find (gtk_widget_get_parent (view.page), GTK_TYPE_BUTTON, "_Undo"));
  gtk_widget_activate_action (view.page, "entry.undo", NULL);
  ui_harness_settle ();
  g_assert_cmpuint (count (&view, BR_TYPE_SESSION_ENTRY), ==, 0);

  view_free (&view);
}

/* FLAG-1: not before what it clears, and not in the future, as where it is entered; what stood then decides, not what stands today. */
static void
test_correct_clearance (void)
{
  View view = view_new (1000);
  const char * const yes[] = { "saddle-numbness", NULL };
  g_autoptr (GDateTime) asked = g_date_time_new_utc (2026, 3, 10, 8, 0, 0);
  g_autoptr (GDateTime) cleared = g_date_time_new_utc (2026, 3, 11, 8, 0, 0);
  BrEntry *entry = br_flags_entry_new_clearance (br_day_parse (TODAY), cleared, br_day_parse (TODAY));
  g_autofree char *id = g_strdup (br_entry_get_id (entry));
  GtkWidget *dialog, *row, *button;

  ui_fixture_add (view.fixture, br_flags_entry_new (br_day_parse ("2026-03-10"), asked, BR_FLAGS_SELF, yes));
  ui_fixture_add (view.fixture, entry);
  select_day (&view, TODAY);
  dialog = open_dialog (&view, BR_TYPE_CORRECT_DIALOG, "entry.correct", g_variant_new_string (id));
  row = ui_harness_find (dialog, BR_TYPE_DATE_ROW, "Cleared by a professional");
  button = get_child (dialog, "save_button");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "On March 10, 2026 or later: a look from before that day could not tell about this.");
  ui_harness_capture (GTK_WIDGET (view.window), "calendar-correct-clearance");

  br_date_row_set_day (BR_DATE_ROW (row), br_day_parse ("2026-03-09"));
  g_assert_false (gtk_widget_get_sensitive (button));
  br_date_row_set_day (BR_DATE_ROW (row), br_day_parse ("2026-03-12"));
  g_assert_false (gtk_widget_get_sensitive (button));
  br_date_row_set_day (BR_DATE_ROW (row), br_day_parse ("2026-03-10"));
  g_assert_true (gtk_widget_get_sensitive (button));
  save (&view, dialog);
  g_assert_cmpuint (br_flags_entry_get_cleared_on (BR_FLAGS_ENTRY (br_journal_lookup (get_journal (&view), id))), ==, br_day_parse ("2026-03-10"));

  view_free (&view);
}

/* A start was once written without its kind: it can be said later, and goes away with the pain. */
static void
test_correct_start (void)
{
  View view = view_new (1000);
  g_autofree char *id = g_strdup (br_entry_get_id (find (&view, BR_TYPE_START_ENTRY)));
  GtkWidget *dialog, *kinds;

  select_day (&view, MONDAY);
  dialog = open_dialog (&view, BR_TYPE_CORRECT_DIALOG, "entry.correct", g_variant_new_string (id));
  kinds = ui_harness_find (dialog, BR_TYPE_PAIN_KIND_ROW, NULL);
  br_pain_kind_row_set_kind (BR_PAIN_KIND_ROW (kinds), BR_PAIN_SHARP);
  ui_harness_capture (GTK_WIDGET (view.window), "calendar-correct-start");
  save (&view, dialog);
  g_assert_cmpint (br_start_entry_get_kind (find (&view, BR_TYPE_START_ENTRY)), ==, BR_PAIN_SHARP);
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_LABEL, "5 of 10, Sharp"));

  dialog = open_dialog (&view, BR_TYPE_CORRECT_DIALOG, "entry.correct", g_variant_new_string (id));
  adw_spin_row_set_value (ADW_SPIN_ROW (ui_harness_find (dialog, ADW_TYPE_SPIN_ROW, NULL)), 0);
  save (&view, dialog);
  g_assert_cmpint (br_start_entry_get_pain_now (find (&view, BR_TYPE_START_ENTRY)), ==, 0);
  g_assert_cmpint (br_start_entry_get_kind (find (&view, BR_TYPE_START_ENTRY)), ==, BR_PAIN_NONE);

  /* Pain after all: of which kind is asked, not guessed. */
  dialog = open_dialog (&view, BR_TYPE_CORRECT_DIALOG, "entry.correct", g_variant_new_string (id));
  adw_spin_row_set_value (ADW_SPIN_ROW (ui_harness_find (dialog, ADW_TYPE_SPIN_ROW, NULL)), 6);
  g_assert_false (gtk_widget_get_sensitive (get_child (dialog, "save_button")));
  kinds = ui_harness_find (dialog, BR_TYPE_PAIN_KIND_ROW, NULL);
  br_pain_kind_row_set_kind (BR_PAIN_KIND_ROW (kinds), BR_PAIN_ACHE);
  save (&view, dialog);
  g_assert_cmpint (br_start_entry_get_kind (find (&view, BR_TYPE_START_ENTRY)), ==, BR_PAIN_ACHE);

  view_free (&view);
}

static GtkCheckButton *
find_check (GtkWidget  *dialog,
            const char *exercise)
{
  GtkWidget *row = ui_harness_find (dialog, ADW_TYPE_ACTION_ROW, exercise);

  g_assert_nonnull (row);

  return GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));
}

/* A part of a session yesterday, with its next-day check; the amounts are those of the plan of that day. */
static void
test_log (void)
{
  View view = view_new (1000);
  GtkWidget *dialog = open_dialog (&view, BR_TYPE_LOG_DIALOG, "entry.log", g_variant_new_uint32 (br_day_parse ("2026-03-10")));
  g_autoptr (BrPrescription) prescription = g_object_ref (br_state_get_prescription (br_advisor_get_state (view.fixture->advisor)));
  BrExercise *first = br_prescribed_exercise_get_exercise (br_prescription_get_exercise (prescription, 0));
  BrDose dose = br_prescribed_exercise_get_dose (br_prescription_get_exercise (prescription, 0));
  const BrSessionSummary *summary;
  GPtrArray *exercises;
  BrDose logged;

  g_assert_cmpstr (gtk_label_get_label (get_child (dialog, "kind_label")), ==, "It counts as a full session.");
  adw_expander_row_set_expanded (get_child (dialog, "exercises_row"), TRUE);
  gtk_check_button_set_active (find_check (dialog, br_exercise_get_name (first)), FALSE);
  g_assert_true (g_str_has_prefix (gtk_label_get_label (get_child (dialog, "kind_label")), "It counts as part of a session"));
  br_pain_scale_set_rating (get_child (dialog, "before_scale"), 4);
  br_pain_scale_set_rating (get_child (dialog, "after_scale"), 2);
  adw_combo_row_set_selected (get_child (dialog, "usual_row"), 1);
  ui_harness_capture (GTK_WIDGET (view.window), "calendar-log");
  save (&view, dialog);

  summary = br_session_entry_get_summary (find (&view, BR_TYPE_SESSION_ENTRY));
  g_assert_cmpint (summary->kind, ==, BR_SESSION_PARTIAL);
  g_assert_cmpint (summary->pain_before, ==, 4);
  /* Nobody said of what kind. */
  g_assert_cmpint (summary->pain_before_kind, ==, BR_PAIN_NONE);
  g_assert_cmpint (summary->pain_after, ==, 2);
  g_assert_cmpuint (summary->phase, ==, 1);
  g_assert_cmpstr (summary->routine_id, ==, br_routine_get_id (br_prescription_get_routine (prescription)));
  exercises = br_session_entry_get_exercises (find (&view, BR_TYPE_SESSION_ENTRY));
  g_assert_cmpuint (exercises->len, ==, g_list_model_get_n_items (G_LIST_MODEL (prescription)));
  g_assert_false (br_exercise_record_is_complete (g_ptr_array_index (exercises, 0)));
  g_assert_true (br_exercise_record_is_complete (g_ptr_array_index (exercises, 1)));
  logged = br_exercise_record_get_prescribed (g_ptr_array_index (exercises, 0));
  g_assert_cmpmem (&logged, sizeof logged, &dose, sizeof dose);
  g_assert_cmpuint (count (&view, BR_TYPE_NEXT_DAY_ENTRY), ==, 1);
  g_assert_cmpuint (br_entry_get_date (find (&view, BR_TYPE_NEXT_DAY_ENTRY)), ==, br_day_parse (TODAY));

  /* One act: both go. */
  undo (&view);
  g_assert_cmpuint (count (&view, BR_TYPE_SESSION_ENTRY), ==, 1);
  g_assert_cmpuint (count (&view, BR_TYPE_NEXT_DAY_ENTRY), ==, 0);

  view_free (&view);
}

static void
count_cb (GSimpleAction *action,
          GVariant      *parameter,
          guint         *n_asked)
{
  g_assert_cmpstr (g_variant_get_string (parameter, NULL), ==, "pain");
  (*n_asked)++;
}

/* FLAG-3: numbness that is told only afterwards opens the list of questions; an ache does not. */
static void
test_log_numb (gconstpointer data)
{
  const BrPainKind kind = GPOINTER_TO_INT (data);
  View view = view_new (1000);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("get-help", G_VARIANT_TYPE_STRING);
  guint n_asked = 0;
  GtkWidget *dialog;

  g_signal_connect (action, "activate", G_CALLBACK (count_cb), &n_asked);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (view.window), "win", G_ACTION_GROUP (actions));

  dialog = open_dialog (&view, BR_TYPE_LOG_DIALOG, "entry.log", g_variant_new_uint32 (br_day_parse ("2026-03-10")));
  br_pain_scale_set_rating (get_child (dialog, "before_scale"), 3);
  br_pain_kind_row_set_kind (get_child (dialog, "kind_row"), kind);
  save (&view, dialog);
  g_assert_cmpuint (n_asked, ==, kind == BR_PAIN_NUMB ? 1 : 0);

  view_free (&view);
}

/* Nothing but what was changed is different. */
static void
test_correct_session (void)
{
  View view = view_new (1000);
  g_autofree char *id = g_strdup (br_entry_get_id (view.session));
  GtkWidget *dialog = open_dialog (&view, BR_TYPE_LOG_DIALOG, "entry.correct", g_variant_new_string (id));
  const BrSessionSummary *summary;
  BrEntry *corrected;

  br_pain_scale_set_rating (get_child (dialog, "after_scale"), 1);
  br_date_row_set_day (get_child (dialog, "day_row"), br_day_parse ("2026-03-10"));
  save (&view, dialog);

  corrected = br_journal_lookup (get_journal (&view), id);
  g_assert_cmpuint (br_entry_get_revision (corrected), ==, 2);
  g_assert_cmpuint (br_entry_get_date (corrected), ==, br_day_parse ("2026-03-10"));
  summary = br_session_entry_get_summary (BR_SESSION_ENTRY (corrected));
  g_assert_cmpint (summary->kind, ==, BR_SESSION_FULL);
  g_assert_cmpint (summary->pain_before, ==, 5);
  g_assert_cmpint (summary->pain_before_kind, ==, BR_PAIN_ACHE);
  g_assert_cmpint (summary->pain_after, ==, 1);
  g_assert_cmpuint (summary->active_s, ==, 1080);
  g_assert_cmpint (summary->effort, ==, 4);
  undo (&view);
  g_assert_cmpuint (br_entry_get_date (br_journal_lookup (get_journal (&view), id)), ==, br_day_parse (MONDAY));

  view_free (&view);
}

static void
test_year (void)
{
  View view = view_new (1000);
  GtkWidget *button = ui_harness_find (view.page, GTK_TYPE_TOGGLE_BUTTON, NULL);
  GtkWidget *year;
  g_autofree char *selected = NULL;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  ui_harness_settle ();
  year = ui_harness_find (view.page, BR_TYPE_YEAR_VIEW, NULL);
  g_assert_nonnull (year);
  g_assert_nonnull (ui_harness_find (button, GTK_TYPE_LABEL, "2026"));
  ui_harness_capture (GTK_WIDGET (view.window), "calendar-year");
  gtk_widget_activate_action (view.page, "calendar.turn", "i", -1);
  g_assert_nonnull (ui_harness_find (button, GTK_TYPE_LABEL, "2025"));
  gtk_widget_activate (GTK_WIDGET (gtk_flow_box_get_child_at_index (
                                     GTK_FLOW_BOX (ui_harness_find (year, GTK_TYPE_FLOW_BOX, NULL)), 6)));
  ui_harness_settle ();
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  selected = br_day_to_string (br_month_grid_get_selected (view.grid));
  g_assert_cmpstr (selected, ==, "2025-07-01");
  press (&view, GDK_KEY_t);
  g_assert_cmpuint (br_month_grid_get_selected (view.grid), ==, br_day_parse (TODAY));

  view_free (&view);
}

/* A year that somebody leafed to stays, whatever another machine adds to the journal meanwhile. */
static void
test_year_stays (void)
{
  View view = view_new (1000);
  GtkWidget *button = ui_harness_find (view.page, GTK_TYPE_TOGGLE_BUTTON, NULL);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  ui_harness_settle ();
  gtk_widget_activate_action (view.page, "calendar.turn", "i", -1);
  g_assert_nonnull (ui_harness_find (button, GTK_TYPE_LABEL, "2025"));
  ui_fixture_add_session (view.fixture, TODAY, BR_SESSION_FULL, 4, 2);
  ui_harness_settle ();
  g_assert_nonnull (ui_harness_find (button, GTK_TYPE_LABEL, "2025"));

  view_free (&view);
}

/* At midnight today moves on, and takes the keyboard along. */
static void
test_midnight (void)
{
  View view = view_new (1000);

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (view.grid)));
  g_object_set (view.fixture->advisor, "today", br_day_parse ("2026-03-12"), NULL);
  ui_harness_settle ();
  g_assert_cmpuint (br_month_grid_get_selected (view.grid), ==, br_day_parse ("2026-03-12"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (view.window)) == br_month_grid_get_selected_cell (view.grid));

  view_free (&view);
}

static gboolean
is_read_only (gpointer store)
{
  return br_store_get_read_only (BR_STORE (store));
}

/* A newer version began to write here while a session was being moved: it stays where it was. */
static void
test_move_read_only (void)
{
  View view = view_new (1000);
  g_autoptr (GFile) months = g_file_get_child (br_store_get_folder (view.fixture->store), "journal");
  g_autofree char *path = g_build_filename (g_file_peek_path (months), "2026-02.json", NULL);
  const char newer[] = "{\"format\":\"back-rehab-journal\",\"version\":2,\"entries\":[]}";

  select_day (&view, "2026-03-13");
  press (&view, GDK_KEY_m);
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_BUTTON, "_Move Here"));
  g_mkdir_with_parents (g_file_peek_path (months), 0700);
  g_assert_true (g_file_set_contents (path, newer, -1, NULL));
  br_store_load_async (view.fixture->store, NULL, NULL, NULL);
  ui_harness_wait (is_read_only, view.fixture->store);
  ui_harness_settle ();
  g_assert_null (ui_harness_find (view.page, GTK_TYPE_BUTTON, "_Move Here"));

  g_remove (path);
  br_store_load_async (view.fixture->store, NULL, NULL, NULL);
  ui_harness_settle ();
  view_free (&view);
}

/* A year is longer than a phone: it opens where the person is. */
static void
test_year_narrow (void)
{
  View view = view_new (360);
  GtkWidget *november;
  graphene_rect_t bounds;

  select_day (&view, "2026-11-20");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_harness_find (view.page, GTK_TYPE_TOGGLE_BUTTON, NULL)), TRUE);
  for (guint i = 0; i < 3; i++)
    ui_harness_settle ();
  november = GTK_WIDGET (gtk_flow_box_get_child_at_index (
                           GTK_FLOW_BOX (ui_harness_find (ui_harness_find (view.page, BR_TYPE_YEAR_VIEW, NULL), GTK_TYPE_FLOW_BOX, NULL)), 10));
  g_assert_true (gtk_widget_compute_bounds (november, view.page, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (view.page));
  ui_harness_capture (GTK_WIDGET (view.window), "calendar-year-narrow");

  view_free (&view);
}

/* The day lies in a sheet, which Enter opens. */
static void
test_narrow (void)
{
  View view = view_new (360);
  AdwBottomSheet *sheet = get_child (view.page, "sheet");
  int minimum;

  gtk_widget_measure (view.page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  select_day (&view, MONDAY);
  g_assert_false (adw_bottom_sheet_get_open (sheet));
  press (&view, GDK_KEY_Return);
  g_assert_true (adw_bottom_sheet_get_open (sheet));
  ui_harness_capture (GTK_WIDGET (view.window), "calendar-sheet");
  /* Moving a session closes it: the month is needed. */
  gtk_widget_activate_action (view.page, "calendar.move", "u", br_day_parse ("2026-03-13"));
  ui_harness_settle ();
  g_assert_false (adw_bottom_sheet_get_open (sheet));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (view.window)), <=, 360);
  ui_harness_capture (GTK_WIDGET (view.window), "calendar-moving-narrow");
  /* What always shows of the sheet says why a day is refused, and of what it holds again afterwards. */
  press (&view, GDK_KEY_Left);
  g_assert_cmpstr (gtk_label_get_label (get_child (view.page, "sheet_text")), ==,
                   "There has to be a day of rest between it and the session planned for today.");
  press (&view, GDK_KEY_Escape);
  g_assert_cmpstr (gtk_label_get_label (get_child (view.page, "sheet_text")), ==, "Rest");

  view_free (&view);
}

/* Left is later. */
static void
test_right_to_left (void)
{
  View view;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  view = view_new (1000);
  select_day (&view, "2026-03-13");
  press (&view, GDK_KEY_m);
  press (&view, GDK_KEY_Left);
  ui_harness_capture (GTK_WIDGET (view.window), "calendar-moving-rtl");
  press (&view, GDK_KEY_Return);
  g_assert_cmpuint (br_plan_entry_get_to (find (&view, BR_TYPE_PLAN_ENTRY)), ==, br_day_parse ("2026-03-14"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (ui_harness_find (view.page, GTK_TYPE_TOGGLE_BUTTON, NULL)), TRUE);
  ui_harness_settle ();
  ui_harness_capture (GTK_WIDGET (view.window), "calendar-year-rtl");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);

  view_free (&view);
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

  g_test_add_func ("/calendar-acts/move-by-keys", test_move_by_keys);
  g_test_add_func ("/calendar-acts/move-cancelled", test_move_cancelled);
  g_test_add_func ("/calendar-acts/move-by-buttons", test_move_by_buttons);
  g_test_add_func ("/calendar-acts/focus-stays", test_focus_stays);
  g_test_add_func ("/calendar-acts/focus-stays-at-day", test_focus_stays_at_day);
  g_test_add_func ("/calendar-acts/mover", test_mover);
  g_test_add_func ("/calendar-acts/pause", test_pause);
  g_test_add_func ("/calendar-acts/pause-long", test_pause_long);
  g_test_add_func ("/calendar-acts/end-pause", test_end_pause);
  g_test_add_func ("/calendar-acts/correct-check-in", test_correct_check_in);
  g_test_add_func ("/calendar-acts/correct-meanwhile", test_correct_meanwhile);
  g_test_add_func ("/calendar-acts/undo-after-all-was-deleted", test_undo_after_all_was_deleted);
  g_test_add_func ("/calendar-acts/correct-clearance", test_correct_clearance);
  g_test_add_func ("/calendar-acts/correct-start", test_correct_start);
  g_test_add_func ("/calendar-acts/log", test_log);
  g_test_add_data_func ("/calendar-acts/log-numb", GINT_TO_POINTER (BR_PAIN_NUMB), test_log_numb);
  g_test_add_data_func ("/calendar-acts/log-ache", GINT_TO_POINTER (BR_PAIN_ACHE), test_log_numb);
  g_test_add_func ("/calendar-acts/correct-session", test_correct_session);
  g_test_add_func ("/calendar-acts/year", test_year);
  g_test_add_func ("/calendar-acts/year-stays", test_year_stays);
  g_test_add_func ("/calendar-acts/midnight", test_midnight);
  g_test_add_func ("/calendar-acts/move-read-only", test_move_read_only);
  g_test_add_func ("/calendar-acts/year-narrow", test_year_narrow);
  g_test_add_func ("/calendar-acts/narrow", test_narrow);
  g_test_add_func ("/calendar-acts/right-to-left", test_right_to_left);

  return g_test_run ();
}
