/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrDay: which texts are dates, and that numbers, weekdays and dates agree with calendars looked up elsewhere. */

#include <locale.h>

#include "core/journal/br-day.h"

static void
test_numbers (void)
{
  /* Proleptic Gregorian ordinals, as in Python's datetime.date.toordinal(). */
  g_assert_cmpuint (br_day_new (1, 1, 1), ==, 1);
  g_assert_cmpuint (br_day_new (1970, 1, 1), ==, 719163);
  g_assert_cmpuint (br_day_new (2026, 11, 22), ==, 739942);
  g_assert_cmpuint (br_day_new (9999, 12, 31), ==, 3652059);
  g_assert_cmpuint (br_day_new (2027, 1, 1) - br_day_new (2026, 12, 31), ==, 1);
  g_assert_cmpuint (br_day_new (2024, 3, 1) - br_day_new (2024, 2, 28), ==, 2);
}

static void
test_no_such_date (void)
{
  const int dates[][3] = {
    { 2026, 2, 29 }, { 1900, 2, 29 }, { 2026, 4, 31 }, { 2026, 13, 1 }, { 2026, 0, 1 }, { 2026, 1, 0 },
    { 2026, 1, 32 }, { 0, 1, 1 }, { 10000, 1, 1 }, { -1, 1, 1 }, { 2026, -1, 1 }, { 2026, 1, 257 }, { 67562, 1, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    g_assert_cmpuint (br_day_new (dates[i][0], dates[i][1], dates[i][2]), ==, BR_DAY_NONE);

  g_assert_cmpuint (br_day_new (2000, 2, 29), !=, BR_DAY_NONE);
}

static void
test_parse (void)
{
  const char *not_dates[] = {
    "", "2026", "2026-11", "2026-11-2", "2026-11-022", "2026-11-22 ", " 2026-11-22", "2026-11-22T00:00", "2026/11/22",
    "22-11-2026", "2026-02-30", "2026-1-022", "+026-11-22", "-026-11-22", "2026-11-+2", "2026-ab-22", "0000-01-01",
    "２026-11-22", "20261122",
  };

  g_assert_cmpuint (br_day_parse ("2026-11-22"), ==, 739942);
  g_assert_cmpuint (br_day_parse ("0001-01-01"), ==, 1);
  g_assert_cmpuint (br_day_parse (NULL), ==, BR_DAY_NONE);

  for (gsize i = 0; i < G_N_ELEMENTS (not_dates); i++)
    g_assert_cmpuint (br_day_parse (not_dates[i]), ==, BR_DAY_NONE);
}

static void
test_text_and_back (void)
{
  /* Across leap years and centuries. */
  for (BrDay day = 1; day < 3652059; day += 977)
    {
      g_autofree char *text = br_day_to_string (day);
      int year, month, day_of_month;

      g_assert_cmpuint (br_day_parse (text), ==, day);
      br_day_get_ymd (day, &year, &month, &day_of_month);
      g_assert_cmpuint (br_day_new (year, month, day_of_month), ==, day);
    }

  br_day_get_ymd (739942, NULL, NULL, NULL);
}

static void
test_weekday (void)
{
  g_assert_cmpint (br_day_get_weekday (br_day_new (2026, 11, 22)), ==, G_DATE_SUNDAY);
  g_assert_cmpint (br_day_get_weekday (br_day_new (2026, 11, 23)), ==, G_DATE_MONDAY);
  g_assert_cmpint (br_day_get_weekday (br_day_new (2000, 1, 1)), ==, G_DATE_SATURDAY);
  g_assert_cmpint (br_day_get_weekday (br_day_new (1969, 7, 20)), ==, G_DATE_SUNDAY);
}

/* One instant is two dates in two places; the date is that of the place where it was recorded. */
static void
test_from_date_time (void)
{
  g_autoptr (GDateTime) auckland = g_date_time_new_from_iso8601 ("2026-11-23T01:00:00+13:00", NULL);
  g_autoptr (GDateTime) honolulu = g_date_time_new_from_iso8601 ("2026-11-22T02:00:00-10:00", NULL);

  g_assert_cmpint (g_date_time_compare (auckland, honolulu), ==, 0);
  g_assert_cmpuint (br_day_from_date_time (auckland), ==, br_day_parse ("2026-11-23"));
  g_assert_cmpuint (br_day_from_date_time (honolulu), ==, br_day_parse ("2026-11-22"));
}

static void
test_format (void)
{
  g_autofree char *text = br_day_format (br_day_parse ("2026-11-22"), "%A %-d %B %Y");

  g_assert_cmpstr (text, ==, "Sunday 22 November 2026");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/day/numbers", test_numbers);
  g_test_add_func ("/day/no-such-date", test_no_such_date);
  g_test_add_func ("/day/parse", test_parse);
  g_test_add_func ("/day/text-and-back", test_text_and_back);
  g_test_add_func ("/day/weekday", test_weekday);
  g_test_add_func ("/day/from-date-time", test_from_date_time);
  g_test_add_func ("/day/format", test_format);

  return g_test_run ();
}
