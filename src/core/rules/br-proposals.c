/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The proposals that stand today. */

#include "config.h"

#include "core/rules/br-proposals.h"

#include <glib/gi18n-lib.h>

#include "core/rules/br-gates.h"
#include "core/rules/br-going-back-words.h"
#include "core/rules/br-load-proposals.h"
#include "core/rules/br-maintain.h"
#include "core/rules/br-proposal.h"
#include "core/rules/br-review.h"

/* A refused advance stays away for this long. */
#define REFUSED_DAYS 7

/* GATE-6 */
static void
find_advance (const BrFacts *facts,
              BrDay          today,
              GArray        *findings)
{
  BrFinding finding = { .kind = BR_PROPOSAL_ADVANCE, .rule = "GATE-6" };
  guint n_gates;

  if (br_going_back_is_open (facts) ||
      (facts->advance_refused != BR_DAY_NONE && today < facts->advance_refused + REFUSED_DAYS) ||
      !br_gates_are_met (facts, today))
    return;

  br_gates_get_all (&n_gates);
  finding.value = finding.needed = n_gates;
  g_array_append_val (findings, finding);
}

static void
describe_advance (const BrFacts   *facts,
                  BrDay            today,
                  const BrFinding *finding,
                  BrWords         *words)
{
  g_autoptr (GString) reason = g_string_new (NULL);

  words->title = g_strdup_printf (_("Move on to phase %u?"), facts->phase + 1);

  /* Translators: followed by the conditions, a line each */
  g_string_append_printf (reason, _("You have met everything that phase %u asks for:"), facts->phase);
  br_gates_describe_all (facts, today, reason, &words->evidence);
  g_string_append_printf (reason, "\n%s", _("It is your decision."));
  words->reason = g_string_free_and_steal (g_steal_pointer (&reason));
}

/* REVIEW-1, REVIEW-3 */
static void
find_review (const BrFacts *facts,
             BrDay          today,
             GArray        *findings)
{
  BrDay due = br_reviews_get_due (facts, today);
  BrFinding finding = { .kind = BR_PROPOSAL_REVIEW, .rule = "REVIEW-1", .needed = BR_REVIEW_DAYS };

  if (due == BR_DAY_NONE)
    return;

  finding.value = today - facts->started;
  g_array_append_val (findings, finding);
}

static void
describe_review (const BrFacts   *facts,
                 BrDay            today,
                 const BrFinding *finding,
                 BrWords         *words)
{
  BrReviewResult result = br_reviews_judge (facts, today);
  g_autofree char *text = br_review_describe (&result);

  words->title = g_strdup (_("Look back on the last four weeks?"));
  /* Translators: %s is the arithmetic of the review as of today, a sentence or two */
  words->reason = g_strdup_printf (_("Every 28 days there is a short review. As of today: %s"), text);

  br_evidence_add_number (&words->evidence, "sessions", result.n_sessions);
  br_evidence_add_number (&words->evidence, "baseline", br_tally_get_mean (result.baseline));
  if (result.current.n > 0)
    {
      br_evidence_add_number (&words->evidence, "current", br_tally_get_mean (result.current));
      br_evidence_add_number (&words->evidence, "improvement_percent", br_review_result_get_improvement (&result));
    }
}

static const BrProposer proposers[] = {
  { br_going_back_find, br_going_back_describe },
  { find_review, describe_review },
  { find_advance, describe_advance },
  { br_load_find_proposals, br_load_describe_proposal },
  { br_maintain_find, br_maintain_describe },
};

void
br_proposals_find (const BrFacts *facts,
                   BrDay          today,
                   GArray        *findings)
{
  g_array_set_size (findings, 0);

  if (facts->phase == 0)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (proposers); i++)
    {
      guint n_before = findings->len;

      proposers[i].find (facts, today, findings);
      for (guint j = n_before; j < findings->len; j++)
        g_array_index (findings, BrFinding, j).proposer = i;
    }
}

static BrProposal *
make_proposal (const BrFacts   *facts,
               BrDay            today,
               const BrFinding *finding)
{
  BrWords words = { 0 };
  BrProposal *proposal;

  br_evidence_init (&words.evidence);
  proposers[finding->proposer].describe (facts, today, finding, &words);

  proposal = br_proposal_new (finding->kind, finding->rule, facts->phase,
                              finding->exercise != NULL ? br_exercise_get_id (finding->exercise) : NULL,
                              words.title, words.reason, finding->value, finding->needed, &words.evidence);

  br_evidence_clear (&words.evidence);
  g_free (words.title);
  g_free (words.reason);

  return proposal;
}

GListModel *
br_proposals_dup_model (const BrFacts *facts,
                        BrDay          today,
                        GArray        *findings)
{
  g_autoptr (GListStore) model = g_list_store_new (BR_TYPE_PROPOSAL);

  for (guint i = 0; i < findings->len; i++)
    {
      g_autoptr (BrProposal) proposal = make_proposal (facts, today, &g_array_index (findings, BrFinding, i));

      g_list_store_append (model, proposal);
    }

  return G_LIST_MODEL (g_steal_pointer (&model));
}
