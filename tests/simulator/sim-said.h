/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the engine says on one day, as plain values: from a public BrState, or as fast from the plain data that a state is made of. The
 * simulator holds the two against each other. */

#pragma once

#include "core/rules/br-advisor.h"
#include "core/rules/br-facts.h"
#include "core/rules/br-judgement.h"

G_BEGIN_DECLS

#define SIM_MAX_GATES     5
#define SIM_MAX_PROPOSALS 64

/** SimProposal: @next is the dose that a load proposal leads to; its sets are 0. */
typedef struct
{
  BrProposalKind  kind;
  const char     *rule;
  const char     *exercise;
  BrDose          next;
} SimProposal;

/** SimReview: @verdict with the numbers behind it */
typedef struct
{
  BrDay           date;
  BrDay           due;
  BrReviewVerdict verdict;
  double          baseline;
  double          current;
  double          percent;
  guint           n_sessions;
} SimReview;

typedef struct
{
  gboolean met;
  double   value;
} SimGate;

/** SimSaid: the properties of #BrState; strings are borrowed from entries, exercises and rules. @last_review is all 0 if there was none. */
typedef struct
{
  BrDay        today;
  BrSituation  situation;
  guint        phase;
  BrDay        entered;
  BrDay        started;
  guint        session_number;
  BrDay        earliest;
  BrLock       lock;
  BrDay        lock_since;
  guint        n_standing;
  BrWeekdays   weekdays;
  gboolean     is_maintaining;
  guint        n_plan;
  BrDay        plan[BR_PLAN_DAYS];
  guint        n_gates;
  SimGate      gates[SIM_MAX_GATES];
  guint        n_proposals;
  SimProposal  proposals[SIM_MAX_PROPOSALS];
  BrDay        review_due;
  BrDay        next_review;
  SimReview    review;
  SimReview    last_review;
  double       baseline;
  const char  *unanswered;
} SimSaid;

/** sim_said_read_state: sets @said to what @state says; strings stay with @state */
void      sim_said_read_state (SimSaid           *said,
                               BrState           *state);

/** sim_said_read_facts: the same from what a state of @today would be made of */
void      sim_said_read_facts (SimSaid           *said,
                               const BrFacts     *facts,
                               const BrJudgement *judgement,
                               BrDay              today);

/** sim_said_describe: Returns: (transfer full): all of it in one text */
char     *sim_said_describe   (const SimSaid     *said);

/** sim_said_hash: Returns: a number that stands for all of it */
guint64   sim_said_hash       (const SimSaid     *said);

/** sim_said_find: Returns: (nullable): the proposal of @kind by @rule (nullable: any) */
const SimProposal *sim_said_find (const SimSaid  *said,
                                  BrProposalKind  kind,
                                  const char     *rule);

/** sim_prescription_describe: Returns: (transfer full): every exercise with its variant and dose */
char     *sim_prescription_describe (BrPrescription *prescription);

G_END_DECLS
