/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page for the physiotherapist on paper: the desktop's print dialog with its preview, in a sandbox that of the portal. */

#pragma once

#include <gtk/gtk.h>

#include "export/br-report.h"

G_BEGIN_DECLS

/**
 * br_report_print_new:
 * @report: (transfer full): what is printed
 *
 * Returns: (transfer full): one page of @report, upright, on whatever paper is chosen
 */
GtkPrintOperation *br_report_print_new    (BrReport                 *report);

/** br_report_print_async: runs @operation above @parent (nullable) with the dialog or, for tests, as @action says */
void               br_report_print_async  (GtkPrintOperation        *operation,
                                           GtkPrintOperationAction   action,
                                           GtkWindow                *parent,
                                           GAsyncReadyCallback       callback,
                                           gpointer                  user_data);

/** br_report_print_finish: Returns: (transfer full) (nullable): what was done, to be told; %NULL without @error if the person changed their mind or only looked at a preview, with a whole translated sentence if the printer failed */
char              *br_report_print_finish (GAsyncResult             *result,
                                           GError                  **error);

G_END_DECLS
