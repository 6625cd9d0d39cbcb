/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says in words what the colors on a demo clip mean. */

#pragma once

#include <adwaita.h>

#include "core/program/br-exercise.h"
#include "media/br-clip-legend.h"

G_BEGIN_DECLS

/**
 * BrMuscleLegend:
 *
 * A strip to be laid over a picture: a disc of each color, and beside it where the muscles are that are drawn in it, the main ones first. Empty
 * where there are none. Presentational: to somebody who cannot see the picture its colors say nothing.
 */
#define BR_TYPE_MUSCLE_LEGEND (br_muscle_legend_get_type ())
G_DECLARE_FINAL_TYPE (BrMuscleLegend, br_muscle_legend, BR, MUSCLE_LEGEND, AdwBin)

/**
 * br_muscle_legend_show:
 * @exercise: whose muscles are named
 * @legend: (nullable): the colors of its picture; %NULL for none
 */
void br_muscle_legend_show (BrMuscleLegend *self,
                            BrExercise     *exercise,
                            BrClipLegend   *legend);

G_END_DECLS
