/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The log of all decisions and reviews: when, what was proposed and why, by which rule, and what the person decided. */

#pragma once

#include <adwaita.h>

#include "core/rules/br-advisor.h"

G_BEGIN_DECLS

#define BR_TYPE_DECISIONS_DIALOG (br_decisions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BrDecisionsDialog, br_decisions_dialog, BR, DECISIONS_DIALOG, AdwDialog)

/** br_decisions_dialog_new: Returns: (transfer floating): the log of the journal of @advisor, which it follows */
AdwDialog *br_decisions_dialog_new (BrAdvisor *advisor);

G_END_DECLS
