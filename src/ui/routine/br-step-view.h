/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The step of a session: its clip, its words and one big number, readable from the floor; a screen reader is told it once. */

#pragma once

#include <adwaita.h>

#include "core/session/br-session.h"
#include "media/br-clip-library.h"

G_BEGIN_DECLS

/**
 * BrStepView:
 *
 * Takes the keyboard focus as a whole, so that no button has it while the session runs.
 *
 * Properties: "session", "clips" (both nullable), "pounds" (whether weights are shown in pounds, not kilograms), "narrow" (whether the clip
 * is above the numbers, not beside them), "presentation-height" (int: the height of the screen, in application pixels, that is to be filled
 * with letters in proportion to it; 0 for an ordinary window) and "without-clip" (whether the clip leaves its room to something else).
 *
 * Signal: "clip-failed" (string message): a clip cannot be shown, and why, as a sentence for the person.
 */
#define BR_TYPE_STEP_VIEW (br_step_view_get_type ())
G_DECLARE_FINAL_TYPE (BrStepView, br_step_view, BR, STEP_VIEW, AdwBin)

/** br_step_view_notify: shows @notice (transfer none) in the cue's place until the next set begins, and has it read aloud at once */
void br_step_view_notify (BrStepView *self,
                          const char *notice);

G_END_DECLS
