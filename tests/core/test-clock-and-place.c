/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nights in which the clock jumps, flights, clocks that were wrong and 29 February: an entry keeps the date and the time that it was recorded
 * with, on the disk too and wherever it is read again, and no plan breaks. */

#include "core/br-test-journal.h"

#include "core/storage/br-store.h"

/* One life in order. Berlin's clocks go from 3:00 to 2:00 on 25 October 2026 and from 2:00 to 3:00 on 28 March 2027; Kiritimati is 14 hours
 * before UTC and Pago Pago 11 behind it, so that one day is lived twice; 2028 has a 29 February. */
static const char life[] =
  "2026-10-19 09:00+02:00 start 5 5\n"
  "2026-10-23 18:00+02:00 full 1\n"
  "2026-10-25 02:30+02:00 check-in 3\n"
  "2026-10-25 02:30+01:00 check-in 4\n"
  "2027-03-28 01:59+01:00 check-in 2\n"
  "2027-03-28 03:00+02:00 full 1\n"
  "2027-07-11 07:00+14:00 full 1\n"
  "2027-07-10 21:00-11:00 check-in 6\n"
  "2027-12-31 23:59+14:00 full 1\n"
  "2028-02-29 23:59+01:00 full 1";

static const char * const zones[] = { "UTC", "Europe/Berlin", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "America/Havana" };

static void
on_ready (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

/* "DATE TIME+OFFSET TYPE" of each entry, by id, so that nothing depends on an order. */
static char *
describe (BrJournal *journal)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  guint n_entries;
  BrEntry **entries = br_journal_peek (journal, &n_entries);

  for (guint i = 0; i < n_entries; i++)
    {
      g_autofree char *date = br_day_to_string (br_entry_get_date (entries[i]));
      g_autofree char *at = g_date_time_format_iso8601 (br_entry_get_at (entries[i]));

      g_ptr_array_add (lines, g_strdup_printf ("%s %s %s %s", br_entry_get_id (entries[i]), date, at, br_entry_get_type_name (entries[i])));
    }
  g_ptr_array_sort_values (lines, (GCompareFunc) strcmp);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static BrStore *
load (GFile *folder)
{
  BrStore *store = br_store_new (folder);
  g_autoptr (GAsyncResult) result = NULL;

  br_store_load_async (store, NULL, on_ready, &result);
  g_assert_true (br_store_load_finish (store, wait_for (&result), NULL));
  g_assert_cmpuint (g_list_model_get_n_items (br_store_get_faults (store)), ==, 0);

  return store;
}

static void
save (GFile     *folder,
      BrJournal *journal)
{
  g_autoptr (BrStore) store = load (folder);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  guint n_entries;
  BrEntry **entries = br_journal_peek (journal, &n_entries);

  for (guint i = 0; i < n_entries; i++)
    g_ptr_array_add (all, entries[i]);
  br_store_add_batch (store, all);
  br_store_flush_async (store, NULL, on_ready, &result);
  g_assert_true (br_store_flush_finish (store, wait_for (&result), NULL));
}

/* Written in one place, read in every other one. */
static void
test_no_entry_moves (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (life);
  g_autofree char *as_recorded = describe (journal);

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autofree char *path = g_dir_make_tmp ("back-rehab-XXXXXX", NULL);
      g_autoptr (GFile) folder = g_file_new_build_filename (path, "back-rehab", NULL);

      g_setenv ("TZ", zones[i], TRUE);
      save (folder, journal);

      for (gsize j = 0; j < G_N_ELEMENTS (zones); j++)
        {
          g_autoptr (BrStore) store = NULL;
          g_autofree char *as_read = NULL;

          g_setenv ("TZ", zones[j], TRUE);
          store = load (folder);
          as_read = describe (br_store_get_journal (store));
          g_assert_cmpstr (as_read, ==, as_recorded);
        }
    }
}

/* The second of these two was said an hour after the first, though the clock says the same. */
static void
test_the_later_one_counts (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (life);
  guint n_entries;
  BrEntry **entries = br_journal_peek (journal, &n_entries);
  GTimeSpan between = 0;

  for (guint i = 1; i < n_entries; i++)
    {
      if (br_entry_get_date (entries[i]) == br_day_parse ("2026-10-25") && br_entry_get_date (entries[i - 1]) == br_day_parse ("2026-10-25"))
        between = g_date_time_difference (br_entry_get_at (entries[i]), br_entry_get_at (entries[i - 1]));
    }

  g_assert_cmpint (between, ==, G_TIME_SPAN_HOUR);
}

/* Every planned day is two days or more from the one before and from the last session before it, on whatever day it is asked. */
static void
assert_plan (BrJournal *journal,
             BrDay      today)
{
  g_autofree char *date = br_day_to_string (today);
  g_autoptr (BrState) state = br_test_evaluate (journal, date);
  BrDay before = BR_DAY_NONE;
  guint n_days, n_entries;
  const BrDay *days = br_state_get_plan (state, &n_days);
  BrEntry **entries = br_journal_peek (journal, &n_entries);

  for (guint i = 0; i < n_entries; i++)
    {
      if (g_str_equal (br_entry_get_type_name (entries[i]), "session") && br_entry_get_date (entries[i]) <= today)
        before = MAX (before, br_entry_get_date (entries[i]));
    }

  g_assert_cmpuint (n_days, >, 0);
  for (guint i = 0; i < n_days; i++)
    {
      g_assert_cmpuint (days[i], >=, today);
      if (before != BR_DAY_NONE)
        g_assert_cmpuint (days[i], >=, before + 2);
      before = days[i];
    }
}

static void
test_no_plan_breaks (void)
{
  g_autoptr (BrJournal) journal = br_test_journal_read (life);

  for (BrDay today = br_day_parse ("2026-10-19"); today <= br_day_parse ("2028-03-07"); today++)
    assert_plan (journal, today);
}

/* A day back, and forward again: what was said the first time is said again. */
static void
test_clock_set_back (void)
{
  const char *days[] = { "2026-10-25", "2027-03-28", "2027-07-11", "2028-02-29", "2028-03-01" };
  g_autoptr (BrJournal) journal = br_test_journal_read (life);

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *day_before = br_day_to_string (br_day_parse (days[i]) - 1);
      g_autoptr (BrState) first = br_test_evaluate (journal, days[i]);
      g_autoptr (BrState) back = br_test_evaluate (journal, day_before);
      g_autoptr (BrState) again = br_test_evaluate (journal, days[i]);
      g_autofree char *plan = br_test_dup_plan (first, 20);
      g_autofree char *plan_again = br_test_dup_plan (again, 20);

      assert_plan (journal, br_day_parse (day_before));
      g_assert_cmpstr (plan_again, ==, plan);
      g_assert_cmpstr (br_state_get_reason (again), ==, br_state_get_reason (first));
      g_assert_cmpuint (br_state_get_session_number (again), ==, br_state_get_session_number (first));
      g_assert_cmpuint (br_state_get_session_number (back), <=, br_state_get_session_number (first));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/clock-and-place/no-entry-moves", test_no_entry_moves);
  g_test_add_func ("/clock-and-place/the-later-one-counts", test_the_later_one_counts);
  g_test_add_func ("/clock-and-place/no-plan-breaks", test_no_plan_breaks);
  g_test_add_func ("/clock-and-place/clock-set-back", test_clock_set_back);

  return g_test_run ();
}
