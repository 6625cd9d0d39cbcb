/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a step of a session is called on the screen and by a screen reader. Pure functions, so that each sentence can be tested. */

#pragma once

#include "core/session/br-step.h"

G_BEGIN_DECLS

/**
 * br_step_words_counts_repetitions:
 *
 * Returns: whether the big number of @step tells of repetitions; else it is the seconds that are left
 */
gboolean  br_step_words_counts_repetitions (BrStep   *step);

/**
 * br_step_words_dup_number:
 * @remaining: µs of @step that are left
 *
 * Returns: (transfer full): the big number: the repetition of a moving part, at one's own pace how many there are to do,
 *   else seconds, from a minute on as minutes and seconds
 */
char     *br_step_words_dup_number         (BrStep   *step,
                                            gint64    remaining);

/** br_step_words_dup_repetition: Returns: (transfer full): which repetition is held ("3 of 8"); empty where the big number says it, or where it says nothing */
char     *br_step_words_dup_repetition     (BrStep   *step);

/** br_step_words_dup_unit: Returns: (transfer full): what the big number counts ("of 10", "repetitions", "seconds"); empty where it says it itself ("1:30") */
char     *br_step_words_dup_unit           (BrStep   *step,
                                            gint64    remaining);

/** br_step_words_get_side: Returns: (transfer none) (nullable): "Left side"; %NULL for both */
const char *br_step_words_get_side         (BrSide    side);

/**
 * br_step_words_dup_place:
 * @pounds: whether weights are shown in pounds, not kilograms
 *
 * Returns: (transfer full): where in the exercise @step stands ("Set 2 of 3 · Left side · 9.1 kg"); may be empty
 */
char     *br_step_words_dup_place          (BrStep   *step,
                                            gboolean  pounds);

/** br_step_words_dup_title: Returns: (transfer full): the exercise and where in it @step stands: "Bird dog: Set 1 of 3 · Left side"; @pounds as for the place */
char     *br_step_words_dup_title          (BrStep   *step,
                                            gboolean  pounds);

/**
 * br_step_words_dup_next:
 * @step: the present step
 * @next: (nullable): the first step of what comes after its set
 * @following: (nullable): the variant of the exercise after the one of @step
 *
 * Returns: (transfer full): what comes next ("Next: Clamshell", "Next: right side", "Next: set 2 of 3", "Next exercise: Clamshell")
 */
char     *br_step_words_dup_next           (BrStep    *step,
                                            BrStep    *next,
                                            BrVariant *following);

/** br_step_words_dup_standing: Returns: (transfer full): what a screen reader says when somebody goes to @step in a pause: "Rest: Bird dog, Set 2 of 3"; @pounds as for the place */
char     *br_step_words_dup_standing       (BrStep   *step,
                                            gboolean  pounds);

/**
 * br_step_words_dup_announcement:
 * @previous: (nullable): the step before, so that what has not changed is not said again
 * @pounds: whether weights are told in pounds, not kilograms
 *
 * Returns: (transfer full): what a screen reader says when @step begins
 */
char     *br_step_words_dup_announcement   (BrStep   *step,
                                            BrStep   *previous,
                                            gboolean  pounds);

G_END_DECLS
