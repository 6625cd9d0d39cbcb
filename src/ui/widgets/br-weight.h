/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Weights as people read them: kilograms or pounds on the screen, grams everywhere else. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** BrWeightUnit: the values of the setting "weight-unit". */
typedef enum
{
  BR_WEIGHT_KILOGRAMS,
  BR_WEIGHT_POUNDS,
} BrWeightUnit;

/** br_weight_from_grams: Returns: @grams in @unit */
double br_weight_from_grams (guint        grams,
                             BrWeightUnit unit);

/** br_weight_to_grams: Returns: @value of @unit in whole grams, 0 for none */
guint  br_weight_to_grams   (double       value,
                             BrWeightUnit unit);

G_END_DECLS
