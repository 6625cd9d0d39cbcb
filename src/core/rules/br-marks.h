/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every day of the calendar shows, from the first entry to the end of the plan. */

#pragma once

#include "core/rules/br-facts.h"

G_BEGIN_DECLS

/** BrMarks: @marks (element-type guint16) holds the #BrDayMarks of @first and the days after it. */
typedef struct
{
  BrDay   first;
  GArray *marks;
} BrMarks;

/**
 * br_marks_init:
 * @plan: (element-type BrDay): what br_plan_ahead() says
 *
 * A planned day bears its mark until it has a session; a moved one the mark of a move where it went to, before and after the session.
 */
void       br_marks_init  (BrMarks       *marks,
                           const BrFacts *facts,
                           BrDay          today,
                           GArray        *plan);
void       br_marks_clear (BrMarks       *marks);

/** br_marks_get: Returns: none outside of what is known */
BrDayMarks br_marks_get   (const BrMarks *marks,
                           BrDay          day);

G_END_DECLS
