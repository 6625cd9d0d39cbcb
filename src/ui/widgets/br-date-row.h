/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row with a date that is chosen from a calendar. */

#pragma once

#include <adwaita.h>

#include "core/journal/br-day.h"

G_BEGIN_DECLS

/** BrDateRow: properties "day" (guint, a #BrDay, 0 while none is chosen), "earliest" and "latest" (guint, a #BrDay each: the first and last day that may be chosen, 0 for any). */
#define BR_TYPE_DATE_ROW (br_date_row_get_type ())
G_DECLARE_FINAL_TYPE (BrDateRow, br_date_row, BR, DATE_ROW, AdwActionRow)

/** br_date_row_get_day: Returns: the chosen day, or %BR_DAY_NONE */
BrDay br_date_row_get_day    (BrDateRow *self);
/** br_date_row_set_day: @day is shown as chosen; %BR_DAY_NONE for none */
void  br_date_row_set_day    (BrDateRow *self,
                              BrDay      day);
/** br_date_row_set_latest: a later day than @latest cannot be chosen; %BR_DAY_NONE for no limit */
void  br_date_row_set_latest (BrDateRow *self,
                              BrDay      latest);
/** br_date_row_set_earliest: an earlier day than @earliest cannot be chosen; %BR_DAY_NONE for no limit */
void  br_date_row_set_earliest (BrDateRow *self,
                                BrDay      earliest);

G_END_DECLS
