/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One step of a session's timeline. */

#include "config.h"

#include "core/session/br-step.h"

#include <glib/gi18n-lib.h>

struct _BrStep
{
  GObject parent_instance;

  BrStepContent content;
};

G_DEFINE_ENUM_TYPE (BrStepKind, br_step_kind,
                    G_DEFINE_ENUM_VALUE (BR_STEP_GET_READY, "get-ready"),
                    G_DEFINE_ENUM_VALUE (BR_STEP_MOVE, "move"),
                    G_DEFINE_ENUM_VALUE (BR_STEP_HOLD, "hold"),
                    G_DEFINE_ENUM_VALUE (BR_STEP_CHANGE_SIDES, "change-sides"),
                    G_DEFINE_ENUM_VALUE (BR_STEP_REST, "rest"))

G_DEFINE_FINAL_TYPE (BrStep, br_step, G_TYPE_OBJECT)

static void
br_step_dispose (GObject *object)
{
  BrStep *self = BR_STEP (object);

  g_clear_object (&self->content.exercise);
  g_clear_object (&self->content.variant);

  G_OBJECT_CLASS (br_step_parent_class)->dispose (object);
}

static void
br_step_class_init (BrStepClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = br_step_dispose;
}

static void
br_step_init (BrStep *self)
{
}

BrStep *
br_step_new (const BrStepContent *content)
{
  BrStep *self;

  g_return_val_if_fail (content != NULL, NULL);
  g_return_val_if_fail (BR_IS_EXERCISE (content->exercise), NULL);
  g_return_val_if_fail (BR_IS_VARIANT (content->variant), NULL);

  self = g_object_new (BR_TYPE_STEP, NULL);
  self->content = *content;
  g_object_ref (self->content.exercise);
  g_object_ref (self->content.variant);

  return self;
}

BrStep *
br_step_new_longer (BrStep *step,
                    gint64  extra)
{
  BrStepContent content;

  g_return_val_if_fail (BR_IS_STEP (step), NULL);
  g_return_val_if_fail (extra >= 0, NULL);

  content = step->content;
  content.duration += extra;

  return br_step_new (&content);
}

gboolean
br_step_is_same (BrStep *self,
                 BrStep *other)
{
  g_return_val_if_fail (BR_IS_STEP (self), FALSE);

  return other != NULL
         && self->content.kind == other->content.kind
         && self->content.exercise_index == other->content.exercise_index
         && self->content.variant == other->content.variant
         && self->content.side == other->content.side
         && self->content.set == other->content.set
         && self->content.repetition == other->content.repetition
         && self->content.part == other->content.part
         && self->content.own_pace == other->content.own_pace;
}

BrStepKind
br_step_get_kind (BrStep *self)
{
  g_return_val_if_fail (BR_IS_STEP (self), BR_STEP_GET_READY);

  return self->content.kind;
}

guint
br_step_get_exercise_index (BrStep *self)
{
  g_return_val_if_fail (BR_IS_STEP (self), 0);

  return self->content.exercise_index;
}

BrExercise *
br_step_get_exercise (BrStep *self)
{
  g_return_val_if_fail (BR_IS_STEP (self), NULL);

  return self->content.exercise;
}

BrVariant *
br_step_get_variant (BrStep *self)
{
  g_return_val_if_fail (BR_IS_STEP (self), NULL);

  return self->content.variant;
}

BrSide
br_step_get_side (BrStep *self)
{
  g_return_val_if_fail (BR_IS_STEP (self), BR_SIDE_BOTH);

  return self->content.side;
}

guint
br_step_get_set (BrStep *self)
{
  g_return_val_if_fail (BR_IS_STEP (self), 1);

  return self->content.set;
}

guint
br_step_get_n_sets (BrStep *self)
{
  g_return_val_if_fail (BR_IS_STEP (self), 1);

  return self->content.n_sets;
}

guint
br_step_get_repetition (BrStep *self)
{
  g_return_val_if_fail (BR_IS_STEP (self), 1);

  return self->content.repetition;
}

guint
br_step_get_n_repetitions (BrStep *self)
{
  g_return_val_if_fail (BR_IS_STEP (self), 1);

  return self->content.n_repetitions;
}

guint
br_step_get_load_g (BrStep *self)
{
  g_return_val_if_fail (BR_IS_STEP (self), 0);

  return self->content.load_g;
}

const char *
br_step_get_label (BrStep *self)
{
  g_return_val_if_fail (BR_IS_STEP (self), NULL);

  switch (self->content.kind)
    {
    case BR_STEP_GET_READY:
      return _("Get ready");

    case BR_STEP_CHANGE_SIDES:
      return _("Change sides");

    case BR_STEP_REST:
      return _("Rest");

    case BR_STEP_MOVE:
    case BR_STEP_HOLD:
      if (self->content.own_pace)
        return _("Your own pace");
      return br_variant_get_part_name (self->content.variant, self->content.part);

    default:
      g_assert_not_reached ();
    }
}

const char *
br_step_get_cue (BrStep *self)
{
  g_return_val_if_fail (BR_IS_STEP (self), NULL);

  switch (self->content.kind)
    {
    case BR_STEP_GET_READY:
    case BR_STEP_REST:
      return br_exercise_get_position (self->content.exercise);

    case BR_STEP_CHANGE_SIDES:
      return self->content.side == BR_SIDE_LEFT ? _("Now the left side") : _("Now the right side");

    case BR_STEP_MOVE:
    case BR_STEP_HOLD:
      return br_variant_get_part_cue (self->content.variant, self->content.part);

    default:
      g_assert_not_reached ();
    }
}

guint
br_step_get_part (BrStep *self)
{
  g_return_val_if_fail (BR_IS_STEP (self), 0);

  return self->content.part;
}

gint64
br_step_get_duration (BrStep *self)
{
  g_return_val_if_fail (BR_IS_STEP (self), 0);

  return self->content.duration;
}

gint64
br_step_get_hold (BrStep *self)
{
  g_return_val_if_fail (BR_IS_STEP (self), 0);

  return self->content.hold;
}

gboolean
br_step_get_own_pace (BrStep *self)
{
  g_return_val_if_fail (BR_IS_STEP (self), FALSE);

  return self->content.own_pace;
}
