/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Corrects the ratings of a first start or a review: pain then, and how well each own activity went. */

#pragma once

#include "core/journal/br-entry.h"
#include "ui/calendar/br-entry-form.h"

G_BEGIN_DECLS

#define BR_TYPE_ACTIVITIES_FORM (br_activities_form_get_type ())
G_DECLARE_FINAL_TYPE (BrActivitiesForm, br_activities_form, BR, ACTIVITIES_FORM, BrEntryForm)

/** br_activities_form_new: Returns: (transfer floating): a form that says what @entry, a #BrStartEntry or a #BrReviewEntry, says */
GtkWidget *br_activities_form_new (BrEntry *entry);

G_END_DECLS
