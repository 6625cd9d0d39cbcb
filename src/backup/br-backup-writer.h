/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes a backup: everything in one file that any archive manager opens. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** br_backup_dup_name: Returns: (transfer full): a file name with the local date, to offer: "back-rehab-2026-11-22.zip" */
char     *br_backup_dup_name     (void);

/**
 * br_backup_write_async:
 * @data_folder: the data folder; see that everything is on disk first, br_store_flush_async()
 * @settings: (nullable): a{ss}, switches to keep with it: name -> value as g_variant_print() has it; floating is sunk
 * @target: a local file; replaced only once the backup is complete and on the disk
 *
 * Reads and writes in a worker. When it fails, @target is as it was, and the message says so, and what could not be read if that is why. What
 * is removed meanwhile need not be in it.
 */
void      br_backup_write_async  (GFile                *data_folder,
                                  GVariant             *settings,
                                  GFile                *target,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);

/** br_backup_write_finish: Returns: whether @target is a backup now */
gboolean  br_backup_write_finish (GAsyncResult         *result,
                                  GError              **error);

G_END_DECLS
