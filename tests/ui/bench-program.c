/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scrolls through all exercises of the program, their stills being read meanwhile. */

#include "config.h"

#include "ui-bench.h"
#include "ui-harness.h"

#include "ui/program/br-program-page.h"
#include "ui/widgets/br-thumbnail.h"

/* A finger's quick stroke: 2,400 pixels a second. */
#define STEP_PX 40

static gboolean
has_stills (gpointer clips)
{
  return br_clip_library_find_still (clips, "glute_bridge") != NULL;
}

static GtkAdjustment *
get_adjustment (GtkWidget *page)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (ui_harness_find (page, GTK_TYPE_SCROLLED_WINDOW, NULL)));
}

static void
scroll (gpointer page)
{
  GtkAdjustment *adjustment = get_adjustment (page);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + STEP_PX);
}

/* Shown without any row unfolded, so that no still has been read when the first frame is drawn. */
static void
bench_stills (void)
{
  g_autoptr (UiFixture) fixture = ui_fixture_new (UI_BENCH_TODAY);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "clips", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFile) own = g_file_get_child (folder, "own");
  g_autoptr (BrClipLibrary) clips = br_clip_library_new (folder, own);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *page, *phases, *row;
  GtkAdjustment *adjustment;

  ui_fixture_start (fixture, UI_BENCH_TODAY);
  ui_harness_wait (has_stills, clips);
  page = g_object_new (BR_TYPE_PROGRAM_PAGE, "advisor", fixture->advisor, "store", fixture->store, "clips", clips, NULL);
  gtk_window_set_default_size (window, 1280, 800);
  gtk_window_set_child (window, page);
  gtk_window_present (window);
  ui_harness_wait_shown (page);

  phases = GTK_WIDGET (gtk_widget_get_template_child (page, BR_TYPE_PROGRAM_PAGE, "phases_box"));
  for (GtkWidget *phase = gtk_widget_get_first_child (phases); phase != NULL; phase = gtk_widget_get_next_sibling (phase))
    for (row = ui_harness_find (phase, ADW_TYPE_EXPANDER_ROW, NULL); row != NULL; row = gtk_widget_get_next_sibling (row))
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  ui_harness_settle ();

  adjustment = get_adjustment (page);
  ui_bench_fly (page, scroll, (guint) ((gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment)) / STEP_PX),
                "Program, all exercises");
  g_assert_nonnull (br_thumbnail_get_texture (BR_THUMBNAIL (ui_harness_find (page, BR_TYPE_THUMBNAIL, NULL))));

  gtk_window_destroy (window);
  ui_harness_settle ();
}

int
main (int   argc,
      char *argv[])
{
  ui_harness_init (&argc, &argv);
  g_test_add_func ("/program/stills", bench_stills);

  return g_test_run ();
}
