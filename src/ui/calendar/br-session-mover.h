/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moving a planned session to another day, whether by keys, by menu or by drag and drop: which one is picked up, which day is looked at,
 * and what FREQ-5 says of it. Knows no widget and records nothing. */

#pragma once

#include "core/rules/br-state.h"

G_BEGIN_DECLS

/**
 * BrSessionMover:
 *
 * Properties: "state" (#BrState, nullable), "from" (guint, a #BrDay, read-only: the session that is picked up, 0 if none is), "target"
 * (guint, a #BrDay, read-only: the day that is looked at), "verdict" (string, read-only, nullable: what the rule says of it).
 *
 * Signal "dropped" (guint from, guint to): the person moved a session to a day that the rules allow; nothing is picked up any more.
 */
#define BR_TYPE_SESSION_MOVER (br_session_mover_get_type ())
G_DECLARE_FINAL_TYPE (BrSessionMover, br_session_mover, BR, SESSION_MOVER, GObject)

/** br_session_mover_new: Returns: (transfer full): with nothing picked up */
BrSessionMover *br_session_mover_new         (void);

/** br_session_mover_can_pick_up: Returns: whether a session is planned on @day */
gboolean        br_session_mover_can_pick_up (BrSessionMover *self,
                                              BrDay           day);
/** br_session_mover_pick_up: begins to move the session planned on @day; Returns: whether there is one */
gboolean        br_session_mover_pick_up     (BrSessionMover *self,
                                              BrDay           day);
/** br_session_mover_cancel: puts it back */
void            br_session_mover_cancel      (BrSessionMover *self);
/** br_session_mover_get_from: Returns: the day of the session that is picked up, or %BR_DAY_NONE */
BrDay           br_session_mover_get_from    (BrSessionMover *self);

/** br_session_mover_look_at: @day is where it might go; Returns: whether it may */
gboolean        br_session_mover_look_at     (BrSessionMover *self,
                                              BrDay           day);
/** br_session_mover_get_verdict: Returns: (nullable): a sentence on the day that is looked at: that it is free, or why not; %NULL while nothing is picked up */
const char     *br_session_mover_get_verdict (BrSessionMover *self);

/** br_session_mover_allows: Returns: whether what is picked up may go to @day; else @reason (out) (optional) (nullable) (transfer full) says why not (FREQ-5) */
gboolean        br_session_mover_allows      (BrSessionMover *self,
                                              BrDay           day,
                                              char          **reason);

/** br_session_mover_drop: lays it down on the day that is looked at; Returns: whether it may lie there; else it stays picked up */
gboolean        br_session_mover_drop        (BrSessionMover *self);

G_END_DECLS
