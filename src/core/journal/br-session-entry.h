/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session that took place: what was prescribed, what was done, and how the back was before and after. */

#pragma once

#include "core/journal/br-entry.h"
#include "core/journal/br-exercise-record.h"

G_BEGIN_DECLS

/** BrSessionKind: rules, "Session kinds". On disk "full", "short", "partial". */
typedef enum
{
  BR_SESSION_FULL,
  BR_SESSION_SHORT,
  BR_SESSION_PARTIAL,
} BrSessionKind;

#define BR_TYPE_SESSION_KIND (br_session_kind_get_type ())
GType br_session_kind_get_type (void);

/** BrForm: whether form held throughout a session (LOAD-2, LOAD-3), as the person says after it. On disk "form_held": true, false, or left out. */
typedef enum
{
  BR_FORM_UNANSWERED,
  BR_FORM_HELD,
  BR_FORM_LOST,
} BrForm;

#define BR_TYPE_FORM (br_form_get_type ())
GType br_form_get_type (void);

/**
 * BrSessionSummary:
 * @kind: full, short or partial
 * @program_id: the program's id
 * @program_revision: and its own version
 * @phase: the phase on that day
 * @routine_id: the routine
 * @active_s: seconds in it, pauses left out
 * @pain_before: 0 to 10, or %BR_PAIN_UNRATED
 * @pain_before_kind: its kind
 * @pain_after: 0 to 10, or %BR_PAIN_UNRATED
 * @effort: 0 to 10, or -1 if it was not asked
 * @form: whether form held
 * @note: (nullable): in the person's words
 *
 * The members of a session entry besides its exercises. Strings are the owner's.
 */
typedef struct
{
  BrSessionKind kind;
  const char   *program_id;
  guint         program_revision;
  guint         phase;
  const char   *routine_id;
  guint         active_s;
  int           pain_before;
  BrPainKind    pain_before_kind;
  int           pain_after;
  int           effort;
  BrForm        form;
  const char   *note;
} BrSessionSummary;

#define BR_TYPE_SESSION_ENTRY (br_session_entry_get_type ())
G_DECLARE_FINAL_TYPE (BrSessionEntry, br_session_entry, BR, SESSION_ENTRY, BrEntry)

/**
 * br_session_entry_new:
 * @date: the date on which it began
 * @at: now
 * @summary: copied
 * @exercises: (element-type BrExerciseRecord): in the order of the routine; taken over as they are
 */
BrEntry                *br_session_entry_new           (BrDay                   date,
                                                        GDateTime              *at,
                                                        const BrSessionSummary *summary,
                                                        GPtrArray              *exercises);
/** br_session_entry_get_summary: Returns: (transfer none) */
const BrSessionSummary *br_session_entry_get_summary   (BrSessionEntry *self);
/** br_session_entry_get_exercises: Returns: (transfer none) (element-type BrExerciseRecord) */
GPtrArray              *br_session_entry_get_exercises (BrSessionEntry *self);
/** br_session_entry_find_exercise: Returns: (transfer none) (nullable): what was done of the exercise with @id */
BrExerciseRecord       *br_session_entry_find_exercise (BrSessionEntry         *self,
                                                        const char             *id);
/** br_session_entry_get_worst_pain_kind: Returns: the gravest kind reported before or during it (numb over radiating over sharp over ache) */
BrPainKind              br_session_entry_get_worst_pain_kind (BrSessionEntry *self);

G_END_DECLS
