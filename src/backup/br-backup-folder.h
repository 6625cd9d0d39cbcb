/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The private folders below the user's cache that backups are taken out into. They hold all of a person's records: none outlives its use. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * br_backup_folder_make:
 * @lock: (out): a descriptor to be closed when the folder is no longer in use; -1 if it could not be locked
 * @error: a #GFileError
 *
 * Makes a folder with journal/ and clips/ in it, and removes what is left of others, as br_backup_folder_clean_up_async() does.
 *
 * Returns: (transfer full) (nullable): the folder
 */
GFile    *br_backup_folder_make            (int                  *lock,
                                            GError              **error);

/** br_backup_folder_remove: Removes @folder with what belongs into it. Returns: whether nothing is left */
gboolean  br_backup_folder_remove          (GFile                *folder,
                                            GError              **error);

/** br_backup_folder_dup_parent: Returns: (transfer full): the path of what the folders are made in */
char     *br_backup_folder_dup_parent      (void);

/** br_backup_folder_clean_up_async: Removes, in a worker, what the app left behind when it was killed; what is in use stays */
void      br_backup_folder_clean_up_async  (GAsyncReadyCallback   callback,
                                            gpointer              user_data);
/** br_backup_folder_clean_up_finish: Returns: whether nothing is left that is not in use; else @error is the first #GIOErrorEnum */
gboolean  br_backup_folder_clean_up_finish (GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
