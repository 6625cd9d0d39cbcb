/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month at a glance: its name, and the shapes of its days, drawn by one widget. */

#pragma once

#include <gtk/gtk.h>

#include "core/rules/br-state.h"

G_BEGIN_DECLS

#define BR_TYPE_YEAR_MONTH (br_year_month_get_type ())
G_DECLARE_FINAL_TYPE (BrYearMonth, br_year_month, BR, YEAR_MONTH, GtkWidget)

/** br_year_month_new: Returns: (transfer floating): an empty month */
GtkWidget *br_year_month_new       (void);
/** br_year_month_show: shows the month that begins on @first, by @state (nullable) */
void       br_year_month_show      (BrYearMonth *self,
                                    BrState     *state,
                                    BrDay        first);
/** br_year_month_get_first: Returns: the first day of the month shown last */
BrDay      br_year_month_get_first (BrYearMonth *self);
/** br_year_month_dup_words: Returns: (transfer full): the month and how many sessions were done, missed and are planned in it */
char      *br_year_month_dup_words (BrYearMonth *self);

G_END_DECLS
