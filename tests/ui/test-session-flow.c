/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the questions before a session to its entry in the journal, with a real store, on a clock that is turned by hand. */

#include "routine-keys.h"
#include "session-flow-fixture.h"
#include "ui-harness.h"

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-next-day-entry.h"
#include "core/rules/br-safety-questions.h"
#include "core/rules/br-start-answer.h"
#include "ui/routine/br-after-page.h"
#include "ui/routine/br-routine-page.h"
#include "ui/routine/br-session-changes.h"
#include "ui/safety/br-safety-dialog.h"
#include "ui/widgets/br-held-keys.h"
#include "ui/widgets/br-pain-scale.h"

/* ---- A whole session ---------------------------------------------------------------------------------------------------------- */

static void
say_form (GtkWidget *page,
          guint      answer)
{
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (gtk_widget_get_template_child (page, BR_TYPE_AFTER_PAGE, "form_group")), answer);
}

static void
test_full (FlowFixture   *fixture,
           gconstpointer  data)
{
  const BrSessionSummary *summary;
  GtkWidget *dialog, *page;
  BrEntry *entry;
  guint count;

  dialog = flow_open_questions (fixture);
  ui_harness_capture (GTK_WIDGET (fixture->window), "before");
  g_assert_null (ui_harness_find (dialog, ADW_TYPE_TOGGLE_GROUP, "next_day_group"));
  g_assert_false (gtk_widget_get_sensitive (ui_harness_find (dialog, GTK_TYPE_BUTTON, "_Start")));
  flow_answer (fixture, FALSE, 2, BR_PAIN_ACHE);
  ui_harness_wait (flow_has_session_file, fixture);

  /* Longer than any session. */
  flow_advance (fixture, 2 * 60 * 60);
  g_assert_true (BR_IS_AFTER_PAGE (flow_get_page (fixture)));
  flow_assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 0);
  ui_harness_wait (flow_has_session_file, fixture);

  page = flow_get_page (fixture);
  g_assert_nonnull (ui_harness_find (page, GTK_TYPE_LABEL, "Session Done"));
  br_pain_scale_set_rating (BR_PAIN_SCALE (ui_harness_find (page, BR_TYPE_PAIN_SCALE, NULL)), 1);
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (gtk_widget_get_template_child (page, BR_TYPE_AFTER_PAGE, "effort_group")), 1);
  say_form (page, 0);
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (page, BR_TYPE_AFTER_PAGE, "note_row")), "  Went well ");
  ui_harness_settle ();
  ui_harness_capture (GTK_WIDGET (fixture->window), "after");
  g_assert_nonnull (ui_harness_find (page, GTK_TYPE_LABEL, "A full session: it counts toward the next phase."));
  /* Every other day: Monday, so Wednesday. */
  g_assert_nonnull (ui_harness_find (page, GTK_TYPE_LABEL, "The next session is on Wednesday, November 25."));

  ui_harness_click (page, "_Done");
  flow_assert_at_base (fixture);
  entry = flow_find_entry (fixture, BR_TYPE_SESSION_ENTRY, &count);
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpuint (br_entry_get_date (entry), ==, br_day_parse (FLOW_TODAY));
  summary = br_session_entry_get_summary (BR_SESSION_ENTRY (entry));
  g_assert_cmpint (summary->kind, ==, BR_SESSION_FULL);
  g_assert_cmpint (summary->pain_before, ==, 2);
  g_assert_cmpint (summary->pain_before_kind, ==, BR_PAIN_ACHE);
  g_assert_cmpint (summary->pain_after, ==, 1);
  g_assert_cmpint (summary->effort, ==, 3);
  g_assert_cmpint (summary->form, ==, BR_FORM_HELD);
  g_assert_cmpstr (summary->note, ==, "Went well");
  flow_assert_n_entries (fixture, BR_TYPE_CHECK_IN_ENTRY, 0);
  ui_harness_wait (flow_has_no_session_file, fixture);
}

static gboolean
is_chosen (FlowFixture *fixture,
           const char  *id)
{
  g_auto (GStrv) chosen = NULL;

  g_object_get (fixture->flow, "own-pace", &chosen, NULL);

  return g_strv_contains ((const char * const *) chosen, id);
}

/* What was chosen for an exercise is there in the next session, and of what the person changes the flow tells the settings. */
static void
test_own_pace (FlowFixture   *fixture,
               gconstpointer  data)
{
  static const char * const chosen[] = { "an_exercise_of_another_program", "pelvic_tilt", NULL };
  BrSession *session;
  BrPrescription *prescription;
  guint n_chosen = 0;

  g_object_set (fixture->flow, "own-pace", chosen, NULL);
  session = flow_start (fixture);
  prescription = br_session_get_prescription (session);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (prescription)); i++)
    {
      BrExercise *exercise = br_prescribed_exercise_get_exercise (br_prescription_get_exercise (prescription, i));

      g_assert_cmpint (br_session_get_own_pace (session, i), ==, g_str_equal (br_exercise_get_id (exercise), "pelvic_tilt"));
      n_chosen += br_session_get_own_pace (session, i) ? 1 : 0;
    }
  g_assert_cmpuint (n_chosen, ==, 1);

  g_signal_emit_by_name (flow_get_page (fixture), "pace-chosen", "cat_camel", TRUE);
  g_assert_true (is_chosen (fixture, "cat_camel") && is_chosen (fixture, "pelvic_tilt"));
  g_signal_emit_by_name (flow_get_page (fixture), "pace-chosen", "pelvic_tilt", FALSE);
  g_assert_true (is_chosen (fixture, "cat_camel") && !is_chosen (fixture, "pelvic_tilt"));
  g_assert_true (is_chosen (fixture, "an_exercise_of_another_program"));
}

/* Held, "Done" of the last set answers none of the questions that follow. */
static void
test_held_enter (FlowFixture   *fixture,
                 gconstpointer  data)
{
  BrSession *session = flow_start_and_work (fixture);
  BrPainScale *scale;

  br_held_keys_watch (fixture->window);
  while (br_session_get_next_step (session) != NULL)
    br_session_next (session);
  ui_harness_settle ();

  for (guint i = 0; i < 20; i++)
    {
      GtkWidget *page = flow_get_page (fixture);

      if (routine_send (GTK_WIDGET (fixture->window), "key-pressed", GDK_KEY_Return))
        continue;
      if (!BR_IS_ROUTINE_PAGE (page))
        gtk_widget_activate (gtk_window_get_focus (fixture->window));
      else if (!routine_send (page, "key-pressed", GDK_KEY_Return))
        flow_press (fixture, GDK_KEY_Return);
      ui_harness_settle ();
    }

  g_assert_true (flow_is_after (fixture));
  scale = BR_PAIN_SCALE (ui_harness_find (flow_get_page (fixture), BR_TYPE_PAIN_SCALE, NULL));
  g_assert_cmpint (br_pain_scale_get_rating (scale), ==, BR_PAIN_UNRATED);
  flow_assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 0);
}

static void
test_short (FlowFixture   *fixture,
            gconstpointer  data)
{
  BrEntry *entry;

  br_session_flow_start (fixture->flow, TRUE);
  ui_harness_wait (flow_has_questions, fixture);
  flow_answer (fixture, FALSE, 0, BR_PAIN_NONE);
  flow_advance (fixture, 2 * 60 * 60);
  ui_harness_click (flow_get_page (fixture), "_Done");
  entry = flow_find_entry (fixture, BR_TYPE_SESSION_ENTRY, NULL);
  g_assert_cmpint (br_session_entry_get_summary (BR_SESSION_ENTRY (entry))->kind, ==, BR_SESSION_SHORT);
  g_assert_cmpint (br_session_entry_get_summary (BR_SESSION_ENTRY (entry))->pain_after, ==, BR_PAIN_UNRATED);
  g_assert_cmpint (br_session_entry_get_summary (BR_SESSION_ENTRY (entry))->form, ==, BR_FORM_UNANSWERED);
}

/* LOAD-3: what did not go well is said before it is saved. */
static void
test_form_lost (FlowFixture   *fixture,
                gconstpointer  data)
{
  const char *stays = "Form did not hold to the end, so the doses stay as they are.";
  GtkWidget *page;
  BrEntry *entry;

  flow_start (fixture);
  flow_advance (fixture, 2 * 60 * 60);
  page = flow_get_page (fixture);
  g_assert_null (ui_harness_find (page, GTK_TYPE_LABEL, stays));
  say_form (page, 1);
  ui_harness_settle ();
  g_assert_nonnull (ui_harness_find (page, GTK_TYPE_LABEL, stays));
  say_form (page, 0);
  ui_harness_settle ();
  g_assert_null (ui_harness_find (page, GTK_TYPE_LABEL, stays));
  br_pain_scale_set_rating (BR_PAIN_SCALE (ui_harness_find (page, BR_TYPE_PAIN_SCALE, NULL)), 4);
  ui_harness_settle ();
  g_assert_nonnull (ui_harness_find (page, GTK_TYPE_LABEL, "Pain afterward was 4 or more, so the doses stay as they are."));
  say_form (page, 1);
  ui_harness_click (page, "_Done");

  entry = flow_find_entry (fixture, BR_TYPE_SESSION_ENTRY, NULL);
  g_assert_cmpint (br_session_entry_get_summary (BR_SESSION_ENTRY (entry))->form, ==, BR_FORM_LOST);
}

/* GATE-3 in the words of the person who was hurt. */
static void
test_pain_free_days (FlowFixture   *fixture,
                     gconstpointer  data)
{
  flow_start_and_work (fixture);
  flow_press (fixture, GDK_KEY_h);
  flow_wait_for_dialog (fixture);
  ui_harness_press_key (flow_get_dialog (fixture), GDK_KEY_2);
  ui_harness_settle ();
  ui_harness_press_key (flow_get_dialog (fixture), GDK_KEY_3);
  ui_harness_wait (flow_is_after, fixture);
  ui_harness_settle ();

  g_assert_nonnull (ui_harness_find (flow_get_page (fixture), GTK_TYPE_LABEL, "Pain-free days start again today."));
}

/* ---- On a day of rest --------------------------------------------------------------------------------------------------------- */

static gboolean
has_rest (gpointer fixture)
{
  return flow_has_dialog (fixture) && ui_harness_find (flow_get_dialog (fixture), GTK_TYPE_BUTTON, "_Train Anyway") != NULL;
}

/* FREQ-3: why not, the walk and the next date; the person may insist. */
static void
test_extra (FlowFixture   *fixture,
            gconstpointer  data)
{
  GtkWidget *page;

  ui_fixture_add_session (fixture->person, "2026-11-22", BR_SESSION_FULL, 3, 2);
  ui_harness_settle ();

  br_session_flow_start (fixture->flow, FALSE);
  ui_harness_wait (has_rest, fixture);
  ui_harness_settle ();
  ui_harness_capture (GTK_WIDGET (fixture->window), "extra");
  g_assert_nonnull (ui_harness_find (flow_get_dialog (fixture), GTK_TYPE_LABEL,
                                     "You did a session yesterday, and your back grows stronger while it rests. An easy walk is fine. The next "
                                     "session is tomorrow. If you train all the same, the session counts as extra: it is kept, and counts toward "
                                     "no condition of the next phase."));
  ui_harness_click (flow_get_dialog (fixture), "_Rest or Walk");
  g_assert_null (flow_get_dialog (fixture));
  flow_assert_at_base (fixture);

  br_session_flow_start (fixture->flow, FALSE);
  ui_harness_wait (has_rest, fixture);
  ui_harness_settle ();
  ui_harness_click (flow_get_dialog (fixture), "_Train Anyway");
  ui_harness_wait (flow_has_questions, fixture);
  flow_toggle (flow_get_dialog (fixture), "next_day_group", 0);
  flow_answer (fixture, FALSE, 2, BR_PAIN_ACHE);
  flow_advance (fixture, 2 * 60 * 60);
  page = flow_get_page (fixture);
  g_assert_nonnull (ui_harness_find (page, GTK_TYPE_LABEL,
                                     "An extra session, so close to another one: it is kept and does not count toward the next phase."));
  ui_harness_click (page, "_Done");
  flow_assert_n_entries (fixture, BR_TYPE_SESSION_ENTRY, 2);
  g_assert_true ((br_state_get_day_marks (br_advisor_get_state (fixture->person->advisor), br_day_parse (FLOW_TODAY)) & BR_DAY_MARK_EXTRA) != 0);
}

/* ---- Before it ---------------------------------------------------------------------------------------------------------------- */

static void
test_next_day (FlowFixture   *fixture,
               gconstpointer  data)
{
  BrEntry *last = ui_fixture_add_session (fixture->person, "2026-11-21", BR_SESSION_FULL, 3, 3);
  g_autofree char *last_id = g_strdup (br_entry_get_id (last));
  GtkWidget *dialog = flow_open_questions (fixture);
  BrNextDayEntry *entry;

  ui_harness_capture (GTK_WIDGET (fixture->window), "before-next-day");
  g_assert_nonnull (ui_harness_find (dialog, GTK_TYPE_LABEL,
                                     "After your session on Saturday, November 21: was your back back to its usual by the day after?"));

  /* It has to be answered. */
  flow_toggle (dialog, "new_group", 0);
  br_pain_scale_set_rating (BR_PAIN_SCALE (ui_harness_find (dialog, BR_TYPE_PAIN_SCALE, NULL)), 0);
  g_assert_false (gtk_widget_get_sensitive (ui_harness_find (dialog, GTK_TYPE_BUTTON, "_Start")));
  flow_toggle (dialog, "next_day_group", 1);
  g_assert_true (gtk_widget_get_sensitive (ui_harness_find (dialog, GTK_TYPE_BUTTON, "_Start")));
  ui_harness_click (dialog, "_Start");

  entry = flow_find_entry (fixture, BR_TYPE_NEXT_DAY_ENTRY, NULL);
  g_assert_nonnull (entry);
  g_assert_cmpstr (br_next_day_entry_get_session_id (entry), ==, last_id);
  g_assert_false (br_next_day_entry_get_usual (entry));

  g_assert_true (BR_IS_ROUTINE_PAGE (flow_get_page (fixture)));
}

static void
test_high_pain (FlowFixture   *fixture,
                gconstpointer  data)
{
  g_autoptr (BrSession) session = NULL;
  BrPrescription *prescription;

  flow_open_questions (fixture);
  flow_answer (fixture, FALSE, 7, BR_PAIN_ACHE);
  g_assert_true (ADW_IS_ALERT_DIALOG (flow_get_dialog (fixture)));
  ui_harness_capture (GTK_WIDGET (fixture->window), "before-high-pain");
  ui_harness_click (flow_get_dialog (fixture), "_Rest Today");
  flow_assert_at_base (fixture);
  flow_assert_check_in (fixture, 7, BR_PAIN_ACHE);

  flow_open_questions (fixture);
  flow_answer (fixture, FALSE, 8, BR_PAIN_ACHE);
  ui_harness_click (flow_get_dialog (fixture), "_Start");
  g_assert_true (BR_IS_ROUTINE_PAGE (flow_get_page (fixture)));
  g_object_get (flow_get_page (fixture), "session", &session, NULL);
  prescription = br_session_get_prescription (session);
  g_assert_true (br_prescription_get_short (prescription));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (prescription)), ==, 2);
  g_assert_cmpstr (br_exercise_get_id (br_prescribed_exercise_get_exercise (br_prescription_get_exercise (prescription, 0))), ==,
                   "crook_breathing");
  g_assert_cmpstr (br_exercise_get_id (br_prescribed_exercise_get_exercise (br_prescription_get_exercise (prescription, 1))), ==,
                   "easy_walk");
  flow_assert_n_entries (fixture, BR_TYPE_CHECK_IN_ENTRY, 1);
}

static void
test_sharp_now (FlowFixture   *fixture,
                gconstpointer  data)
{
  flow_open_questions (fixture);
  flow_answer (fixture, FALSE, 4, BR_PAIN_SHARP);
  g_assert_true (ADW_IS_ALERT_DIALOG (flow_get_dialog (fixture)));
  flow_assert_check_in (fixture, 4, BR_PAIN_SHARP);
  ui_harness_click (flow_get_dialog (fixture), "_Close");
  flow_assert_at_base (fixture);
}

/* @data: whether something is new; otherwise numbness */
static void
test_locks (FlowFixture   *fixture,
            gconstpointer  data)
{
  gboolean anything_new = data != NULL;

  flow_open_questions (fixture);
  flow_answer (fixture, anything_new, 3, anything_new ? BR_PAIN_ACHE : BR_PAIN_NUMB);
  g_assert_true (BR_IS_SAFETY_DIALOG (flow_get_dialog (fixture)));
  g_assert_cmpint (flow_get_lock (fixture), ==, BR_LOCK_UNANSWERED);
  flow_assert_check_in (fixture, 3, anything_new ? BR_PAIN_ACHE : BR_PAIN_NUMB);

  /* Closed without an answer it stays locked, and another start asks for the answer first. */
  adw_dialog_force_close (ADW_DIALOG (flow_get_dialog (fixture)));
  ui_harness_settle ();
  flow_assert_at_base (fixture);
  br_session_flow_start (fixture->flow, FALSE);
  flow_wait_for_dialog (fixture);
  g_assert_true (BR_IS_SAFETY_DIALOG (flow_get_dialog (fixture)));
}

/* ---- It hurts ------------------------------------------------------------------------------------------------------------------- */

static void
test_radiating (FlowFixture   *fixture,
                gconstpointer  data)
{
  BrEntry *entry;
  g_autofree char *id = NULL;
  guint count;

  flow_start_and_work (fixture);
  flow_press (fixture, GDK_KEY_h);
  flow_wait_for_dialog (fixture);
  ui_harness_press_key (flow_get_dialog (fixture), GDK_KEY_3);
  ui_harness_settle ();

  /* At once: kept, locked, asked. */
  entry = flow_find_entry (fixture, BR_TYPE_SESSION_ENTRY, &count);
  g_assert_cmpuint (count, ==, 1);
  id = g_strdup (br_entry_get_id (entry));
  g_assert_cmpint (br_session_entry_get_summary (BR_SESSION_ENTRY (entry))->kind, ==, BR_SESSION_PARTIAL);
  g_assert_cmpint (br_session_entry_get_worst_pain_kind (BR_SESSION_ENTRY (entry)), ==, BR_PAIN_RADIATING);
  g_assert_cmpint (flow_get_lock (fixture), ==, BR_LOCK_UNANSWERED);
  g_assert_true (BR_IS_SAFETY_DIALOG (flow_get_dialog (fixture)));

  adw_dialog_force_close (ADW_DIALOG (flow_get_dialog (fixture)));
  ui_harness_settle ();
  g_assert_true (BR_IS_AFTER_PAGE (flow_get_page (fixture)));
  ui_harness_capture (GTK_WIDGET (fixture->window), "after-radiating");
  br_pain_scale_set_rating (BR_PAIN_SCALE (ui_harness_find (flow_get_page (fixture), BR_TYPE_PAIN_SCALE, NULL)), 6);
  ui_harness_click (flow_get_page (fixture), "_Done");

  entry = flow_find_entry (fixture, BR_TYPE_SESSION_ENTRY, &count);
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (br_entry_get_id (entry), ==, id);
  g_assert_cmpuint (br_entry_get_revision (entry), ==, 2);
  g_assert_cmpint (br_session_entry_get_summary (BR_SESSION_ENTRY (entry))->pain_after, ==, 6);
  ui_harness_wait (flow_has_no_session_file, fixture);
}

/* FLAG-1: who says yes to one of the safety questions in a session does not go on with it; who has looked only may. */
static void
test_locked_meanwhile (FlowFixture   *fixture,
                       gconstpointer  data)
{
  BrSession *session = flow_start_and_work (fixture);
  BrEntry *entry;

  gtk_widget_activate_action (flow_get_page (fixture), "routine.safety", NULL);
  flow_wait_for_dialog (fixture);
  /* A remote's play, too. */
  br_session_resume (session);
  g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_PAUSED);
  adw_dialog_close (ADW_DIALOG (flow_get_dialog (fixture)));
  ui_harness_wait (flow_has_no_dialog, fixture);
  g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_PAUSED);

  gtk_widget_activate_action (flow_get_page (fixture), "routine.safety", NULL);
  flow_wait_for_dialog (fixture);
  ui_harness_click (flow_get_dialog (fixture), "None of these");
  ui_harness_click (flow_get_dialog (fixture), br_safety_question_get_text (br_safety_questions_get ("bladder-trouble")));
  ui_harness_click (flow_get_dialog (fixture), "_Save Answers");
  g_assert_cmpint (flow_get_lock (fixture), ==, BR_LOCK_EMERGENCY);
  ui_harness_click (flow_get_dialog (fixture), "_Close");
  ui_harness_wait (flow_is_after, fixture);
  g_assert_cmpint (br_session_get_state (session), ==, BR_SESSION_FINISHED);

  ui_harness_click (flow_get_page (fixture), "_Done");
  entry = flow_find_entry (fixture, BR_TYPE_SESSION_ENTRY, NULL);
  g_assert_nonnull (entry);
  g_assert_cmpint (br_session_entry_get_summary (BR_SESSION_ENTRY (entry))->kind, ==, BR_SESSION_PARTIAL);
}

/* ---- Plain functions ---------------------------------------------------------------------------------------------------------------- */

/* START-1 and START-2, line by line. */
static void
test_judge (void)
{
  const struct
  {
    BrStartAnswer answer;
    BrStartAdvice advice;
  } cases[] = {
    { { TRUE, FALSE, 0, BR_PAIN_NONE }, BR_START_GO },
    { { FALSE, FALSE, 6, BR_PAIN_ACHE }, BR_START_GO },
    { { TRUE, FALSE, 7, BR_PAIN_ACHE }, BR_START_EASY },
    { { TRUE, FALSE, 10, BR_PAIN_ACHE }, BR_START_EASY },
    { { TRUE, FALSE, 1, BR_PAIN_SHARP }, BR_START_REST },
    { { TRUE, FALSE, 9, BR_PAIN_SHARP }, BR_START_REST },
    { { TRUE, FALSE, 1, BR_PAIN_RADIATING }, BR_START_PAIN },
    { { TRUE, FALSE, 1, BR_PAIN_NUMB }, BR_START_PAIN },
    { { TRUE, TRUE, 0, BR_PAIN_NONE }, BR_START_ANYTHING_NEW },
    { { TRUE, TRUE, 8, BR_PAIN_SHARP }, BR_START_ANYTHING_NEW },
    { { TRUE, TRUE, 8, BR_PAIN_NUMB }, BR_START_PAIN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (br_start_answer_judge (&cases[i].answer), ==, cases[i].advice);
}

static void
set_outcome (BrExerciseRecord *record,
             guint             index,
             BrSetOutcome      outcome,
             BrVariantKind     variant)
{
  BrSetRecord *set = &g_array_index (br_exercise_record_get_sets (record), BrSetRecord, index);

  set->outcome = outcome;
  set->variant = variant;
}

static void
assert_done (BrExerciseRecord *record,
             const char       *expected)
{
  g_autofree char *done = br_session_changes_dup_done (record);

  g_assert_cmpstr (done, ==, expected);
}

static void
test_done (void)
{
  BrDose dose = { .sets = 3, .repetitions = 8 };
  g_autoptr (BrExerciseRecord) plain = br_exercise_record_new ("a", BR_VARIANT_ORDINARY, &dose, FALSE);
  g_autoptr (BrExerciseRecord) sides = br_exercise_record_new ("b", BR_VARIANT_ORDINARY, &dose, TRUE);

  assert_done (plain, "0 of 3 sets");
  set_outcome (plain, 0, BR_SET_DONE, BR_VARIANT_ORDINARY);
  set_outcome (plain, 1, BR_SET_SKIPPED, BR_VARIANT_ORDINARY);
  assert_done (plain, "1 of 3 sets · some skipped");
  set_outcome (plain, 1, BR_SET_DONE, BR_VARIANT_EASIER);
  set_outcome (plain, 2, BR_SET_STOPPED, BR_VARIANT_EASIER);
  assert_done (plain, "2 of 3 sets · easier version · stopped because of pain");

  /* Left, right, left... */
  set_outcome (sides, 0, BR_SET_DONE, BR_VARIANT_ORDINARY);
  assert_done (sides, "left 1, right 0 of 3 sets");
  set_outcome (sides, 1, BR_SET_DONE, BR_VARIANT_ORDINARY);
  assert_done (sides, "1 of 3 sets on each side");
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

#define ADD(path, data, test) \
  g_test_add ("/session-flow/" path, FlowFixture, data, flow_fixture_set_up, test, flow_fixture_tear_down)
  ADD ("full", NULL, test_full);
  ADD ("own-pace", NULL, test_own_pace);
  ADD ("held-enter", NULL, test_held_enter);
  ADD ("locked-meanwhile", NULL, test_locked_meanwhile);
  ADD ("short", NULL, test_short);
  ADD ("form-lost", NULL, test_form_lost);
  ADD ("pain-free-days", NULL, test_pain_free_days);
  ADD ("extra", NULL, test_extra);
  ADD ("next-day", NULL, test_next_day);
  ADD ("high-pain", NULL, test_high_pain);
  ADD ("sharp-now", NULL, test_sharp_now);
  ADD ("numb-now", NULL, test_locks);
  ADD ("anything-new", "new", test_locks);
  ADD ("radiating", NULL, test_radiating);
#undef ADD
  g_test_add_func ("/session-flow/judge", test_judge);
  g_test_add_func ("/session-flow/done", test_done);

  return g_test_run ();
}
