/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Toasts, with text that wraps: what is only the title of one is cut where it is longer than a line. */

#include "config.h"

#include "ui/routine/br-routine-messages.h"

#include <glib/gi18n.h>

/* Read by somebody who is just lying down. */
#define MESSAGE_S 10

struct _BrRoutineMessages
{
  AdwBin parent_instance;

  AdwToastOverlay *toasts;
  BrSession *session;
  BrClipLibrary *clips;
  BrRoutineSize size;
  guint n_standing;
  gboolean clip_told;
  gboolean blank_told;
};

typedef enum
{
  PROP_SESSION = 1,
  PROP_CLIPS,
  PROP_SIZE,
  PROP_STANDING,
} BrRoutineMessagesProperty;

static GParamSpec *properties[PROP_STANDING + 1];

G_DEFINE_FINAL_TYPE (BrRoutineMessages, br_routine_messages, ADW_TYPE_BIN)

/* ---- What does not work -------------------------------------------------------------------------------------------------- */

static gboolean
uses_clip (BrRoutineMessages *self,
           const char        *name)
{
  BrPrescription *prescription = br_session_get_prescription (self->session);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (prescription)); i++)
    if (g_str_equal (br_variant_get_clip (br_prescribed_exercise_get_variant (br_prescription_get_exercise (prescription, i))), name))
      return TRUE;

  return FALSE;
}

static void
clip_lost_cb (BrRoutineMessages *self,
              const char        *name,
              GFile             *clip)
{
  g_autofree char *file_name = g_file_get_basename (clip);
  g_autofree char *message = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || self->session == NULL || !uses_clip (self, name))
    return;

  /* Translators: %s is the name of a file */
  message = g_strdup_printf (_("The clip “%s” is not there any more."), file_name);
  br_routine_messages_say_of_clip (self, message);
}

static void
set_clips (BrRoutineMessages *self,
           BrClipLibrary     *clips)
{
  if (self->clips != NULL)
    g_signal_handlers_disconnect_by_data (self->clips, self);
  g_set_object (&self->clips, clips);
  if (clips != NULL)
    g_signal_connect_object (clips, "lost", G_CALLBACK (clip_lost_cb), self, G_CONNECT_SWAPPED);
}

static void
refused_cb (BrRoutineMessages  *self,
            GParamSpec         *pspec,
            BrSessionInhibitor *inhibitor)
{
  if (self->blank_told || !br_session_inhibitor_get_refused (inhibitor))
    return;

  self->blank_told = TRUE;
  br_routine_messages_say (self, _("This desktop may let the screen go blank during the session"));
}

/* ---- Toasts -------------------------------------------------------------------------------------------------------------- */

static void
set_n_standing (BrRoutineMessages *self,
                guint              n)
{
  gboolean had = self->n_standing > 0;

  self->n_standing = n;
  if (had != (n > 0))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STANDING]);
}

static void
dismissed_cb (BrRoutineMessages *self)
{
  set_n_standing (self, self->n_standing - 1);
}

static int
get_width_chars (BrRoutineMessages *self)
{
  if (self->size == BR_ROUTINE_CRAMPED)
    return 10;

  return self->size == BR_ROUTINE_NARROW ? 28 : 60;
}

static GtkWidget *
create_label (BrRoutineMessages *self,
              const char        *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), get_width_chars (self));
  gtk_widget_add_css_class (label, "heading");

  return label;
}

/* Else it would be given the height that it needs where it is as wide as the page. */
static void
fix_height (GtkWidget *label)
{
  int width, height;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_set_size_request (label, -1, height);
}

/* GTK drops what a widget announces before assistive technology knows it. Any change of its state makes it known. */
static void
br_routine_messages_map (GtkWidget *widget)
{
  BrRoutineMessages *self = BR_ROUTINE_MESSAGES (widget);

  GTK_WIDGET_CLASS (br_routine_messages_parent_class)->map (widget);

  gtk_accessible_update_platform_state (GTK_ACCESSIBLE (self->toasts), GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE);
}

static void
br_routine_messages_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  BrRoutineMessages *self = BR_ROUTINE_MESSAGES (object);

  switch ((BrRoutineMessagesProperty) property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_CLIPS:
      g_value_set_object (value, self->clips);
      break;
    case PROP_SIZE:
      g_value_set_enum (value, self->size);
      break;
    case PROP_STANDING:
      g_value_set_boolean (value, br_routine_messages_get_standing (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_routine_messages_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  BrRoutineMessages *self = BR_ROUTINE_MESSAGES (object);

  switch ((BrRoutineMessagesProperty) property_id)
    {
    case PROP_SESSION:
      g_set_object (&self->session, g_value_get_object (value));
      break;
    case PROP_CLIPS:
      set_clips (self, g_value_get_object (value));
      break;
    case PROP_SIZE:
      self->size = (BrRoutineSize) g_value_get_enum (value);
      break;
    case PROP_STANDING:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_routine_messages_dispose (GObject *object)
{
  BrRoutineMessages *self = BR_ROUTINE_MESSAGES (object);

  set_clips (self, NULL);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (br_routine_messages_parent_class)->dispose (object);
}

static void
br_routine_messages_class_init (BrRoutineMessagesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = br_routine_messages_get_property;
  object_class->set_property = br_routine_messages_set_property;
  object_class->dispose = br_routine_messages_dispose;

  widget_class->map = br_routine_messages_map;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BR_TYPE_SESSION, flags);
  properties[PROP_CLIPS] = g_param_spec_object ("clips", NULL, NULL, BR_TYPE_CLIP_LIBRARY, flags);
  properties[PROP_SIZE] = g_param_spec_enum ("size", NULL, NULL, BR_TYPE_ROUTINE_SIZE, BR_ROUTINE_USUAL, flags);
  properties[PROP_STANDING] = g_param_spec_boolean ("standing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
br_routine_messages_init (BrRoutineMessages *self)
{
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->toasts));
}

void
br_routine_messages_say (BrRoutineMessages *self,
                         const char        *text)
{
  GtkWidget *label;
  AdwToast *toast;

  g_return_if_fail (BR_IS_ROUTINE_MESSAGES (self));
  g_return_if_fail (text != NULL);

  label = create_label (self, text);
  toast = adw_toast_new ("");
  adw_toast_set_custom_title (toast, label);
  adw_toast_set_timeout (toast, MESSAGE_S);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self, G_CONNECT_SWAPPED);
  set_n_standing (self, self->n_standing + 1);
  adw_toast_overlay_add_toast (self->toasts, toast);
  fix_height (label);

  /* Of what is no title only its coming is announced. */
  gtk_accessible_announce (GTK_ACCESSIBLE (self->toasts), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
br_routine_messages_say_of_clip (BrRoutineMessages *self,
                                 const char        *text)
{
  g_return_if_fail (BR_IS_ROUTINE_MESSAGES (self));

  if (self->clip_told)
    return;

  self->clip_told = TRUE;
  br_routine_messages_say (self, text);
}

void
br_routine_messages_watch (BrRoutineMessages  *self,
                           BrSessionInhibitor *inhibitor)
{
  g_return_if_fail (BR_IS_ROUTINE_MESSAGES (self));
  g_return_if_fail (BR_IS_SESSION_INHIBITOR (inhibitor));

  g_signal_connect_object (inhibitor, "notify::refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
  refused_cb (self, NULL, inhibitor);
}

gboolean
br_routine_messages_get_standing (BrRoutineMessages *self)
{
  g_return_val_if_fail (BR_IS_ROUTINE_MESSAGES (self), FALSE);

  return self->n_standing > 0;
}
