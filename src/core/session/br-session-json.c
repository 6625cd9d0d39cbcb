/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session in progress as session.json holds it: what was prescribed, what was done, where it stands. The place within the set
 * is not kept: nobody goes on in the middle of a hold. */

#include "config.h"

#include "core/session/br-session-private.h"

#include <glib/gi18n-lib.h>

#include "core/json/br-json-members.h"
#include "core/program/br-limits.h"
#include "core/session/br-session-file.h"

/* ---- Writing ---------------------------------------------------------------------------------------------------------- */

static void
write_position (BrSession   *self,
                JsonBuilder *builder)
{
  const BrTimelinePlace *place;

  if (self->state == BR_SESSION_READY || br_session_get_exercise (self) == BR_NO_EXERCISE)
    return;

  place = br_timeline_get_place (self->timeline, self->place);

  json_builder_set_member_name (builder, "position");
  json_builder_begin_object (builder);
  br_json_write_int (builder, "exercise", place->exercise);
  br_json_write_int (builder, "set", place->set);
  br_json_write_enum (builder, "side", BR_TYPE_SIDE, place->side);
  json_builder_end_object (builder);
}

static void
write_exercise (BrSession   *self,
                JsonBuilder *builder,
                guint        exercise)
{
  BrVariant *variant = br_timeline_get_variant (self->timeline, exercise);

  json_builder_begin_object (builder);
  br_json_write_enum (builder, "variant", BR_TYPE_VARIANT_KIND, br_variant_get_kind (variant));
  br_json_write_boolean (builder, "stopped", self->stopped[exercise]);
  br_json_write_boolean (builder, "ask_again", self->ask_exercise == exercise);
  if (br_timeline_get_own_pace (self->timeline, exercise))
    br_json_write_boolean (builder, "own_pace", TRUE);
  json_builder_set_member_name (builder, "record");
  json_builder_add_value (builder, br_exercise_record_to_json (br_session_get_record (self, exercise)));
  json_builder_end_object (builder);
}

static void
write_unknown (BrSession   *self,
               JsonBuilder *builder)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (self->unknown == NULL)
    return;

  json_object_iter_init_ordered (&iter, self->unknown);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      json_builder_set_member_name (builder, name);
      json_builder_add_value (builder, json_node_copy (node));
    }
}

JsonNode *
br_session_to_json (BrSession *self)
{
  g_autoptr (JsonBuilder) builder = NULL;
  BrProgram *program;

  g_return_val_if_fail (BR_IS_SESSION (self), NULL);

  program = br_prescription_get_program (self->prescription);
  builder = json_builder_new ();

  json_builder_begin_object (builder);
  br_json_write_string (builder, "format", BR_SESSION_FORMAT);
  br_json_write_int (builder, "version", BR_SESSION_VERSION);
  br_json_write_string (builder, "id", self->id);
  br_day_write_json (builder, "date", self->date);
  br_json_write_string (builder, "program", br_program_get_id (program));
  br_json_write_int (builder, "program_version", br_program_get_revision (program));
  br_json_write_int (builder, "phase", br_prescription_get_phase (self->prescription));
  br_json_write_string (builder, "routine", br_routine_get_id (br_prescription_get_routine (self->prescription)));
  br_json_write_boolean (builder, "short", br_prescription_get_short (self->prescription));
  if (self->pain_before != BR_PAIN_UNRATED)
    br_json_write_int (builder, "pain_before", self->pain_before);
  br_json_write_enum (builder, "pain_before_kind", BR_TYPE_PAIN_KIND, self->pain_before_kind);

  br_json_write_enum (builder, "state", BR_TYPE_SESSION_STATE, self->state);
  br_json_write_int (builder, "active_s", self->active / G_USEC_PER_SEC);
  br_json_write_boolean (builder, "ended_by_pain", self->ended_by_pain);
  br_json_write_enum (builder, "question", BR_TYPE_SESSION_QUESTION, self->question);
  if (self->question != BR_QUESTION_NONE)
    br_json_write_int (builder, "question_exercise", self->hurt_exercise);
  if (br_session_get_asks_of_set (self))
    br_json_write_boolean (builder, "question_of_set", TRUE);
  write_position (self, builder);

  json_builder_set_member_name (builder, "exercises");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->records->len; i++)
    write_exercise (self, builder, i);
  json_builder_end_array (builder);

  write_unknown (self, builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

/* ---- Reading ---------------------------------------------------------------------------------------------------------- */

static gboolean
has_hold (BrVariant *variant)
{
  for (guint i = 0; i < br_variant_get_n_parts (variant); i++)
    {
      if (br_variant_get_part (variant, i)->hold)
        return TRUE;
    }

  return FALSE;
}

/* Whether @record can be one of @exercise: what it says decides how long we run, and where we write. */
static gboolean
check_record (BrExerciseRecord  *record,
              BrExercise        *exercise,
              GError           **error)
{
  BrDose dose = br_exercise_record_get_prescribed (record);
  BrVariant *variant = br_exercise_get_variant (exercise, br_exercise_record_get_variant (record));
  GArray *sets = br_exercise_record_get_sets (record);
  GArray *pains = br_exercise_record_get_pains (record);
  gboolean per_side = br_exercise_get_per_side (exercise);

  if (dose.sets > BR_MAX_SETS || dose.repetitions > BR_MAX_REPETITIONS || dose.hold_s > BR_MAX_SECONDS ||
      (dose.hold_s > 0) != has_hold (variant))
    return br_json_set_invalid (error, "prescribed", _("is not a dose of this exercise"));

  if (sets->len != dose.sets * (per_side ? 2 : 1))
    return br_json_set_invalid (error, "sets", _("are not as many as were prescribed"));

  for (guint i = 0; i < sets->len; i++)
    {
      BrSide side = !per_side ? BR_SIDE_BOTH : i % 2 == 0 ? BR_SIDE_LEFT : BR_SIDE_RIGHT;

      if (g_array_index (sets, BrSetRecord, i).side != side)
        return br_json_set_invalid (error, "sets", _("are not those of this exercise’s sides"));
    }

  for (guint i = 0; i < pains->len; i++)
    {
      if (g_array_index (pains, BrPainRecord, i).kind == BR_PAIN_NONE)
        return br_json_set_invalid (error, "pains", _("hold one that is none"));
    }

  return TRUE;
}

static BrExerciseRecord *
read_record (const BrJson  *object,
             BrProgram     *program,
             GError       **error)
{
  g_autoptr (BrExerciseRecord) record = NULL;
  const BrJson *member;
  BrExercise *exercise;

  if (!br_json_read_object (object, "record", &member, error))
    return NULL;

  record = br_exercise_record_new_from_json (member, error);
  if (record == NULL)
    {
      g_prefix_error (error, "record.");
      return NULL;
    }

  exercise = br_program_get_exercise (program, br_exercise_record_get_id (record));
  if (exercise == NULL)
    {
      br_json_set_invalid (error, "exercise", _("is not in the program"));
      return NULL;
    }

  return check_record (record, exercise, error) ? g_steal_pointer (&record) : NULL;
}

/* Returns: (element-type BrExerciseRecord) */
static GPtrArray *
read_records (const BrJson  *array,
              BrProgram     *program,
              GError       **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < br_json_get_length (array); i++)
    {
      BrExerciseRecord *record = read_record (br_json_get_element (array, i), program, error);

      if (record == NULL)
        {
          g_prefix_error (error, "exercises[%u].", i);
          return NULL;
        }

      g_ptr_array_add (records, record);
    }

  return g_steal_pointer (&records);
}

static gboolean
check_program (const BrJson  *object,
               BrProgram     *program,
               GError       **error)
{
  const char *id;
  guint revision;

  if (!br_json_read_string (object, "program", &id, error) ||
      !br_json_read_uint (object, "program_version", 0, G_MAXINT, &revision, error))
    return FALSE;

  if (!g_str_equal (id, br_program_get_id (program)) || revision != br_program_get_revision (program))
    return br_json_set_invalid (error, "program", _("the session belongs to another program, or to another version of it"));

  return TRUE;
}

static BrPrescription *
read_prescription (const BrJson  *object,
                   BrProgram     *program,
                   GPtrArray     *records,
                   GError       **error)
{
  g_autoptr (GPtrArray) exercises = g_ptr_array_new_with_free_func (g_object_unref);
  const char *routine_id;
  gboolean short_session;
  BrRoutine *routine;
  guint phase;

  if (!br_json_read_uint (object, "phase", 1, G_MAXINT, &phase, error) ||
      !br_json_read_string (object, "routine", &routine_id, error) ||
      !br_json_read_boolean (object, "short", &short_session, error))
    return NULL;

  routine = br_program_get_routine (program, routine_id);
  if (routine == NULL || br_program_get_phase (program, phase) == NULL)
    {
      br_json_set_invalid (error, "routine", _("is not in the program"));
      return NULL;
    }

  for (guint i = 0; i < records->len; i++)
    {
      BrExerciseRecord *record = g_ptr_array_index (records, i);
      BrDose dose = br_exercise_record_get_prescribed (record);

      g_ptr_array_add (exercises,
                       br_prescribed_exercise_new (br_program_get_exercise (program, br_exercise_record_get_id (record)),
                                                   br_exercise_record_get_variant (record),
                                                   &dose));
    }

  return br_prescription_new (program, phase, routine, short_session, exercises);
}

static gboolean
read_course (BrSession     *self,
             guint          exercise,
             const BrJson  *object,
             GError       **error)
{
  gboolean ask_again, own_pace = FALSE;
  int variant;

  if (!br_json_read_enum (object, "variant", BR_TYPE_VARIANT_KIND, &variant, error) ||
      !br_json_read_boolean (object, "stopped", &self->stopped[exercise], error) ||
      !br_json_read_boolean (object, "ask_again", &ask_again, error))
    return FALSE;

  if (br_json_has_member (object, "own_pace") && !br_json_read_boolean (object, "own_pace", &own_pace, error))
    return FALSE;

  if (variant == BR_VARIANT_EASIER)
    br_timeline_use_easier (self->timeline, exercise);
  else if (br_variant_get_kind (br_timeline_get_variant (self->timeline, exercise)) != BR_VARIANT_ORDINARY)
    return br_json_set_invalid (error, "variant", _("is harder than what was prescribed"));

  br_timeline_set_own_pace (self->timeline, exercise, own_pace);
  if (ask_again)
    self->ask_exercise = exercise;

  return TRUE;
}

static gboolean
read_question (BrSession     *self,
               const BrJson  *object,
               GError       **error)
{
  int question;

  if (!br_json_read_enum (object, "question", BR_TYPE_SESSION_QUESTION, &question, error))
    return FALSE;

  self->question = question;
  if (self->question == BR_QUESTION_NONE)
    return TRUE;

  if (br_json_has_member (object, "question_of_set") && !br_json_read_boolean (object, "question_of_set", &self->of_set, error))
    return FALSE;

  return br_json_read_uint (object, "question_exercise", 0, self->records->len - 1, &self->hurt_exercise, error);
}

static gboolean
read_position (BrSession     *self,
               const BrJson  *object,
               GError       **error)
{
  const BrJson *position;
  guint exercise, set;
  int side;

  self->lead = BR_LEAD_READY;
  self->place = br_timeline_get_n_places (self->timeline);

  /* Without a position only the question after the last set is left. */
  if (!br_json_has_member (object, "position") && self->question == BR_QUESTION_PAIN)
    return TRUE;

  if (!br_json_read_object (object, "position", &position, error))
    return FALSE;

  if (!br_json_read_uint (position, "exercise", 0, G_MAXINT, &exercise, error) ||
      !br_json_read_uint (position, "set", 0, G_MAXINT, &set, error) ||
      !br_json_read_enum (position, "side", BR_TYPE_SIDE, &side, error))
    {
      g_prefix_error (error, "position.");
      return FALSE;
    }

  self->place = br_timeline_find_place (self->timeline, exercise, set, side);
  if (self->place == br_timeline_get_n_places (self->timeline) || self->stopped[br_session_get_exercise (self)])
    return br_json_set_invalid (error, "position", _("is not where a session can be"));

  return TRUE;
}

static gboolean
check_choice (BrSession  *self,
              GError    **error)
{
  BrVariant *variant;

  if (self->question != BR_QUESTION_CHOICE)
    return TRUE;

  variant = br_timeline_get_variant (self->timeline, self->hurt_exercise);
  if (br_variant_get_kind (variant) == BR_VARIANT_EASIER || !br_session_has_set_left (self, self->hurt_exercise))
    return br_json_set_invalid (error, "question", _("there is nothing left to choose"));

  return TRUE;
}

static gboolean
read_progress (BrSession     *self,
               const BrJson  *object,
               GError       **error)
{
  guint active_s;
  int state;

  if (!br_json_read_enum (object, "state", BR_TYPE_SESSION_STATE, &state, error) ||
      !br_json_read_uint (object, "active_s", 0, G_MAXINT, &active_s, error) ||
      !br_json_read_boolean (object, "ended_by_pain", &self->ended_by_pain, error))
    return FALSE;

  self->active = (gint64) active_s * G_USEC_PER_SEC;

  switch ((BrSessionState) state)
    {
    case BR_SESSION_READY:
      break;

    case BR_SESSION_FINISHED:
      self->place = br_timeline_get_n_places (self->timeline);
      self->state = BR_SESSION_FINISHED;
      break;

    case BR_SESSION_RUNNING:
    case BR_SESSION_PAUSED:
    case BR_SESSION_HURTS:
    case BR_SESSION_CHOOSING:
    default:
      if (!read_question (self, object, error) || !read_position (self, object, error) || !check_choice (self, error))
        return FALSE;
      self->state = BR_SESSION_PAUSED;
      br_session_renew_steps (self);
      break;
    }

  return TRUE;
}

/* Keeps the members of @object that this version does not write. */
static void
keep_unknown (BrSession    *self,
              const BrJson *object)
{
  static const char * const optional[] = { "pain_before", "question_exercise", "question_of_set", "position", NULL };
  g_autoptr (JsonNode) known = br_session_to_json (self);

  self->unknown = json_object_new ();

  for (guint i = 0; i < br_json_get_length (object); i++)
    {
      const BrJson *member = br_json_get_element (object, i);
      const char *name = br_json_get_name (member);

      if (!json_object_has_member (json_node_get_object (known), name) && !g_strv_contains (optional, name))
        json_object_set_member (self->unknown, name, br_json_to_node (member));
    }
}

BrSession *
br_session_new_from_json (const BrJson  *object,
                          BrProgram     *program,
                          BrClock       *clock,
                          GError       **error)
{
  g_autoptr (BrSession) self = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (BrPrescription) prescription = NULL;
  const BrJson *exercises;
  int pain_before, pain_before_kind;
  const char *id;
  BrDay date;

  g_return_val_if_fail (object != NULL, NULL);
  g_return_val_if_fail (BR_IS_PROGRAM (program), NULL);
  g_return_val_if_fail (BR_IS_CLOCK (clock), NULL);

  if (!check_program (object, program, error) ||
      !br_json_read_uuid (object, "id", &id, error) ||
      !br_day_read_json (object, "date", &date, error) ||
      !br_json_read_optional_int (object, "pain_before", 0, BR_PAIN_MAX, BR_PAIN_UNRATED, &pain_before, error) ||
      !br_json_read_enum (object, "pain_before_kind", BR_TYPE_PAIN_KIND, &pain_before_kind, error) ||
      !br_json_read_objects (object, "exercises", 1, BR_MAX_ROUTINE_EXERCISES, &exercises, error))
    return NULL;

  records = read_records (exercises, program, error);
  if (records == NULL)
    return NULL;

  prescription = read_prescription (object, program, records, error);
  if (prescription == NULL)
    return NULL;

  self = br_session_new (prescription, clock, date, pain_before, pain_before_kind);
  g_set_str (&self->id, id);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = g_steal_pointer (&records);

  for (guint i = 0; i < self->records->len; i++)
    {
      if (!read_course (self, i, br_json_get_element (exercises, i), error))
        {
          g_prefix_error (error, "exercises[%u].", i);
          return NULL;
        }
    }

  if (!read_progress (self, object, error))
    return NULL;

  keep_unknown (self, object);

  return g_steal_pointer (&self);
}
