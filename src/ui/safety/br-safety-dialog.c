/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists, what to do after a yes, and the statement of clearance, each recorded as a BrFlagsEntry of its own. Where nothing can be
 * recorded, before the first start or in a journal of a newer version, the lists are only to be read. */

#include "config.h"

#include "ui/safety/br-safety-dialog.h"

#include "core/rules/br-safety-questions.h"
#include "ui/safety/br-safety-advice.h"
#include "ui/safety/br-safety-checklist.h"
#include "ui/widgets/br-date-row.h"
#include "ui/widgets/br-plain-row.h"

#include <glib/gi18n.h>

struct _BrSafetyDialog
{
  AdwDialog parent_instance;

  AdwNavigationView *navigation;
  AdwNavigationPage *advice_page;
  AdwStatusPage *advice_status;
  GtkLabel *intro_label;
  AdwPreferencesGroup *lock_group;
  GtkWidget *clearance_group;
  BrDateRow *date_row;
  GtkWidget *cleared_row;
  BrSafetyChecklist *checklist;
  GtkWidget *save_button;

  BrAdvisor *advisor;
  BrStore *store;
  BrFlagsOccasion occasion;
};

G_DEFINE_FINAL_TYPE (BrSafetyDialog, br_safety_dialog, ADW_TYPE_DIALOG)

static const char *
get_intro (BrFlagsOccasion occasion)
{
  switch (occasion)
    {
    case BR_FLAGS_PAIN:
      return _("Pain that travels down the leg, numbness or weakness should be looked at with care. "
               "Please go through the whole list once more; training waits until you have.");
    case BR_FLAGS_ANYTHING_NEW:
      return _("Something is new. Please go through the whole list; training waits until you have.");
    case BR_FLAGS_REVIEW:
      return _("Every four weeks the whole list again: has any of this come up?");
    case BR_FLAGS_START:
    case BR_FLAGS_SELF:
    case BR_FLAGS_OPENED:
    case BR_FLAGS_CLEARANCE:
    default:
      return _("The app cannot examine you. If any of this is true for you, a professional should look at your back before you train.");
    }
}

/* ---- What stands and what was cleared ---- */

/* A look from before the yes cannot have been a look at it. */
static void
limit_clearance (BrSafetyDialog *self,
                 BrDay           from)
{
  g_autofree char *date = NULL;
  g_autofree char *subtitle = NULL;

  if (from == BR_DAY_NONE)
    return;

  date = br_day_format (from, C_("day of a clearance", "%B %-e, %Y"));
  /* Translators: %s is a date */
  subtitle = g_strdup_printf (_("On %s or later: a look from before that day could not tell about this."), date);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->date_row), subtitle);
  br_date_row_set_earliest (self->date_row, from);
}

static void
show_lock (BrSafetyDialog *self,
           BrState        *state)
{
  const char * const *standing = br_state_get_standing_flags (state);
  gboolean emergency = br_state_get_lock (state) == BR_LOCK_EMERGENCY;

  if (standing[0] == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->lock_group), TRUE);
  adw_preferences_group_set_description (self->lock_group,
                                         emergency
                                           ? _("You answered yes to one of the emergency signs. Please go to an emergency department now. "
                                               "When a professional has cleared you for training, say so here.")
                                           : _("You answered yes to what is listed here. Please see a doctor or physiotherapist. "
                                               "When they have cleared you for training, say so here."));
  for (gsize i = 0; standing[i] != NULL; i++)
    {
      const BrSafetyQuestion *question = br_safety_questions_get (standing[i]);
      const char *text = question != NULL ? br_safety_question_get_text (question) : standing[i];

      adw_preferences_group_add (self->lock_group, br_plain_row_new (text, NULL));
    }
  limit_clearance (self, br_state_get_clear_from (state));
}

static gboolean
has_begun (BrSafetyDialog *self)
{
  BrState *state = br_advisor_get_state (self->advisor);

  return state != NULL && br_state_get_situation (state) != BR_SITUATION_NEW;
}

/* What cannot be kept is not asked; the lists can always be read (FLAG-4). */
static void
update_asking (BrSafetyDialog *self)
{
  const gboolean asking = has_begun (self) && !br_store_get_read_only (self->store);

  gtk_label_set_label (self->intro_label,
                       br_store_get_read_only (self->store)
                         ? _("Your records cannot be changed at present, so nothing is asked here. What to look for, and what to do then, "
                             "stays the same.")
                         : get_intro (self->occasion));
  br_safety_checklist_set_readable_only (self->checklist, !asking);
  gtk_widget_set_visible (self->save_button, asking);
  gtk_widget_set_visible (self->clearance_group, asking && gtk_widget_get_visible (GTK_WIDGET (self->lock_group)));
}

/* ---- Answers ---- */

static void
save_cb (BrSafetyDialog *self)
{
  g_auto (GStrv) yes = br_safety_checklist_dup_yes (self->checklist);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (BrEntry) entry = br_flags_entry_new (br_advisor_get_today (self->advisor), now, self->occasion,
                                                  (const char * const *) yes);

  br_store_add (self->store, entry);
  if (yes[0] != NULL)
    {
      br_safety_advice_show (self->advice_status, br_safety_checklist_has_emergency (self->checklist));
      adw_navigation_view_replace (self->navigation, &self->advice_page, 1);
    }
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
cleared_cb (BrSafetyDialog *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (BrEntry) entry = br_flags_entry_new_clearance (br_advisor_get_today (self->advisor), now,
                                                            br_date_row_get_day (self->date_row));

  br_store_add (self->store, entry);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
date_chosen_cb (BrSafetyDialog *self)
{
  gtk_widget_set_sensitive (self->cleared_row, br_date_row_get_day (self->date_row) != BR_DAY_NONE);
}

static void
close_cb (BrSafetyDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* ---- The object ---- */

static void
br_safety_dialog_dispose (GObject *object)
{
  BrSafetyDialog *self = BR_SAFETY_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BR_TYPE_SAFETY_DIALOG);
  g_clear_object (&self->advisor);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (br_safety_dialog_parent_class)->dispose (object);
}

static void
br_safety_dialog_class_init (BrSafetyDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = br_safety_dialog_dispose;

  g_type_ensure (BR_TYPE_DATE_ROW);
  g_type_ensure (BR_TYPE_SAFETY_CHECKLIST);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/ui/br-safety-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BrSafetyDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, BrSafetyDialog, advice_page);
  gtk_widget_class_bind_template_child (widget_class, BrSafetyDialog, advice_status);
  gtk_widget_class_bind_template_child (widget_class, BrSafetyDialog, intro_label);
  gtk_widget_class_bind_template_child (widget_class, BrSafetyDialog, lock_group);
  gtk_widget_class_bind_template_child (widget_class, BrSafetyDialog, clearance_group);
  gtk_widget_class_bind_template_child (widget_class, BrSafetyDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, BrSafetyDialog, cleared_row);
  gtk_widget_class_bind_template_child (widget_class, BrSafetyDialog, checklist);
  gtk_widget_class_bind_template_child (widget_class, BrSafetyDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, cleared_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
br_safety_dialog_init (BrSafetyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->date_row, "notify::day", G_CALLBACK (date_chosen_cb), self, G_CONNECT_SWAPPED);
}

AdwDialog *
br_safety_dialog_new (BrAdvisor       *advisor,
                      BrStore         *store,
                      BrFlagsOccasion  occasion)
{
  BrSafetyDialog *self;
  BrState *state;

  g_return_val_if_fail (BR_IS_ADVISOR (advisor), NULL);
  g_return_val_if_fail (BR_IS_STORE (store), NULL);

  self = g_object_new (BR_TYPE_SAFETY_DIALOG, NULL);
  self->advisor = g_object_ref (advisor);
  self->store = g_object_ref (store);
  self->occasion = occasion;
  br_date_row_set_latest (self->date_row, br_advisor_get_today (advisor));

  state = br_advisor_get_state (advisor);
  if (has_begun (self))
    {
      show_lock (self, state);
      br_safety_checklist_show_cleared (self->checklist, state);
    }
  /* Another machine's newer version may write meanwhile. */
  g_signal_connect_object (store, "notify::read-only", G_CALLBACK (update_asking), self, G_CONNECT_SWAPPED);
  update_asking (self);

  return ADW_DIALOG (self);
}
