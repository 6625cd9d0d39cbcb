/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts a clip of the person's own into the folder for such clips, and takes it out again; each can be taken back.
 *
 * What is replaced or removed stays in the folder for a while under a hidden name, which neither BrClipLibrary nor a backup
 * looks at: `.earlier-bird_dog.webm`. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** BR_OWN_CLIP_MAX_BYTES: the largest file that is taken; all own clips go into each backup */
#define BR_OWN_CLIP_MAX_BYTES (G_GINT64_CONSTANT (256) * 1000 * 1000)

/**
 * br_own_clip_add_async:
 * @folder: the folder of the person's clips, a local one; made (0700) if need be
 * @name: the clip's name in the program, without ending
 * @source: the video to copy; it may be called anything
 * @cancellable: (nullable): stops it, and nothing has changed
 *
 * Starts GStreamer if need be; then, in a worker: checks what @source is (br_clip_check()), copies it, plays the copy once
 * (br_clip_trial()), and only then gives it its place, durably and mode 0600.
 */
void     br_own_clip_add_async        (GFile                *folder,
                                       const char           *name,
                                       GFile                *source,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
/** br_own_clip_add_finish: Returns: whether it is there; else @error says in a sentence why not, and all is as it was */
gboolean br_own_clip_add_finish       (GAsyncResult         *result,
                                       GError              **error);

/** br_own_clip_remove_async: removes the own clip @name from @folder */
void     br_own_clip_remove_async     (GFile                *folder,
                                       const char           *name,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
/** br_own_clip_remove_finish: Returns: whether there is none any more; else @error says in a sentence why not */
gboolean br_own_clip_remove_finish    (GAsyncResult         *result,
                                       GError              **error);

/** br_own_clip_take_back_async: makes it as it was before the last adding or removing of @name */
void     br_own_clip_take_back_async  (GFile                *folder,
                                       const char           *name,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
/** br_own_clip_take_back_finish: Returns: whether it is so; else @error says in a sentence why not */
gboolean br_own_clip_take_back_finish (GAsyncResult         *result,
                                       GError              **error);

/** br_own_clip_forget: deletes, in a worker, what was kept for taking back; what cannot be deleted goes with the next change of @name */
void     br_own_clip_forget           (GFile                *folder,
                                       const char           *name);

G_END_DECLS
