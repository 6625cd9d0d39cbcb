/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts a report on one page, whatever it holds. */

#pragma once

#include <pango/pangocairo.h>

#include "export/br-report.h"

G_BEGIN_DECLS

/**
 * br_report_draw:
 * @cr: where to; a unit is a point (1/72 inch), and the page begins at 0, 0
 * @width: of the page, margins included
 * @height: of the page
 * @report: what it says
 *
 * Draws the one page: black on white, a margin of half an inch. The text becomes smaller when there is much of it. For a PDF, a printer
 * (GtkPrintOperation with its unit set to points), or an image.
 */
void br_report_draw (cairo_t        *cr,
                     double          width,
                     double          height,
                     const BrReport *report);

G_END_DECLS
