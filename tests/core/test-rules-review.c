/* SPDX-License-Identifier: GPL-3.0-or-later */
/* REVIEW-1 to REVIEW-3: when a review is due and what it says, worked out by hand. 2 November 2026 is a Monday; four weeks later it is
 * the 30th. */

#include <math.h>
#include <string.h>

#include "core/br-test-journal.h"

/* Nine full sessions, the first on the day of the start, the last three days before the review is due; no ratings. */
#define NINE "2026-11-02 10:00 full 1\n2026-11-05 10:00 full 1\n2026-11-08 10:00 full 1\n2026-11-11 10:00 full 1\n2026-11-14 10:00 full 1\n" \
             "2026-11-17 10:00 full 1\n2026-11-20 10:00 full 1\n2026-11-23 10:00 full 1\n2026-11-26 10:00 full 1\n"
#define EIGHT "2026-11-05 10:00 full 1\n2026-11-08 10:00 full 1\n2026-11-11 10:00 full 1\n2026-11-14 10:00 full 1\n" \
              "2026-11-17 10:00 full 1\n2026-11-20 10:00 full 1\n2026-11-23 10:00 full 1\n2026-11-26 10:00 full 1\n"
#define TODAY "2026-11-30"
#define NOW(pain) TODAY " 09:00 check-in " pain "\n"

typedef struct
{
  const char     *path;
  const char     *script;
  const char     *today;
  BrReviewVerdict verdict;
  double          percent;
} VerdictCase;

/* Baseline 10 of 10, as 10; its weeks of three ratings make thirds */
#define TEN   "2026-11-02 09:00 start 10 5\n" NINE
#define FIVE  "2026-11-02 09:00 start 5 5\n" NINE
#define THREE "2026-11-02 09:00 start 3 5\n" NINE

#define SEVEN_TIMES(date, pain) date " 09:00 check-in " pain "\n" date " 10:00 check-in " pain "\n" date " 11:00 check-in " pain "\n" \
                                date " 12:00 check-in " pain "\n" date " 13:00 check-in " pain "\n" date " 14:00 check-in " pain "\n" \
                                date " 15:00 check-in " pain "\n"
/* Eight full sessions in the second four weeks */
#define EIGHT_MORE "2026-12-01 10:00 full 1\n2026-12-04 10:00 full 1\n2026-12-07 10:00 full 1\n2026-12-10 10:00 full 1\n" \
                   "2026-12-13 10:00 full 1\n2026-12-16 10:00 full 1\n2026-12-19 10:00 full 1\n2026-12-22 10:00 full 1\n"

static const VerdictCase verdicts[] = {
  /* REVIEW-1: 30 % or 2 points; 20 % */
  { "/review/30-percent-exactly", TEN NOW ("7"), TODAY, BR_REVIEW_ON_TRACK, 30 },
  { "/review/2-points-exactly", "2026-11-02 09:00 start 8 5\n" NINE NOW ("6"), TODAY, BR_REVIEW_ON_TRACK, 25 },
  { "/review/2-points-exactly-are-20-percent", TEN NOW ("8"), TODAY, BR_REVIEW_ON_TRACK, 20 },
  { "/review/20-percent-exactly", FIVE NOW ("4"), TODAY, BR_REVIEW_SOME, 20 },
  { "/review/a-third-and-one-point", THREE NOW ("2"), TODAY, BR_REVIEW_ON_TRACK, 100.0 / 3 },
  { "/review/25-percent", "2026-11-02 09:00 start 4 5\n" NINE NOW ("3"), TODAY, BR_REVIEW_SOME, 25 },
  { "/review/10-percent", TEN NOW ("9"), TODAY, BR_REVIEW_SEE_PROFESSIONAL, 10 },
  { "/review/no-change", FIVE NOW ("5"), TODAY, BR_REVIEW_SEE_PROFESSIONAL, 0 },
  { "/review/worse", FIVE NOW ("10"), TODAY, BR_REVIEW_SEE_PROFESSIONAL, -100 },
  { "/review/no-pain-left", FIVE NOW ("0"), TODAY, BR_REVIEW_ON_TRACK, 100 },
  /* baseline 20/4 = 5; 7/2 = 3.5 is 30 % and 1.5 points */
  { "/review/30-percent-exactly-of-means",
    "2026-11-02 09:00 start 5 5\n2026-11-03 09:00 check-in 4\n2026-11-04 09:00 check-in 5\n2026-11-05 09:00 check-in 6\n" NINE
    "2026-11-29 09:00 check-in 3\n" NOW ("4"), TODAY, BR_REVIEW_ON_TRACK, 30 },
  /* 11/3 of 5 is 26.7 % */
  { "/review/just-under-30-percent-of-means",
    FIVE "2026-11-28 09:00 check-in 3\n2026-11-29 09:00 check-in 4\n" NOW ("4"), TODAY, BR_REVIEW_SOME, 80.0 / 3 },
  /* exact fractions: a baseline of 10/3 and 14/6 are 30 % exactly, which no binary fraction says */
  { "/review/30-percent-exactly-of-thirds",
    "2026-11-02 09:00 start 3 5\n2026-11-03 09:00 check-in 3\n2026-11-04 09:00 check-in 4\n" NINE
    "2026-11-25 09:00 check-in 2\n2026-11-26 09:00 check-in 2\n2026-11-27 09:00 check-in 2\n2026-11-28 09:00 check-in 2\n"
    "2026-11-29 09:00 check-in 3\n" NOW ("3"), TODAY, BR_REVIEW_ON_TRACK, 30 },
  /* and 10/3 against 8/3 are 20 % exactly */
  { "/review/20-percent-exactly-of-thirds",
    "2026-11-02 09:00 start 3 5\n2026-11-03 09:00 check-in 3\n2026-11-04 09:00 check-in 4\n" NINE
    "2026-11-28 09:00 check-in 2\n2026-11-29 09:00 check-in 3\n" NOW ("3"), TODAY, BR_REVIEW_SOME, 20 },
  { "/review/just-under-20-percent-of-thirds",
    "2026-11-02 09:00 start 3 5\n2026-11-03 09:00 check-in 3\n2026-11-04 09:00 check-in 4\n" NINE
    "2026-11-27 09:00 check-in 2\n2026-11-28 09:00 check-in 3\n2026-11-29 09:00 check-in 3\n" NOW ("3"), TODAY, BR_REVIEW_SEE_PROFESSIONAL, 17.5 },

  /* a start with sharp pain is one rating, as it is in an older journal with a check-in of the same moment; a minute later is another */
  { "/review/a-sharp-start-is-one-rating", "2026-11-02 09:00 start 6 5 sharp\n2026-11-03 09:00 check-in 3\n" NINE NOW ("3"), TODAY,
    BR_REVIEW_ON_TRACK, 100.0 / 3 },
  { "/review/a-sharp-start-said-twice-is-one-rating",
    "2026-11-02 09:00 start 6 5\n2026-11-02 09:00 check-in 6 sharp\n2026-11-03 09:00 check-in 3\n" NINE NOW ("3"), TODAY, BR_REVIEW_ON_TRACK, 100.0 / 3 },
  { "/review/a-sharp-start-said-twice-in-the-other-order-is-one-rating",
    "2026-11-02 09:00 check-in 6 sharp\n2026-11-02 09:00 start 6 5\n2026-11-03 09:00 check-in 3\n" NINE NOW ("3"), TODAY, BR_REVIEW_ON_TRACK, 100.0 / 3 },
  { "/review/a-check-in-a-minute-after-the-start-is-another-rating",
    "2026-11-02 09:00 start 6 5\n2026-11-02 09:01 check-in 6 sharp\n2026-11-03 09:00 check-in 3\n" NINE NOW ("3"), TODAY, BR_REVIEW_ON_TRACK, 40 },
  { "/review/an-ache-of-the-moment-of-the-start-is-another-rating",
    "2026-11-02 09:00 start 6 5\n2026-11-02 09:00 check-in 6 ache\n2026-11-03 09:00 check-in 3\n" NINE NOW ("3"), TODAY, BR_REVIEW_ON_TRACK, 40 },
  { "/review/another-number-of-the-moment-of-the-start-is-another-rating",
    "2026-11-02 09:00 start 8 5\n2026-11-02 09:00 check-in 4 sharp\n2026-11-03 09:00 check-in 3\n" NINE NOW ("3"), TODAY, BR_REVIEW_ON_TRACK, 40 },

  /* 47/10 and 33/10 are 29.8 %, 43/10 and 31/9 are 19.9 % */
  { "/review/29.8-percent", SEVEN_TIMES ("2026-11-03", "5") "2026-11-02 09:00 start 4 5\n2026-11-04 09:00 check-in 4\n2026-11-04 10:00 check-in 4\n" NINE
    SEVEN_TIMES ("2026-11-29", "3") NOW ("4") TODAY " 10:00 check-in 4\n" TODAY " 11:00 check-in 4\n", TODAY, BR_REVIEW_SOME, 1400.0 / 47 },
  { "/review/19.9-percent", SEVEN_TIMES ("2026-11-03", "4") "2026-11-02 09:00 start 5 5\n2026-11-04 09:00 check-in 5\n2026-11-04 10:00 check-in 5\n" NINE
    SEVEN_TIMES ("2026-11-29", "3") NOW ("5") TODAY " 10:00 check-in 5\n", TODAY, BR_REVIEW_SEE_PROFESSIONAL, 7700.0 / 387 },
  { "/review/a-baseline-of-a-single-point", "2026-11-02 09:00 start 1 5\n" NINE NOW ("0"), TODAY, BR_REVIEW_NONE, 100 },

  /* which ratings: 7 days each */
  { "/review/baseline-counts-the-seventh-day", "2026-11-02 09:00 start 2 5\n2026-11-08 09:00 check-in 6\n" NINE NOW ("4"), TODAY,
    BR_REVIEW_SEE_PROFESSIONAL, 0 },
  { "/review/baseline-not-the-eighth-day", "2026-11-02 09:00 start 4 5\n2026-11-09 09:00 check-in 10\n" NINE NOW ("4"), TODAY,
    BR_REVIEW_SEE_PROFESSIONAL, 0 },
  { "/review/current-is-six-days-back", FIVE "2026-11-24 09:00 check-in 3\n", TODAY, BR_REVIEW_ON_TRACK, 40 },
  { "/review/current-not-seven-days-back", FIVE "2026-11-23 09:00 check-in 3\n", TODAY, BR_REVIEW_NEEDS_RATING, 0 },
  { "/review/ratings-before-sessions-count", FIVE "2026-11-29 09:00 short 1 before=3\n", TODAY, BR_REVIEW_ON_TRACK, 40 },
  { "/review/ratings-after-sessions-do-not", FIVE "2026-11-29 09:00 short 1 after=3\n", TODAY, BR_REVIEW_NEEDS_RATING, 0 },
  { "/review/ratings-dated-before-the-start-do-not", "2026-10-20 09:00 check-in 10\n2026-11-01 09:00 check-in 10\n" FIVE NOW ("4"), TODAY, BR_REVIEW_SOME, 20 },
  { "/review/baseline-of-seven-days-though-there-were-ratings-before-the-start",
    "2026-10-20 09:00 check-in 10\n2026-11-02 09:00 start 4 5\n2026-11-08 09:00 check-in 6\n" NINE NOW ("4"), TODAY, BR_REVIEW_SOME, 20 },
  { "/review/ratings-of-the-start-date-count-in-whatever-order", "2026-11-02 08:00 check-in 10\n2026-11-02 08:30 short 1 before=9\n" FIVE NOW ("4"), TODAY,
    BR_REVIEW_ON_TRACK, 50 },
  { "/review/current-not-from-before-the-start", "2026-11-29 09:00 check-in 1\n2026-11-30 09:00 start 5 5\n", "2026-11-30", BR_REVIEW_TOO_FEW, 0 },
  { "/review/pain-of-the-week-before-the-start-does-not", "2026-11-02 09:00 start 5 10\n" NINE NOW ("4"), TODAY, BR_REVIEW_SOME, 20 },

  /* REVIEW-2: sessions, in the 28 days before it was due */
  { "/review/eight-sessions", "2026-11-02 09:00 start 5 5\n" EIGHT NOW ("1"), TODAY, BR_REVIEW_TOO_FEW, 80 },
  { "/review/nine-sessions", FIVE NOW ("1"), TODAY, BR_REVIEW_ON_TRACK, 80 },
  { "/review/ninth-on-the-due-day-is-too-late", "2026-11-02 09:00 start 5 5\n" EIGHT NOW ("1") "2026-11-30 08:00 full 1\n", TODAY, BR_REVIEW_TOO_FEW, 80 },
  { "/review/ninth-the-day-before", "2026-11-02 09:00 start 5 5\n" EIGHT NOW ("1") "2026-11-29 08:00 full 1\n", TODAY, BR_REVIEW_ON_TRACK, 80 },
  { "/review/ninth-is-extra", "2026-11-02 09:00 start 5 5\n" EIGHT NOW ("1") "2026-11-27 08:00 full 1\n", TODAY, BR_REVIEW_ON_TRACK, 80 },
  { "/review/ninth-is-short", "2026-11-02 09:00 start 5 5\n" EIGHT NOW ("1") "2026-11-28 08:00 short 1\n", TODAY, BR_REVIEW_TOO_FEW, 80 },
  { "/review/ninth-is-partial", "2026-11-02 09:00 start 5 5\n" EIGHT NOW ("1") "2026-11-28 08:00 partial 1\n", TODAY, BR_REVIEW_TOO_FEW, 80 },
  { "/review/of-any-phase", FIVE "2026-11-14 09:00 accept advance 1\n" NOW ("1"), TODAY, BR_REVIEW_ON_TRACK, 80 },
  /* due on the 30th and on 28 December: the sessions before the second due date count then */
  { "/review/done-late-counts-from-the-latest-due-date", FIVE "2026-12-28 09:00 check-in 1\n", "2026-12-28", BR_REVIEW_TOO_FEW, 80 },
  { "/review/ninth-28-days-before", FIVE EIGHT_MORE "2026-11-30 10:00 full 1\n2026-12-28 09:00 check-in 1\n", "2026-12-28", BR_REVIEW_ON_TRACK, 80 },
  { "/review/ninth-29-days-before", FIVE EIGHT_MORE "2026-11-29 10:00 full 1\n2026-12-28 09:00 check-in 1\n", "2026-12-28", BR_REVIEW_TOO_FEW, 80 },
  { "/review/done-on-the-27th-day-after", FIVE "2026-12-27 09:00 check-in 1\n", "2026-12-27", BR_REVIEW_ON_TRACK, 80 },
  /* In this order: rating, sessions, baseline, percent */
  { "/review/needs-a-rating-before-too-few", "2026-11-02 09:00 start 5 5\n", TODAY, BR_REVIEW_NEEDS_RATING, 0 },
  { "/review/too-few-before-low-baseline", "2026-11-02 09:00 start 2 5 garden=3\n" EIGHT NOW ("1"), TODAY, BR_REVIEW_TOO_FEW, 50 },

  /* REVIEW-2: a baseline below 3 */
  { "/review/baseline-0", "2026-11-02 09:00 start 0 5\n" NINE NOW ("0"), TODAY, BR_REVIEW_NONE, 0 },
  { "/review/baseline-0-and-worse", "2026-11-02 09:00 start 0 5\n" NINE NOW ("6"), TODAY, BR_REVIEW_NONE, 0 },
  { "/review/baseline-2", "2026-11-02 09:00 start 2 5\n" NINE NOW ("1"), TODAY, BR_REVIEW_NONE, 50 },
  { "/review/baseline-just-below-3", "2026-11-02 09:00 start 3 5\n2026-11-03 09:00 check-in 3\n2026-11-04 09:00 check-in 2\n" NINE NOW ("0"), TODAY,
    BR_REVIEW_NONE, 100 },
  { "/review/baseline-3-exactly", THREE NOW ("0"), TODAY, BR_REVIEW_ON_TRACK, 100 },
};

static void
test_verdict (gconstpointer data)
{
  const VerdictCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);
  BrReview *review = br_state_get_review (state);

  g_assert_cmpint (br_review_get_verdict (review), ==, expected->verdict);
  g_assert_cmpfloat_with_epsilon (br_review_get_improvement_percent (review), expected->percent, 1e-9);
  if (floor (expected->percent) == expected->percent)
    g_assert_cmpfloat (br_review_get_improvement_percent (review), ==, expected->percent);
  g_assert_true (strlen (br_review_get_text (review)) > 0);
  g_assert_null (br_review_get_entry_id (review));
}

typedef struct
{
  const char     *path;
  const char     *start;
  const char     *review;
  BrReviewVerdict verdict;
} ActivitiesCase;

static const ActivitiesCase activities[] = {
  { "/review/activities/up-by-2", "garden=3 shoes=5", "garden=5 shoes=7", BR_REVIEW_ON_TRACK },
  { "/review/activities/up-by-2-on-average", "garden=3 shoes=5", "garden=7 shoes=5", BR_REVIEW_ON_TRACK },
  { "/review/activities/up-by-less", "garden=3 shoes=5", "garden=6 shoes=5", BR_REVIEW_SOME },
  { "/review/activities/three-just-under-2", "garden=3 shoes=5 walk=1", "garden=5 shoes=7 walk=2", BR_REVIEW_SOME },
  { "/review/activities/down", "garden=3 shoes=5", "garden=1 shoes=5", BR_REVIEW_SOME },
  { "/review/activities/single-up-by-2", "garden=3", "garden=5", BR_REVIEW_SOME },
  { "/review/activities/single-up-by-3", "garden=3", "garden=6", BR_REVIEW_ON_TRACK },
  { "/review/activities/single-of-two", "garden=3 shoes=9", "garden=6", BR_REVIEW_ON_TRACK },
  { "/review/activities/none-at-the-start", "", "garden=6", BR_REVIEW_NONE },
  { "/review/activities/not-rated-again", "garden=3", "", BR_REVIEW_NONE },
  { "/review/activities/other-ones", "garden=3", "shoes=9", BR_REVIEW_NONE },
  { "/review/activities/a-new-one-is-not-compared-yet", "garden=3", "garden=6 shoes=0", BR_REVIEW_ON_TRACK },
};

/* REVIEW-2: own activities, rated anew in the review */
static void
test_activities (gconstpointer data)
{
  const ActivitiesCase *expected = data;
  g_autofree char *script = g_strdup_printf ("2026-11-02 09:00 start 2 5%s%s\n" NINE NOW ("2") TODAY " 10:00 review%s%s",
                                             *expected->start != '\0' ? " " : "", expected->start,
                                             *expected->review != '\0' ? " " : "", expected->review);
  g_autoptr (BrJournal) journal = br_test_journal_read (script);
  g_autoptr (BrState) state = br_test_evaluate (journal, TODAY);
  BrReview *review = br_state_get_last_review (state);

  g_assert_cmpint (br_review_get_verdict (review), ==, expected->verdict);
  g_assert_true (br_review_get_by_activities (review) == (expected->verdict != BR_REVIEW_NONE));
}

/* The latest rating of the own activities counts within 7 days, its own included, and a review that rates none leaves it. */
static void
test_activities_of_the_week (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-11-02 09:00 start 2 5 garden=3\n" NINE NOW ("2") TODAY " 10:00 review garden=6\n"
                                                        "2026-12-01 10:00 review\n2026-12-06 09:00 check-in 2\n");
  g_autoptr (BrState) sixth = br_test_evaluate (journal, "2026-12-06");
  g_autoptr (BrState) seventh = br_test_evaluate (journal, "2026-12-07");

  g_assert_cmpint (br_review_get_verdict (br_state_get_last_review (sixth)), ==, BR_REVIEW_ON_TRACK);
  g_assert_cmpint (br_review_get_verdict (br_state_get_review (sixth)), ==, BR_REVIEW_ON_TRACK);
  g_assert_cmpint (br_review_get_verdict (br_state_get_review (seventh)), ==, BR_REVIEW_NONE);
}

/* Each activity has its own first rating: the second review compares with the first. */
static void
test_activity_added_later (void)
{
  g_autoptr (BrJournal) journal =
    br_test_journal_read ("2026-11-02 09:00 start 2 5\n" NINE NOW ("2") TODAY " 10:00 review shoes=4\n"
                          "2026-12-01 10:00 full 1\n2026-12-04 10:00 full 1\n2026-12-07 10:00 full 1\n2026-12-10 10:00 full 1\n"
                          "2026-12-13 10:00 full 1\n2026-12-16 10:00 full 1\n2026-12-19 10:00 full 1\n2026-12-22 10:00 full 1\n"
                          "2026-12-25 10:00 full 1\n2026-12-28 09:00 check-in 2\n2026-12-28 10:00 review shoes=7");
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-12-28");

  g_assert_cmpint (br_review_get_verdict (br_state_get_last_review (state)), ==, BR_REVIEW_ON_TRACK);
}

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  const char *due;
  const char *next;
} DueCase;

#define ALONE "2026-11-02 09:00 start 5 5\n"

static const DueCase dues[] = {
  { "/review/due/27-days", ALONE, "2026-11-29", NULL, "2026-11-30" },
  { "/review/due/28-days", ALONE, "2026-11-30", "2026-11-30", "2026-12-28" },
  { "/review/due/28-days-over-a-leap-day", "2028-02-10 09:00 start 5 5", "2028-03-09", "2028-03-09", "2028-04-06" },
  { "/review/due/27-days-over-a-leap-day", "2028-02-10 09:00 start 5 5", "2028-03-08", NULL, "2028-03-09" },
  { "/review/due/stays", ALONE, "2026-12-27", "2026-11-30", "2026-12-28" },
  { "/review/due/several-are-one", ALONE, "2027-02-01", "2027-01-25", "2027-02-22" },
  { "/review/due/done", ALONE "2026-11-30 09:00 review", "2026-11-30", NULL, "2026-12-28" },
  { "/review/due/done-late", ALONE "2026-12-20 09:00 review", "2026-12-20", NULL, "2026-12-28" },
  { "/review/due/next-is-counted-from-the-start", ALONE "2026-12-20 09:00 review", "2026-12-28", "2026-12-28", "2027-01-25" },
  { "/review/due/several-missed-are-done-at-once", ALONE "2027-01-30 09:00 review", "2027-02-01", NULL, "2027-02-22" },
  { "/review/due/done-too-early-is-due-again", ALONE "2026-11-29 09:00 review", "2026-11-30", "2026-11-30", "2026-12-28" },
  { "/review/due/in-a-pause", ALONE "2026-11-20 09:00 pause 2026-11-20 2026-12-20", "2026-12-05", "2026-11-30", "2026-12-28" },
  { "/review/due/none-before-the-start", "2026-11-02 09:00 check-in 5", "2027-01-01", NULL, NULL },
};

static void
test_due (gconstpointer data)
{
  const DueCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);
  g_autofree char *proposals = br_test_dup_proposals (state);

  g_assert_cmpuint (br_state_get_review_due (state), ==, br_day_parse (expected->due));
  g_assert_cmpuint (br_state_get_next_review (state), ==, br_day_parse (expected->next));
  g_assert_cmpstr (proposals, ==, expected->due != NULL ? "review:REVIEW-1" : "");
  /* It does not lock by being due (FLAG-3). */
  g_assert_cmpint (br_state_get_lock (state), ==, BR_LOCK_NONE);
}

/* Doing it freezes the verdict: what comes later that day or afterwards changes nothing, a correction of what came before does. */
static void
test_frozen (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (TEN NOW ("7") TODAY " 10:00 review\n" TODAY " 11:00 check-in 10\n"
                                                        "2026-12-01 09:00 check-in 10");
  g_autoptr (BrJournal) content = br_test_journal_read (TODAY " 12:00 check-in 8");
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-12-01");
  BrReview *review = br_state_get_last_review (state);
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 12, 1, 12, 0, 0);
  g_autoptr (BrEntry) deletion = NULL;
  g_autoptr (BrState) corrected = NULL;

  g_assert_cmpint (br_review_get_verdict (review), ==, BR_REVIEW_ON_TRACK);
  g_assert_cmpfloat (br_review_get_current (review), ==, 7);
  g_assert_cmpfloat (br_review_get_baseline (review), ==, 10);
  g_assert_cmpuint (br_review_get_n_sessions (review), ==, 9);
  g_assert_cmpuint (br_review_get_date (review), ==, br_day_parse (TODAY));
  g_assert_cmpuint (br_review_get_due_date (review), ==, br_day_parse (TODAY));
  g_assert_cmpstr (br_review_get_entry_id (review), ==, br_entry_get_id (br_test_journal_find (journal, TODAY, "review")));

  deletion = br_entry_new_deletion (br_test_journal_find (journal, "2026-11-26", "session"), at);
  br_journal_add (journal, deletion);
  corrected = br_test_evaluate (journal, "2026-12-01");
  g_assert_cmpint (br_review_get_verdict (br_state_get_last_review (corrected)), ==, BR_REVIEW_TOO_FEW);
}

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  const char *expected;
} SeeCase;

#define LITTLE FIVE NOW ("5") TODAY " 10:00 review\n"
#define SEE    "see-professional:REVIEW-1"

static const SeeCase sees[] = {
  { "/review/see/proposed", LITTLE, TODAY, SEE },
  { "/review/see/stands", LITTLE "2026-12-02 10:00 full 1\n2026-12-14 10:00 full 1", "2026-12-27", SEE },
  { "/review/see/accepted", LITTLE TODAY " 11:00 accept see-professional 1 REVIEW-1", TODAY, "" },
  { "/review/see/refused", LITTLE TODAY " 11:00 refuse see-professional 1 REVIEW-1", "2026-12-04", "" },
  { "/review/see/of-another-rule", LITTLE TODAY " 11:00 refuse see-professional 1 REVERT-1", TODAY, SEE },
  { "/review/see/some-improvement-does-not", FIVE NOW ("4") TODAY " 10:00 review\n", TODAY, "" },
  { "/review/see/not-before-it-is-done", FIVE NOW ("5"), TODAY, "review:REVIEW-1" },
  { "/review/see/before-the-next-review", LITTLE, "2026-12-28", SEE " review:REVIEW-1" },
  { "/review/see/a-better-review-does-not-take-it-back",
    LITTLE "2026-12-01 10:00 full 1\n2026-12-04 10:00 full 1\n2026-12-07 10:00 full 1\n2026-12-10 10:00 full 1\n"
    "2026-12-13 10:00 full 1\n2026-12-16 10:00 full 1\n2026-12-19 10:00 full 1\n2026-12-22 10:00 full 1\n"
    "2026-12-25 10:00 full 1\n2026-12-28 09:00 check-in 1\n2026-12-28 10:00 review", "2026-12-28", SEE },
};

static void
test_see (gconstpointer data)
{
  const SeeCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);
  g_autofree char *seen = br_test_dup_proposals (state);

  g_assert_cmpstr (seen, ==, expected->expected);
}

typedef struct
{
  const char *path;
  const char *script;
  const char *expected;
} TextCase;

/* The arithmetic is shown, cut rather than rounded: it never says more than what decided. */
static const TextCase texts[] = {
  { "/review/text/down", TEN NOW ("7"), "Pain down 30\u00a0% since your first week: 10.0 to 7.0 of 10. You are on track." },
  { "/review/text/down-by-thirds",
    "2026-11-02 09:00 start 3 5\n2026-11-03 09:00 check-in 3\n2026-11-04 09:00 check-in 4\n" NINE
    "2026-11-25 09:00 check-in 2\n2026-11-26 09:00 check-in 2\n2026-11-27 09:00 check-in 2\n2026-11-28 09:00 check-in 2\n"
    "2026-11-29 09:00 check-in 3\n" NOW ("3"), "Pain down 30\u00a0% since your first week: 3.3 to 2.3 of 10. You are on track." },
  { "/review/text/down-by-26.7", FIVE "2026-11-28 09:00 check-in 3\n2026-11-29 09:00 check-in 4\n" NOW ("4"),
    "Pain down 26\u00a0% since your first week: 5.0 to 3.7 of 10. That is some improvement. Think about seeing a physiotherapist." },
  { "/review/text/up", FIVE NOW ("10"), "Pain up 100\u00a0% since your first week: 5.0 to 10.0 of 10. That is less than 20\u00a0% improvement. Please see a physiotherapist." },
  { "/review/text/up-from-nothing", "2026-11-02 09:00 start 0 5\n" NINE NOW ("6"),
    "Pain up since your first week: 0.0 to 6.0 of 10. Pain was low from the start, so it alone cannot say whether the program helps." },
  /* 70/10 and 71/10 are 1.4 % */
  { "/review/text/up-by-a-little", SEVEN_TIMES ("2026-11-03", "7") "2026-11-02 09:00 start 7 5\n2026-11-04 09:00 check-in 7\n2026-11-04 10:00 check-in 7\n"
    NINE SEVEN_TIMES ("2026-11-29", "7") NOW ("7") TODAY " 10:00 check-in 7\n" TODAY " 11:00 check-in 8\n",
    "Pain up 1\u00a0% since your first week: 7.0 to 7.1 of 10. That is less than 20\u00a0% improvement. Please see a physiotherapist." },
  { "/review/text/same", FIVE NOW ("5"), "Pain is as in your first week: 5.0 of 10. That is less than 20\u00a0% improvement. Please see a physiotherapist." },
  { "/review/text/too-few", "2026-11-02 09:00 start 5 5\n" EIGHT NOW ("1"),
    "Pain down 80\u00a0% since your first week: 5.0 to 1.0 of 10. 8 full sessions in the 28 days before it was due are too few to judge; 9 are needed." },
  { "/review/text/needs-a-rating", "2026-11-02 09:00 start 5 5", "There is no pain rating of the last 7 days. A check-in is enough." },
};

static void
test_text (gconstpointer data)
{
  const TextCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, TODAY);

  g_assert_cmpstr (br_review_get_text (br_state_get_review (state)), ==, expected->expected);
}

/* A review is answered by a review; the numbers that it saw. */
static void
test_proposal (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (FIVE NOW ("4"));
  g_autoptr (BrState) state = br_test_evaluate (journal, TODAY);
  g_autoptr (BrProposal) proposal = g_list_model_get_item (br_state_get_proposals (state), 0);

  g_assert_cmpint (br_proposal_get_kind (proposal), ==, BR_PROPOSAL_REVIEW);
  g_assert_true (br_proposal_is_answered_by_review (proposal));
  g_assert_cmpfloat (br_proposal_get_value (proposal), ==, 28);
  g_assert_cmpfloat (br_proposal_get_needed (proposal), ==, 28);
  g_assert_cmpfloat (br_test_get_number (proposal, "sessions"), ==, 9);
  g_assert_cmpfloat (br_test_get_number (proposal, "baseline"), ==, 5);
  g_assert_cmpfloat (br_test_get_number (proposal, "current"), ==, 4);
  g_assert_cmpfloat (br_test_get_number (proposal, "improvement_percent"), ==, 20);
  g_assert_nonnull (strstr (br_proposal_get_reason (proposal), "Pain down 20\u00a0% since your first week: 5.0 to 4.0 of 10."));
}

/* Numbers that are not known are left out. */
static void
test_unknown_numbers (void)
{
  static const struct { const char *script; guint n_numbers; } expected[] = {
    { FIVE NOW ("4"), 4 },
    { FIVE, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (BrJournal) journal = br_test_journal_read (expected[i].script);
      g_autoptr (BrState) state = br_test_evaluate (journal, TODAY);
      g_autoptr (BrProposal) proposal = g_list_model_get_item (br_state_get_proposals (state), 0);
      guint n_numbers;

      g_assert_cmpint (br_proposal_get_kind (proposal), ==, BR_PROPOSAL_REVIEW);
      br_proposal_get_numbers (proposal, &n_numbers);
      g_assert_cmpuint (n_numbers, ==, expected[i].n_numbers);
    }
}

static void
test_is_done (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (FIVE NOW ("4") TODAY " 10:00 review\n");
  g_autoptr (BrState) state = br_test_evaluate (journal, TODAY);
  gboolean now, last;

  g_object_get (br_state_get_review (state), "is-done", &now, NULL);
  g_object_get (br_state_get_last_review (state), "is-done", &last, NULL);
  g_assert_false (now);
  g_assert_true (last);
}

/* Before the first start there is no phase and no baseline, and nothing is proposed. */
static void
test_before_the_start (void)
{
  g_autoptr (BrJournal) journal =
    br_test_journal_read ("2026-10-06 10:00 full 1 before=5\n2026-10-08 10:00 full 1\n2026-10-10 10:00 full 1\n2026-10-12 10:00 full 1\n"
                          "2026-10-14 10:00 full 1\n2026-10-16 10:00 full 1\n2026-10-18 10:00 full 1\n2026-10-20 10:00 full 1\n"
                          "2026-10-22 10:00 full 1\n2026-11-01 09:00 check-in 5\n2026-11-01 10:00 review");
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-11-01");

  g_assert_cmpint (br_review_get_verdict (br_state_get_last_review (state)), ==, BR_REVIEW_NEEDS_RATING);
  g_assert_cmpfloat (br_state_get_baseline (state), ==, -1);
  g_assert_cmpuint (g_list_model_get_n_items (br_state_get_proposals (state)), ==, 0);
}

static void
test_see_evidence (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (TEN NOW ("9") TODAY " 10:00 review\n");
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-12-05");
  g_autoptr (BrProposal) proposal = g_list_model_get_item (br_state_get_proposals (state), 0);

  g_assert_cmpstr (br_proposal_get_entries (proposal)[0], ==, br_entry_get_id (br_test_journal_find (journal, TODAY, "review")));
  g_assert_cmpfloat (br_proposal_get_value (proposal), ==, 10);
  g_assert_cmpfloat (br_proposal_get_needed (proposal), ==, 20);
  g_assert_nonnull (strstr (br_proposal_get_reason (proposal), "10.0 of 10 in the first week, and 9.0"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (verdicts); i++)
    g_test_add_data_func (verdicts[i].path, &verdicts[i], test_verdict);

  for (gsize i = 0; i < G_N_ELEMENTS (activities); i++)
    g_test_add_data_func (activities[i].path, &activities[i], test_activities);

  for (gsize i = 0; i < G_N_ELEMENTS (dues); i++)
    g_test_add_data_func (dues[i].path, &dues[i], test_due);

  for (gsize i = 0; i < G_N_ELEMENTS (sees); i++)
    g_test_add_data_func (sees[i].path, &sees[i], test_see);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_test_add_data_func (texts[i].path, &texts[i], test_text);

  g_test_add_func ("/review/activities/added-later", test_activity_added_later);
  g_test_add_func ("/review/activities/of-the-week", test_activities_of_the_week);
  g_test_add_func ("/review/before-the-start", test_before_the_start);
  g_test_add_func ("/review/is-done", test_is_done);
  g_test_add_func ("/review/unknown-numbers", test_unknown_numbers);
  g_test_add_func ("/review/frozen", test_frozen);
  g_test_add_func ("/review/proposal", test_proposal);
  g_test_add_func ("/review/see/evidence", test_see_evidence);

  return g_test_run ();
}
