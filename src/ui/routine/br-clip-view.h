/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows how an exercise is done: its clip in a loop, its still until the clip can be seen, or, without either, its steps in large
 * letters. It follows the step that it is told and knows nothing of a session. */

#pragma once

#include <adwaita.h>

#include "core/session/br-step.h"
#include "media/br-clip-library.h"

G_BEGIN_DECLS

/**
 * BrClipView:
 *
 * The clip of "next-step" is opened while that of "step" still plays, so that it shows at once when its turn comes. A clip of one
 * side is mirrored for the other, where its marks say that this is how it is meant; never because of the direction of writing. Before a
 * set and while "playing" is %FALSE words over its lower edge say what its colors mean, where it has a legend.
 *
 * Properties: "clips" (#BrClipLibrary, nullable), "step" and "next-step" (#BrStep, nullable), "playing" (boolean), "prepared" (boolean, read-only:
 * whether the clip of "next-step" could be shown now) and "showing" (string, read-only): "clip", "still", "steps" or "parts".
 *
 * Signals: "frame" (): another picture of the clip is there, to be drawn in the next frame; "failed" (string message): the clip of "step" or
 * "next-step" cannot be shown, and why, as a sentence for the person; once for each clip that comes. Something else is shown in its
 * place: instead of the person's own clip the app's (br_clip_library_pass_over()).
 */
#define BR_TYPE_CLIP_VIEW (br_clip_view_get_type ())
G_DECLARE_FINAL_TYPE (BrClipView, br_clip_view, BR, CLIP_VIEW, AdwBin)

/** br_clip_view_new: Returns: (transfer floating): a view of no step */
GtkWidget  *br_clip_view_new         (void);

/** br_clip_view_set_clips: @clips (nullable) is where clips are found; without it every exercise is shown by its steps */
void        br_clip_view_set_clips   (BrClipView    *self,
                                      BrClipLibrary *clips);

/** br_clip_view_set_step: shows the variant of @step (nullable); of a rest or get-ready that is what comes */
void        br_clip_view_set_step    (BrClipView    *self,
                                      BrStep        *step);

/** br_clip_view_set_next_step: prepares the clip of @step (nullable), which is shown when the step is */
void        br_clip_view_set_next_step (BrClipView  *self,
                                        BrStep      *step);

/** br_clip_view_get_prepared: Returns: the property "prepared" */
gboolean    br_clip_view_get_prepared (BrClipView   *self);

/**
 * br_clip_view_set_elapsed:
 * @elapsed: µs of the step that have passed by now
 *
 * Lets the clip show this moment of the step. A step that is set begins now; it need be told only where that is not so, and when the step
 * goes on after it has stood.
 */
void        br_clip_view_set_elapsed (BrClipView    *self,
                                      gint64         elapsed);

/** br_clip_view_set_playing: whether the clip moves */
void        br_clip_view_set_playing (BrClipView    *self,
                                      gboolean       playing);

/** br_clip_view_get_showing: Returns: "clip", "still", "steps" (before the set) or "parts" (in it) */
const char *br_clip_view_get_showing (BrClipView    *self);

G_END_DECLS
