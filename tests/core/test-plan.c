/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The planner: FREQ-1, 2, 4 and 5, worked out by hand on calendars. November 2026 begins on a Sunday. */

#include "core/br-test-journal.h"

#include "core/journal/br-flags-entry.h"
#include "core/journal/br-session-entry.h"
#include "core/rules/br-facts.h"
#include "core/rules/br-plan.h"

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  const char *expected;
} PlanCase;

static const PlanCase plans[] = {
  { "/plan/none-before-start", "2026-11-02 09:00 check-in 4", "2026-11-02", "" },

  /* FREQ-2, FREQ-4: every other day */
  { "/plan/every-other-day/first-on-day-of-start", "2026-11-02 09:00 start 6 6",
    "2026-11-02", "2026-11-02 2026-11-04 2026-11-06 2026-11-08" },
  { "/plan/every-other-day/waits-for-the-first", "2026-11-02 09:00 start 6 6",
    "2026-11-03", "2026-11-03 2026-11-05 2026-11-07 2026-11-09" },
  { "/plan/every-other-day/after-todays", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1",
    "2026-11-02", "2026-11-04 2026-11-06 2026-11-08 2026-11-10" },
  { "/plan/every-other-day/day-after", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1",
    "2026-11-03", "2026-11-04 2026-11-06 2026-11-08 2026-11-10" },
  { "/plan/every-other-day/on-the-day", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1",
    "2026-11-04", "2026-11-04 2026-11-06 2026-11-08 2026-11-10" },
  { "/plan/every-other-day/missed-one-is-offered-anew", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1",
    "2026-11-05", "2026-11-05 2026-11-07 2026-11-09 2026-11-11" },
  { "/plan/every-other-day/long-missed", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1",
    "2026-11-20", "2026-11-20 2026-11-22 2026-11-24 2026-11-26" },
  { "/plan/every-other-day/any-session-rests", "2026-11-02 09:00 start 6 6\n2026-11-05 10:00 short 1",
    "2026-11-06", "2026-11-07 2026-11-09 2026-11-11 2026-11-13" },
  { "/plan/every-other-day/extra-session-rests", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-03 10:00 full 1",
    "2026-11-03", "2026-11-05 2026-11-07 2026-11-09 2026-11-11" },

  /* FREQ-1 at the ends of weeks, months and years */
  { "/plan/freq-1/week-end", "2026-11-02 09:00 start 6 6\n2026-11-07 10:00 full 1",
    "2026-11-08", "2026-11-09 2026-11-11 2026-11-13 2026-11-15" },
  { "/plan/freq-1/month-end", "2026-11-02 09:00 start 6 6\n2026-11-29 10:00 full 1",
    "2026-11-30", "2026-12-01 2026-12-03 2026-12-05 2026-12-07" },
  { "/plan/freq-1/month-end-on-last", "2026-11-02 09:00 start 6 6\n2026-11-30 10:00 full 1",
    "2026-12-01", "2026-12-02 2026-12-04 2026-12-06 2026-12-08" },
  { "/plan/freq-1/year-end", "2026-11-02 09:00 start 6 6\n2026-12-30 10:00 full 1",
    "2026-12-31", "2027-01-01 2027-01-03 2027-01-05 2027-01-07" },
  { "/plan/freq-1/year-end-on-last", "2026-11-02 09:00 start 6 6\n2026-12-31 10:00 full 1",
    "2027-01-01", "2027-01-02 2027-01-04 2027-01-06 2027-01-08" },
  { "/plan/freq-1/leap-day-between", "2028-02-01 09:00 start 6 6\n2028-02-28 10:00 full 1",
    "2028-02-29", "2028-03-01 2028-03-03 2028-03-05 2028-03-07" },
  { "/plan/freq-1/leap-day-planned", "2028-02-01 09:00 start 6 6\n2028-02-27 10:00 full 1",
    "2028-02-28", "2028-02-29 2028-03-02 2028-03-04 2028-03-06" },
  { "/plan/freq-1/no-leap-day", "2027-02-01 09:00 start 6 6\n2027-02-27 10:00 full 1",
    "2027-02-28", "2027-03-01 2027-03-03 2027-03-05 2027-03-07" },

  /* FREQ-2, FREQ-4: fixed days */
  { "/plan/fixed/from-start", "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days mon wed fri",
    "2026-11-02", "2026-11-02 2026-11-04 2026-11-06 2026-11-09" },
  { "/plan/fixed/start-between", "2026-11-03 09:00 start 6 6\n2026-11-03 09:01 days mon wed fri",
    "2026-11-03", "2026-11-04 2026-11-06 2026-11-09 2026-11-11" },
  { "/plan/fixed/missed-is-not-made-up", "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days mon wed fri\n2026-11-02 10:00 full 1",
    "2026-11-05", "2026-11-06 2026-11-09 2026-11-11 2026-11-13" },
  { "/plan/fixed/late-one-skips-touching", "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days mon wed fri\n2026-11-05 10:00 full 1",
    "2026-11-05", "2026-11-09 2026-11-11 2026-11-13 2026-11-16" },
  { "/plan/fixed/saturday-then-monday", "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days mon thu sat\n2026-11-07 10:00 full 1",
    "2026-11-08", "2026-11-09 2026-11-12 2026-11-14 2026-11-16" },
  { "/plan/fixed/sunday-touches-monday", "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days mon thu sat\n2026-11-08 10:00 full 1",
    "2026-11-08", "2026-11-12 2026-11-14 2026-11-16 2026-11-19" },
  { "/plan/fixed/sunday-pattern", "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days wed fri sun\n2026-11-09 10:00 full 1",
    "2026-11-09", "2026-11-11 2026-11-13 2026-11-15 2026-11-18" },
  { "/plan/fixed/over-new-year", "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days mon wed fri\n2026-12-30 10:00 full 1",
    "2026-12-31", "2027-01-01 2027-01-04 2027-01-06 2027-01-08" },

  /* FREQ-2: a change of pattern holds from its date */
  { "/plan/pattern/before-its-date", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-05 09:00 days mon wed fri",
    "2026-11-03", "2026-11-04 2026-11-06 2026-11-08 2026-11-10" },
  { "/plan/pattern/from-its-date",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-04 10:00 full 1\n2026-11-05 09:00 days mon wed fri",
    "2026-11-05", "2026-11-06 2026-11-09 2026-11-11 2026-11-13" },
  { "/plan/pattern/back-to-every-other-day",
    "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days mon wed fri\n2026-11-06 10:00 full 1\n2026-11-07 09:00 days",
    "2026-11-07", "2026-11-08 2026-11-10 2026-11-12 2026-11-14" },

  /* Entries dated after today count from their date on */
  { "/plan/later-entries-wait", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-10 10:00 full 1",
    "2026-11-05", "2026-11-05 2026-11-07 2026-11-09 2026-11-11" },
  { "/plan/start-later", "2026-11-05 09:00 start 6 6", "2026-11-04", "" },

  /* FREQ-5: pauses */
  { "/plan/pause/resumes-on-the-day-after", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-03 09:00 pause 2026-11-04 2026-11-08",
    "2026-11-03", "2026-11-09 2026-11-11 2026-11-13 2026-11-15" },
  { "/plan/pause/from-within", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-03 09:00 pause 2026-11-04 2026-11-08",
    "2026-11-06", "2026-11-09 2026-11-11 2026-11-13 2026-11-15" },
  { "/plan/pause/on-a-rest-day", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-03 09:00 pause 2026-11-05 2026-11-05",
    "2026-11-03", "2026-11-04 2026-11-06 2026-11-08 2026-11-10" },
  { "/plan/pause/one-day", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-03 09:00 pause 2026-11-06 2026-11-06",
    "2026-11-03", "2026-11-04 2026-11-07 2026-11-09 2026-11-11" },
  { "/plan/pause/session-on-its-last-day",
    "2026-11-02 09:00 start 6 6\n2026-11-03 09:00 pause 2026-11-04 2026-11-08\n2026-11-08 09:00 full 1",
    "2026-11-08", "2026-11-10 2026-11-12 2026-11-14 2026-11-16" },
  { "/plan/pause/two-that-overlap",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-03 09:00 pause 2026-11-06 2026-11-09\n"
    "2026-11-03 09:01 pause 2026-11-04 2026-11-06",
    "2026-11-03", "2026-11-10 2026-11-12 2026-11-14 2026-11-16" },
  { "/plan/pause/fixed-days", "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days mon wed fri\n2026-11-02 10:00 full 1\n"
    "2026-11-03 09:00 pause 2026-11-04 2026-11-06",
    "2026-11-03", "2026-11-09 2026-11-11 2026-11-13 2026-11-16" },

  /* FREQ-5: moves, every other day */
  { "/plan/move/next-one", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-04 2026-11-05",
    "2026-11-03", "2026-11-05 2026-11-07 2026-11-09 2026-11-11" },
  { "/plan/move/not-on-the-old-date", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-04 2026-11-05",
    "2026-11-04", "2026-11-05 2026-11-07 2026-11-09 2026-11-11" },
  { "/plan/move/later-one", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-06 2026-11-07",
    "2026-11-03", "2026-11-04 2026-11-07 2026-11-09 2026-11-11" },
  { "/plan/move/far", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-04 2026-11-09",
    "2026-11-06", "2026-11-09 2026-11-11 2026-11-13 2026-11-15" },
  { "/plan/move/of-the-first-session", "2026-11-02 09:00 start 6 6\n2026-11-02 11:00 move 2026-11-02 2026-11-03",
    "2026-11-02", "2026-11-03 2026-11-05 2026-11-07 2026-11-09" },
  { "/plan/move/passed-unused-is-none", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-04 2026-11-05",
    "2026-11-06", "2026-11-06 2026-11-08 2026-11-10 2026-11-12" },
  { "/plan/move/touched-by-a-session-is-none",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-06 2026-11-08\n2026-11-07 10:00 full 1",
    "2026-11-07", "2026-11-09 2026-11-11 2026-11-13 2026-11-15" },
  { "/plan/move/used", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-04 2026-11-05\n2026-11-05 10:00 full 1",
    "2026-11-05", "2026-11-07 2026-11-09 2026-11-11 2026-11-13" },
  { "/plan/move/moved-again",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-04 2026-11-05\n2026-11-02 12:00 move 2026-11-05 2026-11-06",
    "2026-11-03", "2026-11-06 2026-11-08 2026-11-10 2026-11-12" },
  { "/plan/move/moved-back",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-04 2026-11-05\n2026-11-02 12:00 move 2026-11-05 2026-11-04",
    "2026-11-03", "2026-11-04 2026-11-06 2026-11-08 2026-11-10" },
  { "/plan/move/earlier-one-makes-later-ones-flow-anew",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-06 2026-11-09\n2026-11-02 12:00 move 2026-11-04 2026-11-05",
    "2026-11-03", "2026-11-05 2026-11-07 2026-11-09 2026-11-11" },
  { "/plan/move/and-stays-so-after-it-was-used",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-06 2026-11-09\n2026-11-02 12:00 move 2026-11-04 2026-11-05\n"
    "2026-11-05 10:00 full 1",
    "2026-11-06", "2026-11-07 2026-11-09 2026-11-11 2026-11-13" },
  { "/plan/move/two-in-a-row",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-04 2026-11-05\n2026-11-02 12:00 move 2026-11-07 2026-11-08",
    "2026-11-03", "2026-11-05 2026-11-08 2026-11-10 2026-11-12" },
  { "/plan/move/wins-over-a-missed-one-offered-anew",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-06 2026-11-07",
    "2026-11-06", "2026-11-07 2026-11-09 2026-11-11 2026-11-13" },
  { "/plan/move/covered-by-a-pause-is-none",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-04 2026-11-05\n2026-11-02 12:00 pause 2026-11-05 2026-11-06",
    "2026-11-03", "2026-11-04 2026-11-07 2026-11-09 2026-11-11" },
  { "/plan/move/into-a-pause-is-none",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 pause 2026-11-05 2026-11-06\n2026-11-02 12:00 move 2026-11-04 2026-11-05",
    "2026-11-03", "2026-11-04 2026-11-07 2026-11-09 2026-11-11" },
  { "/plan/move/touching-the-last-session-is-none",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-04 2026-11-03",
    "2026-11-02", "2026-11-04 2026-11-06 2026-11-08 2026-11-10" },
  { "/plan/move/into-the-past-is-none",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-06 11:00 move 2026-11-06 2026-11-05",
    "2026-11-06", "2026-11-06 2026-11-08 2026-11-10 2026-11-12" },
  { "/plan/move/ended-by-a-change-of-pattern",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-04 2026-11-05\n2026-11-03 09:00 days mon wed fri",
    "2026-11-03", "2026-11-04 2026-11-06 2026-11-09 2026-11-11" },

  /* FREQ-5: moves, fixed days: those that touch the new date are dropped */
  { "/plan/move/fixed/to-the-next-day",
    "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days mon wed fri\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-04 2026-11-05",
    "2026-11-03", "2026-11-05 2026-11-09 2026-11-11 2026-11-13" },
  { "/plan/move/fixed/to-saturday",
    "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days mon wed fri\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-04 2026-11-07",
    "2026-11-03", "2026-11-07 2026-11-09 2026-11-11 2026-11-13" },
  /* Moved on, it is one move from the first date: Friday the 6th, which touched the 5th, comes back */
  { "/plan/move/fixed/moved-on",
    "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days mon wed fri\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-04 2026-11-05\n"
    "2026-11-02 12:00 move 2026-11-05 2026-11-08",
    "2026-11-03", "2026-11-06 2026-11-08 2026-11-11 2026-11-13" },
  { "/plan/move/fixed/another-on-the-day-of-the-first",
    "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days mon wed fri\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-04 2026-11-05\n"
    "2026-11-05 08:00 move 2026-11-09 2026-11-10",
    "2026-11-05", "2026-11-05 2026-11-10 2026-11-13 2026-11-16" },
  /* Saturday the 7th is two days from the late session; Friday the 6th, had it not been moved, would be dropped */
  { "/plan/move/fixed/two-days-after-a-late-session",
    "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days mon wed fri\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-06 2026-11-07\n"
    "2026-11-05 10:00 full 1",
    "2026-11-05", "2026-11-07 2026-11-09 2026-11-11 2026-11-13" },
  { "/plan/move/before-a-pause", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-04 2026-11-05\n"
    "2026-11-02 12:00 pause 2026-11-20 2026-11-22",
    "2026-11-03", "2026-11-05 2026-11-07 2026-11-09 2026-11-11" },
  { "/plan/move/after-a-pause", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-10 2026-11-11\n"
    "2026-11-02 12:00 pause 2026-11-03 2026-11-03",
    "2026-11-03", "2026-11-04 2026-11-06 2026-11-08 2026-11-11" },
  { "/plan/move/fixed/beyond-the-next-one",
    "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days mon wed fri\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-04 2026-11-08",
    "2026-11-03", "2026-11-06 2026-11-08 2026-11-11 2026-11-13" },
};

static void
test_plan (gconstpointer data)
{
  const PlanCase *plan = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (plan->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, plan->today);
  g_autofree char *seen = br_test_dup_plan (state, 4);
  guint n_days;
  const BrDay *days = br_state_get_plan (state, &n_days);

  g_assert_cmpstr (seen, ==, plan->expected);
  g_assert_cmpuint (br_state_get_next_session (state), ==, n_days > 0 ? days[0] : BR_DAY_NONE);
}

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  const char *from;
  const char *to;
  const char *expected;
} MarksCase;

static const MarksCase marks[] = {
  { "/marks/every-other-day/missed-are-those-planned-after-the-last-session",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1",
    "2026-11-08", "2026-11-01", "2026-11-10", ". F . m . m . p . p" },
  { "/marks/every-other-day/anew-after-a-late-session",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-05 10:00 full 1",
    "2026-11-08", "2026-11-02", "2026-11-10", "F . m F . m p . p" },
  { "/marks/nothing-missed-before-the-first-session",
    "2026-11-02 09:00 start 6 6\n2026-11-04 10:00 full 1",
    "2026-11-05", "2026-11-02", "2026-11-08", ". . F . p . p" },
  { "/marks/today-is-not-missed-yet", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1",
    "2026-11-04", "2026-11-02", "2026-11-06", "F . p . p" },
  { "/marks/fixed-days/missed", "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days mon wed fri\n2026-11-02 10:00 full 1",
    "2026-11-07", "2026-11-02", "2026-11-09", "F . m . m . . p" },
  { "/marks/fixed-days/touching-a-late-one-is-not-missed",
    "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days mon wed fri\n2026-11-02 10:00 full 1\n2026-11-05 10:00 full 1",
    "2026-11-07", "2026-11-02", "2026-11-09", "F . m F . . . p" },
  { "/marks/change-of-pattern-leaves-the-past",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-07 09:00 days mon wed fri",
    "2026-11-12", "2026-11-02", "2026-11-13", "F . m . m . . m . m . p" },
  /* Every other day from the 2nd up to Friday the 6th, then the days that were chosen on Saturday the 7th */
  { "/marks/first-pattern-leaves-the-past",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-07 09:00 days tue thu sat",
    "2026-11-13", "2026-11-02", "2026-11-14", "F . m . m m . . m . m . p" },
  { "/marks/second-pattern-leaves-the-past",
    "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days mon thu sat\n2026-11-02 10:00 full 1\n2026-11-09 09:00 days tue thu sun",
    "2026-11-16", "2026-11-02", "2026-11-17", "F . . m . m . . m . m . . m . p" },
  { "/marks/fixed-days/three-apart", "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days mon thu sat\n2026-11-02 10:00 full 1",
    "2026-11-08", "2026-11-02", "2026-11-09", "F . . m . m . p" },
  /* Days chosen on Monday the 9th hold on that day only */
  { "/marks/pattern-of-one-day",
    "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days tue thu sat\n2026-11-02 10:00 full 1\n2026-11-09 09:00 days mon wed fri\n"
    "2026-11-10 09:00 days wed fri sun",
    "2026-11-12", "2026-11-02", "2026-11-13", "F . . m . m . m . m . p" },
  { "/marks/nothing-missed-between-a-session-and-the-start", "2026-10-26 10:00 full 1\n2026-11-02 09:00 start 6 6",
    "2026-11-05", "2026-10-26", "2026-11-06", "F . . . . . . . . . p ." },
  { "/marks/pause", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-03 09:00 pause 2026-11-04 2026-11-06",
    "2026-11-08", "2026-11-02", "2026-11-08", "F . = = = m p" },
  { "/marks/pause-ahead", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-03 09:00 pause 2026-11-05 2026-11-06",
    "2026-11-03", "2026-11-02", "2026-11-07", "F . p = = p" },
  { "/marks/move/used", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-03 11:00 move 2026-11-04 2026-11-05\n2026-11-05 10:00 full 1",
    "2026-11-06", "2026-11-02", "2026-11-07", "F . . FM . p" },
  { "/marks/move/pending", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-03 11:00 move 2026-11-04 2026-11-05",
    "2026-11-04", "2026-11-02", "2026-11-07", "F . . pM . p" },
  { "/marks/move/unused-is-missed-where-it-was", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-03 11:00 move 2026-11-04 2026-11-05",
    "2026-11-06", "2026-11-02", "2026-11-06", "F . m . p" },
  { "/marks/move/moved-twice-and-used",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-03 11:00 move 2026-11-04 2026-11-05\n2026-11-05 09:00 move 2026-11-05 2026-11-06\n"
    "2026-11-06 10:00 full 1",
    "2026-11-07", "2026-11-02", "2026-11-08", "F . . . FM . p" },
  { "/marks/move/touched-by-a-session-stays-void",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2026-11-06 2026-11-08\n2026-11-07 10:00 full 1\n2026-11-08 10:00 full 1",
    "2026-11-08", "2026-11-02", "2026-11-10", "F . m . m F Fx . p" },
  { "/marks/move/to-today", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-03 11:00 move 2026-11-04 2026-11-05",
    "2026-11-05", "2026-11-02", "2026-11-07", "F . . pM . p" },
  { "/marks/pause-before-the-first-session", "2026-11-02 09:00 start 6 6\n2026-11-03 09:00 pause 2026-11-04 2026-11-06",
    "2026-11-09", "2026-11-02", "2026-11-09", ". . = = = . . p" },

  /* What lies before the start is shown, whatever it is. */
  { "/marks/before-the-start/session", "2026-10-26 10:00 full 1\n2026-11-02 09:00 start 6 6", "2026-11-02", "2026-10-25", "2026-10-29", ". F . . ." },
  { "/marks/before-the-start/sessions", "2026-10-26 10:00 full 1\n2026-10-28 10:00 short 1\n2026-11-02 09:00 start 6 6",
    "2026-11-02", "2026-10-25", "2026-10-29", ". F . S ." },
  { "/marks/before-the-start/pain", "2026-10-26 10:00 check-in 4 sharp\n2026-11-02 09:00 start 6 6", "2026-11-02", "2026-10-25", "2026-10-29", ". ! . . ." },
  { "/marks/before-the-start/pains", "2026-10-26 10:00 check-in 4 sharp\n2026-10-28 10:00 check-in 4 sharp\n2026-11-02 09:00 start 6 6",
    "2026-11-02", "2026-10-25", "2026-10-29", ". ! . ! ." },
  { "/marks/before-the-start/review", "2026-10-26 10:00 review\n2026-11-02 09:00 start 6 6", "2026-11-02", "2026-10-25", "2026-10-29", ". r . . ." },
  { "/marks/before-the-start/reviews", "2026-10-26 10:00 review\n2026-10-28 10:00 review\n2026-11-02 09:00 start 6 6",
    "2026-11-02", "2026-10-25", "2026-10-29", ". r . r ." },

  /* Under a lock nothing is missed: of the planned 4th, 6th and 8th those that it covers. */
  { "/marks/lock/none-after-all-answers-no", "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 flags start\n2026-11-02 10:00 full 1",
    "2026-11-09", "2026-11-02", "2026-11-09", "F . m . m . m p" },
  { "/marks/lock/still-locked", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-05 09:00 flags self cancer",
    "2026-11-09", "2026-11-02", "2026-11-09", "F . m . . . . p" },
  { "/marks/lock/the-day-before-it-was-cleared",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-03 09:00 flags self cancer\n2026-11-05 09:00 cleared 2026-11-05",
    "2026-11-09", "2026-11-02", "2026-11-09", "F . . . m . m p" },
  { "/marks/lock/cleared-on-the-same-day",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-03 09:00 flags self cancer\n2026-11-03 10:00 cleared 2026-11-03",
    "2026-11-09", "2026-11-02", "2026-11-09", "F . m . m . m p" },
  { "/marks/lock/second-answer-while-locked",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-03 09:00 flags self cancer\n2026-11-04 09:00 flags self night-pain\n"
    "2026-11-06 09:00 cleared 2026-11-06",
    "2026-11-09", "2026-11-02", "2026-11-09", "F . . . m . m p" },
  { "/marks/lock/three-answers-while-locked",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-03 09:00 flags self cancer\n2026-11-04 09:00 flags self night-pain\n"
    "2026-11-05 09:00 flags self weight-loss\n2026-11-06 09:00 cleared 2026-11-06",
    "2026-11-09", "2026-11-02", "2026-11-09", "F . . . m . m p" },
  { "/marks/lock/locked-again",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-03 09:00 flags self cancer\n2026-11-05 09:00 cleared 2026-11-05\n"
    "2026-11-07 09:00 flags self cancer\n2026-11-09 09:00 cleared 2026-11-09",
    "2026-11-11", "2026-11-02", "2026-11-11", "F . . . m . . . m p" },
  { "/marks/locked-days-are-not-missed",
    "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-03 09:00 flags self cancer\n2026-11-06 09:00 cleared 2026-11-06",
    "2026-11-08", "2026-11-02", "2026-11-08", "F . . . m . p" },
  { "/marks/kinds", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-04 10:00 short 1\n2026-11-06 10:00 partial 1 pain=sharp\n"
    "2026-11-07 10:00 full 1\n2026-11-08 09:00 check-in 6 radiating\n2026-11-08 09:10 flags pain\n2026-11-08 10:00 review",
    "2026-11-08", "2026-11-01", "2026-11-09", ". F . S . P! Fx r! p" },
};

static void
test_marks (gconstpointer data)
{
  const MarksCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);
  g_autofree char *seen = br_test_dup_marks (state, expected->from, expected->to);

  g_assert_cmpstr (seen, ==, expected->expected);
}

static void
test_marks_outside (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-11-02 09:00 start 6 6");
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-11-02");
  BrDay today = br_day_parse ("2026-11-02");

  g_assert_cmpint (br_state_get_day_marks (state, today - 1), ==, BR_DAY_MARK_NONE);
  g_assert_cmpint (br_state_get_day_marks (state, BR_DAY_NONE), ==, BR_DAY_MARK_NONE);
  g_assert_cmpint (br_state_get_day_marks (state, today + BR_PLAN_DAYS - 2), ==, BR_DAY_MARK_PLANNED);
  g_assert_cmpint (br_state_get_day_marks (state, today + BR_PLAN_DAYS), ==, BR_DAY_MARK_NONE);
  g_assert_cmpint (br_state_get_day_marks (state, G_MAXUINT32), ==, BR_DAY_MARK_NONE);
}

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  const char *last;
} HorizonCase;

/* Twelve weeks are planned: 84 days with today, of which 26 January is the last on 4 November, and 24 January on the 2nd. */
static const HorizonCase horizons[] = {
  { "/plan/horizon/last-day", "2026-11-02 09:00 start 6 6\n2026-11-03 10:00 full 1", "2026-11-04", "2027-01-26" },
  { "/plan/horizon/not-the-day-after", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1", "2026-11-03", "2027-01-25" },
  { "/plan/horizon/moved-to-the-last-day", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2027-01-23 2027-01-24",
    "2026-11-02", "2027-01-24" },
  { "/plan/horizon/moved-past-it", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2027-01-23 2027-01-25",
    "2026-11-02", "2027-01-21" },
  { "/plan/horizon/moved-out-of-sight", "2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2027-01-23 9999-12-30",
    "2026-11-02", "2027-01-21" },
  { "/plan/horizon/fixed/moved-to-the-last-day",
    "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days mon wed fri\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2027-01-22 2027-01-24",
    "2026-11-02", "2027-01-24" },
  { "/plan/horizon/fixed/moved-past-it",
    "2026-11-02 09:00 start 6 6\n2026-11-02 09:01 days mon wed fri\n2026-11-02 10:00 full 1\n2026-11-02 11:00 move 2027-01-22 2027-01-25",
    "2026-11-02", "2027-01-20" },
};

static void
test_horizon (gconstpointer data)
{
  const HorizonCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);
  g_autofree char *last = NULL;
  guint n_days;
  const BrDay *days = br_state_get_plan (state, &n_days);

  g_assert_cmpuint (n_days, >, 0);
  last = br_day_to_string (days[n_days - 1]);
  g_assert_cmpstr (last, ==, expected->last);
}

/* The calendar ends with the plan. */
static void
test_marks_end (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-11-02 09:00 start 6 6\n2026-11-02 11:00 pause 2026-11-05 2027-12-31");
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-11-02");
  BrDay today = br_day_parse ("2026-11-02");

  g_assert_cmpint (br_state_get_day_marks (state, today + 83), ==, BR_DAY_MARK_PAUSED);
  g_assert_cmpint (br_state_get_day_marks (state, today + 84), ==, BR_DAY_MARK_NONE);
}

/* A move to the day after the calendar's last one; the calendar is of 128 days, which is as much as fits into what is reserved for it. */
static void
test_marks_beyond (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-11-02 09:00 start 6 6\n2026-12-15 10:00 full 1\n"
                                                        "2026-12-16 11:00 move 2027-03-09 2027-03-10");
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-12-16");
  BrDay today = br_day_parse ("2026-12-16");

  g_assert_cmpuint (today - br_day_parse ("2026-11-02"), ==, 44);
  g_assert_cmpuint (br_day_parse ("2027-03-10") - today, ==, 84);
  g_assert_cmpint (br_state_get_day_marks (state, today + 84), ==, BR_DAY_MARK_NONE);
}

/* What the list held before is not in it afterwards. */
static void
test_missed_anew (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-11-02 09:00 start 6 6\n2026-11-02 10:00 full 1");
  g_autoptr (GArray) missed = g_array_new (FALSE, FALSE, sizeof (BrDay));
  BrDay today = br_day_parse ("2026-11-05");
  g_auto (BrFacts) facts = { 0 };
  guint n_entries;
  BrEntry **entries = br_journal_peek (journal, &n_entries);

  br_facts_fold (&facts, br_test_program (), entries, n_entries, today);
  g_array_append_val (missed, today);
  g_array_append_val (missed, today);
  br_plan_missed (&facts, today, missed);

  g_assert_cmpuint (missed->len, ==, 1);
  g_assert_cmpuint (g_array_index (missed, BrDay, 0), ==, br_day_parse ("2026-11-04"));
}

/* FREQ-5: ended early, as a correction of the pause, or taken back altogether. */
static void
test_pause_changed (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read ("2026-11-02 09:00 start 6 6\n"
                                                        "2026-11-02 10:00 full 1\n"
                                                        "2026-11-03 09:00 pause 2026-11-04 2026-11-20");
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 6, 9, 0, 0);
  BrEntry *pause = br_test_journal_find (journal, "2026-11-03", "plan");
  g_autoptr (BrEntry) shorter = br_plan_entry_new_pause (br_day_parse ("2026-11-03"), at,
                                                         br_day_parse ("2026-11-04"), br_day_parse ("2026-11-06"));
  g_autoptr (BrEntry) correction = br_entry_new_correction (pause, shorter);
  g_autoptr (BrEntry) deletion = br_entry_new_deletion (correction, at);
  g_autoptr (BrState) ended = NULL;
  g_autoptr (BrState) deleted = NULL;
  g_autofree char *ended_plan = NULL;
  g_autofree char *deleted_plan = NULL;

  br_journal_add (journal, correction);
  ended = br_test_evaluate (journal, "2026-11-06");
  ended_plan = br_test_dup_plan (ended, 2);
  g_assert_cmpstr (ended_plan, ==, "2026-11-07 2026-11-09");

  br_journal_add (journal, deletion);
  deleted = br_test_evaluate (journal, "2026-11-06");
  deleted_plan = br_test_dup_plan (deleted, 2);
  g_assert_cmpstr (deleted_plan, ==, "2026-11-06 2026-11-08");
}

static BrEntry *
make_random_entry (BrDay day)
{
  static const BrWeekdays patterns[] = { 0, 0x15, 0x2a, 0x54, 0x29, 0x4a, 0x52 };
  static const char * const yes[] = { "cancer", NULL };
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 1, 1, g_test_rand_int_range (0, 24), g_test_rand_int_range (0, 60), 0);
  BrDay from = day + (BrDay) g_test_rand_int_range (0, 12) - 2;
  BrDay to = from + (BrDay) g_test_rand_int_range (0, 12);
  BrSessionSummary summary = {
    .kind = (BrSessionKind) g_test_rand_int_range (0, 3),
    .program_id = "test",
    .routine_id = "A",
    .phase = (guint) g_test_rand_int_range (1, 4),
    .pain_before = g_test_rand_int_range (-1, 11),
    .pain_after = BR_PAIN_UNRATED,
    .effort = -1,
  };
  g_autoptr (GPtrArray) exercises = g_ptr_array_new_with_free_func (g_object_unref);

  switch (g_test_rand_int_range (0, 9))
    {
    case 0:
      return br_plan_entry_new_pattern (day, at, patterns[g_test_rand_int_range (0, G_N_ELEMENTS (patterns))]);
    case 1:
      return br_plan_entry_new_pause (day, at, from, to);
    case 2:
    case 3:
      return br_plan_entry_new_move (day, at, from, to - 3);
    case 4:
      return br_decision_entry_new (day, at, (BrProposalKind) g_test_rand_int_range (0, 8), "GATE-6", summary.phase, NULL,
                                    g_test_rand_int_range (0, 2) == 0, NULL);
    case 5:
      return br_flags_entry_new (day, at, BR_FLAGS_SELF, g_test_rand_int_range (0, 2) == 0 ? yes : NULL);
    default:
      return br_session_entry_new (day, at, &summary, exercises);
    }
}

/* FREQ-1 whatever the journal: no two planned dates touch, none touches the last session or lies in a pause. */
static void
test_never_consecutive (void)
{
  for (guint round = 0; round < 400; round++)
    {
      g_autoptr (BrJournal) journal = br_test_journal_read ("2026-12-01 09:00 start 6 6");
      g_autoptr (BrState) state = NULL;
      BrDay start = br_day_parse ("2026-12-01");
      BrDay today = start + 60;
      BrDay last = BR_DAY_NONE;
      guint n_entries, n_days;
      BrEntry **entries;
      const BrDay *days;

      for (int i = g_test_rand_int_range (1, 60); i > 0; i--)
        {
          g_autoptr (BrEntry) entry = make_random_entry (start + (BrDay) g_test_rand_int_range (0, 70));

          br_journal_add (journal, entry);
        }

      state = br_rules_evaluate (br_test_program (), journal, today);
      days = br_state_get_plan (state, &n_days);
      entries = br_journal_peek (journal, &n_entries);

      for (guint i = 0; i < n_entries; i++)
        {
          if (BR_IS_SESSION_ENTRY (entries[i]) && br_entry_get_date (entries[i]) <= today)
            last = br_entry_get_date (entries[i]);
        }

      g_assert_cmpuint (n_days, >, 0);
      g_assert_cmpuint (days[0], >=, MAX (today, last + 2));
      g_assert_cmpuint (days[n_days - 1], <, today + BR_PLAN_DAYS);

      for (guint i = 0; i < n_days; i++)
        {
          BrDayMarks day_marks = br_state_get_day_marks (state, days[i]);

          g_assert_true (i == 0 || days[i] >= days[i - 1] + 2);
          g_assert_true ((day_marks & BR_DAY_MARK_PLANNED) != 0);
          g_assert_true ((day_marks & BR_DAY_MARK_PAUSED) == 0);
        }

      for (BrDay day = start; day < today; day++)
        {
          BrDayMarks day_marks = br_state_get_day_marks (state, day);
          BrDayMarks no_miss = BR_DAY_MARK_FULL | BR_DAY_MARK_SHORT | BR_DAY_MARK_PARTIAL | BR_DAY_MARK_PAUSED;

          g_assert_true ((day_marks & BR_DAY_MARK_MISSED) == 0 || (day_marks & no_miss) == 0);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (plans); i++)
    g_test_add_data_func (plans[i].path, &plans[i], test_plan);

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    g_test_add_data_func (marks[i].path, &marks[i], test_marks);

  for (gsize i = 0; i < G_N_ELEMENTS (horizons); i++)
    g_test_add_data_func (horizons[i].path, &horizons[i], test_horizon);

  g_test_add_func ("/marks/none-outside-what-is-known", test_marks_outside);
  g_test_add_func ("/marks/end", test_marks_end);
  g_test_add_func ("/marks/beyond-the-end", test_marks_beyond);
  g_test_add_func ("/plan/missed-anew", test_missed_anew);
  g_test_add_func ("/plan/pause/ended-early-or-deleted", test_pause_changed);
  g_test_add_func ("/plan/freq-1/random-journals", test_never_consecutive);

  return g_test_run ();
}
