/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plays a clip once where nobody sees it, so that what would fail in the middle of a session fails when it is chosen. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** BR_CLIP_MAX_SIDE: pixels of the longer side; more than this costs so much to decode that an ordinary laptop shows a jumping picture */
#define BR_CLIP_MAX_SIDE 1920

/**
 * br_clip_trial:
 * @file: a clip that br_clip_check() lets pass
 * @name: what to call it in @error
 * @cancellable: (nullable): stops it
 * @error: %G_IO_ERROR_NOT_SUPPORTED if it cannot be shown, with a sentence for the person
 *
 * Decodes @file from its beginning, without sound and as fast as it goes, for some seconds at most. Synchronous, for workers;
 * GStreamer must run.
 *
 * Returns: whether it is a picture, not too large, and can be decoded
 */
gboolean br_clip_trial (GFile         *file,
                        const char    *name,
                        GCancellable  *cancellable,
                        GError       **error);

G_END_DECLS
