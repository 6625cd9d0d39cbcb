/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says short sentences through speech-dispatcher, or says that there is none. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BrSpeech:
 *
 * Talks SSIP, the protocol of speech-dispatcher, on its socket in the runtime folder, so that no library is needed and an engine that
 * hangs is given up instead of waited for: nothing here ever blocks.
 *
 * The newest sentence wins: what is still being said is broken off, and what could not begin within half a second is left out, also where
 * the engine is busy with what another program has it say. One without a voice counts as none.
 *
 * Property "available" (boolean, read-only): turns %FALSE when no engine answers, or it goes away; the next time that it is
 * opened it is tried again.
 *
 * Signal "ready" (): it was opened, the engine is there now, and there is nothing to say: what was asked for before came too early.
 */
#define BR_TYPE_SPEECH (br_speech_get_type ())
G_DECLARE_FINAL_TYPE (BrSpeech, br_speech, BR, SPEECH, GObject)

/**
 * br_speech_new:
 * @socket_path: (nullable): where the engine listens; %NULL for where the environment variable SPEECHD_ADDRESS says ("unix_socket:PATH", as
 *   the engine's other clients read it), else for the usual place, and then an engine that sleeps is woken
 *
 * Returns: (transfer full): speech that is closed, in the language of the interface
 */
BrSpeech   *br_speech_new           (const char *socket_path);

/** br_speech_open: looks for the engine */
void        br_speech_open          (BrSpeech   *self);

/** br_speech_close: falls silent and lets the engine go */
void        br_speech_close         (BrSpeech   *self);

/** br_speech_finish: lets the engine go as soon as it says what was to be said last, which it ends by itself; an engine that hangs, silently */
void        br_speech_finish        (BrSpeech   *self);

/** br_speech_say: says @text now or not at all */
void        br_speech_say           (BrSpeech   *self,
                                     const char *text);

/** br_speech_hush: breaks off what is being said */
void        br_speech_hush          (BrSpeech   *self);

/** br_speech_get_available: Returns: the property "available" */
gboolean    br_speech_get_available (BrSpeech   *self);

G_END_DECLS
