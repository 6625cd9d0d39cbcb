/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "When to get help": the safety questions, reachable in one step from anywhere (FLAG-4). Shows both lists, takes the answers or
 * the statement that a professional has cleared them, and records them as a BrFlagsEntry (FLAG-1 to FLAG-3). */

#pragma once

#include <adwaita.h>

#include "core/journal/br-flags-entry.h"
#include "core/rules/br-advisor.h"
#include "core/storage/br-store.h"

G_BEGIN_DECLS

#define BR_TYPE_SAFETY_DIALOG (br_safety_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BrSafetyDialog, br_safety_dialog, BR, SAFETY_DIALOG, AdwDialog)

/** br_safety_dialog_new: @occasion is why the list is asked; BR_FLAGS_PAIN after numbness shows the emergency list first */
AdwDialog *br_safety_dialog_new (BrAdvisor       *advisor,
                                 BrStore         *store,
                                 BrFlagsOccasion  occasion);

G_END_DECLS
