/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The icons are those of every player, and the tooltips name them: where there is no room, the words go. */

#include "config.h"

#include "ui/routine/br-routine-controls.h"

#include <glib/gi18n.h>

struct _BrRoutineControls
{
  AdwBin parent_instance;

  GtkBox *box;
  GtkBox *steps;
  GtkBox *aside;
  AdwButtonContent *back_content;
  AdwButtonContent *pause_content;
  AdwButtonContent *next_content;
  GtkWidget *pause_button;
  GtkWidget *next_button;
  GtkWidget *done_button;
  GtkWidget *easier_button;
  GtkWidget *more_rest_button;
  GtkWidget *hurt_button;

  BrSession *session;
  GSignalGroup *signals;
  BrRoutineSize size;
};

typedef enum
{
  PROP_SESSION = 1,
  PROP_SIZE,
} BrRoutineControlsProperty;

static GParamSpec *properties[PROP_SIZE + 1];

G_DEFINE_FINAL_TYPE (BrRoutineControls, br_routine_controls, ADW_TYPE_BIN)

static void
update_labels (BrRoutineControls *self)
{
  gboolean running = br_session_get_state (self->session) == BR_SESSION_RUNNING;
  gboolean cramped = self->size == BR_ROUTINE_CRAMPED;

  adw_button_content_set_label (self->back_content, cramped ? "" : _("_Back"));
  adw_button_content_set_icon_name (self->pause_content, running ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  adw_button_content_set_label (self->pause_content, cramped ? "" : running ? _("_Pause") : _("_Resume"));
  adw_button_content_set_label (self->next_content, cramped ? "" : _("_Next"));
}

static void
update_buttons (BrRoutineControls *self)
{
  BrStep *step = br_session_get_step (self->session);
  gboolean at_work = step != NULL && BR_STEP_KIND_IS_WORK (br_step_get_kind (step));
  gboolean done = step != NULL && br_step_get_own_pace (step);

  /* One place for what is needed then: the easier version can be had before a set from the menu. */
  gtk_widget_set_visible (self->easier_button, at_work);
  gtk_widget_set_visible (self->more_rest_button, !at_work);

  /* One place for going on, too: in a set at one's own pace it is "Done", as large as there is room. */
  gtk_widget_set_visible (self->done_button, done);
  gtk_widget_set_visible (self->next_button, !done);
  if (done)
    gtk_widget_remove_css_class (self->pause_button, "suggested-action");
  else
    gtk_widget_add_css_class (self->pause_button, "suggested-action");
}

static void
update (BrRoutineControls *self)
{
  if (self->session == NULL)
    return;

  update_labels (self);
  update_buttons (self);
}

/* On a phone in two rows that fill the width. */
static void
update_size (BrRoutineControls *self)
{
  gboolean narrow = br_routine_size_is_narrow (self->size);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->box, narrow ? 12 : 24);
  gtk_widget_set_margin_start (GTK_WIDGET (self->box), narrow ? 12 : 18);
  gtk_widget_set_margin_end (GTK_WIDGET (self->box), narrow ? 12 : 18);
  gtk_box_set_spacing (self->steps, narrow ? 6 : 12);
  gtk_box_set_homogeneous (self->steps, narrow);
  gtk_box_set_homogeneous (self->aside, self->size == BR_ROUTINE_NARROW);
  gtk_widget_set_hexpand (self->hurt_button, self->size == BR_ROUTINE_CRAMPED);
}

static void
br_routine_controls_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  BrRoutineControls *self = BR_ROUTINE_CONTROLS (object);

  switch ((BrRoutineControlsProperty) property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_SIZE:
      g_value_set_enum (value, self->size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_routine_controls_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  BrRoutineControls *self = BR_ROUTINE_CONTROLS (object);

  switch ((BrRoutineControlsProperty) property_id)
    {
    case PROP_SESSION:
      g_set_object (&self->session, g_value_get_object (value));
      g_signal_group_set_target (self->signals, self->session);
      break;
    case PROP_SIZE:
      self->size = (BrRoutineSize) g_value_get_enum (value);
      update_size (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }

  update (self);
}

static void
br_routine_controls_dispose (GObject *object)
{
  BrRoutineControls *self = BR_ROUTINE_CONTROLS (object);

  g_clear_object (&self->signals);
  /* The template would take the child away under the bin's feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), BR_TYPE_ROUTINE_CONTROLS);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (br_routine_controls_parent_class)->dispose (object);
}

static void
br_routine_controls_class_init (BrRoutineControlsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = br_routine_controls_get_property;
  object_class->set_property = br_routine_controls_set_property;
  object_class->dispose = br_routine_controls_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BR_TYPE_SESSION, flags);
  properties[PROP_SIZE] = g_param_spec_enum ("size", NULL, NULL, BR_TYPE_ROUTINE_SIZE, BR_ROUTINE_USUAL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-routine-controls.ui");
  gtk_widget_class_bind_template_child (widget_class, BrRoutineControls, box);
  gtk_widget_class_bind_template_child (widget_class, BrRoutineControls, steps);
  gtk_widget_class_bind_template_child (widget_class, BrRoutineControls, aside);
  gtk_widget_class_bind_template_child (widget_class, BrRoutineControls, back_content);
  gtk_widget_class_bind_template_child (widget_class, BrRoutineControls, pause_content);
  gtk_widget_class_bind_template_child (widget_class, BrRoutineControls, next_content);
  gtk_widget_class_bind_template_child (widget_class, BrRoutineControls, pause_button);
  gtk_widget_class_bind_template_child (widget_class, BrRoutineControls, next_button);
  gtk_widget_class_bind_template_child (widget_class, BrRoutineControls, done_button);
  gtk_widget_class_bind_template_child (widget_class, BrRoutineControls, easier_button);
  gtk_widget_class_bind_template_child (widget_class, BrRoutineControls, more_rest_button);
  gtk_widget_class_bind_template_child (widget_class, BrRoutineControls, hurt_button);
}

static void
br_routine_controls_init (BrRoutineControls *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (BR_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::step", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::next-step", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::state", G_CALLBACK (update), self);
}
