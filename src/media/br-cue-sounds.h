/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turns the earcons of the GResource into samples, once, in a worker thread, so that playing one later costs nothing. */

#pragma once

#include <gio/gio.h>

#include "media/br-cue-mixer.h"

G_BEGIN_DECLS

/**
 * br_cue_sounds_load_async:
 * @mixer: where each sound is put as soon as it is decoded
 * @cancellable: (nullable): stops it
 * @callback: called in the caller's main context
 * @user_data: for @callback
 *
 * Starts GStreamer if need be, and decodes the sound of every #BrCue.
 */
void     br_cue_sounds_load_async  (BrCueMixer           *mixer,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);

/**
 * br_cue_sounds_load_finish:
 * @result: what the callback was given
 * @error: which sound could not be decoded and why
 *
 * Returns: whether every cue has its sound
 */
gboolean br_cue_sounds_load_finish (GAsyncResult         *result,
                                    GError              **error);

G_END_DECLS
