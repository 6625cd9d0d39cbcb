/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reviews that were done, with their arithmetic, and when the next one is (REVIEW-1, REVIEW-3). */

#pragma once

#include <adwaita.h>

#include "core/rules/br-state.h"

G_BEGIN_DECLS

/** br_review_log_new: Returns: (transfer floating): a group of rows, the last review first; begins one that is due by "win.begin-review" */
GtkWidget *br_review_log_new (BrState *state);

G_END_DECLS
