/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of three editors that stand elsewhere in the app, too. */

#include "config.h"

#include "ui/calendar/br-setup-form.h"

#include <glib/gi18n.h>

#include "core/journal/br-equipment-entry.h"
#include "core/journal/br-flags-entry.h"
#include "core/journal/br-plan-entry.h"
#include "core/rules/br-flags.h"
#include "ui/start/br-equipment-editor.h"
#include "ui/widgets/br-date-row.h"
#include "ui/widgets/br-pattern-editor.h"

struct _BrSetupForm
{
  BrEntryForm parent_instance;

  GtkWidget *editor; /* a BrPatternEditor, BrEquipmentEditor or, in a group, BrDateRow */
  BrDay earliest;    /* of a clearance; BR_DAY_NONE for any */
  BrDay latest;
};

G_DEFINE_FINAL_TYPE (BrSetupForm, br_setup_form, BR_TYPE_ENTRY_FORM)

static gboolean
br_setup_form_is_complete (BrEntryForm *form)
{
  BrSetupForm *self = BR_SETUP_FORM (form);

  if (BR_IS_DATE_ROW (self->editor))
    {
      BrDay day = br_date_row_get_day (BR_DATE_ROW (self->editor));

      return day != BR_DAY_NONE && day >= self->earliest && day <= self->latest;
    }

  return !BR_IS_PATTERN_EDITOR (self->editor) || br_pattern_editor_get_complete (BR_PATTERN_EDITOR (self->editor));
}

static BrEntry *
make_equipment (BrEquipmentEditor *editor,
                BrDay              date,
                GDateTime         *at)
{
  g_auto (GStrv) owned = br_equipment_editor_dup_owned (editor);
  g_autoptr (GArray) weights = br_equipment_editor_dup_weights (editor);

  return br_equipment_entry_new (date, at, (const char * const *) owned, (const guint *) weights->data, weights->len);
}

static BrEntry *
br_setup_form_make (BrEntryForm *form,
                    BrDay        date,
                    GDateTime   *at)
{
  BrSetupForm *self = BR_SETUP_FORM (form);

  if (BR_IS_PATTERN_EDITOR (self->editor))
    return br_plan_entry_new_pattern (date, at, br_pattern_editor_get_weekdays (BR_PATTERN_EDITOR (self->editor)));
  if (BR_IS_EQUIPMENT_EDITOR (self->editor))
    return make_equipment (BR_EQUIPMENT_EDITOR (self->editor), date, at);

  return br_flags_entry_new_clearance (date, at, br_date_row_get_day (BR_DATE_ROW (self->editor)));
}

static void
br_setup_form_class_init (BrSetupFormClass *klass)
{
  BrEntryFormClass *form_class = BR_ENTRY_FORM_CLASS (klass);

  form_class->is_complete = br_setup_form_is_complete;
  form_class->make = br_setup_form_make;
}

static void
br_setup_form_init (BrSetupForm *self)
{
}

static void
show_pattern (BrSetupForm *self,
              BrPlanEntry *entry)
{
  self->editor = g_object_new (BR_TYPE_PATTERN_EDITOR, NULL);
  br_pattern_editor_set_weekdays (BR_PATTERN_EDITOR (self->editor), br_plan_entry_get_weekdays (entry));
  g_signal_connect_object (self->editor, "notify::complete", G_CALLBACK (br_entry_form_changed), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->editor);
}

static void
show_equipment (BrSetupForm      *self,
                BrEquipmentEntry *entry,
                BrProgram        *program,
                GSettings        *settings)
{
  guint n_weights;
  const guint *weights_g = br_equipment_entry_get_weights (entry, &n_weights);

  self->editor = g_object_new (BR_TYPE_EQUIPMENT_EDITOR, NULL);
  br_equipment_editor_set_settings (BR_EQUIPMENT_EDITOR (self->editor), settings);
  br_equipment_editor_set_program (BR_EQUIPMENT_EDITOR (self->editor), program);
  br_equipment_editor_set_owned (BR_EQUIPMENT_EDITOR (self->editor), br_equipment_entry_get_owned (entry), weights_g, n_weights);
  adw_bin_set_child (ADW_BIN (self), self->editor);
}

/* FLAG-1: a look from before the yes cannot have been a look at it. */
static void
explain_limit (BrSetupForm *self)
{
  g_autofree char *date = NULL;
  g_autofree char *subtitle = NULL;

  if (self->earliest == BR_DAY_NONE)
    return;

  date = br_day_format (self->earliest, C_("day of a clearance", "%B %-e, %Y"));
  /* Translators: %s is a date */
  subtitle = g_strdup_printf (_("On %s or later: a look from before that day could not tell about this."), date);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->editor), subtitle);
}

static void
show_clearance (BrSetupForm  *self,
                BrFlagsEntry *entry,
                BrAdvisor    *advisor)
{
  GtkWidget *group = adw_preferences_group_new ();
  guint n_entries;
  BrEntry **entries = br_journal_peek (br_advisor_get_journal (advisor), &n_entries);

  self->earliest = br_flags_find_clear_from (entries, n_entries, entry);
  self->latest = br_advisor_get_today (advisor);

  self->editor = g_object_new (BR_TYPE_DATE_ROW, "title", _("Cleared by a professional"), NULL);
  br_date_row_set_latest (BR_DATE_ROW (self->editor), self->latest);
  br_date_row_set_earliest (BR_DATE_ROW (self->editor), self->earliest);
  br_date_row_set_day (BR_DATE_ROW (self->editor), br_flags_entry_get_cleared_on (entry));
  explain_limit (self);
  g_signal_connect_object (self->editor, "notify::day", G_CALLBACK (br_entry_form_changed), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->editor);
  adw_bin_set_child (ADW_BIN (self), group);
}

GtkWidget *
br_setup_form_new (BrEntry   *entry,
                   BrAdvisor *advisor,
                   GSettings *settings)
{
  BrSetupForm *self = g_object_new (BR_TYPE_SETUP_FORM, NULL);

  if (BR_IS_PLAN_ENTRY (entry))
    show_pattern (self, BR_PLAN_ENTRY (entry));
  else if (BR_IS_EQUIPMENT_ENTRY (entry))
    show_equipment (self, BR_EQUIPMENT_ENTRY (entry), br_advisor_get_program (advisor), settings);
  else
    show_clearance (self, BR_FLAGS_ENTRY (entry), advisor);

  return GTK_WIDGET (self);
}
