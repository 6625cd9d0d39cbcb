/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps a file that has to make way, under a name with the date that nothing else has. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BrKeep:
 * @BR_KEEP_MOVE: the old name is free afterwards; needs no space, and takes whatever stands there: a folder, a link, a pipe...
 * @BR_KEEP_BOTH: the old name stays as well: a second name where the file system has hard links, else a copy
 */
typedef enum
{
  BR_KEEP_MOVE,
  BR_KEEP_BOTH,
} BrKeep;

/** br_move_file: Moves @file, local, to @target, a name beside it. Returns: whether that name was free; else @error is as of br_keep_file(), see br_is_taken() */
gboolean br_move_file (GFile   *file,
                       GFile   *target,
                       GError **error);

/** br_is_taken: Returns: whether @error says that the name was not free */
gboolean br_is_taken (const GError *error);

/**
 * br_keep_file:
 * @file: what stands in the way, local
 * @like: the place and name to keep it under, to which @mark and the local time are added before the extension
 * @mark: what stands before the time, e.g. ".unreadable-"
 * @how: whether @file keeps its old name too
 * @error: a #GFileError or, from slower ways, a #GIOErrorEnum
 *
 * "2026-11.json" becomes "2026-11.unreadable-20261122T153000.json", with "-2" and so on if that is taken. Nothing is ever replaced.
 *
 * Returns: (transfer full) (nullable): where it is kept; %NULL if it had to stay where it was
 */
GFile *br_keep_file (GFile       *file,
                     GFile       *like,
                     const char  *mark,
                     BrKeep       how,
                     GError     **error);

G_END_DECLS
