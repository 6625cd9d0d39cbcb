/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clip in a session: the next one is ready when its turn comes, and a clip that cannot be shown stops nothing. */

#include "config.h"

#include "ui-harness.h"

#include "br-manual-clock.h"
#include "session-fixture.h"

#include "ui/routine/br-clip-view.h"

#include <gst/gst.h>

typedef struct
{
  BrProgram *program;
  BrPrescription *prescription;
  BrManualClock *clock;
  BrSession *session;
  GFile *folder;
  GFile *shipped;
  BrClipLibrary *clips;
  BrClipView *view;
  GtkWindow *window;
} Fixture;

static void
put_clip (GFile      *folder,
          const char *name,
          const char *from)
{
  g_autoptr (GFile) clip = g_file_get_child (folder, name);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "clips", from, NULL);
  g_autoptr (GFile) source = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_copy (source, clip, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* @data: what lies there as the clip of "sides", or NULL */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("clips-XXXXXX", NULL);
  g_autofree char *shipped = g_dir_make_tmp ("shipped-XXXXXX", NULL);

  fixture->folder = g_file_new_for_path (folder);
  fixture->shipped = g_file_new_for_path (shipped);
  put_clip (fixture->folder, "plain.webm", "bird_dog.webm");
  if (data != NULL)
    put_clip (fixture->folder, "sides.webm", data);

  fixture->program = fixture_load_program ();
  fixture->prescription = fixture_prescribe (fixture->program, "plain*1 sides");
  fixture->clock = br_manual_clock_new ();
  fixture->session = br_session_new (fixture->prescription, BR_CLOCK (fixture->clock), br_day_new (2026, 11, 23), 2, BR_PAIN_ACHE);
  fixture->clips = br_clip_library_new (fixture->folder, fixture->shipped);
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
  const char * const names[] = { "plain.webm", "sides.webm", "sides.mp4" };
  GFile *folders[] = { fixture->folder, fixture->shipped };

  gtk_window_destroy (fixture->window);
  ui_harness_settle ();
  g_assert_finalize_object (fixture->session);
  g_clear_object (&fixture->clips);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        {
          g_autoptr (GFile) clip = g_file_get_child (folders[i], names[j]);

          g_file_delete (clip, NULL, NULL);
        }
      g_file_delete (folders[i], NULL, NULL);
    }
  g_clear_object (&fixture->shipped);
  g_clear_object (&fixture->folder);
  g_clear_object (&fixture->clock);
  g_clear_object (&fixture->prescription);
  g_clear_object (&fixture->program);
}

static gboolean
has_ended (GstBus *bus)
{
  g_autoptr (GstMessage) message = gst_bus_timed_pop_filtered (bus, 60 * GST_SECOND, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);

  return message != NULL && GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS;
}

/* What a phone or camera records, put into the folder by hand: choosing it in the app would be refused. */
static void
put_4k (GFile      *folder,
        const char *name)
{
  g_autoptr (GFile) clip = g_file_get_child (folder, name);
  g_autofree char *description = g_strdup_printf ("videotestsrc num-buffers=4 ! video/x-raw,width=3840,height=2160,framerate=2/1 ! jpegenc ! qtmux"
                                                  " ! filesink location=%s", g_file_peek_path (clip));
  g_autoptr (GstElement) pipeline = NULL;
  g_autoptr (GstBus) bus = NULL;
  g_autoptr (GError) error = NULL;

  gst_init (NULL, NULL);
  pipeline = gst_parse_launch (description, &error);
  g_assert_no_error (error);
  bus = gst_element_get_bus (pipeline);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  g_assert_true (has_ended (bus));
  gst_element_set_state (pipeline, GST_STATE_NULL);
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

static gboolean
was_told (gpointer user_data)
{
  return *(guint *) user_data > 0;
}

static void
count_cb (guint *n)
{
  ++*n;
}

static void
test_at_once (Fixture       *fixture,
              gconstpointer  data)
{
  GtkPicture *clip;
  GtkStack *stack;
  GdkPaintable *before;

  br_session_next (fixture->session);
  ui_harness_wait (shows_clip, fixture->view);
  ui_harness_wait (is_prepared, fixture->view);
  stack = GTK_STACK (gtk_widget_get_template_child (GTK_WIDGET (fixture->view), BR_TYPE_CLIP_VIEW, "picture_stack"));
  clip = GTK_PICTURE (gtk_widget_get_template_child (GTK_WIDGET (fixture->view), BR_TYPE_CLIP_VIEW, "clip"));
  before = gtk_picture_get_paintable (clip);

  /* On to the rest after the only set: no turn of the main loop later the other clip is there, and does not fade in. */
  br_session_next (fixture->session);
  g_assert_cmpuint (br_step_get_exercise_index (br_session_get_step (fixture->session)), ==, 1);
  g_assert_cmpstr (br_clip_view_get_showing (fixture->view), ==, "clip");
  g_assert_true (gtk_picture_get_paintable (clip) != before);
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
  guint n_told = 0;

  /* Told when the next clip is ready, or known to be none. */
  g_signal_connect_swapped (fixture->view, "notify::prepared", G_CALLBACK (count_cb), &n_told);
  br_session_next (fixture->session);
  ui_harness_wait (shows_clip, fixture->view);
  ui_harness_wait (was_told, &n_told);
  g_signal_handlers_disconnect_by_func (fixture->view, count_cb, &n_told);
  g_assert_false (br_clip_view_get_prepared (fixture->view));
  g_assert_cmpstr (br_clip_view_get_showing (fixture->view), ==, "clip");

  br_session_next (fixture->session);
  g_assert_cmpstr (br_clip_view_get_showing (fixture->view), ==, "steps");
  br_manual_clock_advance (fixture->clock, 60 * SECOND);
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_RUNNING);
}

static gboolean
shows_shipped (gpointer user_data)
{
  Fixture *fixture = user_data;
  GFile *clip = br_clip_library_find_clip (fixture->clips, "sides");

  return clip != NULL && g_file_has_parent (clip, fixture->shipped) && br_clip_view_get_prepared (fixture->view);
}

/* The app has a clip of the same exercise: that is better than steps, and ready when its turn comes. The person is told all the same,
 * once, and not again when
 * the folder is looked at anew. */
static void
test_replaced (Fixture       *fixture,
               gconstpointer  data)
{
  guint n_told = 0;
  guint n_changed = 0;
  GFile *own;

  put_clip (fixture->shipped, "sides.webm", "glute_bridge.webm");
  br_clip_library_refresh (fixture->clips);
  g_signal_connect_swapped (fixture->view, "failed", G_CALLBACK (count_cb), &n_told);
  br_session_next (fixture->session);
  ui_harness_wait (shows_clip, fixture->view);
  ui_harness_wait (shows_shipped, fixture);
  g_assert_cmpuint (n_told, ==, 1);

  br_session_next (fixture->session);
  g_assert_cmpuint (br_step_get_exercise_index (br_session_get_step (fixture->session)), ==, 1);
  g_assert_cmpstr (br_clip_view_get_showing (fixture->view), ==, "clip");

  /* It can still be seen and taken away where own clips are chosen. */
  own = br_clip_library_find_own_clip (fixture->clips, "sides");
  g_assert_nonnull (own);
  g_assert_true (g_file_has_parent (own, fixture->folder));

  g_signal_connect_swapped (fixture->clips, "changed", G_CALLBACK (count_cb), &n_changed);
  br_clip_library_refresh (fixture->clips);
  ui_harness_wait (was_told, &n_changed);
  ui_harness_wait (shows_shipped, fixture);
  ui_harness_wait (shows_clip, fixture->view);
  g_assert_cmpuint (n_told, ==, 1);
  g_signal_handlers_disconnect_by_func (fixture->clips, count_cb, &n_changed);
}

static void
test_4k (Fixture       *fixture,
         gconstpointer  data)
{
  guint n_told = 0;
  GFile *clip;

  put_4k (fixture->folder, "sides.mp4");
  br_clip_library_refresh (fixture->clips);
  g_signal_connect_swapped (fixture->view, "failed", G_CALLBACK (count_cb), &n_told);
  br_session_next (fixture->session);
  ui_harness_wait (is_prepared, fixture->view);
  br_session_next (fixture->session);
  clip = br_clip_library_find_clip (fixture->clips, "sides");
  g_assert_true (g_str_has_suffix (g_file_peek_path (clip), "sides.mp4"));
  ui_harness_wait (shows_clip, fixture->view);

  for (guint i = 0; i < 60 && br_session_get_state (fixture->session) == BR_SESSION_RUNNING; i++)
    {
      br_manual_clock_advance (fixture->clock, 10 * SECOND);
      ui_harness_settle ();
      g_assert_true (br_session_get_step (fixture->session) == NULL || shows_clip (fixture->view));
    }
  g_assert_cmpint (br_session_get_state (fixture->session), ==, BR_SESSION_FINISHED);
  g_assert_cmpuint (n_told, ==, 0);
}

#define MARKS \
  "{ \"format\": \"clip-marks\", \"version\": 1, \"clips\": { \"plain\": { \"fps\": 24, \"frames\": 120, \"still_frame\": 60," \
  " \"mirrored\": false, \"parts\": [ { \"part\": \"Reach\", \"start_s\": 0, \"seconds\": 5, \"hold\": false, \"loops\": false } ] } } }"

static gboolean
explains (GtkWidget  *view,
          const char *words)
{
  return ui_harness_find (view, GTK_TYPE_LABEL, words) != NULL;
}

static gboolean
explains_buttocks (gpointer view)
{
  return explains (view, "Buttocks");
}

/* What the colors mean can be read before the set and in a pause; in the set nothing lies over the movement. Of another clip nothing is
 * known. */
static void
test_legend (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);
  g_autoptr (GFile) marks = g_file_get_child (fixture->folder, "marks.json");
  g_autoptr (GFile) legend = g_file_get_child (fixture->folder, "legend.json");

  g_assert_true (g_file_set_contents (g_file_peek_path (marks), MARKS, -1, NULL));
  put_clip (fixture->folder, "legend.json", "render/legend.json");
  br_clip_library_refresh (fixture->clips);
  ui_harness_wait (explains_buttocks, view);
  g_assert_true (explains (view, "Deep belly"));
  g_assert_true (explains (view, "Sides"));
  ui_harness_wait (shows_clip, view);
  ui_harness_capture (view, "clip-view-legend");

  br_session_next (fixture->session);
  g_assert_false (explains_buttocks (view));
  br_clip_view_set_playing (fixture->view, FALSE);
  g_assert_true (explains_buttocks (view));
  br_clip_view_set_playing (fixture->view, TRUE);
  g_assert_false (explains_buttocks (view));

  br_session_next (fixture->session);
  g_assert_cmpuint (br_step_get_exercise_index (br_session_get_step (fixture->session)), ==, 1);
  g_assert_false (explains_buttocks (view));

  g_file_delete (marks, NULL, NULL);
  g_file_delete (legend, NULL, NULL);
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

  g_test_add ("/clip-view/at-once", Fixture, "glute_bridge.webm", set_up, test_at_once, tear_down);
  g_test_add ("/clip-view/damaged", Fixture, "bird_dog.jpg", set_up, test_damaged, tear_down);
  g_test_add ("/clip-view/replaced", Fixture, "bird_dog.jpg", set_up, test_replaced, tear_down);
  g_test_add ("/clip-view/4k", Fixture, NULL, set_up, test_4k, tear_down);
  g_test_add ("/clip-view/legend", Fixture, "glute_bridge.webm", set_up, test_legend, tear_down);

  return g_test_run ();
}
