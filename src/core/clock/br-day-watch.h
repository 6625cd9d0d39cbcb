/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Knows which day it is and says so when it changes: at midnight, after a suspend, when the clock or the time zone is set. */

#pragma once

#include "core/journal/br-day.h"

#include <glib-object.h>

G_BEGIN_DECLS

/** BrDayWatch: property "today" (guint, a #BrDay), notified in the main context when the local date changes; signal "zone-changed", when the time zone does. */
#define BR_TYPE_DAY_WATCH (br_day_watch_get_type ())
G_DECLARE_FINAL_TYPE (BrDayWatch, br_day_watch, BR, DAY_WATCH, GObject)

BrDayWatch *br_day_watch_new       (void);

/** br_day_watch_get_today: Returns: the local date when it last looked */
BrDay       br_day_watch_get_today (BrDayWatch *self);

/** br_day_watch_check: looks at the clock now; worth calling when a window comes to the front, for what no signal tells of */
void        br_day_watch_check     (BrDayWatch *self);

/**
 * br_day_watch_get_wait:
 * @now: a local time
 *
 * Returns: milliseconds to sleep before looking again: to just after the next midnight, in which a change of daylight saving is
 *   reckoned in, at most an hour
 */
guint       br_day_watch_get_wait  (GDateTime  *now);

G_END_DECLS
