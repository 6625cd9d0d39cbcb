/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/routine/br-routine-keys.h"

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

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, arrow_cb, "(b)", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Right, 0, arrow_cb, "(b)", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, arrow_cb, "(b)", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Left, 0, arrow_cb, "(b)", FALSE);
}
