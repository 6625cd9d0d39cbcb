/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui-bench.h"

#include <time.h>

#include "core/journal/br-check-in-entry.h"

#define FIRST    "2006-11-20"
#define FRAME_MS (1000.0 / 60)

typedef struct
{
  void (*step) (gpointer widget);
  guint n_wanted;
  guint n_frames;
  gint64 begun_at;
  gint64 ended_at;
  gint64 frame_at;
  gint64 longest;
} Flight;

UiFixture *
ui_bench_make_fixture (void)
{
  UiFixture *fixture = ui_fixture_new (UI_BENCH_TODAY);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  ui_fixture_start (fixture, FIRST);
  for (BrDay day = br_day_parse (FIRST); day < br_day_parse (UI_BENCH_TODAY); day++)
    {
      g_autofree char *date = br_day_to_string (day);
      int year, month, day_of_month;
      g_autoptr (GDateTime) at = NULL;

      br_day_get_ymd (day, &year, &month, &day_of_month);
      at = g_date_time_new_utc (year, month, day_of_month, 18, 0, 0);
      if (day % 2 == 0)
        g_ptr_array_add (entries, ui_fixture_make_session (date, day % 10 == 0 ? BR_SESSION_SHORT : BR_SESSION_FULL,
                                                           2 + (int) (day % 5), 1 + (int) (day % 3)));
      else
        g_ptr_array_add (entries, br_check_in_entry_new (day, at, 1 + (int) (day % 7), day % 45 == 0 ? BR_PAIN_SHARP : BR_PAIN_ACHE));
    }
  br_journal_add_batch (br_store_get_journal (fixture->store), entries);

  return fixture;
}

double
ui_bench_get_processor_ms (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &spent);

  return (double) spent.tv_sec * 1e3 + (double) spent.tv_nsec / 1e6;
}

static gboolean
fly_cb (GtkWidget     *widget,
        GdkFrameClock *clock,
        gpointer       user_data)
{
  Flight *flight = user_data;
  gint64 now = g_get_monotonic_time ();

  if (flight->n_frames == 0)
    flight->begun_at = now;
  else
    flight->longest = MAX (flight->longest, now - flight->frame_at);
  flight->frame_at = now;

  if (flight->n_frames == flight->n_wanted)
    {
      flight->ended_at = now;
      return G_SOURCE_REMOVE;
    }

  flight->n_frames++;
  flight->step (widget);

  return G_SOURCE_CONTINUE;
}

void
ui_bench_fly (GtkWidget   *widget,
              void       (*step) (gpointer widget),
              guint        n_frames,
              const char  *what)
{
  Flight flight = { .step = step, .n_wanted = n_frames };
  double begun_ms = ui_bench_get_processor_ms ();
  double frame_ms, seconds;

  gtk_widget_add_tick_callback (widget, fly_cb, &flight, NULL);
  while (flight.ended_at == 0)
    g_main_context_iteration (NULL, TRUE);

  frame_ms = (ui_bench_get_processor_ms () - begun_ms) / n_frames;
  seconds = (double) (flight.ended_at - flight.begun_at) / G_USEC_PER_SEC;
  g_test_message ("%s: %.2f ms of processor time, %.0f frames a second, the longest %.0f ms (%u frames)",
                  what, frame_ms, n_frames / seconds, (double) flight.longest / 1000, n_frames);
  g_assert_cmpfloat (frame_ms, <, FRAME_MS);
}
