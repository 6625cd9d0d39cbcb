/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Listens to the session alone; what is said and when follows from its steps and cues. */

#include "config.h"

#include "ui/routine/br-session-voice.h"

#include "core/program/br-pace.h"
#include "ui/routine/br-voice-words.h"

struct _BrSessionVoice
{
  GObject parent_instance;

  BrSession *session;
  BrCuePlayer *cues;
  BrStep *told;
  BrStep *before; /* the one before it, as far as it was told; NULL for none */
  gboolean pounds;
};

G_DEFINE_FINAL_TYPE (BrSessionVoice, br_session_voice, G_TYPE_OBJECT)

/* Until the last seconds are counted, or the next step begins; at their own pace the person is waited for. */
static gint64
get_available (BrSessionVoice *self,
               BrStep         *step)
{
  gint64 remaining = br_session_get_remaining (self->session);

  if (br_step_get_own_pace (step))
    return G_MAXINT64;
  if (BR_STEP_KIND_IS_WORK (br_step_get_kind (step)) || br_step_get_kind (step) == BR_STEP_CHANGE_SIDES)
    return remaining;

  return remaining - BR_PACE_COUNT_IN_S * G_USEC_PER_SEC;
}

static void
tell (BrSessionVoice *self,
      BrStep         *step)
{
  g_autofree char *text = br_voice_words_dup_step (step, self->before, get_available (self, step),
                                                   br_cue_player_get_counting (self->cues), self->pounds);

  if (text != NULL)
    br_cue_player_say (self->cues, text);
}

static void
step_cb (BrSessionVoice *self)
{
  BrStep *step = br_session_get_step (self->session);

  if (step == NULL || br_step_is_same (step, self->told) || br_session_get_state (self->session) != BR_SESSION_RUNNING)
    return;

  g_clear_object (&self->before);
  self->before = g_steal_pointer (&self->told);
  self->told = g_object_ref (step);
  tell (self, step);
}

/* The engine had to be woken: what there is still time for is said now. In a set it would be wrong by now: the number of a repetition, or
 * how long it is held. */
static void
voice_ready_cb (BrSessionVoice *self)
{
  BrStep *step = br_session_get_step (self->session);

  if (step == NULL || br_session_get_state (self->session) != BR_SESSION_RUNNING)
    return;

  if (!BR_STEP_KIND_IS_WORK (br_step_get_kind (step)) || br_step_get_own_pace (step))
    tell (self, step);
}

static void
state_cb (BrSessionVoice *self)
{
  BrSessionState state = br_session_get_state (self->session);

  if (state == BR_SESSION_RUNNING)
    step_cb (self);
  else if (state != BR_SESSION_FINISHED)
    br_cue_player_hush (self->cues);
}

static void
cue_cb (BrSessionVoice *self,
        BrCue           cue,
        gint64          due)
{
  g_autofree char *text = br_voice_words_dup_cue (cue, br_session_get_remaining (self->session),
                                                  br_cue_player_get_counting (self->cues));

  if (text != NULL)
    br_cue_player_say (self->cues, text);
}

static void
br_session_voice_dispose (GObject *object)
{
  BrSessionVoice *self = BR_SESSION_VOICE (object);

  g_clear_object (&self->told);
  g_clear_object (&self->before);
  g_clear_object (&self->session);
  g_clear_object (&self->cues);

  G_OBJECT_CLASS (br_session_voice_parent_class)->dispose (object);
}

static void
br_session_voice_class_init (BrSessionVoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = br_session_voice_dispose;
}

static void
br_session_voice_init (BrSessionVoice *self)
{
}

BrSessionVoice *
br_session_voice_new (BrSession   *session,
                      BrCuePlayer *cues,
                      gboolean     pounds)
{
  BrSessionVoice *self;

  g_return_val_if_fail (BR_IS_SESSION (session), NULL);
  g_return_val_if_fail (BR_IS_CUE_PLAYER (cues), NULL);

  self = g_object_new (BR_TYPE_SESSION_VOICE, NULL);
  self->session = g_object_ref (session);
  self->cues = g_object_ref (cues);
  self->pounds = pounds;
  g_signal_connect_object (session, "notify::step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "cue", G_CALLBACK (cue_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cues, "voice-ready", G_CALLBACK (voice_ready_cb), self, G_CONNECT_SWAPPED);
  step_cb (self);

  return self;
}

void
br_session_voice_set_pounds (BrSessionVoice *self,
                             gboolean        pounds)
{
  g_return_if_fail (BR_IS_SESSION_VOICE (self));

  self->pounds = pounds;
}
