/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the keys do in the month grid: walking, picking a session up and laying it down. */

#pragma once

#include "ui/calendar/br-month-grid.h"

G_BEGIN_DECLS

/**
 * br_grid_keys_attach:
 *
 * Arrows a day or a week, Page Up and Page Down a month (with Ctrl a year), Home and End the ends of the week, T today. M picks the planned
 * session of the selected day up; then Enter lays it down on the selected day and Escape puts it back. Otherwise Enter and Space activate
 * the day. What happens is announced to screen readers.
 */
void br_grid_keys_attach (BrMonthGrid *grid);

G_END_DECLS
