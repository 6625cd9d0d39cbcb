/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of three editors that stand elsewhere in the app, too. */

#include "config.h"

#include "ui/calendar/br-setup-form.h"

#include <glib/gi18n.h>

#include "core/journal/br-equipment-entry.h"
#include "core/journal/br-flags-entry.h"
#include "core/journal/br-plan-entry.h"
#include "ui/start/br-equipment-editor.h"
#include "ui/widgets/br-date-row.h"
#include "ui/widgets/br-pattern-editor.h"

struct _BrSetupForm
{
  BrEntryForm parent_instance;

  GtkWidget *editor; /* a BrPatternEditor, BrEquipmentEditor or, in a group, BrDateRow */
};

G_DEFINE_FINAL_TYPE (BrSetupForm, br_setup_form, BR_TYPE_ENTRY_FORM)

static gboolean
br_setup_form_is_complete (BrEntryForm *form)
{
  BrSetupForm *self = BR_SETUP_FORM (form);

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

static void
show_clearance (BrSetupForm  *self,
                BrFlagsEntry *entry,
                BrDay         today)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->editor = g_object_new (BR_TYPE_DATE_ROW, "title", _("Cleared by a professional"), NULL);
  br_date_row_set_latest (BR_DATE_ROW (self->editor), today);
  br_date_row_set_day (BR_DATE_ROW (self->editor), br_flags_entry_get_cleared_on (entry));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->editor);
  adw_bin_set_child (ADW_BIN (self), group);
}

GtkWidget *
br_setup_form_new (BrEntry   *entry,
                   BrProgram *program,
                   GSettings *settings,
                   BrDay      today)
{
  BrSetupForm *self = g_object_new (BR_TYPE_SETUP_FORM, NULL);

  if (BR_IS_PLAN_ENTRY (entry))
    show_pattern (self, BR_PLAN_ENTRY (entry));
  else if (BR_IS_EQUIPMENT_ENTRY (entry))
    show_equipment (self, BR_EQUIPMENT_ENTRY (entry), program, settings);
  else
    show_clearance (self, BR_FLAGS_ENTRY (entry), today);

  return GTK_WIDGET (self);
}
