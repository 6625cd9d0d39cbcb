/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders that only the person can look into. */

#pragma once

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

#include "core/storage/br-file-error.h"

G_BEGIN_DECLS

/** br_private_folder_make: Makes @folder, a local one, and what is above it, mode 0700. Returns: whether it is there; else @error is a #GFileError */
static inline gboolean
br_private_folder_make (GFile   *folder,
                        GError **error)
{
  return g_mkdir_with_parents (g_file_peek_path (folder), 0700) == 0 || br_file_error_set (error, errno);
}

G_END_DECLS
