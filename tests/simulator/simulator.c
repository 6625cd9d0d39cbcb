/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many lives, two years each, through the real engine. Every invariant of the rules is asserted after each day of each life, and is one test
 * case; see sim-checks.c for what they say, and sim-fold.h for what they are held against.
 *
 *     simulator                           2,000 lives of 730 days on 2 processes
 *     simulator --seed 17 --days 423      one life, up to the day on which something broke
 *     simulator --bench                   and how many days the engine alone judges a second
 */

#include <errno.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "simulator/sim-life.h"

/* The best of so many is what the engine takes of itself, on a machine that others use, too. */
#define N_REPLAYS 3

typedef struct
{
  int      n_patients;
  int      n_days;
  int      n_jobs;
  int      first;
  int      seed;
  gboolean bench;
} Options;

/* What one process found, in memory that it shares with its parent: @life is the seed of the one that it is living, should it not survive that. */
typedef struct
{
  guint    life;
  gboolean is_done;
  guint64  counts[SIM_N_INVARIANTS];
  guint64  broken[SIM_N_INVARIANTS];
  guint64  n_lives;
  guint64  n_days;
  guint64  n_entries;
  double   engine_s;
  double   replays_s;
} Found;

static BrProgram *
load_program (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (SIM_PROGRAM);
  g_autoptr (GPtrArray) faults = NULL;
  BrProgram *program = br_program_new_from_file (file, &faults);

  if (program == NULL)
    g_error ("%s: the program cannot be read", SIM_PROGRAM);

  return program;
}

static void
report_failure (SimLife *life)
{
  guint n_invariants;
  const SimInvariant *invariant = &sim_invariants_get_all (&n_invariants)[life->failure.invariant];
  g_autofree char *date = br_day_to_string (life->failure.day);
  g_autofree char *folder = sim_life_save (life);
  g_auto (GStrv) lines = g_strsplit (life->failure.why, "\n", -1);
  g_autofree char *why = g_strjoinv ("\n#   ", lines);

  g_print ("# %s (%s) is broken in the life of seed %u on day %u, %s:\n#   %s\n"
           "# To see it again: simulator --seed %u --days %u\n"
           "# The journal, every revision: XDG_DATA_HOME=%s\n",
           invariant->id, invariant->says, life->seed, life->n_days, date, why, life->seed, life->n_days, folder);
}

static void
live_one (BrProgram     *program,
          const Options *options,
          guint32        seed,
          Found         *found)
{
  g_autofree SimLife *life = g_new (SimLife, 1);

  found->life = seed;
  sim_life_run (life, program, seed, (guint) options->n_days);

  for (guint i = 0; i < SIM_N_INVARIANTS; i++)
    found->counts[i] += life->counts[i];
  found->n_lives++;
  found->n_days += life->n_days;
  found->n_entries += life->all->len;

  if (options->bench)
    {
      double engine_s = sim_life_replay (life);

      found->replays_s += engine_s;
      for (guint i = 1; i < N_REPLAYS; i++)
        {
          double again_s = sim_life_replay (life);

          found->replays_s += again_s;
          engine_s = MIN (engine_s, again_s);
        }

      found->engine_s += engine_s;
    }

  if (life->failure.invariant >= 0)
    {
      found->broken[life->failure.invariant]++;
      report_failure (life);
    }

  sim_life_clear (life);
}

/* One process stops at its first broken life: the others would say the same. */
static gboolean
is_broken (const Found *found)
{
  for (guint i = 0; i < SIM_N_INVARIANTS; i++)
    {
      if (found->broken[i] > 0)
        return TRUE;
    }

  return FALSE;
}

static void
live_share (const Options *options,
            int            job,
            Found         *found)
{
  g_autoptr (BrProgram) program = load_program ();

  if (options->seed >= 0)
    {
      live_one (program, options, (guint32) options->seed, found);
      return;
    }

  for (int i = job; i < options->n_patients && !is_broken (found); i += options->n_jobs)
    live_one (program, options, (guint32) (options->first + i), found);
}

static pid_t
start_job (const Options *options,
           int            job,
           Found         *found)
{
  pid_t pid;

  fflush (stdout);
  pid = fork ();
  if (pid < 0)
    g_error ("fork: %s", g_strerror (errno));

  if (pid == 0)
    {
      live_share (options, job, found);
      found->is_done = TRUE;
      fflush (stdout);
      _exit (0);
    }

  return pid;
}

/* Waits for the process and adds what it found; Returns: whether it came to its end */
static gboolean
gather (pid_t        pid,
        const Found *share,
        Found       *found)
{
  int status;

  waitpid (pid, &status, 0);

  for (guint i = 0; i < SIM_N_INVARIANTS; i++)
    {
      found->counts[i] += share->counts[i];
      found->broken[i] += share->broken[i];
    }

  found->n_lives += share->n_lives;
  found->n_days += share->n_days;
  found->n_entries += share->n_entries;
  found->engine_s += share->engine_s;
  found->replays_s += share->replays_s;

  if (!share->is_done)
    g_print ("# A process ended badly in the life of seed %u. To see it again: simulator --seed %u\n", share->life, share->life);

  return share->is_done;
}

static double
get_cpu_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);

  return (double) usage.ru_utime.tv_sec + (double) usage.ru_stime.tv_sec +
         (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / G_USEC_PER_SEC;
}

/* Each invariant is a case: it never broke, and was asserted at least once. A single life may leave some of them out. */
static gboolean
print_cases (const Found *found,
             gboolean     is_whole)
{
  guint n_invariants;
  const SimInvariant *invariants = sim_invariants_get_all (&n_invariants);
  gboolean good = is_whole;

  g_print ("1..%u\n", n_invariants + 1);

  for (guint i = 0; i < n_invariants; i++)
    {
      gboolean holds = found->broken[i] == 0 && (found->counts[i] > 0 || found->n_lives < 50);

      good = good && holds;
      g_print ("%sok %u - %s: %s (%" G_GUINT64_FORMAT " times)\n", holds ? "" : "not ", i + 1, invariants[i].id, invariants[i].says,
               found->counts[i]);
    }

  g_print ("%sok %u - every process came to its end\n", is_whole ? "" : "not ", n_invariants + 1);

  return good;
}

static void
print_pace (const char *what,
            double      n_days,
            double      cpu_s)
{
  g_print ("# %-36s %10.0f %10.2f\n", what, n_days / cpu_s, cpu_s * G_USEC_PER_SEC / n_days);
}

static void
print_figures (const Options *options,
               const Found   *found,
               double         wall_s)
{
  double cpu_s = get_cpu_seconds () - found->replays_s;

  g_print ("# %" G_GUINT64_FORMAT " lives, %" G_GUINT64_FORMAT " days, %" G_GUINT64_FORMAT " entries; %.1f s, %.1f CPU seconds on %d processes\n",
           found->n_lives, found->n_days, found->n_entries, wall_s, cpu_s, options->n_jobs);
  g_print ("# %-36s %10s %10s\n", "", "days/s/core", "us/day");
  print_pace ("lived, judged and checked", (double) found->n_days, cpu_s);
  if (options->bench)
    print_pace ("the engine alone, folded and judged", (double) found->n_days, found->engine_s);
}

static gboolean
run (const Options *options)
{
  gsize size = (gsize) options->n_jobs * sizeof (Found);
  Found *shares = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_autofree pid_t *pids = g_new (pid_t, options->n_jobs);
  gint64 began = g_get_monotonic_time ();
  gboolean is_whole = TRUE;
  gboolean good;
  Found found = { 0 };

  if (shares == MAP_FAILED)
    g_error ("mmap: %s", g_strerror (errno));

  g_print ("TAP version 14\n# %d lives of %d days on %d processes\n", options->seed >= 0 ? 1 : options->n_patients, options->n_days,
           options->n_jobs);
  if (SIM_PATIENTS < 2000)
    g_print ("# 2000 without a sanitizer, which makes everything many times slower\n");

  for (int job = 0; job < options->n_jobs; job++)
    pids[job] = start_job (options, job, &shares[job]);
  for (int job = 0; job < options->n_jobs; job++)
    is_whole = gather (pids[job], &shares[job], &found) && is_whole;

  good = print_cases (&found, is_whole);
  print_figures (options, &found, (double) (g_get_monotonic_time () - began) / G_USEC_PER_SEC);
  munmap (shares, size);

  return good;
}

int
main (int   argc,
      char *argv[])
{
  Options options = { .n_patients = SIM_PATIENTS, .n_days = 730, .n_jobs = 2, .first = 1, .seed = -1 };
  const GOptionEntry entries[] = {
    { "patients", 0, 0, G_OPTION_ARG_INT, &options.n_patients, "How many lives", "N" },
    { "days", 0, 0, G_OPTION_ARG_INT, &options.n_days, "How long each is", "D" },
    { "jobs", 0, 0, G_OPTION_ARG_INT, &options.n_jobs, "On how many processes", "N" },
    { "first", 0, 0, G_OPTION_ARG_INT, &options.first, "Seed of the first life", "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &options.seed, "Only the life of this seed", "N" },
    { "bench", 0, 0, G_OPTION_ARG_NONE, &options.bench, "Measure the engine, too", NULL },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }

  if (options.seed >= 0 || options.n_jobs < 1)
    options.n_jobs = 1;

  return run (&options) ? 0 : 1;
}
