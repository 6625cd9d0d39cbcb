/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Today gives one answer, takes the check-in and the next-day answer, and follows the journal. */

#include "config.h"

#include "ui-fixture.h"
#include "ui-harness.h"

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-decision-entry.h"
#include "core/journal/br-flags-entry.h"
#include "core/journal/br-next-day-entry.h"
#include "ui/today/br-today-page.h"
#include "ui/today/br-week-strip.h"
#include "ui/widgets/br-day-shape.h"
#include "ui/widgets/br-pain-kind-row.h"
#include "ui/widgets/br-pain-scale.h"

typedef struct
{
  GtkWindow *window;
  GtkWidget *page;
} View;

static View
show (UiFixture *fixture,
      int        width)
{
  View view = { .window = GTK_WINDOW (adw_window_new ()) };
  GtkWidget *overlay = adw_toast_overlay_new ();

  view.page = g_object_new (BR_TYPE_TODAY_PAGE, "advisor", fixture->advisor, "store", fixture->store, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), view.page);
  adw_window_set_content (ADW_WINDOW (view.window), overlay);
  gtk_window_set_default_size (view.window, width, 800);
  gtk_window_present (view.window);
  ui_harness_settle ();

  return view;
}

static guint
count_entries (UiFixture *fixture,
               GType      type)
{
  GListModel *journal = G_LIST_MODEL (br_store_get_journal (fixture->store));
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (journal); i++)
    {
      g_autoptr (BrEntry) entry = g_list_model_get_item (journal, i);

      count += g_type_is_a (G_OBJECT_TYPE (entry), type);
    }

  return count;
}

static void
assert_title (View       *view,
              const char *title)
{
  g_assert_nonnull (ui_harness_find (view->page, GTK_TYPE_LABEL, title));
}

static void
test_workout_day (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-09");
  View view;

  ui_fixture_start (fixture, "2026-03-09");
  view = show (fixture, 800);

  assert_title (&view, "Workout Day");
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_LABEL, "Phase 1"));
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_BUTTON, "_Start"));
  g_assert_nonnull (ui_harness_find (view.page, ADW_TYPE_EXPANDER_ROW, "7 exercises"));
  ui_harness_capture (view.page, "today-workout");

  gtk_window_destroy (view.window);
}

static void
assert_strip_says (View       *view,
                   guint       position,
                   const char *words)
{
  GtkWidget *day = gtk_widget_get_first_child (ui_harness_find (view->page, BR_TYPE_WEEK_STRIP, NULL));
  g_autofree char *problem = NULL;

  while (position-- > 0)
    day = gtk_widget_get_next_sibling (day);
  problem = gtk_test_accessible_check_property (GTK_ACCESSIBLE (day), GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  g_assert_cmpstr (problem, ==, NULL);
}

/* The week says the same as the calendar, rest included, and as large. */
static void
test_week (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-11");
  View view;

  ui_fixture_start (fixture, "2026-03-09");
  ui_fixture_add_session (fixture, "2026-03-09", BR_SESSION_FULL, 5, 3);
  view = show (fixture, 360);
  /* From Sunday on, before which nothing is known. */
  assert_strip_says (&view, 0, "Sunday");
  assert_strip_says (&view, 1, "Monday: Done");
  assert_strip_says (&view, 2, "Tuesday: Rest");
  assert_strip_says (&view, 3, "Wednesday, today: Planned");
  g_assert_cmpint (gtk_widget_get_height (ui_harness_find (view.page, BR_TYPE_DAY_SHAPE, NULL)), >=, 24);

  gtk_window_destroy (view.window);
}

/* Today is said to be it, also when there is nothing else to say of it. */
static void
test_week_without_plan (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-11");
  View view = show (fixture, 360);

  assert_strip_says (&view, 2, "Tuesday");
  assert_strip_says (&view, 3, "Wednesday, today");

  gtk_window_destroy (view.window);
}

static void
test_follows_the_journal (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-09");
  View view;

  ui_fixture_start (fixture, "2026-03-09");
  view = show (fixture, 360);
  ui_harness_capture (view.page, "today-narrow");

  ui_fixture_add_session (fixture, "2026-03-09", BR_SESSION_FULL, 5, 3);
  ui_harness_settle ();
  assert_title (&view, "Done for Today");
  g_assert_null (ui_harness_find (view.page, GTK_TYPE_BUTTON, "_Start"));
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_BUTTON, "Train _Anyway…"));

  g_object_set (fixture->advisor, "today", br_day_parse ("2026-03-10"), NULL);
  ui_harness_settle ();
  assert_title (&view, "Rest Day");
  g_assert_null (ui_harness_find (view.page, GTK_TYPE_BUTTON, "_Start"));

  g_object_set (fixture->advisor, "today", br_day_parse ("2026-03-11"), NULL);
  ui_harness_settle ();
  assert_title (&view, "Workout Day");

  gtk_window_destroy (view.window);
}

static void
test_check_in (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-10");
  BrPainScale *scale;
  BrPainKindRow *kinds;
  View view;

  ui_fixture_start (fixture, "2026-03-09");
  view = show (fixture, 800);
  scale = BR_PAIN_SCALE (ui_harness_find (view.page, BR_TYPE_PAIN_SCALE, NULL));

  /* The arrow keys pass over 0 on their way, and keep nothing. */
  ui_harness_press_key (GTK_WIDGET (scale), GDK_KEY_Right);
  ui_harness_press_key (GTK_WIDGET (scale), GDK_KEY_Right);
  ui_harness_press_key (GTK_WIDGET (scale), GDK_KEY_Left);
  g_assert_cmpint (br_pain_scale_get_rating (scale), ==, 0);
  g_assert_cmpuint (count_entries (fixture, BR_TYPE_CHECK_IN_ENTRY), ==, 0);

  /* No pain is one tap, or one digit. */
  ui_harness_click (GTK_WIDGET (scale), "0");
  g_assert_cmpuint (count_entries (fixture, BR_TYPE_CHECK_IN_ENTRY), ==, 1);
  g_assert_cmpint (br_pain_scale_get_rating (scale), ==, BR_PAIN_UNRATED);
  ui_harness_press_key (GTK_WIDGET (scale), GDK_KEY_0);
  g_assert_cmpuint (count_entries (fixture, BR_TYPE_CHECK_IN_ENTRY), ==, 2);
  g_assert_cmpint (br_pain_scale_get_rating (scale), ==, BR_PAIN_UNRATED);

  /* Pain is kept with its kind only. */
  br_pain_scale_set_rating (scale, 3);
  ui_harness_settle ();
  g_assert_cmpuint (count_entries (fixture, BR_TYPE_CHECK_IN_ENTRY), ==, 2);
  kinds = BR_PAIN_KIND_ROW (ui_harness_find (view.page, BR_TYPE_PAIN_KIND_ROW, NULL));
  br_pain_kind_row_set_kind (kinds, BR_PAIN_ACHE);
  g_assert_cmpuint (count_entries (fixture, BR_TYPE_CHECK_IN_ENTRY), ==, 3);
  ui_harness_settle ();

  gtk_window_destroy (view.window);
}

static gboolean
is_folded (gpointer page)
{
  return ui_harness_find (page, BR_TYPE_PAIN_KIND_ROW, NULL) == NULL;
}

/* The kind of pain, chosen by keyboard, is folded away with what it was asked for: the keyboard stays at the check-in, also after Undo. */
static void
test_check_in_by_keyboard (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-10");
  GtkWidget *scale, *kinds;
  View view;

  ui_fixture_start (fixture, "2026-03-09");
  view = show (fixture, 800);
  scale = ui_harness_find (view.page, BR_TYPE_PAIN_SCALE, NULL);
  g_assert_true (gtk_widget_grab_focus (scale));
  ui_harness_press_key (scale, GDK_KEY_5);
  ui_harness_settle ();
  kinds = ui_harness_find (view.page, BR_TYPE_PAIN_KIND_ROW, NULL);
  g_assert_true (gtk_widget_child_focus (kinds, GTK_DIR_TAB_FORWARD));
  br_pain_kind_row_set_kind (BR_PAIN_KIND_ROW (kinds), BR_PAIN_ACHE);
  ui_harness_wait (is_folded, view.page);
  ui_harness_settle ();
  g_assert_cmpuint (count_entries (fixture, BR_TYPE_CHECK_IN_ENTRY), ==, 1);
  g_assert_nonnull (gtk_window_get_focus (view.window));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (view.window), scale));

  gtk_window_destroy (view.window);
}

static void
test_undo (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-10");
  View view;

  ui_fixture_start (fixture, "2026-03-09");
  view = show (fixture, 800);
  ui_harness_click (ui_harness_find (view.page, BR_TYPE_PAIN_SCALE, NULL), "0");
  ui_harness_settle ();

  ui_harness_click (GTK_WIDGET (view.window), "_Undo");
  g_assert_cmpuint (count_entries (fixture, BR_TYPE_CHECK_IN_ENTRY), ==, 0);

  gtk_window_destroy (view.window);
}

static void
test_next_day_question (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-10");
  View view;

  ui_fixture_start (fixture, "2026-03-09");
  ui_fixture_add_session (fixture, "2026-03-09", BR_SESSION_FULL, 5, 3);
  view = show (fixture, 800);
  ui_harness_capture (view.page, "today-question");

  ui_harness_click (view.page, "_No");
  g_assert_cmpuint (count_entries (fixture, BR_TYPE_NEXT_DAY_ENTRY), ==, 1);
  ui_harness_settle ();
  g_assert_null (ui_harness_find (view.page, GTK_TYPE_BUTTON, "_No"));

  gtk_window_destroy (view.window);
}

static void
assert_answers (UiFixture *fixture,
                BrEntry   *session)
{
  guint n_entries, n_found = 0;
  BrEntry **entries = br_journal_peek (br_store_get_journal (fixture->store), &n_entries);

  for (guint i = 0; i < n_entries; i++)
    {
      if (!BR_IS_NEXT_DAY_ENTRY (entries[i]))
        continue;
      g_assert_cmpstr (br_next_day_entry_get_session_id (BR_NEXT_DAY_ENTRY (entries[i])), ==, br_entry_get_id (session));
      n_found++;
    }
  g_assert_cmpuint (n_found, ==, 1);
}

/* A Friday of last week is not "Friday"; and two presses in a row answer the session that was asked about, once. */
static void
test_next_day_question_later (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-18");
  BrEntry *last;
  GtkWidget *button;
  View view;

  ui_fixture_start (fixture, "2026-03-02");
  ui_fixture_add_session (fixture, "2026-03-04", BR_SESSION_FULL, 5, 3);
  last = ui_fixture_add_session (fixture, "2026-03-06", BR_SESSION_FULL, 5, 3);
  view = show (fixture, 360);
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_LABEL,
                                     "After the session of Friday, March 6: was your back back to its usual by the day after?"));
  ui_harness_capture (view.page, "today-question-later");

  button = ui_harness_find (view.page, GTK_TYPE_BUTTON, "_Yes");
  g_signal_emit_by_name (button, "clicked");
  g_signal_emit_by_name (button, "clicked");
  ui_harness_settle ();
  assert_answers (fixture, last);

  gtk_window_destroy (view.window);
}

static void
test_locked (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-10");
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 3, 10, 8, 0, 0);
  View view;

  ui_fixture_start (fixture, "2026-03-09");
  ui_fixture_add (fixture, br_check_in_entry_new (br_day_parse ("2026-03-10"), at, 5, BR_PAIN_NUMB));
  view = show (fixture, 800);

  g_assert_null (ui_harness_find (view.page, GTK_TYPE_BUTTON, "_Start"));
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_BUTTON, "_Answer the Safety Questions"));
  ui_harness_capture (view.page, "today-locked");

  gtk_window_destroy (view.window);
}

static void
test_locked_with_standing_items (void)
{
  const char *yes[] = { "fever-or-infection", NULL };
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-12");
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 3, 10, 8, 0, 0);
  View view;

  ui_fixture_start (fixture, "2026-03-09");
  ui_fixture_add (fixture, br_flags_entry_new (br_day_parse ("2026-03-10"), at, BR_FLAGS_SELF, yes));
  view = show (fixture, 360);

  assert_title (&view, "See a Professional First");
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_LABEL, "Tuesday, March 10"));
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_LABEL,
                                     "Fever, chills or an infection at the moment or shortly before the pain began"));
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_BUTTON, "_Open the Safety Questions"));
  g_assert_null (ui_harness_find (view.page, GTK_TYPE_BUTTON, "_Start"));
  ui_harness_capture (view.page, "today-locked-narrow");

  /* Cleared: as if nothing had been. */
  ui_fixture_add (fixture, br_flags_entry_new_clearance (br_day_parse ("2026-03-12"), at, br_day_parse ("2026-03-11")));
  ui_harness_settle ();
  g_assert_null (ui_harness_find (view.page, GTK_TYPE_BUTTON, "_Open the Safety Questions"));
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_BUTTON, "_Start"));

  gtk_window_destroy (view.window);
}

static guint
count_rows (GtkWidget *widget)
{
  guint n_rows = ADW_IS_ACTION_ROW (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_rows += count_rows (child);

  return n_rows;
}

/* What the session holds is there once it is unfolded, once each, and follows what changes from then on. */
static void
test_exercises (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-09");
  GtkWidget *exercises;
  View view;

  ui_fixture_start (fixture, "2026-03-09");
  view = show (fixture, 800);
  exercises = ui_harness_find (view.page, ADW_TYPE_EXPANDER_ROW, "7 exercises");
  g_assert_null (ui_harness_find (exercises, ADW_TYPE_ACTION_ROW, "Glute bridge"));

  for (guint i = 0; i < 2; i++)
    {
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (exercises), TRUE);
      ui_harness_settle ();
      g_assert_nonnull (ui_harness_find (exercises, ADW_TYPE_ACTION_ROW, "Easy walk"));
      g_assert_nonnull (ui_harness_find (exercises, ADW_TYPE_ACTION_ROW, "Glute bridge"));
      /* And the one that is their head. */
      g_assert_cmpuint (count_rows (exercises), ==, 8);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (exercises), FALSE);
      ui_harness_settle ();
    }

  /* Unfolded while the day changes: the other routine takes its turn. */
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (exercises), TRUE);
  ui_fixture_add_session (fixture, "2026-03-09", BR_SESSION_FULL, 5, 3);
  ui_harness_settle ();
  g_assert_null (ui_harness_find (exercises, ADW_TYPE_ACTION_ROW, "Knee rolls"));
  g_assert_nonnull (ui_harness_find (exercises, ADW_TYPE_ACTION_ROW, "Rock back"));

  gtk_window_destroy (view.window);
}

static GtkWidget *
open_why (View *view)
{
  GtkWidget *why = ui_harness_find (view->page, ADW_TYPE_EXPANDER_ROW, "Why am I here?");

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (why), TRUE);
  ui_harness_settle ();

  return why;
}

static void
assert_condition (GtkWidget  *why,
                  const char *name,
                  const char *numbers)
{
  GtkWidget *row = ui_harness_find (why, ADW_TYPE_ACTION_ROW, name);

  g_assert_nonnull (row);
  g_assert_nonnull (ui_harness_find (row, GTK_TYPE_LABEL, numbers));
}

/* Whoever unfolds a row low on the page sees what it says. */
static void
assert_in_sight (View      *view,
                 GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, view->page, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, (float) gtk_widget_get_height (view->page) + 1);
}

static void
test_why (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-14");
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 3, 10, 20, 0, 0);
  GtkWidget *why;
  View view;

  ui_fixture_start (fixture, "2026-03-09");
  ui_fixture_add_session (fixture, "2026-03-09", BR_SESSION_FULL, 5, 3);
  ui_fixture_add (fixture, br_check_in_entry_new (br_day_parse ("2026-03-10"), at, 5, BR_PAIN_SHARP));
  ui_fixture_add_session (fixture, "2026-03-11", BR_SESSION_FULL, 4, 3);
  view = show (fixture, 800);
  why = open_why (&view);
  ui_harness_capture (view.page, "today-why");
  assert_in_sight (&view, ui_harness_find (why, ADW_TYPE_ACTION_ROW, "Earliest date"));

  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (why)), ==, "1 of 5 conditions for the next phase are met");
  assert_condition (why, "Days in this phase", "5 of 7");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ui_harness_find (why, ADW_TYPE_ACTION_ROW, "Days in this phase")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Not met yet: Days in this phase");
  assert_condition (why, "Full sessions in the last 7 days", "2 of 3");
  assert_condition (why, "Pain-free days", "4 of 7");
  assert_condition (why, "Back to usual the day after", "0 of 2");
  assert_condition (why, "Mean pain", "4.8");
  g_assert_nonnull (ui_harness_find (why, ADW_TYPE_ACTION_ROW, "Earliest date"));

  gtk_window_destroy (view.window);
}

static void
decide (UiFixture      *fixture,
        const char     *date,
        guint           phase)
{
  g_autofree char *moment = g_strdup_printf ("%sT21:00:00Z", date);
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (moment, NULL);

  ui_fixture_add (fixture, br_decision_entry_new (br_day_parse (date), at, BR_PROPOSAL_ADVANCE, "GATE-6", phase, NULL, TRUE, "It went well."));
}

static void
test_last_phase (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-20");
  GtkWidget *why;
  View view;

  ui_fixture_start (fixture, "2026-03-09");
  decide (fixture, "2026-03-09", 1);
  decide (fixture, "2026-03-10", 2);
  view = show (fixture, 800);
  why = open_why (&view);
  ui_harness_capture (view.page, "today-last-phase");

  /* What FREQ-6 asks for. */
  assert_condition (why, "10 of 28 full days in this phase. The 28th is Tuesday, April 7.", "10 of 28");
  g_assert_nonnull (ui_harness_find (why, ADW_TYPE_ACTION_ROW, "A review that is on track. The first one is due Monday, April 6."));

  /* And how it came to this, in words. */
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_LABEL, "Tuesday, March 10: You moved on to phase 3. It went well."));

  gtk_window_destroy (view.window);
}

/* REVERT-2 and BREAK-1 are told, and ask nothing. */
static void
test_announcements (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-24");
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 3, 11, 8, 0, 0);
  BrEntry *session;
  View view;

  ui_fixture_start (fixture, "2026-03-09");
  session = ui_fixture_add_session (fixture, "2026-03-10", BR_SESSION_FULL, 5, 3);
  ui_fixture_add (fixture, br_next_day_entry_new (br_day_parse ("2026-03-11"), at, br_entry_get_id (session), FALSE));
  view = show (fixture, 360);
  ui_harness_capture (view.page, "today-announcements");

  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_LABEL, "REVERT-2"));
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_LABEL, "BREAK-1"));
  g_assert_nonnull (ui_harness_find (view.page, ADW_TYPE_ACTION_ROW,
                                     "Your last session was 14 days ago. You begin gently again: every exercise at the bottom of its range, with "
                                     "the lightest weight."));
  /* START-3 stands with the exercises: nothing is owned here. */
  g_assert_null (ui_harness_find (view.page, GTK_TYPE_LABEL, "START-3"));

  gtk_window_destroy (view.window);
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

  g_test_add_func ("/today/workout-day", test_workout_day);
  g_test_add_func ("/today/week", test_week);
  g_test_add_func ("/today/week-without-plan", test_week_without_plan);
  g_test_add_func ("/today/follows-the-journal", test_follows_the_journal);
  g_test_add_func ("/today/check-in", test_check_in);
  g_test_add_func ("/today/check-in-by-keyboard", test_check_in_by_keyboard);
  g_test_add_func ("/today/undo", test_undo);
  g_test_add_func ("/today/next-day-question", test_next_day_question);
  g_test_add_func ("/today/next-day-question-later", test_next_day_question_later);
  g_test_add_func ("/today/locked", test_locked);
  g_test_add_func ("/today/locked/standing-items", test_locked_with_standing_items);
  g_test_add_func ("/today/exercises", test_exercises);
  g_test_add_func ("/today/why", test_why);
  g_test_add_func ("/today/last-phase", test_last_phase);
  g_test_add_func ("/today/announcements", test_announcements);

  return g_test_run ();
}
