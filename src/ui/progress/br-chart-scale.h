/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a day and a rating lie on the chart, and which days get a label. No widget, no drawing. */

#pragma once

#include <graphene.h>

#include "core/journal/br-day.h"

G_BEGIN_DECLS

/**
 * BrChartScale:
 *
 * Days @first to @last over @plot, each as wide as the others, from left to right, or from right to left with @rtl; ratings 0 at the bottom,
 * 10 on top.
 */
typedef struct
{
  graphene_rect_t plot;
  BrDay           first;
  BrDay           last;
  gboolean        rtl;
} BrChartScale;

/** br_chart_scale_get_x: Returns: where @day begins, in pixels from the left of the widget; its middle is at half a day more */
float br_chart_scale_get_x    (const BrChartScale *self,
                               double              day);
/** br_chart_scale_get_y: Returns: where @rating (0 to 10) lies, in pixels from the top of the widget */
float br_chart_scale_get_y    (const BrChartScale *self,
                               double              rating);
/** br_chart_scale_get_day: Returns: the day that @x lies in, or the nearest of the scale */
BrDay br_chart_scale_get_day  (const BrChartScale *self,
                               float               x);

/** br_chart_scale_get_band: where the days @from to @to lie, from the left of the widget, and how wide they are, as far as they are on the scale; @width is 0 where they are not */
void br_chart_scale_get_band (const BrChartScale *self,
                              BrDay               from,
                              BrDay               to,
                              float              *x,
                              float              *width);

/**
 * br_chart_scale_get_ticks:
 * @min_gap: the least distance between two labels in pixels
 *
 * Returns: (transfer full) (element-type BrDay): days to label: some counted back from the last day, month starts or year starts, whichever is
 *   the finest that fits
 */
GArray *br_chart_scale_get_ticks (const BrChartScale *self,
                                  float               min_gap);

G_END_DECLS
