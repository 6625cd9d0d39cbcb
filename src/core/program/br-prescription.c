/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be done in one session, and how long that honestly takes. */

#include "config.h"

#include "core/program/br-prescription.h"

#include <math.h>

#include "core/program/br-pace.h"

struct _BrPrescribedExercise
{
  GObject parent_instance;

  BrExercise    *exercise;
  BrVariantKind  variant_kind;
  BrDose         dose;
};

G_DEFINE_FINAL_TYPE (BrPrescribedExercise, br_prescribed_exercise, G_TYPE_OBJECT)

enum
{
  EXERCISE_PROP_EXERCISE = 1,
  EXERCISE_PROP_VARIANT_KIND,
  EXERCISE_N_PROPS
};

static GParamSpec *exercise_props[EXERCISE_N_PROPS];

static void
br_prescribed_exercise_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  BrPrescribedExercise *self = BR_PRESCRIBED_EXERCISE (object);

  switch (property_id)
    {
    case EXERCISE_PROP_EXERCISE:
      g_value_set_object (value, self->exercise);
      break;

    case EXERCISE_PROP_VARIANT_KIND:
      g_value_set_enum (value, (int) self->variant_kind);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_prescribed_exercise_dispose (GObject *object)
{
  BrPrescribedExercise *self = BR_PRESCRIBED_EXERCISE (object);

  g_clear_object (&self->exercise);

  G_OBJECT_CLASS (br_prescribed_exercise_parent_class)->dispose (object);
}

static void
br_prescribed_exercise_class_init (BrPrescribedExerciseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = br_prescribed_exercise_get_property;
  object_class->dispose = br_prescribed_exercise_dispose;

  exercise_props[EXERCISE_PROP_EXERCISE] =
    g_param_spec_object ("exercise", NULL, NULL, BR_TYPE_EXERCISE,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  exercise_props[EXERCISE_PROP_VARIANT_KIND] =
    g_param_spec_enum ("variant-kind", NULL, NULL, BR_TYPE_VARIANT_KIND, BR_VARIANT_ORDINARY,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, EXERCISE_N_PROPS, exercise_props);
}

static void
br_prescribed_exercise_init (BrPrescribedExercise *self)
{
}

BrPrescribedExercise *
br_prescribed_exercise_new (BrExercise    *exercise,
                            BrVariantKind  variant,
                            const BrDose  *dose)
{
  BrPrescribedExercise *self;

  g_return_val_if_fail (BR_IS_EXERCISE (exercise), NULL);
  g_return_val_if_fail (dose != NULL && dose->sets > 0 && dose->repetitions > 0, NULL);

  self = g_object_new (BR_TYPE_PRESCRIBED_EXERCISE, NULL);
  self->exercise = g_object_ref (exercise);
  self->variant_kind = variant;
  self->dose = *dose;

  return self;
}

BrExercise *
br_prescribed_exercise_get_exercise (BrPrescribedExercise *self)
{
  g_return_val_if_fail (BR_IS_PRESCRIBED_EXERCISE (self), NULL);

  return self->exercise;
}

BrVariantKind
br_prescribed_exercise_get_variant_kind (BrPrescribedExercise *self)
{
  g_return_val_if_fail (BR_IS_PRESCRIBED_EXERCISE (self), BR_VARIANT_ORDINARY);

  return self->variant_kind;
}

BrVariant *
br_prescribed_exercise_get_variant (BrPrescribedExercise *self)
{
  g_return_val_if_fail (BR_IS_PRESCRIBED_EXERCISE (self), NULL);

  return br_exercise_get_variant (self->exercise, self->variant_kind);
}

BrDose
br_prescribed_exercise_get_dose (BrPrescribedExercise *self)
{
  g_return_val_if_fail (BR_IS_PRESCRIBED_EXERCISE (self), (BrDose) { 0 });

  return self->dose;
}

/* The seconds of one set on one side. */
static double
get_set_s (BrPrescribedExercise *self)
{
  BrVariant *variant = br_prescribed_exercise_get_variant (self);
  guint n_parts = br_variant_get_n_parts (variant);
  double repetition_s = 0;

  for (guint i = 0; i < n_parts; i++)
    {
      const BrPart *part = br_variant_get_part (variant, i);

      repetition_s += part->hold ? (double) self->dose.hold_s : part->seconds;
    }

  return repetition_s * self->dose.repetitions;
}

/* The seconds from the beginning of the first set to the end of the last one. */
static double
get_work_s (BrPrescribedExercise *self)
{
  gboolean per_side = br_exercise_get_per_side (self->exercise);
  guint rest_s = br_exercise_get_rest_s (self->exercise);
  guint sides = per_side ? 2 : 1;
  double work_s;

  if (per_side)
    rest_s = MAX (rest_s, BR_PACE_CHANGE_SIDES_S);

  work_s = get_set_s (self) * sides * self->dose.sets;
  work_s += (double) BR_PACE_CHANGE_SIDES_S * (sides - 1) * self->dose.sets;
  work_s += (double) rest_s * (self->dose.sets - 1);

  return work_s;
}

struct _BrPrescription
{
  GObject parent_instance;

  BrProgram *program;
  BrRoutine *routine;
  GPtrArray *exercises;
  guint      phase;
  gboolean   short_session;
};

static GType
br_prescription_get_item_type (GListModel *list)
{
  return BR_TYPE_PRESCRIBED_EXERCISE;
}

static guint
br_prescription_get_n_items (GListModel *list)
{
  return BR_PRESCRIPTION (list)->exercises->len;
}

static gpointer
br_prescription_get_item (GListModel *list,
                          guint       position)
{
  BrPrescription *self = BR_PRESCRIPTION (list);

  if (position >= self->exercises->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->exercises, position));
}

static void
br_prescription_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = br_prescription_get_item_type;
  iface->get_n_items = br_prescription_get_n_items;
  iface->get_item = br_prescription_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (BrPrescription, br_prescription, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, br_prescription_list_model_init))

static void
br_prescription_dispose (GObject *object)
{
  BrPrescription *self = BR_PRESCRIPTION (object);

  g_clear_object (&self->program);
  g_clear_object (&self->routine);
  g_clear_pointer (&self->exercises, g_ptr_array_unref);

  G_OBJECT_CLASS (br_prescription_parent_class)->dispose (object);
}

static void
br_prescription_class_init (BrPrescriptionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = br_prescription_dispose;
}

static void
br_prescription_init (BrPrescription *self)
{
}

BrPrescription *
br_prescription_new (BrProgram *program,
                     guint      phase,
                     BrRoutine *routine,
                     gboolean   short_session,
                     GPtrArray *exercises)
{
  BrPrescription *self;

  g_return_val_if_fail (BR_IS_PROGRAM (program), NULL);
  g_return_val_if_fail (BR_IS_ROUTINE (routine), NULL);
  g_return_val_if_fail (exercises != NULL && exercises->len > 0, NULL);

  self = g_object_new (BR_TYPE_PRESCRIPTION, NULL);
  self->program = g_object_ref (program);
  self->routine = g_object_ref (routine);
  self->exercises = g_ptr_array_new_full (exercises->len, g_object_unref);
  self->phase = phase;
  self->short_session = short_session;

  for (guint i = 0; i < exercises->len; i++)
    g_ptr_array_add (self->exercises, g_object_ref (g_ptr_array_index (exercises, i)));

  return self;
}

BrProgram *
br_prescription_get_program (BrPrescription *self)
{
  g_return_val_if_fail (BR_IS_PRESCRIPTION (self), NULL);

  return self->program;
}

guint
br_prescription_get_phase (BrPrescription *self)
{
  g_return_val_if_fail (BR_IS_PRESCRIPTION (self), 0);

  return self->phase;
}

BrRoutine *
br_prescription_get_routine (BrPrescription *self)
{
  g_return_val_if_fail (BR_IS_PRESCRIPTION (self), NULL);

  return self->routine;
}

gboolean
br_prescription_get_short (BrPrescription *self)
{
  g_return_val_if_fail (BR_IS_PRESCRIPTION (self), FALSE);

  return self->short_session;
}

BrPrescribedExercise *
br_prescription_get_exercise (BrPrescription *self,
                              guint           index)
{
  g_return_val_if_fail (BR_IS_PRESCRIPTION (self), NULL);
  g_return_val_if_fail (index < self->exercises->len, NULL);

  return g_ptr_array_index (self->exercises, index);
}

guint
br_prescribed_exercises_get_length_s (GPtrArray *exercises)
{
  double length_s = BR_PACE_GET_READY_S;

  g_return_val_if_fail (exercises != NULL, 0);

  for (guint i = 0; i < exercises->len; i++)
    {
      BrPrescribedExercise *prescribed = g_ptr_array_index (exercises, i);

      length_s += get_work_s (prescribed);

      if (i + 1 < exercises->len)
        length_s += MAX (br_exercise_get_rest_s (prescribed->exercise), BR_PACE_GET_READY_S);
    }

  /* Parts such as 0.1 s add up to a hair more than whole seconds. */
  return (guint) ceil (length_s - 1e-6);
}

guint
br_prescription_get_length_s (BrPrescription *self)
{
  g_return_val_if_fail (BR_IS_PRESCRIPTION (self), 0);

  return br_prescribed_exercises_get_length_s (self->exercises);
}
