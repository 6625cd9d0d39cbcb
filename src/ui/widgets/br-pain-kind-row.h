/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks what kind of pain it is (rules, "Pain events"): a list of choices from ache to numb, each with a few plain words. */

#pragma once

#include <adwaita.h>

#include "core/journal/br-pain.h"

G_BEGIN_DECLS

/** BrPainKindRow: property "kind" (#BrPainKind), %BR_PAIN_NONE while none is chosen. */
#define BR_TYPE_PAIN_KIND_ROW (br_pain_kind_row_get_type ())
G_DECLARE_FINAL_TYPE (BrPainKindRow, br_pain_kind_row, BR, PAIN_KIND_ROW, AdwBin)

/** br_pain_kind_row_new: Returns: (transfer floating): a row in which nothing is chosen */
GtkWidget  *br_pain_kind_row_new      (void);
/** br_pain_kind_row_get_kind: Returns: the chosen kind, or %BR_PAIN_NONE */
BrPainKind  br_pain_kind_row_get_kind (BrPainKindRow *self);
/** br_pain_kind_row_set_kind: chooses @kind; %BR_PAIN_NONE chooses nothing */
void        br_pain_kind_row_set_kind (BrPainKindRow *self,
                                       BrPainKind     kind);

G_END_DECLS
