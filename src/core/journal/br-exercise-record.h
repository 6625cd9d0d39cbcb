/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was prescribed of one exercise in a session and what was done of it. */

#pragma once

#include "core/journal/br-pain.h"
#include "core/journal/br-skip-reason.h"
#include "core/json/br-json.h"
#include "core/program/br-variant.h"

G_BEGIN_DECLS

/** BrSide: on disk "both", "left", "right". */
typedef enum
{
  BR_SIDE_BOTH,
  BR_SIDE_LEFT,
  BR_SIDE_RIGHT,
} BrSide;

#define BR_TYPE_SIDE (br_side_get_type ())
GType br_side_get_type (void);

/**
 * BrSetOutcome: on disk "done", "stopped" (under PAIN), "skipped" (Next), "open" (not reached).
 */
typedef enum
{
  BR_SET_OPEN,
  BR_SET_DONE,
  BR_SET_STOPPED,
  BR_SET_SKIPPED,
} BrSetOutcome;

#define BR_TYPE_SET_OUTCOME (br_set_outcome_get_type ())
GType br_set_outcome_get_type (void);

/**
 * BrSetRecord:
 * @side: left or right for an exercise per side, else both
 * @variant: the variant in which it ended
 * @outcome: how it ended
 * @repetitions: repetitions done in full
 * @hold_s: seconds held in the longest hold, 0 where nothing is held
 * @load_g: grams used
 *
 * One set of one side.
 */
typedef struct
{
  BrSide        side;
  BrVariantKind variant;
  BrSetOutcome  outcome;
  guint         repetitions;
  guint         hold_s;
  guint         load_g;
} BrSetRecord;

/**
 * BrPainRecord:
 * @kind: the kind
 * @strength: 0 to 10, %BR_PAIN_UNRATED if it was not asked
 * @variant: the variant that hurt
 *
 * One "It hurts".
 */
typedef struct
{
  BrPainKind    kind;
  int           strength;
  BrVariantKind variant;
} BrPainRecord;

#define BR_TYPE_EXERCISE_RECORD (br_exercise_record_get_type ())
G_DECLARE_FINAL_TYPE (BrExerciseRecord, br_exercise_record, BR, EXERCISE_RECORD, GObject)

/** br_exercise_record_new: @prescribed and @variant are what the session asked for; the sets start out open, first those of the left side of set 1, right of set 1, left of set 2... */
BrExerciseRecord   *br_exercise_record_new            (const char    *exercise_id,
                                                       BrVariantKind  variant,
                                                       const BrDose  *prescribed,
                                                       gboolean       per_side);
/** br_exercise_record_copy: Returns: (transfer full): a record that can change on its own */
BrExerciseRecord   *br_exercise_record_copy           (BrExerciseRecord *self);
/** br_exercise_record_get_id: Returns: (transfer none): the exercise's id */
/** br_exercise_record_get_id: Returns: an interned #GRefString: equal ids are the same pointer, those of exercises too */
const char         *br_exercise_record_get_id         (BrExerciseRecord *self);
/** br_exercise_record_get_variant: Returns: the variant that was prescribed */
BrVariantKind       br_exercise_record_get_variant    (BrExerciseRecord *self);
/** br_exercise_record_get_prescribed: Returns: the dose that was prescribed */
BrDose              br_exercise_record_get_prescribed (BrExerciseRecord *self);

/** br_exercise_record_get_sets: Returns: (transfer none) (element-type BrSetRecord): sets times sides */
GArray             *br_exercise_record_get_sets       (BrExerciseRecord *self);
/** br_exercise_record_get_pains: Returns: (transfer none) (element-type BrPainRecord): every "It hurts" in this exercise */
GArray             *br_exercise_record_get_pains      (BrExerciseRecord *self);

/** br_exercise_record_get_skip_reason: Returns: why what is skipped of it is; unknown where nothing is */
BrSkipReason        br_exercise_record_get_skip_reason (BrExerciseRecord *self);
/** br_exercise_record_set_skip_reason: @reason is why sets of it were skipped */
void                br_exercise_record_set_skip_reason (BrExerciseRecord *self,
                                                        BrSkipReason      reason);

/** br_exercise_record_is_complete: Returns: whether each set was done or was stopped under PAIN (rules, "full") */
gboolean            br_exercise_record_is_complete    (BrExerciseRecord *self);

/**
 * br_exercise_record_is_done:
 * @self: a record
 * @variant: the variant asked about
 *
 * LOAD-2 and GATE-5: whether there are as many sets as prescribed, on each side where there are two, and each was done
 * in @variant with at least the prescribed repetitions, seconds and weight. Of a set without any repetitions and seconds
 * the figures are not known; its outcome counts.
 *
 * Returns: whether all of it was done
 */
gboolean            br_exercise_record_is_done        (BrExerciseRecord *self,
                                                       BrVariantKind     variant);

/**
 * br_exercise_record_to_json:
 *
 * The same form stands in the journal and in session.json. Of a set, what goes without saying is left out: both sides, the
 * variant of the record, nothing held, no weight.
 *
 * Returns: (transfer full): an object
 */
JsonNode           *br_exercise_record_to_json        (BrExerciseRecord *self);
/** br_exercise_record_new_from_json: Returns: (transfer full) (nullable): the record; %NULL with a #BrJsonMemberError */
BrExerciseRecord   *br_exercise_record_new_from_json  (const BrJson  *object,
                                                       GError       **error);

G_END_DECLS
