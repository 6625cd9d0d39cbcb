/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A tiny rule, for the test of the mutations. */

#pragma once

#include <glib.h>

/** Days of rest that are needed */
#define SAMPLE_REST 2
/** Of no use in the source */
#define SAMPLE_UNUSED 5

gboolean sample_is_rested (guint today, guint last, gboolean is_paused);
guint    sample_count     (const guint *days, guint n_days, guint from);
guint    sample_look_up   (guint index);
guint    sample_later     (guint a, guint b);
guint    sample_sum       (guint n);
gboolean sample_is_new    (guint n);
