/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The next-day check: whether the back was back to its usual by the day after a session (GATE-4, REVERT-2). */

#pragma once

#include "core/journal/br-entry.h"

G_BEGIN_DECLS

#define BR_TYPE_NEXT_DAY_ENTRY (br_next_day_entry_get_type ())
G_DECLARE_FINAL_TYPE (BrNextDayEntry, br_next_day_entry, BR, NEXT_DAY_ENTRY, BrEntry)

/** br_next_day_entry_new: @session_id is the id of the session entry that the answer belongs to */
BrEntry    *br_next_day_entry_new            (BrDay       date,
                                              GDateTime  *at,
                                              const char *session_id,
                                              gboolean    usual);
/** br_next_day_entry_get_session_id: Returns: (transfer none): the id of the session entry that it belongs to */
const char *br_next_day_entry_get_session_id (BrNextDayEntry *self);
/** br_next_day_entry_get_usual: Returns: whether the back was back to its usual */
gboolean    br_next_day_entry_get_usual      (BrNextDayEntry *self);

G_END_DECLS
