/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The earcons themselves: each there, short, calm, without a click, and no two alike. */

#include <math.h>

#include "br-media-test.h"
#include "media/br-cue-sounds.h"

#define MAX_SAMPLES BR_CUE_MIXER_RATE

typedef struct
{
  float samples[MAX_SAMPLES];
  gsize length; /* up to the last one that is heard */
  float peak;
} Sound;

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  gboolean *loaded = user_data;
  g_autoptr (GError) error = NULL;

  *loaded = br_cue_sounds_load_finish (result, &error);
  g_assert_no_error (error);
}

static gboolean
is_set (gpointer user_data)
{
  return *(gboolean *) user_data;
}

static Sound *
get_sounds (void)
{
  g_autoptr (BrCueMixer) mixer = br_cue_mixer_new ();
  Sound *sounds = g_new0 (Sound, BR_N_CUES);
  gboolean loaded = FALSE;

  br_cue_sounds_load_async (mixer, NULL, on_loaded, &loaded);
  g_assert_true (br_media_test_wait (is_set, &loaded, 30));

  for (gsize cue = 0; cue < BR_N_CUES; cue++)
    {
      Sound *sound = &sounds[cue];

      br_cue_mixer_add (mixer, (BrCue) cue, 0);
      g_assert_true (br_cue_mixer_fill (mixer, sound->samples, MAX_SAMPLES, 0));
      for (gsize i = 0; i < MAX_SAMPLES; i++)
        {
          sound->peak = MAX (sound->peak, fabsf (sound->samples[i]));
          if (fabsf (sound->samples[i]) > 0.001f)
            sound->length = i + 1;
        }
    }

  return sounds;
}

static void
test_shape (void)
{
  g_autofree Sound *sounds = get_sounds ();

  for (gsize cue = 0; cue < BR_N_CUES; cue++)
    {
      const Sound *sound = &sounds[cue];
      double ms = (double) sound->length * 1000 / BR_CUE_MIXER_RATE;
      float greatest_step = 0;

      for (gsize i = 1; i < sound->length; i++)
        greatest_step = MAX (greatest_step, fabsf (sound->samples[i] - sound->samples[i - 1]));
      g_test_message ("cue %zu: %.0f ms, peak %.2f, greatest step %.3f", cue, ms, (double) sound->peak, (double) greatest_step);

      g_assert_cmpfloat (ms, >=, 80);
      g_assert_cmpfloat (ms, <=, 610);
      g_assert_cmpfloat (sound->peak, >, 0.4f);
      g_assert_cmpfloat (sound->peak, <, 0.8f);
      g_assert_cmpfloat (fabsf (sound->samples[0]), <, 0.02f);
      g_assert_cmpfloat (greatest_step, <, 0.25f);
    }
}

/* How alike two sounds are, from 0 to 1. */
static double
compare (const Sound *a,
         const Sound *b)
{
  double ab = 0, aa = 0, bb = 0;

  for (gsize i = 0; i < MAX_SAMPLES; i++)
    {
      ab += (double) (a->samples[i] * b->samples[i]);
      aa += (double) (a->samples[i] * a->samples[i]);
      bb += (double) (b->samples[i] * b->samples[i]);
    }

  return fabs (ab) / sqrt (aa * bb);
}

static void
test_distinct (void)
{
  g_autofree Sound *sounds = get_sounds ();

  for (gsize a = 0; a < BR_N_CUES; a++)
    for (gsize b = a + 1; b < BR_N_CUES; b++)
      g_assert_cmpfloat (compare (&sounds[a], &sounds[b]), <, 0.8);
}

static void
on_cancelled (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  gboolean *done = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_false (br_cue_sounds_load_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *done = TRUE;
}

static void
test_cancel (void)
{
  g_autoptr (BrCueMixer) mixer = br_cue_mixer_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gboolean done = FALSE;

  br_cue_sounds_load_async (mixer, cancellable, on_cancelled, &done);
  g_cancellable_cancel (cancellable);
  g_assert_true (br_media_test_wait (is_set, &done, 30));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/cue-sounds/shape", test_shape);
  g_test_add_func ("/cue-sounds/distinct", test_distinct);
  g_test_add_func ("/cue-sounds/cancel", test_cancel);

  return g_test_run ();
}
