/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adds the entries that standard input writes, as tests/core/br-test-journal.h explains, to the data folder that is named. */

#include "core/br-test-journal.h"
#include "core/storage/br-journal-folder.h"

#include <stdio.h>

static char *
read_stdin (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[4096];
  gsize length;

  while ((length = fread (buffer, 1, sizeof buffer, stdin)) > 0)
    g_string_append_len (text, buffer, (gssize) length);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
write_month (BrJournalFolder *folder,
             const char      *month,
             GPtrArray       *entries)
{
  g_autoptr (BrJournalReport) report = NULL;
  g_autoptr (GError) error = NULL;

  br_journal_folder_write (folder, month, entries, &report, &error);
  g_assert_no_error (error);
}

static void
add_script (const char *path,
            const char *script)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (GFile) data = g_file_new_for_commandline_arg (path);
  g_autoptr (BrJournalFolder) folder = br_journal_folder_new (data);
  g_autoptr (BrJournalReport) present = br_journal_folder_look (folder);
  g_autoptr (GHashTable) months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer month, entries;
  guint n_all;
  BrEntry **all;

  br_journal_add_batch (journal, present->entries);
  br_test_journal_add (journal, script);

  all = br_journal_peek (journal, &n_all);
  for (guint i = 0; i < n_all; i++)
    {
      g_autofree char *date = br_day_to_string (br_entry_get_date (all[i]));
      g_autofree char *name = g_strndup (date, strlen ("2026-11"));
      GPtrArray *list = g_hash_table_lookup (months, name);

      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (months, g_strdup (name), list);
        }
      g_ptr_array_add (list, all[i]);
    }

  g_hash_table_iter_init (&iter, months);
  while (g_hash_table_iter_next (&iter, &month, &entries))
    write_month (folder, month, entries);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *script = NULL;

  /* The scripts' reader finds the program where the tests do. */
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);

  script = read_stdin ();
  add_script (argv[1], script);

  return 0;
}
