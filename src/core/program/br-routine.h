/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The exercises of one session, in order. */

#pragma once

#include <gio/gio.h>

#include "core/program/br-exercise.h"

G_BEGIN_DECLS

#define BR_TYPE_ROUTINE (br_routine_get_type ())
G_DECLARE_FINAL_TYPE (BrRoutine, br_routine, BR, ROUTINE, GObject)

/**
 * br_routine_new_read:
 * @reader: standing in the routine's object; what is wrong becomes its fault
 * @phase: the phase it belongs to
 * @full: whether it is a full routine, which has to train the muscle corset (CONTENT-3)
 * @exercises: id -> #BrExercise
 *
 * Returns: (transfer full): the routine, to be thrown away if there was a fault
 */
BrRoutine  *br_routine_new_read      (BrJsonReader *reader,
                                      guint         phase,
                                      gboolean      full,
                                      GHashTable   *exercises);

/** br_routine_get_id: Returns: unique in the program ("1A") */
const char *br_routine_get_id        (BrRoutine *self);
/** br_routine_get_name: Returns: translated ("Routine A") */
const char *br_routine_get_name      (BrRoutine *self);
/** br_routine_get_exercises: Returns: (transfer none): #BrExercise in order, at least one */
GListModel *br_routine_get_exercises (BrRoutine *self);

G_END_DECLS
