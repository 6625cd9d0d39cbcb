/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clip in a session: the next one is ready when its turn comes, and a clip that cannot be shown stops nothing. */

#include "config.h"

#include "ui-harness.h"

#include "br-manual-clock.h"
#include "session-fixture.h"

#include "ui/routine/br-clip-view.h"

typedef struct
{
  BrProgram *program;
  BrPrescription *prescription;
  BrManualClock *clock;
  BrSession *session;
  GFile *folder;
  BrClipLibrary *clips;
  BrClipView *view;
  GtkWindow *window;
} Fixture;

static void
put_clip (Fixture    *fixture,
          const char *name,
          const char *from)
{
  g_autoptr (GFile) clip = g_file_get_child (fixture->folder, name);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "clips", from, NULL);
  g_autoptr (GFile) source = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_copy (source, clip, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* @data: what lies there as the clip of "sides" */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GFile) none = g_file_new_for_path ("/nonexistent");
  g_autofree char *folder = g_dir_make_tmp ("clips-XXXXXX", NULL);

  fixture->folder = g_file_new_for_path (folder);
  put_clip (fixture, "plain.webm", "bird_dog.webm");
  put_clip (fixture, "sides.webm", data);

  fixture->program = fixture_load_program ();
  fixture->prescription = fixture_prescribe (fixture->program, "plain*1 sides");
  fixture->clock = br_manual_clock_new ();
  fixture->session = br_session_new (fixture->prescription, BR_CLOCK (fixture->clock), br_day_new (2026, 11, 23), 2, BR_PAIN_ACHE);
  fixture->clips = br_clip_library_new (fixture->folder, none);
  fixture->view = BR_CLIP_VIEW (br_clip_view_new ());
  br_clip_view_set_clips (fixture->view, fixture->clips);
  g_object_bind_property (fixture->session, "step", fixture->view, "step", G_BINDING_SYNC_CREATE);
  g_object_bind_property (fixture->session, "next-step", fixture->view, "next-step", G_BINDING_SYNC_CREATE);
  br_clip_view_set_playing (fixture->view, TRUE);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->view));
  gtk_window_set_default_size (fixture->window, 640, 400);
  gtk_window_present (fixture->window);
  br_session_start (fixture->session);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  const char * const names[] = { "plain.webm", "sides.webm" };

  gtk_window_destroy (fixture->window);
  ui_harness_settle ();
  g_assert_finalize_object (fixture->session);
  g_clear_object (&fixture->clips);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) clip = g_file_get_child (fixture->folder, names[i]);

      g_file_delete (clip, NULL, NULL);
    }
  g_file_delete (fixture->folder, NULL, NULL);
  g_clear_object (&fixture->folder);
  g_clear_object (&fixture->clock);
  g_clear_object (&fixture->prescription);
  g_clear_object (&fixture->program);
}

static gboolean
shows_clip (gpointer user_data)
{
  return g_str_equal (br_clip_view_get_showing (user_data), "clip");
}

static gboolean
is_prepared (gpointer user_data)
{
  return br_clip_view_get_prepared (user_data);
}

static void
test_at_once (Fixture       *fixture,
              gconstpointer  data)
{
  GtkStack *stack;
  GtkWidget *before;

  br_session_next (fixture->session);
  ui_harness_wait (shows_clip, fixture->view);
  ui_harness_wait (is_prepared, fixture->view);
  stack = GTK_STACK (gtk_widget_get_template_child (GTK_WIDGET (fixture->view), BR_TYPE_CLIP_VIEW, "picture_stack"));
  before = gtk_stack_get_visible_child (stack);

  /* On to the rest after the only set: no turn of the main loop later the other clip is there, and does not fade in. */
  br_session_next (fixture->session);
  g_assert_cmpuint (br_step_get_exercise_index (br_session_get_step (fixture->session)), ==, 1);
  g_assert_cmpstr (br_clip_view_get_showing (fixture->view), ==, "clip");
  g_assert_true (gtk_stack_get_visible_child (stack) != before);
  g_assert_false (gtk_stack_get_transition_running (stack));

  ui_harness_capture (GTK_WIDGET (fixture->view), "clip-view");

  /* And back. */
  br_session_back (fixture->session);
  g_assert_cmpstr (br_clip_view_get_showing (fixture->view), !=, "still");
  ui_harness_wait (shows_clip, fixture->view);
}

static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  br_session_next (fixture->session);
  ui_harness_wait (shows_clip, fixture->view);
  for (guint i = 0; i < 50; i++)
    ui_harness_settle ();
  g_assert_false (br_clip_view_get_prepared (fixture->view));
  g_assert_cmpstr (br_clip_view_get_showing (fixture->view), ==, "clip");

  br_session_next (fixture->session);
  g_assert_cmpstr (br_clip_view_get_showing (fixture->view), ==, "steps");
  br_manual_clock_advance (fixture->clock, 60 * SECOND);
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_RUNNING);
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

  g_test_add ("/clip-view/at-once", Fixture, "glute_bridge.webm", set_up, test_at_once, tear_down);
  g_test_add ("/clip-view/damaged", Fixture, "bird_dog.jpg", set_up, test_damaged, tear_down);

  return g_test_run ();
}
