/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The arithmetic of a review as rows: the means with their ratings, the sessions, the own activities, and when the next one is. */

#pragma once

#include <adwaita.h>

#include "core/journal/br-journal.h"
#include "core/rules/br-review.h"

G_BEGIN_DECLS

/**
 * br_review_summary_new:
 * @journal: knows the own activities
 * @next: the day of the next review, or %BR_DAY_NONE
 *
 * Returns: (transfer floating): a group of rows
 */
GtkWidget *br_review_summary_new (BrReview  *review,
                                  BrJournal *journal,
                                  BrDay      next);

G_END_DECLS
