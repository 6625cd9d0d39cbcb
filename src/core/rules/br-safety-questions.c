/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The wording of the two safety lists. */

#include "config.h"

#include "core/rules/br-safety-questions.h"

#include <glib/gi18n-lib.h>

static const BrSafetyQuestion questions[] = {
  { "saddle-numbness", BR_SAFETY_EMERGENCY,
    N_("Numbness or a strange feeling between the legs, around the genitals or around the anus") },
  { "bladder-trouble", BR_SAFETY_EMERGENCY,
    N_("New trouble urinating: hard to start, hard to hold, or no feeling of it") },
  { "bowel-trouble", BR_SAFETY_EMERGENCY,
    N_("New trouble with holding a bowel movement, or no feeling of it") },
  { "sexual-feeling-loss", BR_SAFETY_EMERGENCY,
    N_("New loss of feeling during sex, or new trouble with erection") },
  { "both-legs", BR_SAFETY_EMERGENCY,
    N_("New pain, pins and needles, numbness or weakness in both legs") },
  { "growing-weakness", BR_SAFETY_EMERGENCY,
    N_("A leg or foot that is quickly getting weaker, such as a foot that drags or a knee that gives way") },

  { "injury-or-fall", BR_SAFETY_CLINICIAN,
    N_("The pain began with an injury, an accident or a fall") },
  { "cancer", BR_SAFETY_CLINICIAN,
    N_("Cancer, now or in the past") },
  { "fever-or-infection", BR_SAFETY_CLINICIAN,
    N_("Fever, chills or an infection at the moment or shortly before the pain began") },
  { "weight-loss", BR_SAFETY_CLINICIAN,
    N_("Losing weight without meaning to") },
  { "osteoporosis-or-steroids", BR_SAFETY_CLINICIAN,
    N_("Thin bones (osteoporosis), or steroid medicine such as prednisone for months") },
  { "night-pain", BR_SAFETY_CLINICIAN,
    N_("Pain at night that no position eases") },
  { "new-numbness-or-weakness", BR_SAFETY_CLINICIAN,
    N_("New numbness, pins and needles or weakness in a leg or foot") },
  { "recent-surgery", BR_SAFETY_CLINICIAN,
    N_("Surgery in the last months") },
  { "pregnancy", BR_SAFETY_CLINICIAN,
    N_("Pregnancy, or a birth in the last months") },
};

const BrSafetyQuestion *
br_safety_questions_get_all (guint *n_questions)
{
  g_return_val_if_fail (n_questions != NULL, NULL);

  *n_questions = G_N_ELEMENTS (questions);
  return questions;
}

const BrSafetyQuestion *
br_safety_questions_get (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      if (g_str_equal (questions[i].id, id))
        return &questions[i];
    }

  return NULL;
}

const char *
br_safety_question_get_text (const BrSafetyQuestion *question)
{
  g_return_val_if_fail (question != NULL, NULL);

  return _(question->text);
}
