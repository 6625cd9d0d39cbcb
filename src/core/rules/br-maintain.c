/* SPDX-License-Identifier: GPL-3.0-or-later */
/* FREQ-6. */

#include "config.h"

#include "core/rules/br-maintain.h"

#include <glib/gi18n-lib.h>

#include "core/rules/br-plan.h"
#include "core/rules/br-verdict.h"
#include "core/rules/br-wording.h"

gboolean
br_maintain_decide (BrFacts  *facts,
                    gboolean  accepted,
                    BrDay     date)
{
  g_autoptr (GArray) plan = NULL;

  facts->reviews.n_maintain_answered = facts->reviews.done->len;

  if (!accepted || facts->phase != BR_MAINTAIN_PHASE || facts->schedule.is_maintaining)
    return FALSE;

  plan = g_array_new (FALSE, FALSE, sizeof (BrDay));
  br_plan_ahead (facts, date, plan);
  br_schedule_maintain (&facts->schedule, date, plan->len > 0 ? g_array_index (plan, BrDay, 0) : BR_DAY_NONE);

  return TRUE;
}

void
br_maintain_find (const BrFacts *facts,
                  BrDay          today,
                  GArray        *findings)
{
  const BrReviewResult *review = br_reviews_get_last (&facts->reviews);
  BrFinding finding = {
    .kind = BR_PROPOSAL_MAINTAIN,
    .rule = "FREQ-6",
    .value = today - facts->entered,
    .needed = BR_MAINTAIN_DAYS,
  };

  if (facts->phase == BR_MAINTAIN_PHASE && today >= facts->entered + BR_MAINTAIN_DAYS &&
      review != NULL && review->verdict == BR_REVIEW_ON_TRACK &&
      !facts->schedule.is_maintaining && facts->reviews.n_maintain_answered < facts->reviews.done->len)
    g_array_append_val (findings, finding);
}

void
br_maintain_describe (const BrFacts   *facts,
                      BrDay            today,
                      const BrFinding *finding,
                      BrWords         *words)
{
  const BrReviewResult *review = br_reviews_get_last (&facts->reviews);
  guint days = today - facts->entered;

  words->title = g_strdup (_("Keep what you gained with two days a week?"));
  words->reason = g_strdup_printf (ngettext ("You have been in phase %u for %u day, and your last review was on track. "
                                             "Two fixed days a week that do not touch are enough to keep what you gained. "
                                             "If you go back a phase later, your earlier days come back. It is your decision.",
                                             "You have been in phase %u for %u days, and your last review was on track. "
                                             "Two fixed days a week that do not touch are enough to keep what you gained. "
                                             "If you go back a phase later, your earlier days come back. It is your decision.", days),
                                   facts->phase, days);
  br_evidence_add_entry (&words->evidence, review->entry);
  br_evidence_add_number (&words->evidence, "days", days);
}

static void
add_condition (GListStore *conditions,
               gboolean    met,
               double      value,
               double      needed,
               const char *text,
               gpointer    entry)
{
  g_auto (BrEvidence) evidence = { 0 };
  g_autoptr (BrVerdict) verdict = NULL;

  br_evidence_init (&evidence);
  br_evidence_add_entry (&evidence, entry);
  verdict = br_verdict_new ("FREQ-6", met, value, needed, text, &evidence);
  g_list_store_append (conditions, verdict);
}

static void
add_days (const BrFacts *facts,
          BrDay          today,
          GListStore    *conditions)
{
  guint days = today - facts->entered;
  g_autofree char *last = br_wording_day (facts->entered + BR_MAINTAIN_DAYS, today);
  g_autofree char *text = NULL;

  if (days >= BR_MAINTAIN_DAYS)
    text = g_strdup_printf (ngettext ("%u full day in this phase; 28 are needed.",
                                      "%u full days in this phase; 28 are needed.", days), days);
  else
    /* Translators: %s is a day, such as "Friday" or "Friday, November 27" */
    text = g_strdup_printf (ngettext ("%u of 28 full days in this phase. The 28th is %s.",
                                      "%u of 28 full days in this phase. The 28th is %s.", days), days, last);

  add_condition (conditions, days >= BR_MAINTAIN_DAYS, days, BR_MAINTAIN_DAYS, text, NULL);
}

static void
add_review (const BrFacts *facts,
            BrDay          today,
            GListStore    *conditions)
{
  const BrReviewResult *review = br_reviews_get_last (&facts->reviews);
  gboolean on_track = review != NULL && review->verdict == BR_REVIEW_ON_TRACK;
  gboolean answered = facts->reviews.n_maintain_answered >= facts->reviews.done->len;
  g_autofree char *done = review != NULL ? br_wording_day (review->date, today) : NULL;
  g_autofree char *next = br_wording_day (br_reviews_get_next (facts, today), today);
  g_autofree char *text = NULL;

  if (br_reviews_get_due (facts, today) != BR_DAY_NONE && !on_track)
    text = g_strdup (_("A review that is on track. One is due now."));
  else if (review == NULL)
    /* Translators: %s is a day, such as "Friday" or "Friday, November 27" */
    text = g_strdup_printf (_("A review that is on track. The first one is due %s."), next);
  else if (!on_track)
    /* Translators: each %s is a day, such as "yesterday" or "Friday, November 27" */
    text = g_strdup_printf (_("A review that is on track. The last one, done %s, was not; the next one is due %s."), done, next);
  else if (answered)
    /* Translators: each %s is a day, such as "yesterday" or "Friday, November 27" */
    text = g_strdup_printf (_("The last review, done %s, was on track, and you have answered since. The next one is due %s."), done, next);
  else
    /* Translators: %s is a day, such as "yesterday" or "Friday, November 27" */
    text = g_strdup_printf (_("The last review, done %s, was on track."), done);

  add_condition (conditions, on_track && !answered, on_track && !answered ? 1 : 0, 1, text, review != NULL ? review->entry : NULL);
}

GListModel *
br_maintain_dup_conditions (const BrFacts *facts,
                            BrDay          today)
{
  g_autoptr (GListStore) conditions = g_list_store_new (BR_TYPE_VERDICT);

  if (facts->phase == BR_MAINTAIN_PHASE && facts->schedule.is_maintaining)
    {
      add_condition (conditions, TRUE, 1, 1, _("You train two days a week to keep what you gained."), NULL);
    }
  else if (facts->phase == BR_MAINTAIN_PHASE)
    {
      add_days (facts, today, conditions);
      add_review (facts, today, conditions);
    }

  return G_LIST_MODEL (g_steal_pointer (&conditions));
}
