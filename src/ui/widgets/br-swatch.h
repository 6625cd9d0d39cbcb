/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small disc of a color, beside the words that say what is meant by it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** BrSwatch: a disc with a rim, to be seen on light and dark alike. Presentational: the words beside it say the same. */
#define BR_TYPE_SWATCH (br_swatch_get_type ())
G_DECLARE_FINAL_TYPE (BrSwatch, br_swatch, BR, SWATCH, GtkWidget)

/** br_swatch_new: Returns: (transfer floating): a swatch of @color, as gdk_rgba_parse() reads it; (nullable) for a gap of the same size */
GtkWidget *br_swatch_new (const char *color);

G_END_DECLS
