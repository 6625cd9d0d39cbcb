/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The system's monotonic clock. */

#include "config.h"

#include "core/clock/br-clock.h"

#include <time.h>

G_DEFINE_TYPE (BrClock, br_clock, G_TYPE_OBJECT)

static gint64
br_clock_real_get_time (BrClock *self)
{
  return g_get_monotonic_time ();
}

static gint64
br_clock_real_get_boot_time (BrClock *self)
{
  struct timespec now;

  if (clock_gettime (CLOCK_BOOTTIME, &now) != 0)
    return g_get_monotonic_time ();

  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static gboolean
alarm_dispatch (GSource     *source,
                GSourceFunc  callback,
                gpointer     user_data)
{
  /* Before the call, which may well attach the next one: else this source would be ready for ever. */
  g_source_set_ready_time (source, -1);
  callback (user_data);

  return G_SOURCE_REMOVE;
}

/* A source whose only reason to be ready is its time, to the µs; timeouts of GLib count whole milliseconds from now. */
static GSourceFuncs alarm_funcs = {
  .dispatch = alarm_dispatch,
};

static GSource *
br_clock_real_attach (BrClock     *self,
                      gint64       time,
                      GSourceFunc  callback,
                      gpointer     user_data)
{
  GSource *source = g_source_new (&alarm_funcs, sizeof (GSource));

  g_source_set_static_name (source, "[back-rehab] clock");
  g_source_set_callback (source, callback, user_data, NULL);
  g_source_set_ready_time (source, MAX (time, 0));
  g_source_attach (source, NULL);

  return source;
}

static void
br_clock_class_init (BrClockClass *klass)
{
  klass->get_time = br_clock_real_get_time;
  klass->get_boot_time = br_clock_real_get_boot_time;
  klass->attach = br_clock_real_attach;
}

static void
br_clock_init (BrClock *self)
{
}

BrClock *
br_clock_new (void)
{
  return g_object_new (BR_TYPE_CLOCK, NULL);
}

gint64
br_clock_get_time (BrClock *self)
{
  g_return_val_if_fail (BR_IS_CLOCK (self), 0);

  return BR_CLOCK_GET_CLASS (self)->get_time (self);
}

gint64
br_clock_get_boot_time (BrClock *self)
{
  g_return_val_if_fail (BR_IS_CLOCK (self), 0);

  return BR_CLOCK_GET_CLASS (self)->get_boot_time (self);
}

GSource *
br_clock_attach (BrClock     *self,
                 gint64       time,
                 GSourceFunc  callback,
                 gpointer     user_data)
{
  g_return_val_if_fail (BR_IS_CLOCK (self), NULL);
  g_return_val_if_fail (callback != NULL, NULL);

  return BR_CLOCK_GET_CLASS (self)->attach (self, time, callback, user_data);
}
