/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small chart of one thing over time, as a line or as bars, from 0 at the bottom. Its numbers stand beside it: see br-trend-card.h.
 *
 *     trendchart */

#pragma once

#include <gtk/gtk.h>

#include "core/rules/br-trends.h"

G_BEGIN_DECLS

#define BR_TYPE_TREND_CHART (br_trend_chart_get_type ())
G_DECLARE_FINAL_TYPE (BrTrendChart, br_trend_chart, BR, TREND_CHART, GtkWidget)

/**
 * br_trend_chart_new:
 * @points: (element-type BrTrendPoint): by day; those outside of the days shown are left out
 * @first: the first day shown
 * @last: the last day shown
 * @ceiling: the value on top, 0 for the greatest one
 * @bars: each point is a week, drawn as a bar
 *
 * Returns: (transfer floating): the chart
 */
GtkWidget *br_trend_chart_new (GArray   *points,
                               BrDay     first,
                               BrDay     last,
                               guint     ceiling,
                               gboolean  bars);

G_END_DECLS
