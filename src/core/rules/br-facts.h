/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal folded into plain facts, entry by entry in the journal's order: everything that the rules ask for, nothing that
 * they decide. Folding another entry costs the same after twenty years, so that a simulation may go on day by day.
 *
 * Facts borrow from the entries and the program, which have to outlive them. */

#pragma once

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-decision-entry.h"
#include "core/journal/br-equipment-entry.h"
#include "core/journal/br-session-entry.h"
#include "core/program/br-program.h"
#include "core/rules/br-flags.h"
#include "core/rules/br-going-back.h"
#include "core/rules/br-load.h"
#include "core/rules/br-review-verdict.h"
#include "core/rules/br-schedule.h"

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
 * @answer: (nullable): the entry that gave it
 * @is_used: whether an accepted revert used it up
 */
typedef struct
{
  BrSessionEntry *entry;
  BrEntry        *answer;
  BrDay           date;
  guint           phase;
  BrSessionKind   kind;
  BrCheck         check;
  gboolean        extra;
  gboolean        is_used;
} BrSessionFact;

/** BrRatingFact: a pain rating that means are made of (rules, "Pain ratings"). */
typedef struct
{
  BrEntry *entry;
  BrDay    date;
  int      value;
} BrRatingFact;

/** BrPainFact: a sharp, radiating or numb pain event; @is_used once an accepted revert has used it up. */
typedef struct
{
  BrEntry    *entry;
  BrDay       date;
  BrPainKind  kind;
  gboolean    is_used;
} BrPainFact;

/**
 * BrFacts:
 * @program: the program in force
 * @n_phases: its phases
 * @today: the day up to which everything is taken in
 * @started: the date of the first start, or %BR_DAY_NONE
 * @phase: the present phase, 0 before the first start
 * @entered: the date of its phase entry
 * @n_in_stay: sessions of this phase since then
 * @advance_refused: when the advance out of this phase was last refused during this stay, or %BR_DAY_NONE
 * @last_change: the newest accepted change of the plan that had effect
 * @turns: full and partial sessions of each phase, phase 1 first: whose turn it is
 * @sessions: #BrSessionFact by date
 * @ratings: #BrRatingFact by date, from that of the start on
 * @pains: #BrPainFact by date
 * @schedule: patterns, moves and pauses
 * @going_back: what calls for going back
 * @loads: #BrExercise -> #BrLoadFact; none for those at the bottom of their ranges
 * @exercises: (element-type BrExercise): those that the present phase prescribes with what the person owns, by id
 * @exercise_places: id (interned, so that its pointer is enough) -> place in @exercises
 * @n_before_break: sessions before the last break of BREAK-1, which count no more for LOAD
 * @reviews: the reviews done
 * @baseline: the ratings of the 7 days from the first one since the start (REVIEW-1)
 * @equipment: the newest statement of what the person owns
 * @flags: the safety questions
 */
struct _BrFacts
{
  BrProgram        *program;
  guint             n_phases;
  BrDay             today;
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
  BrSchedule        schedule;
  BrGoingBack       going_back;
  GHashTable       *loads;
  GPtrArray        *exercises;
  GHashTable       *exercise_places;
  guint             n_before_break;
  BrReviews         reviews;
  BrTally           baseline;
  BrEquipmentEntry *equipment;
  BrFlags           flags;

  /*< private >*/
  GHashTable       *sessions_by_id;
};

void                 br_facts_init             (BrFacts       *facts,
                                                BrProgram     *program);
void                 br_facts_clear            (BrFacts       *facts);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BrFacts, br_facts_clear)

/** br_facts_add: takes in the next entry of the journal; never one that is dated after the day to be judged */
void                 br_facts_add              (BrFacts       *facts,
                                                BrEntry       *entry);

/** br_facts_advance: it has become @today, with every entry up to then taken in; what only time brings about follows (BREAK-1) */
void                 br_facts_advance          (BrFacts       *facts,
                                                BrDay          today);

/** br_facts_enter_phase: the person moved to @phase on @date; @back if by an accepted revert */
void                 br_facts_enter_phase      (BrFacts       *facts,
                                                guint          phase,
                                                BrDay          date,
                                                gboolean       back);

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
