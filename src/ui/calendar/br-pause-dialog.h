/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pause (holiday) from one day to another, new or corrected, with what it does to the plan in words (FREQ-5). */

#pragma once

#include <adwaita.h>

#include "core/journal/br-plan-entry.h"
#include "core/rules/br-advisor.h"

G_BEGIN_DECLS

/** BrPauseDialog: signal "recorded" (GPtrArray of #BrEntry, string): what is to be kept, and a sentence that says so; the dialog closes by itself. */
#define BR_TYPE_PAUSE_DIALOG (br_pause_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BrPauseDialog, br_pause_dialog, BR, PAUSE_DIALOG, AdwDialog)

/** br_pause_dialog_new: Returns: (transfer floating): for a new pause that begins on @from; a week is proposed */
AdwDialog *br_pause_dialog_new      (BrAdvisor   *advisor,
                                     BrDay        from);
/** br_pause_dialog_new_edit: Returns: (transfer floating): to correct @pause */
AdwDialog *br_pause_dialog_new_edit (BrAdvisor   *advisor,
                                     BrPlanEntry *pause);

G_END_DECLS
