/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A life's journal on disk, for whoever looks into a failure. */

#include "simulator/sim-life.h"

#include "core/storage/br-journal-file.h"

static void
save_month (const char *folder,
            const char *month,
            GPtrArray  *entries)
{
  g_autofree char *basename = g_strconcat (month, ".json", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, basename, NULL);
  g_autoptr (BrJournalFile) journal = br_journal_file_new (file);
  g_autoptr (GError) error = NULL;

  br_journal_file_unite (journal, entries);
  if (!br_journal_file_write (journal, FALSE, &error))
    g_printerr ("%s: %s\n", basename, error->message);
}

char *
sim_life_save (SimLife *life)
{
  g_autoptr (GHashTable) months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GError) error = NULL;
  g_autofree char *top = g_dir_make_tmp ("back-rehab-life-XXXXXX", &error);
  g_autofree char *folder = NULL;
  GHashTableIter iter;
  gpointer month, entries;

  if (top == NULL)
    return g_steal_pointer (&error->message);

  folder = g_build_filename (top, "back-rehab", "journal", NULL);
  g_mkdir_with_parents (folder, 0700);

  for (guint i = 0; i < life->all->len; i++)
    {
      BrEntry *entry = g_ptr_array_index (life->all, i);
      g_autofree char *date = br_day_to_string (br_entry_get_date (entry));

      date[strlen ("YYYY-MM")] = '\0';
      entries = g_hash_table_lookup (months, date);
      if (entries == NULL)
        {
          entries = g_ptr_array_new ();
          g_hash_table_insert (months, g_steal_pointer (&date), entries);
        }

      g_ptr_array_add (entries, entry);
    }

  g_hash_table_iter_init (&iter, months);
  while (g_hash_table_iter_next (&iter, &month, &entries))
    save_month (folder, month, entries);

  return g_steal_pointer (&top);
}
