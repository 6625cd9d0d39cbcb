/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The referee's REVERT-1, REVERT-2 and BREAK-1. */

#include "simulator/sim-fold.h"

#include <string.h>

#define APART_DAYS      6
#define BREAK_DAYS     14
#define LONG_DAYS      28

static const struct
{
  BrProposalKind  kind;
  const char     *rule;
} names[SIM_N_OPEN] = {
  { BR_PROPOSAL_REVERT, "REVERT-1" },
  { BR_PROPOSAL_STAY_EASIER, "REVERT-1" },
  { BR_PROPOSAL_REVERT, "REVERT-2" },
  { BR_PROPOSAL_STAY_EASIER, "REVERT-2" },
  { BR_PROPOSAL_REVERT, "BREAK-1" },
  { BR_PROPOSAL_SEE_PROFESSIONAL, "REVERT-1" },
  { BR_PROPOSAL_SEE_PROFESSIONAL, "REVIEW-1" },
};

/* "The previous phase is proposed. In phase 1: stay on the easier variants; and every stay-easier: see-professional as well." */
static void
open_back (SimFold *fold,
           SimOpen  revert,
           SimOpen  stay)
{
  if (fold->phase > 1)
    fold->open[revert] = TRUE;

  if (fold->phase == 1)
    {
      fold->open[stay] = TRUE;
      fold->open[SIM_OPEN_SEE] = TRUE;
    }
}

/* Whether there is an event before the newest one, on another date at most 6 days from it. */
static gboolean
is_twice (const SimFold *fold,
          BrPainKind     least)
{
  const SimPain *newest = &g_array_index (fold->pains, SimPain, fold->pains->len - 1);

  if (newest->kind < least)
    return FALSE;

  for (guint i = 0; i + 1 < MIN (fold->pains->len, 40u); i++)
    {
      const SimPain *pain = newest - i - 1;

      if (!pain->is_used && pain->kind >= least && pain->date != newest->date && newest->date - pain->date <= APART_DAYS)
        return TRUE;
    }

  return FALSE;
}

void
sim_back_add_pain (SimFold *fold)
{
  if (is_twice (fold, BR_PAIN_SHARP))
    open_back (fold, SIM_OPEN_REVERT_1, SIM_OPEN_STAY_1);

  if (fold->phase > 0 && is_twice (fold, BR_PAIN_RADIATING))
    fold->open[SIM_OPEN_SEE] = TRUE;
}

void
sim_back_add_session (SimFold *fold)
{
  const SimFact *session = sim_fold_get_last (fold)->fact;

  fold->is_break = FALSE;
  fold->is_long_break = FALSE;

  for (guint i = 0; i < session->n_done; i++)
    {
      if (session->done[i].is_sharp_in_easier)
        open_back (fold, SIM_OPEN_REVERT_1, SIM_OPEN_STAY_1);
    }
}

/* The answer before or after that of @place, unanswered sessions passed over; used ones are gone. */
static SimCheck
find_neighbor (const SimFold *fold,
               guint          place,
               int            step)
{
  const SimSession *sessions = (const SimSession *) (gpointer) fold->sessions->data;

  for (int i = (int) place + step; i >= 0 && i < (int) fold->sessions->len && !sessions[i].is_used; i += step)
    {
      if (sessions[i].check != SIM_CHECK_NONE && sessions[i].fact->date != sessions[place].fact->date)
        return sessions[i].check;
    }

  return SIM_CHECK_NONE;
}

void
sim_back_add_check (SimFold *fold,
                    guint    place)
{
  const SimSession *session = &g_array_index (fold->sessions, SimSession, place);

  if (session->check == SIM_CHECK_BAD && !session->is_used &&
      (find_neighbor (fold, place, -1) == SIM_CHECK_BAD || find_neighbor (fold, place, 1) == SIM_CHECK_BAD))
    open_back (fold, SIM_OPEN_REVERT_2, SIM_OPEN_STAY_2);
}

void
sim_back_go (SimFold *fold,
             BrDay    day)
{
  BrDay last = sim_fold_get_last_day (fold);

  if (last == BR_DAY_NONE)
    return;

  if (!fold->is_break && day >= last + BREAK_DAYS)
    {
      fold->is_break = TRUE;
      sim_load_reset (fold);
    }

  if (!fold->is_long_break && day >= last + LONG_DAYS)
    {
      fold->is_long_break = TRUE;
      fold->open[SIM_OPEN_BREAK] = fold->open[SIM_OPEN_BREAK] || fold->phase > 1;
    }
}

void
sim_back_decide (SimFold       *fold,
                 const SimFact *fact)
{
  for (guint i = 0; i < SIM_N_OPEN; i++)
    {
      if (names[i].kind == fact->decision && strcmp (names[i].rule, fact->rule) == 0)
        fold->open[i] = FALSE;
    }

  if (fact->decision == BR_PROPOSAL_STAY_EASIER && fact->accepted && fold->phase == 1)
    fold->easier_from = fact->date;
}

void
sim_back_enter (SimFold  *fold,
                gboolean  back)
{
  for (guint i = 0; i < SIM_N_OPEN; i++)
    fold->open[i] = fold->open[i] && names[i].kind == BR_PROPOSAL_SEE_PROFESSIONAL;

  fold->easier_from = BR_DAY_NONE;

  for (guint i = fold->pains->len; i > 0 && back; i--)
    g_array_index (fold->pains, SimPain, i - 1).is_used = TRUE;
  for (guint i = fold->sessions->len; i > 0 && back; i--)
    {
      SimSession *session = &g_array_index (fold->sessions, SimSession, i - 1);

      session->is_used = TRUE;
      session->is_check_used = session->check != SIM_CHECK_NONE;
    }
}

gboolean
sim_back_is_open (const SimFold *fold)
{
  for (guint i = 0; i < SIM_OPEN_SEE; i++)
    {
      if (fold->open[i])
        return TRUE;
    }

  return FALSE;
}
