/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where each part of a repetition begins in a demo clip, so that the clip shows what the counter says. */

#pragma once

#include <gio/gio.h>

#include "core/program/br-variant.h"

G_BEGIN_DECLS

#define BR_CLIP_MARKS_FORMAT  "clip-marks"
#define BR_CLIP_MARKS_VERSION 1

/**
 * BrClipMark:
 * @name: the part's name on the card, untranslated
 * @start: µs from the beginning of the clip
 * @duration: µs in the clip, above 0
 * @hold: whether it is the part that is held
 * @loops: whether the clip shows one breath (or pace) of a longer hold, whose end is its beginning
 *
 * One part of a repetition in a clip.
 */
typedef struct
{
  const char *name;
  gint64      start;
  gint64      duration;
  gboolean    hold;
  gboolean    loops;
} BrClipMark;

/**
 * BrClipMarks:
 *
 * The marks of one clip. Immutable and reference-counted, safe in any thread. Clips without marks (a person's own, mostly) play in a
 * loop of their own.
 */
#define BR_TYPE_CLIP_MARKS (br_clip_marks_get_type ())
GType             br_clip_marks_get_type           (void);
typedef struct _BrClipMarks BrClipMarks;

/**
 * br_clip_marks_read:
 * @file: a `marks.json`; data/schema/clip-marks.schema.json describes it
 * @error: why it cannot be read, or the first thing that is wrong in it
 *
 * Reads the marks of all clips of a folder, in this thread: call it from a worker.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 BrClipMarks): by the clip's name without ending
 */
GHashTable       *br_clip_marks_read               (GFile         *file,
                                                    GCancellable  *cancellable,
                                                    GError       **error);

/** br_clip_marks_ref: Returns: (transfer full): @self */
BrClipMarks      *br_clip_marks_ref                (BrClipMarks   *self);

/** br_clip_marks_unref: releases a reference to @self */
void              br_clip_marks_unref              (BrClipMarks   *self);

/** br_clip_marks_get_mirrored: Returns: whether the clip shows the left side, and the right side is its mirror image */
gboolean          br_clip_marks_get_mirrored       (BrClipMarks   *self);

/** br_clip_marks_get_duration: Returns: µs of the whole clip */
gint64            br_clip_marks_get_duration       (BrClipMarks   *self);

/** br_clip_marks_get_still: Returns: µs at which the clip shows what the still shows */
gint64            br_clip_marks_get_still          (BrClipMarks   *self);

/** br_clip_marks_get_n_parts: Returns: the parts of one repetition, at least 1 */
guint             br_clip_marks_get_n_parts        (BrClipMarks   *self);

/** br_clip_marks_get_part: Returns: (transfer none): the mark of the part at @index */
const BrClipMark *br_clip_marks_get_part           (BrClipMarks   *self,
                                                    guint          index);

/**
 * br_clip_marks_fit:
 * @variant: what is done
 *
 * Returns: whether the clip has the parts of @variant, in their order. Their seconds may differ: a program may ask for other ones,
 *   and the clip then goes slower or faster. Where this is %FALSE the marks tell nothing.
 */
gboolean          br_clip_marks_fit                (BrClipMarks   *self,
                                                    BrVariant     *variant);

/**
 * br_clip_marks_get_rate:
 * @part: a part's index
 * @duration: µs that the part takes in the session, above 0
 *
 * Returns: the speed at which the clip shows this part from its beginning to its end in just @duration; of a hold that loops, a
 *   whole number of breaths, the nearest to their natural speed
 */
double            br_clip_marks_get_rate           (BrClipMarks   *self,
                                                    guint          part,
                                                    gint64         duration);

/**
 * br_clip_marks_get_position:
 * @part: a part's index
 * @elapsed: µs of the part that have passed in the session; less and more than is possible is taken for the nearest that is
 * @duration: µs that the part takes in the session, above 0
 *
 * Returns: µs of the clip that belong to this moment, always before the next part
 */
gint64            br_clip_marks_get_position       (BrClipMarks   *self,
                                                    guint          part,
                                                    gint64         elapsed,
                                                    gint64         duration);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BrClipMarks, br_clip_marks_unref)

G_END_DECLS
