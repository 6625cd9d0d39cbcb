/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lets the cues of a session be heard at their moments. */

#pragma once

#include "core/session/br-session.h"
#include "media/br-cue-player.h"

G_BEGIN_DECLS

/**
 * BrCueScheduler:
 *
 * Whenever a session has looked at its clock, which it does four times a second and more, the player is told what is to be heard next and
 * when. What comes unforetold, because somebody pressed a key, is played at once.
 */
#define BR_TYPE_CUE_SCHEDULER (br_cue_scheduler_get_type ())
G_DECLARE_FINAL_TYPE (BrCueScheduler, br_cue_scheduler, BR, CUE_SCHEDULER, GObject)

/** br_cue_scheduler_new: Returns: (transfer full): what leads @player through @session for as long as it lives */
BrCueScheduler *br_cue_scheduler_new (BrSession   *session,
                                      BrCuePlayer *player);

G_END_DECLS
