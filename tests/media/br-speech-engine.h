/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A speech engine for tests, which answers as speech-dispatcher does, strictly by its protocol, or hangs, refuses or goes away. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** BrSpeechEngineBehavior: how the engine behaves */
typedef enum
{
  BR_SPEECH_ENGINE_ORDINARY,
  BR_SPEECH_ENGINE_SLEEPS,      /* takes connections, and answers once it behaves otherwise */
  BR_SPEECH_ENGINE_HANGS,       /* takes connections, never answers */
  BR_SPEECH_ENGINE_HANGS_LATER, /* answers until the first sentence */
  BR_SPEECH_ENGINE_REFUSES,     /* knows no such language, does not tell when it begins, wants to say nothing */
  BR_SPEECH_ENGINE_BUSY,        /* takes sentences, and has something else to say before */
  BR_SPEECH_ENGINE_DUMB,        /* has no voice but a recording that says so */
} BrSpeechEngineBehavior;

typedef struct _BrSpeechEngine BrSpeechEngine;

/** br_speech_engine_new: Returns: (transfer full): an engine that listens, in the main context of the test */
BrSpeechEngine *br_speech_engine_new          (BrSpeechEngineBehavior  behavior);

/** br_speech_engine_new_at: Returns: (transfer full): the same, at @path, whose folder exists */
BrSpeechEngine *br_speech_engine_new_at       (const char             *path,
                                               BrSpeechEngineBehavior  behavior);

/** br_speech_engine_free: it goes away for good */
void            br_speech_engine_free         (BrSpeechEngine         *self);

/** br_speech_engine_get_path: Returns: the socket on which it listens */
const char     *br_speech_engine_get_path     (BrSpeechEngine         *self);

/** br_speech_engine_set_behavior: behaves like that from now on */
void            br_speech_engine_set_behavior (BrSpeechEngine         *self,
                                               BrSpeechEngineBehavior  behavior);

/** br_speech_engine_hang_up: closes the connection that came last */
void            br_speech_engine_hang_up      (BrSpeechEngine         *self);

/**
 * br_speech_engine_get_heard:
 *
 * Returns: what it heard, a line each: "language en", "say TEXT", "nothing" (an empty sentence), "cancel", "refused", "hang" (a sentence that it
 *   is silent on), "quit"
 */
const char     *br_speech_engine_get_heard    (BrSpeechEngine         *self);

/** br_speech_engine_forget: what it heard so far */
void            br_speech_engine_forget       (BrSpeechEngine         *self);

/** br_speech_engine_wait: runs the main context until it has heard @text; fails the test after ten seconds */
void            br_speech_engine_wait         (BrSpeechEngine         *self,
                                               const char             *text);

/** br_speech_engine_pass: runs the main context for @ms */
void            br_speech_engine_pass         (guint                   ms);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BrSpeechEngine, br_speech_engine_free)

G_END_DECLS
