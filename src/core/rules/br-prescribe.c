/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the next session consists of. */

#include "config.h"

#include "core/rules/br-prescribe.h"

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

static gboolean
is_prescribed (GPtrArray  *prescribed,
               BrExercise *exercise)
{
  for (guint i = 0; i < prescribed->len; i++)
    {
      if (br_prescribed_exercise_get_exercise (g_ptr_array_index (prescribed, i)) == exercise)
        return TRUE;
    }

  return FALSE;
}

/* LOAD-1: sets the lightest weight owned within the variant's range; without a list of weights, the range's lightest. */
static gboolean
choose_load (const BrFacts *facts,
             BrVariant     *variant,
             guint         *load_g)
{
  BrRange range = br_variant_get_load_g (variant);
  const guint *weights_g = NULL;
  guint n_weights = 0;

  if (facts->equipment != NULL)
    weights_g = br_equipment_entry_get_weights (facts->equipment, &n_weights);

  *load_g = range.from;
  if (range.from == 0 || n_weights == 0)
    return TRUE;

  for (guint i = 0; i < n_weights; i++)
    {
      if (weights_g[i] >= range.from && weights_g[i] <= range.to)
        {
          *load_g = weights_g[i];
          return TRUE;
        }
    }

  return FALSE;
}

/* Whether the person has what the exercise needs, a weight that is light enough included. */
static gboolean
is_possible (const BrFacts *facts,
             BrExercise    *exercise)
{
  guint load_g;

  return has_equipment (facts, exercise) &&
         (choose_load (facts, br_exercise_get_variant (exercise, BR_VARIANT_ORDINARY), &load_g) ||
          choose_load (facts, br_exercise_get_variant (exercise, BR_VARIANT_EASIER), &load_g));
}

static BrPrescribedExercise *
prescribe_exercise (const BrFacts *facts,
                    BrExercise    *exercise)
{
  BrVariantKind kind = BR_VARIANT_ORDINARY;
  BrVariant *variant = br_exercise_get_variant (exercise, kind);
  BrVariant *easier = br_exercise_get_variant (exercise, BR_VARIANT_EASIER);
  BrDose dose = br_variant_get_start_dose (variant);
  guint load_g;

  if (choose_load (facts, variant, &load_g))
    {
      dose.load_g = load_g;
    }
  else if (choose_load (facts, easier, &load_g))
    {
      kind = BR_VARIANT_EASIER;
      dose = br_variant_get_start_dose (easier);
      dose.load_g = load_g;
    }

  return br_prescribed_exercise_new (exercise, kind, &dose);
}

static gboolean
is_in_routine (GListModel *exercises,
               BrExercise *wanted)
{
  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BrExercise) exercise = g_list_model_get_item (exercises, i);

      if (exercise == wanted)
        return TRUE;
    }

  return FALSE;
}

static GPtrArray *
prescribe_routine (const BrFacts *facts,
                   BrRoutine     *routine)
{
  g_autoptr (GPtrArray) prescribed = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *exercises = br_routine_get_exercises (routine);

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BrExercise) exercise = g_list_model_get_item (exercises, i);
      BrExercise *chosen = exercise;

      if (!is_possible (facts, exercise) && br_exercise_get_stand_in (exercise) != NULL)
        {
          chosen = br_program_get_exercise (facts->program, br_exercise_get_stand_in (exercise));
          if (is_in_routine (exercises, chosen) || is_prescribed (prescribed, chosen))
            continue;
        }

      g_ptr_array_add (prescribed, prescribe_exercise (facts, chosen));
    }

  return g_steal_pointer (&prescribed);
}

/* START-3: from the last exercise forward each drops a set, and again if that is not enough. */
static void
shorten (GPtrArray *prescribed,
         guint      max_s)
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
          dropped = TRUE;
        }
    }
}

BrPrescription *
br_prescribe (const BrFacts *facts,
              gboolean       short_session)
{
  g_autoptr (BrRoutine) routine = NULL;
  g_autoptr (GPtrArray) prescribed = NULL;
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

  prescribed = prescribe_routine (facts, routine);
  shorten (prescribed, short_session ? BR_MAX_SHORT_LENGTH_S : BR_MAX_LENGTH_S);

  return br_prescription_new (facts->program, facts->phase, routine, short_session, prescribed);
}
