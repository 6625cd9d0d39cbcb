/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One exercise of a session: the dose that was asked for, set by set what became of it, and where it hurt. */

#include "config.h"

#include "core/journal/br-exercise-record.h"

#include "core/json/br-json-members.h"

G_DEFINE_ENUM_TYPE (BrSide, br_side,
                    G_DEFINE_ENUM_VALUE (BR_SIDE_BOTH, "both"),
                    G_DEFINE_ENUM_VALUE (BR_SIDE_LEFT, "left"),
                    G_DEFINE_ENUM_VALUE (BR_SIDE_RIGHT, "right"))

G_DEFINE_ENUM_TYPE (BrSetOutcome, br_set_outcome,
                    G_DEFINE_ENUM_VALUE (BR_SET_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (BR_SET_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (BR_SET_STOPPED, "stopped"),
                    G_DEFINE_ENUM_VALUE (BR_SET_SKIPPED, "skipped"))

struct _BrExerciseRecord
{
  GObject parent_instance;

  GRefString    *id;
  BrVariantKind  variant;
  BrDose         prescribed;
  GArray        *sets;
  GArray        *pains;
  BrSkipReason   skip_reason;
};

G_DEFINE_FINAL_TYPE (BrExerciseRecord, br_exercise_record, G_TYPE_OBJECT)

static void
br_exercise_record_finalize (GObject *object)
{
  BrExerciseRecord *self = BR_EXERCISE_RECORD (object);

  g_clear_pointer (&self->id, g_ref_string_release);
  g_clear_pointer (&self->sets, g_array_unref);
  g_clear_pointer (&self->pains, g_array_unref);

  G_OBJECT_CLASS (br_exercise_record_parent_class)->finalize (object);
}

static void
br_exercise_record_class_init (BrExerciseRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = br_exercise_record_finalize;
}

static void
br_exercise_record_init (BrExerciseRecord *self)
{
  self->sets = g_array_new (FALSE, TRUE, sizeof (BrSetRecord));
  self->pains = g_array_new (FALSE, TRUE, sizeof (BrPainRecord));
}

static void
append_open_set (BrExerciseRecord *self,
                 BrSide            side)
{
  BrSetRecord set = {
    .side = side,
    .variant = self->variant,
    .outcome = BR_SET_OPEN,
    .load_g = self->prescribed.load_g,
  };

  g_array_append_val (self->sets, set);
}

BrExerciseRecord *
br_exercise_record_new (const char    *exercise_id,
                        BrVariantKind  variant,
                        const BrDose  *prescribed,
                        gboolean       per_side)
{
  BrExerciseRecord *self;

  g_return_val_if_fail (exercise_id != NULL && *exercise_id != '\0', NULL);
  g_return_val_if_fail (prescribed != NULL && prescribed->sets >= 1 && prescribed->repetitions >= 1, NULL);

  self = g_object_new (BR_TYPE_EXERCISE_RECORD, NULL);
  self->id = g_ref_string_new_intern (exercise_id);
  self->variant = variant;
  self->prescribed = *prescribed;

  for (guint i = 0; i < prescribed->sets; i++)
    {
      append_open_set (self, per_side ? BR_SIDE_LEFT : BR_SIDE_BOTH);
      if (per_side)
        append_open_set (self, BR_SIDE_RIGHT);
    }

  return self;
}

BrExerciseRecord *
br_exercise_record_copy (BrExerciseRecord *self)
{
  BrExerciseRecord *copy;

  g_return_val_if_fail (BR_IS_EXERCISE_RECORD (self), NULL);

  copy = g_object_new (BR_TYPE_EXERCISE_RECORD, NULL);
  copy->id = g_ref_string_acquire (self->id);
  copy->variant = self->variant;
  copy->prescribed = self->prescribed;
  copy->skip_reason = self->skip_reason;
  g_array_append_vals (copy->sets, self->sets->data, self->sets->len);
  g_array_append_vals (copy->pains, self->pains->data, self->pains->len);

  return copy;
}

const char *
br_exercise_record_get_id (BrExerciseRecord *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE_RECORD (self), NULL);

  return self->id;
}

BrVariantKind
br_exercise_record_get_variant (BrExerciseRecord *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE_RECORD (self), BR_VARIANT_ORDINARY);

  return self->variant;
}

BrDose
br_exercise_record_get_prescribed (BrExerciseRecord *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE_RECORD (self), (BrDose) { 0 });

  return self->prescribed;
}

GArray *
br_exercise_record_get_sets (BrExerciseRecord *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE_RECORD (self), NULL);

  return self->sets;
}

GArray *
br_exercise_record_get_pains (BrExerciseRecord *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE_RECORD (self), NULL);

  return self->pains;
}

/* A set that was skipped may have been done after all. */
BrSkipReason
br_exercise_record_get_skip_reason (BrExerciseRecord *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE_RECORD (self), BR_SKIP_UNKNOWN);

  for (guint i = 0; i < self->sets->len; i++)
    {
      if (g_array_index (self->sets, BrSetRecord, i).outcome == BR_SET_SKIPPED)
        return self->skip_reason;
    }

  return BR_SKIP_UNKNOWN;
}

void
br_exercise_record_set_skip_reason (BrExerciseRecord *self,
                                    BrSkipReason      reason)
{
  g_return_if_fail (BR_IS_EXERCISE_RECORD (self));

  self->skip_reason = reason;
}

gboolean
br_exercise_record_is_complete (BrExerciseRecord *self)
{
  g_return_val_if_fail (BR_IS_EXERCISE_RECORD (self), FALSE);

  for (guint i = 0; i < self->sets->len; i++)
    {
      BrSetOutcome outcome = g_array_index (self->sets, BrSetRecord, i).outcome;

      if (outcome != BR_SET_DONE && outcome != BR_SET_STOPPED)
        return FALSE;
    }

  return TRUE;
}

/* More than the dose is fine, less is not. */
static gboolean
reaches (const BrSetRecord *set,
         const BrDose      *dose)
{
  if (set->repetitions == 0 && set->hold_s == 0)
    return TRUE;

  return set->repetitions >= dose->repetitions && set->hold_s >= dose->hold_s && set->load_g >= dose->load_g;
}

gboolean
br_exercise_record_is_done (BrExerciseRecord *self,
                            BrVariantKind     variant)
{
  gboolean per_side = FALSE;

  g_return_val_if_fail (BR_IS_EXERCISE_RECORD (self), FALSE);

  for (guint i = 0; i < self->sets->len; i++)
    {
      const BrSetRecord *set = &g_array_index (self->sets, BrSetRecord, i);

      if (set->outcome != BR_SET_DONE || set->variant != variant || !reaches (set, &self->prescribed))
        return FALSE;

      per_side = per_side || set->side != BR_SIDE_BOTH;
    }

  return self->sets->len >= (per_side ? 2 : 1) * self->prescribed.sets;
}

static void
write_dose (JsonBuilder  *builder,
            const BrDose *dose)
{
  json_builder_begin_object (builder);
  br_json_write_int (builder, "sets", dose->sets);
  br_json_write_int (builder, "repetitions", dose->repetitions);
  br_json_write_int (builder, "hold_s", dose->hold_s);
  br_json_write_int (builder, "load_g", dose->load_g);
  json_builder_end_object (builder);
}

/* Sets are by far the most of a journal: what goes without saying is left out. */
static void
write_set (JsonBuilder       *builder,
           const BrSetRecord *set,
           BrVariantKind      usual)
{
  json_builder_begin_object (builder);
  if (set->side != BR_SIDE_BOTH)
    br_json_write_enum (builder, "side", BR_TYPE_SIDE, set->side);
  if (set->variant != usual)
    br_json_write_enum (builder, "variant", BR_TYPE_VARIANT_KIND, set->variant);
  br_json_write_enum (builder, "outcome", BR_TYPE_SET_OUTCOME, set->outcome);
  br_json_write_int (builder, "repetitions", set->repetitions);
  if (set->hold_s > 0)
    br_json_write_int (builder, "hold_s", set->hold_s);
  if (set->load_g > 0)
    br_json_write_int (builder, "load_g", set->load_g);
  json_builder_end_object (builder);
}

static void
write_pain (JsonBuilder        *builder,
            const BrPainRecord *pain)
{
  json_builder_begin_object (builder);
  br_json_write_enum (builder, "kind", BR_TYPE_PAIN_KIND, pain->kind);
  if (pain->strength != BR_PAIN_UNRATED)
    br_json_write_int (builder, "strength", pain->strength);
  br_json_write_enum (builder, "variant", BR_TYPE_VARIANT_KIND, pain->variant);
  json_builder_end_object (builder);
}

JsonNode *
br_exercise_record_to_json (BrExerciseRecord *self)
{
  g_autoptr (JsonBuilder) builder = NULL;

  g_return_val_if_fail (BR_IS_EXERCISE_RECORD (self), NULL);

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  br_json_write_string (builder, "exercise", self->id);
  br_json_write_enum (builder, "variant", BR_TYPE_VARIANT_KIND, self->variant);

  json_builder_set_member_name (builder, "prescribed");
  write_dose (builder, &self->prescribed);

  json_builder_set_member_name (builder, "sets");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->sets->len; i++)
    write_set (builder, &g_array_index (self->sets, BrSetRecord, i), self->variant);
  json_builder_end_array (builder);

  if (self->pains->len > 0)
    {
      json_builder_set_member_name (builder, "pains");
      json_builder_begin_array (builder);
      for (guint i = 0; i < self->pains->len; i++)
        write_pain (builder, &g_array_index (self->pains, BrPainRecord, i));
      json_builder_end_array (builder);
    }

  if (br_exercise_record_get_skip_reason (self) != BR_SKIP_UNKNOWN)
    br_json_write_enum (builder, "skip_reason", BR_TYPE_SKIP_REASON, (int) self->skip_reason);

  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static gboolean
read_dose (const BrJson  *object,
           BrDose        *dose,
           GError       **error)
{
  return br_json_read_uint (object, "sets", 1, G_MAXINT, &dose->sets, error) &&
         br_json_read_uint (object, "repetitions", 1, G_MAXINT, &dose->repetitions, error) &&
         br_json_read_uint (object, "hold_s", 0, G_MAXINT, &dose->hold_s, error) &&
         br_json_read_uint (object, "load_g", 0, G_MAXINT, &dose->load_g, error);
}

static gboolean
read_set (const BrJson   *object,
          BrVariantKind   usual,
          BrSetRecord    *set,
          GError        **error)
{
  int side = BR_SIDE_BOTH;
  int variant = (int) usual;
  int hold_s, load_g, outcome;

  if ((br_json_has_member (object, "side") &&
       !br_json_read_enum (object, "side", BR_TYPE_SIDE, &side, error)) ||
      (br_json_has_member (object, "variant") &&
       !br_json_read_enum (object, "variant", BR_TYPE_VARIANT_KIND, &variant, error)) ||
      !br_json_read_enum (object, "outcome", BR_TYPE_SET_OUTCOME, &outcome, error) ||
      !br_json_read_uint (object, "repetitions", 0, G_MAXINT, &set->repetitions, error) ||
      !br_json_read_optional_int (object, "hold_s", 0, G_MAXINT, 0, &hold_s, error) ||
      !br_json_read_optional_int (object, "load_g", 0, G_MAXINT, 0, &load_g, error))
    return FALSE;

  set->side = side;
  set->variant = variant;
  set->outcome = outcome;
  set->hold_s = (guint) hold_s;
  set->load_g = (guint) load_g;

  return TRUE;
}

static gboolean
read_pain (const BrJson  *object,
           BrPainRecord  *pain,
           GError       **error)
{
  int kind, variant;

  if (!br_json_read_enum (object, "kind", BR_TYPE_PAIN_KIND, &kind, error) ||
      !br_json_read_optional_int (object, "strength", 0, BR_PAIN_MAX, BR_PAIN_UNRATED, &pain->strength, error) ||
      !br_json_read_enum (object, "variant", BR_TYPE_VARIANT_KIND, &variant, error))
    return FALSE;

  pain->kind = kind;
  pain->variant = variant;

  return TRUE;
}

static gboolean
read_sets (BrExerciseRecord  *self,
           const BrJson      *object,
           GError           **error)
{
  const BrJson *array;

  if (!br_json_read_objects (object, "sets", 1, G_MAXUINT, &array, error))
    return FALSE;

  for (guint i = 0; i < br_json_get_length (array); i++)
    {
      BrSetRecord set;

      if (!read_set (br_json_get_element (array, i), self->variant, &set, error))
        {
          g_prefix_error (error, "sets[%u].", i);
          return FALSE;
        }

      g_array_append_val (self->sets, set);
    }

  return TRUE;
}

static gboolean
read_pains (BrExerciseRecord  *self,
            const BrJson      *object,
            GError           **error)
{
  const BrJson *array;

  if (!br_json_has_member (object, "pains"))
    return TRUE;

  if (!br_json_read_objects (object, "pains", 0, G_MAXUINT, &array, error))
    return FALSE;

  for (guint i = 0; i < br_json_get_length (array); i++)
    {
      BrPainRecord pain;

      if (!read_pain (br_json_get_element (array, i), &pain, error))
        {
          g_prefix_error (error, "pains[%u].", i);
          return FALSE;
        }

      g_array_append_val (self->pains, pain);
    }

  return TRUE;
}

static gboolean
read_skip_reason (BrExerciseRecord  *self,
                  const BrJson      *object,
                  GError           **error)
{
  int reason = BR_SKIP_UNKNOWN;

  if (br_json_has_member (object, "skip_reason") &&
      !br_json_read_enum (object, "skip_reason", BR_TYPE_SKIP_REASON, &reason, error))
    return FALSE;

  self->skip_reason = (BrSkipReason) reason;

  return TRUE;
}

BrExerciseRecord *
br_exercise_record_new_from_json (const BrJson  *object,
                                  GError       **error)
{
  g_autoptr (BrExerciseRecord) self = NULL;
  const BrJson *prescribed;
  const char *id;
  int variant;

  g_return_val_if_fail (object != NULL, NULL);

  self = g_object_new (BR_TYPE_EXERCISE_RECORD, NULL);

  if (!br_json_read_string (object, "exercise", &id, error) ||
      !br_json_read_enum (object, "variant", BR_TYPE_VARIANT_KIND, &variant, error) ||
      !br_json_read_object (object, "prescribed", &prescribed, error))
    return NULL;

  if (!read_dose (prescribed, &self->prescribed, error))
    {
      g_prefix_error (error, "prescribed.");
      return NULL;
    }

  self->id = g_ref_string_new_intern (id);
  self->variant = variant;

  if (!read_sets (self, object, error) || !read_pains (self, object, error) || !read_skip_reason (self, object, error))
    return NULL;

  return g_steal_pointer (&self);
}
