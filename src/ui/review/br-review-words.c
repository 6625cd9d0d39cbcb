/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/review/br-review-words.h"

#include <glib/gi18n.h>

const char *
br_review_words_get_title (BrReviewVerdict verdict)
{
  switch (verdict)
    {
    case BR_REVIEW_ON_TRACK:
      return C_("review", "On Track");
    case BR_REVIEW_SOME:
      return C_("review", "Some Improvement");
    case BR_REVIEW_SEE_PROFESSIONAL:
      return C_("review", "Time to See a Physiotherapist");
    case BR_REVIEW_TOO_FEW:
      return C_("review", "Too Few Sessions to Judge");
    case BR_REVIEW_NEEDS_RATING:
      return C_("review", "A Rating Is Missing");
    case BR_REVIEW_NONE:
    default:
      return C_("review", "No Verdict This Time");
    }
}
