/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A write that failed, in words: what happened, what is kept, what to do. */

#pragma once

#include <gio/gio.h>

#include "core/json/br-fault.h"

G_BEGIN_DECLS

/** br_saving_fault_get_advice: Returns: (transfer none): a sentence: what to do about @error, which befell a write to the data folder */
const char *br_saving_fault_get_advice (const GError *error);

/** br_saving_fault_new: Returns: (transfer full): what to tell the person of @error, which befell a write to the data @folder */
BrFault *br_saving_fault_new (GFile        *folder,
                              const GError *error);

G_END_DECLS
