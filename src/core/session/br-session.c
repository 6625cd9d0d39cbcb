/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the time of a session.
 *
 * While it runs, the step began at an absolute time of the clock, and the next one begins where it ends; an update passes over
 * as many steps as the clock has. While it stands, only how much of the step has passed is known. */

#include "config.h"

#include "core/session/br-session-private.h"

#include "core/session/br-step-cues.h"

/* A cue that comes later than this would mislead. */
#define MAX_CUE_DELAY (G_USEC_PER_SEC / 2)
/* Boot time runs ahead of the clock by more than this only in a suspend. */
#define MIN_SUSPEND   G_USEC_PER_SEC
/* A suspend is dated back to the update before it, so that these must not be far apart. */
#define HEARTBEAT     (G_USEC_PER_SEC / 4)

typedef enum
{
  PROP_PRESCRIPTION = 1,
  PROP_STATE,
  PROP_STEP,
  PROP_NEXT_STEP,
  PROP_PROGRESS,
} BrSessionProperty;

static GParamSpec *properties[PROP_PROGRESS + 1];

enum
{
  SIGNAL_CUE,
  SIGNAL_ASK_AGAIN,
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ENUM_TYPE (BrSessionState, br_session_state,
                    G_DEFINE_ENUM_VALUE (BR_SESSION_READY, "ready"),
                    G_DEFINE_ENUM_VALUE (BR_SESSION_RUNNING, "running"),
                    G_DEFINE_ENUM_VALUE (BR_SESSION_PAUSED, "paused"),
                    G_DEFINE_ENUM_VALUE (BR_SESSION_HURTS, "hurts"),
                    G_DEFINE_ENUM_VALUE (BR_SESSION_CHOOSING, "choosing"),
                    G_DEFINE_ENUM_VALUE (BR_SESSION_FINISHED, "finished"))

G_DEFINE_FINAL_TYPE (BrSession, br_session, G_TYPE_OBJECT)

static void
cancel_alarm (BrSession *self)
{
  if (self->alarm != NULL)
    g_source_destroy (self->alarm);

  g_clear_pointer (&self->alarm, g_source_unref);
}

static void
br_session_dispose (GObject *object)
{
  BrSession *self = BR_SESSION (object);

  cancel_alarm (self);
  g_clear_object (&self->prescription);
  g_clear_object (&self->clock);
  g_clear_object (&self->timeline);
  g_clear_object (&self->step);
  g_clear_object (&self->next_step);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->unknown, json_object_unref);

  G_OBJECT_CLASS (br_session_parent_class)->dispose (object);
}

static void
br_session_finalize (GObject *object)
{
  BrSession *self = BR_SESSION (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->stopped, g_free);

  G_OBJECT_CLASS (br_session_parent_class)->finalize (object);
}

static void
br_session_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  BrSession *self = BR_SESSION (object);

  switch ((BrSessionProperty) property_id)
    {
    case PROP_PRESCRIPTION:
      g_value_set_object (value, self->prescription);
      break;

    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;

    case PROP_STEP:
      g_value_set_object (value, self->step);
      break;

    case PROP_NEXT_STEP:
      g_value_set_object (value, self->next_step);
      break;

    case PROP_PROGRESS:
      g_value_set_double (value, br_session_get_progress (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_session_set_property (GObject      *object,
                         guint         property_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  BrSession *self = BR_SESSION (object);

  switch ((BrSessionProperty) property_id)
    {
    case PROP_PRESCRIPTION:
      self->prescription = g_value_dup_object (value);
      break;

    case PROP_STATE:
    case PROP_STEP:
    case PROP_NEXT_STEP:
    case PROP_PROGRESS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_session_class_init (BrSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = br_session_dispose;
  object_class->finalize = br_session_finalize;
  object_class->get_property = br_session_get_property;
  object_class->set_property = br_session_set_property;

  properties[PROP_PRESCRIPTION] =
    g_param_spec_object ("prescription", NULL, NULL, BR_TYPE_PRESCRIPTION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL, BR_TYPE_SESSION_STATE, BR_SESSION_READY,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_STEP] =
    g_param_spec_object ("step", NULL, NULL, BR_TYPE_STEP,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_NEXT_STEP] =
    g_param_spec_object ("next-step", NULL, NULL, BR_TYPE_STEP,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PROGRESS] =
    g_param_spec_double ("progress", NULL, NULL, 0, 1, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_CUE] =
    g_signal_new ("cue", BR_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, BR_TYPE_CUE, G_TYPE_INT64);
  signals[SIGNAL_ASK_AGAIN] =
    g_signal_new ("ask-again", BR_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", BR_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
br_session_init (BrSession *self)
{
  self->state = BR_SESSION_READY;
  self->ask_exercise = BR_NO_EXERCISE;
  self->hurt_exercise = BR_NO_EXERCISE;
}

/* ---- Time ------------------------------------------------------------------------------------------------------------- */

void
br_session_set_state (BrSession      *self,
                      BrSessionState  state)
{
  if (self->state == state)
    return;

  self->state = state;
  self->dirty = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

void
br_session_stand (BrSession      *self,
                  BrSessionState  state)
{
  if (self->state == BR_SESSION_RUNNING)
    {
      self->elapsed = self->updated - self->start;
      self->stood_at = self->updated + self->gap;
    }

  cancel_alarm (self);
  br_session_set_state (self, state);
}

void
br_session_run (BrSession *self)
{
  g_assert (self->state != BR_SESSION_RUNNING);

  if (br_session_get_exercise (self) == BR_NO_EXERCISE)
    {
      br_session_complete (self);
      return;
    }

  self->updated = br_clock_get_time (self->clock);
  self->gap = br_clock_get_boot_time (self->clock) - self->updated;
  self->start = self->updated - self->elapsed;
  br_session_set_state (self, BR_SESSION_RUNNING);
}

/* The cues of @step, which is the one at @index of @place. */
static guint
list_cues_of (BrSession *self,
              BrStep    *step,
              guint      place,
              BrLead     lead,
              guint      index,
              BrStepCue  cues[BR_STEP_MAX_CUES])
{
  guint n_lead = br_timeline_get_n_lead (self->timeline, place, lead);
  BrStepFlags flags = BR_STEP_FLAG_NONE;

  if (index == n_lead)
    flags |= BR_STEP_FLAG_BEGINS_SET;
  if (index + 1 < n_lead)
    flags |= BR_STEP_FLAG_BEFORE_GET_READY;
  if (br_timeline_is_rest (self->timeline, place, lead, index))
    flags |= BR_STEP_FLAG_IS_REST;

  return br_step_list_cues (step, flags, cues);
}

static guint
list_cues (BrSession *self,
           BrStepCue  cues[BR_STEP_MAX_CUES])
{
  return list_cues_of (self, self->step, self->place, self->lead, self->index, cues);
}

void
br_session_pass_cues (BrSession *self,
                      gint64     elapsed)
{
  BrStepCue cues[BR_STEP_MAX_CUES];
  guint n_cues = list_cues (self, cues);

  /* A step that was reached in a pause has not begun: what is to be heard at its very beginning may still be to come. */
  if (elapsed == 0)
    return;

  self->n_cues = 0;
  while (self->n_cues < n_cues && cues[self->n_cues].offset <= elapsed)
    self->n_cues++;
}

static void
account (BrSession *self,
         gint64     time)
{
  if (time <= self->updated)
    return;

  self->active += time - self->updated;
  self->updated = time;
}

void
br_session_emit_cue (BrSession *self,
                     BrCue      cue,
                     gint64     due)
{
  if (br_clock_get_time (self->clock) - due <= MAX_CUE_DELAY)
    g_signal_emit (self, signals[SIGNAL_CUE], 0, cue, due);
}

/* Goes on to the next cue, or over the end of the step, if @now is past it. Returns: whether it did */
static gboolean
advance (BrSession *self,
         gint64     now)
{
  gint64 end = self->start + br_step_get_duration (self->step);
  BrStepCue cues[BR_STEP_MAX_CUES];

  if (self->n_cues < list_cues (self, cues))
    {
      const BrStepCue *cue = &cues[self->n_cues];

      if (self->start + cue->offset <= now)
        {
          self->n_cues++;
          account (self, self->start + cue->offset);
          br_session_emit_cue (self, cue->cue, self->start + cue->offset);

          return TRUE;
        }
    }

  if (end > now || br_step_get_own_pace (self->step))
    return FALSE;

  account (self, end);
  br_session_end_step (self);

  return TRUE;
}

void
br_session_begin (BrSession *self)
{
  gint64 now, gap;

  g_object_ref (self);
  g_object_freeze_notify (G_OBJECT (self));

  if (self->state != BR_SESSION_RUNNING)
    return;

  now = br_clock_get_time (self->clock);
  gap = br_clock_get_boot_time (self->clock) - now;

  if (gap - self->gap > MIN_SUSPEND)
    {
      br_session_stand (self, BR_SESSION_PAUSED);
      return;
    }

  self->gap = gap;

  /* A listener may act on the session, too: everything is looked up anew each time. */
  while (self->state == BR_SESSION_RUNNING && advance (self, now))
    continue;

  if (self->state == BR_SESSION_RUNNING)
    account (self, now);
}

static gboolean
on_alarm (gpointer user_data)
{
  BrSession *self = BR_SESSION (user_data);

  g_clear_pointer (&self->alarm, g_source_unref);
  br_session_begin (self);
  br_session_settle (self);

  return G_SOURCE_REMOVE;
}

static void
set_alarm (BrSession *self)
{
  gint64 time = self->updated + HEARTBEAT;
  BrStepCue cues[BR_STEP_MAX_CUES];

  if (!br_step_get_own_pace (self->step))
    time = MIN (time, self->start + br_step_get_duration (self->step));

  if (self->n_cues < list_cues (self, cues))
    time = MIN (time, self->start + cues[self->n_cues].offset);

  cancel_alarm (self);
  self->alarm = br_clock_attach (self->clock, time, on_alarm, self);
}

void
br_session_settle (BrSession *self)
{
  gboolean asks_again, dirty;

  /* The cues of a step that has just begun. */
  while (self->state == BR_SESSION_RUNNING && advance (self, self->updated))
    continue;

  if (self->state == BR_SESSION_RUNNING)
    set_alarm (self);

  asks_again = self->asks_again;
  dirty = self->dirty;
  self->asks_again = FALSE;
  self->dirty = FALSE;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
  g_object_thaw_notify (G_OBJECT (self));

  if (dirty)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  if (asks_again)
    g_signal_emit (self, signals[SIGNAL_ASK_AGAIN], 0);

  g_object_unref (self);
}

/* @cue: (out): what is heard at the moment at which the present step ends by itself. Returns: whether anything is */
static gboolean
get_cue_after (BrSession *self,
               BrCue     *cue)
{
  BrStepCue cues[BR_STEP_MAX_CUES];
  guint place = self->place;
  BrLead lead = self->lead;
  guint index = self->index + 1;
  g_autoptr (BrStep) step = NULL;

  if (index >= br_timeline_get_n_steps (self->timeline, place, lead))
    {
      if (br_session_asks_after_set (self))
        return FALSE;
      index = 0;
      if (!br_session_find_place_after (self, &place, &lead))
        {
          *cue = BR_CUE_ALL_DONE;
          return TRUE;
        }
    }

  step = br_timeline_get_step (self->timeline, place, lead, index);
  if (list_cues_of (self, step, place, lead, index, cues) == 0 || cues[0].offset > 0)
    return FALSE;

  *cue = cues[0].cue;

  return TRUE;
}

gboolean
br_session_get_next_cue (BrSession *self,
                         BrCue     *cue,
                         gint64    *left)
{
  BrStepCue cues[BR_STEP_MAX_CUES];
  gint64 now;

  g_return_val_if_fail (BR_IS_SESSION (self), FALSE);
  g_return_val_if_fail (cue != NULL && left != NULL, FALSE);

  if (self->state != BR_SESSION_RUNNING || self->step == NULL)
    return FALSE;

  now = br_clock_get_time (self->clock);
  if (self->n_cues < list_cues (self, cues))
    {
      *cue = cues[self->n_cues].cue;
      *left = self->start + cues[self->n_cues].offset - now;
      return TRUE;
    }

  if (br_step_get_own_pace (self->step) || !get_cue_after (self, cue))
    return FALSE;

  *left = self->start + br_step_get_duration (self->step) - now;

  return TRUE;
}

/* ---- What the person does --------------------------------------------------------------------------------------------- */

gboolean
br_session_is_under_way (BrSession *self)
{
  return self->state == BR_SESSION_RUNNING || self->state == BR_SESSION_PAUSED;
}

void
br_session_start (BrSession *self)
{
  g_return_if_fail (BR_IS_SESSION (self));
  g_return_if_fail (self->state == BR_SESSION_READY);

  br_session_begin (self);
  br_session_run (self);
  br_session_go_to (self, 0, BR_LEAD_USUAL);
  br_session_settle (self);
}

void
br_session_pause (BrSession *self)
{
  g_return_if_fail (BR_IS_SESSION (self));

  br_session_begin (self);
  if (self->state == BR_SESSION_RUNNING)
    br_session_stand (self, BR_SESSION_PAUSED);
  br_session_settle (self);
}

void
br_session_resume (BrSession *self)
{
  g_return_if_fail (BR_IS_SESSION (self));

  br_session_begin (self);
  if (self->state == BR_SESSION_PAUSED && !br_session_ask_first (self))
    br_session_run (self);
  br_session_settle (self);
}

gint64
br_session_get_standing (BrSession *self)
{
  g_return_val_if_fail (BR_IS_SESSION (self), 0);

  if (self->state == BR_SESSION_RUNNING || self->stood_at == 0)
    return 0;

  return br_clock_get_boot_time (self->clock) - self->stood_at;
}

void
br_session_end (BrSession *self)
{
  br_session_count_work (self, br_session_get_elapsed (self));
  br_session_stand (self, BR_SESSION_FINISHED);
  self->place = br_timeline_get_n_places (self->timeline);
  self->question = BR_QUESTION_NONE;
  self->extra = 0;
  br_session_renew_steps (self);
}

void
br_session_finish (BrSession *self)
{
  g_return_if_fail (BR_IS_SESSION (self));

  br_session_begin (self);
  /* PAIN-2: the exercise that hurts is stopped, whether the person skips it or ends here. */
  if (self->question == BR_QUESTION_CHOICE)
    br_session_stop_exercise (self, self->hurt_exercise);
  if (self->state != BR_SESSION_FINISHED)
    br_session_end (self);
  br_session_settle (self);
}

/* ---- What there is to know -------------------------------------------------------------------------------------------- */

BrSession *
br_session_new (BrPrescription *prescription,
                BrClock        *clock,
                BrDay           date,
                int             pain_before,
                BrPainKind      pain_before_kind)
{
  BrSession *self;
  guint n_exercises;

  g_return_val_if_fail (BR_IS_PRESCRIPTION (prescription), NULL);
  g_return_val_if_fail (BR_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (date != BR_DAY_NONE, NULL);
  g_return_val_if_fail (pain_before >= BR_PAIN_UNRATED && pain_before <= BR_PAIN_MAX, NULL);

  self = g_object_new (BR_TYPE_SESSION, "prescription", prescription, NULL);
  self->clock = g_object_ref (clock);
  self->timeline = br_timeline_new (prescription);
  self->id = g_uuid_string_random ();
  self->date = date;
  self->pain_before = pain_before;
  self->pain_before_kind = pain_before_kind;

  n_exercises = g_list_model_get_n_items (G_LIST_MODEL (prescription));
  self->stopped = g_new0 (gboolean, n_exercises);
  self->records = g_ptr_array_new_full (n_exercises, g_object_unref);

  for (guint i = 0; i < n_exercises; i++)
    {
      BrPrescribedExercise *prescribed = br_prescription_get_exercise (prescription, i);
      BrExercise *exercise = br_prescribed_exercise_get_exercise (prescribed);
      BrDose dose = br_prescribed_exercise_get_dose (prescribed);

      g_ptr_array_add (self->records,
                       br_exercise_record_new (br_exercise_get_id (exercise),
                                               br_prescribed_exercise_get_variant_kind (prescribed),
                                               &dose,
                                               br_exercise_get_per_side (exercise)));
    }

  return self;
}

BrPrescription *
br_session_get_prescription (BrSession *self)
{
  g_return_val_if_fail (BR_IS_SESSION (self), NULL);

  return self->prescription;
}

BrDay
br_session_get_date (BrSession *self)
{
  g_return_val_if_fail (BR_IS_SESSION (self), BR_DAY_NONE);

  return self->date;
}

BrSessionState
br_session_get_state (BrSession *self)
{
  g_return_val_if_fail (BR_IS_SESSION (self), BR_SESSION_READY);

  return self->state;
}

BrStep *
br_session_get_step (BrSession *self)
{
  g_return_val_if_fail (BR_IS_SESSION (self), NULL);

  return self->step;
}

BrStep *
br_session_get_next_step (BrSession *self)
{
  g_return_val_if_fail (BR_IS_SESSION (self), NULL);

  return self->next_step;
}

gint64
br_session_get_elapsed (BrSession *self)
{
  gint64 elapsed;

  g_return_val_if_fail (BR_IS_SESSION (self), 0);

  if (self->step == NULL)
    return 0;

  if (self->state != BR_SESSION_RUNNING)
    return self->elapsed;

  elapsed = MAX (br_clock_get_time (self->clock) - self->start, 0);

  return br_step_get_own_pace (self->step) ? elapsed : MIN (elapsed, br_step_get_duration (self->step));
}

gint64
br_session_get_remaining (BrSession *self)
{
  g_return_val_if_fail (BR_IS_SESSION (self), 0);

  if (self->step == NULL)
    return 0;

  return MAX (br_step_get_duration (self->step) - br_session_get_elapsed (self), 0);
}

void
br_session_get_set_time (BrSession *self,
                         gint64    *position,
                         gint64    *length)
{
  gint64 whole;

  g_return_if_fail (BR_IS_SESSION (self));

  *position = 0;
  *length = 0;
  if (self->step == NULL)
    return;

  whole = br_timeline_get_length (self->timeline, self->place, self->lead, 0) + self->spent;
  *position = whole - br_timeline_get_length (self->timeline, self->place, self->lead, self->index) + br_session_get_elapsed (self);
  *length = whole + self->extra - br_timeline_get_length (self->timeline, self->place + 1, BR_LEAD_USUAL, 0);
  *position = MIN (*position, *length);
}

double
br_session_get_progress (BrSession *self)
{
  gint64 length, left;

  g_return_val_if_fail (BR_IS_SESSION (self), 0);

  if (self->state == BR_SESSION_READY)
    return 0;

  length = br_timeline_get_length (self->timeline, 0, BR_LEAD_USUAL, 0);
  left = br_timeline_get_length (self->timeline, self->place, self->lead, self->index) + self->extra;
  if (self->step != NULL)
    left -= MIN (br_session_get_elapsed (self), br_step_get_duration (self->step));

  return length > 0 ? CLAMP (1 - (double) left / (double) length, 0, 1) : 1;
}

GPtrArray *
br_session_get_records (BrSession *self)
{
  g_return_val_if_fail (BR_IS_SESSION (self), NULL);

  return self->records;
}
