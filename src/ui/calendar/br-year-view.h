/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Twelve small months. */

#pragma once

#include <adwaita.h>

#include "core/rules/br-state.h"

G_BEGIN_DECLS

/**
 * BrYearView:
 *
 * Properties "state" (#BrState, nullable) and "year" (int, read-only). Signal "opened" (guint, a #BrDay): a month was chosen; its first day. Arrow keys walk the months, Page
 * Up and Page Down turn the year.
 */
#define BR_TYPE_YEAR_VIEW (br_year_view_get_type ())
G_DECLARE_FINAL_TYPE (BrYearView, br_year_view, BR, YEAR_VIEW, AdwBin)

/** br_year_view_show: shows the year of @day; the focus, if it is here or comes here, is on the month of @day */
void  br_year_view_show (BrYearView *self,
                         BrDay       day);
/** br_year_view_turn: @years pages on */
void  br_year_view_turn (BrYearView *self,
                         int         years);

G_END_DECLS
