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

/** br_start_entry_new: @pain_now and @pain_week 0 to 10; up to three @activities, copied */
BrEntry          *br_start_entry_new            (BrDay             date,
                                                 GDateTime        *at,
                                                 int               pain_now,
                                                 int               pain_week,
                                                 const BrActivity *activities,
                                                 guint             n_activities);
/** br_start_entry_get_pain_now: Returns: 0 to 10 */
int               br_start_entry_get_pain_now   (BrStartEntry *self);
/** br_start_entry_get_pain_week: Returns: 0 to 10, in the week before */
int               br_start_entry_get_pain_week  (BrStartEntry *self);
/** br_start_entry_get_activities: Returns: (transfer none) (array length=n_activities): as rated on that day */
const BrActivity *br_start_entry_get_activities (BrStartEntry *self,
                                                 guint        *n_activities);

G_END_DECLS
