/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Corrects what was set up: the days of the sessions, what the person owns, or the day of a clearance. */

#pragma once

#include "core/journal/br-entry.h"
#include "core/rules/br-advisor.h"
#include "ui/calendar/br-entry-form.h"

G_BEGIN_DECLS

#define BR_TYPE_SETUP_FORM (br_setup_form_get_type ())
G_DECLARE_FINAL_TYPE (BrSetupForm, br_setup_form, BR, SETUP_FORM, BrEntryForm)

/**
 * br_setup_form_new:
 * @entry: a pattern, a #BrEquipmentEntry or a clearance, of the journal of @advisor
 * @advisor: knows program, day and journal
 * @settings: holds the unit of weights
 *
 * FLAG-1: the day of a clearance is limited as where it is entered: not before what it clears, and not in the future.
 *
 * Returns: (transfer floating): a form that says what @entry says
 */
GtkWidget *br_setup_form_new (BrEntry   *entry,
                              BrAdvisor *advisor,
                              GSettings *settings);

G_END_DECLS
