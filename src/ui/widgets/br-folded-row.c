/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/widgets/br-folded-row.h"

typedef struct
{
  GPtrArray *rows; /* not owned */
  gboolean filled;
} BrFoldedRowPrivate;

enum
{
  FILL,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_TYPE_WITH_PRIVATE (BrFoldedRow, br_folded_row, ADW_TYPE_EXPANDER_ROW)

static void
fill_if_seen (BrFoldedRow *self)
{
  BrFoldedRowPrivate *priv = br_folded_row_get_instance_private (self);

  if (priv->filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  priv->filled = TRUE;
  g_signal_emit (self, signals[FILL], 0);
}

static void
br_folded_row_finalize (GObject *object)
{
  BrFoldedRowPrivate *priv = br_folded_row_get_instance_private (BR_FOLDED_ROW (object));

  g_clear_pointer (&priv->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (br_folded_row_parent_class)->finalize (object);
}

static void
br_folded_row_class_init (BrFoldedRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = br_folded_row_finalize;

  signals[FILL] = g_signal_new ("fill", BR_TYPE_FOLDED_ROW, G_SIGNAL_RUN_LAST, G_STRUCT_OFFSET (BrFoldedRowClass, fill), NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
br_folded_row_init (BrFoldedRow *self)
{
  BrFoldedRowPrivate *priv = br_folded_row_get_instance_private (self);

  priv->rows = g_ptr_array_new ();
  g_signal_connect (self, "notify::expanded", G_CALLBACK (fill_if_seen), NULL);
}

void
br_folded_row_renew (BrFoldedRow *self)
{
  BrFoldedRowPrivate *priv = br_folded_row_get_instance_private (self);

  g_return_if_fail (BR_IS_FOLDED_ROW (self));

  for (guint i = 0; i < priv->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (priv->rows, i));
  g_ptr_array_set_size (priv->rows, 0);
  priv->filled = FALSE;
  fill_if_seen (self);
}

void
br_folded_row_add (BrFoldedRow *self,
                   GtkWidget   *row)
{
  BrFoldedRowPrivate *priv = br_folded_row_get_instance_private (self);

  g_return_if_fail (BR_IS_FOLDED_ROW (self));
  g_return_if_fail (GTK_IS_WIDGET (row));

  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (priv->rows, row);
}
