/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GATE-1 to GATE-5 and the earliest next phase, worked out by hand. November 2026 begins on a Sunday. */

#include <string.h>

#include "core/br-test-journal.h"

#include "core/journal/br-session-entry.h"

/* Phase 1 as it should be: from the 2nd every other day, fine checks, pain 5 5 5 then 4; the gates open on the 9th. */
#define START   "2026-11-02 09:00 start 5 6\n2026-11-02 09:00 flags start\n"
#define WEEK    START \
                "2026-11-02 10:00 full 1 before=5\n2026-11-03 09:00 usual 2026-11-02\n" \
                "2026-11-04 10:00 full 1 before=4\n2026-11-05 09:00 usual 2026-11-04\n" \
                "2026-11-06 10:00 full 1 before=4\n2026-11-07 09:00 usual 2026-11-06\n"
#define WEEK_8  WEEK "2026-11-08 10:00 full 1 before=4\n"
#define WEEK_9  WEEK_8 "2026-11-09 09:00 usual 2026-11-08\n"

/* Phase 2 as it should be: entered on the 9th, gates open on the 16th. */
#define PHASE_2 WEEK_9 "2026-11-09 10:00 accept advance 1\n" \
                "2026-11-10 10:00 full 2 before=3 hinge=done plank=20/20\n2026-11-11 09:00 usual 2026-11-10\n" \
                "2026-11-12 10:00 full 2 before=3\n2026-11-13 09:00 usual 2026-11-12\n"
#define LATE_2  "2026-11-15 09:00 usual 2026-11-14\n" \
                "2026-11-16 09:00 full 2 before=3\n"

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  const char *expected;
} GatesCase;

static const GatesCase cases[] = {
  { "/gates/all-met", WEEK_9, "2026-11-09", "1+ 2+ 3+ 4+ 5+" },
  { "/gates/none-before-start", "2026-11-02 09:00 check-in 4", "2026-11-02", "" },

  /* GATE-1: today >= entry + 7 */
  { "/gates/1/on-the-day-of-entry", START, "2026-11-02", "1- 2- 3+ 4- 5+" },
  { "/gates/1/day-before-the-seventh", WEEK_8, "2026-11-08", "1- 2+ 3+ 4+ 5+" },
  { "/gates/1/on-the-seventh", START, "2026-11-09", "1+ 2- 3+ 4- 5-" },
  { "/gates/1/over-a-leap-day-not-yet", "2028-02-26 09:00 start 5 5", "2028-03-03", "1- 2- 3+ 4- 5+" },
  { "/gates/1/over-a-leap-day", "2028-02-26 09:00 start 5 5", "2028-03-04", "1+ 2- 3+ 4- 5-" },

  /* GATE-2: the last 7 days are today and the six before it */
  { "/gates/2/first-of-three-on-the-edge", WEEK_9, "2026-11-10", "1+ 2+ 3+ 4+ 5+" },
  { "/gates/2/first-of-three-fell-out", WEEK_9, "2026-11-11", "1+ 2- 3+ 4+ 5+" },
  { "/gates/2/todays-counts", WEEK_9 "2026-11-11 10:00 full 1 before=4", "2026-11-11", "1+ 2+ 3+ 4+ 5+" },
  { "/gates/2/short-does-not-count",
    START "2026-11-04 10:00 full 1\n2026-11-06 10:00 short 1\n2026-11-08 10:00 full 1", "2026-11-09", "1+ 2- 3+ 4- 5-" },
  { "/gates/2/partial-does-not-count",
    START "2026-11-04 10:00 full 1\n2026-11-06 10:00 partial 1\n2026-11-08 10:00 full 1", "2026-11-09", "1+ 2- 3+ 4- 5-" },
  { "/gates/2/next-to-another-does-not-count",
    START "2026-11-04 10:00 full 1\n2026-11-05 10:00 full 1\n2026-11-08 10:00 full 1", "2026-11-09", "1+ 2- 3+ 4- 5-" },
  { "/gates/2/three-days-in-a-row-count-once",
    START "2026-11-04 10:00 full 1\n2026-11-05 10:00 full 1\n2026-11-06 10:00 full 1\n2026-11-08 10:00 full 1",
    "2026-11-09", "1+ 2- 3+ 4- 5-" },
  { "/gates/2/after-a-short-one-does-not-count",
    START "2026-11-04 10:00 full 1\n2026-11-05 10:00 short 1\n2026-11-06 10:00 full 1\n2026-11-08 10:00 full 1",
    "2026-11-09", "1+ 2- 3+ 4- 5-" },
  { "/gates/2/second-of-a-day-does-not-count",
    START "2026-11-04 10:00 full 1\n2026-11-04 18:00 full 1\n2026-11-08 10:00 full 1", "2026-11-09", "1+ 2- 3+ 4- 5-" },
  { "/gates/2/over-the-month-end",
    "2026-11-24 09:00 start 5 5\n2026-11-27 10:00 full 1\n2026-11-30 10:00 full 1\n2026-12-02 10:00 full 1",
    "2026-12-03", "1+ 2+ 3+ 4- 5-" },
  { "/gates/2/other-phase-does-not-count", PHASE_2 "2026-11-14 10:00 full 1 before=3\n" LATE_2, "2026-11-18", "1+ 2- 3+ 4- 5+" },

  /* GATE-3 */
  { "/gates/3/sharp-on-the-edge", WEEK_9 "2026-11-03 20:00 check-in 4 sharp", "2026-11-09", "1+ 2+ 3- 4+ 5+" },
  { "/gates/3/sharp-fell-out", WEEK_9 "2026-11-03 20:00 check-in 4 sharp", "2026-11-10", "1+ 2+ 3+ 4+ 5+" },
  { "/gates/3/ache-is-no-event", WEEK_9 "2026-11-09 20:00 check-in 4 ache", "2026-11-09", "1+ 2+ 3+ 4+ 5+" },
  { "/gates/3/radiating", WEEK_9 "2026-11-09 20:00 check-in 4 radiating", "2026-11-09", "1+ 2+ 3- 4+ 5+" },
  { "/gates/3/numb-in-a-session", START "2026-11-08 10:00 partial 1 pain=numb", "2026-11-09", "1+ 2- 3- 4- 5-" },
  { "/gates/3/of-an-earlier-phase-too", PHASE_2 "2026-11-09 08:00 check-in 3 sharp", "2026-11-15", "1- 2- 3- 4+ 5+" },

  /* GATE-4 */
  { "/gates/4/newest-unanswered", WEEK_8, "2026-11-09", "1+ 2+ 3+ 4- 5+" },
  { "/gates/4/unanswered-is-not-passed-over",
    START "2026-11-02 10:00 full 1\n2026-11-03 09:00 usual 2026-11-02\n2026-11-04 10:00 full 1\n"
    "2026-11-06 10:00 full 1\n2026-11-07 09:00 usual 2026-11-06", "2026-11-08", "1- 2+ 3+ 4- 5+" },
  { "/gates/4/not-usual", WEEK_8 "2026-11-09 09:00 unusual 2026-11-08", "2026-11-09", "1+ 2+ 3+ 4- 5+" },
  { "/gates/4/todays-session-is-not-asked-yet", WEEK_8, "2026-11-08", "1- 2+ 3+ 4+ 5+" },
  { "/gates/4/answer-dated-later", WEEK_8 "2026-11-10 09:00 usual 2026-11-08", "2026-11-09", "1+ 2+ 3+ 4- 5+" },
  { "/gates/4/answer-given-late", WEEK_8 "2026-11-10 09:00 usual 2026-11-08", "2026-11-10", "1+ 2+ 3+ 4+ 5+" },
  { "/gates/4/newest-answer-counts", WEEK_9 "2026-11-09 10:00 unusual 2026-11-08", "2026-11-09", "1+ 2+ 3+ 4- 5+" },
  { "/gates/4/of-every-kind", WEEK_9 "2026-11-09 10:00 short 1\n2026-11-10 09:00 unusual 2026-11-09", "2026-11-10", "1+ 2+ 3+ 4- 5+" },
  { "/gates/4/one-answer-serves-both-of-a-date", WEEK_8 "2026-11-08 18:00 short 1\n2026-11-09 09:00 usual 2026-11-08",
    "2026-11-09", "1+ 2+ 3+ 4+ 5+" },
  { "/gates/4/and-counts-once",
    START "2026-11-04 10:00 full 1\n2026-11-06 10:00 full 1\n2026-11-08 10:00 full 1\n2026-11-08 18:00 short 1\n2026-11-09 09:00 usual 2026-11-08",
    "2026-11-09", "1+ 2+ 3+ 4- 5-" },
  { "/gates/4/answer-to-one-long-passed",
    START "2026-11-06 10:00 full 1\n2026-11-08 10:00 short 1\n2026-11-08 11:00 short 1\n2026-11-08 12:00 short 1\n"
    "2026-11-08 13:00 short 1\n2026-11-08 14:00 short 1\n2026-11-09 09:00 usual 2026-11-08\n2026-11-09 09:01 usual 2026-11-06",
    "2026-11-09", "1+ 2- 3+ 4+ 5-" },
  { "/gates/4/not-from-the-phase-before", WEEK_9 "2026-11-09 10:00 accept advance 1\n2026-11-10 10:00 full 2 before=3\n2026-11-11 09:00 usual 2026-11-10",
    "2026-11-11", "1- 2- 3+ 4- 5-" },

  /* GATE-5 into phase 2: at most 5 and not above the baseline, exact fractions */
  { "/gates/5/no-rating", START, "2026-11-09", "1+ 2- 3+ 4- 5-" },
  { "/gates/5/rating-on-the-edge", START, "2026-11-08", "1- 2- 3+ 4- 5+" },
  { "/gates/5/exactly-five", "2026-11-02 09:00 start 8 8\n2026-11-10 09:00 check-in 4\n2026-11-11 09:00 check-in 6",
    "2026-11-11", "1+ 2- 3+ 4- 5+" },
  { "/gates/5/a-third-above-five", "2026-11-02 09:00 start 8 8\n2026-11-10 09:00 check-in 5\n2026-11-10 20:00 check-in 5\n2026-11-11 09:00 check-in 6",
    "2026-11-11", "1+ 2- 3+ 4- 5-" },
  { "/gates/5/above-the-baseline", "2026-11-02 09:00 start 4 4\n2026-11-10 09:00 check-in 4\n2026-11-11 09:00 check-in 5",
    "2026-11-11", "1+ 2- 3+ 4- 5-" },
  { "/gates/5/exactly-the-baseline-in-thirds",
    "2026-11-02 09:00 start 4 4\n2026-11-03 09:00 check-in 4\n2026-11-08 09:00 check-in 5\n"
    "2026-11-15 09:00 check-in 5\n2026-11-16 09:00 check-in 4\n2026-11-17 09:00 check-in 4",
    "2026-11-17", "1+ 2- 3+ 4- 5+" },
  { "/gates/5/baseline-ends-after-seven-days",
    "2026-11-02 09:00 start 4 4\n2026-11-09 09:00 check-in 5", "2026-11-09", "1+ 2- 3+ 4- 5-" },
  { "/gates/5/after-a-session-is-not-averaged", START "2026-11-08 10:00 full 1 before=5", "2026-11-09", "1+ 2- 3+ 4- 5+" },

  /* GATE-5 into phase 3 */
  { "/gates/5/into-3/all-met", PHASE_2 "2026-11-14 10:00 full 2 before=3 hinge=done plank=20/25\n" LATE_2,
    "2026-11-16", "1+ 2+ 3+ 4+ 5+" },
  { "/gates/5/into-3/mean-above-three", PHASE_2 "2026-11-14 10:00 full 2 before=4 hinge=done plank=20/25\n" LATE_2,
    "2026-11-16", "1+ 2+ 3+ 4+ 5-" },
  { "/gates/5/into-3/one-side-short", PHASE_2 "2026-11-14 10:00 full 2 before=3 hinge=done plank=20/19\n" LATE_2,
    "2026-11-16", "1+ 2+ 3+ 4+ 5-" },
  { "/gates/5/into-3/plank-in-the-easier-variant", PHASE_2 "2026-11-14 10:00 full 2 before=3 hinge=done plank=20/25/easier\n" LATE_2,
    "2026-11-16", "1+ 2+ 3+ 4+ 5-" },
  { "/gates/5/into-3/hinge-in-the-easier-variant", PHASE_2 "2026-11-14 10:00 full 2 before=3 hinge=done/easier plank=20/25\n" LATE_2,
    "2026-11-16", "1+ 2+ 3+ 4+ 5-" },
  { "/gates/5/into-3/hinge-stopped", PHASE_2 "2026-11-14 10:00 full 2 before=3 hinge=stopped plank=20/25\n" LATE_2,
    "2026-11-16", "1+ 2+ 3+ 4+ 5-" },
  { "/gates/5/into-3/hinge-with-fewer-repetitions", PHASE_2 "2026-11-14 10:00 full 2 before=3 did=hip_hinge_dowel,2x8,got=7/0/0 plank=20/25\n" LATE_2,
    "2026-11-16", "1+ 2+ 3+ 4+ 5-" },
  { "/gates/5/into-3/hinge-with-fewer-sets", PHASE_2 "2026-11-14 10:00 full 2 before=3 did=hip_hinge_dowel,2x8,kept=1 plank=20/25\n" LATE_2,
    "2026-11-16", "1+ 2+ 3+ 4+ 5-" },
  { "/gates/5/into-3/hinge-with-all-repetitions", PHASE_2 "2026-11-14 10:00 full 2 before=3 did=hip_hinge_dowel,2x8,got=8/0/0 plank=20/25\n" LATE_2,
    "2026-11-16", "1+ 2+ 3+ 4+ 5+" },
  { "/gates/5/into-3/each-from-its-last-time", PHASE_2 "2026-11-14 10:00 full 2 before=3\n" LATE_2,
    "2026-11-16", "1+ 2+ 3+ 4+ 5+" },
  { "/gates/5/into-3/not-from-a-partial-session", PHASE_2 "2026-11-14 10:00 full 2 before=3\n" LATE_2
    "2026-11-18 10:00 partial 2 before=3 hinge=skipped plank=5/5", "2026-11-18", "1+ 2+ 3+ 4- 5+" },
  { "/gates/5/into-3/not-from-an-extra-session", PHASE_2 "2026-11-14 10:00 full 2 before=3\n" LATE_2
    "2026-11-17 10:00 full 2 before=3 hinge=stopped plank=5/5", "2026-11-17", "1+ 2+ 3+ 4- 5+" },
  { "/gates/5/into-3/very-first-session",
    "2026-11-02 09:00 start 3 3\n2026-11-02 09:10 accept advance 1\n2026-11-02 10:00 full 2 before=3 hinge=done plank=20/20", "2026-11-04",
    "1- 2- 3+ 4- 5+" },
  { "/gates/5/into-3/never-done",
    WEEK_9 "2026-11-09 10:00 accept advance 1\n2026-11-10 10:00 full 2 before=3", "2026-11-16", "1+ 2- 3+ 4- 5-" },

  { "/gates/none-in-the-last-phase", PHASE_2 "2026-11-16 10:00 accept advance 2", "2026-11-16", "" },
};

static void
test_gates (gconstpointer data)
{
  const GatesCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);
  g_autofree char *seen = br_test_dup_gates (state);

  g_assert_cmpstr (seen, ==, expected->expected);
}

static BrVerdict *
get_gate (BrState *state,
          guint    number)
{
  return g_list_model_get_item (br_state_get_gates (state), number - 1);
}

static void
test_numbers (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (WEEK);
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-11-05");
  g_autoptr (BrVerdict) days = get_gate (state, 1);
  g_autoptr (BrVerdict) sessions = get_gate (state, 2);
  g_autoptr (BrVerdict) pain = get_gate (state, 5);
  const char *session_id = br_entry_get_id (br_test_journal_find (journal, "2026-11-04", "session"));

  g_assert_cmpfloat (br_verdict_get_value (days), ==, 3);
  g_assert_cmpfloat (br_verdict_get_needed (days), ==, 7);
  g_assert_cmpstr (br_verdict_get_text (days), ==, "3 of 7 full days in this phase. The 7th is Monday.");

  g_assert_cmpfloat (br_verdict_get_value (sessions), ==, 2);
  g_assert_cmpfloat (br_verdict_get_needed (sessions), ==, 3);
  g_assert_cmpstr (br_verdict_get_text (sessions), ==, "2 of 3 full sessions in the last 7 days.");
  g_assert_cmpuint (g_strv_length ((char **) br_verdict_get_entries (sessions)), ==, 2);
  g_assert_true (g_strv_contains (br_verdict_get_entries (sessions), session_id));

  /* 5 at the start, 5 and 4 before the sessions */
  g_assert_cmpfloat_with_epsilon (br_verdict_get_value (pain), 14 / 3.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (br_verdict_get_needed (pain), 14 / 3.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (br_state_get_baseline (state), 14 / 3.0, 1e-9);
  g_assert_nonnull (strstr (br_verdict_get_text (pain), "Mean pain 4.7 of 10"));
}

static void
test_wording (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (PHASE_2 "2026-11-12 20:00 check-in 4 sharp");
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-11-13");
  g_autoptr (BrVerdict) pains = get_gate (state, 3);
  g_autoptr (BrVerdict) pain = get_gate (state, 5);

  g_assert_cmpstr (br_verdict_get_text (pains), ==,
                   "Sharp, radiating or numb pain on 1 of the last 7 days, most recently yesterday. "
                   "The 7 days are clear of it Thursday if it stays away.");
  g_assert_nonnull (strstr (br_verdict_get_text (pain), "Hip hinge with a stick: all sets done."));
  g_assert_nonnull (strstr (br_verdict_get_text (pain), "held 20 s on the left and 20 s on the right"));
}

typedef struct
{
  const char   *path;
  BrSetOutcome  hinge[2];
  guint         left_s[2];
  guint         right_s[2];
  gboolean      is_met;
} SetsCase;

#define DONE BR_SET_DONE
#define STOPPED BR_SET_STOPPED

/* GATE-5: all sets of the hinge, the best hold of each side */
static const SetsCase sets[] = {
  { "/gates/5/sets/all", { DONE, DONE }, { 20, 20 }, { 20, 20 }, TRUE },
  { "/gates/5/sets/first-of-the-hinge-stopped", { STOPPED, DONE }, { 20, 20 }, { 20, 20 }, FALSE },
  { "/gates/5/sets/last-of-the-hinge-stopped", { DONE, STOPPED }, { 20, 20 }, { 20, 20 }, FALSE },
  { "/gates/5/sets/best-was-the-first", { DONE, DONE }, { 20, 5 }, { 20, 5 }, TRUE },
  { "/gates/5/sets/left-too-short", { DONE, DONE }, { 19, 19 }, { 25, 25 }, FALSE },
  { "/gates/5/sets/right-too-short", { DONE, DONE }, { 25, 25 }, { 19, 19 }, FALSE },
};

/* Whether GATE-5 holds after a single session of phase 2 with these two (both transfer full). */
static gboolean
is_met_after (BrExerciseRecord *hinge,
              BrExerciseRecord *plank)
{
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-11-02 09:00 start 3 3\n2026-11-02 09:10 accept advance 1\n");
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 4, 10, 0, 0);
  BrSessionSummary summary = {
    .kind = BR_SESSION_FULL, .program_id = "test", .program_revision = 1, .phase = 2, .routine_id = "2A", .pain_before = 3,
    .pain_after = BR_PAIN_UNRATED, .effort = -1,
  };
  g_autoptr (GPtrArray) exercises = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BrEntry) session = NULL;
  g_autoptr (BrState) state = NULL;
  g_autoptr (BrVerdict) verdict = NULL;

  g_ptr_array_add (exercises, hinge);
  g_ptr_array_add (exercises, plank);
  session = br_session_entry_new (br_day_parse ("2026-11-04"), at, &summary, exercises);
  br_journal_add (journal, session);

  state = br_test_evaluate (journal, "2026-11-05");
  verdict = get_gate (state, 5);

  return br_verdict_get_met (verdict);
}

static BrExerciseRecord *
make_hinge (const BrSetOutcome outcomes[2])
{
  BrDose dose = { .sets = 2, .repetitions = 8 };
  BrExerciseRecord *hinge = br_exercise_record_new ("hip_hinge_dowel", BR_VARIANT_ORDINARY, &dose, FALSE);

  for (guint i = 0; i < 2; i++)
    g_array_index (br_exercise_record_get_sets (hinge), BrSetRecord, i).outcome = outcomes[i];

  return hinge;
}

static void
test_sets (gconstpointer data)
{
  const SetsCase *expected = data;
  BrDose dose = { .sets = 2, .repetitions = 1, .hold_s = 20 };
  BrExerciseRecord *plank = br_exercise_record_new ("side_plank_knees", BR_VARIANT_ORDINARY, &dose, TRUE);
  GArray *plank_sets = br_exercise_record_get_sets (plank);
  guint n_left = 0, n_right = 0;

  for (guint i = 0; i < plank_sets->len; i++)
    {
      BrSetRecord *set = &g_array_index (plank_sets, BrSetRecord, i);

      set->outcome = BR_SET_DONE;
      set->hold_s = set->side == BR_SIDE_LEFT ? expected->left_s[n_left++] : expected->right_s[n_right++];
    }

  g_assert_true (is_met_after (make_hinge (expected->hinge), plank) == expected->is_met);
}

/* A set that was recorded without a side counts for both. What lies behind the last one in memory is none. */
static void
test_sets_without_sides (void)
{
  static const BrSetOutcome done[] = { BR_SET_DONE, BR_SET_DONE };

  for (guint hold_s = 19; hold_s <= 20; hold_s++)
    {
      const BrSetRecord behind = { .outcome = BR_SET_DONE, .repetitions = 1, .hold_s = 30 };
      BrDose dose = { .sets = 3, .repetitions = 1, .hold_s = 20 };
      BrExerciseRecord *plank = br_exercise_record_new ("side_plank_knees", BR_VARIANT_ORDINARY, &dose, FALSE);
      GArray *plank_sets = br_exercise_record_get_sets (plank);

      for (guint i = 0; i < plank_sets->len; i++)
        g_array_index (plank_sets, BrSetRecord, i).hold_s = hold_s;

      g_array_append_val (plank_sets, behind);
      plank_sets->len--;

      g_assert_true (is_met_after (make_hinge (done), plank) == (hold_s == 20));
    }
}

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  const char *expected;
} EarliestCase;

/* Rules, "Earliest next phase" */
static const EarliestCase earliest[] = {
  /* 2, 4, 6, 8 planned; seven days on the 9th, when 4, 6 and 8 are within the last 7 days */
  { "/earliest/from-the-start", START, "2026-11-02", "2026-11-09" },
  { "/earliest/open-now", WEEK_9, "2026-11-09", "2026-11-09" },
  { "/earliest/check-may-still-be-given", WEEK_8, "2026-11-09", "2026-11-09" },
  /* 4 and 6 missed: 7, 9 and 11 are the three */
  { "/earliest/sessions-to-come", START "2026-11-02 10:00 full 1 before=5", "2026-11-07", "2026-11-11" },
  /* Sharp on the 6th: the 13th is the first day with seven clear ones; 9, 11 and 13 are sessions */
  { "/earliest/sharp-pain-first", WEEK "2026-11-06 20:00 check-in 4 sharp", "2026-11-07", "2026-11-13" },
  /* Not usual after the 8th: of the planned 10th and 12th both have to be fine before today */
  { "/earliest/after-a-bad-check", WEEK_8 "2026-11-09 09:00 unusual 2026-11-08", "2026-11-09", "2026-11-13" },
  /* Not usual after the 4th, fine after the 6th, the 8th missed: on the 9th the last two are not both fine; once the planned 9th is, they
   * are on the 10th, and 4, 6 and 9 are the three */
  { "/earliest/not-yet-on-a-planned-day",
    START "2026-11-04 10:00 full 1 before=4\n2026-11-05 09:00 unusual 2026-11-04\n2026-11-06 10:00 full 1 before=4\n2026-11-07 09:00 usual 2026-11-06\n",
    "2026-11-09", "2026-11-10" },
  /* The session of the 8th is passed over unanswered once the 10th took place: of 12 and 14 the first makes the 10th and itself the last
   * two on the 13th */
  { "/earliest/after-one-that-was-passed-over", WEEK_8 "2026-11-10 10:00 full 1 before=4\n", "2026-11-10", "2026-11-13" },
  { "/earliest/with-nothing-planned", WEEK_9 "2026-11-09 09:30 pause 2026-11-10 2027-12-31\n", "2026-11-09", "2026-11-09" },
  /* 9, 12 and 15: on the 15th the 9th is six days back */
  { "/earliest/first-of-three-on-the-edge",
    START "2026-11-09 08:00 check-in 4\n2026-11-09 08:01 move 2026-11-11 2026-11-12\n2026-11-09 08:02 move 2026-11-14 2026-11-15\n",
    "2026-11-09", "2026-11-15" },
  /* 9, 16, 18 and 20: on the 18th the 9th is long out */
  { "/earliest/a-planned-one-falls-out", START "2026-11-09 08:00 check-in 4\n2026-11-09 08:01 move 2026-11-11 2026-11-16\n", "2026-11-09", "2026-11-20" },
  /* The plan is of 84 days: paused up to the 78th after today, there is just room for three, on the 79th, 81st and 83rd, which is
   * 31 January; a day later there is none */
  { "/earliest/at-the-end-of-the-plan", START "2026-11-09 08:00 check-in 4\n2026-11-09 09:00 pause 2026-11-09 2027-01-26\n", "2026-11-09", "2027-01-31" },
  { "/earliest/beyond-the-plan", START "2026-11-09 08:00 check-in 4\n2026-11-09 09:00 pause 2026-11-09 2027-01-27\n", "2026-11-09", "" },
  { "/earliest/mean-too-high", "2026-11-02 09:00 start 6 6", "2026-11-02", "" },
  { "/earliest/before-the-first-side-plank", WEEK_9 "2026-11-09 10:00 accept advance 1\n2026-11-09 20:00 check-in 2", "2026-11-09", "" },
  { "/earliest/locked", WEEK_9 "2026-11-09 10:00 flags self cancer", "2026-11-09", "" },
  { "/earliest/last-phase", PHASE_2 "2026-11-16 10:00 accept advance 2", "2026-11-16", "" },
};

static void
test_earliest (gconstpointer data)
{
  const EarliestCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);
  BrDay day = br_state_get_earliest_advance (state);
  g_autofree char *seen = day != BR_DAY_NONE ? br_day_to_string (day) : g_strdup ("");

  g_assert_cmpstr (seen, ==, expected->expected);
}

/* That date in a sentence, or why there is none. */
static const EarliestCase earliest_texts[] = {
  { "/earliest/text/a-date", START, "2026-11-02",
    "Phase 2 can come Monday, November 9 at the earliest: if you do every planned session in full, without sharp pain, and your back is back to "
    "its usual by the day after each." },
  { "/earliest/text/tomorrow", WEEK_8, "2026-11-08",
    "Phase 2 can come tomorrow at the earliest: if you do every planned session in full, without sharp pain, and your back is back to its usual "
    "by the day after each." },
  { "/earliest/text/now", WEEK_9, "2026-11-09", "Every condition is met today." },
  { "/earliest/text/locked", WEEK_9 "2026-11-09 10:00 flags self cancer", "2026-11-09",
    "There is no date for the next phase while training is locked." },
  { "/earliest/text/pain", "2026-11-02 09:00 start 6 6", "2026-11-02",
    "There is no date for the next phase yet. First this has to change: Mean pain 6.0 of 10 in the last 7 days. Needed: at most 5, and not above "
    "your baseline of 6.0." },
  { "/earliest/text/nothing-planned", START "2026-11-02 09:30 pause 2026-11-03 2027-06-30", "2026-11-03",
    "There is no date for the next phase: with the days that are planned now, the conditions are not met together." },
  { "/earliest/text/none-in-the-last-phase", PHASE_2 "2026-11-16 10:00 accept advance 2", "2026-11-16", NULL },
};

static void
test_earliest_text (gconstpointer data)
{
  const EarliestCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);

  g_assert_cmpstr (br_state_get_earliest_text (state), ==, expected->expected);
}

/* GATE-3 counts up to what it asks for: from 0 on the day of the pain to 7. */
static void
test_pain_free_days (void)
{
  static const struct
  {
    const char *today;
    double      days;
  } cases_of_sharp[] = { { "2026-11-12", 0 }, { "2026-11-13", 1 }, { "2026-11-18", 6 }, { "2026-11-19", 7 }, { "2026-11-30", 7 } };
  g_autoptr (BrJournal) sharp = br_test_journal_read (START "2026-11-12 20:00 check-in 4 sharp");
  g_autoptr (BrJournal) none = br_test_journal_read (START);
  g_autoptr (BrState) clear = br_test_evaluate (none, "2026-11-02");
  g_autoptr (BrVerdict) unhurt = get_gate (clear, 3);
  guint n_numbers;

  g_assert_cmpfloat (br_verdict_get_numbers (unhurt, &n_numbers)[0].value, ==, 7);

  for (gsize i = 0; i < G_N_ELEMENTS (cases_of_sharp); i++)
    {
      g_autoptr (BrState) state = br_test_evaluate (sharp, cases_of_sharp[i].today);
      g_autoptr (BrVerdict) gate = get_gate (state, 3);
      const BrNumber *numbers = br_verdict_get_numbers (gate, &n_numbers);

      g_assert_cmpuint (n_numbers, ==, 1);
      g_assert_cmpstr (numbers[0].name, ==, "pain_free_days");
      g_assert_cmpfloat (numbers[0].value, ==, cases_of_sharp[i].days);
      g_assert_true (br_verdict_get_met (gate) == (cases_of_sharp[i].days == 7));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_gates);

  for (gsize i = 0; i < G_N_ELEMENTS (earliest); i++)
    g_test_add_data_func (earliest[i].path, &earliest[i], test_earliest);

  for (gsize i = 0; i < G_N_ELEMENTS (earliest_texts); i++)
    g_test_add_data_func (earliest_texts[i].path, &earliest_texts[i], test_earliest_text);

  for (gsize i = 0; i < G_N_ELEMENTS (sets); i++)
    g_test_add_data_func (sets[i].path, &sets[i], test_sets);

  g_test_add_func ("/gates/5/sets/without-sides", test_sets_without_sides);
  g_test_add_func ("/gates/numbers-and-entries", test_numbers);
  g_test_add_func ("/gates/pain-free-days", test_pain_free_days);
  g_test_add_func ("/gates/wording", test_wording);

  return g_test_run ();
}
