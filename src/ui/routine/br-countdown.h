/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The big number of a session, inside a ring that shows the time of the present step.
 *
 * CSS nodes: "countdown", with the class .work, .rest or .ready, and .paused while the clock stands. Number and ring have its
 * color. Work is a full circle, rest a square with round corners, get ready a circle of dots: they differ in shape too. Bare, the ring is a
 * bar below the number: thick, thin, or of dots. */

#pragma once

#include <gtk/gtk.h>

#include "core/session/br-session.h"

G_BEGIN_DECLS

/** BrCountdown: properties "session" (#BrSession, nullable); "text" (read-only): the number that stands there now. */
#define BR_TYPE_COUNTDOWN (br_countdown_get_type ())
G_DECLARE_FINAL_TYPE (BrCountdown, br_countdown, BR, COUNTDOWN, GtkWidget)

/** br_countdown_new: Returns: (transfer floating): a countdown without a session */
GtkWidget  *br_countdown_new         (void);

/** br_countdown_set_session: @session (nullable) is what it reads at each frame while it is on the screen and runs */
void        br_countdown_set_session (BrCountdown *self,
                                      BrSession   *session);

/** br_countdown_set_bare: whether the number takes all the room, above a bar instead of inside a ring */
void        br_countdown_set_bare    (BrCountdown *self,
                                      gboolean     bare);

/** br_countdown_join_frame: in the next frame something else in the window is drawn anew, so that the ring may be as well */
void        br_countdown_join_frame  (BrCountdown *self);

/** br_countdown_get_text: Returns: (transfer none): the number that stands there now */
const char *br_countdown_get_text    (BrCountdown *self);

G_END_DECLS
