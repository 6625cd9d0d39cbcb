/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Twenty years of ratings and sessions on the page of progress: what gathering takes, what a frame takes that draws the chart anew, and
 * what one takes in which only the crosshair moves. Processor time, all told, which other work on the machine does not change. */

#include "config.h"

#include <time.h>

#include "ui-fixture.h"
#include "ui-harness.h"

#include "core/journal/br-check-in-entry.h"
#include "core/rules/br-pain-series.h"
#include "core/rules/br-trends.h"
#include "ui/progress/br-pain-chart.h"
#include "ui/progress/br-progress-page.h"

#define FIRST    "2006-11-20"
#define TODAY    "2026-11-20"
#define N_FRAMES 120
#define N_ROUNDS 10

typedef struct
{
  GtkWidget *chart;
  gboolean   anew;
  guint      n_frames;
} Flight;

/* Of all threads: drawing in software, too. */
static double
get_processor_ms (void)
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

  if (flight->n_frames == N_FRAMES)
    {
      flight->n_frames++;
      return G_SOURCE_REMOVE;
    }

  flight->n_frames++;
  if (flight->anew)
    g_object_set (flight->chart, "days", 0, NULL);
  else
    ui_harness_press_key (flight->chart, GDK_KEY_Left);

  return G_SOURCE_CONTINUE;
}

static void
fly (GtkWidget  *chart,
     gboolean    anew,
     const char *what)
{
  Flight flight = { .chart = chart, .anew = anew };
  double begun_ms = get_processor_ms ();

  gtk_widget_add_tick_callback (chart, fly_cb, &flight, NULL);
  while (flight.n_frames <= N_FRAMES)
    g_main_context_iteration (NULL, TRUE);

  g_test_message ("%s: %.2f ms of processor time a frame", what, (get_processor_ms () - begun_ms) / N_FRAMES);
}

static void
measure_gathering (BrJournal *journal)
{
  double begun_ms = get_processor_ms ();

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (BrPainSeries) series = br_pain_series_new (journal, br_day_parse (TODAY));
      g_autoptr (BrTrends) trends = br_trends_new (journal, br_day_parse (TODAY));
    }

  g_test_message ("Gathering: %.2f ms", (get_processor_ms () - begun_ms) / N_ROUNDS);
}

static void
fill (UiFixture *fixture)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  ui_fixture_start (fixture, FIRST);
  for (BrDay day = br_day_parse (FIRST); day < br_day_parse (TODAY); day++)
    {
      g_autofree char *date = br_day_to_string (day);
      int year, month, day_of_month;
      g_autoptr (GDateTime) at = NULL;

      br_day_get_ymd (day, &year, &month, &day_of_month);
      at = g_date_time_new_utc (year, month, day_of_month, 18, 0, 0);
      if (day % 2 == 0)
        g_ptr_array_add (entries, ui_fixture_make_session (date, BR_SESSION_FULL, 2 + (int) (day % 5), 1 + (int) (day % 3)));
      else
        g_ptr_array_add (entries, br_check_in_entry_new (day, at, 1 + (int) (day % 7), day % 45 == 0 ? BR_PAIN_SHARP : BR_PAIN_ACHE));
    }
  br_journal_add_batch (br_store_get_journal (fixture->store), entries);
}

static void
bench_twenty_years (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new (TODAY);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *page, *chart;
  double begun_ms;

  fill (fixture);
  measure_gathering (br_store_get_journal (fixture->store));

  gtk_window_set_default_size (window, 1280, 800);
  page = g_object_new (BR_TYPE_PROGRESS_PAGE, "advisor", fixture->advisor, "store", fixture->store, NULL);
  gtk_window_set_child (window, page);
  begun_ms = get_processor_ms ();
  gtk_window_present (window);
  ui_harness_wait_shown (page);
  g_test_message ("Until the page shows: %.0f ms", get_processor_ms () - begun_ms);

  chart = ui_harness_find (page, BR_TYPE_PAIN_CHART, NULL);
  fly (chart, TRUE, "All 20 years, drawn anew");
  ui_harness_press_key (chart, GDK_KEY_End);
  fly (chart, FALSE, "All 20 years, the crosshair moves");
  ui_harness_capture (GTK_WIDGET (window), "progress-twenty-years");

  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);
  g_test_add_func ("/progress/twenty-years", bench_twenty_years);

  return g_test_run ();
}
