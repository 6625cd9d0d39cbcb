/* SPDX-License-Identifier: GPL-3.0-or-later */
/* START-1 and START-2 as plain functions. */

#include "config.h"

#include "core/rules/br-start-answer.h"

#define HIGH_PAIN 7

/* Breathing and the easy walk, by the ids that programs give them. */
static const char * const easy_exercises[] = { "crook_breathing", "easy_walk" };

static gboolean
is_grave (const BrStartAnswer *answer)
{
  return answer->kind == BR_PAIN_RADIATING || answer->kind == BR_PAIN_NUMB;
}

static gboolean
is_anything_new (const BrStartAnswer *answer)
{
  return answer->anything_new;
}

static gboolean
is_sharp (const BrStartAnswer *answer)
{
  return answer->kind == BR_PAIN_SHARP;
}

static gboolean
is_strong (const BrStartAnswer *answer)
{
  return answer->pain >= HIGH_PAIN;
}

/* The gravest first. */
static const struct
{
  const char    *rule;
  gboolean     (*applies) (const BrStartAnswer *answer);
  BrStartAdvice  advice;
} consequences[] = {
  { "FLAG-3", is_grave, BR_START_PAIN },
  { "FLAG-2", is_anything_new, BR_START_ANYTHING_NEW },
  { "START-2", is_sharp, BR_START_REST },
  { "START-2", is_strong, BR_START_EASY },
};

BrStartAdvice
br_start_answer_judge (const BrStartAnswer *answer)
{
  g_return_val_if_fail (answer != NULL, BR_START_REST);

  for (gsize i = 0; i < G_N_ELEMENTS (consequences); i++)
    {
      if (consequences[i].applies (answer))
        return consequences[i].advice;
    }

  return BR_START_GO;
}

const char *
br_start_advice_get_rule (BrStartAdvice advice)
{
  for (gsize i = 0; i < G_N_ELEMENTS (consequences); i++)
    {
      if (consequences[i].advice == advice)
        return consequences[i].rule;
    }

  return "START-1";
}

BrPrescription *
br_start_answer_create_easy (BrProgram *program,
                             guint      phase)
{
  g_autoptr (GPtrArray) prescribed = g_ptr_array_new_with_free_func (g_object_unref);
  BrPhase *in_phase;

  g_return_val_if_fail (BR_IS_PROGRAM (program), NULL);

  in_phase = br_program_get_phase (program, phase);
  for (gsize i = 0; i < G_N_ELEMENTS (easy_exercises); i++)
    {
      BrExercise *exercise = br_program_get_exercise (program, easy_exercises[i]);

      if (exercise != NULL)
        {
          BrDose dose = br_variant_get_start_dose (br_exercise_get_variant (exercise, BR_VARIANT_ORDINARY));

          g_ptr_array_add (prescribed, br_prescribed_exercise_new (exercise, BR_VARIANT_ORDINARY, &dose));
        }
    }

  if (in_phase == NULL || prescribed->len == 0)
    return NULL;

  return br_prescription_new (program, phase, br_phase_get_short_routine (in_phase), TRUE, prescribed);
}
