/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A phase of the program and its routines, immutable. */

#pragma once

#include <gio/gio.h>

#include "core/program/br-routine.h"

G_BEGIN_DECLS

#define BR_TYPE_PHASE (br_phase_get_type ())
G_DECLARE_FINAL_TYPE (BrPhase, br_phase, BR, PHASE, GObject)

/**
 * br_phase_new_read:
 * @reader: standing in the phase's object; what is wrong (CONTENT-3) becomes its fault
 * @number: the number it must have
 * @exercises: id -> #BrExercise
 * @routines: id -> #BrRoutine; those of this phase are added
 *
 * Returns: (transfer full): the phase, to be thrown away if there was a fault
 */
BrPhase    *br_phase_new_read     (BrJsonReader *reader,
                                   guint         number,
                                   GHashTable   *exercises,
                                   GHashTable   *routines);

/** br_phase_get_number: Returns: from 1, without gaps */
guint       br_phase_get_number   (BrPhase *self);
/** Translated name ("Calm and move") and purpose (one or two sentences). */
const char *br_phase_get_name     (BrPhase *self);
const char *br_phase_get_purpose  (BrPhase *self);

/** br_phase_get_routines: Returns: (transfer none): the full routines (#BrRoutine) in the order in which they take turns */
GListModel *br_phase_get_routines (BrPhase *self);

/** br_phase_get_short_routine: Returns: (transfer none): the 5 to 8 minute one */
BrRoutine  *br_phase_get_short_routine (BrPhase *self);

G_END_DECLS
