/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of choices that is wider than a narrow window shows the one that is chosen. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** br_active_in_sight_keep: scrolls @group to its active toggle now, whenever another becomes active and whenever its room changes; @group
 * lies in a GtkViewport that is not replaced */
void br_active_in_sight_keep (AdwToggleGroup *group);

G_END_DECLS
