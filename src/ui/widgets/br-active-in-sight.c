/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scrolls in the next frame: when the adjustment tells of another size, the toggles have not got their places in it yet. */

#include "config.h"

#include "ui/widgets/br-active-in-sight.h"

static gboolean
scroll_cb (GtkWidget     *group,
           GdkFrameClock *frame_clock,
           gpointer       user_data)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (group, GTK_TYPE_VIEWPORT);

  for (GtkWidget *child = gtk_widget_get_first_child (group); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if ((gtk_widget_get_state_flags (child) & GTK_STATE_FLAG_CHECKED) != 0)
        gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), child, NULL);
    }

  return G_SOURCE_REMOVE;
}

static void
changed_cb (GtkWidget *group)
{
  gtk_widget_add_tick_callback (group, scroll_cb, NULL, NULL);
}

void
br_active_in_sight_keep (AdwToggleGroup *group)
{
  GtkWidget *viewport;

  g_return_if_fail (ADW_IS_TOGGLE_GROUP (group));

  viewport = gtk_widget_get_ancestor (GTK_WIDGET (group), GTK_TYPE_VIEWPORT);
  g_return_if_fail (viewport != NULL);

  g_signal_connect (group, "notify::active", G_CALLBACK (changed_cb), NULL);
  g_signal_connect_object (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (viewport)), "changed", G_CALLBACK (changed_cb), group,
                           G_CONNECT_SWAPPED);
  changed_cb (GTK_WIDGET (group));
}
