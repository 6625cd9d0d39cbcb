/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A day and a form. */

#include "config.h"

#include "ui/calendar/br-correct-dialog.h"

#include <glib/gi18n.h>

#include "core/journal/br-check-in-entry.h"
#include "core/journal/br-decision-entry.h"
#include "core/journal/br-equipment-entry.h"
#include "core/journal/br-flags-entry.h"
#include "core/journal/br-next-day-entry.h"
#include "core/journal/br-plan-entry.h"
#include "core/journal/br-review-entry.h"
#include "core/journal/br-start-entry.h"
#include "ui/calendar/br-activities-form.h"
#include "ui/calendar/br-answer-form.h"
#include "ui/calendar/br-check-in-form.h"
#include "ui/calendar/br-entry-words.h"
#include "ui/calendar/br-setup-form.h"
#include "ui/widgets/br-date-row.h"

struct _BrCorrectDialog
{
  AdwDialog parent_instance;

  GtkBox *content;
  BrDateRow *day_row;
  GtkWidget *save_button;

  BrEntryForm *form;
  BrEntry *entry;
};

enum
{
  RECORDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BrCorrectDialog, br_correct_dialog, ADW_TYPE_DIALOG)

static gboolean
is_setup (BrEntry *entry)
{
  return BR_IS_EQUIPMENT_ENTRY (entry)
         || (BR_IS_PLAN_ENTRY (entry) && br_plan_entry_get_change (BR_PLAN_ENTRY (entry)) == BR_PLAN_PATTERN)
         || (BR_IS_FLAGS_ENTRY (entry) && br_flags_entry_get_occasion (BR_FLAGS_ENTRY (entry)) == BR_FLAGS_CLEARANCE);
}

gboolean
br_correct_dialog_supports (BrEntry *entry)
{
  return BR_IS_CHECK_IN_ENTRY (entry) || BR_IS_NEXT_DAY_ENTRY (entry) || BR_IS_DECISION_ENTRY (entry)
         || BR_IS_START_ENTRY (entry) || BR_IS_REVIEW_ENTRY (entry) || is_setup (entry);
}

static GtkWidget *
create_form (BrEntry   *entry,
             BrAdvisor *advisor,
             GSettings *settings)
{
  if (BR_IS_CHECK_IN_ENTRY (entry))
    return br_check_in_form_new (BR_CHECK_IN_ENTRY (entry));
  if (BR_IS_NEXT_DAY_ENTRY (entry) || BR_IS_DECISION_ENTRY (entry))
    return br_answer_form_new (entry);
  if (BR_IS_START_ENTRY (entry) || BR_IS_REVIEW_ENTRY (entry))
    return br_activities_form_new (entry);

  return br_setup_form_new (entry, advisor, settings);
}

static void
update (BrCorrectDialog *self)
{
  gtk_widget_set_sensitive (self->save_button, br_entry_form_is_complete (self->form));
}

static void
save_cb (BrCorrectDialog *self)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (BrEntry) fresh = br_entry_form_make (self->form, br_date_row_get_day (self->day_row), now);
  /* Translators: %s is what was corrected, such as "Check-in" */
  g_autofree char *text = g_strdup_printf (_("Corrected: %s"), br_entry_words_title (self->entry));

  g_ptr_array_add (entries, br_entry_new_correction (self->entry, fresh));
  g_signal_emit (self, signals[RECORDED], 0, entries, text);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (BrCorrectDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
br_correct_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BR_TYPE_CORRECT_DIALOG);
  g_clear_object (&BR_CORRECT_DIALOG (object)->entry);

  G_OBJECT_CLASS (br_correct_dialog_parent_class)->dispose (object);
}

static void
br_correct_dialog_class_init (BrCorrectDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = br_correct_dialog_dispose;

  signals[RECORDED] = g_signal_new ("recorded", BR_TYPE_CORRECT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_PTR_ARRAY, G_TYPE_STRING);

  g_type_ensure (BR_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-correct-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BrCorrectDialog, content);
  gtk_widget_class_bind_template_child (widget_class, BrCorrectDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, BrCorrectDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
br_correct_dialog_init (BrCorrectDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
br_correct_dialog_new (BrAdvisor *advisor,
                       GSettings *settings,
                       BrEntry   *entry)
{
  BrCorrectDialog *self;
  GtkWidget *form;
  BrDay date;

  g_return_val_if_fail (BR_IS_ADVISOR (advisor), NULL);
  g_return_val_if_fail (br_correct_dialog_supports (entry), NULL);

  self = g_object_new (BR_TYPE_CORRECT_DIALOG, NULL);
  self->entry = g_object_ref (entry);
  adw_dialog_set_title (ADW_DIALOG (self), br_entry_words_title (entry));

  date = br_entry_get_date (entry);
  br_date_row_set_latest (self->day_row, MAX (br_advisor_get_today (advisor), date));
  br_date_row_set_day (self->day_row, date);

  form = create_form (entry, advisor, settings);
  self->form = BR_ENTRY_FORM (form);
  gtk_box_append (self->content, form);
  g_signal_connect_object (form, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return ADW_DIALOG (self);
}
