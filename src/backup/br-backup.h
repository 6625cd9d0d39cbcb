/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A backup that was opened: taken out into a private folder, checked as a whole, and ready to be restored. */

#pragma once

#include <gio/gio.h>

#include "core/program/br-program.h"

G_BEGIN_DECLS

/**
 * BrBackup:
 *
 * What it holds is on the disk for as long as the object lives, and is removed with it.
 */
#define BR_TYPE_BACKUP (br_backup_get_type ())
G_DECLARE_FINAL_TYPE (BrBackup, br_backup, BR, BACKUP, GObject)

/**
 * br_backup_read:
 * @file: a local file, whoever made it
 *
 * Takes @file out and reads all of it. Fails, with a sentence for the person, if it is no backup of this app, is damaged or not complete, or is
 * of a newer version; the data folder is not touched.
 *
 * Returns: (transfer full) (nullable): the backup
 */
BrBackup   *br_backup_read         (GFile                *file,
                                    GCancellable         *cancellable,
                                    GError              **error);
/** br_backup_read_async: Does the same in a worker. */
void        br_backup_read_async   (GFile                *file,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);

/** br_backup_read_finish: Returns: (transfer full) (nullable): the backup */
BrBackup   *br_backup_read_finish  (GAsyncResult         *result,
                                    GError              **error);

/** br_backup_get_folder: Returns: (transfer none): where its files lie, as in a data folder */
GFile      *br_backup_get_folder   (BrBackup             *self);
/** br_backup_get_made: Returns: (transfer none): when it was made */
GDateTime  *br_backup_get_made     (BrBackup             *self);
/** br_backup_get_settings: Returns: (transfer none): a{ss}, as given to br_backup_write_async(); each is to be looked at before it is used */
GVariant   *br_backup_get_settings (BrBackup             *self);
/** br_backup_get_entries: Returns: (transfer none) (element-type BrEntry): every revision that it holds */
GPtrArray  *br_backup_get_entries  (BrBackup             *self);
/** br_backup_get_faults: Returns: (transfer none) (element-type BrFault): what stands in it that cannot be read; it is restored as it is */
GPtrArray  *br_backup_get_faults   (BrBackup             *self);
/** br_backup_get_program: Returns: (transfer none) (nullable): the loaded program that it holds, if it can be used */
BrProgram  *br_backup_get_program  (BrBackup             *self);

G_END_DECLS
