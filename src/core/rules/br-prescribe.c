/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the next session consists of. */

#include "config.h"

#include "core/rules/br-prescribe.h"

#include <string.h>

static gboolean
is_owned (const BrFacts *facts,
          const char    *equipment_id)
{
  return facts->equipment != NULL &&
         g_strv_contains (br_equipment_entry_get_owned (facts->equipment), equipment_id);
}

static gboolean
has_equipment (const BrFacts *facts,
               BrExercise    *exercise)
{
  const char * const *needed = br_exercise_get_equipment (exercise);

  for (gsize i = 0; needed[i] != NULL; i++)
    {
      if (!is_owned (facts, needed[i]))
        return FALSE;
    }

  return TRUE;
}

/* Whether the person has what the exercise needs, a weight that is light enough included. */
static gboolean
is_possible (const BrFacts *facts,
             BrExercise    *exercise)
{
  BrPresentDose present;

  return has_equipment (facts, exercise) && br_load_get_present (facts, exercise, &present);
}

/* What is done instead of @exercise, or itself. */
static BrExercise *
choose (const BrFacts *facts,
        BrExercise    *exercise)
{
  if (br_exercise_get_stand_in (exercise) == NULL || is_possible (facts, exercise))
    return exercise;

  return br_program_get_exercise (facts->program, br_exercise_get_stand_in (exercise));
}

static BrPrescribedExercise *
prescribe_exercise (const BrFacts *facts,
                    BrDay          today,
                    BrExercise    *exercise)
{
  BrPresentDose present;
  BrDose easier;

  br_load_get_present (facts, exercise, &present);

  if (br_going_back_is_easier (facts, today) && br_load_get_easier (facts, exercise, &easier))
    present = (BrPresentDose) { BR_VARIANT_EASIER, easier };

  /* REVERT-2 */
  if (br_going_back_drops_set (facts) && present.dose.sets > 1)
    present.dose.sets--;

  return br_prescribed_exercise_new (exercise, present.variant, &present.dose);
}

static GPtrArray *
list_prescribed (const BrFacts *facts,
                 BrDay          today,
                 BrRoutine     *routine,
                 BrAdjustments *adjustments)
{
  g_autoptr (GPtrArray) prescribed = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *exercises = br_routine_get_exercises (routine);

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BrExercise) exercise = g_list_model_get_item (exercises, i);
      BrExercise *chosen = choose (facts, exercise);

      if (chosen != exercise)
        {
          BrReplacement replacement = { exercise, chosen };

          g_array_append_val (adjustments->replaced, replacement);
        }

      g_ptr_array_add (prescribed, prescribe_exercise (facts, today, chosen));
    }

  return g_steal_pointer (&prescribed);
}

/* START-3: from the last exercise forward each drops a set, and again if that is not enough. */
static void
shorten (GPtrArray     *prescribed,
         guint          max_s,
         BrAdjustments *adjustments)
{
  gboolean dropped = TRUE;

  while (dropped)
    {
      dropped = FALSE;

      for (guint i = prescribed->len; i > 0; i--)
        {
          BrPrescribedExercise *exercise = g_ptr_array_index (prescribed, i - 1);
          BrDose dose = br_prescribed_exercise_get_dose (exercise);

          if (br_prescribed_exercises_get_length_s (prescribed) <= max_s)
            return;
          if (dose.sets == 1)
            continue;

          dose.sets--;
          g_ptr_array_index (prescribed, i - 1) =
            br_prescribed_exercise_new (br_prescribed_exercise_get_exercise (exercise),
                                        br_prescribed_exercise_get_variant_kind (exercise), &dose);
          g_object_unref (exercise);
          adjustments->n_dropped++;
          dropped = TRUE;
        }
    }
}

void
br_adjustments_init (BrAdjustments *adjustments)
{
  adjustments->replaced = g_array_new (FALSE, FALSE, sizeof (BrReplacement));
  adjustments->n_dropped = 0;
}

void
br_adjustments_clear (BrAdjustments *adjustments)
{
  g_clear_pointer (&adjustments->replaced, g_array_unref);
}

BrPrescription *
br_prescribe_routine (const BrFacts *facts,
                      BrDay          today,
                      BrRoutine     *routine,
                      BrAdjustments *adjustments)
{
  gboolean short_session;
  g_autoptr (GPtrArray) prescribed = NULL;

  g_return_val_if_fail (facts->phase > 0, NULL);

  short_session = routine == br_phase_get_short_routine (br_program_get_phase (facts->program, facts->phase));
  prescribed = list_prescribed (facts, today, routine, adjustments);
  shorten (prescribed, short_session ? BR_MAX_SHORT_LENGTH_S : BR_MAX_LENGTH_S, adjustments);

  return br_prescription_new (facts->program, facts->phase, routine, short_session, prescribed);
}

BrPrescription *
br_prescribe (const BrFacts *facts,
              BrDay          today,
              gboolean       short_session,
              BrAdjustments *adjustments)
{
  g_autoptr (BrRoutine) routine = NULL;
  BrPhase *phase;

  if (facts->phase == 0)
    return NULL;

  phase = br_program_get_phase (facts->program, facts->phase);

  if (short_session)
    {
      routine = g_object_ref (br_phase_get_short_routine (phase));
    }
  else
    {
      GListModel *routines = br_phase_get_routines (phase);
      guint turn = br_facts_get_turn (facts, facts->phase);

      routine = g_list_model_get_item (routines, turn % g_list_model_get_n_items (routines));
    }

  return br_prescribe_routine (facts, today, routine, adjustments);
}

static int
compare_exercises (gconstpointer a,
                   gconstpointer b)
{
  return strcmp (br_exercise_get_id (*(BrExercise * const *) a), br_exercise_get_id (*(BrExercise * const *) b));
}

static void
add_routine (const BrFacts *facts,
             BrRoutine     *routine,
             GPtrArray     *list)
{
  GListModel *exercises = br_routine_get_exercises (routine);

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BrExercise) exercise = g_list_model_get_item (exercises, i);
      BrExercise *chosen = choose (facts, exercise);

      if (!g_ptr_array_find (list, chosen, NULL))
        g_ptr_array_add (list, chosen);
    }
}

GPtrArray *
br_prescribe_list_exercises (const BrFacts *facts)
{
  BrPhase *phase = br_program_get_phase (facts->program, facts->phase);
  GListModel *routines = br_phase_get_routines (phase);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr (BrRoutine) routine = g_list_model_get_item (routines, i);

      add_routine (facts, routine, list);
    }

  add_routine (facts, br_phase_get_short_routine (phase), list);
  g_ptr_array_sort (list, compare_exercises);

  return list;
}
