/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The earcons go through a mixer of our own, the voice through the system's speech engine: neither waits for the other. */

#include "config.h"

#include "media/br-cue-player.h"

#include <float.h>

#include "media/br-cue-mixer.h"
#include "media/br-cue-output.h"
#include "media/br-cue-sounds.h"
#include "media/br-speech.h"

/* What may lie between the mixer and the ear, in ms. */
#define DEVICE_DELAY 200

struct _BrCuePlayer
{
  GObject parent_instance;

  BrCueMixer *mixer;
  BrCueOutput *output;       /* NULL until the sounds are decoded */
  GObject *audio_sink;       /* NULL: the system's */
  GCancellable *cancellable; /* of the decoding; NULL when it was never begun, or failed */
  guint close_id;            /* the device is to be closed */
  BrSpeech *speech;
  char *speech_socket;       /* NULL: the usual one */
  double volume;
  gboolean earcons;
  gboolean voice;
  gboolean counting;
  gboolean active;
  gboolean available;
  gboolean muted;
};

G_DEFINE_FINAL_TYPE (BrCuePlayer, br_cue_player, G_TYPE_OBJECT)

typedef enum
{
  PROP_ACTIVE = 1,
  PROP_AUDIO_SINK,
  PROP_AVAILABLE,
  PROP_COUNTING,
  PROP_EARCONS,
  PROP_MUTED,
  PROP_SPEECH_SOCKET,
  PROP_VOICE,
  PROP_VOICE_AVAILABLE,
  PROP_VOLUME,
} BrCuePlayerProperty;

static GParamSpec *properties[PROP_VOLUME + 1];

enum
{
  VOICE_READY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
br_cue_player_set_available (BrCuePlayer *self,
                             gboolean     available)
{
  if (self->available == available)
    return;

  self->available = available;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AVAILABLE]);
}

/* Ears hear loudness roughly as the cube root of the amplitude. */
static void
br_cue_player_apply_volume (BrCuePlayer *self)
{
  br_cue_mixer_set_gain (self->mixer, self->muted ? 0 : self->volume * self->volume * self->volume);
}

static void
on_output_changed (const GError *error,
                   gpointer      user_data)
{
  BrCuePlayer *self = user_data;

  if (error != NULL)
    g_message ("No sound: %s", error->message);
  br_cue_player_set_available (self, error == NULL);
}

static void
open_output (BrCuePlayer *self)
{
  gboolean is_open = self->close_id != 0 && self->available;

  g_clear_handle_id (&self->close_id, g_source_remove);
  if (!is_open)
    br_cue_output_open (self->output);
}

static void
close_cb (gpointer user_data)
{
  BrCuePlayer *self = user_data;

  self->close_id = 0;
  br_cue_output_close (self->output);
}

/* The last cue of a session ends with it: it is heard to its end. */
static void
close_output (BrCuePlayer *self)
{
  gint64 left = br_cue_mixer_get_left (self->mixer, g_get_monotonic_time ());

  if (left > 0)
    self->close_id = g_timeout_add_once ((guint) (left / G_TIME_SPAN_MILLISECOND) + DEVICE_DELAY, close_cb, self);
  else
    br_cue_output_close (self->output);
}

static void
on_sounds_loaded (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (BrCuePlayer) self = user_data;
  g_autoptr (GError) error = NULL;

  if (br_cue_sounds_load_finish (result, &error))
    self->output = br_cue_output_new (self->mixer, (GstElement *) self->audio_sink, on_output_changed, self, &error);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (self->output == NULL)
    {
      g_clear_object (&self->cancellable);
      on_output_changed (error, self);
    }
  else if (self->active)
    {
      open_output (self);
    }
}

/* The last sentence of a session ends with it, as the last cue does: it is heard to its end. */
static void
update_speech (BrCuePlayer *self)
{
  if (!self->voice)
    br_speech_close (self->speech);
  else if (self->active)
    br_speech_open (self->speech);
  else
    br_speech_finish (self->speech);
}

static void
on_speech_changed (BrCuePlayer *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VOICE_AVAILABLE]);
}

static void
on_speech_ready (BrCuePlayer *self)
{
  g_signal_emit (self, signals[VOICE_READY], 0);
}

/* Sets @field. Returns: whether that changes anything */
static gboolean
take_switch (BrCuePlayer *self,
             gboolean    *field,
             gboolean     value,
             GParamSpec  *pspec)
{
  if (*field == value)
    return FALSE;

  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), pspec);

  return TRUE;
}

static void
br_cue_player_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  BrCuePlayer *self = BR_CUE_PLAYER (object);

  switch ((BrCuePlayerProperty) property_id)
    {
    case PROP_ACTIVE:
      br_cue_player_set_active (self, g_value_get_boolean (value));
      break;

    case PROP_AUDIO_SINK:
      self->audio_sink = g_value_dup_object (value);
      break;

    case PROP_COUNTING:
      take_switch (self, &self->counting, g_value_get_boolean (value), pspec);
      break;

    case PROP_EARCONS:
      if (take_switch (self, &self->earcons, g_value_get_boolean (value), pspec) && !self->earcons)
        br_cue_player_expect_nothing (self);
      break;

    case PROP_MUTED:
      br_cue_player_set_muted (self, g_value_get_boolean (value));
      break;

    case PROP_SPEECH_SOCKET:
      self->speech_socket = g_value_dup_string (value);
      break;

    case PROP_VOICE:
      if (take_switch (self, &self->voice, g_value_get_boolean (value), pspec))
        update_speech (self);
      break;

    case PROP_VOLUME:
      br_cue_player_set_volume (self, g_value_get_double (value));
      break;

    case PROP_AVAILABLE:
    case PROP_VOICE_AVAILABLE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
br_cue_player_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  BrCuePlayer *self = BR_CUE_PLAYER (object);

  switch ((BrCuePlayerProperty) property_id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, self->active);
      break;

    case PROP_AUDIO_SINK:
      g_value_set_object (value, self->audio_sink);
      break;

    case PROP_AVAILABLE:
      g_value_set_boolean (value, self->available);
      break;

    case PROP_COUNTING:
      g_value_set_boolean (value, self->counting);
      break;

    case PROP_EARCONS:
      g_value_set_boolean (value, self->earcons);
      break;

    case PROP_MUTED:
      g_value_set_boolean (value, self->muted);
      break;

    case PROP_SPEECH_SOCKET:
      g_value_set_string (value, self->speech_socket);
      break;

    case PROP_VOICE:
      g_value_set_boolean (value, self->voice);
      break;

    case PROP_VOICE_AVAILABLE:
      g_value_set_boolean (value, br_cue_player_get_voice_available (self));
      break;

    case PROP_VOLUME:
      g_value_set_double (value, self->volume);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
br_cue_player_constructed (GObject *object)
{
  BrCuePlayer *self = BR_CUE_PLAYER (object);

  G_OBJECT_CLASS (br_cue_player_parent_class)->constructed (object);

  self->speech = br_speech_new (self->speech_socket);
  g_signal_connect_object (self->speech, "notify::available", G_CALLBACK (on_speech_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->speech, "ready", G_CALLBACK (on_speech_ready), self, G_CONNECT_SWAPPED);
}

static void
br_cue_player_dispose (GObject *object)
{
  BrCuePlayer *self = BR_CUE_PLAYER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->close_id, g_source_remove);
  g_clear_pointer (&self->output, br_cue_output_free);
  g_clear_object (&self->audio_sink);
  if (self->speech != NULL)
    br_speech_close (self->speech);
  g_clear_object (&self->speech);

  G_OBJECT_CLASS (br_cue_player_parent_class)->dispose (object);
}

static void
br_cue_player_finalize (GObject *object)
{
  BrCuePlayer *self = BR_CUE_PLAYER (object);

  g_clear_pointer (&self->mixer, br_cue_mixer_unref);
  g_clear_pointer (&self->speech_socket, g_free);

  G_OBJECT_CLASS (br_cue_player_parent_class)->finalize (object);
}

static void
br_cue_player_class_init (BrCuePlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->constructed = br_cue_player_constructed;
  object_class->set_property = br_cue_player_set_property;
  object_class->get_property = br_cue_player_get_property;
  object_class->dispose = br_cue_player_dispose;
  object_class->finalize = br_cue_player_finalize;

  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  properties[PROP_AUDIO_SINK] =
    g_param_spec_object ("audio-sink", NULL, NULL, G_TYPE_OBJECT, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | flags);
  properties[PROP_AVAILABLE] = g_param_spec_boolean ("available", NULL, NULL, TRUE, G_PARAM_READABLE | flags);
  properties[PROP_COUNTING] = g_param_spec_boolean ("counting", NULL, NULL, TRUE, G_PARAM_READWRITE | flags);
  properties[PROP_EARCONS] = g_param_spec_boolean ("earcons", NULL, NULL, TRUE, G_PARAM_READWRITE | flags);
  properties[PROP_MUTED] = g_param_spec_boolean ("muted", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  properties[PROP_SPEECH_SOCKET] =
    g_param_spec_string ("speech-socket", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | flags);
  properties[PROP_VOICE] = g_param_spec_boolean ("voice", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  properties[PROP_VOICE_AVAILABLE] = g_param_spec_boolean ("voice-available", NULL, NULL, TRUE, G_PARAM_READABLE | flags);
  properties[PROP_VOLUME] = g_param_spec_double ("volume", NULL, NULL, 0, 1, 1, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[VOICE_READY] = g_signal_new ("voice-ready", BR_TYPE_CUE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
br_cue_player_init (BrCuePlayer *self)
{
  self->mixer = br_cue_mixer_new ();
  self->available = TRUE;
  self->earcons = TRUE;
  self->counting = TRUE;
  self->volume = 1;
}

BrCuePlayer *
br_cue_player_new (void)
{
  return g_object_new (BR_TYPE_CUE_PLAYER, NULL);
}

void
br_cue_player_play (BrCuePlayer *self,
                    BrCue        cue)
{
  g_return_if_fail (BR_IS_CUE_PLAYER (self));

  if (self->active && self->earcons)
    br_cue_mixer_add (self->mixer, cue, g_get_monotonic_time ());
}

void
br_cue_player_expect (BrCuePlayer *self,
                      BrCue        cue,
                      gint64       left)
{
  gint64 now = g_get_monotonic_time ();

  g_return_if_fail (BR_IS_CUE_PLAYER (self));

  if (self->active && self->earcons)
    br_cue_mixer_expect (self->mixer, cue, now + left, now);
}

void
br_cue_player_expect_nothing (BrCuePlayer *self)
{
  g_return_if_fail (BR_IS_CUE_PLAYER (self));

  br_cue_mixer_forget (self->mixer, g_get_monotonic_time ());
}

void
br_cue_player_say (BrCuePlayer *self,
                   const char  *text)
{
  g_return_if_fail (BR_IS_CUE_PLAYER (self));
  g_return_if_fail (text != NULL);

  if (!self->muted)
    br_speech_say (self->speech, text);
}

void
br_cue_player_hush (BrCuePlayer *self)
{
  g_return_if_fail (BR_IS_CUE_PLAYER (self));

  br_speech_hush (self->speech);
}

gboolean
br_cue_player_get_counting (BrCuePlayer *self)
{
  g_return_val_if_fail (BR_IS_CUE_PLAYER (self), FALSE);

  return self->counting;
}

gboolean
br_cue_player_get_voice_available (BrCuePlayer *self)
{
  g_return_val_if_fail (BR_IS_CUE_PLAYER (self), FALSE);

  return br_speech_get_available (self->speech);
}

gboolean
br_cue_player_get_active (BrCuePlayer *self)
{
  g_return_val_if_fail (BR_IS_CUE_PLAYER (self), FALSE);

  return self->active;
}

void
br_cue_player_set_active (BrCuePlayer *self,
                          gboolean     active)
{
  g_return_if_fail (BR_IS_CUE_PLAYER (self));

  if (self->active == active)
    return;

  self->active = active;
  br_cue_player_expect_nothing (self);
  update_speech (self);
  if (self->cancellable == NULL && active)
    {
      self->cancellable = g_cancellable_new ();
      br_cue_sounds_load_async (self->mixer, self->cancellable, on_sounds_loaded, g_object_ref (self));
    }
  else if (self->output != NULL && active)
    open_output (self);
  else if (self->output != NULL)
    close_output (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

gboolean
br_cue_player_get_available (BrCuePlayer *self)
{
  g_return_val_if_fail (BR_IS_CUE_PLAYER (self), FALSE);

  return self->available;
}

gboolean
br_cue_player_get_muted (BrCuePlayer *self)
{
  g_return_val_if_fail (BR_IS_CUE_PLAYER (self), FALSE);

  return self->muted;
}

void
br_cue_player_set_muted (BrCuePlayer *self,
                         gboolean     muted)
{
  g_return_if_fail (BR_IS_CUE_PLAYER (self));

  if (self->muted == muted)
    return;

  self->muted = muted;
  if (muted)
    br_speech_hush (self->speech);
  br_cue_player_apply_volume (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MUTED]);
}

double
br_cue_player_get_volume (BrCuePlayer *self)
{
  g_return_val_if_fail (BR_IS_CUE_PLAYER (self), 0);

  return self->volume;
}

void
br_cue_player_set_volume (BrCuePlayer *self,
                          double       volume)
{
  g_return_if_fail (BR_IS_CUE_PLAYER (self));

  volume = CLAMP (volume, 0, 1);
  if (G_APPROX_VALUE (self->volume, volume, DBL_EPSILON))
    return;

  self->volume = volume;
  br_cue_player_apply_volume (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VOLUME]);
}
