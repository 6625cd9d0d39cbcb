/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every shipped clip goes over its seam in real time, several at a time: from half a second before its end to half a second after its
 * beginning, three times. How long the gap at a seam is, a busy machine decides; "build-aux/dev bench seams" measures that. Here
 * no frame is left out or comes at a wrong time of the pipeline's clock, and nothing stands still. */

#include <gst/gst.h>

#include "br-media-test.h"
#include "media/br-clip-player.h"

#define N_AT_A_TIME 4
#define N_SEAMS     3
#define AROUND      (G_USEC_PER_SEC / 2)
/* A freeze lasts seconds. */
#define FREEZE      (3 * G_USEC_PER_SEC / 2)

typedef struct
{
  const char *path;
  gint64 duration;
  BrClipCourse *course;
  GstElement *sink;
  BrClipPlayer *player;
  guint n_told;

  GMutex mutex; /* of what follows, which the thread that plays writes */
  GstSegment segment;
  GstClockTime last_pts;
  GstClockTime last_running;
  gint64 last_at;
  gboolean jumped;
  guint n_seams;
  guint n_after; /* frames since the last seam */
  gint64 longest_gap;
  GstClockTime least_step;
  GstClockTime greatest_step;
} Play;

static void
take_frame (Play      *play,
            GstBuffer *buffer)
{
  gint64 now = g_get_monotonic_time ();
  GstClockTime pts = GST_BUFFER_PTS (buffer);
  GstClockTime running = gst_segment_to_running_time (&play->segment, GST_FORMAT_TIME, pts);

  if (!play->jumped)
    {
      GstClockTime step = running > play->last_running ? running - play->last_running : 0;

      play->least_step = MIN (play->least_step, step);
      play->greatest_step = MAX (play->greatest_step, step);
      play->longest_gap = MAX (play->longest_gap, now - play->last_at);
      play->n_after++;
      if (pts < play->last_pts)
        {
          play->n_seams++;
          play->n_after = 0;
        }
    }
  play->jumped = FALSE;
  play->last_pts = pts;
  play->last_running = running;
  play->last_at = now;
}

static GstPadProbeReturn
on_data (GstPad          *pad,
         GstPadProbeInfo *info,
         gpointer         user_data)
{
  Play *play = user_data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&play->mutex);

  if (info->type & GST_PAD_PROBE_TYPE_BUFFER)
    take_frame (play, GST_PAD_PROBE_INFO_BUFFER (info));
  else if (GST_EVENT_TYPE (GST_PAD_PROBE_INFO_EVENT (info)) == GST_EVENT_SEGMENT)
    gst_event_copy_segment (GST_PAD_PROBE_INFO_EVENT (info), &play->segment);
  else if (GST_EVENT_TYPE (GST_PAD_PROBE_INFO_EVENT (info)) == GST_EVENT_FLUSH_STOP)
    play->jumped = TRUE;

  return GST_PAD_PROBE_OK;
}

static void
begin (Play       *play,
       const char *path)
{
  g_autoptr (GFile) file = br_media_test_data_file (path);
  g_autoptr (GstPad) pad = NULL;

  play->path = path;
  play->duration = br_media_test_get_duration (path);
  play->course = br_media_test_make_course (play->duration);
  play->least_step = GST_CLOCK_TIME_NONE;
  play->jumped = TRUE;
  g_mutex_init (&play->mutex);
  play->sink = gst_object_ref_sink (gst_element_factory_make ("fakesink", NULL));
  g_object_set (play->sink, "sync", TRUE, "qos", FALSE, NULL);
  pad = gst_element_get_static_pad (play->sink, "sink");
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM | GST_PAD_PROBE_TYPE_EVENT_FLUSH, on_data, play, NULL);
  play->player = g_object_new (BR_TYPE_CLIP_PLAYER, "video-sink", play->sink, NULL);
  br_clip_player_set_file (play->player, file);
}

static void
end (Play *play)
{
  g_assert_finalize_object (play->player);
  gst_object_unref (play->sink);
  br_clip_course_unref (play->course);
  g_mutex_clear (&play->mutex);
}

/* Once the seam before is half a second past: to half a second before the next one. Returns: whether this clip is through */
static gboolean
go_on (Play *play)
{
  guint n_seams, n_after;

  g_assert_false (br_clip_player_get_failed (play->player));
  if (!br_clip_player_get_has_frame (play->player))
    return FALSE;

  g_mutex_lock (&play->mutex);
  n_seams = play->n_seams;
  n_after = play->n_after;
  g_mutex_unlock (&play->mutex);

  if (n_seams < play->n_told || (play->n_told > 0 && n_after < 24 * AROUND / G_USEC_PER_SEC - 1))
    return FALSE;
  if (play->n_told == N_SEAMS)
    return TRUE;

  /* Two rounds on, so that it is far enough for a jump. */
  br_clip_player_follow (play->player, play->course, (2 * play->n_told + 1) * play->duration - AROUND,
                         (2 * play->n_told + 1) * play->duration + 2 * AROUND, 3 * AROUND);
  play->n_told++;

  return FALSE;
}

typedef struct
{
  Play plays[N_AT_A_TIME];
  guint n;
} Batch;

static gboolean
are_through (gpointer user_data)
{
  Batch *batch = user_data;
  gboolean through = TRUE;

  for (guint i = 0; i < batch->n; i++)
    through = go_on (&batch->plays[i]) && through;

  return through;
}

static void
test_seams (gconstpointer data)
{
  const char *const *paths = data;
  const GstClockTime frame = GST_SECOND / 24;
  Batch batch = { 0 };

  while (batch.n < N_AT_A_TIME && paths[batch.n] != NULL)
    {
      begin (&batch.plays[batch.n], paths[batch.n]);
      batch.n++;
    }
  g_assert_true (br_media_test_wait (are_through, &batch, 60));

  for (guint i = 0; i < batch.n; i++)
    {
      Play *play = &batch.plays[i];

      g_mutex_lock (&play->mutex);
      g_test_message ("%s: longest gap %.0f ms, steps of %.1f to %.1f ms", play->path, (double) play->longest_gap / 1000,
                      (double) play->least_step / GST_MSECOND, (double) play->greatest_step / GST_MSECOND);
      g_assert_cmpuint (play->least_step, >, frame / 2);
      g_assert_cmpuint (play->greatest_step, <, frame * 3 / 2);
      g_assert_cmpint (play->longest_gap, <, FREEZE);
      g_mutex_unlock (&play->mutex);
      end (play);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) clips = NULL;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gst_init (NULL, NULL);

  clips = br_media_test_list_clips ();
  g_ptr_array_add (clips, NULL);
  for (guint i = 0; i + 1 < clips->len; i += N_AT_A_TIME)
    {
      g_autofree char *path = g_strdup_printf ("/clip-seams/%u", i / N_AT_A_TIME + 1);

      g_test_add_data_func (path, &clips->pdata[i], test_seams);
    }

  return g_test_run ();
}
