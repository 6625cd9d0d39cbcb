/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What calls for going back, in words. */

#include "config.h"

#include "core/rules/br-going-back-words.h"

#include <glib/gi18n-lib.h>

#include "core/rules/br-wording.h"

/* Two of something, except for one exercise and for the break, which counts days. */
static void
count (const BrFacts *facts,
       BrDay          today,
       BrFinding     *finding)
{
  const BrStanding *standing = &facts->going_back.standing[finding->place];

  switch (standing->cause)
    {
    case BR_BACK_SHARP_IN_EASIER:
      finding->value = finding->needed = 1;
      break;

    case BR_BACK_BREAK:
      finding->value = standing->since - br_entry_get_date (standing->entries[0]);
      finding->needed = BR_LONG_BREAK_DAYS;
      break;

    case BR_BACK_REVIEW:
      finding->value = br_review_result_get_improvement (br_reviews_find (&facts->reviews, standing->entries[0]));
      finding->needed = BR_REVIEW_SOME_PERCENT;
      break;

    case BR_BACK_PAIN_TWICE:
    case BR_BACK_GRAVE_TWICE:
    case BR_BACK_CHECK_TWICE:
    default:
      finding->value = finding->needed = 2;
      break;
    }
}

void
br_going_back_find (const BrFacts *facts,
                    BrDay          today,
                    GArray        *findings)
{
  for (guint place = 0; place < BR_BACK_N_PLACES; place++)
    {
      BrFinding finding = { .kind = br_back_place_get_kind (place), .rule = br_back_place_get_rule (place), .place = place };

      if (facts->going_back.standing[place].since == BR_DAY_NONE)
        continue;

      count (facts, today, &finding);
      g_array_append_val (findings, finding);
    }
}

static const char *
get_exercise_name (const BrFacts *facts,
                   const char    *id)
{
  BrExercise *exercise = br_program_get_exercise (facts->program, id);

  /* The program may have been changed since. */
  return exercise != NULL ? br_exercise_get_name (exercise) : id;
}

static char *
describe_review (const BrFacts *facts,
                 BrEntry       *review)
{
  const BrReviewResult *result = br_reviews_find (&facts->reviews, review);

  return g_strdup_printf (_("Your review showed less than 20\u00a0%% improvement: mean pain was %.1f of 10 in the first week, and %.1f in the week "
                            "of the review."),
                          br_tally_get_mean (result->baseline), br_tally_get_mean (result->current));
}

/* What happened. */
static char *
describe_cause (const BrFacts    *facts,
                BrDay             today,
                const BrStanding *standing)
{
  g_autofree char *first = br_wording_day (br_entry_get_date (standing->entries[0]), today);
  g_autofree char *second = NULL;

  if (standing->entries[1] != NULL)
    second = br_wording_day (br_entry_get_date (standing->entries[1]), today);

  switch (standing->cause)
    {
    case BR_BACK_SHARP_IN_EASIER:
      /* Translators: a day such as "Friday", then an exercise */
      return g_strdup_printf (_("There was sharp pain %s in the easier version of %s."), first,
                              get_exercise_name (facts, standing->exercise_id));

    case BR_BACK_PAIN_TWICE:
      /* Translators: two days such as "Friday" or "yesterday" */
      return g_strdup_printf (_("There was sharp, radiating or numb pain twice within 7 days: %s and %s."), first, second);

    case BR_BACK_GRAVE_TWICE:
      /* Translators: two days such as "Friday" or "yesterday" */
      return g_strdup_printf (_("There was pain down the leg or numbness twice within 7 days: %s and %s."), first, second);

    case BR_BACK_CHECK_TWICE:
      return g_strdup (_("After two sessions in a row your back was not back to its usual by the day after."));

    case BR_BACK_BREAK:
      /* Translators: %s is the day of the last session, such as "Friday, October 2" */
      return g_strdup_printf (_("There was no session for 28 days after %s."), first);

    case BR_BACK_REVIEW:
      return describe_review (facts, standing->entries[0]);

    default:
      g_return_val_if_reached (NULL);
    }
}

void
br_going_back_describe (const BrFacts   *facts,
                        BrDay            today,
                        const BrFinding *finding,
                        BrWords         *words)
{
  const BrStanding *standing = &facts->going_back.standing[finding->place];
  g_autofree char *cause = describe_cause (facts, today, standing);

  if (finding->kind == BR_PROPOSAL_REVERT)
    {
      words->title = g_strdup_printf (_("Go back to phase %u?"), facts->phase - 1);
      /* Translators: %s is what happened, one sentence */
      words->reason = g_strdup_printf (_("%s At least 7 full days in phase %u let your back settle; then all conditions of the next phase "
                                         "count again. It is your decision."), cause, facts->phase - 1);
    }
  else if (finding->kind == BR_PROPOSAL_STAY_EASIER)
    {
      words->title = g_strdup (_("Stay on the easier versions for 7 days?"));
      /* Translators: %s is what happened, one sentence */
      words->reason = g_strdup_printf (_("%s For 7 days the easier version of each exercise lets your back settle. It is your decision."), cause);
    }
  else
    {
      words->title = g_strdup (_("See a doctor or physiotherapist about this?"));
      /* Translators: %s is what happened, one sentence */
      words->reason = g_strdup_printf (_("%s This is worth a talk with a doctor or physiotherapist. It is your decision."), cause);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (standing->entries); i++)
    br_evidence_add_entry (&words->evidence, standing->entries[i]);

  br_evidence_add_number (&words->evidence, standing->cause == BR_BACK_BREAK ? "days"
                                            : standing->cause == BR_BACK_REVIEW ? "improvement_percent" : "times",
                          finding->value);
}
