/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Watches window, pointer and time. */

#include "config.h"

#include "ui/routine/br-presentation.h"

#define FADE_AFTER_S 4

struct _BrPresentation
{
  GObject parent_instance;

  GtkWidget *widget; /* weak */
  GtkWindow *window; /* weak: the one that it is in */
  gboolean made_fullscreen;
  gboolean quiet;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (BrPresentation, br_presentation, G_TYPE_OBJECT)

static void
fade_cb (gpointer user_data)
{
  BrPresentation *self = user_data;

  self->timeout = 0;
  if (self->widget != NULL)
    gtk_widget_add_css_class (self->widget, "faded");
}

static void
root_changed_cb (BrPresentation *self)
{
  GtkRoot *root = gtk_widget_get_root (self->widget);
  GtkWindow *window = GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;

  if (self->window == window)
    return;

  if (self->window != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->window, self);
      if (self->made_fullscreen)
        gtk_window_unfullscreen (self->window);
    }

  self->made_fullscreen = FALSE;
  g_set_weak_pointer (&self->window, window);
  if (window != NULL)
    g_signal_connect_object (window, "notify::fullscreened", G_CALLBACK (br_presentation_wake), self, G_CONNECT_SWAPPED);
  br_presentation_wake (self);
}

static void
br_presentation_dispose (GObject *object)
{
  BrPresentation *self = BR_PRESENTATION (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->widget);

  G_OBJECT_CLASS (br_presentation_parent_class)->dispose (object);
}

static void
br_presentation_class_init (BrPresentationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = br_presentation_dispose;
}

static void
br_presentation_init (BrPresentation *self)
{
}

BrPresentation *
br_presentation_new (GtkWidget *widget)
{
  BrPresentation *self;
  GtkEventController *motion;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (BR_TYPE_PRESENTATION, NULL);
  g_set_weak_pointer (&self->widget, widget);

  motion = gtk_event_controller_motion_new ();
  g_signal_connect_object (motion, "motion", G_CALLBACK (br_presentation_wake), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, motion);
  g_signal_connect_object (widget, "notify::root", G_CALLBACK (root_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
br_presentation_toggle (BrPresentation *self)
{
  g_return_if_fail (BR_IS_PRESENTATION (self));

  if (self->window == NULL)
    return;

  self->made_fullscreen = !gtk_window_is_fullscreen (self->window);
  if (self->made_fullscreen)
    gtk_window_fullscreen (self->window);
  else
    gtk_window_unfullscreen (self->window);
}

void
br_presentation_set_quiet (BrPresentation *self,
                           gboolean        quiet)
{
  g_return_if_fail (BR_IS_PRESENTATION (self));

  self->quiet = quiet;
  br_presentation_wake (self);
}

void
br_presentation_wake (BrPresentation *self)
{
  g_return_if_fail (BR_IS_PRESENTATION (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->widget != NULL)
    gtk_widget_remove_css_class (self->widget, "faded");
  if (self->quiet && self->window != NULL && gtk_window_is_fullscreen (self->window))
    self->timeout = g_timeout_add_seconds_once (FADE_AFTER_S, fade_cb, self);
}
