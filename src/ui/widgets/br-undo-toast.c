/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/widgets/br-undo-toast.h"

#include <glib/gi18n.h>

#include "ui/widgets/br-plain-toast.h"
#include "ui/widgets/br-undo.h"

typedef struct
{
  GtkWidget *focus;  /* when the toast came; not owned */
  GtkWidget *widget; /* that the act belongs to; not owned */
} Places;

static void
places_free (gpointer  data,
             GClosure *closure)
{
  Places *places = data;

  g_clear_weak_pointer (&places->focus);
  g_clear_weak_pointer (&places->widget);
  g_free (places);
}

/* The button that was pressed goes away with the toast: the keyboard would go to the first widget of the window. */
static void
give_focus_back_cb (AdwToast *toast,
                    Places   *places)
{
  if (places->focus != NULL && gtk_widget_get_mapped (places->focus))
    gtk_widget_grab_focus (places->focus);
  else if (places->widget != NULL)
    gtk_widget_grab_focus (places->widget);
}

static void
keep_focus (AdwToast  *toast,
            GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  Places *places = g_new0 (Places, 1);

  g_set_weak_pointer (&places->widget, widget);
  if (root != NULL)
    g_set_weak_pointer (&places->focus, gtk_root_get_focus (root));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (give_focus_back_cb), places, places_free, G_CONNECT_DEFAULT);
}

AdwToast *
br_undo_toast_show (GtkWidget  *widget,
                    const char *text)
{
  GtkWidget *overlay;
  AdwToast *toast;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  if (overlay == NULL)
    return NULL;

  toast = br_plain_toast_new (text);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_timeout (toast, BR_UNDO_TOAST_S);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  keep_focus (toast, widget);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);

  return toast;
}

static void
undo_cb (AdwToast *toast,
         BrUndo   *undo)
{
  br_undo_take_back (undo);
}

AdwToast *
br_undo_toast_record (GtkWidget  *widget,
                      BrStore    *store,
                      GPtrArray  *entries,
                      const char *text)
{
  BrUndo *undo = br_undo_record (store, entries);
  AdwToast *toast = br_undo_toast_show (widget, text);

  if (toast != NULL)
    g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), g_object_ref (undo),
                           (GClosureNotify) (GCallback) g_object_unref, G_CONNECT_DEFAULT);
  g_object_unref (undo);

  return toast;
}
