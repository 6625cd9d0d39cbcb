/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal: a sorted array for the list model and the rules, and a hash of the newest revisions beside it. */

#include "config.h"

#include "core/journal/br-journal.h"

struct _BrJournal
{
  GObject parent_instance;

  /* What is listed, in the order of br_entry_compare(). */
  GPtrArray  *entries;
  /* Id -> newest revision, tombstones included, so that an older revision cannot bring back what was deleted. */
  GHashTable *newest;
};

static void br_journal_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BrJournal, br_journal, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, br_journal_list_model_init))

static GType
br_journal_get_item_type (GListModel *model)
{
  return BR_TYPE_ENTRY;
}

static guint
br_journal_get_n_items (GListModel *model)
{
  return BR_JOURNAL (model)->entries->len;
}

static gpointer
br_journal_get_item (GListModel *model,
                     guint       position)
{
  BrJournal *self = BR_JOURNAL (model);

  return position < self->entries->len ? g_object_ref (g_ptr_array_index (self->entries, position)) : NULL;
}

static void
br_journal_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = br_journal_get_item_type;
  iface->get_n_items = br_journal_get_n_items;
  iface->get_item = br_journal_get_item;
}

static void
br_journal_finalize (GObject *object)
{
  BrJournal *self = BR_JOURNAL (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->newest, g_hash_table_unref);

  G_OBJECT_CLASS (br_journal_parent_class)->finalize (object);
}

static void
br_journal_class_init (BrJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = br_journal_finalize;
}

static void
br_journal_init (BrJournal *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->newest = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
}

BrJournal *
br_journal_new (void)
{
  return g_object_new (BR_TYPE_JOURNAL, NULL);
}

static int
compare_pointers (gconstpointer a,
                  gconstpointer b)
{
  return br_entry_compare (*(BrEntry * const *) a, *(BrEntry * const *) b);
}

/* Returns: the first position whose entry is not before @entry */
static guint
find_position (BrJournal *self,
               BrEntry   *entry)
{
  guint low = 0;
  guint high = self->entries->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (br_entry_compare (g_ptr_array_index (self->entries, middle), entry) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Remembers @entry unless what is known supersedes it. @replaced is what was listed under its id until now. */
static gboolean
remember (BrJournal  *self,
          BrEntry    *entry,
          BrEntry   **replaced)
{
  BrEntry *known = g_hash_table_lookup (self->newest, br_entry_get_id (entry));

  if (known == entry || (known != NULL && !br_entry_supersedes (entry, known)))
    return FALSE;

  *replaced = known != NULL && !br_entry_get_deleted (known) ? g_object_ref (known) : NULL;
  g_hash_table_replace (self->newest, (char *) br_entry_get_id (entry), g_object_ref (entry));

  return TRUE;
}

void
br_journal_add (BrJournal *self,
                BrEntry   *entry)
{
  g_autoptr (BrEntry) replaced = NULL;
  gboolean listed;
  guint from = 0;
  guint to = 0;

  g_return_if_fail (BR_IS_JOURNAL (self));
  g_return_if_fail (BR_IS_ENTRY (entry));

  if (!remember (self, entry, &replaced))
    return;

  listed = !br_entry_get_deleted (entry);

  if (replaced != NULL)
    {
      from = find_position (self, replaced);
      g_ptr_array_remove_index (self->entries, from);
    }

  if (listed)
    {
      to = find_position (self, entry);
      g_ptr_array_insert (self->entries, (int) to, g_object_ref (entry));
    }

  if (replaced != NULL && listed)
    {
      guint n_changed = MAX (from, to) - MIN (from, to) + 1;

      g_list_model_items_changed (G_LIST_MODEL (self), MIN (from, to), n_changed, n_changed);
    }
  else if (replaced != NULL)
    {
      g_list_model_items_changed (G_LIST_MODEL (self), from, 1, 0);
    }
  else if (listed)
    {
      g_list_model_items_changed (G_LIST_MODEL (self), to, 0, 1);
    }
}

/* Merges @old without @removed and @added, both sorted. */
static GPtrArray *
merge (GPtrArray  *old,
       GHashTable *removed,
       GPtrArray  *added)
{
  GPtrArray *merged = g_ptr_array_new_full (old->len + added->len, g_object_unref);
  guint next = 0;

  for (guint i = 0; i < old->len; i++)
    {
      BrEntry *entry = g_ptr_array_index (old, i);

      if (g_hash_table_contains (removed, entry))
        continue;

      while (next < added->len && br_entry_compare (g_ptr_array_index (added, next), entry) < 0)
        g_ptr_array_add (merged, g_object_ref (g_ptr_array_index (added, next++)));

      g_ptr_array_add (merged, g_object_ref (entry));
    }

  while (next < added->len)
    g_ptr_array_add (merged, g_object_ref (g_ptr_array_index (added, next++)));

  return merged;
}

/* Swaps in @entries and says what changed, without the beginning and the end that stayed. */
static void
replace_entries (BrJournal *self,
                 GPtrArray *entries)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->entries);
  guint shorter = MIN (old->len, entries->len);
  guint prefix = 0;
  guint suffix = 0;

  self->entries = g_ptr_array_ref (entries);

  while (prefix < shorter &&
         g_ptr_array_index (old, prefix) == g_ptr_array_index (entries, prefix))
    prefix++;

  while (suffix < shorter - prefix &&
         g_ptr_array_index (old, old->len - 1 - suffix) == g_ptr_array_index (entries, entries->len - 1 - suffix))
    suffix++;

  if (prefix < old->len || prefix < entries->len)
    g_list_model_items_changed (G_LIST_MODEL (self), prefix,
                                old->len - prefix - suffix, entries->len - prefix - suffix);
}

void
br_journal_add_batch (BrJournal *self,
                      GPtrArray *entries)
{
  g_autoptr (GHashTable) removed = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  g_autoptr (GPtrArray) added = g_ptr_array_new ();
  g_autoptr (GPtrArray) listed = g_ptr_array_new ();
  g_autoptr (GPtrArray) merged = NULL;

  g_return_if_fail (BR_IS_JOURNAL (self));
  g_return_if_fail (entries != NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      BrEntry *entry = g_ptr_array_index (entries, i);
      BrEntry *replaced = NULL;

      if (!remember (self, entry, &replaced))
        continue;

      g_ptr_array_add (added, entry);
      if (replaced != NULL)
        g_hash_table_add (removed, replaced);
    }

  /* What one revision in the batch added, a later one in the same batch may have replaced. */
  for (guint i = 0; i < added->len; i++)
    {
      BrEntry *entry = g_ptr_array_index (added, i);

      if (g_hash_table_lookup (self->newest, br_entry_get_id (entry)) == entry && !br_entry_get_deleted (entry))
        g_ptr_array_add (listed, entry);
    }

  g_ptr_array_sort (listed, compare_pointers);
  merged = merge (self->entries, removed, listed);
  replace_entries (self, merged);
}

void
br_journal_clear (BrJournal *self)
{
  guint n_entries;

  g_return_if_fail (BR_IS_JOURNAL (self));

  n_entries = self->entries->len;
  g_hash_table_remove_all (self->newest);
  g_ptr_array_set_size (self->entries, 0);
  if (n_entries > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_entries, 0);
}

BrEntry *
br_journal_lookup (BrJournal  *self,
                   const char *id)
{
  BrEntry *entry;

  g_return_val_if_fail (BR_IS_JOURNAL (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  entry = g_hash_table_lookup (self->newest, id);

  return entry != NULL && !br_entry_get_deleted (entry) ? entry : NULL;
}

GPtrArray *
br_journal_get_newest_between (BrJournal *self,
                               BrDay      from,
                               BrDay      to)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer entry;

  g_return_val_if_fail (BR_IS_JOURNAL (self), NULL);

  g_hash_table_iter_init (&iter, self->newest);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    {
      if (br_entry_get_date (entry) >= from && br_entry_get_date (entry) <= to)
        g_ptr_array_add (entries, g_object_ref (entry));
    }

  return g_steal_pointer (&entries);
}

BrEntry **
br_journal_peek (BrJournal *self,
                 guint     *n_entries)
{
  g_return_val_if_fail (BR_IS_JOURNAL (self), NULL);
  g_return_val_if_fail (n_entries != NULL, NULL);

  *n_entries = self->entries->len;

  return (BrEntry **) self->entries->pdata;
}
