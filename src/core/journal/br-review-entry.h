/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A four-week review that was done (REVIEW-1): its day freezes the verdict, which is computed from the entries up to it. */

#pragma once

#include "core/journal/br-start-entry.h"

G_BEGIN_DECLS

#define BR_TYPE_REVIEW_ENTRY (br_review_entry_get_type ())
G_DECLARE_FINAL_TYPE (BrReviewEntry, br_review_entry, BR, REVIEW_ENTRY, BrEntry)

/** br_review_entry_new: the own activities rated anew (REVIEW-2), copied; may be none */
BrEntry          *br_review_entry_new            (BrDay             date,
                                                  GDateTime        *at,
                                                  const BrActivity *activities,
                                                  guint             n_activities);
/** br_review_entry_get_activities: Returns: (transfer none) (array length=n_activities): as rated on that day */
const BrActivity *br_review_entry_get_activities (BrReviewEntry *self,
                                                  guint         *n_activities);

G_END_DECLS
