/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first start: the day on which the program began, and the first pain ratings (rules, "Pain ratings", "Phase entry"). */

#pragma once

#include "core/journal/br-entry.h"
#include "core/journal/br-pain.h"

G_BEGIN_DECLS

/** BrActivity: one of the person's own activities (PSFS): @name in their words and @ability 0 (unable) to 10 (as before). */
typedef struct
{
  const char *name;
  int         ability;
} BrActivity;

/** BR_MAX_ACTIVITIES: own activities that a person may name */
#define BR_MAX_ACTIVITIES 3

#define BR_TYPE_START_ENTRY (br_start_entry_get_type ())
G_DECLARE_FINAL_TYPE (BrStartEntry, br_start_entry, BR, START_ENTRY, BrEntry)

/** br_start_entry_new: @pain_now and @pain_week 0 to 10; @kind is that of @pain_now, %BR_PAIN_NONE if nothing was felt; up to three @activities, copied */
BrEntry          *br_start_entry_new            (BrDay             date,
                                                 GDateTime        *at,
                                                 int               pain_now,
                                                 BrPainKind        kind,
                                                 int               pain_week,
                                                 const BrActivity *activities,
                                                 guint             n_activities);
/** br_start_entry_get_pain_now: Returns: 0 to 10 */
int               br_start_entry_get_pain_now   (BrStartEntry *self);
/** br_start_entry_get_kind: Returns: the kind of the pain on that day; %BR_PAIN_NONE also where an old entry does not say */
BrPainKind        br_start_entry_get_kind       (BrStartEntry     *self);
/**
 * br_start_entry_is_repeated_by:
 * @self: a start
 * @other: any entry
 *
 * A start once had no kind: sharp, radiating or numb pain was written a second time, as a check-in of the same moment. Its rating is
 * that of the start and counts once; its kind counts.
 *
 * Returns: whether @other is such a check-in
 */
gboolean          br_start_entry_is_repeated_by (BrStartEntry     *self,
                                                 BrEntry          *other);
/** br_start_entry_get_pain_week: Returns: 0 to 10, in the week before */
int               br_start_entry_get_pain_week  (BrStartEntry *self);
/** br_start_entry_get_activities: Returns: (transfer none) (array length=n_activities): as rated on that day */
const BrActivity *br_start_entry_get_activities (BrStartEntry *self,
                                                 guint        *n_activities);

G_END_DECLS
