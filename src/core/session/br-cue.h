/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The moments of a session that have a sound of their own. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BrCue:
 * @BR_CUE_GET_READY: get into position; not right after a set, where @BR_CUE_REST says that it is done
 * @BR_CUE_START: the set begins, also that of the other side
 * @BR_CUE_LAST_SECONDS: three, two, one second before a get-ready, a rest or a hold of 6 s or more ends; not before a rest that a
 *   get-ready follows, so that after the count there is always something to do
 * @BR_CUE_HALF_WAY: half of a hold of 20 s or more
 * @BR_CUE_CHANGE_SIDES: the other side
 * @BR_CUE_REST: the set is done, and a rest begins or, where that is all of the rest, the get-ready for another exercise
 * @BR_CUE_ALL_DONE: the session is done
 */
typedef enum
{
  BR_CUE_GET_READY,
  BR_CUE_START,
  BR_CUE_LAST_SECONDS,
  BR_CUE_HALF_WAY,
  BR_CUE_CHANGE_SIDES,
  BR_CUE_REST,
  BR_CUE_ALL_DONE,
} BrCue;

#define BR_N_CUES 7

#define BR_TYPE_CUE (br_cue_get_type ())
GType br_cue_get_type (void);

G_END_DECLS
