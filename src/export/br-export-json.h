/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All entries in one file, as they stand on disk. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * br_export_json:
 * @data_folder: the folder of the person's records; nothing is written there
 * @faults: (out) (transfer full) (element-type BrFault): the files that could not be read, empty if there are none
 *
 * A file of the journal's own format with every entry of every month: older revisions, deleted entries, members and kinds that this
 * version does not know, entries that it cannot read. Only the very same entry in two files is there once. Its "version" is the highest
 * of the files', so that nobody reads it who could not read those. One entry a line.
 *
 * Returns: (transfer full): the text
 */
GBytes *br_export_json (GFile      *data_folder,
                        GPtrArray **faults);

G_END_DECLS
