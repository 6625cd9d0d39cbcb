/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Remotes count time themselves, so that they are told only when it jumps. */

#include "config.h"

#include "ui/routine/br-session-remote.h"

#include "media/br-media-remote.h"
#include "ui/routine/br-step-words.h"

#include <glib/gi18n.h>

/* A position that differs by more than this, in µs, from what a remote thinks has jumped. */
#define MAX_DRIFT (G_USEC_PER_SEC / 2)

struct _BrSessionRemote
{
  GObject parent_instance;

  BrSession *session;
  GtkWidget *page; /* not owned */
  BrMediaRemote *remote;
  gboolean pounds;
  guint track;
  gint64 told;     /* position at which the remote was told, and when, monotonic, in µs */
  gint64 told_at;
  gboolean running;
};

G_DEFINE_FINAL_TYPE (BrSessionRemote, br_session_remote, G_TYPE_OBJECT)

static gint64
get_position (gpointer user_data)
{
  BrSessionRemote *self = user_data;
  gint64 position, length;

  br_session_get_set_time (self->session, &position, &length);

  return position;
}

static guint
get_track (BrStep *step)
{
  return (br_step_get_exercise_index (step) * 100 + br_step_get_set (step)) * 4 + br_step_get_side (step);
}

static void
update_track (BrSessionRemote *self)
{
  BrStep *step = br_session_get_step (self->session);
  g_autofree char *title = NULL;
  gint64 position, length;

  if (step == NULL)
    return;

  title = br_step_words_dup_title (step, self->pounds);
  br_session_get_set_time (self->session, &position, &length);
  br_media_remote_set_track (self->remote, get_track (step), title,
                             br_routine_get_name (br_prescription_get_routine (br_session_get_prescription (self->session))), length);
}

static void
update (BrSessionRemote *self)
{
  BrSessionState state = br_session_get_state (self->session);
  BrStep *step = br_session_get_step (self->session);
  gboolean under_way = state == BR_SESSION_RUNNING || state == BR_SESSION_PAUSED;
  gint64 now = g_get_monotonic_time ();
  gint64 position = get_position (self);
  gint64 expected = self->told + (self->running ? now - self->told_at : 0);
  guint track = step != NULL ? get_track (step) : 0;

  update_track (self);
  if (state == BR_SESSION_RUNNING)
    br_media_remote_set_status (self->remote, BR_MEDIA_PLAYING, under_way);
  else
    br_media_remote_set_status (self->remote, state == BR_SESSION_FINISHED ? BR_MEDIA_STOPPED : BR_MEDIA_PAUSED, under_way);

  /* A new track begins at its beginning, unless it does not. */
  if (track != self->track)
    expected = 0;
  if (ABS (position - expected) > MAX_DRIFT)
    br_media_remote_seeked (self->remote);

  self->track = track;
  self->told = position;
  self->told_at = now;
  self->running = state == BR_SESSION_RUNNING;
}

static void
play_cb (BrSessionRemote *self)
{
  if (br_session_get_state (self->session) == BR_SESSION_PAUSED)
    gtk_widget_activate_action (self->page, "routine.pause", NULL);
}

static void
pause_cb (BrSessionRemote *self)
{
  if (br_session_get_state (self->session) == BR_SESSION_RUNNING)
    gtk_widget_activate_action (self->page, "routine.pause", NULL);
}

static void
next_cb (BrSessionRemote *self)
{
  gtk_widget_activate_action (self->page, "routine.next", NULL);
}

static void
previous_cb (BrSessionRemote *self)
{
  gtk_widget_activate_action (self->page, "routine.back", NULL);
}

static void
raise_cb (BrSessionRemote *self)
{
  GtkRoot *root = gtk_widget_get_root (self->page);

  if (GTK_IS_WINDOW (root))
    gtk_window_present (GTK_WINDOW (root));
}

static void
br_session_remote_dispose (GObject *object)
{
  BrSessionRemote *self = BR_SESSION_REMOTE (object);

  /* It asks for the position as long as it lives. */
  if (self->remote != NULL)
    g_object_run_dispose (G_OBJECT (self->remote));
  g_clear_object (&self->remote);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (br_session_remote_parent_class)->dispose (object);
}

static void
br_session_remote_class_init (BrSessionRemoteClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = br_session_remote_dispose;
}

static void
br_session_remote_init (BrSessionRemote *self)
{
}

BrSessionRemote *
br_session_remote_new (BrSession *session,
                       GtkWidget *page,
                       gboolean   pounds)
{
  BrSessionRemote *self;

  g_return_val_if_fail (BR_IS_SESSION (session), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  self = g_object_new (BR_TYPE_SESSION_REMOTE, NULL);
  self->session = g_object_ref (session);
  self->page = page;
  self->pounds = pounds;
  self->remote = br_media_remote_new (APPLICATION_ID, _("Back Rehab"), get_position, self);
  g_signal_connect_object (self->remote, "play", G_CALLBACK (play_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remote, "pause", G_CALLBACK (pause_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remote, "next", G_CALLBACK (next_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remote, "previous", G_CALLBACK (previous_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remote, "raise", G_CALLBACK (raise_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::step", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

void
br_session_remote_set_pounds (BrSessionRemote *self,
                              gboolean         pounds)
{
  g_return_if_fail (BR_IS_SESSION_REMOTE (self));

  self->pounds = pounds;
  update_track (self);
}
