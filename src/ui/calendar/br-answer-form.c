/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/calendar/br-answer-form.h"

#include <glib/gi18n.h>

#include "core/journal/br-decision-entry.h"
#include "core/journal/br-next-day-entry.h"

struct _BrAnswerForm
{
  BrEntryForm parent_instance;

  AdwPreferencesGroup *group;
  GtkCheckButton *yes;
  GtkCheckButton *no;
  BrEntry *entry;
};

G_DEFINE_FINAL_TYPE (BrAnswerForm, br_answer_form, BR_TYPE_ENTRY_FORM)

static BrEntry *
br_answer_form_make (BrEntryForm *form,
                     BrDay        date,
                     GDateTime   *at)
{
  BrAnswerForm *self = BR_ANSWER_FORM (form);
  gboolean yes = gtk_check_button_get_active (self->yes);
  BrDecisionEntry *decision;

  if (BR_IS_NEXT_DAY_ENTRY (self->entry))
    return br_next_day_entry_new (date, at, br_next_day_entry_get_session_id (BR_NEXT_DAY_ENTRY (self->entry)), yes);

  decision = BR_DECISION_ENTRY (self->entry);

  return br_decision_entry_new (date, at, br_decision_entry_get_kind (decision), br_decision_entry_get_rule (decision),
                                br_decision_entry_get_phase (decision), br_decision_entry_get_exercise_id (decision), yes,
                                br_decision_entry_get_reason (decision));
}

static void
br_answer_form_dispose (GObject *object)
{
  g_clear_object (&BR_ANSWER_FORM (object)->entry);

  G_OBJECT_CLASS (br_answer_form_parent_class)->dispose (object);
}

static void
br_answer_form_class_init (BrAnswerFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = br_answer_form_dispose;
  BR_ENTRY_FORM_CLASS (klass)->make = br_answer_form_make;
}

static GtkCheckButton *
add_choice (BrAnswerForm *self,
            const char   *title)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->group, row);
  g_signal_connect_object (check, "toggled", G_CALLBACK (br_entry_form_changed), self, G_CONNECT_SWAPPED);

  return GTK_CHECK_BUTTON (check);
}

static void
br_answer_form_init (BrAnswerForm *self)
{
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

GtkWidget *
br_answer_form_new (BrEntry *entry)
{
  BrAnswerForm *self;
  gboolean yes;

  g_return_val_if_fail (BR_IS_NEXT_DAY_ENTRY (entry) || BR_IS_DECISION_ENTRY (entry), NULL);

  self = g_object_new (BR_TYPE_ANSWER_FORM, NULL);
  self->entry = g_object_ref (entry);
  if (BR_IS_NEXT_DAY_ENTRY (entry))
    {
      adw_preferences_group_set_title (self->group, _("Back to your usual by the day after?"));
      self->yes = add_choice (self, _("Yes"));
      self->no = add_choice (self, _("No"));
      yes = br_next_day_entry_get_usual (BR_NEXT_DAY_ENTRY (entry));
    }
  else
    {
      const char *reason = br_decision_entry_get_reason (BR_DECISION_ENTRY (entry));
      g_autofree char *markup = g_markup_escape_text (reason ? reason : "", -1);

      adw_preferences_group_set_description (self->group, markup);
      self->yes = add_choice (self, _("You agreed"));
      self->no = add_choice (self, _("You decided against it"));
      yes = br_decision_entry_get_accepted (BR_DECISION_ENTRY (entry));
    }

  gtk_check_button_set_group (self->no, self->yes);
  gtk_check_button_set_active (yes ? self->yes : self->no, TRUE);

  return GTK_WIDGET (self);
}
