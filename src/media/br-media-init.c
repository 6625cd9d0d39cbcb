/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starts GStreamer off the main thread, because its first start on a machine takes most of a second. */

#include "config.h"

#include "media/br-media-init.h"

#include <gst/gst.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Set when GStreamer is ready: it calls itself initialized before it has looked for its plugins, in another thread perhaps. */
static int is_ready;
static GMutex mutex;

/* Frames are large, and come and go in a dozen threads. By itself, glibc learns from the first of them to take the like from what each
 * thread has free, and to keep all of that: some 60 MB after one routine. Once these are set it learns no more. */
static void
give_frames_back (void)
{
#ifdef __GLIBC__
  const int threshold = 128 * 1024; /* bytes; what glibc begins with */

  mallopt (M_MMAP_THRESHOLD, threshold);
  mallopt (M_TRIM_THRESHOLD, threshold);
#endif
}

static void
init_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  GError *error = NULL;

  give_frames_back ();
  if (gst_init_check (NULL, NULL, &error))
    {
      g_atomic_int_set (&is_ready, TRUE);
      g_task_return_boolean (task, TRUE);
    }
  else
    {
      g_task_return_error (task, error);
    }
}

void
br_media_init_async (GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, br_media_init_async);

  if (g_atomic_int_get (&is_ready))
    g_task_return_boolean (task, TRUE);
  else
    g_task_run_in_thread (task, init_in_thread);
}

gboolean
br_media_init_finish (GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
