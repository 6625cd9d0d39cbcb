/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Without a fuzzer: hands each file of a folder to the target, as a test of its own. */

#include <glib.h>

#include "fuzz.h"

static void
test_input (gconstpointer data)
{
  g_autofree char *input = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (data, &input, &length, NULL));
  g_assert_cmpint (LLVMFuzzerTestOneInput ((const uint8_t *) input, length), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_assert_cmpint (argc, ==, 2);
  LLVMFuzzerInitialize (&argc, &argv);

  dir = g_dir_open (argv[1], 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *test_path = g_strdup_printf ("/%s", name);

      g_test_add_data_func_full (test_path, g_build_filename (argv[1], name, NULL), test_input, g_free);
    }

  return g_test_run ();
}
