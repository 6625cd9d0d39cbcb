/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place "Program": phases, routines and exercises. */

#pragma once

#include <adwaita.h>

#include "core/rules/br-advisor.h"
#include "core/storage/br-store.h"

G_BEGIN_DECLS

/** BrProgramPage: properties "advisor" (#BrAdvisor), "store" (#BrStore) and "clips" (#BrClipLibrary), set by the window; it shows whatever they say. */
#define BR_TYPE_PROGRAM_PAGE (br_program_page_get_type ())
G_DECLARE_FINAL_TYPE (BrProgramPage, br_program_page, BR, PROGRAM_PAGE, AdwBin)

G_END_DECLS
