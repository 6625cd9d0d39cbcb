/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks at every key before anybody else does. */

#include "config.h"

#include "ui/widgets/br-held-keys.h"

#define DATA "br-held-keys"

typedef struct
{
  GHashTable *down; /* of key codes */
  gboolean repetition;
} HeldKeys;

static void
held_keys_free (gpointer data)
{
  HeldKeys *keys = data;

  g_hash_table_unref (keys->down);
  g_free (keys);
}

/* Whatever comes up under a key that is still down, a page or a question, was not meant by it. */
static gboolean
acts_once (GtkWidget *focus,
           guint      keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Escape:
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return !GTK_IS_TEXT_VIEW (focus);
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      return !GTK_IS_TEXT_VIEW (focus) && !GTK_IS_EDITABLE (focus);
    default:
      return FALSE;
    }
}

static gboolean
pressed_cb (GtkEventController *controller,
            guint               keyval,
            guint               keycode,
            GdkModifierType     modifiers,
            HeldKeys           *keys)
{
  GtkWindow *window = GTK_WINDOW (gtk_event_controller_get_widget (controller));

  keys->repetition = !g_hash_table_add (keys->down, GUINT_TO_POINTER (keycode));

  return keys->repetition && acts_once (gtk_window_get_focus (window), keyval) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
released_cb (HeldKeys *keys,
             guint     keyval,
             guint     keycode)
{
  g_hash_table_remove (keys->down, GUINT_TO_POINTER (keycode));
}

/* What is let go of elsewhere is not told here. */
static void
active_cb (GtkWindow  *window,
           GParamSpec *pspec,
           HeldKeys   *keys)
{
  g_hash_table_remove_all (keys->down);
}

void
br_held_keys_watch (GtkWindow *window)
{
  GtkEventController *controller;
  HeldKeys *keys;

  g_return_if_fail (GTK_IS_WINDOW (window));

  keys = g_new0 (HeldKeys, 1);
  keys->down = g_hash_table_new (NULL, NULL);
  g_object_set_data_full (G_OBJECT (window), DATA, keys, held_keys_free);

  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (pressed_cb), keys);
  g_signal_connect_swapped (controller, "key-released", G_CALLBACK (released_cb), keys);
  g_signal_connect (window, "notify::is-active", G_CALLBACK (active_cb), keys);
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}

gboolean
br_held_keys_is_repetition (GtkRoot *root)
{
  const HeldKeys *keys = root != NULL ? g_object_get_data (G_OBJECT (root), DATA) : NULL;

  return keys != NULL && keys->repetition;
}
