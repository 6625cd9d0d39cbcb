/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps a line on a chart as fine as the eye can see and no finer: twenty years cost as much to draw as two. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** BrChartPoint: a place in pixels and how many values it stands for. */
typedef struct
{
  float x;
  float y;
  float weight;
} BrChartPoint;

/**
 * br_chart_points_thin:
 * @points: (element-type BrChartPoint): sorted by x, from left to right or from right to left
 * @min_gap: pixels
 *
 * Replaces all that lies within @min_gap by its mean.
 *
 * Returns: (transfer full) (element-type BrChartPoint): points at least @min_gap apart from where the one before began
 */
GArray *br_chart_points_thin (GArray *points,
                              float   min_gap);

G_END_DECLS
