/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks at a clip before it is played: a "clip" may be a playlist that reaches the network, a pipe that never ends, or nothing. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * br_clip_check:
 * @file: the clip
 * @cancellable: (nullable): stops it
 * @error: as br_clip_check_finish()
 *
 * What br_clip_check_async() does, for worker threads.
 *
 * Returns: (transfer none) (nullable): the ending that such a file should have, with its dot; %NULL if it is not an allowed clip
 */
const char *br_clip_check     (GFile                *file,
                               GCancellable         *cancellable,
                               GError              **error);

/**
 * br_clip_check_async:
 * @file: the clip
 * @cancellable: (nullable): stops it
 * @callback: called in the caller's main context
 * @user_data: for @callback
 *
 * Checks in a worker thread that @file is an ordinary local file with the beginning of a Matroska, WebM, MP4 or Ogg container. What
 * the file is called does not matter. GStreamer must run (br_media_init_async()).
 */
void     br_clip_check_async  (GFile                *file,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);

/**
 * br_clip_check_finish:
 * @result: what the callback was given
 * @error: %G_IO_ERROR_NOT_FOUND if there is no such file, %G_IO_ERROR_NOT_SUPPORTED if it is not an allowed clip, or what
 *   reading it said; with a message for the person
 *
 * Returns: whether the clip may be handed to GStreamer
 */
gboolean br_clip_check_finish (GAsyncResult         *result,
                               GError              **error);

G_END_DECLS
