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
  /* Id -> first revision known, where that is not the newest: it says what kind of entry this is. */
  GHashTable *first;
  /* Id -> (element-type BrEntry) revisions of another kind. They count for nothing, but with the first revision read last they may yet. */
  GHashTable *misfits;
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
  g_clear_pointer (&self->first, g_hash_table_unref);
  g_clear_pointer (&self->misfits, g_hash_table_unref);

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
  self->first = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->misfits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
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

static gboolean
is_same_kind (BrEntry *a,
              BrEntry *b)
{
  return G_OBJECT_TYPE (a) == G_OBJECT_TYPE (b);
}

/* Whether @entry rather than @other is the first revision; of two under the same number it is the one that counts. */
static gboolean
is_earlier (BrEntry *entry,
            BrEntry *other)
{
  guint revision = br_entry_get_revision (entry);
  guint other_revision = br_entry_get_revision (other);

  return revision < other_revision || (revision == other_revision && br_entry_supersedes (entry, other));
}

static void
put_newest (BrJournal *self,
            BrEntry   *entry)
{
  g_hash_table_replace (self->newest, (char *) br_entry_get_id (entry), g_object_ref (entry));
}

static void
put_first (BrJournal *self,
           BrEntry   *entry,
           BrEntry   *newest)
{
  if (entry == newest)
    g_hash_table_remove (self->first, br_entry_get_id (entry));
  else
    g_hash_table_replace (self->first, (char *) br_entry_get_id (entry), g_object_ref (entry));
}

static void
put_misfit (BrJournal *self,
            BrEntry   *entry)
{
  GPtrArray *misfits = g_hash_table_lookup (self->misfits, br_entry_get_id (entry));

  if (misfits == NULL)
    {
      misfits = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->misfits, g_strdup (br_entry_get_id (entry)), misfits);
    }

  /* A file that changed is read anew. */
  for (guint i = 0; i < misfits->len; i++)
    {
      if (br_entry_is_same (g_ptr_array_index (misfits, i), entry))
        return;
    }

  g_ptr_array_add (misfits, g_object_ref (entry));
}

/* Returns: (transfer full): the newest of @first and those misfits that are of its kind, and so are none any more */
static BrEntry *
take_back_misfits (BrJournal *self,
                   BrEntry   *first)
{
  GPtrArray *misfits = g_hash_table_lookup (self->misfits, br_entry_get_id (first));
  g_autoptr (BrEntry) newest = g_object_ref (first);

  for (guint i = misfits->len; i > 0; i--)
    {
      BrEntry *entry = g_ptr_array_index (misfits, i - 1);

      if (!is_same_kind (entry, first))
        continue;

      if (br_entry_supersedes (entry, newest))
        g_set_object (&newest, entry);
      g_ptr_array_remove_index (misfits, i - 1);
    }

  return g_steal_pointer (&newest);
}

/* Takes in @entry, another revision of @known. Returns: (transfer full): the one that counts from now on */
static BrEntry *
choose (BrJournal *self,
        BrEntry   *known,
        BrEntry   *entry)
{
  BrEntry *stored = g_hash_table_lookup (self->first, br_entry_get_id (known));
  g_autoptr (BrEntry) first = g_object_ref (stored != NULL ? stored : known);
  g_autoptr (BrEntry) newest = NULL;

  if (is_same_kind (entry, first))
    {
      newest = g_object_ref (br_entry_supersedes (entry, known) ? entry : known);
      put_first (self, is_earlier (entry, first) ? entry : first, newest);
    }
  else if (is_earlier (entry, first))
    {
      put_misfit (self, known);
      if (first != known)
        put_misfit (self, first);

      newest = take_back_misfits (self, entry);
      put_first (self, entry, newest);
    }
  else
    {
      put_misfit (self, entry);
      newest = g_object_ref (known);
    }

  return g_steal_pointer (&newest);
}

/* Remembers @entry. @replaced is what was listed under its id until now. Returns: (nullable): what counts under its id from now on; %NULL if
 * nothing else than before */
static BrEntry *
remember (BrJournal  *self,
          BrEntry    *entry,
          BrEntry   **replaced)
{
  BrEntry *known = g_hash_table_lookup (self->newest, br_entry_get_id (entry));
  g_autoptr (BrEntry) newest = NULL;

  if (known == entry)
    return NULL;

  newest = known != NULL ? choose (self, known, entry) : g_object_ref (entry);
  if (newest == known)
    return NULL;

  *replaced = known != NULL && !br_entry_get_deleted (known) ? g_object_ref (known) : NULL;
  put_newest (self, newest);

  return newest;
}

void
br_journal_add (BrJournal *self,
                BrEntry   *entry)
{
  g_autoptr (BrEntry) replaced = NULL;
  BrEntry *newest;
  gboolean listed;
  guint from = 0;
  guint to = 0;

  g_return_if_fail (BR_IS_JOURNAL (self));
  g_return_if_fail (BR_IS_ENTRY (entry));

  newest = remember (self, entry, &replaced);
  if (newest == NULL)
    return;

  listed = !br_entry_get_deleted (newest);

  if (replaced != NULL)
    {
      from = find_position (self, replaced);
      g_ptr_array_remove_index (self->entries, from);
    }

  if (listed)
    {
      to = find_position (self, newest);
      g_ptr_array_insert (self->entries, (int) to, g_object_ref (newest));
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

static gboolean
is_sorted (GPtrArray *entries)
{
  for (guint i = 1; i < entries->len; i++)
    {
      if (br_entry_compare (g_ptr_array_index (entries, i - 1), g_ptr_array_index (entries, i)) > 0)
        return FALSE;
    }

  return TRUE;
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
  g_autoptr (GHashTable) added = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) news = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) listed = g_ptr_array_new ();
  g_autoptr (GPtrArray) merged = NULL;

  g_return_if_fail (BR_IS_JOURNAL (self));
  g_return_if_fail (entries != NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      BrEntry *replaced = NULL;
      BrEntry *newest = remember (self, g_ptr_array_index (entries, i), &replaced);

      if (newest == NULL)
        continue;

      if (g_hash_table_add (added, newest))
        g_ptr_array_add (news, g_object_ref (newest));
      if (replaced != NULL)
        g_hash_table_add (removed, replaced);
    }

  /* What one revision in the batch added, a later one in the same batch may have replaced. */
  for (guint i = 0; i < news->len; i++)
    {
      BrEntry *entry = g_ptr_array_index (news, i);

      if (g_hash_table_lookup (self->newest, br_entry_get_id (entry)) == entry && !br_entry_get_deleted (entry))
        g_ptr_array_add (listed, entry);
    }

  /* Files are read in the order that they are written in. */
  if (!is_sorted (listed))
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
  g_hash_table_remove_all (self->first);
  g_hash_table_remove_all (self->misfits);
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

static gint
compare_misfits (gconstpointer a,
                 gconstpointer b)
{
  BrEntry *entry_a = *(BrEntry * const *) a;
  BrEntry *entry_b = *(BrEntry * const *) b;
  int order = br_entry_compare (entry_a, entry_b);

  if (order != 0)
    return order;

  return is_earlier (entry_a, entry_b) ? -1 : 1;
}

GPtrArray *
br_journal_get_misfits (BrJournal *self)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer id, misfits;

  g_return_val_if_fail (BR_IS_JOURNAL (self), NULL);

  g_hash_table_iter_init (&iter, self->misfits);
  while (g_hash_table_iter_next (&iter, &id, &misfits))
    {
      BrEntry *newest = g_hash_table_lookup (self->newest, id);

      for (guint i = 0; i < ((GPtrArray *) misfits)->len; i++)
        {
          BrEntry *entry = g_ptr_array_index ((GPtrArray *) misfits, i);

          if (br_entry_supersedes (entry, newest))
            g_ptr_array_add (found, g_object_ref (entry));
        }
    }

  g_ptr_array_sort (found, compare_misfits);

  return g_steal_pointer (&found);
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
