/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place "Today": what to do now. */

#pragma once

#include <adwaita.h>

#include "core/rules/br-advisor.h"
#include "core/storage/br-store.h"
#include "media/br-clip-library.h"

G_BEGIN_DECLS

/**
 * BrTodayPage:
 *
 * Properties "advisor" (#BrAdvisor), "store" (#BrStore) and "clips" (#BrClipLibrary), set by the window, "clips" first; it shows whatever they say.
 * What it cannot do itself it asks of the window's actions: win.start-session and win.get-help.
 */
#define BR_TYPE_TODAY_PAGE (br_today_page_get_type ())
G_DECLARE_FINAL_TYPE (BrTodayPage, br_today_page, BR, TODAY_PAGE, AdwBin)

G_END_DECLS
