/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart of pain over time.
 *
 *     painchart
 *     ├── widget.phase-band.phase-1 ...  a faint band for each stay in a phase
 *     ╰── label.reading                  the card beside the crosshair
 *
 * Drawn from the widget's CSS color and the accent: 0 to 10 on the left with 10 on top, the weekly mean as the thick line, single
 * ratings as small marks (before a session filled, after it hollow), the baseline dotted, the goal (30 % less, REVIEW-1) dashed with
 * its number at the end, and a triangle on the axis for every day with sharp, radiating or numb pain.
 *
 * The days are read by pointer or touch, or by keyboard: Left and Right go from one day with a rating to the next, Home and End to the first
 * and the last, Escape ends the reading, and so does leaving. */

#pragma once

#include <gtk/gtk.h>

#include "core/program/br-program.h"
#include "core/rules/br-pain-series.h"

G_BEGIN_DECLS

/**
 * BrPainChart:
 *
 * Properties: "series" (#BrPainSeries, nullable), "program" (#BrProgram, nullable: names the phases), "baseline" (double, negative for none) and "days" (guint: how many days up to today
 * to show, 0 for all).
 */
#define BR_TYPE_PAIN_CHART (br_pain_chart_get_type ())
G_DECLARE_FINAL_TYPE (BrPainChart, br_pain_chart, BR, PAIN_CHART, GtkWidget)

/** BR_PAIN_CHART_GOAL: the share of the baseline that is left when the goal of REVIEW-1 is reached */
#define BR_PAIN_CHART_GOAL 0.7

/** br_pain_chart_get_read_day: Returns: the day under the crosshair, or %BR_DAY_NONE */
BrDay br_pain_chart_get_read_day (BrPainChart *self);

/** br_pain_chart_dup_reading: Returns: (transfer full) (nullable): what the card beside the crosshair says */
char *br_pain_chart_dup_reading  (BrPainChart *self);

G_END_DECLS
