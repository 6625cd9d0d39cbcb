/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One exercise in full: picture, steps, common mistakes, easier and harder versions, care note and sources. */

#pragma once

#include <adwaita.h>

#include "core/program/br-exercise.h"
#include "media/br-clip-library.h"

G_BEGIN_DECLS

#define BR_TYPE_EXERCISE_DIALOG (br_exercise_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BrExerciseDialog, br_exercise_dialog, BR, EXERCISE_DIALOG, AdwDialog)

/** br_exercise_dialog_new: @clips (nullable) is where pictures are found */
AdwDialog *br_exercise_dialog_new (BrExercise    *exercise,
                                   BrClipLibrary *clips);

G_END_DECLS
