/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session was, exercise by exercise, and what it changed in the plan, in words. Pure functions of entry and states. */

#pragma once

#include "core/journal/br-session-entry.h"
#include "core/rules/br-state.h"

G_BEGIN_DECLS

/**
 * br_session_changes_list:
 * @entry: the session as it is recorded
 * @before: (nullable): the state without it
 * @after: the state with it
 *
 * Returns: (transfer container) (element-type BrVerdict): what is different now, each with the rule behind it (an empty one where there
 *   is none): how the session counts, gates, proposals, a lock, and the next date
 */
GPtrArray *br_session_changes_list     (BrSessionEntry   *entry,
                                        BrState          *before,
                                        BrState          *after);

/**
 * br_session_changes_dup_done:
 *
 * Returns: (transfer full): what was done of one exercise ("2 of 3 sets on each side, easier version, stopped because of pain")
 */
char      *br_session_changes_dup_done (BrExerciseRecord *record);

G_END_DECLS
