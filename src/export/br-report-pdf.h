/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report as a PDF file of one page. */

#pragma once

#include "export/br-report.h"

G_BEGIN_DECLS

/** BrPaper: the two sizes that people print on. */
typedef enum
{
  BR_PAPER_A4,
  BR_PAPER_LETTER,
} BrPaper;

/** br_report_get_locale_paper: Returns: the size that is usual where the person lives (LC_PAPER) */
BrPaper br_report_get_locale_paper (void);

/**
 * br_report_pdf_new:
 * @error: %G_IO_ERROR_FAILED with a whole translated sentence
 *
 * Returns: (transfer full) (nullable): the file, upright
 */
GBytes *br_report_pdf_new          (const BrReport  *report,
                                    BrPaper          paper,
                                    GError         **error);

G_END_DECLS
