/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Leads through everything around one session: the questions before it (START), the routine, the questions after it, the journal
 * entry, and the offer to go on with a session that was cut off. */

#pragma once

#include <adwaita.h>

#include "core/rules/br-advisor.h"
#include "core/session/br-session-file.h"
#include "core/storage/br-store.h"
#include "media/br-clip-library.h"
#include "media/br-cue-player.h"

G_BEGIN_DECLS

/**
 * BrSessionFlow:
 *
 * Properties: "active" (read-only: a session is on the screen), "pounds" (whether it shows weights in pounds) and "own-pace" (strv, never
 * %NULL: the ids of the exercises that the person does at their own pace).
 */
#define BR_TYPE_SESSION_FLOW (br_session_flow_get_type ())
G_DECLARE_FINAL_TYPE (BrSessionFlow, br_session_flow, BR, SESSION_FLOW, GObject)

/** br_session_flow_new: @navigation is the window's; the flow pushes its pages there and pops them when the session is over */
BrSessionFlow *br_session_flow_new          (AdwNavigationView *navigation,
                                             BrAdvisor         *advisor,
                                             BrStore           *store,
                                             BrSessionFile     *session_file,
                                             BrClipLibrary     *clips,
                                             BrCuePlayer       *cues,
                                             BrClock           *clock);

/** br_session_flow_start: asks START-1, then starts the next full or the short session; one that waits to go on is offered instead */
void           br_session_flow_start        (BrSessionFlow     *self,
                                             gboolean           short_session);

/** br_session_flow_offer_resume: at start-up: offers to go on with, to keep for later, or to save what session.json holds, if anything */
void           br_session_flow_offer_resume (BrSessionFlow     *self);

/**
 * br_session_flow_keep:
 *
 * Ends without a question, for the app is to quit: what was being done is kept in session.json, with a question that is open, and what was finished
 * in the journal. Whoever closes dialogs does so after it.
 */
void           br_session_flow_keep         (BrSessionFlow     *self);

gboolean       br_session_flow_get_active   (BrSessionFlow     *self);

/**
 * br_session_flow_confirm_close_async:
 *
 * Pauses the session and asks whether to end it now (saved as far as it went), to go on later (kept in session.json), or to stay.
 */
void           br_session_flow_confirm_close_async  (BrSessionFlow       *self,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
/** br_session_flow_confirm_close_finish: Returns: whether the window may close */
gboolean       br_session_flow_confirm_close_finish (BrSessionFlow       *self,
                                                     GAsyncResult        *result);

G_END_DECLS
