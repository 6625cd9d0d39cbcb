/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lets the person put a clip of their own in the place of the app's, and take it out again. */

#pragma once

#include <adwaita.h>

#include "core/program/br-variant.h"
#include "media/br-clip-library.h"

G_BEGIN_DECLS

/**
 * BrOwnClipRow:
 *
 * Undo is offered in the #AdwToastOverlay around it.
 *
 * Signal "clip-changed": the clip of its variant is another file now, maybe under the same name; the library will tell of it next.
 */
#define BR_TYPE_OWN_CLIP_ROW (br_own_clip_row_get_type ())
G_DECLARE_FINAL_TYPE (BrOwnClipRow, br_own_clip_row, BR, OWN_CLIP_ROW, AdwPreferencesRow)

/** br_own_clip_row_show: is for the clip of @variant from now on */
void br_own_clip_row_show (BrOwnClipRow  *self,
                           BrVariant     *variant,
                           BrClipLibrary *clips);

G_END_DECLS
