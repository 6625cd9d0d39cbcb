/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The newest revision of each entry known here is held against the newest one on disk. */

#include "config.h"

#include "core/storage/br-recall.h"

struct _BrRecall
{
  GObject parent_instance;

  BrJournal  *journal;
  /* (element-type utf8): ids of entries that were removed with the folder. */
  GHashTable *removed;
};

G_DEFINE_FINAL_TYPE (BrRecall, br_recall, G_TYPE_OBJECT)

static void
br_recall_finalize (GObject *object)
{
  BrRecall *self = BR_RECALL (object);

  g_clear_object (&self->journal);
  g_clear_pointer (&self->removed, g_hash_table_unref);

  G_OBJECT_CLASS (br_recall_parent_class)->finalize (object);
}

static void
br_recall_class_init (BrRecallClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = br_recall_finalize;
}

static void
br_recall_init (BrRecall *self)
{
  self->removed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

BrRecall *
br_recall_new (BrJournal *journal)
{
  BrRecall *self;

  g_return_val_if_fail (BR_IS_JOURNAL (journal), NULL);

  self = g_object_new (BR_TYPE_RECALL, NULL);
  self->journal = g_object_ref (journal);

  return self;
}

void
br_recall_take_report (BrRecall        *self,
                       BrJournalReport *report)
{
  g_return_if_fail (BR_IS_RECALL (self));
  g_return_if_fail (report != NULL);

  if (report->no_folder)
    {
      g_autoptr (GPtrArray) known = br_journal_get_newest_between (self->journal, BR_DAY_NONE, G_MAXUINT32);

      for (guint i = 0; i < known->len; i++)
        g_hash_table_add (self->removed, g_strdup (br_entry_get_id (g_ptr_array_index (known, i))));
    }

  br_recall_take_written (self, report->entries);
}

void
br_recall_take_written (BrRecall  *self,
                        GPtrArray *entries)
{
  g_return_if_fail (BR_IS_RECALL (self));
  g_return_if_fail (entries != NULL);

  for (guint i = 0; i < entries->len; i++)
    g_hash_table_remove (self->removed, br_entry_get_id (g_ptr_array_index (entries, i)));
}

void
br_recall_clear (BrRecall *self)
{
  g_return_if_fail (BR_IS_RECALL (self));

  g_hash_table_remove_all (self->removed);
}

static BrDay
get_first_day (const char *month)
{
  g_autofree char *first_day = g_strconcat (month, "-01", NULL);

  return br_day_parse (first_day);
}

static BrDay
get_last_day (const char *month)
{
  BrDay day = get_first_day (month);
  int first_month, later_month;

  br_day_get_ymd (day, NULL, &first_month, NULL);
  do
    br_day_get_ymd (++day, NULL, &later_month, NULL);
  while (later_month == first_month);

  return day - 1;
}

/* @other: (nullable) */
static gboolean
is_newer (BrEntry *entry,
          BrEntry *other)
{
  return other == NULL || br_entry_supersedes (entry, other);
}

GPtrArray *
br_recall_find_missing (BrRecall        *self,
                        const char      *month,
                        BrJournalReport *report)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) known = NULL;

  g_return_val_if_fail (BR_IS_RECALL (self), NULL);
  g_return_val_if_fail (month != NULL && report != NULL, NULL);

  if (report->n_unreadable > 0 || report->n_read + report->n_set_aside == 0 || g_hash_table_size (report->newer) > 0)
    return g_steal_pointer (&missing);

  for (guint i = 0; i < report->entries->len; i++)
    {
      BrEntry *entry = g_ptr_array_index (report->entries, i);

      if (is_newer (entry, g_hash_table_lookup (found, br_entry_get_id (entry))))
        g_hash_table_replace (found, (char *) br_entry_get_id (entry), entry);
    }

  known = br_journal_get_newest_between (self->journal, get_first_day (month), get_last_day (month));
  for (guint i = 0; i < known->len; i++)
    {
      BrEntry *entry = g_ptr_array_index (known, i);

      if (!g_hash_table_contains (self->removed, br_entry_get_id (entry)) &&
          is_newer (entry, g_hash_table_lookup (found, br_entry_get_id (entry))))
        g_ptr_array_add (missing, g_object_ref (entry));
    }

  return g_steal_pointer (&missing);
}
