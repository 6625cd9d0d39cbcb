/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart of pain: what is read from it by pointer and by keyboard, and where its days and ratings lie. */

#include "config.h"

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-decision-entry.h"
#include "core/journal/br-start-entry.h"
#include "ui-harness.h"
#include "ui/progress/br-chart-painter.h"
#include "ui/progress/br-chart-scale.h"
#include "ui/progress/br-pain-chart.h"
#include "ui/progress/br-progress-words.h"

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

/* 31 days of 10 pixels. */
static void
test_scale (void)
{
  float x, width;
  BrChartScale scale = {
    .plot = GRAPHENE_RECT_INIT (10, 20, 310, 200), .first = br_day_new (2026, 3, 1), .last = br_day_new (2026, 3, 31),
  };

  g_assert_cmpfloat (br_chart_scale_get_x (&scale, br_day_new (2026, 3, 1)), ==, 10);
  g_assert_cmpfloat (br_chart_scale_get_x (&scale, br_day_new (2026, 3, 31)), ==, 310);
  g_assert_cmpfloat (br_chart_scale_get_x (&scale, br_day_new (2026, 3, 31) + 0.5), ==, 315);
  g_assert_cmpfloat (br_chart_scale_get_y (&scale, 10), ==, 20);
  g_assert_cmpfloat (br_chart_scale_get_y (&scale, 0), ==, 220);
  g_assert_cmpuint (br_chart_scale_get_day (&scale, 19), ==, br_day_new (2026, 3, 1));
  g_assert_cmpuint (br_chart_scale_get_day (&scale, 21), ==, br_day_new (2026, 3, 2));
  g_assert_cmpuint (br_chart_scale_get_day (&scale, -50), ==, br_day_new (2026, 3, 1));
  g_assert_cmpuint (br_chart_scale_get_day (&scale, 5000), ==, br_day_new (2026, 3, 31));

  /* Both ends of a band belong to it, as far as they are shown. */
  br_chart_scale_get_band (&scale, br_day_new (2026, 3, 3), br_day_new (2026, 3, 4), &x, &width);
  g_assert_cmpfloat (x, ==, 30);
  g_assert_cmpfloat (width, ==, 20);
  br_chart_scale_get_band (&scale, br_day_new (2026, 2, 1), br_day_new (2026, 5, 4), &x, &width);
  g_assert_cmpfloat (x, ==, 10);
  g_assert_cmpfloat (width, ==, 310);
  br_chart_scale_get_band (&scale, br_day_new (2026, 2, 1), br_day_new (2026, 2, 28), &x, &width);
  g_assert_cmpfloat (width, ==, 0);

  scale.rtl = TRUE;
  g_assert_cmpfloat (br_chart_scale_get_x (&scale, br_day_new (2026, 3, 1)), ==, 320);
  g_assert_cmpuint (br_chart_scale_get_day (&scale, 315), ==, br_day_new (2026, 3, 1));
  br_chart_scale_get_band (&scale, br_day_new (2026, 3, 3), br_day_new (2026, 3, 4), &x, &width);
  g_assert_cmpfloat (x, ==, 280);
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

/* ---- Labels ---- */

static void
add_text_bounds (GArray        *bounds,
                 GskRenderNode *node,
                 GskTransform  *transform)
{
  const GskRenderNodeType type = gsk_render_node_get_node_type (node);

  if (type == GSK_CONTAINER_NODE)
    {
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        add_text_bounds (bounds, gsk_container_node_get_child (node, i), transform);
    }
  else if (type == GSK_TRANSFORM_NODE)
    {
      g_autoptr (GskTransform) moved = gsk_transform_transform (gsk_transform_ref (transform), gsk_transform_node_get_transform (node));

      add_text_bounds (bounds, gsk_transform_node_get_child (node), moved);
    }
  else if (type == GSK_CLIP_NODE)
    {
      add_text_bounds (bounds, gsk_clip_node_get_child (node), transform);
    }
  else if (type == GSK_TEXT_NODE)
    {
      graphene_rect_t rect;

      gsk_render_node_get_bounds (node, &rect);
      gsk_transform_transform_bounds (transform, &rect, &rect);
      g_array_append_val (bounds, rect);
    }
}

/* Where the texts of a chart of this size stand. */
static GArray *
find_texts (GtkWidget *chart,
            int        width,
            int        height)
{
  GArray *bounds = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gtk_widget_allocate (chart, width, height, -1, NULL);
  GTK_WIDGET_GET_CLASS (chart)->snapshot (chart, snapshot);
  node = gtk_snapshot_to_node (snapshot);
  add_text_bounds (bounds, node, NULL);

  return bounds;
}

static void
assert_apart (GArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    for (guint j = i + 1; j < texts->len; j++)
      {
        const graphene_rect_t *first = &g_array_index (texts, graphene_rect_t, i);
        const graphene_rect_t *second = &g_array_index (texts, graphene_rect_t, j);
        graphene_rect_t both;

        if (graphene_rect_intersection (first, second, &both) && both.size.width > 0.5f && both.size.height > 0.5f)
          g_error ("Two labels overlap at %.0f, %.0f", both.origin.x, both.origin.y);
      }
}

/* A rating a month since @n_days before March 22, 2026, and phases that changed every 40 days. */
static BrPainSeries *
make_long_series (guint n_days)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 3, 2, 8, 0, 0);
  BrDay today = br_day_new (2026, 3, 22);

  add (journal, br_start_entry_new (today - n_days, at, 6, BR_PAIN_NONE, 6, NULL, 0));
  for (guint i = 0; i * 40 < n_days; i++)
    {
      BrDay day = today - n_days + i * 40;
      gboolean back = i % 4 >= 2;

      add (journal, br_check_in_entry_new (day, at, (int) (i % 9), i % 5 == 0 ? BR_PAIN_SHARP : BR_PAIN_ACHE));
      add (journal, br_decision_entry_new (day + 1, at, back ? BR_PROPOSAL_REVERT : BR_PROPOSAL_ADVANCE, "GATE-6", (guint[]) { 1, 2, 3, 2 }[i % 4],
                                           NULL, TRUE, NULL));
    }

  return br_pain_series_new (journal, today);
}

/* Numbers, dates, levels and names of phases: in every length of time, width, direction and size of text, high levels and low ones. */
static void
test_labels_never_overlap (void)
{
  static const guint lengths[] = { 1, 27, 90, 364, 3 * 365, 20 * 365 };
  static const double baselines[] = { -1, 0.4, 6.2 };
  static const char * const fonts[] = { "Cantarell 11", "Cantarell 22" };
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *font = NULL;

  g_object_get (settings, "gtk-font-name", &font, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      g_object_set (settings, "gtk-font-name", fonts[i], NULL);
      for (guint j = 0; j < G_N_ELEMENTS (lengths); j++)
        {
          g_autoptr (BrPainSeries) series = make_long_series (lengths[j]);

          for (guint k = 0; k < G_N_ELEMENTS (baselines); k++)
            {
              GtkWidget *chart = g_object_new (BR_TYPE_PAIN_CHART, "series", series, "baseline", baselines[k], NULL);
              GtkWindow *window = show (chart, 1000);

              for (int direction = GTK_TEXT_DIR_LTR; direction <= GTK_TEXT_DIR_RTL; direction++)
                {
                  gtk_widget_set_direction (chart, direction);
                  for (int width = 300; width <= 1000; width += 233)
                    {
                      g_autoptr (GArray) texts = find_texts (chart, width, 320);

                      /* 0 to 10, and a date at least. */
                      g_assert_cmpuint (texts->len, >=, baselines[k] > 0 ? 9 : 7);
                      assert_apart (texts);
                    }
                }
              gtk_window_destroy (window);
            }
        }
    }
  g_object_set (settings, "gtk-font-name", font, NULL);
}

/* Both ratings of a session that did not change are seen: where a day has room, side by side. */
static void
test_same_rating_before_and_after (void)
{
  BrChartScale scale = { .plot = GRAPHENE_RECT_INIT (0, 0, 700, 200), .first = br_day_new (2026, 3, 1), .last = br_day_new (2026, 3, 28) };

  g_assert_cmpfloat (br_chart_scale_get_x (&scale, br_day_new (2026, 3, 1) + BR_CHART_AFTER) -
                     br_chart_scale_get_x (&scale, br_day_new (2026, 3, 1) + BR_CHART_BEFORE), >, 2 * BR_CHART_MARK_RADIUS);
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
  g_assert_cmpstr (reading, ==, "Wednesday, March 4\nCheck-in: 7\nKind of pain: Sharp\nMean of the week: 6.5");
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

static void
move_pointer (GtkWidget *chart,
              double     x)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (chart);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion", x, 100.0);
    }
}

/* The nearest day with a rating. GTK tells of a pointer that rests after each change of the page: the keyboard goes on reading. */
static void
test_reading_by_pointer (void)
{
  g_autoptr (BrPainSeries) series = make_series ();
  GtkWidget *chart = g_object_new (BR_TYPE_PAIN_CHART, "series", series, "baseline", 6.0, NULL);
  GtkWindow *window = show (chart, 600);

  move_pointer (chart, 100);
  g_assert_cmpuint (br_pain_chart_get_read_day (BR_PAIN_CHART (chart)), ==, br_day_new (2026, 3, 4));
  ui_harness_press_key (chart, GDK_KEY_End);
  move_pointer (chart, 100);
  g_assert_cmpuint (br_pain_chart_get_read_day (BR_PAIN_CHART (chart)), ==, br_day_new (2026, 3, 20));
  move_pointer (chart, 101);
  g_assert_cmpuint (br_pain_chart_get_read_day (BR_PAIN_CHART (chart)), ==, br_day_new (2026, 3, 4));

  gtk_window_destroy (window);
}

/* Whoever goes on with the keyboard has read. */
static void
test_reading_ends_with_focus (void)
{
  g_autoptr (BrPainSeries) series = make_series ();
  GtkWidget *chart = g_object_new (BR_TYPE_PAIN_CHART, "series", series, "baseline", 6.0, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_with_label ("Next");
  GtkWindow *window;

  gtk_box_append (GTK_BOX (box), chart);
  gtk_box_append (GTK_BOX (box), button);
  window = show (box, 600);
  gtk_widget_grab_focus (chart);
  ui_harness_press_key (chart, GDK_KEY_End);
  g_assert_cmpuint (br_pain_chart_get_read_day (BR_PAIN_CHART (chart)), ==, br_day_new (2026, 3, 20));
  gtk_widget_grab_focus (button);
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

/* Four ratings of 1 and one of 0: a fifth less than 1, though no binary fraction says so. */
static void
test_whole_percent (void)
{
  const int ratings[] = { 1, 1, 1, 1, 0 };
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (BrPainSeries) series = NULL;
  g_autofree char *summary = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ratings); i++)
    {
      g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 23, 8, (int) i, 0);
      g_autoptr (BrEntry) entry = br_check_in_entry_new (br_day_parse ("2026-11-23"), at, ratings[i],
                                                         ratings[i] > 0 ? BR_PAIN_ACHE : BR_PAIN_NONE);

      br_journal_add (journal, entry);
    }
  series = br_pain_series_new (journal, br_day_parse ("2026-11-23"));
  summary = br_progress_words_dup_summary (series, 1);
  g_assert_nonnull (strstr (summary, "That is 20\u00a0% less than your baseline of 1.0."));
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

  g_test_add_func ("/progress/scale", test_scale);
  g_test_add_func ("/progress/whole-percent", test_whole_percent);
  g_test_add_func ("/progress/ticks-never-overlap", test_ticks_never_overlap);
  g_test_add_func ("/progress/labels-never-overlap", test_labels_never_overlap);
  g_test_add_func ("/progress/same-rating-before-and-after", test_same_rating_before_and_after);
  g_test_add_func ("/progress/reading-by-keyboard", test_reading_by_keyboard);
  g_test_add_func ("/progress/reading-by-pointer", test_reading_by_pointer);
  g_test_add_func ("/progress/reading-ends-with-focus", test_reading_ends_with_focus);
  g_test_add_func ("/progress/range", test_range);
  g_test_add_func ("/progress/no-data", test_no_data);

  return g_test_run ();
}
