/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Flips page by page through twenty years of history, one a frame. */

#include "config.h"

#include "ui-bench.h"
#include "ui-harness.h"

#include "ui/calendar/br-calendar-page.h"

#define N_MONTHS (UI_BENCH_YEARS * 12)

static void
turn (gpointer page)
{
  gtk_widget_activate_action (page, "calendar.turn", "i", -1);
}

static void
bench_twenty_years (void)
{
  g_autoptr (UiFixture) fixture = ui_bench_make_fixture ();
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *page;

  gtk_window_set_default_size (window, 1280, 800);
  page = g_object_new (BR_TYPE_CALENDAR_PAGE, "advisor", fixture->advisor, "store", fixture->store, NULL);
  gtk_window_set_child (window, page);
  gtk_window_present (window);
  ui_harness_wait_shown (page);

  ui_bench_fly (page, turn, N_MONTHS, "Calendar, a month");
  gtk_widget_activate_action (page, "calendar.today", NULL);
  g_object_set (ui_harness_find (page, GTK_TYPE_TOGGLE_BUTTON, NULL), "active", TRUE, NULL);
  ui_harness_settle ();
  ui_bench_fly (page, turn, UI_BENCH_YEARS, "Calendar, a year");

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
