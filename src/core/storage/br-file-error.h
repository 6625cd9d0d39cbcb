/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From errno to GError, always in the domain of g_file_set_contents(), so that a cause is looked for in one domain only; and from there to
 * words. */

#pragma once

#include <errno.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/** br_file_error_set: Sets @error (nullable) from @saved_errno. Returns: %FALSE, for callers that end with it */
static inline gboolean
br_file_error_set (GError **error,
                   int      saved_errno)
{
  /* Two that GIO knows and GLib does not. The part of the disk that one may use can be full as the disk can. */
  const GFileError code = saved_errno == EDQUOT ? G_FILE_ERROR_NOSPC
                          : saved_errno == EBUSY ? G_FILE_ERROR_AGAIN : g_file_error_from_errno (saved_errno);

  g_set_error_literal (error, G_FILE_ERROR, (int) code, g_strerror (saved_errno));

  return FALSE;
}

/** br_file_error_get_code: Returns: a #GFileError, whichever library said it first; %G_FILE_ERROR_FAILED for causes that we have no words for */
int         br_file_error_get_code  (const GError *error);
/** br_file_error_find_words: Returns: (transfer none) (nullable): as br_file_error_get_words(), but %NULL for rare causes: @error speaks of something else */
const char *br_file_error_find_words (const GError *error);
/** br_file_error_get_words: Returns: (transfer none): why writing failed, for a person to read, as part of a sentence; of rare causes what the system says */
const char *br_file_error_get_words (const GError *error);
/**
 * br_file_error_get_reading_words:
 * @error: why reading @file failed
 * @file: the file, or the folder, which is named beside the words
 *
 * Returns: (transfer none): why, in the same way, without the name of @file that br_json_document_new_from_file() begins with
 */
const char *br_file_error_get_reading_words (const GError *error,
                                             GFile        *file);

G_END_DECLS
