/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Today" in its order, the sentences that say why, the next-day question, and the list of rules. */

#include "core/br-test-journal.h"

#define START "2026-11-02 09:00 start 5 5\n"

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  BrSituation situation;
  const char *reason;
} TodayCase;

static const TodayCase cases[] = {
  { "/today/new", "", "2026-11-02", BR_SITUATION_NEW, "A few questions come first." },
  { "/today/workout-first", START, "2026-11-02", BR_SITUATION_WORKOUT, "Your first session is planned for today." },
  { "/today/workout", START "2026-11-02 10:00 full 1", "2026-11-04", BR_SITUATION_WORKOUT,
    "A session is planned for today. The last one was Monday." },
  { "/today/workout-after-a-week", START "2026-11-02 10:00 full 1", "2026-11-09", BR_SITUATION_WORKOUT,
    "A session is planned for today. The last one was Monday, November 2." },
  { "/today/workout-after-new-year", START "2026-12-20 10:00 full 1", "2027-01-04", BR_SITUATION_WORKOUT,
    "A session is planned for today. The last one was Sunday, December 20, 2026." },
  { "/today/rest-after-yesterday", START "2026-11-02 10:00 full 1", "2026-11-03", BR_SITUATION_REST,
    "Your back rests after yesterday’s session. The next session is tomorrow." },
  { "/today/rest-between-fixed-days", START "2026-11-02 09:01 days mon wed fri\n2026-11-04 10:00 full 1", "2026-11-07", BR_SITUATION_REST,
    "No session is planned for today. The next session is Monday." },
  { "/today/rest-before-the-first", "2026-11-03 09:00 start 5 5\n2026-11-03 09:01 days mon wed fri", "2026-11-03", BR_SITUATION_REST,
    "No session is planned for today. The next session is tomorrow." },
  { "/today/done", START "2026-11-02 10:00 short 1", "2026-11-02", BR_SITUATION_DONE,
    "Today’s session is done. The next session is Wednesday." },
  { "/today/moved-away", START "2026-11-02 10:00 full 1\n2026-11-03 09:00 move 2026-11-04 2026-11-06", "2026-11-04", BR_SITUATION_REST,
    "No session is planned for today. The next session is Friday." },
  { "/today/paused", START "2026-11-02 10:00 full 1\n2026-11-03 09:00 pause 2026-11-04 2026-11-12", "2026-11-04", BR_SITUATION_PAUSED,
    "The plan is paused; the last day of the pause is Thursday, November 12. The next session is Friday, November 13." },
  { "/today/paused-twice-in-a-row", START "2026-11-03 09:00 pause 2026-11-04 2026-11-06\n2026-11-03 09:01 pause 2026-11-07 2026-11-08", "2026-11-05",
    BR_SITUATION_PAUSED, "The plan is paused; the last day of the pause is Sunday. The next session is Monday." },
  { "/today/paused-twice-in-a-row-the-later-first",
    START "2026-11-03 09:00 pause 2026-11-07 2026-11-08\n2026-11-03 09:01 pause 2026-11-04 2026-11-06", "2026-11-05",
    BR_SITUATION_PAUSED, "The plan is paused; the last day of the pause is Sunday. The next session is Monday." },
  { "/today/paused-twice-with-a-day-between", START "2026-11-03 09:00 pause 2026-11-08 2026-11-09\n2026-11-03 09:01 pause 2026-11-04 2026-11-06",
    "2026-11-05", BR_SITUATION_PAUSED, "The plan is paused; the last day of the pause is tomorrow. The next session is Saturday." },
  { "/today/paused-to-the-end-of-the-plan", START "2026-11-03 09:00 pause 2026-11-03 2027-12-31", "2026-11-04", BR_SITUATION_PAUSED,
    "The plan is paused; the last day of the pause is Friday, December 31, 2027." },

  /* The first that holds: locked, paused, done, workout, rest */
  { "/today/order/paused-before-done", START "2026-11-04 09:00 pause 2026-11-04 2026-11-05\n2026-11-04 10:00 full 1", "2026-11-04", BR_SITUATION_PAUSED,
    "The plan is paused; the last day of the pause is tomorrow. The next session is Friday." },
  { "/today/order/locked-before-paused", START "2026-11-04 09:00 pause 2026-11-04 2026-11-05\n2026-11-04 10:00 flags self cancer",
    "2026-11-04", BR_SITUATION_LOCKED,
    "Please talk to a doctor or physiotherapist first: you said yes to something that they should look at. "
    "Training waits until a professional says that you may go on." },
  { "/today/order/locked-before-done", START "2026-11-04 10:00 partial 1 pain=numb", "2026-11-04", BR_SITUATION_LOCKED,
    "Please answer the safety questions first. Training waits until they are answered." },
  { "/today/order/locked-before-workout", START "2026-11-02 10:00 flags start both-legs", "2026-11-02", BR_SITUATION_LOCKED,
    "Please get medical help now: you said yes to something that must not wait. "
    "Training stays stopped until a professional says that you may go on." },
  { "/today/order/new-before-locked", "2026-11-02 10:00 flags start cancer", "2026-11-02", BR_SITUATION_NEW, "A few questions come first." },
};

static void
test_today (gconstpointer data)
{
  const TodayCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);

  g_assert_cmpint (br_state_get_situation (state), ==, expected->situation);
  g_assert_cmpstr (br_state_get_reason (state), ==, expected->reason);
  g_assert_cmpuint (br_state_get_today (state), ==, br_day_parse (expected->today));
}

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  const char *session;
} AskCase;

static const AskCase asks[] = {
  { "/next-day/not-on-the-day", START "2026-11-02 10:00 full 1", "2026-11-02", NULL },
  { "/next-day/the-day-after", START "2026-11-02 10:00 full 1", "2026-11-03", "2026-11-02" },
  { "/next-day/before-the-next-one", START "2026-11-02 10:00 full 1", "2026-11-06", "2026-11-02" },
  { "/next-day/answered", START "2026-11-02 10:00 full 1\n2026-11-03 09:00 unusual 2026-11-02", "2026-11-03", NULL },
  { "/next-day/passed-over-once-the-next-one-took-place", START "2026-11-02 10:00 full 1\n2026-11-04 10:00 full 1", "2026-11-04", NULL },
  { "/next-day/of-the-newest-only", START "2026-11-02 10:00 full 1\n2026-11-04 10:00 short 1", "2026-11-05", "2026-11-04" },
  { "/next-day/one-for-two-of-a-date", START "2026-11-04 10:00 full 1\n2026-11-05 09:00 usual 2026-11-04\n2026-11-04 18:00 full 1", "2026-11-05", NULL },
};

static void
test_ask (gconstpointer data)
{
  const AskCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);
  const char *id = NULL;

  if (expected->session != NULL)
    id = br_entry_get_id (br_test_journal_find (journal, expected->session, "session"));

  g_assert_cmpstr (br_state_get_unanswered_session (state), ==, id);
}

/* REVIEW-1: the mean of all ratings of the 7 days from the first, which may come before the start */
static void
test_baseline (void)
{
  g_autoptr (BrJournal) none = br_test_journal_read ("2026-11-02 09:00 flags start");
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-11-01 09:00 check-in 7\n"
                                                        "2026-11-02 09:00 start 6 9\n"
                                                        "2026-11-07 10:00 full 1 before=4\n"
                                                        "2026-11-08 10:00 check-in 1");
  g_autoptr (BrState) without = br_test_evaluate (none, "2026-11-02");
  g_autoptr (BrState) first = br_test_evaluate (journal, "2026-11-02");
  g_autoptr (BrState) week = br_test_evaluate (journal, "2026-11-20");

  /* The rating from the day before the start does not count, so the week is that of the start, the 8th included. */
  g_assert_cmpfloat (br_state_get_baseline (without), ==, -1);
  g_assert_cmpfloat (br_state_get_baseline (first), ==, 6);
  g_assert_cmpfloat_with_epsilon (br_state_get_baseline (week), 11 / 3.0, 1e-9);
}

static void
test_rules (void)
{
  guint n_rules;
  const BrRule *rules = br_rules_get_all (&n_rules);

  for (guint i = 0; i < n_rules; i++)
    {
      const char * const sources[] = { "seed", "ev", "own", NULL };

      g_assert_true (g_strv_contains (sources, rules[i].source));
      g_assert_cmpstr (br_rules_get_sentence (rules[i].id), ==, rules[i].sentence);

      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (rules[i].id, !=, rules[j].id);
    }

  g_assert_nonnull (br_rules_get_sentence ("GATE-1"));
  g_assert_nonnull (br_rules_get_sentence ("FREQ-1"));
  g_assert_null (br_rules_get_sentence ("NONE-1"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_today);

  for (gsize i = 0; i < G_N_ELEMENTS (asks); i++)
    g_test_add_data_func (asks[i].path, &asks[i], test_ask);

  g_test_add_func ("/today/baseline", test_baseline);
  g_test_add_func ("/today/rules", test_rules);

  return g_test_run ();
}
