/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawn with cairo, from the axis to the legend. All lengths are points. */

#include "config.h"

#include "export/br-report-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_RATING     10
#define WEEK_DAYS      7
#define SPACE          4.0
#define MARK_RADIUS    1.7
/* Parts of a day. Both ratings of a session are seen side by side, also where they are the same. */
#define BEFORE         0.3
#define NOON           0.5
#define AFTER          0.7
#define EVENT_SIZE     6.0
#define THIN           0.5
#define BARS_HEIGHT    26.0
/* Weeks that can be told apart; of longer times several make a step. */
#define MAX_STEPS      104
/* More would be a smear; the weekly mean tells the course then. */
#define MAX_MARKS      500
#define TICK_GAP       58.0
#define LIGHT_GRAY     0.93
#define MID_GRAY       0.45

typedef struct
{
  cairo_t                    *cr;
  const BrReport             *report;
  const PangoFontDescription *font;
  gboolean                    rtl;
  /* Where pain is drawn, and below it the sessions. */
  BrReportBox                 plot;
  double                      bars_top;
  double                      line_height;
  guint                       n_weeks_a_step;
} Chart;

static double
get_x (const Chart *chart,
       double       day)
{
  const double span = (double) chart->report->to + 1 - chart->report->from;
  const double part = CLAMP ((day - chart->report->from) / span, 0, 1);

  return chart->plot.x + chart->plot.width * (chart->rtl ? 1 - part : part);
}

static double
get_y (const Chart *chart,
       double       rating)
{
  return chart->plot.y + chart->plot.height * (1 - rating / MAX_RATING);
}

static PangoLayout *
create_label (const Chart *chart,
              const char  *text)
{
  PangoLayout *layout = pango_cairo_create_layout (chart->cr);

  pango_layout_set_font_description (layout, chart->font);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/* @align: 0 begins at @x, 0.5 centers there, 1 ends there; never beyond the sides of the box. Returns: the width */
static double
draw_label (const Chart *chart,
            const char  *text,
            double       x,
            double       y,
            double       align)
{
  g_autoptr (PangoLayout) layout = create_label (chart, text);
  int width, height;

  pango_layout_get_size (layout, &width, &height);
  cairo_move_to (chart->cr, x - align * width / PANGO_SCALE, y);
  pango_cairo_show_layout (chart->cr, layout);

  return (double) width / PANGO_SCALE;
}

/* Number and name, or as much of it as there is room for. */
static void
draw_phase_name (const Chart *chart,
                 guint        number,
                 double       begin,
                 double       room)
{
  BrPhase *phase = br_program_get_phase (chart->report->program, number);
  /* Translators: number and name of a phase: "Phase 1: Calm and Move" */
  g_autofree char *title = g_strdup_printf (_("Phase %u: %s"), number, phase != NULL ? br_phase_get_name (phase) : "");
  g_autofree char *name = g_strdup_printf (_("Phase %u"), number);
  g_autofree char *digits = g_strdup_printf ("%u", number);
  const char *labels[] = { phase != NULL ? title : name, name, digits };

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autoptr (PangoLayout) layout = create_label (chart, labels[i]);
      int width;

      pango_layout_get_size (layout, &width, NULL);
      if ((double) width / PANGO_SCALE + 2 * SPACE > room)
        continue;

      draw_label (chart, labels[i], chart->rtl ? begin - SPACE : begin + SPACE, chart->plot.y - chart->line_height - 1, chart->rtl ? 1 : 0);
      return;
    }
}

static void
draw_phases (const Chart *chart)
{
  GArray *phases = br_pain_series_get_phases (chart->report->series);

  for (guint i = 0; i < phases->len; i++)
    {
      const BrPhaseSpan *span = &g_array_index (phases, BrPhaseSpan, i);
      double begin, end, left, right;

      if (span->to < chart->report->from || span->from > chart->report->to)
        continue;

      begin = get_x (chart, span->from);
      end = get_x (chart, (double) span->to + 1);
      left = MIN (begin, end);
      right = MAX (begin, end);

      if (span->phase % 2 == 0)
        {
          cairo_set_source_rgb (chart->cr, LIGHT_GRAY, LIGHT_GRAY, LIGHT_GRAY);
          cairo_rectangle (chart->cr, left, chart->plot.y, right - left, chart->plot.height);
          cairo_fill (chart->cr);
          cairo_set_source_rgb (chart->cr, 0, 0, 0);
        }

      cairo_set_line_width (chart->cr, THIN);
      cairo_move_to (chart->cr, begin, chart->plot.y - chart->line_height);
      cairo_line_to (chart->cr, begin, chart->plot.y + chart->plot.height);
      cairo_stroke (chart->cr);

      draw_phase_name (chart, span->phase, begin, right - left);
    }
}

static void
draw_axis (const Chart *chart)
{
  cairo_set_line_width (chart->cr, THIN);
  for (int rating = 0; rating <= MAX_RATING; rating += 2)
    {
      g_autofree char *label = g_strdup_printf (_("%d"), rating);
      const double y = get_y (chart, rating);

      cairo_set_source_rgb (chart->cr, 0.75, 0.75, 0.75);
      cairo_move_to (chart->cr, chart->plot.x, y);
      cairo_line_to (chart->cr, chart->plot.x + chart->plot.width, y);
      cairo_stroke (chart->cr);
      cairo_set_source_rgb (chart->cr, 0, 0, 0);
      if (chart->rtl)
        draw_label (chart, label, chart->plot.x + chart->plot.width + SPACE, y - chart->line_height / 2, 0);
      else
        draw_label (chart, label, chart->plot.x - SPACE, y - chart->line_height / 2, 1);
    }
}

/* The first day of the month @index, which counts from January of the year 0. */
static BrDay
get_month_start (int index)
{
  return br_day_new (index / 12, index % 12 + 1, 1);
}

static void
draw_tick (const Chart *chart,
           BrDay        day,
           const char  *format)
{
  const double x = get_x (chart, day + NOON);
  const double bottom = chart->plot.y + chart->plot.height;
  g_autofree char *label = br_day_format (day, format);

  cairo_set_line_width (chart->cr, THIN);
  cairo_move_to (chart->cr, x, bottom);
  cairo_line_to (chart->cr, x, bottom + SPACE / 2);
  cairo_stroke (chart->cr);
  draw_label (chart, label, x, bottom + EVENT_SIZE + SPACE, 0.5);
}

/* Days where they are far enough apart, else the first days of months, quarters or years. */
static void
draw_dates (const Chart *chart)
{
  static const guint days[] = { 1, 2, 7, 14 };
  static const int months[] = { 1, 2, 3, 6, 12, 24, 60, 120 };
  const double day_width = chart->plot.width / ((double) chart->report->to + 1 - chart->report->from);
  int year, month;

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      if (day_width * days[i] < TICK_GAP)
        continue;

      for (BrDay day = chart->report->to; day >= chart->report->from; day -= days[i])
        /* Translators: a day below the chart of the report, as for g_date_time_format(): "Nov 22" */
        draw_tick (chart, day, _("%b %-e"));
      return;
    }

  br_day_get_ymd (chart->report->from, &year, &month, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    {
      if (day_width * 28 * months[i] < TICK_GAP && i + 1 < G_N_ELEMENTS (months))
        continue;

      for (int index = (year * 12 + month - 1) / months[i] * months[i]; get_month_start (index) <= chart->report->to; index += months[i])
        {
          if (get_month_start (index) >= chart->report->from)
            /* Translators: a month below the chart of the report, as for g_date_time_format(): "Nov 2026" */
            draw_tick (chart, get_month_start (index), _("%b %Y"));
        }
      return;
    }
}

static void
draw_level (const Chart  *chart,
            double        rating,
            const double *dash,
            int           n_dash,
            double        label_y)
{
  g_autofree char *label = g_strdup_printf ("%.1f", rating);

  cairo_set_line_width (chart->cr, 1);
  cairo_set_dash (chart->cr, dash, n_dash, 0);
  cairo_move_to (chart->cr, chart->plot.x, get_y (chart, rating));
  cairo_line_to (chart->cr, chart->plot.x + chart->plot.width, get_y (chart, rating));
  cairo_stroke (chart->cr);
  cairo_set_dash (chart->cr, NULL, 0, 0);
  if (chart->rtl)
    draw_label (chart, label, chart->plot.x - SPACE, label_y, 1);
  else
    draw_label (chart, label, chart->plot.x + chart->plot.width + SPACE, label_y, 0);
}

static const double dots[] = { 1, 3 };
static const double dashes[] = { 5, 3 };

static void
draw_levels (const Chart *chart)
{
  const double baseline_y = get_y (chart, chart->report->baseline) - chart->line_height / 2;

  if (chart->report->baseline <= 0)
    return;

  draw_level (chart, chart->report->baseline, dots, G_N_ELEMENTS (dots), baseline_y);
  /* Two low levels are near each other: their numbers must not lie on one another. */
  draw_level (chart, chart->report->goal, dashes, G_N_ELEMENTS (dashes),
              MAX (get_y (chart, chart->report->goal) - chart->line_height / 2, baseline_y + chart->line_height));
}

static void
draw_mark (const Chart *chart,
           double       x,
           double       y,
           gboolean     hollow)
{
  cairo_new_path (chart->cr);
  cairo_arc (chart->cr, x, y, MARK_RADIUS, 0, 2 * G_PI);
  cairo_set_line_width (chart->cr, THIN);
  if (hollow)
    {
      cairo_set_source_rgb (chart->cr, 1, 1, 1);
      cairo_fill_preserve (chart->cr);
    }
  cairo_set_source_rgb (chart->cr, MID_GRAY, MID_GRAY, MID_GRAY);
  if (hollow)
    cairo_stroke (chart->cr);
  else
    cairo_fill (chart->cr);
  cairo_set_source_rgb (chart->cr, 0, 0, 0);
}

static gboolean
is_shown (const Chart *chart,
          BrDay        day)
{
  return day >= chart->report->from && day <= chart->report->to;
}

/* Returns: whether there was room for them */
static gboolean
draw_marks (const Chart *chart)
{
  GArray *points = br_pain_series_get_points (chart->report->series);
  guint n_shown = 0;

  for (guint i = 0; i < points->len; i++)
    n_shown += is_shown (chart, g_array_index (points, BrPainPoint, i).day) ? 1 : 0;
  if (n_shown > MAX_MARKS)
    return FALSE;

  for (guint i = 0; i < points->len; i++)
    {
      const BrPainPoint *point = &g_array_index (points, BrPainPoint, i);

      const gboolean after = point->moment == BR_PAIN_AFTER_SESSION;

      if (is_shown (chart, point->day))
        draw_mark (chart, get_x (chart, point->day + (after ? AFTER : BEFORE)), get_y (chart, point->rating), after);
    }

  return TRUE;
}

/* One point of the line: the mean of all ratings of a step, in the middle of it or of the part of it that has been. */
static void
draw_mean (const Chart *chart,
           BrDay        from,
           double       sum,
           guint        n_ratings)
{
  const double end = MIN (from + (double) chart->n_weeks_a_step * WEEK_DAYS, chart->report->to + 1.0);
  const double x = get_x (chart, (MAX (from, chart->report->from) + end) / 2);
  const double y = get_y (chart, sum / n_ratings);

  if (cairo_has_current_point (chart->cr))
    cairo_line_to (chart->cr, x, y);
  else
    cairo_move_to (chart->cr, x, y);
  /* A single step is a point: a round cap makes it seen. */
  cairo_line_to (chart->cr, x, y);
}

static void
draw_means (const Chart *chart)
{
  GArray *weeks = br_pain_series_get_weeks (chart->report->series);
  BrDay from = BR_DAY_NONE;
  double sum = 0;
  guint n_ratings = 0;

  cairo_new_path (chart->cr);
  for (guint i = 0; i < weeks->len; i++)
    {
      const BrPainWeek *week = &g_array_index (weeks, BrPainWeek, i);

      if (week->day + WEEK_DAYS <= chart->report->from || week->day > chart->report->to)
        continue;

      if (n_ratings > 0 && week->day >= from + chart->n_weeks_a_step * WEEK_DAYS)
        {
          draw_mean (chart, from, sum, n_ratings);
          sum = 0;
          n_ratings = 0;
        }
      if (n_ratings == 0)
        from = week->day;
      sum += week->mean * week->n_ratings;
      n_ratings += week->n_ratings;
    }
  if (n_ratings > 0)
    draw_mean (chart, from, sum, n_ratings);

  cairo_set_line_width (chart->cr, 2);
  cairo_set_line_join (chart->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (chart->cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (chart->cr);
  cairo_set_line_cap (chart->cr, CAIRO_LINE_CAP_BUTT);
}

static void
draw_triangle (const Chart *chart,
               double       x,
               double       top)
{
  cairo_move_to (chart->cr, x, top);
  cairo_rel_line_to (chart->cr, EVENT_SIZE / 2, EVENT_SIZE);
  cairo_rel_line_to (chart->cr, -EVENT_SIZE, 0);
  cairo_close_path (chart->cr);
  cairo_fill (chart->cr);
}

static void
draw_events (const Chart *chart)
{
  GArray *events = br_pain_series_get_events (chart->report->series);

  for (guint i = 0; i < events->len; i++)
    {
      BrDay day = g_array_index (events, BrPainEvent, i).day;

      if (is_shown (chart, day))
        draw_triangle (chart, get_x (chart, day + NOON), chart->plot.y + chart->plot.height + 1);
    }
}

/* Sessions of the step that ends with the week at @index, on average a week. */
static double
count_sessions (const Chart *chart,
                guint        index)
{
  GArray *weeks = chart->report->weeks;
  const guint first = index + 1 >= chart->n_weeks_a_step ? index + 1 - chart->n_weeks_a_step : 0;
  double sum = 0;

  for (guint i = first; i <= index; i++)
    sum += g_array_index (weeks, BrReportWeek, i).n_sessions;

  return sum / chart->n_weeks_a_step;
}

static void
draw_bar (const Chart *chart,
          guint        index,
          double       most)
{
  const BrReportWeek *last = &g_array_index (chart->report->weeks, BrReportWeek, index);
  const double begin = get_x (chart, (double) last->from + WEEK_DAYS - chart->n_weeks_a_step * WEEK_DAYS);
  const double end = get_x (chart, (double) last->from + WEEK_DAYS);
  const double gap = MIN (2, fabs (end - begin) / 4);
  const double n_sessions = count_sessions (chart, index);
  const double height = BARS_HEIGHT * n_sessions / most;
  const double bottom = chart->bars_top + BARS_HEIGHT;

  cairo_set_source_rgb (chart->cr, 0.7, 0.7, 0.7);
  cairo_rectangle (chart->cr, MIN (begin, end) + gap / 2, bottom - height, fabs (end - begin) - gap, height);
  cairo_fill (chart->cr);
  cairo_set_source_rgb (chart->cr, 0, 0, 0);

  if (chart->n_weeks_a_step == 1 && fabs (end - begin) >= 2 * chart->line_height)
    {
      g_autofree char *label = g_strdup_printf ("%u", last->n_sessions);

      draw_label (chart, label, (begin + end) / 2, bottom - chart->line_height, 0.5);
    }
}

static void
draw_bars (const Chart *chart)
{
  const double bottom = chart->bars_top + BARS_HEIGHT;
  const guint n_weeks = chart->report->weeks->len;
  double most = 4;

  for (guint i = 0; i < n_weeks; i += chart->n_weeks_a_step)
    most = MAX (most, count_sessions (chart, n_weeks - 1 - i));
  for (guint i = 0; i < n_weeks; i += chart->n_weeks_a_step)
    draw_bar (chart, n_weeks - 1 - i, most);

  cairo_set_line_width (chart->cr, THIN);
  cairo_move_to (chart->cr, chart->plot.x, bottom);
  cairo_line_to (chart->cr, chart->plot.x + chart->plot.width, bottom);
  cairo_stroke (chart->cr);
}

typedef enum
{
  SIGN_MEAN,
  SIGN_BEFORE,
  SIGN_AFTER,
  SIGN_EVENT,
  SIGN_BASELINE,
  SIGN_GOAL,
  SIGN_SESSIONS,
} Sign;

#define SIGN_WIDTH 14.0

static void
draw_sign (const Chart *chart,
           Sign         sign,
           double       x,
           double       y)
{
  const double middle = y + chart->line_height / 2;

  switch (sign)
    {
    case SIGN_BEFORE:
    case SIGN_AFTER:
      draw_mark (chart, x + SIGN_WIDTH / 2, middle, sign == SIGN_AFTER);
      return;
    case SIGN_EVENT:
      draw_triangle (chart, x + SIGN_WIDTH / 2, middle - EVENT_SIZE / 2);
      return;
    case SIGN_SESSIONS:
      cairo_set_source_rgb (chart->cr, 0.7, 0.7, 0.7);
      cairo_rectangle (chart->cr, x + SIGN_WIDTH / 4, middle - SPACE, SIGN_WIDTH / 2, 2 * SPACE);
      cairo_fill (chart->cr);
      cairo_set_source_rgb (chart->cr, 0, 0, 0);
      return;
    case SIGN_BASELINE:
      cairo_set_dash (chart->cr, dots, G_N_ELEMENTS (dots), 0);
      break;
    case SIGN_GOAL:
      cairo_set_dash (chart->cr, dashes, G_N_ELEMENTS (dashes), 0);
      break;
    case SIGN_MEAN:
    default:
      break;
    }

  cairo_set_line_width (chart->cr, sign == SIGN_MEAN ? 2 : 1);
  cairo_move_to (chart->cr, x, middle);
  cairo_line_to (chart->cr, x + SIGN_WIDTH, middle);
  cairo_stroke (chart->cr);
  cairo_set_dash (chart->cr, NULL, 0, 0);
}

static void
draw_legend (const Chart       *chart,
             const BrReportBox *box,
             gboolean           marks,
             double             y)
{
  g_autofree char *mean = chart->n_weeks_a_step == 1
                          ? g_strdup (_("Weekly mean of pain"))
                          : g_strdup_printf (ngettext ("Mean of pain over %u week", "Mean of pain over %u weeks",
                                                       chart->n_weeks_a_step), chart->n_weeks_a_step);
  const struct
  {
    Sign        sign;
    const char *text;
    gboolean    shown;
  } signs[] = {
    { SIGN_MEAN, mean, TRUE },
    { SIGN_BEFORE, _("Rating"), marks },
    { SIGN_AFTER, _("After a session"), marks },
    { SIGN_BASELINE, _("Mean of the first week"), chart->report->baseline > 0 },
    { SIGN_GOAL, _("30\u00a0% less"), chart->report->baseline > 0 },
    { SIGN_EVENT, _("Sharp, radiating or numb"), TRUE },
    { SIGN_SESSIONS, _("Sessions a week"), TRUE },
  };
  double x = box->x;

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      g_autoptr (PangoLayout) layout = create_label (chart, signs[i].text);
      double width;
      int label_width;

      if (!signs[i].shown)
        continue;

      pango_layout_get_size (layout, &label_width, NULL);
      width = SIGN_WIDTH + SPACE + (double) label_width / PANGO_SCALE;
      if (x > box->x && x + width > box->x + box->width)
        {
          x = box->x;
          y += chart->line_height + 1;
        }

      draw_sign (chart, signs[i].sign, chart->rtl ? 2 * box->x + box->width - x - SIGN_WIDTH : x, y);
      if (chart->rtl)
        draw_label (chart, signs[i].text, 2 * box->x + box->width - x - SIGN_WIDTH - SPACE, y, 1);
      else
        draw_label (chart, signs[i].text, x + SIGN_WIDTH + SPACE, y, 0);
      x += width + 3 * SPACE;
    }
}

void
br_report_chart_draw (cairo_t                    *cr,
                      const BrReport             *report,
                      const BrReportBox          *box,
                      const PangoFontDescription *font,
                      gboolean                    rtl)
{
  Chart chart = {
    .cr = cr,
    .report = report,
    .font = font,
    .rtl = rtl,
    .n_weeks_a_step = (report->weeks->len + MAX_STEPS - 1) / MAX_STEPS,
  };
  g_autoptr (PangoLayout) sample = NULL;
  int sample_width, sample_height;
  double side, legend_height, below;
  gboolean marks;

  g_return_if_fail (cr != NULL && report != NULL && box != NULL && font != NULL);

  /* The widest number beside the chart. */
  sample = create_label (&chart, "10.0");
  pango_layout_get_size (sample, &sample_width, &sample_height);
  chart.line_height = (double) sample_height / PANGO_SCALE;
  side = (double) sample_width / PANGO_SCALE + SPACE;
  legend_height = 2 * (chart.line_height + 1);
  below = EVENT_SIZE + SPACE + chart.line_height + SPACE + BARS_HEIGHT + SPACE + legend_height;

  chart.plot = (BrReportBox) {
    box->x + side, box->y + chart.line_height + 1, box->width - 2 * side, box->height - chart.line_height - 1 - below,
  };
  chart.bars_top = chart.plot.y + chart.plot.height + EVENT_SIZE + SPACE + chart.line_height + SPACE;

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_phases (&chart);
  draw_axis (&chart);
  draw_dates (&chart);
  draw_levels (&chart);
  marks = draw_marks (&chart);
  draw_means (&chart);
  draw_events (&chart);
  draw_bars (&chart);
  draw_legend (&chart, box, marks, chart.bars_top + BARS_HEIGHT + SPACE);
  cairo_restore (cr);
}
