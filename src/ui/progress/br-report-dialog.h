/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which time the report for the physiotherapist covers, and whether it is printed or saved. */

#pragma once

#include <adwaita.h>

#include "ui/shell/br-services.h"

G_BEGIN_DECLS

#define BR_TYPE_REPORT_DIALOG (br_report_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BrReportDialog, br_report_dialog, BR, REPORT_DIALOG, AdwDialog)

/** br_report_dialog_new: Returns: (transfer floating): asks about the report of what @services know */
AdwDialog *br_report_dialog_new (BrServices *services);

G_END_DECLS
