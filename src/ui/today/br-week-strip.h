/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The seven days of this week with the calendar's shapes. */

#pragma once

#include <gtk/gtk.h>

#include "core/rules/br-state.h"

G_BEGIN_DECLS

/** BrWeekStrip: property "state" (#BrState, nullable). */
#define BR_TYPE_WEEK_STRIP (br_week_strip_get_type ())
G_DECLARE_FINAL_TYPE (BrWeekStrip, br_week_strip, BR, WEEK_STRIP, GtkWidget)

G_END_DECLS
