/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goes through session after session on a clock that is turned by hand, a quarter of a second at a time, while clips and sounds play in real
 * time, and says how much memory is held after each.
 *
 *     bench-growth [--hours H] */

#include "config.h"

#include <gst/gst.h>
#include <malloc.h>
#include <stdio.h>
#include <unistd.h>

#include "br-manual-clock.h"
#include "routine-bench.h"
#include "ui-harness.h"

#define MINUTES 25
#define STEP    (G_USEC_PER_SEC / 4)
/* So long, in µs, the main loop has for each step: 125 times as fast as life. */
#define PAUSE   2000

/* What the allocator keeps for later is no growth: how much that is changes by many megabytes with the threads that happened to play. */
static gint64
get_resident (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;

  malloc_trim (0);
  g_assert_true (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL));
  words = g_strsplit (text, " ", 3);

  return g_ascii_strtoll (words[1], NULL, 10) * sysconf (_SC_PAGESIZE);
}

static void
rest (gint64 us)
{
  gint64 end = g_get_monotonic_time () + us;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (200);
}

static void
live (BrProgram      *program,
      BrPrescription *prescription,
      BrManualClock  *clock)
{
  g_autoptr (GstElement) sink = routine_bench_make_sink ();
  g_autoptr (RoutineBench) bench = routine_bench_new (program, prescription, BR_CLOCK (clock), sink);

  br_session_start (bench->session);
  while (br_session_get_state (bench->session) != BR_SESSION_FINISHED)
    {
      br_manual_clock_advance (clock, STEP);
      rest (PAUSE);
    }
}

int
main (int   argc,
      char *argv[])
{
  double hours = 8;
  const GOptionEntry entries[] = {
    { "hours", 0, 0, G_OPTION_ARG_DOUBLE, &hours, "How many hours of sessions", "H" },
    { NULL }
  };
  g_autoptr (BrProgram) program = NULL;
  g_autoptr (BrPrescription) prescription = NULL;
  g_autoptr (BrManualClock) clock = NULL;
  gint64 begin;

  program = routine_bench_init (&argc, &argv, entries);
  prescription = routine_bench_prescribe (program, NULL, 1, MINUTES);
  clock = br_manual_clock_new ();
  begin = br_clock_get_time (BR_CLOCK (clock));

  printf ("{\"length\": %u, \"resident\": [", br_prescription_get_length_s (prescription));
  for (guint i = 0; br_clock_get_time (BR_CLOCK (clock)) - begin < (gint64) (hours * 3600 * G_USEC_PER_SEC); i++)
    {
      live (program, prescription, clock);
      rest (G_USEC_PER_SEC);
      printf ("%s%" G_GINT64_FORMAT, i > 0 ? ", " : "", get_resident ());
    }
  printf ("]}\n");

  return 0;
}
