/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the next session consists of: whose turn it is, with the equipment there is, in the time there is. */

#pragma once

#include "core/program/br-prescription.h"
#include "core/rules/br-facts.h"

G_BEGIN_DECLS

/** START-3: a full session takes at most this long */
#define BR_MAX_LENGTH_S       (30 * 60)
/** and a short one */
#define BR_MAX_SHORT_LENGTH_S (8 * 60)

/** BrReplacement: START-3: what was left out for want of equipment, and what stands in for it. */
typedef struct
{
  BrExercise *exercise;
  BrExercise *stand_in;
} BrReplacement;

/** BrAdjustments: what START-3 changed of a session: #BrReplacement in @replaced, and how many sets were dropped to keep it short. */
typedef struct
{
  GArray *replaced;
  guint   n_dropped;
} BrAdjustments;

void br_adjustments_init  (BrAdjustments *adjustments);
void br_adjustments_clear (BrAdjustments *adjustments);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BrAdjustments, br_adjustments_clear)

/**
 * br_prescribe:
 * @short_session: the short routine rather than the one whose turn it is
 * @adjustments: initialized; what START-3 changed is added
 *
 * START-3: an exercise whose equipment the person does not have is replaced by its stand-in, which the program's routines do not have
 * twice; the last exercises drop a set, never below one, until the session is short enough. LOAD-1: each at its present dose; if no
 * weight fits, the easier variant, and if none fits that either, the stand-in. REVERT-2 drops a set of each, never below one, before
 * that. An accepted stay-easier makes it the easier variants at the bottom of their ranges.
 *
 * Returns: (transfer full) (nullable): %NULL before the first start
 */
BrPrescription *br_prescribe (const BrFacts *facts,
                              BrDay          today,
                              gboolean       short_session,
                              BrAdjustments *adjustments);

/** br_prescribe_routine: Returns: (transfer full): the same of @routine, one of the present phase, whoever's turn it is */
BrPrescription *br_prescribe_routine (const BrFacts *facts,
                                      BrDay          today,
                                      BrRoutine     *routine,
                                      BrAdjustments *adjustments);

/** br_prescribe_list_exercises: Returns: (transfer container) (element-type BrExercise): all that the routines of the present phase hold, stand-ins in their places, by id */
GPtrArray      *br_prescribe_list_exercises (const BrFacts *facts);

G_END_DECLS
