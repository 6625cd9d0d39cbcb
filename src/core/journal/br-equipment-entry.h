/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the person owns: equipment (START-3) and weights (LOAD-1). */

#pragma once

#include "core/journal/br-entry.h"

G_BEGIN_DECLS

#define BR_TYPE_EQUIPMENT_ENTRY (br_equipment_entry_get_type ())
G_DECLARE_FINAL_TYPE (BrEquipmentEntry, br_equipment_entry, BR, EQUIPMENT_ENTRY, BrEntry)

/** br_equipment_entry_new: @owned (array zero-terminated=1) (nullable) are ids of the program's equipment; @weights_g totals in grams that the person can hold, ascending, each once; both copied */
BrEntry            *br_equipment_entry_new         (BrDay               date,
                                                    GDateTime          *at,
                                                    const char * const *owned,
                                                    const guint        *weights_g,
                                                    guint               n_weights);
/** br_equipment_entry_get_owned: Returns: (transfer none) (array zero-terminated=1): ids of the program's equipment */
const char * const *br_equipment_entry_get_owned   (BrEquipmentEntry *self);
/** br_equipment_entry_get_weights: Returns: (transfer none) (array length=n_weights): grams, ascending */
const guint        *br_equipment_entry_get_weights (BrEquipmentEntry *self,
                                                    guint            *n_weights);

G_END_DECLS
