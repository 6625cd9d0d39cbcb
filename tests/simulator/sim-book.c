/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From raw entries to plain facts. */

#include "simulator/sim-book.h"

#include <string.h>

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-equipment-entry.h"
#include "core/journal/br-next-day-entry.h"
#include "core/journal/br-review-entry.h"

static void
fact_free (gpointer data)
{
  SimFact *fact = data;

  g_clear_object (&fact->entry);
  g_clear_pointer (&fact->done, g_free);
  g_free (fact);
}

void
sim_book_init (SimBook   *book,
               BrProgram *program)
{
  GListModel *exercises = br_program_get_exercises (program);

  *book = (SimBook) { .program = program, .facts = g_ptr_array_new_with_free_func (fact_free) };
  book->n_cards = MIN (g_list_model_get_n_items (exercises), SIM_MAX_CARDS);

  for (guint i = 0; i < book->n_cards; i++)
    {
      g_autoptr (BrExercise) exercise = g_list_model_get_item (exercises, i);

      book->cards[i] = exercise;
    }

  for (guint i = 0; i < book->n_cards; i++)
    book->stand_ins[i] = sim_book_find_card (book, br_exercise_get_stand_in (book->cards[i]));
}

void
sim_book_clear (SimBook *book)
{
  g_clear_pointer (&book->facts, g_ptr_array_unref);
}

int
sim_book_find_card (const SimBook *book,
                    const char    *id)
{
  for (guint i = 0; i < book->n_cards && id != NULL; i++)
    {
      const char *own = br_exercise_get_id (book->cards[i]);

      if (own == id || strcmp (own, id) == 0)
        return (int) i;
    }

  return -1;
}

/* Anything short of the dose; nothing can be said of a set that came without figures. */
static gboolean
falls_short (const BrSetRecord *set,
             const BrDose      *dose)
{
  gboolean has_figures = set->repetitions + set->hold_s > 0;

  return has_figures && (set->repetitions < dose->repetitions || set->hold_s < dose->hold_s || set->load_g < dose->load_g);
}

static void
read_sets (GArray  *sets,
           SimDone *done)
{
  gboolean has_sides = sets->len > 0 && g_array_index (sets, BrSetRecord, 0).side != BR_SIDE_BOTH;
  gboolean has_all = sets->len / (has_sides ? 2 : 1) >= done->dose.sets;

  done->is_done = has_all;
  done->is_ordinary = has_all;

  for (guint i = 0; i < sets->len; i++)
    {
      const BrSetRecord *set = &g_array_index (sets, BrSetRecord, i);

      gboolean is_whole = set->outcome == BR_SET_DONE && !falls_short (set, &done->dose);

      done->is_done = done->is_done && is_whole && set->variant == done->variant;
      done->is_ordinary = done->is_ordinary && is_whole && set->variant == BR_VARIANT_ORDINARY;

      if (set->variant == BR_VARIANT_ORDINARY && set->side != BR_SIDE_RIGHT)
        done->left_s = MAX (done->left_s, set->hold_s);
      if (set->variant == BR_VARIANT_ORDINARY && set->side != BR_SIDE_LEFT)
        done->right_s = MAX (done->right_s, set->hold_s);
    }
}

static void
read_pains (GArray  *pains,
            SimDone *done,
            SimFact *fact)
{
  for (guint i = 0; i < pains->len; i++)
    {
      const BrPainRecord *pain = &g_array_index (pains, BrPainRecord, i);

      fact->pain = MAX (fact->pain, pain->kind);
      done->is_sharp = done->is_sharp || pain->kind == BR_PAIN_SHARP;
      done->is_event = done->is_event || pain->kind >= BR_PAIN_SHARP;
      done->is_sharp_in_easier = done->is_sharp_in_easier || (pain->kind == BR_PAIN_SHARP && pain->variant == BR_VARIANT_EASIER);
    }
}

static void
read_session (SimBook        *book,
              BrSessionEntry *entry,
              SimFact        *fact)
{
  const BrSessionSummary *summary = br_session_entry_get_summary (entry);
  GPtrArray *exercises = br_session_entry_get_exercises (entry);

  fact->kind = SIM_SESSION;
  fact->session = summary->kind;
  fact->phase = summary->phase;
  fact->rating = summary->pain_before;
  fact->pain = summary->pain_before_kind;
  fact->after = summary->pain_after;
  fact->form = summary->form;
  fact->n_done = exercises->len;
  fact->done = g_new0 (SimDone, exercises->len);

  for (guint i = 0; i < exercises->len; i++)
    {
      BrExerciseRecord *record = g_ptr_array_index (exercises, i);
      SimDone *done = &fact->done[i];

      done->card = sim_book_find_card (book, br_exercise_record_get_id (record));
      done->variant = br_exercise_record_get_variant (record);
      done->dose = br_exercise_record_get_prescribed (record);
      read_sets (br_exercise_record_get_sets (record), done);
      read_pains (br_exercise_record_get_pains (record), done, fact);
    }
}

static void
read_decision (SimBook         *book,
               BrDecisionEntry *entry,
               SimFact         *fact)
{
  fact->kind = SIM_DECISION;
  fact->decision = br_decision_entry_get_kind (entry);
  fact->rule = br_decision_entry_get_rule (entry);
  fact->phase = br_decision_entry_get_phase (entry);
  fact->card = sim_book_find_card (book, br_decision_entry_get_exercise_id (entry));
  fact->accepted = br_decision_entry_get_accepted (entry);
}

static void
read_start (BrStartEntry *entry,
            SimFact      *fact)
{
  fact->kind = SIM_START;
  fact->rating = br_start_entry_get_pain_now (entry);
  fact->pain = br_start_entry_get_kind (entry);
  fact->activities = br_start_entry_get_activities (entry, &fact->n_activities);
}

static void
read_check_in (BrCheckInEntry *entry,
               SimFact        *fact)
{
  fact->kind = SIM_CHECK_IN;
  fact->rating = br_check_in_entry_get_pain (entry);
  fact->pain = br_check_in_entry_get_kind (entry);
}

static void
read_plan (BrPlanEntry *entry,
           SimFact     *fact)
{
  fact->kind = SIM_PLAN;
  fact->change = br_plan_entry_get_change (entry);
  fact->weekdays = br_plan_entry_get_weekdays (entry);
  fact->from = br_plan_entry_get_from (entry);
  fact->to = br_plan_entry_get_to (entry);
}

static void
read_flags (BrFlagsEntry *entry,
            SimFact      *fact)
{
  fact->kind = SIM_FLAGS;
  fact->occasion = br_flags_entry_get_occasion (entry);
  fact->ids = br_flags_entry_get_yes (entry);
  fact->from = br_flags_entry_get_cleared_on (entry);
}

static SimFact *
read_entry (SimBook *book,
            BrEntry *entry)
{
  SimFact *fact = g_new0 (SimFact, 1);
  GType type = G_OBJECT_TYPE (entry);

  *fact = (SimFact) {
    .entry = g_object_ref (entry),
    .date = br_entry_get_date (entry),
    .at = g_date_time_to_unix_usec (br_entry_get_at (entry)),
    .id = br_entry_get_id (entry),
    .rating = BR_PAIN_UNRATED,
  };

  if (type == BR_TYPE_SESSION_ENTRY)
    {
      read_session (book, BR_SESSION_ENTRY (entry), fact);
    }
  else if (type == BR_TYPE_NEXT_DAY_ENTRY)
    {
      fact->kind = SIM_NEXT_DAY;
      fact->of = br_next_day_entry_get_session_id (BR_NEXT_DAY_ENTRY (entry));
      fact->usual = br_next_day_entry_get_usual (BR_NEXT_DAY_ENTRY (entry));
    }
  else if (type == BR_TYPE_CHECK_IN_ENTRY)
    {
      read_check_in (BR_CHECK_IN_ENTRY (entry), fact);
    }
  else if (type == BR_TYPE_DECISION_ENTRY)
    {
      read_decision (book, BR_DECISION_ENTRY (entry), fact);
    }
  else if (type == BR_TYPE_FLAGS_ENTRY)
    {
      read_flags (BR_FLAGS_ENTRY (entry), fact);
    }
  else if (type == BR_TYPE_PLAN_ENTRY)
    {
      read_plan (BR_PLAN_ENTRY (entry), fact);
    }
  else if (type == BR_TYPE_EQUIPMENT_ENTRY)
    {
      fact->kind = SIM_EQUIPMENT;
      fact->ids = br_equipment_entry_get_owned (BR_EQUIPMENT_ENTRY (entry));
      fact->weights_g = br_equipment_entry_get_weights (BR_EQUIPMENT_ENTRY (entry), &fact->n_weights);
    }
  else if (type == BR_TYPE_REVIEW_ENTRY)
    {
      fact->kind = SIM_REVIEW;
      fact->activities = br_review_entry_get_activities (BR_REVIEW_ENTRY (entry), &fact->n_activities);
    }
  else
    {
      read_start (BR_START_ENTRY (entry), fact);
    }

  return fact;
}

/* By date, then by the moment of recording, then by id. */
static gboolean
comes_before (const SimFact *a,
              const SimFact *b)
{
  if (a->date != b->date)
    return a->date < b->date;
  if (a->at != b->at)
    return a->at < b->at;

  return strcmp (a->id, b->id) < 0;
}

static BrDay
forget (SimBook    *book,
        const char *id)
{
  for (guint i = book->facts->len; i > 0; i--)
    {
      const SimFact *fact = g_ptr_array_index (book->facts, i - 1);
      BrDay date = fact->date;

      if (strcmp (fact->id, id) != 0)
        continue;

      book->n_kept = MIN (book->n_kept, i - 1);
      g_ptr_array_remove_index (book->facts, i - 1);
      return date;
    }

  return G_MAXUINT32;
}

BrDay
sim_book_add (SimBook *book,
              BrEntry *entry)
{
  BrDay changed = br_entry_get_date (entry);
  SimFact *fact;
  guint place;

  if (br_entry_get_revision (entry) > 1)
    {
      BrDay earlier = forget (book, br_entry_get_id (entry));

      changed = MIN (changed, earlier);
    }

  if (br_entry_get_deleted (entry))
    return changed;

  fact = read_entry (book, entry);
  for (place = book->facts->len; place > 0; place--)
    {
      if (!comes_before (fact, g_ptr_array_index (book->facts, place - 1)))
        break;
    }

  g_ptr_array_insert (book->facts, (int) place, fact);
  book->n_kept = MIN (book->n_kept, place);

  return changed;
}
