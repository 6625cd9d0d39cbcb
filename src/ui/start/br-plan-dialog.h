/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes later what the last step of the first start asked: the days of the sessions, their time of day, equipment and weights. */

#pragma once

#include <adwaita.h>

#include "core/rules/br-advisor.h"
#include "core/storage/br-store.h"

G_BEGIN_DECLS

#define BR_TYPE_PLAN_DIALOG (br_plan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BrPlanDialog, br_plan_dialog, BR, PLAN_DIALOG, AdwDialog)

/**
 * br_plan_dialog_new:
 * @advisor: knows program, day and pattern; there must have been a first start
 * @store: where what was changed, and only that, is recorded at once: a pattern that holds from today (FREQ-2), equipment and
 *   weights (START-3, LOAD-1)
 * @settings: holds the unit of weights, which changes at once and for the whole app, and the time of day, which is saved with the rest
 * @toasts: a #AdwToastOverlay, in which what was saved can be taken back once the dialog is closed
 *
 * Returns: (transfer floating): a dialog that shows what is in force
 */
AdwDialog *br_plan_dialog_new (BrAdvisor *advisor,
                               BrStore   *store,
                               GSettings *settings,
                               GtkWidget *toasts);

G_END_DECLS
