/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page on paper, in memory. */

#include "config.h"

#include "export/br-report-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <langinfo.h>

#include "export/br-report-painter.h"

#define POINTS_PER_MM (72 / 25.4)

/* Points */
static const struct
{
  double width;
  double height;
} sizes[] = {
  [BR_PAPER_A4] = { 210 * POINTS_PER_MM, 297 * POINTS_PER_MM },
  [BR_PAPER_LETTER] = { 612, 792 },
};

BrPaper
br_report_get_locale_paper (void)
{
  /* An enumerator there, so that only the library can be asked for. */
#ifdef __GLIBC__
  /* glibc hands the number of millimeters out as a pointer. */
  const int height_mm = GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_HEIGHT));

  return height_mm == 279 ? BR_PAPER_LETTER : BR_PAPER_A4;
#else
  return BR_PAPER_A4;
#endif
}

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

GBytes *
br_report_pdf_new (const BrReport  *report,
                   BrPaper          paper,
                   GError         **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;

  g_return_val_if_fail (report != NULL, NULL);

  surface = cairo_pdf_surface_create_for_stream (append, content, sizes[paper].width, sizes[paper].height);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, report->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Back Rehab " PACKAGE_VERSION);

  cr = cairo_create (surface);
  br_report_draw (cr, sizes[paper].width, sizes[paper].height, report);
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);

  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   /* Translators: a technical reason */
                   _("The report could not be drawn (%s). Nothing was changed."), cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}
