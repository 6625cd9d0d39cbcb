/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture of an exercise: never that of another one, and there where a clip fails. */

#include "config.h"

#include "ui-harness.h"

#include "br-manual-clock.h"
#include "session-fixture.h"

#include "ui/routine/br-clip-view.h"
#include "ui/routine/br-still-picture.h"
#include "ui/widgets/br-mirror-bin.h"

/* The clip cannot be played; where its marks are known, it is known that it shows the left side. */
#define MARKS \
  "{ \"format\": \"clip-marks\", \"version\": 1, \"clips\": { \"sides\": { \"fps\": 24, \"frames\": 120, \"still_frame\": 60," \
  " \"mirrored\": true, \"parts\": [ { \"part\": \"Reach\", \"start_s\": 0, \"seconds\": 5, \"hold\": false, \"loops\": false } ] } } }"

static GFile *
get_shipped (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "clips", name, NULL);

  return g_file_new_for_path (path);
}

static void
put (GFile      *folder,
     const char *name,
     const char *from)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GFile) source = get_shipped (from);
  g_autoptr (GError) error = NULL;

  g_file_copy (source, file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
has_texture (gpointer still)
{
  return br_still_picture_get_texture (still) != NULL;
}

/* While the next one is being read nothing is shown: the name beside it is the next one's already. */
static void
test_replaced (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (br_still_picture_new ());
  BrStillPicture *still = BR_STILL_PICTURE (widget);
  g_autoptr (GFile) first = get_shipped ("bird_dog.jpg");
  g_autoptr (GFile) second = get_shipped ("glute_bridge.jpg");
  g_autoptr (GFile) none = g_file_new_for_path ("/nonexistent.jpg");
  g_autoptr (GdkTexture) texture = NULL;

  br_still_picture_set_file (still, first);
  ui_harness_wait (has_texture, still);
  texture = g_object_ref (br_still_picture_get_texture (still));

  /* The same file: nothing changes. */
  br_still_picture_set_file (still, first);
  g_assert_true (br_still_picture_get_texture (still) == texture);

  br_still_picture_set_file (still, second);
  g_assert_null (br_still_picture_get_texture (still));
  ui_harness_wait (has_texture, still);
  g_assert_true (br_still_picture_get_texture (still) != texture);

  br_still_picture_set_file (still, none);
  g_assert_null (br_still_picture_get_texture (still));
  ui_harness_settle ();
  g_assert_null (br_still_picture_get_texture (still));
}

static gboolean
shows_still (gpointer view)
{
  return g_str_equal (br_clip_view_get_showing (view), "still");
}

static void
go_to_side (BrSession *session,
            BrSide     side)
{
  for (guint i = 0; i < 10 && br_step_get_side (br_session_get_step (session)) != side; i++)
    br_session_next (session);
  g_assert_cmpint (br_step_get_side (br_session_get_step (session)), ==, side);
}

/* A clip that fails has its still in its place, turned as the clip would be. */
static void
test_fallback (void)
{
  g_autofree char *path = g_dir_make_tmp ("stills-XXXXXX", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFile) none = g_file_new_for_path ("/nonexistent");
  g_autoptr (GFile) marks = g_file_get_child (folder, "marks.json");
  g_autoptr (BrProgram) program = fixture_load_program ();
  g_autoptr (BrPrescription) prescription = fixture_prescribe (program, "sides*1");
  g_autoptr (BrManualClock) clock = br_manual_clock_new ();
  g_autoptr (BrSession) session = br_session_new (prescription, BR_CLOCK (clock), br_day_new (2026, 11, 23), 2, BR_PAIN_ACHE);
  const char * const names[] = { "marks.json", "sides.jpg", "sides.webm" };
  g_autoptr (BrClipLibrary) clips = NULL;
  BrClipView *view = BR_CLIP_VIEW (br_clip_view_new ());
  BrMirrorBin *mirror;
  GtkWidget *window;

  put (folder, "sides.webm", "bird_dog.jpg");
  put (folder, "sides.jpg", "bird_dog.jpg");
  g_assert_true (g_file_set_contents (g_file_peek_path (marks), MARKS, -1, NULL));
  clips = br_clip_library_new (none, folder);
  br_clip_view_set_clips (view, clips);
  g_object_bind_property (session, "step", view, "step", G_BINDING_SYNC_CREATE);
  window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (view));
  gtk_window_present (GTK_WINDOW (window));
  br_session_start (session);
  mirror = BR_MIRROR_BIN (gtk_widget_get_template_child (GTK_WIDGET (view), BR_TYPE_CLIP_VIEW, "mirror"));

  go_to_side (session, BR_SIDE_LEFT);
  ui_harness_wait (shows_still, view);
  g_assert_false (br_mirror_bin_get_mirrored (mirror));
  go_to_side (session, BR_SIDE_RIGHT);
  ui_harness_wait (shows_still, view);
  g_assert_true (br_mirror_bin_get_mirrored (mirror));
  ui_harness_settle ();
  g_assert_true (shows_still (view));
  ui_harness_capture (GTK_WIDGET (view), "still-right");

  gtk_window_destroy (GTK_WINDOW (window));
  ui_harness_settle ();
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, names[i]);

      g_file_delete (file, NULL, NULL);
    }
  g_file_delete (folder, NULL, NULL);
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

  g_test_add_func ("/still/replaced", test_replaced);
  g_test_add_func ("/still/fallback", test_fallback);

  return g_test_run ();
}
