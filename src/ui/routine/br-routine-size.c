/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/routine/br-routine-size.h"

G_DEFINE_ENUM_TYPE (BrRoutineSize, br_routine_size,
                    G_DEFINE_ENUM_VALUE (BR_ROUTINE_USUAL, "usual"),
                    G_DEFINE_ENUM_VALUE (BR_ROUTINE_NARROW, "narrow"),
                    G_DEFINE_ENUM_VALUE (BR_ROUTINE_CRAMPED, "cramped"),
                    G_DEFINE_ENUM_VALUE (BR_ROUTINE_LARGE, "large"),
                    G_DEFINE_ENUM_VALUE (BR_ROUTINE_HUGE, "huge"),
                    G_DEFINE_ENUM_VALUE (BR_ROUTINE_UPRIGHT, "upright"))

gboolean
br_routine_size_is_narrow (BrRoutineSize size)
{
  return size == BR_ROUTINE_NARROW || size == BR_ROUTINE_CRAMPED;
}
