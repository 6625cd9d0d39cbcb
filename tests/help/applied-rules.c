/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints the rules that the engine applies and the safety questions that it knows, one a line with tabs between, for test-help.py. */

#include "core/rules/br-rules.h"
#include "core/rules/br-safety-questions.h"

int
main (void)
{
  const BrSafetyQuestion *questions;
  const BrRule *rules;
  guint n_rules, n_questions;

  rules = br_rules_get_all (&n_rules);
  for (guint i = 0; i < n_rules; i++)
    g_print ("rule\t%s\t%s\n", rules[i].id, rules[i].source);

  questions = br_safety_questions_get_all (&n_questions);
  for (guint i = 0; i < n_questions; i++)
    g_print ("question\t%s\t%s\n",
             questions[i].list == BR_SAFETY_EMERGENCY ? "emergency" : "professional",
             br_safety_question_get_text (&questions[i]));

  return 0;
}
