/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One dialog with three faces: reading, asking, and the list of faults. */

#include "config.h"

#include "ui/program/br-program-dialog.h"

#include "core/storage/br-file-error.h"
#include "core/storage/br-saving-fault.h"
#include "ui/program/br-program-switch.h"
#include "ui/widgets/br-fault-rows.h"
#include "ui/widgets/br-plain-toast.h"

#include <glib/gi18n.h>

struct _BrProgramDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkLabel *title_label;
  GtkLabel *summary_label;
  GtkLabel *size_label;
  GtkLabel *error_label;
  GtkWidget *use_button;
  GtkLabel *count_label;
  BrFaultRows *fault_rows;

  BrStore *store;
  BrAdvisor *advisor;
  BrProgram *program;
};

G_DEFINE_FINAL_TYPE (BrProgramDialog, br_program_dialog, ADW_TYPE_DIALOG)

static void
show_program (BrProgramDialog *self)
{
  guint n_phases = g_list_model_get_n_items (br_program_get_phases (self->program));
  guint n_exercises = g_list_model_get_n_items (br_program_get_exercises (self->program));
  g_autofree char *phases = g_strdup_printf (ngettext ("%u phase", "%u phases", n_phases), n_phases);
  g_autofree char *exercises = g_strdup_printf (ngettext ("%u exercise", "%u exercises", n_exercises), n_exercises);
  /* Translators: for example "3 phases, 24 exercises" */
  g_autofree char *size = g_strdup_printf (C_("size of a program", "%s, %s"), phases, exercises);

  gtk_label_set_label (self->title_label, br_program_get_title (self->program));
  gtk_label_set_label (self->summary_label, br_program_get_summary (self->program));
  gtk_label_set_label (self->size_label, size);
  gtk_stack_set_visible_child_name (self->stack, "confirm");
  adw_dialog_set_default_widget (ADW_DIALOG (self), self->use_button);
  gtk_widget_grab_focus (self->use_button);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (BrProgramDialog) self = BR_PROGRAM_DIALOG (user_data);
  g_autoptr (GPtrArray) faults = NULL;

  self->program = br_program_switch_read_finish (result, &faults);

  if (self->program != NULL)
    {
      show_program (self);
    }
  else
    {
      g_autoptr (GListStore) model = g_list_store_new (BR_TYPE_FAULT);
      g_autofree char *count = NULL;

      g_list_store_splice (model, 0, 0, faults->pdata, faults->len);
      count = g_strdup_printf (ngettext ("%u fault", "%u faults", faults->len), faults->len);
      gtk_label_set_label (self->count_label, count);
      br_fault_rows_set_faults (self->fault_rows, G_LIST_MODEL (model));
      gtk_stack_set_visible_child_name (self->stack, "faults");
    }
}

static void
used_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (BrProgramDialog) self = BR_PROGRAM_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (br_program_switch_use_finish (result, &error))
    {
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }

  /* Translators: technical reason, what to do */
  text = g_strdup_printf (_("The program could not be kept (%s). The one you had is still in use. %s Then try again."),
                          br_file_error_get_words (error), br_saving_fault_get_advice (error));
  gtk_label_set_label (self->error_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
  gtk_widget_set_sensitive (self->use_button, TRUE);
}

static void
use_cb (BrProgramDialog *self)
{
  gtk_widget_set_sensitive (self->use_button, FALSE);
  br_program_switch_use_async (self->program, self->store, self->advisor, used_cb, g_object_ref (self));
}

static void
copy_cb (BrProgramDialog *self)
{
  g_autofree char *text = br_fault_rows_dup_text (self->fault_rows);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  adw_toast_overlay_add_toast (self->toasts, br_plain_toast_new (_("The list was copied")));
}

static void
br_program_dialog_dispose (GObject *object)
{
  BrProgramDialog *self = BR_PROGRAM_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_PROGRAM_DIALOG);
  g_clear_object (&self->store);
  g_clear_object (&self->advisor);
  g_clear_object (&self->program);

  G_OBJECT_CLASS (br_program_dialog_parent_class)->dispose (object);
}

static void
br_program_dialog_class_init (BrProgramDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = br_program_dialog_dispose;

  g_type_ensure (BR_TYPE_FAULT_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-program-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BrProgramDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, BrProgramDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, BrProgramDialog, title_label);
  gtk_widget_class_bind_template_child (widget_class, BrProgramDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, BrProgramDialog, size_label);
  gtk_widget_class_bind_template_child (widget_class, BrProgramDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, BrProgramDialog, use_button);
  gtk_widget_class_bind_template_child (widget_class, BrProgramDialog, count_label);
  gtk_widget_class_bind_template_child (widget_class, BrProgramDialog, fault_rows);
  gtk_widget_class_bind_template_callback (widget_class, use_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
br_program_dialog_init (BrProgramDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
br_program_dialog_new (GFile     *file,
                       BrStore   *store,
                       BrAdvisor *advisor)
{
  BrProgramDialog *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (BR_IS_STORE (store), NULL);
  g_return_val_if_fail (BR_IS_ADVISOR (advisor), NULL);

  self = g_object_new (BR_TYPE_PROGRAM_DIALOG, NULL);
  self->store = g_object_ref (store);
  self->advisor = g_object_ref (advisor);
  br_program_switch_read_async (file, NULL, read_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}
