/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts a backup's files into the data folder. Restoring adds what is missing there and takes nothing away. */

#pragma once

#include "backup/br-backup.h"

G_BEGIN_DECLS

/**
 * br_backup_restore_async:
 * @data_folder: the data folder; flush the #BrStore first and load it again afterwards
 *
 * In a worker: month files that are not there are put there byte for byte; others are united with what is there by id, revision and
 * time, so that on both sides the newest revision counts and a deletion stays one. A file of which something cannot be
 * read is put beside, under a name of its own, so that nothing of it is lost. A loaded program takes the place of the present one,
 * which is kept in backups/. A session in progress and own clips are put there only where there is none.
 *
 * Safe to be done twice, and to be begun again after it failed half way.
 */
void     br_backup_restore_async  (BrBackup             *self,
                                   GFile                *data_folder,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);

/** br_backup_restore_finish: Returns: whether all of it is in the data folder now */
gboolean br_backup_restore_finish (BrBackup             *self,
                                   GAsyncResult         *result,
                                   GError              **error);

G_END_DECLS
