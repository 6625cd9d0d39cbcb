/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A clock that tests turn by hand; its sources live in a context of its own that only it iterates. */

#include "config.h"

#include "br-manual-clock.h"

struct _BrManualClock
{
  BrClock parent_instance;

  GMainContext *context;
  GPtrArray    *sources;
  gint64        time;
  gint64        boot_time;
};

typedef struct
{
  GSource parent;
  gint64  time;
} ManualSource;

G_DEFINE_FINAL_TYPE (BrManualClock, br_manual_clock, BR_TYPE_CLOCK)

static gboolean
manual_source_dispatch (GSource     *source,
                        GSourceFunc  callback,
                        gpointer     user_data)
{
  g_source_set_ready_time (source, -1);
  callback (user_data);

  return G_SOURCE_REMOVE;
}

static GSourceFuncs manual_source_funcs = {
  .dispatch = manual_source_dispatch,
};

static gint64
br_manual_clock_get_time (BrClock *clock)
{
  return BR_MANUAL_CLOCK (clock)->time;
}

static gint64
br_manual_clock_get_boot_time (BrClock *clock)
{
  return BR_MANUAL_CLOCK (clock)->boot_time;
}

static GSource *
br_manual_clock_attach (BrClock     *clock,
                        gint64       time,
                        GSourceFunc  callback,
                        gpointer     user_data)
{
  BrManualClock *self = BR_MANUAL_CLOCK (clock);
  GSource *source = g_source_new (&manual_source_funcs, sizeof (ManualSource));

  ((ManualSource *) source)->time = time;
  g_source_set_callback (source, callback, user_data, NULL);
  g_source_attach (source, self->context);
  g_ptr_array_add (self->sources, g_source_ref (source));

  return source;
}

static void
br_manual_clock_finalize (GObject *object)
{
  BrManualClock *self = BR_MANUAL_CLOCK (object);

  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->context, g_main_context_unref);

  G_OBJECT_CLASS (br_manual_clock_parent_class)->finalize (object);
}

static void
br_manual_clock_class_init (BrManualClockClass *klass)
{
  BrClockClass *clock_class = BR_CLOCK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = br_manual_clock_finalize;

  clock_class->get_time = br_manual_clock_get_time;
  clock_class->get_boot_time = br_manual_clock_get_boot_time;
  clock_class->attach = br_manual_clock_attach;
}

static void
br_manual_clock_init (BrManualClock *self)
{
  self->context = g_main_context_new ();
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) g_source_unref);
  self->time = 5 * G_TIME_SPAN_HOUR;
  self->boot_time = 9 * G_TIME_SPAN_HOUR;
}

BrManualClock *
br_manual_clock_new (void)
{
  return g_object_new (BR_TYPE_MANUAL_CLOCK, NULL);
}

/* Returns: (transfer full) (nullable): the next source that is due until @time, taken out of the list */
static GSource *
take_due (BrManualClock *self,
          gint64         time)
{
  guint first = G_MAXUINT;

  for (guint i = 0; i < self->sources->len; i++)
    {
      ManualSource *source = g_ptr_array_index (self->sources, i);

      if (g_source_is_destroyed ((GSource *) source))
        g_ptr_array_remove_index (self->sources, i--);
      else if (source->time <= time &&
               (first == G_MAXUINT || source->time < ((ManualSource *) self->sources->pdata[first])->time))
        first = i;
    }

  return first != G_MAXUINT ? g_ptr_array_steal_index (self->sources, first) : NULL;
}

static void
set_time (BrManualClock *self,
          gint64         time)
{
  if (time <= self->time)
    return;

  self->boot_time += time - self->time;
  self->time = time;
}

static void
call (BrManualClock *self,
      GSource       *source)
{
  g_source_set_ready_time (source, 0);
  g_main_context_iteration (self->context, FALSE);
  g_assert_true (g_source_is_destroyed (source));
}

void
br_manual_clock_advance (BrManualClock *self,
                         gint64         duration)
{
  gint64 end;

  g_return_if_fail (BR_IS_MANUAL_CLOCK (self));
  g_return_if_fail (duration >= 0);

  end = self->time + duration;

  while (TRUE)
    {
      g_autoptr (GSource) source = take_due (self, end);

      if (source == NULL)
        break;

      set_time (self, ((ManualSource *) source)->time);
      call (self, source);
    }

  set_time (self, end);
}

void
br_manual_clock_jump (BrManualClock *self,
                      gint64         duration)
{
  g_return_if_fail (BR_IS_MANUAL_CLOCK (self));
  g_return_if_fail (duration >= 0);

  set_time (self, self->time + duration);
  br_manual_clock_advance (self, 0);
}

void
br_manual_clock_suspend (BrManualClock *self,
                         gint64         duration)
{
  g_return_if_fail (BR_IS_MANUAL_CLOCK (self));
  g_return_if_fail (duration >= 0);

  self->boot_time += duration;
}
