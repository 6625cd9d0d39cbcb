/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Both lists of safety questions (FLAG-1) in full, to be ticked: each item, or that none applies. */

#pragma once

#include <adwaita.h>

#include "core/rules/br-state.h"

G_BEGIN_DECLS

/** BrSafetyChecklist: property "answered" (boolean, read-only): something is ticked, be it that nothing applies. Signal "changed": the answers did. */
#define BR_TYPE_SAFETY_CHECKLIST (br_safety_checklist_get_type ())
G_DECLARE_FINAL_TYPE (BrSafetyChecklist, br_safety_checklist, BR, SAFETY_CHECKLIST, AdwBin)

/** br_safety_checklist_get_answered: Returns: whether the list is answered */
gboolean  br_safety_checklist_get_answered  (BrSafetyChecklist *self);

/** br_safety_checklist_dup_yes: Returns: (transfer full): ids of the ticked items in the order of the lists; empty if none applies */
GStrv     br_safety_checklist_dup_yes       (BrSafetyChecklist *self);

/** br_safety_checklist_has_emergency: Returns: whether an item of the emergency list is ticked */
gboolean  br_safety_checklist_has_emergency (BrSafetyChecklist *self);

/** br_safety_checklist_show_cleared: FLAG-1: items that a professional cleared, as @state says, are asked for only if they are new since */
void      br_safety_checklist_show_cleared  (BrSafetyChecklist *self,
                                             BrState           *state);

/** br_safety_checklist_set_readable_only: shows the lists without anything to tick */
void      br_safety_checklist_set_readable_only (BrSafetyChecklist *self,
                                                 gboolean           readable_only);

G_END_DECLS
