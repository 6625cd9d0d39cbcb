/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrClipPlayer: every shipped clip loops without a seam, and whatever is not a clip is said to be none and stops nothing. */

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <gst/gst.h>

#include "br-media-test.h"
#include "br-stuck-element.h"
#include "media/br-clip-marks.h"
#include "media/br-clip-player.h"

/* What arrived at the sink, written by the thread that plays. */
typedef struct
{
  GMutex mutex;
  gboolean slow;             /* each frame takes a while; atomic */
  GstSegment segment;
  int width;
  int height;
  guint n_frames;
  guint n_segments;
  guint n_eos;
  guint n_flushes;
  guint n_seams;             /* frames that are earlier in the clip than the one before */
  guint frames_of_loop[8];   /* how many frames each loop had */
  gint64 last_wall;          /* µs */
  gint64 longest_gap;        /* µs on the clock on the wall */
  GstClockTime last_pts;
  GstClockTime last_running;
  GstClockTime least_step;   /* between frames in running time, seams included */
  GstClockTime greatest_step;
} Record;

typedef struct
{
  BrClipPlayer *player;
  GstElement *sink;
  Record record;
} Fixture;

static void
record_frame (Record    *record,
              GstBuffer *buffer)
{
  gint64 now = g_get_monotonic_time ();
  GstClockTime pts = GST_BUFFER_PTS (buffer);
  GstClockTime running = gst_segment_to_running_time (&record->segment, GST_FORMAT_TIME, pts);

  if (record->n_frames > 0)
    {
      GstClockTime step = running > record->last_running ? running - record->last_running : 0;

      record->longest_gap = MAX (record->longest_gap, now - record->last_wall);
      record->least_step = MIN (record->least_step, step);
      record->greatest_step = MAX (record->greatest_step, step);
      if (pts < record->last_pts)
        record->n_seams++;
    }
  if (record->n_seams < G_N_ELEMENTS (record->frames_of_loop))
    record->frames_of_loop[record->n_seams]++;
  record->n_frames++;
  record->last_wall = now;
  record->last_pts = pts;
  record->last_running = running;
}

static void
record_reset (Record *record)
{
  record->n_frames = record->n_seams = record->n_eos = 0;
  record->longest_gap = 0;
  record->least_step = GST_CLOCK_TIME_NONE;
  record->greatest_step = 0;
  memset (record->frames_of_loop, 0, sizeof record->frames_of_loop);
}

static GstPadProbeReturn
on_data (GstPad          *pad,
         GstPadProbeInfo *info,
         gpointer         user_data)
{
  Record *record = user_data;
  g_autoptr (GMutexLocker) locker = NULL;
  GstEvent *event;
  GstCaps *caps;

  if ((info->type & GST_PAD_PROBE_TYPE_BUFFER) && g_atomic_int_get (&record->slow))
    g_usleep (G_USEC_PER_SEC / 2);
  locker = g_mutex_locker_new (&record->mutex);

  if (info->type & GST_PAD_PROBE_TYPE_BUFFER)
    {
      record_frame (record, GST_PAD_PROBE_INFO_BUFFER (info));
      return GST_PAD_PROBE_OK;
    }

  event = GST_PAD_PROBE_INFO_EVENT (info);
  if (GST_EVENT_TYPE (event) == GST_EVENT_SEGMENT)
    {
      gst_event_copy_segment (event, &record->segment);
      record->n_segments++;
    }
  else if (GST_EVENT_TYPE (event) == GST_EVENT_FLUSH_STOP)
    {
      record_reset (record);
      record->n_flushes++;
    }
  else if (GST_EVENT_TYPE (event) == GST_EVENT_EOS)
    {
      record->n_eos++;
    }
  else if (GST_EVENT_TYPE (event) == GST_EVENT_CAPS)
    {
      gst_event_parse_caps (event, &caps);
      gst_structure_get_int (gst_caps_get_structure (caps, 0), "width", &record->width);
      gst_structure_get_int (gst_caps_get_structure (caps, 0), "height", &record->height);
    }

  return GST_PAD_PROBE_OK;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GstPad) pad = NULL;

  g_mutex_init (&fixture->record.mutex);
  record_reset (&fixture->record);

  fixture->sink = gst_object_ref_sink (gst_element_factory_make ("fakesink", NULL));
  g_object_set (fixture->sink, "sync", TRUE, "qos", FALSE, NULL);
  pad = gst_element_get_static_pad (fixture->sink, "sink");
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM | GST_PAD_PROBE_TYPE_EVENT_FLUSH,
                     on_data, &fixture->record, NULL);

  fixture->player = g_object_new (BR_TYPE_CLIP_PLAYER, "video-sink", fixture->sink, NULL);
}

static gboolean
is_free (gpointer user_data)
{
  return GST_OBJECT_REFCOUNT_VALUE (user_data) == 1;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->player);
  g_assert_true (br_media_test_wait (is_free, fixture->sink, 10));
  gst_object_unref (fixture->sink);
  g_mutex_clear (&fixture->record.mutex);
}

static gboolean
has_frame (gpointer user_data)
{
  return br_clip_player_get_has_frame (user_data);
}

static gboolean
has_failed (gpointer user_data)
{
  return br_clip_player_get_failed (user_data);
}

static gboolean
is_settled (gpointer user_data)
{
  return has_frame (user_data) || has_failed (user_data);
}

static gboolean
has_three_seams (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&fixture->record.mutex);

  return fixture->record.n_seams >= 3 || br_clip_player_get_failed (fixture->player);
}

static gboolean
has_a_seam (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&fixture->record.mutex);

  return fixture->record.n_seams >= 1;
}

static guint
count_frames (Fixture *fixture)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&fixture->record.mutex);

  return fixture->record.n_frames;
}

static void
show (Fixture    *fixture,
      const char *path)
{
  g_autoptr (GFile) file = br_media_test_data_file (path);

  br_clip_player_set_file (fixture->player, file);
  g_assert_true (br_media_test_wait (is_settled, fixture->player, 20));
  g_assert_cmpstr (br_clip_player_get_error_message (fixture->player), ==, NULL);
}

/* Every frame of every round, decoded as fast as the machine can, so that three seams take no time. */
static void
test_shipped (Fixture       *fixture,
              gconstpointer  path)
{
  guint n_frames = (guint) (br_media_test_get_duration (path) * 24 / G_USEC_PER_SEC);
  const GstClockTime frame = GST_SECOND / 24;
  Record *record = &fixture->record;

  g_object_set (fixture->sink, "sync", FALSE, NULL);
  show (fixture, path);
  g_assert_true (br_media_test_wait (has_three_seams, fixture, 30));
  g_assert_false (br_clip_player_get_failed (fixture->player));

  g_mutex_lock (&record->mutex);
  g_assert_cmpint (record->width, ==, 960);
  g_assert_cmpint (record->height, ==, 540);
  g_assert_cmpuint (record->n_eos, ==, 0);
  g_assert_cmpuint (record->frames_of_loop[0], ==, n_frames);
  g_assert_cmpuint (record->frames_of_loop[1], ==, n_frames);
  g_assert_cmpuint (record->frames_of_loop[2], ==, n_frames);
  /* The frame after a seam is due one frame after the one before it, no more and no less. */
  g_assert_cmpuint (record->least_step, >, frame / 2);
  g_assert_cmpuint (record->greatest_step, <, frame * 3 / 2);
  g_mutex_unlock (&record->mutex);
}

/* As a person sees it: no freeze at the seam. The bound leaves room for a busy machine; a freeze lasts seconds. */
static void
test_no_freeze (Fixture       *fixture,
                gconstpointer  data)
{
  br_clip_player_set_rate (fixture->player, 2);
  show (fixture, "clips/bird_dog.webm");
  g_assert_true (br_media_test_wait (has_a_seam, fixture, 20));
  br_media_test_run (0.5);

  g_mutex_lock (&fixture->record.mutex);
  g_test_message ("longest gap between frames: %.1f ms", (double) fixture->record.longest_gap / 1000);
  g_assert_cmpint (fixture->record.longest_gap, <, 1500 * G_TIME_SPAN_MILLISECOND);
  g_mutex_unlock (&fixture->record.mutex);
}

static void
test_pause (Fixture       *fixture,
            gconstpointer  data)
{
  guint n_frames;

  show (fixture, "clips/glute_bridge.webm");
  br_media_test_run (0.4);
  g_assert_cmpuint (count_frames (fixture), >, 2);

  g_object_set (fixture->player, "playing", FALSE, NULL);
  g_assert_false (br_clip_player_get_playing (fixture->player));
  br_media_test_run (0.3);
  n_frames = count_frames (fixture);
  br_media_test_run (0.5);
  g_assert_cmpuint (count_frames (fixture), ==, n_frames);
  g_assert_true (br_clip_player_get_has_frame (fixture->player));

  g_object_set (fixture->player, "playing", TRUE, NULL);
  br_media_test_run (0.5);
  g_assert_cmpuint (count_frames (fixture), >, n_frames + 2);
}

static GstPadProbeReturn
hold_back (GstPad          *pad,
           GstPadProbeInfo *info,
           gpointer         user_data)
{
  return GST_PAD_PROBE_OK;
}

/* Nothing comes through to the sink any more, as when the disk or the decoder hangs. */
static void
block (Fixture *fixture)
{
  g_autoptr (GstPad) pad = gst_element_get_static_pad (fixture->sink, "sink");

  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BLOCK | GST_PAD_PROBE_TYPE_BUFFER, hold_back, NULL, NULL);
}

/* @data: whether some of it was seen before */
static void
test_stalls (Fixture       *fixture,
             gconstpointer  data)
{
  if (data != NULL)
    {
      show (fixture, "clips/bird_dog.webm");
      block (fixture);
    }
  else
    {
      g_autoptr (GFile) file = br_media_test_data_file ("clips/bird_dog.webm");

      block (fixture);
      br_clip_player_set_file (fixture->player, file);
    }

  g_assert_true (br_media_test_wait (has_failed, fixture->player, 60));
  g_assert_cmpstr (br_clip_player_get_error_message (fixture->player), ==, "The clip “bird_dog.webm” shows no picture.");
  g_assert_false (br_clip_player_get_has_frame (fixture->player));
}

/* What stands still is no stall: in the pause, and at a place on the course where nothing moves. */
static void
test_stands (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (BrClipCourse) course = br_media_test_make_course (5 * G_USEC_PER_SEC);

  show (fixture, "clips/bird_dog.webm");
  if (data != NULL)
    g_object_set (fixture->player, "playing", FALSE, NULL);
  else
    br_clip_player_follow (fixture->player, course, G_USEC_PER_SEC, G_USEC_PER_SEC, 60 * G_USEC_PER_SEC);
  br_media_test_run (12);
  g_assert_true (br_clip_player_get_has_frame (fixture->player));
}

/* Paused before there is a clip, it shows the first frame and stays there. */
static void
test_paused_from_the_start (Fixture       *fixture,
                            gconstpointer  data)
{
  g_object_set (fixture->player, "playing", FALSE, NULL);
  show (fixture, "clips/glute_bridge.webm");
  br_media_test_run (0.5);
  g_assert_cmpuint (count_frames (fixture), <=, 2);
}

/* Half as many frames in the same time, and none of them lost: no seek is needed for it. */
static void
test_slow_motion (Fixture       *fixture,
                  gconstpointer  data)
{
  guint n_before, n_flushes, n_frames;

  show (fixture, "clips/glute_bridge.webm");
  br_media_test_run (0.3);
  n_before = count_frames (fixture);
  n_flushes = fixture->record.n_flushes;
  br_clip_player_set_rate (fixture->player, 0.5);
  br_media_test_run (2.0);
  n_frames = count_frames (fixture) - n_before;

  g_assert_cmpuint (n_frames, >, 24 * 2 / 4);
  g_assert_cmpuint (n_frames, <=, 24 + 2);
  g_mutex_lock (&fixture->record.mutex);
  g_assert_cmpuint (fixture->record.n_flushes, ==, n_flushes);
  g_assert_cmpuint (fixture->record.greatest_step, <, GST_SECOND / 24 * 3 / 2);
  /* It went on from where it was. */
  g_assert_cmpuint (fixture->record.last_pts, >, 400 * GST_MSECOND);
  g_mutex_unlock (&fixture->record.mutex);
}

/* The marks of pelvic_tilt, as a program asks for them: tilt 2 s, hold 3 s, roll back 2 s; @loops: the hold is one breath. */
static BrClipMarks *
read_marks (gboolean loops)
{
  g_autoptr (GFile) folder = br_media_test_folder (loops ? "loops" : "plain");
  g_autofree char *text = g_strdup_printf ("{ \"format\": \"clip-marks\", \"version\": 1, \"clips\": { \"a\": {"
                                           " \"fps\": 24, \"frames\": 168, \"still_frame\": 84, \"mirrored\": false, \"parts\": ["
                                           "{ \"part\": \"Tilt\", \"start_s\": 0, \"seconds\": 2, \"hold\": false, \"loops\": false },"
                                           "{ \"part\": \"Hold\", \"start_s\": 2, \"seconds\": 3, \"hold\": true, \"loops\": %s },"
                                           "{ \"part\": \"Back\", \"start_s\": 5, \"seconds\": 2, \"hold\": false, \"loops\": false }"
                                           "] } } }", loops ? "true" : "false");
  g_autoptr (GFile) file = br_media_test_write (folder, "marks.json", text, strlen (text));
  g_autoptr (GHashTable) table = br_clip_marks_read (file, NULL, NULL);

  g_assert_nonnull (table);

  return br_clip_marks_ref (g_hash_table_lookup (table, "a"));
}

/* The picture that is shown, in seconds of the clip. */
static double
get_shown_s (Fixture *fixture)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&fixture->record.mutex);

  return (double) fixture->record.last_pts / GST_SECOND;
}

/* How much later than planned the main loop came by at most, in µs; on a busy machine that may be longer than the clip can make up for. */
#define MAX_LATE (150 * G_TIME_SPAN_MILLISECOND)

/* Leads the player through two repetitions as a session does, which is itself a little late at each part, and knows it. Returns: how late
 * it was at most */
static gint64
lead_through (Fixture      *fixture,
              BrClipCourse *course,
              const gint64  durations[3])
{
  static const double starts[] = { 0, 2, 5 };
  gint64 begin = g_get_monotonic_time ();
  gint64 latest = 0;

  for (guint i = 0; i < 6; i++)
    {
      guint part = i % 3;
      gint64 planned = i % 2 == 0 ? 0 : 20 * G_TIME_SPAN_MILLISECOND;
      gint64 late;
      double shown;

      br_media_test_run ((double) MAX (begin + planned - g_get_monotonic_time (), 0) / G_USEC_PER_SEC);
      late = g_get_monotonic_time () - begin;
      latest = MAX (latest, late);
      br_clip_player_follow (fixture->player, course,
                             br_clip_course_get_place (course, i / 3, part, late),
                             br_clip_course_get_place (course, i / 3, part, durations[part]),
                             MAX (durations[part] - late, 0));
      br_media_test_run (0.15);
      latest = MAX (latest, g_get_monotonic_time () - begin - late - 150 * G_TIME_SPAN_MILLISECOND);
      shown = get_shown_s (fixture);
      g_test_message ("part %u: %.2f s of the clip are shown, %.0f ms late", i, shown, (double) late / 1000);
      /* The bound leaves room for a busy machine. */
      g_assert_cmpfloat (shown, >=, starts[part] - 0.1);
      g_assert_cmpfloat (shown, <, starts[part] + 1.0 + (double) latest / G_USEC_PER_SEC);
      begin += durations[part];
    }
  br_media_test_run ((double) MAX (begin - g_get_monotonic_time (), 0) / G_USEC_PER_SEC);

  return latest;
}

/* Where a part is counted, it is shown, however long it takes; and nothing is flushed but at the beginning. */
static void
test_follow (Fixture       *fixture,
             gconstpointer  data)
{
  const gint64 durations[] = { 1 * G_USEC_PER_SEC, 2 * G_USEC_PER_SEC, 4 * G_USEC_PER_SEC };
  g_autoptr (BrClipMarks) marks = read_marks (FALSE);
  g_autoptr (BrClipCourse) course = br_clip_course_new (marks, durations, 3);
  guint n_flushes;
  gint64 latest;

  show (fixture, "clips/pelvic_tilt.webm");
  br_media_test_run (0.7);
  n_flushes = fixture->record.n_flushes;
  latest = lead_through (fixture, course, durations);
  if (latest < MAX_LATE)
    g_assert_cmpuint (fixture->record.n_flushes, ==, n_flushes + 1);
  else
    g_test_message ("the machine was too busy to tell jumps of the clip from those that it needed: %.0f ms late", (double) latest / 1000);

  /* Back to the loop without a jump. */
  n_flushes = fixture->record.n_flushes;
  br_clip_player_go_round (fixture->player);
  br_media_test_run (0.5);
  g_assert_cmpuint (fixture->record.n_flushes, ==, n_flushes);
}

/* A hold of three breaths, without a flush and without a longer gap than elsewhere. */
static void
test_follow_breaths (Fixture       *fixture,
                     gconstpointer  data)
{
  const gint64 durations[] = { 1 * G_USEC_PER_SEC, 5 * G_USEC_PER_SEC, 1 * G_USEC_PER_SEC };
  g_autoptr (BrClipMarks) marks = read_marks (TRUE);
  g_autoptr (BrClipCourse) course = br_clip_course_new (marks, durations, 3);

  /* Told before there is a picture. */
  br_clip_player_follow (fixture->player, course, 0, br_clip_course_get_place (course, 0, 0, durations[0]), durations[0]);
  show (fixture, "clips/pelvic_tilt.webm");
  lead_through (fixture, course, durations);
  /* In each repetition from the end of the breath to its beginning, and once from repetition to repetition. */
  g_assert_cmpuint (fixture->record.n_seams, >=, 3);
  g_test_message ("longest gap between frames: %.1f ms", (double) fixture->record.longest_gap / 1000);
}

static gboolean
is_flushed (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&fixture->record.mutex);

  return fixture->record.n_flushes > 0;
}

/* The next part begins while a slow machine is still on the way to the first picture: that part is shown, not the one before. */
static void
test_follow_late (Fixture       *fixture,
                  gconstpointer  data)
{
  const gint64 durations[] = { 4 * G_USEC_PER_SEC, 3 * G_USEC_PER_SEC, 2 * G_USEC_PER_SEC };
  g_autoptr (BrClipMarks) marks = read_marks (FALSE);
  g_autoptr (BrClipCourse) course = br_clip_course_new (marks, durations, 3);
  g_autoptr (GFile) file = br_media_test_data_file ("clips/pelvic_tilt.webm");

  g_atomic_int_set (&fixture->record.slow, TRUE);
  br_clip_player_follow (fixture->player, course, 0, 2 * G_USEC_PER_SEC, durations[0]);
  br_clip_player_set_file (fixture->player, file);
  br_clip_player_follow (fixture->player, course, 0, 2 * G_USEC_PER_SEC, durations[0]);
  g_assert_true (br_media_test_wait (is_flushed, fixture, 20));
  g_assert_false (br_clip_player_get_has_frame (fixture->player));
  br_clip_player_follow (fixture->player, course, 5 * G_USEC_PER_SEC, 7 * G_USEC_PER_SEC, 4 * G_USEC_PER_SEC);
  g_atomic_int_set (&fixture->record.slow, FALSE);
  g_assert_true (br_media_test_wait (has_frame, fixture->player, 20));
  br_media_test_run (1);
  g_assert_cmpfloat (get_shown_s (fixture), >=, 4.9);
}

/* Paused in the middle of a part, and later gone on with, the picture is still that of the part. */
static void
test_follow_pause (Fixture       *fixture,
                   gconstpointer  data)
{
  const gint64 durations[] = { 4 * G_USEC_PER_SEC, 3 * G_USEC_PER_SEC, 2 * G_USEC_PER_SEC };
  g_autoptr (BrClipMarks) marks = read_marks (FALSE);
  g_autoptr (BrClipCourse) course = br_clip_course_new (marks, durations, 3);
  guint n_flushes;

  show (fixture, "clips/pelvic_tilt.webm");
  br_clip_player_follow (fixture->player, course, 0, 2 * G_USEC_PER_SEC, durations[0]);
  br_media_test_run (1);
  n_flushes = fixture->record.n_flushes;
  g_object_set (fixture->player, "playing", FALSE, NULL);
  br_media_test_run (1);
  g_assert_cmpfloat_with_epsilon (get_shown_s (fixture), 0.5, 0.2);

  g_object_set (fixture->player, "playing", TRUE, NULL);
  br_clip_player_follow (fixture->player, course, G_USEC_PER_SEC / 2, 2 * G_USEC_PER_SEC, 3 * G_USEC_PER_SEC);
  br_media_test_run (2);
  g_assert_cmpfloat_with_epsilon (get_shown_s (fixture), 1.5, 0.25);
  g_assert_cmpuint (fixture->record.n_flushes, ==, n_flushes);

  /* From elsewhere, as after "back" or another beginning: a jump. */
  br_clip_player_follow (fixture->player, course, 5 * G_USEC_PER_SEC, 7 * G_USEC_PER_SEC, durations[2]);
  br_media_test_run (1);
  g_assert_cmpuint (fixture->record.n_flushes, ==, n_flushes + 1);
  g_assert_cmpfloat_with_epsilon (get_shown_s (fixture), 6, 0.35);
}

static void
test_change_clip (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GFile) first = br_media_test_data_file ("clips/bird_dog.webm");
  g_autoptr (GFile) second = br_media_test_data_file ("clips/glute_bridge.webm");
  guint n_frames;

  /* Changed before the first one is looked at, while it is opened, and while it plays. */
  br_clip_player_set_file (fixture->player, first);
  br_clip_player_set_file (fixture->player, second);
  br_media_test_run (0.02);
  br_clip_player_set_file (fixture->player, first);
  g_assert_false (br_clip_player_get_has_frame (fixture->player));
  g_assert_true (br_media_test_wait (has_frame, fixture->player, 20));

  br_clip_player_set_file (fixture->player, second);
  g_assert_false (br_clip_player_get_has_frame (fixture->player));
  g_assert_true (br_media_test_wait (has_frame, fixture->player, 20));
  g_assert_true (br_clip_player_get_file (fixture->player) == second);

  /* The same one again goes on. */
  br_clip_player_set_file (fixture->player, second);
  g_assert_true (br_clip_player_get_has_frame (fixture->player));

  br_clip_player_set_file (fixture->player, NULL);
  g_assert_false (br_clip_player_get_has_frame (fixture->player));
  br_media_test_run (0.5);
  n_frames = count_frames (fixture);
  br_media_test_run (0.3);
  g_assert_cmpuint (count_frames (fixture), ==, n_frames);
}

/* A person in a hurry: clips are changed, and the player ends, at every moment of being opened. */
static void
test_in_a_hurry (void)
{
  g_autoptr (GFile) first = br_media_test_data_file ("clips/bird_dog.webm");
  g_autoptr (GFile) second = br_media_test_data_file ("clips/glute_bridge.webm");

  for (guint i = 0; i < 25; i++)
    {
      g_autoptr (GstElement) sink = gst_object_ref_sink (gst_element_factory_make ("fakesink", NULL));
      g_autoptr (BrClipPlayer) player = g_object_new (BR_TYPE_CLIP_PLAYER, "video-sink", sink, NULL);

      br_clip_player_set_file (player, first);
      br_media_test_run (0.003 * i);
      br_clip_player_set_file (player, i % 3 == 0 ? NULL : second);
      if (i % 2 == 0 && i % 3 != 0)
        g_assert_true (br_media_test_wait (has_frame, player, 20));
      else
        br_media_test_run (0.002 * i);
      g_object_run_dispose (G_OBJECT (player));
    }
}

static gboolean
hangs (gpointer user_data)
{
  return br_stuck_element_hangs ();
}

/* A clip on which GStreamer hangs while it is opened stops nothing but itself: not the app, nor its end. */
static void
test_stuck (void)
{
  g_autoptr (GFile) clip = br_media_test_data_file ("clips/bird_dog.webm");
  g_autoptr (GstElement) sink = NULL;
  g_autoptr (BrClipPlayer) player = NULL;
  gint64 begin;

  br_stuck_element_install_sink ();
  sink = gst_object_ref_sink (gst_element_factory_make ("fakesink", NULL));
  br_stuck_element_remove_sink ();
  player = g_object_new (BR_TYPE_CLIP_PLAYER, "video-sink", sink, NULL);

  br_clip_player_set_file (player, clip);
  g_assert_true (br_media_test_wait (hangs, NULL, 10));
  begin = g_get_monotonic_time ();
  br_clip_player_set_file (player, NULL);
  br_media_test_run (0.1);
  g_assert_finalize_object (g_steal_pointer (&player));
  g_assert_cmpfloat ((double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC, <, BR_STUCK_S / 2);

  g_assert_true (br_stuck_element_hangs ());
  br_stuck_element_let_go ();
  g_assert_true (br_media_test_wait (is_free, sink, 10));
}

/* A file that goes away while it is shown is shown on; once away, it is said so, and the next clip is none the worse. */
static void
test_vanishes (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GFile) folder = br_media_test_folder ("vanishes");
  g_autoptr (GFile) clip = br_media_test_data_file ("clips/glute_bridge.webm");
  g_autoptr (GFile) copy = g_file_get_child (folder, "glute_bridge.webm");

  g_assert_true (g_file_copy (clip, copy, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL));
  br_clip_player_set_rate (fixture->player, 2);
  br_clip_player_set_file (fixture->player, copy);
  g_assert_true (br_media_test_wait (has_frame, fixture->player, 20));
  g_assert_true (g_file_delete (copy, NULL, NULL));
  g_assert_true (br_media_test_wait (has_a_seam, fixture, 20));
  g_assert_false (br_clip_player_get_failed (fixture->player));

  br_clip_player_set_file (fixture->player, NULL);
  br_clip_player_set_file (fixture->player, copy);
  g_assert_true (br_media_test_wait (has_failed, fixture->player, 20));
  g_assert_cmpstr (br_clip_player_get_error_message (fixture->player), ==, "The clip “glute_bridge.webm” is not there any more.");

  show (fixture, "clips/glute_bridge.webm");
}

typedef struct
{
  const char *name;
  const char *content;
  const char *in_message;
} NoClip;

static const NoClip no_clips[] = {
  { "empty.webm", "", "is empty" },
  { "playlist.webm", "#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:9,\nhttp://127.0.0.1:9/a.ts\n", "is not a video" },
  { "list.webm", "[playlist]\nFile1=http://127.0.0.1:9/a.webm\nNumberOfEntries=1\n", "is not a video" },
  { "uris.webm", "http://127.0.0.1:9/a.webm\r\nhttp://127.0.0.1:9/b.webm\r\n", "is not a video" },
  { "dash.mp4", "<?xml version=\"1.0\"?>\n<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"><BaseURL>http://127.0.0.1:9/</BaseURL></MPD>", "is not a video" },
  { "smil.mp4", "<smil><body><video src=\"http://127.0.0.1:9/a\"/></body></smil>", "is not a video" },
  { "session.webm", "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\nm=video 9 RTP/AVP 96\r\n", "is not a video" },
  { "page.webm", "<!DOCTYPE html><html><body>404</body></html>", "is not a video" },
  { "words.webm", "Not a clip at all.", "is not a video" },
};

static void
test_no_clip (Fixture       *fixture,
              gconstpointer  data)
{
  const NoClip *no_clip = data;
  g_autoptr (GFile) folder = br_media_test_folder ("no-clips");
  g_autoptr (GFile) file = br_media_test_write (folder, no_clip->name, no_clip->content, strlen (no_clip->content));

  br_clip_player_set_file (fixture->player, file);
  g_assert_true (br_media_test_wait (has_failed, fixture->player, 20));
  g_assert_nonnull (strstr (br_clip_player_get_error_message (fixture->player), no_clip->in_message));
  g_assert_nonnull (strstr (br_clip_player_get_error_message (fixture->player), no_clip->name));
  g_assert_cmpuint (count_frames (fixture), ==, 0);
}

/* What begins like a clip and goes on as noise must neither crash nor hang; whether a picture can be saved is open. */
static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  gsize intact = GPOINTER_TO_SIZE (data);
  g_autoptr (GFile) folder = br_media_test_folder ("damaged");
  g_autoptr (GFile) clip = br_media_test_data_file ("clips/bird_dog.webm");
  g_autoptr (GFile) file = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_load_contents (clip, NULL, &content, &size, NULL, NULL));
  for (gsize i = intact; i < size; i++)
    content[i] = (char) g_rand_int_range (random, 0, 256);
  file = br_media_test_write (folder, "damaged.webm", content, size);

  g_object_set (fixture->sink, "sync", FALSE, NULL);
  br_clip_player_set_file (fixture->player, file);
  g_assert_true (br_media_test_wait (is_settled, fixture->player, 30));
  br_media_test_run (0.5);
  g_test_message ("%s", br_clip_player_get_failed (fixture->player) ? br_clip_player_get_error_message (fixture->player) : "shown");

  show (fixture, "clips/glute_bridge.webm");
}

/* Copied half only, as when a disk is full. */
static void
test_truncated (Fixture       *fixture,
                gconstpointer  data)
{
  gsize length = GPOINTER_TO_SIZE (data);
  g_autoptr (GFile) folder = br_media_test_folder ("truncated");
  g_autoptr (GFile) clip = br_media_test_data_file ("clips/bird_dog.webm");
  g_autoptr (GFile) file = NULL;
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_load_contents (clip, NULL, &content, &size, NULL, NULL));
  g_assert_cmpuint (length, <, size);
  file = br_media_test_write (folder, "truncated.webm", content, length);

  br_clip_player_set_rate (fixture->player, 2);
  br_clip_player_set_file (fixture->player, file);
  g_assert_true (br_media_test_wait (is_settled, fixture->player, 30));
  br_media_test_run (2.5);
  g_test_message ("%s", br_clip_player_get_failed (fixture->player) ? br_clip_player_get_error_message (fixture->player) : "shown");

  show (fixture, "clips/glute_bridge.webm");
}

/* Makes a clip with GStreamer; NULL, and the test skipped, where it cannot. */
static GFile *
make_clip (const char *name,
           const char *launch)
{
  g_autoptr (GFile) folder = br_media_test_folder ("made");
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autofree char *full_launch = g_strdup_printf ("%s ! filesink location=%s", launch, g_file_peek_path (file));
  g_autoptr (GstElement) pipeline = gst_parse_launch_full (full_launch, NULL, GST_PARSE_FLAG_FATAL_ERRORS, NULL);
  g_autoptr (GstBus) bus = NULL;
  g_autoptr (GstMessage) message = NULL;

  if (pipeline == NULL)
    {
      g_test_skip ("an encoder is missing");
      return NULL;
    }

  bus = gst_element_get_bus (pipeline);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  message = gst_bus_timed_pop_filtered (bus, 20 * GST_SECOND, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  g_assert_cmpint (GST_MESSAGE_TYPE (message), ==, GST_MESSAGE_EOS);
  gst_element_set_state (pipeline, GST_STATE_NULL);

  return g_steal_pointer (&file);
}

/* A file of an allowed kind may hold sound only. */
static void
test_only_sound (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GFile) file = make_clip ("sound.mp4", "audiotestsrc num-buffers=50 ! audioconvert ! audio/x-raw,format=S16LE ! qtmux");

  if (file == NULL)
    return;

  br_clip_player_set_file (fixture->player, file);
  g_assert_true (br_media_test_wait (has_failed, fixture->player, 15));
  g_assert_cmpstr (br_clip_player_get_error_message (fixture->player), ==, "The clip “sound.mp4” shows no picture.");
}

/* Sound beside the picture is not played, and the other containers loop as well. */
static void
test_other_container (Fixture       *fixture,
                      gconstpointer  launch)
{
  const GstClockTime frame = GST_SECOND / 24;
  g_autoptr (GFile) file = make_clip ("any.name", launch);
  Record *record = &fixture->record;

  if (file == NULL)
    return;

  g_object_set (fixture->sink, "sync", FALSE, NULL);
  br_clip_player_set_file (fixture->player, file);
  g_assert_true (br_media_test_wait (has_three_seams, fixture, 20));
  g_assert_false (br_clip_player_get_failed (fixture->player));

  g_mutex_lock (&record->mutex);
  g_assert_cmpuint (record->n_eos, ==, 0);
  g_assert_cmpuint (record->frames_of_loop[1], ==, 48);
  g_assert_cmpuint (record->frames_of_loop[2], ==, 48);
  g_assert_cmpuint (record->greatest_step, <, frame * 2);
  g_mutex_unlock (&record->mutex);
}

static void
test_not_a_file (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GFile) folder = br_media_test_folder ("not-a-file.webm");
  g_autoptr (GFile) pipe = g_file_get_child (folder, "pipe.webm");
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/zero");
  g_autoptr (GFile) remote = g_file_new_for_uri ("http://127.0.0.1:9/clip.webm");

  unlink (g_file_peek_path (pipe));
  g_assert_no_errno (mkfifo (g_file_peek_path (pipe), 0600));

  for (gsize i = 0; i < 4; i++)
    {
      br_clip_player_set_file (fixture->player, (GFile *[]) { folder, pipe, device, remote }[i]);
      g_assert_false (br_clip_player_get_failed (fixture->player));
      g_assert_true (br_media_test_wait (has_failed, fixture->player, 20));
    }
}

/* One frame, or two that last no time: shown, held, and not looped a hundred times a second. */
static void
test_too_short (Fixture       *fixture,
                gconstpointer  launch)
{
  g_autoptr (GFile) file = make_clip ("short.webm", launch);
  guint n_segments;

  if (file == NULL)
    return;

  br_clip_player_set_file (fixture->player, file);
  g_assert_true (br_media_test_wait (has_frame, fixture->player, 20));
  br_media_test_run (1.5);
  g_mutex_lock (&fixture->record.mutex);
  n_segments = fixture->record.n_segments;
  g_mutex_unlock (&fixture->record.mutex);
  g_assert_cmpuint (n_segments, <=, 40);

  br_media_test_run (1);
  g_mutex_lock (&fixture->record.mutex);
  g_assert_cmpuint (fixture->record.n_segments, ==, n_segments);
  g_mutex_unlock (&fixture->record.mutex);
  g_assert_true (br_clip_player_get_has_frame (fixture->player));
}

/* A machine without the decoder. */
static void
test_no_decoder (Fixture       *fixture,
                 gconstpointer  data)
{
  GstRegistry *registry = gst_registry_get ();
  g_autolist (GstPluginFeature) decoders =
    gst_element_factory_list_get_elements (GST_ELEMENT_FACTORY_TYPE_DECODER | GST_ELEMENT_FACTORY_TYPE_MEDIA_VIDEO, GST_RANK_NONE);
  g_autoptr (GFile) file = br_media_test_data_file ("clips/bird_dog.webm");

  for (GList *l = decoders; l != NULL; l = l->next)
    gst_registry_remove_feature (registry, l->data);

  br_clip_player_set_file (fixture->player, file);
  g_assert_true (br_media_test_wait (has_failed, fixture->player, 25));
  g_assert_cmpstr (br_clip_player_get_error_message (fixture->player), ==,
                   "This computer lacks the decoder for the clip “bird_dog.webm”.");

  for (GList *l = decoders; l != NULL; l = l->next)
    gst_registry_add_feature (registry, l->data);
}

static void
add (const char    *path,
     gconstpointer  data,
     void         (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, data, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) shipped = NULL;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gst_init (NULL, NULL);

  shipped = br_media_test_list_clips ();
  for (guint i = 0; i < shipped->len; i++)
    {
      g_autofree char *path = g_strconcat ("/clip-player/shipped/", g_ptr_array_index (shipped, i), NULL);

      add (path, g_ptr_array_index (shipped, i), test_shipped);
    }
  add ("/clip-player/no-freeze", NULL, test_no_freeze);
  add ("/clip-player/pause", NULL, test_pause);
  add ("/clip-player/paused-from-the-start", NULL, test_paused_from_the_start);
  add ("/clip-player/stalls/before", NULL, test_stalls);
  add ("/clip-player/stalls/later", GINT_TO_POINTER (1), test_stalls);
  add ("/clip-player/stands/place", NULL, test_stands);
  add ("/clip-player/stands/paused", GINT_TO_POINTER (1), test_stands);
  add ("/clip-player/slow-motion", NULL, test_slow_motion);
  add ("/clip-player/follow", NULL, test_follow);
  add ("/clip-player/follow-breaths", NULL, test_follow_breaths);
  add ("/clip-player/follow-late", NULL, test_follow_late);
  add ("/clip-player/follow-pause", NULL, test_follow_pause);
  add ("/clip-player/change-clip", NULL, test_change_clip);
  g_test_add_func ("/clip-player/in-a-hurry", test_in_a_hurry);
  g_test_add_func ("/clip-player/stuck", test_stuck);
  add ("/clip-player/vanishes", NULL, test_vanishes);
  for (gsize i = 0; i < G_N_ELEMENTS (no_clips); i++)
    {
      g_autofree char *path = g_strconcat ("/clip-player/no-clip/", no_clips[i].name, NULL);

      add (path, &no_clips[i], test_no_clip);
    }
  add ("/clip-player/damaged/head", GSIZE_TO_POINTER (40), test_damaged);
  add ("/clip-player/damaged/frames", GSIZE_TO_POINTER (2000), test_damaged);
  add ("/clip-player/damaged/half", GSIZE_TO_POINTER (30000), test_damaged);
  add ("/clip-player/truncated/head", GSIZE_TO_POINTER (300), test_truncated);
  add ("/clip-player/truncated/half", GSIZE_TO_POINTER (30000), test_truncated);
  add ("/clip-player/only-sound", NULL, test_only_sound);
  add ("/clip-player/other-container/webm-with-sound",
       "webmmux name=mux audiotestsrc num-buffers=88 ! audioconvert ! opusenc ! mux. "
       "videotestsrc num-buffers=48 ! video/x-raw,width=64,height=36,framerate=24/1 ! vp8enc ! mux. mux.",
       test_other_container);
  add ("/clip-player/other-container/matroska",
       "videotestsrc num-buffers=48 ! video/x-raw,width=64,height=36,framerate=24/1 ! jpegenc ! matroskamux",
       test_other_container);
  add ("/clip-player/other-container/mp4",
       "videotestsrc num-buffers=48 ! video/x-raw,width=64,height=36,framerate=24/1 ! jpegenc ! qtmux",
       test_other_container);
  add ("/clip-player/other-container/ogg",
       "videotestsrc num-buffers=48 ! video/x-raw,width=64,height=48,framerate=24/1 ! theoraenc ! oggmux",
       test_other_container);
  add ("/clip-player/not-a-file", NULL, test_not_a_file);
  add ("/clip-player/too-short/one-frame",
       "videotestsrc num-buffers=1 ! video/x-raw,width=64,height=36 ! vp8enc ! webmmux",
       test_too_short);
  add ("/clip-player/too-short/two-frames",
       "videotestsrc num-buffers=2 ! video/x-raw,width=64,height=36,framerate=250/1 ! vp8enc ! webmmux",
       test_too_short);
  add ("/clip-player/no-decoder", NULL, test_no_decoder);

  return g_test_run ();
}
