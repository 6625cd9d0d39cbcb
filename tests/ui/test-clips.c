/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clips and stills where a program is looked at: pictures come by themselves, the other side is the mirror image, colors have words. */

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "ui-fixture.h"
#include "ui-harness.h"

#include "ui/program/br-demo-view.h"
#include "ui/program/br-exercise-dialog.h"
#include "ui/program/br-program-page.h"
#include "ui/widgets/br-mirror-bin.h"
#include "ui/widgets/br-swatch.h"
#include "ui/widgets/br-thumbnail.h"

#define TODAY "2026-11-23"

/* An exercise of two sides, which has a picture in the project, whatever is shipped of it. */
#define EXERCISE "bird_dog"
#define MARKS \
  "{ \"format\": \"clip-marks\", \"version\": 1, \"clips\": { \"bird_dog\": { \"fps\": 24, \"frames\": 120, \"still_frame\": 60," \
  " \"mirrored\": true, \"parts\": [ { \"part\": \"Reach\", \"start_s\": 0, \"seconds\": 5, \"hold\": false, \"loops\": false } ] } } }"

typedef struct
{
  UiFixture     *person;
  BrClipLibrary *clips;
  GtkWindow     *window;
} Fixture;

static void
copy (GFile      *folder,
      const char *path,
      const char *name)
{
  g_autofree char *from = g_test_build_filename (G_TEST_DIST, "..", "data", "clips", path, NULL);
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_get_child (folder, name);
  g_autoptr (GError) error = NULL;

  g_file_copy (source, target, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
has_clips (gpointer clips)
{
  return br_clip_library_find_still (clips, EXERCISE) != NULL;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "own-clips", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (own);
  g_autoptr (GFile) nothing = g_file_get_child (folder, "nothing");
  g_autofree char *marks = g_build_filename (own, "marks.json", NULL);

  g_assert_no_errno (g_mkdir_with_parents (own, 0700));
  copy (folder, EXERCISE ".webm", EXERCISE ".webm");
  copy (folder, EXERCISE ".jpg", EXERCISE ".jpg");
  copy (folder, "glute_bridge.jpg", "glute_bridge.jpg");
  copy (folder, "render/legend.json", "legend.json");
  g_assert_true (g_file_set_contents (marks, MARKS, -1, NULL));

  fixture->person = ui_fixture_new (TODAY);
  ui_fixture_start (fixture->person, TODAY);
  fixture->clips = br_clip_library_new (folder, nothing);
  ui_harness_wait (has_clips, fixture->clips);
  fixture->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (fixture->window, GPOINTER_TO_INT (data), 800);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  ui_harness_settle ();
  g_clear_object (&fixture->clips);
  ui_fixture_free (fixture->person);
}

static GtkWidget *
present_exercise (Fixture    *fixture,
                  const char *id)
{
  BrExercise *exercise = br_program_get_exercise (br_advisor_get_program (fixture->person->advisor), id);
  AdwDialog *dialog = br_exercise_dialog_new (exercise, fixture->clips);

  adw_window_set_content (ADW_WINDOW (fixture->window), gtk_label_new (""));
  gtk_window_present (fixture->window);
  ui_harness_settle ();
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  ui_harness_wait_shown (GTK_WIDGET (dialog));

  return GTK_WIDGET (dialog);
}

static gboolean
is_loaded (gpointer thumbnail)
{
  return br_thumbnail_get_texture (thumbnail) != NULL;
}

/* The first of the rows has no picture, and no gap where it would be; a row that is not unfolded reads nothing. */
static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *page, *row, *thumbnail, *other;

  page = g_object_new (BR_TYPE_PROGRAM_PAGE, "advisor", fixture->person->advisor, "store", fixture->person->store,
                       "clips", fixture->clips, NULL);
  adw_window_set_content (ADW_WINDOW (fixture->window), page);
  gtk_window_present (fixture->window);
  ui_harness_settle ();
  g_assert_null (ui_harness_find (page, BR_TYPE_THUMBNAIL, NULL));

  for (row = ui_harness_find (page, ADW_TYPE_EXPANDER_ROW, NULL); row != NULL; row = gtk_widget_get_next_sibling (row))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  ui_harness_settle ();

  thumbnail = ui_harness_find (page, BR_TYPE_THUMBNAIL, NULL);
  g_assert_nonnull (thumbnail);
  ui_harness_wait (is_loaded, thumbnail);
  g_assert_cmpint (gdk_texture_get_width (br_thumbnail_get_texture (BR_THUMBNAIL (thumbnail))), ==, 160);
  g_assert_cmpint (gdk_texture_get_height (br_thumbnail_get_texture (BR_THUMBNAIL (thumbnail))), ==, 90);
  ui_harness_settle ();
  ui_harness_capture (GTK_WIDGET (fixture->window), "program-thumbnails");

  /* What was read once is not read again. */
  other = br_thumbnail_new (fixture->clips, "glute_bridge");
  adw_window_set_content (ADW_WINDOW (fixture->window), other);
  ui_harness_wait (is_loaded, other);
  g_assert_true (GDK_IS_TEXTURE (br_thumbnail_get_texture (BR_THUMBNAIL (other))));
}

static gboolean
plays (gpointer stack)
{
  return GTK_IS_PICTURE (gtk_stack_get_visible_child (stack));
}

static gboolean
stands (gpointer stack)
{
  return !plays (stack);
}

static void
choose (GtkWidget  *dialog,
        const char *group_id,
        const char *name)
{
  GtkWidget *view = ui_harness_find (dialog, BR_TYPE_DEMO_VIEW, NULL);
  GObject *group = gtk_widget_get_template_child (view, BR_TYPE_DEMO_VIEW, group_id);

  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (group), name);
  ui_harness_settle ();
}

static void
test_demo (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *dialog = present_exercise (fixture, EXERCISE);
  GtkWidget *mirror = ui_harness_find (dialog, BR_TYPE_MIRROR_BIN, NULL);
  GtkWidget *play = ui_harness_find (dialog, GTK_TYPE_TOGGLE_BUTTON, "_Play");
  GtkWidget *stack = gtk_widget_get_first_child (mirror);

  /* The tests run without animations: the person wants less motion. */
  g_assert_true (stands (stack));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (play), TRUE);
  ui_harness_wait (plays, stack);

  g_assert_false (br_mirror_bin_get_mirrored (BR_MIRROR_BIN (mirror)));
  ui_harness_capture (GTK_WIDGET (fixture->window), data != GINT_TO_POINTER (360) ? "demo" : "demo-narrow");
  choose (dialog, "side_group", "right");
  g_assert_true (br_mirror_bin_get_mirrored (BR_MIRROR_BIN (mirror)));
  g_assert_true (plays (stack));
  ui_harness_capture (GTK_WIDGET (fixture->window), "demo-right");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (play), FALSE);
  ui_harness_wait (stands, stack);
}

/* Only a still, of an exercise without sides: nothing to choose. */
static void
test_still (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *dialog = present_exercise (fixture, "glute_bridge");

  g_assert_nonnull (ui_harness_find (dialog, BR_TYPE_DEMO_VIEW, NULL));
  g_assert_null (ui_harness_find (dialog, GTK_TYPE_TOGGLE_BUTTON, "_Play"));
  g_assert_null (ui_harness_find (dialog, ADW_TYPE_TOGGLE_GROUP, NULL));
  /* Nothing is known of the colors of this one. */
  g_assert_null (ui_harness_find (dialog, BR_TYPE_SWATCH, NULL));
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *dialog = present_exercise (fixture, "dead_bug");

  g_assert_null (ui_harness_find (dialog, BR_TYPE_DEMO_VIEW, NULL));
  g_assert_nonnull (ui_harness_find (dialog, ADW_TYPE_ACTION_ROW, "Front of the belly (rectus abdominis)"));
}

/* Beside each muscle the color in which the picture shows it. */
static void
test_legend (Fixture       *fixture,
             gconstpointer  data)
{
  const char *const muscles[] = { "Deep back (multifidus)", "Buttocks (gluteus maximus)", "Sides of the belly (obliques)" };
  GtkWidget *dialog = present_exercise (fixture, EXERCISE);

  g_assert_nonnull (ui_harness_find (dialog, GTK_TYPE_LABEL, "The picture shows them in these colors, the main ones stronger."));
  for (gsize i = 0; i < G_N_ELEMENTS (muscles); i++)
    {
      GtkWidget *row = ui_harness_find (dialog, ADW_TYPE_ACTION_ROW, muscles[i]);

      g_assert_nonnull (row);
      g_assert_nonnull (ui_harness_find (row, BR_TYPE_SWATCH, NULL));
      g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, i < 2 ? "Main" : "Helping");
    }
  gtk_widget_grab_focus (ui_harness_find (dialog, ADW_TYPE_ACTION_ROW, muscles[2]));
  ui_harness_settle ();
  ui_harness_capture (GTK_WIDGET (fixture->window), "legend");
}

static GBytes *
draw (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GdkTextureDownloader) downloader = NULL;
  gsize stride;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_assert_true (gsk_renderer_realize_for_display (renderer, gtk_widget_get_display (widget), NULL));
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, 40, 10));
  gsk_renderer_unrealize (renderer);
  downloader = gdk_texture_downloader_new (texture);
  gdk_texture_downloader_set_format (downloader, GDK_MEMORY_R8G8B8A8);

  return gdk_texture_downloader_download_bytes (downloader, &stride);
}

/* Four pixels by one, each of its own color, ten times as large. */
static void
test_mirror (Fixture       *fixture,
             gconstpointer  data)
{
  const guint8 colors[] = { 255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255 };
  g_autoptr (GBytes) pixels = g_bytes_new (colors, sizeof colors);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (4, 1, GDK_MEMORY_R8G8B8A8, pixels, sizeof colors);
  GtkWidget *picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (texture));
  GtkWidget *bin = br_mirror_bin_new (picture);

  gtk_widget_set_size_request (bin, 40, 10);
  gtk_widget_set_halign (bin, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (bin, GTK_ALIGN_CENTER);
  adw_window_set_content (ADW_WINDOW (fixture->window), bin);
  gtk_window_present (fixture->window);
  ui_harness_wait_shown (bin);

  for (guint mirrored = 0; mirrored < 2; mirrored++)
    {
      g_autoptr (GBytes) drawn = NULL;
      const guint8 *row;

      br_mirror_bin_set_mirrored (BR_MIRROR_BIN (bin), mirrored != 0);
      ui_harness_settle ();
      drawn = draw (bin);
      row = g_bytes_get_data (drawn, NULL);
      /* The middle of each, in the sixth line; what is enlarged is blended a little. */
      for (guint i = 0; i < 4; i++)
        for (guint channel = 0; channel < 4; channel++)
          g_assert_cmpint (ABS (row[(5 * 40 + i * 10 + 5) * 4 + channel] - colors[(mirrored != 0 ? 3 - i : i) * 4 + channel]), <, 60);
    }
}

static void
add (const char  *path,
     int          width,
     void       (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  ui_harness_init (&argc, &argv);

  add ("/clips/list", 700, test_list);
  add ("/clips/demo/wide", 900, test_demo);
  add ("/clips/demo/narrow", 360, test_demo);
  add ("/clips/still", 900, test_still);
  add ("/clips/nothing", 900, test_nothing);
  add ("/clips/legend", 900, test_legend);
  add ("/clips/mirror", 200, test_mirror);

  return g_test_run ();
}
