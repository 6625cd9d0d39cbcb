/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line: what can be asked of the app without a window, a display, GTK or GStreamer. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BrCliExit:
 * @BR_CLI_EXIT_FINE: it was done
 * @BR_CLI_EXIT_FAILED: it was not done and nothing was changed; of --check-program: there are faults
 * @BR_CLI_EXIT_USAGE: the options make no sense
 * @BR_CLI_EXIT_INCOMPLETE: it was done with what could be read, and something could not
 *
 * What the app ends with; data/back-rehab.1.in and the help say the same.
 */
typedef enum
{
  BR_CLI_EXIT_FINE,
  BR_CLI_EXIT_FAILED,
  BR_CLI_EXIT_USAGE,
  BR_CLI_EXIT_INCOMPLETE,
} BrCliExit;

/**
 * br_cli_run:
 * @argc: the number of arguments
 * @argv: the arguments, the first one the name of the program; they stay as they are
 * @status: (out): what to end with
 *
 * Does what the options ask for. It reads the records, and writes to standard output, standard error, and a file that is named, nowhere else.
 *
 * Returns: whether there was anything to do; otherwise the window is to open
 */
gboolean br_cli_run (int    argc,
                     char **argv,
                     int   *status);

G_END_DECLS
