/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/calendar/br-entry-group.h"

#include <glib/gi18n.h>

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-decision-entry.h"
#include "core/journal/br-equipment-entry.h"
#include "core/journal/br-flags-entry.h"
#include "core/journal/br-next-day-entry.h"
#include "core/journal/br-plan-entry.h"
#include "core/journal/br-review-entry.h"
#include "core/journal/br-session-entry.h"
#include "core/journal/br-start-entry.h"

static void
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *value)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (group, row);
}

static char *
describe_pain (int        rating,
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

static const char *
session_title (BrSessionKind kind)
{
  switch (kind)
    {
    case BR_SESSION_FULL:
      return _("Session");
    case BR_SESSION_SHORT:
      return _("Short session");
    case BR_SESSION_PARTIAL:
      return _("Part of a session");
    default:
      g_return_val_if_reached (NULL);
    }
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
static char *
describe_exercise (BrExerciseRecord *record)
{
  GArray *sets = br_exercise_record_get_sets (record);
  GArray *pains = br_exercise_record_get_pains (record);
  BrDose dose = br_exercise_record_get_prescribed (record);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;
  gboolean eased = FALSE, stopped = FALSE;
  guint done = 0;

  for (guint i = 0; i < sets->len; i++)
    {
      const BrSetRecord *set = &g_array_index (sets, BrSetRecord, i);

      done += set->outcome == BR_SET_DONE;
      stopped |= set->outcome == BR_SET_STOPPED;
      eased |= set->variant == BR_VARIANT_EASIER && set->outcome != BR_SET_OPEN;
    }

  g_strv_builder_take (builder, describe_sets (&dose, done, sets->len));
  if (eased)
    g_strv_builder_add (builder, _("Easier version"));
  if (stopped)
    g_strv_builder_add (builder, _("Stopped because of pain"));
  for (guint i = 0; i < pains->len; i++)
    {
      const BrPainRecord *pain = &g_array_index (pains, BrPainRecord, i);
      g_autofree char *words = describe_pain (pain->strength, pain->kind);

      /* Translators: a report of pain during an exercise */
      g_strv_builder_take (builder, g_strdup_printf (_("It hurt: %s"), words));
    }
  lines = g_strv_builder_end (builder);

  return g_strjoinv ("\n", lines);
}

static void
fill_session (AdwPreferencesGroup *group,
              BrSessionEntry      *entry,
              BrProgram           *program)
{
  const BrSessionSummary *summary = br_session_entry_get_summary (entry);
  GPtrArray *exercises = br_session_entry_get_exercises (entry);
  g_autofree char *before = describe_pain (summary->pain_before, summary->pain_before_kind);
  g_autofree char *after = describe_pain (summary->pain_after, BR_PAIN_NONE);
  guint minutes = (summary->active_s + 30) / 60;
  /* The description of a group is markup, and the id may come from any file. */
  g_autofree char *routine = g_markup_escape_text (summary->routine_id, -1);
  g_autofree char *description = NULL;

  adw_preferences_group_set_title (group, session_title (summary->kind));
  /* Translators: phase number, routine's id, minutes */
  description = g_strdup_printf (ngettext ("Phase %u, routine %s, %u minute", "Phase %u, routine %s, %u minutes", minutes),
                                 summary->phase, routine, minutes);
  adw_preferences_group_set_description (group, description);

  add_row (group, _("Pain before"), before);
  add_row (group, _("Pain after"), after);
  if (summary->effort >= 0)
    {
      g_autofree char *effort = g_strdup_printf (_("%d of 10"), summary->effort);

      add_row (group, _("Effort"), effort);
    }
  for (guint i = 0; i < exercises->len; i++)
    {
      BrExerciseRecord *record = g_ptr_array_index (exercises, i);
      const char *id = br_exercise_record_get_id (record);
      BrExercise *exercise = program ? br_program_get_exercise (program, id) : NULL;
      g_autofree char *text = describe_exercise (record);

      add_row (group, exercise ? br_exercise_get_name (exercise) : id, text);
    }
  if (summary->note && *summary->note != '\0')
    add_row (group, _("Note"), summary->note);
}

static void
fill_activities (AdwPreferencesGroup *group,
                 const BrActivity    *activities,
                 guint                n_activities)
{
  for (guint i = 0; i < n_activities; i++)
    {
      /* Translators: how well an own activity works, 0 is not at all and 10 as before the pain */
      g_autofree char *ability = g_strdup_printf (_("Works %d of 10"), activities[i].ability);

      add_row (group, activities[i].name, ability);
    }
}

static void
fill_start (AdwPreferencesGroup *group,
            BrStartEntry        *entry)
{
  g_autofree char *now = describe_pain (br_start_entry_get_pain_now (entry), BR_PAIN_NONE);
  g_autofree char *week = describe_pain (br_start_entry_get_pain_week (entry), BR_PAIN_NONE);
  guint n_activities;
  const BrActivity *activities = br_start_entry_get_activities (entry, &n_activities);

  adw_preferences_group_set_title (group, _("The program began"));
  add_row (group, _("Pain on that day"), now);
  add_row (group, _("Pain in the week before"), week);
  fill_activities (group, activities, n_activities);
}

static void
fill_decision (AdwPreferencesGroup *group,
               BrDecisionEntry     *entry)
{
  const char *reason = br_decision_entry_get_reason (entry);

  adw_preferences_group_set_title (group, _("Your decision"));
  add_row (group,
           br_decision_entry_get_accepted (entry) ? _("You agreed") : _("You decided against it"),
           reason ? reason : br_decision_entry_get_rule (entry));
}

static void
fill_flags (AdwPreferencesGroup *group,
            BrFlagsEntry        *entry)
{
  adw_preferences_group_set_title (group, _("Safety questions"));

  if (br_flags_entry_get_occasion (entry) == BR_FLAGS_CLEARANCE)
    {
      g_autofree char *date = br_day_format (br_flags_entry_get_cleared_on (entry), "%x");

      add_row (group, _("Cleared by a professional"), date);
    }
  else if (br_flags_entry_get_occasion (entry) == BR_FLAGS_OPENED)
    add_row (group, _("To be answered"), _("Training waits until the list is answered"));
  else
    {
      guint n_yes = g_strv_length ((char **) br_flags_entry_get_yes (entry));
      g_autofree char *answers = g_strdup_printf (ngettext ("%u answer with yes", "%u answers with yes", n_yes), n_yes);

      add_row (group, _("Answered"), n_yes == 0 ? _("All with no") : answers);
    }
}

static void
fill_plan (AdwPreferencesGroup *group,
           BrPlanEntry         *entry)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *text = NULL;

  adw_preferences_group_set_title (group, _("Plan"));

  switch (br_plan_entry_get_change (entry))
    {
    case BR_PLAN_PATTERN:
      add_row (group, _("Session days"),
               br_plan_entry_get_weekdays (entry) == 0 ? _("Every other day") : _("Three fixed days a week"));
      break;
    case BR_PLAN_MOVE:
      from = br_day_format (br_plan_entry_get_from (entry), "%x");
      to = br_day_format (br_plan_entry_get_to (entry), "%x");
      /* Translators: a session is moved from a date to a date */
      text = g_strdup_printf (_("From %s to %s"), from, to);
      add_row (group, _("Session moved"), text);
      break;
    case BR_PLAN_PAUSE:
      from = br_day_format (br_plan_entry_get_from (entry), "%x");
      to = br_day_format (br_plan_entry_get_to (entry), "%x");
      /* Translators: a pause from a date to a date, both included */
      text = g_strdup_printf (_("From %s to %s"), from, to);
      add_row (group, _("Pause"), text);
      break;
    default:
      g_return_if_reached ();
    }
}

static void
fill_equipment (AdwPreferencesGroup *group,
                BrEquipmentEntry    *entry,
                BrProgram           *program)
{
  const char * const *owned = br_equipment_entry_get_owned (entry);
  guint n_equipment = 0, n_weights;
  const BrEquipment *equipment = program ? br_program_get_equipment (program, &n_equipment) : NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n_equipment; i++)
    {
      if (g_strv_contains (owned, equipment[i].id))
        /* Translators: separates things in a list */
        g_string_append_printf (names, "%s%s", names->len > 0 ? _(", ") : "", equipment[i].name);
    }

  adw_preferences_group_set_title (group, _("Equipment"));
  add_row (group, _("At hand"), names->len > 0 ? names->str : _("Nothing special"));

  br_equipment_entry_get_weights (entry, &n_weights);
  if (n_weights > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u weight", "%u weights", n_weights), n_weights);

      add_row (group, _("Weights"), text);
    }
}

GtkWidget *
br_entry_group_new (BrEntry   *entry,
                    BrProgram *program)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  if (BR_IS_SESSION_ENTRY (entry))
    fill_session (group, BR_SESSION_ENTRY (entry), program);
  else if (BR_IS_START_ENTRY (entry))
    fill_start (group, BR_START_ENTRY (entry));
  else if (BR_IS_CHECK_IN_ENTRY (entry))
    {
      g_autofree char *text = describe_pain (br_check_in_entry_get_pain (BR_CHECK_IN_ENTRY (entry)),
                                             br_check_in_entry_get_kind (BR_CHECK_IN_ENTRY (entry)));

      adw_preferences_group_set_title (group, _("Check-in"));
      add_row (group, _("Pain"), text);
    }
  else if (BR_IS_NEXT_DAY_ENTRY (entry))
    {
      adw_preferences_group_set_title (group, _("After the last session"));
      add_row (group, _("Back to your usual by the day after?"),
               br_next_day_entry_get_usual (BR_NEXT_DAY_ENTRY (entry)) ? _("Yes") : _("No"));
    }
  else if (BR_IS_DECISION_ENTRY (entry))
    fill_decision (group, BR_DECISION_ENTRY (entry));
  else if (BR_IS_FLAGS_ENTRY (entry))
    fill_flags (group, BR_FLAGS_ENTRY (entry));
  else if (BR_IS_PLAN_ENTRY (entry))
    fill_plan (group, BR_PLAN_ENTRY (entry));
  else if (BR_IS_REVIEW_ENTRY (entry))
    {
      guint n_activities;
      const BrActivity *activities = br_review_entry_get_activities (BR_REVIEW_ENTRY (entry), &n_activities);

      adw_preferences_group_set_title (group, _("Review"));
      fill_activities (group, activities, n_activities);
    }
  else if (BR_IS_EQUIPMENT_ENTRY (entry))
    fill_equipment (group, BR_EQUIPMENT_ENTRY (entry), program);

  return GTK_WIDGET (group);
}
