/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/br-trend-chart.h"

#include "ui/progress/br-chart-painter.h"
#include "ui/progress/br-chart-points.h"

#define MIN_WIDTH   80
#define NAT_WIDTH  120
#define HEIGHT      44
#define DOT_RADIUS 3.0f
#define LINE_GAP   2.0f
#define BAR_GAP    5.0f
#define MAX_BAR    24.0f
#define WEEK_DAYS    7

struct _BrTrendChart
{
  GtkWidget parent_instance;

  GArray   *points;
  BrDay     first;
  BrDay     last;
  guint     ceiling;
  gboolean  bars;
};

G_DEFINE_FINAL_TYPE (BrTrendChart, br_trend_chart, GTK_TYPE_WIDGET)

/* Where the points lie, thinned to what can be told apart; each over the middle of its day, a bar over that of its week. */
static GArray *
place_points (BrTrendChart *self,
              float         width,
              float         height)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (BrChartPoint));
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double n_days = self->last + 1 - (double) self->first;

  for (guint i = 0; i < self->points->len; i++)
    {
      const BrTrendPoint *point = &g_array_index (self->points, BrTrendPoint, i);
      double begin = point->day - (double) self->first;
      double end = begin + (self->bars ? WEEK_DAYS : 1);
      BrChartPoint place = { .weight = 1 };

      place.x = DOT_RADIUS + (float) ((MAX (begin, 0) + MIN (end, n_days)) / 2 / n_days) * (width - 2 * DOT_RADIUS);
      if (rtl)
        place.x = width - place.x;
      place.y = DOT_RADIUS + (1 - (float) point->value / (float) self->ceiling) * (height - 2 * DOT_RADIUS);
      g_array_append_val (places, place);
    }

  return br_chart_points_thin (places, self->bars ? BAR_GAP : LINE_GAP);
}

static void
append_line (GtkSnapshot   *snapshot,
             GArray        *places,
             const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) dot_builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (2);
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskPath) dot = NULL;

  for (guint i = 0; i < places->len; i++)
    {
      const BrChartPoint *place = &g_array_index (places, BrChartPoint, i);

      if (i == 0)
        gsk_path_builder_move_to (builder, place->x, place->y);
      else
        gsk_path_builder_line_to (builder, place->x, place->y);
      if (i == places->len - 1)
        gsk_path_builder_add_circle (dot_builder, &GRAPHENE_POINT_INIT (place->x, place->y), DOT_RADIUS);
    }

  path = gsk_path_builder_to_path (builder);
  dot = gsk_path_builder_to_path (dot_builder);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  if (places->len > 1)
    gtk_snapshot_append_stroke (snapshot, path, stroke, color);
  gtk_snapshot_append_fill (snapshot, dot, GSK_FILL_RULE_WINDING, color);
}

/* Each with its number on top, where there is room for all of them. */
static void
append_bars (BrTrendChart         *self,
             const BrChartPainter *painter,
             GArray               *places,
             float                 width,
             float                 height)
{
  float n_weeks = (float) (self->last + 1 - self->first) / WEEK_DAYS;
  float bar = CLAMP (width / n_weeks * 0.7f, BAR_GAP - 2, MAX_BAR);
  int label_width, label_height;
  gboolean labels;

  br_chart_painter_measure_label (GTK_WIDGET (self), "00", &label_width, &label_height);
  labels = places->len == self->points->len && width / n_weeks >= (float) label_width;

  for (guint i = 0; i < places->len; i++)
    {
      const BrChartPoint *place = &g_array_index (places, BrChartPoint, i);
      float part = 1 - (place->y - DOT_RADIUS) / (height - 2 * DOT_RADIUS);
      float top = height - part * (height - (float) label_height);

      gtk_snapshot_append_color (painter->snapshot, &painter->accent, &GRAPHENE_RECT_INIT (place->x - bar / 2, top, bar, height - top));
      if (labels)
        {
          g_autofree char *label = g_strdup_printf ("%u", g_array_index (self->points, BrTrendPoint, i).value);

          br_chart_painter_add_label (painter, label, place->x, top - (float) label_height / 2, 0.5f);
        }
    }
}

static void
br_trend_chart_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  BrTrendChart *self = BR_TREND_CHART (widget);
  BrChartPainter painter = { .widget = widget, .snapshot = snapshot };
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  g_autoptr (GArray) places = place_points (self, width, height);

  br_chart_painter_init_colors (&painter);
  gtk_snapshot_append_color (snapshot, &painter.faint, &GRAPHENE_RECT_INIT (0, height - 1, width, 1));
  if (self->bars)
    append_bars (self, &painter, places, width, height);
  else if (places->len > 0)
    append_line (snapshot, places, &painter.accent);
}

static void
br_trend_chart_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  BrTrendChart *self = BR_TREND_CHART (widget);
  int label_height = 0;

  if (self->bars)
    br_chart_painter_measure_label (widget, "0", NULL, &label_height);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : HEIGHT + label_height;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NAT_WIDTH : HEIGHT + label_height;
}

static void
br_trend_chart_finalize (GObject *object)
{
  BrTrendChart *self = BR_TREND_CHART (object);

  g_clear_pointer (&self->points, g_array_unref);

  G_OBJECT_CLASS (br_trend_chart_parent_class)->finalize (object);
}

static void
br_trend_chart_class_init (BrTrendChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = br_trend_chart_finalize;
  widget_class->snapshot = br_trend_chart_snapshot;
  widget_class->measure = br_trend_chart_measure;

  gtk_widget_class_set_css_name (widget_class, "trendchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
br_trend_chart_init (BrTrendChart *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (BrTrendPoint));
  br_chart_painter_watch_style (GTK_WIDGET (self), gtk_widget_queue_draw);
}

GtkWidget *
br_trend_chart_new (GArray   *points,
                    BrDay     first,
                    BrDay     last,
                    guint     ceiling,
                    gboolean  bars)
{
  BrTrendChart *self = g_object_new (BR_TYPE_TREND_CHART, NULL);

  self->first = first;
  self->last = last;
  self->bars = bars;
  self->ceiling = MAX (ceiling, 1);
  for (guint i = 0; i < points->len; i++)
    {
      const BrTrendPoint *point = &g_array_index (points, BrTrendPoint, i);

      if (point->day > last || point->day + (bars ? WEEK_DAYS - 1 : 0) < first)
        continue;

      g_array_append_val (self->points, *point);
      if (ceiling == 0)
        self->ceiling = MAX (self->ceiling, point->value);
    }

  return GTK_WIDGET (self);
}
