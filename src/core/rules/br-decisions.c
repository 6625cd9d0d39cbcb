/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the person's answers change. */

#include "config.h"

#include "core/rules/br-decisions.h"

#include "core/rules/br-maintain.h"

static gboolean
advance (BrFacts         *facts,
         BrDecisionEntry *entry,
         BrDay            date)
{
  if (br_decision_entry_get_phase (entry) != facts->phase || facts->phase == facts->n_phases)
    return FALSE;

  if (br_decision_entry_get_accepted (entry))
    br_facts_enter_phase (facts, facts->phase + 1, date, FALSE);
  else
    facts->advance_refused = date;

  return br_decision_entry_get_accepted (entry);
}

static gboolean
revert (BrFacts         *facts,
        BrDecisionEntry *entry,
        BrDay            date)
{
  if (br_decision_entry_get_phase (entry) != facts->phase || facts->phase == 1)
    return FALSE;

  br_going_back_decide (facts, entry, date);
  if (br_decision_entry_get_accepted (entry))
    br_facts_enter_phase (facts, facts->phase - 1, date, TRUE);

  return br_decision_entry_get_accepted (entry);
}

void
br_decisions_add (BrFacts         *facts,
                  BrDecisionEntry *entry,
                  BrDay            date)
{
  gboolean has_changed = FALSE;

  if (facts->phase == 0)
    return;

  switch (br_decision_entry_get_kind (entry))
    {
    case BR_PROPOSAL_ADVANCE:
      has_changed = advance (facts, entry, date);
      break;

    case BR_PROPOSAL_REVERT:
      has_changed = revert (facts, entry, date);
      break;

    case BR_PROPOSAL_STAY_EASIER:
    case BR_PROPOSAL_SEE_PROFESSIONAL:
      has_changed = br_going_back_decide (facts, entry, date);
      break;

    case BR_PROPOSAL_RAISE_LOAD:
    case BR_PROPOSAL_LOWER_LOAD:
      has_changed = br_load_decide (facts, entry, date);
      break;

    case BR_PROPOSAL_MAINTAIN:
      has_changed = br_maintain_decide (facts, br_decision_entry_get_accepted (entry), date);
      break;

    /* Answered by a review. */
    case BR_PROPOSAL_REVIEW:
    default:
      break;
    }

  if (has_changed)
    facts->last_change = entry;
}
