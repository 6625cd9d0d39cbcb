/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Back to a session that was cut off: found in session.json, and offered to go on with. */

#pragma once

#include <adwaita.h>

#include "core/rules/br-advisor.h"
#include "core/session/br-session-file.h"
#include "ui/routine/br-session-keeper.h"

G_BEGIN_DECLS

/**
 * BrSessionReturn:
 *
 * Signals, at most one for each look: "go-on" (BrSession): the person goes on with that session, which is paused; "over" (BrSession): it
 * is over, or the person wants it to be, and what comes after a session follows; "nothing" (): there was nothing to go on with, or the
 * person has read why that cannot be. Whoever keeps a session for later hears none of them.
 */
#define BR_TYPE_SESSION_RETURN (br_session_return_get_type ())
G_DECLARE_FINAL_TYPE (BrSessionReturn, br_session_return, BR, SESSION_RETURN, GObject)

/** br_session_return_new: @parent: what its questions lie over, kept weakly; @clock: for the session; Returns: (transfer full) */
BrSessionReturn *br_session_return_new        (GtkWidget       *parent,
                                               BrAdvisor       *advisor,
                                               BrSessionKeeper *keeper,
                                               BrSessionFile   *session_file,
                                               BrClock         *clock);

/** br_session_return_look: looks what session.json holds, unless it is being read already or the program is not known yet */
void             br_session_return_look       (BrSessionReturn *self);

/** br_session_return_set_pounds: whether its questions tell weights in pounds from now on, not kilograms */
void             br_session_return_set_pounds (BrSessionReturn *self,
                                               gboolean         pounds);

/** br_session_return_get_busy: Returns: whether session.json is being read, or what it holds is on the screen in a dialog */
gboolean         br_session_return_get_busy   (BrSessionReturn *self);

G_END_DECLS
