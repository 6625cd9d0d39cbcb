/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phases: entry, decisions, the proposed advance and its refusal (GATE-6), session numbers and turns, and what corrections do. */

#include <string.h>

#include "core/br-test-journal.h"

/* As in test-rules-gates.c: the gates of phase 1 hold on the 9th. */
#define WEEK_9 "2026-11-02 09:00 start 5 6\n2026-11-02 09:00 flags start\n" \
               "2026-11-02 10:00 full 1 before=5\n2026-11-03 09:00 usual 2026-11-02\n" \
               "2026-11-04 10:00 full 1 before=4\n2026-11-05 09:00 usual 2026-11-04\n" \
               "2026-11-06 10:00 full 1 before=4\n2026-11-07 09:00 usual 2026-11-06\n" \
               "2026-11-08 10:00 full 1 before=4\n2026-11-09 09:00 usual 2026-11-08\n"
/* and go on holding until the 16th. */
#define WEEK_16 "2026-11-10 10:00 full 1 before=4\n2026-11-11 09:00 usual 2026-11-10\n" \
                "2026-11-12 10:00 full 1 before=4\n2026-11-13 09:00 usual 2026-11-12\n" \
                "2026-11-14 10:00 full 1 before=4\n2026-11-15 09:00 usual 2026-11-14\n"

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  guint       phase;
  const char *entered;
  guint       session_number;
} PhaseCase;

static const PhaseCase phases[] = {
  { "/phases/before-the-start", "2026-11-02 09:00 check-in 5", "2026-11-02", 0, NULL, 0 },
  { "/phases/start", "2026-11-02 09:00 start 5 5", "2026-11-02", 1, "2026-11-02", 1 },
  { "/phases/first-start-counts", "2026-11-02 09:00 start 5 5\n2026-11-04 09:00 full 1\n2026-11-06 09:00 start 3 3", "2026-11-06", 1, "2026-11-02", 2 },
  { "/phases/start-dated-later", "2026-11-05 09:00 start 5 5", "2026-11-04", 0, NULL, 0 },
  { "/phases/every-kind-of-session-has-a-number", "2026-11-02 09:00 start 5 5\n2026-11-02 10:00 full 1\n2026-11-04 10:00 short 1\n2026-11-06 10:00 partial 1",
    "2026-11-07", 1, "2026-11-02", 4 },

  /* Corrected to a later hour, the start comes after sessions of its date, which are of this stay all the same */
  { "/phases/start-after-a-session-of-its-date", "2026-11-02 08:00 full 1\n2026-11-02 09:00 start 5 5", "2026-11-02", 1, "2026-11-02", 2 },
  { "/phases/start-after-one-of-another-date", "2026-10-30 08:00 full 1\n2026-11-02 09:00 start 5 5", "2026-11-02", 1, "2026-11-02", 1 },
  { "/phases/start-after-both", "2026-10-30 08:00 full 1\n2026-11-02 08:00 full 1\n2026-11-02 09:00 start 5 5", "2026-11-02", 1, "2026-11-02", 2 },
  { "/phases/start-after-one-of-another-phase", "2026-11-02 08:00 full 2\n2026-11-02 09:00 start 5 5", "2026-11-02", 1, "2026-11-02", 1 },

  { "/phases/advance", WEEK_9 "2026-11-09 10:00 accept advance 1", "2026-11-09", 2, "2026-11-09", 1 },
  { "/phases/advance-counts-from-its-date", WEEK_9 "2026-11-10 10:00 accept advance 1", "2026-11-09", 1, "2026-11-02", 5 },
  { "/phases/earlier-the-same-day-is-the-old-phase", WEEK_9 "2026-11-10 08:00 full 1\n2026-11-10 09:00 accept advance 1", "2026-11-10", 2, "2026-11-10", 1 },
  { "/phases/later-the-same-day-is-the-new-phase",
    WEEK_9 "2026-11-10 08:00 full 1\n2026-11-10 09:00 accept advance 1\n2026-11-10 18:00 full 2", "2026-11-10", 2, "2026-11-10", 2 },
  { "/phases/twice-from-the-same-phase-is-once", WEEK_9 "2026-11-09 10:00 accept advance 1\n2026-11-09 10:05 accept advance 1",
    "2026-11-09", 2, "2026-11-09", 1 },
  { "/phases/of-another-phase-has-no-effect", WEEK_9 "2026-11-09 10:00 accept advance 2", "2026-11-09", 1, "2026-11-02", 5 },
  { "/phases/refused", WEEK_9 "2026-11-09 10:00 refuse advance 1", "2026-11-09", 1, "2026-11-02", 5 },
  { "/phases/other-kinds-leave-it", WEEK_9 "2026-11-09 10:00 accept stay-easier 1\n2026-11-09 10:01 accept see-professional 1",
    "2026-11-09", 1, "2026-11-02", 5 },

  { "/phases/revert", WEEK_9 "2026-11-09 10:00 accept advance 1\n2026-11-11 10:00 full 2\n2026-11-12 10:00 accept revert 2",
    "2026-11-12", 1, "2026-11-12", 1 },
  { "/phases/revert-refused", WEEK_9 "2026-11-09 10:00 accept advance 1\n2026-11-11 10:00 full 2\n2026-11-12 10:00 refuse revert 2",
    "2026-11-12", 2, "2026-11-09", 2 },
  { "/phases/no-revert-from-the-first", WEEK_9 "2026-11-09 10:00 accept revert 1", "2026-11-09", 1, "2026-11-02", 5 },
  { "/phases/no-advance-from-the-last",
    WEEK_9 "2026-11-09 10:00 accept advance 1\n2026-11-09 10:01 accept advance 2\n2026-11-10 10:00 accept advance 3",
    "2026-11-10", 3, "2026-11-09", 1 },
};

static void
test_phase (gconstpointer data)
{
  const PhaseCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);

  g_assert_cmpuint (br_state_get_phase (state), ==, expected->phase);
  g_assert_cmpuint (br_state_get_phase_entered (state), ==, br_day_parse (expected->entered));
  g_assert_cmpuint (br_state_get_session_number (state), ==, expected->session_number);
}

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  gboolean    is_proposed;
} AdvanceCase;

static const AdvanceCase advances[] = {
  { "/advance/all-gates", WEEK_9, "2026-11-09", TRUE },
  { "/advance/six-days", WEEK_9, "2026-11-08", FALSE },
  { "/advance/ends-when-a-gate-falls", WEEK_9, "2026-11-11", FALSE },
  { "/advance/locked-hides-it-not", WEEK_9 "2026-11-09 09:30 flags self cancer", "2026-11-09", TRUE },
  { "/advance/accepted-is-gone", WEEK_9 "2026-11-09 10:00 accept advance 1", "2026-11-09", FALSE },
  { "/advance/refused-today", WEEK_9 "2026-11-09 10:00 refuse advance 1", "2026-11-09", FALSE },
  { "/advance/refused-six-days-ago", WEEK_9 WEEK_16 "2026-11-09 10:00 refuse advance 1", "2026-11-15", FALSE },
  { "/advance/refused-seven-days-ago", WEEK_9 WEEK_16 "2026-11-09 10:00 refuse advance 1", "2026-11-16", TRUE },
  { "/advance/refused-and-gates-fell", WEEK_9 "2026-11-09 10:00 refuse advance 1", "2026-11-16", FALSE },
  { "/advance/refused-again", WEEK_9 WEEK_16 "2026-11-09 10:00 refuse advance 1\n2026-11-16 08:00 refuse advance 1", "2026-11-16", FALSE },
  { "/advance/refused-in-another-phase", WEEK_9 "2026-11-09 10:00 refuse advance 2", "2026-11-09", TRUE },
  { "/advance/refused-revert-is-another-thing", WEEK_9 "2026-11-09 10:00 refuse revert 1", "2026-11-09", TRUE },
};

static void
test_advance (gconstpointer data)
{
  const AdvanceCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);
  GListModel *proposals = br_state_get_proposals (state);

  g_assert_cmpuint (g_list_model_get_n_items (proposals), ==, expected->is_proposed ? 1 : 0);
}

static void
test_answer (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (WEEK_9);
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-11-09");
  g_autoptr (BrProposal) proposal = g_list_model_get_item (br_state_get_proposals (state), 0);
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 9, 12, 0, 0);
  g_autoptr (BrEntry) answer = br_proposal_answer (proposal, TRUE, br_day_parse ("2026-11-09"), at);
  g_autoptr (BrState) next = NULL;

  g_assert_cmpint (br_proposal_get_kind (proposal), ==, BR_PROPOSAL_ADVANCE);
  g_assert_cmpstr (br_proposal_get_rule (proposal), ==, "GATE-6");
  g_assert_cmpuint (br_proposal_get_phase (proposal), ==, 1);
  g_assert_null (br_proposal_get_exercise_id (proposal));
  g_assert_cmpstr (br_proposal_get_title (proposal), ==, "Move on to phase 2?");
  g_assert_nonnull (strstr (br_proposal_get_reason (proposal), "7 full days in this phase; 7 are needed."));
  g_assert_nonnull (strstr (br_proposal_get_reason (proposal), "3 full sessions in the last 7 days; 3 are needed."));
  g_assert_null (br_state_get_last_decision (state));

  br_journal_add (journal, answer);
  next = br_test_evaluate (journal, "2026-11-09");

  g_assert_cmpuint (br_state_get_phase (next), ==, 2);
  g_assert_true (BR_ENTRY (br_state_get_last_decision (next)) == answer);
  g_assert_cmpstr (br_decision_entry_get_reason (BR_DECISION_ENTRY (answer)), ==, br_proposal_get_reason (proposal));
}

/* What has no effect is no change of the plan. */
static void
test_last_decision (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (WEEK_9 "2026-11-09 10:00 accept advance 1\n"
                                                        "2026-11-10 10:00 accept advance 1\n"
                                                        "2026-11-11 10:00 refuse revert 2\n"
                                                        "2026-11-12 10:00 accept see-professional 2");
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-11-12");

  g_assert_true (BR_ENTRY (br_state_get_last_decision (state)) == br_test_journal_find (journal, "2026-11-09", "decision"));
}

/* Corrections: the newest revision counts, and everything follows from it. */
static void
test_corrections (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (WEEK_9 "2026-11-09 10:00 accept advance 1");
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 9, 20, 0, 0);
  g_autoptr (BrEntry) no_advance = br_entry_new_deletion (br_test_journal_find (journal, "2026-11-09", "decision"), at);
  g_autoptr (BrEntry) no_session = br_entry_new_deletion (br_test_journal_find (journal, "2026-11-06", "session"), at);
  g_autoptr (BrState) back = NULL;
  g_autoptr (BrState) fewer = NULL;
  g_autofree char *gates_back = NULL;
  g_autofree char *gates_fewer = NULL;

  br_journal_add (journal, no_advance);
  back = br_test_evaluate (journal, "2026-11-09");
  gates_back = br_test_dup_gates (back);
  g_assert_cmpuint (br_state_get_phase (back), ==, 1);
  g_assert_cmpstr (gates_back, ==, "1+ 2+ 3+ 4+ 5+");

  br_journal_add (journal, no_session);
  fewer = br_test_evaluate (journal, "2026-11-09");
  gates_fewer = br_test_dup_gates (fewer);
  g_assert_cmpstr (gates_fewer, ==, "1+ 2- 3+ 4+ 5+");
  g_assert_cmpuint (br_state_get_session_number (fewer), ==, 4);
}

/* A session of the morning whose note is corrected after the advance of that day stays one of the old phase. */
static void
test_corrected_after_the_advance (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (WEEK_9 "2026-11-10 08:00 full 1 before=4\n2026-11-10 09:00 accept advance 1");
  g_autoptr (BrJournal) source = br_test_journal_read ("2026-11-10 20:00 full 1 before=5");
  g_autoptr (BrEntry) correction = br_entry_new_correction (br_test_journal_find (journal, "2026-11-10", "session"),
                                                            br_test_journal_find (source, "2026-11-10", "session"));
  g_autoptr (BrState) state = NULL;

  br_journal_add (journal, correction);
  state = br_test_evaluate (journal, "2026-11-11");

  g_assert_cmpuint (br_state_get_phase (state), ==, 2);
  g_assert_cmpuint (br_state_get_session_number (state), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (phases); i++)
    g_test_add_data_func (phases[i].path, &phases[i], test_phase);

  for (gsize i = 0; i < G_N_ELEMENTS (advances); i++)
    g_test_add_data_func (advances[i].path, &advances[i], test_advance);

  g_test_add_func ("/advance/answered", test_answer);
  g_test_add_func ("/phases/last-decision", test_last_decision);
  g_test_add_func ("/phases/follow-corrections", test_corrections);
  g_test_add_func ("/phases/corrected-after-the-advance", test_corrected_after_the_advance);

  return g_test_run ();
}
