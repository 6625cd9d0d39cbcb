/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exporting as the person sees it: which file, and what came of it. */

#pragma once

#include "export/br-report.h"
#include "ui/shell/br-services.h"

G_BEGIN_DECLS

/**
 * BrExportKind:
 * @BR_EXPORT_CSV: the records for a spreadsheet
 * @BR_EXPORT_JSON: the records for programs
 * @BR_EXPORT_ICS: the planned sessions for another calendar
 * @BR_EXPORT_PDF: the page for a physiotherapist; br_export_flow_report_async() asks for its days
 */
typedef enum
{
  BR_EXPORT_CSV,
  BR_EXPORT_JSON,
  BR_EXPORT_ICS,
  BR_EXPORT_PDF,
} BrExportKind;

/** br_export_flow_async: asks for a file above @parent and puts there what @kind says */
void   br_export_flow_async  (BrServices           *services,
                              BrExportKind          kind,
                              GtkWidget            *parent,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data);
/** br_export_flow_report_async: the same for the page for a physiotherapist about the days @from to @to; %BR_DAY_NONE as for br_report_new() */
void   br_export_flow_report_async (BrServices          *services,
                                    BrDay                from,
                                    BrDay                to,
                                    GtkWidget           *parent,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
/** br_export_flow_finish: Returns: (transfer full) (nullable): what was done, to be told; %NULL without @error if the person changed their mind */
char  *br_export_flow_finish (GAsyncResult         *result,
                              GError              **error);

/** br_export_flow_gather_async: gathers that page off the main thread, to be printed */
void      br_export_flow_gather_async  (BrServices           *services,
                                        BrDay                 from,
                                        BrDay                 to,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
/** br_export_flow_gather_finish: Returns: (transfer full) (nullable): the page; %NULL with a whole translated sentence */
BrReport *br_export_flow_gather_finish (GAsyncResult         *result,
                                        GError              **error);

G_END_DECLS
