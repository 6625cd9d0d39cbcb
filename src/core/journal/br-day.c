/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calendar days on top of GDate, which knows the Gregorian calendar and nothing of clocks. */

#include "config.h"

#include "core/journal/br-day.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/json/br-json-members.h"

#define MAX_YEAR 9999

static GDate
to_date (BrDay day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return date;
}

BrDay
br_day_new (int year,
            int month,
            int day_of_month)
{
  GDate date;

  if (year < 1 || year > MAX_YEAR || month < 1 || month > 12 || day_of_month < 1 || day_of_month > 31)
    return BR_DAY_NONE;

  if (!g_date_valid_dmy ((GDateDay) day_of_month, (GDateMonth) month, (GDateYear) year))
    return BR_DAY_NONE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day_of_month, (GDateMonth) month, (GDateYear) year);

  return g_date_get_julian (&date);
}

/* Returns -1 unless all of the @length characters are ASCII digits. */
static int
parse_digits (const char *text,
              int         length)
{
  int number = 0;

  for (int i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;

      number = number * 10 + g_ascii_digit_value (text[i]);
    }

  return number;
}

BrDay
br_day_parse (const char *text)
{
  if (text == NULL || strlen (text) != strlen ("YYYY-MM-DD") || text[4] != '-' || text[7] != '-')
    return BR_DAY_NONE;

  return br_day_new (parse_digits (text, 4), parse_digits (text + 5, 2), parse_digits (text + 8, 2));
}

BrDay
br_day_from_date_time (GDateTime *date_time)
{
  int year, month, day_of_month;

  g_return_val_if_fail (date_time != NULL, BR_DAY_NONE);

  g_date_time_get_ymd (date_time, &year, &month, &day_of_month);

  return br_day_new (year, month, day_of_month);
}

char *
br_day_to_string (BrDay day)
{
  int year, month, day_of_month;

  g_return_val_if_fail (day != BR_DAY_NONE, NULL);

  br_day_get_ymd (day, &year, &month, &day_of_month);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
}

char *
br_day_format (BrDay       day,
               const char *format)
{
  g_autoptr (GDateTime) noon = NULL;
  int year, month, day_of_month;

  g_return_val_if_fail (day != BR_DAY_NONE, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  /* In UTC every day has a noon, whatever the local time zone skips. */
  br_day_get_ymd (day, &year, &month, &day_of_month);
  noon = g_date_time_new_utc (year, month, day_of_month, 12, 0, 0);

  return g_date_time_format (noon, format);
}

GDateWeekday
br_day_get_weekday (BrDay day)
{
  GDate date;

  g_return_val_if_fail (day != BR_DAY_NONE, G_DATE_BAD_WEEKDAY);

  date = to_date (day);

  return g_date_get_weekday (&date);
}

void
br_day_get_ymd (BrDay  day,
                int   *year,
                int   *month,
                int   *day_of_month)
{
  GDate date;

  g_return_if_fail (day != BR_DAY_NONE);

  date = to_date (day);

  if (year != NULL)
    *year = g_date_get_year (&date);
  if (month != NULL)
    *month = (int) g_date_get_month (&date);
  if (day_of_month != NULL)
    *day_of_month = g_date_get_day (&date);
}

gboolean
br_day_read_json (const BrJson  *object,
                  const char    *member,
                  BrDay         *day,
                  GError       **error)
{
  const char *text;
  BrDay parsed;

  g_return_val_if_fail (day != NULL, FALSE);

  if (!br_json_read_string (object, member, &text, error))
    return FALSE;

  parsed = br_day_parse (text);
  if (parsed == BR_DAY_NONE)
    return br_json_set_invalid (error, member, _("must be a real date, written YYYY-MM-DD"));

  *day = parsed;

  return TRUE;
}

void
br_day_write_json (JsonBuilder *builder,
                   const char  *member,
                   BrDay        day)
{
  g_autofree char *text = NULL;

  if (day == BR_DAY_NONE)
    return;

  text = br_day_to_string (day);
  br_json_write_string (builder, member, text);
}
