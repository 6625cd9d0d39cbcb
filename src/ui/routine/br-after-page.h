/* SPDX-License-Identifier: GPL-3.0-or-later */
/* After the session: pain now, effort and a note, then what was done and what it changed in the plan. It saves nothing itself. */

#pragma once

#include <adwaita.h>

#include "core/rules/br-advisor.h"
#include "core/session/br-session.h"

G_BEGIN_DECLS

/** BrAfterPage: signals "done" (): save and leave; "safety" (): the person wants to answer the safety questions. */
#define BR_TYPE_AFTER_PAGE (br_after_page_get_type ())
G_DECLARE_FINAL_TYPE (BrAfterPage, br_after_page, BR, AFTER_PAGE, AdwNavigationPage)

/**
 * br_after_page_new:
 * @session: a session that is over
 * @why: what a report of pain led to, %BR_RESPONSE_GO_ON if nothing ended it early
 * @before: (nullable): the rules' state before the session
 *
 * Returns: (transfer floating): the page
 */
BrAfterPage *br_after_page_new       (BrSession      *session,
                                      BrPainResponse  why,
                                      BrAdvisor      *advisor,
                                      BrState        *before);

/** br_after_page_make_entry: Returns: (transfer full): the session's journal entry with what was answered so far */
BrEntry     *br_after_page_make_entry (BrAfterPage   *self);

G_END_DECLS
