/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The proposals that stand today. */

#include "config.h"

#include "core/rules/br-proposals.h"

#include <glib/gi18n-lib.h>

#include "core/rules/br-gates.h"
#include "core/rules/br-proposal.h"

/* A refused advance stays away for this long. */
#define REFUSED_DAYS 7

gboolean
br_proposals_is_advance_open (const BrFacts *facts,
                              BrDay          today)
{
  if (facts->advance_refused != BR_DAY_NONE && today < facts->advance_refused + REFUSED_DAYS)
    return FALSE;

  return br_gates_are_met (facts, today);
}

static BrProposal *
make_advance (const BrFacts *facts,
              GListModel    *gates)
{
  g_autofree char *title = g_strdup_printf (_("Move on to phase %u?"), facts->phase + 1);
  g_autoptr (GString) reason = g_string_new (NULL);

  /* Translators: followed by the conditions, a sentence or two each */
  g_string_append_printf (reason, _("You have met everything that phase %u asks for."), facts->phase);

  for (guint i = 0; i < g_list_model_get_n_items (gates); i++)
    {
      g_autoptr (BrVerdict) verdict = g_list_model_get_item (gates, i);

      g_string_append_printf (reason, " %s", br_verdict_get_text (verdict));
    }

  g_string_append_printf (reason, " %s", _("It is your decision."));

  return br_proposal_new (BR_PROPOSAL_ADVANCE, "GATE-6", facts->phase, NULL, title, reason->str);
}

GListModel *
br_proposals_dup_model (const BrFacts *facts,
                        BrDay          today,
                        GListModel    *gates)
{
  g_autoptr (GListStore) model = g_list_store_new (BR_TYPE_PROPOSAL);

  if (br_proposals_is_advance_open (facts, today))
    {
      g_autoptr (BrProposal) advance = make_advance (facts, gates);

      g_list_store_append (model, advance);
    }

  return G_LIST_MODEL (g_steal_pointer (&model));
}
