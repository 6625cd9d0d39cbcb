/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the page: pain of one day, and what was measured in an exercise. */

#pragma once

#include "ui/progress/br-progress-facts.h"

G_BEGIN_DECLS

/** br_progress_words_dup_day: Returns: (transfer full): the ratings and events of @day, a line each, with its date on top */
char       *br_progress_words_dup_day       (BrPainSeries *series,
                                             BrDay         day);

/** br_progress_words_dup_summary: Returns: (transfer full): the newest weekly mean and the goal of REVIEW-1; @baseline is not above 0 where there is none */
char       *br_progress_words_dup_summary   (BrPainSeries *series,
                                             double        baseline);

/** br_progress_words_get_exercise: Returns: the name of the exercise with @id, or @id if @program does not know it */
const char *br_progress_words_get_exercise  (BrProgram    *program,
                                             const char   *id);

/** br_progress_words_get_measure: Returns: what @measure is called */
const char *br_progress_words_get_measure   (BrMeasure     measure);

/** br_progress_words_dup_value: Returns: (transfer full): @value of @measure with its unit */
char       *br_progress_words_dup_value     (BrMeasure     measure,
                                             guint         value,
                                             BrWeightUnit  unit);

G_END_DECLS
