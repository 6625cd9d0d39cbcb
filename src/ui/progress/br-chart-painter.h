/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws the parts of the pain chart into a snapshot. Knows colors and lines, nothing of pointers and keys. */

#pragma once

#include <gtk/gtk.h>

#include "core/rules/br-pain-series.h"
#include "ui/progress/br-chart-scale.h"

G_BEGIN_DECLS

/** BR_CHART_SPACE: pixels between the parts; BR_CHART_EVENT_SIZE: of a triangle on the axis; BR_CHART_MARK_RADIUS: of a rating */
#define BR_CHART_SPACE       6.0f
#define BR_CHART_EVENT_SIZE  8.0f
#define BR_CHART_MARK_RADIUS 3.5f

/**
 * BrChartPainter:
 * @widget: whose font and size are used
 * @snapshot: where to
 * @scale: where days and ratings lie
 * @series: what is drawn
 * @color: text, axes and marks
 * @accent: the weekly mean
 */
typedef struct
{
  GtkWidget    *widget;
  GtkSnapshot  *snapshot;
  BrChartScale  scale;
  BrPainSeries *series;
  GdkRGBA       color;
  GdkRGBA       accent;
} BrChartPainter;

/** br_chart_painter_measure_label: the size in pixels of @text as an axis label of @widget; each out argument may be %NULL */
void br_chart_painter_measure_label (GtkWidget            *widget,
                                     const char           *text,
                                     int                  *width,
                                     int                  *height);

/** br_chart_painter_add_axes: the lines and numbers of the ratings, and the dates */
void br_chart_painter_add_axes      (const BrChartPainter *self);
/** br_chart_painter_add_levels: @baseline dotted and @goal dashed, each with its number at the end */
void br_chart_painter_add_levels    (const BrChartPainter *self,
                                     double                baseline,
                                     double                goal);
/** br_chart_painter_add_weeks: the weekly mean as the thick line */
void br_chart_painter_add_weeks     (const BrChartPainter *self);
/** br_chart_painter_add_marks: single ratings, as long as there are not so many that they would be a smear */
void br_chart_painter_add_marks     (const BrChartPainter *self);
/** br_chart_painter_add_events: a triangle on the axis for each day with sharp, radiating or numb pain */
void br_chart_painter_add_events    (const BrChartPainter *self);

G_END_DECLS
