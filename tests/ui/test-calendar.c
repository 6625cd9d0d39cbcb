/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The month grid is walked by keys, says each day in words, and shows a day's entries in full. */

#include "config.h"

#include <locale.h>

#include "ui-fixture.h"
#include "ui-harness.h"

#include "core/journal/br-check-in-entry.h"
#include "ui/calendar/br-calendar-page.h"
#include "ui/calendar/br-day-cell.h"
#include "ui/calendar/br-month-grid.h"
#include "ui/widgets/br-week-order.h"

static GtkWindow *
show (UiFixture *fixture,
      int        width)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_default_size (window, width, 800);
  gtk_window_set_child (window, g_object_new (BR_TYPE_CALENDAR_PAGE, "advisor", fixture->advisor, "store", fixture->store, NULL));
  gtk_window_present (window);
  ui_harness_settle ();

  return window;
}

static BrMonthGrid *
get_grid (GtkWindow *window)
{
  return BR_MONTH_GRID (ui_harness_find (gtk_window_get_child (window), BR_TYPE_MONTH_GRID, NULL));
}

static void
find_cell (GtkWidget   *root,
           BrDay        day,
           GtkWidget  **found)
{
  if (BR_IS_DAY_CELL (root) && br_day_cell_get_day (BR_DAY_CELL (root)) == day)
    *found = root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    find_cell (child, day, found);
}

static void
assert_cell_says (GtkWindow  *window,
                  const char *date,
                  const char *words)
{
  GtkWidget *cell = NULL;
  g_autofree char *problem = NULL;

  find_cell (GTK_WIDGET (get_grid (window)), br_day_parse (date), &cell);
  g_assert_nonnull (cell);
  problem = gtk_test_accessible_check_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  g_assert_cmpstr (problem, ==, NULL);
}

static void
press (GtkWindow  *window,
       guint       keyval,
       const char *expected)
{
  BrMonthGrid *grid = get_grid (window);
  g_autofree char *selected = NULL;

  ui_harness_press_key (GTK_WIDGET (grid), keyval);
  selected = br_day_to_string (br_month_grid_get_selected (grid));
  g_assert_cmpstr (selected, ==, expected);
}

static void
test_keys (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-31");
  GtkWindow *window = show (fixture, 1000);

  /* A Tuesday; in the locale of the tests a week begins on Sunday. */
  g_assert_cmpuint (br_month_grid_get_selected (get_grid (window)), ==, br_day_parse ("2026-03-31"));
  press (window, GDK_KEY_Right, "2026-04-01");
  press (window, GDK_KEY_Left, "2026-03-31");
  press (window, GDK_KEY_Page_Up, "2026-02-28");
  press (window, GDK_KEY_Page_Down, "2026-03-28");
  press (window, GDK_KEY_Up, "2026-03-21");
  press (window, GDK_KEY_Down, "2026-03-28");
  press (window, GDK_KEY_Home, "2026-03-22");
  press (window, GDK_KEY_End, "2026-03-28");

  gtk_window_destroy (window);
}

static void
test_week_order (gconstpointer data)
{
  const struct { const char *locale; GDateWeekday first; } *expected = data;
  g_autofree char *previous = g_strdup (setlocale (LC_TIME, NULL));

  if (setlocale (LC_TIME, expected->locale) == NULL)
    {
      g_test_skip_printf ("There is no locale %s here", expected->locale);
      return;
    }

  g_assert_cmpint (br_week_order_get_first (), ==, expected->first);
  setlocale (LC_TIME, previous);
}

static void
collect_week_numbers (GtkWidget *widget,
                      GString   *numbers)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (gtk_widget_has_css_class (widget, "week-number"))
    {
      g_autofree char *name = g_strconcat ("Week ", gtk_label_get_label (GTK_LABEL (widget)), NULL);
      g_autofree char *problem = NULL;

      g_string_append_printf (numbers, "%s ", gtk_label_get_label (GTK_LABEL (widget)));
      if (*gtk_label_get_label (GTK_LABEL (widget)) != '\0')
        problem = gtk_test_accessible_check_property (GTK_ACCESSIBLE (gtk_widget_get_parent (widget)), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
      g_assert_cmpstr (problem, ==, NULL);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    collect_week_numbers (child, numbers);
}

static void
assert_week_numbers (GtkWindow  *window,
                     const char *expected)
{
  g_autoptr (GString) numbers = g_string_new (NULL);

  ui_harness_settle ();
  collect_week_numbers (GTK_WIDGET (get_grid (window)), numbers);
  g_assert_cmpstr (g_strstrip (numbers->str), ==, expected);
}

/* In Germany, where they are on every calendar, and where there is room for them; the year 2026 has 53 of them. */
static void
test_week_numbers (void)
{
  const char *elsewhere[] = { "en_US.UTF-8", "ar_EG.UTF-8" };
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-11");
  g_autofree char *previous = g_strdup (setlocale (LC_TIME, NULL));
  GtkWindow *window;
  GtkWidget *number;
  graphene_rect_t bounds, cell_bounds;

  ui_fixture_start (fixture, "2026-03-09");
  if (setlocale (LC_TIME, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("There is no locale de_DE.UTF-8 here");
      return;
    }

  window = show (fixture, 1000);
  assert_week_numbers (window, "9 10 11 12 13 14");
  br_month_grid_set_selected (get_grid (window), br_day_parse ("2027-01-10"));
  assert_week_numbers (window, "53 1 2 3 4 5");

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *row = gtk_widget_get_last_child (GTK_WIDGET (get_grid (window)));

      gtk_widget_set_direction (row, i == 0 ? GTK_TEXT_DIR_LTR : GTK_TEXT_DIR_RTL);
      ui_harness_settle ();
      number = gtk_widget_get_first_child (row);
      g_assert_true (gtk_widget_compute_bounds (number, row, &bounds));
      g_assert_true (gtk_widget_compute_bounds (ui_harness_find (row, BR_TYPE_DAY_CELL, NULL), row, &cell_bounds));
      g_assert_true (i == 0 ? bounds.origin.x < cell_bounds.origin.x : bounds.origin.x > cell_bounds.origin.x);
    }
  ui_harness_capture (gtk_window_get_child (window), "calendar-week-numbers");
  gtk_window_destroy (window);

  window = show (fixture, 360);
  assert_week_numbers (window, "");
  gtk_window_destroy (window);

  for (gsize i = 0; i < G_N_ELEMENTS (elsewhere); i++)
    if (setlocale (LC_TIME, elsewhere[i]) != NULL)
      {
        window = show (fixture, 1000);
        assert_week_numbers (window, "");
        gtk_window_destroy (window);
      }
  setlocale (LC_TIME, previous);
}

static void
test_right_to_left (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-31");
  GtkWindow *window = show (fixture, 1000);

  gtk_widget_set_direction (GTK_WIDGET (get_grid (window)), GTK_TEXT_DIR_RTL);
  press (window, GDK_KEY_Left, "2026-04-01");
  press (window, GDK_KEY_Right, "2026-03-31");

  gtk_window_destroy (window);
}

static void
test_words (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-11");
  GtkWindow *window;

  ui_fixture_start (fixture, "2026-03-09");
  ui_fixture_add_session (fixture, "2026-03-09", BR_SESSION_FULL, 5, 3);
  window = show (fixture, 1000);

  assert_cell_says (window, "2026-03-09", "Monday, March 9: Done");
  assert_cell_says (window, "2026-03-10", "Tuesday, March 10: Rest");
  assert_cell_says (window, "2026-03-11", "Wednesday, March 11, today: Planned");
  assert_cell_says (window, "2026-03-13", "Friday, March 13: Planned");

  /* What is done today is there at once. */
  ui_fixture_add_session (fixture, "2026-03-11", BR_SESSION_SHORT, 4, 3);
  ui_harness_settle ();
  assert_cell_says (window, "2026-03-11", "Wednesday, March 11, today: Short session done");

  gtk_window_destroy (window);
}

static void
test_day_in_full (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-11");
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 3, 10, 8, 0, 0);
  GtkWindow *window;
  GtkWidget *page;

  ui_fixture_start (fixture, "2026-03-09");
  ui_fixture_add_session (fixture, "2026-03-09", BR_SESSION_FULL, 5, 3);
  ui_fixture_add (fixture, br_check_in_entry_new (br_day_parse ("2026-03-10"), at, 7, BR_PAIN_SHARP));
  window = show (fixture, 1000);
  page = gtk_window_get_child (window);
  ui_harness_capture (page, "calendar-wide");

  br_month_grid_set_selected (get_grid (window), br_day_parse ("2026-03-09"));
  ui_harness_settle ();
  g_assert_nonnull (ui_harness_find (page, GTK_TYPE_LABEL, "Monday, March 9, 2026"));
  g_assert_nonnull (ui_harness_find (page, ADW_TYPE_ACTION_ROW, "Pelvic tilt"));
  g_assert_nonnull (ui_harness_find (page, GTK_TYPE_LABEL, "2 of 2 sets, 8 repetitions, held 3 seconds"));
  ui_harness_capture (page, "calendar-day");

  br_month_grid_set_selected (get_grid (window), br_day_parse ("2026-03-10"));
  ui_harness_settle ();
  g_assert_null (ui_harness_find (page, ADW_TYPE_ACTION_ROW, "Pelvic tilt"));
  g_assert_nonnull (ui_harness_find (page, GTK_TYPE_LABEL, "7 of 10, Sharp"));

  gtk_window_destroy (window);
}

/* A clock was wrong once: the day says what its session means, as its cell says that one is planned. */
static void
test_day_ahead (void)
{
  static const char note[] =
    "This day is still to come. What is recorded for it counts from then on. If its date is wrong, correct or delete it.";
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-11");
  GtkWindow *window;
  GtkWidget *page;

  ui_fixture_start (fixture, "2026-03-09");
  ui_fixture_add_session (fixture, "2026-03-09", BR_SESSION_FULL, 5, 3);
  ui_fixture_add_session (fixture, "2026-03-13", BR_SESSION_FULL, 5, 3);
  window = show (fixture, 1000);
  page = gtk_window_get_child (window);

  br_month_grid_set_selected (get_grid (window), br_day_parse ("2026-03-13"));
  ui_harness_wait_shown (ui_harness_find (page, GTK_TYPE_LABEL, "Friday, March 13, 2026"));
  ui_harness_settle ();
  g_assert_nonnull (ui_harness_find (page, GTK_TYPE_LABEL, note));
  g_assert_nonnull (ui_harness_find (page, ADW_TYPE_ACTION_ROW, "Pelvic tilt"));

  /* Neither where nothing is recorded nor in the past. */
  for (guint i = 0; i < 2; i++)
    {
      br_month_grid_set_selected (get_grid (window), br_day_parse (i == 0 ? "2026-03-15" : "2026-03-09"));
      ui_harness_settle ();
      g_assert_null (ui_harness_find (page, GTK_TYPE_LABEL, note));
    }

  gtk_window_destroy (window);
}

static void
test_narrow (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new ("2026-03-11");
  GtkWindow *window;
  graphene_rect_t bounds;

  ui_fixture_start (fixture, "2026-03-09");
  window = show (fixture, 360);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), ==, 360);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (get_grid (window)), GTK_WIDGET (window), &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, 360);
  ui_harness_capture (gtk_window_get_child (window), "calendar-narrow");

  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  static const struct { const char *locale; GDateWeekday first; } orders[] = {
    { "en_US.UTF-8", G_DATE_SUNDAY }, { "de_DE.UTF-8", G_DATE_MONDAY }, { "ar_EG.UTF-8", G_DATE_SATURDAY },
  };

  ui_harness_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *path = g_strconcat ("/calendar/week-order/", orders[i].locale, NULL);

      g_test_add_data_func (path, &orders[i], test_week_order);
    }
  g_test_add_func ("/calendar/keys", test_keys);
  g_test_add_func ("/calendar/week-numbers", test_week_numbers);
  g_test_add_func ("/calendar/right-to-left", test_right_to_left);
  g_test_add_func ("/calendar/words", test_words);
  g_test_add_func ("/calendar/day-in-full", test_day_in_full);
  g_test_add_func ("/calendar/day-ahead", test_day_ahead);
  g_test_add_func ("/calendar/narrow", test_narrow);

  return g_test_run ();
}
