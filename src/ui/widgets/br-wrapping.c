/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/widgets/br-wrapping.h"

static void
let_label (GtkLabel *label)
{
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
}

static void
let_labels (GtkWidget *widget,
            gboolean   inside)
{
  inside = inside || GTK_IS_BUTTON (widget);
  if (inside && GTK_IS_LABEL (widget))
    let_label (GTK_LABEL (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    let_labels (child, inside);
}

void
br_wrapping_let_buttons (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  let_labels (widget, FALSE);
}
