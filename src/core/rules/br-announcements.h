/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules change of the next session without asking, said beforehand: START-3, REVERT-2, BREAK-1. */

#pragma once

#include <gio/gio.h>

#include "core/rules/br-prescribe.h"

G_BEGIN_DECLS

/**
 * br_announcements_dup_model:
 * @adjustments: what START-3 changed of the next full session
 *
 * Returns: (transfer full): a #BrVerdict for each change, always met, with its rule: first what makes the session smaller (REVERT-2, BREAK-1,
 *   an accepted stay-easier), then what START-3 changes
 */
GListModel *br_announcements_dup_model (const BrFacts       *facts,
                                        BrDay                today,
                                        const BrAdjustments *adjustments);

G_END_DECLS
