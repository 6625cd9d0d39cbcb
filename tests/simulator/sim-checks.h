/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The invariants of the rules, each with its rule's id, asserted of what the engine says on a day by what the referee makes of the journal. */

#pragma once

#include "simulator/sim-fold.h"
#include "simulator/sim-said.h"

G_BEGIN_DECLS

/** SimOutcome: an invariant that has nothing to say of a day is idle, and is not counted. */
typedef enum
{
  SIM_IDLE,
  SIM_HOLDS,
  SIM_BROKEN,
} SimOutcome;

/**
 * SimDay:
 * @fold: the referee's, up to that day
 * @said: what the engine says
 * @before: (nullable): what it said the evening before, unless the history has been changed since
 * @n_decided: changes of phase that were accepted since
 * @prescription: (nullable): the next full session, if it was asked for
 * @short_prescription: (nullable): the short one
 * @scratch: (element-type BrDay): for plans
 * @why: what is wrong, for people
 */
typedef struct
{
  SimFold        *fold;
  const SimSaid  *said;
  const SimSaid  *before;
  guint           n_decided;
  BrPrescription *prescription;
  BrPrescription *short_prescription;
  GArray         *scratch;
  GString        *why;
} SimDay;

/** SimInvariant: @check is %NULL for those that a life asserts now and then, because they need whole lives or states. */
typedef struct
{
  const char  *id;
  const char  *says;
  SimOutcome (*check) (SimDay *day);
} SimInvariant;

/** The ids of those without a function. */
#define SIM_INVARIANT_EARLIEST "EARLIEST"
#define SIM_INVARIANT_STATE    "PURE-STATE"
#define SIM_INVARIANT_PAST     "PURE-PAST"
#define SIM_INVARIANT_MARKS    "PURE-MARKS"
#define SIM_INVARIANT_MOVE     "FREQ-5-MOVE"
#define SIM_INVARIANT_EXTRA    "FREQ-3"
#define SIM_INVARIANT_ANNOUNCED "ANNOUNCED"

#define SIM_N_INVARIANTS 45

/** sim_check_same: Returns: whether @seen is as @expected; if not, that @what differs is added to @day's why */
gboolean            sim_check_same         (SimDay         *day,
                                            const char     *what,
                                            double          seen,
                                            double          expected);

/** sim_check_proposed: Returns: whether @rule proposes @kind exactly if that is @expected; idle if it neither does nor should */
SimOutcome          sim_check_proposed     (SimDay         *day,
                                            BrProposalKind  kind,
                                            const char     *rule,
                                            gboolean        expected);

/** sim_invariants_get_all: Returns: (transfer none) (array length=n_invariants) */
const SimInvariant *sim_invariants_get_all (guint        *n_invariants);

/** sim_invariants_find: Returns: the place of the one with @id */
guint               sim_invariants_find    (const char   *id);

/** sim_invariants_check: asserts all of @day, counted in @counts; Returns: the place of the first that is broken, or -1 */
int                 sim_invariants_check   (SimDay       *day,
                                            guint64      *counts);

G_END_DECLS
