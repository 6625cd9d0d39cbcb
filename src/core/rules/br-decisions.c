/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the person's answers change. */

#include "config.h"

#include "core/rules/br-decisions.h"

#include <glib/gi18n-lib.h>

#include "core/rules/br-maintain.h"
#include "core/rules/br-rules.h"

const char *
br_decisions_find_fault (BrDecisionEntry *entry)
{
  switch (br_decision_entry_get_kind (entry))
    {
    case BR_PROPOSAL_REVIEW:
      return _("A review is answered by doing it, not by a decision.");

    case BR_PROPOSAL_RAISE_LOAD:
    case BR_PROPOSAL_LOWER_LOAD:
      if (br_decision_entry_get_exercise_id (entry) == NULL)
        return _("It does not say which exercise was meant.");
      break;

    case BR_PROPOSAL_ADVANCE:
    case BR_PROPOSAL_REVERT:
    case BR_PROPOSAL_STAY_EASIER:
    case BR_PROPOSAL_SEE_PROFESSIONAL:
    case BR_PROPOSAL_MAINTAIN:
    default:
      break;
    }

  if (br_rules_get_sentence (br_decision_entry_get_rule (entry)) == NULL)
    return _("It answers a rule that there is not.");

  return NULL;
}

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

  if (facts->phase == 0 || br_decisions_find_fault (entry) != NULL)
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
