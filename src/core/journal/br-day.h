/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calendar days as plain numbers: local dates as recorded, free of clocks and time zones. */

#pragma once

#include "core/json/br-json.h"

G_BEGIN_DECLS

/** BrDay: days since 31 December of the year 0 (GDate's Julian number), so that differences are days; 0 is no day. */
typedef guint32 BrDay;

#define BR_DAY_NONE ((BrDay) 0)

/** br_day_new: Returns: the day, or %BR_DAY_NONE if there is no such date in the years 1 to 9999 */
BrDay        br_day_new            (int          year,
                                    int          month,
                                    int          day_of_month);

/** br_day_parse: Returns: the day, or %BR_DAY_NONE unless @text (nullable) is exactly YYYY-MM-DD and a real date */
BrDay        br_day_parse          (const char  *text);

/** br_day_from_date_time: Returns: the local date that @date_time shows in its own time zone */
BrDay        br_day_from_date_time (GDateTime   *date_time);

/** br_day_to_string: Returns: (transfer full): YYYY-MM-DD */
char        *br_day_to_string      (BrDay        day);

/** br_day_format: Returns: (transfer full): @day as the locale writes it, @format as for g_date_time_format() */
char        *br_day_format         (BrDay        day,
                                    const char  *format);

/** br_day_get_weekday: Returns: Monday to Sunday */
GDateWeekday br_day_get_weekday    (BrDay        day);

/** br_day_get_ymd: each out argument may be %NULL */
void         br_day_get_ymd        (BrDay        day,
                                    int         *year,
                                    int         *month,
                                    int         *day_of_month);

/** br_day_read_json: sets @day from @member of @object, which must be a date as br_day_parse() takes it; else %FALSE with a #BrJsonMemberError */
gboolean     br_day_read_json      (const BrJson  *object,
                                    const char    *member,
                                    BrDay         *day,
                                    GError       **error);

/** br_day_write_json: adds @member to the open object of @builder, or nothing if @day is %BR_DAY_NONE */
void         br_day_write_json     (JsonBuilder *builder,
                                    const char  *member,
                                    BrDay        day);

G_END_DECLS
