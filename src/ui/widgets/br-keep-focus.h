/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whoever works with the keyboard goes on where they were when what they look at is laid out for another width. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * br_keep_focus:
 * @widget: a window, a dialog or a bin with breakpoints of libadwaita, that is, with a property "current-breakpoint"
 *
 * Gives the keyboard back to where it was each time when another breakpoint of @widget comes to hold, unless that is not shown any more.
 */
void br_keep_focus (GtkWidget *widget);

G_END_DECLS
