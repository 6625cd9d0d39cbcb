/* SPDX-License-Identifier: GPL-3.0-or-later */
/* FREQ-5: whether a planned session may be moved to a date, and if not, why. */

#pragma once

#include "core/rules/br-facts.h"

G_BEGIN_DECLS

/** BR_MOVE_RULE: the rule that allows and refuses moves */
#define BR_MOVE_RULE "FREQ-5"

/**
 * BrMoveRefusal:
 * @BR_MOVE_ALLOWED: it may be moved there
 * @BR_MOVE_NOT_PLANNED: nothing is planned on the date that it is to be moved from
 * @BR_MOVE_SAME: it is planned there already
 * @BR_MOVE_PAST: the date has passed
 * @BR_MOVE_PAUSED: it lies in a pause
 * @BR_MOVE_TOUCHES_SESSION: it is the day of the last session, or the day after
 * @BR_MOVE_TOUCHES_PLANNED: it is the day of a session planned before this one, or touches it
 */
typedef enum
{
  BR_MOVE_ALLOWED,
  BR_MOVE_NOT_PLANNED,
  BR_MOVE_SAME,
  BR_MOVE_PAST,
  BR_MOVE_PAUSED,
  BR_MOVE_TOUCHES_SESSION,
  BR_MOVE_TOUCHES_PLANNED,
} BrMoveRefusal;

/** BrMoveRules: what a move is judged by: @today, the @last_session or %BR_DAY_NONE, the @plan (element-type BrDay) and the @pauses (element-type BrSpan). */
typedef struct
{
  BrDay   today;
  BrDay   last_session;
  GArray *plan;
  GArray *pauses;
} BrMoveRules;

/**
 * br_move_judge:
 * @touched: (out) (optional): the day that is in the way, of the last two refusals; the last day of the pause, of BR_MOVE_PAUSED
 *
 * FREQ-5: from today on, at least two days from the last session and from every session planned before it, and in no pause. It may be
 * moved past one that is planned before it, if it touches neither that one nor another.
 */
BrMoveRefusal br_move_judge      (const BrMoveRules *rules,
                                  const BrMoveFact  *move,
                                  BrDay             *touched);

/** br_move_judge_fact: the same for a move recorded on @date, after what @facts hold by then */
BrMoveRefusal br_move_judge_fact (const BrFacts     *facts,
                                  const BrMoveFact  *move,
                                  BrDay              date);

/** br_move_describe_fact: Returns: (transfer full) (nullable): the translated reason, told on @today, why that move is not allowed; %NULL if it is */
char         *br_move_describe_fact (const BrFacts    *facts,
                                     const BrMoveFact *move,
                                     BrDay             date,
                                     BrDay             today);

/** br_move_describe: Returns: (transfer full) (nullable): the translated reason of @refusal; %NULL for %BR_MOVE_ALLOWED */
char         *br_move_describe   (BrMoveRefusal      refusal,
                                  BrDay              touched,
                                  BrDay              today);

G_END_DECLS
