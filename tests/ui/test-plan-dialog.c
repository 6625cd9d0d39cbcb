/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days and equipment, changed later: what is in force is shown, only what changed is recorded, and the plan follows from today on. */

#include "config.h"

#include "routine-keys.h"
#include "ui-fixture.h"
#include "ui-harness.h"

#include "core/journal/br-decision-entry.h"
#include "core/journal/br-equipment-entry.h"
#include "core/journal/br-plan-entry.h"
#include "ui/start/br-equipment-editor.h"
#include "ui/start/br-plan-dialog.h"
#include "ui/widgets/br-pattern-editor.h"
#include "ui/widgets/br-time-row.h"

#include <glib/gstdio.h>

/* A Monday, eight days after the first start. */
#define TODAY   "2026-11-23"
#define STARTED "2026-11-15"

#define MONDAY    (1 << 0)
#define TUESDAY   (1 << 1)
#define WEDNESDAY (1 << 2)
#define THURSDAY  (1 << 3)
#define SATURDAY  (1 << 5)

#define BAND "Resistance band with a door anchor"

typedef struct
{
  UiFixture *fixture;
  GSettings *settings;
  GtkWindow *window;
  GtkWidget *toasts;
  GtkWidget *dialog;
  guint n_entries; /* before the dialog */
} View;

static View
view_new (void)
{
  View view = { .fixture = ui_fixture_new (TODAY), .settings = g_settings_new (APPLICATION_ID) };

  g_settings_reset (view.settings, "weight-unit");
  ui_fixture_start (view.fixture, STARTED);

  return view;
}

static BrEntry **
peek (View  *view,
      guint *n_entries)
{
  return br_journal_peek (br_store_get_journal (view->fixture->store), n_entries);
}

static void
show (View *view,
      int   width,
      int   height)
{
  peek (view, &view->n_entries);
  view->window = GTK_WINDOW (adw_window_new ());
  view->toasts = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (view->toasts), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  adw_window_set_content (ADW_WINDOW (view->window), view->toasts);
  gtk_window_set_default_size (view->window, width, height);
  gtk_window_present (view->window);
  ui_harness_wait_shown (GTK_WIDGET (view->window));
  view->dialog = GTK_WIDGET (br_plan_dialog_new (view->fixture->advisor, view->fixture->store, view->settings, view->toasts));
  adw_dialog_present (ADW_DIALOG (view->dialog), GTK_WIDGET (view->window));
  ui_harness_wait_shown (view->dialog);
}

static gboolean
is_open (View *view)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (view->window)) != NULL;
}

static gboolean
is_closed (gpointer view)
{
  return !is_open (view);
}

static void
view_free (View *view)
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
  return gtk_widget_get_template_child (view->dialog, BR_TYPE_PLAN_DIALOG, name);
}

static guint
count_new (View *view)
{
  guint n_entries;

  peek (view, &n_entries);

  return n_entries - view->n_entries;
}

/* The only entry of today, which must be of @type. */
static gpointer
get_new (View  *view,
         GType  type)
{
  guint n_entries;
  BrEntry **entries = peek (view, &n_entries);
  BrEntry *found = NULL;

  for (guint i = 0; i < n_entries; i++)
    {
      if (br_entry_get_date (entries[i]) != br_day_parse (TODAY))
        continue;
      g_assert_null (found);
      found = entries[i];
    }
  g_assert_nonnull (found);
  g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (found, type));

  return found;
}

static void
add_pattern (View       *view,
             const char *date,
             BrWeekdays  weekdays)
{
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 15, 13, 0, 0);

  ui_fixture_add (view->fixture, br_plan_entry_new_pattern (br_day_parse (date), at, weekdays));
}

static void
add_equipment (View       *view,
               const char *date,
               const char *id,
               const char *other_id,
               guint       weight_g)
{
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 15, 13, 0, 0);
  const char *owned[] = { id, other_id, NULL };

  ui_fixture_add (view->fixture, br_equipment_entry_new (br_day_parse (date), at, owned, &weight_g, 1));
}

static GtkWidget *
find_weight (View *view)
{
  return ui_harness_find (view->dialog, ADW_TYPE_SPIN_ROW, NULL);
}

/* What leaving the field does: the text, which shows tenths, is read back. */
static void
leave_weight (View *view)
{
  gtk_spin_button_update (GTK_SPIN_BUTTON (ui_harness_find (find_weight (view), GTK_TYPE_SPIN_BUTTON, NULL)));
}

static GtkCheckButton *
find_check (View       *view,
            const char *thing)
{
  GtkWidget *row = ui_harness_find (view->dialog, ADW_TYPE_ACTION_ROW, thing);

  return GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));
}

static GtkWidget *
find_tooltip (GtkWidget  *root,
              const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (root), text) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_tooltip (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
can_save (View *view)
{
  return gtk_widget_is_sensitive (get_child (view, "save_button"));
}

static void
test_unchanged (void)
{
  View view = view_new ();

  add_pattern (&view, STARTED, MONDAY | WEDNESDAY | SATURDAY);
  /* Of another program; in pounds and in kilograms shown with less than was recorded: 10 lb. */
  add_equipment (&view, STARTED, "rings", "band", 4536);
  show (&view, 900, 800);
  ui_harness_capture (GTK_WIDGET (view.window), "plan-dialog");

  g_assert_cmpuint (br_pattern_editor_get_weekdays (get_child (&view, "pattern_editor")), ==, MONDAY | WEDNESDAY | SATURDAY);
  g_assert_true (gtk_check_button_get_active (find_check (&view, BAND)));
  g_assert_false (gtk_check_button_get_active (find_check (&view, "Low step, or a stair with a rail")));
  g_assert_cmpfloat_with_epsilon (adw_spin_row_get_value (ADW_SPIN_ROW (find_weight (&view))), 4.5, 0.001);
  leave_weight (&view);
  g_settings_set_string (view.settings, "weight-unit", "pounds");
  g_assert_cmpfloat_with_epsilon (adw_spin_row_get_value (ADW_SPIN_ROW (find_weight (&view))), 10, 0.001);
  leave_weight (&view);
  ui_harness_click (view.dialog, "_Save");

  g_assert_false (is_open (&view));
  g_assert_cmpuint (count_new (&view), ==, 0);
  g_assert_null (ui_harness_find (view.toasts, GTK_TYPE_BUTTON, "_Undo"));

  view_free (&view);
}

/* Days, equipment and time of day are one act, and Undo takes back all of it. */
static void
test_undo (void)
{
  View view = view_new ();
  const int minutes = g_settings_get_int (view.settings, "session-time");

  show (&view, 900, 800);
  br_pattern_editor_set_weekdays (get_child (&view, "pattern_editor"), TUESDAY | THURSDAY | SATURDAY);
  gtk_check_button_set_active (find_check (&view, BAND), TRUE);
  br_time_row_set_minutes (get_child (&view, "time_row"), 7 * 60);
  ui_harness_click (view.dialog, "_Save");
  g_assert_cmpuint (count_new (&view), ==, 2);
  g_assert_cmpint (g_settings_get_int (view.settings, "session-time"), ==, 7 * 60);

  ui_harness_click (view.toasts, "_Undo");
  g_assert_cmpuint (count_new (&view), ==, 0);
  g_assert_cmpuint (br_state_get_weekdays (br_advisor_get_state (view.fixture->advisor)), ==, 0);
  g_assert_cmpint (g_settings_get_int (view.settings, "session-time"), ==, minutes);

  view_free (&view);
}

/* The time of day alone is no entry, and can be taken back all the same. */
static void
test_undo_time (void)
{
  View view = view_new ();
  const int minutes = g_settings_get_int (view.settings, "session-time");

  show (&view, 900, 800);
  br_time_row_set_minutes (get_child (&view, "time_row"), 7 * 60);
  ui_harness_click (view.dialog, "_Save");
  g_assert_cmpuint (count_new (&view), ==, 0);
  g_assert_cmpint (g_settings_get_int (view.settings, "session-time"), ==, 7 * 60);
  ui_harness_click (view.toasts, "_Undo");
  g_assert_cmpint (g_settings_get_int (view.settings, "session-time"), ==, minutes);

  view_free (&view);
}

/* Nothing of it was ever asked, as in a journal from elsewhere. */
static void
test_nothing_known (void)
{
  View view = view_new ();

  show (&view, 900, 800);
  g_assert_cmpuint (br_pattern_editor_get_weekdays (get_child (&view, "pattern_editor")), ==, 0);
  g_assert_false (gtk_check_button_get_active (find_check (&view, BAND)));
  g_assert_null (find_weight (&view));
  ui_harness_click (view.dialog, "_Save");
  g_assert_cmpuint (count_new (&view), ==, 0);

  view_free (&view);
}

static void
test_cancel (void)
{
  View view = view_new ();

  show (&view, 900, 800);
  br_pattern_editor_set_weekdays (get_child (&view, "pattern_editor"), TUESDAY | THURSDAY | SATURDAY);
  gtk_check_button_set_active (find_check (&view, BAND), TRUE);
  ui_harness_click (view.dialog, "_Cancel");

  g_assert_false (is_open (&view));
  g_assert_cmpuint (count_new (&view), ==, 0);

  view_free (&view);
}

/* FREQ-2: the new days from today on; what was planned, done and missed before stays. */
static void
test_pattern (void)
{
  View view = view_new ();
  BrDay started = br_day_parse (STARTED), today = br_day_parse (TODAY);
  BrDayMarks before[8];
  const BrDay *plan;
  guint n_days;
  gboolean missed = FALSE;
  BrState *state;

  ui_fixture_add_session (view.fixture, "2026-11-16", BR_SESSION_FULL, 4, 3);
  ui_fixture_add_session (view.fixture, "2026-11-21", BR_SESSION_FULL, 4, 3);
  state = br_advisor_get_state (view.fixture->advisor);
  plan = br_state_get_plan (state, &n_days);
  g_assert_cmpuint (n_days, >, 2);
  g_assert_cmpuint (plan[0], ==, today);
  g_assert_cmpuint (plan[1], ==, today + 2);
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    {
      before[i] = br_state_get_day_marks (state, started + i);
      missed = missed || (before[i] & BR_DAY_MARK_MISSED) != 0;
    }
  g_assert_true (missed);

  show (&view, 900, 800);
  ui_harness_click (view.dialog, "Three fixed weekdays");
  g_assert_false (can_save (&view));
  ui_harness_click (view.dialog, "Tue");
  ui_harness_click (view.dialog, "Thu");
  g_assert_false (can_save (&view));
  ui_harness_capture (GTK_WIDGET (view.window), "plan-dialog-incomplete");
  ui_harness_click (view.dialog, "Sat");
  g_assert_true (can_save (&view));
  ui_harness_click (view.dialog, "_Save");

  g_assert_false (is_open (&view));
  g_assert_cmpuint (count_new (&view), ==, 1);
  g_assert_cmpint (br_plan_entry_get_change (get_new (&view, BR_TYPE_PLAN_ENTRY)), ==, BR_PLAN_PATTERN);
  g_assert_cmpuint (br_plan_entry_get_weekdays (get_new (&view, BR_TYPE_PLAN_ENTRY)), ==, TUESDAY | THURSDAY | SATURDAY);

  state = br_advisor_get_state (view.fixture->advisor);
  plan = br_state_get_plan (state, &n_days);
  g_assert_cmpuint (n_days, ==, 36); /* three a week for twelve weeks */
  g_assert_cmpuint (plan[0], ==, today + 1);
  g_assert_cmpuint (plan[1], ==, today + 3);
  g_assert_cmpuint (plan[2], ==, today + 5);
  g_assert_cmpuint (plan[3], ==, today + 8);
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    g_assert_cmpint (br_state_get_day_marks (state, started + i), ==, before[i]);

  view_free (&view);
}

static void
test_equipment (void)
{
  View view = view_new ();
  const char * const *owned;
  const guint *weights_g;
  guint n_weights;

  add_pattern (&view, STARTED, MONDAY | WEDNESDAY | SATURDAY);
  add_equipment (&view, STARTED, "rings", "step", 5000);
  /* Counts from tomorrow on. */
  add_equipment (&view, "2026-11-24", "box", "weight", 9000);
  g_settings_set_string (view.settings, "weight-unit", "pounds");
  show (&view, 900, 800);

  g_assert_false (gtk_check_button_get_active (find_check (&view, "Box or bag with handles that you can fill")));
  g_assert_cmpfloat_with_epsilon (adw_spin_row_get_value (ADW_SPIN_ROW (find_weight (&view))), 11, 0.001);
  ui_harness_click (view.dialog, BAND);
  ui_harness_click (view.dialog, "_Add a Weight");
  adw_spin_row_set_value (ADW_SPIN_ROW (find_weight (&view)), 20);
  ui_harness_capture (GTK_WIDGET (view.window), "plan-dialog-equipment");
  ui_harness_click (view.dialog, "_Save");

  g_assert_cmpuint (count_new (&view), ==, 1);
  owned = br_equipment_entry_get_owned (get_new (&view, BR_TYPE_EQUIPMENT_ENTRY));
  weights_g = br_equipment_entry_get_weights (get_new (&view, BR_TYPE_EQUIPMENT_ENTRY), &n_weights);
  g_assert_cmpuint (g_strv_length ((char **) owned), ==, 3);
  g_assert_true (g_strv_contains (owned, "band") && g_strv_contains (owned, "step") && g_strv_contains (owned, "rings"));
  g_assert_cmpuint (n_weights, ==, 2);
  g_assert_cmpuint (weights_g[0], ==, 5897); /* 13 lb: about a kilogram more than the 5 kg before it, in whole pounds */
  g_assert_cmpuint (weights_g[1], ==, 9072); /* 20 lb */

  view_free (&view);
}

static void
test_remove_all (void)
{
  View view = view_new ();
  guint n_weights;

  add_equipment (&view, STARTED, "band", "step", 5000);
  show (&view, 900, 800);
  ui_harness_click (view.dialog, BAND);
  ui_harness_click (view.dialog, "Low step, or a stair with a rail");
  g_signal_emit_by_name (find_tooltip (find_weight (&view), "Remove This Weight"), "clicked");
  g_assert_null (find_weight (&view));
  ui_harness_click (view.dialog, "_Save");

  g_assert_cmpuint (count_new (&view), ==, 1);
  g_assert_null (br_equipment_entry_get_owned (get_new (&view, BR_TYPE_EQUIPMENT_ENTRY))[0]);
  br_equipment_entry_get_weights (get_new (&view, BR_TYPE_EQUIPMENT_ENTRY), &n_weights);
  g_assert_cmpuint (n_weights, ==, 0);

  view_free (&view);
}

static GtkWidget *
get_focus (View *view)
{
  return gtk_window_get_focus (view->window);
}

/* A weight that is removed by keyboard takes the keyboard to the one in its place, and at last to where one is added. */
static void
test_remove_by_keyboard (void)
{
  const char *owned[] = { NULL };
  const guint weights_g[] = { 2000, 4000, 6000 };
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 15, 8, 0, 0);
  View view = view_new ();
  GtkWidget *button;

  ui_fixture_add (view.fixture, br_equipment_entry_new (br_day_parse (STARTED), at, owned, weights_g, G_N_ELEMENTS (weights_g)));
  show (&view, 900, 800);
  for (guint n_left = 2; n_left > 0; n_left--)
    {
      button = find_tooltip (view.dialog, "Remove This Weight");
      g_assert_true (gtk_widget_grab_focus (button));
      g_signal_emit_by_name (button, "clicked");
      ui_harness_settle ();
      g_assert_nonnull (get_focus (&view));
      g_assert_true (get_focus (&view) == find_tooltip (view.dialog, "Remove This Weight"));
    }
  button = get_focus (&view);
  g_signal_emit_by_name (button, "clicked");
  ui_harness_settle ();
  g_assert_nonnull (get_focus (&view));
  g_assert_true (ADW_IS_BUTTON_ROW (get_focus (&view)));

  view_free (&view);
}

static void
accept (View           *view,
        BrProposalKind  kind,
        const char     *rule,
        guint           phase)
{
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 15, (int) (14 + phase), 0, 0);

  ui_fixture_add (view->fixture, br_decision_entry_new (br_day_parse (STARTED), at, kind, rule, phase, NULL, TRUE, NULL));
}

/* FREQ-6: who has two days keeps them, and may have three again. */
static void
test_two_days (void)
{
  View view = view_new ();

  add_pattern (&view, STARTED, MONDAY | THURSDAY);
  accept (&view, BR_PROPOSAL_ADVANCE, "GATE-6", 1);
  accept (&view, BR_PROPOSAL_ADVANCE, "GATE-6", 2);
  accept (&view, BR_PROPOSAL_MAINTAIN, "FREQ-6", 3);
  g_assert_true (br_state_get_maintaining (br_advisor_get_state (view.fixture->advisor)));
  show (&view, 900, 800);
  g_assert_cmpuint (br_pattern_editor_get_weekdays (get_child (&view, "pattern_editor")), ==, MONDAY | THURSDAY);
  g_assert_true (can_save (&view));
  ui_harness_click (view.dialog, "Sat");
  g_assert_true (can_save (&view));
  ui_harness_click (view.dialog, "Sat");
  ui_harness_click (view.dialog, "Thu");
  g_assert_false (can_save (&view));
  ui_harness_click (view.dialog, "Thu");
  ui_harness_click (view.dialog, "_Save");
  g_assert_cmpuint (count_new (&view), ==, 0);

  view_free (&view);
}

/* Whatever is chosen outlives another program, which may name other things. */
static void
test_other_program (void)
{
  View view = view_new ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "two-exercises.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (BrProgram) program = br_program_new_from_file (file, &faults);

  g_assert_nonnull (program);
  add_equipment (&view, STARTED, "band", "step", 5000);
  show (&view, 900, 800);
  br_advisor_set_program (view.fixture->advisor, program);
  ui_harness_settle ();
  ui_harness_click (view.dialog, "_Save");
  g_assert_cmpuint (count_new (&view), ==, 0);

  view_free (&view);
}

static gboolean
is_active (gpointer button)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));
}

/* A button shows for a moment that it is pressed before it acts. */
static void
press_day (View       *view,
           const char *name)
{
  GtkWidget *button = ui_harness_find (view->dialog, GTK_TYPE_TOGGLE_BUTTON, name);

  g_assert_nonnull (routine_press (button, GDK_KEY_space));
  ui_harness_wait (is_active, button);
}

/* All of it without a pointer. */
static void
test_keyboard (void)
{
  View view = view_new ();
  GtkWidget *focus, *stop = NULL;
  gboolean reached_day = FALSE, reached_band = FALSE, reached_add = FALSE;

  show (&view, 900, 800);

  /* Space chooses the fixed days, whose buttons Tab then reaches. */
  g_assert_nonnull (routine_press (GTK_WIDGET (find_check (&view, "Three fixed weekdays")), GDK_KEY_space));
  ui_harness_settle ();
  g_assert_true (gtk_check_button_get_active (find_check (&view, "Three fixed weekdays")));
  for (guint i = 0; i < 60; i++)
    {
      gtk_widget_child_focus (view.dialog, GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (view.window);
      if (focus == NULL || focus == stop)
        break;
      if (stop == NULL)
        stop = focus;
      reached_day = reached_day || GTK_IS_TOGGLE_BUTTON (focus);
      reached_band = reached_band || gtk_widget_is_ancestor (GTK_WIDGET (find_check (&view, BAND)), focus)
                     || focus == GTK_WIDGET (find_check (&view, BAND));
      reached_add = reached_add || ADW_IS_BUTTON_ROW (focus);
    }
  g_assert_true (reached_day);
  g_assert_true (reached_band);
  g_assert_true (reached_add);

  press_day (&view, "Mon");
  press_day (&view, "Wed");
  press_day (&view, "Sat");
  g_assert_true (can_save (&view));
  g_assert_true (adw_dialog_get_default_widget (ADW_DIALOG (view.dialog)) == get_child (&view, "save_button"));
  gtk_widget_mnemonic_activate (get_child (&view, "save_button"), FALSE);
  ui_harness_wait (is_closed, &view);
  g_assert_cmpuint (count_new (&view), ==, 1);
  g_assert_cmpuint (br_plan_entry_get_weekdays (get_new (&view, BR_TYPE_PLAN_ENTRY)), ==, MONDAY | WEDNESDAY | SATURDAY);
  gtk_window_destroy (view.window);

  /* Escape is Cancel. */
  show (&view, 900, 800);
  ui_harness_click (view.dialog, "Every other day");
  g_assert_nonnull (routine_press (get_child (&view, "save_button"), GDK_KEY_Escape));
  ui_harness_settle ();
  g_assert_false (is_open (&view));
  g_assert_cmpuint (count_new (&view), ==, 0);

  view_free (&view);
}

static void
test_narrow (void)
{
  View view = view_new ();
  int minimum;

  add_pattern (&view, STARTED, MONDAY | WEDNESDAY | SATURDAY);
  add_equipment (&view, STARTED, "band", "step", 22700);
  show (&view, 360, 720);
  gtk_widget_measure (adw_dialog_get_child (ADW_DIALOG (view.dialog)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  ui_harness_capture (GTK_WIDGET (view.window), "plan-dialog-narrow");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (
                              GTK_SCROLLED_WINDOW (ui_harness_find (view.dialog, GTK_TYPE_SCROLLED_WINDOW, NULL))), 2000);
  ui_harness_capture (GTK_WIDGET (view.window), "plan-dialog-narrow-end");

  view_free (&view);
}

static gboolean
is_read_only (gpointer store)
{
  return br_store_get_read_only (BR_STORE (store));
}

/* A newer version began to write here while the dialog was open. */
static void
test_read_only (void)
{
  View view = view_new ();
  g_autoptr (GFile) months = g_file_get_child (br_store_get_folder (view.fixture->store), "journal");
  g_autofree char *path = g_build_filename (g_file_peek_path (months), "2026-10.json", NULL);
  const char newer[] = "{\"format\":\"back-rehab-journal\",\"version\":2,\"entries\":[]}";

  show (&view, 900, 800);
  g_assert_true (can_save (&view));
  g_mkdir_with_parents (g_file_peek_path (months), 0700);
  g_assert_true (g_file_set_contents (path, newer, -1, NULL));
  br_store_load_async (view.fixture->store, NULL, NULL, NULL);
  ui_harness_wait (is_read_only, view.fixture->store);
  g_assert_false (can_save (&view));
  g_remove (path);
  br_store_load_async (view.fixture->store, NULL, NULL, NULL);
  ui_harness_settle ();

  view_free (&view);
}

int
main (int    argc,
      char **argv)
{
  ui_harness_init (&argc, &argv);

  g_test_add_func ("/plan-dialog/unchanged", test_unchanged);
  g_test_add_func ("/plan-dialog/nothing-known", test_nothing_known);
  g_test_add_func ("/plan-dialog/cancel", test_cancel);
  g_test_add_func ("/plan-dialog/pattern", test_pattern);
  g_test_add_func ("/plan-dialog/undo", test_undo);
  g_test_add_func ("/plan-dialog/undo-time", test_undo_time);
  g_test_add_func ("/plan-dialog/equipment", test_equipment);
  g_test_add_func ("/plan-dialog/remove-all", test_remove_all);
  g_test_add_func ("/plan-dialog/remove-by-keyboard", test_remove_by_keyboard);
  g_test_add_func ("/plan-dialog/two-days", test_two_days);
  g_test_add_func ("/plan-dialog/other-program", test_other_program);
  g_test_add_func ("/plan-dialog/keyboard", test_keyboard);
  g_test_add_func ("/plan-dialog/narrow", test_narrow);
  g_test_add_func ("/plan-dialog/read-only", test_read_only);

  return g_test_run ();
}
