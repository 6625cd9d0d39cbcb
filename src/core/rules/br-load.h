/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much of each exercise is prescribed: the present dose, folded from the accepted steps, and the steps up and down from it
 * (LOAD-1 to LOAD-3). */

#pragma once

#include "core/journal/br-decision-entry.h"
#include "core/program/br-exercise.h"

G_BEGIN_DECLS

typedef struct _BrFacts BrFacts;

/** LOAD-2, in repetitions and seconds */
#define BR_LOAD_STEP_REPETITIONS 2
#define BR_LOAD_STEP_S           5

/** A weight may be this much heavier than the top of a range: the ranges are pounds in round grams, and 25 lb are 11,340 g */
#define BR_LOAD_TOLERANCE_G     40

/**
 * BrLoadFact:
 * @variant: the variant that the numbers belong to
 * @dose: repetitions, seconds and weight; its sets mean nothing
 * @n_before: sessions that took place before the last change; they count no more
 * @changed: the date of the last accepted step, or %BR_DAY_NONE
 * @last_step: its kind
 * @raise_refused: when a step up was last refused since then, or %BR_DAY_NONE
 * @n_lower_refused: sessions that had taken place when a step down was last refused
 *
 * What was decided about the load of one exercise.
 */
typedef struct
{
  BrVariantKind  variant;
  BrDose         dose;
  guint          n_before;
  BrDay          changed;
  BrProposalKind last_step;
  BrDay          raise_refused;
  guint          n_lower_refused;
} BrLoadFact;

/** BrPresentDose: the variant that is prescribed of an exercise, and how much of it. */
typedef struct
{
  BrVariantKind variant;
  BrDose        dose;
} BrPresentDose;

/** br_load_find: Returns: (transfer none) (nullable): what was decided about @exercise */
const BrLoadFact *br_load_find        (const BrFacts       *facts,
                                       BrExercise          *exercise);

/**
 * br_load_get_present:
 * @present: (out): set to the bottom of the ranges and the lightest weight, raised and lowered as was accepted
 *
 * LOAD-1: the ordinary variant if a weight fits it, else the easier one. A weight that is owned no more gives way to the next lighter
 * one in the range; if there is only a heavier one, that one at the bottom of the ranges.
 *
 * Returns: whether the person has what either variant needs
 */
gboolean          br_load_get_present (const BrFacts       *facts,
                                       BrExercise          *exercise,
                                       BrPresentDose       *present);

/** br_load_get_easier: LOAD-1 for the easier variant: Returns: whether a weight fits it; @dose is the bottom of its ranges */
gboolean          br_load_get_easier  (const BrFacts       *facts,
                                       BrExercise          *exercise,
                                       BrDose              *dose);

/** br_load_raise: LOAD-2: Returns: whether there is a step up from @present; it is put into @next */
gboolean          br_load_raise       (const BrFacts       *facts,
                                       BrExercise          *exercise,
                                       const BrPresentDose *present,
                                       BrDose              *next);

/** br_load_lower: LOAD-3: the last step of LOAD-2 taken back; Returns: whether there is one down from @present; it is put into @next */
gboolean          br_load_lower       (const BrFacts       *facts,
                                       BrExercise          *exercise,
                                       const BrPresentDose *present,
                                       BrDose              *next);

/**
 * br_load_decide:
 *
 * Takes in the answer to a raise-load or lower-load on @date. The same step accepted twice with no session of the exercise in between,
 * as on two machines, is one step.
 *
 * Returns: whether the dose changed
 */
gboolean          br_load_decide      (BrFacts             *facts,
                                       BrDecisionEntry     *decision,
                                       BrDay                date);

/** br_load_reset: BREAK-1: everything back to the bottom, and no session before now counts for a step */
void              br_load_reset       (BrFacts             *facts);

G_END_DECLS
