/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person with twenty years of history, and how long a frame of their pages takes. */

#pragma once

#include <gtk/gtk.h>

#include "ui-fixture.h"

G_BEGIN_DECLS

#define UI_BENCH_TODAY "2026-11-20"
#define UI_BENCH_YEARS 20

/** ui_bench_make_fixture: Returns: (transfer full): a person with a session or a check-in on every day of the twenty years up to %UI_BENCH_TODAY */
UiFixture *ui_bench_make_fixture     (void);

/** ui_bench_get_processor_ms: Returns: what all threads have spent so far, drawing in software included, in ms */
double     ui_bench_get_processor_ms (void);

/**
 * ui_bench_fly:
 * @widget: what is drawn
 * @step: changes it, given @widget
 * @n_frames: how often, once a frame
 * @what: what a frame shows, as it is told
 *
 * Tells how many frames a second came, which other work on the machine slows down, and how much of the processor's time one took, which it
 * does not. Fails the test where that is more than a display of 60 Hz leaves.
 */
void       ui_bench_fly              (GtkWidget    *widget,
                                      void        (*step) (gpointer widget),
                                      guint         n_frames,
                                      const char   *what);

G_END_DECLS
