/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The worker gets a journal of its own: entries never change, so that only the list has to be copied. */

#include "config.h"

#include "ui/preferences/br-export-flow.h"

#include <glib/gi18n.h>

#include "core/storage/br-file-error.h"
#include "core/storage/br-saving-fault.h"
#include "export/br-export-calendar.h"
#include "export/br-export-csv.h"
#include "export/br-export-file.h"
#include "export/br-export-json.h"
#include "export/br-report-pdf.h"
#include "ui/widgets/br-chosen-file.h"

typedef struct
{
  BrExportKind  kind;
  BrStore      *store;
  BrProgram    *program;
  BrJournal    *journal;
  BrDay         today;
  BrDay         from;
  BrDay         to;
  int           minute;
  gboolean      incomplete; /* some of the journal could not be read */
  GFile        *file;
} Export;

static void
export_free (Export *export)
{
  g_clear_object (&export->store);
  g_clear_object (&export->program);
  g_clear_object (&export->journal);
  g_clear_object (&export->file);
  g_free (export);
}

static const char *
get_extension (BrExportKind kind)
{
  switch (kind)
    {
    case BR_EXPORT_CSV:
      return "csv";
    case BR_EXPORT_JSON:
      return "json";
    case BR_EXPORT_ICS:
      return "ics";
    case BR_EXPORT_PDF:
    default:
      return "pdf";
    }
}

static GBytes *
export_pdf (Export  *export,
            GError **error)
{
  g_autoptr (BrReport) report = br_report_new (export->program, export->journal, export->today, export->from, export->to, error);

  return report != NULL ? br_report_pdf_new (report, br_report_get_locale_paper (), error) : NULL;
}

static GBytes *
make_content (Export     *export,
              GPtrArray **faults,
              GError    **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  switch (export->kind)
    {
    case BR_EXPORT_CSV:
      return br_export_csv (export->journal);
    case BR_EXPORT_JSON:
      return br_export_json (br_store_get_folder (export->store), faults);
    case BR_EXPORT_ICS:
      return br_export_calendar (export->program, export->journal, now, export->minute, error);
    case BR_EXPORT_PDF:
    default:
      return export_pdf (export, error);
    }
}

static void
export_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Export *export = task_data;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autofree char *name = g_file_get_basename (export->file);
  GError *error = NULL;

  if (!br_export_file_check (g_file_peek_path (export->file), br_store_get_folder (export->store), &error) ||
      (content = make_content (export, &faults, &error)) == NULL ||
      !br_export_file_write (g_file_peek_path (export->file), content, &error))
    g_task_return_error (task, error);
  else if (export->incomplete || (faults != NULL && faults->len > 0))
    /* Translators: file name */
    g_task_return_pointer (task, g_strdup_printf (_("Saved as “%s”, without what cannot be read"), name), g_free);
  else
    /* Translators: file name */
    g_task_return_pointer (task, g_strdup_printf (_("Saved as “%s”"), name), g_free);
}

static void
flushed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Export *export = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  /* Only what is read from the disk depends on it. */
  if (!br_store_flush_finish (BR_STORE (source), result, &error) && export->kind == BR_EXPORT_JSON
      && !br_store_get_read_only (BR_STORE (source)))
    g_task_return_new_error (task, error->domain, error->code,
                             /* Translators: technical reason, what to do */
                             _("What you entered last is not on the disk yet (%s), so an export would miss it. %s Then try again."),
                             br_file_error_get_words (error), br_saving_fault_get_advice (error));
  else
    g_task_run_in_thread (task, export_in_thread);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Export *export = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  GError *refusal = NULL;

  export->file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (br_chosen_file_check (export->file, error, &refusal))
    br_store_flush_async (export->store, NULL, flushed_cb, g_steal_pointer (&task));
  else if (refusal != NULL)
    g_task_return_error (task, refusal);
  else
    g_task_return_pointer (task, NULL, NULL);
}

/* Whether anything in the journal's folder is at fault. */
static gboolean
is_incomplete (BrStore *store)
{
  GListModel *faults = br_store_get_faults (store);
  g_autoptr (GFile) folder = g_file_get_child (br_store_get_folder (store), "journal");
  g_autofree char *place = g_file_get_parse_name (folder);

  for (guint i = 0; i < g_list_model_get_n_items (faults); i++)
    {
      g_autoptr (BrFault) fault = g_list_model_get_item (faults, i);

      if (br_fault_get_file (fault) != NULL && g_str_has_prefix (br_fault_get_file (fault), place))
        return TRUE;
    }

  return FALSE;
}

static BrJournal *
copy_journal (BrJournal *journal)
{
  BrJournal *copy = br_journal_new ();
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  const guint n_entries = g_list_model_get_n_items (G_LIST_MODEL (journal));

  for (guint i = 0; i < n_entries; i++)
    g_ptr_array_add (entries, g_list_model_get_item (G_LIST_MODEL (journal), i));
  br_journal_add_batch (copy, entries);

  return copy;
}

static Export *
export_new (BrServices   *services,
            BrExportKind  kind,
            BrDay         from,
            BrDay         to)
{
  BrAdvisor *advisor = br_services_get_advisor (services);
  Export *export = g_new0 (Export, 1);

  export->kind = kind;
  export->store = g_object_ref (br_services_get_store (services));
  export->program = g_object_ref (br_advisor_get_program (advisor));
  export->journal = copy_journal (br_store_get_journal (export->store));
  export->incomplete = is_incomplete (export->store);
  export->today = br_state_get_today (br_advisor_get_state (advisor));
  export->from = from;
  export->to = to;
  export->minute = g_settings_get_int (br_services_get_settings (services), "session-time");

  return export;
}

/* Asks for a file above @parent and goes on from there; takes @export over. */
static void
choose_file (Export              *export,
             GtkWidget           *parent,
             GAsyncReadyCallback  callback,
             gpointer             user_data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *name = g_strdup_printf ("back-rehab-%s.%s", date, get_extension (export->kind));
  GtkRoot *root = gtk_widget_get_root (parent);
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, br_export_flow_async);
  g_task_set_task_data (task, export, (GDestroyNotify) export_free);

  gtk_file_dialog_set_title (dialog, _("Save As"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb, task);
}

void
br_export_flow_async (BrServices          *services,
                      BrExportKind         kind,
                      GtkWidget           *parent,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_return_if_fail (BR_IS_SERVICES (services));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  choose_file (export_new (services, kind, BR_DAY_NONE, BR_DAY_NONE), parent, callback, user_data);
}

void
br_export_flow_report_async (BrServices          *services,
                             BrDay                from,
                             BrDay                to,
                             GtkWidget           *parent,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (BR_IS_SERVICES (services));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  choose_file (export_new (services, BR_EXPORT_PDF, from, to), parent, callback, user_data);
}

char *
br_export_flow_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, br_export_flow_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
gather_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Export *export = task_data;
  GError *error = NULL;
  BrReport *report = br_report_new (export->program, export->journal, export->today, export->from, export->to, &error);

  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify) br_report_free);
  else
    g_task_return_error (task, error);
}

void
br_export_flow_gather_async (BrServices          *services,
                             BrDay                from,
                             BrDay                to,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (BR_IS_SERVICES (services));

  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, br_export_flow_gather_async);
  g_task_set_task_data (task, export_new (services, BR_EXPORT_PDF, from, to), (GDestroyNotify) export_free);
  g_task_run_in_thread (task, gather_in_thread);
}

BrReport *
br_export_flow_gather_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, br_export_flow_gather_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
