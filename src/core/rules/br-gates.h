/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The gates to the next phase, GATE-1 to GATE-5: each one function, all that there are in one table. */

#pragma once

#include <gio/gio.h>

#include "core/rules/br-evidence.h"
#include "core/rules/br-facts.h"
#include "core/rules/br-rules.h"

G_BEGIN_DECLS

/** Days that GATE-1 asks for and GATE-2, 3 and 5 look at */
#define BR_GATE_DAYS     7
/** Full sessions that GATE-2 asks for */
#define BR_GATE_SESSIONS 3
/** Sessions with a fine next-day check that GATE-4 asks for */
#define BR_GATE_CHECKS   2

/** BrGateResult: whether a gate is met, and the number seen and needed, in its unit. */
typedef struct
{
  gboolean met;
  double   value;
  double   needed;
} BrGateResult;

/**
 * BrGate:
 * @rule: its id, sentence and source
 * @judge: the verdict in numbers; allocates nothing
 * @describe: returns (transfer full) the verdict in words, and adds what it rests on to @evidence
 */
typedef struct
{
  BrRule         rule;
  BrGateResult (*judge)    (const BrFacts *facts,
                            BrDay          today);
  char        *(*describe) (const BrFacts *facts,
                            BrDay          today,
                            BrEvidence    *evidence);
} BrGate;

/** br_gates_get_all: Returns: (transfer none) (array length=n_gates): in order */
const BrGate *br_gates_get_all  (guint         *n_gates);

/** br_gates_are_met: Returns: whether every gate of the present phase is; never in the last one, nor before the first start */
gboolean      br_gates_are_met  (const BrFacts *facts,
                                 BrDay          today);

/** br_gates_describe_all: adds what the gates say to @text, as a list with a line for each, and what that rests on to @evidence */
void          br_gates_describe_all (const BrFacts *facts,
                                     BrDay          today,
                                     GString       *text,
                                     BrEvidence    *evidence);

/** br_gates_dup_model: Returns: (transfer full): a #BrVerdict for each gate of the present phase; empty in the last one */
GListModel   *br_gates_dup_model (const BrFacts *facts,
                                  BrDay          today);

/**
 * br_gates_get_earliest:
 * @plan: (element-type BrDay): what br_plan_ahead() says
 *
 * Returns: the earliest next phase (rules, "Terms"): the first day on which every gate would hold if all planned sessions are done in
 *   full from now on, with fine next-day checks and with ratings, holds and form as they are; %BR_DAY_NONE if there is none within
 *   the plan, and while locked
 */
BrDay         br_gates_get_earliest (const BrFacts *facts,
                                     BrDay          today,
                                     GArray        *plan);

/**
 * br_gates_describe_earliest:
 * @earliest: what br_gates_get_earliest() says
 *
 * Returns: (transfer full) (nullable): that date in a sentence, with what it takes for granted, or why there is none; %NULL where there
 *   are no gates
 */
char         *br_gates_describe_earliest (const BrFacts *facts,
                                          BrDay          today,
                                          BrDay          earliest);

G_END_DECLS
