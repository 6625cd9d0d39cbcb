/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the course of the present set, so that the player knows that it is still the same. */

#include "config.h"

#include "media/br-clip-follower.h"

struct _BrClipFollower
{
  GObject parent_instance;

  BrClipCourse *course;
  BrClipMarks *marks; /* these three are what the course was made from */
  BrVariant *variant;
  gint64 hold;
};

G_DEFINE_FINAL_TYPE (BrClipFollower, br_clip_follower, G_TYPE_OBJECT)

static void
br_clip_follower_clear (BrClipFollower *self)
{
  g_clear_pointer (&self->course, br_clip_course_unref);
  g_clear_pointer (&self->marks, br_clip_marks_unref);
  g_clear_object (&self->variant);
}

static void
br_clip_follower_dispose (GObject *object)
{
  br_clip_follower_clear (BR_CLIP_FOLLOWER (object));

  G_OBJECT_CLASS (br_clip_follower_parent_class)->dispose (object);
}

static void
br_clip_follower_class_init (BrClipFollowerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = br_clip_follower_dispose;
}

static void
br_clip_follower_init (BrClipFollower *self)
{
}

BrClipFollower *
br_clip_follower_new (void)
{
  return g_object_new (BR_TYPE_CLIP_FOLLOWER, NULL);
}

/* Returns: (transfer none) (nullable): the course for @step */
static BrClipCourse *
br_clip_follower_get_course (BrClipFollower *self,
                             BrClipMarks    *marks,
                             BrStep         *step)
{
  BrVariant *variant = br_step_get_variant (step);
  gint64 hold = br_step_get_hold (step);
  g_autofree gint64 *durations = NULL;
  guint n_parts;

  if (self->course != NULL && self->marks == marks && self->variant == variant && self->hold == hold)
    return self->course;

  n_parts = br_variant_get_n_parts (variant);
  durations = g_new (gint64, n_parts);
  for (guint i = 0; i < n_parts; i++)
    {
      const BrPart *part = br_variant_get_part (variant, i);

      durations[i] = part->hold ? hold : (gint64) (part->seconds * G_USEC_PER_SEC + 0.5);
    }

  br_clip_follower_clear (self);
  self->course = br_clip_course_new (marks, durations, n_parts);
  self->marks = br_clip_marks_ref (marks);
  self->variant = g_object_ref (variant);
  self->hold = hold;

  return self->course;
}

void
br_clip_follower_tell (BrClipFollower *self,
                       BrClipPlayer   *player,
                       BrClipMarks    *marks,
                       BrStep         *step,
                       gint64          elapsed)
{
  gboolean known, at_work;
  BrClipCourse *course;

  g_return_if_fail (BR_IS_CLIP_FOLLOWER (self));
  g_return_if_fail (BR_IS_CLIP_PLAYER (player));
  g_return_if_fail (BR_IS_STEP (step));

  known = marks != NULL && br_clip_marks_fit (marks, br_step_get_variant (step));
  at_work = BR_STEP_KIND_IS_WORK (br_step_get_kind (step));
  /* At the person's own pace nobody knows how far they are: the clip shows how it goes, at its natural tempo. */
  course = known && at_work && !br_step_get_own_pace (step) ? br_clip_follower_get_course (self, marks, step) : NULL;

  if (course != NULL)
    {
      guint repetition = br_step_get_repetition (step) - 1;
      gint64 duration = br_step_get_duration (step);

      br_clip_player_follow (player, course,
                             br_clip_course_get_place (course, repetition, br_step_get_part (step), elapsed),
                             br_clip_course_get_place (course, repetition, br_step_get_part (step), duration),
                             MAX (duration - elapsed, 0));
    }
  else
    {
      br_clip_player_set_rate (player, known && !at_work ? BR_CLIP_DEMONSTRATION_RATE : 1);
      br_clip_player_go_round (player);
    }
}
