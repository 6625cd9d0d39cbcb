/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui-fixture.h"

#include "core/journal/br-flags-entry.h"
#include "core/journal/br-start-entry.h"

static GDateTime *
noon (BrDay day)
{
  int year, month, day_of_month;

  br_day_get_ymd (day, &year, &month, &day_of_month);

  return g_date_time_new_utc (year, month, day_of_month, 12, 0, 0);
}

UiFixture *
ui_fixture_new (const char *today)
{
  UiFixture *self = g_new0 (UiFixture, 1);
  g_autoptr (GFile) folder = g_file_new_build_filename (g_get_user_data_dir (), "back-rehab", NULL);
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (BrProgram) program = br_program_new_default (&faults);

  g_assert_nonnull (program);
  self->store = br_store_new (folder);
  self->advisor = br_advisor_new (br_store_get_journal (self->store));
  br_advisor_set_program (self->advisor, program);
  g_object_set (self->advisor, "today", br_day_parse (today), NULL);

  return self;
}

static void
on_flushed (GObject      *source,
            GAsyncResult *result,
            gpointer      done)
{
  g_autoptr (GError) error = NULL;

  br_store_flush_finish (BR_STORE (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) done = TRUE;
}

void
ui_fixture_free (UiFixture *self)
{
  gboolean done = FALSE;

  br_store_flush_async (self->store, NULL, on_flushed, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);

  g_clear_object (&self->advisor);
  g_clear_object (&self->store);
  g_free (self);
}

void
ui_fixture_add (UiFixture *self,
                BrEntry   *entry)
{
  br_store_add (self->store, entry);
  g_object_unref (entry);
}

void
ui_fixture_start (UiFixture  *self,
                  const char *date)
{
  const char *none[] = { NULL };
  BrDay day = br_day_parse (date);
  g_autoptr (GDateTime) at = noon (day);

  ui_fixture_add (self, br_start_entry_new (day, at, 5, BR_PAIN_NONE, 5, NULL, 0));
  ui_fixture_add (self, br_flags_entry_new (day, at, BR_FLAGS_START, none));
}

BrEntry *
ui_fixture_make_session (const char    *date,
                         BrSessionKind  kind,
                         int            pain_before,
                         int            pain_after)
{
  BrDay day = br_day_parse (date);
  g_autoptr (GDateTime) at = noon (day);
  g_autoptr (GPtrArray) exercises = g_ptr_array_new_with_free_func (g_object_unref);
  BrDose dose = { .sets = 2, .repetitions = 8, .hold_s = 3 };
  BrExerciseRecord *record = br_exercise_record_new ("pelvic_tilt", BR_VARIANT_ORDINARY, &dose, FALSE);
  GArray *sets = br_exercise_record_get_sets (record);
  BrSessionSummary summary = {
    .kind = kind, .program_id = "default", .program_revision = 1, .phase = 1, .routine_id = "1A", .active_s = 1080,
    .pain_before = pain_before, .pain_before_kind = BR_PAIN_ACHE, .pain_after = pain_after, .effort = 4,
  };

  for (guint i = 0; kind == BR_SESSION_FULL && i < sets->len; i++)
    g_array_index (sets, BrSetRecord, i).outcome = BR_SET_DONE;
  g_ptr_array_add (exercises, record);

  return br_session_entry_new (day, at, &summary, exercises);
}

BrEntry *
ui_fixture_add_session (UiFixture     *self,
                        const char    *date,
                        BrSessionKind  kind,
                        int            pain_before,
                        int            pain_after)
{
  BrEntry *entry = ui_fixture_make_session (date, kind, pain_before, pain_after);

  ui_fixture_add (self, entry);

  return br_journal_lookup (br_store_get_journal (self->store), br_entry_get_id (entry));
}
