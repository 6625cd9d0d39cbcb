/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/calendar/br-check-in-form.h"

#include <glib/gi18n.h>

#include "ui/widgets/br-pain-kind-row.h"
#include "ui/widgets/br-pain-scale.h"

struct _BrCheckInForm
{
  BrEntryForm parent_instance;

  BrPainScale *scale;
  BrPainKindRow *kinds;
};

G_DEFINE_FINAL_TYPE (BrCheckInForm, br_check_in_form, BR_TYPE_ENTRY_FORM)

static gboolean
br_check_in_form_is_complete (BrEntryForm *form)
{
  BrCheckInForm *self = BR_CHECK_IN_FORM (form);
  int rating = br_pain_scale_get_rating (self->scale);

  return rating == 0 || (rating > 0 && br_pain_kind_row_get_kind (self->kinds) != BR_PAIN_NONE);
}

static BrEntry *
br_check_in_form_make (BrEntryForm *form,
                       BrDay        date,
                       GDateTime   *at)
{
  BrCheckInForm *self = BR_CHECK_IN_FORM (form);
  int rating = br_pain_scale_get_rating (self->scale);

  return br_check_in_entry_new (date, at, rating, rating > 0 ? br_pain_kind_row_get_kind (self->kinds) : BR_PAIN_NONE);
}

static void
changed_cb (BrCheckInForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->kinds), br_pain_scale_get_rating (self->scale) > 0);
  br_entry_form_changed (BR_ENTRY_FORM (self));
}

static void
br_check_in_form_class_init (BrCheckInFormClass *klass)
{
  BrEntryFormClass *form_class = BR_ENTRY_FORM_CLASS (klass);

  form_class->is_complete = br_check_in_form_is_complete;
  form_class->make = br_check_in_form_make;
}

static void
br_check_in_form_init (BrCheckInForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->scale = BR_PAIN_SCALE (br_pain_scale_new ());
  g_object_set (self->scale, "label", _("Pain, from 0 to 10"), NULL);
  self->kinds = BR_PAIN_KIND_ROW (br_pain_kind_row_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scale));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->kinds));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->scale, "notify::rating", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kinds, "notify::kind", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
br_check_in_form_new (BrCheckInEntry *entry)
{
  BrCheckInForm *self;

  g_return_val_if_fail (BR_IS_CHECK_IN_ENTRY (entry), NULL);

  self = g_object_new (BR_TYPE_CHECK_IN_FORM, NULL);
  br_pain_kind_row_set_kind (self->kinds, br_check_in_entry_get_kind (entry));
  br_pain_scale_set_rating (self->scale, br_check_in_entry_get_pain (entry));
  changed_cb (self);

  return GTK_WIDGET (self);
}
