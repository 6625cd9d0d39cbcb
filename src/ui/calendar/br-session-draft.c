/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps each record as it was beside what became of it. */

#include "config.h"

#include "ui/calendar/br-session-draft.h"

struct _BrSessionDraft
{
  GObject parent_instance;

  GPtrArray *recorded; /* BrExerciseRecord */
  GPtrArray *records;  /* BrExerciseRecord, as long */
  BrSessionKind kind;
  gboolean short_routine;
};

G_DEFINE_FINAL_TYPE (BrSessionDraft, br_session_draft, G_TYPE_OBJECT)

static void
br_session_draft_finalize (GObject *object)
{
  BrSessionDraft *self = BR_SESSION_DRAFT (object);

  g_ptr_array_unref (self->recorded);
  g_ptr_array_unref (self->records);

  G_OBJECT_CLASS (br_session_draft_parent_class)->finalize (object);
}

static void
br_session_draft_class_init (BrSessionDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = br_session_draft_finalize;
}

static void
br_session_draft_init (BrSessionDraft *self)
{
  self->recorded = g_ptr_array_new_with_free_func (g_object_unref);
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
add (BrSessionDraft   *self,
     BrExerciseRecord *record)
{
  g_ptr_array_add (self->recorded, g_object_ref (record));
  g_ptr_array_add (self->records, br_exercise_record_copy (record));
}

/* A set as it was prescribed: nobody counted. */
static void
do_sets (BrExerciseRecord *record)
{
  GArray *sets = br_exercise_record_get_sets (record);
  BrDose dose = br_exercise_record_get_prescribed (record);

  for (guint i = 0; i < sets->len; i++)
    {
      BrSetRecord *set = &g_array_index (sets, BrSetRecord, i);

      if (set->outcome == BR_SET_DONE || set->outcome == BR_SET_STOPPED)
        continue;

      set->outcome = BR_SET_DONE;
      set->variant = br_exercise_record_get_variant (record);
      set->repetitions = dose.repetitions;
      set->hold_s = dose.hold_s;
      set->load_g = dose.load_g;
    }
}

static void
skip_sets (BrExerciseRecord *record)
{
  GArray *sets = br_exercise_record_get_sets (record);

  for (guint i = 0; i < sets->len; i++)
    {
      BrSetRecord *set = &g_array_index (sets, BrSetRecord, i);

      set->outcome = BR_SET_SKIPPED;
      set->repetitions = 0;
      set->hold_s = 0;
      set->load_g = 0;
    }
}

BrSessionDraft *
br_session_draft_new (BrPrescription *prescription)
{
  BrSessionDraft *self;

  g_return_val_if_fail (BR_IS_PRESCRIPTION (prescription), NULL);

  self = g_object_new (BR_TYPE_SESSION_DRAFT, NULL);
  self->short_routine = br_prescription_get_short (prescription);
  self->kind = self->short_routine ? BR_SESSION_SHORT : BR_SESSION_FULL;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (prescription)); i++)
    {
      BrPrescribedExercise *prescribed = br_prescription_get_exercise (prescription, i);
      BrExercise *exercise = br_prescribed_exercise_get_exercise (prescribed);
      BrDose dose = br_prescribed_exercise_get_dose (prescribed);
      g_autoptr (BrExerciseRecord) record = br_exercise_record_new (br_exercise_get_id (exercise),
                                                                    br_prescribed_exercise_get_variant_kind (prescribed), &dose,
                                                                    br_exercise_get_per_side (exercise));

      do_sets (record);
      add (self, record);
    }

  return self;
}

BrSessionDraft *
br_session_draft_new_from_entry (BrSessionEntry *entry,
                                 gboolean        short_routine)
{
  BrSessionDraft *self;
  GPtrArray *exercises;

  g_return_val_if_fail (BR_IS_SESSION_ENTRY (entry), NULL);

  self = g_object_new (BR_TYPE_SESSION_DRAFT, NULL);
  self->kind = br_session_entry_get_summary (entry)->kind;
  self->short_routine = short_routine || self->kind == BR_SESSION_SHORT;
  exercises = br_session_entry_get_exercises (entry);
  for (guint i = 0; i < exercises->len; i++)
    add (self, g_ptr_array_index (exercises, i));

  return self;
}

guint
br_session_draft_get_n_exercises (BrSessionDraft *self)
{
  g_return_val_if_fail (BR_IS_SESSION_DRAFT (self), 0);

  return self->records->len;
}

BrExerciseRecord *
br_session_draft_get_record (BrSessionDraft *self,
                             guint           index)
{
  g_return_val_if_fail (BR_IS_SESSION_DRAFT (self) && index < self->records->len, NULL);

  return g_ptr_array_index (self->records, index);
}

gboolean
br_session_draft_get_done (BrSessionDraft *self,
                           guint           index)
{
  g_return_val_if_fail (BR_IS_SESSION_DRAFT (self) && index < self->records->len, FALSE);

  return br_exercise_record_is_complete (g_ptr_array_index (self->records, index));
}

void
br_session_draft_set_done (BrSessionDraft *self,
                           guint           index,
                           gboolean        done)
{
  BrExerciseRecord *recorded;
  g_autoptr (BrExerciseRecord) record = NULL;

  g_return_if_fail (BR_IS_SESSION_DRAFT (self) && index < self->records->len);

  if (br_session_draft_get_done (self, index) == done)
    return;

  recorded = g_ptr_array_index (self->recorded, index);
  record = br_exercise_record_copy (recorded);
  if (br_exercise_record_is_complete (recorded) != done)
    {
      if (done)
        do_sets (record);
      else
        skip_sets (record);
    }

  g_object_unref (g_ptr_array_index (self->records, index));
  g_ptr_array_index (self->records, index) = g_steal_pointer (&record);
}

BrSessionKind
br_session_draft_get_kind (BrSessionDraft *self)
{
  gboolean changed = FALSE;

  g_return_val_if_fail (BR_IS_SESSION_DRAFT (self), BR_SESSION_PARTIAL);

  /* The short one is short even if it was not done to the end (rules, "Session kinds"). */
  if (self->short_routine)
    return self->kind;

  for (guint i = 0; i < self->records->len; i++)
    {
      gboolean done = br_session_draft_get_done (self, i);

      if (!done)
        return BR_SESSION_PARTIAL;
      changed |= done != br_exercise_record_is_complete (g_ptr_array_index (self->recorded, i));
    }

  /* One that PAIN ended stays a part, however many sets it has. */
  return changed ? BR_SESSION_FULL : self->kind;
}

GPtrArray *
br_session_draft_dup_exercises (BrSessionDraft *self)
{
  g_autoptr (GPtrArray) exercises = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (BR_IS_SESSION_DRAFT (self), NULL);

  for (guint i = 0; i < self->records->len; i++)
    g_ptr_array_add (exercises, br_exercise_record_copy (g_ptr_array_index (self->records, i)));

  return g_steal_pointer (&exercises);
}
