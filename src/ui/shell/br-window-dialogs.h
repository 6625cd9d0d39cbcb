/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of the main window that open a dialog above it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * br_window_dialogs_install:
 * @widget_class: of a #AdwApplicationWindow with properties "services" (#BrServices) and "toasts" (#AdwToastOverlay)
 *
 * Installs "win.get-help" (string: a #BrFlagsOccasion nick), "win.begin-review", "win.show-decisions", "win.show-faults", "win.edit-plan",
 * "win.preferences", "win.show-shortcuts", "win.make-report", "win.export-records" (string: "csv" or "json"), "win.restore-backup" and
 * "win.read-card" (string: the id of a card). A dialog that is the topmost one is not opened twice. When each is enabled is up to the window.
 */
void br_window_dialogs_install (GtkWidgetClass *widget_class);

G_END_DECLS
