/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fold from entries to facts. */

#include "config.h"

#include "core/rules/br-facts.h"

#include "core/journal/br-next-day-entry.h"
#include "core/rules/br-decisions.h"
#include "core/rules/br-move.h"
#include "core/rules/br-prescribe.h"

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
    .exercises = g_ptr_array_new (),
    .exercise_places = g_hash_table_new (NULL, NULL),
    .loads = g_hash_table_new_full (NULL, NULL, NULL, g_free),
    .sessions_by_id = g_hash_table_new (g_str_hash, g_str_equal),
  };

  g_array_set_size (facts->turns, facts->n_phases);
  br_schedule_init (&facts->schedule);
  br_reviews_init (&facts->reviews);
  br_flags_init (&facts->flags);
}

void
br_facts_clear (BrFacts *facts)
{
  g_clear_pointer (&facts->turns, g_array_unref);
  g_clear_pointer (&facts->sessions, g_array_unref);
  g_clear_pointer (&facts->ratings, g_array_unref);
  g_clear_pointer (&facts->pains, g_array_unref);
  g_clear_pointer (&facts->exercises, g_ptr_array_unref);
  g_clear_pointer (&facts->exercise_places, g_hash_table_unref);
  g_clear_pointer (&facts->loads, g_hash_table_unref);
  g_clear_pointer (&facts->sessions_by_id, g_hash_table_unref);
  br_schedule_clear (&facts->schedule);
  br_reviews_clear (&facts->reviews);
  br_flags_clear (&facts->flags);
}

static void
add_to_baseline (BrFacts            *facts,
                 const BrRatingFact *rating)
{
  if (rating->date < g_array_index (facts->ratings, BrRatingFact, 0).date + BASELINE_DAYS)
    {
      facts->baseline.sum += (guint) rating->value;
      facts->baseline.n++;
    }
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
  if (facts->started != BR_DAY_NONE)
    add_to_baseline (facts, &rating);
}

/* Ratings from before the program began say nothing about it; those of that date do, in whatever order they stand. */
static void
begin_ratings (BrFacts *facts)
{
  guint n_before = 0;

  while (n_before < facts->ratings->len && g_array_index (facts->ratings, BrRatingFact, n_before).date < facts->started)
    n_before++;

  g_array_remove_range (facts->ratings, 0, n_before);

  for (guint i = 0; i < facts->ratings->len; i++)
    add_to_baseline (facts, &g_array_index (facts->ratings, BrRatingFact, i));
}

static void
add_pain (BrFacts    *facts,
          BrEntry    *entry,
          BrPainKind  kind)
{
  BrPainFact pain = { entry, br_entry_get_date (entry), kind, FALSE };

  if (!br_pain_kind_is_event (kind))
    return;

  g_array_append_val (facts->pains, pain);
  br_flags_add_pain (&facts->flags, entry, kind);
  br_going_back_add_pain (facts);
}

/* The list depends on the phase and the equipment. */
static void
list_exercises (BrFacts *facts)
{
  g_ptr_array_unref (facts->exercises);
  facts->exercises = br_prescribe_list_exercises (facts);

  g_hash_table_remove_all (facts->exercise_places);
  for (guint i = 0; i < facts->exercises->len; i++)
    g_hash_table_insert (facts->exercise_places, (char *) br_exercise_get_id (g_ptr_array_index (facts->exercises, i)), GUINT_TO_POINTER (i));
}

void
br_facts_enter_phase (BrFacts  *facts,
                      guint     phase,
                      BrDay     date,
                      gboolean  back)
{
  facts->phase = phase;
  facts->entered = date;
  facts->n_in_stay = 0;
  facts->advance_refused = BR_DAY_NONE;
  list_exercises (facts);
  br_going_back_enter_phase (facts, back);

  if (back)
    br_schedule_revert (&facts->schedule, date);
}

/* A start that was corrected comes after the sessions of its date, which are of this stay all the same. */
static void
take_in_earlier (BrFacts *facts,
                 BrDay    date)
{
  for (guint i = facts->sessions->len; i > 0; i--)
    {
      const BrSessionFact *session = &g_array_index (facts->sessions, BrSessionFact, i - 1);

      if (session->date == date && session->phase == facts->phase)
        facts->n_in_stay++;
    }

  if (br_facts_get_last_session_day (facts) == date)
    br_going_back_add_session (facts);
}

/* The check-in that once went with a start has its rating, and either may come first. */
static gboolean
is_said_already (const BrFacts *facts,
                 BrEntry       *entry)
{
  for (guint i = facts->ratings->len; i > 0; i--)
    {
      const BrRatingFact *rating = &g_array_index (facts->ratings, BrRatingFact, i - 1);

      if (rating->date != br_entry_get_date (entry))
        break;
      if ((BR_IS_START_ENTRY (entry) && br_start_entry_is_repeated_by (BR_START_ENTRY (entry), rating->entry))
          || (BR_IS_START_ENTRY (rating->entry) && br_start_entry_is_repeated_by (BR_START_ENTRY (rating->entry), entry)))
        return TRUE;
    }

  return FALSE;
}

/* The first start gives one rating, pain now: means are over ratings of a moment, like with like. What was said of the week before is
 * kept for the record. */
static void
add_start (BrFacts      *facts,
           BrStartEntry *entry,
           BrDay         date)
{
  guint n_activities;
  const BrActivity *activities = br_start_entry_get_activities (entry, &n_activities);

  if (facts->started != BR_DAY_NONE)
    return;

  facts->started = date;
  br_facts_enter_phase (facts, 1, date, FALSE);
  take_in_earlier (facts, date);
  begin_ratings (facts);
  if (!is_said_already (facts, BR_ENTRY (entry)))
    add_rating (facts, entry, date, br_start_entry_get_pain_now (entry));
  add_pain (facts, BR_ENTRY (entry), br_start_entry_get_kind (entry));
  br_reviews_add_activities (&facts->reviews, activities, n_activities, date);
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

  if (session.kind != BR_SESSION_SHORT && session.phase <= facts->n_phases)
    g_array_index (facts->turns, guint, session.phase - 1)++;

  br_schedule_add_session (&facts->schedule, date);
  add_rating (facts, entry, date, summary->pain_before);
  add_pain (facts, BR_ENTRY (entry), br_session_entry_get_worst_pain_kind (entry));
  br_going_back_add_session (facts);
}

static void
add_check_in (BrFacts        *facts,
              BrCheckInEntry *entry,
              BrDay           date)
{
  if (date != facts->started || !is_said_already (facts, BR_ENTRY (entry)))
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
      session->answer = BR_ENTRY (entry);
    }

  br_going_back_add_check (facts, index);
}

/* FREQ-5: one that is not allowed is none. */
static void
add_move (BrFacts          *facts,
          const BrMoveFact *move,
          BrDay             date)
{
  if (br_move_judge_fact (facts, move, date) == BR_MOVE_ALLOWED)
    br_schedule_add_move (&facts->schedule, move, date);
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
      br_schedule_add_pattern (&facts->schedule, br_plan_entry_get_weekdays (entry), date);
      break;

    case BR_PLAN_MOVE:
      add_move (facts, &(BrMoveFact) { from, to }, date);
      break;

    case BR_PLAN_PAUSE:
      br_schedule_add_pause (&facts->schedule, from, to);
      break;

    default:
      break;
    }
}

static void
add_equipment (BrFacts          *facts,
               BrEquipmentEntry *entry)
{
  facts->equipment = entry;
  if (facts->phase > 0)
    list_exercises (facts);
}

void
br_facts_add (BrFacts *facts,
              BrEntry *entry)
{
  GType type = G_OBJECT_TYPE (entry);
  BrDay date = br_entry_get_date (entry);

  br_facts_advance (facts, date);

  if (type == BR_TYPE_SESSION_ENTRY)
    add_session (facts, BR_SESSION_ENTRY (entry), date);
  else if (type == BR_TYPE_NEXT_DAY_ENTRY)
    add_next_day (facts, BR_NEXT_DAY_ENTRY (entry));
  else if (type == BR_TYPE_CHECK_IN_ENTRY)
    add_check_in (facts, BR_CHECK_IN_ENTRY (entry), date);
  else if (type == BR_TYPE_PLAN_ENTRY)
    add_plan (facts, BR_PLAN_ENTRY (entry), date);
  else if (type == BR_TYPE_DECISION_ENTRY)
    br_decisions_add (facts, BR_DECISION_ENTRY (entry), date);
  else if (type == BR_TYPE_FLAGS_ENTRY)
    br_flags_add_entry (&facts->flags, BR_FLAGS_ENTRY (entry));
  else if (type == BR_TYPE_EQUIPMENT_ENTRY)
    add_equipment (facts, BR_EQUIPMENT_ENTRY (entry));
  else if (type == BR_TYPE_REVIEW_ENTRY)
    br_reviews_add_done (facts, BR_REVIEW_ENTRY (entry));
  else if (type == BR_TYPE_START_ENTRY)
    add_start (facts, BR_START_ENTRY (entry), date);
}

void
br_facts_advance (BrFacts *facts,
                  BrDay    today)
{
  if (today <= facts->today)
    return;

  facts->today = today;
  br_going_back_add_day (facts, today);
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

  br_facts_advance (facts, today);
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
