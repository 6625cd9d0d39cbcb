/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The still of an exercise, small, for a row of a list. */

#pragma once

#include <gtk/gtk.h>

#include "media/br-clip-library.h"

G_BEGIN_DECLS

/**
 * BrThumbnail:
 *
 * Read, decoded and made small in a worker thread once the row is on the screen, and kept for all lists until the file changes, so
 * that a list scrolls without waiting. It is invisible while there is no still. Presentational: the name beside it says the same.
 */
#define BR_TYPE_THUMBNAIL (br_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (BrThumbnail, br_thumbnail, BR, THUMBNAIL, GtkWidget)

/**
 * br_thumbnail_new:
 * @clips: where stills are found
 * @clip: the clip's name in the program
 *
 * Returns: (transfer floating): a thumbnail that follows changes of @clips
 */
GtkWidget  *br_thumbnail_new         (BrClipLibrary *clips,
                                      const char    *clip);

/** br_thumbnail_get_texture: Returns: (transfer none) (nullable): what it shows; %NULL until that is read, and where it cannot be */
GdkTexture *br_thumbnail_get_texture (BrThumbnail   *self);

G_END_DECLS
