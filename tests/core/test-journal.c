/* SPDX-License-Identifier: GPL-3.0-or-later */
/* BrJournal: what is listed and in which order, one items-changed per change, and twenty years at once. */

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-journal.h"
#include "core/journal/br-plan-entry.h"

/* Follows items-changed as a view does and fails when the journal lies about what changed. */
typedef struct
{
  BrJournal *journal;
  GPtrArray *seen;
  guint      n_signals;
} Follower;

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Follower   *follower)
{
  follower->n_signals++;
  g_assert_cmpuint (removed + added, >, 0);

  if (removed > 0)
    g_ptr_array_remove_range (follower->seen, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (follower->seen, (int) (position + i), g_list_model_get_item (model, position + i));

  g_assert_cmpuint (follower->seen->len, ==, g_list_model_get_n_items (model));
  for (guint i = 0; i < follower->seen->len; i++)
    {
      g_autoptr (BrEntry) entry = g_list_model_get_item (model, i);

      g_assert_true (entry == g_ptr_array_index (follower->seen, i));
      if (i > 0)
        g_assert_cmpint (br_entry_compare (g_ptr_array_index (follower->seen, i - 1), entry), <, 0);
    }
}

static void
follow (Follower *follower)
{
  follower->journal = br_journal_new ();
  follower->seen = g_ptr_array_new_with_free_func (g_object_unref);
  follower->n_signals = 0;
  g_signal_connect (follower->journal, "items-changed", G_CALLBACK (on_items_changed), follower);
}

static void
unfollow (Follower *follower)
{
  g_clear_object (&follower->journal);
  g_clear_pointer (&follower->seen, g_ptr_array_unref);
}

static BrEntry *
check_in (const char *date,
          const char *time,
          int         pain)
{
  g_autofree char *text = g_strdup_printf ("%sT%s+01:00", date, time);
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (text, NULL);

  return br_check_in_entry_new (br_day_parse (date), at, pain, BR_PAIN_ACHE);
}

static BrEntry *
at_position (BrJournal *journal,
             guint      position)
{
  guint n_entries;
  BrEntry **entries = br_journal_peek (journal, &n_entries);

  g_assert_cmpuint (position, <, n_entries);

  return entries[position];
}

static void
test_order (void)
{
  Follower follower;
  g_autoptr (BrEntry) second = check_in ("2026-11-22", "08:00:00", 2);
  g_autoptr (BrEntry) third = check_in ("2026-11-22", "20:00:00", 3);
  g_autoptr (BrEntry) first = check_in ("2026-11-21", "23:00:00", 1);

  follow (&follower);
  br_journal_add (follower.journal, third);
  br_journal_add (follower.journal, first);
  br_journal_add (follower.journal, second);

  g_assert_cmpuint (follower.n_signals, ==, 3);
  g_assert_true (at_position (follower.journal, 0) == first);
  g_assert_true (at_position (follower.journal, 1) == second);
  g_assert_true (at_position (follower.journal, 2) == third);
  g_assert_true (br_journal_lookup (follower.journal, br_entry_get_id (second)) == second);
  g_assert_null (br_journal_lookup (follower.journal, "nothing"));
  unfollow (&follower);
}

static void
test_correction (void)
{
  Follower follower;
  g_autoptr (BrEntry) a = check_in ("2026-11-20", "08:00:00", 1);
  g_autoptr (BrEntry) b = check_in ("2026-11-21", "08:00:00", 2);
  g_autoptr (BrEntry) c = check_in ("2026-11-22", "08:00:00", 3);
  g_autoptr (BrEntry) content = check_in ("2026-11-23", "08:00:00", 9);
  g_autoptr (BrEntry) corrected = br_entry_new_correction (a, content);

  follow (&follower);
  br_journal_add (follower.journal, a);
  br_journal_add (follower.journal, b);
  br_journal_add (follower.journal, c);
  br_journal_add (follower.journal, corrected);

  /* One change, and the corrected date moves it to the end. */
  g_assert_cmpuint (follower.n_signals, ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (follower.journal)), ==, 3);
  g_assert_true (at_position (follower.journal, 2) == corrected);
  g_assert_true (br_journal_lookup (follower.journal, br_entry_get_id (a)) == corrected);

  /* The older revision comes too late, and so does the same one again. */
  br_journal_add (follower.journal, a);
  br_journal_add (follower.journal, corrected);
  g_assert_cmpuint (follower.n_signals, ==, 4);
  unfollow (&follower);
}

static void
test_deletion (void)
{
  Follower follower;
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 ("2026-11-25T10:00:00+01:00", NULL);
  g_autoptr (BrEntry) a = check_in ("2026-11-20", "08:00:00", 1);
  g_autoptr (BrEntry) b = check_in ("2026-11-21", "08:00:00", 2);
  g_autoptr (BrEntry) tombstone = br_entry_new_deletion (a, now);
  g_autoptr (BrEntry) content = check_in ("2026-11-20", "08:00:00", 5);
  g_autoptr (BrEntry) restored = br_entry_new_correction (tombstone, content);

  follow (&follower);
  br_journal_add (follower.journal, a);
  br_journal_add (follower.journal, b);
  br_journal_add (follower.journal, tombstone);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (follower.journal)), ==, 1);
  g_assert_null (br_journal_lookup (follower.journal, br_entry_get_id (a)));

  br_journal_add (follower.journal, a);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (follower.journal)), ==, 1);

  br_journal_add (follower.journal, restored);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (follower.journal)), ==, 2);
  g_assert_true (at_position (follower.journal, 0) == restored);
  g_assert_cmpuint (follower.n_signals, ==, 4);
  unfollow (&follower);
}

/* A tombstone that arrives before what it deletes still deletes it. */
static void
test_tombstone_first (void)
{
  Follower follower;
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 ("2026-11-25T10:00:00+01:00", NULL);
  g_autoptr (BrEntry) a = check_in ("2026-11-20", "08:00:00", 1);
  g_autoptr (BrEntry) tombstone = br_entry_new_deletion (a, now);

  follow (&follower);
  br_journal_add (follower.journal, tombstone);
  br_journal_add (follower.journal, a);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (follower.journal)), ==, 0);
  g_assert_cmpuint (follower.n_signals, ==, 0);
  unfollow (&follower);
}

static void
test_batch (void)
{
  Follower follower;
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 ("2026-11-25T10:00:00+01:00", NULL);
  g_autoptr (GPtrArray) batch = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BrEntry) kept = check_in ("2026-11-01", "08:00:00", 1);
  g_autoptr (BrEntry) deleted = check_in ("2026-11-10", "08:00:00", 2);
  g_autoptr (BrEntry) corrected = check_in ("2026-11-12", "08:00:00", 3);
  g_autoptr (BrEntry) last = check_in ("2026-11-30", "08:00:00", 4);
  g_autoptr (BrEntry) content = check_in ("2026-11-02", "08:00:00", 7);
  g_autoptr (BrEntry) content_2 = check_in ("2026-11-03", "09:00:00", 8);
  BrEntry *correction = br_entry_new_correction (corrected, content);
  BrEntry *correction_2 = br_entry_new_correction (correction, content_2);
  BrEntry *added = check_in ("2026-11-05", "08:00:00", 5);

  follow (&follower);
  br_journal_add (follower.journal, kept);
  br_journal_add (follower.journal, deleted);
  br_journal_add (follower.journal, corrected);
  br_journal_add (follower.journal, last);
  follower.n_signals = 0;

  /* Unordered, with two revisions of one entry, one of them twice. */
  g_ptr_array_add (batch, correction_2);
  g_ptr_array_add (batch, g_object_ref (correction_2));
  g_ptr_array_add (batch, correction);
  g_ptr_array_add (batch, br_entry_new_deletion (deleted, now));
  g_ptr_array_add (batch, added);
  br_journal_add_batch (follower.journal, batch);

  g_assert_cmpuint (follower.n_signals, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (follower.journal)), ==, 4);
  g_assert_true (at_position (follower.journal, 0) == kept);
  g_assert_true (at_position (follower.journal, 1) == correction_2);
  g_assert_true (at_position (follower.journal, 2) == added);
  g_assert_true (at_position (follower.journal, 3) == last);

  br_journal_add_batch (follower.journal, batch);
  g_assert_cmpuint (follower.n_signals, ==, 1);
  unfollow (&follower);
}

/* Whatever the order in which revisions arrive, one by one or in batches, the same is listed. */
static void
test_any_order (void)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BrJournal) expected = br_journal_new ();

  for (int i = 0; i < 40; i++)
    {
      g_autofree char *date = g_strdup_printf ("2026-11-%02d", 1 + g_test_rand_int_range (0, 28));
      g_autoptr (BrEntry) entry = check_in (date, "08:00:00", 1);
      g_autoptr (BrEntry) content = check_in ("2026-10-10", "09:00:00", 2);
      g_autoptr (BrEntry) correction = br_entry_new_correction (entry, content);

      g_ptr_array_add (all, g_object_ref (entry));
      if (i % 2 == 0)
        g_ptr_array_add (all, g_object_ref (correction));
      if (i % 4 == 0)
        g_ptr_array_add (all, br_entry_new_deletion (correction, br_entry_get_at (content)));
    }
  br_journal_add_batch (expected, all);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (expected)), ==, 30);

  for (guint round = 0; round < 20; round++)
    {
      Follower follower;
      guint n_entries, n_expected;
      BrEntry **entries, **expected_entries;

      for (guint i = all->len - 1; i > 0; i--)
        {
          guint j = (guint) g_test_rand_int_range (0, (int) i + 1);
          gpointer swapped = all->pdata[i];

          all->pdata[i] = all->pdata[j];
          all->pdata[j] = swapped;
        }

      follow (&follower);
      for (guint i = 0; i < all->len / 2; i++)
        br_journal_add (follower.journal, g_ptr_array_index (all, i));
      br_journal_add_batch (follower.journal, all);

      entries = br_journal_peek (follower.journal, &n_entries);
      expected_entries = br_journal_peek (expected, &n_expected);
      g_assert_cmpmem (entries, n_entries * sizeof *entries, expected_entries, n_expected * sizeof *entries);
      unfollow (&follower);
    }
}

/* Of another kind than the first revision: in whatever order they come, the first kind stands with its newest revision, and the others that
 * would have counted are known. */
static void
test_misfits (void)
{
  static const guint orders[][4] = {
    { 0, 1, 2, 3 }, { 3, 2, 1, 0 }, { 1, 3, 0, 2 }, { 2, 1, 3, 0 }, { 1, 0, 3, 2 }, { 3, 0, 2, 1 }, { 2, 3, 1, 0 }, { 0, 3, 1, 2 },
  };
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 ("2026-11-20T08:00:00+01:00", NULL);
  g_autoptr (BrEntry) first = check_in ("2026-11-20", "08:00:00", 1);
  g_autoptr (BrEntry) plain = br_plan_entry_new_pattern (br_day_parse ("2026-11-20"), at, 0);
  g_autoptr (BrEntry) plan = br_entry_new_with_id (plain, br_entry_get_id (first));
  /* Revisions 1 and 3 are check-ins; 2 and 4 are changes of the plan, of which the last would have counted. */
  g_autoptr (BrEntry) plan_2 = br_entry_new_restoration (first, plan, at);
  g_autoptr (BrEntry) third = br_entry_new_restoration (plan_2, first, at);
  g_autoptr (BrEntry) plan_4 = br_entry_new_restoration (third, plan, at);
  BrEntry *all[] = { first, plan_2, third, plan_4 };

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      for (guint n_single = 0; n_single <= 4; n_single++)
        {
          Follower follower;
          g_autoptr (GPtrArray) batch = g_ptr_array_new ();
          g_autoptr (GPtrArray) misfits = NULL;

          follow (&follower);
          for (guint k = 0; k < 4; k++)
            {
              if (k < n_single)
                br_journal_add (follower.journal, all[orders[i][k]]);
              else
                g_ptr_array_add (batch, all[orders[i][k]]);
            }
          br_journal_add_batch (follower.journal, batch);
          /* Read again, it is no news. */
          br_journal_add (follower.journal, plan_4);

          g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (follower.journal)), ==, 1);
          g_assert_true (at_position (follower.journal, 0) == third);
          misfits = br_journal_get_misfits (follower.journal);
          g_assert_cmpuint (misfits->len, ==, 1);
          g_assert_true (g_ptr_array_index (misfits, 0) == plan_4);

          br_journal_clear (follower.journal);
          g_clear_pointer (&misfits, g_ptr_array_unref);
          misfits = br_journal_get_misfits (follower.journal);
          g_assert_cmpuint (misfits->len, ==, 0);
          unfollow (&follower);
        }
    }
}

/* Twenty years: 11,650 entries, shuffled by their ids. Generous limits, so that only a quadratic journal fails. */
static void
test_twenty_years (void)
{
  g_autoptr (BrJournal) journal = br_journal_new ();
  g_autoptr (GPtrArray) batch = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 ("2026-11-22T10:00:00+01:00", NULL);
  const BrDay first = br_day_new (2026, 1, 1);
  gint64 start;

  for (guint i = 0; i < 11650; i++)
    g_ptr_array_add (batch, br_check_in_entry_new (first + i * 7919 % 7305, at, 3, BR_PAIN_ACHE));

  start = g_get_monotonic_time ();
  br_journal_add_batch (journal, batch);
  g_test_message ("batch of %u: %.1f ms", batch->len, (double) (g_get_monotonic_time () - start) / 1000);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (journal)), ==, 11650);

  start = g_get_monotonic_time ();
  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr (BrEntry) entry = br_check_in_entry_new (first + i * 7, at, 3, BR_PAIN_ACHE);

      br_journal_add (journal, entry);
    }
  g_test_message ("one more: %.3f ms", (double) (g_get_monotonic_time () - start) / 1000 / 1000);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/journal/order", test_order);
  g_test_add_func ("/journal/correction", test_correction);
  g_test_add_func ("/journal/deletion", test_deletion);
  g_test_add_func ("/journal/tombstone-first", test_tombstone_first);
  g_test_add_func ("/journal/batch", test_batch);
  g_test_add_func ("/journal/any-order", test_any_order);
  g_test_add_func ("/journal/misfits", test_misfits);
  g_test_add_func ("/journal/twenty-years", test_twenty_years);

  return g_test_run ();
}
