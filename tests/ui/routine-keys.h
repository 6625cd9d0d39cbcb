/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys as GTK deals with them, without a window manager that gives focus. */

#pragma once

#include <gtk/gtk.h>

/** routine_press: @keyval, pressed while @focus has the focus, goes up from there through the bindings of each widget until one acts. Returns: the widget that acted, or %NULL */
GtkWidget *routine_press (GtkWidget *focus,
                          guint      keyval);

/** routine_send: @signal is "key-pressed" or "key-released", of @keyval. Returns: whether one of the controllers that look before others at @widget stopped it */
gboolean   routine_send  (GtkWidget  *widget,
                          const char *signal,
                          guint       keyval);
