/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is announced, not asked. */

#include "config.h"

#include "core/rules/br-announcements.h"

#include <glib/gi18n-lib.h>

#include "core/rules/br-verdict.h"
#include "core/rules/br-wording.h"

static void
announce (GListStore *model,
          const char *rule,
          double      value,
          double      needed,
          const char *text,
          gpointer    entry)
{
  g_auto (BrEvidence) evidence = { 0 };
  g_autoptr (BrVerdict) verdict = NULL;

  br_evidence_init (&evidence);
  br_evidence_add_entry (&evidence, entry);
  verdict = br_verdict_new (rule, TRUE, value, needed, text, &evidence);
  g_list_store_append (model, verdict);
}

static void
announce_dropped_set (const BrFacts *facts,
                      GListStore    *model)
{
  if (br_going_back_drops_set (facts))
    announce (model, "REVERT-2", 1, 1,
              _("After your last session your back was not back to its usual by the day after. The next session has one set less of each "
                "exercise, but always one."),
              br_facts_get_last_session (facts)->answer);
}

static void
announce_break (const BrFacts *facts,
                BrDay          today,
                GListStore    *model)
{
  const BrSessionFact *last = br_facts_get_last_session (facts);
  g_autofree char *text = NULL;
  guint days;

  if (last == NULL || today < last->date + BR_BREAK_DAYS)
    return;

  days = today - last->date;
  text = g_strdup_printf (ngettext ("Your last session was %u day ago. You begin gently again: every exercise at the bottom of its range, with "
                                    "the lightest weight.",
                                    "Your last session was %u days ago. You begin gently again: every exercise at the bottom of its range, with "
                                    "the lightest weight.", days), days);
  announce (model, "BREAK-1", days, BR_BREAK_DAYS, text, last->entry);
}

static void
announce_easier (const BrFacts *facts,
                 BrDay          today,
                 GListStore    *model)
{
  BrDay from = facts->going_back.easier_from;
  g_autofree char *last = NULL;
  g_autofree char *text = NULL;

  if (!br_going_back_is_easier (facts, today))
    return;

  last = br_wording_day (from + BR_EASIER_DAYS - 1, today);
  /* Translators: %s is a day such as "Friday" */
  text = g_strdup_printf (_("You stay on the easier versions; the last day of that is %s."), last);
  announce (model, facts->going_back.easier_rule, today - from, BR_EASIER_DAYS, text, NULL);
}

static void
announce_adjustments (const BrAdjustments *adjustments,
                      GListStore          *model)
{
  for (guint i = 0; i < adjustments->replaced->len; i++)
    {
      const BrReplacement *replacement = &g_array_index (adjustments->replaced, BrReplacement, i);
      /* Translators: two exercises */
      g_autofree char *text = g_strdup_printf (_("%s needs something that you do not have. In its place: %s."),
                                               br_exercise_get_name (replacement->exercise), br_exercise_get_name (replacement->stand_in));

      announce (model, "START-3", 1, 1, text, NULL);
    }

  if (adjustments->n_dropped > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("To stay within %u minutes, the last exercise has %u set less.",
                                                         "To stay within %u minutes, the last exercises have %u sets less in all.",
                                                         adjustments->n_dropped),
                                               (guint) BR_MAX_LENGTH_S / 60, adjustments->n_dropped);

      announce (model, "START-3", adjustments->n_dropped, 0, text, NULL);
    }
}

GListModel *
br_announcements_dup_model (const BrFacts       *facts,
                            BrDay                today,
                            const BrAdjustments *adjustments)
{
  g_autoptr (GListStore) model = g_list_store_new (BR_TYPE_VERDICT);

  if (facts->phase > 0)
    {
      announce_dropped_set (facts, model);
      announce_break (facts, today, model);
      announce_easier (facts, today, model);
      announce_adjustments (adjustments, model);
    }

  return G_LIST_MODEL (g_steal_pointer (&model));
}
