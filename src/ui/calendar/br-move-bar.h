/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Below the month while a session is moved: which one, what the rule says of the day that is looked at, and the way out. */

#pragma once

#include <adwaita.h>

#include "ui/calendar/br-session-mover.h"

G_BEGIN_DECLS

/**
 * BrMoveBar:
 *
 * Properties "mover" (#BrSessionMover, nullable), whose verdicts it shows and announces to screen readers, and "text" (string, read-only):
 * what it shows of them.
 */
#define BR_TYPE_MOVE_BAR (br_move_bar_get_type ())
G_DECLARE_FINAL_TYPE (BrMoveBar, br_move_bar, BR, MOVE_BAR, AdwBin)

G_END_DECLS
