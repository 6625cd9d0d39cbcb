/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Listens to the session alone; what is allowed again is allowed at once. */

#include "config.h"

#include "ui/routine/br-session-inhibitor.h"

#include <glib/gi18n.h>

struct _BrSessionInhibitor
{
  GObject parent_instance;

  BrSession *session;
  GtkWindow *window; /* weak */
  gboolean inhibiting;
  gboolean refused;
  guint cookie;
};

typedef enum
{
  PROP_REFUSED = 1,
} BrSessionInhibitorProperty;

static GParamSpec *properties[PROP_REFUSED + 1];

G_DEFINE_FINAL_TYPE (BrSessionInhibitor, br_session_inhibitor, G_TYPE_OBJECT)

static void
set_inhibiting (BrSessionInhibitor *self,
                gboolean            inhibiting)
{
  GApplication *application = g_application_get_default ();

  if (self->inhibiting == inhibiting)
    return;

  self->inhibiting = inhibiting;
  if (!GTK_IS_APPLICATION (application))
    return;

  if (inhibiting)
    {
      self->cookie = gtk_application_inhibit (GTK_APPLICATION (application), self->window,
                                              GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND,
                                              _("A session is running"));
      if (self->refused == (self->cookie != 0))
        {
          self->refused = self->cookie == 0;
          g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REFUSED]);
        }
    }
  else if (self->cookie != 0)
    {
      gtk_application_uninhibit (GTK_APPLICATION (application), self->cookie);
      self->cookie = 0;
    }
}

static void
state_cb (BrSessionInhibitor *self)
{
  set_inhibiting (self, br_session_get_state (self->session) == BR_SESSION_RUNNING);
}

static void
br_session_inhibitor_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  BrSessionInhibitor *self = BR_SESSION_INHIBITOR (object);

  switch ((BrSessionInhibitorProperty) property_id)
    {
    case PROP_REFUSED:
      g_value_set_boolean (value, self->refused);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_session_inhibitor_dispose (GObject *object)
{
  BrSessionInhibitor *self = BR_SESSION_INHIBITOR (object);

  set_inhibiting (self, FALSE);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (br_session_inhibitor_parent_class)->dispose (object);
}

static void
br_session_inhibitor_class_init (BrSessionInhibitorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = br_session_inhibitor_get_property;
  object_class->dispose = br_session_inhibitor_dispose;

  properties[PROP_REFUSED] = g_param_spec_boolean ("refused", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
br_session_inhibitor_init (BrSessionInhibitor *self)
{
}

BrSessionInhibitor *
br_session_inhibitor_new (BrSession *session,
                          GtkWindow *window)
{
  BrSessionInhibitor *self;

  g_return_val_if_fail (BR_IS_SESSION (session), NULL);
  g_return_val_if_fail (window == NULL || GTK_IS_WINDOW (window), NULL);

  self = g_object_new (BR_TYPE_SESSION_INHIBITOR, NULL);
  self->session = g_object_ref (session);
  g_set_weak_pointer (&self->window, window);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
  state_cb (self);

  return self;
}

gboolean
br_session_inhibitor_get_refused (BrSessionInhibitor *self)
{
  g_return_val_if_fail (BR_IS_SESSION_INHIBITOR (self), FALSE);

  return self->refused;
}
