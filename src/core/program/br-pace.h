/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The seconds of a session that no card names: shared by the timeline and by the honest length of a prescription. */

#pragma once

/** Seconds to get into position before the first set of an exercise. */
#define BR_PACE_GET_READY_S    20
/** Seconds to change sides within a set. */
#define BR_PACE_CHANGE_SIDES_S  5
/** Seconds of get-ready before a later set, the last ones of its rest. */
#define BR_PACE_COUNT_IN_S      3
