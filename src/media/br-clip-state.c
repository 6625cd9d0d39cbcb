/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Threads of their own rather than those of GTask, of which there are few: one that hangs would keep others waiting. */

#include "config.h"

#include "media/br-clip-state.h"

typedef struct
{
  GTask *task; /* NULL where nobody wants to know */
  GstElement *pipeline;
  gconstpointer key; /* the pipeline, also when it is freed */
  GstState state;
  guint settle_ms;
} Change;

static GMutex mutex;
static GCond ended;
static GQueue under_way; /* of Change, the first one first */

static Change *
find_first (gconstpointer key)
{
  for (GList *l = under_way.head; l != NULL; l = l->next)
    {
      Change *change = l->data;

      if (change->key == key)
        return change;
    }

  return NULL;
}

static void
wait_for_turn (Change *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  while (find_first (self->key) != self)
    g_cond_wait (&ended, &mutex);
}

static void
end (Change *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  g_queue_remove (&under_way, self);
  g_cond_broadcast (&ended);
}

static gpointer
change_in_thread (gpointer data)
{
  Change *self = data;
  g_autoptr (GMainContext) own_context = g_main_context_new ();

  wait_for_turn (self);

  /* A sink has work for the main thread, and would do it here wherever it takes this one for that. */
  g_main_context_push_thread_default (own_context);
  gst_element_get_state (self->pipeline, NULL, NULL, self->settle_ms * GST_MSECOND);
  gst_element_set_state (self->pipeline, self->state);
  gst_clear_object (&self->pipeline);
  g_main_context_pop_thread_default (own_context);

  end (self);
  if (self->task != NULL)
    g_task_return_boolean (self->task, TRUE);
  g_clear_object (&self->task);
  g_free (self);

  return NULL;
}

void
br_clip_state_change_async (GstElement          *pipeline,
                            GstState             state,
                            guint                settle_ms,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  Change *self;

  g_return_if_fail (GST_IS_ELEMENT (pipeline));

  self = g_new0 (Change, 1);
  self->pipeline = gst_object_ref (pipeline);
  self->key = pipeline;
  self->state = state;
  self->settle_ms = settle_ms;
  if (callback != NULL)
    {
      self->task = g_task_new (NULL, cancellable, callback, user_data);
      g_task_set_source_tag (self->task, br_clip_state_change_async);
    }

  g_mutex_lock (&mutex);
  g_queue_push_tail (&under_way, self);
  g_mutex_unlock (&mutex);

  g_thread_unref (g_thread_new ("clip-state", change_in_thread, self));
}

gboolean
br_clip_state_change_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, br_clip_state_change_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}

gboolean
br_clip_state_wait (gconstpointer pipeline,
                    guint         patience_ms)
{
  gint64 until = g_get_monotonic_time () + patience_ms * G_TIME_SPAN_MILLISECOND;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  while (find_first (pipeline) != NULL)
    if (!g_cond_wait_until (&ended, &mutex, until))
      return FALSE;

  return TRUE;
}
