/* SPDX-License-Identifier: GPL-3.0-or-later */
/* FREQ-3. */

#include "config.h"

#include "core/rules/br-extra.h"

#include <glib/gi18n-lib.h>

#include "core/rules/br-plan.h"
#include "core/rules/br-wording.h"

static char *
describe (BrDay   last,
          BrDay   today,
          GArray *plan)
{
  const char *why = last == today ? _("You have done a session today, and your back grows stronger while it rests.")
                                  : _("You did a session yesterday, and your back grows stronger while it rests.");
  g_autofree char *next = NULL;

  if (plan->len == 0)
    /* Translators: %s is why not to train today, one sentence */
    return g_strdup_printf (_("%s An easy walk is fine. If you train all the same, the session counts as extra: it is kept, and counts toward no "
                              "condition of the next phase."), why);

  next = br_wording_day (g_array_index (plan, BrDay, 0), today);

  /* Translators: why not to train today, one sentence; then a day such as "Friday" */
  return g_strdup_printf (_("%s An easy walk is fine. The next session is %s. If you train all the same, the session counts as extra: it is kept, "
                            "and counts toward no condition of the next phase."), why, next);
}

BrVerdict *
br_extra_judge (const BrFacts *facts,
                BrDay          today,
                GArray        *plan)
{
  const BrSessionFact *last = br_facts_get_last_session (facts);
  g_auto (BrEvidence) evidence = { 0 };
  g_autofree char *text = NULL;

  if (facts->phase == 0 || last == NULL || today >= last->date + BR_PLAN_APART)
    return NULL;

  br_evidence_init (&evidence);
  br_evidence_add_entry (&evidence, last->entry);
  text = describe (last->date, today, plan);

  return br_verdict_new ("FREQ-3", FALSE, today - last->date, BR_PLAN_APART, text, &evidence);
}
