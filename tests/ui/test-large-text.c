/* SPDX-License-Identifier: GPL-3.0-or-later */
/* With text of twice the size, on a window as narrow as a phone: nothing of any page or dialog lies beyond the edge of the window, and no
 * text is cut off, except in the toolkit's own bars. */

#include "config.h"

#include "ui-fixture.h"
#include "ui-harness.h"

#include "core/journal/br-flags-entry.h"
#include "core/journal/br-start-entry.h"
#include "ui/calendar/br-log-dialog.h"
#include "ui/calendar/br-pause-dialog.h"
#include "ui/decisions/br-decisions-dialog.h"
#include "ui/preferences/br-preferences-dialog.h"
#include "ui/program/br-card-dialog.h"
#include "ui/program/br-exercise-dialog.h"
#include "ui/progress/br-report-dialog.h"
#include "ui/review/br-review-dialog.h"
#include "ui/routine/br-before-dialog.h"
#include "ui/safety/br-safety-dialog.h"
#include "ui/shell/br-faults-dialog.h"
#include "ui/shell/br-services.h"
#include "ui/shell/br-shortcuts-dialog.h"
#include "ui/shell/br-window.h"
#include "ui/start/br-plan-dialog.h"

#define WIDTH     360
#define HEIGHT    720
#define DPI       (2 * 96 * 1024) /* as a factor of 2 for text makes it */
#define FRAME     5 /* without a compositor */
#define TOLERANCE 1
#define PADDING   48 /* of a container at most */

typedef struct
{
  GtkWidget *window;
  const char *what;
  guint n_faults;
} Look;

static GtkApplication *application;

/* What may be scrolled sideways, and what is the toolkit's own. */
static gboolean
is_exempt (GtkWidget *widget)
{
  GtkPolicyType policy;

  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &policy, NULL);
      return policy != GTK_POLICY_NEVER;
    }

  return GTK_IS_SCROLLBAR (widget) || GTK_IS_TEXT (widget);
}

static int
get_needed (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* The part of @widget that makes it so wide. */
static GtkWidget *
get_widest (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child) && get_needed (child) >= get_needed (widget) - PADDING)
      return get_widest (child);

  return widget;
}

static void
look_at (Look      *look,
         GtkWidget *widget)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || is_exempt (widget))
    return;

  if (widget != look->window && gtk_widget_compute_bounds (widget, look->window, &bounds)
      && (bounds.origin.x < -TOLERANCE || bounds.origin.x + bounds.size.width > WIDTH + TOLERANCE))
    {
      GtkWidget *widest = get_widest (widget);

      look->n_faults++;
      g_test_message ("%s: %s lies from %.0f to %.0f; %s “%s” in %s needs %d", look->what, G_OBJECT_TYPE_NAME (widget),
                      (double) bounds.origin.x, (double) (bounds.origin.x + bounds.size.width), G_OBJECT_TYPE_NAME (widest),
                      GTK_IS_LABEL (widest) ? gtk_label_get_text (GTK_LABEL (widest)) : gtk_widget_get_css_name (widest), G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widest)), get_needed (widest));
    }
  if (GTK_IS_LABEL (widget) && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    {
      look->n_faults++;
      g_test_message ("%s: “%s” is cut off", look->what, gtk_label_get_text (GTK_LABEL (widget)));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    look_at (look, child);
}

static guint
look_for (GtkWidget  *window,
          GtkWidget  *root,
          const char *what)
{
  Look look = { .window = window, .what = what };

  for (guint i = 0; i < 4; i++)
    ui_harness_settle ();
  ui_harness_capture (window, what);
  look_at (&look, root);

  return look.n_faults;
}

static gboolean
is_loaded (gpointer services)
{
  return br_services_get_loaded (BR_SERVICES (services));
}

static BrEntry *
fill (BrServices *services)
{
  const char *none[] = { NULL };
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  BrDay today = br_advisor_get_today (br_services_get_advisor (services));
  const BrActivity activities[] = { { "Carry the shopping up the stairs", 3 } };
  g_autofree char *date = br_day_to_string (today - 2);
  BrEntry *session;

  g_ptr_array_add (entries, br_start_entry_new (today - 2, now, 5, BR_PAIN_NONE, 5, activities, 1));
  g_ptr_array_add (entries, br_flags_entry_new (today - 2, now, BR_FLAGS_START, none));
  session = ui_fixture_make_session (date, BR_SESSION_FULL, 5, 4);
  g_ptr_array_add (entries, session);
  br_store_add_batch (br_services_get_store (services), entries);
  ui_harness_settle ();

  return session;
}

/* The choices of time that Progress shows may be wider than the window; the one that is chosen is in sight all the same. */
static guint
look_for_range (GtkWidget *window,
                GSettings *settings)
{
  const char *ranges[] = { "four-weeks", "all", "year", "three-months" };
  GtkWidget *group = ui_harness_find (window, ADW_TYPE_TOGGLE_GROUP, NULL);
  guint n_faults = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autofree char *what = g_strconcat ("large-text-range-", ranges[i], NULL);

      g_settings_set_string (settings, "progress-range", ranges[i]);
      ui_harness_wait_shown (window);
      ui_harness_settle ();
      ui_harness_capture (window, what);
      for (GtkWidget *child = gtk_widget_get_first_child (group); child != NULL; child = gtk_widget_get_next_sibling (child))
        {
          graphene_rect_t bounds;

          if ((gtk_widget_get_state_flags (child) & GTK_STATE_FLAG_CHECKED) == 0)
            continue;
          g_assert_true (gtk_widget_compute_bounds (child, window, &bounds));
          if (bounds.origin.x < -TOLERANCE || bounds.origin.x + bounds.size.width > WIDTH + TOLERANCE)
            {
              n_faults++;
              g_test_message ("%s lies from %.0f to %.0f", what, (double) bounds.origin.x, (double) (bounds.origin.x + bounds.size.width));
            }
        }
    }
  g_settings_reset (settings, "progress-range");

  return n_faults;
}

/* The problems with files are read from their beginning, although a file name far below has the keyboard; whoever moves it sees where it is. */
static guint
look_for_faults (GtkWidget *window)
{
  g_autoptr (GListStore) faults = g_list_store_new (BR_TYPE_FAULT);
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_tmp_dir ());
  AdwDialog *dialog;
  GtkWidget *scrolled;
  GtkAdjustment *adjustment;
  guint n_faults;

  for (guint i = 1; i <= 6; i++)
    {
      g_autoptr (BrFault) fault = br_fault_new_entry ("2026-09.jsonl", i, NULL, "The day is not a date. The entry stays in its file; please mend it there.");

      g_list_store_append (faults, fault);
    }
  dialog = br_faults_dialog_new (G_LIST_MODEL (faults), folder);
  adw_dialog_present (dialog, window);
  ui_harness_wait_shown (GTK_WIDGET (dialog));
  n_faults = look_for (window, GTK_WIDGET (dialog), "large-text-faults");
  scrolled = ui_harness_find (GTK_WIDGET (dialog), GTK_TYPE_SCROLLED_WINDOW, NULL);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, gtk_adjustment_get_page_size (adjustment));
  gtk_widget_grab_focus (ui_harness_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "2026-09.jsonl, line 3"));
  ui_harness_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);

  gtk_widget_child_focus (GTK_WIDGET (dialog), GTK_DIR_TAB_FORWARD);
  ui_harness_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);
  adw_dialog_force_close (dialog);
  ui_harness_settle ();

  return n_faults;
}

static void
test_places (void)
{
  const char *places[] = { "today", "calendar", "progress", "program" };
  g_autofree char *path = g_dir_make_tmp ("back-rehab-XXXXXX", NULL);
  g_autoptr (GFile) clips = g_file_new_build_filename (path, "shipped", NULL);
  g_autoptr (GFile) folder = g_file_new_build_filename (path, "back-rehab", NULL);
  g_autoptr (BrServices) services = br_services_new (folder, clips);
  GSettings *settings = br_services_get_settings (services);
  BrAdvisor *advisor = br_services_get_advisor (services);
  BrStore *store = br_services_get_store (services);
  g_autoptr (GtkWidget) toasts = NULL;
  GtkWidget *window;
  BrEntry *session;
  guint n_faults = 0;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", DPI, "gtk-decoration-layout", ":close", NULL);
  g_settings_set_int (settings, "window-width", WIDTH + 2 * FRAME);
  g_settings_set_int (settings, "window-height", HEIGHT);
  window = GTK_WIDGET (br_window_new (application, services));
  gtk_window_present (GTK_WINDOW (window));
  ui_harness_wait (is_loaded, services);
  ui_harness_settle ();
  n_faults += look_for (window, window, "large-text-start");
  session = fill (services);
  g_object_get (window, "toasts", &toasts, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *what = g_strconcat ("large-text-", places[i], NULL);

      gtk_widget_activate_action (window, "win.show-place", "s", places[i]);
      n_faults += look_for (window, window, what);
      if (g_str_equal (places[i], "progress"))
        n_faults += look_for_range (window, settings);
    }

  {
    BrDay today = br_advisor_get_today (advisor);
    g_autoptr (BrExercise) exercise = g_list_model_get_item (br_program_get_exercises (br_advisor_get_program (advisor)), 0);
    guint n_cards;
    struct
    {
      const char *name;
      AdwDialog *dialog;
    } dialogs[] = {
      { "large-text-log", br_log_dialog_new (advisor, today) },
      { "large-text-correct-session", br_log_dialog_new_correct (advisor, BR_SESSION_ENTRY (session)) },
      { "large-text-pause", br_pause_dialog_new (advisor, today) },
      { "large-text-report", br_report_dialog_new (services) },
      { "large-text-preferences", br_preferences_dialog_new (services) },
      { "large-text-shortcuts", br_shortcuts_dialog_new () },
      { "large-text-decisions", br_decisions_dialog_new (advisor) },
      { "large-text-safety", br_safety_dialog_new (advisor, store, BR_FLAGS_SELF) },
      { "large-text-plan", br_plan_dialog_new (advisor, store, settings, toasts) },
      { "large-text-review", br_review_dialog_new (advisor, store) },
      { "large-text-before", br_before_dialog_new (today - 2) },
      { "large-text-card", br_card_dialog_new (br_content_cards_get_all (&n_cards), br_advisor_get_program (advisor)) },
      { "large-text-exercise", br_exercise_dialog_new (exercise, br_services_get_clips (services)) },
    };

    for (gsize i = 0; i < G_N_ELEMENTS (dialogs); i++)
      {
        adw_dialog_present (dialogs[i].dialog, window);
        ui_harness_wait_shown (GTK_WIDGET (dialogs[i].dialog));
        n_faults += look_for (window, GTK_WIDGET (dialogs[i].dialog), dialogs[i].name);
        adw_dialog_force_close (dialogs[i].dialog);
        ui_harness_settle ();
      }
  }

  n_faults += look_for_faults (window);

  g_assert_cmpuint (n_faults, ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_harness_settle ();
}

int
main (int   argc,
      char *argv[])
{
  int status;

  ui_harness_init (&argc, &argv);
  application = GTK_APPLICATION (adw_application_new (APPLICATION_ID ".Test", G_APPLICATION_NON_UNIQUE));
  g_application_set_default (G_APPLICATION (application));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_test_add_func ("/large-text/places", test_places);
  status = g_test_run ();
  g_clear_object (&application);

  return status;
}
