/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture of an exercise, read and decoded off the main thread. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** BrStillPicture: properties "file" (GFile) and "texture" (GdkTexture, read-only: %NULL until it is read, and where it cannot be). */
#define BR_TYPE_STILL_PICTURE (br_still_picture_get_type ())
G_DECLARE_FINAL_TYPE (BrStillPicture, br_still_picture, BR, STILL_PICTURE, GtkWidget)

/** br_still_picture_new: Returns: (transfer floating): an empty picture */
GtkWidget  *br_still_picture_new         (void);

/** br_still_picture_set_file: shows the picture in @file (nullable) once it is read, and nothing until then */
void        br_still_picture_set_file    (BrStillPicture *self,
                                          GFile          *file);

/** br_still_picture_get_texture: Returns: (transfer none) (nullable): what it shows */
GdkTexture *br_still_picture_get_texture (BrStillPicture *self);

G_END_DECLS
