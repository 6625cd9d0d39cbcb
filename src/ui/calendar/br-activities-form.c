/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/calendar/br-activities-form.h"

#include <glib/gi18n.h>

#include "core/journal/br-review-entry.h"
#include "core/journal/br-start-entry.h"
#include "ui/widgets/br-pain-kind-row.h"

#define MAX_RATING 10

struct _BrActivitiesForm
{
  BrEntryForm parent_instance;

  GtkWidget *box;
  AdwPreferencesGroup *group; /* the one that rows are added to */
  AdwSpinRow *now;  /* of a start */
  BrPainKindRow *kinds; /* of a start */
  AdwSpinRow *week; /* of a start */
  AdwSpinRow *abilities[BR_MAX_ACTIVITIES];
  BrEntry *entry;
};

G_DEFINE_FINAL_TYPE (BrActivitiesForm, br_activities_form, BR_TYPE_ENTRY_FORM)

static const BrActivity *
get_activities (BrEntry *entry,
                guint   *n_activities)
{
  return BR_IS_START_ENTRY (entry) ? br_start_entry_get_activities (BR_START_ENTRY (entry), n_activities)
                                   : br_review_entry_get_activities (BR_REVIEW_ENTRY (entry), n_activities);
}

static int
get_value (AdwSpinRow *row)
{
  return (int) adw_spin_row_get_value (row);
}

static BrPainKind
get_kind (BrActivitiesForm *self)
{
  return get_value (self->now) > 0 ? br_pain_kind_row_get_kind (self->kinds) : BR_PAIN_NONE;
}

/* As at the first start, where there is pain its kind is told; older journals kept the kind elsewhere, and may go without. */
static gboolean
br_activities_form_is_complete (BrEntryForm *form)
{
  BrActivitiesForm *self = BR_ACTIVITIES_FORM (form);
  BrStartEntry *start;

  if (!BR_IS_START_ENTRY (self->entry) || get_value (self->now) == 0 || get_kind (self) != BR_PAIN_NONE)
    return TRUE;

  start = BR_START_ENTRY (self->entry);

  return br_start_entry_get_pain_now (start) > 0 && br_start_entry_get_kind (start) == BR_PAIN_NONE;
}

static BrEntry *
br_activities_form_make (BrEntryForm *form,
                         BrDay        date,
                         GDateTime   *at)
{
  BrActivitiesForm *self = BR_ACTIVITIES_FORM (form);
  BrActivity activities[BR_MAX_ACTIVITIES];
  guint n_activities;
  const BrActivity *recorded = get_activities (self->entry, &n_activities);

  for (guint i = 0; i < n_activities; i++)
    activities[i] = (BrActivity) { recorded[i].name, get_value (self->abilities[i]) };

  if (BR_IS_START_ENTRY (self->entry))
    return br_start_entry_new (date, at, get_value (self->now), get_kind (self), get_value (self->week), activities, n_activities);

  return br_review_entry_new (date, at, activities, n_activities);
}

static void
br_activities_form_dispose (GObject *object)
{
  g_clear_object (&BR_ACTIVITIES_FORM (object)->entry);

  G_OBJECT_CLASS (br_activities_form_parent_class)->dispose (object);
}

static void
br_activities_form_class_init (BrActivitiesFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = br_activities_form_dispose;
  BR_ENTRY_FORM_CLASS (klass)->is_complete = br_activities_form_is_complete;
  BR_ENTRY_FORM_CLASS (klass)->make = br_activities_form_make;
}

static void
begin_group (BrActivitiesForm *self)
{
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->group));
}

static void
br_activities_form_init (BrActivitiesForm *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  adw_bin_set_child (ADW_BIN (self), self->box);
  begin_group (self);
}

static AdwSpinRow *
add_rating (BrActivitiesForm *self,
            const char       *title,
            const char       *subtitle,
            int               value)
{
  GtkWidget *row = adw_spin_row_new_with_range (0, MAX_RATING, 1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_spin_row_set_value (ADW_SPIN_ROW (row), value);
  adw_preferences_group_add (self->group, row);
  g_signal_connect_object (row, "notify::value", G_CALLBACK (br_entry_form_changed), self, G_CONNECT_SWAPPED);

  return ADW_SPIN_ROW (row);
}

static void
pain_changed_cb (BrActivitiesForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->kinds), get_value (self->now) > 0);
}

static void
add_start (BrActivitiesForm *self,
           BrStartEntry     *start)
{
  self->now = add_rating (self, _("Pain on that day"), _("From 0, none, to 10"), br_start_entry_get_pain_now (start));
  self->kinds = BR_PAIN_KIND_ROW (br_pain_kind_row_new ());
  br_pain_kind_row_set_kind (self->kinds, br_start_entry_get_kind (start));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->kinds));
  pain_changed_cb (self);
  g_signal_connect_object (self->now, "notify::value", G_CALLBACK (pain_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kinds, "notify::kind", G_CALLBACK (br_entry_form_changed), self, G_CONNECT_SWAPPED);

  begin_group (self);
  self->week = add_rating (self, _("Pain in the week before"), _("From 0, none, to 10"), br_start_entry_get_pain_week (start));
}

GtkWidget *
br_activities_form_new (BrEntry *entry)
{
  BrActivitiesForm *self;
  guint n_activities;
  const BrActivity *activities;

  g_return_val_if_fail (BR_IS_START_ENTRY (entry) || BR_IS_REVIEW_ENTRY (entry), NULL);

  self = g_object_new (BR_TYPE_ACTIVITIES_FORM, NULL);
  self->entry = g_object_ref (entry);
  if (BR_IS_START_ENTRY (entry))
    add_start (self, BR_START_ENTRY (entry));

  activities = get_activities (entry, &n_activities);
  for (guint i = 0; i < n_activities; i++)
    self->abilities[i] = add_rating (self, activities[i].name, _("From 0, not at all, to 10, as before the pain"), activities[i].ability);

  return GTK_WIDGET (self);
}
