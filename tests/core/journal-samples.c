/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adds entries of every kind, corrections and a deletion to a store in the folder given, for test-journal-schema.py. */

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-decision-entry.h"
#include "core/journal/br-equipment-entry.h"
#include "core/journal/br-flags-entry.h"
#include "core/journal/br-next-day-entry.h"
#include "core/journal/br-plan-entry.h"
#include "core/journal/br-review-entry.h"
#include "core/journal/br-session-entry.h"
#include "core/storage/br-store.h"

static BrEntry *
make_session (BrDay      date,
              GDateTime *at,
              gboolean   rated)
{
  const BrDose dose = { .sets = 2, .repetitions = 6, .hold_s = rated ? 8 : 0, .load_g = rated ? 4536 : 0 };
  const BrPainRecord pains[] = { { BR_PAIN_SHARP, BR_PAIN_UNRATED, BR_VARIANT_ORDINARY }, { BR_PAIN_ACHE, 5, BR_VARIANT_EASIER } };
  const BrSessionSummary summary = {
    .kind = rated ? BR_SESSION_FULL : BR_SESSION_PARTIAL,
    .program_id = "default",
    .program_revision = 1,
    .phase = 1,
    .routine_id = "1a",
    .active_s = 1080,
    .pain_before = rated ? 3 : BR_PAIN_UNRATED,
    .pain_before_kind = rated ? BR_PAIN_ACHE : BR_PAIN_NONE,
    .pain_after = rated ? 10 : BR_PAIN_UNRATED,
    .effort = rated ? 0 : -1,
    .form = rated ? BR_FORM_LOST : BR_FORM_UNANSWERED,
    .note = rated ? "“Fine”, she said.\n\t\"Really\" \\ \xf0\x9f\x8c\xb1" : NULL,
  };
  g_autoptr (GPtrArray) exercises = g_ptr_array_new_with_free_func (g_object_unref);
  BrExerciseRecord *record = br_exercise_record_new ("bird-dog", BR_VARIANT_ORDINARY, &dose, rated);
  BrSetRecord *set = &g_array_index (br_exercise_record_get_sets (record), BrSetRecord, 0);

  set->outcome = rated ? BR_SET_DONE : BR_SET_SKIPPED;
  set->variant = BR_VARIANT_EASIER;
  set->repetitions = 6;
  set->hold_s = dose.hold_s;
  if (rated)
    g_array_append_vals (br_exercise_record_get_pains (record), pains, G_N_ELEMENTS (pains));
  g_ptr_array_add (exercises, record);

  return br_session_entry_new (date, at, &summary, exercises);
}

static void
on_flushed (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!br_store_flush_finish (BR_STORE (source), result, &error))
    g_error ("%s", error->message);

  g_main_loop_quit (user_data);
}

int
main (int   argc,
      char *argv[])
{
  const char *yes[] = { "fever", "fall", NULL };
  const char *owned[] = { "mat", NULL };
  const guint weights_g[] = { 2000, 4536 };
  const BrActivity activities[] = { { "Tie my shoes", 0 }, { "Garden", 10 } };
  const BrDay date = br_day_new (2026, 11, 22);
  g_autoptr (GDateTime) whole = g_date_time_new_from_iso8601 ("2026-11-22T15:30:00Z", NULL);
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 ("2026-11-22T15:30:00.000250-09:30", NULL);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFile) folder = NULL;
  g_autoptr (BrStore) store = NULL;
  BrEntry *session, *check_in, *correction;

  g_return_val_if_fail (argc == 2, 1);

  folder = g_file_new_for_path (argv[1]);
  store = br_store_new (folder);

  g_ptr_array_add (entries, br_start_entry_new (date, whole, 0, BR_PAIN_NONE, 10, activities, 2));
  g_ptr_array_add (entries, br_flags_entry_new (date, at, BR_FLAGS_START, yes));
  g_ptr_array_add (entries, br_flags_entry_new (date, at, BR_FLAGS_OPENED, NULL));
  g_ptr_array_add (entries, br_flags_entry_new_clearance (date, at, date - 1));
  g_ptr_array_add (entries, br_equipment_entry_new (date, at, owned, weights_g, 2));
  g_ptr_array_add (entries, br_equipment_entry_new (date, at, NULL, NULL, 0));
  g_ptr_array_add (entries, br_plan_entry_new_pattern (date, at, 0));
  g_ptr_array_add (entries, br_plan_entry_new_pattern (date, at, 1 << 0 | 1 << 2 | 1 << 4));
  g_ptr_array_add (entries, br_plan_entry_new_move (date, at, date + 1, date + 2));
  g_ptr_array_add (entries, br_plan_entry_new_pause (date, at, date + 3, date + 3));
  g_ptr_array_add (entries, session = make_session (date, at, TRUE));
  g_ptr_array_add (entries, make_session (date + 30, at, FALSE));
  g_ptr_array_add (entries, br_next_day_entry_new (date + 1, at, br_entry_get_id (session), FALSE));
  g_ptr_array_add (entries, br_decision_entry_new (date, at, BR_PROPOSAL_RAISE_LOAD, "LOAD-2", 3, "farmer-carry", TRUE, "It went well."));
  g_ptr_array_add (entries, br_decision_entry_new (date, at, BR_PROPOSAL_STAY_EASIER, "REVERT-2", 1, NULL, FALSE, NULL));
  g_ptr_array_add (entries, br_review_entry_new (date + 28, at, activities, 1));
  g_ptr_array_add (entries, br_review_entry_new (date + 28, at, NULL, 0));
  g_ptr_array_add (entries, check_in = br_check_in_entry_new (date, at, 7, BR_PAIN_NUMB));
  g_ptr_array_add (entries, correction = br_entry_new_correction (check_in, g_ptr_array_index (entries, 17)));
  g_ptr_array_add (entries, br_entry_new_deletion (correction, whole));
  g_ptr_array_add (entries, br_start_entry_new (date, whole, 4, BR_PAIN_RADIATING, 10, NULL, 0));

  br_store_add_batch (store, entries);
  br_store_flush_async (store, NULL, on_flushed, loop);
  g_main_loop_run (loop);

  return 0;
}
