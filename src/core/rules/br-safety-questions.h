/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The safety questions of FLAG-1: two fixed lists. No answer is ever worded as a diagnosis (FLAG-4). */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** BrSafetyList: the emergency list (go now) or the clinician-first list. */
typedef enum
{
  BR_SAFETY_EMERGENCY,
  BR_SAFETY_CLINICIAN,
} BrSafetyList;

/** BrSafetyQuestion: @id as on disk ("saddle-numbness"), its @list, and the msgid of the question as the person reads it. */
typedef struct
{
  const char   *id;
  BrSafetyList  list;
  const char   *text;
} BrSafetyQuestion;

/** br_safety_questions_get_all: Returns: (transfer none) (array length=n_questions): emergency list first */
const BrSafetyQuestion *br_safety_questions_get_all  (guint            *n_questions);
/** br_safety_questions_get: Returns: (transfer none) (nullable): the question with @id */
const BrSafetyQuestion *br_safety_questions_get      (const char       *id);
/** br_safety_question_get_text: Returns: (transfer none): the translated question */
const char             *br_safety_question_get_text  (const BrSafetyQuestion *question);

G_END_DECLS
