/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libadwaita hides everything until the first frame of the new layout. Meanwhile GTK takes the keyboard to the first widget of the window,
 * and libadwaita, which means to give it back, has not noted to whom. */

#include "config.h"

#include "ui/widgets/br-keep-focus.h"

#define MAX_FRAMES 5 /* until all is shown again, where one breakpoint lies within another */

typedef struct
{
  GtkWidget *focus;
  guint n_frames;
} Kept;

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_clear_object (&kept->focus);
  g_free (kept);
}

static gboolean
give_back_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  Kept *kept = user_data;
  GtkRoot *root = gtk_widget_get_root (widget);

  if (!gtk_widget_get_mapped (kept->focus))
    return ++kept->n_frames < MAX_FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;

  /* Not by grabbing it, which would select the text of an entry. */
  if (root != NULL && gtk_widget_get_root (kept->focus) == root)
    gtk_root_set_focus (root, kept->focus);

  return G_SOURCE_REMOVE;
}

static void
breakpoint_changed_cb (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  Kept *kept;

  /* What stayed in sight keeps it anyway. */
  if (focus == NULL || gtk_widget_get_mapped (focus))
    return;

  kept = g_new0 (Kept, 1);
  kept->focus = g_object_ref (focus);
  gtk_widget_add_tick_callback (widget, give_back_cb, kept, kept_free);
}

void
br_keep_focus (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_signal_connect (widget, "notify::current-breakpoint", G_CALLBACK (breakpoint_changed_cb), NULL);
}
