/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the next session holds, and the ways to start it: Start and the short one on a day for it; on other days, quietly, a session all the
 * same (FREQ-3). */

#pragma once

#include <adwaita.h>

#include "core/rules/br-state.h"
#include "media/br-clip-library.h"

G_BEGIN_DECLS

/** BrSessionOverview: property "clips" (#BrClipLibrary, nullable), where the stills come from. */
#define BR_TYPE_SESSION_OVERVIEW (br_session_overview_get_type ())
G_DECLARE_FINAL_TYPE (BrSessionOverview, br_session_overview, BR, SESSION_OVERVIEW, AdwBin)

/** br_session_overview_show: shows the next session of @state; nothing is offered to be started unless @may_start. Hidden while there is none or training is locked */
void  br_session_overview_show       (BrSessionOverview *self,
                                      BrState           *state,
                                      gboolean           may_start);

/** br_session_overview_dup_length: Returns: (transfer full) (nullable): number and length of today's session in words, or that a walk is fine on a day without one */
char *br_session_overview_dup_length (BrState           *state);

G_END_DECLS
