/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Remembers for each entry the revision that counted before. */

#include "config.h"

#include "ui/widgets/br-undo.h"

struct _BrUndo
{
  GObject parent_instance;

  BrStore *store;
  GPtrArray *recorded; /* BrEntry */
  GPtrArray *earlier;  /* BrEntry that counted before, NULL for what was new; as long as recorded */
};

G_DEFINE_FINAL_TYPE (BrUndo, br_undo, G_TYPE_OBJECT)

static void
br_undo_dispose (GObject *object)
{
  BrUndo *self = BR_UNDO (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->recorded, g_ptr_array_unref);
  g_clear_pointer (&self->earlier, g_ptr_array_unref);

  G_OBJECT_CLASS (br_undo_parent_class)->dispose (object);
}

static void
unref_if_any (gpointer entry)
{
  if (entry != NULL)
    g_object_unref (entry);
}

static void
br_undo_class_init (BrUndoClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = br_undo_dispose;
}

static void
br_undo_init (BrUndo *self)
{
  self->recorded = g_ptr_array_new_with_free_func (g_object_unref);
  self->earlier = g_ptr_array_new_with_free_func (unref_if_any);
}

BrUndo *
br_undo_record (BrStore   *store,
                GPtrArray *entries)
{
  BrUndo *self;

  g_return_val_if_fail (BR_IS_STORE (store), NULL);
  g_return_val_if_fail (entries != NULL, NULL);

  self = g_object_new (BR_TYPE_UNDO, NULL);
  self->store = g_object_ref (store);

  for (guint i = 0; i < entries->len; i++)
    {
      BrEntry *entry = g_ptr_array_index (entries, i);
      BrEntry *before = br_journal_lookup (br_store_get_journal (store), br_entry_get_id (entry));

      g_ptr_array_add (self->recorded, g_object_ref (entry));
      g_ptr_array_add (self->earlier, before != NULL ? g_object_ref (before) : NULL);
    }
  br_store_add_batch (store, entries);

  return self;
}

/* The revision that takes @recorded back, or NULL if it is no longer what counts. */
static BrEntry *
take_back (BrUndo    *self,
           BrEntry   *recorded,
           BrEntry   *earlier,
           GDateTime *now)
{
  BrEntry *counts = br_journal_lookup (br_store_get_journal (self->store), br_entry_get_id (recorded));

  if (counts != (br_entry_get_deleted (recorded) ? NULL : recorded))
    return NULL;

  return earlier != NULL ? br_entry_new_restoration (recorded, earlier, now) : br_entry_new_deletion (recorded, now);
}

gboolean
br_undo_take_back (BrUndo *self)
{
  g_autoptr (GPtrArray) back = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_return_val_if_fail (BR_IS_UNDO (self), FALSE);

  for (guint i = 0; i < self->recorded->len; i++)
    {
      BrEntry *entry = take_back (self, g_ptr_array_index (self->recorded, i), g_ptr_array_index (self->earlier, i), now);

      if (entry != NULL)
        g_ptr_array_add (back, entry);
    }

  if (back->len > 0)
    br_store_add_batch (self->store, back);
  g_ptr_array_set_size (self->recorded, 0);

  return back->len > 0;
}
