/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order in which the person's locale writes the days of a week, and whether it counts the weeks. */

#pragma once

#include "core/journal/br-day.h"

G_BEGIN_DECLS

/** br_week_order_get_first: Returns: the weekday with which a week begins, by LC_TIME; Monday where the locale does not say */
GDateWeekday br_week_order_get_first     (void);

/** br_week_order_get_week_start: Returns: the first day of the week that holds @day */
BrDay        br_week_order_get_week_start (BrDay day);

/** br_week_order_get_numbered: Returns: whether the locale counts weeks after ISO 8601: from Monday, the first being the one with four days of the year */
gboolean     br_week_order_get_numbered   (void);

G_END_DECLS
