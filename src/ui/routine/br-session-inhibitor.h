/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the screen on and the computer awake while a session runs; in a pause both may rest. */

#pragma once

#include <gtk/gtk.h>

#include "core/session/br-session.h"

G_BEGIN_DECLS

/** BrSessionInhibitor: lives while a routine is on the screen. Property: "refused" (boolean, read-only: whether the desktop did not take it). */
#define BR_TYPE_SESSION_INHIBITOR (br_session_inhibitor_get_type ())
G_DECLARE_FINAL_TYPE (BrSessionInhibitor, br_session_inhibitor, BR, SESSION_INHIBITOR, GObject)

/** br_session_inhibitor_new: Returns: (transfer full): an inhibitor for @session, in the name of @window (nullable, kept weakly) */
BrSessionInhibitor *br_session_inhibitor_new         (BrSession          *session,
                                                      GtkWindow          *window);

/** br_session_inhibitor_get_refused: Returns: the property "refused" */
gboolean            br_session_inhibitor_get_refused (BrSessionInhibitor *self);

G_END_DECLS
