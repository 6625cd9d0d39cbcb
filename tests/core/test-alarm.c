/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrAlarm: rings once, at the time set last, at once for one that has passed, never without. */

#include "core/clock/br-alarm.h"

#define PATIENCE_MS 200

static void
count (BrAlarm *alarm,
       guint   *n)
{
  (*n)++;
}

static gboolean
end_wait (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_a_while (void)
{
  gboolean over = FALSE;

  g_timeout_add (PATIENCE_MS, end_wait, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static GDateTime *
get_time (int milliseconds)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_add (now, milliseconds * G_TIME_SPAN_MILLISECOND);
}

static void
test_passed (void)
{
  g_autoptr (BrAlarm) alarm = br_alarm_new ();
  g_autoptr (GDateTime) time = get_time (-60 * 60 * 1000);
  guint n = 0;

  g_signal_connect (alarm, "rang", G_CALLBACK (count), &n);
  br_alarm_set (alarm, time);
  g_assert_cmpuint (n, ==, 0);
  wait_a_while ();
  g_assert_cmpuint (n, ==, 1);
}

static void
test_soon (void)
{
  g_autoptr (BrAlarm) alarm = br_alarm_new ();
  g_autoptr (GDateTime) time = get_time (50);
  guint n = 0;

  g_signal_connect (alarm, "rang", G_CALLBACK (count), &n);
  br_alarm_set (alarm, time);
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);

  {
    g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

    g_assert_cmpint (g_date_time_difference (now, time), >=, 0);
  }
}

static void
test_later_instead (void)
{
  g_autoptr (BrAlarm) alarm = br_alarm_new ();
  g_autoptr (GDateTime) passed = get_time (-1000);
  g_autoptr (GDateTime) tomorrow = get_time (24 * 60 * 60 * 1000);
  guint n = 0;

  g_signal_connect (alarm, "rang", G_CALLBACK (count), &n);
  br_alarm_set (alarm, passed);
  br_alarm_set (alarm, tomorrow);
  wait_a_while ();
  g_assert_cmpuint (n, ==, 0);
}

static void
test_never (void)
{
  g_autoptr (BrAlarm) alarm = br_alarm_new ();
  g_autoptr (GDateTime) passed = get_time (-1000);
  guint n = 0;

  g_signal_connect (alarm, "rang", G_CALLBACK (count), &n);
  br_alarm_set (alarm, passed);
  br_alarm_set (alarm, NULL);
  wait_a_while ();
  g_assert_cmpuint (n, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/alarm/passed", test_passed);
  g_test_add_func ("/alarm/soon", test_soon);
  g_test_add_func ("/alarm/later-instead", test_later_instead);
  g_test_add_func ("/alarm/never", test_never);

  return g_test_run ();
}
