/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrClock: the system's clock goes on and keeps its appointments; the hand-turned one that the other tests rely on does as told. */

#include "br-manual-clock.h"

#define MS ((gint64) 1000)

static gboolean
note_time (gpointer user_data)
{
  g_array_append_vals (user_data, &(gint64) { g_get_monotonic_time () }, 1);

  return G_SOURCE_CONTINUE;
}

static gboolean
count (gpointer user_data)
{
  ++*(guint *) user_data;

  return G_SOURCE_CONTINUE;
}

static void
test_system_time (void)
{
  g_autoptr (BrClock) clock = br_clock_new ();
  gint64 before = g_get_monotonic_time ();
  gint64 time = br_clock_get_time (clock);
  gint64 gap = br_clock_get_boot_time (clock) - time;

  g_assert_cmpint (time, >=, before);
  g_assert_cmpint (time, <=, g_get_monotonic_time ());

  /* A machine that has never been suspended has no gap; in either case it stays the same while nothing is suspended. */
  g_assert_cmpint (gap, >=, -MS);
  g_usleep (20 * MS);
  g_assert_cmpint (br_clock_get_time (clock), >=, time + 20 * MS);
  g_assert_cmpint (ABS (br_clock_get_boot_time (clock) - br_clock_get_time (clock) - gap), <, 500 * MS);
}

static void
test_system_attach (void)
{
  g_autoptr (BrClock) clock = br_clock_new ();
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 now = br_clock_get_time (clock);
  g_autoptr (GSource) late = br_clock_attach (clock, now + 60 * MS, note_time, times);
  g_autoptr (GSource) early = br_clock_attach (clock, now + 30 * MS, note_time, times);
  g_autoptr (GSource) past = br_clock_attach (clock, now - 1000 * MS, note_time, times);
  g_autoptr (GSource) cancelled = br_clock_attach (clock, now + 10 * MS, note_time, times);

  g_source_destroy (cancelled);
  while (times->len < 3)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (g_array_index (times, gint64, 1), >=, now + 30 * MS);
  g_assert_cmpint (g_array_index (times, gint64, 2), >=, now + 60 * MS);

  /* Each is called once, although the callback asks for more. */
  g_usleep (20 * MS);
  g_assert_false (g_main_context_iteration (NULL, FALSE));
  g_assert_cmpuint (times->len, ==, 3);
  g_assert_true (g_source_is_destroyed (late) && g_source_is_destroyed (early) && g_source_is_destroyed (past));
}

static void
test_manual (void)
{
  g_autoptr (BrManualClock) manual = br_manual_clock_new ();
  BrClock *clock = BR_CLOCK (manual);
  gint64 now = br_clock_get_time (clock);
  gint64 gap = br_clock_get_boot_time (clock) - now;
  guint n_calls = 0;
  g_autoptr (GSource) first = br_clock_attach (clock, now + 5, count, &n_calls);
  g_autoptr (GSource) second = br_clock_attach (clock, now + 10, count, &n_calls);

  br_manual_clock_advance (manual, 4);
  g_assert_cmpuint (n_calls, ==, 0);
  br_manual_clock_advance (manual, 1);
  g_assert_cmpuint (n_calls, ==, 1);
  br_manual_clock_suspend (manual, 100);
  g_assert_cmpuint (n_calls, ==, 1);
  br_manual_clock_jump (manual, 20);
  g_assert_cmpuint (n_calls, ==, 2);
  g_assert_cmpint (br_clock_get_time (clock), ==, now + 25);
  g_assert_cmpint (br_clock_get_boot_time (clock), ==, now + 25 + gap + 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/clock/system/time", test_system_time);
  g_test_add_func ("/clock/system/attach", test_system_attach);
  g_test_add_func ("/clock/manual", test_manual);

  return g_test_run ();
}
