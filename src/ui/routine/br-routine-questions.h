/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked over a routine while the session stands: how it hurts, why an exercise is skipped, and after a long pause how to go on. */

#pragma once

#include <adwaita.h>

#include "core/session/br-session.h"

G_BEGIN_DECLS

/**
 * BrRoutineQuestions:
 *
 * Listens to the session for questions that it raises itself (PAIN-1, PAIN-2). Whoever skips because it hurts is asked how, as by
 * "It hurts": the answer counts (PAIN-1 to PAIN-5), and unless it stops that exercise or leaves a choice, the exercise is skipped.
 *
 * Signals: "reported" (BrPainResponse): pain was reported, at once; "notice" (const char *): a sentence on what follows from the answer;
 * "closed" (): the question about pain is gone.
 */
#define BR_TYPE_ROUTINE_QUESTIONS (br_routine_questions_get_type ())
G_DECLARE_FINAL_TYPE (BrRoutineQuestions, br_routine_questions, BR, ROUTINE_QUESTIONS, GObject)

/** br_routine_questions_new: Returns: (transfer full): the questions about @session, presented over @parent (kept weakly) */
BrRoutineQuestions *br_routine_questions_new          (BrSession          *session,
                                                       GtkWidget          *parent);

/** br_routine_questions_ask_pain: stops the clock and asks how it hurts, if the session is under way */
void                br_routine_questions_ask_pain     (BrRoutineQuestions *self);

/**
 * br_routine_questions_ask_skip:
 *
 * Pauses the session and asks why the exercise is skipped. Without an answer it goes on as it was, and so it does if the session is moved
 * meanwhile, as a remote can: whoever does that has answered.
 */
void                br_routine_questions_ask_skip     (BrRoutineQuestions *self);

/**
 * br_routine_questions_go_on:
 *
 * Goes on with a paused session. After a long pause it asks first; whoever wants to go on meanwhile has answered, and of a set that is left
 * meanwhile nothing is asked any more.
 */
void                br_routine_questions_go_on        (BrRoutineQuestions *self);

/** br_routine_questions_set_size: @size: (nullable): "large" or "huge" where the question about pain is read from afar, now and from now on */
void                br_routine_questions_set_size     (BrRoutineQuestions *self,
                                                       const char         *size);

/** br_routine_questions_set_pounds: whether weights are told in pounds from now on, not kilograms */
void                br_routine_questions_set_pounds   (BrRoutineQuestions *self,
                                                       gboolean            pounds);

/** br_routine_questions_get_open: Returns: whether the question about pain is open */
gboolean            br_routine_questions_get_open     (BrRoutineQuestions *self);

/** br_routine_questions_get_response: Returns: what the last report of pain led to, %BR_RESPONSE_GO_ON if there was none */
BrPainResponse      br_routine_questions_get_response (BrRoutineQuestions *self);

G_END_DECLS
