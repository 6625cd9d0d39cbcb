/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place "Calendar": a month and what happened on each day. */

#pragma once

#include <adwaita.h>

#include "core/rules/br-advisor.h"
#include "core/storage/br-store.h"

G_BEGIN_DECLS

/** BrCalendarPage: properties "advisor" (#BrAdvisor) and "store" (#BrStore), both bound by the window; it shows whatever they say. */
#define BR_TYPE_CALENDAR_PAGE (br_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (BrCalendarPage, br_calendar_page, BR, CALENDAR_PAGE, AdwBin)

G_END_DECLS
