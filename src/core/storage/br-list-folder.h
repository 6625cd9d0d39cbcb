/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in a folder, to its end. GDir and GIO take a fault of the disk half way through for the end: what comes after it would be missing, and
 * nobody would know. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * br_list_folder:
 * @path: (type filename): a folder
 * @names: (element-type filename): the names in it are added here, in no order, without "." and ".."; on failure those that could be read
 * @error: a #GFileError
 *
 * Returns: whether @names has all of them
 */
gboolean br_list_folder (const char  *path,
                         GPtrArray   *names,
                         GError     **error);

G_END_DECLS
