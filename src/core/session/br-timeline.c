/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Steps are worked out when they are asked for, not kept: a prescription has thousands, and the variant may change. */

#include "config.h"

#include "core/session/br-timeline.h"

#include <math.h>

#include "core/program/br-pace.h"

#define MAX_LEAD 2

typedef struct
{
  BrStepKind kind;
  gint64     duration;
} LeadStep;

/* What is in force for an exercise. */
typedef struct
{
  BrExercise *exercise;
  BrVariant  *variant;
  BrDose      dose;
  GArray     *parts;      /* of guint: the parts that take time */
  gint64      repetition; /* µs of one repetition */
  gboolean    own_pace;   /* wanted; see can_own_pace() */
} Course;

struct _BrTimeline
{
  GObject parent_instance;

  GArray *courses;
  GArray *places;
};

G_DEFINE_FINAL_TYPE (BrTimeline, br_timeline, G_TYPE_OBJECT)

static void
course_clear (Course *course)
{
  g_clear_object (&course->exercise);
  g_clear_object (&course->variant);
  g_clear_pointer (&course->parts, g_array_unref);
}

static void
br_timeline_finalize (GObject *object)
{
  BrTimeline *self = BR_TIMELINE (object);

  g_clear_pointer (&self->courses, g_array_unref);
  g_clear_pointer (&self->places, g_array_unref);

  G_OBJECT_CLASS (br_timeline_parent_class)->finalize (object);
}

static void
br_timeline_class_init (BrTimelineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = br_timeline_finalize;
}

static void
br_timeline_init (BrTimeline *self)
{
  self->courses = g_array_new (FALSE, TRUE, sizeof (Course));
  g_array_set_clear_func (self->courses, (GDestroyNotify) course_clear);
  self->places = g_array_new (FALSE, FALSE, sizeof (BrTimelinePlace));
}

static Course *
get_course (BrTimeline *self,
            guint       exercise)
{
  return &g_array_index (self->courses, Course, exercise);
}

static gint64
get_part_duration (const Course *course,
                   guint         part)
{
  const BrPart *content = br_variant_get_part (course->variant, part);

  if (content->hold)
    return (gint64) course->dose.hold_s * G_USEC_PER_SEC;

  return llround (content->seconds * G_USEC_PER_SEC);
}

static void
course_set (Course       *course,
            BrVariant    *variant,
            const BrDose *dose)
{
  g_set_object (&course->variant, variant);
  course->dose = *dose;
  course->repetition = 0;
  g_clear_pointer (&course->parts, g_array_unref);
  course->parts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < br_variant_get_n_parts (variant); i++)
    {
      gint64 duration = get_part_duration (course, i);

      if (duration <= 0)
        continue;

      g_array_append_val (course->parts, i);
      course->repetition += duration;
    }
}

BrTimeline *
br_timeline_new (BrPrescription *prescription)
{
  BrTimeline *self;
  guint n_exercises;

  g_return_val_if_fail (BR_IS_PRESCRIPTION (prescription), NULL);

  self = g_object_new (BR_TYPE_TIMELINE, NULL);
  n_exercises = g_list_model_get_n_items (G_LIST_MODEL (prescription));
  g_array_set_size (self->courses, n_exercises);

  for (guint i = 0; i < n_exercises; i++)
    {
      BrPrescribedExercise *prescribed = br_prescription_get_exercise (prescription, i);
      BrDose dose = br_prescribed_exercise_get_dose (prescribed);
      Course *course = get_course (self, i);
      guint n_sides;

      course->exercise = g_object_ref (br_prescribed_exercise_get_exercise (prescribed));
      course_set (course, br_prescribed_exercise_get_variant (prescribed), &dose);
      n_sides = br_exercise_get_per_side (course->exercise) ? 2 : 1;

      for (guint j = 0; j < dose.sets * n_sides; j++)
        {
          BrTimelinePlace place = { .exercise = i, .set = j / n_sides, .record = j };

          if (n_sides == 2)
            place.side = j % 2 == 0 ? BR_SIDE_LEFT : BR_SIDE_RIGHT;

          g_array_append_val (self->places, place);
        }
    }

  return self;
}

void
br_timeline_use_easier (BrTimeline *self,
                        guint       exercise)
{
  BrVariant *variant;
  Course *course;
  BrDose dose;

  g_return_if_fail (BR_IS_TIMELINE (self));
  g_return_if_fail (exercise < self->courses->len);

  course = get_course (self, exercise);
  variant = br_exercise_get_variant (course->exercise, BR_VARIANT_EASIER);
  if (variant == course->variant)
    return;

  dose = br_variant_get_start_dose (variant);
  dose.sets = course->dose.sets;
  dose.load_g = MIN (dose.load_g, course->dose.load_g);
  course_set (course, variant, &dose);
}

static gboolean
can_own_pace (const Course *course)
{
  if (course->dose.repetitions < 2)
    return FALSE;

  for (guint i = 0; i < course->parts->len; i++)
    {
      if (br_variant_get_part (course->variant, g_array_index (course->parts, guint, i))->hold)
        return FALSE;
    }

  return course->parts->len > 0;
}

static gboolean
is_own_pace (const Course *course)
{
  return course->own_pace && can_own_pace (course);
}

void
br_timeline_set_own_pace (BrTimeline *self,
                          guint       exercise,
                          gboolean    own_pace)
{
  g_return_if_fail (BR_IS_TIMELINE (self));
  g_return_if_fail (exercise < self->courses->len);

  get_course (self, exercise)->own_pace = own_pace;
}

gboolean
br_timeline_get_own_pace (BrTimeline *self,
                          guint       exercise)
{
  g_return_val_if_fail (BR_IS_TIMELINE (self), FALSE);
  g_return_val_if_fail (exercise < self->courses->len, FALSE);

  return get_course (self, exercise)->own_pace;
}

gboolean
br_timeline_can_own_pace (BrTimeline *self,
                          guint       exercise)
{
  g_return_val_if_fail (BR_IS_TIMELINE (self), FALSE);
  g_return_val_if_fail (exercise < self->courses->len, FALSE);

  return can_own_pace (get_course (self, exercise));
}

BrVariant *
br_timeline_get_variant (BrTimeline *self,
                         guint       exercise)
{
  g_return_val_if_fail (BR_IS_TIMELINE (self), NULL);
  g_return_val_if_fail (exercise < self->courses->len, NULL);

  return get_course (self, exercise)->variant;
}

BrDose
br_timeline_get_dose (BrTimeline *self,
                      guint       exercise)
{
  g_return_val_if_fail (BR_IS_TIMELINE (self), ((BrDose) { 1, 1, 0, 0 }));
  g_return_val_if_fail (exercise < self->courses->len, ((BrDose) { 1, 1, 0, 0 }));

  return get_course (self, exercise)->dose;
}

guint
br_timeline_get_n_places (BrTimeline *self)
{
  g_return_val_if_fail (BR_IS_TIMELINE (self), 0);

  return self->places->len;
}

const BrTimelinePlace *
br_timeline_get_place (BrTimeline *self,
                       guint       place)
{
  g_return_val_if_fail (BR_IS_TIMELINE (self), NULL);
  g_return_val_if_fail (place < self->places->len, NULL);

  return &g_array_index (self->places, BrTimelinePlace, place);
}

guint
br_timeline_find_place (BrTimeline *self,
                        guint       exercise,
                        guint       set,
                        BrSide      side)
{
  g_return_val_if_fail (BR_IS_TIMELINE (self), 0);

  for (guint i = 0; i < self->places->len; i++)
    {
      const BrTimelinePlace *place = br_timeline_get_place (self, i);

      if (place->exercise == exercise && place->set == set && place->side == side)
        return i;
    }

  return self->places->len;
}

/* br-pace.h. Returns: the number of steps that lead to @place, which is 0 to MAX_LEAD */
static guint
get_lead (BrTimeline *self,
          guint       place,
          BrLead      lead,
          LeadStep    steps[MAX_LEAD])
{
  const BrTimelinePlace *here = br_timeline_get_place (self, place);
  const BrTimelinePlace *before;
  guint rest_s;
  guint n_steps = 0;

  if (lead == BR_LEAD_READY || place == 0)
    {
      steps[n_steps++] = (LeadStep) { BR_STEP_GET_READY, BR_PACE_GET_READY_S * G_USEC_PER_SEC };

      return n_steps;
    }

  before = here - 1;
  rest_s = br_exercise_get_rest_s (get_course (self, before->exercise)->exercise);

  if (before->exercise != here->exercise)
    {
      if (rest_s > BR_PACE_GET_READY_S)
        steps[n_steps++] = (LeadStep) { BR_STEP_REST, (gint64) (rest_s - BR_PACE_GET_READY_S) * G_USEC_PER_SEC };
      steps[n_steps++] = (LeadStep) { BR_STEP_GET_READY, BR_PACE_GET_READY_S * G_USEC_PER_SEC };
    }
  else if (before->set == here->set || (before->side != here->side && rest_s < BR_PACE_CHANGE_SIDES_S))
    steps[n_steps++] = (LeadStep) { BR_STEP_CHANGE_SIDES, BR_PACE_CHANGE_SIDES_S * G_USEC_PER_SEC };
  else if (rest_s > 0)
    steps[n_steps++] = (LeadStep) { BR_STEP_REST, (gint64) rest_s * G_USEC_PER_SEC };

  return n_steps;
}

guint
br_timeline_get_n_lead (BrTimeline *self,
                        guint       place,
                        BrLead      lead)
{
  LeadStep steps[MAX_LEAD];

  g_return_val_if_fail (BR_IS_TIMELINE (self), 0);
  g_return_val_if_fail (place < self->places->len, 0);

  return get_lead (self, place, lead, steps);
}

guint
br_timeline_get_n_steps (BrTimeline *self,
                         guint       place,
                         BrLead      lead)
{
  const Course *course;
  guint n_work;

  g_return_val_if_fail (BR_IS_TIMELINE (self), 0);
  g_return_val_if_fail (place < self->places->len, 0);

  course = get_course (self, br_timeline_get_place (self, place)->exercise);
  n_work = is_own_pace (course) ? 1 : course->dose.repetitions * course->parts->len;

  return br_timeline_get_n_lead (self, place, lead) + n_work;
}

BrStep *
br_timeline_get_step (BrTimeline *self,
                      guint       place,
                      BrLead      lead,
                      guint       index)
{
  const BrTimelinePlace *here;
  LeadStep lead_steps[MAX_LEAD];
  BrStepContent content;
  const Course *course;
  guint n_lead;

  g_return_val_if_fail (BR_IS_TIMELINE (self), NULL);
  g_return_val_if_fail (place < self->places->len, NULL);
  g_return_val_if_fail (index < br_timeline_get_n_steps (self, place, lead), NULL);

  here = br_timeline_get_place (self, place);
  course = get_course (self, here->exercise);
  n_lead = get_lead (self, place, lead, lead_steps);

  content = (BrStepContent) {
    .exercise_index = here->exercise,
    .exercise = course->exercise,
    .variant = course->variant,
    .side = here->side,
    .set = here->set + 1,
    .n_sets = course->dose.sets,
    .repetition = 1,
    .n_repetitions = course->dose.repetitions,
    .load_g = course->dose.load_g,
    .hold = (gint64) course->dose.hold_s * G_USEC_PER_SEC,
  };

  if (index < n_lead)
    {
      content.kind = lead_steps[index].kind;
      content.duration = lead_steps[index].duration;
    }
  else if (is_own_pace (course))
    {
      content.kind = BR_STEP_MOVE;
      content.own_pace = TRUE;
      content.part = g_array_index (course->parts, guint, 0);
      content.duration = course->dose.repetitions * course->repetition;
    }
  else
    {
      guint work = index - n_lead;

      content.part = g_array_index (course->parts, guint, work % course->parts->len);
      content.kind = br_variant_get_part (course->variant, content.part)->hold ? BR_STEP_HOLD : BR_STEP_MOVE;
      content.repetition = work / course->parts->len + 1;
      content.duration = get_part_duration (course, content.part);
    }

  return br_step_new (&content);
}

gboolean
br_timeline_is_rest (BrTimeline *self,
                     guint       place,
                     BrLead      lead,
                     guint       index)
{
  LeadStep steps[MAX_LEAD];

  g_return_val_if_fail (BR_IS_TIMELINE (self), FALSE);
  g_return_val_if_fail (place < self->places->len, FALSE);

  return place > 0 && lead == BR_LEAD_USUAL && index == 0 && get_lead (self, place, lead, steps) > 0
         && steps[0].kind != BR_STEP_CHANGE_SIDES;
}

/* Returns: µs of the steps of @place from @index on */
static gint64
get_place_length (BrTimeline *self,
                  guint       place,
                  BrLead      lead,
                  guint       index)
{
  const Course *course = get_course (self, br_timeline_get_place (self, place)->exercise);
  LeadStep steps[MAX_LEAD];
  guint n_lead = get_lead (self, place, lead, steps);
  gint64 length = course->dose.repetitions * course->repetition;

  for (guint i = index; i < n_lead; i++)
    length += steps[i].duration;

  if (index > n_lead && course->parts->len > 0)
    {
      guint passed = index - n_lead;

      length -= passed / course->parts->len * course->repetition;
      for (guint i = 0; i < passed % course->parts->len; i++)
        length -= get_part_duration (course, g_array_index (course->parts, guint, i));
    }

  return length;
}

gint64
br_timeline_get_length (BrTimeline *self,
                        guint       place,
                        BrLead      lead,
                        guint       index)
{
  gint64 length;

  g_return_val_if_fail (BR_IS_TIMELINE (self), 0);

  if (place >= self->places->len)
    return 0;

  length = get_place_length (self, place, lead, index);
  for (guint i = place + 1; i < self->places->len; i++)
    length += get_place_length (self, i, BR_LEAD_USUAL, 0);

  return length;
}
