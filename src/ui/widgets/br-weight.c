/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Conversion by the exact definition of the pound. */

#include "ui/widgets/br-weight.h"

#include <math.h>

#define GRAMS_PER_KILOGRAM 1000.0
#define GRAMS_PER_POUND    453.59237

static double
get_grams (BrWeightUnit unit)
{
  switch (unit)
    {
    case BR_WEIGHT_POUNDS:
      return GRAMS_PER_POUND;
    case BR_WEIGHT_KILOGRAMS:
    default:
      return GRAMS_PER_KILOGRAM;
    }
}

double
br_weight_from_grams (guint        grams,
                      BrWeightUnit unit)
{
  return grams / get_grams (unit);
}

guint
br_weight_to_grams (double       value,
                    BrWeightUnit unit)
{
  g_return_val_if_fail (value >= 0, 0);

  return (guint) lround (value * get_grams (unit));
}
