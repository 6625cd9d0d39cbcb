/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Corrects what was set up: the days of the sessions, what the person owns, or the day of a clearance. */

#pragma once

#include "core/journal/br-entry.h"
#include "core/program/br-program.h"
#include "ui/calendar/br-entry-form.h"

G_BEGIN_DECLS

#define BR_TYPE_SETUP_FORM (br_setup_form_get_type ())
G_DECLARE_FINAL_TYPE (BrSetupForm, br_setup_form, BR, SETUP_FORM, BrEntryForm)

/** br_setup_form_new: Returns: (transfer floating): a form that says what @entry, a pattern, a #BrEquipmentEntry or a clearance, says */
GtkWidget *br_setup_form_new (BrEntry   *entry,
                              BrProgram *program,
                              GSettings *settings,
                              BrDay      today);

G_END_DECLS
