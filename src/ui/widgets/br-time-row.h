/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row with the time of day of the sessions, which reminders and exported calendars use. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** BrTimeRow: property "minutes" (int): minutes after midnight; offers every half hour as the locale writes it, and the present value. */
#define BR_TYPE_TIME_ROW (br_time_row_get_type ())
G_DECLARE_FINAL_TYPE (BrTimeRow, br_time_row, BR, TIME_ROW, AdwComboRow)

/** br_time_row_get_minutes: Returns: minutes after midnight, 0 to 1439 */
int  br_time_row_get_minutes (BrTimeRow *self);
/** br_time_row_set_minutes: shows @minutes after midnight */
void br_time_row_set_minutes (BrTimeRow *self,
                              int        minutes);

/** br_time_words_dup: Returns: (transfer full): @minutes after midnight as the locale writes a time of day, "6:00 PM" or "18:00" */
char *br_time_words_dup      (int        minutes);

G_END_DECLS
