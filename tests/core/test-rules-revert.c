/* SPDX-License-Identifier: GPL-3.0-or-later */
/* REVERT-1, REVERT-2 and BREAK-1, the advice to see a professional, and how long each stands. Worked out by hand; 2 November 2026 is a
 * Monday. */

#include <string.h>

#include "core/br-test-journal.h"

#define START   "2026-11-02 09:00 start 5 5\n"
#define PHASE_2 START "2026-11-03 09:00 accept advance 1\n"
#define PHASE_3 PHASE_2 "2026-11-04 09:00 accept advance 2\n"

/* Sharp on the 10th and the 12th, in phase 2 */
#define TWICE_2 PHASE_2 "2026-11-10 20:00 check-in 4 sharp\n2026-11-12 20:00 check-in 4 sharp\n"
#define TWICE_1 START "2026-11-10 20:00 check-in 4 sharp\n2026-11-12 20:00 check-in 4 sharp\n"
/* Twice in a row not back to the usual */
#define BAD_2 PHASE_2 "2026-11-10 10:00 full 2\n2026-11-11 09:00 unusual 2026-11-10\n2026-11-12 10:00 full 2\n2026-11-13 09:00 unusual 2026-11-12\n"
#define BAD_1 START "2026-11-10 10:00 full 1\n2026-11-11 09:00 unusual 2026-11-10\n2026-11-12 10:00 full 1\n2026-11-13 09:00 unusual 2026-11-12\n"

#define BACK_1 "revert:REVERT-1"
#define BACK_2 "revert:REVERT-2"
#define BREAK  "revert:BREAK-1"
#define STAY_1 "stay-easier:REVERT-1 see-professional:REVERT-1"
#define STAY_2 "stay-easier:REVERT-2 see-professional:REVERT-1"
#define SEE    "see-professional:REVERT-1"

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  const char *expected;
} ProposalCase;

static const ProposalCase proposals[] = {
  /* REVERT-1: twice within 7 days is on two dates no more than 6 apart */
  { "/revert-1/once", PHASE_2 "2026-11-10 20:00 check-in 4 sharp", "2026-11-10", "" },
  { "/revert-1/twice-on-one-date-is-once", PHASE_2 "2026-11-10 08:00 check-in 4 sharp\n2026-11-10 20:00 check-in 4 sharp", "2026-11-10", "" },
  { "/revert-1/on-the-next-day", PHASE_2 "2026-11-10 20:00 check-in 4 sharp\n2026-11-11 08:00 check-in 4 sharp", "2026-11-11", BACK_1 },
  { "/revert-1/six-days-apart", PHASE_2 "2026-11-10 20:00 check-in 4 sharp\n2026-11-16 08:00 check-in 4 sharp", "2026-11-16", BACK_1 },
  { "/revert-1/seven-days-apart", PHASE_2 "2026-11-10 20:00 check-in 4 sharp\n2026-11-17 08:00 check-in 4 sharp", "2026-11-17", "" },
  { "/revert-1/six-days-over-a-leap-day",
    "2028-02-20 09:00 start 5 5\n2028-02-21 09:00 accept advance 1\n2028-02-27 20:00 check-in 4 sharp\n2028-03-04 08:00 check-in 4 sharp",
    "2028-03-04", BACK_1 },
  { "/revert-1/seven-days-over-a-leap-day",
    "2028-02-20 09:00 start 5 5\n2028-02-21 09:00 accept advance 1\n2028-02-26 20:00 check-in 4 sharp\n2028-03-04 08:00 check-in 4 sharp",
    "2028-03-04", "" },
  { "/revert-1/dates-as-recorded-over-the-date-line",
    PHASE_2 "2026-11-10 00:30+14:00 check-in 4 sharp\n2026-11-16 23:30-11:00 check-in 4 sharp", "2026-11-16", BACK_1 },
  { "/revert-1/dates-as-recorded-in-the-night-of-summer-time",
    "2026-03-10 09:00 start 5 5\n2026-03-11 09:00 accept advance 1\n2026-03-23 01:30+01:00 check-in 4 sharp\n2026-03-29 03:30+02:00 check-in 4 sharp",
    "2026-03-29", BACK_1 },
  { "/revert-1/aches-do-not-count", PHASE_2 "2026-11-10 20:00 check-in 8 ache\n2026-11-12 20:00 check-in 8 ache", "2026-11-12", "" },
  { "/revert-1/kinds-mix", PHASE_2 "2026-11-10 20:00 check-in 4 sharp\n2026-11-12 20:00 check-in 4 numb", "2026-11-12", BACK_1 },
  { "/revert-1/sessions-and-check-ins-mix", PHASE_2 "2026-11-10 10:00 partial 2 pain=sharp\n2026-11-12 20:00 check-in 4 sharp", "2026-11-12", BACK_1 },
  { "/revert-1/rating-before-a-session-counts", PHASE_2 "2026-11-10 10:00 short 2 before=3/sharp\n2026-11-12 20:00 check-in 4 sharp", "2026-11-12", BACK_1 },
  { "/revert-1/phase-3", PHASE_3 "2026-11-10 20:00 check-in 4 sharp\n2026-11-12 20:00 check-in 4 sharp", "2026-11-12", BACK_1 },
  { "/revert-1/phase-1-stays-easier", TWICE_1, "2026-11-12", STAY_1 },
  { "/revert-1/stands-while-the-pain-is-long-past", TWICE_2 "2026-11-13 09:00 full 2", "2026-11-29", BACK_1 },
  { "/revert-1/not-before-its-day", TWICE_2, "2026-11-11", "" },
  { "/revert-1/nothing-before-the-start", "2026-11-10 20:00 check-in 4 sharp\n2026-11-12 20:00 check-in 4 sharp", "2026-11-12", "" },
  { "/revert-1/one-before-the-start-counts-with-one-after",
    "2026-11-01 20:00 check-in 4 sharp\n" START "2026-11-04 20:00 check-in 4 sharp", "2026-11-04", STAY_1 },

  { "/revert-1/nothing-of-before-the-start-alone",
    "2026-10-30 20:00 check-in 4 radiating\n2026-10-31 20:00 check-in 4 radiating\n" START "2026-11-02 09:01 flags start", "2026-11-02", "" },

  /* Sharp in the easier variant: once is enough */
  { "/revert-1/easier/sharp", PHASE_2 "2026-11-10 10:00 partial 2 did=bird_dog,3x4,3s,easier,stopped,sharp", "2026-11-10", BACK_1 },
  { "/revert-1/easier/phase-1", START "2026-11-10 10:00 partial 1 did=pelvic_tilt,2x3,2s,easier,stopped,sharp", "2026-11-10", STAY_1 },
  { "/revert-1/easier/accepted-uses-it-up",
    PHASE_2 "2026-11-10 10:00 partial 2 did=bird_dog,3x4,3s,easier,stopped,sharp\n2026-11-10 11:00 accept revert 2 REVERT-1\n"
    "2026-11-12 20:00 check-in 4 sharp", "2026-11-12", "" },
  { "/revert-1/easier/ache-is-not", PHASE_2 "2026-11-10 10:00 partial 2 did=bird_dog,3x4,3s,easier,stopped,ache", "2026-11-10", "" },
  { "/revert-1/easier/radiating-is-not", PHASE_2 "2026-11-10 10:00 partial 2 did=bird_dog,3x4,3s,easier,stopped,radiating\n2026-11-10 10:30 flags pain",
    "2026-11-10", "" },
  { "/revert-1/easier/sharp-in-the-ordinary-is-not", PHASE_2 "2026-11-10 10:00 partial 2 did=bird_dog,3x4,8s,stopped,sharp", "2026-11-10", "" },

  /* Radiating or numb twice: see a professional as well */
  { "/revert-1/see/radiating-twice", PHASE_2 "2026-11-10 20:00 check-in 4 radiating\n2026-11-12 20:00 check-in 4 radiating", "2026-11-12", BACK_1 " " SEE },
  { "/revert-1/see/radiating-and-numb", PHASE_2 "2026-11-10 20:00 check-in 4 radiating\n2026-11-16 20:00 check-in 4 numb", "2026-11-16", BACK_1 " " SEE },
  { "/revert-1/see/seven-days-apart", PHASE_2 "2026-11-10 20:00 check-in 4 radiating\n2026-11-17 20:00 check-in 4 numb", "2026-11-17", "" },
  { "/revert-1/see/sharp-between-hides-it-not",
    PHASE_2 "2026-11-10 20:00 check-in 4 radiating\n2026-11-12 20:00 check-in 4 sharp\n2026-11-14 20:00 check-in 4 radiating", "2026-11-14", BACK_1 " " SEE },
  { "/revert-1/see/stands-over-a-revert",
    PHASE_2 "2026-11-10 20:00 check-in 4 radiating\n2026-11-12 20:00 check-in 4 radiating\n2026-11-12 21:00 accept revert 2 REVERT-1", "2026-11-20", SEE },
  { "/revert-1/see/accepted",
    TWICE_1 "2026-11-12 21:00 accept see-professional 1 REVERT-1", "2026-11-12", "stay-easier:REVERT-1" },
  { "/revert-1/see/refused-in-another-phase-too",
    PHASE_2 "2026-11-10 20:00 check-in 4 radiating\n2026-11-12 20:00 check-in 4 radiating\n2026-11-12 21:00 accept revert 2 REVERT-1\n"
    "2026-11-12 21:01 refuse see-professional 2 REVERT-1", "2026-11-12", "" },

  /* Answers */
  { "/revert-1/accepted", TWICE_2 "2026-11-12 21:00 accept revert 2 REVERT-1", "2026-11-12", "" },
  { "/revert-1/accepted-uses-the-events-up", TWICE_2 "2026-11-12 21:00 accept revert 2 REVERT-1\n2026-11-14 20:00 check-in 4 sharp", "2026-11-14", "" },
  { "/revert-1/and-counts-anew-afterwards",
    TWICE_2 "2026-11-12 21:00 accept revert 2 REVERT-1\n2026-11-14 20:00 check-in 4 sharp\n2026-11-15 20:00 check-in 4 sharp", "2026-11-15", STAY_1 },
  { "/revert-1/refused", TWICE_2 "2026-11-12 21:00 refuse revert 2 REVERT-1", "2026-11-12", "" },
  { "/revert-1/refused-returns-with-a-new-event", TWICE_2 "2026-11-12 21:00 refuse revert 2 REVERT-1\n2026-11-18 20:00 check-in 4 sharp", "2026-11-18", BACK_1 },
  { "/revert-1/refused-returns-not-by-itself", TWICE_2 "2026-11-12 21:00 refuse revert 2 REVERT-1", "2026-11-29", "" },
  { "/revert-1/refused-of-another-rule", TWICE_2 "2026-11-12 21:00 refuse revert 2 REVERT-2", "2026-11-12", BACK_1 },
  { "/revert-1/answered-for-another-phase", TWICE_2 "2026-11-12 21:00 refuse revert 3 REVERT-1", "2026-11-12", BACK_1 },
  { "/revert-1/stay-easier-accepted-leaves-the-professional", TWICE_1 "2026-11-12 21:00 accept stay-easier 1 REVERT-1", "2026-11-12", SEE },
  { "/revert-1/stay-easier-uses-nothing-up",
    TWICE_1 "2026-11-12 21:00 accept stay-easier 1 REVERT-1\n2026-11-12 21:01 accept see-professional 1 REVERT-1\n2026-11-14 20:00 check-in 4 sharp",
    "2026-11-14", STAY_1 },
  { "/revert-1/a-change-of-phase-ends-it", TWICE_1 "2026-11-12 21:00 accept advance 1", "2026-11-12", SEE },

  /* REVERT-2 */
  { "/revert-2/once", PHASE_2 "2026-11-10 10:00 full 2\n2026-11-11 09:00 unusual 2026-11-10", "2026-11-11", "" },
  { "/revert-2/twice-in-a-row", BAD_2, "2026-11-13", BACK_2 },
  { "/revert-2/phase-1-stays-easier", BAD_1, "2026-11-13", STAY_2 },
  { "/revert-2/fine-between",
    PHASE_2 "2026-11-08 10:00 full 2\n2026-11-09 09:00 unusual 2026-11-08\n2026-11-10 10:00 full 2\n2026-11-11 09:00 usual 2026-11-10\n"
    "2026-11-12 10:00 full 2\n2026-11-13 09:00 unusual 2026-11-12", "2026-11-13", "" },
  { "/revert-2/unanswered-is-passed-over",
    PHASE_2 "2026-11-08 10:00 full 2\n2026-11-09 09:00 unusual 2026-11-08\n2026-11-10 10:00 full 2\n"
    "2026-11-12 10:00 full 2\n2026-11-13 09:00 unusual 2026-11-12", "2026-11-13", BACK_2 },
  { "/revert-2/two-on-one-date-are-one-answer",
    PHASE_2 "2026-11-10 10:00 full 2\n2026-11-10 18:00 short 2\n2026-11-11 09:00 unusual 2026-11-10", "2026-11-11", "" },
  { "/revert-2/answered-again-is-one-answer",
    PHASE_2 "2026-11-10 10:00 full 2\n2026-11-11 09:00 unusual 2026-11-10\n2026-11-11 10:00 unusual 2026-11-10", "2026-11-11", "" },
  { "/revert-2/answered-late",
    PHASE_2 "2026-11-10 10:00 full 2\n2026-11-12 10:00 full 2\n2026-11-13 09:00 unusual 2026-11-12\n2026-11-14 09:00 unusual 2026-11-10",
    "2026-11-14", BACK_2 },
  { "/revert-2/changed-answer", BAD_2 "2026-11-13 10:00 usual 2026-11-12", "2026-11-13", BACK_2 },
  { "/revert-2/over-an-advance",
    START "2026-11-08 10:00 full 1\n2026-11-09 10:00 accept advance 1\n2026-11-09 11:00 unusual 2026-11-08\n"
    "2026-11-10 10:00 full 2\n2026-11-11 09:00 unusual 2026-11-10", "2026-11-11", BACK_2 },
  { "/revert-2/accepted-uses-the-answers-up",
    BAD_2 "2026-11-13 10:00 accept revert 2 REVERT-2\n2026-11-14 10:00 full 1\n2026-11-15 09:00 unusual 2026-11-14", "2026-11-15", "" },
  { "/revert-2/late-answer-to-a-session-before-the-revert",
    BAD_2 "2026-11-13 08:00 full 2\n2026-11-13 10:00 accept revert 2 REVERT-2\n2026-11-14 09:00 unusual 2026-11-13", "2026-11-14", "" },
  { "/revert-2/late-answer-to-the-only-session-before-the-revert",
    PHASE_2 "2026-11-10 10:00 full 2\n2026-11-10 20:00 check-in 4 sharp\n2026-11-11 08:00 check-in 4 sharp\n"
    "2026-11-11 09:00 accept revert 2 REVERT-1\n2026-11-11 10:00 unusual 2026-11-10\n"
    "2026-11-12 10:00 full 1\n2026-11-13 09:00 unusual 2026-11-12", "2026-11-13", "" },
  { "/revert-2/refused-returns-with-the-next",
    BAD_2 "2026-11-13 10:00 refuse revert 2 REVERT-2\n2026-11-14 10:00 full 2\n2026-11-15 09:00 unusual 2026-11-14", "2026-11-15", BACK_2 },
  { "/revert-2/refused-and-fine", BAD_2 "2026-11-13 10:00 refuse revert 2 REVERT-2\n2026-11-14 10:00 full 2\n2026-11-15 09:00 usual 2026-11-14",
    "2026-11-15", "" },
  { "/revert-2/with-revert-1-in-rule-order", BAD_2 "2026-11-13 20:00 check-in 4 sharp\n2026-11-14 20:00 check-in 4 sharp", "2026-11-14", BACK_1 " " BACK_2 },
  { "/revert-2/accepting-one-ends-both",
    BAD_2 "2026-11-13 20:00 check-in 4 sharp\n2026-11-14 20:00 check-in 4 sharp\n2026-11-14 21:00 accept revert 2 REVERT-2", "2026-11-14", "" },
  { "/revert-2/refusing-one-leaves-the-other",
    BAD_2 "2026-11-13 20:00 check-in 4 sharp\n2026-11-14 20:00 check-in 4 sharp\n2026-11-14 21:00 refuse revert 2 REVERT-2", "2026-11-14", BACK_1 },

  /* BREAK-1 */
  { "/break-1/none-before-the-first-session", PHASE_2, "2027-01-31", "review:REVIEW-1" },
  { "/break-1/27-days", PHASE_2 "2026-11-05 10:00 full 2\n2026-12-01 09:00 review", "2026-12-02", "" },
  { "/break-1/28-days", PHASE_2 "2026-11-05 10:00 full 2\n2026-12-01 09:00 review", "2026-12-03", BREAK },
  { "/break-1/28-days-over-a-leap-day-not-yet",
    "2028-02-01 09:00 start 5 5\n2028-02-02 09:00 accept advance 1\n2028-02-10 10:00 full 2\n2028-03-01 09:00 review", "2028-03-08", "" },
  { "/break-1/28-days-over-a-leap-day",
    "2028-02-01 09:00 start 5 5\n2028-02-02 09:00 accept advance 1\n2028-02-10 10:00 full 2\n2028-03-01 09:00 review", "2028-03-09", BREAK },
  { "/break-1/short-sessions-end-it", PHASE_2 "2026-11-05 10:00 full 2\n2026-12-01 09:00 review\n2026-12-02 10:00 short 2", "2026-12-03", "" },
  { "/break-1/stands-after-the-next-session", PHASE_2 "2026-11-05 10:00 full 2\n2026-12-01 09:00 review\n2026-12-04 10:00 full 2", "2026-12-05", BREAK },
  { "/break-1/not-in-phase-1", START "2026-11-05 10:00 full 1\n2026-12-01 09:00 review", "2026-12-20", "" },
  { "/break-1/refused-is-gone-for-this-break",
    PHASE_2 "2026-11-05 10:00 full 2\n2026-12-01 09:00 review\n2026-12-03 10:00 refuse revert 2 BREAK-1", "2026-12-25", "" },
  { "/break-1/accepted-is-gone-for-this-break",
    PHASE_3 "2026-11-05 10:00 full 3\n2026-12-01 09:00 review\n2026-12-03 10:00 accept revert 3 BREAK-1", "2026-12-25", "" },
  { "/break-1/returns-with-the-next-break",
    PHASE_3 "2026-11-05 10:00 full 3\n2026-12-01 09:00 review\n2026-12-03 10:00 refuse revert 3 BREAK-1\n2026-12-04 10:00 full 3\n"
    "2026-12-28 09:00 review", "2027-01-01", BREAK },
  { "/break-1/paused-or-not",
    PHASE_2 "2026-11-05 10:00 full 2\n2026-11-06 09:00 pause 2026-11-06 2027-02-01\n2026-12-01 09:00 review", "2026-12-03", BREAK },
  { "/break-1/in-the-phase-of-that-day",
    PHASE_3 "2026-11-05 10:00 full 3\n2026-11-20 10:00 accept revert 3 REVERT-1\n2026-11-21 10:00 accept revert 2 REVERT-1\n2026-12-01 09:00 review",
    "2026-12-05", "" },
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
  const char *announced;
  const char *prescription;
} PrescriptionCase;

#define PLAIN_1B "easy_walk 1x1 300s crook_breathing 1x6 cat_camel 1x6 rock_back 1x8 2s pelvic_tilt 2x8 3s brace_heel_slide 2x6 glute_bridge 2x8 2s"
#define FEWER_1B "easy_walk 1x1 300s crook_breathing 1x6 cat_camel 1x6 rock_back 1x8 2s pelvic_tilt 1x8 3s brace_heel_slide 1x6 glute_bridge 1x8 2s"
#define EASIER_1B "easy_walk* 1x1 60s crook_breathing* 1x4 cat_camel* 1x4 rock_back* 1x5 2s pelvic_tilt* 2x3 2s brace_heel_slide* 2x4 " \
                  "glute_bridge* 2x5 2s"
#define ONE START "2026-11-03 10:00 full 1\n"

static const PrescriptionCase prescriptions[] = {
  /* REVERT-2: a set less, never below one, in the next session only */
  { "/drop/fine", ONE "2026-11-04 09:00 usual 2026-11-03", "2026-11-04", "", PLAIN_1B },
  { "/drop/unanswered", ONE, "2026-11-04", "", PLAIN_1B },
  { "/drop/not-usual", ONE "2026-11-04 09:00 unusual 2026-11-03", "2026-11-05", "REVERT-2", FEWER_1B },
  { "/drop/answer-changed", ONE "2026-11-04 09:00 unusual 2026-11-03\n2026-11-04 10:00 usual 2026-11-03", "2026-11-05", "", PLAIN_1B },
  { "/drop/only-the-next-session", START "2026-11-03 10:00 full 1\n2026-11-04 09:00 unusual 2026-11-03\n2026-11-05 10:00 short 1", "2026-11-06", "", PLAIN_1B },
  { "/drop/used-up-by-a-revert",
    ONE "2026-11-04 09:00 accept advance 1\n2026-11-04 09:10 unusual 2026-11-03\n2026-11-05 10:00 accept revert 2 REVERT-2", "2026-11-05", "", PLAIN_1B },
  { "/drop/answered-after-the-revert-is-news",
    ONE "2026-11-03 11:00 accept advance 1\n2026-11-03 12:00 accept revert 2 REVERT-1\n2026-11-04 09:10 unusual 2026-11-03", "2026-11-05", "REVERT-2", FEWER_1B },
  { "/drop/answered-again-after-the-revert-is-news",
    ONE "2026-11-04 09:00 unusual 2026-11-03\n2026-11-04 10:00 accept advance 1\n2026-11-04 11:00 accept revert 2 REVERT-1\n"
    "2026-11-04 12:00 unusual 2026-11-03", "2026-11-05", "REVERT-2", FEWER_1B },
  { "/drop/answered-after-the-revert-with-fine",
    ONE "2026-11-03 11:00 accept advance 1\n2026-11-03 12:00 accept revert 2 REVERT-1\n2026-11-04 09:10 usual 2026-11-03", "2026-11-05", "", PLAIN_1B },
  { "/drop/answered-after-the-revert-and-settled-by-the-next",
    "2026-11-02 09:00 start 5 6\n2026-11-02 10:00 accept advance 1\n2026-11-02 11:00 accept advance 2\n2026-11-03 10:00 full 1\n"
    "2026-11-03 12:00 accept revert 3 REVERT-1\n2026-11-04 09:10 unusual 2026-11-03\n2026-11-04 12:00 accept revert 2 REVERT-1",
    "2026-11-05", "", PLAIN_1B },
  { "/drop/not-in-the-session-before-which-it-was-not-asked",
    ONE "2026-11-03 11:00 accept advance 1\n2026-11-03 12:00 accept revert 2 REVERT-1\n2026-11-05 10:00 short 1\n"
    "2026-11-05 18:00 unusual 2026-11-03", "2026-11-07", "", PLAIN_1B },

  /* stay-easier: 7 days on the easier variants, at the bottom of their ranges, in phase 1 only */
  { "/easier/accepted", ONE "2026-11-03 11:00 accept stay-easier 1 REVERT-1", "2026-11-03", "REVERT-1", EASIER_1B },
  { "/easier/seventh-day", ONE "2026-11-03 11:00 accept stay-easier 1 REVERT-2", "2026-11-09", "REVERT-2", EASIER_1B },
  { "/easier/eighth-day", ONE "2026-11-03 11:00 accept stay-easier 1 REVERT-1", "2026-11-10", "", PLAIN_1B },
  { "/easier/refused", ONE "2026-11-03 11:00 refuse stay-easier 1 REVERT-1", "2026-11-03", "", PLAIN_1B },
  { "/easier/not-in-phase-2", ONE "2026-11-03 10:30 accept advance 1\n2026-11-03 11:00 accept stay-easier 2 REVERT-1\n2026-11-03 12:00 accept revert 2 REVERT-1",
    "2026-11-03", "", PLAIN_1B },
  { "/easier/nor-while-there", ONE "2026-11-03 10:30 accept advance 1\n2026-11-03 11:00 accept stay-easier 2 REVERT-1", "2026-11-03", "",
    "cat_camel 1x6 glute_bridge 2x8 2s bird_dog 3x4 8s side_plank_knees 3x1 15s clamshell 2x10 2s hip_hinge_dowel 2x8" },
  { "/easier/ends-with-an-advance",
    ONE "2026-11-03 11:00 accept stay-easier 1 REVERT-1\n2026-11-03 11:30 accept advance 1\n2026-11-03 12:00 accept revert 2 REVERT-1",
    "2026-11-03", "", PLAIN_1B },

  /* BREAK-1: the bottom of the ranges after 14 days */
  { "/break-1/bottom/13-days", ONE "2026-11-03 11:00 accept raise-load 1 LOAD-2 cat_camel", "2026-11-16", "",
    "easy_walk 1x1 300s crook_breathing 1x6 cat_camel 1x8 rock_back 1x8 2s pelvic_tilt 2x8 3s brace_heel_slide 2x6 glute_bridge 2x8 2s" },
  { "/break-1/bottom/14-days", ONE "2026-11-03 11:00 accept raise-load 1 LOAD-2 cat_camel", "2026-11-17", "BREAK-1", PLAIN_1B },
  { "/break-1/bottom/none-before-the-first-session", START, "2026-12-17", "",
    "easy_walk 1x1 300s crook_breathing 1x6 pelvic_tilt 2x8 3s brace_heel_slide 2x6 cat_camel 1x6 knee_rolls 1x8 2s glute_bridge 2x8 2s" },
  { "/break-1/bottom/stays-there-after-the-next-session",
    ONE "2026-11-03 11:00 accept raise-load 1 LOAD-2 cat_camel\n2026-11-17 10:00 short 1", "2026-11-18", "", PLAIN_1B },
  { "/break-1/bottom/once-a-break",
    ONE "2026-11-18 11:00 accept raise-load 1 LOAD-2 cat_camel", "2026-11-20", "BREAK-1",
    "easy_walk 1x1 300s crook_breathing 1x6 cat_camel 1x8 rock_back 1x8 2s pelvic_tilt 2x8 3s brace_heel_slide 2x6 glute_bridge 2x8 2s" },
  { "/break-1/bottom/both-announced", ONE "2026-11-04 09:00 unusual 2026-11-03", "2026-11-17", "REVERT-2 BREAK-1", FEWER_1B },
};

static void
test_prescription (gconstpointer data)
{
  const PrescriptionCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);
  g_autofree char *seen = br_test_dup_prescription (br_state_get_prescription (state));
  GListModel *announcements = br_state_get_announcements (state);
  g_autoptr (GString) announced = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (announcements); i++)
    {
      g_autoptr (BrVerdict) verdict = g_list_model_get_item (announcements, i);

      g_assert_true (br_verdict_get_met (verdict));
      g_assert_cmpuint (strlen (br_verdict_get_text (verdict)), >, 0);
      g_string_append_printf (announced, "%s%s", i > 0 ? " " : "", br_verdict_get_rule (verdict));
    }

  g_assert_cmpstr (seen, ==, expected->prescription);
  g_assert_cmpstr (announced->str, ==, expected->announced);
}

/* START-3: what is replaced or dropped is said, each by name. */
static void
test_start_3_announced (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (PHASE_3 "2026-11-05 10:00 full 3");
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-11-06");
  GListModel *announcements = br_state_get_announcements (state);
  static const char * const names[] = { "Romanian", "tep", "armer" };

  g_assert_cmpuint (g_list_model_get_n_items (announcements), ==, G_N_ELEMENTS (names));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (BrVerdict) verdict = g_list_model_get_item (announcements, i);

      g_assert_cmpstr (br_verdict_get_rule (verdict), ==, "START-3");
      g_assert_nonnull (strstr (br_verdict_get_text (verdict), names[i]));
    }
}

/* What a revert rests on, and an advance that it hides although every gate holds. */
static void
test_evidence (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (TWICE_2);
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-11-13");
  g_autoptr (BrProposal) revert = g_list_model_get_item (br_state_get_proposals (state), 0);
  const char * const *entries = br_proposal_get_entries (revert);

  g_assert_cmpstr (entries[0], ==, br_entry_get_id (br_test_journal_find (journal, "2026-11-10", "check-in")));
  g_assert_cmpstr (entries[1], ==, br_entry_get_id (br_test_journal_find (journal, "2026-11-12", "check-in")));
  g_assert_null (entries[2]);
  g_assert_cmpfloat (br_proposal_get_value (revert), ==, 2);
  g_assert_cmpfloat (br_proposal_get_needed (revert), ==, 2);
  g_assert_cmpfloat (br_test_get_number (revert, "times"), ==, 2);
  g_assert_false (br_proposal_is_answered_by_review (revert));
  g_assert_cmpstr (br_proposal_get_title (revert), ==, "Go back to phase 1?");
  g_assert_nonnull (strstr (br_proposal_get_reason (revert), "Tuesday and yesterday"));
}

static void
test_check_evidence (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (BAD_2);
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-11-13");
  g_autoptr (BrProposal) revert = g_list_model_get_item (br_state_get_proposals (state), 0);

  g_assert_cmpstr (br_proposal_get_entries (revert)[0], ==, br_entry_get_id (br_test_journal_find (journal, "2026-11-11", "next-day")));
  g_assert_cmpstr (br_proposal_get_entries (revert)[1], ==, br_entry_get_id (br_test_journal_find (journal, "2026-11-13", "next-day")));
  g_assert_nonnull (strstr (br_proposal_get_reason (revert), "two sessions in a row"));
}

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  const char *reason;
} SeeCase;

/* Why to see a professional: the graver reason stays. */
static const SeeCase sees[] = {
  { "/revert-1/see/reason/sharp", TWICE_1, "2026-11-12", "There was sharp, radiating or numb pain twice within 7 days: Tuesday and today." },
  { "/revert-1/see/reason/radiating", START "2026-11-10 20:00 check-in 4 radiating\n2026-11-12 20:00 check-in 4 numb", "2026-11-12",
    "There was pain down the leg or numbness twice within 7 days: Tuesday and today." },
  { "/revert-1/see/reason/radiating-and-then-sharp",
    START "2026-11-10 20:00 check-in 4 radiating\n2026-11-12 20:00 check-in 4 numb\n2026-11-13 20:00 check-in 4 sharp", "2026-11-13",
    "There was pain down the leg or numbness twice within 7 days: Tuesday and yesterday." },
  { "/revert-1/see/reason/sharp-and-then-radiating",
    START "2026-11-08 20:00 check-in 4 sharp\n2026-11-10 20:00 check-in 4 radiating\n2026-11-12 20:00 check-in 4 numb", "2026-11-12",
    "There was pain down the leg or numbness twice within 7 days: Tuesday and today." },
  { "/revert-1/see/reason/radiating-again",
    START "2026-11-10 20:00 check-in 4 radiating\n2026-11-12 20:00 check-in 4 numb\n2026-11-13 20:00 check-in 4 numb", "2026-11-13",
    "There was pain down the leg or numbness twice within 7 days: yesterday and today." },
  { "/revert-1/see/reason/newest-of-lesser-ones",
    TWICE_1 "2026-11-13 10:00 partial 1 did=pelvic_tilt,2x3,2s,easier,stopped,sharp", "2026-11-13",
    "There was sharp pain today in the easier version of Pelvic tilt." },
};

static void
test_see (gconstpointer data)
{
  const SeeCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);
  g_autoptr (BrProposal) see = g_list_model_get_item (br_state_get_proposals (state), 1);

  g_assert_cmpint (br_proposal_get_kind (see), ==, BR_PROPOSAL_SEE_PROFESSIONAL);
  if (!g_str_has_prefix (br_proposal_get_reason (see), expected->reason))
    g_error ("\"%s\" does not begin with \"%s\"", br_proposal_get_reason (see), expected->reason);
}

static void
test_break_evidence (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (PHASE_2 "2026-11-05 10:00 full 2\n2026-12-01 09:00 review");
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-12-20");
  g_autoptr (BrProposal) revert = g_list_model_get_item (br_state_get_proposals (state), 0);

  g_assert_cmpstr (br_proposal_get_entries (revert)[0], ==, br_entry_get_id (br_test_journal_find (journal, "2026-11-05", "session")));
  g_assert_cmpfloat (br_test_get_number (revert, "days"), ==, 28);
  g_assert_cmpfloat (br_proposal_get_needed (revert), ==, 28);
}

static void
test_hides_the_advance (void)
{
  /* Phase 1 as in test-rules-gates.c, every gate open on the 16th; on the 8th and the 9th there was sharp pain. */
  g_autoptr (BrJournal) journal =
    br_test_journal_read ("2026-11-02 09:00 start 5 6\n"
                          "2026-11-08 20:00 check-in 4 sharp\n2026-11-09 08:00 check-in 4 sharp\n"
                          "2026-11-10 10:00 full 1 before=4\n2026-11-11 09:00 usual 2026-11-10\n"
                          "2026-11-12 10:00 full 1 before=4\n2026-11-13 09:00 usual 2026-11-12\n"
                          "2026-11-14 10:00 full 1 before=4\n2026-11-15 09:00 usual 2026-11-14\n");
  g_autoptr (BrState) open = br_test_evaluate (journal, "2026-11-16");
  g_autoptr (BrState) answered = NULL;
  g_autofree char *gates = br_test_dup_gates (open);
  g_autofree char *seen = br_test_dup_proposals (open);
  g_autofree char *seen_answered = NULL;

  g_assert_cmpstr (gates, ==, "1+ 2+ 3+ 4+ 5+");
  g_assert_cmpstr (seen, ==, STAY_1);
  g_assert_cmpuint (br_state_get_earliest_advance (open), ==, br_day_parse ("2026-11-16"));

  br_test_journal_add (journal, "2026-11-16 08:00 refuse stay-easier 1 REVERT-1");
  answered = br_test_evaluate (journal, "2026-11-16");
  seen_answered = br_test_dup_proposals (answered);
  g_assert_cmpstr (seen_answered, ==, SEE " advance:GATE-6");
}

/* Either revert hides it alone. */
static void
test_revert_hides_the_advance (void)
{
  static const char * const answers[] = { "", "2026-11-22 20:00 refuse revert 2 REVERT-1", "2026-11-22 20:01 refuse revert 2 REVERT-2" };
  static const char * const expected[] = { BACK_1 " " BACK_2, BACK_2, "advance:GATE-6" };
  g_autoptr (BrJournal) journal =
    br_test_journal_read ("2026-11-02 09:00 start 3 3\n2026-11-03 09:00 accept advance 1\n"
                          "2026-11-08 20:00 check-in 3 sharp\n2026-11-09 08:00 check-in 3 sharp\n"
                          "2026-11-10 10:00 full 2 before=3\n2026-11-11 09:00 unusual 2026-11-10\n"
                          "2026-11-12 10:00 full 2 before=3\n2026-11-13 09:00 unusual 2026-11-12\n"
                          "2026-11-18 10:00 full 2 before=3 hinge=done plank=20/20\n2026-11-19 09:00 usual 2026-11-18\n"
                          "2026-11-20 10:00 full 2 before=3\n2026-11-21 09:00 usual 2026-11-20\n"
                          "2026-11-22 10:00 full 2 before=3\n");

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (BrState) state = NULL;
      g_autofree char *gates = NULL;
      g_autofree char *seen = NULL;

      br_test_journal_add (journal, answers[i]);
      state = br_test_evaluate (journal, "2026-11-22");
      gates = br_test_dup_gates (state);
      seen = br_test_dup_proposals (state);
      g_assert_cmpstr (gates, ==, "1+ 2+ 3+ 4+ 5+");
      g_assert_cmpstr (seen, ==, expected[i]);
    }
}

/* REVERT-1 alone hides it as well. */
static void
test_revert_1_hides_the_advance (void)
{
  g_autoptr (BrJournal) journal =
    br_test_journal_read ("2026-11-02 09:00 start 3 3\n2026-11-03 09:00 accept advance 1\n"
                          "2026-11-08 20:00 check-in 3 sharp\n2026-11-09 08:00 check-in 3 sharp\n"
                          "2026-11-18 10:00 full 2 before=3 hinge=done plank=20/20\n2026-11-19 09:00 usual 2026-11-18\n"
                          "2026-11-20 10:00 full 2 before=3\n2026-11-21 09:00 usual 2026-11-20\n"
                          "2026-11-22 10:00 full 2 before=3\n");
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-11-22");
  g_autofree char *gates = br_test_dup_gates (state);
  g_autofree char *seen = br_test_dup_proposals (state);

  g_assert_cmpstr (gates, ==, "1+ 2+ 3+ 4+ 5+");
  g_assert_cmpstr (seen, ==, BACK_1);
}

/* Stay-easier does not restart GATE-1; a revert does. */
static void
test_gate_1 (void)
{
  g_autoptr (BrJournal) stays = br_test_journal_read (TWICE_1 "2026-11-12 21:00 accept stay-easier 1 REVERT-1");
  g_autoptr (BrJournal) reverts = br_test_journal_read (TWICE_2 "2026-11-12 21:00 accept revert 2 REVERT-1");
  g_autoptr (BrState) stayed = br_test_evaluate (stays, "2026-11-13");
  g_autoptr (BrState) reverted = br_test_evaluate (reverts, "2026-11-13");

  g_assert_cmpuint (br_state_get_phase_entered (stayed), ==, br_day_parse ("2026-11-02"));
  g_assert_true (BR_ENTRY (br_state_get_last_decision (stayed)) == br_test_journal_find (stays, "2026-11-12", "decision"));
  g_assert_cmpuint (br_state_get_phase_entered (reverted), ==, br_day_parse ("2026-11-12"));
  g_assert_cmpuint (br_state_get_phase (reverted), ==, 1);
}

/* Corrections: without the second event there is no revert. */
static void
test_corrected (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (TWICE_2);
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 13, 9, 0, 0);
  g_autoptr (BrEntry) deletion = br_entry_new_deletion (br_test_journal_find (journal, "2026-11-12", "check-in"), at);
  g_autoptr (BrState) state = NULL;

  br_journal_add (journal, deletion);
  state = br_test_evaluate (journal, "2026-11-13");
  g_assert_cmpuint (g_list_model_get_n_items (br_state_get_proposals (state)), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (proposals); i++)
    g_test_add_data_func (proposals[i].path, &proposals[i], test_proposals);

  for (gsize i = 0; i < G_N_ELEMENTS (prescriptions); i++)
    g_test_add_data_func (prescriptions[i].path, &prescriptions[i], test_prescription);

  for (gsize i = 0; i < G_N_ELEMENTS (sees); i++)
    g_test_add_data_func (sees[i].path, &sees[i], test_see);

  g_test_add_func ("/revert/evidence-of-checks", test_check_evidence);
  g_test_add_func ("/revert/revert-hides-the-advance", test_revert_hides_the_advance);
  g_test_add_func ("/revert/revert-1-hides-the-advance", test_revert_1_hides_the_advance);
  g_test_add_func ("/revert/start-3-announced", test_start_3_announced);
  g_test_add_func ("/revert/evidence", test_evidence);
  g_test_add_func ("/revert/evidence-of-a-break", test_break_evidence);
  g_test_add_func ("/revert/hides-the-advance", test_hides_the_advance);
  g_test_add_func ("/revert/gate-1", test_gate_1);
  g_test_add_func ("/revert/corrected", test_corrected);

  return g_test_run ();
}
