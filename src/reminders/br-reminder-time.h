/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When to remind of the next planned session. */

#pragma once

#include "core/rules/br-state.h"

G_BEGIN_DECLS

/** BR_REMINDER_LATEST_MINUTE: minutes after midnight after which no reminder comes late (21:00): it would only disturb the evening */
#define BR_REMINDER_LATEST_MINUTE (21 * 60)

/** BR_REMINDER_LATER_S: for how many seconds "Later" puts a reminder off */
#define BR_REMINDER_LATER_S (60 * 60)

/**
 * br_reminder_time_get:
 * @state: what the rules say today
 * @now: the local time
 * @minute: minutes after midnight at which sessions are planned
 * @reminded: the day that was reminded of last, or %BR_DAY_NONE
 * @later: (nullable): until when that reminder was put off
 *
 * A planned session is reminded of once, on its day: at the time planned, or, if nobody could be told then, as soon as somebody can, but
 * not after %BR_REMINDER_LATEST_MINUTE. What was put off comes again on the same day only. Nothing reminds of training that is locked.
 *
 * Returns: (transfer full) (nullable): the time, never before @now; %NULL if there is nothing to remind of
 */
GDateTime *br_reminder_time_get (BrState   *state,
                                 GDateTime *now,
                                 guint      minute,
                                 BrDay      reminded,
                                 GDateTime *later);

G_END_DECLS
