/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entries that wait to be written, by month. A month that failed rests until all are tried again. Main thread only. */

#pragma once

#include <gio/gio.h>

#include "core/journal/br-entry.h"

G_BEGIN_DECLS

#define BR_TYPE_SAVE_QUEUE (br_save_queue_get_type ())
G_DECLARE_FINAL_TYPE (BrSaveQueue, br_save_queue, BR, SAVE_QUEUE, GObject)

/** br_save_queue_new: Returns: (transfer full): an empty queue */
BrSaveQueue *br_save_queue_new       (void);

/** br_save_queue_add: @entry (transfer none) waits with the others of its month */
void         br_save_queue_add       (BrSaveQueue  *self,
                                      BrEntry      *entry);

/**
 * br_save_queue_take:
 * @month: (out) (transfer full): the month, "2026-11"
 *
 * Returns: (transfer full) (nullable) (element-type BrEntry): all that waits for a month that does not rest; %NULL if there is none
 */
GPtrArray   *br_save_queue_take      (BrSaveQueue  *self,
                                      char        **month);

/** br_save_queue_put_back: @entries of one month, which failed and is to rest */
void         br_save_queue_put_back  (BrSaveQueue  *self,
                                      GPtrArray    *entries);

/** br_save_queue_set_resting: lets every month rest, or none */
void         br_save_queue_set_resting (BrSaveQueue *self,
                                        gboolean     resting);

/** br_save_queue_is_empty: Returns: whether nothing waits at all */
gboolean     br_save_queue_is_empty  (BrSaveQueue  *self);

/** br_save_queue_is_resting: Returns: whether br_save_queue_take() would give nothing */
gboolean     br_save_queue_is_resting (BrSaveQueue *self);

G_END_DECLS
