/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The course of pain on paper: black on white, so that a copier does it no harm. */

#pragma once

#include <pango/pangocairo.h>

#include "export/br-report.h"

G_BEGIN_DECLS

/** BrReportBox: a part of the page in points (1/72 inch), from its left and its top. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} BrReportBox;

/**
 * br_report_chart_draw:
 * @box: where to
 * @font: of the labels
 * @rtl: whether time runs from right to left
 *
 * Draws single ratings, weekly means, the first week's mean, the goal, the phases, days with sharp, radiating or numb pain, sessions a
 * week, and what these signs mean.
 */
void br_report_chart_draw (cairo_t                    *cr,
                           const BrReport             *report,
                           const BrReportBox          *box,
                           const PangoFontDescription *font,
                           gboolean                    rtl);

G_END_DECLS
