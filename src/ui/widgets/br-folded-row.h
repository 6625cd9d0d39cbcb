/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An expander row that has nothing in it until somebody unfolds it: rows that nobody sees cost time and memory all the same. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * BrFoldedRow:
 *
 * Signal "fill" (): its rows are to be made now, with br_folded_row_add(). Emitted when it is unfolded for the first time after it was made or
 * after br_folded_row_renew(). Classes made from this one have it as a virtual function.
 */
#define BR_TYPE_FOLDED_ROW (br_folded_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (BrFoldedRow, br_folded_row, BR, FOLDED_ROW, AdwExpanderRow)

struct _BrFoldedRowClass
{
  AdwExpanderRowClass parent_class;

  void (*fill) (BrFoldedRow *self);
};

/** br_folded_row_renew: takes its rows away, as what they say has changed; where it is unfolded, new ones are asked for at once */
void br_folded_row_renew (BrFoldedRow *self);

/** br_folded_row_add: adds @row (transfer floating) below the others, until br_folded_row_renew() */
void br_folded_row_add   (BrFoldedRow *self,
                          GtkWidget   *row);

G_END_DECLS
