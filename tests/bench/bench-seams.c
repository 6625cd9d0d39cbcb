/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes every shipped clip over its seam again and again, from half a second before to half a second after it, two clips a
 * core at a time, and says how long the longest gap at a seam was between two frames that became visible. A frame becomes visible when
 * its paintable tells GTK to draw it anew.
 *
 *     bench-seams [--loops N] [--at-a-time N] */

#include "config.h"

#include <gst/gst.h>
#include <gtk/gtk.h>
#include <stdio.h>

#include "br-media-test.h"
#include "media/br-clip-player.h"

#define AROUND (G_USEC_PER_SEC / 2)
/* So many frames before and after the seam are looked at. */
#define N_NEAR 3

typedef struct
{
  const char *path;
  gint64 duration;
  BrClipCourse *course;
  GstElement *sink;
  GObject *paintable;
  BrClipPlayer *player;
  guint n_loops;
  guint n_told;
  GArray *frames;   /* gint64: when each became visible since the last jump */
  GArray *gaps;     /* gint64, one a loop */

  GMutex mutex;     /* of what follows, which the thread that plays writes */
  GstClockTime last_pts;
  gboolean jumped;
  gint64 seam_at;   /* when the first frame after the seam reached the sink; 0 before */
} Play;

static GstPadProbeReturn
on_data (GstPad          *pad,
         GstPadProbeInfo *info,
         gpointer         user_data)
{
  Play *play = user_data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&play->mutex);

  if (info->type & GST_PAD_PROBE_TYPE_BUFFER)
    {
      GstClockTime pts = GST_BUFFER_PTS (GST_PAD_PROBE_INFO_BUFFER (info));

      if (!play->jumped && pts < play->last_pts)
        play->seam_at = g_get_monotonic_time ();
      play->jumped = FALSE;
      play->last_pts = pts;
    }
  else if (GST_EVENT_TYPE (GST_PAD_PROBE_INFO_EVENT (info)) == GST_EVENT_FLUSH_STOP)
    {
      play->jumped = TRUE;
      play->seam_at = 0;
    }

  return GST_PAD_PROBE_OK;
}

/* The longest of the gaps between the frames around the seam. */
static void
take_gap (Play *play,
          guint after)
{
  gint64 longest = 0;

  for (guint i = after > N_NEAR ? after - N_NEAR : 1; i < play->frames->len && i <= after + N_NEAR; i++)
    longest = MAX (longest, g_array_index (play->frames, gint64, i) - g_array_index (play->frames, gint64, i - 1));
  g_array_append_val (play->gaps, longest);
}

/* Once a seam is half a second past, to the next one, two rounds on, so that it is far enough for a jump. */
static void
go_on (Play *play)
{
  gint64 seam_at;
  guint after = 0;

  if (play->n_told > 0)
    {
      g_mutex_lock (&play->mutex);
      seam_at = play->seam_at;
      g_mutex_unlock (&play->mutex);
      while (after < play->frames->len && g_array_index (play->frames, gint64, after) < seam_at)
        after++;
      if (seam_at == 0 || after + AROUND * 24 / G_USEC_PER_SEC > play->frames->len)
        return;
      take_gap (play, after);
    }
  if (play->n_told == play->n_loops)
    {
      g_object_set (play->player, "playing", FALSE, NULL);
      play->n_loops = 0;
      return;
    }

  g_array_set_size (play->frames, 0);
  g_mutex_lock (&play->mutex);
  play->seam_at = 0;
  g_mutex_unlock (&play->mutex);
  br_clip_player_follow (play->player, play->course, (2 * play->n_told + 1) * play->duration - AROUND,
                         (2 * play->n_told + 1) * play->duration + 2 * AROUND, 3 * AROUND);
  play->n_told++;
}

static void
frame_cb (Play *play)
{
  gint64 now = g_get_monotonic_time ();

  g_array_append_val (play->frames, now);
  if (play->n_loops > 0 && br_clip_player_get_has_frame (play->player))
    go_on (play);
}

static void
has_frame_cb (Play *play)
{
  if (play->n_told == 0 && br_clip_player_get_has_frame (play->player))
    go_on (play);
}

static Play *
begin (const char *path,
       guint       n_loops)
{
  Play *play = g_new0 (Play, 1);
  g_autoptr (GFile) file = br_media_test_data_file (path);
  g_autoptr (GstPad) pad = NULL;

  play->path = path;
  play->n_loops = n_loops;
  play->duration = br_media_test_get_duration (path);
  play->course = br_media_test_make_course (play->duration);
  play->frames = g_array_new (FALSE, FALSE, sizeof (gint64));
  play->gaps = g_array_new (FALSE, FALSE, sizeof (gint64));
  play->jumped = TRUE;
  g_mutex_init (&play->mutex);
  play->sink = gst_object_ref_sink (gst_element_factory_make ("gtk4paintablesink", NULL));
  g_object_get (play->sink, "paintable", &play->paintable, NULL);
  g_signal_connect_swapped (play->paintable, "invalidate-contents", G_CALLBACK (frame_cb), play);
  pad = gst_element_get_static_pad (play->sink, "sink");
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_FLUSH, on_data, play, NULL);
  play->player = g_object_new (BR_TYPE_CLIP_PLAYER, "video-sink", play->sink, NULL);
  g_signal_connect_swapped (play->player, "notify::has-frame", G_CALLBACK (has_frame_cb), play);
  br_clip_player_set_file (play->player, file);

  return play;
}

static void
end (Play *play)
{
  gint64 longest = 0;

  for (guint i = 0; i < play->gaps->len; i++)
    longest = MAX (longest, g_array_index (play->gaps, gint64, i));
  printf ("\"%s\": [%u, %.1f]", play->path, play->gaps->len, (double) longest / 1000);

  g_signal_handlers_disconnect_by_data (play->paintable, play);
  g_clear_object (&play->player);
  g_clear_object (&play->paintable);
  gst_clear_object (&play->sink);
  br_clip_course_unref (play->course);
  g_array_unref (play->frames);
  g_array_unref (play->gaps);
  g_mutex_clear (&play->mutex);
  g_free (play);
}

static int n_loops = 30;
static int at_a_time;

static void
play_all (void)
{
  g_autoptr (GPtrArray) clips = br_media_test_list_clips ();
  g_autoptr (GPtrArray) playing = g_ptr_array_new ();
  guint next = 0;

  printf ("{");
  while (next < clips->len || playing->len > 0)
    {
      while (next < clips->len && playing->len < (guint) at_a_time)
        g_ptr_array_add (playing, begin (g_ptr_array_index (clips, next++), (guint) n_loops));
      g_main_context_iteration (NULL, TRUE);
      for (guint i = playing->len; i > 0; i--)
        {
          Play *play = g_ptr_array_index (playing, i - 1);

          if (br_clip_player_get_failed (play->player))
            g_error ("%s: %s", play->path, br_clip_player_get_error_message (play->player));
          if (play->n_loops > 0)
            continue;
          g_ptr_array_remove_index (playing, i - 1);
          end (play);
          if (next < clips->len || playing->len > 0)
            printf (", ");
        }
    }
  printf ("}\n");
}

int
main (int   argc,
      char *argv[])
{
  const GOptionEntry entries[] = {
    { "loops", 0, 0, G_OPTION_ARG_INT, &n_loops, "How often each clip goes over its seam", "N" },
    { "at-a-time", 0, 0, G_OPTION_ARG_INT, &at_a_time, "How many clips play at a time", "N" },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  at_a_time = 2 * (int) g_get_num_processors ();
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    g_error ("%s", error->message);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();
  gst_init (NULL, NULL);
  /* In a test, for the folders of its own. */
  g_test_add_func ("/bench/seams", play_all);

  return g_test_run ();
}
