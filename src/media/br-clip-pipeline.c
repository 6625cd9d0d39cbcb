/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pipeline that is taken down while its parts are still being linked may lose events or hang (seen with 1.26), so that one is left
 * alone until it is whole. What hangs all the same hangs in a thread of its own, and is given up with its sink. */

#include "config.h"

#include "media/br-clip-pipeline.h"

#include "media/br-clip-clock.h"
#include "media/br-clip-state.h"

/* How long a clip that is not wanted any more may take to be put together, in ms. */
#define PATIENCE_UNWANTED 1000

/* How long one that has failed may go on with it, in ms: its threads are not told at once. */
#define SETTLE_FAILED 250

/* How long a clip may take to be taken down before the next one goes elsewhere, in ms. */
#define PATIENCE_CLOSING 2000

/* The longest that disposing may wait: for a clip to be put together, and until that has been taken down, too, in ms. */
#define SETTLE_DISPOSE   200
#define PATIENCE_DISPOSE 300

typedef enum
{
  STAGE_CLOSED,
  STAGE_OPENING,
  STAGE_UNWANTED, /* opening what is not wanted any more */
  STAGE_OPEN,
  STAGE_CLOSING,
  STAGE_STUCK,    /* for ever */
} Stage;

struct _BrClipPipeline
{
  GObject parent_instance;

  GstElement *playbin;
  GstClock *clock;
  GstPad *sink_pad;
  gulong probe_id;
  int *n_frames;        /* atomic: counted by the thread that plays, which may outlive us */
  GFile *waiting;       /* what is to be opened after what is unwanted or being closed */
  GCancellable *change; /* of state, under way */
  gboolean whole;       /* the first frame is there */
  Stage stage;
  guint bus_watch_id;
  guint patience_id;
};

typedef enum
{
  SIGNAL_OPENED,
  SIGNAL_FAILED,
  SIGNAL_SETTLED,
  SIGNAL_SEGMENT_DONE,
  SIGNAL_ENDED,
  SIGNAL_STUCK,
} BrClipPipelineSignal;

static guint signals[SIGNAL_STUCK + 1];

G_DEFINE_FINAL_TYPE (BrClipPipeline, br_clip_pipeline, G_TYPE_OBJECT)

/* @done_cb is called unless the state is changed again before. */
static void
change_state (BrClipPipeline      *self,
              GstState             state,
              guint                settle_ms,
              GAsyncReadyCallback  done_cb)
{
  g_cancellable_cancel (self->change);
  g_clear_object (&self->change);
  self->change = g_cancellable_new ();
  br_clip_state_change_async (self->playbin, state, settle_ms, self->change, done_cb, self);
}

/* Open is what has its first frame, and whose state may be changed again without waiting. */
static void
check_open (BrClipPipeline *self)
{
  if (self->stage != STAGE_OPENING || !self->whole || self->change != NULL)
    return;

  self->stage = STAGE_OPEN;
  g_signal_emit (self, signals[SIGNAL_OPENED], 0);
}

static void
paused_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  BrClipPipeline *self;

  /* Cancelled, there may be none of us any more. */
  if (!br_clip_state_change_finish (result))
    return;

  self = user_data;
  g_clear_object (&self->change);
  check_open (self);
}

static void
begin_opening (BrClipPipeline *self,
               GFile          *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  g_object_set (self->playbin, "uri", uri, NULL);
  self->stage = STAGE_OPENING;
  self->whole = FALSE;
  /* Whatever goes wrong is told on the bus. */
  change_state (self, GST_STATE_PAUSED, 0, paused_cb);
}

static void
open_waiting (BrClipPipeline *self)
{
  g_autoptr (GFile) waiting = g_steal_pointer (&self->waiting);

  if (waiting != NULL)
    begin_opening (self, waiting);
}

static void
closed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  BrClipPipeline *self;

  if (!br_clip_state_change_finish (result))
    return;

  self = user_data;
  g_clear_handle_id (&self->patience_id, g_source_remove);
  g_clear_object (&self->change);
  self->stage = STAGE_CLOSED;
  open_waiting (self);
}

static void
closing_patience_cb (gpointer user_data)
{
  BrClipPipeline *self = user_data;

  self->patience_id = 0;
  g_cancellable_cancel (self->change);
  self->stage = STAGE_STUCK;
  g_signal_emit (self, signals[SIGNAL_STUCK], 0);
}

static void
take_down (BrClipPipeline *self,
           guint           settle_ms)
{
  g_clear_handle_id (&self->patience_id, g_source_remove);
  self->stage = STAGE_CLOSING;
  self->patience_id = g_timeout_add_once (PATIENCE_CLOSING, closing_patience_cb, self);
  change_state (self, GST_STATE_NULL, settle_ms, closed_cb);
}

static void
unwanted_patience_cb (gpointer user_data)
{
  BrClipPipeline *self = user_data;

  self->patience_id = 0;
  take_down (self, 0);
}

static void
fail (BrClipPipeline *self,
      GstMessage     *message)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *debug = NULL;

  gst_message_parse_error (message, &error, &debug);
  g_debug ("%s: %s", error->message, debug);
  take_down (self, SETTLE_FAILED);
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
on_message_while_open (BrClipPipeline *self,
                       GstMessage     *message)
{
  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ASYNC_DONE)
    g_signal_emit (self, signals[SIGNAL_SETTLED], 0);
  else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_SEGMENT_DONE)
    g_signal_emit (self, signals[SIGNAL_SEGMENT_DONE], 0);
  else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS)
    g_signal_emit (self, signals[SIGNAL_ENDED], 0);
}

/* A bus carries what any plugin may post; most of it is none of our business. */
static gboolean
on_message (GstBus     *bus,
            GstMessage *message,
            gpointer    user_data)
{
  BrClipPipeline *self = user_data;
  gboolean is_error = GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR;
  gboolean is_whole = GST_MESSAGE_TYPE (message) == GST_MESSAGE_ASYNC_DONE;

  if (self->stage == STAGE_UNWANTED && (is_error || is_whole))
    {
      take_down (self, is_error ? SETTLE_FAILED : 0);
    }
  else if (is_error && (self->stage == STAGE_OPENING || self->stage == STAGE_OPEN))
    {
      fail (self, message);
    }
  else if (is_whole && self->stage == STAGE_OPENING)
    {
      self->whole = TRUE;
      check_open (self);
    }
  else if (self->stage == STAGE_OPEN)
    {
      on_message_while_open (self, message);
    }

  return G_SOURCE_CONTINUE;
}

static GstPadProbeReturn
count_frame (GstPad          *pad,
             GstPadProbeInfo *info,
             gpointer         user_data)
{
  g_atomic_int_inc ((int *) user_data);

  return GST_PAD_PROBE_OK;
}

/* An application that ends while it plays may crash, so it waits a moment for what is healthy. */
static void
end_playbin (BrClipPipeline *self)
{
  gconstpointer key = self->playbin;

  if (key == NULL)
    return;

  if (self->stage == STAGE_OPENING || self->stage == STAGE_UNWANTED || self->stage == STAGE_OPEN)
    br_clip_state_change_async (self->playbin, GST_STATE_NULL, SETTLE_DISPOSE, NULL, NULL, NULL);
  gst_clear_object (&self->playbin);
  if (self->stage != STAGE_STUCK)
    br_clip_state_wait (key, PATIENCE_DISPOSE);
}

static void
br_clip_pipeline_dispose (GObject *object)
{
  BrClipPipeline *self = BR_CLIP_PIPELINE (object);

  g_clear_object (&self->waiting);
  g_clear_handle_id (&self->patience_id, g_source_remove);
  g_cancellable_cancel (self->change);
  g_clear_object (&self->change);
  if (self->sink_pad != NULL)
    gst_pad_remove_probe (self->sink_pad, self->probe_id);
  gst_clear_object (&self->sink_pad);
  g_clear_handle_id (&self->bus_watch_id, g_source_remove);
  end_playbin (self);
  gst_clear_object (&self->clock);

  G_OBJECT_CLASS (br_clip_pipeline_parent_class)->dispose (object);
}

static void
br_clip_pipeline_finalize (GObject *object)
{
  g_atomic_rc_box_release (BR_CLIP_PIPELINE (object)->n_frames);

  G_OBJECT_CLASS (br_clip_pipeline_parent_class)->finalize (object);
}

static void
br_clip_pipeline_class_init (BrClipPipelineClass *klass)
{
  const struct
  {
    BrClipPipelineSignal signal;
    const char *name;
  } plain[] = {
    { SIGNAL_OPENED, "opened" },
    { SIGNAL_SETTLED, "settled" },
    { SIGNAL_SEGMENT_DONE, "segment-done" },
    { SIGNAL_ENDED, "ended" },
    { SIGNAL_STUCK, "stuck" },
  };

  G_OBJECT_CLASS (klass)->dispose = br_clip_pipeline_dispose;
  G_OBJECT_CLASS (klass)->finalize = br_clip_pipeline_finalize;

  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++)
    signals[plain[i].signal] = g_signal_new (plain[i].name, BR_TYPE_CLIP_PIPELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", BR_TYPE_CLIP_PIPELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
br_clip_pipeline_init (BrClipPipeline *self)
{
  self->n_frames = g_atomic_rc_box_new0 (int);
}

BrClipPipeline *
br_clip_pipeline_new (GstElement *video_sink)
{
  /* Not playbin3: as of GStreamer 1.26 it may wait for its first frame for ever on a busy machine. */
  GstElement *playbin = gst_element_factory_make ("playbin", NULL);
  BrClipPipeline *self;
  g_autoptr (GstBus) bus = NULL;

  if (playbin == NULL)
    return NULL;

  self = g_object_new (BR_TYPE_CLIP_PIPELINE, NULL);
  self->playbin = gst_object_ref_sink (playbin);
  g_object_set (playbin, "video-sink", video_sink, NULL);
  gst_util_set_object_arg (G_OBJECT (playbin), "flags", "video");

  self->sink_pad = gst_element_get_static_pad (video_sink, "sink");
  self->probe_id = gst_pad_add_probe (self->sink_pad, GST_PAD_PROBE_TYPE_BUFFER, count_frame,
                                      g_atomic_rc_box_acquire (self->n_frames), g_atomic_rc_box_release);

  self->clock = br_clip_clock_new ();
  gst_pipeline_use_clock (GST_PIPELINE (playbin), self->clock);

  bus = gst_element_get_bus (playbin);
  self->bus_watch_id = gst_bus_add_watch (bus, on_message, self);

  return self;
}

void
br_clip_pipeline_open (BrClipPipeline *self,
                       GFile          *file)
{
  g_return_if_fail (BR_IS_CLIP_PIPELINE (self));
  g_return_if_fail (G_IS_FILE (file));

  br_clip_pipeline_close (self);
  g_set_object (&self->waiting, file);
  if (self->stage == STAGE_CLOSED)
    open_waiting (self);
}

void
br_clip_pipeline_close (BrClipPipeline *self)
{
  g_return_if_fail (BR_IS_CLIP_PIPELINE (self));

  g_clear_object (&self->waiting);
  if (self->stage == STAGE_OPENING)
    {
      self->stage = STAGE_UNWANTED;
      self->patience_id = g_timeout_add_once (PATIENCE_UNWANTED, unwanted_patience_cb, self);
    }
  else if (self->stage == STAGE_OPEN)
    {
      take_down (self, 0);
    }
}

gboolean
br_clip_pipeline_get_has_video (BrClipPipeline *self)
{
  int n_videos;

  g_return_val_if_fail (BR_IS_CLIP_PIPELINE (self), FALSE);

  g_object_get (self->playbin, "n-video", &n_videos, NULL);

  return n_videos > 0;
}

guint
br_clip_pipeline_get_n_frames (BrClipPipeline *self)
{
  g_return_val_if_fail (BR_IS_CLIP_PIPELINE (self), 0);

  return (guint) g_atomic_int_get (self->n_frames);
}

void
br_clip_pipeline_set_playing (BrClipPipeline *self,
                              gboolean        playing)
{
  g_return_if_fail (BR_IS_CLIP_PIPELINE (self));

  if (self->stage == STAGE_OPEN)
    gst_element_set_state (self->playbin, playing ? GST_STATE_PLAYING : GST_STATE_PAUSED);
}

void
br_clip_pipeline_set_speed (BrClipPipeline *self,
                            double          speed)
{
  g_return_if_fail (BR_IS_CLIP_PIPELINE (self));

  br_clip_clock_set_speed (self->clock, speed);
}

gboolean
br_clip_pipeline_seek (BrClipPipeline *self,
                       GstSeekFlags    flags,
                       gint64          position,
                       gint64          end)
{
  g_return_val_if_fail (BR_IS_CLIP_PIPELINE (self), FALSE);

  return gst_element_seek (self->playbin, 1, GST_FORMAT_TIME, GST_SEEK_FLAG_SEGMENT | flags,
                           GST_SEEK_TYPE_SET, position * GST_USECOND,
                           end < 0 ? GST_SEEK_TYPE_NONE : GST_SEEK_TYPE_SET, end < 0 ? -1 : end * (gint64) GST_USECOND);
}

gint64
br_clip_pipeline_get_running_time (BrClipPipeline *self)
{
  GstClockTime running;

  g_return_val_if_fail (BR_IS_CLIP_PIPELINE (self), 0);

  running = gst_element_get_start_time (self->playbin);
  if (GST_STATE (self->playbin) == GST_STATE_PLAYING && GST_STATE_PENDING (self->playbin) == GST_STATE_VOID_PENDING)
    running = gst_element_get_current_running_time (self->playbin);

  return GST_CLOCK_TIME_IS_VALID (running) ? (gint64) (running / GST_USECOND) : 0;
}
