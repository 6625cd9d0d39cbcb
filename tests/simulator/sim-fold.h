/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The referee's own understanding of the rules: a small fold over its own reading of the journal, written from the rules' text alone.
 * It shares no code with src/core/rules. */

#pragma once

#include "simulator/sim-book.h"

G_BEGIN_DECLS

#define SIM_PHASES 3
#define SIM_WEEK   7

/** SimCheck: the next-day check of a session. */
typedef enum
{
  SIM_CHECK_NONE,
  SIM_CHECK_USUAL,
  SIM_CHECK_BAD,
} SimCheck;

/** SimSession: @is_used once an accepted revert has used it up, @is_check_used once one has used up the answer that stands. */
typedef struct
{
  const SimFact *fact;
  gboolean       is_extra;
  gboolean       is_used;
  SimCheck       check;
  gboolean       is_check_used;
} SimSession;

typedef struct
{
  BrDay date;
  int   value;
} SimRating;

typedef struct
{
  BrDay      date;
  BrPainKind kind;
  gboolean   is_used;
} SimPain;

typedef struct
{
  BrDay from;
  BrDay to;
} SimSpan;

/** SimOpen: what may stand until it is answered, in the order in which it is shown. */
typedef enum
{
  SIM_OPEN_REVERT_1,
  SIM_OPEN_STAY_1,
  SIM_OPEN_REVERT_2,
  SIM_OPEN_STAY_2,
  SIM_OPEN_BREAK,
  SIM_OPEN_SEE,
  SIM_OPEN_SEE_REVIEW,
  SIM_N_OPEN,
} SimOpen;

/** SimLoad: what was decided about one exercise; @dose only once @is_changed. The two newest sessions with it are @seen, the newest first, by their place. */
typedef struct
{
  gboolean       is_changed;
  BrVariantKind  variant;
  BrDose         dose;
  BrProposalKind step;
  gboolean       is_trained;
  guint          n_before;
  guint          n_refused;
  BrDay          refused;
  guint          n_seen;
  guint          seen[2];
  const SimDone *done[2];
} SimLoad;

typedef struct
{
  const char *name;
  int         ability;
  BrDay       date;
} SimActivity;

/** SimVerdict: names of the review's verdicts, in the order of the rules. */
typedef struct
{
  BrDay       date;
  const char *verdict;
} SimReviewDone;

/** SimYes: a safety question that stands: since when, and on which day a professional must have looked at it at the earliest. */
typedef struct
{
  const char *id;
  BrDay       since;
  BrDay       looked;
  gboolean    is_emergency;
} SimYes;

/** SimFold: everything up to @day; see the rules for the words. */
typedef struct
{
  SimBook       *book;
  guint          n_taken;
  BrDay          day;

  BrDay          started;
  guint          phase;
  BrDay          entered;
  guint          n_in_stay;
  BrDay          refused;
  guint          turns[SIM_PHASES];
  GArray        *sessions;
  GArray        *ratings;
  GArray        *pains;
  guint          baseline_sum;
  guint          baseline_n;
  const SimDone *hinge;
  const SimDone *plank;

  gboolean       open[SIM_N_OPEN];
  BrDay          easier_from;
  gboolean       is_break;
  gboolean       is_long_break;

  gboolean       list_open;
  BrDay          list_open_since;
  gboolean       is_asked;
  gint64         asked_at;
  gboolean       is_answered;
  gint64         list_at;
  GArray        *yes;

  GArray        *reviews;
  GArray        *activities;
  const SimFact *rated;
  guint          n_maintain_answered;

  BrWeekdays     weekdays;
  gboolean       is_maintaining;
  BrWeekdays     earlier;
  BrWeekdays     pair;
  BrDay          pair_day;
  GArray        *moves;
  GArray        *vacated;
  GArray        *pauses;

  const SimFact *equipment;
  guint          n_before_break;
  SimLoad        loads[SIM_MAX_CARDS];

  int            hinge_card;
  int            plank_card;
} SimFold;

void        sim_fold_init     (SimFold     *fold,
                               SimBook     *book);
void        sim_fold_clear    (SimFold     *fold);

/** sim_fold_go: takes in what @fold's book says up to @today, from the beginning if what was taken in has changed */
void        sim_fold_go       (SimFold     *fold,
                               BrDay        today);

/** sim_fold_get_last: Returns: (nullable): the last session */
const SimSession *sim_fold_get_last (const SimFold *fold);
/** sim_fold_get_last_day: Returns: its date, or %BR_DAY_NONE */
BrDay       sim_fold_get_last_day (const SimFold *fold);

/* sim-back.c: REVERT-1, REVERT-2, BREAK-1 */
void        sim_back_add_pain    (SimFold       *fold);
void        sim_back_add_session (SimFold       *fold);
void        sim_back_add_check   (SimFold       *fold,
                                  guint          place);
void        sim_back_go          (SimFold       *fold,
                                  BrDay          day);
void        sim_back_decide      (SimFold       *fold,
                                  const SimFact *fact);
void        sim_back_enter       (SimFold       *fold,
                                  gboolean       back);
/** sim_back_is_open: Returns: whether something stands that hides an advance */
gboolean    sim_back_is_open     (const SimFold *fold);

/* sim-plan.c: FREQ */
void        sim_plan_add         (SimFold       *fold,
                                  const SimFact *fact);
void        sim_plan_add_session (SimFold       *fold,
                                  BrDay          date);
void        sim_plan_maintain    (SimFold       *fold,
                                  BrDay          date);
void        sim_plan_revert      (SimFold       *fold);
gboolean    sim_plan_is_paused   (const SimFold *fold,
                                  BrDay          day);
/** sim_plan_make: sets @dates (element-type BrDay) to the @n_days days from @today on */
void        sim_plan_make        (const SimFold *fold,
                                  BrDay          today,
                                  guint          n_days,
                                  GArray        *dates);
/** sim_plan_may_move: FREQ-5 */
gboolean    sim_plan_may_move    (const SimFold *fold,
                                  GArray        *plan,
                                  BrDay          today,
                                  BrDay          from,
                                  BrDay          to);

/* sim-load.c: LOAD, START-3 */
void        sim_load_add_session (SimFold       *fold);
void        sim_load_decide      (SimFold       *fold,
                                  const SimFact *fact);
void        sim_load_reset       (SimFold       *fold);
/** sim_load_get_card: Returns: (transfer none): the exercise at @card */
BrExercise *sim_load_get_card    (const SimFold *fold,
                                  int            card);
/** sim_load_choose: Returns: the place of @card's stand-in if the person has not what it needs, else @card */
int         sim_load_choose      (const SimFold *fold,
                                  int            card);
/** sim_load_get_present: sets @variant and @dose to what is prescribed; Returns: whether there is a weight for it */
gboolean    sim_load_get_present (const SimFold *fold,
                                  int            card,
                                  BrVariantKind *variant,
                                  BrDose        *dose);
/** sim_load_get_easier: the same for the easier variant at its bottom */
gboolean    sim_load_get_easier  (const SimFold *fold,
                                  int            card,
                                  BrDose        *dose);
/** sim_load_has_step: Returns: whether a step of @kind is to be proposed for @card on @today; to @next */
gboolean    sim_load_has_step    (const SimFold *fold,
                                  BrDay          today,
                                  int            card,
                                  BrProposalKind kind,
                                  BrDose        *next);

/* sim-judge.c: gates, reviews, lock */
typedef struct
{
  gboolean met;
  double   value;
} SimJudged;

/** sim_judge_gate: Returns: GATE-@number on @today */
SimJudged   sim_judge_gate       (const SimFold *fold,
                                  guint          number,
                                  BrDay          today);
/** sim_judge_lock: Returns: "none", "emergency", "unanswered" or "clinician", and @since when */
const char *sim_judge_lock       (const SimFold *fold,
                                  BrDay         *since);
void        sim_judge_add_flags  (SimFold       *fold,
                                  const SimFact *fact);
void        sim_judge_open_list  (SimFold       *fold,
                                  const SimFact *fact);
/** sim_judge_review: Returns: the name of the verdict of a review done on @today */
const char *sim_judge_review     (const SimFold *fold,
                                  BrDay          today);
/** sim_judge_latest_due: Returns: the latest due date of a review, or %BR_DAY_NONE */
BrDay       sim_judge_latest_due (const SimFold *fold,
                                  BrDay          today);
void        sim_judge_add_review (SimFold       *fold,
                                  const SimFact *fact);
void        sim_judge_add_activities (SimFold       *fold,
                                      const SimFact *fact);
/** sim_judge_offers_maintain: FREQ-6 */
gboolean    sim_judge_offers_maintain (const SimFold *fold,
                                       BrDay          today);

G_END_DECLS
