/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows how an exercise moves: the clip of either variant, and of either side, in a loop. */

#pragma once

#include <adwaita.h>

#include "core/program/br-exercise.h"
#include "media/br-clip-library.h"

G_BEGIN_DECLS

/**
 * BrDemoView:
 *
 * The still is there first and stays where no clip can be shown, or where the person wants less motion; then a click on "Play" shows
 * the clip. Without either the view is invisible. A clip of which the marks say so is mirrored for the right side.
 */
#define BR_TYPE_DEMO_VIEW (br_demo_view_get_type ())
G_DECLARE_FINAL_TYPE (BrDemoView, br_demo_view, BR, DEMO_VIEW, AdwBin)

/** br_demo_view_show: shows @exercise, as far as @clips (nullable) has anything of it */
void br_demo_view_show (BrDemoView    *self,
                        BrExercise    *exercise,
                        BrClipLibrary *clips);

/** br_demo_view_stop: lets go of the clip that is shown, because its file is about to be another one; it goes on when the library has changed */
void br_demo_view_stop (BrDemoView    *self);

G_END_DECLS
