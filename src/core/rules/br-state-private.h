/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the rules engine makes a state. Nobody else does. */

#pragma once

#include "core/rules/br-marks.h"
#include "core/rules/br-state.h"

G_BEGIN_DECLS

/** br_state_new: Returns: (transfer full): what the rules say of @facts on @today; nothing of @facts is kept */
BrState *br_state_new (const BrFacts *facts,
                       BrDay          today);

G_END_DECLS
