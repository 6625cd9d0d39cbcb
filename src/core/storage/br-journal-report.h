/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one run over the journal folder found, handed from the worker to the main thread. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BrJournalReport:
 * @entries: (element-type BrEntry): every revision read
 * @faults: (element-type utf8 GPtrArray): file name -> its #BrFault list, empty when nothing is wrong with it (any more)
 * @newer: (element-type utf8): names of files that a newer version wrote
 * @changed: (element-type utf8): months that are to be read again: somebody else's version stood there, and what is known may be missing in it
 * @written: (nullable): the path of the file, as shown to people, that entries were written to
 * @no_folder: whether the folder was not there
 * @n_read: files that were read
 * @n_set_aside: files that were unreadable and were set aside
 * @n_unreadable: files that are unreadable and were left for another try
 */
typedef struct
{
  GPtrArray  *entries;
  GHashTable *faults;
  GHashTable *newer;
  GHashTable *changed;
  char       *written;
  gboolean    no_folder;
  guint       n_read;
  guint       n_set_aside;
  guint       n_unreadable;
} BrJournalReport;

/** br_journal_report_new: Returns: (transfer full): a report of nothing */
BrJournalReport *br_journal_report_new  (void);
/** br_journal_report_free: frees @report and what it holds */
void             br_journal_report_free (BrJournalReport *report);

/** br_journal_report_get_faults: Returns: (transfer none): the list of @name, made if it is not there */
GPtrArray       *br_journal_report_get_faults (BrJournalReport *report,
                                               const char      *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BrJournalReport, br_journal_report_free)

G_END_DECLS
