/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The manual, in the app itself: a help viewer outside a sandbox cannot see what is installed in it. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** BrHelpDialog: no properties of its own. */
#define BR_TYPE_HELP_DIALOG (br_help_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BrHelpDialog, br_help_dialog, BR, HELP_DIALOG, AdwDialog)

/**
 * br_help_dialog_new:
 * @folder: where the pages lie, see br_manual_find_folder()
 * @page: the page to open, above the list of all pages; "index" for that list
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *br_help_dialog_new (GFile      *folder,
                               const char *page);

G_END_DECLS
