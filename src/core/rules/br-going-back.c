/* SPDX-License-Identifier: GPL-3.0-or-later */
/* REVERT-1, REVERT-2 and BREAK-1. */

#include "config.h"

#include "core/rules/br-going-back.h"

#include "core/rules/br-facts.h"

static const struct
{
  BrProposalKind  kind;
  const char     *rule;
} places[BR_BACK_N_PLACES] = {
  [BR_BACK_REVERT_1] = { BR_PROPOSAL_REVERT, "REVERT-1" },
  [BR_BACK_STAY_1] = { BR_PROPOSAL_STAY_EASIER, "REVERT-1" },
  [BR_BACK_REVERT_2] = { BR_PROPOSAL_REVERT, "REVERT-2" },
  [BR_BACK_STAY_2] = { BR_PROPOSAL_STAY_EASIER, "REVERT-2" },
  [BR_BACK_BREAK_1] = { BR_PROPOSAL_REVERT, "BREAK-1" },
  [BR_BACK_SEE_1] = { BR_PROPOSAL_SEE_PROFESSIONAL, "REVERT-1" },
  [BR_BACK_SEE_REVIEW] = { BR_PROPOSAL_SEE_PROFESSIONAL, "REVIEW-1" },
};

BrProposalKind
br_back_place_get_kind (BrBackPlace place)
{
  return places[place].kind;
}

const char *
br_back_place_get_rule (BrBackPlace place)
{
  return places[place].rule;
}

/* Opens it, or renews what an open one rests on. */
static void
propose (BrFacts          *facts,
         BrBackPlace       place,
         const BrStanding *because)
{
  BrStanding *standing = &facts->going_back.standing[place];
  BrDay since = standing->since != BR_DAY_NONE ? standing->since : because->since;

  *standing = *because;
  standing->since = since;
}

/* Graver advice that stands is not replaced by lesser. */
static void
propose_see_professional (BrFacts          *facts,
                          const BrStanding *because)
{
  const BrStanding *standing = &facts->going_back.standing[BR_BACK_SEE_1];

  if (standing->since == BR_DAY_NONE || standing->cause != BR_BACK_GRAVE_TWICE || because->cause == BR_BACK_GRAVE_TWICE)
    propose (facts, BR_BACK_SEE_1, because);
}

/* The previous phase; in phase 1 the easier variants, and then always a professional as well (REVERT-1). */
static void
propose_back (BrFacts          *facts,
              BrBackPlace       revert,
              BrBackPlace       stay,
              const BrStanding *because)
{
  if (facts->phase == 0)
    return;

  if (facts->phase > 1)
    {
      propose (facts, revert, because);
    }
  else
    {
      propose (facts, stay, because);
      propose_see_professional (facts, because);
    }
}

static gboolean
is_grave (BrPainKind kind)
{
  return kind == BR_PAIN_RADIATING || kind == BR_PAIN_NUMB;
}

/* The newest event on an earlier date within the 7 days up to the newest one; %NULL if there is none. */
static const BrPainFact *
find_first_of_two (const BrFacts *facts,
                   gboolean       only_grave)
{
  const BrPainFact *newest = &g_array_index (facts->pains, BrPainFact, facts->pains->len - 1);

  if (only_grave && !is_grave (newest->kind))
    return NULL;

  for (guint i = facts->pains->len; i > 0; i--)
    {
      const BrPainFact *pain = &g_array_index (facts->pains, BrPainFact, i - 1);

      if (pain->date + BR_TWICE_DAYS < newest->date || pain->is_used)
        return NULL;

      if (pain->date != newest->date && (!only_grave || is_grave (pain->kind)))
        return pain;
    }

  return NULL;
}

void
br_going_back_add_pain (BrFacts *facts)
{
  const BrPainFact *newest = &g_array_index (facts->pains, BrPainFact, facts->pains->len - 1);
  const BrPainFact *first = find_first_of_two (facts, FALSE);

  if (first != NULL)
    {
      BrStanding because = { newest->date, BR_BACK_PAIN_TWICE, { first->entry, newest->entry }, NULL };

      propose_back (facts, BR_BACK_REVERT_1, BR_BACK_STAY_1, &because);
    }

  first = find_first_of_two (facts, TRUE);
  if (first != NULL && facts->phase > 0)
    {
      BrStanding because = { newest->date, BR_BACK_GRAVE_TWICE, { first->entry, newest->entry }, NULL };

      propose_see_professional (facts, &because);
    }
}

/* The id of an exercise whose easier variant hurt sharply, or %NULL. */
static const char *
find_sharp_in_easier (BrSessionEntry *entry)
{
  GPtrArray *exercises = br_session_entry_get_exercises (entry);

  if (!br_pain_kind_is_event (br_session_entry_get_worst_pain_kind (entry)))
    return NULL;

  for (guint i = 0; i < exercises->len; i++)
    {
      BrExerciseRecord *record = g_ptr_array_index (exercises, i);
      GArray *pains = br_exercise_record_get_pains (record);

      for (guint j = 0; j < pains->len; j++)
        {
          const BrPainRecord *pain = &g_array_index (pains, BrPainRecord, j);

          if (pain->kind == BR_PAIN_SHARP && pain->variant == BR_VARIANT_EASIER)
            return br_exercise_record_get_id (record);
        }
    }

  return NULL;
}

void
br_going_back_add_session (BrFacts *facts)
{
  const BrSessionFact *session = br_facts_get_last_session (facts);
  const char *exercise_id = find_sharp_in_easier (session->entry);

  facts->going_back.is_lightened = FALSE;
  facts->going_back.is_long_break = FALSE;

  if (exercise_id != NULL)
    {
      BrStanding because = { session->date, BR_BACK_SHARP_IN_EASIER, { BR_ENTRY (session->entry), NULL }, exercise_id };

      propose_back (facts, BR_BACK_REVERT_1, BR_BACK_STAY_1, &because);
    }
}

/* The next session with an answer before (-1) or after (1) the one at @index on another date, if it may still count. */
static const BrSessionFact *
find_answered (const BrFacts *facts,
               guint          index,
               int            direction)
{
  const BrSessionFact *sessions = (const BrSessionFact *) (gpointer) facts->sessions->data;

  for (gint64 i = (gint64) index + direction; i >= 0 && i < facts->sessions->len; i += direction)
    {
      if (sessions[i].is_used)
        return NULL;

      if (sessions[i].check != BR_CHECK_NONE && sessions[i].date != sessions[index].date)
        return &sessions[i];
    }

  return NULL;
}

void
br_going_back_add_check (BrFacts *facts,
                         guint    index)
{
  const BrSessionFact *session = &g_array_index (facts->sessions, BrSessionFact, index);
  const BrSessionFact *other;
  BrStanding because = { facts->today, BR_BACK_CHECK_TWICE, { session->answer, NULL }, NULL };

  if (session->check != BR_CHECK_NOT_USUAL || session->is_used)
    return;

  other = find_answered (facts, index, -1);
  if (other == NULL || other->check != BR_CHECK_NOT_USUAL)
    other = find_answered (facts, index, 1);
  if (other == NULL || other->check != BR_CHECK_NOT_USUAL)
    return;

  because.entries[1] = because.entries[0];
  because.entries[0] = other->answer;
  propose_back (facts, BR_BACK_REVERT_2, BR_BACK_STAY_2, &because);
}

void
br_going_back_add_review (BrFacts *facts,
                          BrEntry *review)
{
  BrStanding because = { br_entry_get_date (review), BR_BACK_REVIEW, { review, NULL }, NULL };

  propose (facts, BR_BACK_SEE_REVIEW, &because);
}

void
br_going_back_add_day (BrFacts *facts,
                       BrDay    day)
{
  const BrSessionFact *last = br_facts_get_last_session (facts);
  BrGoingBack *back = &facts->going_back;

  if (last == NULL)
    return;

  if (!back->is_lightened && day >= last->date + BR_BREAK_DAYS)
    {
      back->is_lightened = TRUE;
      br_load_reset (facts);
    }

  if (!back->is_long_break && day >= last->date + BR_LONG_BREAK_DAYS)
    {
      BrStanding because = { last->date + BR_LONG_BREAK_DAYS, BR_BACK_BREAK, { BR_ENTRY (last->entry), NULL }, NULL };

      back->is_long_break = TRUE;
      if (facts->phase > 1)
        propose (facts, BR_BACK_BREAK_1, &because);
    }
}

gboolean
br_going_back_decide (BrFacts         *facts,
                      BrDecisionEntry *decision,
                      BrDay            date)
{
  BrGoingBack *back = &facts->going_back;
  BrProposalKind kind = br_decision_entry_get_kind (decision);
  const char *rule = br_decision_entry_get_rule (decision);

  for (guint place = 0; place < BR_BACK_N_PLACES; place++)
    {
      if (places[place].kind == kind && g_str_equal (places[place].rule, rule))
        back->standing[place] = (BrStanding) { 0 };
    }

  if (kind != BR_PROPOSAL_STAY_EASIER || facts->phase != 1 || !br_decision_entry_get_accepted (decision))
    return FALSE;

  back->easier_from = date;
  back->easier_rule = rule;

  return TRUE;
}

static void
use_up (BrFacts *facts)
{
  const BrSessionFact *last = br_facts_get_last_session (facts);

  for (guint i = facts->pains->len; i > 0; i--)
    {
      BrPainFact *pain = &g_array_index (facts->pains, BrPainFact, i - 1);

      if (pain->is_used)
        break;
      pain->is_used = TRUE;
    }

  for (guint i = facts->sessions->len; i > 0; i--)
    {
      BrSessionFact *session = &g_array_index (facts->sessions, BrSessionFact, i - 1);

      if (session->is_used)
        break;
      session->is_used = TRUE;
    }

  if (last != NULL)
    facts->going_back.settled = last->answer;
}

void
br_going_back_enter_phase (BrFacts  *facts,
                           gboolean  back)
{
  for (guint place = 0; place < BR_BACK_N_PLACES; place++)
    {
      if (places[place].kind != BR_PROPOSAL_SEE_PROFESSIONAL)
        facts->going_back.standing[place] = (BrStanding) { 0 };
    }

  facts->going_back.easier_from = BR_DAY_NONE;

  if (back)
    use_up (facts);
}

gboolean
br_going_back_is_open (const BrFacts *facts)
{
  for (guint place = 0; place < BR_BACK_N_PLACES; place++)
    {
      if (places[place].kind != BR_PROPOSAL_SEE_PROFESSIONAL && facts->going_back.standing[place].since != BR_DAY_NONE)
        return TRUE;
    }

  return FALSE;
}

gboolean
br_going_back_drops_set (const BrFacts *facts)
{
  const BrSessionFact *last = br_facts_get_last_session (facts);

  /* The session may be used up: what is said of it after the revert is new. */
  return last != NULL && last->check == BR_CHECK_NOT_USUAL && last->answer != facts->going_back.settled;
}

gboolean
br_going_back_is_easier (const BrFacts *facts,
                         BrDay          today)
{
  BrDay from = facts->going_back.easier_from;

  return from != BR_DAY_NONE && today < from + BR_EASIER_DAYS;
}
