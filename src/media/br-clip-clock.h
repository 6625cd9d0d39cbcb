/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A clock whose speed can be changed at any moment: a clip that is played by it goes faster or slower at once, without a seek. */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

/** BR_CLIP_CLOCK_MIN_SPEED, BR_CLIP_CLOCK_MAX_SPEED: what a clip is still worth looking at */
#define BR_CLIP_CLOCK_MIN_SPEED 0.05
#define BR_CLIP_CLOCK_MAX_SPEED 4.0

/** br_clip_clock_new: Returns: (transfer full): a clock that goes as the system's does */
GstClock *br_clip_clock_new       (void);

/** br_clip_clock_set_speed: from now on @clock goes @speed times as fast as the system's, which is kept within the bounds above; its time does not jump */
void      br_clip_clock_set_speed (GstClock *clock,
                                   double    speed);

G_END_DECLS
