/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/br-chart-painter.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/progress/br-chart-points.h"

#define TICK_SPACE  12.0f
#define TICK_LENGTH  4.0f
/* Single marks would be a smear beyond this many; the weekly mean tells the course then. */
#define MAX_MARKS    800
#define MIN_WEEK_GAP 4.0f
#define MEAN_WIDTH   3.0f

static const float dots[] = { 1, 5 };
static const float dashes[] = { 6, 5 };

static GdkRGBA
with_alpha (GdkRGBA color,
            float   alpha)
{
  color.alpha *= alpha;

  return color;
}

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
br_chart_painter_init_colors (BrChartPainter *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (self->widget));
  gboolean high_contrast = adw_style_manager_get_high_contrast (style);
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);

  gtk_widget_get_color (self->widget, &self->color);
  self->text = with_alpha (self->color, high_contrast ? 1.0f : 0.7f);
  self->faint = with_alpha (self->color, high_contrast ? 0.5f : 0.12f);
  adw_rgba_to_standalone (accent, adw_style_manager_get_dark (style), &self->accent);
}

void
br_chart_painter_watch_style (GtkWidget  *widget,
                              void      (*changed) (GtkWidget *widget))
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  g_signal_connect_object (style, "notify::accent-color-rgba", G_CALLBACK (changed), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (changed), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (changed), widget, G_CONNECT_SWAPPED);
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

void
br_chart_painter_add_label (const BrChartPainter *self,
                            const char           *text,
                            float                 x,
                            float                 y,
                            float                 x_align)
{
  g_autoptr (PangoLayout) layout = create_label (self->widget, text);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  x = CLAMP (x - (float) width * x_align, 0, MAX (0, (float) (gtk_widget_get_width (self->widget) - width)));
  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot, &GRAPHENE_POINT_INIT (x, y - (float) height / 2));
  gtk_snapshot_append_layout (self->snapshot, layout, &self->text);
  gtk_snapshot_restore (self->snapshot);
}

static void
append_line (const BrChartPainter *self,
             graphene_point_t      from,
             graphene_point_t      to,
             float                 width,
             const float          *dash,
             gsize                 n_dash,
             const GdkRGBA        *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, from.x, from.y);
  gsk_path_builder_line_to (builder, to.x, to.y);
  path = gsk_path_builder_to_path (builder);
  append_stroke (self, path, width, dash, n_dash, color);
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
  float y = br_chart_scale_get_y (&self->scale, rating);

  append_line (self, GRAPHENE_POINT_INIT (plot->origin.x, y), GRAPHENE_POINT_INIT (plot->origin.x + plot->size.width, y), width, dash, n_dash, color);
}

/* How a day below the chart is written: with the year where there is more than one. */
static const char *
get_date_format (const BrChartScale *scale)
{
  /* Translators: dates on the axis of the chart, for g_date_time_format(): day and month; month and year */
  return scale->last - scale->first > 366 ? _("%b %Y") : _("%b %-e");
}

/* The width of the widest date that may stand below the chart. */
static float
measure_dates (const BrChartPainter *self)
{
  int year, widest = 0;

  br_day_get_ymd (self->scale.last, &year, NULL, NULL);
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *label = br_day_format (br_day_new (year, month, 28), get_date_format (&self->scale));
      int width;

      br_chart_painter_measure_label (self->widget, label, &width, NULL);
      widest = MAX (widest, width);
    }

  return (float) widest;
}

static void
append_dates (const BrChartPainter *self)
{
  const BrChartScale *scale = &self->scale;
  g_autoptr (GArray) ticks = br_chart_scale_get_ticks (scale, measure_dates (self) + TICK_SPACE);
  float bottom = scale->plot.origin.y + scale->plot.size.height;
  int label_height;
  float label_y;

  br_chart_painter_measure_label (self->widget, "0", NULL, &label_height);
  label_y = (float) gtk_widget_get_height (self->widget) - (float) label_height / 2;

  for (guint i = 0; i < ticks->len; i++)
    {
      BrDay day = g_array_index (ticks, BrDay, i);
      float x = br_chart_scale_get_x (scale, day + BR_CHART_NOON);
      g_autofree char *label = br_day_format (day, get_date_format (scale));

      append_line (self, GRAPHENE_POINT_INIT (x, bottom), GRAPHENE_POINT_INIT (x, bottom + TICK_LENGTH), 1, NULL, 0, &self->text);
      br_chart_painter_add_label (self, label, x, label_y, 0.5f);
    }
}

void
br_chart_painter_add_axes (const BrChartPainter *self)
{
  const BrChartScale *scale = &self->scale;
  float axis_x = scale->rtl ? scale->plot.origin.x + scale->plot.size.width + BR_CHART_SPACE : scale->plot.origin.x - BR_CHART_SPACE;

  for (int rating = 0; rating <= 10; rating += 2)
    {
      /* Translators: a number on the pain axis, 0 to 10 */
      g_autofree char *label = g_strdup_printf (_("%d"), rating);

      append_level (self, rating, 1, NULL, 0, &self->faint);
      br_chart_painter_add_label (self, label, axis_x, br_chart_scale_get_y (scale, rating), scale->rtl ? 0 : 1);
    }
  append_dates (self);
}

void
br_chart_painter_add_levels (const BrChartPainter *self,
                             double                baseline,
                             double                goal)
{
  const BrChartScale *scale = &self->scale;
  float end_x = scale->rtl ? scale->plot.origin.x - BR_CHART_SPACE : scale->plot.origin.x + scale->plot.size.width + BR_CHART_SPACE;
  float bottom = scale->plot.origin.y + scale->plot.size.height;
  float baseline_y, goal_y;
  int label_height;
  g_autofree char *baseline_label = NULL;
  g_autofree char *goal_label = NULL;

  append_level (self, baseline, 2, dots, G_N_ELEMENTS (dots), &self->text);
  append_level (self, goal, 1.5f, dashes, G_N_ELEMENTS (dashes), &self->text);

  /* Two low levels are near each other: their numbers must not lie on one another. */
  br_chart_painter_measure_label (self->widget, "0", NULL, &label_height);
  goal_y = MIN (bottom, MAX (br_chart_scale_get_y (scale, goal), br_chart_scale_get_y (scale, baseline) + (float) label_height));
  baseline_y = MIN (br_chart_scale_get_y (scale, baseline), goal_y - (float) label_height);
  baseline_label = g_strdup_printf ("%.1f", baseline);
  goal_label = g_strdup_printf ("%.1f", goal);
  br_chart_painter_add_label (self, baseline_label, end_x, baseline_y, scale->rtl ? 1 : 0);
  br_chart_painter_add_label (self, goal_label, end_x, goal_y, scale->rtl ? 1 : 0);
}

/* The middle of each week, or of the part of it that has been. */
static GArray *
place_weeks (const BrChartPainter *self)
{
  GArray *weeks = br_pain_series_get_weeks (self->series);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (BrChartPoint));

  for (guint i = 0; i < weeks->len; i++)
    {
      const BrPainWeek *week = &g_array_index (weeks, BrPainWeek, i);
      double day = MIN (week->day + 3.5, (week->day + br_pain_series_get_today (self->series) + 1.0) / 2);
      BrChartPoint place = {
        br_chart_scale_get_x (&self->scale, day), br_chart_scale_get_y (&self->scale, week->mean), (float) week->n_ratings,
      };

      g_array_append_val (places, place);
    }

  return br_chart_points_thin (places, MIN_WEEK_GAP);
}

void
br_chart_painter_add_weeks (const BrChartPainter *self)
{
  g_autoptr (GArray) places = place_weeks (self);
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  for (guint i = 0; i < places->len; i++)
    {
      const BrChartPoint *place = &g_array_index (places, BrChartPoint, i);

      if (i > 0)
        gsk_path_builder_line_to (builder, place->x, place->y);
      else
        gsk_path_builder_move_to (builder, place->x, place->y);
      if (places->len == 1)
        gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (place->x, place->y), 1);
    }

  path = gsk_path_builder_to_path (builder);
  append_stroke (self, path, MEAN_WIDTH, NULL, 0, &self->accent);
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
      gboolean after = point->moment == BR_PAIN_AFTER_SESSION;
      graphene_point_t center = GRAPHENE_POINT_INIT (br_chart_scale_get_x (scale, point->day + (after ? BR_CHART_AFTER : BR_CHART_BEFORE)),
                                                     br_chart_scale_get_y (scale, point->rating));

      gsk_path_builder_add_circle (after ? hollow : filled, &center, BR_CHART_MARK_RADIUS);
    }

  filled_path = gsk_path_builder_to_path (filled);
  hollow_path = gsk_path_builder_to_path (hollow);
  gtk_snapshot_append_fill (self->snapshot, filled_path, GSK_FILL_RULE_WINDING, &self->color);
  append_stroke (self, hollow_path, 1.5f, NULL, 0, &self->color);
}

static void
add_triangle (GskPathBuilder *builder,
              float           x,
              float           y)
{
  gsk_path_builder_move_to (builder, x, y);
  gsk_path_builder_rel_line_to (builder, BR_CHART_EVENT_SIZE / 2, BR_CHART_EVENT_SIZE);
  gsk_path_builder_rel_line_to (builder, -BR_CHART_EVENT_SIZE, 0);
  gsk_path_builder_close (builder);
}

void
br_chart_painter_add_events (const BrChartPainter *self)
{
  const BrChartScale *scale = &self->scale;
  GArray *events = br_pain_series_get_events (self->series);
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  float y = scale->plot.origin.y + scale->plot.size.height + BR_CHART_SPACE / 2;
  float previous = -BR_CHART_EVENT_SIZE;

  for (guint i = 0; i < events->len; i++)
    {
      BrDay day = g_array_index (events, BrPainEvent, i).day;
      float x = br_chart_scale_get_x (scale, day + BR_CHART_NOON);

      /* One triangle on top of another says no more than one. */
      if (day < scale->first || ABS (x - previous) < BR_CHART_EVENT_SIZE / 4)
        continue;

      add_triangle (builder, x, y);
      previous = x;
    }

  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (self->snapshot, path, GSK_FILL_RULE_WINDING, &self->color);
}

static char *
dup_phase_title (const BrChartPainter *self,
                 guint                 number)
{
  BrPhase *phase = self->program != NULL ? br_program_get_phase (self->program, number) : NULL;

  /* Translators: number and name of a phase: "Phase 1: Calm and Move" */
  return phase != NULL ? g_strdup_printf (_("Phase %u: %s"), number, br_phase_get_name (phase)) : g_strdup_printf (_("Phase %u"), number);
}

void
br_chart_painter_add_phases (const BrChartPainter *self)
{
  const BrChartScale *scale = &self->scale;
  GArray *phases = br_pain_series_get_phases (self->series);

  for (guint i = 0; i < phases->len; i++)
    {
      const BrPhaseSpan *span = &g_array_index (phases, BrPhaseSpan, i);
      g_autofree char *title = dup_phase_title (self, span->phase);
      /* Translators: the number of a phase, on the chart */
      g_autofree char *name = g_strdup_printf (_("Phase %u"), span->phase);
      g_autofree char *number = g_strdup_printf ("%u", span->phase);
      const char *labels[] = { title, name, number };
      float x, width;

      br_chart_scale_get_band (scale, span->from, span->to, &x, &width);
      for (guint j = 0; j < G_N_ELEMENTS (labels); j++)
        {
          int label_width, label_height;

          br_chart_painter_measure_label (self->widget, labels[j], &label_width, &label_height);
          if ((float) label_width + 2 * BR_CHART_SPACE > width)
            continue;

          br_chart_painter_add_label (self, labels[j], scale->rtl ? x + width - BR_CHART_SPACE : x + BR_CHART_SPACE, (float) label_height / 2 + 1,
                        scale->rtl ? 1 : 0);
          break;
        }
    }
}

void
br_chart_painter_add_sign (const BrChartPainter *self,
                           BrChartSign           sign,
                           float                 width,
                           float                 height)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  float y = height / 2;

  if (sign == BR_CHART_SIGN_EVENT)
    add_triangle (builder, width / 2, y - BR_CHART_EVENT_SIZE / 2);
  else
    gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (width / 2, y), BR_CHART_MARK_RADIUS);
  path = gsk_path_builder_to_path (builder);

  switch (sign)
    {
    case BR_CHART_SIGN_MEAN:
      append_line (self, GRAPHENE_POINT_INIT (MEAN_WIDTH, y), GRAPHENE_POINT_INIT (width - MEAN_WIDTH, y), MEAN_WIDTH, NULL, 0, &self->accent);
      break;
    case BR_CHART_SIGN_BEFORE:
    case BR_CHART_SIGN_EVENT:
      gtk_snapshot_append_fill (self->snapshot, path, GSK_FILL_RULE_WINDING, &self->color);
      break;
    case BR_CHART_SIGN_AFTER:
      append_stroke (self, path, 1.5f, NULL, 0, &self->color);
      break;
    case BR_CHART_SIGN_BASELINE:
      append_line (self, GRAPHENE_POINT_INIT (2, y), GRAPHENE_POINT_INIT (width - 2, y), 2, dots, G_N_ELEMENTS (dots), &self->text);
      break;
    case BR_CHART_SIGN_GOAL:
      append_line (self, GRAPHENE_POINT_INIT (2, y), GRAPHENE_POINT_INIT (width - 2, y), 1.5f, dashes, G_N_ELEMENTS (dashes), &self->text);
      break;
    default:
      g_return_if_reached ();
    }
}
