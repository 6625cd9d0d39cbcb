/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Twenty years of ratings and sessions on the page of progress: what gathering takes, what a frame takes that draws the chart anew, and
 * what one takes in which only the crosshair moves. */

#include "config.h"

#include "ui-bench.h"
#include "ui-harness.h"

#include "core/rules/br-pain-series.h"
#include "core/rules/br-trends.h"
#include "ui/progress/br-pain-chart.h"
#include "ui/progress/br-progress-page.h"

#define N_FRAMES 120
#define N_ROUNDS 10

static void
draw_anew (gpointer chart)
{
  g_object_set (chart, "days", 0, NULL);
}

static void
move_crosshair (gpointer chart)
{
  ui_harness_press_key (chart, GDK_KEY_Left);
}

static void
measure_gathering (BrJournal *journal)
{
  double begun_ms = ui_bench_get_processor_ms ();

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (BrPainSeries) series = br_pain_series_new (journal, br_day_parse (UI_BENCH_TODAY));
      g_autoptr (BrTrends) trends = br_trends_new (journal, br_day_parse (UI_BENCH_TODAY));
    }

  g_test_message ("Progress, gathering: %.2f ms", (ui_bench_get_processor_ms () - begun_ms) / N_ROUNDS);
}

static void
bench_twenty_years (void)
{
  g_autoptr (UiFixture) fixture = ui_bench_make_fixture ();
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *page, *chart;
  double begun_ms;

  measure_gathering (br_store_get_journal (fixture->store));

  gtk_window_set_default_size (window, 1280, 800);
  page = g_object_new (BR_TYPE_PROGRESS_PAGE, "advisor", fixture->advisor, "store", fixture->store, NULL);
  gtk_window_set_child (window, page);
  begun_ms = ui_bench_get_processor_ms ();
  gtk_window_present (window);
  ui_harness_wait_shown (page);
  g_test_message ("Progress, until the page shows: %.0f ms", ui_bench_get_processor_ms () - begun_ms);

  chart = ui_harness_find (page, BR_TYPE_PAIN_CHART, NULL);
  ui_bench_fly (chart, draw_anew, N_FRAMES, "Progress, the whole chart anew");
  ui_harness_press_key (chart, GDK_KEY_End);
  ui_bench_fly (chart, move_crosshair, N_FRAMES, "Progress, the crosshair");
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
