/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pure function of state, time and what was said already. */

#include "config.h"

#include "reminders/br-reminder-time.h"

static GDateTime *
get_time_on (BrDay      day,
             guint      minute,
             GTimeZone *zone)
{
  int year, month, day_of_month;

  br_day_get_ymd (day, &year, &month, &day_of_month);

  return g_date_time_new (zone, year, month, day_of_month, (int) minute / 60, (int) minute % 60, 0);
}

static GDateTime *
get_later_of (GDateTime *time,
              GDateTime *now)
{
  return g_date_time_ref (g_date_time_compare (time, now) > 0 ? time : now);
}

/* Of the session planned for today, or NULL. */
static GDateTime *
get_today (BrState   *state,
           GDateTime *now,
           guint      minute,
           BrDay      reminded,
           GDateTime *later)
{
  const BrDay today = br_state_get_today (state);
  g_autoptr (GDateTime) planned = NULL;
  guint minute_now;

  if (br_state_get_situation (state) != BR_SITUATION_WORKOUT)
    return NULL;

  if (reminded == today)
    return later != NULL && br_day_from_date_time (later) == today ? get_later_of (later, now) : NULL;

  planned = get_time_on (today, minute, g_date_time_get_timezone (now));
  minute_now = (guint) (g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now));
  if (minute_now > MAX (minute, BR_REMINDER_LATEST_MINUTE))
    return NULL;

  return get_later_of (planned, now);
}

GDateTime *
br_reminder_time_get (BrState   *state,
                      GDateTime *now,
                      guint      minute,
                      BrDay      reminded,
                      GDateTime *later)
{
  GDateTime *time;
  const BrDay *plan;
  guint n_days;

  g_return_val_if_fail (BR_IS_STATE (state), NULL);
  g_return_val_if_fail (now != NULL && minute < 24 * 60, NULL);

  if (br_state_get_situation (state) == BR_SITUATION_NEW || br_state_get_lock (state) != BR_LOCK_NONE)
    return NULL;

  time = get_today (state, now, minute, reminded, later);
  if (time != NULL)
    return time;

  plan = br_state_get_plan (state, &n_days);
  for (guint i = 0; i < n_days; i++)
    {
      if (plan[i] > br_state_get_today (state))
        return get_time_on (plan[i], minute, g_date_time_get_timezone (now));
    }

  return NULL;
}
