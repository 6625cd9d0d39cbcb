/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Flips page by page through twenty years of history, as fast as frames come, and says how fast that was. */

#include "config.h"

#include "ui-fixture.h"
#include "ui-harness.h"

#include "core/journal/br-check-in-entry.h"
#include "ui/calendar/br-calendar-page.h"

#define FIRST   "2006-11-20"
#define TODAY   "2026-11-20"
#define N_PAGES 240

typedef struct
{
  GtkWidget *page;
  guint n_pages;
  gboolean years;
  gint64 begun_at;
  gint64 ended_at;
  gint64 frame_at;
  gint64 longest;
  gint64 work;
} Flight;

static gboolean
flip_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Flight *flight = user_data;
  gint64 now = g_get_monotonic_time ();

  if (flight->n_pages == 0)
    flight->begun_at = now;
  else
    flight->longest = MAX (flight->longest, now - flight->frame_at);
  flight->frame_at = now;

  if (flight->n_pages == (flight->years ? N_PAGES / 12 : N_PAGES))
    {
      flight->ended_at = now;
      return G_SOURCE_REMOVE;
    }

  flight->n_pages++;
  gtk_widget_activate_action (flight->page, "calendar.turn", "i", -1);

  return G_SOURCE_CONTINUE;
}

static void
before_paint_cb (Flight *flight)
{
  flight->work -= g_get_monotonic_time ();
}

static void
after_paint_cb (Flight *flight)
{
  flight->work += g_get_monotonic_time ();
}

static gboolean
is_over (gpointer user_data)
{
  return ((Flight *) user_data)->ended_at != 0;
}

static void
fly (GtkWidget  *page,
     gboolean    years,
     const char *what)
{
  Flight flight = { .page = page, .years = years };
  GdkFrameClock *clock = gtk_widget_get_frame_clock (page);
  gulong before, after;
  double seconds;

  before = g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), &flight);
  after = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &flight);
  gtk_widget_add_tick_callback (page, flip_cb, &flight, NULL);
  ui_harness_wait (is_over, &flight);
  g_signal_handler_disconnect (clock, before);
  g_signal_handler_disconnect (clock, after);

  seconds = (double) (flight.ended_at - flight.begun_at) / G_USEC_PER_SEC;
  g_test_message ("%s: %u pages in %.2f s, %.1f frames a second, longest frame %.1f ms, %.2f ms of work a page",
                  what, flight.n_pages, seconds, flight.n_pages / seconds, (double) flight.longest / 1000,
                  (double) flight.work / 1000 / flight.n_pages);
}

static void
bench_twenty_years (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new (TODAY);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *page;

  ui_fixture_start (fixture, FIRST);
  for (BrDay day = br_day_parse (FIRST); day < br_day_parse (TODAY); day++)
    {
      g_autofree char *date = br_day_to_string (day);
      int year, month, day_of_month;
      g_autoptr (GDateTime) at = NULL;

      br_day_get_ymd (day, &year, &month, &day_of_month);
      at = g_date_time_new_utc (year, month, day_of_month, 18, 0, 0);
      if (day % 2 == 0)
        g_ptr_array_add (entries, ui_fixture_make_session (date, day % 10 == 0 ? BR_SESSION_SHORT : BR_SESSION_FULL, 4, 3));
      else
        g_ptr_array_add (entries, br_check_in_entry_new (day, at, 3, BR_PAIN_ACHE));
    }
  br_journal_add_batch (br_store_get_journal (fixture->store), entries);

  gtk_window_set_default_size (window, 1280, 800);
  page = g_object_new (BR_TYPE_CALENDAR_PAGE, "advisor", fixture->advisor, "store", fixture->store, NULL);
  gtk_window_set_child (window, page);
  gtk_window_present (window);
  ui_harness_wait_shown (page);

  fly (page, FALSE, "Months");
  g_object_set (ui_harness_find (page, GTK_TYPE_TOGGLE_BUTTON, NULL), "active", TRUE, NULL);
  ui_harness_settle ();
  fly (page, TRUE, "Years");

  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);
  g_test_add_func ("/calendar/twenty-years", bench_twenty_years);

  return g_test_run ();
}
