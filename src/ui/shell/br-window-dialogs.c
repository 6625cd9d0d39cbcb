/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each takes what it needs from the window's services, so that the window knows nothing of its dialogs. */

#include "config.h"

#include "ui/shell/br-window-dialogs.h"

#include <adwaita.h>

#include "core/journal/br-flags-entry.h"
#include "ui/decisions/br-decisions-dialog.h"
#include "ui/preferences/br-backup-flow.h"
#include "ui/preferences/br-export-flow.h"
#include "ui/preferences/br-preferences-dialog.h"
#include "ui/program/br-card-dialog.h"
#include "ui/progress/br-report-dialog.h"
#include "ui/review/br-review-dialog.h"
#include "ui/safety/br-safety-dialog.h"
#include "ui/shell/br-faults-dialog.h"
#include "ui/shell/br-services.h"
#include "ui/shell/br-shortcuts-dialog.h"
#include "ui/start/br-plan-dialog.h"
#include "ui/widgets/br-notice.h"
#include "ui/widgets/br-plain-toast.h"

static BrServices *
dup_services (GtkWidget *window)
{
  BrServices *services;

  g_object_get (window, "services", &services, NULL);

  return services;
}

/* A key held down, or a notification beside the menu, asks for the same dialog again. */
static gboolean
is_open (GtkWidget *window,
         GType      type)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  return dialog != NULL && g_type_is_a (G_OBJECT_TYPE (dialog), type);
}

static void
get_help_cb (GtkWidget  *window,
             const char *action_name,
             GVariant   *parameter)
{
  g_autoptr (BrServices) services = dup_services (window);
  g_autoptr (GEnumClass) occasions = g_type_class_ref (BR_TYPE_FLAGS_OCCASION);
  GEnumValue *occasion = g_enum_get_value_by_nick (occasions, g_variant_get_string (parameter, NULL));

  if (occasion == NULL || !br_services_get_loaded (services) || is_open (window, BR_TYPE_SAFETY_DIALOG))
    return;

  adw_dialog_present (br_safety_dialog_new (br_services_get_advisor (services),
                                            br_services_get_store (services),
                                            (BrFlagsOccasion) occasion->value),
                      window);
}

static void
begin_review_cb (GtkWidget  *window,
                 const char *action_name,
                 GVariant   *parameter)
{
  g_autoptr (BrServices) services = dup_services (window);
  BrAdvisor *advisor = br_services_get_advisor (services);
  BrStore *store = br_services_get_store (services);
  BrState *state = br_advisor_get_state (advisor);

  if (state == NULL || br_state_get_review_due (state) == BR_DAY_NONE || br_store_get_read_only (store)
      || is_open (window, BR_TYPE_REVIEW_DIALOG))
    return;

  adw_dialog_present (br_review_dialog_new (advisor, store), window);
}

static void
show_decisions_cb (GtkWidget  *window,
                   const char *action_name,
                   GVariant   *parameter)
{
  g_autoptr (BrServices) services = dup_services (window);

  if (br_services_get_loaded (services) && !is_open (window, BR_TYPE_DECISIONS_DIALOG))
    adw_dialog_present (br_decisions_dialog_new (br_services_get_advisor (services)), window);
}

static void
show_faults_cb (GtkWidget  *window,
                const char *action_name,
                GVariant   *parameter)
{
  g_autoptr (BrServices) services = dup_services (window);

  if (!is_open (window, BR_TYPE_FAULTS_DIALOG))
    adw_dialog_present (br_faults_dialog_new (br_services_get_faults (services),
                                              br_store_get_folder (br_services_get_store (services))),
                        window);
}

static void
edit_plan_cb (GtkWidget  *window,
              const char *action_name,
              GVariant   *parameter)
{
  g_autoptr (BrServices) services = dup_services (window);
  g_autoptr (GtkWidget) toasts = NULL;

  if (is_open (window, BR_TYPE_PLAN_DIALOG))
    return;

  g_object_get (window, "toasts", &toasts, NULL);
  adw_dialog_present (br_plan_dialog_new (br_services_get_advisor (services),
                                          br_services_get_store (services),
                                          br_services_get_settings (services),
                                          toasts),
                      window);
}

static void
preferences_cb (GtkWidget  *window,
                const char *action_name,
                GVariant   *parameter)
{
  g_autoptr (BrServices) services = dup_services (window);

  if (!is_open (window, BR_TYPE_PREFERENCES_DIALOG))
    adw_dialog_present (br_preferences_dialog_new (services), window);
}

static void
show_shortcuts_cb (GtkWidget  *window,
                   const char *action_name,
                   GVariant   *parameter)
{
  if (!is_open (window, BR_TYPE_SHORTCUTS_DIALOG))
    adw_dialog_present (br_shortcuts_dialog_new (), window);
}

static void
make_report_cb (GtkWidget  *window,
                const char *action_name,
                GVariant   *parameter)
{
  g_autoptr (BrServices) services = dup_services (window);

  if (br_services_get_loaded (services) && !is_open (window, BR_TYPE_REPORT_DIALOG))
    adw_dialog_present (br_report_dialog_new (services), window);
}

/* What came to an end may do so after the window did. */
static void
tell (GtkWidget  *window,
      const char *text)
{
  g_autoptr (AdwToastOverlay) toasts = NULL;

  g_object_get (window, "toasts", &toasts, NULL);
  if (toasts != NULL)
    adw_toast_overlay_add_toast (toasts, br_plain_toast_new (text));
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) window = GTK_WIDGET (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *done = br_export_flow_finish (result, &error);

  if (done != NULL)
    tell (window, done);
  if (error != NULL)
    adw_dialog_present (br_notice_new_failure (error), window);
}

static void
export_records_cb (GtkWidget  *window,
                   const char *action_name,
                   GVariant   *parameter)
{
  g_autoptr (BrServices) services = dup_services (window);
  BrExportKind kind = g_str_equal (g_variant_get_string (parameter, NULL), "csv") ? BR_EXPORT_CSV : BR_EXPORT_JSON;

  if (br_services_get_loaded (services))
    br_export_flow_async (services, kind, window, exported_cb, g_object_ref (window));
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) window = GTK_WIDGET (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *done = br_backup_flow_restore_finish (result, &error);

  /* Today says the rest: it takes the first start's place. */
  if (error != NULL)
    adw_dialog_present (br_notice_new_failure (error), window);
}

static void
restore_backup_cb (GtkWidget  *window,
                   const char *action_name,
                   GVariant   *parameter)
{
  g_autoptr (BrServices) services = dup_services (window);

  br_backup_flow_restore_async (services, window, restored_cb, g_object_ref (window));
}

static void
read_card_cb (GtkWidget  *window,
              const char *action_name,
              GVariant   *parameter)
{
  g_autoptr (BrServices) services = dup_services (window);
  BrProgram *program = br_advisor_get_program (br_services_get_advisor (services));
  const BrContentCard *card = br_content_cards_get (g_variant_get_string (parameter, NULL));

  if (card != NULL && program != NULL)
    adw_dialog_present (br_card_dialog_new (card, program), window);
}

void
br_window_dialogs_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.get-help", "s", get_help_cb);
  gtk_widget_class_install_action (widget_class, "win.begin-review", NULL, begin_review_cb);
  gtk_widget_class_install_action (widget_class, "win.show-decisions", NULL, show_decisions_cb);
  gtk_widget_class_install_action (widget_class, "win.show-faults", NULL, show_faults_cb);
  gtk_widget_class_install_action (widget_class, "win.edit-plan", NULL, edit_plan_cb);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_cb);
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL, show_shortcuts_cb);
  gtk_widget_class_install_action (widget_class, "win.make-report", NULL, make_report_cb);
  gtk_widget_class_install_action (widget_class, "win.export-records", "s", export_records_cb);
  gtk_widget_class_install_action (widget_class, "win.restore-backup", NULL, restore_backup_cb);
  gtk_widget_class_install_action (widget_class, "win.read-card", "s", read_card_cb);
}
