/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page shows at present: chart, small charts and table are made from the same facts, so that they cannot disagree. */

#pragma once

#include "core/program/br-program.h"
#include "core/rules/br-pain-series.h"
#include "core/rules/br-trends.h"
#include "ui/widgets/br-weight.h"

G_BEGIN_DECLS

/**
 * BrProgressFacts:
 * @series: the course of pain
 * @trends: what the person can do
 * @program: the program in force, for names of exercises
 * @first: the first day shown
 * @last: the last day shown
 * @unit: of weights
 *
 * Borrows its members.
 */
typedef struct
{
  BrPainSeries *series;
  BrTrends     *trends;
  BrProgram    *program;
  BrDay         first;
  BrDay         last;
  BrWeightUnit  unit;
} BrProgressFacts;

G_END_DECLS
