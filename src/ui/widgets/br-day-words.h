/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days as people say them, where they stand alone. In the middle of a sentence: core/rules/br-wording.h. */

#pragma once

#include "core/journal/br-day.h"

G_BEGIN_DECLS

/** br_day_words_dup: Returns: (transfer full): "Friday, November 20", with the year if it is not that of @today */
char *br_day_words_dup (BrDay day,
                        BrDay today);

G_END_DECLS
