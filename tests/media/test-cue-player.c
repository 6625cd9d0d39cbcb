/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrCuePlayer: cues are heard when they are asked for, and a machine without sound says so and goes on. */

#include <math.h>

#include <gst/gst.h>

#include "br-media-test.h"
#include "media/br-cue-player.h"

/* What arrived at the sink, written by the thread that plays. */
typedef struct
{
  GMutex mutex;
  gboolean sounding;
  gint64 began[16];         /* µs, on the clock on the wall */
  GstClockTime began_at[16]; /* in the sound itself */
  gint64 heard[16];          /* µs, when the clock of the pipeline has it heard */
  guint n_began;
  guint n_chunks;
  float peak;
} Record;

typedef struct
{
  GstElement *sink;
  BrCuePlayer *player;
  Record record;
  guint n_notified;
} Fixture;

static GstPadProbeReturn
on_chunk (GstPad          *pad,
          GstPadProbeInfo *info,
          gpointer         user_data)
{
  Record *record = user_data;
  GstBuffer *buffer = GST_PAD_PROBE_INFO_BUFFER (info);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&record->mutex);
  GstMapInfo map;
  const float *samples;
  gsize first = G_MAXSIZE;
  float peak = 0;

  g_assert_true (gst_buffer_map (buffer, &map, GST_MAP_READ));
  samples = (const float *) map.data;
  for (gsize i = 0; i < map.size / sizeof (float); i++)
    {
      if (samples[i] != 0)
        first = MIN (first, i);
      peak = MAX (peak, fabsf (samples[i]));
    }
  gst_buffer_unmap (buffer, &map);

  record->n_chunks++;
  record->peak = MAX (record->peak, peak);
  if (peak > 0 && !record->sounding && record->n_began < G_N_ELEMENTS (record->began))
    {
      record->began[record->n_began] = g_get_monotonic_time ();
      record->began_at[record->n_began] = GST_BUFFER_PTS (buffer);
      record->heard[record->n_began] = (gint64) ((gst_element_get_base_time (GST_PAD_PARENT (pad)) + GST_BUFFER_PTS (buffer)) / GST_USECOND)
                                       + (gint64) (first * G_USEC_PER_SEC / 48000);
      record->n_began++;
    }
  record->sounding = peak > 0;

  return GST_PAD_PROBE_OK;
}

static void
on_available_changed (Fixture *fixture)
{
  fixture->n_notified++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GstPad) pad = NULL;

  g_mutex_init (&fixture->record.mutex);
  fixture->sink = gst_object_ref_sink (gst_element_factory_make ("fakesink", NULL));
  g_object_set (fixture->sink, "sync", TRUE, NULL);
  pad = gst_element_get_static_pad (fixture->sink, "sink");
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER, on_chunk, &fixture->record, NULL);

  fixture->player = g_object_new (BR_TYPE_CUE_PLAYER, "audio-sink", fixture->sink, NULL);
  g_signal_connect_swapped (fixture->player, "notify::available", G_CALLBACK (on_available_changed), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->player);
  gst_object_unref (fixture->sink);
  g_mutex_clear (&fixture->record.mutex);
}

static gboolean
is_running (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&fixture->record.mutex);

  return fixture->record.n_chunks > 5;
}

static int stuck; /* atomic: how many threads a device holds */

/* For ten seconds at most, so that a test that waits for it ends. */
static GstPadProbeReturn
hold (GstPad          *pad,
      GstPadProbeInfo *info,
      gpointer         user_data)
{
  g_atomic_int_inc (&stuck);
  for (guint i = 0; i < 1000 && g_atomic_int_get ((int *) user_data); i++)
    g_usleep (10000);
  g_atomic_int_dec_and_test (&stuck);

  return GST_PAD_PROBE_OK;
}

static gboolean
is_stuck (gpointer user_data)
{
  return g_atomic_int_get (&stuck) > 0;
}

static gboolean
is_free (gpointer user_data)
{
  return GST_OBJECT_REFCOUNT_VALUE (user_data) == 1;
}

static gboolean
is_unavailable (gpointer user_data)
{
  return !br_cue_player_get_available (user_data);
}

static gboolean
is_available (gpointer user_data)
{
  return br_cue_player_get_available (user_data);
}

static void
activate (Fixture *fixture)
{
  br_cue_player_set_active (fixture->player, TRUE);
  g_assert_true (br_media_test_wait (is_running, fixture, 30));
}

static float
take_peak (Fixture *fixture)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&fixture->record.mutex);
  float peak = fixture->record.peak;

  fixture->record.peak = 0;

  return peak;
}

/* A device that takes nothing any more, and cannot be closed, does not keep the app from ending. */
static void
test_stuck (void)
{
  g_autoptr (GstElement) sink = gst_object_ref_sink (gst_element_factory_make ("fakesink", NULL));
  g_autoptr (GstPad) pad = gst_element_get_static_pad (sink, "sink");
  BrCuePlayer *player = g_object_new (BR_TYPE_CUE_PLAYER, "audio-sink", sink, NULL);
  int holds = TRUE;
  gint64 begin;

  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER, hold, &holds, NULL);
  br_cue_player_set_active (player, TRUE);
  g_assert_true (br_media_test_wait (is_stuck, NULL, 30));
  br_cue_player_set_active (player, FALSE);
  begin = g_get_monotonic_time ();
  g_assert_finalize_object (player);
  g_assert_cmpfloat ((double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC, <, 5);

  g_assert_true (is_stuck (NULL));
  g_atomic_int_set (&holds, FALSE);
  g_assert_true (br_media_test_wait (is_free, sink, 10));
}

/* The bounds leave room for a busy machine: what is wrong here is wrong by half a second and more. */
static void
test_times (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 asked[3];

  activate (fixture);
  g_assert_cmpuint (fixture->record.n_began, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      asked[i] = g_get_monotonic_time ();
      br_cue_player_play (fixture->player, BR_CUE_LAST_SECONDS);
      br_media_test_run (0.4);
    }

  g_mutex_lock (&fixture->record.mutex);
  g_assert_cmpuint (fixture->record.n_began, ==, G_N_ELEMENTS (asked));
  for (gsize i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      gint64 late = fixture->record.began[i] - asked[i];

      g_test_message ("heard after %.1f ms, at %.3f s", (double) late / 1000, (double) fixture->record.began_at[i] / GST_SECOND);
      g_assert_cmpint (late, >=, 0);
      g_assert_cmpint (late, <, 350 * G_TIME_SPAN_MILLISECOND);
      if (i > 0)
        {
          gint64 distance = (gint64) (fixture->record.began_at[i] - fixture->record.began_at[i - 1]) / GST_USECOND;

          g_assert_cmpint (ABS (distance - (asked[i] - asked[i - 1])), <, 350 * G_TIME_SPAN_MILLISECOND);
        }
    }
  g_mutex_unlock (&fixture->record.mutex);
  g_assert_true (br_cue_player_get_available (fixture->player));
  g_assert_cmpuint (fixture->n_notified, ==, 0);
}

static void
test_loudness (Fixture       *fixture,
               gconstpointer  data)
{
  float full;

  activate (fixture);
  br_cue_player_play (fixture->player, BR_CUE_LAST_SECONDS);
  br_media_test_run (0.4);
  full = take_peak (fixture);
  g_assert_cmpfloat (full, >, 0.4f);

  /* Half as loud to the ear is an eighth of the amplitude. */
  br_cue_player_set_volume (fixture->player, 0.5);
  br_media_test_run (0.1);
  br_cue_player_play (fixture->player, BR_CUE_LAST_SECONDS);
  br_media_test_run (0.4);
  g_assert_cmpfloat_with_epsilon (take_peak (fixture), full / 8, full / 100);

  br_cue_player_set_muted (fixture->player, TRUE);
  br_media_test_run (0.1);
  br_cue_player_play (fixture->player, BR_CUE_ALL_DONE);
  br_media_test_run (0.4);
  g_assert_cmpfloat (take_peak (fixture), ==, 0);
  g_assert_cmpfloat (br_cue_player_get_volume (fixture->player), ==, 0.5);

  br_cue_player_set_muted (fixture->player, FALSE);
  br_cue_player_set_volume (fixture->player, 0);
  br_media_test_run (0.1);
  take_peak (fixture);
  br_cue_player_play (fixture->player, BR_CUE_ALL_DONE);
  br_media_test_run (0.4);
  g_assert_cmpfloat (take_peak (fixture), ==, 0);
}

static void
test_only_while_active (Fixture       *fixture,
                        gconstpointer  data)
{
  guint n_chunks;

  br_cue_player_play (fixture->player, BR_CUE_START);
  activate (fixture);
  br_media_test_run (0.2);
  g_assert_cmpuint (fixture->record.n_began, ==, 0);

  br_cue_player_set_active (fixture->player, FALSE);
  br_media_test_run (0.2);
  n_chunks = fixture->record.n_chunks;
  br_cue_player_play (fixture->player, BR_CUE_START);
  br_media_test_run (0.3);
  g_assert_cmpuint (fixture->record.n_chunks, ==, n_chunks);

  /* Opened again, it plays again, from the beginning of its own time. */
  br_cue_player_set_active (fixture->player, TRUE);
  br_media_test_run (0.3);
  br_cue_player_play (fixture->player, BR_CUE_START);
  br_media_test_run (0.3);
  g_assert_cmpuint (fixture->record.n_began, ==, 1);
}

/* The first cue comes with the first step, while the device is still being opened. */
static void
test_first_cue (Fixture       *fixture,
                gconstpointer  data)
{
  activate (fixture);
  br_cue_player_set_active (fixture->player, FALSE);
  br_media_test_run (0.1);

  br_cue_player_set_active (fixture->player, TRUE);
  br_cue_player_play (fixture->player, BR_CUE_GET_READY);
  br_media_test_run (0.5);
  g_assert_cmpuint (fixture->record.n_began, ==, 1);
}

/* A main loop that is busy at the moment itself delays nothing; the bound leaves room for a busy machine. */
static void
test_expected (Fixture       *fixture,
               gconstpointer  data)
{
  const gint64 left = 300 * G_TIME_SPAN_MILLISECOND;
  gint64 due;

  activate (fixture);
  due = g_get_monotonic_time () + left;
  br_cue_player_expect (fixture->player, BR_CUE_START, left);
  br_cue_player_expect (fixture->player, BR_CUE_START, due - g_get_monotonic_time ());
  g_usleep (1500 * G_TIME_SPAN_MILLISECOND);

  g_mutex_lock (&fixture->record.mutex);
  g_assert_cmpuint (fixture->record.n_began, ==, 1);
  g_test_message ("heard %.1f ms after its moment", (double) (fixture->record.heard[0] - due) / 1000);
  g_assert_cmpint (fixture->record.heard[0] - due, >, -2 * G_TIME_SPAN_MILLISECOND);
  g_assert_cmpint (fixture->record.heard[0] - due, <, 700 * G_TIME_SPAN_MILLISECOND);
  g_mutex_unlock (&fixture->record.mutex);

  /* Not wanted any more. */
  br_cue_player_expect (fixture->player, BR_CUE_REST, left);
  br_cue_player_expect_nothing (fixture->player);
  br_media_test_run (0.6);
  br_cue_player_expect (fixture->player, BR_CUE_REST, left);
  g_object_set (fixture->player, "earcons", FALSE, NULL);
  br_media_test_run (0.6);
  g_assert_cmpuint (fixture->record.n_began, ==, 1);
}

static gboolean
has_begun (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&fixture->record.mutex);

  return fixture->record.n_began > 0;
}

static gboolean
is_silent (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&fixture->record.mutex);

  return !fixture->record.sounding;
}

static gboolean
is_closed (gpointer user_data)
{
  Fixture *fixture = user_data;

  return GST_STATE (fixture->sink) == GST_STATE_NULL;
}

/* The session is over and its page gone, and the last cue is still heard to its end; then the device is let go. */
static void
test_last_cue (Fixture       *fixture,
               gconstpointer  data)
{
  activate (fixture);
  br_cue_player_play (fixture->player, BR_CUE_ALL_DONE);
  g_assert_true (br_media_test_wait (has_begun, fixture, 20));
  br_cue_player_set_active (fixture->player, FALSE);
  g_assert_true (br_media_test_wait (is_silent, fixture, 20));
  g_assert_true (br_media_test_wait (is_closed, fixture, 20));

  /* The next session begins while the last one still sounds. */
  br_cue_player_set_active (fixture->player, TRUE);
  br_cue_player_play (fixture->player, BR_CUE_ALL_DONE);
  br_media_test_run (0.2);
  br_cue_player_set_active (fixture->player, FALSE);
  br_cue_player_set_active (fixture->player, TRUE);
  br_media_test_run (1.5);
  g_assert_false (is_closed (fixture));
}

/* A device that goes away in the middle of a session. */
static void
test_lost (Fixture       *fixture,
           gconstpointer  data)
{
  GError *error = g_error_new_literal (GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_WRITE, "unplugged");

  activate (fixture);
  gst_element_post_message (fixture->sink, gst_message_new_error (GST_OBJECT (fixture->sink), error, NULL));
  g_clear_error (&error);
  g_assert_true (br_media_test_wait (is_unavailable, fixture->player, 10));
  g_assert_cmpuint (fixture->n_notified, ==, 1);
  br_cue_player_play (fixture->player, BR_CUE_START);
  br_media_test_run (0.2);
  g_assert_cmpuint (fixture->n_notified, ==, 1);

  /* The next session tries again. */
  br_cue_player_set_active (fixture->player, FALSE);
  br_cue_player_set_active (fixture->player, TRUE);
  g_assert_true (br_media_test_wait (is_available, fixture->player, 10));
}

static void
test_cannot_open (void)
{
  g_autoptr (GstElement) sink = gst_object_ref_sink (gst_element_factory_make ("filesink", NULL));
  g_autoptr (BrCuePlayer) player = NULL;

  g_object_set (sink, "location", "/nonexistent/device", NULL);
  player = g_object_new (BR_TYPE_CUE_PLAYER, "audio-sink", sink, "active", TRUE, NULL);
  g_assert_true (br_cue_player_get_available (player));
  br_cue_player_play (player, BR_CUE_START);
  g_assert_true (br_media_test_wait (is_unavailable, player, 30));
  br_cue_player_play (player, BR_CUE_START);
  br_media_test_run (0.2);
  g_assert_true (br_cue_player_get_active (player));
}

/* The system's own choice, on a machine that has no sound device of any kind. */
static void
test_no_device (void)
{
  GstRegistry *registry = gst_registry_get ();
  g_autolist (GstPluginFeature) sinks =
    gst_element_factory_list_get_elements (GST_ELEMENT_FACTORY_TYPE_SINK | GST_ELEMENT_FACTORY_TYPE_MEDIA_AUDIO, GST_RANK_MARGINAL);
  g_autoptr (BrCuePlayer) player = br_cue_player_new ();

  for (GList *l = sinks; l != NULL; l = l->next)
    if (g_strcmp0 (GST_OBJECT_NAME (l->data), "autoaudiosink") != 0)
      gst_registry_remove_feature (registry, l->data);

  br_cue_player_set_active (player, TRUE);
  g_assert_true (br_media_test_wait (is_unavailable, player, 30));

  for (GList *l = sinks; l != NULL; l = l->next)
    if (g_strcmp0 (GST_OBJECT_NAME (l->data), "autoaudiosink") != 0)
      gst_registry_add_feature (registry, l->data);
}

/* What decodes the sounds is missing, and then it is there: the next session has sounds. */
static void
test_not_decoded (void)
{
  GstRegistry *registry = gst_registry_get ();
  g_autoptr (GstPluginFeature) decoder = gst_registry_lookup_feature (registry, "opusdec");
  g_autoptr (GstElement) sink = gst_object_ref_sink (gst_element_factory_make ("fakesink", NULL));
  g_autoptr (BrCuePlayer) player = g_object_new (BR_TYPE_CUE_PLAYER, "audio-sink", sink, NULL);

  gst_registry_remove_feature (registry, decoder);
  br_cue_player_set_active (player, TRUE);
  g_assert_true (br_media_test_wait (is_unavailable, player, 30));
  gst_registry_add_feature (registry, decoder);

  br_cue_player_set_active (player, FALSE);
  br_media_test_run (0.1);
  g_assert_false (br_cue_player_get_available (player));
  br_cue_player_set_active (player, TRUE);
  g_assert_true (br_media_test_wait (is_available, player, 30));
}

/* Gone while the sounds are decoded or the device is opened: nothing is touched afterwards. */
static void
test_early_end (void)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GstElement) sink = gst_object_ref_sink (gst_element_factory_make ("fakesink", NULL));
      g_autoptr (BrCuePlayer) player = g_object_new (BR_TYPE_CUE_PLAYER, "audio-sink", sink, "active", TRUE, NULL);

      br_media_test_run (0.01 * i);
      g_object_run_dispose (G_OBJECT (player));
    }
  br_media_test_run (0.3);
}

static void
add (const char  *path,
     void       (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gst_init (NULL, NULL);

  add ("/cue-player/times", test_times);
  add ("/cue-player/loudness", test_loudness);
  add ("/cue-player/only-while-active", test_only_while_active);
  add ("/cue-player/first-cue", test_first_cue);
  add ("/cue-player/expected", test_expected);
  add ("/cue-player/last-cue", test_last_cue);
  add ("/cue-player/lost", test_lost);
  g_test_add_func ("/cue-player/stuck", test_stuck);
  g_test_add_func ("/cue-player/cannot-open", test_cannot_open);
  g_test_add_func ("/cue-player/no-device", test_no_device);
  g_test_add_func ("/cue-player/not-decoded", test_not_decoded);
  g_test_add_func ("/cue-player/early-end", test_early_end);

  return g_test_run ();
}
