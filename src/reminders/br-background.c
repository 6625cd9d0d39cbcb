/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libportal's question and its answer as a property. */

#include "config.h"

#include "reminders/br-background.h"

#include <glib/gi18n-lib.h>
#include <libportal/portal.h>

struct _BrBackground
{
  GObject parent_instance;

  XdpPortal             *portal;
  guint                  n_questions; /* the last one counts */
  BrBackgroundPermission permission;
};

G_DEFINE_ENUM_TYPE (BrBackgroundPermission, br_background_permission,
                    G_DEFINE_ENUM_VALUE (BR_BACKGROUND_NOT_ASKED, "not-asked"),
                    G_DEFINE_ENUM_VALUE (BR_BACKGROUND_ASKING, "asking"),
                    G_DEFINE_ENUM_VALUE (BR_BACKGROUND_ALLOWED, "allowed"),
                    G_DEFINE_ENUM_VALUE (BR_BACKGROUND_REFUSED, "refused"),
                    G_DEFINE_ENUM_VALUE (BR_BACKGROUND_UNAVAILABLE, "unavailable"))

G_DEFINE_FINAL_TYPE (BrBackground, br_background, G_TYPE_OBJECT)

typedef enum
{
  PROP_PERMISSION = 1,
} BrBackgroundProperty;

static GParamSpec *props[PROP_PERMISSION + 1];

static void
set_permission (BrBackground          *self,
                BrBackgroundPermission permission)
{
  if (self->permission == permission)
    return;

  self->permission = permission;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PERMISSION]);
}

/* A desktop without this portal answers with an error of D-Bus, one that says no with another. */
static gboolean
is_unavailable (const GError *error)
{
  return g_dbus_error_is_remote_error (error) || error->domain == G_DBUS_ERROR
         || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
}

typedef struct
{
  BrBackground *background;
  guint         number;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->background);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean allowed = xdp_portal_request_background_finish (XDP_PORTAL (source), result, &error);

  if (question->number != question->background->n_questions)
    return;

  if (allowed)
    set_permission (question->background, BR_BACKGROUND_ALLOWED);
  else if (error != NULL && is_unavailable (error))
    set_permission (question->background, BR_BACKGROUND_UNAVAILABLE);
  else
    set_permission (question->background, BR_BACKGROUND_REFUSED);
}

static void
br_background_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  BrBackground *self = BR_BACKGROUND (object);

  switch ((BrBackgroundProperty) property_id)
    {
    case PROP_PERMISSION:
      g_value_set_enum (value, self->permission);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_background_dispose (GObject *object)
{
  BrBackground *self = BR_BACKGROUND (object);

  g_clear_object (&self->portal);

  G_OBJECT_CLASS (br_background_parent_class)->dispose (object);
}

static void
br_background_class_init (BrBackgroundClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = br_background_get_property;
  object_class->dispose = br_background_dispose;

  props[PROP_PERMISSION] =
    g_param_spec_enum ("permission", NULL, NULL, BR_TYPE_BACKGROUND_PERMISSION, BR_BACKGROUND_NOT_ASKED,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
br_background_init (BrBackground *self)
{
}

BrBackground *
br_background_new (void)
{
  return g_object_new (BR_TYPE_BACKGROUND, NULL);
}

void
br_background_ask (BrBackground *self,
                   gboolean      autostart)
{
  g_autoptr (GPtrArray) command = g_ptr_array_new_with_free_func (g_free);
  Question *question;

  g_return_if_fail (BR_IS_BACKGROUND (self));

  self->n_questions++;
  if (self->portal == NULL)
    self->portal = xdp_portal_initable_new (NULL);
  if (self->portal == NULL)
    {
      set_permission (self, BR_BACKGROUND_UNAVAILABLE);
      return;
    }

  set_permission (self, BR_BACKGROUND_ASKING);
  g_ptr_array_add (command, g_strdup ("back-rehab"));
  g_ptr_array_add (command, g_strdup ("--gapplication-service"));
  question = g_new0 (Question, 1);
  question->background = g_object_ref (self);
  question->number = self->n_questions;
  /* Translators: the desktop shows this where it asks whether the app may start by itself */
  xdp_portal_request_background (self->portal, NULL, (char *) _("Reminds you of your planned sessions"),
                                 PORTAL_TAKES_COMMAND ? g_ptr_array_ref (command) : command,
                                 autostart ? XDP_BACKGROUND_FLAG_AUTOSTART : XDP_BACKGROUND_FLAG_NONE,
                                 NULL, answered_cb, question);
}

BrBackgroundPermission
br_background_get_permission (BrBackground *self)
{
  g_return_val_if_fail (BR_IS_BACKGROUND (self), BR_BACKGROUND_NOT_ASKED);

  return self->permission;
}
