/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The four-week review (REVIEW-1 to REVIEW-3): a pain rating if one is missing, the own activities rated anew, the whole list of safety
 * questions (FLAG-3), then the verdict with its arithmetic, frozen by a BrReviewEntry. */

#pragma once

#include <adwaita.h>

#include "core/rules/br-advisor.h"
#include "core/storage/br-store.h"

G_BEGIN_DECLS

#define BR_TYPE_REVIEW_DIALOG (br_review_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BrReviewDialog, br_review_dialog, BR, REVIEW_DIALOG, AdwDialog)

/** br_review_dialog_new: Returns: (transfer floating): a review of today; before it is finished only a rating that was missing is recorded, as a check-in */
AdwDialog *br_review_dialog_new (BrAdvisor *advisor,
                                 BrStore   *store);

G_END_DECLS
