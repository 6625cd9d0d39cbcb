/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An exercise program: phases, routines and exercises, read strictly from a file and immutable afterwards. */

#pragma once

#include <gio/gio.h>

#include "core/json/br-fault.h"
#include "core/program/br-phase.h"

G_BEGIN_DECLS

#define BR_PROGRAM_FORMAT  "back-rehab-program"
#define BR_PROGRAM_VERSION 1

#define BR_TYPE_PROGRAM (br_program_get_type ())
G_DECLARE_FINAL_TYPE (BrProgram, br_program, BR, PROGRAM, GObject)

/**
 * br_program_new_from_bytes:
 * @bytes: a program file
 * @name: its display name, for the faults
 * @faults: (out) (transfer full) (element-type BrFault): every fault found; empty if and only if a program is returned
 *
 * Safe in any thread. Enforces CONTENT-1, CONTENT-2 and CONTENT-3; there is no half-loaded program.
 *
 * Returns: (transfer full) (nullable): the program
 */
BrProgram         *br_program_new_from_bytes    (GBytes       *bytes,
                                                 const char   *name,
                                                 GPtrArray   **faults);

/** br_program_new_from_file: the same, reading @file in this thread (call it from a worker); a file that cannot be read is a fault. */
BrProgram         *br_program_new_from_file     (GFile        *file,
                                                 GPtrArray   **faults);

/** br_program_new_default: the same for the program that comes with the app, which has no faults unless it was built wrongly. */
BrProgram         *br_program_new_default       (GPtrArray   **faults);

/** br_program_get_id: Returns: the program's own name for itself, recorded with every session */
const char        *br_program_get_id            (BrProgram *self);
/** br_program_get_revision: Returns: the program's own version number, recorded with every session */
guint              br_program_get_revision      (BrProgram *self);
/** br_program_get_title: Returns: translated */
const char        *br_program_get_title         (BrProgram *self);
/** br_program_get_summary: Returns: translated: what it is for, in a sentence or two */
const char        *br_program_get_summary       (BrProgram *self);

/** br_program_get_bytes: Returns: (transfer none): the file as it was read, to keep a copy of it */
GBytes            *br_program_get_bytes         (BrProgram *self);

/** br_program_get_phases: Returns: (transfer none): #BrPhase, number 1 first */
GListModel        *br_program_get_phases        (BrProgram *self);
/** br_program_get_phase: Returns: (transfer none) (nullable) */
BrPhase           *br_program_get_phase         (BrProgram *self,
                                                 guint      number);
/** br_program_get_exercises: Returns: (transfer none): #BrExercise in the file's order */
GListModel        *br_program_get_exercises     (BrProgram *self);
/** br_program_get_exercise: Returns: (transfer none) (nullable) */
BrExercise        *br_program_get_exercise      (BrProgram  *self,
                                                 const char *id);
/** br_program_get_routine: Returns: (transfer none) (nullable): a full or a short routine */
BrRoutine         *br_program_get_routine       (BrProgram  *self,
                                                 const char *id);

/** br_program_get_equipment: Returns: (transfer none) (array length=n_equipment): what its exercises may need and not every home has */
const BrEquipment *br_program_get_equipment     (BrProgram *self,
                                                 guint     *n_equipment);

G_END_DECLS
