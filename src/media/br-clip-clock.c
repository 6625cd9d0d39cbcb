/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A system clock of its own, calibrated anew at each change of speed. A sink that already waits for its next frame shows that one at
 * the former speed: less than a frame's time too early or too late. */

#include "config.h"

#include "media/br-clip-clock.h"

#define PRECISION 1000000

GstClock *
br_clip_clock_new (void)
{
  GstClock *clock = g_object_new (GST_TYPE_SYSTEM_CLOCK, "name", "clip-clock", NULL);

  /* New clocks float. */
  return gst_object_ref_sink (clock);
}

void
br_clip_clock_set_speed (GstClock *clock,
                         double    speed)
{
  GstClockTime internal, external;

  g_return_if_fail (GST_IS_CLOCK (clock));

  speed = CLAMP (speed, BR_CLIP_CLOCK_MIN_SPEED, BR_CLIP_CLOCK_MAX_SPEED);
  internal = gst_clock_get_internal_time (clock);
  GST_OBJECT_LOCK (clock);
  external = gst_clock_adjust_unlocked (clock, internal);
  GST_OBJECT_UNLOCK (clock);
  gst_clock_set_calibration (clock, internal, external, (GstClockTime) (speed * PRECISION + 0.5), PRECISION);
}
