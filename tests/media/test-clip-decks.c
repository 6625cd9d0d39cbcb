/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrClipDecks with clips of one color each, so that it can be seen which one is shown. */

#include <gst/gst.h>
#include <gtk/gtk.h>

#include <string.h>

#include "br-media-test.h"
#include "media/br-clip-decks.h"

typedef enum
{
  NOTHING,
  RED,
  GREEN,
  BLUE,
} Color;

typedef struct
{
  GFile *own;
  GFile *shipped;
  BrClipLibrary *clips;
  BrClipDecks *decks;
  GtkWidget *window;
  GskRenderer *renderer;
  const char *shown;  /* what was asked for last */
  const char *next;
  guint n_listed;
  guint n_failed;
  guint n_prepared;
  char *message;
} Fixture;

/* ---- Clips ---------------------------------------------------------------------------------------------------------------- */

static void
make_clip (GFile      *folder,
           const char *name)
{
  g_autofree char *launch = g_strdup_printf ("videotestsrc pattern=%s num-buffers=48 ! video/x-raw,width=64,height=48,framerate=24/1 ! "
                                             "vp8enc deadline=1 ! webmmux ! filesink location=%s/%s.webm",
                                             name, g_file_peek_path (folder), name);
  g_autoptr (GstElement) pipeline = gst_parse_launch_full (launch, NULL, GST_PARSE_FLAG_FATAL_ERRORS, NULL);
  g_autoptr (GstBus) bus = NULL;
  g_autoptr (GstMessage) message = NULL;

  g_assert_nonnull (pipeline);
  bus = gst_element_get_bus (pipeline);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  message = gst_bus_timed_pop_filtered (bus, 30 * GST_SECOND, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  g_assert_cmpint (GST_MESSAGE_TYPE (message), ==, GST_MESSAGE_EOS);
  gst_element_set_state (pipeline, GST_STATE_NULL);
}

/* The right beginning, and nothing of a picture. */
static void
make_damaged_clip (GFile      *folder,
                   const char *name)
{
  g_autofree char *file_name = g_strconcat (name, ".webm", NULL);
  g_autoptr (GFile) clip = br_media_test_data_file ("clips/bird_dog.webm");
  g_autoptr (GFile) file = NULL;
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_load_contents (clip, NULL, &content, &size, NULL, NULL));
  memset (content + 600, 0x5a, size - 600);
  file = br_media_test_write (folder, file_name, content, size);
}

/* ---- Looking -------------------------------------------------------------------------------------------------------------- */

static Color
get_color (Fixture *fixture)
{
  GdkPaintable *paintable = GDK_PAINTABLE (br_clip_player_get_paintable (br_clip_decks_get_player (fixture->decks)));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  guchar pixels[8 * 8 * 4];
  const guchar *middle = pixels + (8 * 4 + 4) * 4;

  gdk_paintable_snapshot (paintable, snapshot, 8, 8);
  node = gtk_snapshot_to_node (snapshot);
  if (node == NULL)
    return NOTHING;

  texture = gsk_renderer_render_texture (fixture->renderer, node, &GRAPHENE_RECT_INIT (0, 0, 8, 8));
  gdk_texture_download (texture, pixels, 8 * 4);
  /* In the order of Cairo: blue, green, red on a small machine word. */
  if (G_BYTE_ORDER == G_BIG_ENDIAN)
    middle++;
  for (guint i = 0; i < 3; i++)
    if (middle[i] > 150)
      return (const Color[]) { BLUE, GREEN, RED }[G_BYTE_ORDER == G_LITTLE_ENDIAN ? i : 2 - i];

  return NOTHING;
}

static gboolean
is_of (GFile      *file,
       const char *name)
{
  g_autofree char *base = file != NULL ? g_file_get_basename (file) : NULL;

  return base != NULL && g_str_has_prefix (base, name);
}

static gboolean
shows_frame (gpointer user_data)
{
  Fixture *fixture = user_data;

  return br_clip_player_get_has_frame (br_clip_decks_get_player (fixture->decks));
}

static gboolean
has_next (gpointer user_data)
{
  Fixture *fixture = user_data;

  return br_clip_decks_has (fixture->decks, fixture->next);
}

static gboolean
is_listed (gpointer user_data)
{
  return ((Fixture *) user_data)->n_listed >= 2;
}

static gboolean
has_failed (gpointer user_data)
{
  return ((Fixture *) user_data)->n_failed > 0;
}

/* Whatever is said to have a frame is what was asked for. */
static void
changed_cb (Fixture *fixture)
{
  BrClipPlayer *player = br_clip_decks_get_player (fixture->decks);

  if (br_clip_player_get_has_frame (player))
    g_assert_true (is_of (br_clip_player_get_file (player), fixture->shown));
}

static void
prepared_cb (Fixture *fixture)
{
  fixture->n_prepared++;
}

static void
failed_cb (Fixture    *fixture,
           const char *message)
{
  fixture->n_failed++;
  g_set_str (&fixture->message, message);
}

/* ---- Doing ---------------------------------------------------------------------------------------------------------------- */

static void
show (Fixture    *fixture,
      const char *name)
{
  fixture->shown = name;
  br_clip_decks_show (fixture->decks, name);
}

static void
prepare (Fixture    *fixture,
         const char *name)
{
  fixture->next = name;
  br_clip_decks_prepare (fixture->decks, name);
}

/* As a view does. */
static void
clips_cb (Fixture *fixture)
{
  fixture->n_listed++;
  if (fixture->shown == NULL)
    return;

  br_clip_decks_retry (fixture->decks);
  show (fixture, fixture->shown);
}

static void
show_and_wait (Fixture    *fixture,
               const char *name,
               Color       color)
{
  show (fixture, name);
  g_assert_true (br_media_test_wait (shows_frame, fixture, 30));
  g_assert_cmpint (get_color (fixture), ==, color);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->own = br_media_test_folder ("own");
  fixture->shipped = br_media_test_folder ("shipped");
  make_clip (fixture->shipped, "red");
  make_clip (fixture->shipped, "green");
  make_clip (fixture->shipped, "blue");
  if (data != NULL)
    make_damaged_clip (fixture->own, data);

  fixture->window = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->renderer = gsk_cairo_renderer_new ();
  g_assert_true (gsk_renderer_realize (fixture->renderer, gtk_native_get_surface (GTK_NATIVE (fixture->window)), &error));

  fixture->clips = br_clip_library_new (fixture->own, fixture->shipped);
  g_signal_connect_swapped (fixture->clips, "changed", G_CALLBACK (clips_cb), fixture);
  g_assert_true (br_media_test_wait (is_listed, fixture, 10));

  fixture->decks = br_clip_decks_new (FALSE);
  g_signal_connect_swapped (fixture->decks, "changed", G_CALLBACK (changed_cb), fixture);
  g_signal_connect_swapped (fixture->decks, "prepared", G_CALLBACK (prepared_cb), fixture);
  g_signal_connect_swapped (fixture->decks, "failed", G_CALLBACK (failed_cb), fixture);
  br_clip_decks_set_clips (fixture->decks, fixture->clips);
  br_clip_decks_set_playing (fixture->decks, TRUE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->decks);
  g_signal_handlers_disconnect_by_data (fixture->clips, fixture);
  g_clear_object (&fixture->clips);
  gsk_renderer_unrealize (fixture->renderer);
  g_clear_object (&fixture->renderer);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_pointer (&fixture->message, g_free);
  g_clear_object (&fixture->own);
  g_clear_object (&fixture->shipped);
  br_media_test_run (0.1);
}

/* ---- What is promised ----------------------------------------------------------------------------------------------------- */

/* In the rest the next clip gets ready, and what shows goes on; when its turn comes it is there in the same moment. */
static void
test_turns (Fixture       *fixture,
            gconstpointer  data)
{
  BrClipPlayer *first, *second;

  show_and_wait (fixture, "red", RED);
  first = br_clip_decks_get_player (fixture->decks);
  g_assert_false (br_clip_decks_has (fixture->decks, "green"));

  prepare (fixture, "green");
  g_assert_true (br_media_test_wait (has_next, fixture, 30));
  g_assert_cmpuint (fixture->n_prepared, >, 0);
  g_assert_true (br_clip_decks_get_player (fixture->decks) == first);
  g_assert_true (br_clip_decks_has (fixture->decks, "red"));
  g_assert_true (br_clip_player_get_playing (first));
  g_assert_cmpint (get_color (fixture), ==, RED);

  show (fixture, "green");
  second = br_clip_decks_get_player (fixture->decks);
  g_assert_true (second != first);
  g_assert_true (br_clip_player_get_has_frame (second));
  g_assert_true (br_clip_player_get_playing (second));
  g_assert_false (br_clip_player_get_playing (first));
  g_assert_cmpint (get_color (fixture), ==, GREEN);

  /* And back again, with another one that has the decoder of the one that was. */
  prepare (fixture, "blue");
  g_assert_true (br_media_test_wait (has_next, fixture, 30));
  g_assert_cmpint (get_color (fixture), ==, GREEN);
  show (fixture, "blue");
  g_assert_true (br_clip_decks_get_player (fixture->decks) == first);
  g_assert_true (shows_frame (fixture));
  g_assert_cmpint (get_color (fixture), ==, BLUE);
}

/* Somebody who goes on before the next clip is ready, or elsewhere: nothing is shown rather than the clip before. */
static void
test_hurry (Fixture       *fixture,
            gconstpointer  data)
{
  show_and_wait (fixture, "red", RED);
  prepare (fixture, "green");
  for (guint i = 0; i < 12; i++)
    {
      const char *names[] = { "blue", "green", "red" };
      const Color colors[] = { BLUE, GREEN, RED };
      gboolean was_ready = br_clip_decks_has (fixture->decks, names[i % 3]);

      show (fixture, names[i % 3]);
      g_assert_true (shows_frame (fixture) == was_ready);
      prepare (fixture, names[(i + 1) % 3]);
      br_media_test_run (0.01 * i);
      if (shows_frame (fixture))
        g_assert_cmpint (get_color (fixture), ==, colors[i % 3]);
    }

  g_assert_true (br_media_test_wait (shows_frame, fixture, 30));
  g_assert_cmpint (get_color (fixture), ==, RED);

  /* Nothing at all is shown where there is no clip. */
  show (fixture, "purple");
  g_assert_false (shows_frame (fixture));
}

/* A clip that both would have is opened once. */
static void
test_same (Fixture       *fixture,
           gconstpointer  data)
{
  show_and_wait (fixture, "red", RED);
  prepare (fixture, "red");
  br_media_test_run (0.5);
  g_assert_true (has_next (fixture));
  g_assert_cmpuint (fixture->n_prepared, ==, 0);
}

static void
lost_cb (guint *n_lost)
{
  (*n_lost)++;
}

/* "green" of the person's own is damaged: said once, the app's own gets ready in its place, and "red" goes on all the while. */
static void
test_failing (Fixture       *fixture,
              gconstpointer  data)
{
  guint n_lost = 0;

  show_and_wait (fixture, "red", RED);
  g_signal_connect_swapped (br_clip_decks_get_player (fixture->decks), "notify::has-frame", G_CALLBACK (lost_cb), &n_lost);
  prepare (fixture, "green");
  g_assert_true (br_media_test_wait (has_failed, fixture, 30));
  g_assert_true (br_media_test_wait (has_next, fixture, 30));
  g_assert_cmpuint (fixture->n_failed, ==, 1);
  g_assert_nonnull (strstr (fixture->message, "“green.webm”"));
  g_assert_cmpuint (n_lost, ==, 0);
  g_assert_cmpint (get_color (fixture), ==, RED);

  g_signal_handlers_disconnect_by_data (br_clip_decks_get_player (fixture->decks), &n_lost);
  show (fixture, "green");
  g_assert_true (shows_frame (fixture));
  g_assert_cmpint (get_color (fixture), ==, GREEN);
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

#define ADD(path, own, test) g_test_add ("/clip-decks/" path, Fixture, own, set_up, test, tear_down)
  ADD ("turns", NULL, test_turns);
  ADD ("hurry", NULL, test_hurry);
  ADD ("same", NULL, test_same);
  ADD ("failing", "green", test_failing);
#undef ADD

  return g_test_run ();
}
