/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page around the chart: which days it shows and that the choice is kept, the small charts, the table and its copy, few points and
 * none, right to left. */

#include "config.h"

#include "ui-fixture.h"
#include "ui-harness.h"

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-review-entry.h"
#include "core/journal/br-start-entry.h"
#include "ui/progress/br-chart-points.h"
#include "ui/progress/br-pain-chart.h"
#include "ui/progress/br-progress-page.h"
#include "ui/progress/br-progress-table.h"
#include "ui/progress/br-table-row.h"
#include "ui/progress/br-table-view.h"
#include "ui/progress/br-trend-chart.h"

#define TODAY "2026-11-20"

typedef struct
{
  UiFixture *fixture;
  GSettings *settings;
  GtkWindow *window;
  GtkWidget *page;
} View;

static View
view_new (UiFixture *fixture,
          int        width,
          int        height)
{
  View view = { .fixture = fixture, .settings = g_settings_new (APPLICATION_ID), .window = GTK_WINDOW (gtk_window_new ()) };
  GtkWidget *toasts = adw_toast_overlay_new ();

  view.page = g_object_new (BR_TYPE_PROGRESS_PAGE,
                            "advisor", fixture->advisor, "store", fixture->store, "settings", view.settings, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), view.page);
  gtk_window_set_default_size (view.window, width, height);
  gtk_window_set_child (view.window, toasts);
  gtk_window_present (view.window);
  ui_harness_wait_shown (view.page);
  ui_harness_settle ();

  return view;
}

static void
view_free (View *view)
{
  gtk_window_destroy (view->window);
  g_settings_reset (view->settings, "progress-range");
  g_settings_reset (view->settings, "weight-unit");
  g_clear_object (&view->settings);
  g_clear_pointer (&view->fixture, ui_fixture_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (View, view_free)

static GDateTime *
noon (const char *date)
{
  g_autofree char *text = g_strdup_printf ("%sT12:00:00Z", date);

  return g_date_time_new_from_iso8601 (text, NULL);
}

/* The fixture's sessions hold a pelvic tilt of 2 sets, done without any count; this one has 8 kg in it. */
static void
add_exercise (UiFixture  *fixture,
              const char *date,
              const char *id,
              guint       load_g)
{
  g_autoptr (GDateTime) at = noon (date);
  g_autoptr (GPtrArray) exercises = g_ptr_array_new_with_free_func (g_object_unref);
  BrDose dose = { .sets = 2, .repetitions = 8, .load_g = load_g };
  BrExerciseRecord *record = br_exercise_record_new (id, BR_VARIANT_ORDINARY, &dose, FALSE);
  GArray *sets = br_exercise_record_get_sets (record);
  BrSessionSummary summary = {
    .kind = BR_SESSION_FULL, .program_id = "default", .program_revision = 1, .phase = 1, .routine_id = "1A",
    .pain_before = 4, .pain_before_kind = BR_PAIN_ACHE, .pain_after = 3, .effort = 4,
  };

  for (guint i = 0; i < sets->len; i++)
    g_array_index (sets, BrSetRecord, i) = (BrSetRecord) { .outcome = BR_SET_DONE, .repetitions = 8, .load_g = load_g };
  g_ptr_array_add (exercises, record);
  ui_fixture_add (fixture, br_session_entry_new (br_day_parse (date), at, &summary, exercises));
}

static void
add_squats (UiFixture  *fixture,
            const char *date,
            guint       load_g)
{
  add_exercise (fixture, date, "goblet_box_squat", load_g);
}

/* Start on September 1 with an activity; squats on September 3, October 30 and November 18; sharp pain on November 19. */
static UiFixture *
make_person (void)
{
  UiFixture *fixture = ui_fixture_new (TODAY);
  g_autoptr (GDateTime) begin = noon ("2026-09-01");
  g_autoptr (GDateTime) late = noon ("2026-11-19");
  BrActivity garden = { "Dig the\tgarden", 4 };

  ui_fixture_add (fixture, br_start_entry_new (br_day_parse ("2026-09-01"), begin, 6, BR_PAIN_NONE, 6, &garden, 1));
  add_squats (fixture, "2026-09-03", 4000);
  add_squats (fixture, "2026-10-30", 6000);
  add_squats (fixture, "2026-11-18", 8000);
  ui_fixture_add (fixture, br_check_in_entry_new (br_day_parse ("2026-11-19"), late, 5, BR_PAIN_SHARP));

  return fixture;
}

static GtkWidget *
find_chart (View *view)
{
  return ui_harness_find (view->page, BR_TYPE_PAIN_CHART, NULL);
}

static guint
count_widgets (GtkWidget *root,
               GType      type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (root), type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child, type);

  return n;
}

static void
choose (View       *view,
        const char *group,
        const char *name)
{
  AdwToggleGroup *toggles = ADW_TOGGLE_GROUP (gtk_widget_get_template_child (view->page, BR_TYPE_PROGRESS_PAGE, "ranges"));

  if (g_str_equal (group, "views"))
    toggles = ADW_TOGGLE_GROUP (gtk_widget_get_next_sibling (gtk_widget_get_ancestor (GTK_WIDGET (toggles),
                                                                                      GTK_TYPE_SCROLLED_WINDOW)));
  adw_toggle_group_set_active_name (toggles, name);
  ui_harness_settle ();
}

/* The first choice is four weeks; another one lasts. The first day with a rating is that of the range. */
static void
test_ranges (void)
{
  static const struct
  {
    const char *name;
    const char *first;
  } ranges[] = {
    { "four-weeks", "2026-10-30" },
    { "three-months", "2026-09-01" },
    { "year", "2026-09-01" },
    { "all", "2026-09-01" },
  };
  g_auto (View) view = view_new (make_person (), 1000, 700);
  g_autofree char *kept = NULL;
  guint days;

  g_object_get (find_chart (&view), "days", &days, NULL);
  g_assert_cmpuint (days, ==, 28);

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      choose (&view, "ranges", ranges[i].name);
      ui_harness_press_key (find_chart (&view), GDK_KEY_Home);
      g_assert_cmpuint (br_pain_chart_get_read_day (BR_PAIN_CHART (find_chart (&view))), ==, br_day_parse (ranges[i].first));
    }

  kept = g_settings_get_string (view.settings, "progress-range");
  g_assert_cmpstr (kept, ==, "all");
}

static void
test_range_is_remembered (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  guint days;

  g_settings_set_string (settings, "progress-range", "year");
  {
    g_auto (View) view = view_new (make_person (), 1000, 700);

    g_object_get (find_chart (&view), "days", &days, NULL);
    g_assert_cmpuint (days, ==, 365);
  }
}

/* Sessions a week; the activity, which was rated before the four weeks, only with all; repetitions and weight of the squat. */
static void
test_small_charts (void)
{
  g_auto (View) view = view_new (make_person (), 1000, 700);

  g_assert_cmpuint (count_widgets (view.page, BR_TYPE_TREND_CHART), ==, 3);
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_LABEL, "8.0 kg"));
  choose (&view, "ranges", "all");
  g_assert_cmpuint (count_widgets (view.page, BR_TYPE_TREND_CHART), ==, 4);
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_LABEL, "4 of 10"));

  /* 8 kg are 17.6 pounds. */
  g_settings_set_string (view.settings, "weight-unit", "pounds");
  ui_harness_settle ();
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_LABEL, "17.6 lb"));
  ui_harness_capture (GTK_WIDGET (view.window), "progress-small-charts");
}

static guint
count_texts (GskRenderNode *node)
{
  const GskRenderNodeType type = gsk_render_node_get_node_type (node);
  guint n = 0;

  if (type == GSK_TEXT_NODE)
    return 1;
  if (type == GSK_TRANSFORM_NODE)
    return count_texts (gsk_transform_node_get_child (node));
  if (type == GSK_CONTAINER_NODE)
    {
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        n += count_texts (gsk_container_node_get_child (node, i));
    }

  return n;
}

/* Each week's bar says its number, as long as there is room for all. */
static void
test_numbers_on_bars (void)
{
  static const struct
  {
    int   width;
    guint n_labels;
  } cases[] = { { 400, 12 }, { 100, 0 } };
  BrDay last = br_day_parse (TODAY);
  g_autoptr (GArray) weeks = g_array_new (FALSE, FALSE, sizeof (BrTrendPoint));

  for (guint i = 0; i < 12; i++)
    {
      BrTrendPoint week = { last - 83 + i * 7, i % 5 };

      g_array_append_val (weeks, week);
    }

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *chart = br_trend_chart_new (weeks, last - 83, last, 0, TRUE);
      GtkWindow *window = GTK_WINDOW (gtk_window_new ());
      g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
      g_autoptr (GskRenderNode) node = NULL;

      gtk_window_set_child (window, chart);
      gtk_window_present (window);
      ui_harness_wait_shown (chart);
      gtk_widget_allocate (chart, cases[i].width, 60, -1, NULL);
      GTK_WIDGET_GET_CLASS (chart)->snapshot (chart, snapshot);
      node = gtk_snapshot_to_node (snapshot);
      g_assert_cmpuint (count_texts (node), ==, cases[i].n_labels);
      gtk_window_destroy (window);
    }
}

/* The first value stands beside the newest one, unless they are the same. */
static void
test_at_first (void)
{
  g_auto (View) view = view_new (make_person (), 1000, 700);

  /* Of the four weeks: 6 kg on October 30, 8 kg on November 18, and 16 repetitions on both days. */
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_LABEL, "at first 6.0 kg"));
  g_assert_null (ui_harness_find (view.page, GTK_TYPE_LABEL, "at first 16"));
}

static guint
count_shown_cards (View *view)
{
  GtkWidget *heading = ui_harness_find (view->page, GTK_TYPE_LABEL, "Your Exercises");
  GtkWidget *cards = gtk_widget_get_last_child (gtk_widget_get_parent (heading));
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (cards); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_get_visible (child) ? 1 : 0;

  return n;
}

/* Ten exercises of other programs: six at once, all when asked for, also after the next record, and six again. */
static void
test_many_exercises (void)
{
  UiFixture *fixture = make_person ();
  g_autoptr (GDateTime) at = noon ("2026-11-18");

  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *name = g_strdup_printf ("Exercise %u", i + 1);

      add_exercise (fixture, "2026-11-18", name, 1000);
    }
  {
    g_auto (View) view = view_new (fixture, 1000, 700);

    g_assert_cmpuint (count_shown_cards (&view), ==, 6);
    ui_harness_click (view.page, "Show _4 More");
    g_assert_cmpuint (count_shown_cards (&view), ==, 10);
    ui_fixture_add (view.fixture, br_check_in_entry_new (br_day_parse (TODAY), at, 2, BR_PAIN_ACHE));
    ui_harness_settle ();
    g_assert_cmpuint (count_shown_cards (&view), ==, 10);
    ui_harness_click (view.page, "Show _Fewer");
    g_assert_cmpuint (count_shown_cards (&view), ==, 6);
  }
}

static void
add_review (UiFixture  *fixture,
            const char *date)
{
  g_autoptr (GDateTime) at = noon (date);

  ui_fixture_add (fixture, br_review_entry_new (br_day_parse (date), at, NULL, 0));
}

/* REVIEW-1: the reviews done, newest first, with their arithmetic; one that is due is begun here, too. */
/* The last widget of @type below @root, seen or not. */
static GtkWidget *
find_last (GtkWidget *root,
           GType      type)
{
  GtkWidget *found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *below = find_last (child, type);

      if (G_TYPE_CHECK_INSTANCE_TYPE (child, type))
        found = child;
      found = below != NULL ? below : found;
    }

  return found;
}

static void
test_reviews (void)
{
  UiFixture *fixture = make_person ();
  GtkWidget *row;
  guint n_rows;

  add_review (fixture, "2026-09-30");
  add_review (fixture, "2026-10-31");
  {
    g_auto (View) view = view_new (fixture, 1000, 700);

    /* 28 days from September 1: September 29, October 27, November 24. */
    g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_LABEL,
                                       "Your pain compared with that of your first week. The next review: Tuesday, November 24."));
    g_assert_null (ui_harness_find (view.page, ADW_TYPE_BUTTON_ROW, "_Begin the Review"));
    /* Made when it is unfolded: after years there are hundreds. */
    row = ui_harness_find (view.page, ADW_TYPE_EXPANDER_ROW, "Earlier");
    g_assert_nonnull (row);
    n_rows = count_widgets (row, ADW_TYPE_ACTION_ROW);
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
    ui_harness_settle ();
    g_assert_cmpuint (count_widgets (row, ADW_TYPE_ACTION_ROW), ==, n_rows + 1);
    g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_last (row, ADW_TYPE_ACTION_ROW))), "Wednesday, September 30"));
    /* 6 and 4 in the first week; 4 on October 30; no session in the 28 days before October 27. */
    row = ui_harness_find (view.page, ADW_TYPE_ACTION_ROW, "Too Few Sessions to Judge");
    g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                     "Saturday, October 31. Pain down 20\u00a0% since your first week: 5.0 to 4.0 of 10. "
                     "0 full sessions in the 28 days before it was due are too few to judge; 9 are needed.");
  }
}

static void
test_review_due (void)
{
  g_auto (View) view = view_new (make_person (), 1000, 700);

  g_assert_nonnull (ui_harness_find (view.page, ADW_TYPE_BUTTON_ROW, "_Begin the Review"));
  g_assert_null (ui_harness_find (view.page, ADW_TYPE_EXPANDER_ROW, "Earlier"));
}

/* What is recorded while the page shows is there at once. */
static void
test_follows_the_journal (void)
{
  g_auto (View) view = view_new (make_person (), 1000, 700);
  g_autoptr (GDateTime) now = noon (TODAY);

  ui_fixture_add (view.fixture, br_check_in_entry_new (br_day_parse (TODAY), now, 2, BR_PAIN_ACHE));
  ui_harness_settle ();
  ui_harness_press_key (find_chart (&view), GDK_KEY_End);
  g_assert_cmpuint (br_pain_chart_get_read_day (BR_PAIN_CHART (find_chart (&view))), ==, br_day_parse (TODAY));
}

static void
got_text_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  char **text = user_data;
  g_autoptr (GError) error = NULL;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
has_text (gpointer text)
{
  return *(char **) text != NULL;
}

static char *
take_clipboard (GtkWidget *widget)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, got_text_cb, &text);
  ui_harness_wait (has_text, &text);

  return text;
}

/* Each table as it lands on the clipboard: tabs between the columns, none in what the person wrote. */
static void
test_table (void)
{
  static const char * const expected[BR_N_TABLES] = {
    "Date\tCheck-In\tBefore\tAfter\tKind of Pain\tPhase\n"
    "Nov 19, 2026\t5\t\t\tSharp\t1\n"
    "Nov 18, 2026\t\t4\t3\t\t1\n"
    "Oct 30, 2026\t\t4\t3\t\t1\n"
    "Sep 3, 2026\t\t4\t3\t\t1\n"
    "Sep 1, 2026\t6\t\t\t\t1\n",
    NULL,
    "Date\tExercise\tLongest Hold\tRepetitions\tWeight\n"
    "Nov 18, 2026\tGoblet squat to a chair\t\t16\t8.0 kg\n"
    "Oct 30, 2026\tGoblet squat to a chair\t\t16\t6.0 kg\n"
    "Sep 3, 2026\tGoblet squat to a chair\t\t16\t4.0 kg\n",
    "Date\tActivity\t0 to 10\n"
    "Sep 1, 2026\tDig the garden\t4\n",
  };
  g_auto (View) view = view_new (make_person (), 1000, 700);
  GtkWidget *table, *subjects;

  choose (&view, "ranges", "all");
  choose (&view, "views", "table");
  table = ui_harness_find (view.page, BR_TYPE_TABLE_VIEW, NULL);
  subjects = ui_harness_find (table, GTK_TYPE_DROP_DOWN, NULL);

  for (BrTableSubject subject = BR_TABLE_DAYS; subject < BR_N_TABLES; subject++)
    {
      g_autofree char *text = NULL;

      gtk_drop_down_set_selected (GTK_DROP_DOWN (subjects), subject);
      ui_harness_settle ();
      ui_harness_click (table, "_Copy");
      text = take_clipboard (table);
      if (expected[subject] != NULL)
        g_assert_cmpstr (text, ==, expected[subject]);
      else
        {
          /* Weeks begin on Tuesdays, as the first day was one: of the twelve, the first has the mean of 6 and 4, and one session. */
          g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

          g_assert_cmpuint (g_strv_length (lines), ==, 14);
          g_assert_cmpstr (lines[0], ==, "Week From\tMean Pain\tRatings\tSessions");
          g_assert_cmpstr (lines[1], ==, "Nov 17, 2026\t4.5\t2\t1");
          g_assert_cmpstr (lines[2], ==, "Nov 10, 2026\t\t0\t0");
          g_assert_cmpstr (lines[12], ==, "Sep 1, 2026\t5.0\t2\t1");
        }
    }
  g_assert_nonnull (ui_harness_find (GTK_WIDGET (view.window), GTK_TYPE_LABEL, "1 line copied"));
  ui_harness_capture (GTK_WIDGET (view.window), "progress-table");
}

/* The table shows the same days as the chart, and says so when there is nothing in them. */
static void
test_table_range (void)
{
  g_auto (View) view = view_new (make_person (), 1000, 700);
  GtkWidget *table, *subjects;

  choose (&view, "views", "table");
  table = ui_harness_find (view.page, BR_TYPE_TABLE_VIEW, NULL);
  subjects = ui_harness_find (table, GTK_TYPE_DROP_DOWN, NULL);
  g_assert_nonnull (ui_harness_find (table, GTK_TYPE_LABEL, "Oct 30, 2026"));
  g_assert_null (ui_harness_find (table, GTK_TYPE_LABEL, "Sep 3, 2026"));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (subjects), BR_TABLE_ACTIVITIES);
  ui_harness_settle ();
  g_assert_nonnull (ui_harness_find (table, GTK_TYPE_LABEL, "There is nothing to list in this time."));
  g_assert_false (gtk_widget_is_sensitive (ui_harness_find (table, GTK_TYPE_BUTTON, "_Copy")));
}

/* Nobody has rated anything: the page says what to do. */
static void
test_empty (void)
{
  g_auto (View) view = view_new (ui_fixture_new (TODAY), 360, 640);

  g_assert_nonnull (ui_harness_find (view.page, ADW_TYPE_STATUS_PAGE, "Nothing to Show Yet"));
  g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_BUTTON, "_Go to Today"));
  g_assert_null (find_chart (&view));
  ui_harness_capture (GTK_WIDGET (view.window), "progress-empty");
}

/* One rating, on the day of the start. */
static void
test_one_point (void)
{
  UiFixture *fixture = ui_fixture_new (TODAY);
  g_autofree char *reading = NULL;

  ui_fixture_start (fixture, TODAY);
  {
    g_auto (View) view = view_new (fixture, 720, 640);

    ui_harness_press_key (find_chart (&view), GDK_KEY_End);
    reading = br_pain_chart_dup_reading (BR_PAIN_CHART (find_chart (&view)));
    g_assert_cmpstr (reading, ==, "Friday, November 20\nAt the start: 5\nMean of the week: 5.0");
    g_assert_nonnull (ui_harness_find (view.page, GTK_TYPE_LABEL, "Your first week"));
    ui_harness_capture (GTK_WIDGET (view.window), "progress-one-point");
  }
}

/* Time runs to the left: the key that points there leads to later days. */
static void
test_right_to_left (void)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  {
    g_auto (View) view = view_new (make_person (), 720, 700);

    choose (&view, "ranges", "all");
    ui_harness_press_key (find_chart (&view), GDK_KEY_Home);
    ui_harness_press_key (find_chart (&view), GDK_KEY_Left);
    g_assert_cmpuint (br_pain_chart_get_read_day (BR_PAIN_CHART (find_chart (&view))), ==, br_day_parse ("2026-09-03"));
    ui_harness_capture (GTK_WIDGET (view.window), "progress-right-to-left");
  }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* 100 points a pixel apart become 25, and every value still counts; from right to left as well. */
static void
test_thinning (void)
{
  for (int step = -1; step <= 1; step += 2)
    {
      g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (BrChartPoint));
      g_autoptr (GArray) thin = NULL;
      float sum = 0, weight = 0;

      for (int i = 0; i < 100; i++)
        {
          BrChartPoint point = { (float) (200 + i * step), (float) (i % 7), 2 };

          g_array_append_val (points, point);
        }
      thin = br_chart_points_thin (points, 4);
      g_assert_cmpuint (thin->len, ==, 25);
      for (guint i = 0; i < thin->len; i++)
        {
          const BrChartPoint *point = &g_array_index (thin, BrChartPoint, i);

          sum += point->y * point->weight;
          weight += point->weight;
        }
      /* 14 times 0 to 6 is 14 * 21 = 294, and 0 and 1 once more. */
      g_assert_cmpfloat_with_epsilon (sum, 2 * 295, 0.01);
      g_assert_cmpfloat (weight, ==, 200);
    }
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);

  g_test_add_func ("/progress-page/ranges", test_ranges);
  g_test_add_func ("/progress-page/range-is-remembered", test_range_is_remembered);
  g_test_add_func ("/progress-page/small-charts", test_small_charts);
  g_test_add_func ("/progress-page/numbers-on-bars", test_numbers_on_bars);
  g_test_add_func ("/progress-page/at-first", test_at_first);
  g_test_add_func ("/progress-page/many-exercises", test_many_exercises);
  g_test_add_func ("/progress-page/reviews", test_reviews);
  g_test_add_func ("/progress-page/review-due", test_review_due);
  g_test_add_func ("/progress-page/follows-the-journal", test_follows_the_journal);
  g_test_add_func ("/progress-page/table", test_table);
  g_test_add_func ("/progress-page/table-range", test_table_range);
  g_test_add_func ("/progress-page/empty", test_empty);
  g_test_add_func ("/progress-page/one-point", test_one_point);
  g_test_add_func ("/progress-page/right-to-left", test_right_to_left);
  g_test_add_func ("/progress-page/thinning", test_thinning);

  return g_test_run ();
}
