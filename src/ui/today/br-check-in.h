/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The check-in: pain now by one tap, and its kind by another unless there is none. Kept at once, and said in a toast with Undo. */

#pragma once

#include <adwaita.h>

#include "core/journal/br-check-in-entry.h"

G_BEGIN_DECLS

/** BrCheckIn: signal "checked-in" (int rating, BrPainKind kind) when rating and kind are known; it is empty again then. */
#define BR_TYPE_CHECK_IN (br_check_in_get_type ())
G_DECLARE_FINAL_TYPE (BrCheckIn, br_check_in, BR, CHECK_IN, AdwBin)

G_END_DECLS
