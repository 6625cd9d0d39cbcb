/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records what the person did, and lets it be taken back: what was new is deleted, what was corrected or deleted says again what it said
 * before. The journal only ever grows: taking back is one more revision. */

#pragma once

#include <glib-object.h>

#include "core/storage/br-store.h"

G_BEGIN_DECLS

/** BrUndo: one act of the person that can be taken back once. */
#define BR_TYPE_UNDO (br_undo_get_type ())
G_DECLARE_FINAL_TYPE (BrUndo, br_undo, BR, UNDO, GObject)

/**
 * br_undo_record:
 * @store: where to
 * @entries: (element-type BrEntry): entries, corrections and deletions that are one act
 *
 * Records @entries at once.
 *
 * Returns: (transfer full): the way back
 */
BrUndo  *br_undo_record    (BrStore   *store,
                            GPtrArray *entries);

/** br_undo_take_back: Returns: whether there was still something to take back; what was changed again since then stays as it is */
gboolean br_undo_take_back (BrUndo    *self);

G_END_DECLS
