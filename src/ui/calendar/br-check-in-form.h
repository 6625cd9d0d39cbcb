/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Corrects a check-in: how strong the pain was, and of what kind. */

#pragma once

#include "core/journal/br-check-in-entry.h"
#include "ui/calendar/br-entry-form.h"

G_BEGIN_DECLS

#define BR_TYPE_CHECK_IN_FORM (br_check_in_form_get_type ())
G_DECLARE_FINAL_TYPE (BrCheckInForm, br_check_in_form, BR, CHECK_IN_FORM, BrEntryForm)

/** br_check_in_form_new: Returns: (transfer floating): a form that says what @entry says */
GtkWidget *br_check_in_form_new (BrCheckInEntry *entry);

G_END_DECLS
