/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys that the app knows. A dialog of rows: the toolkit's own window for this does not fit a phone, and is deprecated. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** BrShortcutsDialog: no properties of its own; its rows can be searched. */
#define BR_TYPE_SHORTCUTS_DIALOG (br_shortcuts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BrShortcutsDialog, br_shortcuts_dialog, BR, SHORTCUTS_DIALOG, AdwPreferencesDialog)

/** br_shortcuts_dialog_new: Returns: (transfer floating): the dialog */
AdwDialog *br_shortcuts_dialog_new (void);

G_END_DECLS
