/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a session stands, and how it moves from step to step and from set to set. */

#include "config.h"

#include "core/program/br-pace.h"
#include "core/session/br-session-private.h"

/* "Back" so soon after a set has begun means the one before it. */
#define BACK_WINDOW (3 * G_USEC_PER_SEC)
/* Nobody has done a set so soon after it has begun. */
#define MIN_OWN_PACE_SET (2 * G_USEC_PER_SEC)

guint
br_session_get_exercise (BrSession *self)
{
  if (self->place >= br_timeline_get_n_places (self->timeline))
    return BR_NO_EXERCISE;

  return br_timeline_get_place (self->timeline, self->place)->exercise;
}

gboolean
br_session_is_in_work (BrSession *self)
{
  return self->step != NULL && BR_STEP_KIND_IS_WORK (br_step_get_kind (self->step));
}

/* Returns: the first place from @place on whose exercise is not out */
static guint
find_place_from (BrSession *self,
                 guint      place)
{
  while (place < br_timeline_get_n_places (self->timeline) &&
         self->stopped[br_timeline_get_place (self->timeline, place)->exercise])
    place++;

  return place;
}

/* Returns: the last place before @place whose exercise is not out, or @place itself if there is none */
static guint
find_place_before (BrSession *self,
                   guint      place)
{
  for (guint i = place; i > 0; i--)
    {
      if (!self->stopped[br_timeline_get_place (self->timeline, i - 1)->exercise])
        return i - 1;
    }

  return place;
}

gboolean
br_session_find_place_after (BrSession *self,
                             guint     *place,
                             BrLead    *lead)
{
  *place = find_place_from (self, self->place + 1);
  *lead = *place == self->place + 1 ? BR_LEAD_USUAL : BR_LEAD_READY;

  return *place < br_timeline_get_n_places (self->timeline);
}

BrVariant *
br_session_get_following (BrSession *self)
{
  g_return_val_if_fail (BR_IS_SESSION (self), NULL);

  for (guint i = self->place + 1; i < br_timeline_get_n_places (self->timeline); i++)
    {
      guint exercise = br_timeline_get_place (self->timeline, i)->exercise;

      if (exercise != br_session_get_exercise (self) && !self->stopped[exercise])
        return br_timeline_get_variant (self->timeline, exercise);
    }

  return NULL;
}

static BrStep *
make_next_step (BrSession *self)
{
  guint n_lead = br_timeline_get_n_lead (self->timeline, self->place, self->lead);
  guint place;
  BrLead lead;

  if (self->index < n_lead)
    return br_timeline_get_step (self->timeline, self->place, self->lead, n_lead);

  if (!br_session_find_place_after (self, &place, &lead))
    return NULL;

  return br_timeline_get_step (self->timeline, place, lead, 0);
}

void
br_session_renew_steps (BrSession *self)
{
  g_autoptr (BrStep) step = NULL;
  g_autoptr (BrStep) next_step = NULL;

  if (br_session_get_exercise (self) != BR_NO_EXERCISE)
    {
      step = br_timeline_get_step (self->timeline, self->place, self->lead, self->index);
      if (self->extra > 0)
        {
          g_autoptr (BrStep) longer = br_step_new_longer (step, self->extra);

          g_set_object (&step, longer);
        }
      next_step = make_next_step (self);
    }

  if (g_set_object (&self->step, step))
    g_object_notify (G_OBJECT (self), "step");

  if (g_set_object (&self->next_step, next_step))
    g_object_notify (G_OBJECT (self), "next-step");
}

/* The step of the present index begins now. */
static void
enter_step (BrSession *self)
{
  self->start = self->updated;
  self->elapsed = 0;
  self->spent = self->index > 0 ? self->spent + self->extra : 0;
  self->extra = 0;
  self->n_cues = 0;
  br_session_renew_steps (self);

  if (self->index == br_timeline_get_n_lead (self->timeline, self->place, self->lead))
    br_session_reset_set (self, self->place);
}

void
br_session_complete (BrSession *self)
{
  gint64 due = self->state == BR_SESSION_RUNNING ? self->updated : br_clock_get_time (self->clock);

  br_session_stand (self, BR_SESSION_FINISHED);
  br_session_emit_cue (self, BR_CUE_ALL_DONE, due);
}

void
br_session_go_to (BrSession *self,
                  guint      place,
                  BrLead     lead)
{
  guint n_places = br_timeline_get_n_places (self->timeline);
  guint open = find_place_from (self, place);

  self->dirty = TRUE;
  self->place = open;
  self->lead = open == place ? lead : BR_LEAD_READY;
  self->index = 0;

  if (open < n_places)
    {
      enter_step (self);
      return;
    }

  self->extra = 0;
  br_session_renew_steps (self);
  if (self->question != BR_QUESTION_NONE)
    return;

  /* Stopped by pain it is over, but that is nothing to sound a fanfare for. */
  if (br_session_is_under_way (self))
    br_session_complete (self);
  else
    br_session_end (self);
}

void
br_session_go_past (BrSession *self,
                    guint      exercise)
{
  guint place = self->place;

  if (br_session_get_exercise (self) != exercise)
    return;

  while (place < br_timeline_get_n_places (self->timeline) &&
         br_timeline_get_place (self->timeline, place)->exercise == exercise)
    place++;

  br_session_go_to (self, place, BR_LEAD_READY);
}

/* PAIN-1: asked again after the set. */
gboolean
br_session_asks_after_set (BrSession *self)
{
  return self->ask_exercise == br_session_get_exercise (self);
}

/* The present set is over. */
static void
end_set (BrSession    *self,
         BrSetOutcome  outcome)
{
  guint exercise = br_session_get_exercise (self);
  BrSetRecord *record = br_session_get_set_record (self, self->place);

  /* Left before anything of it was done again, it stays what it was. */
  if (record->outcome == BR_SET_OPEN)
    {
      record->outcome = outcome;
      if (outcome == BR_SET_DONE)
        record->repetitions = br_step_get_n_repetitions (self->step);
    }

  if (br_session_asks_after_set (self))
    {
      self->ask_exercise = BR_NO_EXERCISE;
      self->hurt_exercise = exercise;
      self->question = BR_QUESTION_PAIN;
      self->of_set = TRUE;
    }

  br_session_go_to (self, self->place + 1, BR_LEAD_USUAL);

  br_session_ask_first (self);
}

void
br_session_end_step (BrSession *self)
{
  guint n_lead = br_timeline_get_n_lead (self->timeline, self->place, self->lead);

  if (br_session_is_in_work (self))
    {
      guint n_repetitions = br_step_get_n_repetitions (self->step);
      guint n_work = br_timeline_get_n_steps (self->timeline, self->place, self->lead) - n_lead;
      guint n_parts = n_work / n_repetitions;

      if (self->index == n_lead)
        br_session_renew_set (self, self->place);
      br_session_count_work (self, br_step_get_duration (self->step));

      if ((self->index - n_lead + 1) % n_parts == 0)
        {
          br_session_get_set_record (self, self->place)->repetitions++;
          self->dirty = TRUE;
        }

      if (self->index - n_lead + 1 == n_work)
        {
          end_set (self, BR_SET_DONE);
          return;
        }
    }
  else
    {
      self->dirty = TRUE;
    }

  self->index++;
  enter_step (self);
}

/* "Next" in a set. */
static void
leave_set (BrSession *self)
{
  gint64 elapsed = br_session_get_elapsed (self);
  gboolean own_pace = br_step_get_own_pace (self->step);
  gboolean done = own_pace && elapsed >= MIN_OWN_PACE_SET;

  /* A key that was pressed twice to end what leads to it. In a pause it means to go on, past a set that was hardly begun. */
  if (own_pace && !done && self->state == BR_SESSION_RUNNING)
    return;

  if (done)
    br_session_renew_set (self, self->place);
  br_session_count_work (self, elapsed);
  end_set (self, done ? BR_SET_DONE : BR_SET_SKIPPED);
}

void
br_session_next (BrSession *self)
{
  g_return_if_fail (BR_IS_SESSION (self));

  br_session_begin (self);
  if (br_session_is_under_way (self) && !br_session_ask_first (self))
    {
      if (br_session_is_in_work (self))
        {
          leave_set (self);
        }
      else
        {
          self->index++;
          self->dirty = TRUE;
          enter_step (self);
        }
    }
  br_session_settle (self);
}

void
br_session_add_rest (BrSession *self)
{
  g_return_if_fail (BR_IS_SESSION (self));

  br_session_begin (self);
  if (br_session_is_under_way (self) && !br_session_ask_first (self) && !br_session_is_in_work (self))
    {
      self->extra += BR_PACE_MORE_REST_S * G_USEC_PER_SEC;
      br_session_renew_steps (self);
      br_session_pass_cues (self, self->state == BR_SESSION_RUNNING ? self->updated - self->start : self->elapsed);
    }
  br_session_settle (self);
}

/* Returns: µs since the set of the present place began, negative before */
static gint64
get_set_elapsed (BrSession *self)
{
  guint n_lead = br_timeline_get_n_lead (self->timeline, self->place, self->lead);

  if (self->index < n_lead)
    return -1;

  return br_timeline_get_length (self->timeline, self->place, self->lead, n_lead)
         - br_timeline_get_length (self->timeline, self->place, self->lead, self->index)
         + br_session_get_elapsed (self);
}

void
br_session_back (BrSession *self)
{
  g_return_if_fail (BR_IS_SESSION (self));

  br_session_begin (self);
  if (br_session_is_under_way (self) && !br_session_ask_first (self))
    {
      guint place = self->place;

      if (get_set_elapsed (self) <= BACK_WINDOW)
        place = find_place_before (self, place);

      br_session_reset_set (self, self->place);
      br_session_reset_set (self, place);
      br_session_go_to (self, place, BR_LEAD_READY);
    }
  br_session_settle (self);
}

void
br_session_repeat_set (BrSession *self)
{
  g_return_if_fail (BR_IS_SESSION (self));

  br_session_begin (self);
  if (br_session_is_under_way (self) && !br_session_ask_first (self))
    {
      br_session_reset_set (self, self->place);
      br_session_go_to (self, self->place, BR_LEAD_READY);
    }
  br_session_settle (self);
}

/* Where in the present step the session stands: @elapsed µs from its beginning. */
static void
set_elapsed (BrSession *self,
             gint64     elapsed)
{
  if (self->state == BR_SESSION_RUNNING)
    self->start = self->updated - elapsed;
  else
    self->elapsed = elapsed;
}

/* The pace of the present exercise has changed; @set_passed is what get_set_elapsed() said before that. */
static void
follow_pace (BrSession *self,
             gint64     set_passed)
{
  if (!br_session_is_in_work (self))
    {
      br_session_renew_steps (self);
    }
  else if (br_step_get_own_pace (self->step))
    {
      br_session_reset_set (self, self->place);
      br_session_go_to (self, self->place, BR_LEAD_READY);
    }
  else
    {
      br_session_reset_set (self, self->place);
      self->index = br_timeline_get_n_lead (self->timeline, self->place, self->lead);
      set_elapsed (self, set_passed);
      br_session_pass_cues (self, set_passed);
      br_session_renew_steps (self);
    }
}

void
br_session_set_own_pace (BrSession *self,
                         guint      exercise,
                         gboolean   own_pace)
{
  g_return_if_fail (BR_IS_SESSION (self));
  g_return_if_fail (exercise < self->records->len);

  br_session_begin (self);
  if (br_timeline_get_own_pace (self->timeline, exercise) != own_pace &&
      (self->state == BR_SESSION_READY || (br_session_is_under_way (self) && !br_session_ask_first (self))))
    {
      gboolean present = self->step != NULL && br_session_get_exercise (self) == exercise;
      gint64 set_passed = present ? get_set_elapsed (self) : 0;

      br_timeline_set_own_pace (self->timeline, exercise, own_pace);
      self->dirty = TRUE;
      if (present && br_timeline_can_own_pace (self->timeline, exercise))
        follow_pace (self, set_passed);
    }
  br_session_settle (self);
}

gboolean
br_session_get_own_pace (BrSession *self,
                         guint      exercise)
{
  g_return_val_if_fail (BR_IS_SESSION (self), FALSE);
  g_return_val_if_fail (exercise < self->records->len, FALSE);

  return br_timeline_get_own_pace (self->timeline, exercise);
}

gboolean
br_session_can_own_pace (BrSession *self,
                         guint      exercise)
{
  g_return_val_if_fail (BR_IS_SESSION (self), FALSE);
  g_return_val_if_fail (exercise < self->records->len, FALSE);

  return br_timeline_can_own_pace (self->timeline, exercise);
}
