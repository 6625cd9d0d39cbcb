/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One file of the journal: read, united with new entries, written. Everything that stood in it stays in it: entries that
 * cannot be read, entries of kinds and members that this version does not know, older revisions.
 *
 * Synchronous, for worker threads; an instance belongs to one thread at a time. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BR_TYPE_JOURNAL_FILE (br_journal_file_get_type ())
G_DECLARE_FINAL_TYPE (BrJournalFile, br_journal_file, BR, JOURNAL_FILE, GObject)

/** br_journal_file_new: Returns: (transfer full): an empty journal that br_journal_file_write() will keep in @file */
BrJournalFile *br_journal_file_new         (GFile         *file);

/**
 * br_journal_file_read:
 * @file: a file
 * @error: #BrJsonError if it cannot be understood as a whole, #GIOErrorEnum if it cannot be read
 *
 * A file of a newer version is read as far as it can be understood, see br_journal_file_is_newer().
 *
 * Returns: (transfer full) (nullable): its content
 */
BrJournalFile *br_journal_file_read        (GFile         *file,
                                            GCancellable  *cancellable,
                                            GError       **error);

/**
 * br_journal_file_read_again:
 * @error: as of br_journal_file_read()
 *
 * Reads the file of @self, all that was new in it being written, and looks into it only if it says something else by now.
 *
 * Returns: (transfer full) (nullable): @self, or the content that is there instead
 */
BrJournalFile *br_journal_file_read_again  (BrJournalFile *self,
                                            GError       **error);

/** br_journal_file_get_file: Returns: (transfer none): the file */
GFile         *br_journal_file_get_file    (BrJournalFile *self);

/** br_journal_file_get_identity: Returns: (transfer none) (nullable): br_file_identify() of the file as it was read or written last; %NULL for a new one */
const char    *br_journal_file_get_identity (BrJournalFile *self);

/** br_journal_file_is_newer: Returns: whether a newer version of the app wrote it; it cannot be written then */
gboolean       br_journal_file_is_newer    (BrJournalFile *self);

/** br_journal_file_is_frozen: Returns: whether a number in it is larger than can be kept; it cannot be written then, and the entry with the number counts among the faults */
gboolean       br_journal_file_is_frozen   (BrJournalFile *self);

/** br_journal_file_get_entries: Returns: (transfer none) (element-type BrEntry): every revision that can be read, as it stands in the file */
GPtrArray     *br_journal_file_get_entries (BrJournalFile *self);

/** br_journal_file_get_faults: Returns: (transfer none) (element-type BrFault): what stands in it that cannot be read, with its line; long lists are cut short with a count */
GPtrArray     *br_journal_file_get_faults  (BrJournalFile *self);

/** br_journal_file_forget_values: gives back the memory that only uniting and writing need; they cannot be called any more */
void           br_journal_file_forget_values (BrJournalFile *self);

/**
 * br_journal_file_unite:
 * @entries: (element-type BrEntry): entries, corrections, deletions
 *
 * Puts each of @entries that is not there yet (same id, revision, time and content) in its place by date and time.
 *
 * Returns: how many were new
 */
guint          br_journal_file_unite       (BrJournalFile *self,
                                            GPtrArray     *entries);

/** br_journal_file_get_text: Returns: (transfer none): the text that was read, byte by byte, with what is new put in */
const char    *br_journal_file_get_text    (BrJournalFile *self);

/**
 * br_journal_file_write:
 * @insist: as of br_replace_file()
 * @error: as of br_replace_file(): %G_IO_ERROR_WRONG_ETAG if the file is no longer the one that was read
 *
 * Replaces the file atomically and durably, mode 0600; on failure the old file stays as it was.
 */
gboolean       br_journal_file_write       (BrJournalFile *self,
                                            gboolean       insist,
                                            GError       **error);

G_END_DECLS
