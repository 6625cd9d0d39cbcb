/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the chart is drawn from: which ratings are averaged in which week, which days carry a mark, which phase when. */

#include "config.h"

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-decision-entry.h"
#include "core/journal/br-session-entry.h"
#include "core/journal/br-start-entry.h"
#include "core/rules/br-pain-series.h"

static GDateTime *
at (void)
{
  return g_date_time_new_from_iso8601 ("2026-03-02T08:00:00+01:00", NULL);
}

static void
add (BrJournal *journal,
     BrEntry   *entry)
{
  g_autoptr (BrEntry) owned = entry;

  br_journal_add (journal, owned);
}

static void
add_start (BrJournal  *journal,
           const char *date,
           int         pain)
{
  g_autoptr (GDateTime) now = at ();

  add (journal, br_start_entry_new (br_day_parse (date), now, pain, BR_PAIN_NONE, pain, NULL, 0));
}

static void
add_check_in (BrJournal  *journal,
              const char *date,
              int         pain,
              BrPainKind  kind)
{
  g_autoptr (GDateTime) now = at ();

  add (journal, br_check_in_entry_new (br_day_parse (date), now, pain, kind));
}

static void
add_session (BrJournal  *journal,
             const char *date,
             int         before,
             int         after)
{
  g_autoptr (GDateTime) now = at ();
  g_autoptr (GPtrArray) exercises = g_ptr_array_new ();
  BrSessionSummary summary = {
    .kind = BR_SESSION_FULL, .program_id = "test", .program_revision = 1, .phase = 1, .routine_id = "1A",
    .pain_before = before, .pain_after = after, .effort = -1,
  };

  add (journal, br_session_entry_new (br_day_parse (date), now, &summary, exercises));
}

static void
add_decision (BrJournal      *journal,
              const char     *date,
              BrProposalKind  kind,
              guint           phase,
              gboolean        accepted)
{
  g_autoptr (GDateTime) now = at ();

  add (journal, br_decision_entry_new (br_day_parse (date), now, kind, "GATE-6", phase, NULL, accepted, NULL));
}

static void
assert_week (BrPainSeries *series,
             guint         index,
             const char   *date,
             double        mean,
             guint         n_ratings)
{
  const BrPainWeek *week = &g_array_index (br_pain_series_get_weeks (series), BrPainWeek, index);

  g_assert_cmpuint (week->day, ==, br_day_parse (date));
  g_assert_cmpfloat_with_epsilon (week->mean, mean, 1e-9);
  g_assert_cmpuint (week->n_ratings, ==, n_ratings);
}

static void
assert_span (BrPainSeries *series,
             guint         index,
             guint         phase,
             const char   *from,
             const char   *to)
{
  const BrPhaseSpan *span = &g_array_index (br_pain_series_get_phases (series), BrPhaseSpan, index);

  g_assert_cmpuint (span->phase, ==, phase);
  g_assert_cmpuint (span->from, ==, br_day_parse (from));
  g_assert_cmpuint (span->to, ==, br_day_parse (to));
}

static void
test_empty (void)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (BrPainSeries) series = br_pain_series_new (journal, br_day_parse ("2026-03-02"));

  g_assert_cmpuint (br_pain_series_get_points (series)->len, ==, 0);
  g_assert_cmpuint (br_pain_series_get_weeks (series)->len, ==, 0);
  g_assert_cmpuint (br_pain_series_get_events (series)->len, ==, 0);
  g_assert_cmpuint (br_pain_series_get_phases (series)->len, ==, 0);
}

/* Ratings after a session are shown and not averaged; a mean is over ratings, not over days. */
static void
test_weeks (void)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (BrPainSeries) series = NULL;

  add_start (journal, "2026-03-02", 6);
  add_check_in (journal, "2026-03-08", 3, BR_PAIN_ACHE);
  add_check_in (journal, "2026-03-08", 3, BR_PAIN_ACHE);
  add_session (journal, "2026-03-09", 4, 9);
  /* Nothing in the week of the 16th. */
  add_session (journal, "2026-03-29", 2, BR_PAIN_UNRATED);

  series = br_pain_series_new (journal, br_day_parse ("2026-03-30"));
  g_assert_cmpuint (br_pain_series_get_points (series)->len, ==, 6);
  g_assert_cmpuint (br_pain_series_get_weeks (series)->len, ==, 3);
  assert_week (series, 0, "2026-03-02", 4, 3);
  assert_week (series, 1, "2026-03-09", 4, 1);
  assert_week (series, 2, "2026-03-23", 2, 1);
}

static void
assert_event (BrPainSeries *series,
              guint         index,
              const char   *date,
              BrPainKind    kind)
{
  const BrPainEvent *event = &g_array_index (br_pain_series_get_events (series), BrPainEvent, index);

  g_assert_cmpuint (event->day, ==, br_day_parse (date));
  g_assert_cmpint (event->kind, ==, kind);
}

/* Each day once, with the gravest kind, whichever was said first. */
static void
test_events_once_a_day (void)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (BrPainSeries) series = NULL;

  add_start (journal, "2026-03-02", 5);
  add_check_in (journal, "2026-03-03", 5, BR_PAIN_SHARP);
  add_check_in (journal, "2026-03-03", 5, BR_PAIN_NUMB);
  add_check_in (journal, "2026-03-04", 5, BR_PAIN_ACHE);
  add_check_in (journal, "2026-03-05", 5, BR_PAIN_RADIATING);
  add_check_in (journal, "2026-03-05", 5, BR_PAIN_SHARP);
  add_check_in (journal, "2026-03-06", 5, BR_PAIN_SHARP);

  series = br_pain_series_new (journal, br_day_parse ("2026-03-10"));
  g_assert_cmpuint (br_pain_series_get_events (series)->len, ==, 3);
  assert_event (series, 0, "2026-03-03", BR_PAIN_NUMB);
  assert_event (series, 1, "2026-03-05", BR_PAIN_RADIATING);
  assert_event (series, 2, "2026-03-06", BR_PAIN_SHARP);
}

static void
test_phases (void)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (BrPainSeries) series = NULL;

  add_start (journal, "2026-03-02", 5);
  add_decision (journal, "2026-03-12", BR_PROPOSAL_ADVANCE, 1, FALSE);
  add_decision (journal, "2026-03-20", BR_PROPOSAL_ADVANCE, 1, TRUE);
  /* In another phase than the one it leaves: no effect. */
  add_decision (journal, "2026-03-22", BR_PROPOSAL_ADVANCE, 1, TRUE);
  add_decision (journal, "2026-03-25", BR_PROPOSAL_REVERT, 2, TRUE);

  series = br_pain_series_new (journal, br_day_parse ("2026-03-31"));
  g_assert_cmpuint (br_pain_series_get_phases (series)->len, ==, 3);
  assert_span (series, 0, 1, "2026-03-02", "2026-03-19");
  assert_span (series, 1, 2, "2026-03-20", "2026-03-24");
  assert_span (series, 2, 1, "2026-03-25", "2026-03-31");
}

/* Older files say the kind of the first pain in a check-in of the same moment, which is no second rating; whatever was rated before. */
static void
test_start_said_twice (void)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (GDateTime) before = g_date_time_new_from_iso8601 ("2026-03-01T08:00:00+01:00", NULL);
  g_autoptr (BrPainSeries) series = NULL;

  add (journal, br_check_in_entry_new (br_day_parse ("2026-03-01"), before, 3, BR_PAIN_ACHE));
  add_start (journal, "2026-03-02", 5);
  add_check_in (journal, "2026-03-02", 5, BR_PAIN_SHARP);

  series = br_pain_series_new (journal, br_day_parse ("2026-03-08"));
  assert_week (series, 0, "2026-03-02", 5, 1);
}

/* What has no effect leaves the phase: decisions before the start, going back from the first phase, and other kinds. */
static void
test_no_effect (void)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (BrPainSeries) before = NULL;
  g_autoptr (BrPainSeries) series = NULL;

  add_decision (journal, "2026-03-01", BR_PROPOSAL_ADVANCE, 1, TRUE);
  before = br_pain_series_new (journal, br_day_parse ("2026-03-01"));
  g_assert_cmpuint (br_pain_series_get_phases (before)->len, ==, 0);

  add_start (journal, "2026-03-02", 5);
  add_decision (journal, "2026-03-04", BR_PROPOSAL_REVERT, 1, TRUE);
  add_decision (journal, "2026-03-10", BR_PROPOSAL_ADVANCE, 1, TRUE);
  add_decision (journal, "2026-03-12", BR_PROPOSAL_SEE_PROFESSIONAL, 2, TRUE);

  series = br_pain_series_new (journal, br_day_parse ("2026-03-31"));
  g_assert_cmpuint (br_pain_series_get_phases (series)->len, ==, 2);
  assert_span (series, 0, 1, "2026-03-02", "2026-03-09");
  assert_span (series, 1, 2, "2026-03-10", "2026-03-31");
}

/* Of two changes on one day the last one names the day. */
static void
test_twice_on_one_day (void)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (GDateTime) later = g_date_time_new_from_iso8601 ("2026-03-12T20:00:00+01:00", NULL);
  g_autoptr (BrPainSeries) series = NULL;

  add_start (journal, "2026-03-02", 5);
  add_decision (journal, "2026-03-12", BR_PROPOSAL_ADVANCE, 1, TRUE);
  add (journal, br_decision_entry_new (br_day_parse ("2026-03-12"), later, BR_PROPOSAL_REVERT, "REVERT-1", 2, NULL, TRUE, NULL));

  series = br_pain_series_new (journal, br_day_parse ("2026-03-31"));
  g_assert_cmpuint (br_pain_series_get_phases (series)->len, ==, 2);
  assert_span (series, 0, 1, "2026-03-02", "2026-03-11");
  assert_span (series, 1, 1, "2026-03-12", "2026-03-31");
}

static void
test_today_counts (void)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (BrPainSeries) series = NULL;

  add_start (journal, "2026-03-02", 5);
  add_check_in (journal, "2026-03-04", 9, BR_PAIN_SHARP);

  series = br_pain_series_new (journal, br_day_parse ("2026-03-04"));
  g_assert_cmpuint (br_pain_series_get_points (series)->len, ==, 2);
  g_assert_cmpuint (br_pain_series_get_events (series)->len, ==, 1);
  g_assert_cmpuint (br_pain_series_get_phases (series)->len, ==, 1);
  assert_span (series, 0, 1, "2026-03-02", "2026-03-04");
}

static void
test_future_does_not_count_yet (void)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (BrPainSeries) series = NULL;

  add_start (journal, "2026-03-02", 5);
  add_check_in (journal, "2026-03-05", 9, BR_PAIN_SHARP);

  series = br_pain_series_new (journal, br_day_parse ("2026-03-04"));
  g_assert_cmpuint (br_pain_series_get_points (series)->len, ==, 1);
  g_assert_cmpuint (br_pain_series_get_events (series)->len, ==, 0);
}

/* Shown, but in no week's mean; and a second start, which counts for nothing, changes nothing. */
static void
test_before_the_start (void)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (BrPainSeries) series = NULL;
  const BrPainWeek *week;

  add_check_in (journal, "2026-02-27", 9, BR_PAIN_ACHE);
  add_start (journal, "2026-03-02", 5);
  add_check_in (journal, "2026-03-08", 3, BR_PAIN_ACHE);
  add_start (journal, "2026-03-10", 1);

  series = br_pain_series_new (journal, br_day_parse ("2026-03-10"));
  g_assert_cmpuint (br_pain_series_get_points (series)->len, ==, 3);
  g_assert_cmpuint (br_pain_series_get_weeks (series)->len, ==, 1);
  week = &g_array_index (br_pain_series_get_weeks (series), BrPainWeek, 0);
  g_assert_cmpuint (week->day, ==, br_day_parse ("2026-03-02"));
  g_assert_cmpuint (week->n_ratings, ==, 2);
  g_assert_cmpfloat (week->mean, ==, 4);
  g_assert_cmpuint (br_pain_series_get_phases (series)->len, ==, 1);
  assert_span (series, 0, 1, "2026-03-02", "2026-03-10");
}

/* A start of sharp pain is one rating and one mark. Older journals say so with a check-in of the same moment, which may come before
 * or after the start, as their ids fall; one of another moment is a rating of its own. */
static void
test_start_says_its_kind (void)
{
  g_autoptr (GDateTime) now = at ();
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (BrPainSeries) series = NULL;

  add (journal, br_start_entry_new (br_day_parse ("2026-03-02"), now, 6, BR_PAIN_SHARP, 5, NULL, 0));
  series = br_pain_series_new (journal, br_day_parse ("2026-03-02"));
  g_assert_cmpuint (br_pain_series_get_points (series)->len, ==, 1);
  g_assert_cmpuint (br_pain_series_get_events (series)->len, ==, 1);

  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (BrJournal) old = br_journal_new ();
      g_autoptr (BrPainSeries) old_series = NULL;
      g_autoptr (GDateTime) later = g_date_time_add_minutes (now, 1);

      add_start (old, "2026-03-02", 6);
      add_check_in (old, "2026-03-02", 6, BR_PAIN_SHARP);
      add (old, br_check_in_entry_new (br_day_parse ("2026-03-02"), later, 6, BR_PAIN_SHARP));

      old_series = br_pain_series_new (old, br_day_parse ("2026-03-02"));
      g_assert_cmpuint (br_pain_series_get_points (old_series)->len, ==, 2);
      g_assert_cmpuint (br_pain_series_get_events (old_series)->len, ==, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/pain-series/empty", test_empty);
  g_test_add_func ("/pain-series/weeks", test_weeks);
  g_test_add_func ("/pain-series/events-once-a-day", test_events_once_a_day);
  g_test_add_func ("/pain-series/phases", test_phases);
  g_test_add_func ("/pain-series/start-said-twice", test_start_said_twice);
  g_test_add_func ("/pain-series/no-effect", test_no_effect);
  g_test_add_func ("/pain-series/twice-on-one-day", test_twice_on_one_day);
  g_test_add_func ("/pain-series/today-counts", test_today_counts);
  g_test_add_func ("/pain-series/before-the-start", test_before_the_start);
  g_test_add_func ("/pain-series/future-does-not-count-yet", test_future_does_not_count_yet);

  g_test_add_func ("/pain-series/start-says-its-kind", test_start_says_its_kind);

  return g_test_run ();
}
