/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws the parts of the pain chart into a snapshot. Knows colors and lines, nothing of pointers and keys. */

#pragma once

#include <gtk/gtk.h>

#include "core/program/br-program.h"
#include "core/rules/br-pain-series.h"
#include "ui/progress/br-chart-scale.h"

G_BEGIN_DECLS

/** BR_CHART_SPACE: pixels between the parts; BR_CHART_EVENT_SIZE: of a triangle on the axis; BR_CHART_MARK_RADIUS: of a rating */
#define BR_CHART_SPACE       6.0f
#define BR_CHART_EVENT_SIZE  8.0f
#define BR_CHART_MARK_RADIUS 3.5f

/** BR_CHART_BEFORE, BR_CHART_NOON, BR_CHART_AFTER: parts of a day. Both ratings of a session are seen side by side, also where they are the same. */
#define BR_CHART_BEFORE      0.3
#define BR_CHART_NOON        0.5
#define BR_CHART_AFTER       0.7

/** BrChartSign: the signs of the pain chart, see br-pain-chart.h. */
typedef enum
{
  BR_CHART_SIGN_MEAN,
  BR_CHART_SIGN_BEFORE,
  BR_CHART_SIGN_AFTER,
  BR_CHART_SIGN_BASELINE,
  BR_CHART_SIGN_GOAL,
  BR_CHART_SIGN_EVENT,
} BrChartSign;

#define BR_N_CHART_SIGNS (BR_CHART_SIGN_EVENT + 1)

/**
 * BrChartPainter:
 * @widget: whose font and size are used
 * @snapshot: where to
 * @scale: where days and ratings lie
 * @series: what is drawn
 * @program: (nullable): knows the names of the phases
 * @color: marks and levels
 * @text: numbers, dates and names
 * @faint: the lines of the ratings
 * @accent: the weekly mean
 */
typedef struct
{
  GtkWidget    *widget;
  GtkSnapshot  *snapshot;
  BrChartScale  scale;
  BrPainSeries *series;
  BrProgram    *program;
  GdkRGBA       color;
  GdkRGBA       text;
  GdkRGBA       faint;
  GdkRGBA       accent;
} BrChartPainter;

/** br_chart_painter_init_colors: takes the colors from @self's widget and the style, stronger ones with high contrast */
void br_chart_painter_init_colors   (BrChartPainter       *self);

/** br_chart_painter_watch_style: calls @changed with @widget, as long as it lives, whenever these colors may have changed */
void br_chart_painter_watch_style   (GtkWidget            *widget,
                                     void                (*changed) (GtkWidget *widget));

/** br_chart_painter_measure_label: the size in pixels of @text as an axis label of @widget; each out argument may be %NULL */
void br_chart_painter_measure_label (GtkWidget            *widget,
                                     const char           *text,
                                     int                  *width,
                                     int                  *height);

/** br_chart_painter_add_label: @text as an axis label, its middle at @y; @x_align: which part of it is at @x, from 0 to 1; never beyond the widget's sides */
void br_chart_painter_add_label     (const BrChartPainter *self,
                                     const char           *text,
                                     float                 x,
                                     float                 y,
                                     float                 x_align);
/** br_chart_painter_add_axes: the lines and numbers of the ratings, and the dates */
void br_chart_painter_add_axes      (const BrChartPainter *self);
/** br_chart_painter_add_phases: number and name of each phase on top of its band, or as much of it as there is room for */
void br_chart_painter_add_phases    (const BrChartPainter *self);
/** br_chart_painter_add_levels: @baseline dotted and @goal dashed, each with its number at the end */
void br_chart_painter_add_levels    (const BrChartPainter *self,
                                     double                baseline,
                                     double                goal);
/** br_chart_painter_add_weeks: the weekly mean as the thick line; several weeks together where they would lie too close */
void br_chart_painter_add_weeks     (const BrChartPainter *self);
/** br_chart_painter_add_marks: single ratings, as long as there are not so many that they would be a smear */
void br_chart_painter_add_marks     (const BrChartPainter *self);
/** br_chart_painter_add_events: a triangle on the axis for each day with sharp, radiating or numb pain */
void br_chart_painter_add_events    (const BrChartPainter *self);
/** br_chart_painter_add_sign: @sign in the middle of @width by @height pixels; needs no scale and no series */
void br_chart_painter_add_sign      (const BrChartPainter *self,
                                     BrChartSign           sign,
                                     float                 width,
                                     float                 height);

G_END_DECLS
