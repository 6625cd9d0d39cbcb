/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the app shows and sounds, and what can be done with all of a person's data. */

#pragma once

#include <adwaita.h>

#include "ui/shell/br-services.h"

G_BEGIN_DECLS

/** BrPreferencesDialog: property "services" (construct-only). */
#define BR_TYPE_PREFERENCES_DIALOG (br_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BrPreferencesDialog, br_preferences_dialog, BR, PREFERENCES_DIALOG, AdwPreferencesDialog)

/** br_preferences_dialog_new: Returns: (transfer floating): the dialog; not for while a session runs */
AdwDialog *br_preferences_dialog_new (BrServices *services);

G_END_DECLS
