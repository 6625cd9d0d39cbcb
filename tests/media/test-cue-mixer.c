/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrCueMixer: what sounds when, over what, and how loud, sample by sample. */

#include "media/br-cue-mixer.h"

/* A sound whose samples are all @value. */
static void
set_flat_sound (BrCueMixer *mixer,
                BrCue       cue,
                float       value,
                gsize       n)
{
  g_autofree float *samples = g_new (float, n);
  g_autoptr (GBytes) bytes = NULL;

  for (gsize i = 0; i < n; i++)
    samples[i] = value;
  bytes = g_bytes_new (samples, n * sizeof (float));
  br_cue_mixer_set_sound (mixer, cue, bytes);
}

static void
assert_samples (const float *samples,
                gsize        from,
                gsize        to,
                float        value)
{
  for (gsize i = from; i < to; i++)
    g_assert_cmpfloat_with_epsilon (samples[i], value, 1e-5f);
}

static void
test_silence (void)
{
  g_autoptr (BrCueMixer) mixer = br_cue_mixer_new ();
  float out[4] = { 9, 9, 9, 9 };

  g_assert_false (br_cue_mixer_fill (mixer, out, 4, 0));
  assert_samples (out, 0, 4, 0);

  /* A cue without a sound is silence too, and is not kept. */
  br_cue_mixer_add (mixer, BR_CUE_REST, 0);
  br_cue_mixer_fill (mixer, out, 4, 0);
  assert_samples (out, 0, 4, 0);
  g_assert_false (br_cue_mixer_fill (mixer, out, 4, 0));
}

static void
test_over_several_chunks (void)
{
  g_autoptr (BrCueMixer) mixer = br_cue_mixer_new ();
  float out[4];

  set_flat_sound (mixer, BR_CUE_START, 0.25f, 6);
  br_cue_mixer_add (mixer, BR_CUE_START, 0);

  g_assert_true (br_cue_mixer_fill (mixer, out, 4, 0));
  assert_samples (out, 0, 4, 0.25f);
  g_assert_true (br_cue_mixer_fill (mixer, out, 4, 0));
  assert_samples (out, 0, 2, 0.25f);
  assert_samples (out, 2, 4, 0);
  g_assert_false (br_cue_mixer_fill (mixer, out, 4, 0));
}

static void
test_at_once (void)
{
  g_autoptr (BrCueMixer) mixer = br_cue_mixer_new ();
  float out[4];

  set_flat_sound (mixer, BR_CUE_START, 0.25f, 8);
  set_flat_sound (mixer, BR_CUE_HALF_WAY, 0.5f, 4);
  set_flat_sound (mixer, BR_CUE_ALL_DONE, 0.9f, 4);

  br_cue_mixer_add (mixer, BR_CUE_START, 0);
  br_cue_mixer_add (mixer, BR_CUE_HALF_WAY, 0);
  br_cue_mixer_fill (mixer, out, 4, 0);
  assert_samples (out, 0, 4, 0.75f);

  /* Never beyond full scale. */
  br_cue_mixer_add (mixer, BR_CUE_ALL_DONE, 0);
  br_cue_mixer_fill (mixer, out, 4, 0);
  assert_samples (out, 0, 4, 1);
}

static void
test_gain (void)
{
  g_autoptr (BrCueMixer) mixer = br_cue_mixer_new ();
  float out[100];

  set_flat_sound (mixer, BR_CUE_START, 0.8f, 1000);
  br_cue_mixer_add (mixer, BR_CUE_START, 0);
  br_cue_mixer_set_gain (mixer, 0.5);

  /* It gets there in one chunk, without a step that would click. */
  br_cue_mixer_fill (mixer, out, 100, 0);
  for (gsize i = 1; i < 100; i++)
    g_assert_cmpfloat (ABS (out[i] - out[i - 1]), <, 0.01f);
  g_assert_cmpfloat_with_epsilon (out[99], 0.4f, 0.001f);
  br_cue_mixer_fill (mixer, out, 100, 0);
  assert_samples (out, 0, 100, 0.4f);

  br_cue_mixer_set_gain (mixer, 0);
  br_cue_mixer_fill (mixer, out, 100, 0);
  br_cue_mixer_fill (mixer, out, 100, 0);
  assert_samples (out, 0, 100, 0);
}

/* While the device is being opened a cue waits, but not for ever; one that sounds is finished however long it takes. */
static void
test_late (void)
{
  g_autoptr (BrCueMixer) mixer = br_cue_mixer_new ();
  const gint64 ms = G_TIME_SPAN_MILLISECOND;
  float out[4];

  set_flat_sound (mixer, BR_CUE_START, 0.25f, 8);

  br_cue_mixer_add (mixer, BR_CUE_START, 1000 * ms);
  g_assert_true (br_cue_mixer_fill (mixer, out, 4, 1600 * ms));
  g_assert_true (br_cue_mixer_fill (mixer, out, 4, 9000 * ms));
  assert_samples (out, 0, 4, 0.25f);

  br_cue_mixer_add (mixer, BR_CUE_START, 10000 * ms);
  g_assert_false (br_cue_mixer_fill (mixer, out, 4, 11000 * ms));
  assert_samples (out, 0, 4, 0);

  /* Hours without a device leave nothing behind but the last one. */
  for (gint64 i = 0; i < 1000; i++)
    br_cue_mixer_add (mixer, BR_CUE_START, (20000 + i * 1000) * ms);
  g_assert_true (br_cue_mixer_fill (mixer, out, 4, 1019100 * ms));
  assert_samples (out, 0, 4, 0.25f);
}

/* Samples last 1/48 ms here: a chunk of 480 is heard in 10 ms. */
static gsize
find_first (const float *samples,
            gsize        n)
{
  gsize i = 0;

  while (i < n && samples[i] == 0)
    i++;

  return i;
}

static void
test_expected (void)
{
  g_autoptr (BrCueMixer) mixer = br_cue_mixer_new ();
  const gint64 ms = G_TIME_SPAN_MILLISECOND;
  float out[480];

  set_flat_sound (mixer, BR_CUE_START, 0.25f, 600);
  br_cue_mixer_expect (mixer, BR_CUE_START, 1025 * ms, 500 * ms);
  g_assert_cmpint (br_cue_mixer_get_left (mixer, 500 * ms), ==, 0);
  g_assert_false (br_cue_mixer_fill (mixer, out, 480, 1000 * ms));
  /* Told again and again, and not exactly the same. */
  br_cue_mixer_expect (mixer, BR_CUE_START, 1025 * ms + 300, 750 * ms);
  g_assert_false (br_cue_mixer_fill (mixer, out, 480, 1010 * ms));
  g_assert_true (br_cue_mixer_fill (mixer, out, 480, 1020 * ms));
  g_assert_cmpuint (find_first (out, 480), ==, 240);
  assert_samples (out, 240, 480, 0.25f);
  g_assert_cmpint (br_cue_mixer_get_left (mixer, 970 * ms), ==, 7500);

  /* It is on its way already when it is told once more: it goes on, and is not heard twice. */
  br_cue_mixer_expect (mixer, BR_CUE_START, 1025 * ms, 1000 * ms);
  g_assert_true (br_cue_mixer_fill (mixer, out, 480, 1030 * ms));
  assert_samples (out, 0, 360, 0.25f);
  assert_samples (out, 360, 480, 0);
  g_assert_false (br_cue_mixer_fill (mixer, out, 480, 1040 * ms));

  /* Another one of the kind. */
  br_cue_mixer_expect (mixer, BR_CUE_START, 2025 * ms, 1100 * ms);
  g_assert_true (br_cue_mixer_fill (mixer, out, 480, 2020 * ms));
}

static void
test_expected_no_more (void)
{
  g_autoptr (BrCueMixer) mixer = br_cue_mixer_new ();
  const gint64 ms = G_TIME_SPAN_MILLISECOND;
  float out[480];

  set_flat_sound (mixer, BR_CUE_START, 0.25f, 100);
  set_flat_sound (mixer, BR_CUE_REST, 0.5f, 100);

  /* Paused before it came. */
  br_cue_mixer_expect (mixer, BR_CUE_START, 1000 * ms, 500 * ms);
  br_cue_mixer_forget (mixer, 600 * ms);
  g_assert_false (br_cue_mixer_fill (mixer, out, 480, 1000 * ms));

  /* Something else comes in its place, and what is heard at the moment stays. */
  br_cue_mixer_expect (mixer, BR_CUE_START, 2000 * ms, 1500 * ms);
  br_cue_mixer_add (mixer, BR_CUE_REST, 1600 * ms);
  br_cue_mixer_expect (mixer, BR_CUE_REST, 2000 * ms, 1600 * ms);
  g_assert_true (br_cue_mixer_fill (mixer, out, 480, 1610 * ms));
  assert_samples (out, 0, 100, 0.5f);
  assert_samples (out, 100, 480, 0);
  g_assert_true (br_cue_mixer_fill (mixer, out, 480, 2000 * ms));
  assert_samples (out, 0, 100, 0.5f);

  /* Long before its time nothing that is due sooner is taken for late. */
  br_cue_mixer_add (mixer, BR_CUE_START, 3000 * ms);
  br_cue_mixer_expect (mixer, BR_CUE_REST, 30000 * ms, 3000 * ms);
  g_assert_true (br_cue_mixer_fill (mixer, out, 480, 3010 * ms));
  assert_samples (out, 0, 100, 0.25f);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/cue-mixer/silence", test_silence);
  g_test_add_func ("/cue-mixer/over-several-chunks", test_over_several_chunks);
  g_test_add_func ("/cue-mixer/at-once", test_at_once);
  g_test_add_func ("/cue-mixer/gain", test_gain);
  g_test_add_func ("/cue-mixer/late", test_late);
  g_test_add_func ("/cue-mixer/expected", test_expected);
  g_test_add_func ("/cue-mixer/expected-no-more", test_expected_no_more);

  return g_test_run ();
}
