/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Old entries corrected, dated anew or deleted, and pauses that end early. */

#pragma once

#include "simulator/sim-life.h"

G_BEGIN_DECLS

/** sim_regrets_have_one: some older entry is corrected or deleted */
void sim_regrets_have_one  (SimLife *life);

/** sim_regrets_end_pause: the pause that today lies in, if it does, ends yesterday */
void sim_regrets_end_pause (SimLife *life);

G_END_DECLS
