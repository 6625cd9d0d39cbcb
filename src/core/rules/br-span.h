/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sorted lists of spans of days: pauses, and days under a lock. */

#pragma once

#include "core/journal/br-day.h"

G_BEGIN_DECLS

/** BrSpan: days, both ends included. */
typedef struct
{
  BrDay from;
  BrDay to;
} BrSpan;

/** br_span_find: Returns: (transfer none) (nullable): the one of @spans (element-type BrSpan; ascending, apart from each other) that covers @day */
const BrSpan *br_span_find   (GArray *spans,
                              BrDay   day);

/** br_span_insert: adds the days @from to @to to @spans, joined with those that they overlap or touch */
void          br_span_insert (GArray *spans,
                              BrDay   from,
                              BrDay   to);

/** br_span_cut: removes the days from @day on from @spans */
void          br_span_cut    (GArray *spans,
                              BrDay   day);

G_END_DECLS
