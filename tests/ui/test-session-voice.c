/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a speech engine hears of a session on the screen, on a clock that is turned by hand. */

#include "ui-harness.h"

#include "br-manual-clock.h"
#include "br-speech-engine.h"
#include "session-fixture.h"

#include "ui/routine/br-routine-page.h"

typedef struct
{
  BrSpeechEngine *engine;
  BrProgram *program;
  BrPrescription *prescription;
  BrManualClock *clock;
  BrSession *session;
  BrCuePlayer *cues;
  BrRoutinePage *page;
  GtkWindow *window;
} Fixture;

/* @data: how the engine behaves */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->engine = br_speech_engine_new ((BrSpeechEngineBehavior) GPOINTER_TO_INT (data));
  fixture->program = fixture_load_program ();
  fixture->prescription = fixture_prescribe (fixture->program, "plain*1 sides*1");
  fixture->clock = br_manual_clock_new ();
  fixture->session = br_session_new (fixture->prescription, BR_CLOCK (fixture->clock), br_day_new (2026, 11, 23), 2, BR_PAIN_ACHE);
  fixture->cues = g_object_new (BR_TYPE_CUE_PLAYER, "speech-socket", br_speech_engine_get_path (fixture->engine), "voice", TRUE, NULL);
  fixture->page = br_routine_page_new (fixture->session, NULL, fixture->cues);
  fixture->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (fixture->window);
  br_session_start (fixture->session);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  ui_harness_settle ();
  g_assert_finalize_object (fixture->session);
  g_clear_object (&fixture->cues);
  g_clear_object (&fixture->clock);
  g_clear_object (&fixture->prescription);
  g_clear_object (&fixture->program);
  br_speech_engine_free (fixture->engine);
}

static const char *
get_heard (Fixture *fixture)
{
  return br_speech_engine_get_heard (fixture->engine);
}

/* The page goes as soon as the session is over; what is said last is said to its end all the same, and the engine let go. */
static void
test_last_sentence (Fixture       *fixture,
                    gconstpointer  data)
{
  br_speech_engine_wait (fixture->engine, "say Plain. ");
  for (guint i = 0; i < 200 && br_session_get_state (fixture->session) != BR_SESSION_FINISHED; i++)
    {
      br_manual_clock_advance (fixture->clock, SECOND);
      br_speech_engine_pass (10);
    }
  gtk_widget_set_visible (GTK_WIDGET (fixture->window), FALSE);
  br_speech_engine_wait (fixture->engine, "quit\n");
  if (!g_str_has_suffix (get_heard (fixture), "say All done.\nquit\n"))
    g_error ("Heard: %s", get_heard (fixture));
}

/* In the get-ready of 15 seconds, of which nothing was said because the engine was not there: as much of it as there is time for. */
static void
test_woken (Fixture       *fixture,
            gconstpointer  data)
{
  br_speech_engine_pass (1000);
  g_assert_cmpstr (get_heard (fixture), ==, "");
  br_speech_engine_set_behavior (fixture->engine, BR_SPEECH_ENGINE_ORDINARY);
  br_speech_engine_wait (fixture->engine, "say Plain. 3 repetitions. Position of plain.\n");

  /* Once; then the next step, and the next one is heard as ever. */
  br_speech_engine_pass (200);
  g_assert_cmpstr (get_heard (fixture), ==, "language en\nsay Plain. 3 repetitions. Position of plain.\n");
  br_session_next (fixture->session);
  br_speech_engine_wait (fixture->engine, "say Slowly up.\n");
}

/* Late in it there is time for the name alone. */
static void
test_woken_late (Fixture       *fixture,
                 gconstpointer  data)
{
  br_manual_clock_advance (fixture->clock, br_session_get_remaining (fixture->session) - 4500 * G_TIME_SPAN_MILLISECOND);
  br_speech_engine_pass (1000);
  br_speech_engine_set_behavior (fixture->engine, BR_SPEECH_ENGINE_ORDINARY);
  br_speech_engine_wait (fixture->engine, "say ");
  br_speech_engine_pass (100);
  g_assert_cmpstr (get_heard (fixture), ==, "language en\nsay Plain.\n");
}

/* In a set: a number would be wrong by now. What comes next is heard as ever. */
static void
test_woken_in_set (Fixture       *fixture,
                   gconstpointer  data)
{
  br_session_next (fixture->session);
  br_speech_engine_pass (1000);
  br_speech_engine_set_behavior (fixture->engine, BR_SPEECH_ENGINE_ORDINARY);
  br_speech_engine_wait (fixture->engine, "language en\n");
  br_speech_engine_pass (200);
  g_assert_cmpstr (get_heard (fixture), ==, "language en\n");
  br_session_next (fixture->session);
  br_speech_engine_wait (fixture->engine, "say Rest. Next is Sides.");
}

/* At one's own pace nothing is late: the set waits for the person. */
static void
test_woken_at_own_pace (Fixture       *fixture,
                        gconstpointer  data)
{
  br_session_set_own_pace (fixture->session, 0, TRUE);
  br_session_next (fixture->session);
  g_assert_true (br_step_get_own_pace (br_session_get_step (fixture->session)));
  br_manual_clock_advance (fixture->clock, 60 * SECOND);
  br_speech_engine_pass (1000);
  br_speech_engine_set_behavior (fixture->engine, BR_SPEECH_ENGINE_ORDINARY);
  br_speech_engine_wait (fixture->engine, "Slowly up.\n");
}

/* Nobody wants to hear anything in a pause. */
static void
test_woken_in_pause (Fixture       *fixture,
                     gconstpointer  data)
{
  br_session_pause (fixture->session);
  br_speech_engine_pass (1000);
  br_speech_engine_set_behavior (fixture->engine, BR_SPEECH_ENGINE_ORDINARY);
  br_speech_engine_wait (fixture->engine, "language en\n");
  br_speech_engine_pass (200);
  g_assert_cmpstr (get_heard (fixture), ==, "language en\n");
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

#define ADD(path, behavior, test) g_test_add ("/session-voice/" path, Fixture, GINT_TO_POINTER (behavior), set_up, test, tear_down)
  ADD ("last-sentence", BR_SPEECH_ENGINE_ORDINARY, test_last_sentence);
  ADD ("woken", BR_SPEECH_ENGINE_SLEEPS, test_woken);
  ADD ("woken-late", BR_SPEECH_ENGINE_SLEEPS, test_woken_late);
  ADD ("woken-in-set", BR_SPEECH_ENGINE_SLEEPS, test_woken_in_set);
  ADD ("woken-at-own-pace", BR_SPEECH_ENGINE_SLEEPS, test_woken_at_own_pace);
  ADD ("woken-in-pause", BR_SPEECH_ENGINE_SLEEPS, test_woken_in_pause);
#undef ADD

  return g_test_run ();
}
