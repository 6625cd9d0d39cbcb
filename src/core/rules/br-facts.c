/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fold from entries to facts. */

#include "config.h"

#include "core/rules/br-facts.h"

#include "core/journal/br-next-day-entry.h"
#include "core/journal/br-review-entry.h"
#include "core/journal/br-start-entry.h"

/* REVIEW-1: the baseline's days, from the first rating */
#define BASELINE_DAYS 7
/* Sessions among which a next-day check looks first */
#define RECENT_SESSIONS 4

void
br_facts_init (BrFacts   *facts,
               BrProgram *program)
{
  *facts = (BrFacts) {
    .program = program,
    .n_phases = g_list_model_get_n_items (br_program_get_phases (program)),
    .turns = g_array_new (FALSE, TRUE, sizeof (guint)),
    .sessions = g_array_new (FALSE, FALSE, sizeof (BrSessionFact)),
    .ratings = g_array_new (FALSE, FALSE, sizeof (BrRatingFact)),
    .pains = g_array_new (FALSE, FALSE, sizeof (BrPainFact)),
    .patterns = g_array_new (FALSE, FALSE, sizeof (BrPatternFact)),
    .pending_moves = g_array_new (FALSE, FALSE, sizeof (BrMoveFact)),
    .used_moves = g_array_new (FALSE, FALSE, sizeof (BrMoveFact)),
    .vacated = g_array_new (FALSE, FALSE, sizeof (BrSpan)),
    .pauses = g_array_new (FALSE, FALSE, sizeof (BrSpan)),
    .reviews = g_array_new (FALSE, FALSE, sizeof (BrDay)),
    .sessions_by_id = g_hash_table_new (g_str_hash, g_str_equal),
  };

  g_array_set_size (facts->turns, facts->n_phases);
  br_flags_init (&facts->flags);
}

void
br_facts_clear (BrFacts *facts)
{
  g_clear_pointer (&facts->turns, g_array_unref);
  g_clear_pointer (&facts->sessions, g_array_unref);
  g_clear_pointer (&facts->ratings, g_array_unref);
  g_clear_pointer (&facts->pains, g_array_unref);
  g_clear_pointer (&facts->patterns, g_array_unref);
  g_clear_pointer (&facts->pending_moves, g_array_unref);
  g_clear_pointer (&facts->used_moves, g_array_unref);
  g_clear_pointer (&facts->vacated, g_array_unref);
  g_clear_pointer (&facts->pauses, g_array_unref);
  g_clear_pointer (&facts->reviews, g_array_unref);
  g_clear_pointer (&facts->sessions_by_id, g_hash_table_unref);
  br_flags_clear (&facts->flags);
}

static void
add_rating (BrFacts *facts,
            gpointer entry,
            BrDay    date,
            int      value)
{
  BrRatingFact rating = { entry, date, value };

  if (value == BR_PAIN_UNRATED)
    return;

  g_array_append_val (facts->ratings, rating);

  if (date < g_array_index (facts->ratings, BrRatingFact, 0).date + BASELINE_DAYS)
    {
      facts->baseline.sum += (guint) value;
      facts->baseline.n++;
    }
}

static void
add_pain (BrFacts    *facts,
          BrEntry    *entry,
          BrPainKind  kind)
{
  BrPainFact pain = { entry, br_entry_get_date (entry), kind };

  if (!br_pain_kind_is_event (kind))
    return;

  g_array_append_val (facts->pains, pain);
  br_flags_add_pain (&facts->flags, entry, kind);
}

static void
enter_phase (BrFacts *facts,
             guint    phase,
             BrDay    date)
{
  facts->phase = phase;
  facts->entered = date;
  facts->n_in_stay = 0;
  facts->advance_refused = BR_DAY_NONE;
}

/* The first start gives one rating, pain now: means are over ratings of a moment, like with like. What was said of the week before is
 * kept for the record. A start that was corrected comes after the sessions of its date, which are of this stay all the same. */
static void
add_start (BrFacts      *facts,
           BrStartEntry *entry,
           BrDay         date)
{
  if (facts->started != BR_DAY_NONE)
    return;

  facts->started = date;
  enter_phase (facts, 1, date);

  for (guint i = facts->sessions->len; i > 0; i--)
    {
      const BrSessionFact *session = &g_array_index (facts->sessions, BrSessionFact, i - 1);

      if (session->date == date && session->phase == facts->phase)
        facts->n_in_stay++;
    }

  add_rating (facts, entry, date, br_start_entry_get_pain_now (entry));
}

/* FREQ-5: a session on the date of a move uses it; one that touches it, or comes after it, ends it. A fixed day whose session took place
 * before it does not come back. */
static void
settle_moves (BrFacts *facts,
              BrDay    date)
{
  for (guint i = facts->pending_moves->len; i > 0; i--)
    {
      BrMoveFact move = g_array_index (facts->pending_moves, BrMoveFact, i - 1);

      if (move.to > date + 1)
        continue;

      if (move.to == date)
        {
          g_array_append_val (facts->used_moves, move);
          if (move.from > date && br_facts_get_weekdays (facts) != 0)
            br_span_insert (facts->vacated, move.from, move.from);
        }

      g_array_remove_index (facts->pending_moves, i - 1);
    }
}

static void
add_session (BrFacts        *facts,
             BrSessionEntry *entry,
             BrDay           date)
{
  const BrSessionSummary *summary = br_session_entry_get_summary (entry);
  BrDay last = br_facts_get_last_session_day (facts);
  BrSessionFact session = {
    .entry = entry,
    .date = date,
    .phase = summary->phase,
    .kind = summary->kind,
    .extra = last != BR_DAY_NONE && date <= last + 1,
  };

  g_array_append_val (facts->sessions, session);

  if (session.phase == facts->phase)
    facts->n_in_stay++;

  if (session.kind != BR_SESSION_SHORT && session.phase >= 1 && session.phase <= facts->n_phases)
    g_array_index (facts->turns, guint, session.phase - 1)++;

  settle_moves (facts, date);
  add_rating (facts, entry, date, summary->pain_before);
  add_pain (facts, BR_ENTRY (entry), br_session_entry_get_worst_pain_kind (entry));
}

static void
add_check_in (BrFacts        *facts,
              BrCheckInEntry *entry,
              BrDay           date)
{
  add_rating (facts, entry, date, br_check_in_entry_get_pain (entry));
  add_pain (facts, BR_ENTRY (entry), br_check_in_entry_get_kind (entry));
}

static gboolean
has_id (const BrFacts *facts,
        guint          index,
        const char    *id)
{
  BrSessionEntry *entry = g_array_index (facts->sessions, BrSessionFact, index).entry;

  return g_str_equal (br_entry_get_id (BR_ENTRY (entry)), id);
}

/* Almost always it is one of the last sessions; a table of the others is only made when one of them is asked for. */
static gboolean
find_session (BrFacts    *facts,
              const char *id,
              guint      *index)
{
  guint n_sessions = facts->sessions->len;
  gpointer place;

  for (guint i = n_sessions; i > 0 && i + RECENT_SESSIONS > n_sessions; i--)
    {
      if (has_id (facts, i - 1, id))
        {
          *index = i - 1;
          return TRUE;
        }
    }

  for (guint i = g_hash_table_size (facts->sessions_by_id); i < n_sessions; i++)
    {
      BrSessionEntry *entry = g_array_index (facts->sessions, BrSessionFact, i).entry;

      g_hash_table_insert (facts->sessions_by_id, (char *) br_entry_get_id (BR_ENTRY (entry)), GUINT_TO_POINTER (i));
    }

  if (!g_hash_table_lookup_extended (facts->sessions_by_id, id, NULL, &place))
    return FALSE;

  *index = GPOINTER_TO_UINT (place);
  return TRUE;
}

/* The answer serves every session of that date. */
static void
add_next_day (BrFacts        *facts,
              BrNextDayEntry *entry)
{
  BrCheck check = br_next_day_entry_get_usual (entry) ? BR_CHECK_USUAL : BR_CHECK_NOT_USUAL;
  guint index, first;
  BrDay date;

  if (!find_session (facts, br_next_day_entry_get_session_id (entry), &index))
    return;

  date = g_array_index (facts->sessions, BrSessionFact, index).date;

  for (first = index; first > 0 && g_array_index (facts->sessions, BrSessionFact, first - 1).date == date; first--)
    ;

  for (guint i = first; i < facts->sessions->len; i++)
    {
      BrSessionFact *session = &g_array_index (facts->sessions, BrSessionFact, i);

      if (session->date != date)
        break;

      session->check = check;
    }
}

static void
add_decision (BrFacts         *facts,
              BrDecisionEntry *entry,
              BrDay            date)
{
  gboolean accepted = br_decision_entry_get_accepted (entry);

  /* In another phase than the one that it names it has no effect. */
  if (facts->phase == 0 || br_decision_entry_get_phase (entry) != facts->phase)
    return;

  switch (br_decision_entry_get_kind (entry))
    {
    case BR_PROPOSAL_ADVANCE:
      if (facts->phase == facts->n_phases)
        return;

      if (accepted)
        enter_phase (facts, facts->phase + 1, date);
      else
        facts->advance_refused = date;
      break;

    case BR_PROPOSAL_REVERT:
      if (facts->phase == 1)
        return;

      if (accepted)
        enter_phase (facts, facts->phase - 1, date);
      break;

    case BR_PROPOSAL_STAY_EASIER:
    case BR_PROPOSAL_RAISE_LOAD:
    case BR_PROPOSAL_LOWER_LOAD:
    case BR_PROPOSAL_MAINTAIN:
      break;

    case BR_PROPOSAL_SEE_PROFESSIONAL:
    case BR_PROPOSAL_REVIEW:
    default:
      return;
    }

  if (accepted)
    facts->last_change = entry;
}

/* FREQ-2: a change of pattern ends pending moves, and its days are all its own. */
static void
add_pattern (BrFacts    *facts,
             BrWeekdays  weekdays,
             BrDay       date)
{
  BrPatternFact pattern = { date, weekdays };

  g_array_set_size (facts->pending_moves, 0);
  br_span_cut (facts->vacated, date);
  g_array_append_val (facts->patterns, pattern);
}

/* FREQ-5: a move into the past, onto a date that touches a session, or into a pause is none. Moving on what was moved before is one
 * move; of every other day those that come after it in the plan flow anew, which ends theirs. */
static void
add_move (BrFacts *facts,
          BrDay    from,
          BrDay    to,
          BrDay    date)
{
  BrMoveFact added = { from, to };
  BrDay last = br_facts_get_last_session_day (facts);

  if (to < date || (last != BR_DAY_NONE && to < last + 2) || br_span_find (facts->pauses, to) != NULL)
    return;

  for (guint i = facts->pending_moves->len; i > 0; i--)
    {
      BrMoveFact move = g_array_index (facts->pending_moves, BrMoveFact, i - 1);

      if (move.to == from)
        added.from = move.from;

      if (move.to < date || move.to == from || (br_facts_get_weekdays (facts) == 0 && move.to > from))
        g_array_remove_index (facts->pending_moves, i - 1);
    }

  g_array_append_val (facts->pending_moves, added);
}

/* FREQ-5: a pause that covers the date of a pending move ends it. */
static void
add_pause (BrFacts *facts,
           BrDay    from,
           BrDay    to)
{
  for (guint i = facts->pending_moves->len; i > 0; i--)
    {
      const BrMoveFact *move = &g_array_index (facts->pending_moves, BrMoveFact, i - 1);

      if (move->to >= from && move->to <= to)
        g_array_remove_index (facts->pending_moves, i - 1);
    }

  br_span_insert (facts->pauses, from, to);
}

static void
add_plan (BrFacts     *facts,
          BrPlanEntry *entry,
          BrDay        date)
{
  BrDay from = br_plan_entry_get_from (entry);
  BrDay to = br_plan_entry_get_to (entry);

  switch (br_plan_entry_get_change (entry))
    {
    case BR_PLAN_PATTERN:
      add_pattern (facts, br_plan_entry_get_weekdays (entry), date);
      break;

    case BR_PLAN_MOVE:
      add_move (facts, from, to, date);
      break;

    case BR_PLAN_PAUSE:
      add_pause (facts, from, to);
      break;

    default:
      break;
    }
}

void
br_facts_add (BrFacts *facts,
              BrEntry *entry)
{
  GType type = G_OBJECT_TYPE (entry);
  BrDay date = br_entry_get_date (entry);

  if (type == BR_TYPE_SESSION_ENTRY)
    add_session (facts, BR_SESSION_ENTRY (entry), date);
  else if (type == BR_TYPE_NEXT_DAY_ENTRY)
    add_next_day (facts, BR_NEXT_DAY_ENTRY (entry));
  else if (type == BR_TYPE_CHECK_IN_ENTRY)
    add_check_in (facts, BR_CHECK_IN_ENTRY (entry), date);
  else if (type == BR_TYPE_PLAN_ENTRY)
    add_plan (facts, BR_PLAN_ENTRY (entry), date);
  else if (type == BR_TYPE_DECISION_ENTRY)
    add_decision (facts, BR_DECISION_ENTRY (entry), date);
  else if (type == BR_TYPE_FLAGS_ENTRY)
    br_flags_add_entry (&facts->flags, BR_FLAGS_ENTRY (entry));
  else if (type == BR_TYPE_EQUIPMENT_ENTRY)
    facts->equipment = BR_EQUIPMENT_ENTRY (entry);
  else if (type == BR_TYPE_REVIEW_ENTRY)
    g_array_append_val (facts->reviews, date);
  else if (type == BR_TYPE_START_ENTRY)
    add_start (facts, BR_START_ENTRY (entry), date);
}

void
br_facts_fold (BrFacts    *facts,
               BrProgram  *program,
               BrEntry   **entries,
               guint       n_entries,
               BrDay       today)
{
  br_facts_init (facts, program);

  for (guint i = 0; i < n_entries && br_entry_get_date (entries[i]) <= today; i++)
    br_facts_add (facts, entries[i]);
}

const BrSessionFact *
br_facts_get_last_session (const BrFacts *facts)
{
  if (facts->sessions->len == 0)
    return NULL;

  return &g_array_index (facts->sessions, BrSessionFact, facts->sessions->len - 1);
}

BrDay
br_facts_get_last_session_day (const BrFacts *facts)
{
  const BrSessionFact *last = br_facts_get_last_session (facts);

  return last != NULL ? last->date : BR_DAY_NONE;
}

BrWeekdays
br_facts_get_weekdays (const BrFacts *facts)
{
  if (facts->patterns->len == 0)
    return 0;

  return g_array_index (facts->patterns, BrPatternFact, facts->patterns->len - 1).weekdays;
}

guint
br_facts_get_turn (const BrFacts *facts,
                   guint          phase)
{
  g_return_val_if_fail (phase >= 1 && phase <= facts->n_phases, 0);

  return g_array_index (facts->turns, guint, phase - 1);
}

BrTally
br_facts_tally (const BrFacts *facts,
                BrDay          from,
                BrDay          to)
{
  BrTally tally = { 0, 0 };

  for (guint i = facts->ratings->len; i > 0; i--)
    {
      const BrRatingFact *rating = &g_array_index (facts->ratings, BrRatingFact, i - 1);

      if (rating->date < from)
        break;

      if (rating->date <= to)
        {
          tally.sum += (guint) rating->value;
          tally.n++;
        }
    }

  return tally;
}

double
br_tally_get_mean (BrTally tally)
{
  return tally.n > 0 ? (double) tally.sum / tally.n : -1;
}
