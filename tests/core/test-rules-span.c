/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of spans of days: joined where they touch, cut where a change of pattern begins. Days are plain numbers here. */

#include "core/rules/br-span.h"

#include <glib.h>

typedef struct
{
  const char *path;
  BrSpan      inserted[3];
  BrDay       cut;
  const char *expected;
} SpanCase;

static const SpanCase cases[] = {
  { "/span/one", { { 3, 5 } }, 0, "3-5" },
  { "/span/single-day", { { 3, 3 } }, 0, "3-3" },
  { "/span/apart", { { 3, 5 }, { 8, 9 } }, 0, "3-5 8-9" },
  { "/span/apart-the-later-first", { { 8, 9 }, { 3, 5 } }, 0, "3-5 8-9" },
  { "/span/one-day-between", { { 3, 5 }, { 7, 9 } }, 0, "3-5 7-9" },
  { "/span/one-day-between-the-later-first", { { 7, 9 }, { 3, 5 } }, 0, "3-5 7-9" },
  { "/span/touching", { { 3, 5 }, { 6, 9 } }, 0, "3-9" },
  { "/span/touching-the-later-first", { { 6, 9 }, { 3, 5 } }, 0, "3-9" },
  { "/span/overlapping", { { 3, 7 }, { 5, 9 } }, 0, "3-9" },
  { "/span/overlapping-the-later-first", { { 5, 9 }, { 3, 7 } }, 0, "3-9" },
  { "/span/within", { { 3, 9 }, { 5, 6 } }, 0, "3-9" },
  { "/span/around", { { 5, 6 }, { 3, 9 } }, 0, "3-9" },
  { "/span/bridging", { { 3, 4 }, { 8, 9 }, { 5, 7 } }, 0, "3-9" },
  { "/span/between", { { 3, 4 }, { 10, 11 }, { 7, 7 } }, 0, "3-4 7-7 10-11" },

  { "/span/cut/before", { { 3, 5 }, { 8, 9 } }, 2, "" },
  { "/span/cut/first-day", { { 3, 5 }, { 8, 9 } }, 3, "" },
  { "/span/cut/within", { { 3, 5 }, { 8, 9 } }, 4, "3-3" },
  { "/span/cut/last-day", { { 3, 5 }, { 8, 9 } }, 5, "3-4" },
  { "/span/cut/day-after", { { 3, 5 }, { 8, 9 } }, 6, "3-5" },
  { "/span/cut/first-day-of-the-next", { { 3, 5 }, { 8, 9 } }, 8, "3-5" },
  { "/span/cut/last-day-of-the-last", { { 3, 5 }, { 8, 9 } }, 9, "3-5 8-8" },
  { "/span/cut/behind", { { 3, 5 }, { 8, 9 } }, 10, "3-5 8-9" },
};

static void
test_spans (gconstpointer data)
{
  const SpanCase *expected = data;
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (BrSpan));
  g_autoptr (GString) seen = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (expected->inserted) && expected->inserted[i].from != BR_DAY_NONE; i++)
    br_span_insert (spans, expected->inserted[i].from, expected->inserted[i].to);

  if (expected->cut != BR_DAY_NONE)
    br_span_cut (spans, expected->cut);

  for (guint i = 0; i < spans->len; i++)
    {
      const BrSpan *span = &g_array_index (spans, BrSpan, i);

      g_string_append_printf (seen, "%s%u-%u", i > 0 ? " " : "", span->from, span->to);
      g_assert_true (br_span_find (spans, span->from) == span);
      g_assert_true (br_span_find (spans, span->to) == span);
      g_assert_true (br_span_find (spans, span->to + 1) == NULL);
      g_assert_true (br_span_find (spans, span->from - 1) == NULL);
    }

  g_assert_cmpstr (seen->str, ==, expected->expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_spans);

  return g_test_run ();
}
