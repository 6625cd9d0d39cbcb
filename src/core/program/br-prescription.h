/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be done in one session: the exercises in order, each with variant and dose. */

#pragma once

#include <gio/gio.h>

#include "core/program/br-program.h"

G_BEGIN_DECLS

/** BrPrescribedExercise: one exercise of a prescription; immutable; properties "exercise", "variant-kind". */
#define BR_TYPE_PRESCRIBED_EXERCISE (br_prescribed_exercise_get_type ())
G_DECLARE_FINAL_TYPE (BrPrescribedExercise, br_prescribed_exercise, BR, PRESCRIBED_EXERCISE, GObject)

/** br_prescribed_exercise_new: Returns: (transfer full): @exercise in @variant with @dose, at least one set of one repetition */
BrPrescribedExercise *br_prescribed_exercise_new              (BrExercise           *exercise,
                                                               BrVariantKind         variant,
                                                               const BrDose         *dose);
/** br_prescribed_exercise_get_exercise: Returns: (transfer none) */
BrExercise           *br_prescribed_exercise_get_exercise     (BrPrescribedExercise *self);
/** br_prescribed_exercise_get_variant_kind: Returns: which of its two ways */
BrVariantKind         br_prescribed_exercise_get_variant_kind (BrPrescribedExercise *self);
/** br_prescribed_exercise_get_variant: Returns: (transfer none): the variant that its kind names */
BrVariant            *br_prescribed_exercise_get_variant      (BrPrescribedExercise *self);
/** br_prescribed_exercise_get_dose: Returns: how much */
BrDose                br_prescribed_exercise_get_dose         (BrPrescribedExercise *self);

/** br_prescribed_exercises_get_length_s: Returns: the seconds that @exercises (element-type BrPrescribedExercise) take in this order, as br-pace.h says */
guint                 br_prescribed_exercises_get_length_s    (GPtrArray            *exercises);

/** BrPrescription: immutable; a #GListModel of #BrPrescribedExercise. */
#define BR_TYPE_PRESCRIPTION (br_prescription_get_type ())
G_DECLARE_FINAL_TYPE (BrPrescription, br_prescription, BR, PRESCRIPTION, GObject)

/**
 * br_prescription_new:
 * @short_session: whether it is the 5 to 8 minute one
 * @exercises: (element-type BrPrescribedExercise): in order, at least one
 *
 * Returns: (transfer full): the prescription
 */
BrPrescription *br_prescription_new              (BrProgram   *program,
                                                  guint        phase,
                                                  BrRoutine   *routine,
                                                  gboolean     short_session,
                                                  GPtrArray   *exercises);
/** br_prescription_get_program: Returns: (transfer none): the program that it was made from */
BrProgram      *br_prescription_get_program      (BrPrescription *self);
/** br_prescription_get_phase: Returns: the phase, from 1 */
guint           br_prescription_get_phase        (BrPrescription *self);
/** br_prescription_get_routine: Returns: (transfer none): the routine; stand-ins may have replaced some of its exercises */
BrRoutine      *br_prescription_get_routine      (BrPrescription *self);
/** br_prescription_get_short: Returns: whether it is the 5 to 8 minute one */
gboolean        br_prescription_get_short        (BrPrescription *self);

/** br_prescription_get_exercise: Returns: (transfer none) */
BrPrescribedExercise *br_prescription_get_exercise (BrPrescription *self,
                                                    guint           index);

/** br_prescription_get_length_s: Returns: the honest length in seconds, get-ready, rests and changes of sides included (see br-pace.h) */
guint           br_prescription_get_length_s     (BrPrescription *self);

G_END_DECLS
