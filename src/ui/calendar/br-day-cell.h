/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One day of the month grid: its number and its shape, with the whole of it in words for a screen reader. */

#pragma once

#include <gtk/gtk.h>

#include "core/rules/br-state.h"

G_BEGIN_DECLS

#define BR_TYPE_DAY_CELL (br_day_cell_get_type ())
G_DECLARE_FINAL_TYPE (BrDayCell, br_day_cell, BR, DAY_CELL, GtkWidget)

/** br_day_cell_new: Returns: (transfer floating): an empty cell */
GtkWidget *br_day_cell_new          (void);
/** br_day_cell_get_day: Returns: the day shown last */
BrDay      br_day_cell_get_day      (BrDayCell *self);

/**
 * br_day_cell_show:
 * @day: the day to show
 * @marks: what it shows
 * @other_month: whether it belongs to the month before or after the one on the page
 * @today: whether it is today
 *
 * Cells are used again for every month: turning the page makes no widgets.
 */
void       br_day_cell_show         (BrDayCell  *self,
                                     BrDay       day,
                                     BrDayMarks  marks,
                                     gboolean    other_month,
                                     gboolean    today);
/** br_day_cell_set_selected: for the eye and for screen readers; the grid sees to it that only one is */
void       br_day_cell_set_selected (BrDayCell  *self,
                                     gboolean    selected);

G_END_DECLS
