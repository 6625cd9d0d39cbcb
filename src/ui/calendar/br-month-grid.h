/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Six weeks of days in the locale's order, walked with the arrow keys. Turning the page fills the same 42 cells anew, so the
 * length of the history does not matter. */

#pragma once

#include <gtk/gtk.h>

#include "core/rules/br-state.h"

G_BEGIN_DECLS

/**
 * BrMonthGrid:
 *
 * Properties: "state" (#BrState, nullable) and "selected" (guint, a #BrDay), whose month is the one on the page.
 *
 * Keys: arrows a day or a week, Page Up and Page Down a month (with Shift a year), Home and End the ends of the week.
 */
#define BR_TYPE_MONTH_GRID (br_month_grid_get_type ())
G_DECLARE_FINAL_TYPE (BrMonthGrid, br_month_grid, BR, MONTH_GRID, GtkWidget)

/** br_month_grid_get_selected: Returns: the selected day; %BR_DAY_NONE until there is a state */
BrDay br_month_grid_get_selected (BrMonthGrid *self);
/** br_month_grid_set_selected: selects @day, turning to its month; the focus stays with the selected day if it was in the grid */
void  br_month_grid_set_selected (BrMonthGrid *self,
                                  BrDay        day);

/** br_month_grid_turn: turns @months pages; the selected day keeps its number, or becomes the last of a shorter month */
void  br_month_grid_turn         (BrMonthGrid *self,
                                  int          months);

G_END_DECLS
