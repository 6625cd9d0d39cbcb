/* SPDX-License-Identifier: GPL-3.0-or-later */
/* FREQ-6: two days a week that keep what was gained. 2 November 2026 and 30 November 2026 are Mondays. */

#include "core/br-test-journal.h"

/* Phase 3 from 4 November on, nine full sessions up to the 26th, and a review on the 30th. */
#define SESSIONS "2026-11-05 10:00 full 3\n2026-11-07 10:00 full 3\n2026-11-09 10:00 full 3\n2026-11-11 10:00 full 3\n2026-11-13 10:00 full 3\n" \
                 "2026-11-15 10:00 full 3\n2026-11-17 10:00 full 3\n2026-11-19 10:00 full 3\n2026-11-26 10:00 full 3\n"
#define START    "2026-11-02 09:00 start 10 5\n2026-11-03 09:00 accept advance 1\n2026-11-04 09:00 accept advance 2\n"
#define UNTIL_30 START SESSIONS
#define GOOD     UNTIL_30 "2026-11-30 09:00 check-in 7\n2026-11-30 10:00 review\n"
#define FIXED    START "2026-11-04 09:30 days mon wed fri\n" SESSIONS "2026-11-30 09:00 check-in 7\n2026-11-30 10:00 review\n"
#define ACCEPTED "2026-12-02 09:00 accept maintain 3 FREQ-6\n"

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  const char *expected;
} ProposalCase;

#define OFFER "maintain:FREQ-6"

static const ProposalCase proposals[] = {
  { "/maintain/27-days-in-phase-3", GOOD, "2026-12-01", "" },
  { "/maintain/28-days-in-phase-3", GOOD, "2026-12-02", OFFER },
  { "/maintain/not-without-a-review", UNTIL_30 "2026-11-30 09:00 check-in 7", "2026-12-02", "review:REVIEW-1" },
  { "/maintain/not-with-some-improvement", "2026-11-02 09:00 start 5 5\n2026-11-03 09:00 accept advance 1\n2026-11-04 09:00 accept advance 2\n" SESSIONS
    "2026-11-30 09:00 check-in 4\n2026-11-30 10:00 review", "2026-12-02", "" },
  { "/maintain/not-with-an-older-review-on-track",
    GOOD "2026-11-30 11:00 check-in 10\n2026-11-30 12:00 check-in 10\n2026-11-30 13:00 review", "2026-12-02", "see-professional:REVIEW-1" },
  { "/maintain/not-in-phase-2", GOOD "2026-12-01 09:00 accept revert 3 REVERT-1", "2027-01-01", "revert:BREAK-1 review:REVIEW-1" },
  { "/maintain/28-days-count-anew-after-a-revert",
    GOOD "2026-12-01 09:00 accept revert 3 REVERT-1\n2026-12-02 09:00 accept advance 2\n2026-12-03 10:00 full 3", "2026-12-04", "" },
  { "/maintain/refused", GOOD "2026-12-02 09:00 refuse maintain 3 FREQ-6", "2026-12-02", "" },
  { "/maintain/refused-returns-not-by-itself", GOOD "2026-12-02 09:00 refuse maintain 3 FREQ-6", "2026-12-20", "" },
  { "/maintain/refused-returns-with-the-next-review-on-track",
    GOOD "2026-12-02 09:00 refuse maintain 3 FREQ-6\n2026-12-08 10:00 full 3\n2026-12-10 10:00 full 3\n2026-12-12 10:00 full 3\n"
    "2026-12-14 10:00 full 3\n2026-12-16 10:00 full 3\n2026-12-18 10:00 full 3\n2026-12-20 10:00 full 3\n2026-12-22 10:00 full 3\n"
    "2026-12-24 10:00 full 3\n2026-12-28 09:00 check-in 3\n2026-12-28 10:00 review", "2026-12-28", OFFER },
  { "/maintain/refused-and-the-next-review-is-none",
    GOOD "2026-12-02 09:00 refuse maintain 3 FREQ-6\n2026-12-20 10:00 full 3\n2026-12-28 09:00 check-in 3\n2026-12-28 10:00 review", "2026-12-28", "" },
  { "/maintain/accepted", GOOD ACCEPTED, "2026-12-02", "" },
  { "/maintain/accepted-and-given-up", GOOD ACCEPTED "2026-12-03 09:00 days", "2026-12-03", "" },
};

static void
test_proposals (gconstpointer data)
{
  const ProposalCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);
  g_autofree char *seen = br_test_dup_proposals (state);

  g_assert_cmpstr (seen, ==, expected->expected);
}

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  gboolean    is_maintaining;
  const char *expected;
} PlanCase;

static const PlanCase plans[] = {
  { "/maintain/plan/offered-only", GOOD, "2026-12-02", FALSE, "2026-12-02 2026-12-04 2026-12-06 2026-12-08" },
  { "/maintain/plan/every-other-day-becomes-the-next-weekday-and-the-third-after", GOOD ACCEPTED, "2026-12-02", TRUE,
    "2026-12-02 2026-12-05 2026-12-09 2026-12-12" },
  { "/maintain/plan/of-three-days-the-two-furthest-apart", FIXED ACCEPTED, "2026-12-02", TRUE, "2026-12-04 2026-12-07 2026-12-11 2026-12-14" },
  { "/maintain/plan/of-monday-thursday-saturday", START "2026-11-04 09:30 days mon thu sat\n" ACCEPTED, "2026-12-02", TRUE,
    "2026-12-03 2026-12-07 2026-12-10 2026-12-14" },
  { "/maintain/plan/of-wednesday-friday-sunday", START "2026-11-04 09:30 days wed fri sun\n" ACCEPTED, "2026-12-02", TRUE,
    "2026-12-02 2026-12-06 2026-12-09 2026-12-13" },
  /* Nothing is planned for twelve weeks: the weekday of the day itself, a Wednesday, and the third after it; 1 April 2027 is a Thursday */
  { "/maintain/plan/in-a-long-pause", GOOD "2026-12-01 08:00 pause 2026-12-02 2027-03-31\n" ACCEPTED, "2027-04-01", TRUE,
    "2027-04-03 2027-04-07 2027-04-10 2027-04-14" },
  /* One date is planned within twelve weeks, Tuesday, 23 February */
  { "/maintain/plan/in-a-pause-of-almost-twelve-weeks", GOOD "2026-12-01 08:00 pause 2026-12-02 2027-02-22\n" ACCEPTED, "2027-02-23", TRUE,
    "2027-02-23 2027-02-26 2027-03-02 2027-03-05" },
  { "/maintain/plan/two-days-named-before-on-that-date", GOOD "2026-12-02 08:59 days tue thu\n" ACCEPTED, "2026-12-02", TRUE,
    "2026-12-03 2026-12-08 2026-12-10 2026-12-15" },
  { "/maintain/plan/two-days-named-on-another-date", GOOD "2026-12-01 08:59 days tue thu\n" ACCEPTED, "2026-12-02", TRUE,
    "2026-12-02 2026-12-05 2026-12-09 2026-12-12" },
  { "/maintain/plan/two-days-named-afterwards", GOOD ACCEPTED "2026-12-02 09:01 days mon fri", "2026-12-02", TRUE,
    "2026-12-04 2026-12-07 2026-12-11 2026-12-14" },
  { "/maintain/plan/two-days-without-it-do-not-count", GOOD "2026-12-02 09:01 days mon fri", "2026-12-02", FALSE,
    "2026-12-02 2026-12-04 2026-12-06 2026-12-08" },
  { "/maintain/plan/refused", GOOD "2026-12-02 09:00 refuse maintain 3 FREQ-6", "2026-12-02", FALSE, "2026-12-02 2026-12-04 2026-12-06 2026-12-08" },
  { "/maintain/plan/accepted-in-another-phase",
    START "2026-11-05 09:00 accept revert 3 REVERT-1\n2026-11-05 10:00 accept maintain 3 FREQ-6", "2026-11-05", FALSE,
    "2026-11-05 2026-11-07 2026-11-09 2026-11-11" },
  { "/maintain/plan/more-days-again-end-it", GOOD ACCEPTED "2026-12-03 09:00 days mon wed fri\n2026-12-03 10:00 days tue thu", "2026-12-03", FALSE,
    "2026-12-04 2026-12-07 2026-12-09 2026-12-11" },
  { "/maintain/plan/from-its-date-only", GOOD ACCEPTED, "2026-12-01", FALSE, "2026-12-01 2026-12-03 2026-12-05 2026-12-07" },
  { "/maintain/plan/ends-moves", GOOD "2026-12-01 10:00 move 2026-12-01 2026-12-04\n" ACCEPTED, "2026-12-02", TRUE,
    "2026-12-04 2026-12-07 2026-12-11 2026-12-14" },

  /* A revert restores the earlier pattern. */
  { "/maintain/plan/revert-restores-every-other-day", GOOD ACCEPTED "2026-12-03 09:00 accept revert 3 REVERT-1", "2026-12-03", FALSE,
    "2026-12-03 2026-12-05 2026-12-07 2026-12-09" },
  { "/maintain/plan/revert-restores-three-days", FIXED ACCEPTED "2026-12-03 09:00 accept revert 3 REVERT-1", "2026-12-03", FALSE,
    "2026-12-04 2026-12-07 2026-12-09 2026-12-11" },
  { "/maintain/plan/revert-restores-over-other-two-days",
    FIXED ACCEPTED "2026-12-02 09:01 days tue thu\n2026-12-03 09:00 accept revert 3 REVERT-1", "2026-12-03", FALSE,
    "2026-12-04 2026-12-07 2026-12-09 2026-12-11" },
  { "/maintain/plan/revert-leaves-what-was-chosen-since",
    GOOD ACCEPTED "2026-12-02 10:00 days tue thu sun\n2026-12-03 09:00 accept revert 3 REVERT-1", "2026-12-03", FALSE,
    "2026-12-03 2026-12-06 2026-12-08 2026-12-10" },
};

static void
test_plan (gconstpointer data)
{
  const PlanCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);
  g_autofree char *seen = br_test_dup_plan (state, 4);

  g_assert_cmpstr (seen, ==, expected->expected);
  g_assert_true (br_state_get_maintaining (state) == expected->is_maintaining);
}

static void
test_evidence (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (GOOD);
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-12-05");
  g_autoptr (BrProposal) proposal = g_list_model_get_item (br_state_get_proposals (state), 0);
  g_autoptr (BrState) accepted = NULL;

  g_assert_cmpstr (br_proposal_get_entries (proposal)[0], ==, br_entry_get_id (br_test_journal_find (journal, "2026-11-30", "review")));
  g_assert_cmpfloat (br_proposal_get_value (proposal), ==, 31);
  g_assert_cmpfloat (br_proposal_get_needed (proposal), ==, 28);
  g_assert_cmpfloat (br_test_get_number (proposal, "days"), ==, 31);

  br_test_journal_add (journal, ACCEPTED);
  accepted = br_test_evaluate (journal, "2026-12-02");
  g_assert_true (BR_ENTRY (br_state_get_last_decision (accepted)) == br_test_journal_find (journal, "2026-12-02", "decision"));
}

/* Each condition with + or -, the number seen and the one needed, and how it reads. */
static const ProposalCase conditions[] = {
  { "/maintain/conditions/none-in-phase-2", GOOD "2026-12-01 09:00 accept revert 3 REVERT-1", "2026-12-01", "" },
  { "/maintain/conditions/day-27-and-on-track", GOOD, "2026-12-01",
    "- 27/28: 27 of 28 full days in this phase. The 28th is tomorrow.\n"
    "+ 1/1: The last review, done yesterday, was on track.\n" },
  { "/maintain/conditions/both-met", GOOD, "2026-12-02",
    "+ 28/28: 28 full days in this phase; 28 are needed.\n"
    "+ 1/1: The last review, done Monday, was on track.\n" },
  { "/maintain/conditions/no-review-yet", UNTIL_30, "2026-11-28",
    "- 24/28: 24 of 28 full days in this phase. The 28th is Wednesday.\n"
    "- 0/1: A review that is on track. The first one is due Monday.\n" },
  { "/maintain/conditions/review-due", UNTIL_30, "2026-11-30",
    "- 26/28: 26 of 28 full days in this phase. The 28th is Wednesday.\n"
    "- 0/1: A review that is on track. One is due now.\n" },
  { "/maintain/conditions/last-one-was-not",
    "2026-11-02 09:00 start 5 5\n2026-11-03 09:00 accept advance 1\n2026-11-04 09:00 accept advance 2\n" SESSIONS
    "2026-11-30 09:00 check-in 4\n2026-11-30 10:00 review", "2026-12-02",
    "+ 28/28: 28 full days in this phase; 28 are needed.\n"
    "- 0/1: A review that is on track. The last one, done Monday, was not; the next one is due Monday, December 28.\n" },
  { "/maintain/conditions/refused", GOOD "2026-12-02 09:00 refuse maintain 3 FREQ-6", "2026-12-02",
    "+ 28/28: 28 full days in this phase; 28 are needed.\n"
    "- 0/1: The last review, done Monday, was on track, and you have answered since. The next one is due Monday, December 28.\n" },
  { "/maintain/conditions/accepted", GOOD ACCEPTED, "2026-12-02", "+ 1/1: You train two days a week to keep what you gained.\n" },
};

static void
test_conditions (gconstpointer data)
{
  const ProposalCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);
  GListModel *model = br_state_get_maintain_conditions (state);
  g_autoptr (GString) seen = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (BrVerdict) condition = g_list_model_get_item (model, i);

      g_assert_cmpstr (br_verdict_get_rule (condition), ==, "FREQ-6");
      g_string_append_printf (seen, "%c %.0f/%.0f: %s\n", br_verdict_get_met (condition) ? '+' : '-',
                              br_verdict_get_value (condition), br_verdict_get_needed (condition), br_verdict_get_text (condition));
    }

  g_assert_cmpstr (seen->str, ==, expected->expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (proposals); i++)
    g_test_add_data_func (proposals[i].path, &proposals[i], test_proposals);

  for (gsize i = 0; i < G_N_ELEMENTS (plans); i++)
    g_test_add_data_func (plans[i].path, &plans[i], test_plan);

  for (gsize i = 0; i < G_N_ELEMENTS (conditions); i++)
    g_test_add_data_func (conditions[i].path, &conditions[i], test_conditions);

  g_test_add_func ("/maintain/evidence", test_evidence);

  return g_test_run ();
}
