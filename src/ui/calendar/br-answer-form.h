/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Corrects an entry that is an answer of yes or no: a next-day check or a decision. */

#pragma once

#include "core/journal/br-entry.h"
#include "ui/calendar/br-entry-form.h"

G_BEGIN_DECLS

#define BR_TYPE_ANSWER_FORM (br_answer_form_get_type ())
G_DECLARE_FINAL_TYPE (BrAnswerForm, br_answer_form, BR, ANSWER_FORM, BrEntryForm)

/** br_answer_form_new: Returns: (transfer floating): a form that says what @entry, a #BrNextDayEntry or a #BrDecisionEntry, says */
GtkWidget *br_answer_form_new (BrEntry *entry);

G_END_DECLS
