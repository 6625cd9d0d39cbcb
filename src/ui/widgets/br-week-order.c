/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GTK and GLib know no first weekday; glibc does, as GtkCalendar reads it. */

#include "config.h"

#include "ui/widgets/br-week-order.h"

#include <langinfo.h>
#include <stdint.h>

GDateWeekday
br_week_order_get_first (void)
{
#ifdef __GLIBC__
  /* WEEK_1STDAY is a date in the pointer's own bits: 19971130 was a Sunday, 19971201 a Monday. FIRST_WEEKDAY counts from it, from 1. */
  unsigned int origin = (unsigned int) (uintptr_t) nl_langinfo (_NL_TIME_WEEK_1STDAY);
  int first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];

  if ((origin == 19971130 || origin == 19971201) && first >= 1 && first <= 7)
    {
      int from_monday = (origin == 19971130 ? 6 : 0) + first - 1;

      return (GDateWeekday) (G_DATE_MONDAY + from_monday % 7);
    }
#endif

  return G_DATE_MONDAY;
}

BrDay
br_week_order_get_week_start (BrDay day)
{
  guint offset = (guint) (br_day_get_weekday (day) + 7 - br_week_order_get_first ()) % 7;

  return day - offset;
}

gboolean
br_week_order_get_numbered (void)
{
#ifdef __GLIBC__
  return nl_langinfo (_NL_TIME_WEEK_1STWEEK)[0] == 4 && br_week_order_get_first () == G_DATE_MONDAY;
#else
  return FALSE;
#endif
}
