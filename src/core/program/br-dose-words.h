/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dose as a person reads it. */

#pragma once

#include "core/program/br-dose.h"

G_BEGIN_DECLS

/** br_dose_words_dup: Returns: (transfer full): sets, repetitions and seconds held ("3 sets of 4 on each side, held 8 seconds"); weights are not said */
char *br_dose_words_dup (const BrDose *dose,
                         gboolean      per_side);

G_END_DECLS
