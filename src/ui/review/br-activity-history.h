/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The person's own activities over time (PSFS, REVIEW-2), as the journal has them. */

#pragma once

#include "core/journal/br-journal.h"
#include "core/journal/br-start-entry.h"

G_BEGIN_DECLS

/**
 * BrActivityPast:
 * @name: in the person's words; the entry's
 * @first: the first rating, 0 to 10
 * @latest: the latest one
 * @rated: the day of the latest one
 */
typedef struct
{
  const char *name;
  int         first;
  int         latest;
  BrDay       rated;
} BrActivityPast;

/**
 * br_activity_history_list:
 * @day: entries after it do not count
 *
 * Returns: (transfer full) (element-type BrActivityPast): the activities that were rated last, in that order; valid until the journal changes
 */
GArray *br_activity_history_list (BrJournal *journal,
                                  BrDay      day);

G_END_DECLS
