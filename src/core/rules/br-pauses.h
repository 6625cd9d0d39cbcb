/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pauses and moves that shape a day, and ending a pause early (FREQ-5). */

#pragma once

#include "core/journal/br-journal.h"

G_BEGIN_DECLS

/**
 * br_pauses_end:
 * @today: the first day that is to be planned again
 * @at: now
 *
 * FREQ-5: a pause may be ended early. What is past of it stays a pause, and another one that begins later stays as it is.
 *
 * Returns: (transfer full) (element-type BrEntry): what to record: a correction of each pause that covers @today, or its deletion if it
 *   began today; none if there is none
 */
GPtrArray *br_pauses_end (BrJournal *journal,
                          BrDay      today,
                          GDateTime *at);

/** br_pauses_find: Returns: (transfer none) (nullable): the newest recorded pause that covers @day */
BrEntry   *br_pauses_find (BrJournal *journal,
                           BrDay      day);

/** br_moves_find: Returns: (transfer none) (nullable): the newest recorded move to @day; whether it counts is for the marks of the day to say */
BrEntry   *br_moves_find  (BrJournal *journal,
                           BrDay      day);

G_END_DECLS
