/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place "Progress": whether it works, as charts and as a table. */

#pragma once

#include <adwaita.h>

#include "core/rules/br-advisor.h"
#include "core/storage/br-store.h"

G_BEGIN_DECLS

/** BrProgressPage: properties "advisor" (#BrAdvisor), "store" (#BrStore) and "settings" (#GSettings, nullable: the range shown and the unit of weights), all set by the window; it shows whatever they say. */
#define BR_TYPE_PROGRESS_PAGE (br_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (BrProgressPage, br_progress_page, BR, PROGRESS_PAGE, AdwBin)

G_END_DECLS
