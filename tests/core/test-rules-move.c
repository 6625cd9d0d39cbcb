/* SPDX-License-Identifier: GPL-3.0-or-later */
/* FREQ-3 and FREQ-5: why not today, where a session may be moved and why not elsewhere, and pauses that end early. 2 November 2026 is a
 * Monday. */

#include <string.h>

#include "core/br-test-journal.h"
#include "core/rules/br-pauses.h"

#define START "2026-11-02 09:00 start 5 5\n"
#define FIRST START "2026-11-02 10:00 full 1\n"
#define FIXED START "2026-11-02 09:30 days mon wed fri\n2026-11-02 10:00 full 1\n"
/* Phase 3 with two days, Monday and Thursday, the last session on Monday the 7th */
#define PAIR  "2026-11-02 09:00 start 10 5\n2026-11-03 09:00 accept advance 1\n2026-11-04 09:00 accept advance 2\n" \
              "2026-12-02 09:00 accept maintain 3 FREQ-6\n2026-12-02 09:01 days mon thu\n2026-12-07 10:00 full 3\n"

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  const char *from;
  const char *to;
  const char *reason; /* a part of it; NULL if it is allowed */
  const char *after;  /* what is planned then */
} MoveCase;

static const MoveCase moves[] = {
  /* every other day: 4, 6, 8, 10... */
  { "/move/every-other-day/later", FIRST, "2026-11-03", "2026-11-04", "2026-11-05", NULL, "2026-11-05 2026-11-07 2026-11-09" },
  { "/move/every-other-day/much-later", FIRST, "2026-11-03", "2026-11-04", "2026-11-20", NULL, "2026-11-20 2026-11-22 2026-11-24" },
  { "/move/every-other-day/onto-a-later-one", FIRST, "2026-11-03", "2026-11-04", "2026-11-06", NULL, "2026-11-06 2026-11-08 2026-11-10" },
  { "/move/every-other-day/next-to-a-later-one", FIRST, "2026-11-03", "2026-11-06", "2026-11-07", NULL, "2026-11-04 2026-11-07 2026-11-09" },
  { "/move/every-other-day/next-to-the-one-before", FIRST, "2026-11-03", "2026-11-06", "2026-11-05", "session planned for tomorrow", NULL },
  { "/move/every-other-day/onto-the-one-before", FIRST, "2026-11-03", "2026-11-06", "2026-11-04", "session planned for tomorrow", NULL },
  { "/move/every-other-day/day-after-the-session", FIRST, "2026-11-03", "2026-11-04", "2026-11-03", "after the session of yesterday", NULL },
  { "/move/every-other-day/day-of-the-session", FIRST, "2026-11-02", "2026-11-04", "2026-11-02", "after the session of today", NULL },
  { "/move/every-other-day/into-the-past", FIRST, "2026-11-06", "2026-11-06", "2026-11-05", "has passed", NULL },
  { "/move/every-other-day/missed-one-to-today", FIRST, "2026-11-05", "2026-11-05", "2026-11-06", NULL, "2026-11-06 2026-11-08 2026-11-10" },
  { "/move/every-other-day/where-it-is", FIRST, "2026-11-03", "2026-11-04", "2026-11-04", "planned for that day already", NULL },
  { "/move/every-other-day/nothing-planned-there", FIRST, "2026-11-03", "2026-11-05", "2026-11-07", "No session is planned", NULL },
  { "/move/every-other-day/nothing-planned-on-it", FIRST, "2026-11-03", "2026-11-03", "2026-11-04", "No session is planned", NULL },
  { "/move/every-other-day/past-one-that-was-moved-away",
    FIRST "2026-11-02 11:00 move 2026-11-04 2026-11-09", "2026-11-03", "2026-11-11", "2026-11-06", NULL, "2026-11-06 2026-11-09 2026-11-11" },
  { "/move/every-other-day/past-it-but-touching",
    FIRST "2026-11-02 11:00 move 2026-11-04 2026-11-09", "2026-11-03", "2026-11-11", "2026-11-08", "planned for Monday", NULL },
  { "/move/every-other-day/over-the-year-end", START "2026-12-30 10:00 full 1", "2026-12-31", "2027-01-01", "2027-01-02", NULL,
    "2027-01-02 2027-01-04 2027-01-06" },
  { "/move/every-other-day/to-a-leap-day", "2028-02-01 09:00 start 5 5\n2028-02-26 10:00 full 1", "2028-02-27", "2028-02-28", "2028-02-29", NULL,
    "2028-02-29 2028-03-02 2028-03-04" },
  { "/move/every-other-day/before-the-first-session", START, "2026-11-02", "2026-11-02", "2026-11-03", NULL, "2026-11-03 2026-11-05 2026-11-07" },

  /* pauses */
  { "/move/pause/first-day", FIRST "2026-11-02 11:00 pause 2026-11-07 2026-11-08", "2026-11-03", "2026-11-06", "2026-11-07", "pause", NULL },
  { "/move/pause/last-day", FIRST "2026-11-02 11:00 pause 2026-11-07 2026-11-08", "2026-11-03", "2026-11-06", "2026-11-08", "Its last day is Sunday", NULL },
  { "/move/pause/day-after", FIRST "2026-11-02 11:00 pause 2026-11-07 2026-11-08", "2026-11-03", "2026-11-06", "2026-11-09", NULL,
    "2026-11-04 2026-11-09 2026-11-11" },

  /* fixed days: 4, 6, 9, 11... */
  { "/move/fixed/next-day", FIXED, "2026-11-03", "2026-11-04", "2026-11-05", NULL, "2026-11-05 2026-11-09 2026-11-11" },
  { "/move/fixed/day-before", FIXED, "2026-11-05", "2026-11-06", "2026-11-05", NULL, "2026-11-05 2026-11-09 2026-11-11" },
  { "/move/fixed/touching-the-one-before", FIXED, "2026-11-03", "2026-11-06", "2026-11-05", "planned for tomorrow", NULL },
  { "/move/fixed/sunday-touches-monday-which-is-dropped", FIXED, "2026-11-03", "2026-11-06", "2026-11-08", NULL, "2026-11-04 2026-11-08 2026-11-11" },
  { "/move/fixed/monday-to-sunday-before", FIXED, "2026-11-03", "2026-11-09", "2026-11-08", NULL, "2026-11-04 2026-11-06 2026-11-08" },
  { "/move/fixed/monday-to-saturday-touches-friday", FIXED, "2026-11-03", "2026-11-09", "2026-11-07", "planned for Friday", NULL },
  { "/move/fixed/past-the-next-one", FIXED, "2026-11-03", "2026-11-04", "2026-11-08", NULL, "2026-11-06 2026-11-08 2026-11-11" },

  /* two days, Monday and Thursday: 10, 14, 17... leave Saturday free between */
  { "/move/pair/past-the-one-before", PAIR, "2026-12-08", "2026-12-17", "2026-12-12", NULL, "2026-12-10 2026-12-12 2026-12-14" },
  { "/move/pair/but-not-touching-it", PAIR, "2026-12-08", "2026-12-17", "2026-12-13", "planned for Monday", NULL },
};

static void
test_move (gconstpointer data)
{
  const MoveCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);
  g_autofree char *reason = NULL;
  gboolean can_move = br_state_can_move (state, br_day_parse (expected->from), br_day_parse (expected->to), &reason);
  g_autofree char *line = g_strdup_printf ("%s 23:00 move %s %s", expected->today, expected->from, expected->to);
  g_autofree char *before = br_test_dup_plan (state, 3);
  g_autofree char *after = NULL;
  g_autoptr (BrState) moved = NULL;

  br_test_journal_add (journal, line);
  moved = br_test_evaluate (journal, expected->today);
  after = br_test_dup_plan (moved, 3);

  g_assert_true (br_state_can_move (state, br_day_parse (expected->from), br_day_parse (expected->to), NULL) == can_move);

  if (expected->reason == NULL)
    {
      g_assert_null (reason);
      g_assert_true (can_move);
      g_assert_cmpstr (after, ==, expected->after);
    }
  else
    {
      g_assert_false (can_move);
      if (strstr (reason, expected->reason) == NULL)
        g_error ("\"%s\" does not say \"%s\"", reason, expected->reason);

      /* What is refused has no effect if a file says it all the same. */
      g_assert_cmpstr (after, ==, before);
    }
}

typedef struct
{
  const char *path;
  const char *script;
  const char *today;
  double      days; /* -1: not extra */
  const char *text;
} ExtraCase;

static const ExtraCase extras[] = {
  { "/extra/no-session-yet", START, "2026-11-02", -1, NULL },
  { "/extra/same-day", FIRST, "2026-11-02", 0, "The next session is Wednesday." },
  { "/extra/day-after", FIRST, "2026-11-03", 1, "The next session is tomorrow." },
  { "/extra/two-days-after", FIRST, "2026-11-04", -1, NULL },
  { "/extra/after-a-short-one", START "2026-11-03 10:00 short 1", "2026-11-04", 1, "The next session is tomorrow." },
  { "/extra/sunday-to-monday", START "2026-11-08 10:00 full 1", "2026-11-09", 1, "The next session is tomorrow." },
  { "/extra/29-february", "2028-02-01 09:00 start 5 5\n2028-02-28 10:00 full 1", "2028-02-29", 1, "The next session is tomorrow." },
  { "/extra/rest-day-that-touches-nothing", FIXED "2026-11-04 10:00 full 1", "2026-11-08", -1, NULL },
  { "/extra/in-a-pause", FIRST "2026-11-02 11:00 pause 2026-11-03 2026-11-10", "2026-11-03", 1, "The next session is Wednesday, November 11." },
  { "/extra/never-before-the-start", "2026-11-02 10:00 full 1", "2026-11-02", -1, NULL },
};

static void
test_extra (gconstpointer data)
{
  const ExtraCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (BrState) state = br_test_evaluate (journal, expected->today);
  BrVerdict *extra = br_state_get_extra (state);

  if (expected->days < 0)
    {
      g_assert_null (extra);
      return;
    }

  g_assert_cmpstr (br_verdict_get_rule (extra), ==, "FREQ-3");
  g_assert_false (br_verdict_get_met (extra));
  g_assert_cmpfloat (br_verdict_get_value (extra), ==, expected->days);
  g_assert_cmpfloat (br_verdict_get_needed (extra), ==, 2);
  g_assert_cmpuint (g_strv_length ((char **) br_verdict_get_entries (extra)), ==, 1);
  if (strstr (br_verdict_get_text (extra), expected->text) == NULL)
    g_error ("\"%s\" does not say \"%s\"", br_verdict_get_text (extra), expected->text);
}

typedef struct
{
  const char *path;
  const char *pauses;
  const char *today;
  guint       n_entries;
  const char *plan;
  const char *marks; /* from the 3rd to the 9th */
} PauseCase;

static const PauseCase pauses[] = {
  { "/pause/end/none", "", "2026-11-05", 0, "2026-11-05 2026-11-07", ". m p . p . p" },
  { "/pause/end/in-the-middle", "2026-11-03 09:00 pause 2026-11-04 2026-11-20", "2026-11-06", 1, "2026-11-06 2026-11-08", ". = = p . p ." },
  { "/pause/end/on-its-last-day", "2026-11-03 09:00 pause 2026-11-04 2026-11-06", "2026-11-06", 1, "2026-11-06 2026-11-08", ". = = p . p ." },
  { "/pause/end/on-its-first-day", "2026-11-03 09:00 pause 2026-11-04 2026-11-20", "2026-11-04", 1, "2026-11-04 2026-11-06", ". p . p . p ." },
  { "/pause/end/over-already", "2026-11-03 09:00 pause 2026-11-04 2026-11-05", "2026-11-06", 0, "2026-11-06 2026-11-08", ". = = p . p ." },
  { "/pause/end/still-to-come", "2026-11-03 09:00 pause 2026-11-07 2026-11-08", "2026-11-06", 0, "2026-11-06 2026-11-09", ". m . p = = p" },
  { "/pause/end/recorded-today", "2026-11-06 08:00 pause 2026-11-06 2026-11-08", "2026-11-06", 1, "2026-11-06 2026-11-08", ". m . p . p ." },
  { "/pause/end/first-entry-of-all", "2026-11-01 08:00 pause 2026-11-06 2026-11-08", "2026-11-06", 1, "2026-11-06 2026-11-08", ". m . p . p ." },
  { "/pause/end/two-that-overlap", "2026-11-03 09:00 pause 2026-11-04 2026-11-20\n2026-11-03 09:01 pause 2026-11-05 2026-11-10", "2026-11-06", 2,
    "2026-11-06 2026-11-08", ". = = p . p ." },
  { "/pause/end/the-next-one-stays", "2026-11-03 09:00 pause 2026-11-04 2026-11-06\n2026-11-03 09:01 pause 2026-11-07 2026-11-08", "2026-11-06", 1,
    "2026-11-06 2026-11-09", ". = = p = = p" },
};

static void
test_pause (gconstpointer data)
{
  const PauseCase *expected = data;
  g_autofree char *script = g_strconcat (FIRST, expected->pauses, NULL);
  g_autoptr (BrJournal) journal = br_test_journal_read (script);
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 20, 9, 0, 0);
  g_autoptr (GPtrArray) entries = br_pauses_end (journal, br_day_parse (expected->today), at);
  g_autoptr (BrState) state = NULL;
  g_autofree char *plan = NULL;
  g_autofree char *marks = NULL;

  g_assert_cmpuint (entries->len, ==, expected->n_entries);
  br_journal_add_batch (journal, entries);

  state = br_test_evaluate (journal, expected->today);
  plan = br_test_dup_plan (state, 2);
  marks = br_test_dup_marks (state, "2026-11-03", "2026-11-09");
  g_assert_cmpstr (plan, ==, expected->plan);
  g_assert_cmpstr (marks, ==, expected->marks);
}

/* The newest that covers the day, or leads to it. */
static void
test_find (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (FIRST "2026-11-03 09:00 pause 2026-11-05 2026-11-08\n"
                                                        "2026-11-04 09:00 pause 2026-11-07 2026-11-09\n"
                                                        "2026-11-04 10:00 move 2026-11-04 2026-11-12\n");

  g_assert_null (br_pauses_find (journal, br_day_parse ("2026-11-04")));
  g_assert_cmpuint (br_entry_get_date (br_pauses_find (journal, br_day_parse ("2026-11-05"))), ==, br_day_parse ("2026-11-03"));
  g_assert_cmpuint (br_entry_get_date (br_pauses_find (journal, br_day_parse ("2026-11-08"))), ==, br_day_parse ("2026-11-04"));
  g_assert_cmpuint (br_entry_get_date (br_pauses_find (journal, br_day_parse ("2026-11-09"))), ==, br_day_parse ("2026-11-04"));
  g_assert_null (br_pauses_find (journal, br_day_parse ("2026-11-10")));
  g_assert_null (br_moves_find (journal, br_day_parse ("2026-11-04")));
  g_assert_nonnull (br_moves_find (journal, br_day_parse ("2026-11-12")));
}

/* Of a journal that has nothing else, and the entry itself, not one beside it. */
static void
test_find_first (void)
{
  g_autoptr (BrJournal) paused = br_test_journal_read ("2026-11-03 09:00 pause 2026-11-05 2026-11-08\n");
  g_autoptr (BrJournal) moved = br_test_journal_read ("2026-11-03 09:00 move 2026-11-04 2026-11-05\n2026-11-04 09:00 move 2026-11-06 2026-11-07\n");

  g_assert_true (br_pauses_find (paused, br_day_parse ("2026-11-06")) == br_test_journal_find (paused, "2026-11-03", "plan"));
  g_assert_true (br_moves_find (moved, br_day_parse ("2026-11-05")) == br_test_journal_find (moved, "2026-11-03", "plan"));
  g_assert_true (br_moves_find (moved, br_day_parse ("2026-11-07")) == br_test_journal_find (moved, "2026-11-04", "plan"));
}

/* As if it were recorded, and nothing is. */
static void
test_evaluate_with (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (FIRST);
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 3, 9, 0, 0);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BrState) state = NULL;
  g_autofree char *plan = NULL;

  g_ptr_array_add (entries, br_plan_entry_new_pause (br_day_parse ("2026-11-03"), at, br_day_parse ("2026-11-04"), br_day_parse ("2026-11-08")));
  state = br_rules_evaluate_with (br_test_program (), journal, entries, br_day_parse ("2026-11-03"));
  plan = br_test_dup_plan (state, 2);
  g_assert_cmpstr (plan, ==, "2026-11-09 2026-11-11");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (journal)), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    g_test_add_data_func (moves[i].path, &moves[i], test_move);

  for (gsize i = 0; i < G_N_ELEMENTS (extras); i++)
    g_test_add_data_func (extras[i].path, &extras[i], test_extra);

  for (gsize i = 0; i < G_N_ELEMENTS (pauses); i++)
    g_test_add_data_func (pauses[i].path, &pauses[i], test_pause);

  g_test_add_func ("/move/find", test_find);
  g_test_add_func ("/move/find-first", test_find_first);
  g_test_add_func ("/move/evaluate-with", test_evaluate_with);

  return g_test_run ();
}
