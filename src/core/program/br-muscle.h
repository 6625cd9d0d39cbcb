/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The muscles that a card may name as its targets (CONTENT-3). */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/** BrMuscle: flags; on disk the lower-case nick, e.g. "gluteus-maximus". */
typedef enum
{
  BR_MUSCLE_NONE                 = 0,
  BR_MUSCLE_GLUTEUS_MAXIMUS      = 1 << 0,
  BR_MUSCLE_GLUTEUS_MEDIUS       = 1 << 1,
  BR_MUSCLE_TRANSVERSE_ABDOMINIS = 1 << 2,
  BR_MUSCLE_OBLIQUES             = 1 << 3,
  BR_MUSCLE_RECTUS_ABDOMINIS     = 1 << 4,
  BR_MUSCLE_MULTIFIDUS           = 1 << 5,
  BR_MUSCLE_ERECTOR_SPINAE       = 1 << 6,
  BR_MUSCLE_QUADRATUS_LUMBORUM   = 1 << 7,
  BR_MUSCLE_DIAPHRAGM            = 1 << 8,
  BR_MUSCLE_HAMSTRINGS           = 1 << 9,
  BR_MUSCLE_QUADRICEPS           = 1 << 10,
  BR_MUSCLE_LATISSIMUS           = 1 << 11,
  BR_MUSCLE_UPPER_BACK           = 1 << 12,
  BR_MUSCLE_HIP_ROTATORS         = 1 << 13,
  BR_MUSCLE_GRIP                 = 1 << 14,
} BrMuscle;

#define BR_TYPE_MUSCLE (br_muscle_get_type ())
GType       br_muscle_get_type    (void);

/** BR_MUSCLES_GLUTEALS: either gluteal counts as "gluteals" of the muscle corset */
#define BR_MUSCLES_GLUTEALS (BR_MUSCLE_GLUTEUS_MAXIMUS | BR_MUSCLE_GLUTEUS_MEDIUS)

/**
 * br_muscle_dup_names:
 *
 * Returns: (transfer full): the translated names of @muscles, in anatomical order, separated as the locale lists things
 */
char       *br_muscle_dup_names   (BrMuscle muscles);

/** br_muscle_dup_places: Returns: (transfer full): where on the body @muscles lie, in a few everyday words, each place once; as a list, too */
char       *br_muscle_dup_places  (BrMuscle muscles);

G_END_DECLS
