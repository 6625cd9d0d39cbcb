/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deletes what the app has ever put into the data folder, and nothing else. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * br_erase:
 * @data_folder: the data folder, local
 * @error: the first #GIOErrorEnum
 *
 * Deletes journal, backups, own clips, program and session, with what was set aside of them; the folder itself too if it is empty
 * then. Links within it are deleted, never followed; a link in its own place stays, and so do files under names that are not ours. Goes on
 * after a failure, and may be done again. Synchronous, for workers.
 *
 * Returns: whether nothing of ours is left
 */
gboolean br_erase (GFile   *data_folder,
                   GError **error);

G_END_DECLS
