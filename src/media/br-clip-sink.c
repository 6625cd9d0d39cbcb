/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gtk4paintablesink, in a bin that brings frames into graphics memory where there is OpenGL and its plugin; else in one that has them
 * converted into what software draws. Left to themselves they come as a format that GTK takes through floating point for each frame that it
 * draws, which costs more than decoding. */

#include "config.h"

#include "media/br-clip-sink.h"

/* As Cairo has it: a number of 32 bits each. With alpha, though all is opaque: GTK 4.18 has a quick way for that, and none for padding. */
#if G_BYTE_ORDER == G_LITTLE_ENDIAN
#define FORMAT "BGRA"
#else
#define FORMAT "ARGB"
#endif

/* @sink (transfer floating), fed with frames of that format. */
static GstElement *
put_behind_filter (GstElement *sink)
{
  GstElement *bin = gst_bin_new ("clip-sink");
  GstElement *filter = gst_element_factory_make ("capsfilter", NULL);
  g_autoptr (GstCaps) caps = gst_caps_new_simple ("video/x-raw", "format", G_TYPE_STRING, FORMAT, NULL);
  g_autoptr (GstPad) pad = gst_element_get_static_pad (filter, "sink");

  g_object_set (filter, "caps", caps, NULL);
  gst_bin_add_many (GST_BIN (bin), filter, sink, NULL);
  gst_element_link (filter, sink);
  gst_element_add_pad (bin, gst_ghost_pad_new ("sink", pad));

  return bin;
}

GstElement *
br_clip_sink_new (gboolean   use_gl,
                  GObject  **paintable)
{
  GstElement *sink = gst_element_factory_make ("gtk4paintablesink", NULL);
  GstElement *gl_sink;
  g_autoptr (GObject) gl_context = NULL;

  if (sink == NULL)
    return NULL;

  g_object_get (sink, "paintable", paintable, NULL);
  if (use_gl)
    g_object_get (*paintable, "gl-context", &gl_context, NULL);
  gl_sink = gl_context != NULL ? gst_element_factory_make ("glsinkbin", NULL) : NULL;
  if (gl_sink == NULL)
    return put_behind_filter (sink);

  g_object_set (gl_sink, "sink", sink, NULL);

  return gl_sink;
}
