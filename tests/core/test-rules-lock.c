/* SPDX-License-Identifier: GPL-3.0-or-later */
/* FLAG-1 to FLAG-3: what locks training, since when, and what unlocks it; and the two lists. */

#include <string.h>

#include "core/br-test-journal.h"

#include "core/journal/br-check-in-entry.h"
#include "core/rules/br-flags.h"
#include "core/rules/br-safety-questions.h"

#define START "2026-11-02 09:00 start 5 5\n"

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  BrLock      lock;
  const char *since;
  const char *standing;
} LockCase;

static const LockCase cases[] = {
  { "/lock/all-answered-with-no", START "2026-11-02 09:00 flags start", "2026-11-02", BR_LOCK_NONE, NULL, "" },

  /* FLAG-1 */
  { "/lock/flag-1/clinician", START "2026-11-02 09:00 flags start cancer", "2026-11-05", BR_LOCK_CLINICIAN, "2026-11-02", "cancer" },
  { "/lock/flag-1/emergency", START "2026-11-02 09:00 flags start saddle-numbness", "2026-11-05", BR_LOCK_EMERGENCY, "2026-11-02", "saddle-numbness" },
  { "/lock/flag-1/emergency-comes-first", START "2026-11-02 09:00 flags start cancer growing-weakness", "2026-11-05",
    BR_LOCK_EMERGENCY, "2026-11-02", "cancer growing-weakness" },
  { "/lock/flag-1/a-later-no-does-not-unlock", START "2026-11-02 09:00 flags start cancer\n2026-11-04 09:00 flags self", "2026-11-05",
    BR_LOCK_CLINICIAN, "2026-11-02", "cancer" },
  { "/lock/flag-1/named-twice-stands-once", START "2026-11-02 09:00 flags start cancer\n2026-11-04 09:00 flags self cancer", "2026-11-05",
    BR_LOCK_CLINICIAN, "2026-11-02", "cancer" },
  { "/lock/flag-1/unknown-question-locks", START "2026-11-02 09:00 flags start of-a-newer-version", "2026-11-05",
    BR_LOCK_CLINICIAN, "2026-11-02", "of-a-newer-version" },
  { "/lock/flag-1/counts-from-its-date", START "2026-11-04 09:00 flags self cancer", "2026-11-03", BR_LOCK_NONE, NULL, "" },
  { "/lock/flag-1/cleared", START "2026-11-02 09:00 flags start cancer\n2026-11-05 09:00 cleared 2026-11-04", "2026-11-05",
    BR_LOCK_NONE, NULL, "" },
  { "/lock/flag-1/not-cleared-yet", START "2026-11-02 09:00 flags start cancer\n2026-11-05 09:00 cleared 2026-11-04", "2026-11-04",
    BR_LOCK_CLINICIAN, "2026-11-02", "cancer" },
  { "/lock/flag-1/clearance-covers-every-item",
    START "2026-11-02 09:00 flags start cancer pregnancy\n2026-11-03 09:00 flags self both-legs\n2026-11-05 09:00 cleared 2026-11-04",
    "2026-11-05", BR_LOCK_NONE, NULL, "" },
  { "/lock/flag-1/new-item-after-clearance",
    START "2026-11-02 09:00 flags start cancer\n2026-11-05 09:00 cleared 2026-11-04\n2026-11-06 09:00 flags self recent-surgery",
    "2026-11-06", BR_LOCK_CLINICIAN, "2026-11-06", "recent-surgery" },
  { "/lock/flag-1/same-item-anew-after-clearance",
    START "2026-11-02 09:00 flags start cancer\n2026-11-05 09:00 cleared 2026-11-04\n2026-11-06 09:00 flags self cancer",
    "2026-11-06", BR_LOCK_CLINICIAN, "2026-11-06", "cancer" },
  { "/lock/flag-1/clearance-before-any-item", START "2026-11-02 09:00 cleared 2026-11-01\n2026-11-02 10:00 flags start cancer",
    "2026-11-02", BR_LOCK_CLINICIAN, "2026-11-02", "cancer" },
  { "/lock/flag-1/cleared-before-the-emergency-sign", START "2026-11-05 09:00 flags self saddle-numbness\n2026-11-05 10:00 cleared 2026-11-04",
    "2026-11-06", BR_LOCK_EMERGENCY, "2026-11-05", "saddle-numbness" },
  { "/lock/flag-1/cleared-on-the-day-of-the-emergency-sign",
    START "2026-11-05 09:00 flags self saddle-numbness\n2026-11-06 10:00 cleared 2026-11-05", "2026-11-06", BR_LOCK_NONE, NULL, "" },
  { "/lock/flag-1/cleared-before-the-emergency-sign-was-said-again",
    START "2026-11-05 09:00 flags self saddle-numbness\n2026-11-07 09:00 flags self saddle-numbness\n2026-11-08 10:00 cleared 2026-11-06", "2026-11-08",
    BR_LOCK_EMERGENCY, "2026-11-05", "saddle-numbness" },
  { "/lock/flag-1/cleared-before-a-clinician-item-was-said-again",
    START "2026-11-05 09:00 flags self night-pain\n2026-11-07 09:00 flags self night-pain\n2026-11-08 10:00 cleared 2026-11-06", "2026-11-08",
    BR_LOCK_NONE, NULL, "" },
  { "/lock/flag-1/cleared-before-a-clinician-item", START "2026-11-05 09:00 flags self night-pain\n2026-11-06 10:00 cleared 2026-11-04",
    "2026-11-06", BR_LOCK_CLINICIAN, "2026-11-05", "night-pain" },
  { "/lock/flag-1/clearance-covers-what-was-said-by-its-day",
    START "2026-11-03 09:00 flags self night-pain both-legs\n2026-11-05 09:00 flags self cancer weight-loss\n2026-11-06 10:00 cleared 2026-11-04",
    "2026-11-06", BR_LOCK_CLINICIAN, "2026-11-05", "cancer weight-loss" },
  { "/lock/flag-1/history-told-at-the-start-may-be-cleared-before-it", START "2026-11-02 09:00 flags start cancer\n2026-11-02 09:01 cleared 2026-09-01",
    "2026-11-02", BR_LOCK_NONE, NULL, "" },
  { "/lock/flag-1/an-emergency-sign-told-at-the-start-is-of-the-present",
    START "2026-11-02 09:00 flags start cancer both-legs\n2026-11-02 09:01 cleared 2026-11-01", "2026-11-02", BR_LOCK_EMERGENCY, "2026-11-02", "both-legs" },

  /* FLAG-2 */
  { "/lock/flag-2/opened", START "2026-11-02 09:00 flags start\n2026-11-04 09:00 flags opened", "2026-11-05",
    BR_LOCK_UNANSWERED, "2026-11-04", "" },
  { "/lock/flag-2/answered", START "2026-11-04 09:00 flags opened\n2026-11-04 09:05 flags anything-new", "2026-11-05",
    BR_LOCK_NONE, NULL, "" },
  { "/lock/flag-2/answered-with-yes", START "2026-11-04 09:00 flags opened\n2026-11-04 09:05 flags anything-new night-pain",
    "2026-11-05", BR_LOCK_CLINICIAN, "2026-11-04", "night-pain" },
  { "/lock/flag-2/opened-again", START "2026-11-04 09:00 flags opened\n2026-11-04 09:05 flags anything-new\n2026-11-06 09:00 flags opened",
    "2026-11-06", BR_LOCK_UNANSWERED, "2026-11-06", "" },
  { "/lock/flag-2/opened-twice-counts-from-the-first", START "2026-11-04 09:00 flags opened\n2026-11-05 09:00 flags opened",
    "2026-11-05", BR_LOCK_UNANSWERED, "2026-11-04", "" },
  { "/lock/flag-2/clearance-is-no-answer", START "2026-11-04 09:00 flags opened\n2026-11-05 09:00 cleared 2026-11-04",
    "2026-11-05", BR_LOCK_UNANSWERED, "2026-11-04", "" },

  /* FLAG-3 */
  { "/lock/flag-3/radiating-start", "2026-11-02 09:00 start 5 5 radiating", "2026-11-02", BR_LOCK_UNANSWERED, "2026-11-02", "" },
  { "/lock/flag-3/radiating-start-and-the-list-of-the-first-start", "2026-11-02 09:00 start 5 5 radiating\n2026-11-02 09:00 flags start", "2026-11-02",
    BR_LOCK_NONE, NULL, "" },
  { "/lock/flag-3/sharp-start", "2026-11-02 09:00 start 5 5 sharp", "2026-11-02", BR_LOCK_NONE, NULL, "" },
  { "/lock/flag-3/radiating-check-in", START "2026-11-04 09:00 check-in 5 radiating", "2026-11-05", BR_LOCK_UNANSWERED, "2026-11-04", "" },
  { "/lock/flag-3/numb-session", START "2026-11-04 09:00 partial 1 pain=numb", "2026-11-05", BR_LOCK_UNANSWERED, "2026-11-04", "" },
  { "/lock/flag-3/sharp-does-not-lock", START "2026-11-04 09:00 partial 1 pain=sharp", "2026-11-05", BR_LOCK_NONE, NULL, "" },
  { "/lock/flag-3/answered-before-does-not-help", START "2026-11-04 08:00 flags self\n2026-11-04 09:00 check-in 5 numb", "2026-11-04",
    BR_LOCK_UNANSWERED, "2026-11-04", "" },
  { "/lock/flag-3/answered-after", START "2026-11-04 09:00 check-in 5 numb\n2026-11-04 09:02 flags pain", "2026-11-04", BR_LOCK_NONE, NULL, "" },
  { "/lock/flag-3/answered-on-a-later-day", START "2026-11-04 09:00 check-in 5 numb\n2026-11-06 08:00 flags self", "2026-11-06",
    BR_LOCK_NONE, NULL, "" },
  { "/lock/flag-3/until-that-day", START "2026-11-04 09:00 check-in 5 numb\n2026-11-06 08:00 flags self", "2026-11-05",
    BR_LOCK_UNANSWERED, "2026-11-04", "" },
  { "/lock/flag-3/answered-later-on-an-earlier-date-over-the-date-line",
    START "2026-11-04 20:00-10:00 flags pain\n2026-11-05 08:00+13:00 check-in 5 numb", "2026-11-05", BR_LOCK_NONE, NULL, "" },
  { "/lock/flag-3/answered-with-yes-on-an-earlier-date-over-the-date-line",
    START "2026-11-04 20:00-10:00 flags pain cancer\n2026-11-05 08:00+13:00 check-in 5 numb", "2026-11-05", BR_LOCK_CLINICIAN, "2026-11-04", "cancer" },
  { "/lock/flag-3/answered-before-on-a-later-date-over-the-date-line",
    START "2026-11-04 20:00-10:00 check-in 5 numb\n2026-11-05 08:00+13:00 flags self", "2026-11-05", BR_LOCK_UNANSWERED, "2026-11-04", "" },
  { "/lock/flag-3/answered-before-and-after-over-the-date-line",
    START "2026-11-04 20:00-10:00 check-in 5 numb\n2026-11-05 08:00+13:00 flags self\n2026-11-05 09:00-10:00 flags pain", "2026-11-05", BR_LOCK_NONE, NULL, "" },
  { "/lock/flag-3/answered-after-the-latest-of-two-over-the-date-line",
    START "2026-11-04 20:00-10:00 flags pain\n2026-11-05 06:00+13:00 check-in 5 numb\n2026-11-05 08:00+13:00 check-in 5 numb", "2026-11-05",
    BR_LOCK_NONE, NULL, "" },
  { "/lock/flag-3/opened-later-than-the-latest-list-over-the-date-line",
    START "2026-11-04 20:00-10:00 flags pain\n2026-11-05 08:00+13:00 flags self\n2026-11-05 10:00+13:00 check-in 5 numb", "2026-11-05",
    BR_LOCK_NONE, NULL, "" },
  { "/lock/flag-3/summer-time-ends-between-pain-and-list",
    "2026-10-20 09:00 start 5 5\n2026-10-25 02:50+02:00 check-in 5 numb\n2026-10-25 02:10+01:00 flags pain", "2026-10-25", BR_LOCK_NONE, NULL, "" },
  { "/lock/flag-3/unanswered-before-a-clearance", START "2026-11-02 09:00 flags start cancer\n2026-11-04 09:00 check-in 5 numb",
    "2026-11-05", BR_LOCK_UNANSWERED, "2026-11-04", "cancer" },
  { "/lock/flag-3/then-the-clearance", START "2026-11-02 09:00 flags start cancer\n2026-11-04 09:00 check-in 5 numb\n2026-11-05 09:00 flags pain",
    "2026-11-05", BR_LOCK_CLINICIAN, "2026-11-02", "cancer" },
  { "/lock/flag-3/a-lock-hides-no-emergency", START "2026-11-02 09:00 flags start bladder-trouble\n2026-11-04 09:00 check-in 5 numb",
    "2026-11-05", BR_LOCK_EMERGENCY, "2026-11-02", "bladder-trouble" },
};

static void
test_lock (gconstpointer data)
{
  const LockCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);
  g_autofree char *standing = g_strjoinv (" ", (char **) br_state_get_standing_flags (state));
  guint n_days;

  g_assert_cmpint (br_state_get_lock (state), ==, expected->lock);
  g_assert_cmpuint (br_state_get_lock_since (state), ==, br_day_parse (expected->since));
  g_assert_cmpstr (standing, ==, expected->standing);
  g_assert_cmpint (br_state_get_situation (state) == BR_SITUATION_LOCKED, ==, expected->lock != BR_LOCK_NONE);

  /* A lock hides neither plan nor proposals. */
  br_state_get_plan (state, &n_days);
  g_assert_cmpuint (n_days, >, 0);
  g_assert_nonnull (br_state_get_prescription (state));
}

typedef struct
{
  const char *path;
  const char *script;
  const char *clear_from;
  const char *id;
  const char *cleared_on;
} ClearCase;

/* FLAG-1: which days a clearance may name, and of what the list asks whether it is new since. */
static const ClearCase clears[] = {
  { "/lock/clear-from/nothing-stands", START, NULL, "cancer", NULL },
  { "/lock/clear-from/history-of-the-start", START "2026-11-02 09:00 flags start cancer", NULL, "cancer", NULL },
  { "/lock/clear-from/first-yes", START "2026-11-04 09:00 flags self cancer\n2026-11-05 09:00 flags self cancer", "2026-11-04", "cancer", NULL },
  { "/lock/clear-from/last-yes-to-an-emergency-sign", START "2026-11-04 09:00 flags self both-legs\n2026-11-05 09:00 flags self both-legs", "2026-11-05",
    "both-legs", NULL },
  { "/lock/clear-from/latest-of-several",
    START "2026-11-04 09:00 flags self both-legs\n2026-11-05 09:00 flags self cancer\n2026-11-05 10:00 flags self", "2026-11-05", "cancer", NULL },
  { "/lock/cleared-on/covered", START "2026-11-02 09:00 flags self cancer\n2026-11-05 09:00 cleared 2026-11-03", NULL, "cancer", "2026-11-03" },
  { "/lock/cleared-on/not-covered", START "2026-11-04 09:00 flags self cancer\n2026-11-05 09:00 cleared 2026-11-03", "2026-11-04", "cancer", NULL },
  { "/lock/cleared-on/not-asked", START "2026-11-02 09:00 flags self cancer\n2026-11-05 09:00 cleared 2026-11-03", NULL, "night-pain", NULL },
  { "/lock/cleared-on/stands-again",
    START "2026-11-02 09:00 flags self cancer\n2026-11-05 09:00 cleared 2026-11-03\n2026-11-05 10:00 flags self cancer", "2026-11-05", "cancer", NULL },
  { "/lock/cleared-on/latest",
    START "2026-11-02 09:00 flags self cancer\n2026-11-03 09:00 cleared 2026-11-03\n2026-11-04 10:00 flags self cancer\n2026-11-05 09:00 cleared 2026-11-05",
    NULL, "cancer", "2026-11-05" },
};

static void
test_clear (gconstpointer data)
{
  const ClearCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, "2026-11-06");

  g_assert_cmpuint (br_state_get_clear_from (state), ==, br_day_parse (expected->clear_from));
  g_assert_cmpuint (br_state_get_cleared_on (state, expected->id), ==, br_day_parse (expected->cleared_on));
}

/* Entries of one moment are in the order of their ids, that is, in any order. */
static void
test_same_moment (void)
{
  for (guint round = 0; round < 32; round++)
    {
      g_autoptr (BrJournal) journal = br_test_journal_read (START "2026-11-04 09:00 check-in 5 numb\n2026-11-04 09:00 flags pain");
      g_autoptr (BrState) state = br_test_evaluate (journal, "2026-11-04");

      g_assert_cmpint (br_state_get_lock (state), ==, BR_LOCK_NONE);
    }
}

/* What was answered at that moment stays answered when the entry is corrected later, in whatever order the ids put the two. */
static void
test_same_moment_corrected (void)
{
  for (guint round = 0; round < 32; round++)
    {
      g_autoptr (BrJournal) journal = br_test_journal_read (START "2026-11-04 09:00 check-in 5 numb\n2026-11-04 09:00 flags pain");
      g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 4, 12, 0, 0);
      g_autoptr (BrEntry) stronger = br_check_in_entry_new (br_day_parse ("2026-11-04"), at, 7, BR_PAIN_NUMB);
      g_autoptr (BrEntry) correction = br_entry_new_correction (br_test_journal_find (journal, "2026-11-04", "check-in"), stronger);
      g_autoptr (BrState) state = NULL;

      br_journal_add (journal, correction);
      state = br_test_evaluate (journal, "2026-11-04");
      g_assert_cmpint (br_state_get_lock (state), ==, BR_LOCK_NONE);
    }
}

/* Pain of a day before that is entered after the list: it was not known when the list was gone through. */
static void
test_entered_later (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (START "2026-11-05 09:00 flags self");
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 6, 9, 0, 0);
  g_autoptr (BrEntry) pain = br_check_in_entry_new (br_day_parse ("2026-11-04"), at, 5, BR_PAIN_NUMB);
  g_autoptr (BrState) before = NULL;
  g_autoptr (BrState) after = NULL;

  br_journal_add (journal, pain);
  before = br_test_evaluate (journal, "2026-11-06");
  g_assert_cmpint (br_state_get_lock (before), ==, BR_LOCK_UNANSWERED);
  g_assert_cmpuint (br_state_get_lock_since (before), ==, br_day_parse ("2026-11-04"));

  br_test_journal_add (journal, "2026-11-06 09:00 flags pain");
  after = br_test_evaluate (journal, "2026-11-06");
  g_assert_cmpint (br_state_get_lock (after), ==, BR_LOCK_NONE);
}

/* Everything follows from corrections: a check-in that was no numbness after all, a list that was deleted. */
static void
test_lock_corrected (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (START "2026-11-04 09:00 check-in 5 numb\n2026-11-05 09:00 flags self cancer");
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 6, 9, 0, 0);
  g_autoptr (BrEntry) ache = br_check_in_entry_new (br_day_parse ("2026-11-04"), at, 5, BR_PAIN_ACHE);
  g_autoptr (BrEntry) deletion = br_entry_new_deletion (br_test_journal_find (journal, "2026-11-05", "flags"), at);
  g_autoptr (BrEntry) correction = br_entry_new_correction (br_test_journal_find (journal, "2026-11-04", "check-in"), ache);
  g_autoptr (BrState) before = br_test_evaluate (journal, "2026-11-06");
  g_autoptr (BrState) without_list = NULL;
  g_autoptr (BrState) corrected = NULL;

  g_assert_cmpint (br_state_get_lock (before), ==, BR_LOCK_CLINICIAN);

  br_journal_add (journal, deletion);
  without_list = br_test_evaluate (journal, "2026-11-06");
  g_assert_cmpint (br_state_get_lock (without_list), ==, BR_LOCK_UNANSWERED);

  br_journal_add (journal, correction);
  corrected = br_test_evaluate (journal, "2026-11-06");
  g_assert_cmpint (br_state_get_lock (corrected), ==, BR_LOCK_NONE);
}

/* FLAG-1 names what has to be on each list; FLAG-4: no question is worded as a diagnosis. */
static void
test_questions (void)
{
  static const struct
  {
    const char  *id;
    BrSafetyList list;
  } expected[] = {
    { "saddle-numbness", BR_SAFETY_EMERGENCY },
    { "bladder-trouble", BR_SAFETY_EMERGENCY },
    { "bowel-trouble", BR_SAFETY_EMERGENCY },
    { "sexual-feeling-loss", BR_SAFETY_EMERGENCY },
    { "both-legs", BR_SAFETY_EMERGENCY },
    { "growing-weakness", BR_SAFETY_EMERGENCY },
    { "injury-or-fall", BR_SAFETY_CLINICIAN },
    { "cancer", BR_SAFETY_CLINICIAN },
    { "fever-or-infection", BR_SAFETY_CLINICIAN },
    { "weight-loss", BR_SAFETY_CLINICIAN },
    { "osteoporosis-or-steroids", BR_SAFETY_CLINICIAN },
    { "night-pain", BR_SAFETY_CLINICIAN },
    { "new-numbness-or-weakness", BR_SAFETY_CLINICIAN },
    { "recent-surgery", BR_SAFETY_CLINICIAN },
    { "pregnancy", BR_SAFETY_CLINICIAN },
  };
  guint n_questions;
  const BrSafetyQuestion *questions = br_safety_questions_get_all (&n_questions);

  g_assert_cmpuint (n_questions, ==, G_N_ELEMENTS (expected));

  for (guint i = 0; i < n_questions; i++)
    {
      const char *text = br_safety_question_get_text (&questions[i]);

      g_assert_cmpstr (questions[i].id, ==, expected[i].id);
      g_assert_cmpint (questions[i].list, ==, expected[i].list);
      g_assert_true (br_safety_questions_get (questions[i].id) == &questions[i]);
      g_assert_null (strstr (text, "cauda"));
      g_assert_null (strstr (text, "syndrome"));
      g_assert_cmpuint (strlen (text), >, 10);
    }

  g_assert_null (br_safety_questions_get ("none-such"));
}

/* FLAG-1, for the correction of a clearance: what was said before it decides; an emergency sign that was told later does not. */
static void
test_clear_from_then (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (START "2026-11-05 09:00 flags self saddle-numbness\n"
                                                        "2026-11-06 10:00 cleared 2026-11-05\n"
                                                        "2026-11-08 09:00 flags self saddle-numbness\n");
  BrFlagsEntry *clearance = BR_FLAGS_ENTRY (br_test_journal_find (journal, "2026-11-06", "flags"));
  g_autofree BrEntry **only = NULL;
  BrEntry **entries;
  guint n_entries;

  entries = br_journal_peek (journal, &n_entries);
  g_assert_cmpuint (br_flags_find_clear_from (entries, n_entries, clearance), ==, br_day_parse ("2026-11-05"));

  /* The sign comes first of all, and nothing after it. */
  only = g_memdup2 (entries + 1, sizeof *only);
  g_assert_cmpuint (br_flags_find_clear_from (only, 1, clearance), ==, br_day_parse ("2026-11-05"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_lock);

  for (gsize i = 0; i < G_N_ELEMENTS (clears); i++)
    g_test_add_data_func (clears[i].path, &clears[i], test_clear);

  g_test_add_func ("/lock/flag-3/answered-at-the-same-moment", test_same_moment);
  g_test_add_func ("/lock/flag-3/answered-at-the-same-moment-and-corrected-later", test_same_moment_corrected);
  g_test_add_func ("/lock/flag-3/pain-that-is-entered-later-asks-once-more", test_entered_later);
  g_test_add_func ("/lock/follows-corrections", test_lock_corrected);
  g_test_add_func ("/lock/questions", test_questions);

  g_test_add_func ("/lock/clear-from/of-a-clearance-that-is-corrected", test_clear_from_then);

  return g_test_run ();
}
