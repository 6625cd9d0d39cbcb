/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pipeline behind a demo clip: playbin without sound, on a clock whose speed can be changed. */

#pragma once

#include <gio/gio.h>
#include <gst/gst.h>

G_BEGIN_DECLS

/**
 * BrClipPipeline:
 *
 * Opens one clip after the other. One that is not wanted any more while it is still being put together is left alone until it is whole;
 * the next one waits for that. Clips are put together and taken down in a thread; disposing waits a moment for it.
 *
 * Signals, each in the main context and only about the clip that is wanted: "opened": the first frame is there; "failed" (GError): it
 * cannot be played, and was closed; "settled": a seek that flushes has arrived; "segment-done": what the last seek asked for has been
 * decoded; "ended": the same at the end of a clip that knows no segments.
 *
 * And "stuck": a clip cannot be taken down, so that neither this pipeline nor its sink will show anything any more; others have to be made.
 */
#define BR_TYPE_CLIP_PIPELINE (br_clip_pipeline_get_type ())
G_DECLARE_FINAL_TYPE (BrClipPipeline, br_clip_pipeline, BR, CLIP_PIPELINE, GObject)

/**
 * br_clip_pipeline_new:
 * @video_sink: where the frames go
 *
 * Returns: (transfer full) (nullable): a pipeline that is closed, or %NULL where a part of GStreamer is missing
 */
BrClipPipeline *br_clip_pipeline_new         (GstElement     *video_sink);

/** br_clip_pipeline_open: plays @file, paused, in place of what was played */
void            br_clip_pipeline_open        (BrClipPipeline *self,
                                              GFile          *file);

/** br_clip_pipeline_close: frees the decoder, a little later */
void            br_clip_pipeline_close       (BrClipPipeline *self);

/** br_clip_pipeline_get_has_video: Returns: whether what is open has a picture */
gboolean        br_clip_pipeline_get_has_video (BrClipPipeline *self);

/** br_clip_pipeline_get_n_frames: Returns: how many frames have come to the sink since the pipeline was made; it begins again at 0 after G_MAXUINT */
guint           br_clip_pipeline_get_n_frames (BrClipPipeline *self);

/** br_clip_pipeline_set_playing: lets the open clip move, or stand */
void            br_clip_pipeline_set_playing (BrClipPipeline *self,
                                              gboolean        playing);

/** br_clip_pipeline_set_speed: @speed as of br_clip_clock_set_speed() */
void            br_clip_pipeline_set_speed   (BrClipPipeline *self,
                                              double          speed);

/**
 * br_clip_pipeline_seek:
 * @flags: besides %GST_SEEK_FLAG_SEGMENT
 * @position: µs of the clip
 * @end: µs of the clip, -1 for its end, which then is told by "segment-done"
 *
 * Returns: whether the clip can
 */
gboolean        br_clip_pipeline_seek        (BrClipPipeline *self,
                                              GstSeekFlags    flags,
                                              gint64          position,
                                              gint64          end);

/** br_clip_pipeline_get_running_time: Returns: µs that were shown since the last seek that flushes, by the clock of the clip */
gint64          br_clip_pipeline_get_running_time (BrClipPipeline *self);

G_END_DECLS
