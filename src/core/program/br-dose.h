/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much of an exercise: sets, repetitions, seconds held and weight. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BrDose:
 * @sets: sets, from 1; each side of an exercise per side does every set
 * @repetitions: repetitions a set, from 1
 * @hold_s: seconds of the part that is held, 0 where no part is held
 * @load_g: the external weight in grams, all weights together; 0 for none
 */
typedef struct
{
  guint sets;
  guint repetitions;
  guint hold_s;
  guint load_g;
} BrDose;

/** BrRange: both ends included. */
typedef struct
{
  guint from;
  guint to;
} BrRange;

G_END_DECLS
