/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/progress/br-report-print.h"

#include <glib/gi18n.h>

#include "export/br-report-painter.h"

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              const BrReport    *report)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  br_report_draw (cr, gtk_print_context_get_width (context), gtk_print_context_get_height (context), report);
}

static void
report_free (gpointer  report,
             GClosure *closure)
{
  br_report_free (report);
}

GtkPrintOperation *
br_report_print_new (BrReport *report)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();

  g_return_val_if_fail (report != NULL, operation);

  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  /* The painter keeps its own margins, wide enough for every printer. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, report->title);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), report, report_free, G_CONNECT_DEFAULT);

  return operation;
}

static gboolean
preview_cb (GtkPrintOperation        *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext          *context,
            GtkWindow                *parent,
            GTask                    *task)
{
  g_object_set_data (G_OBJECT (task), "previewed", GINT_TO_POINTER (TRUE));

  return FALSE;
}

/* What has become of the page: GTK calls it done when the printer's queue has it, or a file, or when only a preview was asked for. */
static char *
get_done_words (GtkPrintOperation *operation,
                GTask             *task)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  const char *uri = settings != NULL ? gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI) : NULL;
  g_autofree char *exported = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;

  if (g_object_get_data (G_OBJECT (task), "previewed") != NULL)
    return NULL;

  g_object_get (operation, "export-filename", &exported, NULL);
  if (exported == NULL && uri == NULL)
    return g_strdup (_("Report sent to the printer"));

  file = exported != NULL ? g_file_new_for_path (exported) : g_file_new_for_uri (uri);
  base = g_file_get_basename (file);
  name = g_filename_display_name (base);

  /* Translators: file name */
  return g_strdup_printf (_("Saved as “%s”"), name);
}

/* GTK emits "done" for some failures and only returns others. */
static void
complete (GtkPrintOperation       *operation,
          GTask                   *task,
          GtkPrintOperationResult  result,
          GError                  *problem)
{
  if (g_task_get_completed (task) || g_object_get_data (G_OBJECT (task), "told") != NULL)
    return;

  g_object_set_data (G_OBJECT (task), "told", GINT_TO_POINTER (TRUE));
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED,
                             /* Translators: %s is a technical reason */
                             _("The report could not be printed (%s). Your records are as they were. Check the printer and try again, or "
                               "save the report as a PDF file."),
                             problem != NULL ? problem->message : _("the printer did not answer"));
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_task_return_pointer (task, get_done_words (operation, task), g_free);
  else
    g_task_return_pointer (task, NULL, NULL);
  /* Each holds the other until here. */
  g_signal_handlers_disconnect_by_data (operation, task);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GTask                   *task)
{
  g_autoptr (GError) problem = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &problem);
  complete (operation, task, result, problem);
}

static void
task_unref (gpointer  task,
            GClosure *closure)
{
  g_object_unref (task);
}

void
br_report_print_async (GtkPrintOperation       *operation,
                       GtkPrintOperationAction  action,
                       GtkWindow               *parent,
                       GAsyncReadyCallback      callback,
                       gpointer                 user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) problem = NULL;
  GtkPrintOperationResult result;

  g_return_if_fail (GTK_IS_PRINT_OPERATION (operation));

  task = g_task_new (operation, NULL, callback, user_data);
  g_task_set_source_tag (task, br_report_print_async);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "done", G_CALLBACK (done_cb), g_object_ref (task), task_unref, G_CONNECT_DEFAULT);
  g_signal_connect_object (operation, "preview", G_CALLBACK (preview_cb), task, G_CONNECT_DEFAULT);

  result = gtk_print_operation_run (operation, action, parent, &problem);
  if (result != GTK_PRINT_OPERATION_RESULT_IN_PROGRESS)
    complete (operation, task, result, problem);
}

char *
br_report_print_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, br_report_print_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
