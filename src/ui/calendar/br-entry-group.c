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
#include "ui/calendar/br-correct-dialog.h"
#include "ui/calendar/br-entry-words.h"

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

static void
fill_session (AdwPreferencesGroup *group,
              BrSessionEntry      *entry,
              BrProgram           *program,
              BrWeightUnit         unit)
{
  const BrSessionSummary *summary = br_session_entry_get_summary (entry);
  GPtrArray *exercises = br_session_entry_get_exercises (entry);
  g_autofree char *before = br_entry_words_dup_pain (summary->pain_before, summary->pain_before_kind);
  g_autofree char *after = br_entry_words_dup_pain (summary->pain_after, BR_PAIN_NONE);
  guint minutes = (summary->active_s + 30) / 60;
  g_autofree char *name = br_entry_words_dup_routine (program, summary->routine_id);
  /* The description of a group is markup, and the name may come from any file. */
  g_autofree char *routine = g_markup_escape_text (name, -1);
  g_autofree char *description = NULL;

  if (minutes > 0)
    /* Translators: phase number, the routine's name ("Routine A"), minutes */
    description = g_strdup_printf (ngettext ("Phase %u, %s, %u minute", "Phase %u, %s, %u minutes", minutes),
                                   summary->phase, routine, minutes);
  else
    /* Translators: phase number, the routine's name ("Routine A"); nobody timed it */
    description = g_strdup_printf (_("Phase %u, %s"), summary->phase, routine);
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
      g_autofree char *text = br_entry_words_dup_done (record, unit);

      add_row (group, exercise ? br_exercise_get_name (exercise) : id, text);
    }
  if (summary->form != BR_FORM_UNANSWERED)
    add_row (group, _("Good form throughout"), summary->form == BR_FORM_HELD ? _("Yes") : _("No"));
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
  g_autofree char *now = br_entry_words_dup_pain (br_start_entry_get_pain_now (entry), br_start_entry_get_kind (entry));
  g_autofree char *week = br_entry_words_dup_pain (br_start_entry_get_pain_week (entry), BR_PAIN_NONE);
  guint n_activities;
  const BrActivity *activities = br_start_entry_get_activities (entry, &n_activities);

  add_row (group, _("Pain on that day"), now);
  add_row (group, _("Pain in the week before"), week);
  fill_activities (group, activities, n_activities);
}

static void
fill_decision (AdwPreferencesGroup *group,
               BrDecisionEntry     *entry)
{
  const char *reason = br_decision_entry_get_reason (entry);

  add_row (group,
           br_decision_entry_get_accepted (entry) ? _("You agreed") : _("You decided against it"),
           reason ? reason : br_decision_entry_get_rule (entry));
}

static void
fill_flags (AdwPreferencesGroup *group,
            BrFlagsEntry        *entry)
{
  if (br_flags_entry_get_occasion (entry) == BR_FLAGS_CLEARANCE)
    {
      g_autofree char *date = br_entry_words_dup_day (br_flags_entry_get_cleared_on (entry));

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

  switch (br_plan_entry_get_change (entry))
    {
    case BR_PLAN_PATTERN:
      text = br_entry_words_dup_weekdays (br_plan_entry_get_weekdays (entry));
      add_row (group, _("Sessions on"), text);
      break;
    case BR_PLAN_MOVE:
      from = br_entry_words_dup_day (br_plan_entry_get_from (entry));
      to = br_entry_words_dup_day (br_plan_entry_get_to (entry));
      add_row (group, _("From"), from);
      add_row (group, _("To"), to);
      break;
    case BR_PLAN_PAUSE:
      from = br_entry_words_dup_day (br_plan_entry_get_from (entry));
      to = br_entry_words_dup_day (br_plan_entry_get_to (entry));
      add_row (group, _("First day"), from);
      add_row (group, _("Last day"), to);
      break;
    default:
      g_return_if_reached ();
    }
}

static void
fill_equipment (AdwPreferencesGroup *group,
                BrEquipmentEntry    *entry,
                BrProgram           *program,
                BrWeightUnit         unit)
{
  const char * const *owned = br_equipment_entry_get_owned (entry);
  guint n_equipment = 0, n_weights;
  const BrEquipment *equipment = program ? br_program_get_equipment (program, &n_equipment) : NULL;
  const guint *weights_g;
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) weights = g_string_new (NULL);

  for (guint i = 0; i < n_equipment; i++)
    {
      if (g_strv_contains (owned, equipment[i].id))
        /* Translators: separates things in a list */
        g_string_append_printf (names, "%s%s", names->len > 0 ? _(", ") : "", equipment[i].name);
    }

  add_row (group, _("At hand"), names->len > 0 ? names->str : _("Nothing special"));

  weights_g = br_equipment_entry_get_weights (entry, &n_weights);
  for (guint i = 0; i < n_weights; i++)
    {
      g_autofree char *weight = br_entry_words_dup_weight (weights_g[i], unit);

      g_string_append_printf (weights, "%s%s", i > 0 ? _(", ") : "", weight);
    }
  if (n_weights > 0)
    add_row (group, _("Weights"), weights->str);
}

/* ---- What can be done with it ---- */

static void
add_item (GMenu      *menu,
          const char *label,
          const char *action,
          BrEntry    *entry)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  if (entry != NULL)
    g_menu_item_set_action_and_target (item, action, "s", br_entry_get_id (entry));
  else
    g_menu_item_set_detailed_action (item, action);
  g_menu_append_item (menu, item);
}

/* Ending is for the pauses of today; one that is over or still to come can be corrected or deleted. */
static gboolean
can_end (BrEntry *pause,
         BrDay    today)
{
  return br_plan_entry_get_from (BR_PLAN_ENTRY (pause)) <= today && today <= br_plan_entry_get_to (BR_PLAN_ENTRY (pause));
}

/* The start cannot be deleted: it would be the first start again. What is wrong about it can be corrected. */
static GMenu *
create_menu (BrEntry *entry,
             BrDay    today)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  gboolean is_pause = BR_IS_PLAN_ENTRY (entry) && br_plan_entry_get_change (BR_PLAN_ENTRY (entry)) == BR_PLAN_PAUSE;

  if (is_pause && can_end (entry, today))
    add_item (menu, _("_End Pause Now"), "entry.end-pause", NULL);
  if (is_pause || BR_IS_SESSION_ENTRY (entry) || br_correct_dialog_supports (entry))
    add_item (menu, _("_Correct…"), "entry.correct", entry);
  if (BR_IS_FLAGS_ENTRY (entry))
    add_item (menu, _("_Answer Again…"), "win.get-help::self", NULL);
  if (!BR_IS_START_ENTRY (entry))
    add_item (menu, _("_Delete"), "entry.delete", entry);

  return g_steal_pointer (&menu);
}

static void
add_menu (AdwPreferencesGroup *group,
          BrEntry             *entry,
          BrDay                today)
{
  g_autoptr (GMenu) menu = create_menu (entry, today);
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: %s is an entry, such as "Check-in"; for screen readers */
  g_autofree char *name = g_strdup_printf (_("Change: %s"), br_entry_words_title (entry));

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _("Correct or Delete"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_preferences_group_set_header_suffix (group, button);
}

GtkWidget *
br_entry_group_new (BrEntry      *entry,
                    BrProgram    *program,
                    BrWeightUnit  unit,
                    BrDay         today)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, br_entry_words_title (entry));
  add_menu (group, entry, today);

  if (BR_IS_SESSION_ENTRY (entry))
    fill_session (group, BR_SESSION_ENTRY (entry), program, unit);
  else if (BR_IS_START_ENTRY (entry))
    fill_start (group, BR_START_ENTRY (entry));
  else if (BR_IS_CHECK_IN_ENTRY (entry))
    {
      g_autofree char *text = br_entry_words_dup_pain (br_check_in_entry_get_pain (BR_CHECK_IN_ENTRY (entry)),
                                             br_check_in_entry_get_kind (BR_CHECK_IN_ENTRY (entry)));

      add_row (group, _("Pain"), text);
    }
  else if (BR_IS_NEXT_DAY_ENTRY (entry))
    add_row (group, _("Back to your usual by the day after?"),
             br_next_day_entry_get_usual (BR_NEXT_DAY_ENTRY (entry)) ? _("Yes") : _("No"));
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

      fill_activities (group, activities, n_activities);
    }
  else if (BR_IS_EQUIPMENT_ENTRY (entry))
    fill_equipment (group, BR_EQUIPMENT_ENTRY (entry), program, unit);

  return GTK_WIDGET (group);
}
