/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What calls for going back, folded from the journal: REVERT-1, REVERT-2 and BREAK-1, and the advice to see a professional that goes
 * with them. A proposal of these stands until it is answered, so each is kept from the entry that triggered it on. */

#pragma once

#include "core/journal/br-decision-entry.h"

G_BEGIN_DECLS

typedef struct _BrFacts BrFacts;

/** Days for which an accepted stay-easier holds */
#define BR_EASIER_DAYS        7
/** BREAK-1: days without a session after which doses begin at the bottom, and after which the previous phase is proposed */
#define BR_BREAK_DAYS        14
#define BR_LONG_BREAK_DAYS   28
/** REVERT-1: two dates are within 7 days if they are this many apart at most */
#define BR_TWICE_DAYS         6

/** BrBackCause: what triggered a proposal. */
typedef enum
{
  BR_BACK_SHARP_IN_EASIER,
  BR_BACK_PAIN_TWICE,
  BR_BACK_GRAVE_TWICE,
  BR_BACK_CHECK_TWICE,
  BR_BACK_BREAK,
  BR_BACK_REVIEW,
} BrBackCause;

/** BrBackPlace: each proposal that may stand, in the order in which they are shown. */
typedef enum
{
  BR_BACK_REVERT_1,
  BR_BACK_STAY_1,
  BR_BACK_REVERT_2,
  BR_BACK_STAY_2,
  BR_BACK_BREAK_1,
  BR_BACK_SEE_1,
  BR_BACK_SEE_REVIEW,
  BR_BACK_N_PLACES,
} BrBackPlace;

/**
 * BrStanding:
 * @since: the day from which it stands, %BR_DAY_NONE if it does not
 * @cause: the newest cause
 * @entries: what that rests on; %NULL where there are fewer
 * @exercise_id: (nullable): of the exercise that hurt
 */
typedef struct
{
  BrDay        since;
  BrBackCause  cause;
  BrEntry     *entries[2];
  const char  *exercise_id;
} BrStanding;

/**
 * BrGoingBack:
 * @standing: by #BrBackPlace
 * @easier_from: when staying on the easier variants was last accepted in this stay in phase 1, or %BR_DAY_NONE
 * @easier_rule: the rule that proposed it
 * @is_lightened: whether the present break has brought doses to the bottom
 * @is_long_break: whether it has become a long one
 * @settled: (nullable): the answer about the day after the last session that the last accepted revert used up
 *
 * Plain data; rules/br-facts.h owns one.
 */
typedef struct
{
  BrStanding  standing[BR_BACK_N_PLACES];
  BrDay       easier_from;
  const char *easier_rule;
  gboolean    is_lightened;
  gboolean    is_long_break;
  BrEntry    *settled;
} BrGoingBack;

/** br_back_place_get_kind: Returns: what is proposed at @place */
BrProposalKind br_back_place_get_kind (BrBackPlace      place);
/** br_back_place_get_rule: Returns: the id of the rule that proposes it */
const char    *br_back_place_get_rule (BrBackPlace      place);

/** br_going_back_add_pain: REVERT-1: the newest of the facts' pain events may be the second within 7 days */
void           br_going_back_add_pain    (BrFacts         *facts);

/** br_going_back_add_session: BREAK-1: a session ends the break. REVERT-1: the newest of the facts' sessions may have had sharp pain in an easier variant */
void           br_going_back_add_session (BrFacts         *facts);

/** br_going_back_add_check: REVERT-2: the check of the session at @index was given, and may be the second bad one in a row */
void           br_going_back_add_check   (BrFacts         *facts,
                                          guint            index);

/** br_going_back_add_review: REVIEW-1: the newest review says so */
void           br_going_back_add_review  (BrFacts         *facts,
                                          BrEntry         *review);

/** br_going_back_add_day: BREAK-1: it has become @day without anything else having happened since the last entry */
void           br_going_back_add_day     (BrFacts         *facts,
                                          BrDay            day);

/**
 * br_going_back_decide:
 *
 * Takes in an answer on @date to a revert, a stay-easier or a see-professional: the one of that rule stands no more. An accepted
 * stay-easier has effect in phase 1 only.
 *
 * Returns: whether a stay-easier took effect
 */
gboolean       br_going_back_decide      (BrFacts         *facts,
                                          BrDecisionEntry *decision,
                                          BrDay            date);

/** br_going_back_enter_phase: a new phase ends every open revert and stay-easier; they named the phase before. An accepted revert (@back) uses up the events before it as well. */
void           br_going_back_enter_phase (BrFacts         *facts,
                                          gboolean         back);

/** br_going_back_is_open: Returns: whether a revert or a stay-easier stands, which hides an advance */
gboolean       br_going_back_is_open     (const BrFacts   *facts);

/**
 * br_going_back_drops_set:
 *
 * REVERT-2. An accepted revert settles the answers before it; one that comes after it says something new, even about a session from before.
 *
 * Returns: whether the next session drops a set of each exercise, because the back was not back to its usual after the last one
 */
gboolean       br_going_back_drops_set   (const BrFacts   *facts);

/** br_going_back_is_easier: Returns: whether the easier variants are prescribed on @today, as was accepted */
gboolean       br_going_back_is_easier   (const BrFacts   *facts,
                                          BrDay            today);

G_END_DECLS
