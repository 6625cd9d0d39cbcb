/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calendar's shapes: what a day is, drawn so that it is told by form as well as by color (looks: planned a ring, done a filled
 * disc, short a half disc, partial three quarters, extra a disc with a dot, missed a short bar, moved a ring with an arrow, paused
 * hatched, review a small diamond, sharp pain a triangle). Used by the month grid, the week strip and the legend. */

#pragma once

#include <gtk/gtk.h>

#include "core/rules/br-state.h"

G_BEGIN_DECLS

/** BrDayShape: property "marks" (guint, #BrDayMarks). Draws in the CSS color; presentational: its parent says it in words. */
#define BR_TYPE_DAY_SHAPE (br_day_shape_get_type ())
G_DECLARE_FINAL_TYPE (BrDayShape, br_day_shape, BR, DAY_SHAPE, GtkWidget)

/** br_day_shape_new: Returns: (transfer floating): a shape that shows nothing yet */
GtkWidget *br_day_shape_new       (void);
/** br_day_shape_set_marks: @marks is what the day is; the gravest shape of several is drawn, a review and pain beside it */
void       br_day_shape_set_marks (BrDayShape *self,
                                   BrDayMarks  marks);

/** br_day_marks_dup_words: Returns: (transfer full): what @marks say in words ("Done", "Missed"), the main one first, separated by commas; empty for none */
char      *br_day_marks_dup_words (BrDayMarks marks);

G_END_DECLS
