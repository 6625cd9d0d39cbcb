/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A key that is held presses itself again and again, and GTK does not tell those presses from others. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * br_held_keys_watch:
 *
 * Notes from now on which keys are down in @window. Those that answer (Enter, Space, Escape) act once there, however long they are held,
 * save where they write.
 */
void     br_held_keys_watch         (GtkWindow *window);

/**
 * br_held_keys_is_repetition:
 * @root: (nullable): any root
 *
 * To be asked in a handler of a key that is pressed.
 *
 * Returns: whether that key was down already; if @root is not watched, false
 */
gboolean br_held_keys_is_repetition (GtkRoot   *root);

G_END_DECLS
