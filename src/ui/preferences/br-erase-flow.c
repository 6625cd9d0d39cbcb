/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The second question names what is lost, and its safe answer is the default. */

#include "config.h"

#include "ui/preferences/br-erase-flow.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "backup/br-backup-folder.h"
#include "core/storage/br-file-error.h"
#include "ui/preferences/br-backup-flow.h"
#include "ui/preferences/br-backup-settings.h"

typedef struct
{
  BrServices *services;
  GtkWidget  *parent;
} Flow;

static void
flow_free (Flow *flow)
{
  g_clear_object (&flow->services);
  g_clear_object (&flow->parent);
  g_free (flow);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GError) error = NULL;

  if (br_services_load_finish (BR_SERVICES (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
return_error (GTask        *task,
              const GError *error,
              const char   *folder)
{
  g_task_return_new_error (task, error->domain, error->code,
                           /* Translators: reason, folder */
                           _("Not everything could be deleted (%s). What is left is in “%s”."),
                           br_file_error_get_words (error), folder);
}

static void
cleaned_up_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Flow *flow = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (!br_backup_folder_clean_up_finish (result, &error))
    {
      g_autofree char *folder = br_backup_folder_dup_parent ();

      return_error (task, error, folder);
      return;
    }

  br_backup_settings_reset (br_services_get_settings (flow->services));
  br_services_load_async (flow->services, NULL, loaded_cb, g_steal_pointer (&task));
}

static void
erased_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GError) error = NULL;

  if (!br_store_erase_finish (BR_STORE (source), result, &error))
    {
      g_autofree char *folder = g_file_get_parse_name (br_store_get_folder (BR_STORE (source)));

      return_error (task, error, folder);
      return;
    }

  /* Records are, too, what is left of a backup that was being restored when the app was killed. */
  br_backup_folder_clean_up_async (cleaned_up_cb, g_steal_pointer (&task));
}

static void
session_removed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  GTask *task = G_TASK (user_data);
  Flow *flow = g_task_get_task_data (task);

  /* Whatever came of it: the file goes with the others, and nothing writes it any more. */
  br_session_file_remove_finish (BR_SESSION_FILE (source), result, NULL);
  br_store_erase_async (br_services_get_store (flow->services), erased_cb, task);
}

static void
sure_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Flow *flow = g_task_get_task_data (task);

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "delete"))
    br_session_file_remove_async (br_services_get_session_file (flow->services), session_removed_cb, g_steal_pointer (&task));
  else
    g_task_return_boolean (task, FALSE);
}

static void
ask_again (GTask *task)
{
  Flow *flow = g_task_get_task_data (task);
  GListModel *journal = G_LIST_MODEL (br_store_get_journal (br_services_get_store (flow->services)));
  const guint n_entries = g_list_model_get_n_items (journal);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Really Delete Everything?"), NULL));

  adw_alert_dialog_format_body (dialog,
                                ngettext ("%u record goes for good: sessions, pain, plan and decisions. This cannot be undone.",
                                          "%u records go for good: sessions, pain, plan and decisions. This cannot be undone.", n_entries),
                                n_entries);
  adw_alert_dialog_add_responses (dialog, "keep", _("_Keep My Data"), "delete", _("_Delete All"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "keep");
  adw_alert_dialog_set_close_response (dialog, "keep");
  adw_alert_dialog_choose (dialog, flow->parent, NULL, sure_cb, task);
}

static void ask (GTask      *task,
                 const char *backup);

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *done = br_backup_flow_save_finish (result, &error);

  if (done != NULL)
    ask (g_steal_pointer (&task), done);
  else if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, FALSE);
}

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Flow *flow = g_task_get_task_data (task);
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (response, "delete"))
    ask_again (g_steal_pointer (&task));
  else if (g_str_equal (response, "backup"))
    br_backup_flow_save_async (flow->services, flow->parent, backed_up_cb, g_steal_pointer (&task));
  else
    g_task_return_boolean (task, FALSE);
}

/* The first question. @backup: (nullable): which backup has just been made; without one it is offered */
static void
ask (GTask      *task,
     const char *backup)
{
  Flow *flow = g_task_get_task_data (task);
  const char *body = _("Your records, your own clips, the exercise program you loaded and the backups that the app made "
                       "are deleted, and the app begins anew. Backups that you saved elsewhere stay.");
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Delete All Data?"), body));

  adw_alert_dialog_add_response (dialog, "cancel", _("_Cancel"));
  if (backup == NULL)
    adw_alert_dialog_add_response (dialog, "backup", _("_Back Up First…"));
  else
    /* Translators: "Backed up as" with the file's name, then what is deleted */
    adw_alert_dialog_format_body (dialog, _("%s.\n\n%s"), backup, body);
  adw_alert_dialog_add_response (dialog, "delete", _("_Delete…"));
  adw_alert_dialog_set_response_appearance (dialog, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, backup == NULL ? "backup" : "cancel");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, flow->parent, NULL, asked_cb, task);
}

void
br_erase_flow_async (BrServices          *services,
                     GtkWidget           *parent,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  GTask *task;
  Flow *flow;

  g_return_if_fail (BR_IS_SERVICES (services));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  flow = g_new0 (Flow, 1);
  flow->services = g_object_ref (services);
  flow->parent = g_object_ref (parent);
  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, br_erase_flow_async);
  g_task_set_task_data (task, flow, (GDestroyNotify) flow_free);

  ask (task, NULL);
}

gboolean
br_erase_flow_finish (GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, br_erase_flow_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
