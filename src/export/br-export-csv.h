/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All entries that count as one table for spreadsheets. */

#pragma once

#include "core/journal/br-journal.h"

G_BEGIN_DECLS

/**
 * br_export_csv:
 * @journal: all that counts
 *
 * Comma-separated values as of RFC 4180, in UTF-8, with a header: a row for each entry, and after the row of a session one for each of
 * its exercises. Names of columns and kinds are never translated and numbers have points, so that programs can rely on them; the help
 * describes the columns. A text that a spreadsheet would take for a formula has an apostrophe before it.
 *
 * Returns: (transfer full): the table
 */
GBytes *br_export_csv (BrJournal *journal);

G_END_DECLS
