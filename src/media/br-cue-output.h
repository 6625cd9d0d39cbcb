/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The long-lived pipeline behind the cues: mixer, converter, sound device. */

#pragma once

#include <gst/gst.h>

#include "media/br-cue-mixer.h"

G_BEGIN_DECLS

/**
 * BrCueOutput:
 *
 * Opening a sound device may take seconds where the sound server is ill, so every change of state happens in a worker thread, one
 * after the other.
 */
typedef struct _BrCueOutput BrCueOutput;

/**
 * BrCueOutputFunc:
 * @error: (nullable): why there is no sound; %NULL when the device is open
 * @user_data: as given to br_cue_output_new()
 */
typedef void (*BrCueOutputFunc) (const GError *error,
                                 gpointer      user_data);

/**
 * br_cue_output_new:
 * @mixer: what is played
 * @audio_sink: (nullable): the device; %NULL for the system's
 * @func: told in the main context how opening went, and when the device is lost
 * @user_data: for @func
 * @error: a part of GStreamer that is not installed
 *
 * Returns: (transfer full) (nullable): an output that is closed
 */
BrCueOutput *br_cue_output_new   (BrCueMixer       *mixer,
                                  GstElement       *audio_sink,
                                  BrCueOutputFunc   func,
                                  gpointer          user_data,
                                  GError          **error);

/** br_cue_output_free: closes the device; waits for it unless it is still being opened */
void         br_cue_output_free  (BrCueOutput      *self);

/** br_cue_output_open: opens the device and plays */
void         br_cue_output_open  (BrCueOutput      *self);

/** br_cue_output_close: closes the device */
void         br_cue_output_close (BrCueOutput      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BrCueOutput, br_cue_output_free)

G_END_DECLS
