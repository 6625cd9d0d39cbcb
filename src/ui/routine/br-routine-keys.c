/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/routine/br-routine-keys.h"

#include "ui/widgets/br-held-keys.h"

static const struct
{
  guint       keyval;
  const char *action;
} bindings[] = {
  { GDK_KEY_space, "routine.pause" },
  { GDK_KEY_KP_Space, "routine.pause" },
  { GDK_KEY_Return, "routine.next" },
  { GDK_KEY_ISO_Enter, "routine.next" },
  { GDK_KEY_KP_Enter, "routine.next" },
  { GDK_KEY_h, "routine.hurt" },
  { GDK_KEY_e, "routine.easier" },
  { GDK_KEY_s, "routine.skip" },
  { GDK_KEY_o, "routine.own-pace" },
  { GDK_KEY_plus, "routine.more-rest" },
  { GDK_KEY_equal, "routine.more-rest" },
  { GDK_KEY_KP_Add, "routine.more-rest" },
  { GDK_KEY_m, "routine.mute" },
  { GDK_KEY_F11, "routine.fullscreen" },
  { GDK_KEY_Escape, "routine.escape" },
};

static const struct
{
  guint    keyval;
  gboolean right;
} arrows[] = {
  { GDK_KEY_Right, TRUE },
  { GDK_KEY_KP_Right, TRUE },
  { GDK_KEY_Left, FALSE },
  { GDK_KEY_KP_Left, FALSE },
};

/* The arrow keys follow the buttons, which change places where people read from right to left. */
static gboolean
arrow_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean right;

  g_variant_get (arguments, "(b)", &right);
  gtk_widget_activate_action (widget, right != mirrored ? "routine.next" : "routine.back", NULL);

  return GDK_EVENT_STOP;
}

void
br_routine_keys_install (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  for (gsize i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding_action (widget_class, bindings[i].keyval, 0, bindings[i].action, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (arrows); i++)
    gtk_widget_class_add_binding (widget_class, arrows[i].keyval, 0, arrow_cb, "(b)", arrows[i].right);
}

static gboolean
is_bound (guint keyval)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bindings); i++)
    {
      if (bindings[i].keyval == gdk_keyval_to_lower (keyval))
        return TRUE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      if (arrows[i].keyval == keyval)
        return TRUE;
    }

  return FALSE;
}

static gboolean
pressed_cb (GtkWidget *page,
            guint      keyval)
{
  return is_bound (keyval) && br_held_keys_is_repetition (gtk_widget_get_root (page)) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

void
br_routine_keys_act_once (GtkWidget *page)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_WIDGET (page));

  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (controller, "key-pressed", G_CALLBACK (pressed_cb), page);
  gtk_widget_add_controller (page, controller);
}
