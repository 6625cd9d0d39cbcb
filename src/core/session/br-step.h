/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One step of a session's timeline: what is to be done and for how long. Immutable. */

#pragma once

#include "core/journal/br-exercise-record.h"
#include "core/program/br-prescription.h"

G_BEGIN_DECLS

/** BrStepKind: get ready, a moving part of a repetition, a held part, change sides, or rest. */
typedef enum
{
  BR_STEP_GET_READY,
  BR_STEP_MOVE,
  BR_STEP_HOLD,
  BR_STEP_CHANGE_SIDES,
  BR_STEP_REST,
} BrStepKind;

#define BR_TYPE_STEP_KIND (br_step_kind_get_type ())
GType br_step_kind_get_type (void);

/** BR_STEP_KIND_IS_WORK: whether time in it is time in the exercise */
#define BR_STEP_KIND_IS_WORK(kind) ((kind) == BR_STEP_MOVE || (kind) == BR_STEP_HOLD)

/**
 * BrStepContent:
 *
 * What a step is made of; see the getters of the same names.
 */
typedef struct
{
  BrStepKind  kind;
  guint       exercise_index;
  BrExercise *exercise;
  BrVariant  *variant;
  BrSide      side;
  guint       set;
  guint       n_sets;
  guint       repetition;
  guint       n_repetitions;
  guint       load_g;
  guint       part;
  gint64      duration;
  gint64      hold;
  gboolean    own_pace;
} BrStepContent;

#define BR_TYPE_STEP (br_step_get_type ())
G_DECLARE_FINAL_TYPE (BrStep, br_step, BR, STEP, GObject)

/** br_step_new: @content is copied, with references of its own. Returns: (transfer full): a step */
BrStep     *br_step_new                (const BrStepContent *content);

/** br_step_new_longer: Returns: (transfer full): @step (transfer none), but lasting @extra µs longer */
BrStep     *br_step_new_longer         (BrStep              *step,
                                        gint64               extra);

/** br_step_is_same: Returns: whether @self and @other (nullable) are the same moment of the session, whatever they last */
gboolean    br_step_is_same            (BrStep *self,
                                        BrStep *other);

/** br_step_get_kind: Returns: what is done in it */
BrStepKind  br_step_get_kind           (BrStep *self);

/** br_step_get_exercise_index: Returns: the exercise's place in the prescription, from 0; of a rest the exercise that comes next */
guint       br_step_get_exercise_index (BrStep *self);
/** br_step_get_exercise: Returns: (transfer none) */
BrExercise *br_step_get_exercise       (BrStep *self);
/** br_step_get_variant: Returns: (transfer none): the variant in which it is done, of other steps that of the set that comes next */
BrVariant  *br_step_get_variant        (BrStep *self);
/** br_step_get_side: Returns: the side of the set, of other steps that of the set that comes next */
BrSide      br_step_get_side           (BrStep *self);

/** br_step_get_set: Returns: from 1; of a get-ready, rest or change of sides what comes next (so too the repetition). Both sides are one set. */
guint       br_step_get_set            (BrStep *self);
/** br_step_get_n_sets: Returns: the sets of the exercise, as br_step_get_set() counts them */
guint       br_step_get_n_sets         (BrStep *self);
/** br_step_get_repetition: Returns: from 1, within the set */
guint       br_step_get_repetition     (BrStep *self);
/** br_step_get_n_repetitions: Returns: the repetitions of the set */
guint       br_step_get_n_repetitions  (BrStep *self);

/** br_step_get_load_g: Returns: grams to use */
guint       br_step_get_load_g         (BrStep *self);

/** br_step_get_label: Returns: (transfer none): translated: the part's name ("Reach"), or "Get ready", "Rest", "Change sides" */
const char *br_step_get_label          (BrStep *self);
/** br_step_get_cue: Returns: (transfer none) (nullable): translated form cue of this part; before a set the position or side to get into */
const char *br_step_get_cue            (BrStep *self);
/** br_step_get_part: Returns: the part's index in the variant; 0 for steps that are no work */
guint       br_step_get_part           (BrStep *self);

/** br_step_get_duration: Returns: µs */
gint64      br_step_get_duration       (BrStep *self);

/** br_step_get_hold: Returns: µs that the held part of each repetition of the set takes; 0 if none is held */
gint64      br_step_get_hold           (BrStep *self);

/**
 * br_step_get_own_pace: Returns: whether it is a whole set that the person does at their own pace: it ends when they say so, and its
 *   duration is only what the set would take by the tempo
 */
gboolean    br_step_get_own_pace       (BrStep *self);

G_END_DECLS
