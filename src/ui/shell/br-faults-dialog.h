/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says in full what is wrong with the person's files: what happened, what is kept, what to do. */

#pragma once

#include <adwaita.h>

#include "ui/widgets/br-fault-rows.h"

G_BEGIN_DECLS

/** BrFaultsDialog: two lists, single entries of the journal that are left out, and all else; follows the model. */
#define BR_TYPE_FAULTS_DIALOG (br_faults_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BrFaultsDialog, br_faults_dialog, BR, FAULTS_DIALOG, AdwDialog)

/** br_faults_dialog_new: @folder is the data folder, which the dialog can open in the file manager */
AdwDialog *br_faults_dialog_new (GListModel *faults,
                                 GFile      *folder);

G_END_DECLS
