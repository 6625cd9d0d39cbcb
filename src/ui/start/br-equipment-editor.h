/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the person owns of the equipment that the program can use (START-3), and which weights (LOAD-1). */

#pragma once

#include <adwaita.h>

#include "core/program/br-program.h"

G_BEGIN_DECLS

#define BR_TYPE_EQUIPMENT_EDITOR (br_equipment_editor_get_type ())
G_DECLARE_FINAL_TYPE (BrEquipmentEditor, br_equipment_editor, BR, EQUIPMENT_EDITOR, AdwBin)

/** br_equipment_editor_set_program: lists the equipment that @program can use, none of it owned yet; that of a program before it is forgotten */
void    br_equipment_editor_set_program  (BrEquipmentEditor  *self,
                                          BrProgram          *program);

/**
 * br_equipment_editor_set_owned:
 * @owned: (array zero-terminated=1): ids; those that the program does not know are not shown and stay owned
 * @weights_g: (array length=n_weights) (nullable): totals in grams
 *
 * Shows this as owned, instead of all that was. The program must be set.
 */
void    br_equipment_editor_set_owned    (BrEquipmentEditor  *self,
                                          const char * const *owned,
                                          const guint        *weights_g,
                                          guint               n_weights);

/** br_equipment_editor_set_settings: reads and keeps the unit of weights in "weight-unit" of @settings */
void    br_equipment_editor_set_settings (BrEquipmentEditor  *self,
                                          GSettings          *settings);

/** br_equipment_editor_dup_owned: Returns: (transfer full): ids of the equipment that is owned: the program's in its order, then others */
GStrv   br_equipment_editor_dup_owned    (BrEquipmentEditor  *self);

/** br_equipment_editor_dup_weights: Returns: (transfer full) (element-type guint): grams, ascending, each once */
GArray *br_equipment_editor_dup_weights  (BrEquipmentEditor  *self);

G_END_DECLS
