/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One day in full: what was planned, done, rated and decided on it. */

#pragma once

#include <adwaita.h>

#include "core/rules/br-advisor.h"

G_BEGIN_DECLS

/**
 * BrDayDetail:
 *
 * Properties "advisor" (#BrAdvisor), "settings" (#GSettings: the unit of weights) and "day" (guint, a #BrDay); follows the advisor's state.
 * Read-only: "title" and "summary" (strings): the day and what it is in words. What can be done to it are the actions of #BrJournalActs and
 * "calendar.move" (u) of an ancestor.
 */
#define BR_TYPE_DAY_DETAIL (br_day_detail_get_type ())
G_DECLARE_FINAL_TYPE (BrDayDetail, br_day_detail, BR, DAY_DETAIL, AdwBin)

/** br_day_detail_settle: shows what the day holds now, rather than a moment later */
void br_day_detail_settle (BrDayDetail *self);

G_END_DECLS
