/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts files that cannot be used out of the way without losing them, and finds the backup that could stand in. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** BR_SET_ASIDE_MARK: what stands between a file's own name and the time in the name under which it is kept */
#define BR_SET_ASIDE_MARK ".unreadable-"

/**
 * br_set_aside:
 * @file: a file, folder, link, pipe... of ours
 * @error: as of br_keep_file()
 *
 * Renames @file to a name with the date and time ("2026-11.unreadable-20261122T153000.json"), never over another file.
 *
 * Returns: (transfer full) (nullable): where it is now; %NULL if it had to stay where it was
 */
GFile *br_set_aside           (GFile         *file,
                               GError       **error);

/** br_find_newest_backup: Returns: (transfer full) (nullable): the display name of the backup in the folder backups/ of @folder that was changed last */
char  *br_find_newest_backup  (GFile         *folder);

G_END_DECLS
