/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The queue in front of the worker that writes. */

#include "config.h"

#include "core/storage/br-save-queue.h"

typedef struct
{
  char      *month;
  GPtrArray *entries;
  gboolean   resting;
} Waiting;

struct _BrSaveQueue
{
  GObject parent_instance;

  GPtrArray *months;
};

G_DEFINE_FINAL_TYPE (BrSaveQueue, br_save_queue, G_TYPE_OBJECT)

static void
waiting_free (gpointer data)
{
  Waiting *waiting = data;

  g_clear_pointer (&waiting->month, g_free);
  g_clear_pointer (&waiting->entries, g_ptr_array_unref);
  g_free (waiting);
}

static void
br_save_queue_finalize (GObject *object)
{
  BrSaveQueue *self = BR_SAVE_QUEUE (object);

  g_clear_pointer (&self->months, g_ptr_array_unref);

  G_OBJECT_CLASS (br_save_queue_parent_class)->finalize (object);
}

static void
br_save_queue_class_init (BrSaveQueueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = br_save_queue_finalize;
}

static void
br_save_queue_init (BrSaveQueue *self)
{
  self->months = g_ptr_array_new_with_free_func (waiting_free);
}

BrSaveQueue *
br_save_queue_new (void)
{
  return g_object_new (BR_TYPE_SAVE_QUEUE, NULL);
}

static Waiting *
get_month (BrSaveQueue *self,
           BrEntry     *entry)
{
  g_autofree char *month = NULL;
  Waiting *waiting;
  int year, number;

  br_day_get_ymd (br_entry_get_date (entry), &year, &number, NULL);
  month = g_strdup_printf ("%04d-%02d", year, number);

  for (guint i = 0; i < self->months->len; i++)
    {
      waiting = g_ptr_array_index (self->months, i);

      if (g_str_equal (waiting->month, month))
        return waiting;
    }

  waiting = g_new0 (Waiting, 1);
  waiting->month = g_steal_pointer (&month);
  waiting->entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->months, waiting);

  return waiting;
}

void
br_save_queue_add (BrSaveQueue *self,
                   BrEntry     *entry)
{
  GPtrArray *entries;

  g_return_if_fail (BR_IS_SAVE_QUEUE (self));
  g_return_if_fail (BR_IS_ENTRY (entry));

  entries = get_month (self, entry)->entries;
  if (!g_ptr_array_find (entries, entry, NULL))
    g_ptr_array_add (entries, g_object_ref (entry));
}

GPtrArray *
br_save_queue_take (BrSaveQueue  *self,
                    char        **month)
{
  g_return_val_if_fail (BR_IS_SAVE_QUEUE (self), NULL);
  g_return_val_if_fail (month != NULL, NULL);

  for (guint i = 0; i < self->months->len; i++)
    {
      Waiting *waiting = g_ptr_array_index (self->months, i);
      GPtrArray *entries;

      if (waiting->resting)
        continue;

      *month = g_steal_pointer (&waiting->month);
      entries = g_steal_pointer (&waiting->entries);
      g_ptr_array_remove_index (self->months, i);

      return entries;
    }

  return NULL;
}

void
br_save_queue_put_back (BrSaveQueue *self,
                        GPtrArray   *entries)
{
  g_return_if_fail (BR_IS_SAVE_QUEUE (self));
  g_return_if_fail (entries != NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      br_save_queue_add (self, g_ptr_array_index (entries, i));
      get_month (self, g_ptr_array_index (entries, i))->resting = TRUE;
    }
}

void
br_save_queue_set_resting (BrSaveQueue *self,
                           gboolean     resting)
{
  g_return_if_fail (BR_IS_SAVE_QUEUE (self));

  for (guint i = 0; i < self->months->len; i++)
    ((Waiting *) g_ptr_array_index (self->months, i))->resting = resting;
}

gboolean
br_save_queue_is_empty (BrSaveQueue *self)
{
  g_return_val_if_fail (BR_IS_SAVE_QUEUE (self), TRUE);

  return self->months->len == 0;
}

gboolean
br_save_queue_is_resting (BrSaveQueue *self)
{
  g_return_val_if_fail (BR_IS_SAVE_QUEUE (self), TRUE);

  for (guint i = 0; i < self->months->len; i++)
    {
      if (!((const Waiting *) g_ptr_array_index (self->months, i))->resting)
        return FALSE;
    }

  return TRUE;
}
