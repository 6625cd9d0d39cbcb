/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal folded into plain facts, entry by entry in the journal's order: everything that the rules ask for, nothing that
 * they decide. Folding another entry costs the same after twenty years, so that a simulation may go on day by day.
 *
 * Facts borrow from the entries and the program, which have to outlive them. */

#pragma once

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-decision-entry.h"
#include "core/journal/br-equipment-entry.h"
#include "core/journal/br-plan-entry.h"
#include "core/journal/br-session-entry.h"
#include "core/program/br-program.h"
#include "core/rules/br-flags.h"

G_BEGIN_DECLS

/** BrCheck: the next-day check of a session. */
typedef enum
{
  BR_CHECK_NONE,
  BR_CHECK_USUAL,
  BR_CHECK_NOT_USUAL,
} BrCheck;

/**
 * BrSessionFact:
 * @entry: the entry
 * @date: the date on which it began
 * @phase: the phase that it was done in, as recorded
 * @kind: full, short or partial
 * @extra: whether its date, or the date before, already had a session
 * @check: its next-day check; sessions of one date share it
 */
typedef struct
{
  BrSessionEntry *entry;
  BrDay           date;
  guint           phase;
  BrSessionKind   kind;
  BrCheck         check;
  gboolean        extra;
} BrSessionFact;

/** BrRatingFact: a pain rating that means are made of (rules, "Pain ratings"). */
typedef struct
{
  BrEntry *entry;
  BrDay    date;
  int      value;
} BrRatingFact;

/** BrPainFact: a sharp, radiating or numb pain event. */
typedef struct
{
  BrEntry    *entry;
  BrDay       date;
  BrPainKind  kind;
} BrPainFact;

/** BrPatternFact: the pattern of days from @date on. */
typedef struct
{
  BrDay      date;
  BrWeekdays weekdays;
} BrPatternFact;

/** BrMoveFact: a session planned on @from that takes place on @to (FREQ-5). */
typedef struct
{
  BrDay from;
  BrDay to;
} BrMoveFact;

/** BrTally: a sum of ratings, kept exact. */
typedef struct
{
  guint sum;
  guint n;
} BrTally;

/**
 * BrFacts:
 * @program: the program in force
 * @n_phases: its phases
 * @started: the date of the first start, or %BR_DAY_NONE
 * @phase: the present phase, 0 before the first start
 * @entered: the date of its phase entry
 * @n_in_stay: sessions of this phase since then
 * @advance_refused: when the advance out of this phase was last refused during this stay, or %BR_DAY_NONE
 * @last_change: the newest accepted change of the plan that had effect
 * @turns: full and partial sessions of each phase, phase 1 first: whose turn it is
 * @sessions: #BrSessionFact by date
 * @ratings: #BrRatingFact by date
 * @pains: #BrPainFact by date
 * @patterns: #BrPatternFact by date
 * @pending_moves: #BrMoveFact that may still be used, in the order in which they were recorded; those whose date has passed are void
 * @used_moves: #BrMoveFact on whose new date a session took place, by that date
 * @vacated: #BrSpan of fixed days whose session took place before them, by a move
 * @pauses: #BrSpan ascending, joined
 * @reviews: #BrDay of each review done
 * @baseline: the ratings of the 7 days from the first (REVIEW-1)
 * @equipment: the newest statement of what the person owns
 * @flags: the safety questions
 */
typedef struct
{
  BrProgram        *program;
  guint             n_phases;
  BrDay             started;
  guint             phase;
  BrDay             entered;
  guint             n_in_stay;
  BrDay             advance_refused;
  BrDecisionEntry  *last_change;
  GArray           *turns;
  GArray           *sessions;
  GArray           *ratings;
  GArray           *pains;
  GArray           *patterns;
  GArray           *pending_moves;
  GArray           *used_moves;
  GArray           *vacated;
  GArray           *pauses;
  GArray           *reviews;
  BrTally           baseline;
  BrEquipmentEntry *equipment;
  BrFlags           flags;

  /*< private >*/
  GHashTable       *sessions_by_id;
} BrFacts;

void                 br_facts_init             (BrFacts       *facts,
                                                BrProgram     *program);
void                 br_facts_clear            (BrFacts       *facts);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BrFacts, br_facts_clear)

/** br_facts_add: takes in the next entry of the journal; never one that is dated after the day to be judged */
void                 br_facts_add              (BrFacts       *facts,
                                                BrEntry       *entry);

/** br_facts_fold: initializes @facts with the @entries (array length=n_entries; in the journal's order) dated @today or before */
void                 br_facts_fold             (BrFacts       *facts,
                                                BrProgram     *program,
                                                BrEntry      **entries,
                                                guint          n_entries,
                                                BrDay          today);

/** br_facts_get_last_session: Returns: (transfer none) (nullable) */
const BrSessionFact *br_facts_get_last_session (const BrFacts *facts);

/** br_facts_get_last_session_day: Returns: the date of the last session, or %BR_DAY_NONE */
BrDay                br_facts_get_last_session_day (const BrFacts *facts);

/** br_facts_get_weekdays: Returns: the pattern in force; 0 for every other day, which is the default (FREQ-2) */
BrWeekdays           br_facts_get_weekdays     (const BrFacts *facts);

/** br_facts_get_turn: Returns: how many turns of routines @phase has had; it keeps its own across reverts */
guint                br_facts_get_turn         (const BrFacts *facts,
                                                guint          phase);

/** br_facts_tally: Returns: the pain ratings from @from to @to, both included */
BrTally              br_facts_tally            (const BrFacts *facts,
                                                BrDay          from,
                                                BrDay          to);

/** br_tally_get_mean: Returns: for display; -1 if there is no rating */
double               br_tally_get_mean         (BrTally        tally);

G_END_DECLS
