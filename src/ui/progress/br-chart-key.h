/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sign of the pain chart as it is drawn there, for its legend. */

#pragma once

#include "ui/progress/br-chart-painter.h"

G_BEGIN_DECLS

#define BR_TYPE_CHART_KEY (br_chart_key_get_type ())
G_DECLARE_FINAL_TYPE (BrChartKey, br_chart_key, BR, CHART_KEY, GtkWidget)

/** br_chart_key_new: Returns: (transfer floating): @sign and, beside it, what it means */
GtkWidget *br_chart_key_new (BrChartSign sign);

G_END_DECLS
