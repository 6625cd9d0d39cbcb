/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From errno to GError, always in the domain of g_file_set_contents(), so that a cause is looked for in one domain only. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** br_file_error_set: Sets @error (nullable) from @saved_errno. Returns: %FALSE, for callers that end with it */
static inline gboolean
br_file_error_set (GError **error,
                   int      saved_errno)
{
  g_set_error_literal (error, G_FILE_ERROR, (int) g_file_error_from_errno (saved_errno), g_strerror (saved_errno));

  return FALSE;
}

G_END_DECLS
