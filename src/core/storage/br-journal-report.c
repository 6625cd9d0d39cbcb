/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plain container that carries findings from a worker to the main thread. */

#include "config.h"

#include "core/storage/br-journal-report.h"

BrJournalReport *
br_journal_report_new (void)
{
  BrJournalReport *report = g_new0 (BrJournalReport, 1);

  report->entries = g_ptr_array_new_with_free_func (g_object_unref);
  report->faults = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  report->newer = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  report->changed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return report;
}

void
br_journal_report_free (BrJournalReport *report)
{
  g_return_if_fail (report != NULL);

  g_clear_pointer (&report->entries, g_ptr_array_unref);
  g_clear_pointer (&report->faults, g_hash_table_unref);
  g_clear_pointer (&report->newer, g_hash_table_unref);
  g_clear_pointer (&report->changed, g_hash_table_unref);
  g_clear_pointer (&report->written, g_free);
  g_free (report);
}

GPtrArray *
br_journal_report_get_faults (BrJournalReport *report,
                              const char      *name)
{
  GPtrArray *faults;

  g_return_val_if_fail (report != NULL && name != NULL, NULL);

  faults = g_hash_table_lookup (report->faults, name);
  if (faults == NULL)
    {
      faults = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (report->faults, g_strdup (name), faults);
    }

  return faults;
}
