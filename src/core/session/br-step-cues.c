/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sounds belong to a step, and when. */

#include "config.h"

#include "core/session/br-step-cues.h"

#include "core/program/br-pace.h"

/* Shorter holds are over before a count would help. */
#define MIN_COUNTED_HOLD (6 * G_USEC_PER_SEC)
#define MIN_HALVED_HOLD  (20 * G_USEC_PER_SEC)

guint
br_step_list_cues (BrStep      *step,
                   BrStepFlags  flags,
                   BrStepCue    cues[BR_STEP_MAX_CUES])
{
  gboolean counted = FALSE;
  guint n_cues = 0;
  gint64 duration;

  g_return_val_if_fail (BR_IS_STEP (step), 0);

  duration = br_step_get_duration (step);

  if (flags & BR_STEP_FLAG_BEGINS_SET)
    cues[n_cues++] = (BrStepCue) { BR_CUE_START, 0 };

  switch (br_step_get_kind (step))
    {
    case BR_STEP_GET_READY:
      cues[n_cues++] = (BrStepCue) { flags & BR_STEP_FLAG_IS_REST ? BR_CUE_REST : BR_CUE_GET_READY, 0 };
      counted = TRUE;
      break;

    case BR_STEP_REST:
      cues[n_cues++] = (BrStepCue) { BR_CUE_REST, 0 };
      counted = !(flags & BR_STEP_FLAG_BEFORE_GET_READY);
      break;

    case BR_STEP_CHANGE_SIDES:
      cues[n_cues++] = (BrStepCue) { BR_CUE_CHANGE_SIDES, 0 };
      break;

    case BR_STEP_HOLD:
      if (duration >= MIN_HALVED_HOLD)
        cues[n_cues++] = (BrStepCue) { BR_CUE_HALF_WAY, duration / 2 };
      counted = duration >= MIN_COUNTED_HOLD;
      break;

    case BR_STEP_MOVE:
      break;

    default:
      g_assert_not_reached ();
    }

  for (gint64 left = BR_PACE_COUNT_IN_S; counted && left > 0; left--)
    {
      gint64 offset = duration - left * G_USEC_PER_SEC;

      if (offset > 0)
        cues[n_cues++] = (BrStepCue) { BR_CUE_LAST_SECONDS, offset };
    }

  return n_cues;
}
