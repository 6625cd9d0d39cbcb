/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sounds belong to a step, and when. */

#pragma once

#include "core/session/br-cue.h"
#include "core/session/br-step.h"

G_BEGIN_DECLS

/** BR_STEP_MAX_CUES: more than any step has */
#define BR_STEP_MAX_CUES 8

/**
 * BrStepFlags:
 * @BR_STEP_FLAG_NONE: nothing special
 * @BR_STEP_FLAG_BEGINS_SET: it is the first of the work of a set
 * @BR_STEP_FLAG_BEFORE_GET_READY: a get-ready follows
 * @BR_STEP_FLAG_IS_REST: it is the rest after a set, or all of it (br_timeline_is_rest())
 *
 * Where a step stands among the others.
 */
typedef enum
{
  BR_STEP_FLAG_NONE             = 0,
  BR_STEP_FLAG_BEGINS_SET       = 1 << 0,
  BR_STEP_FLAG_BEFORE_GET_READY = 1 << 1,
  BR_STEP_FLAG_IS_REST          = 1 << 2,
} BrStepFlags;

/** BrStepCue: a @cue and its @offset from the beginning of the step in µs. */
typedef struct
{
  BrCue  cue;
  gint64 offset;
} BrStepCue;

/** br_step_list_cues: fills in the @cues of @step (see #BrCue) in their order in time. Returns: their number */
guint br_step_list_cues (BrStep      *step,
                         BrStepFlags  flags,
                         BrStepCue    cues[BR_STEP_MAX_CUES]);

G_END_DECLS
