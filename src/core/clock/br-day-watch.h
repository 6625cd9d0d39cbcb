/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Knows which day it is and says so when it changes: at midnight, after a suspend, when the clock or the time zone is set. */

#pragma once

#include "core/journal/br-day.h"

#include <glib-object.h>

G_BEGIN_DECLS

/** BrDayWatch: property "today" (guint, a #BrDay), notified in the main context when the local date changes. */
#define BR_TYPE_DAY_WATCH (br_day_watch_get_type ())
G_DECLARE_FINAL_TYPE (BrDayWatch, br_day_watch, BR, DAY_WATCH, GObject)

BrDayWatch *br_day_watch_new       (void);
BrDay       br_day_watch_get_today (BrDayWatch *self);

G_END_DECLS
