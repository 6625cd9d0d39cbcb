/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One exercise card of a program: immutable, complete (CONTENT-2) and safe (CONTENT-1) by construction. */

#pragma once

#include "core/program/br-equipment.h"
#include "core/program/br-muscle.h"
#include "core/program/br-variant.h"

G_BEGIN_DECLS

/** BrSpineMovement: what the lumbar spine does (CONTENT-1). On disk: "still", "flexion", "extension", "side-bend", "rotation". */
typedef enum
{
  BR_SPINE_STILL,
  BR_SPINE_FLEXION,
  BR_SPINE_EXTENSION,
  BR_SPINE_SIDE_BEND,
  BR_SPINE_ROTATION,
} BrSpineMovement;

#define BR_TYPE_SPINE_MOVEMENT (br_spine_movement_get_type ())
GType br_spine_movement_get_type (void);

/** BrSpineLoad: what loads it meanwhile (CONTENT-1). On disk: "none", "own-weight", "external". */
typedef enum
{
  BR_SPINE_LOAD_NONE,
  BR_SPINE_LOAD_OWN_WEIGHT,
  BR_SPINE_LOAD_EXTERNAL,
} BrSpineLoad;

#define BR_TYPE_SPINE_LOAD (br_spine_load_get_type ())
GType br_spine_load_get_type (void);

#define BR_TYPE_EXERCISE (br_exercise_get_type ())
G_DECLARE_FINAL_TYPE (BrExercise, br_exercise, BR, EXERCISE, GObject)

/**
 * br_exercise_new_read:
 * @reader: standing in the exercise's object; what is wrong (CONTENT-1, CONTENT-2) becomes its fault
 * @n_phases: the number of phases that the program has
 * @sources: id -> title (#GHashTable of strings)
 * @equipment: id -> #BrEquipment
 *
 * Returns: (transfer full): the exercise, to be thrown away if there was a fault; its stand-in is not looked up yet
 */
BrExercise     *br_exercise_new_read           (BrJsonReader *reader,
                                                guint         n_phases,
                                                GHashTable   *sources,
                                                GHashTable   *equipment);

/** br_exercise_get_id: Returns: unique in the program ("bird_dog"), an interned #GRefString; empty only in an exercise with faults */
const char     *br_exercise_get_id             (BrExercise *self);

/** br_exercise_get_name: Returns: translated ("Bird dog") */
const char     *br_exercise_get_name           (BrExercise *self);
/** br_exercise_get_summary: Returns: translated: what it is and what it is for, in a sentence */
const char     *br_exercise_get_summary        (BrExercise *self);
/** br_exercise_get_position: Returns: translated: the position to start from ("On hands and knees") */
const char     *br_exercise_get_position       (BrExercise *self);
/** br_exercise_get_harder: Returns: translated: how it is made harder later on */
const char     *br_exercise_get_harder         (BrExercise *self);
/** br_exercise_get_care: Returns: translated: what to watch, and when to leave it out (CONTENT-2) */
const char     *br_exercise_get_care           (BrExercise *self);

/** br_exercise_dup_mistakes: Returns: (transfer full): translated common mistakes, at least two */
char          **br_exercise_dup_mistakes       (BrExercise *self);

/** br_exercise_dup_sources: Returns: (transfer full): translated titles of the sources, at least one */
char          **br_exercise_dup_sources        (BrExercise *self);

/** br_exercise_get_phase: Returns: the phase it belongs to, from 1 */
guint           br_exercise_get_phase          (BrExercise *self);
/** br_exercise_get_primary: Returns: the muscles it is meant to train (CONTENT-3), at least one */
BrMuscle        br_exercise_get_primary        (BrExercise *self);
/** br_exercise_get_secondary: Returns: the muscles that it trains besides; may be none */
BrMuscle        br_exercise_get_secondary      (BrExercise *self);
/** br_exercise_get_spine_movement: Returns: what the lower back does (CONTENT-1) */
BrSpineMovement br_exercise_get_spine_movement (BrExercise *self);
/** br_exercise_get_spine_load: Returns: the load under which it does so; none where it bends (CONTENT-1) */
BrSpineLoad     br_exercise_get_spine_load     (BrExercise *self);

/** br_exercise_get_per_side: Returns: whether every set is done on the left and on the right */
gboolean        br_exercise_get_per_side       (BrExercise *self);

/** br_exercise_get_rest_s: Returns: seconds of rest between sets and before the next exercise */
guint           br_exercise_get_rest_s         (BrExercise *self);

/** br_exercise_get_equipment: Returns: (transfer none): ids of what is needed and not in every home, may be empty */
const char * const *br_exercise_get_equipment  (BrExercise *self);

/** br_exercise_dup_needs: Returns: (transfer full): translated names of everything that is needed, a mat or a chair included, may be empty */
char          **br_exercise_dup_needs          (BrExercise *self);

/** br_exercise_get_stand_in: Returns: (nullable): id of the exercise to do without that equipment (START-3) */
const char     *br_exercise_get_stand_in       (BrExercise *self);

/** br_exercise_get_variant: Returns: (transfer none): never %NULL */
BrVariant      *br_exercise_get_variant        (BrExercise    *self,
                                                BrVariantKind  kind);

G_END_DECLS
