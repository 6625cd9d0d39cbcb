/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the module that holds the window offers to main.c. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** BR_WINDOW_MODULE: its file name */
#define BR_WINDOW_MODULE "back-rehab-window.so"
/** BR_WINDOW_MAIN: the name of the function */
#define BR_WINDOW_MAIN   "br_window_main"

/** BrWindowMain: runs the application with the arguments of main(); returns what to end with */
typedef int (*BrWindowMain) (int    argc,
                             char **argv);

/** br_window_main: see #BrWindowMain */
int br_window_main (int    argc,
                    char **argv);

G_END_DECLS
