/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calendar's shapes: what a day is, drawn so that it is told by form as well as by color (looks: planned a ring, done a filled
 * disc, short a half disc, partial three quarters, extra a disc with a dot, missed a short bar, moved a ring with an arrow, paused
 * hatched, review a small diamond, sharp pain a triangle, rest a point). Used by the month grid, the year, the week strip and the legend. */

#pragma once

#include <gtk/gtk.h>

#include "core/rules/br-state.h"

G_BEGIN_DECLS

/** BR_DAY_REST: beside the #BrDayMarks: a day of the program on which nothing is planned and nothing happened */
#define BR_DAY_REST (1u << 15)

/** BrDayShape: property "marks" (guint, #BrDayMarks). Draws in the CSS color; presentational: its parent says it in words. */
#define BR_TYPE_DAY_SHAPE (br_day_shape_get_type ())
G_DECLARE_FINAL_TYPE (BrDayShape, br_day_shape, BR, DAY_SHAPE, GtkWidget)

/** br_day_shape_new: Returns: (transfer floating): a shape that shows nothing yet */
GtkWidget *br_day_shape_new       (void);
/** br_day_shape_set_marks: @marks is what the day is; the gravest shape of several is drawn, a review and pain beside it */
void       br_day_shape_set_marks (BrDayShape *self,
                                   guint       marks);

/** br_day_marks_dup_words: Returns: (transfer full): what @marks say in words ("Done", "Missed"), the main one first, separated by commas; empty for none */
char      *br_day_marks_dup_words (guint       marks);

/** br_day_marks_get: Returns: the #BrDayMarks of @day, or %BR_DAY_REST if it has none and lies between the first start and the end of the plan */
guint      br_day_marks_get       (BrState    *state,
                                   BrDay       day);

/**
 * br_day_shape_draw:
 * @area: where; the largest square in it is used
 * @marks: what to draw
 * @mirrored: whether the script runs from right to left
 *
 * Draws what the widget shows, for those who draw many of them.
 */
void       br_day_shape_draw      (GtkSnapshot           *snapshot,
                                   const graphene_rect_t *area,
                                   const GdkRGBA         *color,
                                   guint                  marks,
                                   gboolean               mirrored);

G_END_DECLS
