/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/decisions/br-decision-words.h"

#include <glib/gi18n.h>

#include "core/rules/br-rules.h"

void
br_decision_words_dup_answers (BrProposal  *proposal,
                               char       **yes,
                               char       **no)
{
  guint phase = br_proposal_get_phase (proposal);

  g_return_if_fail (!br_proposal_is_answered_by_review (proposal));

  switch (br_proposal_get_kind (proposal))
    {
    case BR_PROPOSAL_ADVANCE:
      *yes = g_strdup_printf (_("_Move On to Phase %u"), phase + 1);
      *no = g_strdup_printf (_("_Stay in Phase %u"), phase);
      break;

    case BR_PROPOSAL_REVERT:
      *yes = g_strdup_printf (_("_Go Back to Phase %u"), phase - 1);
      *no = g_strdup_printf (_("_Stay in Phase %u"), phase);
      break;

    case BR_PROPOSAL_STAY_EASIER:
      *yes = g_strdup (_("_Easier for 7 Days"));
      *no = g_strdup (_("_Keep It as It Is"));
      break;

    case BR_PROPOSAL_SEE_PROFESSIONAL:
      *yes = g_strdup (_("_I Will See Somebody"));
      *no = g_strdup (_("_Not for Now"));
      break;

    case BR_PROPOSAL_RAISE_LOAD:
      *yes = g_strdup (_("Take the Step _Up"));
      *no = g_strdup (_("_Stay at This Dose"));
      break;

    case BR_PROPOSAL_LOWER_LOAD:
      *yes = g_strdup (_("Take the Step _Down"));
      *no = g_strdup (_("_Stay at This Dose"));
      break;

    case BR_PROPOSAL_MAINTAIN:
      *yes = g_strdup (_("_Two Days a Week"));
      *no = g_strdup (_("_Keep My Days"));
      break;

    case BR_PROPOSAL_REVIEW:
    default:
      g_return_if_reached ();
    }
}

static const char *
get_exercise_name (BrDecisionEntry *entry,
                   BrProgram       *program)
{
  const char *id = br_decision_entry_get_exercise_id (entry);
  BrExercise *exercise = program != NULL && id != NULL ? br_program_get_exercise (program, id) : NULL;

  if (exercise != NULL)
    return br_exercise_get_name (exercise);

  return id != NULL ? id : _("an exercise");
}

static char *
dup_accepted (BrDecisionEntry *entry,
              BrProgram       *program)
{
  guint phase = br_decision_entry_get_phase (entry);

  switch (br_decision_entry_get_kind (entry))
    {
    case BR_PROPOSAL_ADVANCE:
      return g_strdup_printf (_("You moved on to phase %u"), phase + 1);
    case BR_PROPOSAL_REVERT:
      return g_strdup_printf (_("You went back to phase %u"), MAX (phase, 2) - 1);
    case BR_PROPOSAL_STAY_EASIER:
      return g_strdup (_("You chose the easier versions for 7 days"));
    case BR_PROPOSAL_SEE_PROFESSIONAL:
      return g_strdup (_("You meant to see a doctor or physiotherapist"));
    case BR_PROPOSAL_RAISE_LOAD:
      /* Translators: %s is an exercise */
      return g_strdup_printf (_("You took a step up: %s"), get_exercise_name (entry, program));
    case BR_PROPOSAL_LOWER_LOAD:
      /* Translators: %s is an exercise */
      return g_strdup_printf (_("You took a step down: %s"), get_exercise_name (entry, program));
    case BR_PROPOSAL_MAINTAIN:
      return g_strdup (_("You chose two days a week"));
    case BR_PROPOSAL_REVIEW:
    default:
      return g_strdup (_("You agreed"));
    }
}

static char *
dup_refused (BrDecisionEntry *entry,
             BrProgram       *program)
{
  guint phase = br_decision_entry_get_phase (entry);

  switch (br_decision_entry_get_kind (entry))
    {
    case BR_PROPOSAL_ADVANCE:
    case BR_PROPOSAL_REVERT:
      return g_strdup_printf (_("You stayed in phase %u"), phase);
    case BR_PROPOSAL_STAY_EASIER:
      return g_strdup (_("You kept the ordinary versions"));
    case BR_PROPOSAL_SEE_PROFESSIONAL:
      return g_strdup (_("You decided to wait before you see somebody"));
    case BR_PROPOSAL_RAISE_LOAD:
    case BR_PROPOSAL_LOWER_LOAD:
      /* Translators: %s is an exercise */
      return g_strdup_printf (_("You stayed at your dose: %s"), get_exercise_name (entry, program));
    case BR_PROPOSAL_MAINTAIN:
      return g_strdup (_("You kept your days"));
    case BR_PROPOSAL_REVIEW:
    default:
      return g_strdup (_("You decided against it"));
    }
}

char *
br_decision_words_dup_title (BrDecisionEntry *entry,
                             BrProgram       *program)
{
  g_return_val_if_fail (BR_IS_DECISION_ENTRY (entry), NULL);

  return br_decision_entry_get_accepted (entry) ? dup_accepted (entry, program) : dup_refused (entry, program);
}

/* What a rule says of one of the things that it proposes, where its sentence speaks of another. */
static const char *
get_own_sentence (const char     *rule,
                  BrProposalKind  kind)
{
  static const struct
  {
    const char     *rule;
    BrProposalKind  kind;
    const char     *sentence;
  } own[] = {
    { "REVERT-1", BR_PROPOSAL_STAY_EASIER,
      N_("In phase 1, after sharp pain in an easier version, or warning pain twice within 7 days, the easier versions are proposed for 7 days.") },
    { "REVERT-2", BR_PROPOSAL_STAY_EASIER,
      N_("If your back is not back to its usual by the day after, the next session is smaller. A second time in a row, in phase 1, the easier "
         "versions are proposed for 7 days.") },
    { "REVERT-1", BR_PROPOSAL_SEE_PROFESSIONAL,
      N_("After pain down the leg or numbness twice within 7 days, and whenever the easier versions are proposed, a talk with a professional is "
         "proposed, too.") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
    {
      if (own[i].kind == kind && g_str_equal (own[i].rule, rule))
        return _(own[i].sentence);
    }

  return br_rules_get_sentence (rule);
}

char *
br_decision_words_dup_rule (const char     *rule,
                            BrProposalKind  kind)
{
  const char *sentence;

  g_return_val_if_fail (rule != NULL, NULL);

  sentence = get_own_sentence (rule, kind);
  if (sentence == NULL)
    return g_strdup (rule);

  /* Translators: a rule in words, one sentence or two, and its name such as "GATE-6" */
  return g_strdup_printf (_("%s (%s)"), sentence, rule);
}
