/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The referee's fold. */

#include "simulator/sim-fold.h"

#include <string.h>

void
sim_fold_init (SimFold *fold,
               SimBook *book)
{
  *fold = (SimFold) {
    .book = book,
    .sessions = g_array_new (FALSE, FALSE, sizeof (SimSession)),
    .ratings = g_array_new (FALSE, FALSE, sizeof (SimRating)),
    .pains = g_array_new (FALSE, FALSE, sizeof (SimPain)),
    .yes = g_array_new (FALSE, FALSE, sizeof (SimYes)),
    .reviews = g_array_new (FALSE, FALSE, sizeof (SimReviewDone)),
    .activities = g_array_new (FALSE, FALSE, sizeof (SimActivity)),
    .moves = g_array_new (FALSE, FALSE, sizeof (SimSpan)),
    .vacated = g_array_new (FALSE, FALSE, sizeof (BrDay)),
    .pauses = g_array_new (FALSE, FALSE, sizeof (SimSpan)),
    .hinge_card = sim_book_find_card (book, "hip_hinge_dowel"),
    .plank_card = sim_book_find_card (book, "side_plank_knees"),
  };
}

void
sim_fold_clear (SimFold *fold)
{
  g_clear_pointer (&fold->sessions, g_array_unref);
  g_clear_pointer (&fold->ratings, g_array_unref);
  g_clear_pointer (&fold->pains, g_array_unref);
  g_clear_pointer (&fold->yes, g_array_unref);
  g_clear_pointer (&fold->reviews, g_array_unref);
  g_clear_pointer (&fold->activities, g_array_unref);
  g_clear_pointer (&fold->moves, g_array_unref);
  g_clear_pointer (&fold->vacated, g_array_unref);
  g_clear_pointer (&fold->pauses, g_array_unref);
}

const SimSession *
sim_fold_get_last (const SimFold *fold)
{
  if (fold->sessions->len == 0)
    return NULL;

  return &g_array_index (fold->sessions, SimSession, fold->sessions->len - 1);
}

BrDay
sim_fold_get_last_day (const SimFold *fold)
{
  const SimSession *last = sim_fold_get_last (fold);

  return last != NULL ? last->fact->date : BR_DAY_NONE;
}

/* "Pain ratings": the first start, check-ins, and the rating before a session. */
static void
add_rating (SimFold       *fold,
            const SimFact *fact)
{
  SimRating rating = { fact->date, fact->rating };

  if (fact->rating < 0)
    return;

  /* "From the first rating" of the program, which is not one of a date before it. Those of its first date wait until it is known. */
  g_array_append_val (fold->ratings, rating);
  if (fold->started != BR_DAY_NONE && fact->date - g_array_index (fold->ratings, SimRating, 0).date < SIM_WEEK)
    {
      fold->baseline_sum += (guint) fact->rating;
      fold->baseline_n++;
    }
}

static void
add_pain (SimFold       *fold,
          const SimFact *fact)
{
  SimPain pain = { fact->date, fact->pain, FALSE };

  if (fact->pain < BR_PAIN_SHARP)
    return;

  g_array_append_val (fold->pains, pain);
  if (fact->pain != BR_PAIN_SHARP)
    sim_judge_open_list (fold, fact);
  sim_back_add_pain (fold);
}

static void
enter (SimFold  *fold,
       guint     phase,
       BrDay     date,
       gboolean  back)
{
  fold->phase = phase;
  fold->entered = date;
  fold->n_in_stay = 0;
  fold->refused = BR_DAY_NONE;
  sim_back_enter (fold, back);
  if (back)
    sim_plan_revert (fold);
}

static void
add_session (SimFold       *fold,
             const SimFact *fact)
{
  BrDay last = sim_fold_get_last_day (fold);
  SimSession session = { fact, last != BR_DAY_NONE && fact->date - last < 2, FALSE, SIM_CHECK_NONE, FALSE };

  g_array_append_val (fold->sessions, session);

  fold->n_in_stay += fact->phase == fold->phase ? 1 : 0;
  if (fact->session != BR_SESSION_SHORT && fact->phase >= 1 && fact->phase <= SIM_PHASES)
    fold->turns[fact->phase - 1]++;

  for (guint i = 0; i < fact->n_done && fact->phase == 2 && fact->session == BR_SESSION_FULL && !session.is_extra; i++)
    {
      if (fact->done[i].card == fold->hinge_card)
        fold->hinge = &fact->done[i];
      if (fact->done[i].card == fold->plank_card)
        fold->plank = &fact->done[i];
    }

  sim_plan_add_session (fold, fact->date);
  sim_load_add_session (fold);
  add_rating (fold, fact);
  add_pain (fold, fact);
  sim_back_add_session (fold);
}

/* "The answer belongs to that session; with two sessions on one date it serves both." */
static void
add_check (SimFold       *fold,
           const SimFact *fact)
{
  const SimFact *of = NULL;
  guint place = 0;

  for (guint i = fold->sessions->len; i > 0 && of == NULL; i--)
    {
      const SimFact *session = g_array_index (fold->sessions, SimSession, i - 1).fact;

      if (strcmp (session->id, fact->of) == 0)
        {
          of = session;
          place = i - 1;
        }
    }

  if (of == NULL)
    return;

  for (guint i = fold->sessions->len; i > 0; i--)
    {
      SimSession *session = &g_array_index (fold->sessions, SimSession, i - 1);

      if (session->fact->date < of->date)
        break;
      if (session->fact->date == of->date)
        {
          session->check = fact->usual ? SIM_CHECK_USUAL : SIM_CHECK_BAD;
          session->is_check_used = FALSE;
        }
    }

  sim_back_add_check (fold, place);
}

static void
add_decision (SimFold       *fold,
              const SimFact *fact)
{
  if (fold->phase == 0)
    return;

  switch (fact->decision)
    {
    case BR_PROPOSAL_ADVANCE:
      if (fact->phase != fold->phase || fold->phase == SIM_PHASES)
        break;
      if (fact->accepted)
        enter (fold, fold->phase + 1, fact->date, FALSE);
      else
        fold->refused = fact->date;
      break;

    case BR_PROPOSAL_REVERT:
      if (fact->phase != fold->phase || fold->phase == 1)
        break;
      sim_back_decide (fold, fact);
      if (fact->accepted)
        enter (fold, fold->phase - 1, fact->date, TRUE);
      break;

    case BR_PROPOSAL_STAY_EASIER:
    case BR_PROPOSAL_SEE_PROFESSIONAL:
      sim_back_decide (fold, fact);
      break;

    case BR_PROPOSAL_RAISE_LOAD:
    case BR_PROPOSAL_LOWER_LOAD:
      sim_load_decide (fold, fact);
      break;

    case BR_PROPOSAL_MAINTAIN:
      fold->n_maintain_answered = fold->reviews->len;
      if (fact->accepted && fold->phase == SIM_PHASES && !fold->is_maintaining)
        sim_plan_maintain (fold, fact->date);
      break;

    case BR_PROPOSAL_REVIEW:
    default:
      break;
    }
}

static void
add_start (SimFold       *fold,
           const SimFact *fact)
{
  g_autoptr (GArray) before = NULL;

  if (fold->started != BR_DAY_NONE)
    return;

  fold->started = fact->date;
  enter (fold, 1, fact->date, FALSE);

  /* A session of that date that was recorded where the clock said less is of this stay, too. */
  for (guint i = 0; i < fold->sessions->len; i++)
    {
      const SimFact *session = g_array_index (fold->sessions, SimSession, i).fact;

      fold->n_in_stay += session->date == fact->date && session->phase == 1 ? 1 : 0;
    }
  if (sim_fold_get_last_day (fold) == fact->date)
    sim_back_add_session (fold);

  before = g_steal_pointer (&fold->ratings);
  fold->ratings = g_array_new (FALSE, FALSE, sizeof (SimRating));
  for (guint i = 0; i < before->len; i++)
    {
      SimRating rating = g_array_index (before, SimRating, i);

      if (rating.date == fact->date)
        {
          g_array_append_val (fold->ratings, rating);
          fold->baseline_sum += (guint) rating.value;
          fold->baseline_n++;
        }
    }

  add_rating (fold, fact);
  add_pain (fold, fact);
  sim_judge_add_activities (fold, fact);
}

static void
add (SimFold       *fold,
     const SimFact *fact)
{
  sim_back_go (fold, fact->date);

  switch (fact->kind)
    {
    case SIM_START:
      add_start (fold, fact);
      break;

    case SIM_SESSION:
      add_session (fold, fact);
      break;

    case SIM_CHECK_IN:
      add_rating (fold, fact);
      add_pain (fold, fact);
      break;

    case SIM_NEXT_DAY:
      add_check (fold, fact);
      break;

    case SIM_DECISION:
      add_decision (fold, fact);
      break;

    case SIM_FLAGS:
      sim_judge_add_flags (fold, fact);
      break;

    case SIM_PLAN:
      sim_plan_add (fold, fact);
      break;

    case SIM_EQUIPMENT:
      fold->equipment = fact;
      break;

    case SIM_REVIEW:
    default:
      sim_judge_add_review (fold, fact);
      break;
    }
}

void
sim_fold_go (SimFold *fold,
             BrDay    today)
{
  GPtrArray *facts = fold->book->facts;
  const SimFact *next = fold->n_taken < facts->len ? g_ptr_array_index (facts, fold->n_taken) : NULL;

  /* Also if the next fact is dated before the day up to which time has passed. */
  if (fold->book->n_kept < fold->n_taken || today < fold->day || (next != NULL && next->date < fold->day))
    {
      SimBook *book = fold->book;

      sim_fold_clear (fold);
      sim_fold_init (fold, book);
    }

  for (; fold->n_taken < facts->len; fold->n_taken++)
    {
      const SimFact *fact = g_ptr_array_index (facts, fold->n_taken);

      if (fact->date > today)
        break;
      add (fold, fact);
    }

  fold->book->n_kept = fold->n_taken;
  fold->day = today;
  sim_back_go (fold, today);
}
