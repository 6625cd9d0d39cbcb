/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Presses H while a routine runs, through the X server as a keyboard does, and says how long it takes until the clock stands and until the
 * frame is committed that shows it.
 *
 *     bench-hurts [--presses N] */

#include "config.h"

#include <gst/gst.h>
#include <stdio.h>

#include "routine-bench.h"
#include "ui-harness.h"

typedef struct
{
  RoutineBench *bench;
  GOutputStream *keyboard;
  gint64 pressed_at;
  gint64 stood_at;  /* 0 as long as it runs */
  gint64 stood;     /* the elapsed time at which it stands */
  gint64 shown_at;
} Press;

static void
state_cb (BrSession  *session,
          GParamSpec *pspec,
          Press      *press)
{
  if (br_session_get_state (session) == BR_SESSION_HURTS)
    {
      press->stood_at = g_get_monotonic_time ();
      press->stood = br_session_get_elapsed (session);
    }
}

static void
after_paint_cb (GdkFrameClock *frame_clock,
                Press         *press)
{
  if (press->stood_at != 0 && press->shown_at == 0)
    press->shown_at = g_get_monotonic_time ();
}

static gboolean
is_shown (gpointer user_data)
{
  return ((Press *) user_data)->shown_at != 0;
}

static gboolean
is_running (gpointer user_data)
{
  return br_session_get_state (user_data) == BR_SESSION_RUNNING;
}

static gboolean
is_closed (gpointer user_data)
{
  return adw_window_get_visible_dialog (user_data) == NULL;
}

static void
run_for (gint64 us)
{
  gint64 end = g_get_monotonic_time () + us;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

/* The session stands from the moment at which it looked at the clock for the press; that is at most this long ago. */
static void
press_once (Press   *press,
            GRand   *random,
            gboolean last)
{
  AdwDialog *dialog;
  gint64 elapsed;

  run_for (g_rand_int_range (random, 200, 1200) * G_TIME_SPAN_MILLISECOND);
  press->stood_at = press->shown_at = 0;
  elapsed = br_session_get_elapsed (press->bench->session);
  press->pressed_at = g_get_monotonic_time ();
  g_output_stream_write_all (press->keyboard, "key h\n", strlen ("key h\n"), NULL, NULL, NULL);
  ui_harness_wait (is_shown, press);
  printf ("[%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT "]%s", press->stood_at - press->pressed_at,
          press->stood - elapsed, press->shown_at - press->pressed_at, last ? "" : ", ");

  dialog = adw_window_get_visible_dialog (ADW_WINDOW (press->bench->window));
  g_assert_nonnull (dialog);
  adw_dialog_force_close (dialog);
  ui_harness_wait (is_closed, press->bench->window);
  if (br_session_get_state (press->bench->session) == BR_SESSION_HURTS)
    br_session_dismiss_pain (press->bench->session);
  br_session_resume (press->bench->session);
  ui_harness_wait (is_running, press->bench->session);
}

static gboolean
is_focused (gpointer user_data)
{
  return gtk_window_is_active (user_data);
}

int
main (int   argc,
      char *argv[])
{
  int n_presses = 60;
  const GOptionEntry entries[] = {
    { "presses", 0, 0, G_OPTION_ARG_INT, &n_presses, "How often", "N" },
    { NULL }
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (BrProgram) program = NULL;
  g_autoptr (BrPrescription) prescription = NULL;
  g_autoptr (BrClock) clock = NULL;
  g_autoptr (GstElement) sink = NULL;
  g_autoptr (GSubprocess) xdotool = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (17);
  Press press = { 0 };

  program = routine_bench_init (&argc, &argv, entries);
  prescription = routine_bench_prescribe (program, NULL, 3, 25);
  clock = br_clock_new ();
  sink = routine_bench_make_sink ();
  press.bench = routine_bench_new (program, prescription, clock, sink);
  g_signal_connect (press.bench->session, "notify::state", G_CALLBACK (state_cb), &press);
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (press.bench->window)), "after-paint", G_CALLBACK (after_paint_cb), &press);

  /* It reads its commands from here, so that none has to be started first. */
  xdotool = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE, &error, "xdotool", "-", NULL);
  if (xdotool == NULL)
    g_error ("%s", error->message);
  press.keyboard = g_subprocess_get_stdin_pipe (xdotool);
  /* There is no window manager that gives the keyboard to anybody. */
  g_output_stream_write_all (press.keyboard, "search --onlyvisible --class . windowfocus\n",
                             strlen ("search --onlyvisible --class . windowfocus\n"), NULL, NULL, NULL);
  ui_harness_wait (is_focused, press.bench->window);

  br_session_start (press.bench->session);
  run_for (2 * G_USEC_PER_SEC);
  printf ("{\"presses\": [");
  for (int i = 0; i < n_presses; i++)
    press_once (&press, random, i + 1 == n_presses);
  printf ("]}\n");
  fflush (stdout);
  routine_bench_free (press.bench);

  return 0;
}
