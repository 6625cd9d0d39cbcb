/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/calendar/br-entry-form.h"

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE (BrEntryForm, br_entry_form, ADW_TYPE_BIN)

static void
br_entry_form_class_init (BrEntryFormClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", BR_TYPE_ENTRY_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
br_entry_form_init (BrEntryForm *self)
{
}

gboolean
br_entry_form_is_complete (BrEntryForm *self)
{
  g_return_val_if_fail (BR_IS_ENTRY_FORM (self), FALSE);

  return BR_ENTRY_FORM_GET_CLASS (self)->is_complete == NULL || BR_ENTRY_FORM_GET_CLASS (self)->is_complete (self);
}

BrEntry *
br_entry_form_make (BrEntryForm *self,
                    BrDay        date,
                    GDateTime   *at)
{
  g_return_val_if_fail (BR_IS_ENTRY_FORM (self), NULL);
  g_return_val_if_fail (br_entry_form_is_complete (self), NULL);

  return BR_ENTRY_FORM_GET_CLASS (self)->make (self, date, at);
}

void
br_entry_form_changed (BrEntryForm *self)
{
  g_return_if_fail (BR_IS_ENTRY_FORM (self));

  g_signal_emit (self, signals[CHANGED], 0);
}
