/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks at a clip before it is played: a "clip" may be a playlist that reaches the network, a pipe that never ends, or nothing. */

#include "config.h"

#include "media/br-clip-check.h"

#include <glib/gi18n.h>
#include <gst/base/gsttypefindhelper.h>
#include <gst/gst.h>

#include "core/storage/br-file-error.h"

/* The marks of the containers below stand within the first bytes; whether Matroska holds a picture stands a little further on. */
#define HEAD_SIZE 65536

static const struct
{
  const char *type;
  const char *ending;
} allowed_types[] = {
  { "application/ogg", ".ogv" },
  { "application/x-3gp", ".mp4" },
  { "video/ogg", ".ogv" },
  { "video/quicktime", ".mp4" },
  { "video/webm", ".webm" },
  { "video/x-matroska", ".mkv" },
};

static const char *
find_ending (GstCaps *caps)
{
  const char *name = gst_structure_get_name (gst_caps_get_structure (caps, 0));

  for (gsize i = 0; i < G_N_ELEMENTS (allowed_types); i++)
    if (g_str_equal (name, allowed_types[i].type))
      return allowed_types[i].ending;

  return NULL;
}

const char *
br_clip_check (GFile         *file,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GstCaps) caps = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree guint8 *head = g_malloc (HEAD_SIZE);
  const char *ending;
  gsize size = 0;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (!g_file_is_native (file))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _("The clip “%s” is not on this computer."), name);
      return NULL;
    }

  /* The type first: opening a pipe would wait for its writer. */
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, cancellable, &local_error);
  if (info != NULL && g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _("“%s” is not a file that can be played."), name);
      return NULL;
    }
  if (info != NULL)
    stream = g_file_read (file, cancellable, &local_error);
  if (stream != NULL)
    g_input_stream_read_all (G_INPUT_STREAM (stream), head, HEAD_SIZE, &size, cancellable, &local_error);

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("The clip “%s” is not there any more."), name);
      return NULL;
    }
  if (local_error != NULL)
    {
      g_set_error (error, local_error->domain, local_error->code,
                   _("The clip “%s” cannot be used (%s)."), name, br_file_error_get_reading_words (local_error, file));
      return NULL;
    }
  if (size == 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("The clip “%s” is empty."), name);
      return NULL;
    }

  caps = gst_type_find_helper_for_data (NULL, head, size, NULL);
  ending = caps != NULL ? find_ending (caps) : NULL;
  if (ending == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                 _("“%s” is not a video that this app plays. WebM, Matroska, MP4 and Ogg work."), name);

  return ending;
}

static void
check_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  GError *error = NULL;

  if (br_clip_check (task_data, cancellable, &error) != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
br_clip_check_async (GFile               *file,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, br_clip_check_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, check_in_thread);
}

gboolean
br_clip_check_finish (GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
