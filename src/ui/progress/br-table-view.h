/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page's facts as a table, for screen readers and for whoever wants the numbers: which table is chosen on top, and copied as text with
 * its button or with Ctrl+C. */

#pragma once

#include <adwaita.h>

#include "ui/progress/br-progress-table.h"

G_BEGIN_DECLS

#define BR_TYPE_TABLE_VIEW (br_table_view_get_type ())
G_DECLARE_FINAL_TYPE (BrTableView, br_table_view, BR, TABLE_VIEW, AdwBin)

/** br_table_view_show: from now on it shows @facts, whose members it keeps references to */
void br_table_view_show (BrTableView           *self,
                         const BrProgressFacts *facts);

G_END_DECLS
