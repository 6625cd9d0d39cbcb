/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of a table: its texts, column by column. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define BR_TYPE_TABLE_ROW (br_table_row_get_type ())
G_DECLARE_FINAL_TYPE (BrTableRow, br_table_row, BR, TABLE_ROW, GObject)

/** br_table_row_new: @cells is taken over; Returns: (transfer full) */
BrTableRow *br_table_row_new      (GStrv       cells);
/** br_table_row_get_cell: Returns: the text in @column, empty where there is none */
const char *br_table_row_get_cell (BrTableRow *self,
                                   guint       column);

G_END_DECLS
