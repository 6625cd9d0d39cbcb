/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way through a demo clip that shows one repetition: which stretches of it follow each other, and where each part begins on the way. */

#pragma once

#include <glib-object.h>

#include "media/br-clip-marks.h"

G_BEGIN_DECLS

/**
 * BrClipCourse:
 *
 * A hold that loops is run through several times, a part that takes no time is left out; else the way is the clip from its beginning to
 * its end. Places on the way are µs of the clip at its natural speed, from 0; a place beyond the end belongs to the repetitions after the
 * first. Immutable and reference-counted.
 */
#define BR_TYPE_CLIP_COURSE (br_clip_course_get_type ())
GType               br_clip_course_get_type       (void);
typedef struct _BrClipCourse BrClipCourse;

/**
 * br_clip_course_new:
 * @marks: the clip's marks
 * @durations: (array length=n_parts): µs that each part takes in the session, 0 for none
 *
 * Returns: (transfer full) (nullable): the way, or %NULL if no part takes any time
 */
BrClipCourse       *br_clip_course_new            (BrClipMarks        *marks,
                                                   const gint64       *durations,
                                                   guint               n_parts);

/** br_clip_course_ref: Returns: (transfer full): @self */
BrClipCourse       *br_clip_course_ref            (BrClipCourse       *self);

/** br_clip_course_unref: releases a reference to @self */
void                br_clip_course_unref          (BrClipCourse       *self);

/** br_clip_course_get_length: Returns: µs of one repetition on the way */
gint64              br_clip_course_get_length     (BrClipCourse       *self);

/**
 * br_clip_course_get_place:
 * @repetition: from 0
 * @part: a part's index
 * @elapsed: µs of the part that have passed in the session; less and more than is possible is taken for the nearest that is
 *
 * Returns: the place on the way that belongs to this moment, which at the end of a part is the beginning of the next one
 */
gint64              br_clip_course_get_place      (BrClipCourse       *self,
                                                   guint               repetition,
                                                   guint               part,
                                                   gint64              elapsed);

/** br_clip_course_get_n_spans: Returns: the number of stretches without a jump, at least 1 */
guint               br_clip_course_get_n_spans    (BrClipCourse       *self);

/**
 * br_clip_course_get_span:
 * @span: a stretch's index
 * @start: (out): µs of the clip
 * @end: (out): µs of the clip, after @start
 */
void                br_clip_course_get_span       (BrClipCourse       *self,
                                                   guint               span,
                                                   gint64             *start,
                                                   gint64             *end);

/**
 * br_clip_course_locate:
 * @place: a place on the way, not negative
 * @span: (out): the stretch that it is in
 *
 * Returns: µs of the clip that are shown there
 */
gint64              br_clip_course_locate         (BrClipCourse       *self,
                                                   gint64              place,
                                                   guint              *span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BrClipCourse, br_clip_course_unref)

G_END_DECLS
