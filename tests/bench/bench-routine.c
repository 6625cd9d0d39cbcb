/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs a routine in real time and says when everything came, against the times that the same routine has on a clock that is turned by
 * hand. All times in µs; "at" on the clock that the whole machine shares, so that others can tell what else went on then.
 *
 *     bench-routine [--minutes M] [--sets N] [--exercise ID]
 *
 * A cue comes when the clock of the pipeline has its first sample heard, or when that reaches the sink, whichever is later. A step comes
 * with the first frame that is committed after it began; a change of exercise with the first one that shows its clip. */

#include "config.h"

#include <stdio.h>
#include <sys/resource.h>

#include "br-manual-clock.h"
#include "routine-bench.h"
#include "ui-harness.h"

/* A moment of the routine as it should be: µs since its beginning. */
typedef struct
{
  gint64 offset;
  char *name; /* of the step, or NULL */
  BrCue cue;
  gboolean changes_clip;
} Moment;

/* What came. */
typedef struct
{
  gint64 at;
  gint64 late;
  gint64 frame_late; /* since the frame began that shows it */
  guint n_frames;    /* without its clip before the one with it */
  gint64 clip_late;  /* -1 where it shows the same clip as before */
} Arrival;

typedef struct
{
  GArray *steps; /* of Moment */
  GArray *cues;  /* of Moment */
} Table;

typedef struct
{
  RoutineBench *bench;
  Table *table;
  gint64 begun_at;
  guint n_steps;
  GMutex mutex;      /* of the three below, which the thread that plays writes */
  GArray *heard;     /* of Arrival */
  gboolean sounding;
  GstElement *sink;
  guint n_cues;      /* that the session has emitted */
  GArray *shown;     /* of Arrival, one a step */
  gboolean awaits_frame;
  gboolean awaits_clip;
  gint64 clock_at_end;
  int width;         /* of the clip on the screen */
  int height;
} Run;

static char *
describe (BrStep *step)
{
  return g_strdup_printf ("%u/%u/%d/%u/%u/%d", br_step_get_exercise_index (step), br_step_get_set (step), (int) br_step_get_side (step),
                          br_step_get_repetition (step), br_step_get_part (step), (int) br_step_get_kind (step));
}

/* ---- The table ---------------------------------------------------------------------------------------------------------------- */

typedef struct
{
  Table *table;
  BrClock *clock;
  gint64 begun_at;
} Tabling;

static void
table_step_cb (BrSession  *session,
               GParamSpec *pspec,
               Tabling    *tabling)
{
  BrStep *step = br_session_get_step (session);
  GArray *steps = tabling->table->steps;
  Moment moment = { 0 };

  if (step == NULL)
    return;

  moment.offset = br_clock_get_time (tabling->clock) - tabling->begun_at;
  moment.name = describe (step);
  /* The exercise is the first number. */
  moment.changes_clip = steps->len > 0 && atoi (moment.name) != atoi (g_array_index (steps, Moment, steps->len - 1).name);
  g_array_append_val (steps, moment);
}

static void
table_cue_cb (BrSession *session,
              BrCue      cue,
              gint64     due,
              Tabling   *tabling)
{
  Moment moment = { .offset = due - tabling->begun_at, .cue = cue };

  g_array_append_val (tabling->table->cues, moment);
}

static void
make_table (Table          *table,
            BrPrescription *prescription)
{
  g_autoptr (BrManualClock) manual = br_manual_clock_new ();
  g_autoptr (BrSession) session = br_session_new (prescription, BR_CLOCK (manual), br_day_new (2026, 11, 23), 2, BR_PAIN_ACHE);
  Tabling tabling = { table, BR_CLOCK (manual), br_clock_get_time (BR_CLOCK (manual)) };

  table->steps = g_array_new (FALSE, FALSE, sizeof (Moment));
  table->cues = g_array_new (FALSE, FALSE, sizeof (Moment));
  g_signal_connect (session, "notify::step", G_CALLBACK (table_step_cb), &tabling);
  g_signal_connect (session, "cue", G_CALLBACK (table_cue_cb), &tabling);
  br_session_start (session);
  while (br_session_get_state (session) != BR_SESSION_FINISHED)
    br_manual_clock_advance (manual, G_USEC_PER_SEC);
}

/* ---- What is heard -------------------------------------------------------------------------------------------------------------- */

/* Sounds that run into each other count as one; the table knows which. */
static GstPadProbeReturn
on_chunk (GstPad          *pad,
          GstPadProbeInfo *info,
          gpointer         user_data)
{
  Run *run = user_data;
  GstBuffer *buffer = GST_PAD_PROBE_INFO_BUFFER (info);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&run->mutex);
  gint64 now = g_get_monotonic_time ();
  GstMapInfo map;
  gsize first = 0, n;

  if (!gst_buffer_map (buffer, &map, GST_MAP_READ))
    return GST_PAD_PROBE_OK;
  n = map.size / sizeof (float);
  while (first < n && ((const float *) map.data)[first] == 0)
    first++;
  gst_buffer_unmap (buffer, &map);

  if (first < n && !run->sounding)
    {
      Arrival arrival = { 0 };

      arrival.at = (gint64) ((gst_element_get_base_time (run->sink) + GST_BUFFER_PTS (buffer)) / GST_USECOND)
                   + (gint64) (first * G_USEC_PER_SEC / 48000);
      arrival.at = MAX (arrival.at, now);
      g_array_append_val (run->heard, arrival);
    }
  run->sounding = first < n;

  return GST_PAD_PROBE_OK;
}

/* ---- What is seen --------------------------------------------------------------------------------------------------------------- */

static void
step_cb (BrSession  *session,
         GParamSpec *pspec,
         Run        *run)
{
  BrStep *step = br_session_get_step (session);
  const Moment *moment;
  g_autofree char *name = NULL;
  Arrival arrival = { .clip_late = -1 };

  if (step == NULL)
    return;

  name = describe (step);
  g_assert_cmpuint (run->shown->len, <, run->table->steps->len);
  moment = &g_array_index (run->table->steps, Moment, run->shown->len);
  g_assert_cmpstr (name, ==, moment->name);
  g_array_append_val (run->shown, arrival);
  run->awaits_frame = TRUE;
  run->awaits_clip = moment->changes_clip;
}

static void
after_paint_cb (GdkFrameClock *frame_clock,
                Run           *run)
{
  gint64 now = g_get_monotonic_time ();
  Arrival *arrival;
  gint64 due;

  if (!run->awaits_frame && !run->awaits_clip)
    return;

  arrival = &g_array_index (run->shown, Arrival, run->shown->len - 1);
  due = run->begun_at + g_array_index (run->table->steps, Moment, run->shown->len - 1).offset;
  if (run->awaits_frame)
    {
      arrival->at = now;
      arrival->late = now - due;
      arrival->frame_late = gdk_frame_clock_get_frame_time (frame_clock) - due;
    }
  if (run->awaits_clip && g_str_equal (br_clip_view_get_showing (run->bench->clip_view), "clip"))
    {
      arrival->clip_late = now - due;
      run->awaits_clip = FALSE;
    }
  else if (run->awaits_clip)
    {
      arrival->n_frames++;
    }
  run->awaits_frame = FALSE;
}

static gboolean
is_running (gpointer user_data)
{
  Run *run = user_data;

  return GST_STATE (run->sink) == GST_STATE_PLAYING;
}

static gint64
get_spent (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * G_USEC_PER_SEC + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
}

static void
state_cb (BrSession  *session,
          GParamSpec *pspec,
          Run        *run)
{
  if (br_session_get_state (session) == BR_SESSION_FINISHED)
    run->clock_at_end = g_get_monotonic_time ();
}

/* Each sound belongs to the moment of the table that is nearest to it. */
static void
print_cues (Run *run)
{
  printf ("\"n_cues\": %u, \"cues\": [", run->table->cues->len);
  for (guint i = 0; i < run->heard->len; i++)
    {
      const Arrival *arrival = &g_array_index (run->heard, Arrival, i);
      gint64 best = G_MAXINT64;

      for (guint j = 0; j < run->table->cues->len; j++)
        {
          gint64 late = arrival->at - run->begun_at - g_array_index (run->table->cues, Moment, j).offset;

          if (ABS (late) < ABS (best))
            best = late;
        }
      printf ("%s[%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT "]", i > 0 ? ", " : "", arrival->at, best);
    }
  printf ("]");
}

static void
print_steps (Run *run)
{
  printf ("\"n_steps\": %u, \"steps\": [", run->table->steps->len);
  for (guint i = 0; i < run->shown->len; i++)
    {
      const Arrival *arrival = &g_array_index (run->shown, Arrival, i);

      printf ("%s[%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT "]", i > 0 ? ", " : "", arrival->at, arrival->late,
              arrival->frame_late);
    }
  printf ("], \"changes\": [");
  for (guint i = 0, n = 0; i < run->shown->len; i++)
    {
      const Arrival *arrival = &g_array_index (run->shown, Arrival, i);

      if (g_array_index (run->table->steps, Moment, i).changes_clip)
        printf ("%s[%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ", %u]", n++ > 0 ? ", " : "", arrival->at, arrival->clip_late, arrival->n_frames);
    }
  printf ("]");
}

int
main (int   argc,
      char *argv[])
{
  double minutes = 25;
  int sets = 1;
  g_autofree char *exercise = NULL;
  const GOptionEntry entries[] = {
    { "minutes", 0, 0, G_OPTION_ARG_DOUBLE, &minutes, "About how long the routine takes", "M" },
    { "sets", 0, 0, G_OPTION_ARG_INT, &sets, "How many sets of each exercise", "N" },
    { "exercise", 0, 0, G_OPTION_ARG_STRING, &exercise, "The only exercise", "ID" },
    { NULL }
  };
  g_autoptr (BrProgram) program = NULL;
  g_autoptr (BrPrescription) prescription = NULL;
  g_autoptr (BrClock) clock = NULL;
  g_autoptr (GstPad) pad = NULL;
  Table table = { 0 };
  Run run = { .table = &table };
  GtkWidget *clip;
  gint64 spent, length;

  program = routine_bench_init (&argc, &argv, entries);
  prescription = routine_bench_prescribe (program, exercise, (guint) sets, minutes);
  make_table (&table, prescription);
  clock = br_clock_new ();
  g_mutex_init (&run.mutex);
  run.heard = g_array_new (FALSE, FALSE, sizeof (Arrival));
  run.shown = g_array_new (FALSE, FALSE, sizeof (Arrival));
  run.sink = routine_bench_make_sink ();
  pad = gst_element_get_static_pad (run.sink, "sink");
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER, on_chunk, &run, NULL);
  run.bench = routine_bench_new (program, prescription, clock, run.sink);
  ui_harness_wait (is_running, &run);

  g_signal_connect (run.bench->session, "notify::step", G_CALLBACK (step_cb), &run);
  g_signal_connect (run.bench->session, "notify::state", G_CALLBACK (state_cb), &run);
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (run.bench->window)), "after-paint", G_CALLBACK (after_paint_cb), &run);
  clip = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (run.bench->clip_view), BR_TYPE_CLIP_VIEW, "picture_stack"));
  g_assert_nonnull (clip);
  spent = get_spent ();
  run.begun_at = br_clock_get_time (clock);
  br_session_start (run.bench->session);
  while (run.clock_at_end == 0)
    {
      g_main_context_iteration (NULL, TRUE);
      run.width = MAX (run.width, gtk_widget_get_width (clip));
      run.height = MAX (run.height, gtk_widget_get_height (clip));
    }
  spent = get_spent () - spent;
  length = br_prescription_get_length_s (prescription) * (gint64) G_USEC_PER_SEC;
  /* The last sound. */
  for (gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);

  g_mutex_lock (&run.mutex);
  printf ("{\"begun_at\": %" G_GINT64_FORMAT ", \"length\": %" G_GINT64_FORMAT ", \"ended_late\": %" G_GINT64_FORMAT ", \"spent\": %" G_GINT64_FORMAT ", \"clip_size\": [%d, %d], ",
          run.begun_at, length, run.clock_at_end - run.begun_at - length, spent, run.width, run.height);
  print_cues (&run);
  printf (", ");
  print_steps (&run);
  printf ("}\n");
  g_mutex_unlock (&run.mutex);
  fflush (stdout);
  routine_bench_free (run.bench);

  return 0;
}
