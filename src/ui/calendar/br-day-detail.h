/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One day in full: what was planned, done, rated and decided on it. */

#pragma once

#include <adwaita.h>

#include "core/rules/br-advisor.h"

G_BEGIN_DECLS

/** BrDayDetail: properties "advisor" (#BrAdvisor) and "day" (guint, a #BrDay); follows the advisor's state. */
#define BR_TYPE_DAY_DETAIL (br_day_detail_get_type ())
G_DECLARE_FINAL_TYPE (BrDayDetail, br_day_detail, BR, DAY_DETAIL, AdwBin)

G_END_DECLS
