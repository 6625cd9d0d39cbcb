/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adds up the earcons that sound at a moment. Plain arithmetic on samples, safe to use from two threads. */

#include "config.h"

#include "media/br-cue-mixer.h"

#include <string.h>

typedef struct
{
  BrCue cue;
  gint64 due;     /* when it is to be heard, in µs */
  gsize position; /* the next sample */
} Voice;

struct _BrCueMixer
{
  GMutex mutex;
  GBytes *sounds[BR_N_CUES];
  GArray *voices; /* of Voice: those that sound, and those to come */
  Voice last;     /* the one that began last */
  float gain;     /* that the last chunk ended with */
  float target_gain;
};

BrCueMixer *
br_cue_mixer_new (void)
{
  BrCueMixer *self = g_atomic_rc_box_new0 (BrCueMixer);

  g_mutex_init (&self->mutex);
  self->voices = g_array_new (FALSE, FALSE, sizeof (Voice));
  self->last.due = G_MININT64 / 2;
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
  return voice->position == 0 && now - voice->due > BR_CUE_MIXER_PATIENCE;
}

static gboolean
is_same (const Voice *voice,
         BrCue        cue,
         gint64       due)
{
  return voice->cue == cue && ABS (voice->due - due) < BR_CUE_MIXER_SAME;
}

static gboolean
is_to_come (const Voice *voice,
            gint64       now)
{
  return voice->position == 0 && voice->due > now + BR_CUE_MIXER_NOW;
}

/* Drops what is still to come, save @cue (negative for none) at @due. */
static void
forget (BrCueMixer *self,
        gint64      now,
        int         cue,
        gint64      due)
{
  for (guint i = self->voices->len; i > 0; i--)
    {
      const Voice *voice = &g_array_index (self->voices, Voice, i - 1);

      if (is_to_come (voice, now) && !(cue >= 0 && is_same (voice, (BrCue) cue, due)))
        g_array_remove_index (self->voices, i - 1);
    }
}

static void
add (BrCueMixer *self,
     BrCue       cue,
     gint64      due,
     gint64      now)
{
  Voice voice = { .cue = cue, .due = due };

  if (is_same (&self->last, cue, due))
    return;
  for (guint i = self->voices->len; i > 0; i--)
    {
      const Voice *other = &g_array_index (self->voices, Voice, i - 1);

      if (is_same (other, cue, due))
        return;
      /* Without a device nothing fetches them. */
      if (is_late (other, now))
        g_array_remove_index (self->voices, i - 1);
    }
  g_array_append_val (self->voices, voice);
}

void
br_cue_mixer_add (BrCueMixer *self,
                  BrCue       cue,
                  gint64      now)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail ((guint) cue < BR_N_CUES);

  locker = g_mutex_locker_new (&self->mutex);
  add (self, cue, now, now);
}

void
br_cue_mixer_expect (BrCueMixer *self,
                     BrCue       cue,
                     gint64      due,
                     gint64      now)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail ((guint) cue < BR_N_CUES);

  locker = g_mutex_locker_new (&self->mutex);
  forget (self, now, (int) cue, due);
  add (self, cue, due, now);
}

void
br_cue_mixer_forget (BrCueMixer *self,
                     gint64      now)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  forget (self, now, -1, 0);
}

gint64
br_cue_mixer_get_left (BrCueMixer *self,
                       gint64      now)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  gsize left = 0;

  for (guint i = 0; i < self->voices->len; i++)
    {
      const Voice *voice = &g_array_index (self->voices, Voice, i);
      GBytes *sound = self->sounds[voice->cue];

      if (sound != NULL && !is_late (voice, now) && !is_to_come (voice, now))
        left = MAX (left, g_bytes_get_size (sound) / sizeof (float) - voice->position);
    }

  return (gint64) left * G_USEC_PER_SEC / BR_CUE_MIXER_RATE;
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
                   gint64      heard)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  gboolean sounding = FALSE;
  float step = (self->target_gain - self->gain) / (float) n;

  memset (out, 0, n * sizeof (float));

  for (guint i = 0; i < self->voices->len;)
    {
      Voice *voice = &g_array_index (self->voices, Voice, i);
      /* The first of these samples that belongs to it. */
      gint64 first = voice->position > 0 ? 0 : MAX (voice->due - heard, 0) * BR_CUE_MIXER_RATE / G_USEC_PER_SEC;
      gboolean more = FALSE;

      if (first >= (gint64) n)
        {
          more = TRUE;
        }
      else if (!is_late (voice, heard))
        {
          if (voice->position == 0)
            self->last = *voice;
          more = add_voice (self, voice, out + first, n - (gsize) first);
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
