/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adds up the earcons that sound at a moment. Plain arithmetic on samples, safe to use from two threads. */

#pragma once

#include <glib.h>

#include "core/session/br-cue.h"

G_BEGIN_DECLS

/* Samples are native-endian floats, mono. */
#define BR_CUE_MIXER_RATE 48000

/* A cue that could not begin within this time (in µs) is left out: late, it would mislead. */
#define BR_CUE_MIXER_PATIENCE (700 * G_TIME_SPAN_MILLISECOND)

/* A cue that is due within this time (in µs) is as good as due. */
#define BR_CUE_MIXER_NOW (20 * G_TIME_SPAN_MILLISECOND)

/* The same cue, due at moments nearer to each other than this (in µs), is one cue of which was told twice. */
#define BR_CUE_MIXER_SAME (100 * G_TIME_SPAN_MILLISECOND)

/**
 * BrCueMixer:
 *
 * Reference-counted, because the thread that plays may outlive the player.
 */
typedef struct _BrCueMixer BrCueMixer;

/** br_cue_mixer_new: Returns: (transfer full): a mixer without sounds, at full volume */
BrCueMixer *br_cue_mixer_new       (void);

/** br_cue_mixer_ref: Returns: (transfer full): @self */
BrCueMixer *br_cue_mixer_ref       (BrCueMixer *self);

/** br_cue_mixer_unref: releases a reference to @self */
void        br_cue_mixer_unref     (BrCueMixer *self);

/**
 * br_cue_mixer_set_sound:
 * @samples: (transfer none): the samples of @cue, as described above
 */
void        br_cue_mixer_set_sound (BrCueMixer *self,
                                    BrCue       cue,
                                    GBytes     *samples);

/**
 * br_cue_mixer_set_gain:
 * @gain: factor of the amplitude, 0 to 1; reached within the next chunk, so that it never clicks
 */
void        br_cue_mixer_set_gain  (BrCueMixer *self,
                                    double      gain);

/**
 * br_cue_mixer_add:
 * @now: monotonic time in µs
 *
 * Lets @cue begin with the next chunk, over what sounds already.
 */
void        br_cue_mixer_add       (BrCueMixer *self,
                                    BrCue       cue,
                                    gint64      now);

/**
 * br_cue_mixer_expect:
 * @cue: what is to be heard
 * @due: monotonic time in µs at which that is
 * @now: monotonic time in µs
 *
 * Lets @cue begin then, in place of what was to be heard later than now and has not begun. A cue that was expected for that moment already
 * is not heard twice.
 */
void        br_cue_mixer_expect    (BrCueMixer *self,
                                    BrCue       cue,
                                    gint64      due,
                                    gint64      now);

/** br_cue_mixer_forget: drops what is to be heard later than @now and has not begun */
void        br_cue_mixer_forget    (BrCueMixer *self,
                                    gint64      now);

/** br_cue_mixer_get_left: Returns: µs until all has sounded that sounds @now or is due; 0 where nothing does */
gint64      br_cue_mixer_get_left  (BrCueMixer *self,
                                    gint64      now);

/**
 * br_cue_mixer_fill:
 * @out: (array length=n): where to write the next chunk
 * @n: samples in @out
 * @heard: monotonic time in µs at which its first sample is heard
 *
 * Returns: whether anything sounds in this chunk
 */
gboolean    br_cue_mixer_fill      (BrCueMixer *self,
                                    float      *out,
                                    gsize       n,
                                    gint64      heard);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BrCueMixer, br_cue_mixer_unref)

G_END_DECLS
