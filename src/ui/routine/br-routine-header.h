/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The top of the routine: where one is in the session, and what is needed seldom or in need. */

#pragma once

#include <adwaita.h>

#include "core/session/br-session.h"
#include "media/br-cue-player.h"
#include "ui/routine/br-routine-size.h"

G_BEGIN_DECLS

/**
 * BrRoutineHeader:
 *
 * A bar whose buttons and menu activate the actions "routine.*".
 *
 * Properties: "session" (nullable, until it is set nothing is shown of it), "cues" (nullable: without them there is nothing to mute), "size" (BrRoutineSize).
 */
#define BR_TYPE_ROUTINE_HEADER (br_routine_header_get_type ())
G_DECLARE_FINAL_TYPE (BrRoutineHeader, br_routine_header, BR, ROUTINE_HEADER, AdwBin)

G_END_DECLS
