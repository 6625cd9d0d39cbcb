/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The seconds of a session that no card names: shared by the timeline and by the honest length of a prescription.
 *
 * Before each set, counted per side:
 *
 *     the first set of a session              get ready
 *     the first set of a later exercise       the rest of the exercise before it, at least a get-ready, which is its tail
 *     the right side after the left           change sides
 *     a later set of the same exercise        the exercise's rest; where it has sides, a change of sides if that is longer
 *
 * Then every repetition with each of its parts, the held one as long as the dose says. Nothing follows the last set. The length
 * is the sum of these, in whole seconds, rounded up. */

#pragma once

/** Seconds to get into position before the first set of an exercise. */
#define BR_PACE_GET_READY_S    20
/** Seconds to change sides within a set. */
#define BR_PACE_CHANGE_SIDES_S  5
/** Seconds that a rest is made longer by at a time, where the person asks for it. */
#define BR_PACE_MORE_REST_S    15
/** Seconds that are counted aloud at the end of a get-ready, a rest before a set, or a hold. */
#define BR_PACE_COUNT_IN_S      3
