/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Proposals as cards, in the rules' order, with what they rest on and answers that say what happens; and the log of what was decided. */

#include "config.h"

#include <string.h>

#include "ui-fixture.h"
#include "ui-harness.h"

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-decision-entry.h"
#include "core/journal/br-next-day-entry.h"
#include "core/journal/br-review-entry.h"
#include "ui/decisions/br-decision-words.h"
#include "ui/decisions/br-decisions-dialog.h"
#include "ui/decisions/br-proposal-group.h"
#include "ui/today/br-today-page.h"

static GtkWindow *
show_today (UiFixture *fixture,
            int        width)
{
  GtkWindow *window = GTK_WINDOW (adw_window_new ());
  GtkWidget *overlay = adw_toast_overlay_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay),
                               g_object_new (BR_TYPE_TODAY_PAGE, "advisor", fixture->advisor, "store", fixture->store, NULL));
  adw_window_set_content (ADW_WINDOW (window), overlay);
  gtk_window_set_default_size (window, width, 900);
  gtk_window_present (window);
  ui_harness_settle ();

  return window;
}

static AdwDialog *
show_log (UiFixture  *fixture,
          GtkWindow **window)
{
  AdwDialog *dialog = br_decisions_dialog_new (fixture->advisor);

  *window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (*window, 600, 700);
  gtk_window_present (*window);
  adw_dialog_present (dialog, GTK_WIDGET (*window));
  ui_harness_wait_shown (GTK_WIDGET (dialog));

  return dialog;
}

static void
add_check_in (UiFixture  *fixture,
              const char *date,
              int         pain,
              BrPainKind  kind)
{
  g_autofree char *text = g_strdup_printf ("%sT20:00:00Z", date);
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (text, NULL);

  ui_fixture_add (fixture, br_check_in_entry_new (br_day_parse (date), at, pain, kind));
}

static BrEntry *
add_decision (UiFixture      *fixture,
              const char     *date,
              BrProposalKind  kind,
              const char     *rule,
              guint           phase,
              const char     *exercise,
              gboolean        accepted)
{
  g_autofree char *text = g_strdup_printf ("%sT21:00:00Z", date);
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (text, NULL);
  BrEntry *entry = br_decision_entry_new (br_day_parse (date), at, kind, rule, phase, exercise, accepted, "What was read that day.");

  ui_fixture_add (fixture, entry);

  return entry;
}

static BrDecisionEntry *
find_decision (UiFixture *fixture)
{
  GListModel *journal = G_LIST_MODEL (br_store_get_journal (fixture->store));

  for (guint i = 0; i < g_list_model_get_n_items (journal); i++)
    {
      g_autoptr (BrEntry) entry = g_list_model_get_item (journal, i);

      /* The journal keeps it alive. */
      if (BR_IS_DECISION_ENTRY (entry))
        return BR_DECISION_ENTRY (entry);
    }

  return NULL;
}

/* 9 March 2026 is a Monday. A week in which every gate of phase 1 opens on the 16th. */
static void
add_good_week (UiFixture *fixture)
{
  static const char * const dates[] = { "2026-03-09", "2026-03-11", "2026-03-13", "2026-03-15" };

  ui_fixture_start (fixture, "2026-03-09");
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      BrEntry *session = ui_fixture_add_session (fixture, dates[i], BR_SESSION_FULL, 4, 3);
      BrDay next = br_entry_get_date (session) + 1;
      g_autofree char *text = br_day_to_string (next);
      g_autofree char *moment = g_strdup_printf ("%sT08:00:00Z", text);
      g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (moment, NULL);

      ui_fixture_add (fixture, br_next_day_entry_new (next, at, br_entry_get_id (session), TRUE));
    }
}

static void
test_advance (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-16");
  GtkWindow *window;
  GtkWidget *page, *yes, *no;
  BrDecisionEntry *decision;

  add_good_week (fixture);
  window = show_today (fixture, 800);
  page = GTK_WIDGET (window);
  ui_harness_capture (page, "proposal-advance");

  g_assert_nonnull (ui_harness_find (page, GTK_TYPE_LABEL, "Move on to phase 2?"));
  g_assert_nonnull (ui_harness_find (page, GTK_TYPE_LABEL, "No phase is skipped. The app proposes, you decide. (GATE-6)"));

  /* Of equal weight: neither is suggested, and both are as wide. */
  yes = ui_harness_find (page, GTK_TYPE_BUTTON, "_Move On to Phase 2");
  no = ui_harness_find (page, GTK_TYPE_BUTTON, "_Stay in Phase 1");
  g_assert_nonnull (yes);
  g_assert_nonnull (no);
  g_assert_false (gtk_widget_has_css_class (yes, "suggested-action"));
  g_assert_cmpint (ABS (gtk_widget_get_width (yes) - gtk_widget_get_width (no)), <=, 1);

  ui_harness_click (page, "_Move On to Phase 2");
  decision = find_decision (fixture);
  g_assert_nonnull (decision);
  g_assert_true (br_decision_entry_get_accepted (decision));
  g_assert_cmpstr (br_decision_entry_get_rule (decision), ==, "GATE-6");
  g_assert_nonnull (ui_harness_find (page, GTK_TYPE_LABEL, "Phase 2"));
  g_assert_null (ui_harness_find (page, BR_TYPE_PROPOSAL_CARD, NULL));

  /* It can be taken back at once. */
  ui_harness_click (page, "_Undo");
  g_assert_null (find_decision (fixture));
  g_assert_nonnull (ui_harness_find (page, GTK_TYPE_LABEL, "Phase 1"));

  gtk_window_destroy (window);
}

static guint
count_rows (GtkWidget  *root,
            const char *title)
{
  guint n = 0;

  if (ADW_IS_ACTION_ROW (root) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title))
    n++;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child, title);

  return n;
}

static void
test_entries_once_by_date (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-16");
  GtkWindow *window;
  GtkWidget *card, *row;

  add_good_week (fixture);
  window = show_today (fixture, 800);
  card = ui_harness_find (GTK_WIDGET (window), BR_TYPE_PROPOSAL_CARD, NULL);
  row = ui_harness_find (card, ADW_TYPE_EXPANDER_ROW, "What This Rests On");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  ui_harness_settle ();
  ui_harness_capture (GTK_WIDGET (window), "proposal-open");

  /* The session of the 15th counts for three conditions, and is one row. */
  g_assert_nonnull (ui_harness_find (row, ADW_TYPE_ACTION_ROW, "Sunday, March 15"));
  g_assert_nonnull (ui_harness_find (row, GTK_TYPE_LABEL, "Session, pain 4 of 10 before and 3 after"));
  g_assert_cmpuint (count_rows (row, "Sunday, March 15"), ==, 1);

  gtk_window_destroy (window);
}

static void
test_order (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-16");
  GtkWindow *window;
  GtkWidget *cards[3];
  guint n = 0;

  /* Down the leg twice: easier versions for a week, a professional as well, and no advance beside them. */
  add_good_week (fixture);
  add_check_in (fixture, "2026-03-14", 4, BR_PAIN_RADIATING);
  add_check_in (fixture, "2026-03-16", 4, BR_PAIN_RADIATING);
  window = show_today (fixture, 360);
  ui_harness_capture (GTK_WIDGET (window), "proposals-narrow");

  for (GtkWidget *card = ui_harness_find (GTK_WIDGET (window), BR_TYPE_PROPOSAL_CARD, NULL); card != NULL; card = gtk_widget_get_next_sibling (card))
    {
      g_assert_cmpuint (n, <, G_N_ELEMENTS (cards));
      cards[n++] = card;
    }
  g_assert_cmpuint (n, ==, 2);
  g_assert_nonnull (ui_harness_find (cards[0], GTK_TYPE_LABEL, "Stay on the easier versions for 7 days?"));
  g_assert_nonnull (ui_harness_find (cards[0], GTK_TYPE_BUTTON, "_Easier for 7 Days"));
  g_assert_nonnull (ui_harness_find (cards[1], GTK_TYPE_BUTTON, "_I Will See Somebody"));

  ui_harness_click (cards[1], "_Not for Now");
  g_assert_cmpint (br_decision_entry_get_kind (find_decision (fixture)), ==, BR_PROPOSAL_SEE_PROFESSIONAL);
  g_assert_false (br_decision_entry_get_accepted (find_decision (fixture)));

  gtk_window_destroy (window);
}

/* Two good sessions make a step of every exercise in them. */
static void
add_good_session (UiFixture  *fixture,
                  const char *date)
{
  static const char * const ids[] = { "pelvic_tilt", "glute_bridge", "cat_camel" };
  BrProgram *program = br_advisor_get_program (fixture->advisor);
  BrDay day = br_day_parse (date);
  g_autofree char *moment = g_strdup_printf ("%sT12:00:00Z", date);
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (moment, NULL);
  g_autoptr (GDateTime) later = g_date_time_add_hours (at, 20);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  BrSessionSummary summary = {
    .kind = BR_SESSION_FULL, .program_id = "default", .program_revision = 1, .phase = 1, .routine_id = "1A", .active_s = 1080,
    .pain_before = 5, .pain_before_kind = BR_PAIN_ACHE, .pain_after = 2, .effort = 3, .form = BR_FORM_HELD,
  };
  BrEntry *entry;

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      BrExercise *exercise = br_program_get_exercise (program, ids[i]);
      BrDose dose;
      BrExerciseRecord *record;
      GArray *sets;

      g_assert_nonnull (exercise);
      dose = br_variant_get_start_dose (br_exercise_get_variant (exercise, BR_VARIANT_ORDINARY));
      record = br_exercise_record_new (ids[i], BR_VARIANT_ORDINARY, &dose, br_exercise_get_per_side (exercise));
      sets = br_exercise_record_get_sets (record);
      for (guint j = 0; j < sets->len; j++)
        {
          BrSetRecord *set = &g_array_index (sets, BrSetRecord, j);

          set->outcome = BR_SET_DONE;
          set->repetitions = dose.repetitions;
          set->hold_s = dose.hold_s;
        }
      g_ptr_array_add (records, record);
    }
  entry = br_session_entry_new (day, at, &summary, records);
  ui_fixture_add (fixture, g_object_ref (entry));
  ui_fixture_add (fixture, br_next_day_entry_new (day + 1, later, br_entry_get_id (entry), TRUE));
  g_object_unref (entry);
}

static void
test_doses_are_one_row (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-12");
  GtkWindow *window;
  GtkWidget *row;

  ui_fixture_start (fixture, "2026-03-09");
  add_good_session (fixture, "2026-03-09");
  add_good_session (fixture, "2026-03-11");
  window = show_today (fixture, 800);
  ui_harness_capture (GTK_WIDGET (window), "proposals-doses");

  /* Folded, so that Start is not far. */
  row = ui_harness_find (GTK_WIDGET (window), ADW_TYPE_EXPANDER_ROW, "3 changes of doses are proposed");
  g_assert_nonnull (row);
  g_assert_null (ui_harness_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Take the Step _Up"));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  ui_harness_settle ();
  ui_harness_click (GTK_WIDGET (window), "Take the Step _Up");
  g_assert_cmpint (br_decision_entry_get_kind (find_decision (fixture)), ==, BR_PROPOSAL_RAISE_LOAD);

  /* It stays open for the next answer. */
  g_assert_nonnull (ui_harness_find (GTK_WIDGET (window), ADW_TYPE_EXPANDER_ROW, "2 changes of doses are proposed"));
  ui_harness_click (GTK_WIDGET (window), "_Stay at This Dose");

  /* A single one is a card. */
  g_assert_null (ui_harness_find (GTK_WIDGET (window), BR_TYPE_PROPOSAL_GROUP, NULL));
  g_assert_nonnull (ui_harness_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Take the Step _Up"));

  gtk_window_destroy (window);
}

static void
test_log (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-04-20");
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 4, 7, 10, 0, 0);
  static const char * const titles[] = {
    "You took a step up: Bird dog", "You did a review: Too Few Sessions to Judge", "You stayed in phase 2", "You moved on to phase 2",
  };
  AdwDialog *dialog;
  GtkWindow *window;
  GtkWidget *row;

  add_good_week (fixture);
  add_decision (fixture, "2026-03-16", BR_PROPOSAL_ADVANCE, "GATE-6", 1, NULL, TRUE);
  add_decision (fixture, "2026-03-30", BR_PROPOSAL_REVERT, "REVERT-1", 2, NULL, FALSE);
  add_check_in (fixture, "2026-04-06", 4, BR_PAIN_ACHE);
  ui_fixture_add (fixture, br_review_entry_new (br_day_parse ("2026-04-07"), at, NULL, 0));
  add_decision (fixture, "2026-04-08", BR_PROPOSAL_RAISE_LOAD, "LOAD-2", 2, "bird_dog", TRUE);
  /* Dated after today: not yet. */
  add_decision (fixture, "2026-05-01", BR_PROPOSAL_ADVANCE, "GATE-6", 2, NULL, TRUE);

  dialog = show_log (fixture, &window);
  ui_harness_capture (GTK_WIDGET (window), "decisions");

  /* The newest first. */
  row = ui_harness_find (GTK_WIDGET (dialog), ADW_TYPE_EXPANDER_ROW, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_assert_nonnull (row);
      g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, titles[i]);
      row = gtk_widget_get_next_sibling (row);
    }
  g_assert_null (row);

  row = ui_harness_find (GTK_WIDGET (dialog), ADW_TYPE_EXPANDER_ROW, "You moved on to phase 2");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "Monday, March 16");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  ui_harness_settle ();
  g_assert_nonnull (ui_harness_find (row, GTK_TYPE_LABEL, "What was read that day."));
  g_assert_nonnull (ui_harness_find (row, GTK_TYPE_LABEL, "No phase is skipped. The app proposes, you decide. (GATE-6)"));

  gtk_window_destroy (window);
}

static guint
count_log (AdwDialog *dialog)
{
  GtkWidget *row = ui_harness_find (GTK_WIDGET (dialog), ADW_TYPE_EXPANDER_ROW, NULL);
  guint n = 0;

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    n++;

  return n;
}

/* Years of decisions do not have to be made before the first is seen; all can be reached, each once, also by keyboard. */
static void
test_long_log (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-20");
  GtkWindow *window;
  AdwDialog *dialog;
  GtkWidget *older, *focus;
  guint n_rows;

  ui_fixture_start (fixture, "2025-12-01");
  for (guint i = 0; i < 70; i++)
    {
      g_autofree char *date = br_day_to_string (br_day_parse ("2025-12-02") + i);

      add_decision (fixture, date, BR_PROPOSAL_STAY_EASIER, "REVERT-1", 1, NULL, TRUE);
    }
  dialog = show_log (fixture, &window);
  n_rows = count_log (dialog);
  g_assert_cmpuint (n_rows, <, 70);
  g_assert_nonnull (ui_harness_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "Monday, February 9"));
  ui_harness_capture (GTK_WIDGET (window), "decisions-long");

  while ((older = ui_harness_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Show _Older")) != NULL)
    {
      g_assert_true (gtk_widget_grab_focus (older));
      ui_harness_click (GTK_WIDGET (dialog), "Show _Older");
      ui_harness_settle ();
      g_assert_cmpuint (count_log (dialog), >, n_rows);
      n_rows = count_log (dialog);
      focus = gtk_window_get_focus (window);
      g_assert_nonnull (focus);
      g_assert_nonnull (gtk_widget_get_ancestor (focus, ADW_TYPE_EXPANDER_ROW));
    }
  g_assert_cmpuint (n_rows, ==, 70);
  g_assert_nonnull (ui_harness_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "Tuesday, December 2, 2025"));

  gtk_window_destroy (window);
}

static void
test_empty_log (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-09");
  AdwDialog *dialog;
  GtkWindow *window;

  ui_fixture_start (fixture, "2026-03-09");
  dialog = show_log (fixture, &window);
  g_assert_nonnull (ui_harness_find (GTK_WIDGET (dialog), ADW_TYPE_STATUS_PAGE, "No Decisions Yet"));

  /* It follows the journal. */
  add_decision (fixture, "2026-03-09", BR_PROPOSAL_STAY_EASIER, "REVERT-1", 1, NULL, TRUE);
  ui_harness_settle ();
  g_assert_null (ui_harness_find (GTK_WIDGET (dialog), ADW_TYPE_STATUS_PAGE, NULL));
  g_assert_nonnull (ui_harness_find (GTK_WIDGET (dialog), ADW_TYPE_EXPANDER_ROW, "You chose the easier versions for 7 days"));

  gtk_window_destroy (window);
}

/* In phase 1 there is no phase to go back to: the rule is told as what is proposed instead, and of any phase where it is meant. */
static void
test_rule_of_what_is_proposed (void)
{
  static const struct
  {
    const char     *rule;
    BrProposalKind  kind;
    const char     *said;
    const char     *not_said;
  } cases[] = {
    { "REVERT-1", BR_PROPOSAL_STAY_EASIER, "easier versions are proposed for 7 days", "back a phase" },
    { "REVERT-2", BR_PROPOSAL_STAY_EASIER, "easier versions are proposed for 7 days", "back a phase" },
    { "REVERT-1", BR_PROPOSAL_SEE_PROFESSIONAL, "a talk with a professional", "back a phase" },
    { "REVERT-1", BR_PROPOSAL_REVERT, "back a phase", "professional" },
    { "REVERT-2", BR_PROPOSAL_REVERT, "back a phase", "easier versions" },
    { "REVIEW-1", BR_PROPOSAL_SEE_PROFESSIONAL, "Every 28 days", "easier versions" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = br_decision_words_dup_rule (cases[i].rule, cases[i].kind);

      g_assert_nonnull (strstr (words, cases[i].said));
      g_assert_null (strstr (words, cases[i].not_said));
      g_assert_true (g_strrstr (words, cases[i].rule) != NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

  g_test_add_func ("/decisions/advance", test_advance);
  g_test_add_func ("/decisions/entries-once-by-date", test_entries_once_by_date);
  g_test_add_func ("/decisions/order", test_order);
  g_test_add_func ("/decisions/doses-are-one-row", test_doses_are_one_row);
  g_test_add_func ("/decisions/rule-of-what-is-proposed", test_rule_of_what_is_proposed);
  g_test_add_func ("/decisions/log", test_log);
  g_test_add_func ("/decisions/long-log", test_long_log);
  g_test_add_func ("/decisions/empty-log", test_empty_log);

  return g_test_run ();
}
