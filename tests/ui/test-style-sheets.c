/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colors of phases where the background is light or dark, and with high contrast, against libadwaita's palette. */

#include "ui-harness.h"

#include "ui/shell/br-style-sheets.h"

typedef struct
{
  BrStyleSheets *sheets;
  GtkCssProvider *provider;
  GtkWindow *window;
  GtkWidget *label;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->sheets = br_style_sheets_new (gdk_display_get_default ());
  fixture->provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_string (fixture->provider, "label.probe { color: var(--phase-1-color); }");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (fixture->provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  fixture->label = gtk_label_new ("Phase 1");
  gtk_widget_add_css_class (fixture->label, "probe");
  fixture->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->label);
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  gtk_window_destroy (fixture->window);
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (fixture->provider));
  g_clear_object (&fixture->provider);
  g_assert_finalize_object (fixture->sheets);
}

static void
assert_color (Fixture    *fixture,
              const char *expected)
{
  GdkRGBA color, wanted;
  g_autofree char *text = NULL;

  g_assert_true (gdk_rgba_parse (&wanted, expected));
  ui_harness_settle ();
  gtk_widget_get_color (fixture->label, &color);
  text = gdk_rgba_to_string (&color);
  g_test_message ("%s, expected %s", text, expected);
  g_assert_true (gdk_rgba_equal (&color, &wanted));
}

/* Blue 3 on white, blue 2 on black, and there and back. */
static void
test_dark (Fixture       *fixture,
           gconstpointer  data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  for (guint i = 0; i < 2; i++)
    {
      adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
      assert_color (fixture, "#3584e4");
      adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
      assert_color (fixture, "#62a0ea");
    }
}

/* Blue 5 on white, blue 1 on black. */
static void
test_high_contrast (Fixture       *fixture,
                    gconstpointer  data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_assert_true (adw_style_manager_get_high_contrast (manager));
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  assert_color (fixture, "#1a5fb4");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  assert_color (fixture, "#99c1f1");
}

int
main (int   argc,
      char *argv[])
{
  const gboolean high_contrast = argc > 1 && g_str_equal (argv[1], "--high-contrast");

  /* libadwaita reads it when it begins. */
  if (high_contrast)
    g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  ui_harness_init (&argc, &argv);

  if (high_contrast)
    g_test_add ("/style-sheets/high-contrast", Fixture, NULL, set_up, test_high_contrast, tear_down);
  else
    g_test_add ("/style-sheets/dark", Fixture, NULL, set_up, test_dark, tear_down);

  return g_test_run ();
}
