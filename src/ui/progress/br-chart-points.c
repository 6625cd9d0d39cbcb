/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/br-chart-points.h"

#include <math.h>

static void
flush (GArray       *thin,
       BrChartPoint *sum)
{
  BrChartPoint mean = { sum->x / sum->weight, sum->y / sum->weight, sum->weight };

  if (sum->weight > 0)
    g_array_append_val (thin, mean);
  *sum = (BrChartPoint) { 0 };
}

GArray *
br_chart_points_thin (GArray *points,
                      float   min_gap)
{
  GArray *thin = g_array_new (FALSE, FALSE, sizeof (BrChartPoint));
  BrChartPoint sum = { 0 };
  float begin = 0;

  for (guint i = 0; i < points->len; i++)
    {
      const BrChartPoint *point = &g_array_index (points, BrChartPoint, i);

      if (sum.weight > 0 && fabsf (point->x - begin) >= min_gap)
        flush (thin, &sum);
      if (sum.weight <= 0)
        begin = point->x;
      sum.x += point->x * point->weight;
      sum.y += point->y * point->weight;
      sum.weight += point->weight;
    }
  flush (thin, &sum);

  return thin;
}
