/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What does not work in a session, told in passing: the session goes on. */

#pragma once

#include <adwaita.h>

#include "core/session/br-session.h"
#include "media/br-clip-library.h"
#include "ui/routine/br-routine-size.h"
#include "ui/routine/br-session-inhibitor.h"

G_BEGIN_DECLS

/**
 * BrRoutineMessages:
 *
 * Each message stands for ten seconds, one after the other, and takes room of its own: it must never lie over what is to be read or over
 * "It hurts". While none stands, the widget has no height.
 *
 * Properties: "session" (nullable) and "clips" (nullable): a clip of this session that is lost from them is told; "size" (BrRoutineSize);
 * "standing" (boolean, read-only): whether a message stands or waits.
 */
#define BR_TYPE_ROUTINE_MESSAGES (br_routine_messages_get_type ())
G_DECLARE_FINAL_TYPE (BrRoutineMessages, br_routine_messages, BR, ROUTINE_MESSAGES, AdwBin)

/** br_routine_messages_say: shows @text (transfer none) and has it read aloud */
void     br_routine_messages_say           (BrRoutineMessages  *self,
                                            const char         *text);

/** br_routine_messages_say_of_clip: as br_routine_messages_say(), but only the first time: where a decoder is missing, each clip would have its own */
void     br_routine_messages_say_of_clip   (BrRoutineMessages  *self,
                                            const char         *text);

/** br_routine_messages_watch: says once, now or when it comes out, that the desktop refuses @inhibitor (not kept alive) */
void     br_routine_messages_watch         (BrRoutineMessages  *self,
                                            BrSessionInhibitor *inhibitor);

/** br_routine_messages_get_standing: Returns: the property "standing" */
gboolean br_routine_messages_get_standing  (BrRoutineMessages  *self);

G_END_DECLS
