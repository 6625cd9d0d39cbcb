/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What touches the floor, the mat or the support while an exercise is held (CONTENT-2). */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BrContact: flags; on disk the lower-case nick. A plural means both sides, a singular one of them. "seat" is the
 * pelvis on a chair, "hand-support" a hand on a chair, table or wall.
 */
typedef enum
{
  BR_CONTACT_NONE         = 0,
  BR_CONTACT_HEAD         = 1 << 0,
  BR_CONTACT_SHOULDERS    = 1 << 1,
  BR_CONTACT_SHOULDER     = 1 << 2,
  BR_CONTACT_BACK         = 1 << 3,
  BR_CONTACT_PELVIS       = 1 << 4,
  BR_CONTACT_HIP          = 1 << 5,
  BR_CONTACT_SEAT         = 1 << 6,
  BR_CONTACT_FOREARMS     = 1 << 7,
  BR_CONTACT_FOREARM      = 1 << 8,
  BR_CONTACT_HANDS        = 1 << 9,
  BR_CONTACT_HAND         = 1 << 10,
  BR_CONTACT_HAND_SUPPORT = 1 << 11,
  BR_CONTACT_KNEES        = 1 << 12,
  BR_CONTACT_KNEE         = 1 << 13,
  BR_CONTACT_FEET         = 1 << 14,
  BR_CONTACT_FOOT         = 1 << 15,
  BR_CONTACT_TOES         = 1 << 16,
  BR_CONTACT_CALVES       = 1 << 17,
} BrContact;

#define BR_TYPE_CONTACT (br_contact_get_type ())
GType br_contact_get_type (void);

G_END_DECLS
