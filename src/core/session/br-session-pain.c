/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "It hurts", and what follows from it: PAIN-1 to PAIN-5. */

#include "config.h"

#include "core/session/br-session-private.h"

/* PAIN-1 */
#define MIN_EASIER_ACHE 4
#define MIN_STOP_ACHE   6
/* PAIN-3 */
#define MAX_STOPPED     2

G_DEFINE_ENUM_TYPE (BrPainResponse, br_pain_response,
                    G_DEFINE_ENUM_VALUE (BR_RESPONSE_GO_ON, "go-on"),
                    G_DEFINE_ENUM_VALUE (BR_RESPONSE_EASIER, "easier"),
                    G_DEFINE_ENUM_VALUE (BR_RESPONSE_EXERCISE_STOPPED, "exercise-stopped"),
                    G_DEFINE_ENUM_VALUE (BR_RESPONSE_CHOOSE, "choose"),
                    G_DEFINE_ENUM_VALUE (BR_RESPONSE_SESSION_ENDED, "session-ended"),
                    G_DEFINE_ENUM_VALUE (BR_RESPONSE_ENDED_RADIATING, "ended-radiating"),
                    G_DEFINE_ENUM_VALUE (BR_RESPONSE_ENDED_NUMB, "ended-numb"))

G_DEFINE_ENUM_TYPE (BrSessionQuestion, br_session_question,
                    G_DEFINE_ENUM_VALUE (BR_QUESTION_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (BR_QUESTION_PAIN, "pain"),
                    G_DEFINE_ENUM_VALUE (BR_QUESTION_CHOICE, "choice"))

static BrVariantKind
get_variant_kind (BrSession *self,
                  guint      exercise)
{
  return br_variant_get_kind (br_timeline_get_variant (self->timeline, exercise));
}

/* The easier variant takes over in @exercise; a set at work begins anew. */
static void
take_easier (BrSession *self,
             guint      exercise)
{
  if (get_variant_kind (self, exercise) == BR_VARIANT_EASIER)
    return;

  br_timeline_use_easier (self->timeline, exercise);
  self->dirty = TRUE;

  if (br_session_get_exercise (self) != exercise)
    return;

  if (br_session_is_in_work (self))
    {
      br_session_reset_set (self, self->place);
      br_session_go_to (self, self->place, BR_LEAD_READY);
    }
  else
    {
      br_session_renew_steps (self);
    }
}

void
br_session_stop_exercise (BrSession *self,
                          guint      exercise)
{
  guint n_stopped = 0;

  br_session_close_sets (self, exercise, BR_SET_STOPPED);
  self->stopped[exercise] = TRUE;
  self->question = BR_QUESTION_NONE;
  if (self->ask_exercise == exercise)
    self->ask_exercise = BR_NO_EXERCISE;

  for (guint i = 0; i < self->records->len; i++)
    n_stopped += self->stopped[i] ? 1 : 0;

  if (n_stopped >= MAX_STOPPED)
    {
      self->ended_by_pain = TRUE;
      br_session_end (self);
    }
  else
    {
      br_session_go_past (self, exercise);
    }
}

gboolean
br_session_ask_first (BrSession *self)
{
  switch (self->question)
    {
    case BR_QUESTION_PAIN:
      self->asks_again = TRUE;
      br_session_stand (self, BR_SESSION_HURTS);
      return TRUE;

    case BR_QUESTION_CHOICE:
      br_session_stand (self, BR_SESSION_CHOOSING);
      return TRUE;

    case BR_QUESTION_NONE:
    default:
      return FALSE;
    }
}

/* The rest after the last set of an exercise still belongs to that exercise, however short it is: what hurts then has come from it. */
static guint
find_hurt_exercise (BrSession *self)
{
  if (br_timeline_is_rest (self->timeline, self->place, self->lead, self->index))
    return br_timeline_get_place (self->timeline, self->place - 1)->exercise;

  return br_session_get_exercise (self);
}

void
br_session_hurt (BrSession *self)
{
  g_return_if_fail (BR_IS_SESSION (self));

  br_session_begin (self);
  if (br_session_is_under_way (self) && !br_session_ask_first (self))
    {
      self->hurt_exercise = find_hurt_exercise (self);
      self->question = BR_QUESTION_PAIN;
      self->of_set = FALSE;
      br_session_stand (self, BR_SESSION_HURTS);
    }
  br_session_settle (self);
}

void
br_session_dismiss_pain (BrSession *self)
{
  g_return_if_fail (BR_IS_SESSION (self));
  g_return_if_fail (self->state == BR_SESSION_HURTS);

  br_session_begin (self);
  self->question = BR_QUESTION_NONE;
  if (br_session_get_exercise (self) == BR_NO_EXERCISE)
    br_session_run (self);
  else
    br_session_set_state (self, BR_SESSION_PAUSED);
  br_session_settle (self);
}

static BrPainResponse
go_on (BrSession *self)
{
  br_session_run (self);

  return BR_RESPONSE_GO_ON;
}

static BrPainResponse
stop (BrSession *self,
      guint      exercise)
{
  br_session_stop_exercise (self, exercise);
  if (self->ended_by_pain)
    return BR_RESPONSE_SESSION_ENDED;

  if (self->state != BR_SESSION_FINISHED)
    br_session_run (self);

  return BR_RESPONSE_EXERCISE_STOPPED;
}

/* PAIN-1 */
static BrPainResponse
respond_to_ache (BrSession *self,
                 guint      exercise,
                 int        strength)
{
  gboolean was_easier = get_variant_kind (self, exercise) == BR_VARIANT_EASIER;

  if (strength >= MIN_STOP_ACHE)
    return stop (self, exercise);

  if (strength < MIN_EASIER_ACHE || !br_session_has_set_left (self, exercise))
    return go_on (self);

  self->ask_exercise = exercise;
  take_easier (self, exercise);
  br_session_run (self);

  return was_easier ? BR_RESPONSE_GO_ON : BR_RESPONSE_EASIER;
}

/* PAIN-2, PAIN-3 */
static BrPainResponse
respond_to_sharp (BrSession *self,
                  guint      exercise)
{
  if (get_variant_kind (self, exercise) == BR_VARIANT_EASIER || !br_session_has_set_left (self, exercise))
    return stop (self, exercise);

  self->question = BR_QUESTION_CHOICE;
  br_session_set_state (self, BR_SESSION_CHOOSING);

  return BR_RESPONSE_CHOOSE;
}

/* PAIN-4, PAIN-5 */
static BrPainResponse
end_for_pain (BrSession      *self,
              guint           exercise,
              BrPainResponse  response)
{
  br_session_close_sets (self, exercise, BR_SET_STOPPED);
  self->ended_by_pain = TRUE;
  br_session_end (self);

  return response;
}

BrPainResponse
br_session_report_pain (BrSession  *self,
                        BrPainKind  kind,
                        int         strength)
{
  BrPainResponse response = BR_RESPONSE_GO_ON;
  BrPainRecord record;
  guint exercise;

  g_return_val_if_fail (BR_IS_SESSION (self), BR_RESPONSE_GO_ON);
  g_return_val_if_fail (self->state == BR_SESSION_HURTS, BR_RESPONSE_GO_ON);
  g_return_val_if_fail (kind != BR_PAIN_NONE, BR_RESPONSE_GO_ON);
  g_return_val_if_fail (strength >= (kind == BR_PAIN_ACHE ? 0 : BR_PAIN_UNRATED), BR_RESPONSE_GO_ON);
  g_return_val_if_fail (strength <= BR_PAIN_MAX, BR_RESPONSE_GO_ON);

  br_session_begin (self);

  exercise = self->hurt_exercise;
  record = (BrPainRecord) { kind, strength, get_variant_kind (self, exercise) };
  g_array_append_val (br_exercise_record_get_pains (br_session_get_record (self, exercise)), record);
  self->question = BR_QUESTION_NONE;
  self->dirty = TRUE;

  switch (kind)
    {
    case BR_PAIN_ACHE:
      response = respond_to_ache (self, exercise, strength);
      break;

    case BR_PAIN_SHARP:
      response = respond_to_sharp (self, exercise);
      break;

    case BR_PAIN_RADIATING:
      response = end_for_pain (self, exercise, BR_RESPONSE_ENDED_RADIATING);
      break;

    case BR_PAIN_NUMB:
      response = end_for_pain (self, exercise, BR_RESPONSE_ENDED_NUMB);
      break;

    case BR_PAIN_NONE:
    default:
      g_assert_not_reached ();
    }

  br_session_settle (self);

  return response;
}

void
br_session_use_easier (BrSession *self)
{
  g_return_if_fail (BR_IS_SESSION (self));

  br_session_begin (self);
  if (self->question == BR_QUESTION_CHOICE)
    {
      self->question = BR_QUESTION_NONE;
      take_easier (self, self->hurt_exercise);
      br_session_run (self);
    }
  else if (br_session_is_under_way (self) && !br_session_ask_first (self))
    {
      take_easier (self, br_session_get_exercise (self));
    }
  br_session_settle (self);
}

void
br_session_skip_exercise (BrSession    *self,
                          BrSkipReason  reason)
{
  g_return_if_fail (BR_IS_SESSION (self));

  br_session_begin (self);
  if (self->question == BR_QUESTION_CHOICE)
    {
      br_session_stop_exercise (self, self->hurt_exercise);
      if (self->state != BR_SESSION_FINISHED)
        br_session_run (self);
    }
  else if (br_session_is_under_way (self) && !br_session_ask_first (self))
    {
      guint exercise = br_session_get_exercise (self);

      if (self->ask_exercise == exercise)
        self->ask_exercise = BR_NO_EXERCISE;
      br_session_close_sets (self, exercise, BR_SET_SKIPPED);
      br_exercise_record_set_skip_reason (br_session_get_record (self, exercise), reason);
      br_session_go_past (self, exercise);
    }
  br_session_settle (self);
}

gboolean
br_session_get_asks_of_set (BrSession *self)
{
  g_return_val_if_fail (BR_IS_SESSION (self), FALSE);

  return self->question == BR_QUESTION_PAIN && self->of_set;
}

BrExercise *
br_session_get_hurting_exercise (BrSession *self)
{
  g_return_val_if_fail (BR_IS_SESSION (self), NULL);

  if (self->question == BR_QUESTION_NONE)
    return NULL;

  return br_prescribed_exercise_get_exercise (br_prescription_get_exercise (self->prescription, self->hurt_exercise));
}
