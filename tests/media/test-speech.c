/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrSpeech against an engine of our own. */

#include "config.h"

#include "br-speech-engine.h"
#include "media/br-speech.h"

typedef struct
{
  BrSpeechEngine *engine;
  BrSpeech *speech;
} Fixture;

/* What waits for the engine holds it until it has been told that nobody waits any more. */
static void
let_go (BrSpeech *speech)
{
  gpointer left = speech;

  br_speech_close (speech);
  g_object_add_weak_pointer (G_OBJECT (speech), &left);
  g_object_unref (speech);
  for (guint i = 0; i < 1000 && left != NULL; i++)
    br_speech_engine_pass (10);
  g_assert_null (left);
}

/* @data: how the engine behaves */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->engine = br_speech_engine_new ((BrSpeechEngineBehavior) GPOINTER_TO_INT (data));
  fixture->speech = br_speech_new (br_speech_engine_get_path (fixture->engine));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  let_go (fixture->speech);
  br_speech_engine_free (fixture->engine);
}

static void
assert_heard (Fixture    *fixture,
              const char *text)
{
  g_assert_cmpstr (br_speech_engine_get_heard (fixture->engine), ==, text);
}

static void
assert_not_heard (Fixture    *fixture,
                  const char *text)
{
  g_assert_null (strstr (br_speech_engine_get_heard (fixture->engine), text));
}

static void
wait_until_unavailable (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (br_speech_get_available (fixture->speech))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      br_speech_engine_pass (5);
    }
}

static void
test_says (Fixture       *fixture,
           gconstpointer  data)
{
  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "Bird dog.");
  br_speech_engine_wait (fixture->engine, "say Bird dog.\n");
  br_speech_engine_pass (20);

  /* The newer one wins, and what looks like the end of a sentence is none. */
  br_speech_say (fixture->speech, ".\r\nQUIT");
  br_speech_engine_wait (fixture->engine, "cancel\nsay .  QUIT\n");
  br_speech_engine_pass (20);
  br_speech_hush (fixture->speech);
  br_speech_engine_wait (fixture->engine, "QUIT\ncancel\n");
  br_speech_engine_pass (20);
  assert_heard (fixture, "language en\nsay Bird dog.\ncancel\nsay .  QUIT\ncancel\n");
  g_assert_true (br_speech_get_available (fixture->speech));

  br_speech_close (fixture->speech);
  br_speech_engine_wait (fixture->engine, "quit\n");
}

/* Of three that come at once the last is said; what waited for too long is not. */
static void
test_never_late (Fixture       *fixture,
                 gconstpointer  data)
{
  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "Three");
  br_speech_say (fixture->speech, "Two");
  br_speech_say (fixture->speech, "One");
  br_speech_engine_wait (fixture->engine, "say One\n");
  assert_not_heard (fixture, "Two");
  assert_not_heard (fixture, "Three");

  br_speech_close (fixture->speech);
  br_speech_engine_pass (50);
  br_speech_engine_forget (fixture->engine);
  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "Late");
  /* The main loop is kept busy. */
  g_usleep (G_USEC_PER_SEC);
  br_speech_engine_pass (100);
  br_speech_say (fixture->speech, "In time");
  br_speech_engine_wait (fixture->engine, "say In time\n");
  assert_not_heard (fixture, "Late");
}

/* Hushed, or replaced, while the engine is asked whether it takes a sentence. */
static void
test_asking (Fixture       *fixture,
             gconstpointer  data)
{
  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "One");
  br_speech_engine_wait (fixture->engine, "say One\n");
  br_speech_engine_pass (20);
  br_speech_hush (fixture->speech);
  br_speech_engine_wait (fixture->engine, "cancel\n");
  br_speech_engine_pass (20);

  br_speech_say (fixture->speech, "Two");
  br_speech_hush (fixture->speech);
  br_speech_engine_pass (50);
  br_speech_say (fixture->speech, "Three");
  br_speech_engine_wait (fixture->engine, "say Three\n");
  br_speech_engine_pass (20);
  br_speech_hush (fixture->speech);
  br_speech_engine_wait (fixture->engine, "Three\ncancel\n");
  br_speech_engine_pass (20);

  br_speech_say (fixture->speech, "Four");
  br_speech_say (fixture->speech, "Five");
  br_speech_engine_wait (fixture->engine, "say Five\n");
  br_speech_engine_pass (100);
  assert_heard (fixture, "language en\nsay One\ncancel\nnothing\nsay Three\ncancel\nsay Five\n");
}

/* Whoever waits for the sentence's end by letting go: the engine has it whole, and is not told to break off. */
static void
test_finish (Fixture       *fixture,
             gconstpointer  data)
{
  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "All done.");
  br_speech_finish (fixture->speech);
  br_speech_engine_wait (fixture->engine, "quit\n");
  assert_heard (fixture, "language en\nsay All done.\nquit\n");

  /* The next session comes before the engine has been let go. */
  br_speech_engine_forget (fixture->engine);
  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "One");
  br_speech_finish (fixture->speech);
  br_speech_open (fixture->speech);
  br_speech_engine_wait (fixture->engine, "say One\n");
  br_speech_engine_pass (100);
  br_speech_say (fixture->speech, "Two");
  br_speech_engine_wait (fixture->engine, "say Two\n");
  br_speech_engine_pass (100);
  assert_heard (fixture, "language en\nsay One\ncancel\nsay Two\n");

  /* With nothing to say it is let go at once. */
  br_speech_engine_forget (fixture->engine);
  br_speech_hush (fixture->speech);
  br_speech_finish (fixture->speech);
  br_speech_engine_wait (fixture->engine, "quit\n");
  assert_heard (fixture, "cancel\nquit\n");
}

/* Never late, also now: what has not begun within half a second is taken back. */
static void
test_finish_busy (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 asked = g_get_monotonic_time ();

  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "All done.");
  br_speech_finish (fixture->speech);
  br_speech_engine_wait (fixture->engine, "quit\n");
  assert_heard (fixture, "language en\nsay All done.\ncancel\nquit\n");
  g_assert_cmpint (g_get_monotonic_time () - asked, >, 300 * G_TIME_SPAN_MILLISECOND);
}

/* It is given up after a while, and that there is no voice then tells nobody. */
static void
test_finish_hangs (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (BrSpeech) speech = br_speech_new (br_speech_engine_get_path (fixture->engine));
  gpointer watched = speech;

  br_speech_open (speech);
  br_speech_say (speech, "All done.");
  br_speech_finish (speech);
  g_object_add_weak_pointer (G_OBJECT (speech), &watched);
  br_speech_engine_pass (4000);
  g_assert_true (br_speech_get_available (speech));
  /* Nothing of it is under way any more. */
  g_clear_object (&speech);
  g_assert_null (watched);
}

/* It has begun: it is said to its end. */
static void
test_begun (Fixture       *fixture,
            gconstpointer  data)
{
  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "Bird dog.");
  br_speech_engine_wait (fixture->engine, "say Bird dog.\n");
  br_speech_engine_pass (1000);
  assert_heard (fixture, "language en\nsay Bird dog.\n");
}

/* A screen reader is at it: what it does not begin in time is taken back, and the next sentence is tried as well. */
static void
test_busy (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 asked;

  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "Two");
  asked = g_get_monotonic_time ();
  br_speech_engine_wait (fixture->engine, "say Two\ncancel\n");
  g_assert_cmpint (g_get_monotonic_time () - asked, >, 300 * G_TIME_SPAN_MILLISECOND);
  br_speech_say (fixture->speech, "Still two");
  br_speech_engine_wait (fixture->engine, "say Still two\ncancel\n");
  br_speech_engine_set_behavior (fixture->engine, BR_SPEECH_ENGINE_ORDINARY);
  br_speech_say (fixture->speech, "Three");
  br_speech_engine_wait (fixture->engine, "say Three\n");
  assert_heard (fixture, "language en\nsay Two\ncancel\nsay Still two\ncancel\nsay Three\n");
}

static void
test_dumb (Fixture       *fixture,
           gconstpointer  data)
{
  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "Anybody there?");
  wait_until_unavailable (fixture);
  br_speech_engine_pass (50);
  assert_not_heard (fixture, "say");
}

static void
test_hangs (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 longest = 0;

  br_speech_open (fixture->speech);
  while (br_speech_get_available (fixture->speech))
    {
      gint64 before = g_get_monotonic_time ();

      br_speech_say (fixture->speech, "Anybody there?");
      g_main_context_iteration (NULL, FALSE);
      longest = MAX (longest, g_get_monotonic_time () - before);
      g_usleep (2000);
    }
  /* Nobody waited for it. */
  g_assert_cmpint (longest, <, 250 * G_TIME_SPAN_MILLISECOND);

  /* Saying more changes nothing; the next session tries again. */
  br_speech_say (fixture->speech, "Hello");
  br_speech_engine_pass (20);
  g_assert_false (br_speech_get_available (fixture->speech));
  br_speech_engine_set_behavior (fixture->engine, BR_SPEECH_ENGINE_ORDINARY);
  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "Again");
  br_speech_engine_wait (fixture->engine, "say Again\n");
  g_assert_true (br_speech_get_available (fixture->speech));
}

static void
test_refuses (Fixture       *fixture,
              gconstpointer  data)
{
  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "One");
  br_speech_engine_wait (fixture->engine, "refused\n");
  br_speech_engine_pass (20);
  br_speech_say (fixture->speech, "Two");
  br_speech_engine_wait (fixture->engine, "refused\nrefused\n");
}

static void
test_goes_away (Fixture       *fixture,
                gconstpointer  data)
{
  br_speech_open (fixture->speech);
  br_speech_say (fixture->speech, "One");
  br_speech_engine_wait (fixture->engine, "say One\n");
  br_speech_engine_hang_up (fixture->engine);
  wait_until_unavailable (fixture);
}

/* Where the person, or their administrator, has all programs find the engine. */
static void
test_address (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *address = g_strconcat ("unix_socket:", br_speech_engine_get_path (fixture->engine), NULL);
  BrSpeech *speech;

  g_setenv ("SPEECHD_ADDRESS", address, TRUE);
  speech = br_speech_new (NULL);
  g_unsetenv ("SPEECHD_ADDRESS");

  br_speech_open (speech);
  br_speech_say (speech, "Here");
  br_speech_engine_wait (fixture->engine, "say Here\n");
  let_go (speech);
}

static void
count_cb (guint *n)
{
  ++*n;
}

/* Nothing listens at the usual place: the engine is started, which takes its time. What was asked for meanwhile is late by then. */
static void
test_waking (Fixture       *fixture,
             gconstpointer  data)
{
  const char script[] = "#!/bin/sh\nsleep 4\n";
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "speech-dispatcher", NULL);
  g_autofree char *program = g_build_filename (folder, "speech-dispatcher", NULL);
  g_autofree char *socket = g_build_filename (folder, "speechd.sock", NULL);
  g_autofree char *usual_path = g_strdup (g_getenv ("PATH"));
  g_autofree char *path = g_strconcat (folder, ":", usual_path, NULL);
  g_autoptr (BrSpeechEngine) engine = NULL;
  g_autoptr (BrSpeech) speech = br_speech_new (NULL);
  guint n_ready = 0, n_changed = 0;
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  g_file_set_contents_full (program, script, -1, G_FILE_SET_CONTENTS_NONE, 0700, &error);
  g_assert_no_error (error);
  g_setenv ("PATH", path, TRUE);
  g_signal_connect_swapped (speech, "ready", G_CALLBACK (count_cb), &n_ready);
  g_signal_connect_swapped (speech, "notify::available", G_CALLBACK (count_cb), &n_changed);

  br_speech_open (speech);
  br_speech_say (speech, "Too early");
  br_speech_engine_pass (500);
  engine = br_speech_engine_new_at (socket, BR_SPEECH_ENGINE_ORDINARY);
  g_assert_cmpuint (n_ready, ==, 0);
  br_speech_engine_wait (engine, "language en\n");
  br_speech_engine_pass (100);
  g_assert_cmpuint (n_ready, ==, 1);
  g_assert_cmpuint (n_changed, ==, 0);
  br_speech_say (speech, "In time");
  br_speech_engine_wait (engine, "say In time\n");
  g_assert_cmpstr (br_speech_engine_get_heard (engine), ==, "language en\nsay In time\n");

  br_speech_close (speech);
  br_speech_engine_pass (50);
  g_setenv ("PATH", usual_path, TRUE);
}

static void
test_none (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (BrSpeech) speech = br_speech_new ("/nonexistent/speechd.sock");

  br_speech_open (speech);
  br_speech_say (speech, "Anybody there?");
  while (br_speech_get_available (speech))
    br_speech_engine_pass (5);
  br_speech_close (speech);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_unsetenv ("SPEECHD_ADDRESS");

#define ADD(path, behavior, test) g_test_add ("/speech/" path, Fixture, GINT_TO_POINTER (behavior), set_up, test, tear_down)
  ADD ("says", BR_SPEECH_ENGINE_ORDINARY, test_says);
  ADD ("never-late", BR_SPEECH_ENGINE_ORDINARY, test_never_late);
  ADD ("asking", BR_SPEECH_ENGINE_ORDINARY, test_asking);
  ADD ("finish", BR_SPEECH_ENGINE_ORDINARY, test_finish);
  ADD ("finish-busy", BR_SPEECH_ENGINE_BUSY, test_finish_busy);
  ADD ("finish-hangs", BR_SPEECH_ENGINE_HANGS, test_finish_hangs);
  ADD ("begun", BR_SPEECH_ENGINE_ORDINARY, test_begun);
  ADD ("busy", BR_SPEECH_ENGINE_BUSY, test_busy);
  ADD ("dumb", BR_SPEECH_ENGINE_DUMB, test_dumb);
  ADD ("hangs", BR_SPEECH_ENGINE_HANGS, test_hangs);
  ADD ("hangs-later", BR_SPEECH_ENGINE_HANGS_LATER, test_hangs);
  ADD ("refuses", BR_SPEECH_ENGINE_REFUSES, test_refuses);
  ADD ("goes-away", BR_SPEECH_ENGINE_ORDINARY, test_goes_away);
  ADD ("waking", BR_SPEECH_ENGINE_ORDINARY, test_waking);
  ADD ("address", BR_SPEECH_ENGINE_ORDINARY, test_address);
  ADD ("none", BR_SPEECH_ENGINE_ORDINARY, test_none);
#undef ADD

  return g_test_run ();
}
