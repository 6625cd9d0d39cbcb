/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Watches window, pointer, keys and time. */

#include "config.h"

#include "ui/routine/br-presentation.h"

#include <float.h>

#define FADE_AFTER_S 4

struct _BrPresentation
{
  GObject parent_instance;

  GtkWidget *widget; /* weak */
  GtkWindow *window; /* weak: the one that it is in */
  gboolean made_fullscreen;
  gboolean presenting;
  gboolean quiet;
  gboolean faded;
  int height;
  guint timeout;
  double x, y; /* where the pointer was last, in the widget */
};

typedef enum
{
  PROP_HEIGHT = 1,
  PROP_FADED,
} BrPresentationProperty;

static GParamSpec *properties[PROP_FADED + 1];

G_DEFINE_FINAL_TYPE (BrPresentation, br_presentation, G_TYPE_OBJECT)

static void
set_faded (BrPresentation *self,
           gboolean        faded)
{
  if (self->faded == faded)
    return;

  self->faded = faded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FADED]);
}

/* Somebody who works with the keyboard would not know where they are. */
static gboolean
has_focused_control (BrPresentation *self)
{
  GtkWidget *widget = gtk_window_get_focus (self->window);

  while (widget != NULL && widget != self->widget && !gtk_widget_has_css_class (widget, "fading"))
    widget = gtk_widget_get_parent (widget);

  return widget != NULL && widget != self->widget;
}

static void
fade_cb (gpointer user_data)
{
  BrPresentation *self = user_data;

  self->timeout = 0;
  if (self->widget == NULL || !self->quiet || !self->presenting)
    return;

  if (has_focused_control (self))
    br_presentation_wake (self);
  else
    set_faded (self, TRUE);
}

static void
update_height (BrPresentation *self)
{
  GdkSurface *surface = self->presenting && self->window != NULL ? gtk_native_get_surface (GTK_NATIVE (self->window)) : NULL;
  int height = surface != NULL ? gdk_surface_get_height (surface) : 0;

  if (self->height == height)
    return;

  self->height = height;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEIGHT]);
}

static void
set_presenting (BrPresentation *self,
                gboolean        presenting)
{
  self->presenting = presenting;
  update_height (self);
  br_presentation_wake (self);
}

/* The desktop has ways of its own to fill the screen, and to leave it. */
static void
fullscreened_cb (BrPresentation *self)
{
  set_presenting (self, gtk_window_is_fullscreen (self->window));
}

/* A window has no surface before it is realized. */
static void
follow_surface (BrPresentation *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->window));

  if (surface != NULL)
    g_signal_connect_object (surface, "notify::height", G_CALLBACK (update_height), self, G_CONNECT_SWAPPED);
  update_height (self);
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
      GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->window));

      g_signal_handlers_disconnect_by_data (self->window, self);
      if (surface != NULL)
        g_signal_handlers_disconnect_by_data (surface, self);
      if (self->made_fullscreen)
        gtk_window_unfullscreen (self->window);
    }

  self->made_fullscreen = FALSE;
  self->presenting = window != NULL && gtk_window_is_fullscreen (window);
  g_set_weak_pointer (&self->window, window);
  if (window != NULL)
    {
      g_signal_connect_object (window, "notify::fullscreened", G_CALLBACK (fullscreened_cb), self, G_CONNECT_SWAPPED);
      if (gtk_widget_get_realized (GTK_WIDGET (window)))
        follow_surface (self);
      else
        g_signal_connect_object (window, "realize", G_CALLBACK (follow_surface), self, G_CONNECT_SWAPPED);
    }
  br_presentation_wake (self);
}

static void
enter_cb (BrPresentation *self,
          double          x,
          double          y)
{
  self->x = x;
  self->y = y;
}

/* GTK tells of the pointer also where it rests, after each new layout. */
static void
motion_cb (BrPresentation *self,
           double          x,
           double          y)
{
  if (G_APPROX_VALUE (self->x, x, DBL_EPSILON) && G_APPROX_VALUE (self->y, y, DBL_EPSILON))
    return;

  self->x = x;
  self->y = y;
  br_presentation_wake (self);
}

static gboolean
key_cb (BrPresentation *self)
{
  br_presentation_wake (self);

  return GDK_EVENT_PROPAGATE;
}

static void
br_presentation_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  BrPresentation *self = BR_PRESENTATION (object);

  switch ((BrPresentationProperty) property_id)
    {
    case PROP_HEIGHT:
      g_value_set_int (value, self->height);
      break;
    case PROP_FADED:
      g_value_set_boolean (value, self->faded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = br_presentation_get_property;
  object_class->dispose = br_presentation_dispose;

  properties[PROP_HEIGHT] = g_param_spec_int ("height", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_FADED] = g_param_spec_boolean ("faded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
br_presentation_init (BrPresentation *self)
{
}

BrPresentation *
br_presentation_new (GtkWidget *widget)
{
  BrPresentation *self;
  GtkEventController *motion, *keys;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (BR_TYPE_PRESENTATION, NULL);
  g_set_weak_pointer (&self->widget, widget);

  motion = gtk_event_controller_motion_new ();
  g_signal_connect_object (motion, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, motion);

  /* Before anything acts on them: Tab must find the controls. */
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, keys);

  g_signal_connect_object (widget, "notify::root", G_CALLBACK (root_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
br_presentation_toggle (BrPresentation *self)
{
  g_return_if_fail (BR_IS_PRESENTATION (self));

  if (self->window == NULL)
    return;

  /* Where nothing can fill the screen, filling the window is better than a key that does nothing. */
  self->made_fullscreen = !self->presenting;
  set_presenting (self, !self->presenting);
  if (self->presenting)
    gtk_window_fullscreen (self->window);
  else
    gtk_window_unfullscreen (self->window);
}

void
br_presentation_set_quiet (BrPresentation *self,
                           gboolean        quiet)
{
  g_return_if_fail (BR_IS_PRESENTATION (self));

  if (self->quiet == quiet)
    return;

  self->quiet = quiet;
  br_presentation_wake (self);
}

void
br_presentation_wake (BrPresentation *self)
{
  g_return_if_fail (BR_IS_PRESENTATION (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  set_faded (self, FALSE);
  if (self->quiet && self->presenting)
    self->timeout = g_timeout_add_seconds_once (FADE_AFTER_S, fade_cb, self);
}

int
br_presentation_get_height (BrPresentation *self)
{
  g_return_val_if_fail (BR_IS_PRESENTATION (self), 0);

  return self->height;
}

gboolean
br_presentation_get_faded (BrPresentation *self)
{
  g_return_val_if_fail (BR_IS_PRESENTATION (self), FALSE);

  return self->faded;
}
