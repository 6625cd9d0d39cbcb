/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walks through the steps. Each step keeps its own answers, so that going back loses none; the last one turns them all into entries
 * and records these as one batch. */

#include "config.h"

#include "ui/start/br-start-page.h"

#include "core/journal/br-equipment-entry.h"
#include "core/journal/br-flags-entry.h"
#include "core/journal/br-plan-entry.h"
#include "core/journal/br-start-entry.h"
#include "ui/safety/br-safety-checklist.h"
#include "ui/start/br-activity-editor.h"
#include "ui/start/br-equipment-editor.h"
#include "ui/start/br-start-step.h"
#include "ui/widgets/br-date-row.h"
#include "ui/widgets/br-pain-kind-row.h"
#include "ui/widgets/br-pain-scale.h"
#include "ui/widgets/br-pattern-editor.h"

#include <glib/gi18n.h>

struct _BrStartPage
{
  AdwNavigationPage parent_instance;

  AdwNavigationPage *about_step;
  AdwNavigationPage *safety_step;
  AdwNavigationPage *pain_step;
  AdwNavigationPage *activities_step;
  AdwNavigationPage *plan_step;

  BrSafetyChecklist *checklist;
  AdwPreferencesGroup *clearance_group;
  AdwSwitchRow *cleared_row;
  BrDateRow *cleared_date_row;
  BrPainScale *now_scale;
  BrPainScale *week_scale;
  GtkRevealer *kind_revealer;
  BrPainKindRow *kind_row;
  BrActivityEditor *activity_editor;
  BrPatternEditor *pattern_editor;
  BrEquipmentEditor *equipment_editor;

  BrAdvisor *advisor;
  BrStore *store;
};

G_DEFINE_FINAL_TYPE (BrStartPage, br_start_page, ADW_TYPE_NAVIGATION_PAGE)

/* ---- The steps ---- */

static void
next_cb (BrStartPage *self,
         BrStartStep *step)
{
  AdwNavigationView *steps = ADW_NAVIGATION_VIEW (adw_navigation_page_get_child (ADW_NAVIGATION_PAGE (self)));
  AdwNavigationPage *order[] = {
    self->about_step, self->safety_step, self->pain_step, self->activities_step, self->plan_step,
  };

  for (gsize i = 0; i + 1 < G_N_ELEMENTS (order); i++)
    {
      if (order[i] == ADW_NAVIGATION_PAGE (step))
        adw_navigation_view_push (steps, order[i + 1]);
    }
}

/* FLAG-1: an emergency sign is of today, and so has to be the look at it; the rest may have been looked at long ago. */
static void
limit_clearance (BrStartPage *self,
                 gboolean     emergency)
{
  BrDay earliest = emergency ? br_advisor_get_today (self->advisor) : BR_DAY_NONE;
  BrDay chosen = br_date_row_get_day (self->cleared_date_row);

  br_date_row_set_earliest (self->cleared_date_row, earliest);
  if (chosen < earliest)
    br_date_row_set_day (self->cleared_date_row, BR_DAY_NONE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->cleared_date_row),
                               emergency ? _("Today: one of the emergency signs needs a look now, not an earlier one.") : "");
}

static void
safety_changed_cb (BrStartPage *self)
{
  g_auto (GStrv) yes = br_safety_checklist_dup_yes (self->checklist);
  gboolean emergency = br_safety_checklist_has_emergency (self->checklist);

  gtk_widget_set_visible (GTK_WIDGET (self->clearance_group), yes[0] != NULL);
  limit_clearance (self, emergency);
  adw_preferences_group_set_title (self->clearance_group,
                                   emergency ? _("Please Go to an Emergency Department Now")
                                             : _("Please See a Doctor or Physiotherapist First"));
  adw_preferences_group_set_description (self->clearance_group,
                                         emergency
                                           ? _("Do not wait: have this looked at today, or call your local emergency number. "
                                               "You can finish these steps later; training stays locked until a professional has cleared you.")
                                           : _("They can tell whether this program is right for you. You can finish these steps now; "
                                               "training stays locked until they have cleared you."));
}

/* Whoever says that they were cleared says when: without the date it would count for nothing (FLAG-1). */
static gboolean
is_safety_told (BrStartPage *self,
                gboolean     answered,
                gboolean     asked,
                gboolean     cleared,
                guint        cleared_on)
{
  return answered && (!asked || !cleared || cleared_on != BR_DAY_NONE);
}

static BrPainKind
get_kind (BrStartPage *self)
{
  return br_pain_scale_get_rating (self->now_scale) > 0 ? br_pain_kind_row_get_kind (self->kind_row) : BR_PAIN_NONE;
}

static void
pain_changed_cb (BrStartPage *self)
{
  int now = br_pain_scale_get_rating (self->now_scale);
  int week = br_pain_scale_get_rating (self->week_scale);

  gtk_revealer_set_reveal_child (self->kind_revealer, now > 0);
  g_object_set (self->pain_step,
                "complete", week >= 0 && (now == 0 || (now > 0 && get_kind (self) != BR_PAIN_NONE)),
                NULL);
}

/* ---- The end ---- */

static void
add_flags (BrStartPage *self,
           GPtrArray   *entries,
           BrDay        today,
           GDateTime   *now)
{
  g_auto (GStrv) yes = br_safety_checklist_dup_yes (self->checklist);
  BrDay cleared_on = br_date_row_get_day (self->cleared_date_row);

  g_ptr_array_add (entries, br_flags_entry_new (today, now, BR_FLAGS_START, (const char * const *) yes));

  if (yes[0] != NULL && adw_switch_row_get_active (self->cleared_row) && cleared_on != BR_DAY_NONE)
    {
      /* The journal orders by time: first the answers, then what clears them. */
      g_autoptr (GDateTime) after = g_date_time_add_seconds (now, 1);

      g_ptr_array_add (entries, br_flags_entry_new_clearance (today, after, cleared_on));
    }
}

static void
finish_cb (BrStartPage *self)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_auto (GStrv) owned = br_equipment_editor_dup_owned (self->equipment_editor);
  g_autoptr (GArray) weights = br_equipment_editor_dup_weights (self->equipment_editor);
  BrActivity activities[BR_MAX_ACTIVITIES];
  guint n_activities = br_activity_editor_get_activities (self->activity_editor, activities);
  BrDay today = br_advisor_get_today (self->advisor);

  g_ptr_array_add (entries, br_start_entry_new (today, now, br_pain_scale_get_rating (self->now_scale), get_kind (self),
                                                br_pain_scale_get_rating (self->week_scale),
                                                activities, n_activities));
  add_flags (self, entries, today, now);
  g_ptr_array_add (entries, br_equipment_entry_new (today, now, (const char * const *) owned,
                                                    (const guint *) weights->data, weights->len));
  g_ptr_array_add (entries, br_plan_entry_new_pattern (today, now, br_pattern_editor_get_weekdays (self->pattern_editor)));

  br_store_add_batch (self->store, entries);
}

/* Another program may be loaded in the middle of the conversation: what is owned stays chosen, whichever program names it. */
static void
program_changed_cb (BrStartPage *self)
{
  g_auto (GStrv) owned = br_equipment_editor_dup_owned (self->equipment_editor);
  g_autoptr (GArray) weights = br_equipment_editor_dup_weights (self->equipment_editor);

  br_equipment_editor_set_program (self->equipment_editor, br_advisor_get_program (self->advisor));
  br_equipment_editor_set_owned (self->equipment_editor, (const char * const *) owned, (const guint *) weights->data, weights->len);
}

/* ---- The object ---- */

static void
br_start_page_dispose (GObject *object)
{
  BrStartPage *self = BR_START_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_START_PAGE);
  g_clear_object (&self->advisor);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (br_start_page_parent_class)->dispose (object);
}

static void
br_start_page_class_init (BrStartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = br_start_page_dispose;

  g_type_ensure (BR_TYPE_ACTIVITY_EDITOR);
  g_type_ensure (BR_TYPE_DATE_ROW);
  g_type_ensure (BR_TYPE_EQUIPMENT_EDITOR);
  g_type_ensure (BR_TYPE_PAIN_KIND_ROW);
  g_type_ensure (BR_TYPE_PAIN_SCALE);
  g_type_ensure (BR_TYPE_PATTERN_EDITOR);
  g_type_ensure (BR_TYPE_SAFETY_CHECKLIST);
  g_type_ensure (BR_TYPE_START_STEP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BrStartPage, about_step);
  gtk_widget_class_bind_template_child (widget_class, BrStartPage, safety_step);
  gtk_widget_class_bind_template_child (widget_class, BrStartPage, pain_step);
  gtk_widget_class_bind_template_child (widget_class, BrStartPage, activities_step);
  gtk_widget_class_bind_template_child (widget_class, BrStartPage, plan_step);
  gtk_widget_class_bind_template_child (widget_class, BrStartPage, checklist);
  gtk_widget_class_bind_template_child (widget_class, BrStartPage, clearance_group);
  gtk_widget_class_bind_template_child (widget_class, BrStartPage, cleared_row);
  gtk_widget_class_bind_template_child (widget_class, BrStartPage, cleared_date_row);
  gtk_widget_class_bind_template_child (widget_class, BrStartPage, now_scale);
  gtk_widget_class_bind_template_child (widget_class, BrStartPage, week_scale);
  gtk_widget_class_bind_template_child (widget_class, BrStartPage, kind_revealer);
  gtk_widget_class_bind_template_child (widget_class, BrStartPage, kind_row);
  gtk_widget_class_bind_template_child (widget_class, BrStartPage, activity_editor);
  gtk_widget_class_bind_template_child (widget_class, BrStartPage, pattern_editor);
  gtk_widget_class_bind_template_child (widget_class, BrStartPage, equipment_editor);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, safety_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_safety_told);
  gtk_widget_class_bind_template_callback (widget_class, pain_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, finish_cb);
}

static void
br_start_page_init (BrStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwNavigationPage *
br_start_page_new (BrAdvisor *advisor,
                   BrStore   *store,
                   GSettings *settings)
{
  BrStartPage *self;

  g_return_val_if_fail (BR_IS_ADVISOR (advisor), NULL);
  g_return_val_if_fail (BR_IS_STORE (store), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (BR_TYPE_START_PAGE, NULL);
  self->advisor = g_object_ref (advisor);
  self->store = g_object_ref (store);
  br_date_row_set_latest (self->cleared_date_row, br_advisor_get_today (advisor));
  g_signal_connect_object (advisor, "notify::program", G_CALLBACK (program_changed_cb), self, G_CONNECT_SWAPPED);
  br_equipment_editor_set_program (self->equipment_editor, br_advisor_get_program (advisor));
  br_equipment_editor_set_settings (self->equipment_editor, settings);

  return ADW_NAVIGATION_PAGE (self);
}

void
br_start_page_set_problem (BrStartPage *self,
                           const char  *problem)
{
  g_return_if_fail (BR_IS_START_PAGE (self));

  g_object_set (self->about_step, "problem", problem, NULL);
  g_object_set (self->safety_step, "problem", problem, NULL);
  g_object_set (self->pain_step, "problem", problem, NULL);
  g_object_set (self->activities_step, "problem", problem, NULL);
  g_object_set (self->plan_step, "problem", problem, NULL);
}
