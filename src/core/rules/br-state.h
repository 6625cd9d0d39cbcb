/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that the rules say on one day. Immutable: a new fact makes a new state. */

#pragma once

#include <gio/gio.h>

#include "core/journal/br-journal.h"
#include "core/journal/br-plan-entry.h"
#include "core/program/br-prescription.h"
#include "core/rules/br-proposal.h"
#include "core/rules/br-review.h"
#include "core/rules/br-verdict.h"

G_BEGIN_DECLS

/** BrSituation: rules, "Today": the first that holds; %BR_SITUATION_NEW before the first start. */
typedef enum
{
  BR_SITUATION_NEW,
  BR_SITUATION_LOCKED,
  BR_SITUATION_PAUSED,
  BR_SITUATION_DONE,
  BR_SITUATION_WORKOUT,
  BR_SITUATION_REST,
} BrSituation;

#define BR_TYPE_SITUATION (br_situation_get_type ())
GType br_situation_get_type (void);

/** BrLock: why training is locked (FLAG-1 to FLAG-3). */
typedef enum
{
  BR_LOCK_NONE,
  BR_LOCK_EMERGENCY,
  BR_LOCK_CLINICIAN,
  BR_LOCK_UNANSWERED,
} BrLock;

#define BR_TYPE_LOCK (br_lock_get_type ())
GType br_lock_get_type (void);

/** BrDayMarks: what a day of the calendar shows. */
typedef enum
{
  BR_DAY_MARK_NONE    = 0,
  BR_DAY_MARK_PLANNED = 1 << 0,
  BR_DAY_MARK_FULL    = 1 << 1,
  BR_DAY_MARK_SHORT   = 1 << 2,
  BR_DAY_MARK_PARTIAL = 1 << 3,
  BR_DAY_MARK_EXTRA   = 1 << 4,
  BR_DAY_MARK_MISSED  = 1 << 5,
  BR_DAY_MARK_MOVED   = 1 << 6,
  BR_DAY_MARK_PAUSED  = 1 << 7,
  BR_DAY_MARK_REVIEW  = 1 << 8,
  BR_DAY_MARK_PAIN    = 1 << 9,
} BrDayMarks;

/** BR_PLAN_DAYS: how many days ahead of today the plan reaches (12 weeks) */
#define BR_PLAN_DAYS 84

/**
 * BrState:
 *
 * Properties, all read-only: "today", "situation", "reason" (a sentence), "phase", "phase-entered", "session-number",
 * "next-session", "earliest-advance", "lock", "lock-since", "gates" (GListModel of #BrVerdict), "proposals" (GListModel of #BrProposal, in the
 * rules' order), "prescription", "short-prescription", "baseline", "announcements" (GListModel of #BrVerdict), "extra", "review", "last-review".
 */
#define BR_TYPE_STATE (br_state_get_type ())
G_DECLARE_FINAL_TYPE (BrState, br_state, BR, STATE, GObject)

/** br_state_get_today: Returns: the day that it speaks of */
BrDay           br_state_get_today              (BrState *self);
/** br_state_get_situation: Returns: what today is */
BrSituation     br_state_get_situation          (BrState *self);
/** br_state_get_reason: Returns: the translated sentence why today is what it is */
const char     *br_state_get_reason             (BrState *self);
/** br_state_get_phase: Returns: 0 before the first start */
guint           br_state_get_phase              (BrState *self);
/** br_state_get_phase_entered: Returns: the day of the phase entry, or %BR_DAY_NONE before the first start */
BrDay           br_state_get_phase_entered      (BrState *self);
/** br_state_get_started: Returns: the day of the first start, or %BR_DAY_NONE */
BrDay           br_state_get_started            (BrState *self);
/** br_state_get_session_number: Returns: the number, from 1, of the next session in this stay in the phase */
guint           br_state_get_session_number     (BrState *self);
/** br_state_get_next_session: Returns: the first planned day from today on, or %BR_DAY_NONE */
BrDay           br_state_get_next_session       (BrState *self);
/** br_state_get_earliest_advance: Returns: the earliest next phase (rules, "Terms"), or %BR_DAY_NONE */
BrDay           br_state_get_earliest_advance   (BrState *self);
/** br_state_get_earliest_text: Returns: (transfer none) (nullable): that date in a sentence, or why there is none; %NULL in the last phase */
const char     *br_state_get_earliest_text      (BrState *self);
/** br_state_get_lock: Returns: what is to be done first of an emergency, an unanswered list and a clearance (FLAG-1 to FLAG-3) */
BrLock          br_state_get_lock               (BrState *self);
/** br_state_get_lock_since: Returns: the day from which that lock stands, or %BR_DAY_NONE */
BrDay           br_state_get_lock_since         (BrState *self);
/** br_state_get_standing_flags: Returns: (transfer none) (array zero-terminated=1): ids of questions answered with yes and not cleared */
const char * const *br_state_get_standing_flags (BrState *self);
/** br_state_get_clear_from: Returns: the first day on which a clearance covers all of these, or %BR_DAY_NONE for any (FLAG-1) */
BrDay           br_state_get_clear_from         (BrState *self);
/** br_state_get_cleared_on: Returns: the day on which a professional cleared the safety question @id, or %BR_DAY_NONE if it stands or never did */
BrDay           br_state_get_cleared_on         (BrState    *self,
                                                 const char *id);
/** br_state_get_weekdays: Returns: the pattern in force; 0 for every other day */
BrWeekdays      br_state_get_weekdays           (BrState *self);

/** br_state_get_maintaining: Returns: whether two days a week are the pattern, to keep what was gained (FREQ-6); br_weekdays_are_allowed() asks for it */
gboolean        br_state_get_maintaining        (BrState *self);

/**
 * br_state_can_move:
 * @from: a planned day
 * @to: where to move it
 * @reason: (out) (optional) (nullable) (transfer full): why not, translated
 *
 * Returns: whether the session planned on @from may be moved to @to (FREQ-5)
 */
gboolean        br_state_can_move               (BrState *self,
                                                 BrDay    from,
                                                 BrDay    to,
                                                 char   **reason);
/** br_state_get_extra: Returns: (transfer none) (nullable): why not to start a session today, when it would be extra (FREQ-3); %NULL if it would not */
BrVerdict      *br_state_get_extra              (BrState *self);

/** br_state_get_plan: Returns: (transfer none) (array length=n_days): the planned days from today on, BR_PLAN_DAYS ahead, ascending */
const BrDay    *br_state_get_plan               (BrState *self,
                                                 guint   *n_days);
/** br_state_get_day_marks: Returns: what to show on @day, past or future; none outside what is known */
BrDayMarks      br_state_get_day_marks          (BrState *self,
                                                 BrDay    day);

/** br_state_get_gates: Returns: (transfer none): #BrVerdict of every gate of the present phase; empty in the last */
GListModel     *br_state_get_gates              (BrState *self);
/** br_state_get_maintain_conditions: Returns: (transfer none): #BrVerdict of what the last phase asks for before two days a week are offered (FREQ-6); empty before it */
GListModel     *br_state_get_maintain_conditions (BrState *self);
/** br_state_get_proposals: Returns: (transfer none): #BrProposal in the rules' order */
GListModel     *br_state_get_proposals          (BrState *self);

/** br_state_get_announcements: Returns: (transfer none): #BrVerdict of what the rules change of the next full session without asking (START-3, REVERT-2, BREAK-1) */
GListModel     *br_state_get_announcements      (BrState *self);

/** br_state_get_review: Returns: (transfer none) (nullable): what a review done today would say; %NULL before the first start */
BrReview       *br_state_get_review             (BrState *self);
/** br_state_get_last_review: Returns: (transfer none) (nullable): the last review done, frozen at it (REVIEW-1) */
BrReview       *br_state_get_last_review        (BrState *self);
/** br_state_get_reviews: Returns: (transfer none): #BrReview of each review done, frozen at it, in order */
GListModel     *br_state_get_reviews            (BrState *self);
/** br_state_get_review_due: Returns: the date since which a review is due, or %BR_DAY_NONE if none is (REVIEW-3) */
BrDay           br_state_get_review_due         (BrState *self);
/** br_state_get_next_review: Returns: the first due date after today, or %BR_DAY_NONE before the first start */
BrDay           br_state_get_next_review        (BrState *self);

/** br_state_get_prescription: Returns: (transfer none) (nullable): the next full session; %NULL before the first start */
BrPrescription *br_state_get_prescription       (BrState *self);
/** br_state_get_short_prescription: Returns: (transfer none) (nullable): the short one that may be done instead */
BrPrescription *br_state_get_short_prescription (BrState *self);

/** br_state_get_unanswered_session: Returns: (transfer none) (nullable): id of the session whose next-day check is to be asked now */
const char     *br_state_get_unanswered_session (BrState *self);

/** br_state_get_baseline: Returns: the mean of all pain ratings in the 7 days from the first (REVIEW-1), -1 if there is none */
double          br_state_get_baseline           (BrState *self);

/** br_state_get_last_decision: Returns: (transfer none) (nullable): the newest accepted change of the plan */
BrDecisionEntry *br_state_get_last_decision     (BrState *self);

G_END_DECLS
