/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answers to the questions before a session, and what the rules START-1 and START-2 make of them. No widgets, no clock. */

#pragma once

#include "core/journal/br-pain.h"
#include "core/program/br-prescription.h"

G_BEGIN_DECLS

/**
 * BrStartAnswer:
 * @usual: whether the back was back to its usual by the day after the session before; only if that was asked
 * @anything_new: whether anything new came up (FLAG)
 * @pain: pain now, 0 to 10
 * @kind: its kind, %BR_PAIN_NONE without pain
 */
typedef struct
{
  gboolean   usual;
  gboolean   anything_new;
  int        pain;
  BrPainKind kind;
} BrStartAnswer;

/**
 * BrStartAdvice:
 * @BR_START_GO: the session as prescribed
 * @BR_START_EASY: 7 or more: breathing and an easy walk only (START-2)
 * @BR_START_REST: sharp now: rest today (START-2)
 * @BR_START_ANYTHING_NEW: the safety questions, because something is new (FLAG-2)
 * @BR_START_PAIN: the safety questions, because of radiating pain or numbness (START-2, FLAG-3)
 */
typedef enum
{
  BR_START_GO,
  BR_START_EASY,
  BR_START_REST,
  BR_START_ANYTHING_NEW,
  BR_START_PAIN,
} BrStartAdvice;

/** br_start_answer_judge: Returns: the gravest thing that @answer calls for */
BrStartAdvice   br_start_answer_judge       (const BrStartAnswer *answer);

/** br_start_advice_get_rule: Returns: the id of the rule that leads to @advice; START-1, the question itself, for the session as prescribed */
const char     *br_start_advice_get_rule    (BrStartAdvice        advice);

/**
 * br_start_answer_create_easy:
 * @phase: the present phase
 *
 * Returns: (transfer full) (nullable): START-2's short session: the breathing and the easy walk of @program at their start doses; %NULL
 *   if it has neither
 */
BrPrescription *br_start_answer_create_easy (BrProgram           *program,
                                             guint                phase);

G_END_DECLS
