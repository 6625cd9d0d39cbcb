/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart of pain: what is read from it by pointer and by keyboard, and where its days and ratings lie. */

#include "config.h"

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-start-entry.h"
#include "ui-harness.h"
#include "ui/progress/br-chart-scale.h"
#include "ui/progress/br-pain-chart.h"

static void
add (BrJournal *journal,
     BrEntry   *entry)
{
  g_autoptr (BrEntry) owned = entry;

  br_journal_add (journal, owned);
}

/* Ratings on the 2nd, 4th and 20th of March 2026; sharp pain on the 4th. */
static BrPainSeries *
make_series (void)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 3, 2, 8, 0, 0);

  add (journal, br_start_entry_new (br_day_new (2026, 3, 2), at, 6, BR_PAIN_NONE, 6, NULL, 0));
  add (journal, br_check_in_entry_new (br_day_new (2026, 3, 4), at, 7, BR_PAIN_SHARP));
  add (journal, br_check_in_entry_new (br_day_new (2026, 3, 20), at, 3, BR_PAIN_ACHE));

  return br_pain_series_new (journal, br_day_new (2026, 3, 22));
}

static GtkWindow *
show (GtkWidget *chart,
      int        width)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_default_size (window, width, 360);
  gtk_window_set_child (window, chart);
  gtk_window_present (window);
  ui_harness_settle ();

  return window;
}

static void
test_scale (void)
{
  BrChartScale scale = {
    .plot = GRAPHENE_RECT_INIT (10, 20, 300, 200), .first = br_day_new (2026, 3, 1), .last = br_day_new (2026, 3, 31),
  };

  g_assert_cmpfloat (br_chart_scale_get_x (&scale, br_day_new (2026, 3, 1)), ==, 10);
  g_assert_cmpfloat (br_chart_scale_get_x (&scale, br_day_new (2026, 3, 31)), ==, 310);
  g_assert_cmpfloat (br_chart_scale_get_y (&scale, 10), ==, 20);
  g_assert_cmpfloat (br_chart_scale_get_y (&scale, 0), ==, 220);
  g_assert_cmpuint (br_chart_scale_get_day (&scale, 14), ==, br_day_new (2026, 3, 1));
  g_assert_cmpuint (br_chart_scale_get_day (&scale, 16), ==, br_day_new (2026, 3, 2));
  g_assert_cmpuint (br_chart_scale_get_day (&scale, -50), ==, br_day_new (2026, 3, 1));
  g_assert_cmpuint (br_chart_scale_get_day (&scale, 5000), ==, br_day_new (2026, 3, 31));

  scale.rtl = TRUE;
  g_assert_cmpfloat (br_chart_scale_get_x (&scale, br_day_new (2026, 3, 1)), ==, 310);
  g_assert_cmpuint (br_chart_scale_get_day (&scale, 310), ==, br_day_new (2026, 3, 1));
}

/* From a week to twenty years: labels never come closer than asked for, and there is always one. */
static void
test_ticks_never_overlap (void)
{
  static const guint lengths[] = { 6, 27, 90, 364, 3 * 365, 20 * 365 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      for (float width = 200; width <= 1200; width += 100)
        {
          BrChartScale scale = {
            .plot = GRAPHENE_RECT_INIT (0, 0, width, 200),
            .first = br_day_new (2026, 3, 15), .last = br_day_new (2026, 3, 15) + lengths[i],
          };
          g_autoptr (GArray) ticks = br_chart_scale_get_ticks (&scale, 60);

          g_assert_cmpuint (ticks->len, >=, 1);
          for (guint j = 1; j < ticks->len; j++)
            g_assert_cmpfloat (br_chart_scale_get_x (&scale, g_array_index (ticks, BrDay, j)) -
                               br_chart_scale_get_x (&scale, g_array_index (ticks, BrDay, j - 1)), >=, 60);
        }
    }
}

static void
test_reading_by_keyboard (void)
{
  g_autoptr (BrPainSeries) series = make_series ();
  GtkWidget *chart = g_object_new (BR_TYPE_PAIN_CHART, "series", series, "baseline", 6.0, NULL);
  GtkWindow *window = show (chart, 600);
  g_autofree char *reading = NULL;
  g_autofree char *announced = NULL;

  ui_harness_press_key (chart, GDK_KEY_Left);
  g_assert_cmpuint (br_pain_chart_get_read_day (BR_PAIN_CHART (chart)), ==, br_day_new (2026, 3, 20));
  ui_harness_press_key (chart, GDK_KEY_Left);
  g_assert_cmpuint (br_pain_chart_get_read_day (BR_PAIN_CHART (chart)), ==, br_day_new (2026, 3, 4));
  reading = br_pain_chart_dup_reading (BR_PAIN_CHART (chart));
  g_assert_cmpstr (reading, ==, "Wednesday, March 4\nCheck-in: 7\nSharp, radiating or numb pain");
  announced = ui_harness_take_announcement ();
  g_assert_cmpstr (announced, ==, reading);

  ui_harness_press_key (chart, GDK_KEY_Home);
  g_assert_cmpuint (br_pain_chart_get_read_day (BR_PAIN_CHART (chart)), ==, br_day_new (2026, 3, 2));
  ui_harness_press_key (chart, GDK_KEY_Left);
  g_assert_cmpuint (br_pain_chart_get_read_day (BR_PAIN_CHART (chart)), ==, br_day_new (2026, 3, 2));
  ui_harness_press_key (chart, GDK_KEY_End);
  g_assert_cmpuint (br_pain_chart_get_read_day (BR_PAIN_CHART (chart)), ==, br_day_new (2026, 3, 20));
  ui_harness_press_key (chart, GDK_KEY_Right);
  g_assert_cmpuint (br_pain_chart_get_read_day (BR_PAIN_CHART (chart)), ==, br_day_new (2026, 3, 20));
  ui_harness_capture (chart, "chart-reading");
  ui_harness_press_key (chart, GDK_KEY_Escape);
  g_assert_cmpuint (br_pain_chart_get_read_day (BR_PAIN_CHART (chart)), ==, BR_DAY_NONE);

  gtk_window_destroy (window);
}

/* Days before the range that is shown are not read either. */
static void
test_range (void)
{
  g_autoptr (BrPainSeries) series = make_series ();
  GtkWidget *chart = g_object_new (BR_TYPE_PAIN_CHART, "series", series, "days", 7, NULL);
  GtkWindow *window = show (chart, 600);

  ui_harness_press_key (chart, GDK_KEY_Home);
  g_assert_cmpuint (br_pain_chart_get_read_day (BR_PAIN_CHART (chart)), ==, br_day_new (2026, 3, 20));

  gtk_window_destroy (window);
}

static void
test_no_data (void)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (BrPainSeries) series = br_pain_series_new (journal, br_day_new (2026, 3, 22));
  GtkWidget *chart = g_object_new (BR_TYPE_PAIN_CHART, "series", series, NULL);
  GtkWindow *window = show (chart, 300);

  ui_harness_press_key (chart, GDK_KEY_Left);
  ui_harness_press_key (chart, GDK_KEY_Home);
  g_assert_cmpuint (br_pain_chart_get_read_day (BR_PAIN_CHART (chart)), ==, BR_DAY_NONE);
  g_assert_null (br_pain_chart_dup_reading (BR_PAIN_CHART (chart)));

  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

  g_test_add_func ("/progress/scale", test_scale);
  g_test_add_func ("/progress/ticks-never-overlap", test_ticks_never_overlap);
  g_test_add_func ("/progress/reading-by-keyboard", test_reading_by_keyboard);
  g_test_add_func ("/progress/range", test_range);
  g_test_add_func ("/progress/no-data", test_no_data);

  return g_test_run ();
}
