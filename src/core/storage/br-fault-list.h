/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The faults that still matter: a #GListModel of #BrFault in which each place that can be at fault has its own group,
 * which later news of that place replace. Main thread only. */

#pragma once

#include <gio/gio.h>

#include "core/json/br-fault.h"

G_BEGIN_DECLS

#define BR_TYPE_FAULT_LIST (br_fault_list_get_type ())
G_DECLARE_FINAL_TYPE (BrFaultList, br_fault_list, BR, FAULT_LIST, GObject)

/** br_fault_list_new: Returns: (transfer full): an empty list */
BrFaultList *br_fault_list_new (void);

/**
 * br_fault_list_set:
 * @place: what the faults are about, a file's name for example
 * @faults: (nullable) (element-type BrFault): all that is wrong there now; %NULL or empty when it is mended
 *
 * What is new is also written to stderr; news that say the same as before change nothing.
 */
void         br_fault_list_set (BrFaultList *self,
                                const char  *place,
                                GPtrArray   *faults);

/** br_fault_list_clear: nothing is wrong any more, anywhere */
void         br_fault_list_clear (BrFaultList *self);

G_END_DECLS
