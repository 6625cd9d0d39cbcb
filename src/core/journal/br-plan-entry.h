/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A change of the plan by the person: the pattern of days, a moved session, or a pause (FREQ-2, FREQ-5). */

#pragma once

#include "core/journal/br-entry.h"

G_BEGIN_DECLS

/** BrPlanChange: on disk "pattern", "move", "pause". */
typedef enum
{
  BR_PLAN_PATTERN,
  BR_PLAN_MOVE,
  BR_PLAN_PAUSE,
} BrPlanChange;

#define BR_TYPE_PLAN_CHANGE (br_plan_change_get_type ())
GType br_plan_change_get_type (void);

/** BrWeekdays: a set of weekdays, bit 0 Monday to bit 6 Sunday; 0 stands for every other day. */
typedef guint BrWeekdays;

#define BR_TYPE_PLAN_ENTRY (br_plan_entry_get_type ())
G_DECLARE_FINAL_TYPE (BrPlanEntry, br_plan_entry, BR, PLAN_ENTRY, BrEntry)

/** br_plan_entry_new_pattern: @weekdays holds from @date on; two days only count while FREQ-6 allows them */
BrEntry      *br_plan_entry_new_pattern  (BrDay       date,
                                          GDateTime  *at,
                                          BrWeekdays  weekdays);
/** br_plan_entry_new_move: the session planned on @from is to take place on @to */
BrEntry      *br_plan_entry_new_move     (BrDay       date,
                                          GDateTime  *at,
                                          BrDay       from,
                                          BrDay       to);
/** br_plan_entry_new_pause: nothing from @from to @to, both included */
BrEntry      *br_plan_entry_new_pause    (BrDay       date,
                                          GDateTime  *at,
                                          BrDay       from,
                                          BrDay       to);
/** br_plan_entry_get_change: Returns: what is changed */
BrPlanChange  br_plan_entry_get_change   (BrPlanEntry *self);
/** br_plan_entry_get_weekdays: Returns: the weekdays of a pattern, else 0 */
BrWeekdays    br_plan_entry_get_weekdays (BrPlanEntry *self);
/** br_plan_entry_get_from: Returns: the planned date that is moved or the first day of the pause, else %BR_DAY_NONE */
BrDay         br_plan_entry_get_from     (BrPlanEntry *self);
/** br_plan_entry_get_to: Returns: where it is moved or the last day of the pause, else %BR_DAY_NONE */
BrDay         br_plan_entry_get_to       (BrPlanEntry *self);

/** br_weekdays_get_n_days: Returns: how many days @weekdays names */
guint         br_weekdays_get_n_days     (BrWeekdays weekdays);

/**
 * br_weekdays_are_allowed:
 * @maintain: whether two days a week are enough, to keep what was gained (FREQ-6)
 *
 * Returns: whether @weekdays is every other day, or three days no two of which touch, Sunday and Monday included (FREQ-2); with
 *   @maintain two such days, too
 */
gboolean      br_weekdays_are_allowed    (BrWeekdays weekdays,
                                          gboolean   maintain);

G_END_DECLS
