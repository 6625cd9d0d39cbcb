/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The invariants of the four-week review: when it is due, and what it says. */

#pragma once

#include "simulator/sim-checks.h"

G_BEGIN_DECLS

SimOutcome sim_check_due        (SimDay *day);
SimOutcome sim_check_review     (SimDay *day);
SimOutcome sim_check_frozen     (SimDay *day);
SimOutcome sim_check_arithmetic (SimDay *day);

G_END_DECLS
