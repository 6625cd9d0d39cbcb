/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists faults of files, each with what is wrong and where. */

#pragma once

#include <adwaita.h>

#include "core/json/br-fault.h"

G_BEGIN_DECLS

/** BrFaultRows: property "faults" (#GListModel of #BrFault); follows it. */
#define BR_TYPE_FAULT_ROWS (br_fault_rows_get_type ())
G_DECLARE_FINAL_TYPE (BrFaultRows, br_fault_rows, BR, FAULT_ROWS, AdwBin)

/** br_fault_rows_set_faults: @faults (nullable): #BrFault in the order in which they are shown */
void br_fault_rows_set_faults (BrFaultRows *self,
                               GListModel  *faults);

/** br_fault_rows_dup_text: Returns: (transfer full): what the rows say, a line each, to be handed on */
char *br_fault_rows_dup_text  (BrFaultRows *self);

G_END_DECLS
