/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A timer of the kernel on the wall clock: timeouts of the main loop stand still in a suspend. */

#include "config.h"

#include "core/clock/br-alarm.h"

#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

struct _BrAlarm
{
  GObject parent_instance;

  int   fd;
  guint source_id;
};

G_DEFINE_FINAL_TYPE (BrAlarm, br_alarm, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_RANG,
} BrAlarmSignal;

static guint signals[SIGNAL_RANG + 1];

static gboolean
on_expired (int          fd,
            GIOCondition condition,
            gpointer     user_data)
{
  BrAlarm *self = user_data;
  guint64 expirations;

  /* Nothing to read: it was set anew meanwhile. */
  if (read (fd, &expirations, sizeof expirations) > 0)
    g_signal_emit (self, signals[SIGNAL_RANG], 0);

  return G_SOURCE_CONTINUE;
}

static void
br_alarm_dispose (GObject *object)
{
  BrAlarm *self = BR_ALARM (object);

  g_clear_handle_id (&self->source_id, g_source_remove);
  g_clear_fd (&self->fd, NULL);

  G_OBJECT_CLASS (br_alarm_parent_class)->dispose (object);
}

static void
br_alarm_class_init (BrAlarmClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = br_alarm_dispose;

  signals[SIGNAL_RANG] = g_signal_new ("rang", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
br_alarm_init (BrAlarm *self)
{
  self->fd = timerfd_create (CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  if (self->fd >= 0)
    self->source_id = g_unix_fd_add (self->fd, G_IO_IN, on_expired, self);
  else
    g_warning ("No timer: there will be no reminders.");
}

BrAlarm *
br_alarm_new (void)
{
  return g_object_new (BR_TYPE_ALARM, NULL);
}

void
br_alarm_set (BrAlarm   *self,
              GDateTime *time)
{
  struct itimerspec spec = { 0 };

  g_return_if_fail (BR_IS_ALARM (self));

  /* Zero would switch it off, as it does for no time. */
  if (time != NULL)
    {
      spec.it_value.tv_sec = MAX (g_date_time_to_unix (time), 1);
      spec.it_value.tv_nsec = g_date_time_get_microsecond (time) * 1000L;
    }
  timerfd_settime (self->fd, TFD_TIMER_ABSTIME, &spec, NULL);
}
