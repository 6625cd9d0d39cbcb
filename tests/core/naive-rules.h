/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules' counts over again, as plainly as they can be written: each question walks the whole history. For tests that compare. */

#pragma once

#include "core/journal/br-decision-entry.h"
#include "core/journal/br-pain.h"
#include "core/journal/br-plan-entry.h"
#include "core/journal/br-session-entry.h"

G_BEGIN_DECLS

typedef enum
{
  FACT_START,
  FACT_SESSION,
  FACT_CHECK_IN,
  FACT_NEXT_DAY,
  FACT_DECISION,
  FACT_LIST_OPENED,
  FACT_LIST_ANSWERED,
  FACT_CLEARANCE,
  FACT_PATTERN,
  FACT_MOVE,
  FACT_PAUSE,
} FactKind;

typedef struct _Fact Fact;

/** NAIVE_N_YES: questions that are answered with yes now and then */
#define NAIVE_N_YES 3

/**
 * Fact:
 * @date: what it counts for
 * @minute: orders those of one date
 * @deleted: whether it counts no more
 * @rating: of a start, a check-in or before a session, or %BR_PAIN_UNRATED
 * @pain: of a check-in or session
 * @phase: of a session or decision
 * @usual: of a next-day check of @session
 * @yes: the questions answered with yes, one bit each; the first is on the emergency list
 * @from: of a move or pause; both ends of a pause are in it. Of a clearance, its day
 */
struct _Fact
{
  FactKind       kind;
  BrDay          date;
  guint          minute;
  gboolean       deleted;
  BrEntry       *entry;

  int            rating;
  BrPainKind     pain;
  BrSessionKind  session_kind;
  guint          phase;
  Fact          *session;
  gboolean       usual;
  BrProposalKind decision;
  gboolean       accepted;
  guint          yes;
  BrWeekdays     weekdays;
  BrDay          from;
  BrDay          to;
};

/** naive_sort: Returns: (transfer container) (element-type Fact): those of @facts that count on @today, in order */
GPtrArray  *naive_sort            (GPtrArray *facts,
                                   BrDay      today);

/* Each of these takes what naive_sort() returned. */

/** naive_get_phase: Returns: the phase, 0 before the start; and its @entered */
guint       naive_get_phase       (GPtrArray *sorted,
                                   BrDay     *entered);
gboolean    naive_is_advance_refused (GPtrArray *sorted,
                                      BrDay      today);
BrDay       naive_get_last_session (GPtrArray *sorted);
guint       naive_count_full      (GPtrArray *sorted,
                                   BrDay      today);
guint       naive_count_pain_days (GPtrArray *sorted,
                                   BrDay      today);
guint       naive_count_usual     (GPtrArray *sorted,
                                   BrDay      today);
/** naive_is_pain_low: GATE-5 into phase 2 */
gboolean    naive_is_pain_low     (GPtrArray *sorted,
                                   BrDay      today);
/** naive_get_lock: Returns: "none", "emergency", "unanswered" or "clinician" */
const char *naive_get_lock        (GPtrArray *sorted);
guint       naive_count_turns     (GPtrArray *sorted,
                                   guint      phase);
/** naive_get_unanswered: Returns: (transfer none) (nullable): the session before @today whose check may still be given */
Fact       *naive_get_unanswered  (GPtrArray *sorted,
                                   BrDay      today);
BrWeekdays  naive_get_weekdays    (GPtrArray *sorted);
gboolean    naive_is_paused       (GPtrArray *sorted,
                                   BrDay      day);
/** naive_has_moves: Returns: whether a move may have a say in the plan */
gboolean    naive_has_moves       (GPtrArray *sorted,
                                   BrDay      today);

/** naive_plan: Returns: (transfer full) (element-type BrDay): what FREQ-4 says without moves, from @today to @until */
GArray     *naive_plan            (GPtrArray *sorted,
                                   BrDay      today,
                                   BrDay      until);

/** naive_flow: adds every second day from @day to @until to @dates; a pause waits for the day after it */
void        naive_flow            (GPtrArray *sorted,
                                   BrDay      day,
                                   BrDay      until,
                                   GArray    *dates);

G_END_DECLS
