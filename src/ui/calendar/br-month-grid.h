/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Six weeks of days in the locale's order, walked with the arrow keys. Turning the page fills the same 42 cells anew, so the
 * length of the history does not matter. */

#pragma once

#include <gtk/gtk.h>

#include "core/rules/br-state.h"
#include "ui/calendar/br-session-mover.h"

G_BEGIN_DECLS

/**
 * BrMonthGrid:
 *
 * Properties: "state" (#BrState, nullable), "selected" (guint, a #BrDay), whose month is the one on the page, and "mover" (#BrSessionMover,
 * nullable): while it holds a session, the days that may not have it are marked and say why, and the selected day is the one looked at.
 * And "show-week-numbers" (gboolean): whether there is room for the numbers of the weeks, shown where the locale counts them.
 *
 * Signal "activated": the selected day was asked for by Enter, by Space or by a click on it.
 *
 * For the keys see br_grid_keys_attach().
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

/** br_month_grid_go_to_today: selects today */
void  br_month_grid_go_to_today  (BrMonthGrid *self);

/** br_month_grid_get_mover: Returns: (transfer none) (nullable) */
BrSessionMover *br_month_grid_get_mover         (BrMonthGrid *self);
/** br_month_grid_find_day: Returns: the day at @x and @y, or %BR_DAY_NONE */
BrDay           br_month_grid_find_day          (BrMonthGrid *self,
                                                 double       x,
                                                 double       y);
/** br_month_grid_get_selected_cell: Returns: (transfer none): the cell of the selected day */
GtkWidget      *br_month_grid_get_selected_cell (BrMonthGrid *self);

G_END_DECLS
