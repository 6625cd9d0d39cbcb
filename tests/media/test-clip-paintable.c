/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrClipPlayer with the sink that the app uses: its paintable is one that GTK draws, it moves, and every still can be read. */

#include <gst/gst.h>
#include <gtk/gtk.h>

#include "br-media-test.h"
#include "br-stuck-element.h"
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

  /* It changes once more when the clip is taken down, and that may be later. */
  g_signal_handlers_disconnect_by_data (paintable, &n_invalidated);
  br_clip_player_set_file (player, NULL);
  g_clear_object (&player);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
hangs (gpointer user_data)
{
  return br_stuck_element_hangs ();
}

/* A clip that cannot be taken down keeps neither the app nor the next clip waiting. */
static void
test_stuck (void)
{
  g_autoptr (BrClipPlayer) player = br_clip_player_new (FALSE);
  g_autoptr (GFile) bad = br_media_test_data_file ("clips/bird_dog.webm");
  g_autoptr (GFile) good = br_media_test_data_file ("clips/glute_bridge.webm");
  GObject *first, *second;
  guint n_invalidated = 0;

  br_stuck_element_install_decoder ();
  br_clip_player_set_file (player, bad);
  g_assert_true (br_media_test_wait (has_frame, player, 30));
  g_assert_true (br_clip_player_get_failed (player));
  first = br_clip_player_get_paintable (player);
  br_stuck_element_remove_decoder ();
  g_assert_true (br_media_test_wait (hangs, NULL, 10));

  br_clip_player_set_file (player, good);
  g_assert_true (br_media_test_wait (has_frame, player, 30));
  g_assert_false (br_clip_player_get_failed (player));
  /* While the other one still hangs. */
  g_assert_true (br_stuck_element_hangs ());
  second = br_clip_player_get_paintable (player);
  g_assert_true (GDK_IS_PAINTABLE (second));
  g_assert_true (second != first);
  g_signal_connect_swapped (second, "invalidate-contents", G_CALLBACK (on_invalidate), &n_invalidated);
  g_assert_true (br_media_test_wait (is_moving, &n_invalidated, 30));
  g_signal_handlers_disconnect_by_data (second, &n_invalidated);

  br_stuck_element_let_go ();
  br_media_test_run (0.5);
}

/* Nor does the end of the player. */
static void
test_stuck_at_the_end (void)
{
  g_autoptr (BrClipPlayer) player = br_clip_player_new (FALSE);
  g_autoptr (GFile) bad = br_media_test_data_file ("clips/bird_dog.webm");
  gint64 begin;

  br_stuck_element_install_decoder ();
  br_clip_player_set_file (player, bad);
  g_assert_true (br_media_test_wait (has_frame, player, 30));
  br_stuck_element_remove_decoder ();
  g_assert_true (br_media_test_wait (hangs, NULL, 10));
  begin = g_get_monotonic_time ();
  g_assert_finalize_object (g_steal_pointer (&player));
  g_assert_cmpfloat ((double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC, <, BR_STUCK_S / 2);

  g_assert_true (br_stuck_element_hangs ());
  br_stuck_element_let_go ();
  br_media_test_run (0.5);
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
  gst_init (NULL, NULL);
  if (!gtk_init_check ())
    {
      puts ("1..0 # SKIP no display");
      return 0;
    }

  /* As a GApplication does, so that paintables are freed in this thread only. */
  g_assert_true (g_main_context_acquire (NULL));

  g_test_add_data_func ("/clip-paintable/plain", GINT_TO_POINTER (FALSE), test_paintable);
  g_test_add_data_func ("/clip-paintable/gl", GINT_TO_POINTER (TRUE), test_paintable);
  g_test_add_func ("/clip-paintable/stuck", test_stuck);
  g_test_add_func ("/clip-paintable/stuck-at-the-end", test_stuck_at_the_end);
  g_test_add_func ("/clip-paintable/stills", test_stills);

  return g_test_run ();
}
