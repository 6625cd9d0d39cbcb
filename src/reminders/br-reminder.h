/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reminds of planned sessions with a notification of the desktop. */

#pragma once

#include <gio/gio.h>

#include "core/clock/br-day-watch.h"
#include "core/rules/br-advisor.h"
#include "core/session/br-session-file.h"
#include "reminders/br-background.h"

G_BEGIN_DECLS

/**
 * BrReminder:
 *
 * While the setting "reminders" is on it holds the application, so that closing the window does not end the reminders, and asks the
 * desktop whether the app may start by itself. The notification's buttons activate "app.start-session" and "app.remind-later", it itself
 * "app.show-today"; to remind later is br_reminder_put_off().
 */
#define BR_TYPE_REMINDER (br_reminder_get_type ())
G_DECLARE_FINAL_TYPE (BrReminder, br_reminder, BR, REMINDER, GObject)

/**
 * br_reminder_new:
 * @application: registered, and outlives it
 * @session_file: whose session, while there is one, is not reminded of
 *
 * Returns: (transfer full): one that follows @settings and the state of @advisor
 */
BrReminder *br_reminder_new     (GApplication  *application,
                                 BrAdvisor     *advisor,
                                 BrDayWatch    *day_watch,
                                 BrSessionFile *session_file,
                                 GSettings     *settings,
                                 BrBackground  *background);

/** br_reminder_put_off: reminds of today's session again in an hour */
void        br_reminder_put_off (BrReminder   *self);

G_END_DECLS
