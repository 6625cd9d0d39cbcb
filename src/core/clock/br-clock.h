/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time that a session runs on, injected so that tests can turn it by hand. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BrClock:
 *
 * A monotonic clock. The one made by br_clock_new() is the system's; tests subclass it.
 */
#define BR_TYPE_CLOCK (br_clock_get_type ())
G_DECLARE_DERIVABLE_TYPE (BrClock, br_clock, BR, CLOCK, GObject)

/**
 * BrClockClass:
 * @get_time: µs that stand still while the machine is suspended (CLOCK_MONOTONIC)
 * @get_boot_time: µs that go on while it is suspended (CLOCK_BOOTTIME)
 * @attach: calls @callback in the main context at or soon after @time (of get_time); returns a source that the caller owns
 */
struct _BrClockClass
{
  GObjectClass parent_class;

  gint64   (*get_time)      (BrClock     *self);
  gint64   (*get_boot_time) (BrClock     *self);
  GSource *(*attach)        (BrClock     *self,
                             gint64       time,
                             GSourceFunc  callback,
                             gpointer     user_data);
};

/** br_clock_new: Returns: (transfer full): the system's clock */
BrClock *br_clock_new           (void);

/** br_clock_get_time: Returns: µs that stand still while the machine is suspended */
gint64   br_clock_get_time      (BrClock *self);

/** br_clock_get_boot_time: Returns: µs that go on while the machine is suspended; only how they differ from get_time means something */
gint64   br_clock_get_boot_time (BrClock *self);

/**
 * br_clock_attach:
 * @time: when to call, in µs of br_clock_get_time(); one that has passed means as soon as possible
 * @callback: called once, in the main context, whatever it returns
 * @user_data: for @callback; must live until the source has been dispatched or destroyed
 *
 * Returns: (transfer full): the attached source; destroy it to cancel
 */
GSource *br_clock_attach        (BrClock     *self,
                                 gint64       time,
                                 GSourceFunc  callback,
                                 gpointer     user_data);

G_END_DECLS
