/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What twenty years of journal cost without a window. The last line is a JSON object, times in milliseconds:
 *
 *     bench-journal read FOLDER ROUNDS         the journal of the data folder, and json-glib's parsing of the same bytes, in turn
 *     bench-journal save FOLDER OTHER ROUNDS   a session saved in each of two data folders, in turn, and how long the main thread was held up
 *     bench-journal rules FOLDER ROUNDS        everything that the rules say of the last day, anew, and the plan of twelve weeks alone */

#include "config.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <time.h>

#include "core/journal/br-session-entry.h"
#include "core/rules/br-facts.h"
#include "core/rules/br-plan.h"
#include "core/rules/br-rules.h"
#include "core/storage/br-journal-folder.h"
#include "core/storage/br-store.h"

static double
get_wall_ms (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

static double
get_thread_ms (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &spent);

  return (double) spent.tv_sec * 1e3 + (double) spent.tv_nsec / 1e6;
}

static double
get_process_ms (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &spent);

  return (double) spent.tv_sec * 1e3 + (double) spent.tv_nsec / 1e6;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  const double first = *(const double *) a;
  const double second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
get_median (GArray *values)
{
  g_array_sort (values, compare_doubles);

  return g_array_index (values, double, values->len / 2);
}

static void
add_value (GArray *values,
           double  value)
{
  g_array_append_val (values, value);
}

static GArray *
new_values (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

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

static BrDay
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return br_day_new (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}

/* ---- Reading ---- */

/* Returns: (element-type GBytes): each file of the journal, in memory */
static GPtrArray *
load_bytes (GFile *folder)
{
  g_autoptr (GFile) journal = g_file_get_child (folder, "journal");
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (journal), 0, NULL);
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GFile) file = g_file_get_child (journal, name);

      g_ptr_array_add (all, g_file_load_bytes (file, NULL, NULL, NULL));
    }

  return all;
}

/* From the disk as well: that is what the app does. */
static void
parse_all (GFile *folder)
{
  g_autoptr (GPtrArray) all = load_bytes (folder);

  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new_immutable ();
      gsize size;
      const char *data = g_bytes_get_data (g_ptr_array_index (all, i), &size);

      g_assert_true (json_parser_load_from_data (parser, data, (gssize) size, NULL));
    }
}

static guint
read_all (GFile *folder)
{
  g_autoptr (BrJournalFolder) journal = br_journal_folder_new (folder);
  g_autoptr (BrJournalReport) report = br_journal_folder_read_all (journal, NULL, NULL);

  return report->entries->len;
}

static void
bench_read (GFile *folder,
            guint  n_rounds)
{
  g_autoptr (GArray) parse_wall = new_values ();
  g_autoptr (GArray) parse_cpu = new_values ();
  g_autoptr (GArray) read_wall = new_values ();
  g_autoptr (GArray) read_cpu = new_values ();
  guint n_entries = 0;

  for (guint i = 0; i < n_rounds; i++)
    {
      double wall = get_wall_ms ();
      double cpu = get_process_ms ();

      parse_all (folder);
      add_value (parse_wall, get_wall_ms () - wall);
      add_value (parse_cpu, get_process_ms () - cpu);

      wall = get_wall_ms ();
      cpu = get_process_ms ();
      n_entries = read_all (folder);
      add_value (read_wall, get_wall_ms () - wall);
      add_value (read_cpu, get_process_ms () - cpu);
    }

  g_print ("{\"entries\": %u, \"parse_wall_ms\": %.1f, \"parse_cpu_ms\": %.1f, \"read_wall_ms\": %.1f, \"read_cpu_ms\": %.1f}\n",
           n_entries, get_median (parse_wall), get_median (parse_cpu), get_median (read_wall), get_median (read_cpu));
}

/* ---- Saving ---- */

static BrStore *
load_store (GFile *folder)
{
  BrStore *store = br_store_new (folder);
  g_autoptr (GAsyncResult) result = NULL;

  br_store_load_async (store, NULL, on_ready, &result);
  g_assert_true (br_store_load_finish (store, wait_for (&result), NULL));

  return store;
}

/* The newest session once more, on the last day of the journal. */
static BrEntry *
make_session (BrStore *store)
{
  guint n_entries;
  BrEntry **entries = br_journal_peek (br_store_get_journal (store), &n_entries);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  for (guint i = n_entries; i > 0; i--)
    {
      BrEntry *entry = entries[i - 1];

      if (BR_IS_SESSION_ENTRY (entry))
        return br_session_entry_new (br_entry_get_date (entries[n_entries - 1]), now,
                                     br_session_entry_get_summary (BR_SESSION_ENTRY (entry)),
                                     br_session_entry_get_exercises (BR_SESSION_ENTRY (entry)));
    }

  g_assert_not_reached ();
}

/* Returns: until the session was on the disk. @spent: processor time of that; @held_up: that of the main thread in the longest turn of its loop */
static double
save (BrStore *store,
      BrEntry *session,
      double  *spent,
      double  *held_up)
{
  g_autoptr (GAsyncResult) result = NULL;
  double began = get_wall_ms ();
  double turn = get_thread_ms ();

  *spent = get_process_ms ();

  br_store_add (store, session);
  br_store_flush_async (store, NULL, on_ready, &result);
  *held_up = get_thread_ms () - turn;

  while (result == NULL)
    {
      turn = get_thread_ms ();
      g_main_context_iteration (NULL, TRUE);
      *held_up = MAX (*held_up, get_thread_ms () - turn);
    }
  g_assert_true (br_store_flush_finish (store, result, NULL));
  *spent = get_process_ms () - *spent;

  return get_wall_ms () - began;
}

static void
bench_save (GFile *folder,
            GFile *other_folder,
            guint  n_rounds)
{
  g_autoptr (BrStore) store = load_store (folder);
  g_autoptr (BrStore) other = load_store (other_folder);
  g_autoptr (GArray) saves = new_values ();
  g_autoptr (GArray) other_saves = new_values ();
  g_autoptr (GArray) spends = new_values ();
  g_autoptr (GArray) other_spends = new_values ();
  g_autoptr (GArray) blocks = new_values ();
  double blocked;

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (BrEntry) session = make_session (store);
      g_autoptr (BrEntry) other_session = make_session (store);
      double spent, held_up, other_spent, other_held_up;

      add_value (saves, save (store, session, &spent, &held_up));
      add_value (other_saves, save (other, other_session, &other_spent, &other_held_up));
      add_value (spends, spent);
      add_value (other_spends, other_spent);
      add_value (blocks, held_up);
    }

  blocked = get_median (blocks);
  g_print ("{\"with_ms\": %.2f, \"without_ms\": %.2f, \"with_cpu_ms\": %.2f, \"without_cpu_ms\": %.2f, \"blocked_ms\": %.3f, "
           "\"blocked_longest_ms\": %.3f}\n",
           get_median (saves), get_median (other_saves), get_median (spends), get_median (other_spends), blocked,
           g_array_index (blocks, double, blocks->len - 1));
}

/* ---- Rules ---- */

static BrProgram *
load_program (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (PROGRAM_FILE);
  g_autoptr (GPtrArray) faults = NULL;
  BrProgram *program = br_program_new_from_file (file, &faults);

  g_assert_nonnull (program);

  return program;
}

static void
bench_rules (GFile *folder,
             guint  n_rounds)
{
  g_autoptr (BrStore) store = load_store (folder);
  g_autoptr (BrProgram) program = load_program ();
  BrJournal *journal = br_store_get_journal (store);
  BrDay today = get_today ();
  g_autoptr (GArray) states = new_values ();
  g_autoptr (GArray) plans = new_values ();
  g_auto (BrFacts) facts = { 0 };
  guint n_entries;
  BrEntry **entries = br_journal_peek (journal, &n_entries);

  br_facts_fold (&facts, program, entries, n_entries, today);

  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (BrDay));
      g_autoptr (BrState) state = NULL;
      double began = get_thread_ms ();

      state = br_rules_evaluate (program, journal, today);
      add_value (states, get_thread_ms () - began);

      began = get_thread_ms ();
      br_plan_ahead (&facts, today, dates);
      add_value (plans, get_thread_ms () - began);
      g_assert_cmpuint (dates->len, >, 12);
    }

  g_print ("{\"entries\": %u, \"state_ms\": %.3f, \"plan_ms\": %.4f}\n", n_entries, get_median (states), get_median (plans));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) other = NULL;

  g_assert_cmpint (argc, >=, 4);
  folder = g_file_new_for_path (argv[2]);
  other = g_file_new_for_path (argv[3]);

  if (g_str_equal (argv[1], "read"))
    bench_read (folder, (guint) strtoul (argv[3], NULL, 10));
  else if (g_str_equal (argv[1], "rules"))
    bench_rules (folder, (guint) strtoul (argv[3], NULL, 10));
  else
    bench_save (folder, other, (guint) strtoul (argv[4], NULL, 10));

  return 0;
}
