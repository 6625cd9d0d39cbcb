/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks what is to be asked before a session and does what START-1 and START-2 say with the answers. */

#pragma once

#include <adwaita.h>

#include "ui/routine/br-session-keeper.h"

G_BEGIN_DECLS

/**
 * BrStartCheck:
 *
 * Property "asking" (boolean, read-only): its questions are on the screen.
 *
 * Signal "ready" (BrPrescription prescription, int pain, BrPainKind kind): the session may begin, with the rating before it.
 */
#define BR_TYPE_START_CHECK (br_start_check_get_type ())
G_DECLARE_FINAL_TYPE (BrStartCheck, br_start_check, BR, START_CHECK, GObject)

/** br_start_check_new: @parent is where dialogs are shown; it is not kept alive */
BrStartCheck *br_start_check_new        (GtkWidget       *parent,
                                         BrAdvisor       *advisor,
                                         BrStore         *store,
                                         BrSessionKeeper *keeper);

/** br_start_check_ask: asks, for the next full or the short session; while training is locked it shows the safety questions instead */
void          br_start_check_ask        (BrStartCheck    *self,
                                         gboolean         short_session);

gboolean      br_start_check_get_asking (BrStartCheck    *self);

G_END_DECLS
