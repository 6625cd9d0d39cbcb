/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A playbin whose frames go nowhere, and its bus read by hand: there is no main loop in a worker. Nothing here waits for GStreamer longer
 * than it says below. */

#include "config.h"

#include "media/br-clip-trial.h"

#include <glib/gi18n.h>
#include <gst/gst.h>

#include "media/br-clip-state.h"

/* How long to wait, in µs: for the first frame; for all frames. */
#define PATIENCE      (20 * G_USEC_PER_SEC)
#define PATIENCE_PLAY (8 * G_USEC_PER_SEC)

/* How often to look whether it was cancelled. */
#define INTERVAL  (100 * GST_MSECOND)

/* How long a pipeline may take to stand still before it is taken down, in ms. */
#define SETTLE_MS 1000

typedef struct
{
  GstElement *playbin;
  GstElement *sink;
  GstBus *bus;
  const char *name;
} Trial;

static gboolean
fail (GError     **error,
      const char  *format,
      const char  *name)
{
  g_autoptr (GString) message = g_string_new (format);

  g_string_replace (message, "%s", name, 1);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, message->str);

  return FALSE;
}

static gboolean
fail_without_picture (Trial   *self,
                      GError **error)
{
  /* Translators: %s is the name of a file */
  return fail (error, _("The clip “%s” shows no picture."), self->name);
}

static gboolean
fail_with_message (Trial       *self,
                   GstMessage  *message,
                   GError     **error)
{
  g_autoptr (GError) reason = NULL;

  gst_message_parse_error (message, &reason, NULL);
  g_debug ("%s: %s", self->name, reason->message);
  if (g_error_matches (reason, GST_CORE_ERROR, GST_CORE_ERROR_MISSING_PLUGIN) ||
      g_error_matches (reason, GST_STREAM_ERROR, GST_STREAM_ERROR_CODEC_NOT_FOUND))
    /* Translators: %s is the name of a file */
    return fail (error, _("This computer lacks the decoder for the clip “%s”."), self->name);

  /* Translators: %s is the name of a file */
  return fail (error, _("The clip “%s” is damaged."), self->name);
}

/* Until the first frame has come. */
static gboolean
wait_for_frame (Trial         *self,
                GCancellable  *cancellable,
                GError       **error)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  /* Whatever goes wrong is told on the bus. */
  br_clip_state_change_async (self->playbin, GST_STATE_PAUSED, 0, NULL, NULL, NULL);
  while (g_get_monotonic_time () < end)
    {
      g_autoptr (GstMessage) message = gst_bus_timed_pop_filtered (self->bus, INTERVAL, GST_MESSAGE_ERROR | GST_MESSAGE_ASYNC_DONE);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (message != NULL && GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
        return fail_with_message (self, message, error);
      if (message != NULL)
        return TRUE;
    }

  return fail_without_picture (self, error);
}

static gboolean
measure (Trial   *self,
         GError **error)
{
  g_autoptr (GstPad) pad = gst_element_get_static_pad (self->sink, "sink");
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  const GstStructure *structure = caps != NULL ? gst_caps_get_structure (caps, 0) : NULL;
  int width, height;

  if (structure == NULL || !gst_structure_get_int (structure, "width", &width) || !gst_structure_get_int (structure, "height", &height))
    return fail_without_picture (self, error);

  if (MAX (width, height) > BR_CLIP_MAX_SIDE)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   /* Translators: name of a file; its width and height in pixels; the most that is allowed */
                   _("The clip “%s” is too large: %d × %d pixels. Up to %d pixels wide or high play smoothly. Please save it smaller."),
                   self->name, width, height, BR_CLIP_MAX_SIDE);
      return FALSE;
    }

  return TRUE;
}

/* Until the end, or for as long as is fair to wait: what is whole so far may stay. */
static gboolean
play (Trial         *self,
      GCancellable  *cancellable,
      GError       **error)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_PLAY;

  br_clip_state_change_async (self->playbin, GST_STATE_PLAYING, 0, NULL, NULL, NULL);
  while (g_get_monotonic_time () < end)
    {
      g_autoptr (GstMessage) message = gst_bus_timed_pop_filtered (self->bus, INTERVAL, GST_MESSAGE_ERROR | GST_MESSAGE_EOS);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (message != NULL && GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
        return fail_with_message (self, message, error);
      if (message != NULL)
        break;
    }

  return TRUE;
}

gboolean
br_clip_trial (GFile         *file,
               const char    *name,
               GCancellable  *cancellable,
               GError       **error)
{
  /* Not playbin3, for the reason given in the player. */
  g_autoptr (GstElement) playbin = gst_element_factory_make ("playbin", NULL);
  g_autoptr (GstElement) sink = gst_element_factory_make ("fakesink", NULL);
  g_autoptr (GstBus) bus = NULL;
  g_autofree char *uri = NULL;
  gboolean passed;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  if (playbin != NULL)
    gst_object_ref_sink (playbin);
  if (sink != NULL)
    gst_object_ref_sink (sink);
  if (playbin == NULL || sink == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _("Clips cannot be shown: a part of GStreamer is not installed."));
      return FALSE;
    }

  uri = g_file_get_uri (file);
  bus = gst_element_get_bus (playbin);
  g_object_set (sink, "sync", FALSE, NULL);
  g_object_set (playbin, "uri", uri, "video-sink", sink, NULL);
  gst_util_set_object_arg (G_OBJECT (playbin), "flags", "video");

  {
    Trial self = { playbin, sink, bus, name };

    passed = wait_for_frame (&self, cancellable, error) && measure (&self, error) && play (&self, cancellable, error);
  }

  /* That may take long, and somebody waits for the answer. */
  br_clip_state_change_async (playbin, GST_STATE_NULL, SETTLE_MS, NULL, NULL, NULL);

  return passed;
}
