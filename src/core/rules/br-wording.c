/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days as people say them. */

#include "config.h"

#include "core/rules/br-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GRAMS_PER_KILOGRAM 1000.0
#define GRAMS_PER_POUND    453.59237

char *
br_wording_day (BrDay day,
                BrDay today)
{
  int year, this_year;

  if (day == today)
    return g_strdup (C_("day in a sentence", "today"));
  if (day == today + 1)
    return g_strdup (C_("day in a sentence", "tomorrow"));
  if (day + 1 == today)
    return g_strdup (C_("day in a sentence", "yesterday"));

  if (day < today + 7 && today < day + 7)
    /* Translators: a day less than a week away, as for g_date_time_format(): "Friday" */
    return br_day_format (day, C_("day in a sentence", "%A"));

  br_day_get_ymd (day, &year, NULL, NULL);
  br_day_get_ymd (today, &this_year, NULL, NULL);

  if (year == this_year)
    /* Translators: a day of this year, as for g_date_time_format(): "Friday, November 27" */
    return br_day_format (day, C_("day in a sentence", "%A, %B %-e"));

  /* Translators: a day of another year, as for g_date_time_format(): "Friday, January 1, 2027" */
  return br_day_format (day, C_("day in a sentence", "%A, %B %-e, %Y"));
}

char *
br_wording_weight (guint weight_g)
{
  /* To half a pound: many weights come in steps of 2.5, and whoever has kilograms needs no more. */
  long half_pounds = lround (weight_g / GRAMS_PER_POUND * 2);

  /* Translators: a weight in kilograms and in pounds */
  return g_strdup_printf (_("%.1f kg (%.*f lb)"), weight_g / GRAMS_PER_KILOGRAM, (int) (half_pounds % 2), (double) half_pounds / 2);
}
