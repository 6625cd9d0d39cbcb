/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/routine/br-pace-choices.h"

struct _BrPaceChoices
{
  GObject parent_instance;

  GStrv exercises;
};

typedef enum
{
  PROP_EXERCISES = 1,
} BrPaceChoicesProperty;

static GParamSpec *properties[PROP_EXERCISES + 1];

G_DEFINE_FINAL_TYPE (BrPaceChoices, br_pace_choices, G_TYPE_OBJECT)

static gboolean
contains (BrPaceChoices *self,
          const char    *exercise_id)
{
  return g_strv_contains ((const char * const *) self->exercises, exercise_id);
}

static void
set_exercises (BrPaceChoices      *self,
               const char * const *exercises)
{
  static const char * const none[] = { NULL };
  const char * const *ids = exercises != NULL ? exercises : none;

  if (g_strv_equal ((const char * const *) self->exercises, ids))
    return;

  g_strfreev (self->exercises);
  self->exercises = g_strdupv ((char **) ids);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXERCISES]);
}

static void
br_pace_choices_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  BrPaceChoices *self = BR_PACE_CHOICES (object);

  switch ((BrPaceChoicesProperty) property_id)
    {
    case PROP_EXERCISES:
      g_value_set_boxed (value, self->exercises);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_pace_choices_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  BrPaceChoices *self = BR_PACE_CHOICES (object);

  switch ((BrPaceChoicesProperty) property_id)
    {
    case PROP_EXERCISES:
      set_exercises (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_pace_choices_finalize (GObject *object)
{
  BrPaceChoices *self = BR_PACE_CHOICES (object);

  g_clear_pointer (&self->exercises, g_strfreev);

  G_OBJECT_CLASS (br_pace_choices_parent_class)->finalize (object);
}

static void
br_pace_choices_class_init (BrPaceChoicesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = br_pace_choices_get_property;
  object_class->set_property = br_pace_choices_set_property;
  object_class->finalize = br_pace_choices_finalize;

  properties[PROP_EXERCISES] = g_param_spec_boxed ("exercises", NULL, NULL, G_TYPE_STRV,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
br_pace_choices_init (BrPaceChoices *self)
{
  self->exercises = g_new0 (char *, 1);
}

BrPaceChoices *
br_pace_choices_new (void)
{
  return g_object_new (BR_TYPE_PACE_CHOICES, NULL);
}

void
br_pace_choices_choose (BrPaceChoices *self,
                        const char    *exercise_id,
                        gboolean       own_pace)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) exercises = NULL;

  g_return_if_fail (BR_IS_PACE_CHOICES (self));
  g_return_if_fail (exercise_id != NULL);

  for (guint i = 0; self->exercises[i] != NULL; i++)
    {
      if (!g_str_equal (self->exercises[i], exercise_id))
        g_strv_builder_add (builder, self->exercises[i]);
    }
  if (own_pace)
    g_strv_builder_add (builder, exercise_id);

  exercises = g_strv_builder_end (builder);
  set_exercises (self, (const char * const *) exercises);
}

void
br_pace_choices_apply (BrPaceChoices *self,
                       BrSession     *session)
{
  BrPrescription *prescription;

  g_return_if_fail (BR_IS_PACE_CHOICES (self));
  g_return_if_fail (BR_IS_SESSION (session));

  prescription = br_session_get_prescription (session);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (prescription)); i++)
    {
      BrExercise *exercise = br_prescribed_exercise_get_exercise (br_prescription_get_exercise (prescription, i));

      br_session_set_own_pace (session, i, contains (self, br_exercise_get_id (exercise)));
    }
}
