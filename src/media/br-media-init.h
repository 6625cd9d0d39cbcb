/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starts GStreamer off the main thread, because its first start on a machine takes most of a second. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * br_media_init_async:
 * @cancellable: (nullable): only stops waiting; a start under way is finished
 * @callback: called in the caller's main context
 * @user_data: for @callback
 *
 * Starts GStreamer in a worker thread. The application calls it once after its first frame; the players call it again before
 * they build a pipeline, which costs nothing by then. Callers may overlap: gst_init_check() holds a lock of its own and does its
 * work once. From then on the allocator gives large blocks back to the system as soon as they are free.
 */
void     br_media_init_async  (GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);

/**
 * br_media_init_finish:
 * @result: what the callback was given
 * @error: why GStreamer cannot run on this machine
 *
 * Returns: whether GStreamer runs
 */
gboolean br_media_init_finish (GAsyncResult         *result,
                               GError              **error);

G_END_DECLS
