/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folder journal/ as a whole: which files belong to which month, what to do about those that cannot be read, and
 * writing a month without getting in the way of others who write there.
 *
 * A month's entries stand in "2026-11.json". Whatever else begins with the month and ends in ".json" is read as well:
 * copies that a synchroniser made of a conflict, versions of others that br_replace_file() kept, "2026-11-2.json" that this
 * app begins when the first can be neither read nor set aside, and files that were set aside and have been mended since.
 *
 * Synchronous, for workers; one call at a time. Several processes may do so side by side: writers lock the folder. */

#pragma once

#include <gio/gio.h>

#include "core/storage/br-journal-report.h"

G_BEGIN_DECLS

#define BR_TYPE_JOURNAL_FOLDER (br_journal_folder_get_type ())
G_DECLARE_FINAL_TYPE (BrJournalFolder, br_journal_folder, BR, JOURNAL_FOLDER, GObject)

/** BR_JOURNAL_FOLDER_PLACE: where the report says what is wrong with the folder itself */
#define BR_JOURNAL_FOLDER_PLACE "journal"

/** br_journal_folder_new: @data_folder is the folder that holds journal/ and backups/ */
BrJournalFolder *br_journal_folder_new         (GFile            *data_folder);

/** br_journal_folder_get_file: Returns: (transfer none): the folder journal/ */
GFile           *br_journal_folder_get_file    (BrJournalFolder  *self);

/** br_journal_folder_match: Returns: whether @basename is a file of some month; then @month (out) (transfer full) is that month, "2026-11" */
gboolean         br_journal_folder_match       (const char       *basename,
                                                char            **month);

/**
 * br_journal_folder_read_all:
 *
 * Reads every month. Files that cannot be read are set aside and become faults.
 *
 * Returns: (transfer full) (nullable): what was found; %NULL only if it was cancelled
 */
BrJournalReport *br_journal_folder_read_all    (BrJournalFolder  *self,
                                                GCancellable     *cancellable,
                                                GError          **error);

/** br_journal_folder_look: Returns: (transfer full): the same, but nothing is touched: what cannot be read stays where it is, and is a fault */
BrJournalReport *br_journal_folder_look        (BrJournalFolder  *self);

/**
 * br_journal_folder_find_changed:
 *
 * Looks at the files from outside, and reads none.
 *
 * Returns: (transfer full): a report with no more in it than the months of which files are not as this instance last read or wrote them, in
 * "changed", and whether the folder is there
 */
BrJournalReport *br_journal_folder_find_changed (BrJournalFolder *self);

/**
 * br_journal_folder_read_month:
 * @month: "2026-11"
 * @set_aside: whether to set aside what cannot be read; a file that is just being written deserves a second try
 *
 * Reads the files of @month again if any of them is not as this instance last read or wrote it, or if the whole folder is gone.
 *
 * Returns: (transfer full) (nullable): what was found, %NULL if nothing changed
 */
BrJournalReport *br_journal_folder_read_month  (BrJournalFolder  *self,
                                                const char       *month,
                                                gboolean          set_aside);

/**
 * br_journal_folder_write:
 * @month: "2026-11"
 * @entries: (element-type BrEntry): entries of that month
 * @report: (out) (transfer full): what was found on the way, on failure too
 * @error: %BR_JSON_ERROR_NEWER if a newer version wrote there, #GFileError or #GIOErrorEnum
 *
 * Unites @entries with what stands in the month's file.
 *
 * Returns: whether all of @entries are on disk now
 */
gboolean         br_journal_folder_write       (BrJournalFolder  *self,
                                                const char       *month,
                                                GPtrArray        *entries,
                                                BrJournalReport **report,
                                                GError          **error);

G_END_DECLS
