/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Head, chart, two columns, foot. The columns begin with the largest text and try smaller ones until both fit. */

#include "config.h"

#include "export/br-report-painter.h"

#include <glib/gi18n-lib.h>

#include "export/br-report-chart.h"

#define MARGIN          36.0
#define COLUMN_GAP      20.0
#define SECTION_GAP      7.0
#define ROW_GAP          1.5
#define TITLE_SIZE      16.0
#define SMALL_SIZE       7.5
#define MAX_TEXT_SIZE    9.0
#define MIN_TEXT_SIZE    5.5
#define TEXT_STEP        0.25
#define INDENT           7.0
#define NAME_WIDTH     190.0
/* Of the height between head and foot: at least, and at most where the columns are short. */
#define MIN_CHART_PART   0.33
#define MAX_CHART_PART   0.48
#define FONT_FAMILY     "Sans"

typedef struct
{
  cairo_t        *cr;
  const BrReport *report;
  BrReportBox     page;
  gboolean        rtl;
} Page;

typedef struct
{
  double size;
  double height;
  /* Sections before this one stand in the first column. */
  guint  split;
} Fit;

static PangoFontDescription *
create_font (double      size,
             PangoWeight weight)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, FONT_FAMILY);
  pango_font_description_set_weight (font, weight);
  /* A page has no pixels: a unit is a point. */
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);

  return font;
}

static PangoLayout *
create_layout (const Page  *page,
               const char  *text,
               double       size,
               PangoWeight  weight,
               double       width)
{
  g_autoptr (PangoFontDescription) font = create_font (size, weight);
  PangoLayout *layout = pango_cairo_create_layout (page->cr);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);

  return layout;
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return (double) height / PANGO_SCALE;
}

/* Draws text, or only measures it; either way returns how high it is. */
static double
put_text (const Page        *page,
          const char        *text,
          const BrReportBox *box,
          double             size,
          PangoWeight        weight,
          gboolean           draw)
{
  g_autoptr (PangoLayout) layout = create_layout (page, text, size, weight, box->width);

  /* However long somebody's words are, there is one page. */
  pango_layout_set_height (layout, -6);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  if (draw)
    {
      cairo_move_to (page->cr, box->x, box->y);
      pango_cairo_show_layout (page->cr, layout);
    }

  return get_height (layout);
}

static double
put_section (const Page            *page,
             const BrReportSection *section,
             const BrReportBox     *box,
             double                 size,
             gboolean               draw)
{
  BrReportBox row = *box;

  row.y += put_text (page, section->title, &row, size + 1, PANGO_WEIGHT_BOLD, draw) + ROW_GAP;
  row.width -= INDENT;
  if (!page->rtl)
    row.x += INDENT;

  for (guint i = 0; i < section->rows->len; i++)
    row.y += put_text (page, g_ptr_array_index (section->rows, i), &row, size, PANGO_WEIGHT_NORMAL, draw) + ROW_GAP;

  return row.y - box->y;
}

static double
put_column (const Page        *page,
            guint              first,
            guint              end,
            const BrReportBox *box,
            double             size,
            gboolean           draw)
{
  BrReportBox rest = *box;

  for (guint i = first; i < end; i++)
    rest.y += put_section (page, g_ptr_array_index (page->report->sections, i), &rest, size, draw) + SECTION_GAP;

  return rest.y - box->y;
}

/* The split at which the higher column is the lowest. Returns: its height */
static double
find_split (const Page        *page,
            const BrReportBox *column,
            double             size,
            guint             *split)
{
  const guint n_sections = page->report->sections->len;
  double best = G_MAXDOUBLE;

  for (guint i = 1; i <= n_sections; i++)
    {
      const double height = MAX (put_column (page, 0, i, column, size, FALSE),
                                 put_column (page, i, n_sections, column, size, FALSE));

      if (height < best)
        {
          best = height;
          *split = i;
        }
    }

  return best;
}

static double
get_column_width (const BrReportBox *box)
{
  return (box->width - COLUMN_GAP) / 2;
}

/* How the columns fit into @box. */
static Fit
find_fit (const Page        *page,
          const BrReportBox *box)
{
  const BrReportBox column = { box->x, box->y, get_column_width (box), box->height };
  Fit fit = { MAX_TEXT_SIZE + TEXT_STEP, G_MAXDOUBLE, 0 };

  while (fit.height > column.height && fit.size > MIN_TEXT_SIZE)
    {
      fit.size -= TEXT_STEP;
      fit.height = find_split (page, &column, fit.size, &fit.split);
    }

  return fit;
}

static void
draw_columns (const Page        *page,
              const BrReportBox *box,
              const Fit         *fit)
{
  const double width = get_column_width (box);
  const BrReportBox left = { box->x, box->y, width, box->height };
  const BrReportBox right = { box->x + width + COLUMN_GAP, box->y, width, box->height };

  cairo_save (page->cr);
  cairo_rectangle (page->cr, box->x, box->y, box->width, box->height);
  cairo_clip (page->cr);
  put_column (page, 0, fit->split, page->rtl ? &right : &left, fit->size, TRUE);
  put_column (page, fit->split, page->report->sections->len, page->rtl ? &left : &right, fit->size, TRUE);
  cairo_restore (page->cr);
}

static void
draw_rule (const Page *page,
           double      x,
           double      y,
           double      width)
{
  cairo_set_line_width (page->cr, 0.5);
  cairo_move_to (page->cr, x, y);
  cairo_line_to (page->cr, x + width, y);
  cairo_stroke (page->cr);
}

/* The name is written by hand: the app does not know it. Returns: the height of the head */
static double
draw_head (const Page *page)
{
  const BrReportBox *box = &page->page;
  const double name_width = MIN (NAME_WIDTH, box->width / 3);
  BrReportBox text = *box;
  BrReportBox name = *box;
  double name_height;

  text.width -= name_width + COLUMN_GAP;
  name.width = name_width;
  if (page->rtl)
    text.x += name_width + COLUMN_GAP;
  else
    name.x += box->width - name_width;

  text.y += put_text (page, page->report->title, &text, TITLE_SIZE, PANGO_WEIGHT_BOLD, TRUE) + ROW_GAP;
  text.y += put_text (page, page->report->period, &text, MAX_TEXT_SIZE + 1, PANGO_WEIGHT_NORMAL, TRUE) + ROW_GAP;
  text.y += put_text (page, page->report->made, &text, SMALL_SIZE, PANGO_WEIGHT_NORMAL, TRUE);

  name_height = put_text (page, _("Name:"), &name, MAX_TEXT_SIZE, PANGO_WEIGHT_NORMAL, TRUE);
  draw_rule (page, name.x, name.y + name_height + 10, name_width);

  return text.y - box->y;
}

/* Returns: the height of the foot */
static double
draw_foot (const Page *page)
{
  BrReportBox box = page->page;
  double height = put_text (page, page->report->footer, &box, SMALL_SIZE, PANGO_WEIGHT_NORMAL, FALSE);

  box.y += box.height - height;
  put_text (page, page->report->footer, &box, SMALL_SIZE, PANGO_WEIGHT_NORMAL, TRUE);
  draw_rule (page, box.x, box.y - SECTION_GAP / 2, box.width);

  return height + SECTION_GAP;
}

/* What the language of the title says. */
static gboolean
is_rtl (const Page *page)
{
  g_autoptr (PangoLayout) layout = create_layout (page, page->report->title, TITLE_SIZE, PANGO_WEIGHT_BOLD, page->page.width);

  return pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
}

void
br_report_draw (cairo_t        *cr,
                double          width,
                double          height,
                const BrReport *report)
{
  Page page = { .cr = cr, .report = report };
  g_autoptr (PangoFontDescription) font = create_font (SMALL_SIZE, PANGO_WEIGHT_NORMAL);
  BrReportBox body, chart, columns;
  Fit fit;

  g_return_if_fail (cr != NULL && report != NULL);
  g_return_if_fail (width > 2 * MARGIN && height > 2 * MARGIN);

  page.page = (BrReportBox) { MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN };
  page.rtl = is_rtl (&page);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);

  body = page.page;
  body.y += draw_head (&page) + SECTION_GAP;
  body.height = page.page.y + page.page.height - body.y - draw_foot (&page) - SECTION_GAP;

  columns = body;
  columns.height *= 1 - MIN_CHART_PART;
  columns.height -= SECTION_GAP;
  fit = find_fit (&page, &columns);

  /* What the columns leave is the chart's. */
  chart = body;
  chart.height = CLAMP (body.height - SECTION_GAP - fit.height, body.height * MIN_CHART_PART, body.height * MAX_CHART_PART);
  br_report_chart_draw (cr, report, &chart, font, page.rtl);

  columns.y = chart.y + chart.height + SECTION_GAP;
  columns.height = body.y + body.height - columns.y;
  draw_columns (&page, &columns, &fit);
  cairo_restore (cr);
}
