/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrSaveQueue: entries wait by month; what failed rests and loses nothing. */

#include "core/storage/br-save-queue.h"
#include "journal-fixture.h"

static void
assert_taken (BrSaveQueue *queue,
              const char  *expected_month,
              guint        n_expected)
{
  g_autofree char *month = NULL;
  g_autoptr (GPtrArray) entries = br_save_queue_take (queue, &month);

  g_assert_nonnull (entries);
  g_assert_cmpstr (month, ==, expected_month);
  g_assert_cmpuint (entries->len, ==, n_expected);
}

static void
test_months (void)
{
  g_autoptr (BrSaveQueue) queue = br_save_queue_new ();
  g_autoptr (BrEntry) a = journal_fixture_check_in ("2026-11-20", 0, 1);
  g_autoptr (BrEntry) b = journal_fixture_check_in ("2026-12-01", 0, 1);
  g_autoptr (BrEntry) c = journal_fixture_check_in ("2026-11-30", 0, 1);
  g_autofree char *month = NULL;

  g_assert_true (br_save_queue_is_empty (queue));
  g_assert_true (br_save_queue_is_resting (queue));
  br_save_queue_add (queue, a);
  br_save_queue_add (queue, b);
  br_save_queue_add (queue, c);
  br_save_queue_add (queue, a);
  g_assert_false (br_save_queue_is_empty (queue));
  g_assert_false (br_save_queue_is_resting (queue));

  assert_taken (queue, "2026-11", 2);
  assert_taken (queue, "2026-12", 1);
  g_assert_null (br_save_queue_take (queue, &month));
  g_assert_true (br_save_queue_is_empty (queue));
}

static void
test_rest (void)
{
  g_autoptr (BrSaveQueue) queue = br_save_queue_new ();
  g_autoptr (BrEntry) a = journal_fixture_check_in ("2026-11-20", 0, 1);
  g_autoptr (BrEntry) b = journal_fixture_check_in ("2026-12-01", 0, 1);
  g_autoptr (BrEntry) c = journal_fixture_check_in ("2026-11-30", 0, 1);
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *month = NULL;

  br_save_queue_add (queue, a);
  br_save_queue_add (queue, b);
  entries = br_save_queue_take (queue, &month);

  /* One more came while it was under way. */
  br_save_queue_add (queue, c);
  br_save_queue_put_back (queue, entries);

  /* The other month is not held up. */
  assert_taken (queue, "2026-12", 1);
  g_assert_true (br_save_queue_is_resting (queue));
  g_assert_false (br_save_queue_is_empty (queue));

  br_save_queue_set_resting (queue, FALSE);
  assert_taken (queue, "2026-11", 2);
  g_assert_true (br_save_queue_is_empty (queue));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/save-queue/months", test_months);
  g_test_add_func ("/save-queue/rest", test_rest);

  return g_test_run ();
}
