/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the keyboard where Space and Enter mean the session. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BrRoutineFocus:
 *
 * While it is watched over, a page never loses the keyboard to nobody, and never to a button that nobody has gone to: a dialog that closes
 * gives the focus back to where it was, which may be hidden by now, and a change of layout hides everything for a moment. A control that
 * Tab has come to keeps it.
 */
#define BR_TYPE_ROUTINE_FOCUS (br_routine_focus_get_type ())
G_DECLARE_FINAL_TYPE (BrRoutineFocus, br_routine_focus, BR, ROUTINE_FOCUS, GObject)

/** br_routine_focus_new: Returns: (transfer full): what brings the focus back to @home, a widget inside @page, both not kept alive */
BrRoutineFocus *br_routine_focus_new            (GtkWidget      *page,
                                                 GtkWidget      *home);

/** br_routine_focus_watch: begins to watch over the window of @page, which is on the screen from now on */
void            br_routine_focus_watch          (BrRoutineFocus *self);

/** br_routine_focus_unwatch: @page leaves the screen */
void            br_routine_focus_unwatch        (BrRoutineFocus *self);

/** br_routine_focus_layout_changed: whatever has the focus in a moment got it by the change */
void            br_routine_focus_layout_changed (BrRoutineFocus *self);

G_END_DECLS
