/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the voice says in a session. Pure functions, so that each sentence can be tested. */

#pragma once

#include "core/session/br-cue.h"
#include "core/session/br-step.h"

G_BEGIN_DECLS

/**
 * br_voice_words_dup_step:
 * @previous: (nullable): the step before, so that what has not changed is not said again
 * @available: µs until something else is to be heard; what takes longer is left out, the least needed first
 * @counting: whether repetitions are counted
 * @pounds: whether weights are told in pounds
 *
 * Returns: (transfer full) (nullable): what is said when @step begins: exercise, side, dose, weight and one cue, "Rest. Next is ...", or the
 *   repetition; %NULL for nothing
 */
char *br_voice_words_dup_step (BrStep   *step,
                               BrStep   *previous,
                               gint64    available,
                               gboolean  counting,
                               gboolean  pounds);

/**
 * br_voice_words_dup_cue:
 * @remaining: µs of the step that are left
 * @counting: whether the last seconds are counted
 *
 * Returns: (transfer full) (nullable): what is said with @cue: "Half way", "3", the end; %NULL for nothing
 */
char *br_voice_words_dup_cue  (BrCue     cue,
                               gint64    remaining,
                               gboolean  counting);

G_END_DECLS
