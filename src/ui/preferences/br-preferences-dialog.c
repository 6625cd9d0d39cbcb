/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows are bound to the settings; what concerns the data is left to the flows, whose results are told here. */

#include "config.h"

#include "ui/preferences/br-preferences-dialog.h"

#include <glib/gi18n.h>

#include "ui/preferences/br-backup-flow.h"
#include "ui/preferences/br-erase-flow.h"
#include "ui/preferences/br-export-flow.h"
#include "ui/progress/br-report-dialog.h"
#include "ui/widgets/br-notice.h"
#include "ui/widgets/br-plain-toast.h"
#include "ui/widgets/br-time-row.h"

struct _BrPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  AdwComboRow *unit_row;
  AdwSwitchRow *reminders_row;
  BrTimeRow *time_row;
  AdwSwitchRow *sounds_row;
  AdwSwitchRow *earcons_row;
  AdwSwitchRow *voice_row;
  AdwSwitchRow *counting_row;
  GtkAdjustment *volume;
  GtkWidget *data_page;
  GtkWidget *restore_row;
  GtkWidget *export_ics_row;
  GtkWidget *export_csv_row;

  BrServices *services;
  GtkWidget *focus; /* before the data were busy; weak */
};

typedef enum
{
  PROP_SERVICES = 1,
} BrPreferencesDialogProperty;

static GParamSpec *properties[PROP_SERVICES + 1];

G_DEFINE_FINAL_TYPE (BrPreferencesDialog, br_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* One thing at a time is done with the data. Meanwhile nothing on the page can have the keyboard, which comes back to where it was. */
static void
set_busy (BrPreferencesDialog *self,
          gboolean             busy)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (busy && root != NULL)
    g_set_weak_pointer (&self->focus, gtk_root_get_focus (root));
  gtk_widget_set_sensitive (self->data_page, !busy);
  if (!busy && self->focus != NULL)
    gtk_widget_grab_focus (self->focus);
  adw_dialog_set_can_close (ADW_DIALOG (self), !busy);
}

/* Tells what was done, or what went wrong; nothing when the person changed their mind. */
static void
tell (BrPreferencesDialog *self,
      const char          *done,
      const GError        *error)
{
  set_busy (self, FALSE);

  if (done != NULL)
    adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), br_plain_toast_new (done));

  if (error != NULL)
    adw_dialog_present (br_notice_new_failure (error), GTK_WIDGET (self));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (BrPreferencesDialog) self = BR_PREFERENCES_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *done = br_backup_flow_save_finish (result, &error);

  tell (self, done, error);
}

static void
save_cb (BrPreferencesDialog *self)
{
  set_busy (self, TRUE);
  br_backup_flow_save_async (self->services, GTK_WIDGET (self), saved_cb, g_object_ref (self));
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (BrPreferencesDialog) self = BR_PREFERENCES_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *done = br_backup_flow_restore_finish (result, &error);

  tell (self, done, error);
}

static void
restore_cb (BrPreferencesDialog *self)
{
  set_busy (self, TRUE);
  br_backup_flow_restore_async (self->services, GTK_WIDGET (self), restored_cb, g_object_ref (self));
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (BrPreferencesDialog) self = BR_PREFERENCES_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *done = br_export_flow_finish (result, &error);

  tell (self, done, error);
}

static void
export_cb (BrPreferencesDialog *self,
           GtkWidget           *row)
{
  BrExportKind kind = BR_EXPORT_JSON;

  if (row == self->export_csv_row)
    kind = BR_EXPORT_CSV;
  else if (row == self->export_ics_row)
    kind = BR_EXPORT_ICS;

  set_busy (self, TRUE);
  br_export_flow_async (self->services, kind, GTK_WIDGET (self), exported_cb, g_object_ref (self));
}

/* The same questions as on Progress: which days, and paper or file. */
static void
report_cb (BrPreferencesDialog *self)
{
  adw_dialog_present (br_report_dialog_new (self->services), GTK_WIDGET (self));
}

static void
erased_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (BrPreferencesDialog) self = BR_PREFERENCES_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  const gboolean erased = br_erase_flow_finish (result, &error);

  tell (self, NULL, error);
  if (erased)
    adw_dialog_close (ADW_DIALOG (self));
}

static void
erase_cb (BrPreferencesDialog *self)
{
  set_busy (self, TRUE);
  br_erase_flow_async (self->services, GTK_WIDGET (self), erased_cb, g_object_ref (self));
}

static gboolean
unit_to_position (GValue   *value,
                  GVariant *variant,
                  gpointer  user_data)
{
  g_value_set_uint (value, g_strcmp0 (g_variant_get_string (variant, NULL), "pounds") == 0 ? 1 : 0);

  return TRUE;
}

static GVariant *
position_to_unit (const GValue       *value,
                  const GVariantType *expected_type,
                  gpointer            user_data)
{
  return g_variant_new_string (g_value_get_uint (value) == 1 ? "pounds" : "kilograms");
}

/* What the desktop permits, said as it is. */
static const char *
get_reminders_words (gboolean               enabled,
                     BrBackgroundPermission permission)
{
  if (!enabled)
    return _("A notification on days with a session");

  switch (permission)
    {
    case BR_BACKGROUND_ALLOWED:
      return _("Back Rehab starts together with your desktop, without a window");
    case BR_BACKGROUND_REFUSED:
      return _("The desktop does not let Back Rehab start by itself. Reminders come only while it is open. "
               "Planned sessions that you export to a calendar always ring.");
    case BR_BACKGROUND_UNAVAILABLE:
      return _("This desktop cannot start Back Rehab by itself. Reminders come only after you have opened it. "
               "Planned sessions that you export to a calendar always ring.");
    case BR_BACKGROUND_NOT_ASKED:
    case BR_BACKGROUND_ASKING:
    default:
      return _("Waiting for the desktop’s permission to start by itself");
    }
}

static void
update_reminders_words (BrPreferencesDialog *self)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->reminders_row),
                               get_reminders_words (adw_switch_row_get_active (self->reminders_row),
                                                    br_background_get_permission (br_services_get_background (self->services))));
}

static gboolean
both (BrPreferencesDialog *self,
      gboolean             sounds,
      gboolean             voice)
{
  return sounds && voice;
}

static void
br_preferences_dialog_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  BrPreferencesDialog *self = BR_PREFERENCES_DIALOG (object);

  switch ((BrPreferencesDialogProperty) property_id)
    {
    case PROP_SERVICES:
      self->services = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
br_preferences_dialog_constructed (GObject *object)
{
  BrPreferencesDialog *self = BR_PREFERENCES_DIALOG (object);
  GSettings *settings = br_services_get_settings (self->services);

  G_OBJECT_CLASS (br_preferences_dialog_parent_class)->constructed (object);

  g_settings_bind_with_mapping (settings, "weight-unit", self->unit_row, "selected", G_SETTINGS_BIND_DEFAULT,
                                unit_to_position, position_to_unit, NULL, NULL);
  g_settings_bind (settings, "session-time", self->time_row, "minutes", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reminders", self->reminders_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->reminders_row, "notify::active", G_CALLBACK (update_reminders_words), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (br_services_get_background (self->services), "notify::permission",
                           G_CALLBACK (update_reminders_words), self, G_CONNECT_SWAPPED);
  update_reminders_words (self);
  g_settings_bind (settings, "sound-muted", self->sounds_row, "active", G_SETTINGS_BIND_INVERT_BOOLEAN);
  /* Whether they can be switched depends on what they are part of. */
  g_settings_bind (settings, "earcons", self->earcons_row, "active", G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
  g_settings_bind (settings, "voice", self->voice_row, "active", G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
  g_settings_bind (settings, "voice-counting", self->counting_row, "active", G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
  g_settings_bind (settings, "sound-volume", self->volume, "value", G_SETTINGS_BIND_DEFAULT);

  /* What a newer version wrote is not touched. */
  g_object_bind_property (br_services_get_store (self->services), "read-only", self->restore_row, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
}

static void
br_preferences_dialog_dispose (GObject *object)
{
  BrPreferencesDialog *self = BR_PREFERENCES_DIALOG (object);

  g_clear_weak_pointer (&self->focus);
  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_PREFERENCES_DIALOG);
  g_clear_object (&self->services);

  G_OBJECT_CLASS (br_preferences_dialog_parent_class)->dispose (object);
}

static void
br_preferences_dialog_class_init (BrPreferencesDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = br_preferences_dialog_set_property;
  object_class->constructed = br_preferences_dialog_constructed;
  object_class->dispose = br_preferences_dialog_dispose;

  properties[PROP_SERVICES] = g_param_spec_object ("services", NULL, NULL, BR_TYPE_SERVICES,
                                                   G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (BR_TYPE_TIME_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BrPreferencesDialog, unit_row);
  gtk_widget_class_bind_template_child (widget_class, BrPreferencesDialog, reminders_row);
  gtk_widget_class_bind_template_child (widget_class, BrPreferencesDialog, time_row);
  gtk_widget_class_bind_template_child (widget_class, BrPreferencesDialog, sounds_row);
  gtk_widget_class_bind_template_child (widget_class, BrPreferencesDialog, earcons_row);
  gtk_widget_class_bind_template_child (widget_class, BrPreferencesDialog, voice_row);
  gtk_widget_class_bind_template_child (widget_class, BrPreferencesDialog, counting_row);
  gtk_widget_class_bind_template_child (widget_class, BrPreferencesDialog, volume);
  gtk_widget_class_bind_template_child (widget_class, BrPreferencesDialog, data_page);
  gtk_widget_class_bind_template_child (widget_class, BrPreferencesDialog, restore_row);
  gtk_widget_class_bind_template_child (widget_class, BrPreferencesDialog, export_ics_row);
  gtk_widget_class_bind_template_child (widget_class, BrPreferencesDialog, export_csv_row);
  gtk_widget_class_bind_template_callback (widget_class, both);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, report_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, erase_cb);
}

static void
br_preferences_dialog_init (BrPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
br_preferences_dialog_new (BrServices *services)
{
  g_return_val_if_fail (BR_IS_SERVICES (services), NULL);

  return g_object_new (BR_TYPE_PREFERENCES_DIALOG, "services", services, NULL);
}
