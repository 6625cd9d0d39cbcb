/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Listens to the session alone. Times of the session's clock, which may be turned by hand, become distances from now. */

#include "config.h"

#include "media/br-cue-scheduler.h"

#include "media/br-cue-mixer.h"

struct _BrCueScheduler
{
  GObject parent_instance;

  BrSession *session;
  BrCuePlayer *player;
  gboolean expecting;
  BrCue expected;
  gint64 due; /* of what is expected, monotonic, in µs */
};

G_DEFINE_FINAL_TYPE (BrCueScheduler, br_cue_scheduler, G_TYPE_OBJECT)

static void
expect (BrCueScheduler *self)
{
  gint64 left;

  self->expecting = br_session_get_next_cue (self->session, &self->expected, &left);
  if (self->expecting)
    {
      self->due = g_get_monotonic_time () + left;
      br_cue_player_expect (self->player, self->expected, left);
    }
  else
    {
      br_cue_player_expect_nothing (self->player);
    }
}

static void
cue_cb (BrCueScheduler *self,
        BrCue           cue)
{
  /* One that comes earlier than it was expected is another one of its kind: somebody went on to the next step. */
  gboolean foretold = self->expecting && cue == self->expected && g_get_monotonic_time () >= self->due - BR_CUE_MIXER_NOW;

  self->expecting = FALSE;
  if (!foretold)
    br_cue_player_play (self->player, cue);
}

static void
br_cue_scheduler_dispose (GObject *object)
{
  BrCueScheduler *self = BR_CUE_SCHEDULER (object);

  if (self->player != NULL)
    br_cue_player_expect_nothing (self->player);
  g_clear_object (&self->session);
  g_clear_object (&self->player);

  G_OBJECT_CLASS (br_cue_scheduler_parent_class)->dispose (object);
}

static void
br_cue_scheduler_class_init (BrCueSchedulerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = br_cue_scheduler_dispose;
}

static void
br_cue_scheduler_init (BrCueScheduler *self)
{
}

BrCueScheduler *
br_cue_scheduler_new (BrSession   *session,
                      BrCuePlayer *player)
{
  BrCueScheduler *self;

  g_return_val_if_fail (BR_IS_SESSION (session), NULL);
  g_return_val_if_fail (BR_IS_CUE_PLAYER (player), NULL);

  self = g_object_new (BR_TYPE_CUE_SCHEDULER, NULL);
  self->session = g_object_ref (session);
  self->player = g_object_ref (player);
  g_signal_connect_object (session, "cue", G_CALLBACK (cue_cb), self, G_CONNECT_SWAPPED);
  /* It is told of whenever the session is up to date, and after all else: also when it stands. */
  g_signal_connect_object (session, "notify::progress", G_CALLBACK (expect), self, G_CONNECT_SWAPPED);
  expect (self);

  return self;
}
