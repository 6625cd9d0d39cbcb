/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Why am I here?": the conditions of the present phase as a checklist with today's numbers, and the earliest date of the next one or why
 * there is none; in the last phase what FREQ-6 asks for. */

#pragma once

#include <adwaita.h>

#include "core/program/br-program.h"
#include "core/rules/br-state.h"
#include "ui/widgets/br-folded-row.h"

G_BEGIN_DECLS

#define BR_TYPE_WHY_ROW (br_why_row_get_type ())
G_DECLARE_FINAL_TYPE (BrWhyRow, br_why_row, BR, WHY_ROW, BrFoldedRow)

/** br_why_row_show: shows @state, which belongs to @program; hidden before the first start */
void br_why_row_show (BrWhyRow  *self,
                      BrState   *state,
                      BrProgram *program);

G_END_DECLS
