/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a file in which a clip follows itself, without coding it anew: for players that cannot loop.
 *
 *     repeat-clip CLIP N OUT */

#include <gst/app/gstappsink.h>
#include <gst/app/gstappsrc.h>
#include <gst/gst.h>

/* A pipeline that runs: @before and @after around @path. */
static GstElement *
start (const char *before,
       const char *path,
       const char *after)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *launch = g_strconcat (before, path, after, NULL);
  GstElement *pipeline = gst_parse_launch (launch, &error);

  if (error != NULL)
    g_error ("%s", error->message);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);

  return pipeline;
}

/* The frames of the clip as they are coded. */
static GPtrArray *
read_frames (const char *clip)
{
  g_autoptr (GstElement) pipeline = start ("filesrc location=", clip, " ! matroskademux ! appsink name=frames sync=false");
  g_autoptr (GstElement) sink = gst_bin_get_by_name (GST_BIN (pipeline), "frames");
  GPtrArray *samples = g_ptr_array_new_with_free_func ((GDestroyNotify) gst_sample_unref);
  GstSample *sample;

  while ((sample = gst_app_sink_pull_sample (GST_APP_SINK (sink))) != NULL)
    g_ptr_array_add (samples, sample);
  gst_element_set_state (pipeline, GST_STATE_NULL);

  return samples;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) samples = NULL;
  g_autoptr (GstElement) pipeline = NULL;
  g_autoptr (GstElement) source = NULL;
  g_autoptr (GstBus) bus = NULL;
  g_autoptr (GstMessage) message = NULL;
  GstBuffer *last;
  GstClockTime length;

  if (argc != 4)
    g_error ("Which clip, how often, where to?");

  gst_init (NULL, NULL);
  samples = read_frames (argv[1]);
  if (samples->len == 0)
    g_error ("%s: no frames", argv[1]);
  last = gst_sample_get_buffer (g_ptr_array_index (samples, samples->len - 1));
  /* From one frame to the next is as long as from the first to the last, by their number. */
  length = GST_BUFFER_PTS (last) * samples->len / (samples->len - 1);

  pipeline = start ("appsrc name=frames format=time ! webmmux ! filesink location=", argv[3], "");
  source = gst_bin_get_by_name (GST_BIN (pipeline), "frames");
  for (guint64 i = 0; i < g_ascii_strtoull (argv[2], NULL, 10); i++)
    for (guint j = 0; j < samples->len; j++)
      {
        g_autoptr (GstSample) sample = gst_sample_copy (g_ptr_array_index (samples, j));
        g_autoptr (GstBuffer) buffer = gst_buffer_copy (gst_sample_get_buffer (sample));

        GST_BUFFER_PTS (buffer) += i * length;
        GST_BUFFER_DTS (buffer) = GST_CLOCK_TIME_NONE;
        gst_sample_set_buffer (sample, buffer);
        gst_app_src_push_sample (GST_APP_SRC (source), sample);
      }
  gst_app_src_end_of_stream (GST_APP_SRC (source));

  bus = gst_element_get_bus (pipeline);
  message = gst_bus_timed_pop_filtered (bus, 60 * GST_SECOND, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  gst_element_set_state (pipeline, GST_STATE_NULL);
  if (message == NULL || GST_MESSAGE_TYPE (message) != GST_MESSAGE_EOS)
    g_error ("%s: cannot be written", argv[3]);

  return 0;
}
