/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the person can do with a session, for buttons, keys, the menu and remotes alike. */

#pragma once

#include <gtk/gtk.h>

#include "core/session/br-session.h"
#include "media/br-cue-player.h"
#include "ui/routine/br-presentation.h"
#include "ui/routine/br-routine-questions.h"

G_BEGIN_DECLS

/**
 * BrRoutineActions:
 *
 * Each action is enabled only where it does something.
 *
 * Signals: "leave" (boolean was_running): the person wants to leave before the end; "safety" (): they want to see the safety questions; with these two the
 * session is paused. "pace-chosen" (string exercise_id, boolean own_pace): they have chosen how an exercise is paced, from now on.
 * "notice" (string): a sentence on what an action led to, to be shown; "aloud" (string): one that shows by itself, to be read aloud.
 */
#define BR_TYPE_ROUTINE_ACTIONS (br_routine_actions_get_type ())
G_DECLARE_FINAL_TYPE (BrRoutineActions, br_routine_actions, BR, ROUTINE_ACTIONS, GObject)

/** br_routine_actions_new: @cues: (nullable): without them there is nothing to mute; Returns: (transfer full) */
BrRoutineActions *br_routine_actions_new       (BrSession          *session,
                                                BrCuePlayer        *cues,
                                                BrPresentation     *presentation,
                                                BrRoutineQuestions *questions);

/**
 * br_routine_actions_get_group:
 *
 * Returns: (transfer none): the actions, to be inserted as "routine": pause, next, back, easier, hurt, skip, more-rest, own-pace (a
 * state: whether the present exercise, or before a set the one that comes, is done at the person's own pace), fullscreen, mute,
 * escape, leave, safety
 */
GActionGroup     *br_routine_actions_get_group (BrRoutineActions   *self);

G_END_DECLS
