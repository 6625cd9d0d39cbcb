/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The planned sessions for other calendars (RFC 5545), with alarms. */

#pragma once

#include "core/rules/br-rules.h"

G_BEGIN_DECLS

/** BR_EXPORT_ALL_DAY: the minute of a session that may take place at any time of its day */
#define BR_EXPORT_ALL_DAY (-1)

/**
 * br_export_calendar:
 * @program: the program in force
 * @journal: all that is known
 * @now: when this is; its local date is today, and the moment tells later exports from earlier ones
 * @minute: minutes after midnight at which sessions begin, or %BR_EXPORT_ALL_DAY
 * @error: %G_IO_ERROR_NOT_FOUND with a whole translated sentence if nothing is planned
 *
 * The sessions of the next 12 weeks. Session number 17 has the same UID in every export, whatever its date: when the plan flows on after
 * a missed day, a move or a change of days, importing again moves the events and doubles none. DTSTAMP and SEQUENCE grow from export to
 * export. Of the sessions that an export of the last 12 weeks may have announced for today or later, those that were done on another day
 * are in it with that day, and those that are not to come any more, because a pause leaves fewer, as cancelled.
 *
 * Under a lock (FLAG-1 to FLAG-3) the sessions are tentative and ring no alarm.
 *
 * Returns: (transfer full) (nullable): the iCalendar text
 */
GBytes *br_export_calendar (BrProgram  *program,
                            BrJournal  *journal,
                            GDateTime  *now,
                            int         minute,
                            GError    **error);

G_END_DECLS
