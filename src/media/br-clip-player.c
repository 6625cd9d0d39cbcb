/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows a demo clip in a loop without a seam.
 *
 * The pipeline plays a segment (GST_SEEK_FLAG_SEGMENT), which ends with a message instead of the end of the stream; the answer is a seek
 * to the beginning that flushes nothing, so that the last frames are still on their way while the first ones are decoded again.
 *
 * Speed is that of the pipeline's clock, so that a change of it needs no seek and loses no frame. Where a course is followed, the place on
 * it is its place at running time 0, which is set by a flushing seek, plus the running time since. */

#include "config.h"

#include "media/br-clip-player.h"

#include <glib/gi18n.h>
#include <gst/gst.h>

#include "media/br-clip-check.h"
#include "media/br-clip-pipeline.h"
#include "media/br-clip-sink.h"
#include "media/br-media-init.h"

/* How many seconds a clip may be without a frame where it ought to have one: generous, for slow and busy machines. */
#define PATIENCE_S 10

/* More seams within one second than this: the clip is a single picture, and looping it would only heat the machine. */
#define MAX_SEAMS 20

/* So far may the clip be from where it ought to be, in µs of the clip, and still get there by going faster or slower. */
#define MAX_ASTRAY (300 * G_TIME_SPAN_MILLISECOND)

typedef enum
{
  STAGE_EMPTY,    /* no file */
  STAGE_CHECKING, /* starting GStreamer, looking at the file */
  STAGE_OPENING,  /* waiting for the first frame */
  STAGE_SEEKING,  /* waiting for the first frame of the segment */
  STAGE_SHOWING,
  STAGE_FAILED,
} Stage;

struct _BrClipPlayer
{
  GObject parent_instance;

  GFile *file;
  GCancellable *cancellable; /* of the checks of the present file */
  BrClipPipeline *pipeline;  /* NULL until GStreamer runs */
  BrClipCourse *course;      /* what is followed, or NULL: round and round */
  gint64 origin;             /* the place on the course at running time 0 */
  gint64 target;             /* the place on the course at which the clip is to be at the deadline */
  gint64 deadline;           /* in µs of g_get_monotonic_time() */
  guint span;                /* the stretch of the course that is being decoded */
  GObject *video_sink;
  GObject *paintable;
  char *error_message;
  double rate;
  gint64 seams_since; /* in µs, and how many there were since then */
  guint n_seams;
  guint watch_id;
  guint n_frames;     /* that had come when the watch last looked */
  gint64 running;     /* and the running time then */
  guint n_quiet;      /* how often in a row it has found none */
  Stage stage;
  gboolean seeking;  /* shown, and on the way to another place */
  gboolean playing;
  gboolean use_gl;
};

G_DEFINE_FINAL_TYPE (BrClipPlayer, br_clip_player, G_TYPE_OBJECT)

typedef enum
{
  PROP_ERROR_MESSAGE = 1,
  PROP_FAILED,
  PROP_FILE,
  PROP_HAS_FRAME,
  PROP_PAINTABLE,
  PROP_PLAYING,
  PROP_RATE,
  PROP_USE_GL,
  PROP_VIDEO_SINK,
} BrClipPlayerProperty;

static GParamSpec *properties[PROP_VIDEO_SINK + 1];

static gboolean on_watch (gpointer user_data);

static gboolean
br_clip_player_is_opening (BrClipPlayer *self)
{
  return self->stage == STAGE_CHECKING || self->stage == STAGE_OPENING || self->stage == STAGE_SEEKING;
}

/* Frames are looked for only while some ought to come. */
static void
br_clip_player_update_watch (BrClipPlayer *self)
{
  gboolean wanted = br_clip_player_is_opening (self) || (self->stage == STAGE_SHOWING && self->playing);

  if (!wanted)
    g_clear_handle_id (&self->watch_id, g_source_remove);
  else if (self->watch_id == 0)
    self->watch_id = g_timeout_add_seconds (1, on_watch, self);
  self->n_quiet = 0;
}

static void
br_clip_player_set_stage (BrClipPlayer *self,
                          Stage         stage)
{
  gboolean had_frame = br_clip_player_get_has_frame (self);
  gboolean had_failed = br_clip_player_get_failed (self);

  self->stage = stage;
  br_clip_player_update_watch (self);

  if (had_frame != br_clip_player_get_has_frame (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_FRAME]);
  if (had_failed != br_clip_player_get_failed (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILED]);
}

static void
br_clip_player_set_error_message (BrClipPlayer *self,
                                  const char   *message)
{
  if (g_set_str (&self->error_message, message))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR_MESSAGE]);
}

/* Frees the decoder; the paintable stays for the next clip. */
static void
br_clip_player_stop (BrClipPlayer *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->pipeline != NULL)
    br_clip_pipeline_close (self->pipeline);
}

static void
br_clip_player_fail (BrClipPlayer *self,
                     const char   *message)
{
  g_message ("%s", message);
  br_clip_player_stop (self);
  br_clip_player_set_error_message (self, message);
  br_clip_player_set_stage (self, STAGE_FAILED);
}

static void
br_clip_player_fail_named (BrClipPlayer *self,
                           const char   *format)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autoptr (GString) message = g_string_new (format);

  g_string_replace (message, "%s", name, 1);
  br_clip_player_fail (self, message->str);
}

static void
br_clip_player_fail_without_picture (BrClipPlayer *self)
{
  /* Translators: %s is the name of a file */
  br_clip_player_fail_named (self, _("The clip “%s” shows no picture."));
}

/* Counts looks rather than time: a machine that slept, or had no time for us, had none for the decoder. A clip that stands still on its
 * course, or is a single picture, has no frames to come. */
static gboolean
on_watch (gpointer user_data)
{
  BrClipPlayer *self = user_data;
  guint n_frames = self->pipeline != NULL ? br_clip_pipeline_get_n_frames (self->pipeline) : 0;
  gint64 running = self->pipeline != NULL ? br_clip_pipeline_get_running_time (self->pipeline) : 0;
  gboolean wanted = br_clip_player_is_opening (self) || self->seeking || running != self->running;

  self->n_quiet = n_frames == self->n_frames && wanted ? self->n_quiet + 1 : 0;
  self->n_frames = n_frames;
  self->running = running;
  if (self->n_quiet < PATIENCE_S)
    return G_SOURCE_CONTINUE;

  self->watch_id = 0;
  br_clip_player_fail_without_picture (self);

  return G_SOURCE_REMOVE;
}

/* ---- Seams, places and speed -------------------------------------------------------------------------------------------- */

/* To where the course begins for us, or to the beginning of the clip. Returns: whether a seek is under way */
static gboolean
br_clip_player_seek_to_origin (BrClipPlayer *self)
{
  gint64 position, start, end;

  if (self->course == NULL)
    return br_clip_pipeline_seek (self->pipeline, GST_SEEK_FLAG_FLUSH, 0, -1);

  position = br_clip_course_locate (self->course, self->origin, &self->span);
  br_clip_course_get_span (self->course, self->span, &start, &end);

  return br_clip_pipeline_seek (self->pipeline, GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE, position, end);
}

/* The stretch that comes after the one that has been decoded. */
static gboolean
br_clip_player_seek_on (BrClipPlayer *self,
                        GstSeekFlags  flags)
{
  gint64 start, end;

  if (self->course == NULL)
    return br_clip_pipeline_seek (self->pipeline, flags, 0, -1);

  self->span = (self->span + 1) % br_clip_course_get_n_spans (self->course);
  br_clip_course_get_span (self->course, self->span, &start, &end);

  return br_clip_pipeline_seek (self->pipeline, flags | GST_SEEK_FLAG_ACCURATE, start, end);
}

/* The place on the course that is shown now. */
static gint64
br_clip_player_get_place (BrClipPlayer *self)
{
  return self->origin + br_clip_pipeline_get_running_time (self->pipeline);
}

/* As fast as is needed to be at the target by the deadline. */
static void
br_clip_player_apply_speed (BrClipPlayer *self)
{
  double speed = self->rate;

  if (self->pipeline == NULL)
    return;

  if (self->course != NULL)
    {
      gint64 left = self->deadline - g_get_monotonic_time ();
      gint64 way = self->target - br_clip_player_get_place (self);

      speed = (double) MAX (way, 0) / (double) MAX (left, 1);
    }
  br_clip_pipeline_set_speed (self->pipeline, speed);
}

static void
br_clip_player_apply_playing (BrClipPlayer *self)
{
  if (self->stage != STAGE_SHOWING)
    return;

  br_clip_pipeline_set_playing (self->pipeline, self->playing);
  br_clip_player_apply_speed (self);
}

static void
br_clip_player_begin_again (BrClipPlayer *self,
                            GstSeekFlags  flags)
{
  gint64 now = g_get_monotonic_time ();

  if (now - self->seams_since > G_USEC_PER_SEC)
    {
      self->seams_since = now;
      self->n_seams = 0;
    }

  if (++self->n_seams > MAX_SEAMS || !br_clip_player_seek_on (self, flags))
    br_clip_pipeline_set_playing (self->pipeline, FALSE);
}

/* ---- What the pipeline says ----------------------------------------------------------------------------------------------- */

static void
on_opened (BrClipPlayer *self)
{
  if (!br_clip_pipeline_get_has_video (self->pipeline))
    {
      br_clip_player_fail_without_picture (self);
      return;
    }

  br_clip_player_set_stage (self, STAGE_SEEKING);
  if (!br_clip_player_seek_to_origin (self))
    br_clip_player_set_stage (self, STAGE_SHOWING);
  br_clip_player_apply_playing (self);
}

static void
on_settled (BrClipPlayer *self)
{
  if (self->stage == STAGE_SEEKING)
    {
      br_clip_player_set_stage (self, STAGE_SHOWING);
      br_clip_player_apply_playing (self);
    }
  else
    {
      /* The seek has taken some of the time. */
      self->seeking = FALSE;
      br_clip_player_apply_speed (self);
    }
}

static void
on_segment_done (BrClipPlayer *self)
{
  if (self->stage == STAGE_SHOWING)
    br_clip_player_begin_again (self, GST_SEEK_FLAG_NONE);
}

static void
on_ended (BrClipPlayer *self)
{
  if (self->stage != STAGE_SHOWING)
    return;

  /* Only where segments are not known: a short gap is better than none. */
  self->origin = br_clip_player_get_place (self);
  br_clip_player_begin_again (self, GST_SEEK_FLAG_FLUSH);
}

static void
on_failed (BrClipPlayer *self,
           GError       *error)
{
  if (g_error_matches (error, GST_CORE_ERROR, GST_CORE_ERROR_MISSING_PLUGIN) ||
      g_error_matches (error, GST_STREAM_ERROR, GST_STREAM_ERROR_CODEC_NOT_FOUND))
    /* Translators: %s is the name of a file */
    br_clip_player_fail_named (self, _("This computer lacks the decoder for the clip “%s”."));
  else if (g_error_matches (error, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_NOT_FOUND))
    /* Translators: %s is the name of a file */
    br_clip_player_fail_named (self, _("The clip “%s” is not there any more."));
  else
    /* Translators: %s is the name of a file */
    br_clip_player_fail_named (self, _("The clip “%s” is damaged."));
}

/* ---- Opening ------------------------------------------------------------------------------------------------------------ */

static void on_stuck (BrClipPlayer *self);

static gboolean
br_clip_player_make_pipeline (BrClipPlayer *self)
{
  if (self->pipeline != NULL)
    return TRUE;

  if (self->video_sink == NULL)
    {
      GstElement *sink = br_clip_sink_new (self->use_gl, &self->paintable);

      if (sink == NULL)
        return FALSE;
      self->video_sink = gst_object_ref_sink (G_OBJECT (sink));
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAINTABLE]);
    }

  self->pipeline = br_clip_pipeline_new (GST_ELEMENT (self->video_sink));
  if (self->pipeline == NULL)
    return FALSE;

  g_signal_connect_object (self->pipeline, "opened", G_CALLBACK (on_opened), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pipeline, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pipeline, "settled", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pipeline, "segment-done", G_CALLBACK (on_segment_done), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pipeline, "ended", G_CALLBACK (on_ended), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pipeline, "stuck", G_CALLBACK (on_stuck), self, G_CONNECT_SWAPPED);

  return TRUE;
}

static void
br_clip_player_fail_without_gstreamer (BrClipPlayer *self)
{
  br_clip_player_fail (self, _("Clips cannot be shown: a part of GStreamer is not installed."));
}

static void
br_clip_player_open (BrClipPlayer *self)
{
  if (br_clip_player_make_pipeline (self))
    br_clip_pipeline_open (self->pipeline, self->file);
  else
    br_clip_player_fail_without_gstreamer (self);
}

/* The clip before hangs: the next one goes elsewhere, to a paintable of its own. */
static void
on_stuck (BrClipPlayer *self)
{
  g_signal_handlers_disconnect_by_data (self->pipeline, self);
  g_clear_object (&self->pipeline);
  g_clear_object (&self->video_sink);
  g_clear_object (&self->paintable);
  if (self->stage == STAGE_OPENING)
    br_clip_player_open (self);
}

static void
on_file_checked (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (BrClipPlayer) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!br_clip_check_finish (result, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        br_clip_player_fail (self, error->message);
      return;
    }

  br_clip_player_set_stage (self, STAGE_OPENING);
  br_clip_player_open (self);
}

static void
on_media_ready (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (BrClipPlayer) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!br_media_init_finish (result, &error) && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error != NULL || !br_clip_player_make_pipeline (self))
    {
      br_clip_player_fail_without_gstreamer (self);
      return;
    }

  br_clip_check_async (self->file, self->cancellable, on_file_checked, g_object_ref (self));
}

static void
br_clip_player_set_playing (BrClipPlayer *self,
                            gboolean      playing)
{
  if (self->playing == playing)
    return;

  self->playing = playing;
  br_clip_player_update_watch (self);
  br_clip_player_apply_playing (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
}

static void
br_clip_player_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  BrClipPlayer *self = BR_CLIP_PLAYER (object);

  switch ((BrClipPlayerProperty) property_id)
    {
    case PROP_FILE:
      br_clip_player_set_file (self, g_value_get_object (value));
      break;

    case PROP_PLAYING:
      br_clip_player_set_playing (self, g_value_get_boolean (value));
      break;

    case PROP_RATE:
      br_clip_player_set_rate (self, g_value_get_double (value));
      break;

    case PROP_USE_GL:
      self->use_gl = g_value_get_boolean (value);
      break;

    case PROP_VIDEO_SINK:
      self->video_sink = g_value_dup_object (value);
      break;

    case PROP_ERROR_MESSAGE:
    case PROP_FAILED:
    case PROP_HAS_FRAME:
    case PROP_PAINTABLE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
br_clip_player_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  BrClipPlayer *self = BR_CLIP_PLAYER (object);

  switch ((BrClipPlayerProperty) property_id)
    {
    case PROP_ERROR_MESSAGE:
      g_value_set_string (value, self->error_message);
      break;

    case PROP_FAILED:
      g_value_set_boolean (value, br_clip_player_get_failed (self));
      break;

    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;

    case PROP_HAS_FRAME:
      g_value_set_boolean (value, br_clip_player_get_has_frame (self));
      break;

    case PROP_PAINTABLE:
      g_value_set_object (value, self->paintable);
      break;

    case PROP_PLAYING:
      g_value_set_boolean (value, self->playing);
      break;

    case PROP_RATE:
      g_value_set_double (value, self->rate);
      break;

    case PROP_USE_GL:
      g_value_set_boolean (value, self->use_gl);
      break;

    case PROP_VIDEO_SINK:
      g_value_set_object (value, self->video_sink);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
br_clip_player_dispose (GObject *object)
{
  BrClipPlayer *self = BR_CLIP_PLAYER (object);

  br_clip_player_stop (self);
  g_clear_handle_id (&self->watch_id, g_source_remove);
  g_clear_object (&self->pipeline);
  g_clear_pointer (&self->course, br_clip_course_unref);
  g_clear_object (&self->video_sink);
  g_clear_object (&self->paintable);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (br_clip_player_parent_class)->dispose (object);
}

static void
br_clip_player_finalize (GObject *object)
{
  BrClipPlayer *self = BR_CLIP_PLAYER (object);

  g_clear_pointer (&self->error_message, g_free);

  G_OBJECT_CLASS (br_clip_player_parent_class)->finalize (object);
}

static void
br_clip_player_class_init (BrClipPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | flags;

  object_class->set_property = br_clip_player_set_property;
  object_class->get_property = br_clip_player_get_property;
  object_class->dispose = br_clip_player_dispose;
  object_class->finalize = br_clip_player_finalize;

  properties[PROP_ERROR_MESSAGE] = g_param_spec_string ("error-message", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  properties[PROP_FAILED] = g_param_spec_boolean ("failed", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, G_PARAM_READWRITE | flags);
  properties[PROP_HAS_FRAME] = g_param_spec_boolean ("has-frame", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  properties[PROP_PAINTABLE] = g_param_spec_object ("paintable", NULL, NULL, G_TYPE_OBJECT, G_PARAM_READABLE | flags);
  properties[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, TRUE, G_PARAM_READWRITE | flags);
  properties[PROP_RATE] = g_param_spec_double ("rate", NULL, NULL, 0.1, 2, 1, G_PARAM_READWRITE | flags);
  properties[PROP_USE_GL] = g_param_spec_boolean ("use-gl", NULL, NULL, FALSE, construct);
  properties[PROP_VIDEO_SINK] = g_param_spec_object ("video-sink", NULL, NULL, G_TYPE_OBJECT, construct);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
br_clip_player_init (BrClipPlayer *self)
{
  self->playing = TRUE;
  self->rate = 1;
}

BrClipPlayer *
br_clip_player_new (gboolean use_gl)
{
  return g_object_new (BR_TYPE_CLIP_PLAYER, "use-gl", use_gl, NULL);
}

GObject *
br_clip_player_get_paintable (BrClipPlayer *self)
{
  g_return_val_if_fail (BR_IS_CLIP_PLAYER (self), NULL);

  return self->paintable;
}

GFile *
br_clip_player_get_file (BrClipPlayer *self)
{
  g_return_val_if_fail (BR_IS_CLIP_PLAYER (self), NULL);

  return self->file;
}

void
br_clip_player_set_file (BrClipPlayer *self,
                         GFile        *file)
{
  gboolean same;

  g_return_if_fail (BR_IS_CLIP_PLAYER (self));
  g_return_if_fail (file == NULL || G_IS_FILE (file));

  same = file == self->file || (file != NULL && self->file != NULL && g_file_equal (file, self->file));
  if (same && self->stage != STAGE_FAILED)
    return;

  br_clip_player_stop (self);
  g_set_object (&self->file, file);
  self->n_seams = 0;
  self->seeking = FALSE;
  g_clear_pointer (&self->course, br_clip_course_unref);
  br_clip_player_set_error_message (self, NULL);
  br_clip_player_set_stage (self, file != NULL ? STAGE_CHECKING : STAGE_EMPTY);

  if (file != NULL)
    {
      self->cancellable = g_cancellable_new ();
      br_media_init_async (self->cancellable, on_media_ready, g_object_ref (self));
    }
  if (!same)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

gboolean
br_clip_player_get_playing (BrClipPlayer *self)
{
  g_return_val_if_fail (BR_IS_CLIP_PLAYER (self), FALSE);

  return self->playing;
}

double
br_clip_player_get_rate (BrClipPlayer *self)
{
  g_return_val_if_fail (BR_IS_CLIP_PLAYER (self), 1);

  return self->rate;
}

void
br_clip_player_set_rate (BrClipPlayer *self,
                         double        rate)
{
  g_return_if_fail (BR_IS_CLIP_PLAYER (self));

  rate = CLAMP (rate, 0.1, 2);
  if (G_APPROX_VALUE (self->rate, rate, 0.001))
    return;

  self->rate = rate;
  br_clip_player_apply_speed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RATE]);
}

void
br_clip_player_follow (BrClipPlayer *self,
                       BrClipCourse *course,
                       gint64        place,
                       gint64        target,
                       gint64        remaining)
{
  gboolean astray;

  g_return_if_fail (BR_IS_CLIP_PLAYER (self));
  g_return_if_fail (course != NULL);
  g_return_if_fail (place >= 0 && target >= place);

  self->target = target;
  self->deadline = g_get_monotonic_time () + remaining;

  if (self->course != course)
    astray = TRUE;
  else if (self->stage == STAGE_SEEKING)
    astray = ABS (self->origin - place) > MAX_ASTRAY;
  else if (self->stage == STAGE_SHOWING)
    astray = !self->seeking && ABS (br_clip_player_get_place (self) - place) > MAX_ASTRAY;
  else
    astray = TRUE;

  if (self->course != course)
    {
      g_clear_pointer (&self->course, br_clip_course_unref);
      self->course = br_clip_course_ref (course);
    }
  if (astray)
    {
      self->origin = place;
      if (self->stage == STAGE_SHOWING)
        self->seeking = br_clip_player_seek_to_origin (self);
      else if (self->stage == STAGE_SEEKING)
        br_clip_player_seek_to_origin (self);
    }
  if (self->stage == STAGE_SHOWING && !self->seeking)
    br_clip_player_apply_speed (self);
}

void
br_clip_player_go_round (BrClipPlayer *self)
{
  g_return_if_fail (BR_IS_CLIP_PLAYER (self));

  if (self->course == NULL)
    return;

  g_clear_pointer (&self->course, br_clip_course_unref);
  br_clip_player_apply_speed (self);
}

gboolean
br_clip_player_get_has_frame (BrClipPlayer *self)
{
  g_return_val_if_fail (BR_IS_CLIP_PLAYER (self), FALSE);

  return self->stage == STAGE_SHOWING;
}

gboolean
br_clip_player_get_failed (BrClipPlayer *self)
{
  g_return_val_if_fail (BR_IS_CLIP_PLAYER (self), FALSE);

  return self->stage == STAGE_FAILED;
}

const char *
br_clip_player_get_error_message (BrClipPlayer *self)
{
  g_return_val_if_fail (BR_IS_CLIP_PLAYER (self), NULL);

  return self->error_message;
}
