/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rings at a moment of the wall clock, even if that passed in a suspend or because the clock was set. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/** BrAlarm: signal "rang", once for each time that was set, in the main context. */
#define BR_TYPE_ALARM (br_alarm_get_type ())
G_DECLARE_FINAL_TYPE (BrAlarm, br_alarm, BR, ALARM, GObject)

/** br_alarm_new: Returns: (transfer full): an alarm that is not set */
BrAlarm *br_alarm_new   (void);

/** br_alarm_set: @time (nullable): rings then instead of when it was last set to, at once if that has passed; never with %NULL */
void     br_alarm_set   (BrAlarm   *self,
                         GDateTime *time);

G_END_DECLS
