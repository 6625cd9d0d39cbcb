/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/widgets/br-day-words.h"

#include <glib/gi18n.h>

char *
br_day_words_dup (BrDay day,
                  BrDay today)
{
  int year, this_year;

  br_day_get_ymd (day, &year, NULL, NULL);
  br_day_get_ymd (today, &this_year, NULL, NULL);

  if (year == this_year)
    /* Translators: a day of this year that stands alone, as for g_date_time_format(): "Friday, November 20" */
    return br_day_format (day, C_("day by itself", "%A, %B %-e"));

  /* Translators: a day of another year that stands alone, as for g_date_time_format(): "Friday, January 1, 2027" */
  return br_day_format (day, C_("day by itself", "%A, %B %-e, %Y"));
}
