/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turns the earcons of the GResource into samples, once, in a worker thread, so that playing one later costs nothing. */

#include "config.h"

#include "media/br-cue-sounds.h"

#include <gst/app/gstappsink.h>
#include <gst/gst.h>

#include "data/sounds/br-sounds-resources.h"

/* The longest earcon has 0.6 s; more means that the file is not what it should be. */
#define MAX_SECONDS 5

static const char *const names[BR_N_CUES] = {
  [BR_CUE_GET_READY] = "get-ready",
  [BR_CUE_START] = "start",
  [BR_CUE_LAST_SECONDS] = "last-seconds",
  [BR_CUE_HALF_WAY] = "half-way",
  [BR_CUE_CHANGE_SIDES] = "change-sides",
  [BR_CUE_REST] = "rest",
  [BR_CUE_ALL_DONE] = "all-done",
};

static GError *
take_pipeline_error (GstElement *pipeline,
                     const char *name)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (pipeline);
  g_autoptr (GstMessage) message = gst_bus_pop_filtered (bus, GST_MESSAGE_ERROR);
  GError *error = NULL;

  if (message != NULL)
    gst_message_parse_error (message, &error, NULL);
  else
    error = g_error_new (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "no samples");
  g_prefix_error (&error, "%s: ", name);

  return error;
}

/* Runs a small pipeline to its end; only ever in the worker thread. */
static GBytes *
decode (const char  *name,
        GError     **error)
{
  g_autofree char *launch =
    g_strdup_printf ("giosrc location=resource://" RESOURCE_PREFIX "/sounds/%s.opus ! oggdemux ! opusdec ! audioconvert ! audioresample ! "
                     "appsink name=sink sync=false caps=audio/x-raw,format=%s,layout=interleaved,channels=1,rate=%d",
                     name, G_BYTE_ORDER == G_LITTLE_ENDIAN ? "F32LE" : "F32BE", BR_CUE_MIXER_RATE);
  g_autoptr (GstElement) pipeline = gst_parse_launch_full (launch, NULL, GST_PARSE_FLAG_FATAL_ERRORS, error);
  g_autoptr (GstElement) sink = NULL;
  g_autoptr (GByteArray) samples = g_byte_array_new ();

  if (pipeline == NULL)
    return NULL;

  sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  gst_element_set_state (pipeline, GST_STATE_PLAYING);

  while (samples->len < MAX_SECONDS * BR_CUE_MIXER_RATE * sizeof (float))
    {
      g_autoptr (GstSample) sample = gst_app_sink_try_pull_sample (GST_APP_SINK (sink), 2 * GST_SECOND);
      GstMapInfo map;

      if (sample == NULL)
        break;
      if (gst_buffer_map (gst_sample_get_buffer (sample), &map, GST_MAP_READ))
        {
          g_byte_array_append (samples, map.data, (guint) map.size);
          gst_buffer_unmap (gst_sample_get_buffer (sample), &map);
        }
    }

  if (samples->len == 0)
    g_propagate_error (error, take_pipeline_error (pipeline, name));
  gst_element_set_state (pipeline, GST_STATE_NULL);

  return samples->len > 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&samples)) : NULL;
}

static void
load_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  BrCueMixer *mixer = task_data;
  GError *error = NULL;

  if (!gst_init_check (NULL, NULL, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  for (gsize cue = 0; cue < BR_N_CUES && !g_cancellable_is_cancelled (cancellable); cue++)
    {
      g_autoptr (GBytes) samples = decode (names[cue], &error);

      if (samples == NULL)
        {
          g_task_return_error (task, error);
          return;
        }
      br_cue_mixer_set_sound (mixer, (BrCue) cue, samples);
    }

  g_task_return_boolean (task, TRUE);
}

void
br_cue_sounds_load_async (BrCueMixer          *mixer,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (mixer != NULL);

  /* Called for its side effect: a static library's resource is only linked, and registered, when it is mentioned. */
  br_sounds_get_resource ();

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, br_cue_sounds_load_async);
  g_task_set_task_data (task, br_cue_mixer_ref (mixer), (GDestroyNotify) br_cue_mixer_unref);
  g_task_run_in_thread (task, load_in_thread);
}

gboolean
br_cue_sounds_load_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
