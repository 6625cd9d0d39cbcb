/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes the state of a pipeline in a thread of its own. A clip that turns out to be damaged while its parts are still being linked may
 * hang GStreamer for ever, on the way up as on the way down (seen with 1.26); so may a disk. */

#pragma once

#include <gio/gio.h>
#include <gst/gst.h>

G_BEGIN_DECLS

/**
 * br_clip_state_change_async:
 * @pipeline: whose state nobody changes in another way meanwhile
 * @state: the state that it is to have
 * @settle_ms: for how long a change that is under way may go on before
 * @cancellable: (nullable): whoever cancels is not told of the end; the change goes on
 * @callback: (nullable): to be called in the main context once the change has been made or begun, as by gst_element_set_state()
 *
 * Returns at once, from any thread. Changes of one pipeline are made one after the other.
 */
void     br_clip_state_change_async  (GstElement          *pipeline,
                                      GstState             state,
                                      guint                settle_ms,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);

/** br_clip_state_change_finish: Returns: whether it is over, and was not cancelled before; whatever goes wrong is told on the bus */
gboolean br_clip_state_change_finish (GAsyncResult        *result);

/** br_clip_state_wait: blocks for @patience_ms at most. Returns: whether nothing changes any more in @pipeline, which may have been freed by it */
gboolean br_clip_state_wait          (gconstpointer        pipeline,
                                      guint                patience_ms);

G_END_DECLS
