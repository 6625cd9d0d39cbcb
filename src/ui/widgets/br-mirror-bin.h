/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows a picture as a mirror would: an exercise of one side as that of the other. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BrMirrorBin:
 *
 * For pictures: what is clicked is not mirrored. To assistive technology it is one image.
 *
 * Properties: "child" (GtkWidget), "mirrored" (boolean): whether left and right are exchanged, and "ratio" (double): width by height
 * that it is to have at any width, or 0 for what the child wishes.
 */
#define BR_TYPE_MIRROR_BIN (br_mirror_bin_get_type ())
G_DECLARE_FINAL_TYPE (BrMirrorBin, br_mirror_bin, BR, MIRROR_BIN, GtkWidget)

/** br_mirror_bin_new: Returns: (transfer floating): a bin of @child (nullable), not mirrored */
GtkWidget *br_mirror_bin_new          (GtkWidget   *child);

/** br_mirror_bin_set_mirrored: shows the child from the other side, or as it is */
void       br_mirror_bin_set_mirrored (BrMirrorBin *self,
                                       gboolean     mirrored);

/** br_mirror_bin_get_mirrored: Returns: whether left and right are exchanged */
gboolean   br_mirror_bin_get_mirrored (BrMirrorBin *self);

G_END_DECLS
