/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was done in a session: sets, repetitions, holds, and what kind of session that makes. */

#include "config.h"

#include "core/session/br-session-private.h"

BrExerciseRecord *
br_session_get_record (BrSession *self,
                       guint      exercise)
{
  return g_ptr_array_index (self->records, exercise);
}

BrSetRecord *
br_session_get_set_record (BrSession *self,
                           guint      place)
{
  const BrTimelinePlace *here = br_timeline_get_place (self->timeline, place);
  GArray *sets = br_exercise_record_get_sets (br_session_get_record (self, here->exercise));

  return &g_array_index (sets, BrSetRecord, here->record);
}

/* A set that was done is to be done again if the session went back before it. */
gboolean
br_session_has_set_left (BrSession *self,
                         guint      exercise)
{
  for (guint i = self->place; i < br_timeline_get_n_places (self->timeline); i++)
    {
      if (br_timeline_get_place (self->timeline, i)->exercise == exercise)
        return TRUE;
    }

  return FALSE;
}

/* What was done is not lost by a key that was pressed by mistake. */
void
br_session_reset_set (BrSession *self,
                      guint      place)
{
  if (br_session_get_set_record (self, place)->outcome == BR_SET_OPEN)
    br_session_renew_set (self, place);
}

void
br_session_renew_set (BrSession *self,
                      guint      place)
{
  BrSetRecord *record = br_session_get_set_record (self, place);
  guint exercise = br_timeline_get_place (self->timeline, place)->exercise;

  record->outcome = BR_SET_OPEN;
  record->variant = br_variant_get_kind (br_timeline_get_variant (self->timeline, exercise));
  record->load_g = br_timeline_get_dose (self->timeline, exercise).load_g;
  record->repetitions = 0;
  record->hold_s = 0;
}

void
br_session_count_work (BrSession *self,
                       gint64     passed)
{
  BrSetRecord *record;

  if (!br_session_is_in_work (self) || br_step_get_kind (self->step) != BR_STEP_HOLD)
    return;

  record = br_session_get_set_record (self, self->place);
  if (record->outcome != BR_SET_OPEN)
    return;

  record->hold_s = MAX (record->hold_s, (guint) (passed / G_USEC_PER_SEC));
}

void
br_session_close_sets (BrSession    *self,
                       guint         exercise,
                       BrSetOutcome  outcome)
{
  for (guint i = 0; i < br_timeline_get_n_places (self->timeline); i++)
    {
      BrSetRecord *record = br_session_get_set_record (self, i);

      if (br_timeline_get_place (self->timeline, i)->exercise != exercise || record->outcome != BR_SET_OPEN)
        continue;

      if (i == self->place)
        br_session_count_work (self, br_session_get_elapsed (self));

      record->outcome = outcome;
      record->variant = br_variant_get_kind (br_timeline_get_variant (self->timeline, exercise));
    }

  self->dirty = TRUE;
}

/* Rules, "Session kinds". The short one is short even if it was not done to the end: it stands for the habit, and as a partial
 * one it would pass over a routine's turn. */
BrSessionKind
br_session_get_kind (BrSession *self)
{
  g_return_val_if_fail (BR_IS_SESSION (self), BR_SESSION_PARTIAL);

  if (self->ended_by_pain)
    return BR_SESSION_PARTIAL;

  if (br_prescription_get_short (self->prescription))
    return BR_SESSION_SHORT;

  for (guint i = 0; i < self->records->len; i++)
    {
      if (!br_exercise_record_is_complete (br_session_get_record (self, i)))
        return BR_SESSION_PARTIAL;
    }

  return BR_SESSION_FULL;
}

BrEntry *
br_session_make_entry (BrSession  *self,
                       GDateTime  *at,
                       int         pain_after,
                       int         effort,
                       BrForm      form,
                       const char *note)
{
  g_autoptr (BrEntry) entry = NULL;
  g_autoptr (GPtrArray) exercises = NULL;
  BrSessionSummary summary;
  BrProgram *program;

  g_return_val_if_fail (BR_IS_SESSION (self), NULL);
  g_return_val_if_fail (at != NULL, NULL);

  program = br_prescription_get_program (self->prescription);
  summary = (BrSessionSummary) {
    .kind = br_session_get_kind (self),
    .program_id = br_program_get_id (program),
    .program_revision = br_program_get_revision (program),
    .phase = br_prescription_get_phase (self->prescription),
    .routine_id = br_routine_get_id (br_prescription_get_routine (self->prescription)),
    .active_s = (guint) (self->active / G_USEC_PER_SEC),
    .pain_before = self->pain_before,
    .pain_before_kind = self->pain_before_kind,
    .pain_after = pain_after,
    .effort = effort,
    .form = form,
    .note = note,
  };

  exercises = g_ptr_array_new_full (self->records->len, g_object_unref);
  for (guint i = 0; i < self->records->len; i++)
    g_ptr_array_add (exercises, br_exercise_record_copy (br_session_get_record (self, i)));

  entry = br_session_entry_new (self->date, at, &summary, exercises);
  g_return_val_if_fail (entry != NULL, NULL);

  return br_entry_new_with_id (entry, self->id);
}
