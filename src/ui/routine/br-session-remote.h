/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session as media keys, headsets and phone remotes see it: each set of a side is a track, with all that leads to it. */

#pragma once

#include <gtk/gtk.h>

#include "core/session/br-session.h"

G_BEGIN_DECLS

/** BrSessionRemote: lives while a routine is on the screen. */
#define BR_TYPE_SESSION_REMOTE (br_session_remote_get_type ())
G_DECLARE_FINAL_TYPE (BrSessionRemote, br_session_remote, BR, SESSION_REMOTE, GObject)

/**
 * br_session_remote_new:
 * @page: the routine, whose actions "routine.pause", "routine.next" and "routine.back" the keys of a remote activate; it must outlive
 *   the remote
 * @pounds: whether weights are shown in pounds, not kilograms
 *
 * Returns: (transfer full): a remote that is on the session bus, if there is one
 */
BrSessionRemote *br_session_remote_new        (BrSession       *session,
                                               GtkWidget       *page,
                                               gboolean         pounds);

/** br_session_remote_set_pounds: whether weights are shown in pounds from now on */
void             br_session_remote_set_pounds (BrSessionRemote *self,
                                               gboolean         pounds);

G_END_DECLS
