/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrClipPlayer with the sink that the app uses: its paintable is one that GTK draws, it moves, and every still can be read. */

#include <gtk/gtk.h>

#include "br-media-test.h"
#include "media/br-clip-player.h"

static gboolean
has_frame (gpointer user_data)
{
  return br_clip_player_get_has_frame (user_data) || br_clip_player_get_failed (user_data);
}

static gboolean
is_moving (gpointer user_data)
{
  return *(guint *) user_data > 12;
}

static void
on_invalidate (guint *n_invalidated)
{
  (*n_invalidated)++;
}

/* With GL where there is a context, else it falls back by itself. */
static void
test_paintable (gconstpointer use_gl)
{
  g_autoptr (BrClipPlayer) player = br_clip_player_new (GPOINTER_TO_INT (use_gl));
  g_autoptr (GFile) clip = br_media_test_data_file ("clips/bird_dog.webm");
  g_autoptr (GFile) other = br_media_test_data_file ("clips/glute_bridge.webm");
  GtkWidget *window = gtk_window_new ();
  GtkWidget *picture = gtk_picture_new ();
  GObject *paintable;
  guint n_invalidated = 0;

  g_assert_null (br_clip_player_get_paintable (player));
  gtk_window_set_child (GTK_WINDOW (window), picture);
  g_object_bind_property (player, "paintable", picture, "paintable", G_BINDING_SYNC_CREATE);
  gtk_window_present (GTK_WINDOW (window));

  br_clip_player_set_file (player, clip);
  g_assert_true (br_media_test_wait (has_frame, player, 30));
  g_assert_cmpstr (br_clip_player_get_error_message (player), ==, NULL);

  paintable = br_clip_player_get_paintable (player);
  g_assert_true (GDK_IS_PAINTABLE (paintable));
  g_assert_true (G_OBJECT (gtk_picture_get_paintable (GTK_PICTURE (picture))) == paintable);
  g_signal_connect_swapped (paintable, "invalidate-contents", G_CALLBACK (on_invalidate), &n_invalidated);
  g_assert_true (br_media_test_wait (is_moving, &n_invalidated, 30));
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (GDK_PAINTABLE (paintable)), ==, 960);
  g_assert_cmpint (gdk_paintable_get_intrinsic_height (GDK_PAINTABLE (paintable)), ==, 540);

  /* The same paintable for the next clip, so that a binding never flickers. */
  br_clip_player_set_file (player, other);
  g_assert_false (br_clip_player_get_has_frame (player));
  g_assert_true (br_media_test_wait (has_frame, player, 30));
  g_assert_false (br_clip_player_get_failed (player));
  g_assert_true (br_clip_player_get_paintable (player) == paintable);

  br_clip_player_set_file (player, NULL);
  g_clear_object (&player);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_stills (void)
{
  g_autoptr (GFile) folder = br_media_test_data_file ("clips");
  g_autoptr (GDir) files = g_dir_open (g_file_peek_path (folder), 0, NULL);
  const char *name;
  guint n_clips = 0;

  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autoptr (GString) still_name = g_string_new (name);
      g_autoptr (GFile) still = NULL;
      g_autoptr (GdkTexture) texture = NULL;
      g_autoptr (GError) error = NULL;

      if (!g_str_has_suffix (name, ".webm"))
        continue;

      n_clips++;
      g_string_replace (still_name, ".webm", ".jpg", 0);
      still = g_file_get_child (folder, still_name->str);
      texture = gdk_texture_new_from_file (still, &error);
      g_assert_no_error (error);
      g_assert_cmpint (gdk_texture_get_width (texture), ==, 960);
      g_assert_cmpint (gdk_texture_get_height (texture), ==, 540);
    }
  g_assert_cmpuint (n_clips, >=, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (!gtk_init_check ())
    {
      puts ("1..0 # SKIP no display");
      return 0;
    }

  /* As a GApplication does, so that paintables are freed in this thread only. */
  g_assert_true (g_main_context_acquire (NULL));

  g_test_add_data_func ("/clip-paintable/plain", GINT_TO_POINTER (FALSE), test_paintable);
  g_test_add_data_func ("/clip-paintable/gl", GINT_TO_POINTER (TRUE), test_paintable);
  g_test_add_func ("/clip-paintable/stills", test_stills);

  return g_test_run ();
}
