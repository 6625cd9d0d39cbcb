/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/br-chart-scale.h"

#include <math.h>

#define MAX_RATING 10

static double
get_day_width (const BrChartScale *self)
{
  return self->plot.size.width / ((double) self->last + 1 - self->first);
}

float
br_chart_scale_get_x (const BrChartScale *self,
                      double              day)
{
  double offset = (day - self->first) * get_day_width (self);

  return (float) (self->rtl ? self->plot.origin.x + self->plot.size.width - offset : self->plot.origin.x + offset);
}

float
br_chart_scale_get_y (const BrChartScale *self,
                      double              rating)
{
  return (float) (self->plot.origin.y + self->plot.size.height * (1 - rating / MAX_RATING));
}

BrDay
br_chart_scale_get_day (const BrChartScale *self,
                        float               x)
{
  double offset = self->rtl ? self->plot.origin.x + self->plot.size.width - x : x - self->plot.origin.x;
  double days = floor (offset / get_day_width (self));

  return self->first + (BrDay) CLAMP (days, 0, (double) (self->last - self->first));
}

void
br_chart_scale_get_band (const BrChartScale *self,
                         BrDay               from,
                         BrDay               to,
                         float              *x,
                         float              *width)
{
  BrDay first = CLAMP (from, self->first, self->last + 1);
  BrDay end = CLAMP (to + 1, self->first, self->last + 1);
  float x1 = br_chart_scale_get_x (self, first);
  float x2 = br_chart_scale_get_x (self, end);

  *x = MIN (x1, x2);
  *width = ABS (x2 - x1);
}

/* Every @step-th day, the last one among them. */
static GArray *
get_days (const BrChartScale *self,
          guint               step)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (BrDay));

  for (BrDay day = self->last - (self->last - self->first) / step * step; day <= self->last; day += step)
    g_array_append_val (ticks, day);

  return ticks;
}

/* Every @months-th month start of the scale; 12 are year starts. */
static GArray *
get_month_starts (const BrChartScale *self,
                  int                 months)
{
  g_autoptr (GArray) ticks = g_array_new (FALSE, FALSE, sizeof (BrDay));
  int year, month, index;
  BrDay day;

  br_day_get_ymd (self->first, &year, &month, NULL);
  index = (year * 12 + month - 1) / months * months;
  while ((day = br_day_new (index / 12, index % 12 + 1, 1)) != BR_DAY_NONE && day <= self->last)
    {
      if (day >= self->first)
        g_array_append_val (ticks, day);
      index += months;
    }

  return g_steal_pointer (&ticks);
}

GArray *
br_chart_scale_get_ticks (const BrChartScale *self,
                          float               min_gap)
{
  static const guint days[] = { 1, 2, 7, 14 };
  static const int months[] = { 1, 2, 3, 6, 12, 24, 60, 120 };
  double width = get_day_width (self);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      if (width * days[i] >= min_gap)
        return get_days (self, days[i]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      if (width * 28 * months[i] >= min_gap || i == G_N_ELEMENTS (months) - 1)
        return get_month_starts (self, months[i]);
    }

  g_return_val_if_reached (NULL);
}
