/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adds up the earcons that sound at a moment. Plain arithmetic on samples, safe to use from two threads. */

#include "config.h"

#include "media/br-cue-mixer.h"

#include <string.h>

typedef struct
{
  BrCue cue;
  gint64 asked;   /* when, in µs */
  gsize position; /* the next sample */
} Voice;

struct _BrCueMixer
{
  GMutex mutex;
  GBytes *sounds[BR_N_CUES];
  GArray *voices; /* of Voice */
  float gain;     /* that the last chunk ended with */
  float target_gain;
};

BrCueMixer *
br_cue_mixer_new (void)
{
  BrCueMixer *self = g_atomic_rc_box_new0 (BrCueMixer);

  g_mutex_init (&self->mutex);
  self->voices = g_array_new (FALSE, FALSE, sizeof (Voice));
  self->gain = 1.0f;
  self->target_gain = 1.0f;

  return self;
}

BrCueMixer *
br_cue_mixer_ref (BrCueMixer *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
br_cue_mixer_clear (gpointer data)
{
  BrCueMixer *self = data;

  for (gsize i = 0; i < BR_N_CUES; i++)
    g_clear_pointer (&self->sounds[i], g_bytes_unref);
  g_clear_pointer (&self->voices, g_array_unref);
  g_mutex_clear (&self->mutex);
}

void
br_cue_mixer_unref (BrCueMixer *self)
{
  g_atomic_rc_box_release_full (self, br_cue_mixer_clear);
}

void
br_cue_mixer_set_sound (BrCueMixer *self,
                        BrCue       cue,
                        GBytes     *samples)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail ((guint) cue < BR_N_CUES);

  locker = g_mutex_locker_new (&self->mutex);
  g_clear_pointer (&self->sounds[cue], g_bytes_unref);
  self->sounds[cue] = g_bytes_ref (samples);
}

void
br_cue_mixer_set_gain (BrCueMixer *self,
                       double      gain)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->target_gain = (float) CLAMP (gain, 0.0, 1.0);
}

static gboolean
is_late (const Voice *voice,
         gint64       now)
{
  return voice->position == 0 && now - voice->asked > BR_CUE_MIXER_PATIENCE;
}

void
br_cue_mixer_add (BrCueMixer *self,
                  BrCue       cue,
                  gint64      now)
{
  g_autoptr (GMutexLocker) locker = NULL;
  Voice voice = { .cue = cue, .asked = now };

  g_return_if_fail ((guint) cue < BR_N_CUES);

  locker = g_mutex_locker_new (&self->mutex);
  /* Without a device nothing fetches them. */
  for (guint i = self->voices->len; i > 0; i--)
    if (is_late (&g_array_index (self->voices, Voice, i - 1), now))
      g_array_remove_index (self->voices, i - 1);
  g_array_append_val (self->voices, voice);
}

/* Adds what is left of @voice to @out; returns whether more is left after it. */
static gboolean
add_voice (BrCueMixer *self,
           Voice      *voice,
           float      *out,
           gsize       n)
{
  GBytes *sound = self->sounds[voice->cue];
  const float *samples;
  gsize size, length, count;

  if (sound == NULL)
    return FALSE;

  samples = g_bytes_get_data (sound, &size);
  length = size / sizeof (float);
  count = MIN (n, length - voice->position);
  for (gsize i = 0; i < count; i++)
    out[i] += samples[voice->position + i];
  voice->position += count;

  return voice->position < length;
}

gboolean
br_cue_mixer_fill (BrCueMixer *self,
                   float      *out,
                   gsize       n,
                   gint64      now)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  gboolean sounding = FALSE;
  float step = (self->target_gain - self->gain) / (float) n;

  memset (out, 0, n * sizeof (float));

  for (guint i = 0; i < self->voices->len;)
    {
      Voice *voice = &g_array_index (self->voices, Voice, i);
      gboolean more = FALSE;

      if (!is_late (voice, now))
        {
          more = add_voice (self, voice, out, n);
          sounding = TRUE;
        }
      if (more)
        i++;
      else
        g_array_remove_index (self->voices, i);
    }

  for (gsize i = 0; i < n; i++)
    {
      self->gain += step;
      out[i] = CLAMP (out[i] * self->gain, -1.0f, 1.0f);
    }
  self->gain = self->target_gain;

  return sounding;
}
