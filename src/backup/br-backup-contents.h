/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What belongs into a backup, and what is taken out of one.
 *
 *     back-rehab.json        the list of contents: {"format": "back-rehab-backup", "version": 1, ...}, see data/schema
 *     journal/2026-11.json   the data folder's files, byte for byte, those included that the app cannot read
 *     program.json
 *     session.json
 *     clips/EXERCISE.webm
 *
 * The folder backups/ is left out: a backup of backups would grow without end. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BR_BACKUP_FORMAT   "back-rehab-backup"
#define BR_BACKUP_VERSION  1
/** BR_BACKUP_CONTENTS: the name of the list of contents, within the backup */
#define BR_BACKUP_CONTENTS "back-rehab.json"

/** br_backup_contents_match: Returns: whether @path, relative to the data folder, is a file of ours; nothing else leaves a backup */
gboolean   br_backup_contents_match (const char   *path);

/**
 * br_backup_contents_list:
 * @data_folder: the data folder, local; it need not be there
 * @unreadable: (out) (optional) (transfer full): what could not be read, when that fails: a relative path, or that of @data_folder
 * @error: a #GFileError
 *
 * Files that are links belong to it with what they lead to. A list that might not be complete is none.
 *
 * Returns: (transfer full) (nullable) (element-type filename): the relative paths of all that belongs into a backup of @data_folder, sorted
 */
GPtrArray *br_backup_contents_list  (GFile        *data_folder,
                                     char        **unreadable,
                                     GError      **error);

/**
 * br_backup_contents_make_name:
 * @path: (type filename): one of br_backup_contents_list()
 * @taken: (element-type utf8): names that others have
 *
 * Returns: (transfer full): its name in the backup: the same, unless it is no text, as a month's copy from another system may have it
 */
char      *br_backup_contents_make_name (const char *path,
                                         GPtrArray  *taken);

G_END_DECLS
