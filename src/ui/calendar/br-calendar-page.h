/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place "Calendar": a month or a year, a day of it in full, and what can be changed about both. */

#pragma once

#include <adwaita.h>

#include "core/rules/br-advisor.h"
#include "core/storage/br-store.h"

G_BEGIN_DECLS

/**
 * BrCalendarPage:
 *
 * Properties "advisor" (#BrAdvisor), "store" (#BrStore: where acts are kept) and "settings" (#GSettings: the unit of weights), all set by the
 * window. Read-only: "previous-text" and "next-text" (strings): what the buttons beside the title turn to.
 */
#define BR_TYPE_CALENDAR_PAGE (br_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (BrCalendarPage, br_calendar_page, BR, CALENDAR_PAGE, AdwBin)

G_END_DECLS
