/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a planned session is reminded of: once, on its day, at its time or as soon as somebody can be told, and never of what must wait. */

#include "core/br-test-journal.h"
#include "reminders/br-reminder-time.h"

/* Monday, Wednesday and Friday; 2 November 2026 is a Monday. */
#define START "2026-11-02 08:00 start 5 5\n2026-11-02 08:01 days mon wed fri\n"
#define SIX_PM (18 * 60)

typedef struct
{
  const char *path;
  const char *script;
  const char *now;
  guint minute;
  const char *reminded;
  const char *later;
  const char *expected;
} TimeCase;

static const TimeCase cases[] = {
  { "/reminder/new", "", "2026-11-02T09:00:00Z", SIX_PM, NULL, NULL, NULL },
  { "/reminder/today-at-the-time", START, "2026-11-02T09:00:00Z", SIX_PM, NULL, NULL, "2026-11-02T18:00:00Z" },
  { "/reminder/today-the-time-has-passed", START, "2026-11-02T19:30:00Z", SIX_PM, NULL, NULL, "2026-11-02T19:30:00Z" },
  { "/reminder/nine-in-the-evening-is-not-too-late", START, "2026-11-02T21:00:00Z", SIX_PM, NULL, NULL, "2026-11-02T21:00:00Z" },
  { "/reminder/after-nine-it-is", START, "2026-11-02T21:01:00Z", SIX_PM, NULL, NULL, "2026-11-04T18:00:00Z" },
  { "/reminder/planned-late-in-the-evening", START, "2026-11-02T21:01:00Z", 22 * 60, NULL, NULL, "2026-11-02T22:00:00Z" },
  { "/reminder/planned-at-midnight", START, "2026-11-02T23:00:00Z", 0, NULL, NULL, "2026-11-04T00:00:00Z" },
  { "/reminder/told-once", START, "2026-11-02T18:01:00Z", SIX_PM, "2026-11-02", NULL, "2026-11-04T18:00:00Z" },
  { "/reminder/told-two-days-ago", START "2026-11-02 10:00 full 1", "2026-11-04T09:00:00Z", SIX_PM, "2026-11-02", NULL,
    "2026-11-04T18:00:00Z" },
  { "/reminder/put-off", START, "2026-11-02T18:01:00Z", SIX_PM, "2026-11-02", "2026-11-02T19:01:00Z", "2026-11-02T19:01:00Z" },
  { "/reminder/put-off-until-a-suspend-was-over", START, "2026-11-02T20:00:00Z", SIX_PM, "2026-11-02", "2026-11-02T19:01:00Z",
    "2026-11-02T20:00:00Z" },
  { "/reminder/put-off-past-midnight", START, "2026-11-02T23:10:00Z", SIX_PM, "2026-11-02", "2026-11-03T00:10:00Z",
    "2026-11-04T18:00:00Z" },
  { "/reminder/done", START "2026-11-02 10:00 full 1", "2026-11-02T11:00:00Z", SIX_PM, NULL, NULL, "2026-11-04T18:00:00Z" },
  { "/reminder/rest", START "2026-11-02 10:00 full 1", "2026-11-03T11:00:00Z", SIX_PM, NULL, NULL, "2026-11-04T18:00:00Z" },
  { "/reminder/moved", START "2026-11-02 10:00 full 1\n2026-11-03 09:00 move 2026-11-04 2026-11-05", "2026-11-03T11:00:00Z", SIX_PM, NULL,
    NULL, "2026-11-05T18:00:00Z" },
  { "/reminder/paused", START "2026-11-02 10:00 full 1\n2026-11-03 09:00 pause 2026-11-04 2026-11-06", "2026-11-04T11:00:00Z", SIX_PM, NULL,
    NULL, "2026-11-09T18:00:00Z" },
  { "/reminder/locked", START "2026-11-02 10:00 flags self cancer", "2026-11-04T11:00:00Z", SIX_PM, NULL, NULL, NULL },
  { "/reminder/in-the-zone-of-now", START, "2026-11-02T09:00:00+09:00", SIX_PM, NULL, NULL, "2026-11-02T18:00:00+09" },
};

static void
test_time (gconstpointer data)
{
  const TimeCase *expected = data;
  g_autoptr (BrJournal) journal = br_test_journal_read (expected->script);
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (expected->now, NULL);
  g_autoptr (GDateTime) later = expected->later != NULL ? g_date_time_new_from_iso8601 (expected->later, NULL) : NULL;
  g_autofree char *today = g_date_time_format (now, "%F");
  g_autoptr (BrState) state = br_test_evaluate (journal, today);
  g_autoptr (GDateTime) time = br_reminder_time_get (state, now, expected->minute, br_day_parse (expected->reminded), later);
  g_autofree char *text = time != NULL ? g_date_time_format_iso8601 (time) : NULL;

  g_assert_cmpstr (text, ==, expected->expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_time);

  return g_test_run ();
}
