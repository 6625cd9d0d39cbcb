/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lets the session engine lead through every routine of a program, and prints when each step begins and each sound is due, in µs from
 * the start. test-session-tables.py holds that against tables of its own.
 *
 *     print-sessions PROGRAM.JSON [late]
 *
 * "late": on a main loop that looks at the clock only now and then. */

#include "config.h"

#include "session-fixture.h"

#include <stdlib.h>

typedef struct
{
  BrSession *session;
  BrClock *clock;
  gint64 start;
} Printer;

static const char *
get_nick (GType type,
          int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick;
}

static void
step_cb (Printer *printer)
{
  BrStep *step = br_session_get_step (printer->session);

  if (step == NULL)
    {
      g_print ("%" G_GINT64_FORMAT " end\n", br_clock_get_time (printer->clock) - printer->start);
      return;
    }

  g_print ("%" G_GINT64_FORMAT " step %s %s %s %s %u/%u %u/%u part %u for %" G_GINT64_FORMAT "\n",
           br_clock_get_time (printer->clock) - br_session_get_elapsed (printer->session) - printer->start,
           get_nick (BR_TYPE_STEP_KIND, (int) br_step_get_kind (step)), br_exercise_get_id (br_step_get_exercise (step)),
           get_nick (BR_TYPE_VARIANT_KIND, (int) br_variant_get_kind (br_step_get_variant (step))),
           get_nick (BR_TYPE_SIDE, (int) br_step_get_side (step)), br_step_get_set (step), br_step_get_n_sets (step),
           br_step_get_repetition (step), br_step_get_n_repetitions (step), br_step_get_part (step), br_step_get_duration (step));
}

static void
cue_cb (Printer *printer,
        BrCue    cue,
        gint64   due)
{
  g_print ("%" G_GINT64_FORMAT " cue %s\n", due - printer->start, get_nick (BR_TYPE_CUE, (int) cue));
}

/* The bottom or the top of every range. */
static BrDose
get_dose (BrVariant *variant,
          gboolean   top)
{
  BrDose dose = br_variant_get_start_dose (variant);

  if (top)
    {
      dose.repetitions = br_variant_get_repetitions (variant).to;
      dose.hold_s = br_variant_get_hold_s (variant).to;
      dose.load_g = br_variant_get_load_g (variant).to;
    }

  return dose;
}

static void
print_session (BrProgram     *program,
               BrPhase       *phase,
               BrRoutine     *routine,
               BrVariantKind  kind,
               gboolean       top,
               GRand         *late)
{
  GListModel *exercises = br_routine_get_exercises (routine);
  g_autoptr (GPtrArray) prescribed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BrPrescription) prescription = NULL;
  g_autoptr (BrManualClock) clock = br_manual_clock_new ();
  g_autoptr (BrSession) session = NULL;
  Printer printer = { NULL, BR_CLOCK (clock), br_clock_get_time (BR_CLOCK (clock)) };

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BrExercise) exercise = g_list_model_get_item (exercises, i);
      const BrDose dose = get_dose (br_exercise_get_variant (exercise, kind), top);

      g_ptr_array_add (prescribed, br_prescribed_exercise_new (exercise, kind, &dose));
    }

  prescription = br_prescription_new (program, br_phase_get_number (phase), routine, routine == br_phase_get_short_routine (phase), prescribed);
  printer.session = session = br_session_new (prescription, BR_CLOCK (clock), br_day_new (2026, 11, 23), 2, BR_PAIN_ACHE);
  g_print ("routine %s %s %s\n", br_routine_get_id (routine), get_nick (BR_TYPE_VARIANT_KIND, (int) kind), top ? "top" : "start");
  g_print ("length %u\n", br_prescription_get_length_s (prescription));

  g_signal_connect_swapped (session, "notify::step", G_CALLBACK (step_cb), &printer);
  g_signal_connect_swapped (session, "cue", G_CALLBACK (cue_cb), &printer);
  br_session_start (session);
  while (br_session_get_state (session) != BR_SESSION_FINISHED)
    {
      if (late != NULL)
        br_manual_clock_jump (clock, g_rand_int_range (late, 1, 400) * G_TIME_SPAN_MILLISECOND);
      else
        br_manual_clock_advance (clock, G_TIME_SPAN_MINUTE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (BrProgram) program = NULL;
  g_autoptr (GRand) late = NULL;
  GListModel *phases;

  if (argc < 2)
    return EXIT_FAILURE;

  file = g_file_new_for_path (argv[1]);
  program = br_program_new_from_file (file, &faults);
  if (program == NULL)
    return EXIT_FAILURE;

  if (argc > 2)
    late = g_rand_new_with_seed (20261130);
  phases = br_program_get_phases (program);
  for (guint i = 0; i < g_list_model_get_n_items (phases); i++)
    {
      g_autoptr (BrPhase) phase = g_list_model_get_item (phases, i);
      GListModel *routines = br_phase_get_routines (phase);
      const guint n_routines = g_list_model_get_n_items (routines);

      for (guint j = 0; j <= n_routines; j++)
        {
          g_autoptr (BrRoutine) routine = j < n_routines ? g_list_model_get_item (routines, j) : g_object_ref (br_phase_get_short_routine (phase));

          for (guint k = 0; k < 4; k++)
            print_session (program, phase, routine, k / 2 == 0 ? BR_VARIANT_ORDINARY : BR_VARIANT_EASIER, k % 2 == 1, late);
        }
    }

  return EXIT_SUCCESS;
}
