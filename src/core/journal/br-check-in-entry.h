/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A check-in: pain now and its kind. */

#pragma once

#include "core/journal/br-entry.h"
#include "core/journal/br-pain.h"

G_BEGIN_DECLS

#define BR_TYPE_CHECK_IN_ENTRY (br_check_in_entry_get_type ())
G_DECLARE_FINAL_TYPE (BrCheckInEntry, br_check_in_entry, BR, CHECK_IN_ENTRY, BrEntry)

/** br_check_in_entry_new: @pain 0 to 10; @kind is %BR_PAIN_NONE when @pain is 0 and nothing was felt */
BrEntry    *br_check_in_entry_new      (BrDay       date,
                                        GDateTime  *at,
                                        int         pain,
                                        BrPainKind  kind);
/** br_check_in_entry_get_pain: Returns: 0 to 10 */
int         br_check_in_entry_get_pain (BrCheckInEntry *self);
/** br_check_in_entry_get_kind: Returns: its kind */
BrPainKind  br_check_in_entry_get_kind (BrCheckInEntry *self);

G_END_DECLS
