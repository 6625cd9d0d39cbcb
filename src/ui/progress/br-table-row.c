/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/br-table-row.h"

struct _BrTableRow
{
  GObject parent_instance;

  GStrv   cells;
};

G_DEFINE_FINAL_TYPE (BrTableRow, br_table_row, G_TYPE_OBJECT)

static void
br_table_row_finalize (GObject *object)
{
  BrTableRow *self = BR_TABLE_ROW (object);

  g_clear_pointer (&self->cells, g_strfreev);

  G_OBJECT_CLASS (br_table_row_parent_class)->finalize (object);
}

static void
br_table_row_class_init (BrTableRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = br_table_row_finalize;
}

static void
br_table_row_init (BrTableRow *self)
{
}

BrTableRow *
br_table_row_new (GStrv cells)
{
  BrTableRow *self = g_object_new (BR_TYPE_TABLE_ROW, NULL);

  self->cells = cells;

  return self;
}

const char *
br_table_row_get_cell (BrTableRow *self,
                       guint       column)
{
  g_return_val_if_fail (BR_IS_TABLE_ROW (self), NULL);

  return column < g_strv_length (self->cells) ? self->cells[column] : "";
}
