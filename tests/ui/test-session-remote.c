/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session as media keys and remotes see it: another program, gdbus, presses the keys and reads what is shown. */

#include "config.h"

#include "ui-harness.h"

#include "br-manual-clock.h"
#include "session-fixture.h"

#include "ui/routine/br-routine-page.h"

#define NAME "org.mpris.MediaPlayer2." APPLICATION_ID
#define PLAYER "org.mpris.MediaPlayer2.Player"

typedef struct
{
  BrProgram *program;
  BrPrescription *prescription;
  BrManualClock *clock;
  BrSession *session;
  BrRoutinePage *page;
  GtkWindow *window;
  GString *heard; /* signals on the bus */
} Fixture;

/* @data: what is prescribed */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->program = fixture_load_program ();
  fixture->prescription = fixture_prescribe (fixture->program, data);
  fixture->clock = br_manual_clock_new ();
  fixture->session = br_session_new (fixture->prescription, BR_CLOCK (fixture->clock), br_day_new (2026, 11, 23), 2, BR_PAIN_ACHE);
  fixture->page = br_routine_page_new (fixture->session, NULL, NULL);
  fixture->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (fixture->window);
  fixture->heard = g_string_new (NULL);
  ui_harness_settle ();
  br_session_start (fixture->session);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  ui_harness_settle ();
  g_assert_finalize_object (fixture->session);
  g_clear_object (&fixture->clock);
  g_clear_object (&fixture->prescription);
  g_clear_object (&fixture->program);
  g_string_free (fixture->heard, TRUE);
}

typedef struct
{
  char *output;
  gboolean success;
  gboolean done;
} Answer;

static void
communicated_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  Answer *answer = user_data;

  g_subprocess_communicate_utf8_finish (G_SUBPROCESS (source), result, &answer->output, NULL, NULL);
  answer->success = g_subprocess_get_successful (G_SUBPROCESS (source));
  answer->done = TRUE;
}

static gboolean
is_done (gpointer user_data)
{
  return ((Answer *) user_data)->done;
}

/* What another program gets for an answer. */
static char *
call (const char *method,
      const char *first,
      const char *second)
{
  const char *argv[] = { "gdbus", "call", "--session", "--dest", NAME, "--object-path", "/org/mpris/MediaPlayer2",
                         "--method", method, first, first != NULL ? second : NULL, NULL };
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL);
  Answer answer = { 0 };

  g_assert_nonnull (process);
  g_subprocess_communicate_utf8_async (process, NULL, NULL, communicated_cb, &answer);
  ui_harness_wait (is_done, &answer);
  g_assert_true (answer.success);

  return answer.output;
}

static void
press (const char *method)
{
  g_autofree char *name = g_strconcat (PLAYER ".", method, NULL);
  g_autofree char *answer = call (name, NULL, NULL);

  g_assert_cmpstr (answer, ==, "()\n");
}

static void
assert_shown (const char *property,
              const char *part)
{
  g_autofree char *answer = call ("org.freedesktop.DBus.Properties.Get", PLAYER, property);

  if (strstr (answer, part) == NULL)
    g_error ("%s is %s, not %s", property, answer, part);
}

static gboolean
has_name (gpointer user_data)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) owned = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                                            "NameHasOwner", g_variant_new ("(s)", NAME), NULL,
                                                            G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  gboolean has = FALSE;

  g_variant_get (owned, "(b)", &has);

  return has;
}

static gboolean
has_no_name (gpointer user_data)
{
  return !has_name (user_data);
}

/* In the unit that the person reads: 4500 g are 9.92 lb. */
static void
test_pounds (Fixture       *fixture,
             gconstpointer  data)
{
  ui_harness_wait (has_name, NULL);
  assert_shown ("Metadata", "'xesam:title': <'Weight: Set 1 of 3 · 4.5 kg'>");
  g_object_set (fixture->page, "pounds", TRUE, NULL);
  assert_shown ("Metadata", "'xesam:title': <'Weight: Set 1 of 3 · 9.9 lb'>");

  /* As in a session that begins later. */
  gtk_widget_set_visible (GTK_WIDGET (fixture->window), FALSE);
  ui_harness_wait (has_no_name, NULL);
  gtk_window_present (fixture->window);
  ui_harness_wait (has_name, NULL);
  assert_shown ("Metadata", "'xesam:title': <'Weight: Set 1 of 3 · 9.9 lb'>");
}

/* "plain": 2 sets; it begins with a get-ready of 15 s; see tests/data/session-engine.json. */
static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  ui_harness_wait (has_name, NULL);

  assert_shown ("PlaybackStatus", "'Playing'");
  assert_shown ("Metadata", "'xesam:title': <'Plain: Set 1 of 2'>");
  assert_shown ("CanGoNext", "true");
  assert_shown ("CanSeek", "false");

  br_manual_clock_advance (fixture->clock, 4 * SECOND);
  assert_shown ("Position", "(<int64 4000000>,)");

  press ("PlayPause");
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_PAUSED);
  assert_shown ("PlaybackStatus", "'Paused'");
  press ("Pause");
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_PAUSED);
  press ("Play");
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_RUNNING);
  press ("Play");
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_RUNNING);

  press ("Next");
  g_assert_cmpint (br_step_get_kind (br_session_get_step (fixture->session)), ==, BR_STEP_MOVE);
  press ("Next");
  assert_shown ("Metadata", "'xesam:title': <'Plain: Set 2 of 2'>");
  press ("Previous");
  assert_shown ("Metadata", "'xesam:title': <'Plain: Set 1 of 2'>");
  press ("Stop");
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_PAUSED);
}

/* What a whole set of a side takes is its length, and the time in it never leaves it. */
static void
test_length (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 total = 0, last = 0, position = 0, length = 0;
  gint64 start = br_clock_get_time (BR_CLOCK (fixture->clock));
  guint set = 0;

  /* Second by second to the end: the sum of all tracks is the time that the session takes. */
  for (guint i = 0; i < 3600 && br_session_get_state (fixture->session) == BR_SESSION_RUNNING; i++)
    {
      BrStep *step = br_session_get_step (fixture->session);
      guint now = br_step_get_exercise_index (step) * 100 + br_step_get_set (step) * 4 + br_step_get_side (step);

      br_session_get_set_time (fixture->session, &position, &length);
      g_assert_cmpint (position, <=, length);
      if (now != set)
        {
          g_assert_cmpint (position, <, SECOND);
          total += last;
          set = now;
        }
      else
        {
          g_assert_cmpint (length, ==, last);
        }
      last = length;
      br_manual_clock_advance (fixture->clock, SECOND);
    }
  total += last;

  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_FINISHED);
  g_assert_cmpint (ABS (total - (br_clock_get_time (BR_CLOCK (fixture->clock)) - start)), <=, SECOND);
}

static void
heard_cb (GDBusConnection *connection,
          const char      *sender,
          const char      *path,
          const char      *interface,
          const char      *name,
          GVariant        *parameters,
          gpointer         user_data)
{
  g_autofree char *text = g_variant_print (parameters, FALSE);

  g_string_append_printf (user_data, "%s %s\n", name, text);
}

static gboolean
has_told_both (gpointer user_data)
{
  const char *text = ((GString *) user_data)->str;

  return strstr (text, "'PlaybackStatus': <'Paused'>") != NULL && strstr (text, "Seeked (0,)") != NULL;
}

static void
test_signals (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GDBusConnection) bus = NULL;
  guint id;

  ui_harness_wait (has_name, NULL);
  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  id = g_dbus_connection_signal_subscribe (bus, NAME, NULL, NULL, "/org/mpris/MediaPlayer2", NULL, G_DBUS_SIGNAL_FLAGS_NONE, heard_cb,
                                           fixture->heard, NULL);
  ui_harness_settle ();

  br_manual_clock_advance (fixture->clock, 5 * SECOND);
  br_session_pause (fixture->session);
  br_session_back (fixture->session);
  ui_harness_wait (has_told_both, fixture->heard);
  g_dbus_connection_signal_unsubscribe (bus, id);

  /* Nobody sees a session that is not on the screen. */
  gtk_widget_set_visible (GTK_WIDGET (fixture->window), FALSE);
  ui_harness_wait (has_no_name, NULL);
}

static void
test_no_bus (Fixture       *fixture,
             gconstpointer  data)
{
  br_manual_clock_advance (fixture->clock, 20 * SECOND);
  ui_harness_settle ();
  br_session_pause (fixture->session);
  ui_harness_settle ();
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_PAUSED);
}

/* Next is "Done" in a set at the person's own pace, and its time never goes beyond its length. */
static void
test_own_pace (Fixture       *fixture,
               gconstpointer  data)
{
  const BrSetRecord *set;
  gint64 position, length;

  br_session_set_own_pace (fixture->session, 0, TRUE);
  br_manual_clock_advance (fixture->clock, 120 * SECOND);
  ui_harness_settle ();
  g_assert_true (br_step_get_own_pace (br_session_get_step (fixture->session)));
  br_session_get_set_time (fixture->session, &position, &length);
  g_assert_cmpint (position, ==, length);
  press ("Next");
  ui_harness_settle ();
  set = &g_array_index (br_exercise_record_get_sets (g_ptr_array_index (br_session_get_records (fixture->session), 0)), BrSetRecord, 0);
  g_assert_cmpint (set->outcome, ==, BR_SET_DONE);
  g_assert_cmpuint (set->repetitions, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

#define ADD_FOR(path, exercises, test) g_test_add ("/session-remote/" path, Fixture, exercises, set_up, test, tear_down)
#define ADD(path, test) ADD_FOR (path, "plain sides", test)
  ADD ("keys", test_keys);
  ADD_FOR ("pounds", "weight", test_pounds);
  ADD ("length", test_length);
  ADD ("signals", test_signals);
  ADD ("own-pace", test_own_pace);
  ADD ("no-bus", test_no_bus);
#undef ADD
#undef ADD_FOR

  return g_test_run ();
}
