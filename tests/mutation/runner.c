/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the tests of several GLib test programs, which are linked into this one, against mutants.
 *
 *     runner record FILE   runs every test once without a mutant; prints "test PROGRAM PATH passed|failed|crashed|hung MICROSECONDS", and
 *                          writes into FILE for each test and mutant whether the one came by the other, a byte each
 *     runner run           reads "MUTANT TEST:MILLISECONDS..." lines, numbers all; runs these tests in this order, each with this limit of
 *                          processor time, up to the first that fails; prints "mutant MUTANT survived" or "mutant MUTANT TEST
 *                          failed|crashed|hung"
 *
 * The programs are compiled so that what they call of GLib to collect and run their tests is here. A mutant gets a process of its own, made
 * when everything that does not depend on it is ready. */

#define _GNU_SOURCE

#include <glib.h>

#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "runner.h"

#define BASELINE_LIMIT_MS 120000
/* A mutant that waits or swaps instead of computing is stopped after this many times its limit of processor time. */
#define WALL_FACTOR       20
#define MEMORY_LIMIT      (2ull << 30)

extern void __asan_init (void) __attribute__ ((weak));

int            br_mutant = -1;
int            br_mutants_recorded;
unsigned char *br_mutants_reached;

typedef struct
{
  const char   *program;
  char         *path;
  GTestFunc     func;
  GTestDataFunc data_func;
  gconstpointer data;
} RunnerTest;

typedef struct
{
  int index;
  int limit_ms;
} RunnerStep;

static GArray  *tests;
static jmp_buf  collected;
static const char *collecting;
/* The test that runs in the child */
static volatile int *running;

void runner_test_init          (int           *argc,
                                char        ***argv,
                                ...);
int  runner_test_run           (void);
void runner_test_add_func      (const char    *path,
                                GTestFunc      func);
void runner_test_add_data_func (const char    *path,
                                gconstpointer  data,
                                GTestDataFunc  func);
void runner_test_fail          (void);
void runner_test_fail_printf   (const char    *format,
                                ...);

void
runner_test_init (int    *argc,
                  char ***argv,
                  ...)
{
}

/* Leaves the program's main function where it is: what it would free afterwards is needed. */
int
runner_test_run (void)
{
  longjmp (collected, 1);
}

void
runner_test_add_func (const char *path,
                      GTestFunc   func)
{
  RunnerTest test = { .program = collecting, .path = g_strdup (path), .func = func };

  g_array_append_val (tests, test);
}

void
runner_test_add_data_func (const char    *path,
                           gconstpointer  data,
                           GTestDataFunc  func)
{
  RunnerTest test = { .program = collecting, .path = g_strdup (path), .data_func = func, .data = data };

  g_array_append_val (tests, test);
}

void
runner_test_fail (void)
{
  abort ();
}

void
runner_test_fail_printf (const char *format,
                         ...)
{
  abort ();
}

static void
collect (void)
{
  /* The program that the tests of the rules share, read once */
  extern void *br_test_program (void) __attribute__ ((weak));

  tests = g_array_new (FALSE, FALSE, sizeof (RunnerTest));

  for (volatile int i = 0; i < runner_n_programs; i++)
    {
      char *arguments[] = { (char *) runner_programs[i].name, NULL };

      collecting = runner_programs[i].name;
      if (setjmp (collected) == 0)
        runner_programs[i].main (1, arguments);
    }

  if (br_test_program != NULL)
    br_test_program ();
}

/* In the child. */
static void
run_steps (const RunnerStep *steps,
           int               n_steps)
{
  const struct rlimit memory = { MEMORY_LIMIT, MEMORY_LIMIT };
  const struct rlimit no_core = { 0, 0 };
  int nothing = open ("/dev/null", O_WRONLY);

  if (g_getenv ("RUNNER_VERBOSE") == NULL)
    {
      dup2 (nothing, STDOUT_FILENO);
      dup2 (nothing, STDERR_FILENO);
    }
  /* AddressSanitizer takes far more room than it uses. */
  if (__asan_init == NULL)
    setrlimit (RLIMIT_AS, &memory);
  setrlimit (RLIMIT_CORE, &no_core);

  for (int i = 0; i < n_steps; i++)
    {
      const RunnerTest *test = &g_array_index (tests, RunnerTest, steps[i].index);
      const struct itimerval limit = { .it_value = { steps[i].limit_ms / 1000, steps[i].limit_ms % 1000 * 1000 } };

      *running = steps[i].index;
      setitimer (ITIMER_PROF, &limit, NULL);
      alarm ((unsigned int) (steps[i].limit_ms / 1000 + 1) * WALL_FACTOR);

      if (test->func != NULL)
        test->func ();
      else
        test->data_func (test->data);
    }

  _exit (0);
}

static int
run (const RunnerStep *steps,
     int               n_steps,
     long             *cpu_us)
{
  struct rusage usage;
  int status;
  pid_t child;

  fflush (NULL);
  child = fork ();
  if (child == 0)
    run_steps (steps, n_steps);

  if (child < 0)
    {
      perror ("runner");
      exit (2);
    }

  while (wait4 (child, &status, 0, &usage) < 0 && errno == EINTR)
    ;

  *cpu_us = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000 + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;

  return status;
}

static const char *
name_status (int status)
{
  if (WIFEXITED (status))
    return WEXITSTATUS (status) == 0 ? "passed" : "failed";

  switch (WTERMSIG (status))
    {
    case SIGPROF:
    case SIGALRM:
      return "hung";

    case SIGABRT:
    case SIGTRAP:
      return "failed";

    default:
      return "crashed";
    }
}

static int
record (const char *path)
{
  gsize size = (gsize) runner_n_mutants + 1;
  FILE *file = fopen (path, "wb");

  br_mutants_reached = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

  if (file == NULL || br_mutants_reached == MAP_FAILED)
    {
      perror (path);
      return 2;
    }

  br_mutants_recorded = 1;

  for (guint i = 0; i < tests->len; i++)
    {
      const RunnerTest *test = &g_array_index (tests, RunnerTest, i);
      const RunnerStep step = { (int) i, BASELINE_LIMIT_MS };
      long cpu_us;
      int status;

      memset (br_mutants_reached, 0, size);
      status = run (&step, 1, &cpu_us);
      printf ("test %s %s %s %ld\n", test->program, test->path, name_status (status), cpu_us);
      fwrite (br_mutants_reached, 1, size, file);
    }

  return fclose (file) == 0 ? 0 : 2;
}

static void
run_mutant (const char *line)
{
  g_auto (GStrv) words = g_strsplit (g_strstrip ((char *) line), " ", -1);
  int n_steps = (int) g_strv_length (words) - 1;
  g_autofree RunnerStep *steps = g_new0 (RunnerStep, n_steps + 1);
  long cpu_us;
  int status;

  for (int i = 0; i < n_steps; i++)
    sscanf (words[i + 1], "%d:%d", &steps[i].index, &steps[i].limit_ms);

  br_mutant = atoi (words[0]);
  status = run (steps, n_steps, &cpu_us);

  if (status == 0)
    printf ("mutant %d survived\n", br_mutant);
  else
    printf ("mutant %d %d %s\n", br_mutant, *running, name_status (status));
  fflush (stdout);
}

int
main (int   argc,
      char *argv[])
{
  char *arguments[] = { argv[0], (char *) "--seed=R02S00000000000000000000000000000000", NULL };
  char **rest = arguments;
  int n_rest = 2;

  g_test_init (&n_rest, &rest, NULL);
  running = mmap (NULL, sizeof *running, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  collect ();

  if (argc == 3 && strcmp (argv[1], "record") == 0)
    return record (argv[2]);

  if (argc == 2 && strcmp (argv[1], "run") == 0)
    {
      char *line = NULL;
      size_t size = 0;

      while (getline (&line, &size, stdin) > 0)
        run_mutant (line);

      free (line);
      return 0;
    }

  fprintf (stderr, "Usage: %s record FILE | run\n", argv[0]);
  return 2;
}
