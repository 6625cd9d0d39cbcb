/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moving a planned session in the month grid by drag and drop. */

#pragma once

#include "ui/calendar/br-month-grid.h"

G_BEGIN_DECLS

/**
 * br_grid_drag_attach:
 *
 * A planned day can be dragged to another one. From the beginning of the drag to its end the session is picked up in the grid's mover, so
 * that the days that FREQ-5 refuses are marked; the day under the pointer is the one looked at.
 */
void br_grid_drag_attach (BrMonthGrid *grid);

G_END_DECLS
