/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells a clip player what a step of a session asks for: the part that is counted, or the movement slowly, or just the clip. */

#pragma once

#include "core/session/br-step.h"
#include "media/br-clip-player.h"

G_BEGIN_DECLS

/** BR_CLIP_DEMONSTRATION_RATE: the speed at which a clip shows before a set how it is done */
#define BR_CLIP_DEMONSTRATION_RATE 0.5

/**
 * BrClipFollower:
 *
 * In a set the clip follows the parts of a repetition, as far as its marks tell them. Before a set it goes round in slow motion. A clip
 * that nothing is known of goes round as it was filmed.
 */
#define BR_TYPE_CLIP_FOLLOWER (br_clip_follower_get_type ())
G_DECLARE_FINAL_TYPE (BrClipFollower, br_clip_follower, BR, CLIP_FOLLOWER, GObject)

/** br_clip_follower_new: Returns: (transfer full): a follower of no step yet */
BrClipFollower *br_clip_follower_new  (void);

/**
 * br_clip_follower_tell:
 * @player: has the clip of @step
 * @marks: (nullable): the marks of that clip
 * @elapsed: µs of @step that have passed
 *
 * To be called at the beginning of each step, and when the session goes on after it has stood.
 */
void            br_clip_follower_tell (BrClipFollower *self,
                                       BrClipPlayer   *player,
                                       BrClipMarks    *marks,
                                       BrStep         *step,
                                       gint64          elapsed);

G_END_DECLS
