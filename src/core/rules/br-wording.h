/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days as people say them, for the sentences of the rules. */

#pragma once

#include "core/journal/br-day.h"

G_BEGIN_DECLS

/** br_wording_day: Returns: (transfer full): @day in the middle of a sentence: "today", "tomorrow", "yesterday", "Friday" if it is less than a week away, else with its date */
char *br_wording_day (BrDay day,
                      BrDay today);

/** br_wording_weight: Returns: (transfer full): @weight_g in kilograms and pounds, whatever unit the person prefers: "6.8 kg (15 lb)" */
char *br_wording_weight (guint weight_g);

G_END_DECLS
