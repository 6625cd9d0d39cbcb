/* SPDX-License-Identifier: GPL-3.0-or-later */
/* On a phone the way to help and where one is in the session need the room more than the rest, which is in the menu. */

#include "config.h"

#include "ui/routine/br-routine-header.h"

#include <glib/gi18n.h>

struct _BrRoutineHeader
{
  AdwBin parent_instance;

  AdwHeaderBar *bar;
  AdwWindowTitle *title_widget;
  GtkWidget *fullscreen_button;
  GtkWidget *mute_button;
  GtkWidget *help_button;

  BrSession *session;
  GSignalGroup *signals;
  BrCuePlayer *cues;
  GBinding *muting;
  BrRoutineSize size;
};

typedef enum
{
  PROP_SESSION = 1,
  PROP_CUES,
  PROP_SIZE,
} BrRoutineHeaderProperty;

static GParamSpec *properties[PROP_SIZE + 1];

G_DEFINE_FINAL_TYPE (BrRoutineHeader, br_routine_header, ADW_TYPE_BIN)

static char *
get_mute_icon (gpointer instance,
               gboolean muted)
{
  return g_strdup (muted ? "audio-volume-muted-symbolic" : "audio-volume-high-symbolic");
}

/* What makes windows smaller and larger can be done without on a phone. */
static void
update_window_controls (BrRoutineHeader *self)
{
  g_autoptr (GString) layout = NULL;
  g_autofree char *usual = NULL;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-decoration-layout", &usual, NULL);
  layout = g_string_new (usual);
  g_string_replace (layout, "minimize", "", 0);
  g_string_replace (layout, "maximize", "", 0);
  adw_header_bar_set_decoration_layout (self->bar, br_routine_size_is_narrow (self->size) ? layout->str : NULL);
}

static void
update_title (BrRoutineHeader *self)
{
  BrPrescription *prescription = br_session_get_prescription (self->session);
  BrStep *step = br_session_get_step (self->session);
  guint n_exercises = g_list_model_get_n_items (G_LIST_MODEL (prescription));
  const char *name = br_routine_size_is_narrow (self->size) ? "" : br_routine_get_name (br_prescription_get_routine (prescription));
  g_autofree char *count = NULL;

  if (step != NULL)
    count = g_strdup_printf (self->size == BR_ROUTINE_CRAMPED ? _("%u of %u") : _("Exercise %u of %u"),
                             br_step_get_exercise_index (step) + 1, n_exercises);

  adw_window_title_set_title (self->title_widget, name);
  adw_window_title_set_subtitle (self->title_widget, count != NULL ? count : "");
}

static void
step_cb (BrRoutineHeader *self)
{
  /* When it is over, it stays where it was. */
  if (br_session_get_step (self->session) != NULL)
    update_title (self);
}

static void
update (BrRoutineHeader *self)
{
  gboolean narrow = br_routine_size_is_narrow (self->size);

  gtk_widget_set_visible (self->fullscreen_button, !narrow);
  gtk_widget_set_visible (self->mute_button, !narrow && self->cues != NULL);
  update_window_controls (self);
  if (self->session != NULL)
    update_title (self);
}

static void
set_cues (BrRoutineHeader *self,
          BrCuePlayer     *cues)
{
  g_clear_pointer (&self->muting, g_binding_unbind);
  g_set_object (&self->cues, cues);
  if (cues != NULL)
    self->muting = g_object_bind_property (cues, "muted", self->mute_button, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
br_routine_header_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  BrRoutineHeader *self = BR_ROUTINE_HEADER (object);

  switch ((BrRoutineHeaderProperty) property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_CUES:
      g_value_set_object (value, self->cues);
      break;
    case PROP_SIZE:
      g_value_set_enum (value, self->size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_routine_header_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  BrRoutineHeader *self = BR_ROUTINE_HEADER (object);

  switch ((BrRoutineHeaderProperty) property_id)
    {
    case PROP_SESSION:
      g_set_object (&self->session, g_value_get_object (value));
      g_signal_group_set_target (self->signals, self->session);
      break;
    case PROP_CUES:
      set_cues (self, g_value_get_object (value));
      break;
    case PROP_SIZE:
      self->size = (BrRoutineSize) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }

  update (self);
}

static void
br_routine_header_dispose (GObject *object)
{
  BrRoutineHeader *self = BR_ROUTINE_HEADER (object);

  g_clear_object (&self->signals);
  g_clear_pointer (&self->muting, g_binding_unbind);
  /* The template would take the child away under the bin's feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), BR_TYPE_ROUTINE_HEADER);
  g_clear_object (&self->session);
  g_clear_object (&self->cues);

  G_OBJECT_CLASS (br_routine_header_parent_class)->dispose (object);
}

static void
br_routine_header_class_init (BrRoutineHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = br_routine_header_get_property;
  object_class->set_property = br_routine_header_set_property;
  object_class->dispose = br_routine_header_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BR_TYPE_SESSION, flags);
  properties[PROP_CUES] = g_param_spec_object ("cues", NULL, NULL, BR_TYPE_CUE_PLAYER, flags);
  properties[PROP_SIZE] = g_param_spec_enum ("size", NULL, NULL, BR_TYPE_ROUTINE_SIZE, BR_ROUTINE_USUAL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-routine-header.ui");
  gtk_widget_class_bind_template_child (widget_class, BrRoutineHeader, bar);
  gtk_widget_class_bind_template_child (widget_class, BrRoutineHeader, title_widget);
  gtk_widget_class_bind_template_child (widget_class, BrRoutineHeader, fullscreen_button);
  gtk_widget_class_bind_template_child (widget_class, BrRoutineHeader, mute_button);
  gtk_widget_class_bind_template_child (widget_class, BrRoutineHeader, help_button);
  gtk_widget_class_bind_template_callback (widget_class, get_mute_icon);
}

static void
br_routine_header_init (BrRoutineHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (BR_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::step", G_CALLBACK (step_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::next-step", G_CALLBACK (step_cb), self);
}
