/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sizes of window that the routine has a layout for. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BrRoutineSize: what the breakpoints of the page choose from; its nicknames are "usual", "narrow", "cramped", "large", "huge", "upright"
 * @BR_ROUTINE_USUAL: the clip beside the numbers, on a desk
 * @BR_ROUTINE_NARROW: a phone, or what is higher than wide: the clip above the numbers
 * @BR_ROUTINE_CRAMPED: narrow, with text so large that there is no room for words that can be done without
 * @BR_ROUTINE_LARGE: room enough for text that is read from the floor
 * @BR_ROUTINE_HUGE: the same on a large screen
 * @BR_ROUTINE_UPRIGHT: as narrow, but read from the floor
 */
typedef enum
{
  BR_ROUTINE_USUAL,
  BR_ROUTINE_NARROW,
  BR_ROUTINE_CRAMPED,
  BR_ROUTINE_LARGE,
  BR_ROUTINE_HUGE,
  BR_ROUTINE_UPRIGHT,
} BrRoutineSize;

#define BR_TYPE_ROUTINE_SIZE (br_routine_size_get_type ())
GType    br_routine_size_get_type  (void);

/** br_routine_size_is_narrow: Returns: whether there is no room for what can be had from the menu as well */
gboolean br_routine_size_is_narrow (BrRoutineSize size);

G_END_DECLS
