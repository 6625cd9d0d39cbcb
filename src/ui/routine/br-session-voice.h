/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells a session aloud. */

#pragma once

#include "core/session/br-session.h"
#include "media/br-cue-player.h"

G_BEGIN_DECLS

/** BrSessionVoice: speaks as long as it lives: while a routine is on the screen. */
#define BR_TYPE_SESSION_VOICE (br_session_voice_get_type ())
G_DECLARE_FINAL_TYPE (BrSessionVoice, br_session_voice, BR, SESSION_VOICE, GObject)

/** br_session_voice_new: Returns: (transfer full): says through @cues what happens in @session, counts if @cues is to, and tells weights in @pounds or in kilograms */
BrSessionVoice *br_session_voice_new        (BrSession      *session,
                                             BrCuePlayer    *cues,
                                             gboolean        pounds);

/** br_session_voice_set_pounds: whether weights are told in pounds from now on */
void            br_session_voice_set_pounds (BrSessionVoice *self,
                                             gboolean        pounds);

G_END_DECLS
