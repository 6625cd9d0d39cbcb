/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first start: a conversation in five steps. Nothing is recorded before the last one. */

#pragma once

#include <adwaita.h>

#include "core/rules/br-advisor.h"
#include "core/storage/br-store.h"

G_BEGIN_DECLS

#define BR_TYPE_START_PAGE (br_start_page_get_type ())
G_DECLARE_FINAL_TYPE (BrStartPage, br_start_page, BR, START_PAGE, AdwNavigationPage)

/**
 * br_start_page_new:
 * @advisor: knows program and day
 * @store: where all answers are recorded at once, at the end; the state that follows tells the window to take the page away
 * @settings: holds the unit of weights
 *
 * Returns: (transfer floating): a page that cannot be popped
 */
AdwNavigationPage *br_start_page_new (BrAdvisor *advisor,
                                      BrStore   *store,
                                      GSettings *settings);

/**
 * br_start_page_set_problem:
 * @self: a page
 * @problem: (nullable): what a banner on each step says, with a button for win.show-faults, or %NULL for no banner
 *
 * The page covers the window's own banner, and who begins should know that there were records that could not be read.
 */
void               br_start_page_set_problem (BrStartPage *self,
                                              const char  *problem);

G_END_DECLS
