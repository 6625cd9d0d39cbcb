/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small charts side by side: sessions a week, own activities (PSFS), and hold, repetitions and weight of every exercise. */

#pragma once

#include <adwaita.h>

#include "ui/progress/br-progress-facts.h"

G_BEGIN_DECLS

#define BR_TYPE_TRENDS_VIEW (br_trends_view_get_type ())
G_DECLARE_FINAL_TYPE (BrTrendsView, br_trends_view, BR, TRENDS_VIEW, AdwBin)

/** br_trends_view_show: from now on it shows @facts, which it does not keep */
void br_trends_view_show (BrTrendsView          *self,
                          const BrProgressFacts *facts);

G_END_DECLS
