/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The buttons below the routine: back, pause, on, and what helps when it is too much. */

#pragma once

#include <adwaita.h>

#include "core/session/br-session.h"
#include "ui/routine/br-routine-size.h"

G_BEGIN_DECLS

/**
 * BrRoutineControls:
 *
 * Shows what the present step has use for; the buttons activate the actions "routine.*".
 *
 * Properties: "session" (nullable), "size" (BrRoutineSize).
 */
#define BR_TYPE_ROUTINE_CONTROLS (br_routine_controls_get_type ())
G_DECLARE_FINAL_TYPE (BrRoutineControls, br_routine_controls, BR, ROUTINE_CONTROLS, AdwBin)

G_END_DECLS
