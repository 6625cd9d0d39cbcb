/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Corrects an entry that is neither a session nor a pause: its day, and what it says. The correction is its next revision. */

#pragma once

#include <adwaita.h>

#include "core/rules/br-advisor.h"

G_BEGIN_DECLS

/** BrCorrectDialog: signal "recorded" (GPtrArray of #BrEntry, string): what is to be kept, and a sentence that says so; the dialog closes by itself. */
#define BR_TYPE_CORRECT_DIALOG (br_correct_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BrCorrectDialog, br_correct_dialog, BR, CORRECT_DIALOG, AdwDialog)

/** br_correct_dialog_supports: Returns: whether there is something to correct about @entry here; of safety questions only a clearance, and of the plan only the days of the sessions */
gboolean   br_correct_dialog_supports (BrEntry   *entry);

/** br_correct_dialog_new: Returns: (transfer floating): a dialog that shows @entry, one that is supported, as it is; @settings hold the unit of weights */
AdwDialog *br_correct_dialog_new      (BrAdvisor *advisor,
                                       GSettings *settings,
                                       BrEntry   *entry);

G_END_DECLS
