/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrDayWatch: the day as the local clock shows it, and how long it sleeps. With "--midnight" it waits for the day to change, which the
 * build runs under libfaketime a few seconds before midnight. */

#include "core/clock/br-day-watch.h"

#define MIDNIGHT_TIMEOUT_S 10

static void
set_zone (const char *zone)
{
  g_setenv ("TZ", zone, TRUE);
}

/* There it is never the same date: 25 hours lie between the two. */
static void
test_zone_change (void)
{
  g_autoptr (BrDayWatch) watch = NULL;
  BrDay east, west, again;

  set_zone ("<+14>-14");
  watch = br_day_watch_new ();
  east = br_day_watch_get_today (watch);

  set_zone ("<-11>11");
  br_day_watch_check (watch);
  west = br_day_watch_get_today (watch);
  g_assert_cmpuint (west, <, east);

  g_object_get (watch, "today", &again, NULL);
  g_assert_cmpuint (again, ==, west);
}

static void
count (BrDayWatch *watch,
       GParamSpec *pspec,
       guint      *n)
{
  (*n)++;
}

static void
test_tells_only_of_changes (void)
{
  g_autoptr (BrDayWatch) watch = NULL;
  guint n = 0;

  set_zone ("<+14>-14");
  watch = br_day_watch_new ();
  g_signal_connect (watch, "notify::today", G_CALLBACK (count), &n);

  set_zone ("<-11>11");
  br_day_watch_check (watch);
  br_day_watch_check (watch);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_today (void)
{
  g_autoptr (GDateTime) before = NULL;
  g_autoptr (GDateTime) after = NULL;
  g_autoptr (BrDayWatch) watch = NULL;

  set_zone ("UTC");
  before = g_date_time_new_now_utc ();
  watch = br_day_watch_new ();
  after = g_date_time_new_now_utc ();

  g_assert_cmpuint (br_day_watch_get_today (watch), >=, br_day_from_date_time (before));
  g_assert_cmpuint (br_day_watch_get_today (watch), <=, br_day_from_date_time (after));
}

typedef struct
{
  const char *path;
  const char *zone;
  int         year, month, day, hour, minute;
  double      second;
  guint       expected;
} WaitCase;

/* Milliseconds, one more than to midnight. New York's clocks go back on 1 November 2026; in Havana they go forward on 14 March 2027 at
 * midnight, so that the day begins at 1:00. */
static const WaitCase waits[] = {
  { "/day-watch/wait/seconds", "UTC", 2026, 11, 22, 23, 59, 57, 3001 },
  { "/day-watch/wait/last-millisecond", "UTC", 2026, 11, 22, 23, 59, 59.9995, 1 },
  { "/day-watch/wait/midnight-itself", "UTC", 2026, 11, 22, 0, 0, 0, 3600000 },
  { "/day-watch/wait/half-an-hour", "UTC", 2026, 12, 31, 23, 30, 0, 1800001 },
  { "/day-watch/wait/never-more-than-an-hour", "UTC", 2026, 11, 22, 12, 0, 0, 3600000 },
  { "/day-watch/wait/clocks-go-back", "America/New_York", 2026, 11, 1, 23, 30, 0, 1800001 },
};

static void
test_wait (gconstpointer data)
{
  const WaitCase *wait = data;
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (wait->zone);
  g_autoptr (GDateTime) now = NULL;

  if (zone == NULL)
    {
      g_test_skip ("this machine does not know the time zone");
      return;
    }

  now = g_date_time_new (zone, wait->year, wait->month, wait->day, wait->hour, wait->minute, wait->second);
  g_assert_cmpuint (br_day_watch_get_wait (now), ==, wait->expected);
}

/* A midnight that does not exist: it wakes within the hour, and not without end. */
static void
test_no_midnight (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("America/Havana");
  g_autoptr (GDateTime) now = NULL;
  guint wait;

  if (zone == NULL)
    {
      g_test_skip ("this machine does not know the time zone");
      return;
    }

  now = g_date_time_new (zone, 2027, 3, 13, 23, 59, 0);
  wait = br_day_watch_get_wait (now);
  g_assert_cmpuint (wait, >, 50 * 1000);
  g_assert_cmpuint (wait, <=, 3600 * 1000);
}

static void
give_up (gpointer user_data)
{
  g_error ("the day did not change");
}

static void
test_midnight (void)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (BrDayWatch) watch = br_day_watch_new ();
  BrDay before = br_day_watch_get_today (watch);

  g_signal_connect_swapped (watch, "notify::today", G_CALLBACK (g_main_loop_quit), loop);
  g_timeout_add_seconds_once (MIDNIGHT_TIMEOUT_S, give_up, NULL);
  g_main_loop_run (loop);

  g_assert_cmpuint (br_day_watch_get_today (watch), ==, before + 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  if (argc > 1 && g_str_equal (argv[1], "--midnight"))
    {
      g_test_add_func ("/day-watch/midnight", test_midnight);
      return g_test_run ();
    }

  g_test_add_func ("/day-watch/today", test_today);
  g_test_add_func ("/day-watch/zone-change", test_zone_change);
  g_test_add_func ("/day-watch/tells-only-of-changes", test_tells_only_of_changes);
  g_test_add_func ("/day-watch/wait/no-midnight", test_no_midnight);

  for (gsize i = 0; i < G_N_ELEMENTS (waits); i++)
    g_test_add_data_func (waits[i].path, &waits[i], test_wait);

  return g_test_run ();
}
