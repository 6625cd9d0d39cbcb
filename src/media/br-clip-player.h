/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows a demo clip in a loop without a seam, or along the parts of a repetition. */

#pragma once

#include <gio/gio.h>

#include "media/br-clip-course.h"

G_BEGIN_DECLS

/**
 * BrClipPlayer:
 *
 * The clip follows the session, it never drives it: nothing here tells how far a repetition is, and a clip that cannot be shown stops
 * nothing. The view shows the still or the steps until "has-frame" is %TRUE.
 *
 * The sound of a clip is never played. Only local Matroska, WebM, MP4 and Ogg files are played, told by their content.
 *
 * All work is asynchronous in the main context; GStreamer is started in a thread if it does not run yet. Before the application
 * ends, dispose of the player: that takes the pipeline down, and waits a moment for it.
 *
 * Properties:
 * - "paintable" (GObject, a GdkPaintable, read-only): what to put into a GtkPicture; %NULL until GStreamer runs, or where its
 *   GTK part is missing. The same one for every clip, unless the one before hangs and cannot be taken down.
 * - "file" (GFile): the clip, or %NULL.
 * - "playing" (boolean): whether the clip is to move; %TRUE at first. It may be set before there is a clip.
 * - "rate" (double, 0.1 to 2): speed; below 1 is slow motion. While a course is followed, that has its own speed.
 * - "has-frame" (boolean, read-only): whether the paintable shows this clip.
 * - "failed" (boolean, read-only) and "error-message" (string, read-only): whether the present file cannot be shown, and why, in
 *   words for the person. A clip that gives no frame for ten seconds, at first or later, has failed, too.
 * - "use-gl" (boolean, construct-only): whether frames may stay in the graphics memory; %TRUE only where GDK has a GL context.
 * - "video-sink" (GstElement, construct-only): where frames go instead of a paintable.
 */
#define BR_TYPE_CLIP_PLAYER (br_clip_player_get_type ())
G_DECLARE_FINAL_TYPE (BrClipPlayer, br_clip_player, BR, CLIP_PLAYER, GObject)

/** br_clip_player_new: Returns: (transfer full): a player without a clip; @use_gl as the property */
BrClipPlayer *br_clip_player_new               (gboolean      use_gl);

/** br_clip_player_get_paintable: Returns: (transfer none) (nullable): the property "paintable" */
GObject      *br_clip_player_get_paintable     (BrClipPlayer *self);

/** br_clip_player_get_file: Returns: (transfer none) (nullable): the clip */
GFile        *br_clip_player_get_file          (BrClipPlayer *self);

/**
 * br_clip_player_set_file:
 * @file: (nullable): the clip; %NULL to show none and free the decoder
 *
 * Shows @file from its beginning as soon as it is ready. The clip that is shown already goes on untouched; one that failed is
 * tried again.
 */
void          br_clip_player_set_file          (BrClipPlayer *self,
                                                GFile        *file);

/** br_clip_player_get_playing: Returns: whether the clip is to move */
gboolean      br_clip_player_get_playing       (BrClipPlayer *self);

/** br_clip_player_get_rate: Returns: the speed, 1 is as it was filmed */
double        br_clip_player_get_rate          (BrClipPlayer *self);

/** br_clip_player_set_rate: changes the speed, from where the clip stands */
void          br_clip_player_set_rate          (BrClipPlayer *self,
                                                double        rate);

/**
 * br_clip_player_follow:
 * @course: the way through the present clip; the same one as long as what is done stays the same
 * @place: where on it the clip ought to be now
 * @target: where it is to be after @remaining µs, not before @place
 * @remaining: µs
 *
 * Leaves the loop and follows @course: told at the beginning of each part of a repetition and whenever the session goes on after it has
 * stood, the clip is where the counter is, at the speed that brings it to @target in time. It jumps only where it is far from @place;
 * else it catches up unnoticed. It may be told before the clip has a frame.
 */
void          br_clip_player_follow            (BrClipPlayer *self,
                                                BrClipCourse *course,
                                                gint64        place,
                                                gint64        target,
                                                gint64        remaining);

/** br_clip_player_go_round: follows no course any more; the loop goes on from where the clip is, at the speed "rate" */
void          br_clip_player_go_round          (BrClipPlayer *self);

/** br_clip_player_get_has_frame: Returns: whether the paintable shows this clip */
gboolean      br_clip_player_get_has_frame     (BrClipPlayer *self);

/** br_clip_player_get_failed: Returns: whether the present file cannot be shown */
gboolean      br_clip_player_get_failed        (BrClipPlayer *self);

/** br_clip_player_get_error_message: Returns: (nullable): why, as a sentence for the person */
const char   *br_clip_player_get_error_message (BrClipPlayer *self);

G_END_DECLS
