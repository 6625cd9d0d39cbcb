/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrCueScheduler: what a session foretells is heard at its moment, once, and what is not to come after all is not heard. */

#include <gst/gst.h>

#include "br-media-test.h"
#include "core/session-fixture.h"
#include "media/br-cue-scheduler.h"

typedef struct
{
  BrManualClock *manual;
  BrSession *session;
  GstElement *sink;
  BrCuePlayer *player;
  BrCueScheduler *scheduler;
  int n_heard; /* written by the thread that plays */
  int sounding;
  int n_chunks;
} Fixture;

static GstPadProbeReturn
on_chunk (GstPad          *pad,
          GstPadProbeInfo *info,
          gpointer         user_data)
{
  Fixture *fixture = user_data;
  GstMapInfo map;
  gboolean sounding = FALSE;

  g_assert_true (gst_buffer_map (GST_PAD_PROBE_INFO_BUFFER (info), &map, GST_MAP_READ));
  for (gsize i = 0; i < map.size && !sounding; i++)
    sounding = map.data[i] != 0;
  gst_buffer_unmap (GST_PAD_PROBE_INFO_BUFFER (info), &map);

  if (sounding && !g_atomic_int_get (&fixture->sounding))
    g_atomic_int_inc (&fixture->n_heard);
  g_atomic_int_set (&fixture->sounding, sounding);
  g_atomic_int_inc (&fixture->n_chunks);

  return GST_PAD_PROBE_OK;
}

static gboolean
is_running (gpointer user_data)
{
  return g_atomic_int_get (&((Fixture *) user_data)->n_chunks) > 5;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (BrProgram) program = fixture_load_program ();
  g_autoptr (BrPrescription) prescription = fixture_prescribe (program, "plain*1 sides*1");
  g_autoptr (GstPad) pad = NULL;

  fixture->manual = br_manual_clock_new ();
  fixture->session = br_session_new (prescription, BR_CLOCK (fixture->manual), br_day_new (2026, 11, 22), 3, BR_PAIN_ACHE);
  fixture->sink = gst_object_ref_sink (gst_element_factory_make ("fakesink", NULL));
  g_object_set (fixture->sink, "sync", TRUE, NULL);
  pad = gst_element_get_static_pad (fixture->sink, "sink");
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER, on_chunk, fixture, NULL);
  fixture->player = g_object_new (BR_TYPE_CUE_PLAYER, "audio-sink", fixture->sink, "active", TRUE, NULL);
  fixture->scheduler = br_cue_scheduler_new (fixture->session, fixture->player);
  g_assert_true (br_media_test_wait (is_running, fixture, 30));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->scheduler);
  g_assert_finalize_object (fixture->player);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->manual);
  gst_object_unref (fixture->sink);
}

typedef struct
{
  Fixture *fixture;
  int n;
} Expectation;

static gboolean
was_heard (gpointer user_data)
{
  Expectation *expectation = user_data;

  return g_atomic_int_get (&expectation->fixture->n_heard) >= expectation->n && !g_atomic_int_get (&expectation->fixture->sounding);
}

/* So many sounds, and, after the time in which another one would have come, not more. */
static void
assert_heard (Fixture *fixture,
              int      n)
{
  Expectation expectation = { fixture, n };

  g_assert_true (br_media_test_wait (was_heard, &expectation, 20));
  br_media_test_run (0.5);
  g_assert_cmpint (g_atomic_int_get (&fixture->n_heard), ==, n);
}

/* To @left µs before the next cue, with the clock of the session alone. */
static void
go_to_before_cue (Fixture *fixture,
                  gint64   left)
{
  BrCue cue;
  gint64 wait;

  g_assert_true (br_session_get_next_cue (fixture->session, &cue, &wait));
  br_manual_clock_advance (fixture->manual, wait - left);
}

/* The session itself does not come by: its clock stands. */
static void
test_foretold (Fixture       *fixture,
               gconstpointer  data)
{
  br_session_start (fixture->session);
  assert_heard (fixture, 1);

  go_to_before_cue (fixture, SECOND / 5);
  assert_heard (fixture, 2);
  br_manual_clock_advance (fixture->manual, SECOND / 5);
  assert_heard (fixture, 2);
}

/* Paused, nothing comes of what was expected; and later it does. */
static void
test_pause (Fixture       *fixture,
            gconstpointer  data)
{
  br_session_start (fixture->session);
  assert_heard (fixture, 1);

  go_to_before_cue (fixture, SECOND / 2);
  br_session_pause (fixture->session);
  assert_heard (fixture, 1);
  br_session_resume (fixture->session);
  assert_heard (fixture, 2);
}

/* The set begins before the get-ready is over: its sound comes now, and that of the count does not. */
static void
test_unforetold (Fixture       *fixture,
                 gconstpointer  data)
{
  br_session_start (fixture->session);
  assert_heard (fixture, 1);

  go_to_before_cue (fixture, SECOND / 2);
  br_session_next (fixture->session);
  assert_heard (fixture, 2);
}

/* Somebody goes on within the last second, when just that sound is expected. */
static void
test_same_kind (Fixture       *fixture,
                gconstpointer  data)
{
  BrCue cue = BR_N_CUES;
  gint64 wait;

  br_session_start (fixture->session);
  while (br_session_get_next_cue (fixture->session, &cue, &wait) && cue != BR_CUE_START)
    br_manual_clock_advance (fixture->manual, MAX (wait, 1));
  g_assert_cmpint (cue, ==, BR_CUE_START);
  /* All at once, some of them over each other. */
  br_media_test_run (0.8);
  g_atomic_int_set (&fixture->n_heard, 0);

  go_to_before_cue (fixture, SECOND / 2);
  br_session_next (fixture->session);
  assert_heard (fixture, 1);
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gst_init (NULL, NULL);

  ADD ("/cue-scheduler/foretold", test_foretold);
  ADD ("/cue-scheduler/pause", test_pause);
  ADD ("/cue-scheduler/unforetold", test_unforetold);
  ADD ("/cue-scheduler/same-kind", test_same_kind);

  return g_test_run ();
}
