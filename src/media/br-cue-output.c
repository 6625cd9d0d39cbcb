/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The long-lived pipeline behind the cues: mixer, converter, sound device. */

#include "config.h"

#include "media/br-cue-output.h"

#include <gio/gio.h>
#include <gst/app/gstappsrc.h>

/* 10 ms of samples at a time. */
#define CHUNK (BR_CUE_MIXER_RATE / 100)

/* What the device holds ahead, in µs; a cue that nobody foretold is late by this much. */
#define DEVICE_BUFFER  60000
#define DEVICE_LATENCY 10000

/* How long freeing waits at most for the device to be closed, in µs. */
#define PATIENCE G_USEC_PER_SEC

/* Jobs of the worker; a thread pool cannot be given 0. */
typedef enum
{
  JOB_OPEN = 1,
  JOB_CLOSE,
  JOB_FREE,
} Job;

/* Whether everything is closed: for the worker and whoever waits for it. */
typedef struct
{
  GMutex mutex;
  GCond changed;
  gboolean closed;
} Closing;

/* Belongs to the worker and to the thread that plays; outlives the output where the device hangs. */
typedef struct
{
  GstElement *pipeline;
  Closing *closing;
  BrCueMixer *mixer;
  guint64 n_samples; /* played since the device was opened */
} Feed;

struct _BrCueOutput
{
  Feed *feed;
  GThreadPool *worker; /* one thread: jobs in their order */
  GstElement *audio_sink;
  guint bus_watch_id;
  gboolean opening;
  gboolean failed; /* since it was opened last */
  BrCueOutputFunc func;
  gpointer user_data;
};

static void
closing_clear (gpointer data)
{
  Closing *closing = data;

  g_mutex_clear (&closing->mutex);
  g_cond_clear (&closing->changed);
}

static Closing *
closing_new (void)
{
  Closing *closing = g_atomic_rc_box_new0 (Closing);

  g_mutex_init (&closing->mutex);
  g_cond_init (&closing->changed);

  return closing;
}

static void
closing_end (Closing *closing)
{
  g_mutex_lock (&closing->mutex);
  closing->closed = TRUE;
  g_cond_signal (&closing->changed);
  g_mutex_unlock (&closing->mutex);
}

static void
closing_wait (Closing *closing)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  g_mutex_lock (&closing->mutex);
  while (!closing->closed && g_cond_wait_until (&closing->changed, &closing->mutex, end))
    continue;
  g_mutex_unlock (&closing->mutex);
}

static void
feed_free (Feed *feed)
{
  Closing *closing = g_steal_pointer (&feed->closing);

  g_clear_pointer (&feed->mixer, br_cue_mixer_unref);
  gst_clear_object (&feed->pipeline);
  g_free (feed);
  closing_end (closing);
  g_atomic_rc_box_release_full (closing, closing_clear);
}

static void
work (gpointer data,
      gpointer user_data)
{
  Feed *feed = user_data;

  switch ((Job) GPOINTER_TO_INT (data))
    {
    case JOB_OPEN:
      feed->n_samples = 0;
      gst_element_set_state (feed->pipeline, GST_STATE_PLAYING);
      break;

    case JOB_CLOSE:
      gst_element_set_state (feed->pipeline, GST_STATE_NULL);
      break;

    case JOB_FREE:
      gst_element_set_state (feed->pipeline, GST_STATE_NULL);
      feed_free (feed);
      break;

    default:
      g_assert_not_reached ();
    }
}

/* How long it is until what comes next is heard, in ns; negative where the device has run dry meanwhile. */
static GstClockTimeDiff
get_lead (Feed *feed)
{
  GstClockTime position = gst_util_uint64_scale (feed->n_samples, GST_SECOND, BR_CUE_MIXER_RATE);
  GstClockTime running = gst_element_get_current_running_time (feed->pipeline);

  /* Until the device is open the sound stands at its beginning. */
  if (GST_STATE (feed->pipeline) != GST_STATE_PLAYING || !GST_CLOCK_TIME_IS_VALID (running))
    return 0;

  return GST_CLOCK_DIFF (running, position);
}

/* Runs in the thread that plays. */
static void
on_need_data (GstAppSrc *source,
              guint      length,
              gpointer   user_data)
{
  Feed *feed = user_data;
  GstBuffer *buffer = gst_buffer_new_allocate (NULL, CHUNK * sizeof (float), NULL);
  GstClockTimeDiff lead = get_lead (feed);
  GstMapInfo map;

  /* What is too late for the device would be thrown away there, and with it the beginning of a cue: it goes on where it is. */
  if (lead < 0)
    {
      feed->n_samples += gst_util_uint64_scale ((guint64) -lead, BR_CUE_MIXER_RATE, GST_SECOND) + CHUNK;
      lead = get_lead (feed);
      GST_BUFFER_FLAG_SET (buffer, GST_BUFFER_FLAG_DISCONT);
    }

  gst_buffer_map (buffer, &map, GST_MAP_WRITE);
  br_cue_mixer_fill (feed->mixer, (float *) map.data, CHUNK, g_get_monotonic_time () + lead / GST_USECOND);
  gst_buffer_unmap (buffer, &map);

  GST_BUFFER_PTS (buffer) = gst_util_uint64_scale (feed->n_samples, GST_SECOND, BR_CUE_MIXER_RATE);
  GST_BUFFER_DURATION (buffer) = gst_util_uint64_scale (CHUNK, GST_SECOND, BR_CUE_MIXER_RATE);
  feed->n_samples += CHUNK;

  gst_app_src_push_buffer (source, buffer);
}

/* Makes the device's own buffer short, wherever autoaudiosink found it. */
static void
on_element_added (GstBin     *bin,
                  GstBin     *sub_bin,
                  GstElement *element,
                  gpointer    user_data)
{
  GObjectClass *klass = G_OBJECT_GET_CLASS (element);

  if (g_object_class_find_property (klass, "buffer-time") != NULL &&
      g_object_class_find_property (klass, "latency-time") != NULL)
    g_object_set (element,
                  "buffer-time", (gint64) DEVICE_BUFFER,
                  "latency-time", (gint64) DEVICE_LATENCY,
                  NULL);
}

static void
br_cue_output_fail (BrCueOutput  *self,
                    const GError *error)
{
  self->opening = FALSE;
  if (self->failed)
    return;

  self->failed = TRUE;
  br_cue_output_close (self);
  self->func (error, self->user_data);
}

static gboolean
on_message (GstBus     *bus,
            GstMessage *message,
            gpointer    user_data)
{
  BrCueOutput *self = user_data;
  g_autoptr (GError) error = NULL;

  /* A bus carries what any plugin may post; the rest is none of our business. */
  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
    {
      gst_message_parse_error (message, &error, NULL);
      br_cue_output_fail (self, error);
    }
  else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_WARNING && GST_MESSAGE_SRC (message) == GST_OBJECT (self->audio_sink))
    {
      /* Without any device autoaudiosink warns, and plays into nothing. */
      gst_message_parse_warning (message, &error, NULL);
      br_cue_output_fail (self, error);
    }
  else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ASYNC_DONE && self->opening)
    {
      self->opening = FALSE;
      self->func (NULL, self->user_data);
    }

  return G_SOURCE_CONTINUE;
}

static GstElement *
make (GstElement  *pipeline,
      const char  *factory,
      GError     **error)
{
  GstElement *element = gst_element_factory_make (factory, NULL);

  if (element == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "GStreamer element “%s” is missing", factory);
  else
    gst_bin_add (GST_BIN (pipeline), element);

  return element;
}

BrCueOutput *
br_cue_output_new (BrCueMixer       *mixer,
                   GstElement       *audio_sink,
                   BrCueOutputFunc   func,
                   gpointer          user_data,
                   GError          **error)
{
  g_autoptr (GstElement) pipeline = gst_object_ref_sink (gst_pipeline_new ("cues"));
  g_autoptr (GstCaps) caps = NULL;
  g_autoptr (GstBus) bus = NULL;
  GstElement *source, *convert, *resample, *sink;
  GstAppSrcCallbacks callbacks = { .need_data = on_need_data };
  BrCueOutput *self;

  g_signal_connect (pipeline, "deep-element-added", G_CALLBACK (on_element_added), NULL);

  if ((source = make (pipeline, "appsrc", error)) == NULL ||
      (convert = make (pipeline, "audioconvert", error)) == NULL ||
      (resample = make (pipeline, "audioresample", error)) == NULL)
    return NULL;

  sink = audio_sink;
  if (sink != NULL)
    gst_bin_add (GST_BIN (pipeline), sink);
  else if ((sink = make (pipeline, "autoaudiosink", error)) == NULL)
    return NULL;

  gst_element_link_many (source, convert, resample, sink, NULL);

  caps = gst_caps_new_simple ("audio/x-raw",
                              "format", G_TYPE_STRING, G_BYTE_ORDER == G_LITTLE_ENDIAN ? "F32LE" : "F32BE",
                              "layout", G_TYPE_STRING, "interleaved",
                              "rate", G_TYPE_INT, BR_CUE_MIXER_RATE,
                              "channels", G_TYPE_INT, 1,
                              NULL);
  g_object_set (source, "caps", caps, "format", GST_FORMAT_TIME, NULL);

  self = g_new0 (BrCueOutput, 1);
  self->func = func;
  self->user_data = user_data;
  self->audio_sink = gst_object_ref (sink);
  self->feed = g_new0 (Feed, 1);
  self->feed->mixer = br_cue_mixer_ref (mixer);
  self->feed->pipeline = gst_object_ref (pipeline);
  self->feed->closing = closing_new ();
  gst_app_src_set_callbacks (GST_APP_SRC (source), &callbacks, self->feed, NULL);
  self->worker = g_thread_pool_new (work, self->feed, 1, FALSE, NULL);

  bus = gst_element_get_bus (pipeline);
  self->bus_watch_id = gst_bus_add_watch (bus, on_message, self);

  return self;
}

void
br_cue_output_free (BrCueOutput *self)
{
  Closing *closing = g_atomic_rc_box_acquire (self->feed->closing);

  g_clear_handle_id (&self->bus_watch_id, g_source_remove);
  gst_clear_object (&self->audio_sink);
  g_thread_pool_push (self->worker, GINT_TO_POINTER (JOB_FREE), NULL);
  g_thread_pool_free (g_steal_pointer (&self->worker), FALSE, FALSE);
  if (!self->opening)
    closing_wait (closing);
  g_atomic_rc_box_release_full (closing, closing_clear);
  g_free (self);
}

void
br_cue_output_open (BrCueOutput *self)
{
  self->opening = TRUE;
  self->failed = FALSE;
  g_thread_pool_push (self->worker, GINT_TO_POINTER (JOB_OPEN), NULL);
}

void
br_cue_output_close (BrCueOutput *self)
{
  self->opening = FALSE;
  g_thread_pool_push (self->worker, GINT_TO_POINTER (JOB_CLOSE), NULL);
}
