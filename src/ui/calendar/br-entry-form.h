/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be corrected about an entry besides its day: one subclass for each kind of content. */

#pragma once

#include <adwaita.h>

#include "core/journal/br-entry.h"

G_BEGIN_DECLS

/** BrEntryForm: signal "changed": what is chosen did. */
#define BR_TYPE_ENTRY_FORM (br_entry_form_get_type ())
G_DECLARE_DERIVABLE_TYPE (BrEntryForm, br_entry_form, BR, ENTRY_FORM, AdwBin)

/**
 * BrEntryFormClass:
 * @is_complete: whether an entry can be made of what is chosen; always, if it is %NULL
 * @make: (transfer full): the entry of what is chosen, on @date
 */
struct _BrEntryFormClass
{
  AdwBinClass parent_class;

  gboolean  (*is_complete) (BrEntryForm *self);
  BrEntry  *(*make)        (BrEntryForm *self,
                            BrDay        date,
                            GDateTime   *at);
};

/** br_entry_form_is_complete: Returns: whether an entry can be made of what is chosen */
gboolean  br_entry_form_is_complete (BrEntryForm *self);
/** br_entry_form_make: Returns: (transfer full): a fresh entry of what is chosen; it must be complete */
BrEntry  *br_entry_form_make        (BrEntryForm *self,
                                     BrDay        date,
                                     GDateTime   *at);
/** br_entry_form_changed: for subclasses: emits "changed" */
void      br_entry_form_changed     (BrEntryForm *self);

G_END_DECLS
