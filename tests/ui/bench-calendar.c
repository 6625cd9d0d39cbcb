/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Flips page by page through twenty years of history, one a frame, and says how fast that was: frames a second as they came, which other
 * work on the machine slows down, and the time that the processor took for a page, all told, which it does not. */

#include "config.h"

#include <time.h>

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

/* Of all threads: drawing in software, too. */
static double
get_processor_ms (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &spent);

  return (double) spent.tv_sec * 1e3 + (double) spent.tv_nsec / 1e6;
}

static void
fly (GtkWidget  *page,
     gboolean    years,
     const char *what)
{
  Flight flight = { .page = page, .years = years };
  double begun_ms = get_processor_ms ();
  double seconds, work_ms;

  gtk_widget_add_tick_callback (page, flip_cb, &flight, NULL);
  while (flight.ended_at == 0)
    g_main_context_iteration (NULL, TRUE);

  work_ms = get_processor_ms () - begun_ms;
  seconds = (double) (flight.ended_at - flight.begun_at) / G_USEC_PER_SEC;
  g_test_message ("%s: %u pages in %.2f s, %.1f frames a second, longest frame %.1f ms, %.2f ms of processor time a page",
                  what, flight.n_pages, seconds, flight.n_pages / seconds, (double) flight.longest / 1000,
                  work_ms / flight.n_pages);
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
  gtk_widget_activate_action (page, "calendar.today", NULL);
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
