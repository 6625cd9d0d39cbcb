/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days of every choice stand in the date rows, so that nothing is left to guess; whoever changes one has chosen other days. */

#include "config.h"

#include "ui/progress/br-report-dialog.h"

#include <glib/gi18n.h>

#include "ui/preferences/br-export-flow.h"
#include "ui/progress/br-report-print.h"
#include "ui/widgets/br-date-row.h"
#include "ui/widgets/br-notice.h"
#include "ui/widgets/br-plain-toast.h"

typedef enum
{
  PERIOD_FOUR_WEEKS,
  PERIOD_TWELVE_WEEKS,
  PERIOD_START,
  PERIOD_OTHER,
} Period;

#define FOUR_WEEKS 28

struct _BrReportDialog
{
  AdwDialog        parent_instance;

  AdwToastOverlay *toasts;
  AdwComboRow     *period_row;
  BrDateRow       *from_row;
  BrDateRow       *to_row;
  GtkWidget       *print_row;
  GtkWidget       *save_row;

  BrServices      *services;
  gboolean         busy;
  gboolean         filling; /* the days of a choice, not a person's */
};

G_DEFINE_FINAL_TYPE (BrReportDialog, br_report_dialog, ADW_TYPE_DIALOG)

static BrDay
get_today (BrReportDialog *self)
{
  return br_advisor_get_today (br_services_get_advisor (self->services));
}

/* The date of the first entry, or today. */
static BrDay
get_start (BrReportDialog *self)
{
  guint n_entries;
  BrEntry **entries = br_journal_peek (br_store_get_journal (br_services_get_store (self->services)), &n_entries);

  return n_entries > 0 ? MIN (br_entry_get_date (entries[0]), get_today (self)) : get_today (self);
}

static void
update (BrReportDialog *self)
{
  BrDay from = br_date_row_get_day (self->from_row);
  BrDay to = br_date_row_get_day (self->to_row);
  gboolean possible = !self->busy && from != BR_DAY_NONE && from <= to;

  gtk_widget_set_sensitive (self->print_row, possible);
  gtk_widget_set_sensitive (self->save_row, possible);
}

static void
days_changed_cb (BrReportDialog *self)
{
  if (self->services == NULL)
    return;

  if (!self->filling)
    adw_combo_row_set_selected (self->period_row, PERIOD_OTHER);
  br_date_row_set_latest (self->from_row, br_date_row_get_day (self->to_row));
  br_date_row_set_earliest (self->to_row, br_date_row_get_day (self->from_row));
  update (self);
}

static void
period_changed_cb (BrReportDialog *self)
{
  Period period = (Period) adw_combo_row_get_selected (self->period_row);
  BrDay start, today;
  guint days = period == PERIOD_FOUR_WEEKS ? FOUR_WEEKS : BR_REPORT_DAYS;

  if (self->services == NULL || period == PERIOD_OTHER)
    return;

  self->filling = TRUE;
  start = get_start (self);
  today = get_today (self);
  br_date_row_set_latest (self->from_row, today);
  br_date_row_set_earliest (self->to_row, start);
  br_date_row_set_day (self->to_row, today);
  br_date_row_set_day (self->from_row, period == PERIOD_START ? start : MAX (start, today + 1 - days));
  self->filling = FALSE;
}

static void
set_busy (BrReportDialog *self,
          gboolean        busy)
{
  self->busy = busy;
  update (self);
}

static void
tell (BrReportDialog *self,
      const char     *done,
      GError         *error)
{
  set_busy (self, FALSE);
  if (done != NULL)
    adw_toast_overlay_add_toast (self->toasts, br_plain_toast_new (done));
  if (error != NULL)
    adw_dialog_present (br_notice_new_failure (error), GTK_WIDGET (self));
}

static void
printed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (BrReportDialog) self = BR_REPORT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *done = br_report_print_finish (result, &error);

  tell (self, done, error);
}

static void
gathered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (BrReportDialog) self = BR_REPORT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  BrReport *report = br_export_flow_gather_finish (result, &error);
  g_autoptr (GtkPrintOperation) operation = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (report == NULL)
    {
      tell (self, NULL, error);
      return;
    }

  operation = br_report_print_new (report);
  br_report_print_async (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                         printed_cb, g_object_ref (self));
}

static void
print_cb (BrReportDialog *self)
{
  set_busy (self, TRUE);
  br_export_flow_gather_async (self->services, br_date_row_get_day (self->from_row), br_date_row_get_day (self->to_row),
                               gathered_cb, g_object_ref (self));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (BrReportDialog) self = BR_REPORT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *done = br_export_flow_finish (result, &error);

  tell (self, done, error);
}

static void
save_cb (BrReportDialog *self)
{
  set_busy (self, TRUE);
  br_export_flow_report_async (self->services, br_date_row_get_day (self->from_row), br_date_row_get_day (self->to_row),
                               GTK_WIDGET (self), saved_cb, g_object_ref (self));
}

static void
br_report_dialog_dispose (GObject *object)
{
  BrReportDialog *self = BR_REPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_REPORT_DIALOG);
  g_clear_object (&self->services);

  G_OBJECT_CLASS (br_report_dialog_parent_class)->dispose (object);
}

static void
br_report_dialog_class_init (BrReportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = br_report_dialog_dispose;

  g_type_ensure (BR_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-report-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BrReportDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, BrReportDialog, period_row);
  gtk_widget_class_bind_template_child (widget_class, BrReportDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, BrReportDialog, to_row);
  gtk_widget_class_bind_template_child (widget_class, BrReportDialog, print_row);
  gtk_widget_class_bind_template_child (widget_class, BrReportDialog, save_row);
  gtk_widget_class_bind_template_callback (widget_class, period_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, days_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
br_report_dialog_init (BrReportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
br_report_dialog_new (BrServices *services)
{
  BrReportDialog *self;

  g_return_val_if_fail (BR_IS_SERVICES (services), NULL);

  self = g_object_new (BR_TYPE_REPORT_DIALOG, NULL);
  self->services = g_object_ref (services);
  adw_combo_row_set_selected (self->period_row, PERIOD_TWELVE_WEEKS);
  period_changed_cb (self);

  return ADW_DIALOG (self);
}
