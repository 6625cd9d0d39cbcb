/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The main window: the four places, the first start before them, and the session above them. */

#pragma once

#include <adwaita.h>

#include "ui/shell/br-services.h"

G_BEGIN_DECLS

/**
 * BrWindow:
 *
 * Properties "services" (#BrServices, construct-only) and "toasts" (#AdwToastOverlay, read-only: that of the places). Actions: those of
 * br_window_dialogs_install(), of which "win.edit-plan" is enabled neither before the first start, nor during a session, nor while nothing can be recorded; "win.start-session" (boolean: the short one);
 * "win.show-manual"; "win.show-place" (string: "today", "calendar", "progress" or "program"); "win.move-session" (uint32: the #BrDay of a planned
 * session, for which the calendar asks for another day).
 */
#define BR_TYPE_WINDOW (br_window_get_type ())
G_DECLARE_FINAL_TYPE (BrWindow, br_window, BR, WINDOW, AdwApplicationWindow)

/** br_window_new: loads @services, unless they are loaded */
GtkWindow *br_window_new          (GtkApplication *application,
                                   BrServices     *services);

/** br_window_present: presents the window as soon as it has something to show, or with a spinner if that takes longer than people wait for a window */
void       br_window_present      (BrWindow       *self);

/**
 * br_window_quit:
 *
 * Closes the window once all is on disk. As it asks about a session where a plain closing would, it does not where a dialog is open: that one
 * is closed unanswered, and the session is kept for later. While preferences write a file it does nothing.
 *
 * Returns: whether it closes without a question, and without #GtkWindow::close-request
 */
gboolean   br_window_quit         (BrWindow       *self);

/** br_window_open_program: asks whether to use the program in @file, as soon as everything is loaded */
void       br_window_open_program (BrWindow       *self,
                                   GFile          *file);

/** br_window_show_today: turns to Today, unless a session is on the screen */
void       br_window_show_today   (BrWindow       *self);

/** br_window_start_today: turns to Today and, as soon as everything is loaded, starts the session that is planned for today, if one is */
void       br_window_start_today  (BrWindow       *self);

G_END_DECLS
