/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A navigation page whose texts and content are properties, so that each step is declared in Blueprint. */

#include "config.h"

#include "ui/start/br-start-step.h"

#include <glib/gi18n.h>

struct _BrStartStep
{
  AdwNavigationPage parent_instance;

  GtkWidget *content;
  char *heading;
  char *description;
  char *next_label;
  char *problem;
  guint step;
  guint n_steps;
  gboolean complete;
};

typedef enum
{
  PROP_STEP = 1,
  PROP_N_STEPS,
  PROP_HEADING,
  PROP_DESCRIPTION,
  PROP_CONTENT,
  PROP_COMPLETE,
  PROP_NEXT_LABEL,
  PROP_PROBLEM,
  PROP_POSITION,
} BrStartStepProperty;

typedef enum
{
  SIGNAL_NEXT,
} BrStartStepSignal;

static GParamSpec *properties[PROP_POSITION + 1];
static guint signals[SIGNAL_NEXT + 1];

G_DEFINE_FINAL_TYPE (BrStartStep, br_start_step, ADW_TYPE_NAVIGATION_PAGE)

static gboolean
has_text (BrStartStep *self,
          const char  *text)
{
  return text != NULL && text[0] != '\0';
}

static void
next_clicked_cb (BrStartStep *self)
{
  g_signal_emit (self, signals[SIGNAL_NEXT], 0);
}

static void
br_start_step_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  BrStartStep *self = BR_START_STEP (object);

  switch ((BrStartStepProperty) property_id)
    {
    case PROP_STEP:
      g_value_set_uint (value, self->step);
      break;
    case PROP_N_STEPS:
      g_value_set_uint (value, self->n_steps);
      break;
    case PROP_HEADING:
      g_value_set_string (value, self->heading);
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_COMPLETE:
      g_value_set_boolean (value, self->complete);
      break;
    case PROP_NEXT_LABEL:
      g_value_set_string (value, self->next_label);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem != NULL ? self->problem : "");
      break;
    case PROP_POSITION:
      /* Translators: the first number is the step of the first start, the second how many there are */
      g_value_take_string (value, g_strdup_printf (C_("step", "%u of %u"), self->step, self->n_steps));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_start_step_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  BrStartStep *self = BR_START_STEP (object);

  switch ((BrStartStepProperty) property_id)
    {
    case PROP_STEP:
      self->step = g_value_get_uint (value);
      g_object_notify_by_pspec (object, properties[PROP_POSITION]);
      break;
    case PROP_N_STEPS:
      self->n_steps = g_value_get_uint (value);
      g_object_notify_by_pspec (object, properties[PROP_POSITION]);
      break;
    case PROP_HEADING:
      g_set_str (&self->heading, g_value_get_string (value));
      break;
    case PROP_DESCRIPTION:
      g_set_str (&self->description, g_value_get_string (value));
      break;
    case PROP_CONTENT:
      g_set_object (&self->content, g_value_get_object (value));
      break;
    case PROP_COMPLETE:
      self->complete = g_value_get_boolean (value);
      break;
    case PROP_NEXT_LABEL:
      g_set_str (&self->next_label, g_value_get_string (value));
      break;
    case PROP_PROBLEM:
      g_set_str (&self->problem, g_value_get_string (value));
      break;
    case PROP_POSITION:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_start_step_dispose (GObject *object)
{
  BrStartStep *self = BR_START_STEP (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_START_STEP);
  g_clear_object (&self->content);

  G_OBJECT_CLASS (br_start_step_parent_class)->dispose (object);
}

static void
br_start_step_finalize (GObject *object)
{
  BrStartStep *self = BR_START_STEP (object);

  g_clear_pointer (&self->heading, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->next_label, g_free);
  g_clear_pointer (&self->problem, g_free);

  G_OBJECT_CLASS (br_start_step_parent_class)->finalize (object);
}

static void
br_start_step_class_init (BrStartStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_start_step_get_property;
  object_class->set_property = br_start_step_set_property;
  object_class->dispose = br_start_step_dispose;
  object_class->finalize = br_start_step_finalize;

  properties[PROP_STEP] = g_param_spec_uint ("step", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_STEPS] = g_param_spec_uint ("n-steps", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NEXT_LABEL] = g_param_spec_string ("next-label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_POSITION] = g_param_spec_string ("position", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_NEXT] = g_signal_new ("next", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-start-step.ui");
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
}

static void
br_start_step_init (BrStartStep *self)
{
  /* The page's title is bound to it and may not be missing. */
  self->heading = g_strdup ("");

  gtk_widget_init_template (GTK_WIDGET (self));
}
