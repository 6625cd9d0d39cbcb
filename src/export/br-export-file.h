/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts something that was exported into a file that the person named: whole or not at all. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * br_export_file_check:
 * @path: a file name
 * @data_folder: the folder of the person's records, in which nothing may be written
 * @error: a #GIOErrorEnum with a whole translated sentence
 *
 * To be asked before the work is done: @path may name a file that is there, which has to be a regular one, or a new one in a folder
 * that is there. Anything within @data_folder is refused, also by way of a link.
 *
 * Returns: whether br_export_file_write() may be called
 */
gboolean br_export_file_check (const char  *path,
                               GFile       *data_folder,
                               GError     **error);

/**
 * br_export_file_write:
 * @path: a file name that br_export_file_check() let pass
 * @content: what is to stand in it
 * @error: a #GFileError with a whole translated sentence
 *
 * Replaces what is there in one step, or leaves it as it is. A link stays one: the file that it leads to is replaced. A new
 * file is for nobody else to read (0600).
 *
 * Returns: whether @content is on disk
 */
gboolean br_export_file_write (const char  *path,
                               GBytes      *content,
                               GError     **error);

G_END_DECLS
