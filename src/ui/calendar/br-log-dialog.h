/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session that the app did not see, or what was wrong about one that it recorded: the day, the routine, which exercises were done, and
 * how the back was. */

#pragma once

#include <adwaita.h>

#include "core/journal/br-session-entry.h"
#include "core/rules/br-advisor.h"

G_BEGIN_DECLS

/** BrLogDialog: signal "recorded" (GPtrArray of #BrEntry, string): what is to be kept, and a sentence that says so; the dialog closes by itself. */
#define BR_TYPE_LOG_DIALOG (br_log_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BrLogDialog, br_log_dialog, BR, LOG_DIALOG, AdwDialog)

/** br_log_dialog_new: Returns: (transfer floating): for a session on @day, today or before */
AdwDialog *br_log_dialog_new         (BrAdvisor      *advisor,
                                      BrDay           day);
/** br_log_dialog_new_correct: Returns: (transfer floating): to correct @session */
AdwDialog *br_log_dialog_new_correct (BrAdvisor      *advisor,
                                      BrSessionEntry *session);

G_END_DECLS
