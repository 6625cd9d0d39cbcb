/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One day of the month grid: its number and its shape, with the whole of it in words for a screen reader. */

#pragma once

#include <gtk/gtk.h>

#include "core/rules/br-state.h"

G_BEGIN_DECLS

/**
 * BrDrop: what a day is while a session is moved.
 * @BR_DROP_NONE: none is
 * @BR_DROP_ORIGIN: the day that it comes from
 * @BR_DROP_ALLOWED: it may be moved here
 * @BR_DROP_REFUSED: it may not
 */
typedef enum
{
  BR_DROP_NONE,
  BR_DROP_ORIGIN,
  BR_DROP_ALLOWED,
  BR_DROP_REFUSED,
} BrDrop;

#define BR_TYPE_DAY_CELL (br_day_cell_get_type ())
G_DECLARE_FINAL_TYPE (BrDayCell, br_day_cell, BR, DAY_CELL, GtkWidget)

/** br_day_cell_new: Returns: (transfer floating): an empty cell */
GtkWidget *br_day_cell_new          (void);
/** br_day_cell_get_day: Returns: the day shown last */
BrDay      br_day_cell_get_day      (BrDayCell *self);

/**
 * br_day_cell_show:
 * @day: the day to show
 * @marks: #BrDayMarks, or %BR_DAY_REST
 * @other_month: whether it belongs to the month before or after the one on the page
 * @today: whether it is today
 *
 * Cells are used again for every month: turning the page makes no widgets.
 */
void       br_day_cell_show         (BrDayCell  *self,
                                     BrDay       day,
                                     guint       marks,
                                     gboolean    other_month,
                                     gboolean    today);
/** br_day_cell_set_selected: for the eye and for screen readers; the grid sees to it that only one is */
void       br_day_cell_set_selected (BrDayCell  *self,
                                     gboolean    selected);

/** br_day_cell_set_drop: shows and says whether a session may be moved here; @reason (nullable) is why not */
void       br_day_cell_set_drop     (BrDayCell  *self,
                                     BrDrop      drop,
                                     const char *reason);

G_END_DECLS
