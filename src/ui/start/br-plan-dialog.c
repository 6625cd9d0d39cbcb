/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compares what is chosen at the end with what was shown at the beginning: a pattern that is recorded again would end the moves that
 * are pending (FREQ-2). */

#include "config.h"

#include "ui/start/br-plan-dialog.h"

#include <glib/gi18n.h>

#include "core/journal/br-equipment-entry.h"
#include "core/journal/br-plan-entry.h"
#include "ui/start/br-equipment-editor.h"
#include "ui/widgets/br-pattern-editor.h"
#include "ui/widgets/br-time-row.h"
#include "ui/widgets/br-undo-toast.h"

struct _BrPlanDialog
{
  AdwDialog parent_instance;

  BrPatternEditor *pattern_editor;
  BrTimeRow *time_row;
  BrEquipmentEditor *equipment_editor;
  GtkWidget *save_button;

  BrAdvisor *advisor;
  BrStore *store;
  GSettings *settings;
  GtkWidget *toasts;
  BrWeekdays shown_weekdays;
  GStrv shown_owned;
  GArray *shown_weights; /* guint, grams */
};

G_DEFINE_FINAL_TYPE (BrPlanDialog, br_plan_dialog, ADW_TYPE_DIALOG)

/* ---- What is in force ---- */

/* The newest that counts today, or NULL; the journal may hold entries of days to come. */
static BrEquipmentEntry *
find_equipment (BrPlanDialog *self)
{
  BrDay today = br_advisor_get_today (self->advisor);
  guint n_entries;
  BrEntry **entries = br_journal_peek (br_advisor_get_journal (self->advisor), &n_entries);

  for (guint i = n_entries; i > 0; i--)
    {
      if (BR_IS_EQUIPMENT_ENTRY (entries[i - 1]) && br_entry_get_date (entries[i - 1]) <= today)
        return BR_EQUIPMENT_ENTRY (entries[i - 1]);
    }

  return NULL;
}

static void
show_in_force (BrPlanDialog *self)
{
  BrState *state = br_advisor_get_state (self->advisor);
  BrEquipmentEntry *equipment = find_equipment (self);

  self->shown_weekdays = br_state_get_weekdays (state);
  br_pattern_editor_set_weekdays (self->pattern_editor, self->shown_weekdays);

  br_equipment_editor_set_program (self->equipment_editor, br_advisor_get_program (self->advisor));
  if (equipment != NULL)
    {
      guint n_weights;
      const guint *weights_g = br_equipment_entry_get_weights (equipment, &n_weights);

      br_equipment_editor_set_owned (self->equipment_editor, br_equipment_entry_get_owned (equipment), weights_g, n_weights);
    }
  self->shown_owned = br_equipment_editor_dup_owned (self->equipment_editor);
  self->shown_weights = br_equipment_editor_dup_weights (self->equipment_editor);
}

/* Another program may be loaded meanwhile: what is owned stays chosen, whichever program names it. */
static void
program_changed_cb (BrPlanDialog *self)
{
  g_auto (GStrv) owned = br_equipment_editor_dup_owned (self->equipment_editor);
  g_autoptr (GArray) weights = br_equipment_editor_dup_weights (self->equipment_editor);

  br_equipment_editor_set_program (self->equipment_editor, br_advisor_get_program (self->advisor));
  br_equipment_editor_set_owned (self->equipment_editor, (const char * const *) owned,
                                 (const guint *) weights->data, weights->len);
}

/* ---- What changed ---- */

/* In whatever order: another program may name its equipment in another one. */
static gboolean
are_same (GStrv a,
          GStrv b)
{
  for (gsize i = 0; a[i] != NULL; i++)
    {
      if (!g_strv_contains ((const char * const *) b, a[i]))
        return FALSE;
    }

  return g_strv_length (a) == g_strv_length (b);
}

static gboolean
are_same_weights (GArray *a,
                  GArray *b)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (guint)) == 0);
}

static void
restore_time_cb (AdwToast  *toast,
                 GSettings *settings)
{
  g_settings_set_int (settings, "session-time", GPOINTER_TO_INT (g_object_get_data (G_OBJECT (toast), "session-time")));
}

/* Records what changed, @entries and the time of day, as one act with one Undo. */
static void
record (BrPlanDialog *self,
        GPtrArray    *entries)
{
  const int old_minutes = g_settings_get_int (self->settings, "session-time");
  const int minutes = br_time_row_get_minutes (self->time_row);
  const char *text = _("Plan changed");
  AdwToast *toast;

  if (entries->len == 0 && minutes == old_minutes)
    return;

  if (entries->len > 0)
    toast = br_undo_toast_record (self->toasts, self->store, entries, text);
  else
    toast = br_undo_toast_show (self->toasts, text);

  if (minutes == old_minutes)
    return;

  g_settings_set_int (self->settings, "session-time", minutes);
  if (toast != NULL)
    {
      g_object_set_data (G_OBJECT (toast), "session-time", GINT_TO_POINTER (old_minutes));
      g_signal_connect_object (toast, "button-clicked", G_CALLBACK (restore_time_cb), self->settings, G_CONNECT_DEFAULT);
    }
}

static void
save_cb (BrPlanDialog *self)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  BrDay today = br_advisor_get_today (self->advisor);
  BrWeekdays weekdays = br_pattern_editor_get_weekdays (self->pattern_editor);
  g_auto (GStrv) owned = br_equipment_editor_dup_owned (self->equipment_editor);
  g_autoptr (GArray) weights = br_equipment_editor_dup_weights (self->equipment_editor);

  if (weekdays != self->shown_weekdays)
    g_ptr_array_add (entries, br_plan_entry_new_pattern (today, now, weekdays));
  if (!are_same (owned, self->shown_owned) || !are_same_weights (weights, self->shown_weights))
    g_ptr_array_add (entries, br_equipment_entry_new (today, now, (const char * const *) owned,
                                                      (const guint *) weights->data, weights->len));

  record (self, entries);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (BrPlanDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
update_cb (BrPlanDialog *self)
{
  gtk_widget_set_sensitive (self->save_button,
                            br_pattern_editor_get_complete (self->pattern_editor) && !br_store_get_read_only (self->store));
}

/* ---- The object ---- */

static void
br_plan_dialog_dispose (GObject *object)
{
  BrPlanDialog *self = BR_PLAN_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_PLAN_DIALOG);
  g_clear_object (&self->advisor);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  g_clear_object (&self->toasts);
  g_clear_pointer (&self->shown_owned, g_strfreev);
  g_clear_pointer (&self->shown_weights, g_array_unref);

  G_OBJECT_CLASS (br_plan_dialog_parent_class)->dispose (object);
}

static void
br_plan_dialog_class_init (BrPlanDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = br_plan_dialog_dispose;

  g_type_ensure (BR_TYPE_EQUIPMENT_EDITOR);
  g_type_ensure (BR_TYPE_PATTERN_EDITOR);
  g_type_ensure (BR_TYPE_TIME_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BrPlanDialog, pattern_editor);
  gtk_widget_class_bind_template_child (widget_class, BrPlanDialog, equipment_editor);
  gtk_widget_class_bind_template_child (widget_class, BrPlanDialog, time_row);
  gtk_widget_class_bind_template_child (widget_class, BrPlanDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
br_plan_dialog_init (BrPlanDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
br_plan_dialog_new (BrAdvisor *advisor,
                    BrStore   *store,
                    GSettings *settings,
                    GtkWidget *toasts)
{
  BrPlanDialog *self;

  g_return_val_if_fail (BR_IS_ADVISOR (advisor), NULL);
  g_return_val_if_fail (br_advisor_get_state (advisor) != NULL, NULL);
  g_return_val_if_fail (BR_IS_STORE (store), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (toasts), NULL);

  self = g_object_new (BR_TYPE_PLAN_DIALOG, NULL);
  self->advisor = g_object_ref (advisor);
  self->store = g_object_ref (store);
  self->settings = g_object_ref (settings);
  self->toasts = g_object_ref (toasts);
  br_equipment_editor_set_settings (self->equipment_editor, settings);
  br_time_row_set_minutes (self->time_row, g_settings_get_int (settings, "session-time"));
  show_in_force (self);

  g_signal_connect_object (advisor, "notify::program", G_CALLBACK (program_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pattern_editor, "notify::complete", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  /* Another machine's newer version may write meanwhile. */
  g_signal_connect_object (store, "notify::read-only", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  update_cb (self);

  return ADW_DIALOG (self);
}
