/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sorted lists of spans of days. */

#include "config.h"

#include "core/rules/br-span.h"

/* The index of the first span that ends on @day or later. */
static guint
find_end (GArray *spans,
          BrDay   day)
{
  guint low = 0;
  guint high = spans->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (spans, BrSpan, middle).to < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

const BrSpan *
br_span_find (GArray *spans,
              BrDay   day)
{
  guint index = find_end (spans, day);

  if (index < spans->len && g_array_index (spans, BrSpan, index).from <= day)
    return &g_array_index (spans, BrSpan, index);

  return NULL;
}

void
br_span_insert (GArray *spans,
                BrDay   from,
                BrDay   to)
{
  BrSpan joined = { from, to };
  guint first = find_end (spans, from - 1);
  guint n = 0;

  while (first + n < spans->len && g_array_index (spans, BrSpan, first + n).from <= to + 1)
    {
      const BrSpan *span = &g_array_index (spans, BrSpan, first + n);

      joined.from = MIN (joined.from, span->from);
      joined.to = MAX (joined.to, span->to);
      n++;
    }

  g_array_remove_range (spans, first, n);
  g_array_insert_val (spans, first, joined);
}

void
br_span_cut (GArray *spans,
             BrDay   day)
{
  guint n_kept = find_end (spans, day);

  if (n_kept < spans->len && g_array_index (spans, BrSpan, n_kept).from < day)
    {
      g_array_index (spans, BrSpan, n_kept).to = day - 1;
      n_kept++;
    }

  g_array_set_size (spans, n_kept);
}
