/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the sample, with gaps: the table's second value, and what is new. */

#include "sample.h"

static void
test_rested (void)
{
  g_assert_true (sample_is_rested (4, 2, FALSE));
  g_assert_false (sample_is_rested (3, 2, FALSE));
  g_assert_false (sample_is_rested (4, 2, TRUE));
}

/* Days on both sides of those that are counted show who reads too far. */
static void
test_count (void)
{
  const guint days[] = { 9, 3, 5, 7, 9 };

  g_assert_cmpuint (sample_count (days + 1, 3, 5), ==, 2);
  g_assert_cmpuint (sample_count (days + 1, 3, 3), ==, 3);
}

static void
test_table (void)
{
  g_assert_cmpuint (sample_look_up (0), ==, 10);
}

static void
test_later (void)
{
  g_assert_cmpuint (sample_later (1, 2), ==, 2);
  g_assert_cmpuint (sample_later (2, 1), ==, 2);
  g_assert_cmpuint (sample_later (2, 2), ==, 2);
}

static void
test_sum (gconstpointer data)
{
  g_assert_cmpuint (sample_sum (3), ==, GPOINTER_TO_UINT (data));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample/rested", test_rested);
  g_test_add_func ("/sample/count", test_count);
  g_test_add_func ("/sample/table", test_table);
  g_test_add_func ("/sample/later", test_later);
  g_test_add_data_func ("/sample/sum", GUINT_TO_POINTER (6), test_sum);

  return g_test_run ();
}
