/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A clock that tests turn by hand. */

#pragma once

#include "core/clock/br-clock.h"

G_BEGIN_DECLS

#define BR_TYPE_MANUAL_CLOCK (br_manual_clock_get_type ())
G_DECLARE_FINAL_TYPE (BrManualClock, br_manual_clock, BR, MANUAL_CLOCK, BrClock)

/** br_manual_clock_new: Returns: (transfer full): a clock that stands at some time that is not 0 */
BrManualClock *br_manual_clock_new     (void);

/** br_manual_clock_advance: @duration µs pass, and whatever is due on the way is called exactly when it is due */
void           br_manual_clock_advance (BrManualClock *self,
                                        gint64         duration);

/** br_manual_clock_jump: @duration µs pass at once, as for a main loop that was kept busy; what was due is called afterwards */
void           br_manual_clock_jump    (BrManualClock *self,
                                        gint64         duration);

/** br_manual_clock_suspend: @duration µs pass in a suspend; nothing is called */
void           br_manual_clock_suspend (BrManualClock *self,
                                        gint64         duration);

G_END_DECLS
