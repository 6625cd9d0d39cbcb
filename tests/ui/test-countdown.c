/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When the countdown is drawn: the number in the frame in which it changes, the ring together with the clip, and by itself where no clip
 * moves. */

#include "ui-harness.h"

#include "br-manual-clock.h"
#include "session-fixture.h"

#include "ui/routine/br-countdown.h"

#define SLOWEST  (G_USEC_PER_SEC / 20) /* three frames: shorter than the patience with a clip that stands */
#define ATTEMPTS 50
#define A_LITTLE (SECOND / 4)          /* more than a pixel of the ring, less than a second of the number */

typedef struct
{
  BrProgram *program;
  BrPrescription *prescription;
  BrManualClock *clock;
  BrSession *session;
  BrCountdown *countdown;
  GtkWindow *window;
  GdkPaintable *paintable;
  guint n_drawn;
  guint n_frames;
} Fixture;

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->program = fixture_load_program ();
  fixture->prescription = fixture_prescribe (fixture->program, "plain");
  fixture->clock = br_manual_clock_new ();
  fixture->session = br_session_new (fixture->prescription, BR_CLOCK (fixture->clock), br_day_new (2026, 11, 23), 2, BR_PAIN_ACHE);
  fixture->countdown = BR_COUNTDOWN (br_countdown_new ());
  br_countdown_set_session (fixture->countdown, fixture->session);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->countdown));
  gtk_window_set_default_size (fixture->window, 400, 400);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  gtk_window_present (fixture->window);
  br_session_start (fixture->session);
  ui_harness_wait_shown (GTK_WIDGET (fixture->countdown));

  fixture->paintable = gtk_widget_paintable_new (GTK_WIDGET (fixture->countdown));
  g_signal_connect_swapped (fixture->paintable, "invalidate-contents", G_CALLBACK (count_cb), &fixture->n_drawn);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (fixture->window)), "after-paint", G_CALLBACK (count_cb), &fixture->n_frames);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (GTK_WIDGET (fixture->window)), &fixture->n_frames);
  g_clear_object (&fixture->paintable);
  gtk_window_destroy (fixture->window);
  ui_harness_settle ();
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->clock);
  g_clear_object (&fixture->prescription);
  g_clear_object (&fixture->program);
}

/* Returns: whether the countdown was drawn in the next whole frame */
static gboolean
is_drawn_in_next_frame (Fixture *fixture)
{
  const guint n_drawn = fixture->n_drawn;
  const guint n_frames = fixture->n_frames;

  while (fixture->n_frames == n_frames)
    g_main_context_iteration (NULL, TRUE);
  /* That something was drawn is told a moment later. */
  while (g_main_context_iteration (NULL, FALSE))
    continue;

  return fixture->n_drawn > n_drawn;
}

/* Lets a frame of the clip come, and sees to it that what moved until then is drawn. */
static void
join (Fixture *fixture)
{
  br_countdown_join_frame (fixture->countdown);
  is_drawn_in_next_frame (fixture);
}

/* As long as the clip moves, the ring waits for its next picture. Where the machine was too busy to tell that from a clip that stands, or the
 * number changed, once more. */
static void
test_joins_clip (Fixture       *fixture,
                 gconstpointer  data)
{
  for (guint i = 0; i < ATTEMPTS; i++)
    {
      const gint64 start = g_get_monotonic_time ();
      g_autofree char *text = NULL;
      gboolean drawn_alone, drawn_together;

      join (fixture);
      text = g_strdup (br_countdown_get_text (fixture->countdown));
      br_manual_clock_advance (fixture->clock, A_LITTLE);
      drawn_alone = is_drawn_in_next_frame (fixture);
      br_countdown_join_frame (fixture->countdown);
      drawn_together = is_drawn_in_next_frame (fixture);
      if (g_get_monotonic_time () - start > SLOWEST || g_strcmp0 (br_countdown_get_text (fixture->countdown), text) != 0)
        continue;

      g_assert_false (drawn_alone);
      g_assert_true (drawn_together);
      return;
    }

  g_test_skip ("Three frames never came in time");
}

static gboolean
has_drawn (gpointer user_data)
{
  return *(guint *) user_data > 0;
}

static void
test_alone (Fixture       *fixture,
            gconstpointer  data)
{
  join (fixture);
  fixture->n_drawn = 0;
  br_manual_clock_advance (fixture->clock, A_LITTLE);
  ui_harness_wait (has_drawn, &fixture->n_drawn);
}

/* Another number waits for nothing. */
static void
test_number (Fixture       *fixture,
             gconstpointer  data)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = g_strdup (br_countdown_get_text (fixture->countdown));

      join (fixture);
      br_manual_clock_advance (fixture->clock, SECOND);
      g_assert_true (is_drawn_in_next_frame (fixture));
      g_assert_cmpstr (br_countdown_get_text (fixture->countdown), !=, text);
    }
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/countdown/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("joins-clip", test_joins_clip);
  ADD ("alone", test_alone);
  ADD ("number", test_number);

  return g_test_run ();
}
