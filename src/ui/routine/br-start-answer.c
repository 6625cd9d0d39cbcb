/* SPDX-License-Identifier: GPL-3.0-or-later */
/* START-1 and START-2 as plain functions. */

#include "config.h"

#include "ui/routine/br-start-answer.h"

#define HIGH_PAIN 7

/* Breathing and the easy walk, by the ids that programs give them. */
static const char * const easy_exercises[] = { "crook_breathing", "easy_walk" };

BrStartAdvice
br_start_answer_judge (const BrStartAnswer *answer)
{
  g_return_val_if_fail (answer != NULL, BR_START_REST);

  if (answer->kind == BR_PAIN_RADIATING || answer->kind == BR_PAIN_NUMB)
    return BR_START_PAIN;
  if (answer->anything_new)
    return BR_START_ANYTHING_NEW;
  if (answer->kind == BR_PAIN_SHARP)
    return BR_START_REST;
  if (answer->pain >= HIGH_PAIN)
    return BR_START_EASY;

  return BR_START_GO;
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
