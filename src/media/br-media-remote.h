/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What media keys, headsets and phone remotes see and do: MPRIS 2 on the session bus. It knows nothing of sessions. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/** BrMediaStatus: what a remote shows: nothing plays, it stands, it plays. */
typedef enum
{
  BR_MEDIA_STOPPED,
  BR_MEDIA_PAUSED,
  BR_MEDIA_PLAYING,
} BrMediaStatus;

/**
 * BrMediaPositionFunc:
 * @user_data: as given to br_media_remote_new()
 *
 * Returns: µs of the present track that have passed now
 */
typedef gint64 (*BrMediaPositionFunc) (gpointer user_data);

/**
 * BrMediaRemote:
 *
 * The bus name is held as long as the object lives. Where there is no session bus, or the name is taken, nothing is heard of it.
 *
 * Signals, all without arguments: "play", "pause", "next", "previous" and "raise" (show the window).
 */
#define BR_TYPE_MEDIA_REMOTE (br_media_remote_get_type ())
G_DECLARE_FINAL_TYPE (BrMediaRemote, br_media_remote, BR, MEDIA_REMOTE, GObject)

/**
 * br_media_remote_new:
 * @application_id: also the end of the bus name, and the name of the launcher
 * @identity: the application's name for people
 * @position: asked whenever a remote asks; called only while the object lives
 *
 * Returns: (transfer full): a remote that shows nothing
 */
BrMediaRemote *br_media_remote_new        (const char          *application_id,
                                           const char          *identity,
                                           BrMediaPositionFunc  position,
                                           gpointer             user_data);

/**
 * br_media_remote_set_track:
 * @id: a number that is the same as long as the track is
 * @title: what it is called
 * @album: what it is part of
 * @length: µs
 */
void           br_media_remote_set_track  (BrMediaRemote       *self,
                                           guint                id,
                                           const char          *title,
                                           const char          *album,
                                           gint64               length);

/** br_media_remote_set_status: @can_control: whether play, pause, next and previous do anything at present */
void           br_media_remote_set_status (BrMediaRemote       *self,
                                           BrMediaStatus        status,
                                           gboolean             can_control);

/** br_media_remote_seeked: the position has jumped; it is asked for anew */
void           br_media_remote_seeked     (BrMediaRemote       *self);

G_END_DECLS
