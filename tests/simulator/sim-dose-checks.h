/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The invariants of what is prescribed, and of the steps that are proposed. */

#pragma once

#include "simulator/sim-checks.h"

G_BEGIN_DECLS

SimOutcome sim_check_turn      (SimDay *day);
SimOutcome sim_check_equipment (SimDay *day);
SimOutcome sim_check_limits    (SimDay *day);
SimOutcome sim_check_doses     (SimDay *day);
SimOutcome sim_check_sets      (SimDay *day);
SimOutcome sim_check_raises    (SimDay *day);
SimOutcome sim_check_lowers    (SimDay *day);
SimOutcome sim_check_one_step  (SimDay *day);

G_END_DECLS
