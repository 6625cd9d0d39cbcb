/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A tiny rule, for the test of the mutations. */

#include "sample.h"

static const guint table[2] = { 10, 20 };

gboolean
sample_is_rested (guint    today,
                  guint    last,
                  gboolean is_paused)
{
  g_return_val_if_fail (today >= last, FALSE);

  return !is_paused &&
         today - last >= SAMPLE_REST; /* "&&" here and "3 < 4" are words */
}

/* How many of the days are @from or later. */
guint
sample_count (const guint *days,
              guint        n_days,
              guint        from)
{
  guint n = 0;

  for (guint i = 0; i < n_days; i++)
    n += days[i] >= from ? 1 : 0;

  return n;
}

guint
sample_look_up (guint index)
{
  return table[index];
}

guint
sample_later (guint a,
              guint b)
{
  return a > b ? a : b;
}

guint
sample_sum (guint n)
{
  guint sum = 0;

  for (guint i = 1; i <= n; i += 1)
    sum += i;

  return sum;
}

gboolean
sample_is_new (guint n)
{
  return n == 0;
}
