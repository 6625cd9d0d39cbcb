/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session-fixture.h"

BrProgram *
fixture_load_program (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "session-engine.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) faults = NULL;
  BrProgram *program = br_program_new_from_file (file, &faults);

  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *text = br_fault_to_string (g_ptr_array_index (faults, i));

      g_test_message ("%s", text);
    }

  g_assert_nonnull (program);

  return program;
}

BrPrescription *
fixture_prescribe (BrProgram  *program,
                   const char *exercises)
{
  g_autoptr (GPtrArray) prescribed = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) words = g_strsplit (exercises, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *sets = strchr (words[i], '*');
      BrVariantKind kind = strstr (words[i], ":easier") != NULL ? BR_VARIANT_EASIER : BR_VARIANT_ORDINARY;
      g_autofree char *id = g_strndup (words[i], strcspn (words[i], ":*"));
      BrExercise *exercise = br_program_get_exercise (program, id);
      BrDose dose;

      g_assert_nonnull (exercise);
      dose = br_variant_get_start_dose (br_exercise_get_variant (exercise, kind));
      if (sets != NULL)
        dose.sets = (guint) g_ascii_strtoull (sets + 1, NULL, 10);
      g_ptr_array_add (prescribed, br_prescribed_exercise_new (exercise, kind, &dose));
    }

  return br_prescription_new (program, 1, br_program_get_routine (program, "1A"), FALSE, prescribed);
}

static const char *
get_nick (GType type,
          int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick;
}

char *
fixture_describe_step (BrStep *step)
{
  if (step == NULL)
    return g_strdup ("none");

  return g_strdup_printf ("%s %g %s %s %u/%u %u/%u",
                          get_nick (BR_TYPE_STEP_KIND, (int) br_step_get_kind (step)),
                          (double) br_step_get_duration (step) / (double) SECOND,
                          br_variant_get_name (br_step_get_variant (step)),
                          get_nick (BR_TYPE_SIDE, (int) br_step_get_side (step)),
                          br_step_get_set (step), br_step_get_n_sets (step),
                          br_step_get_repetition (step), br_step_get_n_repetitions (step));
}

char *
fixture_describe_sets (BrSession *session)
{
  GPtrArray *records = br_session_get_records (session);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      BrExerciseRecord *record = g_ptr_array_index (records, i);
      GArray *sets = br_exercise_record_get_sets (record);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", br_exercise_record_get_id (record));
      for (guint j = 0; j < sets->len; j++)
        {
          const BrSetRecord *set = &g_array_index (sets, BrSetRecord, j);

          g_string_append_printf (text, " %s:%u", get_nick (BR_TYPE_SET_OUTCOME, (int) set->outcome), set->repetitions);
          if (set->hold_s > 0)
            g_string_append_printf (text, "/%u", set->hold_s);
          if (set->variant == BR_VARIANT_EASIER)
            g_string_append_c (text, 'e');
        }
    }

  return g_string_free_and_steal (text);
}

guint
fixture_get_active_s (BrSession *session)
{
  g_autoptr (GDateTime) at = g_date_time_new_now_utc ();
  g_autoptr (BrEntry) entry = br_session_make_entry (session, at, BR_PAIN_UNRATED, -1, BR_FORM_UNANSWERED, NULL);

  return br_session_entry_get_summary (BR_SESSION_ENTRY (entry))->active_s;
}

char *
fixture_describe_json (BrSession          *session,
                       const char * const *without)
{
  g_autoptr (JsonNode) node = br_session_to_json (session);

  for (guint i = 0; without != NULL && without[i] != NULL; i++)
    json_object_remove_member (json_node_get_object (node), without[i]);

  return json_to_string (node, TRUE);
}

typedef struct
{
  BrClock *clock;
  GString *text;
  gint64   start;
} Log;

static void
log_free (Log      *log,
          GClosure *closure)
{
  g_clear_object (&log->clock);
  g_free (log);
}

static void
log_time (Log    *log,
          gint64  time)
{
  g_string_append_printf (log->text, "%g ", (double) (time - log->start) / (double) SECOND);
}

static void
on_cue (BrSession *session,
        BrCue      cue,
        gint64     due,
        Log       *log)
{
  log_time (log, due);
  g_string_append_printf (log->text, "%s\n", get_nick (BR_TYPE_CUE, (int) cue));
}

static void
on_step (BrSession  *session,
         GParamSpec *pspec,
         Log        *log)
{
  g_autofree char *step = fixture_describe_step (br_session_get_step (session));

  log_time (log, br_clock_get_time (log->clock) - br_session_get_elapsed (session));
  g_string_append_printf (log->text, "> %s\n", step);
}

static void
on_state (BrSession  *session,
          GParamSpec *pspec,
          Log        *log)
{
  log_time (log, br_clock_get_time (log->clock));
  g_string_append_printf (log->text, "= %s\n",
                          get_nick (BR_TYPE_SESSION_STATE, (int) br_session_get_state (session)));
}

void
fixture_log (BrSession *session,
             BrClock   *clock,
             GString   *text)
{
  Log *log = g_new0 (Log, 1);

  log->clock = g_object_ref (clock);
  log->text = text;
  log->start = br_clock_get_time (clock);

  g_signal_connect_data (session, "notify::state", G_CALLBACK (on_state), log, (GClosureNotify) log_free, 0);
  g_signal_connect (session, "notify::step", G_CALLBACK (on_step), log);
  g_signal_connect (session, "cue", G_CALLBACK (on_cue), log);
}

FixtureAct
fixture_choose_act (void)
{
  return (FixtureAct) g_test_rand_int_range (0, FIXTURE_N_ACTS);
}

void
fixture_act (BrSession  *session,
             FixtureAct  act)
{
  BrSessionState state = br_session_get_state (session);

  switch (act)
    {
    case FIXTURE_NEXT:
      br_session_next (session);
      break;

    case FIXTURE_BACK:
      br_session_back (session);
      break;

    case FIXTURE_REPEAT_SET:
      br_session_repeat_set (session);
      break;

    case FIXTURE_PAUSE:
      br_session_pause (session);
      break;

    case FIXTURE_RESUME:
    case FIXTURE_RESUME_TOO:
      br_session_resume (session);
      break;

    case FIXTURE_HURT:
      br_session_hurt (session);
      break;

    case FIXTURE_EASIER:
      br_session_use_easier (session);
      break;

    case FIXTURE_DISMISS:
      if (state == BR_SESSION_HURTS)
        br_session_dismiss_pain (session);
      break;

    case FIXTURE_REPORT:
      if (state == BR_SESSION_HURTS)
        br_session_report_pain (session, g_test_rand_bit () ? BR_PAIN_ACHE : BR_PAIN_SHARP, g_test_rand_int_range (0, 7));
      break;

    case FIXTURE_SKIP_SHARP:
      if (state == BR_SESSION_CHOOSING)
        br_session_skip_exercise (session, BR_SKIP_HURTS);
      break;

    case FIXTURE_SKIP:
      /* Seldom, or there would be nothing left to try. */
      if (g_test_rand_int_range (0, 8) == 0)
        br_session_skip_exercise (session, g_test_rand_int_range (BR_SKIP_UNKNOWN, BR_SKIP_OTHER + 1));
      break;

    case FIXTURE_PACE:
      if (state != BR_SESSION_FINISHED)
        br_session_set_own_pace (session, g_test_rand_int_range (0, 5), g_test_rand_int_range (0, 3) > 0);
      break;

    case FIXTURE_MORE_REST:
      br_session_add_rest (session);
      break;

    case FIXTURE_N_ACTS:
    default:
      g_assert_not_reached ();
    }
}

void
fixture_act_at_random (BrSession *session)
{
  fixture_act (session, fixture_choose_act ());
}

void
session_fixture_set_up (SessionFixture *fixture,
                        gconstpointer   exercises)
{
  g_autoptr (BrPrescription) prescription = NULL;

  fixture->program = fixture_load_program ();
  fixture->manual = br_manual_clock_new ();
  fixture->clock = BR_CLOCK (fixture->manual);
  prescription = fixture_prescribe (fixture->program, exercises);
  fixture->session = br_session_new (prescription, fixture->clock, br_day_new (2026, 11, 22), 3, BR_PAIN_ACHE);
  fixture->log = g_string_new (NULL);
  fixture_log (fixture->session, fixture->clock, fixture->log);
}

void
session_fixture_tear_down (SessionFixture *fixture,
                           gconstpointer   exercises)
{
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->manual);
  g_clear_object (&fixture->program);
  g_string_free (fixture->log, TRUE);
}

void
session_advance (SessionFixture *fixture,
                 double          seconds)
{
  br_manual_clock_advance (fixture->manual, (gint64) (seconds * (double) SECOND));
}

void
session_assert_step (SessionFixture *fixture,
                     const char     *expected,
                     double          elapsed)
{
  g_autofree char *step = fixture_describe_step (br_session_get_step (fixture->session));

  g_assert_cmpstr (step, ==, expected);
  g_assert_cmpint (br_session_get_elapsed (fixture->session), ==, (gint64) (elapsed * (double) SECOND));
}

void
session_assert_sets (SessionFixture *fixture,
                     const char     *expected)
{
  g_autofree char *sets = fixture_describe_sets (fixture->session);

  g_assert_cmpstr (sets, ==, expected);
}
