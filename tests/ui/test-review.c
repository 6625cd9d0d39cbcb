/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The review asks what it needs, in order, and no more; then it is in the journal, and the verdict is shown with its arithmetic. */

#include "config.h"

#include "ui-fixture.h"
#include "ui-harness.h"

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-flags-entry.h"
#include "core/journal/br-review-entry.h"
#include "core/journal/br-start-entry.h"
#include "ui/review/br-review-dialog.h"
#include "ui/today/br-today-page.h"
#include "ui/widgets/br-pain-kind-row.h"
#include "ui/widgets/br-pain-scale.h"

typedef struct
{
  GtkWindow *window;
  GtkWidget *dialog;
} View;

static View
show (UiFixture *fixture,
      int        width)
{
  View view = { GTK_WINDOW (adw_window_new ()), GTK_WIDGET (br_review_dialog_new (fixture->advisor, fixture->store)) };

  gtk_window_set_default_size (view.window, width, 800);
  gtk_window_present (view.window);
  adw_dialog_present (ADW_DIALOG (view.dialog), GTK_WIDGET (view.window));
  ui_harness_wait_shown (view.dialog);

  return view;
}

/* The newest entry of @type that counts; the journal keeps it alive. */
static BrEntry *
find_entry (UiFixture *fixture,
            GType      type)
{
  GListModel *journal = G_LIST_MODEL (br_store_get_journal (fixture->store));
  BrEntry *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (journal); i++)
    {
      g_autoptr (BrEntry) entry = g_list_model_get_item (journal, i);

      if (G_OBJECT_TYPE (entry) == type)
        found = entry;
    }

  return found;
}

/* From 9 March 2026 on twelve full sessions every other day, the last on the 31st: pain 5 in the first week and @later after it. */
static void
add_weeks (UiFixture        *fixture,
           int               later,
           const BrActivity *activities,
           guint             n_activities)
{
  const char *none[] = { NULL };
  BrDay begin = br_day_parse ("2026-03-09");
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 3, 9, 8, 0, 0);

  ui_fixture_add (fixture, br_start_entry_new (begin, at, 5, BR_PAIN_NONE, 5, activities, n_activities));
  ui_fixture_add (fixture, br_flags_entry_new (begin, at, BR_FLAGS_START, none));
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *date = br_day_to_string (begin + 2 * i);

      ui_fixture_add_session (fixture, date, BR_SESSION_FULL, i < 4 ? 5 : later, 2);
    }
}

static void
test_rating_first (void)
{
  /* The 7 days up to 10 April have no rating. */
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-04-10");
  BrPainScale *scale;
  View view;

  add_weeks (fixture, 3, NULL, 0);
  view = show (fixture, 800);
  ui_harness_capture (GTK_WIDGET (view.window), "review-rating");
  scale = BR_PAIN_SCALE (ui_harness_find (view.dialog, BR_TYPE_PAIN_SCALE, NULL));
  g_assert_nonnull (scale);
  g_assert_false (gtk_widget_is_sensitive (ui_harness_find (view.dialog, GTK_TYPE_BUTTON, "_Continue")));

  /* Pain is kept with its kind only. */
  br_pain_scale_set_rating (scale, 3);
  ui_harness_settle ();
  g_assert_false (gtk_widget_is_sensitive (ui_harness_find (view.dialog, GTK_TYPE_BUTTON, "_Continue")));
  br_pain_kind_row_set_kind (BR_PAIN_KIND_ROW (ui_harness_find (view.dialog, BR_TYPE_PAIN_KIND_ROW, NULL)), BR_PAIN_ACHE);
  ui_harness_click (view.dialog, "_Continue");

  /* Kept at once, whatever becomes of the review. */
  g_assert_cmpint (br_check_in_entry_get_pain (BR_CHECK_IN_ENTRY (find_entry (fixture, BR_TYPE_CHECK_IN_ENTRY))), ==, 3);
  g_assert_null (find_entry (fixture, BR_TYPE_REVIEW_ENTRY));

  /* No own activities: the list follows. */
  ui_harness_click (view.dialog, "None of these");
  ui_harness_click (view.dialog, "_Finish the Review");
  g_assert_nonnull (find_entry (fixture, BR_TYPE_REVIEW_ENTRY));

  /* The start and four sessions in the first week; the check-in alone in the last one. */
  g_assert_nonnull (ui_harness_find (view.dialog, GTK_TYPE_LABEL, "5.0 of 10, from 5 ratings"));
  g_assert_nonnull (ui_harness_find (view.dialog, GTK_TYPE_LABEL, "3.0 of 10, from 1 rating"));
  /* 5 to 3 is 40 % and 2 points. */
  g_assert_nonnull (ui_harness_find (view.dialog, GTK_TYPE_LABEL, "On Track"));
  g_assert_nonnull (ui_harness_find (view.dialog, GTK_TYPE_LABEL,
                                     "Pain down 40\u00a0% since your first week: 5.0 to 3.0 of 10. You are on track."));
  ui_harness_capture (GTK_WIDGET (view.window), "review-result");

  gtk_window_destroy (view.window);
}

static void
test_activities_are_rated_anew (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-04-06");
  const BrActivity activities[] = { { "Gardening", 4 }, { "<Lift> & carry", 2 } };
  const BrActivity *rated;
  GtkWidget *row;
  View view;
  guint n;

  add_weeks (fixture, 4, activities, G_N_ELEMENTS (activities));
  view = show (fixture, 360);
  ui_harness_capture (GTK_WIDGET (view.window), "review-activities-narrow");

  /* A rating of 31 March lies within the 7 days up to 6 April. */
  g_assert_null (ui_harness_find (view.dialog, BR_TYPE_PAIN_SCALE, NULL));
  g_assert_false (gtk_widget_is_sensitive (ui_harness_find (view.dialog, GTK_TYPE_BUTTON, "_Continue")));
  row = ui_harness_find (view.dialog, ADW_TYPE_COMBO_ROW, "Gardening (4 of 10 on Monday, March 9)");
  g_assert_nonnull (row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 7);
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_harness_find (view.dialog, ADW_TYPE_COMBO_ROW, "<Lift> & carry (2 of 10 on Monday, March 9)")), 1);
  ui_harness_click (view.dialog, "_Continue");
  ui_harness_click (view.dialog, "None of these");
  ui_harness_click (view.dialog, "_Finish the Review");

  rated = br_review_entry_get_activities (BR_REVIEW_ENTRY (find_entry (fixture, BR_TYPE_REVIEW_ENTRY)), &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (rated[0].name, ==, "Gardening");
  g_assert_cmpint (rated[0].ability, ==, 6);
  g_assert_cmpstr (rated[1].name, ==, "<Lift> & carry");
  g_assert_cmpint (rated[1].ability, ==, 0);
  g_assert_nonnull (ui_harness_find (view.dialog, GTK_TYPE_LABEL, "4 of 10 at first, 6 now"));
  /* 5 to 4 is 20 %. */
  g_assert_nonnull (ui_harness_find (view.dialog, GTK_TYPE_LABEL, "Some Improvement"));

  gtk_window_destroy (view.window);
}

static void
test_a_yes_locks (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-04-06");
  View view;

  add_weeks (fixture, 5, NULL, 0);
  view = show (fixture, 800);
  ui_harness_click (view.dialog, "Losing weight without meaning to");
  ui_harness_click (view.dialog, "_Finish the Review");

  /* What to do comes before the numbers; both are recorded. */
  g_assert_nonnull (ui_harness_find (view.dialog, ADW_TYPE_STATUS_PAGE, "See a Professional First"));
  g_assert_nonnull (find_entry (fixture, BR_TYPE_REVIEW_ENTRY));
  g_assert_cmpint (br_state_get_lock (br_advisor_get_state (fixture->advisor)), ==, BR_LOCK_CLINICIAN);
  ui_harness_click (view.dialog, "_Show the Review");
  g_assert_nonnull (ui_harness_find (view.dialog, GTK_TYPE_LABEL, "Time to See a Physiotherapist"));

  gtk_window_destroy (view.window);
}

static void
test_closed_half_way (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-04-06");
  View view;

  add_weeks (fixture, 3, NULL, 0);
  view = show (fixture, 800);
  ui_harness_click (view.dialog, "None of these");
  adw_dialog_force_close (ADW_DIALOG (view.dialog));
  ui_harness_settle ();

  g_assert_null (find_entry (fixture, BR_TYPE_REVIEW_ENTRY));
  g_assert_cmpuint (br_state_get_review_due (br_advisor_get_state (fixture->advisor)), ==, br_day_parse ("2026-04-06"));

  gtk_window_destroy (view.window);
}

static void
test_card_on_today (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-05-11");
  GtkWidget *page = g_object_new (BR_TYPE_TODAY_PAGE, "advisor", fixture->advisor, "store", fixture->store, NULL);
  GtkWindow *window = GTK_WINDOW (adw_window_new ());
  GtkWidget *card;

  /* Two have been missed by then: they are one. */
  add_weeks (fixture, 3, NULL, 0);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (window);
  ui_harness_settle ();

  card = ui_harness_find (page, GTK_TYPE_LABEL, "Look back on the last four weeks?");
  g_assert_nonnull (card);
  g_assert_nonnull (ui_harness_find (page, GTK_TYPE_BUTTON, "_Begin the Review"));
  for (GtkWidget *other = gtk_widget_get_next_sibling (gtk_widget_get_ancestor (card, GTK_TYPE_LIST_BOX)); other != NULL;
       other = gtk_widget_get_next_sibling (other))
    g_assert_null (ui_harness_find (other, GTK_TYPE_LABEL, "Look back on the last four weeks?"));

  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

  g_test_add_func ("/review/rating-first", test_rating_first);
  g_test_add_func ("/review/activities-are-rated-anew", test_activities_are_rated_anew);
  g_test_add_func ("/review/a-yes-locks", test_a_yes_locks);
  g_test_add_func ("/review/closed-half-way", test_closed_half_way);
  g_test_add_func ("/review/card-on-today", test_card_on_today);

  return g_test_run ();
}
