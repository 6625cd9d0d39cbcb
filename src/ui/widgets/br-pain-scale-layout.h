/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lays the numbers of a BrPainScale out in as few rows as the width allows, each word below its number. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** BrPainScaleLayout: children in order; a #GtkLabel belongs to the child before it and stands below it. */
#define BR_TYPE_PAIN_SCALE_LAYOUT (br_pain_scale_layout_get_type ())
G_DECLARE_FINAL_TYPE (BrPainScaleLayout, br_pain_scale_layout, BR, PAIN_SCALE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *br_pain_scale_layout_new (void);

G_END_DECLS
