/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Knows which clip and which still an exercise has: the person's own one first, else the one shipped with the app. */

#pragma once

#include <gio/gio.h>

#include "media/br-clip-legend.h"
#include "media/br-clip-marks.h"

G_BEGIN_DECLS

/**
 * BrClipLibrary:
 *
 * Both folders are listed in a worker thread and watched, so that looking up costs no I/O and a clip put into the folder by a file
 * manager is found at once. A folder that does not exist is an empty one. Only ordinary files directly in the folder count; what
 * is in a file is not looked at here (#BrClipPlayer does), save `marks.json` and `legend.json`, which belong
 * to the clips of their folder.
 *
 * Signals: "changed": something else than before may be found; "lost" (name, GFile): a clip of the person's own is gone, and none of that
 * name has come in its place.
 */
#define BR_TYPE_CLIP_LIBRARY (br_clip_library_get_type ())
G_DECLARE_FINAL_TYPE (BrClipLibrary, br_clip_library, BR, CLIP_LIBRARY, GObject)

/**
 * br_clip_library_new:
 * @own_folder: the person's clips, `clips` in the data folder
 * @shipped_folder: the app's clips, `clips` in pkgdatadir
 *
 * Begins listing; until "changed" is emitted for the first time nothing is found.
 *
 * Returns: (transfer full): a library
 */
BrClipLibrary *br_clip_library_new          (GFile         *own_folder,
                                             GFile         *shipped_folder);

/**
 * br_clip_library_find_clip:
 * @name: the clip's name in the program, without ending: `bird_dog`, `bird_dog-easier`
 *
 * Returns: (transfer none) (nullable): the clip; of several own ones WebM before Matroska, MP4 and Ogg
 */
GFile         *br_clip_library_find_clip    (BrClipLibrary *self,
                                             const char    *name);

/** br_clip_library_find_own_clip: Returns: (transfer none) (nullable): the same, of the person's own clips only */
GFile         *br_clip_library_find_own_clip (BrClipLibrary *self,
                                              const char    *name);

/**
 * br_clip_library_pass_over:
 * @clip: a clip that turned out not to be shown
 *
 * If it is the person's own, it is found only as that (br_clip_library_find_own_clip()) until something in its folder changes; else the app's
 * own clip takes its place, with its marks and legend, and "changed" is emitted before this returns.
 */
void           br_clip_library_pass_over    (BrClipLibrary *self,
                                             GFile         *clip);

/** br_clip_library_get_own_folder: Returns: (transfer none): the folder of the person's clips, which need not exist */
GFile         *br_clip_library_get_own_folder (BrClipLibrary *self);

/** br_clip_library_refresh: looks into the folder of the person's clips again, also where it cannot be watched; "changed" follows */
void           br_clip_library_refresh      (BrClipLibrary *self);

/** br_clip_library_get_endings: Returns: (transfer none) (array zero-terminated=1): the endings that clips may have, with their dots, the best first */
const char * const *br_clip_library_get_endings (void);

/**
 * br_clip_library_find_still:
 * @name: the clip's name in the program, without ending
 *
 * Returns: (transfer none) (nullable): the picture of the same movement, JPEG or PNG
 */
GFile         *br_clip_library_find_still   (BrClipLibrary *self,
                                             const char    *name);

/**
 * br_clip_library_find_marks:
 * @name: the clip's name in the program, without ending
 *
 * Returns: (transfer none) (nullable): the marks of the clip that br_clip_library_find_clip() finds, or of the still where there is
 *   no clip; %NULL if its folder has none for it
 */
BrClipMarks   *br_clip_library_find_marks   (BrClipLibrary *self,
                                             const char    *name);

/**
 * br_clip_library_find_legend:
 * @name: the clip's name in the program, without ending
 *
 * Returns: (transfer none) (nullable): the colors of the muscles in the clip that br_clip_library_find_marks() is about; %NULL where
 *   that finds nothing, because a clip that nothing is known of may use other ones
 */
BrClipLegend  *br_clip_library_find_legend  (BrClipLibrary *self,
                                             const char    *name);

G_END_DECLS
