/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrAdvisor: current whenever it is asked, told once per batch, and quick after twenty years. */

#include "core/br-test-journal.h"

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-next-day-entry.h"
#include "core/journal/br-session-entry.h"
#include "core/rules/br-advisor.h"

static void
count (BrAdvisor  *advisor,
       GParamSpec *pspec,
       guint      *n)
{
  (*n)++;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_needs_program_and_day (void)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (BrAdvisor) advisor = br_advisor_new (journal);

  g_assert_true (br_advisor_get_journal (advisor) == journal);
  g_assert_null (br_advisor_get_program (advisor));
  g_assert_null (br_advisor_get_state (advisor));

  br_advisor_set_program (advisor, br_test_program ());
  g_assert_null (br_advisor_get_state (advisor));

  g_object_set (advisor, "today", br_day_parse ("2026-11-02"), NULL);
  g_assert_true (br_advisor_get_program (advisor) == br_test_program ());
  g_assert_cmpuint (br_advisor_get_today (advisor), ==, br_day_parse ("2026-11-02"));
  g_assert_cmpint (br_state_get_situation (br_advisor_get_state (advisor)), ==, BR_SITUATION_NEW);

  br_advisor_set_program (advisor, NULL);
  g_assert_null (br_advisor_get_state (advisor));
}

static void
test_current_and_told_once (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-11-02 09:00 start 5 5");
  g_autoptr (BrAdvisor) advisor = br_advisor_new (journal);
  BrState *state;
  guint n = 0;

  br_advisor_set_program (advisor, br_test_program ());
  g_object_set (advisor, "today", br_day_parse ("2026-11-02"), NULL);
  g_signal_connect (advisor, "notify::state", G_CALLBACK (count), &n);
  settle ();
  g_assert_cmpuint (n, ==, 1);

  state = br_advisor_get_state (advisor);
  g_assert_cmpint (br_state_get_situation (state), ==, BR_SITUATION_WORKOUT);
  g_assert_true (br_advisor_get_state (advisor) == state);

  /* Three changes: current at once, told later and once. */
  br_test_journal_add (journal, "2026-11-02 10:00 full 1\n2026-11-02 11:00 check-in 4");
  g_object_set (advisor, "today", br_day_parse ("2026-11-03"), NULL);
  g_assert_cmpint (br_state_get_situation (br_advisor_get_state (advisor)), ==, BR_SITUATION_REST);
  g_assert_cmpuint (n, ==, 1);
  settle ();
  g_assert_cmpuint (n, ==, 2);

  /* Nothing new, nothing told. */
  g_object_set (advisor, "today", br_day_parse ("2026-11-03"), NULL);
  br_advisor_set_program (advisor, br_test_program ());
  settle ();
  g_assert_cmpuint (n, ==, 2);
}

/* A state that somebody holds stays what it was. */
static void
test_state_is_immutable (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-11-02 09:00 start 5 5");
  g_autoptr (BrAdvisor) advisor = br_advisor_new (journal);
  g_autoptr (BrState) kept = NULL;

  br_advisor_set_program (advisor, br_test_program ());
  g_object_set (advisor, "today", br_day_parse ("2026-11-02"), NULL);
  g_set_object (&kept, br_advisor_get_state (advisor));

  br_test_journal_add (journal, "2026-11-02 10:00 full 1");
  g_assert_cmpint (br_state_get_situation (br_advisor_get_state (advisor)), ==, BR_SITUATION_DONE);
  g_assert_cmpint (br_state_get_situation (kept), ==, BR_SITUATION_WORKOUT);
}

static void
test_gone_before_idle (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-11-02 09:00 start 5 5");
  BrAdvisor *advisor = br_advisor_new (journal);

  g_object_set (advisor, "today", br_day_parse ("2026-11-02"), NULL);
  g_object_add_weak_pointer (G_OBJECT (advisor), (gpointer *) &advisor);
  g_object_unref (advisor);
  g_assert_null (advisor);

  br_test_journal_add (journal, "2026-11-02 10:00 full 1");
  settle ();
}

static void
add_day (GPtrArray *entries,
         BrDay      day,
         guint      index)
{
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 1, 1, 9, 0, (double) (index % 60));
  BrSessionSummary summary = {
    .kind = BR_SESSION_FULL,
    .program_id = "test",
    .phase = 1 + index % 3,
    .routine_id = "A",
    .pain_before = (int) (index % 6),
    .pain_after = BR_PAIN_UNRATED,
    .effort = -1,
  };
  g_autoptr (GPtrArray) exercises = g_ptr_array_new_with_free_func (g_object_unref);
  BrDose dose = { 3, 8, 0, 0 };
  BrEntry *session;

  for (guint i = 0; i < 7; i++)
    g_ptr_array_add (exercises, br_exercise_record_new ("bird_dog", BR_VARIANT_ORDINARY, &dose, TRUE));

  session = br_session_entry_new (day, at, &summary, exercises);
  g_ptr_array_add (entries, session);
  g_ptr_array_add (entries, br_next_day_entry_new (day + 1, at, br_entry_get_id (session), TRUE));
  g_ptr_array_add (entries, br_check_in_entry_new (day, at, 3, BR_PAIN_ACHE));
}

/* Twenty years, 12 000 entries: a full recompute in 5 ms where the machine is idle, best of ten; measured, and bounded loosely. */
static void
test_twenty_years (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read ("2006-11-02 09:00 start 5 5");
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  BrDay first = br_day_parse ("2006-11-02");
  BrDay today = br_day_parse ("2026-11-02");
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < 4000; i++)
    add_day (entries, first + i * (today - first) / 4000, i);
  br_journal_add_batch (journal, entries);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (journal)), ==, 12001);

  for (guint round = 0; round < 10; round++)
    {
      gint64 began = g_get_monotonic_time ();
      g_autoptr (BrState) state = br_rules_evaluate (br_test_program (), journal, today);

      best = MIN (best, g_get_monotonic_time () - began);
    }

  g_test_minimized_result ((double) best / 1000, "twenty years take %.2f ms", (double) best / 1000);
  g_assert_cmpint (best, <, 50000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/advisor/needs-program-and-day", test_needs_program_and_day);
  g_test_add_func ("/advisor/current-and-told-once", test_current_and_told_once);
  g_test_add_func ("/advisor/state-is-immutable", test_state_is_immutable);
  g_test_add_func ("/advisor/gone-before-idle", test_gone_before_idle);
  g_test_add_func ("/advisor/twenty-years", test_twenty_years);

  return g_test_run ();
}
