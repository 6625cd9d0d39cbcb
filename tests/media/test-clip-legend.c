/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrClipLegend: the color of a muscle is the one of the legend that is shipped, and a legend that cannot be right is none. */

#include <string.h>

#include "br-media-test.h"
#include "media/br-clip-legend.h"

static BrClipLegend *
read_groups (const char  *groups,
             GError     **error)
{
  g_autoptr (GFile) folder = br_media_test_folder ("legend");
  g_autofree char *text = g_strdup_printf ("{ 'format': 'clip-legend', 'version': 1, 'groups': [ %s ] }", groups);
  g_autoptr (GFile) file = NULL;

  g_strdelimit (text, "'", '"');
  file = br_media_test_write (folder, "legend.json", text, strlen (text));

  return br_clip_legend_read (file, NULL, error);
}

static void
test_colors (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BrClipLegend) legend = read_groups ("{ 'color': '#d55e00', 'muscles': ['gluteus-maximus'] },"
                                          "{ 'id': 'sides', 'color': '#56b4e9', 'muscles': ['obliques', 'quadratus-lumborum'] }", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (br_clip_legend_get_color (legend, BR_MUSCLE_GLUTEUS_MAXIMUS), ==, "#d55e00");
  g_assert_cmpstr (br_clip_legend_get_color (legend, BR_MUSCLE_OBLIQUES), ==, "#56b4e9");
  g_assert_cmpstr (br_clip_legend_get_color (legend, BR_MUSCLE_QUADRATUS_LUMBORUM), ==, "#56b4e9");
  g_assert_null (br_clip_legend_get_color (legend, BR_MUSCLE_GRIP));
}

static void
test_shipped (void)
{
  g_autoptr (GFile) file = br_media_test_data_file ("clips/render/legend.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (BrClipLegend) legend = br_clip_legend_read (file, NULL, &error);

  g_assert_no_error (error);
  /* All but the last, which is a hand that one sees anyway. */
  for (guint muscle = BR_MUSCLE_GLUTEUS_MAXIMUS; muscle < BR_MUSCLE_GRIP; muscle <<= 1)
    g_assert_nonnull (br_clip_legend_get_color (legend, muscle));
  g_assert_null (br_clip_legend_get_color (legend, BR_MUSCLE_GRIP));
}

static void
test_faults (void)
{
  const char *const groups[] = {
    "",
    "7",
    "{ 'color': '#d55e00' }",
    "{ 'muscles': ['obliques'] }",
    "{ 'color': 'red', 'muscles': ['obliques'] }",
    "{ 'color': '#d55e0', 'muscles': ['obliques'] }",
    "{ 'color': '#D55E0G', 'muscles': ['obliques'] }",
    "{ 'color': '#d55e00', 'muscles': ['biceps'] }",
    "{ 'color': '#d55e00', 'muscles': ['none'] }",
    "{ 'color': '#d55e00', 'muscles': ['obliques'] }, { 'color': '#0072b2', 'muscles': ['obliques'] }",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_groups (groups[i], &error));
      g_assert_nonnull (error);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/clip-legend/colors", test_colors);
  g_test_add_func ("/clip-legend/shipped", test_shipped);
  g_test_add_func ("/clip-legend/faults", test_faults);

  return g_test_run ();
}
