/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The guided routine on the screen: shows what the session says and hands on what the person does. It decides nothing. */

#pragma once

#include <adwaita.h>

#include "core/session/br-session.h"
#include "media/br-clip-library.h"
#include "media/br-cue-player.h"

G_BEGIN_DECLS

/**
 * BrRoutinePage:
 *
 * Properties: "session" (construct-only), "clips" and "cues" (construct-only, nullable), "pounds" (whether weights are shown in
 * pounds).
 *
 * Signals: "reported" (BrPainResponse): pain was reported, at once; "ended" (BrPainResponse): the session is over and nothing is left
 * to read here, with what pain led to, %BR_RESPONSE_GO_ON if nothing did; "leave" (boolean was_running): the person wants to leave before the end;
 * "safety" (): the person wants to see the safety questions. With these two the session is paused. "pace-chosen" (string exercise_id,
 * boolean own_pace): the person has chosen how an exercise is paced, from now on.
 */
#define BR_TYPE_ROUTINE_PAGE (br_routine_page_get_type ())
G_DECLARE_FINAL_TYPE (BrRoutinePage, br_routine_page, BR, ROUTINE_PAGE, AdwNavigationPage)

/** br_routine_page_new: Returns: (transfer floating): a page for @session, which may be ready, paused or asking */
BrRoutinePage *br_routine_page_new (BrSession     *session,
                                    BrClipLibrary *clips,
                                    BrCuePlayer   *cues);

/** br_routine_page_say: shows @text (transfer none) for a while, beside the routine */
void           br_routine_page_say (BrRoutinePage *self,
                                    const char    *text);

G_END_DECLS
