/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A journal entry as the person reads it in the calendar: a titled group of rows, and a menu to correct or delete it. */

#pragma once

#include <adwaita.h>

#include "core/journal/br-entry.h"
#include "core/program/br-program.h"
#include "ui/widgets/br-weight.h"

G_BEGIN_DECLS

/**
 * br_entry_group_new:
 * @entry: any entry
 * @program: (nullable): names routines and exercises; one that it does not have is shown by its id
 * @unit: the unit of weights
 * @today: what can be done with a pause depends on it
 *
 * Its menu activates the actions of #BrJournalActs.
 *
 * Returns: (transfer floating): an #AdwPreferencesGroup
 */
GtkWidget *br_entry_group_new (BrEntry      *entry,
                               BrProgram    *program,
                               BrWeightUnit  unit,
                               BrDay         today);

G_END_DECLS
