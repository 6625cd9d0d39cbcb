/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two lists of faults, and the way to the files themselves. */

#include "config.h"

#include "ui/shell/br-faults-dialog.h"

struct _BrFaultsDialog
{
  AdwDialog parent_instance;

  GtkViewport *viewport;
  GtkWidget *entries_group;
  GtkWidget *files_group;
  BrFaultRows *entry_rows;
  BrFaultRows *file_rows;

  GListModel *faults;
  GListModel *entry_faults;
  GListModel *file_faults;
  GFile *folder;
};

G_DEFINE_FINAL_TYPE (BrFaultsDialog, br_faults_dialog, ADW_TYPE_DIALOG)

static void
update_groups (BrFaultsDialog *self)
{
  gtk_widget_set_visible (self->entries_group, g_list_model_get_n_items (self->entry_faults) > 0);
  gtk_widget_set_visible (self->files_group, g_list_model_get_n_items (self->file_faults) > 0);
}

static gboolean
is_entry (gpointer item,
          gpointer user_data)
{
  return br_fault_is_entry (BR_FAULT (item));
}

static gboolean
is_no_entry (gpointer item,
             gpointer user_data)
{
  return !br_fault_is_entry (BR_FAULT (item));
}

/* Returns: (transfer full): those of the faults that @filter lets through, shown by @rows */
static GListModel *
show_some (BrFaultsDialog          *self,
           GtkCustomFilterFunc      filter,
           BrFaultRows             *rows)
{
  GtkFilter *custom = GTK_FILTER (gtk_custom_filter_new (filter, NULL, NULL));
  GListModel *some = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (self->faults), custom));

  br_fault_rows_set_faults (rows, some);
  g_signal_connect_object (some, "items-changed", G_CALLBACK (update_groups), self, G_CONNECT_SWAPPED);

  return some;
}

static void
open_folder_cb (BrFaultsDialog *self)
{
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (self->folder);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, NULL, NULL);
}

/* The keyboard comes first to a file name, which with large text lies below what is said about it. So the list follows the keyboard only
 * once somebody moves it, and is read from its beginning. */
static gboolean
br_faults_dialog_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  BrFaultsDialog *self = BR_FAULTS_DIALOG (widget);

  if (gtk_widget_get_focus_child (widget) != NULL)
    gtk_viewport_set_scroll_to_focus (self->viewport, TRUE);

  return GTK_WIDGET_CLASS (br_faults_dialog_parent_class)->focus (widget, direction);
}

static void
br_faults_dialog_dispose (GObject *object)
{
  BrFaultsDialog *self = BR_FAULTS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_FAULTS_DIALOG);
  g_clear_object (&self->entry_faults);
  g_clear_object (&self->file_faults);
  g_clear_object (&self->faults);
  g_clear_object (&self->folder);

  G_OBJECT_CLASS (br_faults_dialog_parent_class)->dispose (object);
}

static void
br_faults_dialog_class_init (BrFaultsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = br_faults_dialog_dispose;
  widget_class->focus = br_faults_dialog_focus;

  g_type_ensure (BR_TYPE_FAULT_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-faults-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BrFaultsDialog, viewport);
  gtk_widget_class_bind_template_child (widget_class, BrFaultsDialog, entries_group);
  gtk_widget_class_bind_template_child (widget_class, BrFaultsDialog, files_group);
  gtk_widget_class_bind_template_child (widget_class, BrFaultsDialog, entry_rows);
  gtk_widget_class_bind_template_child (widget_class, BrFaultsDialog, file_rows);
  gtk_widget_class_bind_template_callback (widget_class, open_folder_cb);
}

static void
br_faults_dialog_init (BrFaultsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
br_faults_dialog_new (GListModel *faults,
                      GFile      *folder)
{
  BrFaultsDialog *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (faults), NULL);
  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  self = g_object_new (BR_TYPE_FAULTS_DIALOG, NULL);
  self->faults = g_object_ref (faults);
  self->folder = g_object_ref (folder);
  self->entry_faults = show_some (self, is_entry, self->entry_rows);
  self->file_faults = show_some (self, is_no_entry, self->file_rows);
  update_groups (self);

  return ADW_DIALOG (self);
}
