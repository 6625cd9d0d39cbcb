/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each step's callback begins the next one; the task goes with them and ends with the first that fails or is declined. */

#include "config.h"

#include "ui/preferences/br-backup-flow.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "backup/br-backup-restore.h"
#include "backup/br-backup-writer.h"
#include "core/journal/br-session-entry.h"
#include "core/storage/br-file-error.h"
#include "core/storage/br-saving-fault.h"
#include "ui/preferences/br-backup-settings.h"
#include "ui/widgets/br-chosen-file.h"

typedef struct
{
  BrServices *services;
  GtkWidget  *parent;
  GFile      *file;
  BrBackup   *backup;
  guint       n_entries; /* before restoring */
} Flow;

static void
flow_free (Flow *flow)
{
  g_clear_object (&flow->services);
  g_clear_object (&flow->parent);
  g_clear_object (&flow->file);
  g_clear_object (&flow->backup);
  g_free (flow);
}

static GTask *
begin (BrServices          *services,
       GtkWidget           *parent,
       gpointer             tag,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Flow *flow = g_new0 (Flow, 1);

  flow->services = g_object_ref (services);
  flow->parent = g_object_ref (parent);
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, flow, (GDestroyNotify) flow_free);

  return task;
}

static GtkWindow *
get_window (Flow *flow)
{
  GtkRoot *root = gtk_widget_get_root (flow->parent);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static GtkFileDialog *
make_file_dialog (const char *title)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _("Backups (ZIP)"));
  gtk_file_filter_add_suffix (filter, "zip");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));

  return dialog;
}

/* Takes the file that was chosen. Returns: whether there is one that can be used; else the task is over */
static gboolean
take_file (GTask  *task,
           GFile  *file,
           GError *error)
{
  Flow *flow = g_task_get_task_data (task);
  GError *refusal = NULL;

  if (!br_chosen_file_check (file, error, &refusal))
    {
      if (refusal != NULL)
        g_task_return_error (task, refusal);
      else
        g_task_return_pointer (task, NULL, NULL);
      return FALSE;
    }

  flow->file = g_object_ref (file);

  return TRUE;
}

/* ---- Backing up -------------------------------------------------------------------------------------------------------------- */

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Flow *flow = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (!br_backup_write_finish (result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  name = g_file_get_basename (flow->file);
  g_task_return_pointer (task, g_strdup_printf (_("Backed up as “%s”"), name), g_free);
}

static void
flushed_for_saving_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  GTask *task = G_TASK (user_data);
  Flow *flow = g_task_get_task_data (task);
  BrStore *store = br_services_get_store (flow->services);
  g_autoptr (GError) error = NULL;

  if (!br_store_flush_finish (store, result, &error) && !br_store_get_read_only (store))
    {
      g_task_return_new_error (task, error->domain, error->code,
                               /* Translators: technical reason, what to do */
                               _("What you entered last is not on the disk yet (%s), so a backup would miss it. %s Then try again."),
                               br_file_error_get_words (error), br_saving_fault_get_advice (error));
      g_object_unref (task);
      return;
    }

  br_backup_write_async (br_store_get_folder (store), br_backup_settings_collect (br_services_get_settings (flow->services)),
                         flow->file, NULL, written_cb, task);
}

static void
target_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Flow *flow = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (take_file (task, file, error))
    br_store_flush_async (br_services_get_store (flow->services), NULL, flushed_for_saving_cb, g_steal_pointer (&task));
}

void
br_backup_flow_save_async (BrServices          *services,
                           GtkWidget           *parent,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GtkFileDialog) dialog = make_file_dialog (_("Save a Backup"));
  g_autofree char *name = br_backup_dup_name ();
  GTask *task;

  g_return_if_fail (BR_IS_SERVICES (services));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  task = begin (services, parent, br_backup_flow_save_async, callback, user_data);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, get_window (g_task_get_task_data (task)), NULL, target_chosen_cb, task);
}

char *
br_backup_flow_save_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, br_backup_flow_save_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- Restoring --------------------------------------------------------------------------------------------------------------- */

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Flow *flow = g_task_get_task_data (task);
  GListModel *journal = G_LIST_MODEL (br_store_get_journal (br_services_get_store (flow->services)));
  g_autoptr (GError) error = NULL;
  guint n_entries, n_added;

  if (!br_services_load_finish (BR_SERVICES (source), result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  n_entries = g_list_model_get_n_items (journal);
  n_added = n_entries > flow->n_entries ? n_entries - flow->n_entries : 0;
  g_task_return_pointer (task, g_strdup_printf (ngettext ("Restored: %u record was added", "Restored: %u records were added", n_added), n_added),
                         g_free);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GTask *task = G_TASK (user_data);
  Flow *flow = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (!br_backup_restore_finish (BR_BACKUP (source), result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      g_object_unref (task);
      return;
    }

  br_backup_settings_apply (br_services_get_settings (flow->services), br_backup_get_settings (flow->backup));
  br_services_load_async (flow->services, NULL, loaded_cb, task);
}

static void
flushed_for_restoring_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  GTask *task = G_TASK (user_data);
  Flow *flow = g_task_get_task_data (task);
  BrStore *store = br_services_get_store (flow->services);
  g_autoptr (GError) error = NULL;

  if (!br_store_flush_finish (store, result, &error))
    {
      g_task_return_new_error (task, error->domain, error->code,
                               /* Translators: technical reason, what to do */
                               _("Your records cannot be written to at present (%s), so nothing was restored. %s Then try again."),
                               br_file_error_get_words (error), br_saving_fault_get_advice (error));
      g_object_unref (task);
      return;
    }

  flow->n_entries = g_list_model_get_n_items (G_LIST_MODEL (br_store_get_journal (store)));
  br_backup_restore_async (flow->backup, br_store_get_folder (store), NULL, restored_cb, task);
}

static void
confirmed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Flow *flow = g_task_get_task_data (task);

  if (!g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "restore"))
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }

  br_store_flush_async (br_services_get_store (flow->services), NULL, flushed_for_restoring_cb, g_steal_pointer (&task));
}

/* Every entry once, as its newest revision would count. */
static void
count_entries (BrBackup *backup,
               guint    *n_sessions,
               guint    *n_others)
{
  GPtrArray *entries = br_backup_get_entries (backup);
  g_autoptr (BrJournal) journal = br_journal_new ();
  guint n_entries;

  br_journal_add_batch (journal, entries);
  n_entries = g_list_model_get_n_items (G_LIST_MODEL (journal));
  *n_sessions = 0;
  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr (BrEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);

      *n_sessions += BR_IS_SESSION_ENTRY (entry);
    }
  *n_others = n_entries - *n_sessions;
}

static char *
describe (BrBackup *backup)
{
  g_autoptr (GDateTime) made = g_date_time_to_local (br_backup_get_made (backup));
  /* Translators: date of a backup, see strftime */
  g_autofree char *date = g_date_time_format (made, _("%A, %B %-d, %Y"));
  g_autofree char *sessions = NULL;
  g_autofree char *others = NULL;
  GString *text = g_string_new (NULL);
  guint n_sessions, n_others;

  count_entries (backup, &n_sessions, &n_others);
  sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", n_sessions), n_sessions);
  others = g_strdup_printf (ngettext ("%u other record", "%u other records", n_others), n_others);
  /* Translators: date, "12 sessions", "30 other records" */
  g_string_append_printf (text, _("It was made on %s and holds %s and %s."), date, sessions, others);
  g_string_append (text, "\n\n");
  g_string_append (text, _("What is missing here is added. Nothing you have here is taken away, and what you corrected or deleted since stays so."));

  if (br_backup_get_program (backup) != NULL)
    {
      g_string_append (text, "\n\n");
      /* Translators: title of an exercise program */
      g_string_append_printf (text, _("The exercise program “%s” that is in it will be used from now on."),
                              br_program_get_title (br_backup_get_program (backup)));
    }

  if (br_backup_get_faults (backup)->len > 0)
    {
      g_string_append (text, "\n\n");
      g_string_append (text, _("Some of it cannot be read. That is restored as it is, so that it can be mended."));
    }

  return g_string_free_and_steal (text);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Flow *flow = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  AdwAlertDialog *dialog;

  flow->backup = br_backup_read_finish (result, &error);
  if (flow->backup == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  text = describe (flow->backup);
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Restore This Backup?"), text));
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "restore", _("_Restore"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "restore", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, flow->parent, NULL, confirmed_cb, g_steal_pointer (&task));
}

static void
source_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (take_file (task, file, error))
    br_backup_read_async (file, NULL, read_cb, g_steal_pointer (&task));
}

void
br_backup_flow_restore_async (BrServices          *services,
                              GtkWidget           *parent,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GtkFileDialog) dialog = make_file_dialog (_("Restore a Backup"));
  GTask *task;

  g_return_if_fail (BR_IS_SERVICES (services));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  task = begin (services, parent, br_backup_flow_restore_async, callback, user_data);
  gtk_file_dialog_open (dialog, get_window (g_task_get_task_data (task)), NULL, source_chosen_cb, task);
}

char *
br_backup_flow_restore_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, br_backup_flow_restore_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
