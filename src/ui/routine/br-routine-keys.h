/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of the routine, for the actions of BrRoutineActions. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * br_routine_keys_install:
 *
 * Installs them as bindings of @widget_class, which see a key only if the focused control did not act on it: no key ever does two
 * things.
 */
void br_routine_keys_install (GtkWidgetClass *widget_class);

/**
 * br_routine_keys_act_once:
 *
 * From now on one of these keys that is held acts once, on @page and on the control that has the focus: whoever leans on Enter does not
 * walk through their sets. The window has to be watched (br_held_keys_watch()).
 */
void br_routine_keys_act_once (GtkWidget *page);

G_END_DECLS
