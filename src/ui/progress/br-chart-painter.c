/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/br-chart-painter.h"

#include <glib/gi18n.h>

#define MIN_TICK_GAP 64.0f
/* Single marks would be a smear beyond this many; the weekly mean tells the course then. */
#define MAX_MARKS    800

static PangoLayout *
create_label (GtkWidget  *widget,
              const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

void
br_chart_painter_measure_label (GtkWidget  *widget,
                                const char *text,
                                int        *width,
                                int        *height)
{
  g_autoptr (PangoLayout) layout = create_label (widget, text);

  pango_layout_get_pixel_size (layout, width, height);
}

static GdkRGBA
with_alpha (GdkRGBA color,
            float   alpha)
{
  color.alpha *= alpha;

  return color;
}

static void
append_stroke (const BrChartPainter *self,
               GskPath              *path,
               float                 width,
               const float          *dash,
               gsize                 n_dash,
               const GdkRGBA        *color)
{
  g_autoptr (GskStroke) stroke = gsk_stroke_new (width);

  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_dash (stroke, dash, n_dash);
  gtk_snapshot_append_stroke (self->snapshot, path, stroke, color);
}

static void
append_label (const BrChartPainter *self,
              const char           *text,
              float                 x,
              float                 y,
              float                 x_align,
              const GdkRGBA        *color)
{
  g_autoptr (PangoLayout) layout = create_label (self->widget, text);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  x = CLAMP (x - (float) width * x_align, 0, MAX (0, (float) (gtk_widget_get_width (self->widget) - width)));
  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot, &GRAPHENE_POINT_INIT (x, y - (float) height / 2));
  gtk_snapshot_append_layout (self->snapshot, layout, color);
  gtk_snapshot_restore (self->snapshot);
}

static void
append_level (const BrChartPainter *self,
              double                rating,
              float                 width,
              const float          *dash,
              gsize                 n_dash,
              const GdkRGBA        *color)
{
  const graphene_rect_t *plot = &self->scale.plot;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  float y = br_chart_scale_get_y (&self->scale, rating);

  gsk_path_builder_move_to (builder, plot->origin.x, y);
  gsk_path_builder_line_to (builder, plot->origin.x + plot->size.width, y);
  path = gsk_path_builder_to_path (builder);
  append_stroke (self, path, width, dash, n_dash, color);
}

void
br_chart_painter_add_axes (const BrChartPainter *self)
{
  const BrChartScale *scale = &self->scale;
  GdkRGBA line = with_alpha (self->color, 0.12f);
  GdkRGBA text = with_alpha (self->color, 0.7f);
  float axis_x = scale->rtl ? scale->plot.origin.x + scale->plot.size.width + BR_CHART_SPACE : scale->plot.origin.x - BR_CHART_SPACE;
  float label_y = (float) gtk_widget_get_height (self->widget) - BR_CHART_SPACE;
  g_autoptr (GArray) ticks = br_chart_scale_get_ticks (scale, MIN_TICK_GAP);

  for (int rating = 0; rating <= 10; rating += 2)
    {
      /* Translators: a number on the pain axis, 0 to 10 */
      g_autofree char *label = g_strdup_printf (_("%d"), rating);

      append_level (self, rating, 1, NULL, 0, &line);
      append_label (self, label, axis_x, br_chart_scale_get_y (scale, rating), scale->rtl ? 0 : 1, &text);
    }

  for (guint i = 0; i < ticks->len; i++)
    {
      BrDay day = g_array_index (ticks, BrDay, i);
      gboolean years = scale->last - scale->first > 3 * 366;
      /* Translators: dates on the axis of the chart, for g_date_time_format(): day and month; month and year */
      g_autofree char *label = br_day_format (day, years ? _("%b %Y") : _("%b %-e"));

      append_label (self, label, br_chart_scale_get_x (scale, day), label_y, 0.5f, &text);
    }
}

void
br_chart_painter_add_levels (const BrChartPainter *self,
                             double                baseline,
                             double                goal)
{
  const BrChartScale *scale = &self->scale;
  static const float dots[] = { 1, 5 };
  static const float dashes[] = { 6, 5 };
  GdkRGBA line = with_alpha (self->color, 0.7f);
  float end_x = scale->rtl ? scale->plot.origin.x - BR_CHART_SPACE : scale->plot.origin.x + scale->plot.size.width + BR_CHART_SPACE;
  float baseline_y, goal_y;
  int label_height;
  g_autofree char *baseline_label = NULL;
  g_autofree char *goal_label = NULL;

  append_level (self, baseline, 2, dots, G_N_ELEMENTS (dots), &line);
  append_level (self, goal, 1.5f, dashes, G_N_ELEMENTS (dashes), &line);

  /* Two low levels are near each other: their numbers must not lie on one another. */
  br_chart_painter_measure_label (self->widget, "0", NULL, &label_height);
  baseline_y = br_chart_scale_get_y (scale, baseline);
  goal_y = MAX (br_chart_scale_get_y (scale, goal), baseline_y + (float) label_height);
  baseline_label = g_strdup_printf ("%.1f", baseline);
  goal_label = g_strdup_printf ("%.1f", goal);
  append_label (self, baseline_label, end_x, baseline_y, scale->rtl ? 1 : 0, &line);
  append_label (self, goal_label, end_x, goal_y, scale->rtl ? 1 : 0, &line);
}

void
br_chart_painter_add_weeks (const BrChartPainter *self)
{
  const BrChartScale *scale = &self->scale;
  GArray *weeks = br_pain_series_get_weeks (self->series);
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  gboolean begun = FALSE;

  for (guint i = 0; i < weeks->len; i++)
    {
      const BrPainWeek *week = &g_array_index (weeks, BrPainWeek, i);
      /* The middle of the week, or of the part of it that has been. */
      double day = MIN (week->day + 3, (week->day + br_pain_series_get_today (self->series)) / 2.0);
      float x = br_chart_scale_get_x (scale, day);
      float y = br_chart_scale_get_y (scale, week->mean);

      if (begun)
        gsk_path_builder_line_to (builder, x, y);
      else
        gsk_path_builder_move_to (builder, x, y);
      begun = TRUE;
      if (weeks->len == 1)
        gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), 1);
    }

  path = gsk_path_builder_to_path (builder);
  append_stroke (self, path, 3, NULL, 0, &self->accent);
}

void
br_chart_painter_add_marks (const BrChartPainter *self)
{
  const BrChartScale *scale = &self->scale;
  GArray *points = br_pain_series_get_points (self->series);
  g_autoptr (GskPathBuilder) filled = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) hollow = gsk_path_builder_new ();
  g_autoptr (GskPath) filled_path = NULL;
  g_autoptr (GskPath) hollow_path = NULL;
  guint first = points->len;

  while (first > 0 && g_array_index (points, BrPainPoint, first - 1).day >= scale->first)
    first--;
  if (points->len - first > MAX_MARKS)
    return;

  for (guint i = first; i < points->len; i++)
    {
      const BrPainPoint *point = &g_array_index (points, BrPainPoint, i);
      graphene_point_t center = GRAPHENE_POINT_INIT (br_chart_scale_get_x (scale, point->day),
                                                     br_chart_scale_get_y (scale, point->rating));

      gsk_path_builder_add_circle (point->moment == BR_PAIN_AFTER_SESSION ? hollow : filled, &center, BR_CHART_MARK_RADIUS);
    }

  filled_path = gsk_path_builder_to_path (filled);
  hollow_path = gsk_path_builder_to_path (hollow);
  gtk_snapshot_append_fill (self->snapshot, filled_path, GSK_FILL_RULE_WINDING, &self->color);
  append_stroke (self, hollow_path, 1.5f, NULL, 0, &self->color);
}

void
br_chart_painter_add_events (const BrChartPainter *self)
{
  const BrChartScale *scale = &self->scale;
  GArray *events = br_pain_series_get_events (self->series);
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  float y = scale->plot.origin.y + scale->plot.size.height + BR_CHART_SPACE / 2;

  for (guint i = 0; i < events->len; i++)
    {
      BrDay day = g_array_index (events, BrDay, i);
      float x = br_chart_scale_get_x (scale, day);

      if (day < scale->first)
        continue;

      gsk_path_builder_move_to (builder, x, y);
      gsk_path_builder_rel_line_to (builder, BR_CHART_EVENT_SIZE / 2, BR_CHART_EVENT_SIZE);
      gsk_path_builder_rel_line_to (builder, -BR_CHART_EVENT_SIZE, 0);
      gsk_path_builder_close (builder);
    }

  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (self->snapshot, path, GSK_FILL_RULE_WINDING, &self->color);
}
