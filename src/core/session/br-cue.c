/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The moments of a session that have a sound of their own. */

#include "config.h"

#include "core/session/br-cue.h"

G_DEFINE_ENUM_TYPE (BrCue, br_cue,
                    G_DEFINE_ENUM_VALUE (BR_CUE_GET_READY, "get-ready"),
                    G_DEFINE_ENUM_VALUE (BR_CUE_START, "start"),
                    G_DEFINE_ENUM_VALUE (BR_CUE_LAST_SECONDS, "last-seconds"),
                    G_DEFINE_ENUM_VALUE (BR_CUE_HALF_WAY, "half-way"),
                    G_DEFINE_ENUM_VALUE (BR_CUE_CHANGE_SIDES, "change-sides"),
                    G_DEFINE_ENUM_VALUE (BR_CUE_REST, "rest"),
                    G_DEFINE_ENUM_VALUE (BR_CUE_ALL_DONE, "all-done"))
