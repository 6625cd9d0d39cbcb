/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Replaces a file as a whole, and only the file that was meant: what somebody else put in its place meanwhile is kept. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** br_file_identify: Returns: (transfer full) (nullable): a text that differs for another file or another content at @file; %NULL if nothing is there */
char    *br_file_identify (GFile       *file);

/**
 * br_replace_file:
 * @file: a local file
 * @text: its new content
 * @identity: (nullable): br_file_identify() from before the old content was read, %NULL if there was none
 * @insist: whether to go on when somebody else replaces @file while the new content is on its way to the disk
 * @error: %G_IO_ERROR_WRONG_ETAG if @file is another one now, else a #GFileError
 *
 * Writes atomically and durably, mode 0600; on failure the old file stays as it was. Should somebody else replace @file in
 * the very moment of the exchange, or before it with @insist, their version is kept beside it, under the same name with the
 * time behind it.
 *
 * Returns: (transfer full) (nullable): br_file_identify() of the file with the new content, by which it is told from one that
 *   somebody put in its place right after; %NULL on failure
 */
char    *br_replace_file  (GFile       *file,
                           const char  *text,
                           const char  *identity,
                           gboolean     insist,
                           GError     **error);

G_END_DECLS
