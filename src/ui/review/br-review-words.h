/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a review says, in a few words. */

#pragma once

#include "core/rules/br-review.h"

G_BEGIN_DECLS

/** br_review_words_get_title: Returns: (transfer none): a heading for @verdict: "On Track" */
const char *br_review_words_get_title (BrReviewVerdict verdict);

G_END_DECLS
