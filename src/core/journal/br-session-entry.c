/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session as it was prescribed and done, complete in itself whatever becomes of the program. */

#include "config.h"

#include "core/journal/br-session-entry.h"

#include "core/json/br-json-members.h"
#include "core/program/br-limits.h"

#define EFFORT_UNRATED (-1)
#define MAX_EFFORT     10

G_DEFINE_ENUM_TYPE (BrSessionKind, br_session_kind,
                    G_DEFINE_ENUM_VALUE (BR_SESSION_FULL, "full"),
                    G_DEFINE_ENUM_VALUE (BR_SESSION_SHORT, "short"),
                    G_DEFINE_ENUM_VALUE (BR_SESSION_PARTIAL, "partial"))

G_DEFINE_ENUM_TYPE (BrForm, br_form,
                    G_DEFINE_ENUM_VALUE (BR_FORM_UNANSWERED, "unanswered"),
                    G_DEFINE_ENUM_VALUE (BR_FORM_HELD, "held"),
                    G_DEFINE_ENUM_VALUE (BR_FORM_LOST, "lost"))

struct _BrSessionEntry
{
  BrEntry parent_instance;

  /* Its strings are ours. */
  BrSessionSummary  summary;
  GPtrArray        *exercises;
  /* Found once, for the rules, which ask every session on every evaluation. */
  BrPainKind        worst_pain_kind;
};

G_DEFINE_FINAL_TYPE (BrSessionEntry, br_session_entry, BR_TYPE_ENTRY)

static void
br_session_entry_finalize (GObject *object)
{
  BrSessionEntry *self = BR_SESSION_ENTRY (object);

  g_free ((char *) self->summary.program_id);
  g_free ((char *) self->summary.routine_id);
  g_free ((char *) self->summary.note);
  g_clear_pointer (&self->exercises, g_ptr_array_unref);

  G_OBJECT_CLASS (br_session_entry_parent_class)->finalize (object);
}

static void
set_summary (BrSessionEntry         *self,
             const BrSessionSummary *summary)
{
  self->summary = *summary;
  self->summary.program_id = g_strdup (summary->program_id);
  self->summary.routine_id = g_strdup (summary->routine_id);
  self->summary.note = g_strdup (summary->note);
}

static gboolean
read_form (const BrJson  *object,
           BrForm        *form,
           GError       **error)
{
  gboolean held;

  *form = BR_FORM_UNANSWERED;
  if (!br_json_has_member (object, "form_held"))
    return TRUE;

  if (!br_json_read_boolean (object, "form_held", &held, error))
    return FALSE;

  *form = held ? BR_FORM_HELD : BR_FORM_LOST;

  return TRUE;
}

static gboolean
read_summary (const BrJson      *object,
              BrSessionSummary  *summary,
              GError           **error)
{
  int kind, pain_before_kind;

  if (!br_json_read_enum (object, "kind", BR_TYPE_SESSION_KIND, &kind, error) ||
      !br_json_read_string (object, "program", &summary->program_id, error) ||
      !br_json_read_uint (object, "program_version", 0, G_MAXINT, &summary->program_revision, error) ||
      !br_json_read_uint (object, "phase", 1, BR_MAX_PHASES, &summary->phase, error) ||
      !br_json_read_string (object, "routine", &summary->routine_id, error) ||
      !br_json_read_uint (object, "active_s", 0, G_MAXINT, &summary->active_s, error) ||
      !br_json_read_optional_int (object, "pain_before", 0, BR_PAIN_MAX, BR_PAIN_UNRATED,
                                  &summary->pain_before, error) ||
      !br_json_read_enum (object, "pain_before_kind", BR_TYPE_PAIN_KIND, &pain_before_kind, error) ||
      !br_json_read_optional_int (object, "pain_after", 0, BR_PAIN_MAX, BR_PAIN_UNRATED,
                                  &summary->pain_after, error) ||
      !br_json_read_optional_int (object, "effort", 0, MAX_EFFORT, EFFORT_UNRATED, &summary->effort, error) ||
      !read_form (object, &summary->form, error) ||
      !br_json_read_optional_string (object, "note", &summary->note, error))
    return FALSE;

  summary->kind = kind;
  summary->pain_before_kind = pain_before_kind;

  return TRUE;
}

static BrPainKind
find_worst_pain_kind (BrSessionEntry *self)
{
  /* BrPainKind is in the order of gravity. */
  BrPainKind worst = self->summary.pain_before_kind;

  for (guint i = 0; i < self->exercises->len; i++)
    {
      GArray *pains = br_exercise_record_get_pains (g_ptr_array_index (self->exercises, i));

      for (guint j = 0; j < pains->len; j++)
        worst = MAX (worst, g_array_index (pains, BrPainRecord, j).kind);
    }

  return worst;
}

static GPtrArray *
read_exercises (const BrJson  *object,
                GError       **error)
{
  g_autoptr (GPtrArray) exercises = NULL;
  const BrJson *array;

  if (!br_json_read_objects (object, "exercises", 0, G_MAXUINT, &array, error))
    return NULL;

  exercises = g_ptr_array_new_full (br_json_get_length (array), g_object_unref);
  for (guint i = 0; i < br_json_get_length (array); i++)
    {
      BrExerciseRecord *record = br_exercise_record_new_from_json (br_json_get_element (array, i), error);

      if (record == NULL)
        {
          g_prefix_error (error, "exercises[%u].", i);
          return NULL;
        }

      g_ptr_array_add (exercises, record);
    }

  return g_steal_pointer (&exercises);
}

static gboolean
br_session_entry_read (BrEntry       *entry,
                       const BrJson  *object,
                       GError       **error)
{
  BrSessionEntry *self = BR_SESSION_ENTRY (entry);
  BrSessionSummary summary = { 0 };

  if (!read_summary (object, &summary, error))
    return FALSE;

  self->exercises = read_exercises (object, error);
  if (self->exercises == NULL)
    return FALSE;

  set_summary (self, &summary);
  self->worst_pain_kind = find_worst_pain_kind (self);

  return TRUE;
}

static void
br_session_entry_write (BrEntry     *entry,
                        JsonBuilder *builder)
{
  BrSessionEntry *self = BR_SESSION_ENTRY (entry);
  const BrSessionSummary *summary = &self->summary;

  br_json_write_enum (builder, "kind", BR_TYPE_SESSION_KIND, summary->kind);
  br_json_write_string (builder, "program", summary->program_id);
  br_json_write_int (builder, "program_version", summary->program_revision);
  br_json_write_int (builder, "phase", summary->phase);
  br_json_write_string (builder, "routine", summary->routine_id);
  br_json_write_int (builder, "active_s", summary->active_s);
  if (summary->pain_before != BR_PAIN_UNRATED)
    br_json_write_int (builder, "pain_before", summary->pain_before);
  br_json_write_enum (builder, "pain_before_kind", BR_TYPE_PAIN_KIND, summary->pain_before_kind);
  if (summary->pain_after != BR_PAIN_UNRATED)
    br_json_write_int (builder, "pain_after", summary->pain_after);
  if (summary->effort != EFFORT_UNRATED)
    br_json_write_int (builder, "effort", summary->effort);
  if (summary->form != BR_FORM_UNANSWERED)
    br_json_write_boolean (builder, "form_held", summary->form == BR_FORM_HELD);
  br_json_write_string (builder, "note", summary->note);

  json_builder_set_member_name (builder, "exercises");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->exercises->len; i++)
    json_builder_add_value (builder, br_exercise_record_to_json (g_ptr_array_index (self->exercises, i)));
  json_builder_end_array (builder);
}

static const char * const members[] = {
  "kind", "program", "program_version", "phase", "routine", "active_s", "pain_before", "pain_before_kind",
  "pain_after", "effort", "form_held", "note", "exercises", NULL,
};

static void
br_session_entry_class_init (BrSessionEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  BrEntryClass *entry_class = BR_ENTRY_CLASS (klass);

  object_class->finalize = br_session_entry_finalize;

  entry_class->type = "session";
  entry_class->members = members;
  entry_class->read = br_session_entry_read;
  entry_class->write = br_session_entry_write;
}

static void
br_session_entry_init (BrSessionEntry *self)
{
}

static gboolean
is_rating (int rating)
{
  return rating >= BR_PAIN_UNRATED && rating <= BR_PAIN_MAX;
}

BrEntry *
br_session_entry_new (BrDay                   date,
                      GDateTime              *at,
                      const BrSessionSummary *summary,
                      GPtrArray              *exercises)
{
  BrSessionEntry *self;

  g_return_val_if_fail (date != BR_DAY_NONE && at != NULL, NULL);
  g_return_val_if_fail (summary != NULL && exercises != NULL, NULL);
  g_return_val_if_fail (summary->program_id != NULL && *summary->program_id != '\0', NULL);
  g_return_val_if_fail (summary->routine_id != NULL && *summary->routine_id != '\0', NULL);
  g_return_val_if_fail (summary->phase >= 1 && summary->phase <= BR_MAX_PHASES, NULL);
  g_return_val_if_fail (is_rating (summary->pain_before) && is_rating (summary->pain_after), NULL);
  g_return_val_if_fail (summary->effort >= EFFORT_UNRATED && summary->effort <= MAX_EFFORT, NULL);

  self = g_object_new (BR_TYPE_SESSION_ENTRY, "date", date, "at", at, NULL);
  set_summary (self, summary);
  self->exercises = g_ptr_array_ref (exercises);
  self->worst_pain_kind = find_worst_pain_kind (self);

  return BR_ENTRY (self);
}

const BrSessionSummary *
br_session_entry_get_summary (BrSessionEntry *self)
{
  g_return_val_if_fail (BR_IS_SESSION_ENTRY (self), NULL);

  return &self->summary;
}

GPtrArray *
br_session_entry_get_exercises (BrSessionEntry *self)
{
  g_return_val_if_fail (BR_IS_SESSION_ENTRY (self), NULL);

  return self->exercises;
}

BrExerciseRecord *
br_session_entry_find_exercise (BrSessionEntry *self,
                                const char     *id)
{
  g_return_val_if_fail (BR_IS_SESSION_ENTRY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->exercises->len; i++)
    {
      BrExerciseRecord *record = g_ptr_array_index (self->exercises, i);

      if (g_str_equal (br_exercise_record_get_id (record), id))
        return record;
    }

  return NULL;
}

BrPainKind
br_session_entry_get_worst_pain_kind (BrSessionEntry *self)
{
  g_return_val_if_fail (BR_IS_SESSION_ENTRY (self), BR_PAIN_NONE);

  return self->worst_pain_kind;
}
