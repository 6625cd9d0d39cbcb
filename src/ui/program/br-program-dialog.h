/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Use this program?": reads a program file and shows what it holds, or everything that is wrong with it. */

#pragma once

#include <adwaita.h>

#include "core/rules/br-advisor.h"
#include "core/storage/br-store.h"

G_BEGIN_DECLS

#define BR_TYPE_PROGRAM_DIALOG (br_program_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BrProgramDialog, br_program_dialog, BR, PROGRAM_DIALOG, AdwDialog)

/** br_program_dialog_new: @file is read at once, in a worker; with the person's consent its program is kept in @store and given to @advisor */
AdwDialog *br_program_dialog_new (GFile     *file,
                                  BrStore   *store,
                                  BrAdvisor *advisor);

G_END_DECLS
