/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first start: each step opens the next one only when it is answered, going back loses nothing, nothing is recorded before the
 * end, and then everything at once. */

#include "config.h"

#include "ui-fixture.h"
#include "ui-harness.h"

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-equipment-entry.h"
#include "core/journal/br-flags-entry.h"
#include "core/journal/br-plan-entry.h"
#include "core/journal/br-start-entry.h"
#include "ui/start/br-activity-editor.h"
#include "ui/start/br-equipment-editor.h"
#include "ui/start/br-start-page.h"
#include "ui/widgets/br-date-row.h"
#include "ui/widgets/br-pain-kind-row.h"
#include "ui/widgets/br-pain-scale.h"
#include "ui/widgets/br-pattern-editor.h"

#define TODAY "2026-11-23"

typedef struct
{
  UiFixture *fixture;
  GSettings *settings;
  GtkWindow *window;
  AdwNavigationPage *page;
} View;

static View
show (int width,
      int height)
{
  View view = { .fixture = ui_fixture_new (TODAY), .settings = g_settings_new (APPLICATION_ID) };
  GtkWidget *navigation = adw_navigation_view_new ();

  g_settings_reset (view.settings, "weight-unit");
  view.page = br_start_page_new (view.fixture->advisor, view.fixture->store, view.settings);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (navigation), view.page);
  view.window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (view.window), navigation);
  gtk_window_set_default_size (view.window, width, height);
  gtk_window_present (view.window);
  ui_harness_settle ();

  return view;
}

static void
hide (View *view)
{
  gtk_window_destroy (view->window);
  ui_harness_settle ();
  g_clear_object (&view->settings);
  g_clear_pointer (&view->fixture, ui_fixture_free);
}

static gpointer
get_child (View       *view,
           const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (view->page), BR_TYPE_START_PAGE, name);
}

static AdwNavigationView *
get_steps (View *view)
{
  return ADW_NAVIGATION_VIEW (adw_navigation_page_get_child (view->page));
}

static GtkWidget *
get_step (View *view)
{
  return GTK_WIDGET (adw_navigation_view_get_visible_page (get_steps (view)));
}

static gboolean
can_go_on (View *view)
{
  gboolean complete;

  g_object_get (get_step (view), "complete", &complete, NULL);

  return complete;
}

static void
go_on (View *view)
{
  g_assert_true (can_go_on (view));
  ui_harness_click (get_step (view), "_Continue");
}

static void
go_back (View *view)
{
  adw_navigation_view_pop (get_steps (view));
  ui_harness_settle ();
}

/* The only entry of @type, or NULL. */
static gpointer
find_entry (View  *view,
            GType  type)
{
  guint n_entries;
  BrEntry **entries = br_journal_peek (br_store_get_journal (view->fixture->store), &n_entries);
  gpointer found = NULL;

  for (guint i = 0; i < n_entries; i++)
    {
      if (!g_type_is_a (G_OBJECT_TYPE (entries[i]), type))
        continue;
      g_assert_null (found);
      found = entries[i];
    }

  return found;
}

static guint
count_entries (View *view)
{
  return g_list_model_get_n_items (G_LIST_MODEL (br_store_get_journal (view->fixture->store)));
}

static void
test_plain (void)
{
  View view = show (900, 720);
  BrStartEntry *start;
  BrFlagsEntry *flags;
  BrPlanEntry *plan;
  BrEquipmentEntry *equipment;
  guint n_items;

  ui_harness_capture (GTK_WIDGET (view.page), "start-1-about");
  go_on (&view);

  g_assert_false (can_go_on (&view));
  ui_harness_capture (GTK_WIDGET (view.page), "start-2-safety");
  ui_harness_click (get_step (&view), "None of these");
  go_on (&view);

  g_assert_false (can_go_on (&view));
  br_pain_scale_set_rating (get_child (&view, "now_scale"), 4);
  br_pain_scale_set_rating (get_child (&view, "week_scale"), 6);
  g_assert_false (can_go_on (&view));
  br_pain_kind_row_set_kind (get_child (&view, "kind_row"), BR_PAIN_ACHE);
  ui_harness_capture (GTK_WIDGET (view.page), "start-3-pain");
  go_on (&view);

  ui_harness_capture (GTK_WIDGET (view.page), "start-4-activities");
  go_on (&view);

  ui_harness_capture (GTK_WIDGET (view.page), "start-5-plan");
  g_assert_cmpuint (count_entries (&view), ==, 0);
  ui_harness_click (get_step (&view), "_Begin");

  g_assert_cmpuint (count_entries (&view), ==, 4);
  start = find_entry (&view, BR_TYPE_START_ENTRY);
  g_assert_cmpint (br_start_entry_get_pain_now (start), ==, 4);
  g_assert_cmpint (br_start_entry_get_pain_week (start), ==, 6);
  g_assert_cmpint (br_start_entry_get_kind (start), ==, BR_PAIN_ACHE);
  br_start_entry_get_activities (start, &n_items);
  g_assert_cmpuint (n_items, ==, 0);
  g_assert_cmpuint (br_entry_get_date (BR_ENTRY (start)), ==, br_day_parse (TODAY));
  flags = find_entry (&view, BR_TYPE_FLAGS_ENTRY);
  g_assert_cmpint (br_flags_entry_get_occasion (flags), ==, BR_FLAGS_START);
  g_assert_null (br_flags_entry_get_yes (flags)[0]);
  plan = find_entry (&view, BR_TYPE_PLAN_ENTRY);
  g_assert_cmpuint (br_plan_entry_get_weekdays (plan), ==, 0);
  equipment = find_entry (&view, BR_TYPE_EQUIPMENT_ENTRY);
  g_assert_null (br_equipment_entry_get_owned (equipment)[0]);
  g_assert_cmpint (br_state_get_situation (br_advisor_get_state (view.fixture->advisor)), ==, BR_SITUATION_WORKOUT);

  hide (&view);
}

/* Every answer that there is, on a telephone's screen, with a look back in between. */
static void
test_everything (void)
{
  View view = show (360, 720);
  BrActivityEditor *activity_editor;
  BrPatternEditor *pattern_editor;
  const BrActivity *activities;
  const guint *weights;
  const char * const *owned;
  GtkWidget *check;
  guint n_items;

  ui_harness_capture (GTK_WIDGET (view.page), "start-1-about-narrow");
  go_on (&view);
  ui_harness_click (get_step (&view), "Pregnancy, or a birth in the last months");
  g_assert_true (can_go_on (&view));
  /* A clearance without its date would be none. */
  adw_switch_row_set_active (get_child (&view, "cleared_row"), TRUE);
  g_assert_false (can_go_on (&view));
  br_date_row_set_day (get_child (&view, "cleared_date_row"), br_day_parse ("2026-11-20"));
  g_assert_true (can_go_on (&view));
  ui_harness_capture (GTK_WIDGET (view.page), "start-2-safety-narrow");
  go_on (&view);

  br_pain_scale_set_rating (get_child (&view, "now_scale"), 5);
  br_pain_scale_set_rating (get_child (&view, "week_scale"), 7);
  br_pain_kind_row_set_kind (get_child (&view, "kind_row"), BR_PAIN_SHARP);
  ui_harness_capture (GTK_WIDGET (view.page), "start-3-pain-narrow");
  go_back (&view);
  go_on (&view);
  go_on (&view);

  activity_editor = get_child (&view, "activity_editor");
  gtk_editable_set_text (GTK_EDITABLE (ui_harness_find (GTK_WIDGET (activity_editor), ADW_TYPE_ENTRY_ROW, NULL)), " Gardening ");
  ui_harness_settle ();
  g_assert_false (can_go_on (&view));
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_harness_find (GTK_WIDGET (activity_editor), ADW_TYPE_COMBO_ROW, NULL)), 1 + 3);
  ui_harness_capture (GTK_WIDGET (view.page), "start-4-activities-narrow");
  go_on (&view);

  pattern_editor = get_child (&view, "pattern_editor");
  ui_harness_click (GTK_WIDGET (pattern_editor), "Three fixed weekdays");
  g_assert_false (can_go_on (&view));
  ui_harness_click (GTK_WIDGET (pattern_editor), "Mon");
  ui_harness_click (GTK_WIDGET (pattern_editor), "Wed");
  g_assert_false (can_go_on (&view));
  ui_harness_click (GTK_WIDGET (pattern_editor), "Sat");

  check = ui_harness_find (get_child (&view, "equipment_editor"), GTK_TYPE_CHECK_BUTTON, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  ui_harness_click (get_child (&view, "equipment_editor"), "_Add a Weight");
  ui_harness_click (get_child (&view, "equipment_editor"), "_Add a Weight");
  g_settings_set_string (view.settings, "weight-unit", "pounds");
  adw_spin_row_set_value (ADW_SPIN_ROW (ui_harness_find (get_child (&view, "equipment_editor"), ADW_TYPE_SPIN_ROW, NULL)), 10);
  ui_harness_capture (GTK_WIDGET (view.page), "start-5-plan-narrow");
  ui_harness_click (get_step (&view), "_Begin");

  activities = br_start_entry_get_activities (find_entry (&view, BR_TYPE_START_ENTRY), &n_items);
  g_assert_cmpuint (n_items, ==, 1);
  g_assert_cmpstr (activities[0].name, ==, "Gardening");
  g_assert_cmpint (activities[0].ability, ==, 3);
  /* One entry says how it hurts. */
  g_assert_cmpint (br_start_entry_get_pain_now (find_entry (&view, BR_TYPE_START_ENTRY)), ==, 5);
  g_assert_cmpint (br_start_entry_get_kind (find_entry (&view, BR_TYPE_START_ENTRY)), ==, BR_PAIN_SHARP);
  g_assert_null (find_entry (&view, BR_TYPE_CHECK_IN_ENTRY));
  g_assert_cmpuint (br_plan_entry_get_weekdays (find_entry (&view, BR_TYPE_PLAN_ENTRY)), ==, 1 << 0 | 1 << 2 | 1 << 5);
  owned = br_equipment_entry_get_owned (find_entry (&view, BR_TYPE_EQUIPMENT_ENTRY));
  g_assert_cmpuint (g_strv_length ((char **) owned), ==, 1);
  weights = br_equipment_entry_get_weights (find_entry (&view, BR_TYPE_EQUIPMENT_ENTRY), &n_items);
  g_assert_cmpuint (n_items, ==, 2);
  g_assert_cmpuint (weights[0], ==, 4536); /* 10 lb */
  g_assert_cmpuint (weights[1], ==, 5000); /* the second one's 5 kg, whatever the unit */
  /* Pregnancy was cleared, so nothing is locked. */
  g_assert_cmpint (br_state_get_lock (br_advisor_get_state (view.fixture->advisor)), ==, BR_LOCK_NONE);

  hide (&view);
}

/* Another program that is loaded while somebody says what they own takes none of it back, whichever of it the program names. */
static void
test_other_program (void)
{
  View view = show (900, 720);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "two-exercises.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (BrProgram) program = br_program_new_from_file (file, &faults);
  BrEquipmentEditor *editor = get_child (&view, "equipment_editor");
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;

  g_assert_nonnull (program);
  go_on (&view);
  ui_harness_click (get_step (&view), "None of these");
  go_on (&view);
  br_pain_scale_set_rating (get_child (&view, "now_scale"), 0);
  br_pain_scale_set_rating (get_child (&view, "week_scale"), 2);
  go_on (&view);
  go_on (&view);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_harness_find (GTK_WIDGET (editor), GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
  before = br_equipment_editor_dup_owned (editor);
  g_assert_cmpuint (g_strv_length (before), ==, 1);
  br_advisor_set_program (view.fixture->advisor, program);
  ui_harness_settle ();
  after = br_equipment_editor_dup_owned (editor);
  g_assert_cmpstrv (after, before);

  hide (&view);
}

static void
test_locked (void)
{
  View view = show (900, 720);

  go_on (&view);
  ui_harness_click (get_step (&view), "Cancer, now or in the past");
  ui_harness_capture (GTK_WIDGET (view.page), "start-2-safety-locked");
  go_on (&view);
  br_pain_scale_set_rating (get_child (&view, "now_scale"), 0);
  br_pain_scale_set_rating (get_child (&view, "week_scale"), 2);
  go_on (&view);
  go_on (&view);
  ui_harness_click (get_step (&view), "_Begin");

  g_assert_cmpint (br_state_get_lock (br_advisor_get_state (view.fixture->advisor)), ==, BR_LOCK_CLINICIAN);

  hide (&view);
}

/* FLAG-1: an emergency sign asks for a look of today; one of before, chosen for something else, is no longer chosen. */
static void
test_emergency (void)
{
  View view = show (900, 720);
  BrDateRow *row = get_child (&view, "cleared_date_row");
  BrDay earliest;

  go_on (&view);
  ui_harness_click (get_step (&view), "Pregnancy, or a birth in the last months");
  adw_switch_row_set_active (get_child (&view, "cleared_row"), TRUE);
  br_date_row_set_day (row, br_day_parse ("2026-11-20"));
  ui_harness_click (get_step (&view), "New trouble urinating: hard to start, hard to hold, or no feeling of it");
  g_assert_cmpuint (br_date_row_get_day (row), ==, BR_DAY_NONE);
  g_object_get (row, "earliest", &earliest, NULL);
  g_assert_cmpuint (earliest, ==, br_day_parse (TODAY));
  g_assert_cmpuint (strlen (adw_action_row_get_subtitle (ADW_ACTION_ROW (row))), >, 0);
  ui_harness_capture (GTK_WIDGET (view.page), "start-2-safety-emergency");

  ui_harness_click (get_step (&view), "New trouble urinating: hard to start, hard to hold, or no feeling of it");
  g_object_get (row, "earliest", &earliest, NULL);
  g_assert_cmpuint (earliest, ==, BR_DAY_NONE);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "");
  g_assert_false (can_go_on (&view));

  /* With nothing to be cleared, nothing is asked about it. */
  ui_harness_click (get_step (&view), "None of these");
  g_assert_true (can_go_on (&view));

  hide (&view);
}

/* FREQ-2: whichever day is chosen first, its neighbors cannot be, Sunday and Monday included, and never a fourth one. */
static void
test_pattern (void)
{
  const char *names[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *editor = g_object_new (BR_TYPE_PATTERN_EDITOR, NULL);
  GtkWidget *buttons[7];

  gtk_window_set_child (GTK_WINDOW (window), editor);
  gtk_window_present (GTK_WINDOW (window));
  ui_harness_settle ();
  ui_harness_click (editor, "Three fixed weekdays");

  for (guint i = 0; i < 7; i++)
    buttons[i] = ui_harness_find (editor, GTK_TYPE_TOGGLE_BUTTON, names[i]);

  for (guint i = 0; i < 7; i++)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (buttons[i]), TRUE);
      for (guint j = 0; j < 7; j++)
        {
          guint distance = (j + 7 - i) % 7;

          g_assert_cmpint (gtk_widget_get_sensitive (buttons[j]), ==, distance != 1 && distance != 6);
        }
      g_assert_false (br_pattern_editor_get_complete (BR_PATTERN_EDITOR (editor)));
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (buttons[i]), FALSE);
    }

  br_pattern_editor_set_weekdays (BR_PATTERN_EDITOR (editor), 1 << 1 | 1 << 3 | 1 << 6);
  g_assert_true (br_pattern_editor_get_complete (BR_PATTERN_EDITOR (editor)));
  for (guint i = 0; i < 7; i++)
    g_assert_cmpint (gtk_widget_get_sensitive (buttons[i]), ==, i == 1 || i == 3 || i == 6);

  br_pattern_editor_set_weekdays (BR_PATTERN_EDITOR (editor), 0);
  g_assert_true (br_pattern_editor_get_complete (BR_PATTERN_EDITOR (editor)));
  g_assert_cmpuint (br_pattern_editor_get_weekdays (BR_PATTERN_EDITOR (editor)), ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  ui_harness_init (&argc, &argv);

  g_test_add_func ("/start/plain", test_plain);
  g_test_add_func ("/start/everything", test_everything);
  g_test_add_func ("/start/other-program", test_other_program);
  g_test_add_func ("/start/locked", test_locked);
  g_test_add_func ("/start/emergency", test_emergency);
  g_test_add_func ("/start/pattern", test_pattern);

  return g_test_run ();
}
