/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of faults, and the way to the files themselves. */

#include "config.h"

#include "ui/shell/br-faults-dialog.h"

struct _BrFaultsDialog
{
  AdwDialog parent_instance;

  GListModel *faults;
  GFile *folder;
};

typedef enum
{
  PROP_FAULTS = 1,
} BrFaultsDialogProperty;

static GParamSpec *properties[PROP_FAULTS + 1];

G_DEFINE_FINAL_TYPE (BrFaultsDialog, br_faults_dialog, ADW_TYPE_DIALOG)

static void
open_folder_cb (BrFaultsDialog *self)
{
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (self->folder);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, NULL, NULL);
}

static void
br_faults_dialog_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  BrFaultsDialog *self = BR_FAULTS_DIALOG (object);

  switch ((BrFaultsDialogProperty) property_id)
    {
    case PROP_FAULTS:
      g_value_set_object (value, self->faults);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_faults_dialog_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  BrFaultsDialog *self = BR_FAULTS_DIALOG (object);

  switch ((BrFaultsDialogProperty) property_id)
    {
    case PROP_FAULTS:
      if (g_set_object (&self->faults, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_faults_dialog_dispose (GObject *object)
{
  BrFaultsDialog *self = BR_FAULTS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_FAULTS_DIALOG);
  g_clear_object (&self->faults);
  g_clear_object (&self->folder);

  G_OBJECT_CLASS (br_faults_dialog_parent_class)->dispose (object);
}

static void
br_faults_dialog_class_init (BrFaultsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = br_faults_dialog_get_property;
  object_class->set_property = br_faults_dialog_set_property;
  object_class->dispose = br_faults_dialog_dispose;

  properties[PROP_FAULTS] = g_param_spec_object ("faults", NULL, NULL, G_TYPE_LIST_MODEL,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (BR_TYPE_FAULT_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-faults-dialog.ui");
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

  self = g_object_new (BR_TYPE_FAULTS_DIALOG, "faults", faults, NULL);
  self->folder = g_object_ref (folder);

  return ADW_DIALOG (self);
}
