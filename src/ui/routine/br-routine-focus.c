/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks after the focus once everything has been laid out. */

#include "config.h"

#include "ui/routine/br-routine-focus.h"

struct _BrRoutineFocus
{
  GObject parent_instance;

  GtkWidget *page; /* weak, these three */
  GtkWidget *home;
  GtkRoot *root;
  gboolean layout_changed; /* and the focus has not been looked after yet */
  guint idle_id;
};

G_DEFINE_FINAL_TYPE (BrRoutineFocus, br_routine_focus, G_TYPE_OBJECT)

static void
look_cb (gpointer user_data)
{
  BrRoutineFocus *self = user_data;
  GtkWidget *focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;

  self->idle_id = 0;
  if (self->home == NULL)
    return;

  /* A dialog above keeps it. */
  if (focus == NULL || !gtk_widget_get_mapped (focus) || (self->layout_changed && gtk_widget_is_ancestor (focus, self->page)))
    gtk_widget_grab_focus (self->home);
  self->layout_changed = FALSE;
}

static void
look (BrRoutineFocus *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add_once (look_cb, self);
}

static void
focus_changed_cb (BrRoutineFocus *self)
{
  GtkWidget *focus = gtk_root_get_focus (self->root);

  if (focus == NULL || !gtk_widget_get_mapped (focus))
    look (self);
}

static void
br_routine_focus_dispose (GObject *object)
{
  BrRoutineFocus *self = BR_ROUTINE_FOCUS (object);

  br_routine_focus_unwatch (self);
  g_clear_weak_pointer (&self->page);
  g_clear_weak_pointer (&self->home);

  G_OBJECT_CLASS (br_routine_focus_parent_class)->dispose (object);
}

static void
br_routine_focus_class_init (BrRoutineFocusClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = br_routine_focus_dispose;
}

static void
br_routine_focus_init (BrRoutineFocus *self)
{
}

BrRoutineFocus *
br_routine_focus_new (GtkWidget *page,
                      GtkWidget *home)
{
  BrRoutineFocus *self;

  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (home), NULL);

  self = g_object_new (BR_TYPE_ROUTINE_FOCUS, NULL);
  g_set_weak_pointer (&self->page, page);
  g_set_weak_pointer (&self->home, home);

  return self;
}

void
br_routine_focus_watch (BrRoutineFocus *self)
{
  g_return_if_fail (BR_IS_ROUTINE_FOCUS (self));
  g_return_if_fail (self->page != NULL);

  br_routine_focus_unwatch (self);
  g_set_weak_pointer (&self->root, gtk_widget_get_root (self->page));
  g_signal_connect_object (self->root, "notify::focus-widget", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
  br_routine_focus_layout_changed (self);
}

void
br_routine_focus_unwatch (BrRoutineFocus *self)
{
  g_return_if_fail (BR_IS_ROUTINE_FOCUS (self));

  if (self->root != NULL)
    g_signal_handlers_disconnect_by_func (self->root, focus_changed_cb, self);
  g_clear_weak_pointer (&self->root);
  g_clear_handle_id (&self->idle_id, g_source_remove);
}

void
br_routine_focus_layout_changed (BrRoutineFocus *self)
{
  g_return_if_fail (BR_IS_ROUTINE_FOCUS (self));

  self->layout_changed = TRUE;
  look (self);
}
