/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In which color the demo clips show which muscle. */

#pragma once

#include <gio/gio.h>

#include "core/program/br-muscle.h"

G_BEGIN_DECLS

#define BR_CLIP_LEGEND_FORMAT  "clip-legend"
#define BR_CLIP_LEGEND_VERSION 1

/**
 * BrClipLegend:
 *
 * The same in all clips of a folder. Immutable and reference-counted, safe in any thread.
 */
#define BR_TYPE_CLIP_LEGEND (br_clip_legend_get_type ())
GType         br_clip_legend_get_type  (void);
typedef struct _BrClipLegend BrClipLegend;

/**
 * br_clip_legend_read:
 * @file: a `legend.json`; data/schema/clip-legend.schema.json describes it
 * @error: why it cannot be read, or the first thing that is wrong in it
 *
 * Reads in this thread: call it from a worker.
 *
 * Returns: (transfer full) (nullable): the legend
 */
BrClipLegend *br_clip_legend_read      (GFile         *file,
                                        GCancellable  *cancellable,
                                        GError       **error);

/** br_clip_legend_ref: Returns: (transfer full): @self */
BrClipLegend *br_clip_legend_ref       (BrClipLegend  *self);

/** br_clip_legend_unref: releases a reference to @self */
void          br_clip_legend_unref     (BrClipLegend  *self);

/**
 * br_clip_legend_get_color:
 * @muscle: one muscle
 *
 * Returns: (transfer none) (nullable): its color as "#rrggbb"; %NULL if it is not drawn
 */
const char   *br_clip_legend_get_color (BrClipLegend  *self,
                                        BrMuscle       muscle);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BrClipLegend, br_clip_legend_unref)

G_END_DECLS
