/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which steps a prescription is made of, and how long each takes; knows of no time of day and of no person.
 *
 * A session is a row of places, one for each set of each side. A place begins with the steps that lead to its set (rest, get
 * ready, change sides: see br-pace.h) and goes on with those of the set itself: every repetition with each of its parts, save
 * those of no length. A set at the person's own pace is one step, which stands for all of its repetitions. */

#pragma once

#include "core/session/br-step.h"

G_BEGIN_DECLS

/**
 * BrTimelinePlace:
 * @exercise: the exercise's index in the prescription, from 0
 * @set: the set, from 0, counted once for both sides
 * @side: its side
 * @record: the index of this set of this side in the sets of the exercise's #BrExerciseRecord
 */
typedef struct
{
  guint  exercise;
  guint  set;
  BrSide side;
  guint  record;
} BrTimelinePlace;

/**
 * BrLead:
 * @BR_LEAD_USUAL: what stands between the place before and this one
 * @BR_LEAD_READY: a get-ready, for someone who comes here from elsewhere: back, after pain, after a restart
 *
 * How a place is led up to.
 */
typedef enum
{
  BR_LEAD_USUAL,
  BR_LEAD_READY,
} BrLead;

#define BR_TYPE_TIMELINE (br_timeline_get_type ())
G_DECLARE_FINAL_TYPE (BrTimeline, br_timeline, BR, TIMELINE, GObject)

/** br_timeline_new: Returns: (transfer full): a timeline on which each exercise has the variant and dose prescribed */
BrTimeline            *br_timeline_new          (BrPrescription *prescription);

/**
 * br_timeline_use_easier:
 *
 * From now on the easier variant with its own dose stands in all sets of @exercise; their number stays as prescribed, and the
 * weight is never more than that prescribed.
 */
void                   br_timeline_use_easier   (BrTimeline     *self,
                                                 guint           exercise);

/** br_timeline_get_variant: Returns: (transfer none): the variant in force for @exercise */
BrVariant             *br_timeline_get_variant  (BrTimeline     *self,
                                                 guint           exercise);
/** br_timeline_get_dose: Returns: the dose in force for @exercise */
BrDose                 br_timeline_get_dose     (BrTimeline     *self,
                                                 guint           exercise);

/** br_timeline_set_own_pace: whether the person wants to do @exercise at their own pace, where that is possible */
void                   br_timeline_set_own_pace (BrTimeline     *self,
                                                 guint           exercise,
                                                 gboolean        own_pace);
/** br_timeline_get_own_pace: Returns: whether the person wants it so */
gboolean               br_timeline_get_own_pace (BrTimeline     *self,
                                                 guint           exercise);
/** br_timeline_can_own_pace: Returns: whether that is possible in the variant in force: several repetitions, and nothing that is held by time */
gboolean               br_timeline_can_own_pace (BrTimeline     *self,
                                                 guint           exercise);

guint                  br_timeline_get_n_places (BrTimeline     *self);
/** br_timeline_get_place: Returns: (transfer none) */
const BrTimelinePlace *br_timeline_get_place    (BrTimeline     *self,
                                                 guint           place);
/** br_timeline_find_place: Returns: the place of this set (from 0) and side, or the number of places if there is none */
guint                  br_timeline_find_place   (BrTimeline     *self,
                                                 guint           exercise,
                                                 guint           set,
                                                 BrSide          side);

/** br_timeline_get_n_lead: Returns: the number of steps that lead to the set of @place */
guint                  br_timeline_get_n_lead   (BrTimeline     *self,
                                                 guint           place,
                                                 BrLead          lead);
/** br_timeline_get_n_steps: Returns: the number of all steps of @place */
guint                  br_timeline_get_n_steps  (BrTimeline     *self,
                                                 guint           place,
                                                 BrLead          lead);
/** br_timeline_get_step: Returns: (transfer full): the step with @index, from 0 */
BrStep                *br_timeline_get_step     (BrTimeline     *self,
                                                 guint           place,
                                                 BrLead          lead,
                                                 guint           index);

/**
 * br_timeline_is_rest:
 *
 * Returns: whether the step with @index is the rest after the set before @place or, where a get-ready for another exercise is all of that
 *   rest, this get-ready
 */
gboolean               br_timeline_is_rest      (BrTimeline     *self,
                                                 guint           place,
                                                 BrLead          lead,
                                                 guint           index);

/**
 * br_timeline_get_length:
 * @place: where to begin
 * @lead: how @place is led up to; the places after it in the usual way
 * @index: the first step of @place that counts
 *
 * Returns: µs of that step and of all that follow
 */
gint64                 br_timeline_get_length   (BrTimeline     *self,
                                                 guint           place,
                                                 BrLead          lead,
                                                 guint           index);

G_END_DECLS
