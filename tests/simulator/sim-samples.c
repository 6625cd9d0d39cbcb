/* SPDX-License-Identifier: GPL-3.0-or-later */
/* States, past days and lives as planned. */

#include "simulator/sim-samples.h"

#include <math.h>
#include <string.h>

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-next-day-entry.h"

#define CHANCE_STATE    0.015
#define CHANCE_SHUFFLED 0.002
#define CHANCE_PAST     0.010
#define CHANCE_EARLIEST 0.020

/* What a day of the calendar may no longer change once it is over. */
#define LASTING (BR_DAY_MARK_FULL | BR_DAY_MARK_SHORT | BR_DAY_MARK_PARTIAL | BR_DAY_MARK_EXTRA | BR_DAY_MARK_MISSED | BR_DAY_MARK_PAUSED | \
                 BR_DAY_MARK_REVIEW | BR_DAY_MARK_PAIN)

static int
note (SimLife    *life,
      const char *id,
      gboolean    holds)
{
  guint place = sim_invariants_find (id);

  life->counts[place]++;

  return holds ? -1 : (int) place;
}

/* Returns: (transfer full): all that counts, in an order of its own */
static BrJournal *
shuffle (SimLife *life)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_copy (life->all, NULL, NULL);
  BrJournal *journal = br_journal_new ();

  while (entries->len > 0)
    br_journal_add (journal, g_ptr_array_steal_index_fast (entries, (guint) sim_life_pick (life, (int) entries->len)));

  return journal;
}

static BrState *
advise (SimLife   *life,
        BrJournal *journal)
{
  g_autoptr (BrAdvisor) advisor = br_advisor_new (journal);

  br_advisor_set_program (advisor, life->program);
  g_object_set (advisor, "today", life->today, NULL);

  return g_object_ref (br_advisor_get_state (advisor));
}

static gboolean
says_the_same (SimLife *life,
               BrState *state)
{
  g_autofree SimSaid *said = g_new (SimSaid, 1);
  g_autofree char *seen = NULL;
  g_autofree char *expected = NULL;

  sim_said_read_state (said, state);
  if (sim_said_hash (said) == sim_said_hash (&life->said))
    return TRUE;

  seen = sim_said_describe (said);
  expected = sim_said_describe (&life->said);
  g_string_append_printf (life->why, "the state says\n%s\nday by day it was\n%s", seen, expected);

  return FALSE;
}

static gboolean
prescribes_the_same (SimLife *life,
                     BrState *state)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (BrPrescription) prescription = sim_life_prescribe (life, i > 0);
      BrPrescription *other = i > 0 ? br_state_get_short_prescription (state) : br_state_get_prescription (state);
      g_autofree char *expected = sim_prescription_describe (prescription);
      g_autofree char *seen = sim_prescription_describe (other);

      if (strcmp (seen, expected) != 0)
        {
          g_string_append_printf (life->why, "the state prescribes %s, expected %s", seen, expected);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
may_move_as_expected (SimLife *life,
                      BrState *state)
{
  sim_plan_make (&life->fold, life->today, BR_PLAN_DAYS, life->scratch);

  for (guint i = 0; i < 4 && life->said.n_plan > 0; i++)
    {
      BrDay from = life->said.plan[sim_life_pick (life, (int) MIN (life->said.n_plan, 8))] + (sim_life_happens (life, 0.1) ? 1 : 0);
      BrDay to = from + (BrDay) sim_life_pick (life, 13) - 6;
      g_autofree char *reason = NULL;
      gboolean may = br_state_can_move (state, from, to, &reason);

      if (may != sim_plan_may_move (&life->fold, life->scratch, life->today, from, to) || may != (reason == NULL))
        {
          g_string_append_printf (life->why, "from +%d to +%d is %s", (int) (from - life->today), (int) (to - life->today),
                                  may ? "allowed" : reason);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
is_extra_as_expected (SimLife *life,
                      BrState *state)
{
  BrDay last = sim_fold_get_last_day (&life->fold);
  gboolean expected = life->said.phase > 0 && last != BR_DAY_NONE && life->today - last < 2;

  if ((br_state_get_extra (state) != NULL) == expected)
    return TRUE;

  g_string_append_printf (life->why, "extra: %d", expected);

  return FALSE;
}

/* What is announced, not asked: a set less, a gentle beginning after 14 days, the easier variants. */
static gboolean
announces_as_expected (SimLife *life,
                       BrState *state)
{
  const SimFold *fold = &life->fold;
  const SimSession *last = sim_fold_get_last (fold);
  GListModel *announcements = br_state_get_announcements (state);
  gboolean drops = last != NULL && last->check == SIM_CHECK_BAD && !last->is_check_used;
  gboolean is_easier = fold->easier_from != BR_DAY_NONE && life->today < fold->easier_from + SIM_WEEK;
  gboolean is_break = last != NULL && life->today >= last->fact->date + 14;
  guint n_back = 0, n_breaks = 0;

  for (guint i = 0; i < g_list_model_get_n_items (announcements); i++)
    {
      g_autoptr (BrVerdict) verdict = g_list_model_get_item (announcements, i);

      n_back += g_str_has_prefix (br_verdict_get_rule (verdict), "REVERT-") ? 1 : 0;
      n_breaks += strcmp (br_verdict_get_rule (verdict), "BREAK-1") == 0 ? 1 : 0;
    }

  if (life->said.phase == 0 || (n_back == (guint) drops + (guint) is_easier && n_breaks == (guint) is_break))
    return TRUE;

  g_string_append_printf (life->why, "%u of REVERT and %u of BREAK-1 are announced, expected %d and %d", n_back, n_breaks,
                          drops + is_easier, is_break);

  return FALSE;
}

/* "A moved date that passes unused [...] is as if never moved": until the session after it, what was missed may change. */
static gboolean
is_about_moved (SimLife *life,
                BrDay    day)
{
  GPtrArray *facts = life->book.facts;
  BrDay since = day;

  for (guint i = life->fold.sessions->len; i > 0; i--)
    {
      BrDay date = g_array_index (life->fold.sessions, SimSession, i - 1).fact->date;

      if (date <= day)
        {
          since = date;
          break;
        }
    }

  for (guint i = 0; i < facts->len; i++)
    {
      const SimFact *fact = g_ptr_array_index (facts, i);

      if (fact->date > day)
        break;
      if (fact->kind == SIM_PLAN && fact->change == BR_PLAN_MOVE && MAX (fact->from, fact->to) >= since)
        return TRUE;
    }

  return FALSE;
}

/* Days that were over when the calendar was last looked at show what they showed then. */
static gboolean
stays_marked (SimLife *life,
              BrState *state)
{
  guint n_over = MIN (life->today - life->first, SIM_MAX_DAYS);

  for (guint i = 0; i < n_over; i++)
    {
      guint16 marks = (guint16) (br_state_get_day_marks (state, life->first + i) & LASTING);

      if (i < life->n_marked && life->marks[i] != SIM_UNMARKED && life->marks[i] != marks &&
          (((life->marks[i] ^ marks) & ~BR_DAY_MARK_MISSED) != 0 || !is_about_moved (life, life->first + i)))
        {
          g_string_append_printf (life->why, "day -%u showed %x and shows %x", life->today - life->first - i, life->marks[i], marks);
          return FALSE;
        }

      life->marks[i] = marks;
    }

  life->n_marked = n_over;

  return TRUE;
}

static int
check_state (SimLife *life)
{
  g_autoptr (BrState) state = advise (life, life->journal);
  int broken = note (life, SIM_INVARIANT_STATE, says_the_same (life, state) && prescribes_the_same (life, state));

  if (broken < 0)
    broken = note (life, SIM_INVARIANT_MOVE, may_move_as_expected (life, state));
  if (broken < 0)
    broken = note (life, SIM_INVARIANT_EXTRA, is_extra_as_expected (life, state));
  if (broken < 0)
    broken = note (life, SIM_INVARIANT_ANNOUNCED, announces_as_expected (life, state));
  if (broken < 0)
    broken = note (life, SIM_INVARIANT_MARKS, stays_marked (life, state));

  return broken;
}

static int
check_shuffled (SimLife *life)
{
  g_autoptr (BrJournal) journal = shuffle (life);
  g_autoptr (BrState) state = advise (life, journal);

  return note (life, SIM_INVARIANT_STATE, says_the_same (life, state));
}

/* A day of the past, judged from all that is known now: later entries say nothing of it. */
static int
check_past (SimLife *life)
{
  guint i = (guint) sim_life_pick (life, (int) MAX (1, life->n_days));
  BrDay day = life->first + i;
  g_auto (BrFacts) facts = { 0 };
  g_auto (BrJudgement) judgement = { 0 };
  g_autofree SimSaid *said = g_new (SimSaid, 1);
  guint n_entries;
  BrEntry **entries = br_journal_peek (life->journal, &n_entries);
  g_autofree char *text = NULL;

  if (life->hashes[i] == 0)
    return -1;

  br_judgement_init (&judgement);
  br_facts_fold (&facts, life->program, entries, n_entries, day);
  br_judgement_make (&judgement, &facts, day);
  sim_said_read_facts (said, &facts, &judgement, day);

  if (sim_said_hash (said) == life->hashes[i])
    return note (life, SIM_INVARIANT_PAST, TRUE);

  text = sim_said_describe (said);
  g_string_append_printf (life->why, "day -%u, the life's day %u, says something else by now:\n%s", life->today - day, i + 1, text);

  return note (life, SIM_INVARIANT_PAST, FALSE);
}

/* Adds to @facts what the earliest next phase supposes of @day; entries go to @kept. */
static void
live_as_planned (SimLife       *life,
                 BrFacts       *facts,
                 GPtrArray     *kept,
                 BrDay          day,
                 const SimSaid *said,
                 int            rating)
{
  g_autoptr (GDateTime) at = g_date_time_new_utc (9000, 1, 1, 0, 0, 0);
  BrSessionSummary summary = {
    .kind = BR_SESSION_FULL, .program_id = "default", .phase = said->phase, .routine_id = "A", .pain_before = BR_PAIN_UNRATED,
    .pain_after = BR_PAIN_UNRATED, .effort = -1,
  };
  BrEntry *entry;

  if (said->unanswered != NULL)
    {
      entry = br_next_day_entry_new (day, at, said->unanswered, TRUE);
      g_ptr_array_add (kept, entry);
      br_facts_add (facts, entry);
    }

  if (said->n_plan > 0 && said->plan[0] == day)
    {
      g_autoptr (GPtrArray) none = g_ptr_array_new_with_free_func (g_object_unref);

      entry = br_session_entry_new (day, at, &summary, none);
      g_ptr_array_add (kept, entry);
      br_facts_add (facts, entry);
    }

  entry = br_check_in_entry_new (day, at, rating, BR_PAIN_NONE);
  g_ptr_array_add (kept, entry);
  br_facts_add (facts, entry);
}

/* All but GATE-5, whose ratings are to stay as they are. */
static gboolean
are_gates_met (const SimSaid *said)
{
  return said->gates[0].met && said->gates[1].met && said->gates[2].met && said->gates[3].met;
}

/* "The first date on which every gate would hold if all planned sessions are done in full from now on, without sharp pain, with fine
 * next-day checks, and with ratings, holds and form as they are now": it is lived, and the advance is offered then. */
static int
check_earliest (SimLife *life)
{
  BrDay earliest = life->said.earliest;
  int rating = (int) floor (life->said.gates[4].value);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (BrFacts) facts = { 0 };
  g_auto (BrJudgement) judgement = { 0 };
  g_autofree SimSaid *said = g_new (SimSaid, 1);
  guint n_entries;
  BrEntry **entries = br_journal_peek (life->journal, &n_entries);
  BrDay day = life->today;

  br_judgement_init (&judgement);
  br_facts_fold (&facts, life->program, entries, n_entries, day);

  for (; day < life->today + BR_PLAN_DAYS; day++)
    {
      br_facts_advance (&facts, day);
      br_judgement_make (&judgement, &facts, day);
      sim_said_read_facts (said, &facts, &judgement, day);
      live_as_planned (life, &facts, kept, day, said, rating);
      br_judgement_make (&judgement, &facts, day);
      sim_said_read_facts (said, &facts, &judgement, day);

      if (are_gates_met (said))
        break;
    }

  if (day == life->today + BR_PLAN_DAYS)
    day = BR_DAY_NONE;

  if (day != earliest)
    g_string_append_printf (life->why, "the gates are met in %d days, not in %d", (int) (day - life->today), (int) (earliest - life->today));
  else if (day != BR_DAY_NONE && said->gates[4].met && sim_said_find (said, BR_PROPOSAL_REVERT, NULL) == NULL &&
           sim_said_find (said, BR_PROPOSAL_STAY_EASIER, NULL) == NULL &&
           (life->fold.refused == BR_DAY_NONE || life->fold.refused + SIM_WEEK <= day) &&
           sim_said_find (said, BR_PROPOSAL_ADVANCE, NULL) == NULL)
    g_string_append (life->why, "the gates are met, and no advance is proposed");

  return note (life, SIM_INVARIANT_EARLIEST, life->why->len == 0);
}

int
sim_samples_check (SimLife *life)
{
  int broken = -1;

  if (sim_life_happens (life, CHANCE_STATE))
    broken = check_state (life);
  if (broken < 0 && sim_life_happens (life, CHANCE_SHUFFLED))
    broken = check_shuffled (life);
  if (broken < 0 && sim_life_happens (life, CHANCE_PAST))
    broken = check_past (life);
  if (broken < 0 && sim_life_happens (life, CHANCE_EARLIEST) && life->said.n_gates > 0 && life->said.lock == BR_LOCK_NONE &&
      life->said.gates[4].met)
    broken = check_earliest (life);

  return broken;
}
