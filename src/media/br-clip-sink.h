/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the frames of a clip become something that GTK can draw. */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

/**
 * br_clip_sink_new:
 * @use_gl: whether frames may stay in the graphics memory, where that is possible
 * @paintable: (out) (transfer full): the GdkPaintable that shows them
 *
 * Returns: (transfer floating) (nullable): a sink, or %NULL where GStreamer's GTK part is missing
 */
GstElement *br_clip_sink_new (gboolean   use_gl,
                              GObject  **paintable);

G_END_DECLS
