/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Knows which day it is.
 *
 * Midnight is slept for, in steps of an hour at most, on the monotonic clock. That clock stands still in a suspend and knows nothing
 * of a clock that is set, so a timer of the kernel that is cancelled by either wakes us; and a monitor tells of the time zone. */

#include "config.h"

#include "core/clock/br-day-watch.h"

#include <glib-unix.h>
#include <gio/gio.h>
#include <sys/timerfd.h>
#include <unistd.h>

#define MAX_WAIT_MS    (60 * 60 * 1000)
#define LOCAL_TIME     "/etc/localtime"
/* The kernel's timer is only ever to be cancelled: it would expire in the year 2242. */
#define NEVER_S        (G_GINT64_CONSTANT (1) << 33)

struct _BrDayWatch
{
  GObject parent_instance;

  BrDay         today;
  guint         timeout_id;
  guint         clock_set_id;
  int           clock_set_fd;
  GFileMonitor *zone_monitor;
};

G_DEFINE_FINAL_TYPE (BrDayWatch, br_day_watch, G_TYPE_OBJECT)

typedef enum
{
  PROP_TODAY = 1,
} BrDayWatchProperty;

static GParamSpec *props[PROP_TODAY + 1];

typedef enum
{
  SIGNAL_ZONE_CHANGED,
} BrDayWatchSignal;

static guint signals[SIGNAL_ZONE_CHANGED + 1];

/* The time zone is read afresh: g_date_time_new_now_local() may go on with the one from the start. */
static GDateTime *
get_now (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return g_date_time_new_now (zone);
}

static gboolean
on_timeout (gpointer user_data)
{
  BrDayWatch *self = user_data;

  self->timeout_id = 0;
  br_day_watch_check (self);

  return G_SOURCE_REMOVE;
}

/* Arms the kernel's timer, which is cancelled when the clock jumps. */
static void
arm_clock_set (BrDayWatch *self)
{
  struct itimerspec never = { .it_value = { .tv_sec = NEVER_S } };

  timerfd_settime (self->clock_set_fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, NULL);
}

static gboolean
on_clock_set (int          fd,
              GIOCondition condition,
              gpointer     user_data)
{
  BrDayWatch *self = user_data;
  guint64 expirations;

  /* Expired rather than cancelled: its date lies in the past, and it would wake us without end. The hourly look remains. */
  if (read (fd, &expirations, sizeof expirations) > 0)
    {
      self->clock_set_id = 0;
      return G_SOURCE_REMOVE;
    }

  arm_clock_set (self);
  br_day_watch_check (self);

  return G_SOURCE_CONTINUE;
}

static void
on_zone_changed (BrDayWatch *self)
{
  br_day_watch_check (self);
  g_signal_emit (self, signals[SIGNAL_ZONE_CHANGED], 0);
}

static void
br_day_watch_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  BrDayWatch *self = BR_DAY_WATCH (object);

  switch ((BrDayWatchProperty) property_id)
    {
    case PROP_TODAY:
      g_value_set_uint (value, self->today);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_day_watch_dispose (GObject *object)
{
  BrDayWatch *self = BR_DAY_WATCH (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_handle_id (&self->clock_set_id, g_source_remove);
  g_clear_fd (&self->clock_set_fd, NULL);

  if (self->zone_monitor != NULL)
    g_file_monitor_cancel (self->zone_monitor);
  g_clear_object (&self->zone_monitor);

  G_OBJECT_CLASS (br_day_watch_parent_class)->dispose (object);
}

static void
br_day_watch_class_init (BrDayWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = br_day_watch_get_property;
  object_class->dispose = br_day_watch_dispose;

  props[PROP_TODAY] =
    g_param_spec_uint ("today", NULL, NULL, 0, G_MAXUINT, BR_DAY_NONE,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  signals[SIGNAL_ZONE_CHANGED] =
    g_signal_new ("zone-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
br_day_watch_init (BrDayWatch *self)
{
  g_autoptr (GFile) zone_file = g_file_new_for_path (LOCAL_TIME);

  self->clock_set_fd = timerfd_create (CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  if (self->clock_set_fd >= 0)
    {
      arm_clock_set (self);
      self->clock_set_id = g_unix_fd_add (self->clock_set_fd, G_IO_IN, on_clock_set, self);
    }

  self->zone_monitor = g_file_monitor_file (zone_file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->zone_monitor != NULL)
    g_signal_connect_object (self->zone_monitor, "changed", G_CALLBACK (on_zone_changed), self, G_CONNECT_SWAPPED);

  br_day_watch_check (self);
}

BrDayWatch *
br_day_watch_new (void)
{
  return g_object_new (BR_TYPE_DAY_WATCH, NULL);
}

BrDay
br_day_watch_get_today (BrDayWatch *self)
{
  g_return_val_if_fail (BR_IS_DAY_WATCH (self), BR_DAY_NONE);

  return self->today;
}

void
br_day_watch_check (BrDayWatch *self)
{
  g_autoptr (GDateTime) now = NULL;
  BrDay today;

  g_return_if_fail (BR_IS_DAY_WATCH (self));

  now = get_now ();
  today = br_day_from_date_time (now);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->timeout_id = g_timeout_add (br_day_watch_get_wait (now), on_timeout, self);

  if (self->today == today)
    return;

  self->today = today;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TODAY]);
}

guint
br_day_watch_get_wait (GDateTime *now)
{
  g_autoptr (GDateTime) tomorrow = NULL;
  g_autoptr (GDateTime) midnight = NULL;
  GTimeSpan wait;
  int year, month, day;

  g_return_val_if_fail (now != NULL, MAX_WAIT_MS);

  tomorrow = g_date_time_add_days (now, 1);
  g_date_time_get_ymd (tomorrow, &year, &month, &day);
  midnight = g_date_time_new (g_date_time_get_timezone (now), year, month, day, 0, 0, 0);
  if (midnight == NULL)
    return MAX_WAIT_MS;

  wait = g_date_time_difference (midnight, now);

  /* A millisecond more, so as never to wake just before it. */
  return (guint) CLAMP (wait / G_TIME_SPAN_MILLISECOND + 1, 1, MAX_WAIT_MS);
}
