/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plays a clip in a window for some seconds and says what that took. The last line is a JSON object:
 *
 *     bench-clip app FILE SECONDS     with the app's player
 *     bench-clip bare FILE SECONDS    with a playbin that begins anew at the end, and nothing else */

#include "config.h"

#include <gst/gst.h>
#include <gtk/gtk.h>
#include <stdlib.h>
#include <time.h>

#include "media/br-clip-player.h"

#define WIDTH  960
#define HEIGHT 540

static double
get_processor_s (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &spent);

  return (double) spent.tv_sec + (double) spent.tv_nsec / 1e9;
}

static void
set_true (gpointer value)
{
  *(gboolean *) value = TRUE;
}

static void
wait (guint ms)
{
  gboolean over = FALSE;

  g_timeout_add_once (ms, set_true, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static void
count (guint *n_frames)
{
  (*n_frames)++;
}

static gboolean
begin_anew_cb (GstBus     *bus,
               GstMessage *message,
               gpointer    pipeline)
{
  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS)
    gst_element_seek_simple (pipeline, GST_FORMAT_TIME, GST_SEEK_FLAG_FLUSH, 0);

  return G_SOURCE_CONTINUE;
}

static GdkPaintable *
play_bare (const char  *path,
           GstElement **pipeline)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  GstElement *sink = gst_element_factory_make ("gtk4paintablesink", NULL);
  g_autoptr (GstBus) bus = NULL;
  GdkPaintable *paintable;

  g_assert_nonnull (sink);
  *pipeline = gst_element_factory_make ("playbin", NULL);
  bus = gst_element_get_bus (*pipeline);
  gst_bus_add_watch (bus, begin_anew_cb, *pipeline);
  g_object_get (sink, "paintable", &paintable, NULL);
  g_object_set (*pipeline, "uri", uri, "video-sink", sink, NULL);
  gst_element_set_state (*pipeline, GST_STATE_PLAYING);

  return paintable;
}

static GdkPaintable *
play_in_app (const char    *path,
             BrClipPlayer **player)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  *player = br_clip_player_new (FALSE);
  br_clip_player_set_file (*player, file);
  while (!br_clip_player_get_has_frame (*player))
    {
      g_assert_false (br_clip_player_get_failed (*player));
      g_main_context_iteration (NULL, TRUE);
    }

  return g_object_ref (GDK_PAINTABLE (br_clip_player_get_paintable (*player)));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (BrClipPlayer) player = NULL;
  g_autoptr (GstElement) pipeline = NULL;
  GtkWidget *window, *picture;
  double seconds, spent;
  guint n_frames = 0;

  g_assert_cmpint (argc, ==, 4);
  gst_init (NULL, NULL);
  gtk_init ();
  seconds = g_ascii_strtod (argv[3], NULL);

  if (g_str_equal (argv[1], "app"))
    paintable = play_in_app (argv[2], &player);
  else
    paintable = play_bare (argv[2], &pipeline);

  window = gtk_window_new ();
  picture = gtk_picture_new_for_paintable (paintable);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), picture);
  gtk_window_present (GTK_WINDOW (window));
  wait (1500);

  g_signal_connect_swapped (paintable, "invalidate-contents", G_CALLBACK (count), &n_frames);
  spent = get_processor_s ();
  wait ((guint) (seconds * 1000));
  spent = get_processor_s () - spent;

  if (pipeline != NULL)
    gst_element_set_state (pipeline, GST_STATE_NULL);
  if (player != NULL)
    br_clip_player_set_file (player, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  g_print ("{\"processor_s\": %.3f, \"frames\": %u}\n", spent, n_frames);

  return 0;
}
