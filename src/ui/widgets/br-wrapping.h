/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Buttons whose words go on in a second line where one is too narrow: with large text, or in a wordy language. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** br_wrapping_let_buttons: lets the labels break lines of all buttons in @widget that are there by now, itself included */
void br_wrapping_let_buttons (GtkWidget *widget);

G_END_DECLS
