/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets the alarm anew whenever something changes that the time depends on; what it has said is in the settings, so that it is not said
 * again after a restart. */

#include "config.h"

#include "reminders/br-reminder.h"

#include <glib/gi18n-lib.h>

#include "core/clock/br-alarm.h"
#include "core/program/br-prescription.h"
#include "reminders/br-reminder-time.h"

#define NOTIFICATION "session"

struct _BrReminder
{
  GObject parent_instance;

  GApplication  *application; /* not owned */
  BrAdvisor     *advisor;
  BrDayWatch    *day_watch;
  BrSessionFile *session_file;
  GSettings     *settings;
  BrAlarm       *alarm;
  BrBackground  *background;
  gboolean       enabled;
  gboolean       shown;
};

G_DEFINE_FINAL_TYPE (BrReminder, br_reminder, G_TYPE_OBJECT)

static BrDay
get_reminded (BrReminder *self)
{
  g_autofree char *date = g_settings_get_string (self->settings, "reminder-day");

  return br_day_parse (date);
}

static GDateTime *
get_time (BrReminder *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) now = g_date_time_new_now (zone);
  const gint64 put_off = g_settings_get_int64 (self->settings, "reminder-put-off");
  g_autoptr (GDateTime) later_utc = put_off > 0 ? g_date_time_new_from_unix_utc (put_off) : NULL;
  g_autoptr (GDateTime) later = later_utc != NULL ? g_date_time_to_timezone (later_utc, zone) : NULL;
  BrState *state = br_advisor_get_state (self->advisor);

  if (!self->enabled || state == NULL)
    return NULL;

  return br_reminder_time_get (state, now, (guint) g_settings_get_int (self->settings, "session-time"), get_reminded (self), later);
}

static void
withdraw (BrReminder *self)
{
  if (self->shown)
    g_application_withdraw_notification (self->application, NOTIFICATION);
  self->shown = FALSE;
}

static void
update (BrReminder *self)
{
  BrState *state = br_advisor_get_state (self->advisor);
  g_autoptr (GDateTime) time = get_time (self);

  if (!self->enabled || state == NULL || br_state_get_situation (state) != BR_SITUATION_WORKOUT
      || br_state_get_today (state) != get_reminded (self))
    withdraw (self);
  br_alarm_set (self->alarm, time);
}

/* Nothing of pain or phases: others may see the screen. */
static void
show (BrReminder *self,
      BrState    *state)
{
  g_autoptr (GNotification) notification = g_notification_new (_("Time for Your Session"));
  const guint minutes = (br_prescription_get_length_s (br_state_get_prescription (state)) + 59) / 60;
  g_autofree char *body = g_strdup_printf (ngettext ("It takes about %u minute.", "It takes about %u minutes.", minutes), minutes);

  g_notification_set_body (notification, body);
  g_notification_set_default_action (notification, "app.show-today");
  g_notification_add_button (notification, _("Start"), "app.start-session");
  g_notification_add_button (notification, _("Later"), "app.remind-later");
  g_application_send_notification (self->application, NOTIFICATION, notification);
  self->shown = TRUE;
}

/* Whoever began a little early is in the middle of it. */
static gboolean
is_under_way (BrReminder *self,
              BrDay       today)
{
  BrSession *session = br_session_file_get_session (self->session_file);

  return session != NULL && br_session_get_date (session) == today;
}

static void
rang_cb (BrReminder *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) now = g_date_time_new_now (zone);
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *today = NULL;
  BrState *state;

  /* After a suspend the day may be another one, and so may be what is planned. */
  br_day_watch_check (self->day_watch);
  state = br_advisor_get_state (self->advisor);
  time = get_time (self);
  if (time != NULL && g_date_time_difference (time, now) < G_TIME_SPAN_SECOND)
    {
      if (!is_under_way (self, br_state_get_today (state)))
        show (self, state);
      today = br_day_to_string (br_state_get_today (state));
      g_settings_set_int64 (self->settings, "reminder-put-off", 0);
      g_settings_set_string (self->settings, "reminder-day", today);
    }
  update (self);
}

static void
enabled_changed_cb (BrReminder *self)
{
  const gboolean enabled = g_settings_get_boolean (self->settings, "reminders");

  if (self->enabled == enabled)
    return;

  self->enabled = enabled;
  if (enabled)
    g_application_hold (self->application);
  else
    g_application_release (self->application);
  br_background_ask (self->background, enabled);
  update (self);
}

static void
br_reminder_dispose (GObject *object)
{
  BrReminder *self = BR_REMINDER (object);

  if (self->enabled)
    g_application_release (self->application);
  self->enabled = FALSE;
  g_clear_object (&self->alarm);
  g_clear_object (&self->background);
  g_clear_object (&self->settings);
  g_clear_object (&self->session_file);
  g_clear_object (&self->day_watch);
  g_clear_object (&self->advisor);

  G_OBJECT_CLASS (br_reminder_parent_class)->dispose (object);
}

static void
br_reminder_class_init (BrReminderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = br_reminder_dispose;
}

static void
br_reminder_init (BrReminder *self)
{
  self->alarm = br_alarm_new ();
  g_signal_connect_object (self->alarm, "rang", G_CALLBACK (rang_cb), self, G_CONNECT_SWAPPED);
}

BrReminder *
br_reminder_new (GApplication  *application,
                 BrAdvisor     *advisor,
                 BrDayWatch    *day_watch,
                 BrSessionFile *session_file,
                 GSettings     *settings,
                 BrBackground  *background)
{
  BrReminder *self;

  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (BR_IS_ADVISOR (advisor), NULL);
  g_return_val_if_fail (BR_IS_DAY_WATCH (day_watch), NULL);
  g_return_val_if_fail (BR_IS_SESSION_FILE (session_file), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (BR_IS_BACKGROUND (background), NULL);

  self = g_object_new (BR_TYPE_REMINDER, NULL);
  self->application = application;
  self->advisor = g_object_ref (advisor);
  self->day_watch = g_object_ref (day_watch);
  self->session_file = g_object_ref (session_file);
  self->settings = g_object_ref (settings);
  self->background = g_object_ref (background);
  g_signal_connect_object (settings, "changed::reminders", G_CALLBACK (enabled_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::session-time", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (advisor, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (day_watch, "zone-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  enabled_changed_cb (self);

  return self;
}

void
br_reminder_put_off (BrReminder *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  g_return_if_fail (BR_IS_REMINDER (self));

  g_settings_set_int64 (self->settings, "reminder-put-off", g_date_time_to_unix (now) + BR_REMINDER_LATER_S);
  withdraw (self);
  update (self);
}
