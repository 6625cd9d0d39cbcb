/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/calendar/br-entry-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-decision-entry.h"
#include "core/journal/br-equipment-entry.h"
#include "core/journal/br-flags-entry.h"
#include "core/journal/br-next-day-entry.h"
#include "core/journal/br-plan-entry.h"
#include "core/journal/br-review-entry.h"
#include "core/journal/br-session-entry.h"
#include "core/journal/br-start-entry.h"

#define DAYS_PER_WEEK 7

static const char *
get_plan_title (BrPlanEntry *entry)
{
  switch (br_plan_entry_get_change (entry))
    {
    case BR_PLAN_MOVE:
      return _("Session moved");
    case BR_PLAN_PAUSE:
      return _("Pause");
    case BR_PLAN_PATTERN:
    default:
      return _("Session days");
    }
}

static const char *
get_session_title (BrSessionEntry *entry)
{
  switch (br_session_entry_get_summary (entry)->kind)
    {
    case BR_SESSION_SHORT:
      return _("Short session");
    case BR_SESSION_PARTIAL:
      return _("Part of a session");
    case BR_SESSION_FULL:
    default:
      return _("Session");
    }
}

const char *
br_entry_words_title (BrEntry *entry)
{
  g_return_val_if_fail (BR_IS_ENTRY (entry), NULL);

  if (BR_IS_SESSION_ENTRY (entry))
    return get_session_title (BR_SESSION_ENTRY (entry));
  if (BR_IS_START_ENTRY (entry))
    return _("The program began");
  if (BR_IS_CHECK_IN_ENTRY (entry))
    return _("Check-in");
  if (BR_IS_NEXT_DAY_ENTRY (entry))
    return _("After the last session");
  if (BR_IS_DECISION_ENTRY (entry))
    return _("Your decision");
  if (BR_IS_FLAGS_ENTRY (entry))
    return _("Safety questions");
  if (BR_IS_PLAN_ENTRY (entry))
    return get_plan_title (BR_PLAN_ENTRY (entry));
  if (BR_IS_REVIEW_ENTRY (entry))
    return _("Review");
  if (BR_IS_EQUIPMENT_ENTRY (entry))
    return _("Equipment");

  return _("Entry");
}

char *
br_entry_words_dup_day (BrDay day)
{
  /* Translators: a date for g_date_time_format() */
  return br_day_format (day, _("%A, %B %-e, %Y"));
}

char *
br_entry_words_dup_pain (int        rating,
                         BrPainKind kind)
{
  if (rating == BR_PAIN_UNRATED)
    return kind == BR_PAIN_NONE ? g_strdup (_("Not rated")) : g_strdup (br_pain_kind_get_label (kind));
  if (kind == BR_PAIN_NONE)
    /* Translators: a pain rating on the scale from 0 to 10 */
    return g_strdup_printf (_("%d of 10"), rating);

  /* Translators: a pain rating on the scale from 0 to 10, and the kind of pain */
  return g_strdup_printf (_("%d of 10, %s"), rating, br_pain_kind_get_label (kind));
}

char *
br_entry_words_dup_routine (BrProgram  *program,
                            const char *id)
{
  BrRoutine *routine = program ? br_program_get_routine (program, id) : NULL;

  return g_strdup (routine ? br_routine_get_name (routine) : id);
}

char *
br_entry_words_dup_weight (guint        weight_g,
                           BrWeightUnit unit)
{
  double weight = br_weight_from_grams (weight_g, unit);
  /* Many weights come in steps of 2.5 pounds. */
  int decimals = lround (weight * 10) % 10 == 0 ? 0 : 1;

  if (unit == BR_WEIGHT_POUNDS)
    return g_strdup_printf (_("%.*f lb"), decimals, weight);

  return g_strdup_printf (_("%.1f kg"), weight);
}

char *
br_entry_words_dup_weekdays (guint weekdays)
{
  BrDay monday = br_day_new (2001, 1, 1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  if (weekdays == 0)
    return g_strdup (_("Every other day"));

  for (guint bit = 0; bit < DAYS_PER_WEEK; bit++)
    {
      if ((weekdays & (1u << bit)) != 0)
        g_strv_builder_take (builder, br_day_format (monday + bit, "%A"));
    }
  names = g_strv_builder_end (builder);

  return g_strjoinv (C_("list of words", ", "), names);
}

/* "2 of 3 sets, 8 repetitions": whole sentences for each shape of a dose, as languages put the parts in other orders. */
static char *
describe_sets (const BrDose *dose,
               guint         done,
               guint         n_sets)
{
  g_autofree char *held = NULL;

  if (dose->hold_s > 0)
    held = g_strdup_printf (ngettext ("%u second", "%u seconds", dose->hold_s), dose->hold_s);

  if (dose->repetitions > 1 && held != NULL)
    /* Translators: sets done, sets prescribed (each side counts), repetitions in a set, and how long each is held, such as "8 seconds" */
    return g_strdup_printf (ngettext ("%u of %u set, %u repetitions, held %s", "%u of %u sets, %u repetitions, held %s", n_sets),
                            done, n_sets, dose->repetitions, held);
  if (dose->repetitions > 1)
    /* Translators: sets done, sets prescribed (each side counts), repetitions in a set */
    return g_strdup_printf (ngettext ("%u of %u set, %u repetitions", "%u of %u sets, %u repetitions", n_sets),
                            done, n_sets, dose->repetitions);
  if (held != NULL)
    /* Translators: sets done, sets prescribed (each side counts), and how long each is held, such as "15 seconds" */
    return g_strdup_printf (ngettext ("%u of %u set, held %s", "%u of %u sets, held %s", n_sets), done, n_sets, held);

  return g_strdup_printf (ngettext ("%u of %u set", "%u of %u sets", n_sets), done, n_sets);
}

/* A line each: what was done, and what was different about it. */
char *
br_entry_words_dup_done (BrExerciseRecord *record,
                         BrWeightUnit      unit)
{
  GArray *sets = br_exercise_record_get_sets (record);
  GArray *pains = br_exercise_record_get_pains (record);
  BrDose dose = br_exercise_record_get_prescribed (record);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;
  const char *reason = br_skip_reason_get_label (br_exercise_record_get_skip_reason (record));
  gboolean eased = FALSE, stopped = FALSE;
  guint done = 0, load_g = 0;

  for (guint i = 0; i < sets->len; i++)
    {
      const BrSetRecord *set = &g_array_index (sets, BrSetRecord, i);

      done += set->outcome == BR_SET_DONE;
      stopped |= set->outcome == BR_SET_STOPPED;
      eased |= set->variant == BR_VARIANT_EASIER && set->outcome != BR_SET_OPEN && set->outcome != BR_SET_SKIPPED;
      load_g = MAX (load_g, set->load_g);
    }

  g_strv_builder_take (builder, describe_sets (&dose, done, sets->len));
  if (load_g > 0)
    {
      g_autofree char *weight = br_entry_words_dup_weight (load_g, unit);

      /* Translators: with a weight, such as "4.5 kg" */
      g_strv_builder_take (builder, g_strdup_printf (_("With %s"), weight));
    }
  if (eased)
    g_strv_builder_add (builder, _("Easier version"));
  if (stopped)
    g_strv_builder_add (builder, _("Stopped because of pain"));
  if (reason != NULL)
    /* Translators: why sets of an exercise were passed over, such as "No time" */
    g_strv_builder_take (builder, g_strdup_printf (_("Skipped: %s"), reason));
  for (guint i = 0; i < pains->len; i++)
    {
      const BrPainRecord *pain = &g_array_index (pains, BrPainRecord, i);
      g_autofree char *words = br_entry_words_dup_pain (pain->strength, pain->kind);

      /* Translators: a report of pain during an exercise */
      g_strv_builder_take (builder, g_strdup_printf (_("It hurt: %s"), words));
    }
  lines = g_strv_builder_end (builder);

  return g_strjoinv ("\n", lines);
}
