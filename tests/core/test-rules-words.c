/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules say of themselves: sentences with their numbers, and the entries they rest on. Worked out by hand; 2 November 2026 is a
 * Monday. */

#include <string.h>

#include "core/br-test-journal.h"
#include "core/rules/br-wording.h"

#define START   "2026-11-02 09:00 start 5 5\n"
#define PHASE_2 START "2026-11-03 09:00 accept advance 1\n"
#define PHASE_3 PHASE_2 "2026-11-04 09:00 accept advance 2\n"
/* Two sessions in phase 1 */
#define TWO     START "2026-11-02 10:00 full 1 before=5\n2026-11-04 10:00 full 1 before=4\n"
#define FINE_1  "2026-11-03 09:00 usual 2026-11-02\n"
#define FINE_2  "2026-11-05 09:00 usual 2026-11-04\n"
#define HARD_1  "2026-11-03 09:00 unusual 2026-11-02\n"
#define HARD_2  "2026-11-05 09:00 unusual 2026-11-04\n"

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  guint       gate;
  const char *text;
} GateCase;

static const GateCase gates[] = {
  { "/words/gate-1/six", START, "2026-11-08", 1, "6 of 7 full days in this phase. The 7th is tomorrow." },
  { "/words/gate-1/seven", START, "2026-11-09", 1, "7 full days in this phase; 7 are needed." },
  { "/words/gate-1/one", START, "2026-11-03", 1, "1 of 7 full days in this phase. The 7th is Monday." },

  { "/words/gate-4/none", START, "2026-11-05", 4, "This looks at the last 2 sessions before today; so far there are 0." },
  { "/words/gate-4/one", START "2026-11-02 10:00 full 1\n" FINE_1, "2026-11-05", 4,
    "This looks at the last 2 sessions before today; so far there is 1." },
  { "/words/gate-4/both-fine", TWO FINE_1 FINE_2, "2026-11-05", 4,
    "After both of your last 2 sessions you were back to your usual by the day after." },
  { "/words/gate-4/one-fine", TWO FINE_1 HARD_2, "2026-11-05", 4,
    "After 1 of your last 2 sessions you were back to your usual by the day after." },
  { "/words/gate-4/the-other-one-fine", TWO HARD_1 FINE_2, "2026-11-05", 4,
    "After 1 of your last 2 sessions you were back to your usual by the day after." },
  { "/words/gate-4/neither", TWO HARD_1 HARD_2, "2026-11-05", 4,
    "After 0 of your last 2 sessions you were back to your usual by the day after." },
  { "/words/gate-4/one-fine-one-open", TWO FINE_1, "2026-11-05", 4,
    "After 1 of your last 2 sessions you were back to your usual by the day after. 1 has no answer." },
  { "/words/gate-4/one-hard-one-open", TWO HARD_2, "2026-11-05", 4,
    "After 0 of your last 2 sessions you were back to your usual by the day after. 1 has no answer." },
  { "/words/gate-4/both-open", TWO, "2026-11-05", 4,
    "After 0 of your last 2 sessions you were back to your usual by the day after. 2 have no answer." },

  { "/words/gate-5/no-rating", START, "2026-11-09", 5, "No pain rating in the last 7 days; a check-in is enough." },
  /* 5, 5 and 4 are 14/3 */
  { "/words/gate-5/into-2", TWO, "2026-11-05", 5,
    "Mean pain 4.7 of 10 in the last 7 days. Needed: at most 5, and not above your baseline of 4.7." },
  { "/words/gate-5/one-rating", START, "2026-11-05", 5,
    "Mean pain 5.0 of 10 in the last 7 days. Needed: at most 5, and not above your baseline of 5.0." },
  { "/words/gate-5/into-3",
    PHASE_2 "2026-11-05 10:00 full 2 before=4 hinge=done plank=20/15\n", "2026-11-10", 5,
    "Mean pain 4.0 of 10 in the last 7 days. Needed: at most 3. Hip hinge with a stick: all sets done. "
    "Side plank from the knees: held 20 s on the left and 15 s on the right. Needed: 20 s on each side, in the ordinary version." },
  { "/words/gate-5/only-the-easier-version",
    PHASE_2 "2026-11-05 10:00 full 2 before=4 hinge=done/easier plank=20/15/easier\n", "2026-11-10", 5,
    "Mean pain 4.0 of 10 in the last 7 days. Needed: at most 3. Hip hinge with a stick: all sets in the ordinary version are needed. "
    "Side plank from the knees: held 0 s on the left and 0 s on the right. Needed: 20 s on each side, in the ordinary version." },
  { "/words/gate-5/not-done-yet", PHASE_2 "2026-11-05 10:00 full 2 before=2\n", "2026-11-10", 5,
    "Mean pain 2.0 of 10 in the last 7 days. Needed: at most 3. Hip hinge with a stick: not done yet in a full session. "
    "Side plank from the knees: not done yet in a full session." },
};

static void
test_gate (gconstpointer data)
{
  const GateCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);
  g_autoptr (BrVerdict) verdict = g_list_model_get_item (br_state_get_gates (state), expected->gate - 1);

  g_assert_cmpstr (br_verdict_get_text (verdict), ==, expected->text);
}

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  const char *rule;
  double      value;
  double      needed;
  const char *text;
} AnnouncementCase;

#define EASIER START "2026-11-10 20:00 check-in 4 sharp\n2026-11-12 20:00 check-in 4 sharp\n2026-11-12 21:00 accept stay-easier 1 REVERT-1\n"

static const AnnouncementCase announcements[] = {
  { "/words/announced/set-dropped", TWO HARD_2, "2026-11-05", "REVERT-2", 1, 1,
    "After your last session your back was not back to its usual by the day after. The next session has one set less of each exercise, "
    "but always one." },
  { "/words/announced/break", START "2026-11-03 10:00 full 1\n", "2026-11-17", "BREAK-1", 14, 14,
    "Your last session was 14 days ago. You begin gently again: every exercise at the bottom of its range, with the lightest weight." },
  { "/words/announced/long-break", START "2026-11-03 10:00 full 1\n", "2026-11-20", "BREAK-1", 17, 14,
    "Your last session was 17 days ago. You begin gently again: every exercise at the bottom of its range, with the lightest weight." },
  /* 7 days from Thursday the 12th end on Wednesday the 18th */
  { "/words/announced/easier", EASIER, "2026-11-13", "REVERT-1", 1, 7, "You stay on the easier versions; the last day of that is Wednesday." },
  { "/words/announced/easier-last-day", EASIER, "2026-11-18", "REVERT-1", 6, 7, "You stay on the easier versions; the last day of that is today." },
  { "/words/announced/stand-in", PHASE_2 "2026-11-05 10:00 full 2\n", "2026-11-06", "START-3", 1, 1,
    "Band press needs something that you do not have. In its place: Side plank from the knees." },
};

static BrVerdict *
find_announcement (BrState    *state,
                   const char *rule)
{
  GListModel *model = br_state_get_announcements (state);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (BrVerdict) verdict = g_list_model_get_item (model, i);

      if (g_str_equal (br_verdict_get_rule (verdict), rule))
        return g_steal_pointer (&verdict);
    }

  return NULL;
}

static void
test_announcement (gconstpointer data)
{
  const AnnouncementCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);
  g_autoptr (BrVerdict) verdict = find_announcement (state, expected->rule);

  g_assert_nonnull (verdict);
  g_assert_cmpstr (br_verdict_get_text (verdict), ==, expected->text);
  g_assert_cmpfloat (br_verdict_get_value (verdict), ==, expected->value);
  g_assert_cmpfloat (br_verdict_get_needed (verdict), ==, expected->needed);
}

/* Before the first start nothing is announced, whatever took place. */
static void
test_no_announcement (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-11-02 10:00 full 1\n2026-11-03 09:00 unusual 2026-11-02\n");
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-11-20");

  g_assert_cmpuint (g_list_model_get_n_items (br_state_get_announcements (state)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (br_state_get_proposals (state)), ==, 0);
  g_assert_null (br_state_get_review (state));
  g_assert_cmpuint (br_state_get_next_session (state), ==, BR_DAY_NONE);
}

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  const char *next;
  const char *reason;
  const char *text;
} ExtraCase;

static const ExtraCase extras[] = {
  { "/words/extra/today", START "2026-11-02 10:00 full 1\n", "2026-11-02",
    "2026-11-04", "Today’s session is done. The next session is Wednesday.",
    "You have done a session today, and your back grows stronger while it rests. An easy walk is fine. The next session is Wednesday. "
    "If you train all the same, the session counts as extra: it is kept, and counts toward no condition of the next phase." },
  { "/words/extra/yesterday", START "2026-11-02 10:00 full 1\n", "2026-11-03",
    "2026-11-04", "Your back rests after yesterday’s session. The next session is tomorrow.",
    "You did a session yesterday, and your back grows stronger while it rests. An easy walk is fine. The next session is tomorrow. "
    "If you train all the same, the session counts as extra: it is kept, and counts toward no condition of the next phase." },
  /* 12 weeks are planned ahead: 3 November to 25 January */
  { "/words/extra/one-date-in-the-plan", START "2026-11-02 10:00 full 1\n2026-11-03 09:00 pause 2026-11-04 2027-01-24\n", "2026-11-03",
    "2027-01-25", "Your back rests after yesterday’s session. The next session is Monday, January 25, 2027.",
    "You did a session yesterday, and your back grows stronger while it rests. An easy walk is fine. The next session is Monday, January 25, 2027. "
    "If you train all the same, the session counts as extra: it is kept, and counts toward no condition of the next phase." },
  { "/words/extra/none-in-the-plan", START "2026-11-02 10:00 full 1\n2026-11-03 09:00 pause 2026-11-04 2027-01-25\n", "2026-11-03",
    NULL, "Your back rests after yesterday’s session.",
    "You did a session yesterday, and your back grows stronger while it rests. An easy walk is fine. "
    "If you train all the same, the session counts as extra: it is kept, and counts toward no condition of the next phase." },
};

static void
test_extra (gconstpointer data)
{
  const ExtraCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);

  g_assert_cmpstr (br_verdict_get_text (br_state_get_extra (state)), ==, expected->text);
  g_assert_cmpuint (br_state_get_next_session (state), ==, br_day_parse (expected->next));
  g_assert_cmpstr (br_state_get_reason (state), ==, expected->reason);
}

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  guint       index;
  double      value;
  double      needed;
  guint       n_entries;
  const char *title;
  const char *reason;
} ProposalCase;

#define SQUAT_1 "2026-11-05 10:00 full 3 after=2 form=held did=goblet_box_squat,3x8,4500g\n2026-11-06 09:00 usual 2026-11-05\n"
#define SQUAT_2 "2026-11-07 10:00 full 3 after=2 form=held did=goblet_box_squat,3x8,4500g\n2026-11-08 09:00 usual 2026-11-07\n"
#define WEIGHTS "2026-11-02 09:05 own weight 4500 6800\n"

static const ProposalCase proposals[] = {
  { "/words/proposal/revert-1-in-the-easier-version", PHASE_2 "2026-11-10 10:00 partial 2 did=dead_bug,2x6,easier,stopped,sharp\n", "2026-11-11",
    0, 1, 1, 1, "Go back to phase 1?",
    "There was sharp pain yesterday in the easier version of Dead bug. At least 7 full days in phase 1 let your back settle; then all conditions "
    "of the next phase count again. It is your decision." },
  { "/words/proposal/revert-2", PHASE_3 "2026-11-10 10:00 full 3\n2026-11-11 09:00 unusual 2026-11-10\n"
    "2026-11-12 10:00 full 3\n2026-11-13 09:00 unusual 2026-11-12\n", "2026-11-13", 0, 2, 2, 2, "Go back to phase 2?",
    "After two sessions in a row your back was not back to its usual by the day after. At least 7 full days in phase 2 let your back settle; "
    "then all conditions of the next phase count again. It is your decision." },
  { "/words/proposal/stay-easier", START "2026-11-10 20:00 check-in 4 sharp\n2026-11-12 20:00 check-in 4 sharp\n", "2026-11-12", 0, 2, 2, 2,
    "Stay on the easier versions for 7 days?",
    "There was sharp, radiating or numb pain twice within 7 days: Tuesday and today. "
    "For 7 days the easier version of each exercise lets your back settle. It is your decision." },
  { "/words/proposal/see-professional", START "2026-11-10 20:00 check-in 4 sharp\n2026-11-12 20:00 check-in 4 sharp\n", "2026-11-12", 1, 2, 2, 2,
    "See a doctor or physiotherapist about this?",
    "There was sharp, radiating or numb pain twice within 7 days: Tuesday and today. This is worth a talk with a doctor or physiotherapist. "
    "It is your decision." },
  { "/words/proposal/raise-repetitions", PHASE_3 WEIGHTS SQUAT_1 SQUAT_2, "2026-11-08", 0, 2, 2, 4, "A step up: Goblet squat to a chair?",
    "Goblet squat to a chair: in each of the last 2 sessions with it you did all sets, form held, pain afterward was at most 3, and your back was "
    "fine the day after. From 8 repetitions, 4.5 kg (10 lb) to 10 repetitions, 4.5 kg (10 lb). It is your decision." },
  { "/words/proposal/lower-repetitions",
    PHASE_3 WEIGHTS SQUAT_1 SQUAT_2 "2026-11-08 10:00 accept raise-load 3 LOAD-2 goblet_box_squat\n"
    "2026-11-09 10:00 full 3 did=goblet_box_squat,3x10,4500g,stopped,sharp\n", "2026-11-09", 0, 1, 1, 1, "A step down: Goblet squat to a chair?",
    "Goblet squat to a chair: there was sharp pain in it the last time. A smaller dose lets it settle. From 10 repetitions, 4.5 kg (10 lb) to "
    "8 repetitions, 4.5 kg (10 lb). It is your decision." },
  { "/words/proposal/raise-with-a-hold",
    START "2026-11-05 10:00 full 1 after=2 form=held did=pelvic_tilt,2x8,3s\n2026-11-06 09:00 usual 2026-11-05\n"
    "2026-11-07 10:00 full 1 after=2 form=held did=pelvic_tilt,2x8,3s\n2026-11-08 09:00 usual 2026-11-07\n", "2026-11-08", 1, 2, 2, 4,
    "A step up: Pelvic tilt?",
    "Pelvic tilt: in each of the last 2 sessions with it you did all sets, form held, pain afterward was at most 3, and your back was "
    "fine the day after. From 8 repetitions, 3 s hold to 10 repetitions, 3 s hold. It is your decision." },
  { "/words/proposal/raise-repetitions-alone",
    START "2026-11-05 10:00 full 1 after=2 form=held did=brace_heel_slide,2x6\n2026-11-06 09:00 usual 2026-11-05\n"
    "2026-11-07 10:00 full 1 after=2 form=held did=brace_heel_slide,2x6\n2026-11-08 09:00 usual 2026-11-07\n", "2026-11-08", 0, 2, 2, 4,
    "A step up: Heel slide?",
    "Heel slide: in each of the last 2 sessions with it you did all sets, form held, pain afterward was at most 3, and your back was "
    "fine the day after. From 6 repetitions to 8 repetitions. It is your decision." },
};

static void
test_proposal (gconstpointer data)
{
  const ProposalCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);
  g_autoptr (BrProposal) proposal = g_list_model_get_item (br_state_get_proposals (state), expected->index);

  g_assert_nonnull (proposal);
  g_assert_cmpstr (br_proposal_get_title (proposal), ==, expected->title);
  g_assert_cmpstr (br_proposal_get_reason (proposal), ==, expected->reason);
  g_assert_cmpfloat (br_proposal_get_value (proposal), ==, expected->value);
  g_assert_cmpfloat (br_proposal_get_needed (proposal), ==, expected->needed);
  g_assert_cmpuint (g_strv_length ((char **) br_proposal_get_entries (proposal)), ==, expected->n_entries);
}

/* GATE-5 rests on the ratings of today and the six days before it, and on the two exercises. */
static void
test_ratings (void)
{
  static const char * const days[] = { "2026-11-10", "2026-11-09", "2026-11-04" };
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-11-02 09:00 start 5 5\n"
                                                        "2026-11-03 09:00 check-in 5\n"
                                                        "2026-11-04 09:00 check-in 5\n"
                                                        "2026-11-09 09:00 check-in 4\n"
                                                        "2026-11-10 09:00 check-in 3\n");
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-11-10");
  g_autoptr (BrVerdict) verdict = g_list_model_get_item (br_state_get_gates (state), 4);
  const char * const *entries = br_verdict_get_entries (verdict);

  g_assert_cmpuint (g_strv_length ((char **) entries), ==, G_N_ELEMENTS (days));
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_true (g_strv_contains (entries, br_entry_get_id (br_test_journal_find (journal, days[i], "check-in"))));
}

/* The first rating of all is evidence like any other. */
static void
test_first_rating (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (START);
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-11-08");
  g_autoptr (BrVerdict) verdict = g_list_model_get_item (br_state_get_gates (state), 4);

  g_assert_cmpuint (g_strv_length ((char **) br_verdict_get_entries (verdict)), ==, 1);
}

/* GATE-5 asks for the smaller of 5 and the baseline, then for 3. */
static void
test_needed_mean (void)
{
  static const struct { const char *script; double needed; } expected[] = {
    { "2026-11-02 09:00 start 8 8", 5 },
    { "2026-11-02 09:00 start 5 5", 5 },
    { "2026-11-02 09:00 start 4 4", 4 },
    { PHASE_2, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (BrJournal) journal = br_test_journal_read (expected[i].script);
      g_autoptr (BrState) state = br_test_evaluate (journal, "2026-11-04");
      g_autoptr (BrVerdict) verdict = g_list_model_get_item (br_state_get_gates (state), 4);

      g_assert_cmpfloat (br_verdict_get_needed (verdict), ==, expected[i].needed);
    }
}

/* A verdict of no entries has none. */
static void
test_no_evidence (void)
{
  g_autoptr (BrVerdict) verdict = br_verdict_new ("GATE-1", TRUE, 1, 1, "Fine.", NULL);
  guint n_numbers;

  g_assert_nonnull (br_verdict_get_entries (verdict));
  g_assert_null (br_verdict_get_entries (verdict)[0]);
  br_verdict_get_numbers (verdict, &n_numbers);
  g_assert_cmpuint (n_numbers, ==, 0);
}

typedef struct
{
  const char *path;
  const char *day;
  const char *expected;
} DayCase;

/* On Wednesday, 11 November 2026 */
static const DayCase days[] = {
  { "/words/day/today", "2026-11-11", "today" },
  { "/words/day/tomorrow", "2026-11-12", "tomorrow" },
  { "/words/day/yesterday", "2026-11-10", "yesterday" },
  { "/words/day/in-two-days", "2026-11-13", "Friday" },
  { "/words/day/in-six-days", "2026-11-17", "Tuesday" },
  { "/words/day/in-a-week", "2026-11-18", "Wednesday, November 18" },
  { "/words/day/two-days-ago", "2026-11-09", "Monday" },
  { "/words/day/six-days-ago", "2026-11-05", "Thursday" },
  { "/words/day/a-week-ago", "2026-11-04", "Wednesday, November 4" },
  { "/words/day/next-year", "2027-01-01", "Friday, January 1, 2027" },
};

static void
test_day (gconstpointer data)
{
  const DayCase *expected = data;
  g_autofree char *seen = br_wording_day (br_day_parse (expected->day), br_day_parse ("2026-11-11"));

  g_assert_cmpstr (seen, ==, expected->expected);
}

/* A pound is 0.45359237 kg. */
static void
test_weight (void)
{
  static const struct { guint weight_g; const char *expected; } weights[] = {
    { 4500, "4.5 kg (10 lb)" },
    { 3402, "3.4 kg (7.5 lb)" },
    { 1134, "1.1 kg (2.5 lb)" },
    { 11340, "11.3 kg (25 lb)" },
    /* 551.156 lb: heavy enough that a gram more or less in either unit would show */
    { 250000, "250.0 kg (551 lb)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      g_autofree char *seen = br_wording_weight (weights[i].weight_g);

      g_assert_cmpstr (seen, ==, weights[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (gates); i++)
    g_test_add_data_func (gates[i].path, &gates[i], test_gate);

  for (gsize i = 0; i < G_N_ELEMENTS (announcements); i++)
    g_test_add_data_func (announcements[i].path, &announcements[i], test_announcement);

  for (gsize i = 0; i < G_N_ELEMENTS (extras); i++)
    g_test_add_data_func (extras[i].path, &extras[i], test_extra);

  for (gsize i = 0; i < G_N_ELEMENTS (proposals); i++)
    g_test_add_data_func (proposals[i].path, &proposals[i], test_proposal);

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    g_test_add_data_func (days[i].path, &days[i], test_day);

  g_test_add_func ("/words/announced/nothing-before-the-start", test_no_announcement);
  g_test_add_func ("/words/gate-5/ratings", test_ratings);
  g_test_add_func ("/words/gate-5/first-rating", test_first_rating);
  g_test_add_func ("/words/gate-5/needed", test_needed_mean);
  g_test_add_func ("/words/no-evidence", test_no_evidence);
  g_test_add_func ("/words/weight", test_weight);

  return g_test_run ();
}
