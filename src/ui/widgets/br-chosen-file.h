/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file dialog answered. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * br_chosen_file_check:
 * @file: (nullable): what was chosen
 * @dialog_error: (nullable): what the dialog said instead
 * @error: set if the file cannot be used; not if the person changed their mind
 *
 * Only files with a path can be replaced whole, so that a half-written one is never left.
 *
 * Returns: whether @file can be used
 */
gboolean br_chosen_file_check (GFile         *file,
                               const GError  *dialog_error,
                               GError       **error);

G_END_DECLS
