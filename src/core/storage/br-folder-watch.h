/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notices what other programs do to the journal's folder, once it has come to rest. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BrFolderWatch:
 *
 * Signal "changed" (month: "2026-11", patient: gboolean): files of that month were changed, removed or added. @patient says that
 * br_folder_watch_wait() was called for it and that the time is over: what cannot be read now will not become readable by itself.
 */
#define BR_TYPE_FOLDER_WATCH (br_folder_watch_get_type ())
G_DECLARE_FINAL_TYPE (BrFolderWatch, br_folder_watch, BR, FOLDER_WATCH, GObject)

/** br_folder_watch_new: Watches the journal's @folder, which need not exist yet */
BrFolderWatch *br_folder_watch_new      (GFile         *folder);

/** br_folder_watch_renew: Begins anew, to be called when the folder is known to be there again; every month in it is said to have changed */
void           br_folder_watch_renew    (BrFolderWatch *self);

/** br_folder_watch_is_blind: Returns: whether the folder was not there when @self began; that it is there now is noticed late without br_folder_watch_renew() */
gboolean       br_folder_watch_is_blind (BrFolderWatch *self);

/** br_folder_watch_wait: Says @month again a little later, for a file that could not be read and may be half written */
void           br_folder_watch_wait     (BrFolderWatch *self,
                                         const char    *month);

G_END_DECLS
