/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dearer invariants, looked at now and then: whole states as the app makes them, past days, and lives as planned. */

#pragma once

#include "simulator/sim-life.h"

G_BEGIN_DECLS

/** SIM_UNMARKED: of a day whose marks are not known */
#define SIM_UNMARKED G_MAXUINT16

/** sim_samples_check: looks at some of them this evening, counted in @life; Returns: the place of the first that is broken, or -1 */
int sim_samples_check (SimLife *life);

G_END_DECLS
